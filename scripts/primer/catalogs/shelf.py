"""Orders what is kept as memory, so that GNU gettext accepts the file: one context and source text, one entry."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from primer.catalogs.entry import Entry


def shelved(entries: Iterable[Entry], live: Sequence[Entry]) -> tuple[Entry, ...]:
    """Give the obsolete entries, sorted.

    Entries without a translation are left out, unless a translator wrote a comment on them. Where context and source
    text are already in use (a text that got a plural, for example), an entry is dropped if its words are there, and
    otherwise put under a context of its own, `<key>~1`.

    Only proposals keep their previous source: a finished one needs none, and Babel 2.18 drops the last live message of
    a file if `#~|` follows it without a comment or flag in between.

    Args:
        entries: obsolete ones and those that become it.
        live: live entries of the same catalog, which go first.
    """
    words: dict[tuple[str | None, str], tuple[str, ...]] = {one.identity: one.msgstr for one in live}
    result: list[Entry] = []
    for entry in sorted(entries, key=_order):
        if not entry.has_text and not entry.translator:
            continue
        old = entry if entry.obsolete else replace(entry, obsolete=True, extracted=(), references=())
        old = old if old.fuzzy else replace(old, previous=None)
        if old.identity in words:
            if set(old.msgstr) <= {*words[old.identity], ""}:
                continue
            number = 1
            while (f"{old.key}~{number}", old.msgid) in words:
                number += 1
            old = replace(old, context=f"{old.key}~{number}")
        words[old.identity] = old.msgstr
        result.append(old)
    return tuple(sorted(result, key=_order))


def _order(entry: Entry) -> tuple[str, str, str, tuple[str, ...]]:
    return (entry.key, entry.msgid, entry.plural or "", entry.msgstr)
