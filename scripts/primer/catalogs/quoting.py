"""Strings between quotation marks, as the gettext manual defines them: to text and back."""

import re
from collections.abc import Iterator

STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_ESCAPE = re.compile(r"\\(?:([0-7]{1,3})|x([0-9A-Fa-f]{1,2})|(.))")
_NAMED = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v", '"': '"', "\\": "\\"}
_WRITTEN = str.maketrans({"\\": "\\\\", '"': '\\"', "\t": "\\t", "\r": "\\r", "\n": "\\n", "\0": "\\000"})


def wrong_escapes(raw: str) -> Iterator[tuple[int, str]]:
    """Give offset and text of each backslash sequence that gettext does not know, or that is half a character."""
    for found in _ESCAPE.finditer(raw):
        number = _number(found)
        if (number is None and found[3] not in _NAMED) or (number is not None and number > 127):  # noqa: PLR2004
            yield found.start(), found[0]


def unquoted(raw: str) -> str:
    """Give the text that stands between the quotation marks; call `wrong_escapes` first."""
    return _ESCAPE.sub(_replaced, raw) if "\\" in raw else raw


def quoted(text: str) -> list[str]:
    r"""Give the quoted lines of a text: one, or `""` and then one for each `\n` if the text has several lines."""
    rows = text.split("\n")
    rows = [f"{row}\n" for row in rows[:-1]] + ([rows[-1]] if rows[-1] else [])
    lines = [f'"{row.translate(_WRITTEN)}"' for row in rows]
    return lines if len(lines) == 1 else ['""', *lines]


def _replaced(found: re.Match[str]) -> str:
    number = _number(found)
    return _NAMED.get(found[3], found[0]) if number is None else chr(number)


def _number(found: re.Match[str]) -> int | None:
    if found[1]:
        return int(found[1], 8)
    return int(found[2], 16) if found[2] else None
