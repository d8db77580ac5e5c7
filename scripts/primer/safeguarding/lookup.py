"""Knows at once which searches a text may answer: every word has a set of bits, and so has every search.

A bit stands for one piece of a search, such as `fall|falls|fell`; a word has the bits of all pieces that it fits. A
text that lacks a bit of a search cannot hold what it looks for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import or_

from primer.safeguarding.pieces import BETWEEN, Shapes, Words
from primer.safeguarding.search import Search


@dataclass(frozen=True, eq=False)
class Sought:
    """A search that is looked for.

    Attributes:
        rule: whose it is.
        search: the search.
        needs: the bits that a text must have.
        head: the bit of its first piece; 0 where that is open.
    """

    rule: str
    search: Search
    needs: int
    head: int


@dataclass(frozen=True)
class Sorted:
    """A text with the bits of its words.

    Attributes:
        words: of the text.
        bits: of each word.
    """

    words: Sequence[str]
    bits: Sequence[int]
    numbers: Sequence[int] = field(init=False)
    """The number of each word; a mark that does not count shares that of the word behind it."""
    by_word: dict[str, int] = field(init=False, repr=False, default_factory=dict)
    """The numbers at which a word stands, as the bits of one number."""
    _by_head: dict[int, list[tuple[int, int]]] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Count the words."""
        numbers, number = [], 0
        for word in self.words:
            numbers.append(number)
            self.by_word[word] = self.by_word.get(word, 0) | 1 << number
            number += word not in BETWEEN
        object.__setattr__(self, "numbers", numbers)

    def places(self, sought: Sought, rarest: int) -> list[int] | None:
        """Give the places where alone a search may begin to be answered; None where that may be anywhere.

        Args:
            sought: the search.
            rarest: the numbers at which its rarest piece may begin, as the bits of one number.
        """
        if not sought.head:
            return None
        near = _spread(rarest, sought.search.reach)
        return [at for at, number in self._heads(sought.head) if near >> number & 1]

    def _heads(self, head: int) -> list[tuple[int, int]]:
        """Give place and number of each word that has a bit."""
        if head not in self._by_head:
            self._by_head[head] = [(at, self.numbers[at]) for at, bits in enumerate(self.bits) if bits & head]
        return self._by_head[head]


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
        first = search.pieces[0]
        head = self._bit(first.heads) if isinstance(first, Words) else 0
        sought = Sought(rule, search, sum(set(needed)), head)
        self._by_rarest.setdefault(needed[0], []).append(sought)

    def sort(self, words: Sequence[str]) -> Sorted:
        """Give the words of a text with their bits."""
        return Sorted(words, [self._known(word)[0] for word in words])

    def candidates(self, text: Sorted) -> Iterator[tuple[Sought, int]]:
        """Give the searches that a text could answer, each once, with the numbers where its rarest piece may begin."""
        lacks = ~reduce(or_, text.bits, 0)
        rarest: dict[Sought, int] = {}
        for word, numbers in text.by_word.items():
            for sought in self._known(word)[1]:
                if not sought.needs & lacks:
                    rarest[sought] = rarest.get(sought, 0) | numbers
        yield from rarest.items()

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


def _spread(numbers: int, most: int) -> int:
    """Give all numbers that lie at most so many before one of the given ones, those included."""
    reached = 0
    while reached < most:
        step = min(reached + 1, most - reached)
        numbers |= numbers >> step
        reached += step
    return numbers
