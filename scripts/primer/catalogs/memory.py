"""Looks for a proposal for a text that has no translation: the same words elsewhere, or an orphan much like it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher

from primer.catalogs.entry import Entry, squash
from primer.messages.message import Message

SIMILAR = 0.75
"""Least likeness of two source texts, 0 to 1, for a proposal."""

_CLOSELY_COMPARED = 5
_WORD = re.compile(r"\w+")


def source_of(message: Message) -> tuple[str, str | None]:
    """Give the source text and plural of a message in the form of `Entry.source`."""
    return (squash(message.text), None if message.plural is None else squash(message.plural))


class Memory:
    """Translations to propose; what it gives is always marked fuzzy by the caller."""

    def __init__(self, entries: Iterable[Entry], wanted: frozenset[str]) -> None:
        """Take in all entries of a catalog.

        Args:
            entries: live and obsolete ones as they were before the update.
            wanted: today's keys; an entry with another key is an orphan, and only orphans are proposed for other words.
        """
        filled = [entry for entry in entries if entry.has_text]
        self._same: dict[tuple[str, str | None], Entry] = {}
        for entry in sorted(filled, key=lambda one: (not one.translated, one.obsolete, one.key, one.msgstr)):
            if entry.translated or entry.previous is None:
                self._same.setdefault(entry.source, entry)
        orphans = sorted((entry for entry in filled if entry.key not in wanted), key=lambda one: (one.key, one.msgid))
        self._orphans = orphans
        self._words = [_words(entry.msgid) for entry in orphans]
        self._index: dict[str, list[int]] = defaultdict(list)
        for number, words in enumerate(self._words):
            for word in words:
                self._index[word].append(number)

    def same_words(self, message: Message) -> Entry | None:
        """Give an entry of the same source text, finished ones first."""
        return self._same.get(source_of(message))

    def similar(self, message: Message) -> Entry | None:
        """Give the orphan whose source text is most like this one, if it is like it enough.

        The cost is bounded: at most five orphans, those that share most words, are compared letter by letter.
        """
        words = _words(message.text)
        shared: Counter[int] = Counter()
        for word, times in words.items():
            for number in self._index.get(word, ()):
                if (self._orphans[number].plural is None) == (message.plural is None):
                    shared[number] += min(times, self._words[number][word])
        size = words.total()
        ranked = sorted((-2 * hits / (size + self._words[number].total()), number) for number, hits in shared.items())
        text = squash(message.text)
        best: tuple[float, int] = (SIMILAR, -1)
        for _, number in ranked[:_CLOSELY_COMPARED]:
            matcher = SequenceMatcher(None, squash(self._orphans[number].msgid), text, autojunk=False)
            if matcher.real_quick_ratio() >= best[0] and matcher.quick_ratio() >= best[0]:
                likeness = matcher.ratio()
                if likeness > best[0] or (likeness == best[0] and best[1] < 0):
                    best = (likeness, number)
        return self._orphans[best[1]] if best[1] >= 0 else None


def _words(text: str) -> Counter[str]:
    return Counter(word.lower() for word in _WORD.findall(text))
