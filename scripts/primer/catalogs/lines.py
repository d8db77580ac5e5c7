"""The first half of reading a PO file: bytes to lines that say what they are, and problems of single lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from primer.catalogs.quoting import STRING, unquoted, wrong_escapes
from primer.problems import Place, Problem

Kind = Literal["blank", "comment", "keyword", "more", "bad"]

_COMMENT = re.compile(r"#(?!~|\|)")
_BODY = re.compile(r"\s*(#~\||#\||#~|)\s*(msgctxt|msgid_plural|msgid|msgstr(?:\[[0-9]{1,2}\])?)?\s*(?=\")")
_CONFLICT = re.compile(r"(<{7}|>{7}|={7}|\|{7})(?: |$)")


@dataclass(frozen=True)
class Line:
    """One line of the file.

    Attributes:
        number: 1-based.
        kind: what it is; `more` continues a string.
        layer: "", `#~`, `#|` or `#~|`.
        word: the keyword, for example `msgstr[1]`.
        text: the string without its quotation marks, or the whole line of a comment.
        column: 1-based column of the first thing that is not blank.
    """

    number: int
    kind: Kind
    layer: str = ""
    word: str = ""
    text: str = ""
    column: int = 1


def split(data: bytes, file: str, problems: list[Problem]) -> Iterator[Line]:
    """Give the lines of a file, without the halves of merge conflicts that are not ours.

    Args:
        data: the file as it is on the disk; LF and CRLF are read alike.
        file: its path, for the problems.
        problems: filled with `po-bom`, `po-charset`, `po-conflict-marker`, `po-unterminated`, `po-escape`,
            `po-stray-text` and `po-syntax`.
    """
    side: Literal["", "ours", "theirs"] = ""
    for number, raw in enumerate(data.split(b"\n"), 1):
        row = raw.removesuffix(b"\r")
        if number == 1 and row.startswith(b"\xef\xbb\xbf"):
            row = row[3:]
            problems.append(_problem("po-bom", Place(file, 1, 1)))
        text = row.decode("utf-8", errors="replace")
        if conflict := _CONFLICT.match(text):
            mark = conflict[1][0]
            if mark == "<" or not side:
                problems.append(_problem("po-conflict-marker", Place(file, number, 1), conflict[1]))
            side = "ours" if mark == "<" else "theirs" if side and mark != ">" else ""
            continue
        if side == "theirs":
            continue
        try:
            row.decode("utf-8")
        except UnicodeDecodeError as error:
            place = Place(file, number, len(row[: error.start].decode("utf-8")) + 1)
            problems.append(_problem("po-charset", place, f"0x{row[error.start]:02x}"))
        yield _line(text, Place(file, number), problems)


def _line(text: str, place: Place, problems: list[Problem]) -> Line:
    if not text.strip():
        return Line(place.line, "blank")
    if _COMMENT.match(text):
        return Line(place.line, "comment", text=text)
    column = len(text) - len(text.lstrip()) + 1
    body = _BODY.match(text)
    if body is None:
        problems.append(_problem("po-syntax", Place(place.file, place.line, column), text.strip()[:40]))
        return Line(place.line, "bad", column=column)
    kind: Kind = "keyword" if body[2] else "more"
    string = STRING.match(text, body.end())
    if string is None:
        at = Place(place.file, place.line, body.end() + 1)
        problems.append(_problem("po-unterminated", at, text[body.end() :][:40]))
        return Line(place.line, kind, body[1], body[2] or "", text[body.end() + 1 :], column)
    rest = text[string.end() :]
    if rest.strip():
        at = Place(place.file, place.line, string.end() + 1 + len(rest) - len(rest.lstrip()))
        problems.append(_problem("po-stray-text", at, rest.strip()[:40]))
    if "\\" in string[1]:
        for offset, escape in wrong_escapes(string[1]):
            at = Place(place.file, place.line, string.start() + offset + 2)
            problems.append(_problem("po-escape", at, escape))
    return Line(place.line, kind, body[1], body[2] or "", unquoted(string[1]), column)


_SAID = {
    "po-bom": (
        "The file begins with a byte order mark.",
        "Save it as UTF-8 without BOM.",
    ),
    "po-charset": (
        "The byte {} is not UTF-8.",
        "Save the file as UTF-8.",
    ),
    "po-conflict-marker": (
        "A merge conflict is left in the file: `{}`.",
        "Choose one of the two versions and delete the lines with the markers.",
    ),
    "po-syntax": (
        "This is neither a comment, a keyword nor a quoted string: `{}`.",
        'Begin the line with `#`, `msgctxt`, `msgid`, `msgid_plural`, `msgstr` or `"`.',
    ),
    "po-unterminated": (
        "The string has no closing quotation mark: `{}`.",
        'Put `"` at the end of the line; write `\\"` for a quotation mark inside the text.',
    ),
    "po-stray-text": (
        "There is text after the closing quotation mark: `{}`.",
        'Delete it, or write `\\"` for a quotation mark inside the text.',
    ),
    "po-escape": (
        "`{}` is no escape sequence of a PO file.",
        "Write `\\\\` for a backslash and `\\n` for a new line.",
    ),
}


def _problem(code: str, place: Place, found: str = "") -> Problem:
    message, hint = _SAID[code]
    return Problem(code, place, "", message.format(found), hint)
