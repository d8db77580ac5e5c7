"""Follows renamed ids, so that a translation goes where its text went."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from primer.catalogs.entry import Entry, Previous


def destination(key: str, moved: Mapping[str, str], wanted: frozenset[str]) -> str:
    """Give the key that a key has today.

    Args:
        key: the key in the catalog.
        moved: old key to new key; chains are followed, a circle ends where it began.
        wanted: keys of today; one of them is never followed further, even if `moved` names it.
    """
    seen = {key}
    now = key
    while now not in wanted and now in moved and moved[now] not in seen:
        now = moved[now]
        seen.add(now)
    return now


def follow(
    live: Iterable[Entry], past: Iterable[Entry], moved: Mapping[str, str], wanted: frozenset[str]
) -> tuple[dict[str, Entry], list[Entry]]:
    """Give live entries by today's key, and the obsolete ones, with every moved context rewritten.

    Where two entries would get the same key, the one that already had it stays, and the other becomes obsolete, and
    keeps its old context if the new one has an entry of that text. But a finished translation takes the place of one
    that has no words of its own: the rename was written down only after an update had offered them as a proposal.
    """
    staying: dict[str, Entry] = {}
    moving: list[Entry] = []
    for entry in live:
        if _moves(entry, moved, wanted):
            moving.append(entry)
        else:
            staying[entry.key] = entry
    memory = list(past)
    taken = {entry.identity for entry in (*staying.values(), *memory)}
    for entry in moving:
        there = _rekeyed(entry, moved, wanted)
        if there.key not in staying and there.identity not in taken:
            staying[there.key] = there
        else:
            memory.append(replace(entry, obsolete=True))
            there = entry
        taken.add(there.identity)
    result: list[Entry] = []
    for entry in memory:
        there = _rekeyed(entry, moved, wanted)
        rival = staying.get(there.key)
        if rival is not None and there.key != entry.key and _better(there, rival):
            comments = tuple(dict.fromkeys((*there.translator, *rival.translator)))
            staying[there.key] = replace(there, obsolete=False, translator=comments)
            continue
        free = there.identity not in taken
        result.append(there if free else entry)
        taken.add(result[-1].identity)
    return staying, result


def _better(entry: Entry, rival: Entry) -> bool:
    unfinished = not rival.has_text or (rival.fuzzy and rival.msgstr == entry.msgstr)
    return entry.translated and unfinished and entry.source == rival.source


def _moves(entry: Entry, moved: Mapping[str, str], wanted: frozenset[str]) -> bool:
    return entry.context is not None and destination(entry.context, moved, wanted) != entry.context


def _rekeyed(entry: Entry, moved: Mapping[str, str], wanted: frozenset[str]) -> Entry:
    if entry.context is None:
        return entry
    old = entry.previous
    if old is not None and old.context is not None:
        old = Previous(old.msgid, destination(old.context, moved, wanted), old.plural)
    return replace(entry, context=destination(entry.context, moved, wanted), previous=old)
