"""Knows at once which searches a text may answer: every word has a set of bits, and so has every search.

A bit stands for one piece of a search, such as `fall|falls|fell`; a word has the bits of all pieces that it fits. A
text that lacks a bit of a search cannot hold what it looks for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from primer.safeguarding.pieces import BETWEEN, Shapes, Words
from primer.safeguarding.search import Search


@dataclass(frozen=True)
class Sought:
    """A search that is looked for.

    Attributes:
        rule: whose it is.
        search: the search.
        needs: the bits that a text must have.
        head: the bit of its first piece; 0 where that is open.
        then: the bit of the piece that must follow at once; 0 where that is open.
    """

    rule: str
    search: Search
    needs: int
    head: int
    then: int


@dataclass(frozen=True)
class Sorted:
    """A text with the bits of its words.

    Attributes:
        words: of the text.
        bits: of each word.
        after: the bits of what may follow each word: of the next one, or of the one behind a mark that does not count.
    """

    words: Sequence[str]
    bits: Sequence[int]
    after: Sequence[int]

    def places(self, sought: Sought) -> list[int] | None:
        """Give the places where alone a search may begin to be answered; None where that may be anywhere."""
        if not sought.head:
            return None
        at = [place for place, bits in enumerate(self.bits) if bits & sought.head]
        return [place for place in at if self.after[place] & sought.then] if sought.then else at


@dataclass(frozen=True)
class Lookup:
    """All searches of a language; each word is held against all of them once, when it is first met."""

    _shapes: dict[Shapes, int] = field(init=False, repr=False, default_factory=dict)
    _whole: dict[str, int] = field(init=False, repr=False, default_factory=dict)
    _begin: dict[str, int] = field(init=False, repr=False, default_factory=dict)
    _end: dict[str, int] = field(init=False, repr=False, default_factory=dict)
    _by_rarest: dict[int, list[Sought]] = field(init=False, repr=False, default_factory=dict)
    _met: dict[str, tuple[int, tuple[Sought, ...]]] = field(init=False, repr=False, default_factory=dict)

    def add(self, rule: str, search: Search) -> None:
        """Take in a search; all of them before the first text."""
        needed = [self._bit(piece.heads) for piece in search.needed]
        first, second = (*search.pieces, None)[:2]
        head = self._bit(first.heads) if isinstance(first, Words) else 0
        is_single = isinstance(first, Words) and first.is_single
        then = self._bit(second.heads) if is_single and isinstance(second, Words) else 0
        sought = Sought(rule, search, sum(set(needed)), head, then)
        self._by_rarest.setdefault(needed[0], []).append(sought)

    def sort(self, words: Sequence[str]) -> Sorted:
        """Give the words of a text with their bits."""
        bits = [self._known(word)[0] for word in words]
        after = [*bits[1:], 0][: len(bits)]
        for at in range(len(words) - 2, -1, -1):
            if words[at + 1] in BETWEEN:
                after[at] |= after[at + 1]
        return Sorted(words, bits, after)

    def candidates(self, text: Sorted) -> Iterator[Sought]:
        """Give the searches that a text could answer, each once."""
        has = 0
        for bits in text.bits:
            has |= bits
        seen: set[int] = set()
        for word in dict.fromkeys(text.words):
            for sought in self._known(word)[1]:
                if not sought.needs & ~has and id(sought) not in seen:
                    seen.add(id(sought))
                    yield sought

    def _bit(self, shapes: Shapes) -> int:
        if shapes not in self._shapes:
            bit = self._shapes[shapes] = 1 << len(self._shapes)
            for known, parts in ((self._whole, shapes.whole), (self._begin, shapes.begin), (self._end, shapes.end)):
                for part in parts:
                    known[part] = known.get(part, 0) | bit
        return self._shapes[shapes]

    def _known(self, word: str) -> tuple[int, tuple[Sought, ...]]:
        """Give the bits of a word, and the searches whose rarest piece it fits."""
        if word not in self._met:
            bits = self._whole.get(word, 0) | (self._whole.get("#", 0) if word[0].isdigit() else 0)
            for size in range(len(word) + 1):
                bits |= self._begin.get(word[:size], 0) | self._end.get(word[size:], 0)
            self._met[word] = bits, tuple(one for bit in _split(bits) for one in self._by_rarest.get(bit, ()))
        return self._met[word]


def _split(bits: int) -> Iterator[int]:
    """Give the bits one by one."""
    while bits:
        bit = bits & -bits
        yield bit
        bits ^= bit
