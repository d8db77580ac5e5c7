"""Brings a catalog in line with today's messages, by key, without losing or misplacing a translation.

What may be shown afterwards is only what was finished for the same key and the same words; all else is a proposal,
marked fuzzy.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from primer.catalogs.file import Catalog
from primer.catalogs.memory import Memory
from primer.catalogs.moves import destination, follow
from primer.catalogs.placing import Placing
from primer.catalogs.plurals import form_count
from primer.catalogs.shelf import shelved
from primer.messages.message import Message


@dataclass(frozen=True)
class Counts:
    """What an update did, in messages; the first five add up to the number of messages.

    Attributes:
        kept: same key and same source, with a translation or a proposal as before.
        changed: the source changed; its translation is now only a proposal.
        restored: a source that came back found its translation in memory.
        proposed: without a translation, now with a proposal from elsewhere.
        empty: without any translation, new or old.
        moved: how many of them came from another key.
        retired: entries that became obsolete in this update.
    """

    kept: int = 0
    changed: int = 0
    restored: int = 0
    proposed: int = 0
    empty: int = 0
    moved: int = 0
    retired: int = 0


class LostTranslationError(RuntimeError):
    """An update would have dropped a translation: a mistake in this room, never in a file."""


def update(catalog: Catalog, messages: Sequence[Message], moved: Mapping[str, str]) -> tuple[Catalog, Counts]:
    """Give the catalog of today's messages, in their order, and what was done.

    Updating again with the same messages changes nothing.

    Args:
        catalog: as it was read, or a fresh one.
        messages: all messages of the domain.
        moved: old key to new key.

    Raises:
        ValueError: two messages have one key, or a message has no text.
        LostTranslationError: a translation would be lost.
    """
    wanted = frozenset(message.key for message in messages)
    if len(wanted) < len(messages) or not all(message.text for message in messages):
        message = "Each message of a domain needs a text and a key of its own."
        raise ValueError(message)
    live, past = follow(catalog.entries, catalog.obsolete, moved, wanted)
    placing = Placing(live, past, Memory([*live.values(), *past], wanted), _forms(catalog))
    entries = tuple(placing.place(message) for message in messages)
    gone = [entry for key, entry in live.items() if key not in wanted]
    obsolete = shelved([*placing.memory_left(), *gone], entries)
    result = replace(catalog, entries=entries, obsolete=obsolete)
    _refuse_loss(catalog, result, moved, wanted)
    return result, replace(
        Counts(**placing.outcomes),
        moved=len((live.keys() & wanted) - {entry.key for entry in catalog.entries}),
        retired=len({entry.identity for entry in obsolete} - {entry.identity for entry in past}),
    )


_SHELF = re.compile(r"~[0-9]+$")


def _forms(catalog: Catalog) -> int:
    return form_count(catalog.header_field("Plural-Forms")) or 2


def _refuse_loss(before: Catalog, after: Catalog, moved: Mapping[str, str], wanted: frozenset[str]) -> None:
    """Demand each translated string again, under its key or the key that its text has now."""
    there = {(entry.key, text) for entry in (*after.entries, *after.obsolete) for text in entry.msgstr}
    there |= {(_SHELF.sub("", key), text) for key, text in there}
    for entry in (*before.entries, *before.obsolete):
        now = destination(entry.key, moved, wanted)
        for text in entry.msgstr:
            if text and (entry.key, text) not in there and (now, text) not in there:
                message = f"The translation {text!r} of {entry.key!r} would be lost."
                raise LostTranslationError(message)
