"""Reads a PO file strictly: the whole catalog, or every reason why it is refused."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from primer.catalogs.entry import Entry, Previous
from primer.catalogs.file import Catalog
from primer.catalogs.lines import Line, split
from primer.catalogs.whole import whole_file_problems
from primer.problems import Place, Problem, errors, in_order

_REFERENCE = re.compile("\u2068[^\u2069]*\u2069[^ \t]*|[^ \t]+")
_ORDER = ("msgctxt", "msgid", "msgid_plural", "msgstr")


def read(data: bytes, file: str) -> tuple[Catalog | None, list[Problem]]:
    """Give the catalog, or None together with all problems of the file.

    Args:
        data: the file as it is on the disk.
        file: its path relative to the project folder, for the problems.

    Problems: those of `lines.split` and `whole.whole_file_problems`, and `po-syntax` or `po-stray-text` for keywords
    and strings in the wrong place. A file with an error gives no catalog at all: a half-read file must not be written.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        hint = "Save the file as UTF-8."
        return None, [Problem("po-charset", Place(file, 1, 1), "", "The file is UTF-16.", hint)]
    problems: list[Problem] = []
    reader = _Reader(file, problems)
    reader.take(split(data, file, problems))
    everything = [draft.entry() for draft in reader.done]
    problems += whole_file_problems(everything, [draft.start for draft in reader.done], file)
    if errors(problems):
        return None, in_order(problems)
    header, *entries = everything
    live = tuple(entry for entry in entries if not entry.obsolete)
    past = tuple(entry for entry in entries if entry.obsolete)
    return Catalog(header, live, past, tuple(reader.draft.comments)), in_order(problems)


@dataclass
class _Draft:
    """An entry of which some lines have been read."""

    comments: list[str] = field(default_factory=list)
    texts: dict[str, list[str]] = field(default_factory=dict)
    previous: dict[str, list[str]] = field(default_factory=dict)
    layer: str = ""
    start: Place = field(default_factory=lambda: Place(""))
    line: int = 0

    @property
    def complete(self) -> bool:
        return any(word.startswith("msgstr") for word in self.texts)

    def entry(self) -> Entry:
        text = {word: "".join(parts) for word, parts in self.texts.items()}
        old = {word: "".join(parts) for word, parts in self.previous.items()}
        plain = [row for row in self.comments if row[1:2] not in (".", ":", ",")]
        return Entry(
            msgid=text.get("msgid", ""),
            msgstr=tuple(part for word, part in text.items() if word.startswith("msgstr")),
            context=text.get("msgctxt"),
            plural=text.get("msgid_plural"),
            flags=tuple(flag.strip() for row in self._rows(",") for flag in row.split(",") if flag.strip()),
            translator=tuple(row[1:] for row in plain),
            extracted=tuple(row.removeprefix(" ") for row in self._rows(".")),
            references=tuple(token for row in self._rows(":") for token in _REFERENCE.findall(row)),
            previous=Previous(old.get("msgid"), old.get("msgctxt"), old.get("msgid_plural")) if old else None,
            obsolete=self.layer == "#~",
            line=self.line,
        )

    def _rows(self, mark: str) -> list[str]:
        return [row[2:] for row in self.comments if row[1:2] == mark]


@dataclass
class _Reader:
    """Puts lines together to entries; `done` holds them, `draft` the one being read."""

    file: str
    problems: list[Problem]
    done: list[_Draft] = field(default_factory=list)
    draft: _Draft = field(default_factory=_Draft)
    last: list[str] | None = None
    last_layer: str = ""

    def take(self, lines: Iterable[Line]) -> None:
        for line in lines:
            if line.kind == "more":
                self._more(line)
            elif line.kind == "keyword":
                self._keyword(line)
            elif line.kind == "comment":
                self._new_entry_begins(line)
                self.draft.comments.append(line.text)
            elif line.kind == "blank":
                self.last = None
        self._flush()

    def _more(self, line: Line) -> None:
        if self.last is None or line.layer != self.last_layer:
            self._refuse(line, "po-stray-text", "A quoted string follows no keyword.", "Delete the line.")
        elif self.last[0]:
            hint = 'Begin a text of several lines with the keyword and `""` alone on the line, or delete this line.'
            self._refuse(line, "po-stray-text", "A second string follows a text that was already complete.", hint)
        else:
            self.last.append(line.text)

    def _keyword(self, line: Line) -> None:
        old = line.layer in ("#|", "#~|")
        if old or line.word in ("msgctxt", "msgid"):
            self._new_entry_begins(line)
        target = self.draft.previous if old else self.draft.texts
        if not old and not target:
            self.draft.layer = line.layer
            self.draft.start = Place(self.file, line.number, line.column)
        self.last, self.last_layer = [line.text], line.layer
        if wrong := self._wrong_place(line, old=old):
            self._refuse(line, "po-syntax", wrong, "Write msgctxt, msgid, msgid_plural and msgstr once, in this order.")
        if line.word.startswith("msgstr") and not self.draft.complete:
            self.draft.line = line.number
        target.setdefault(line.word, self.last)

    def _wrong_place(self, line: Line, *, old: bool) -> str:
        known = self.draft.previous if old else self.draft.texts
        if line.word in known:
            return f"The entry has `{line.word}` twice."
        if old:
            misplaced = bool(self.draft.texts) or line.word.startswith("msgstr")
            return "A previous source stands inside an entry, or is a msgstr." if misplaced else ""
        if line.layer != self.draft.layer:
            return "One entry is half obsolete: some of its lines begin with `#~`, others do not."
        place = _ORDER.index(line.word.partition("[")[0])
        if any(_ORDER.index(word.partition("[")[0]) > place for word in known) or (place > 1 and "msgid" not in known):
            return f"`{line.word}` stands in the wrong place."
        if place == len(_ORDER) - 1:
            forms = sum(word.startswith("msgstr") for word in known)
            wanted = f"msgstr[{forms}]" if "msgid_plural" in known else "msgstr"
            return "" if line.word == wanted else f"`{line.word}` was found where `{wanted}` belongs."
        return ""

    def _new_entry_begins(self, line: Line) -> None:
        broken_off = bool(self.draft.texts) and (line.kind == "comment" or line.word in self.draft.texts)
        if self.draft.complete or broken_off:
            self._flush()
        self.last = None

    def _flush(self) -> None:
        draft, self.last = self.draft, None
        if not draft.texts:
            if draft.previous:
                self.problems.append(_problem("po-syntax", Place(self.file), "A previous source has no entry.", _WHOLE))
            return
        self.draft = _Draft()
        if not draft.complete or "msgid" not in draft.texts:
            self.problems.append(_problem("po-syntax", draft.start, "The entry has no msgid or no msgstr.", _WHOLE))
        else:
            self.done.append(draft)

    def _refuse(self, line: Line, code: str, message: str, hint: str) -> None:
        self.problems.append(_problem(code, Place(self.file, line.number, line.column), message, hint))


_WHOLE = "Give it the missing line, or delete it."


def _problem(code: str, place: Place, message: str, hint: str) -> Problem:
    return Problem(code, place, "", message, hint)
