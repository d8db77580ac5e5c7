"""What a PO file must be as a whole: one sound header in front, no entry twice, as many forms as the header says."""

import re
from collections.abc import Iterator, Sequence

from primer.catalogs.entry import Entry
from primer.problems import Place, Problem

_CHARSET = re.compile(r"^Content-Type:.*charset=([^\s;]+)", re.IGNORECASE | re.MULTILINE)
_FORMS = re.compile(r"^Plural-Forms:\s*nplurals\s*=\s*([1-9])\s*;", re.IGNORECASE | re.MULTILINE)

_HEADER = (None, "")


def whole_file_problems(entries: Sequence[Entry], starts: Sequence[Place], file: str) -> Iterator[Problem]:
    """Give the problems that no single line shows.

    Args:
        entries: everything that was read, header and obsolete entries included, in the order of the file.
        starts: for each entry the place of its first keyword.
        file: path of the file.

    Problems: `po-no-header`, `po-fuzzy-header`, `po-charset`, `po-duplicate-key`, `po-empty-source`, `po-plural-count`.
    """
    first = entries[0] if entries else None
    if first is None or first.msgid or first.context is not None or first.obsolete or first.plural is not None:
        hint = "Begin the file with `primer update`, or copy the header of another catalog of this locale."
        place = starts[0] if starts else Place(file)
        yield Problem("po-no-header", place, "", "The file has no header in front.", hint)
        header = ""
    else:
        header = first.msgstr[0]
        yield from _header_problems(first, starts[0])
    yield from _repeats(entries, starts)
    forms = int(found[1]) if (found := _FORMS.search(header)) else 0
    for entry in entries:
        if entry.plural is not None and not entry.obsolete and len(entry.msgstr) != forms:
            message = f"The number of plural forms is {len(entry.msgstr)}; the header says nplurals={forms}."
            hint = "Write one msgstr[n] for each plural form of the language, counting from 0."
            yield Problem("po-plural-count", Place(file, entry.line), entry.key, message, hint)


def _header_problems(header: Entry, start: Place) -> Iterator[Problem]:
    if header.fuzzy:
        hint = "Delete the flag: other tools skip the whole file for it."
        yield Problem("po-fuzzy-header", start, "", "The header is marked fuzzy.", hint)
    charset = _CHARSET.search(header.msgstr[0])
    if charset is None or charset[1].lower().replace("-", "") != "utf8":
        found = f"charset={charset[1]}" if charset else "no charset"
        hint = "Save the file as UTF-8 and write `Content-Type: text/plain; charset=UTF-8`."
        yield Problem("po-charset", start, "", f"The header says {found}.", hint)


def _repeats(entries: Sequence[Entry], starts: Sequence[Place]) -> Iterator[Problem]:
    keys: dict[object, int] = {}
    for entry, start in zip(entries, starts, strict=True):
        alone = entry.obsolete or entry.identity == _HEADER
        mine: list[object] = [entry.identity] if alone else [entry.identity, entry.key]
        if before := next((keys[one] for one in mine if one in keys), 0):
            hint = "Keep one of the two entries and delete the other."
            message = f"The entry stands in the file twice; the first is in line {before}."
            yield Problem("po-duplicate-key", start, entry.key, message, hint)
        for one in mine:
            keys.setdefault(one, start.line)
        if not entry.msgid and (entry.context is not None or entry.obsolete):
            hint = "Delete the entry."
            yield Problem("po-empty-source", start, entry.key, "The entry has an empty source text.", hint)
