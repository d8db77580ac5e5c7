"""What a search is made of: each piece knows where it can end when it begins at a word."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property

END = frozenset({".", "?"})
"""Marks that end a sentence."""
BEFORE_A_START = END | {",", '"', "and", "please", "then"}
BETWEEN = frozenset({'"', "'s"})
"""What may stand between two words of a search without being asked for."""


@dataclass(frozen=True)
class Shapes:
    """Words, beginnings of words, ends of words; `#` stands for any number."""

    whole: frozenset[str]
    begin: tuple[str, ...]
    end: tuple[str, ...]
    _met: dict[str, bool] = field(init=False, repr=False, compare=False, default_factory=dict)

    @classmethod
    def of(cls, words: Iterable[str]) -> "Shapes":
        """Sort words such as `fell`, `porn*`, `*phile` and `#` by how they are compared."""
        known = sorted(set(words))
        return cls(
            frozenset(one for one in known if "*" not in one),
            tuple(one[:-1] for one in known if one.endswith("*")),
            tuple(one[1:] for one in known if one.startswith("*") and one != "*"),
        )

    def fit(self, word: str) -> bool:
        """Say whether a word is one of them; a word is compared once."""
        known = self._met.get(word)
        if known is None:
            known = self._met[word] = self._fit(word)
        return known

    def _fit(self, word: str) -> bool:
        if word in self.whole or word.startswith(self.begin) or word.endswith(self.end):
            return True
        return "#" in self.whole and word[0].isdigit()


@dataclass(frozen=True)
class Words:
    """Any of some alternatives: `porn*` any word that begins so, `end_up` is two words, `#` is a number."""

    alternatives: tuple[str, ...]

    @cached_property
    def heads(self) -> Shapes:
        """The first words of all alternatives."""
        return Shapes.of(one.split("_")[0] for one in self.alternatives)

    @cached_property
    def longest(self) -> int:
        """The words of the longest alternative."""
        return max(one.count("_") + 1 for one in self.alternatives)

    @cached_property
    def _single(self) -> Shapes:
        return Shapes.of(one for one in self.alternatives if "_" not in one)

    @cached_property
    def _more(self) -> dict[str, list[tuple[Shapes, ...]]]:
        """Alternatives of several words, longest first, by their first word; "" for those whose first word is open."""
        found: dict[str, list[tuple[Shapes, ...]]] = {}
        for one in sorted({one for one in self.alternatives if "_" in one}, key=lambda one: (-len(one), one)):
            head, *_ = words = one.split("_")
            found.setdefault("" if "*" in head or head == "#" else head, []).append(tuple(_one(word) for word in words))
        return found

    def ends(self, words: Sequence[str], at: int, last: int, *, inner: bool) -> Iterator[int]:
        """Give each place behind an alternative that begins at a word, those of several words first."""
        if inner and at < last and words[at] in BETWEEN and words[at] in self._single.whole:
            yield at + 1
        at = _skipped(words, at, last) if inner else at
        if at >= last:
            return
        if self._more:
            for alternative in (*self._more.get(words[at], ()), *self._more.get("", ())):
                end = at
                for index, one in enumerate(alternative):
                    end = _skipped(words, end, last) if index else end
                    if end >= last or not one.fit(words[end]):
                        break
                    end += 1
                else:
                    yield end
        if self._single.fit(words[at]):
            yield at + 1


@dataclass(frozen=True)
class Gap:
    """Up to some words of any kind in the same sentence; fewest first."""

    most: int

    def ends(self, words: Sequence[str], at: int, last: int, *, inner: bool) -> Iterator[int]:
        """Give each place that can be reached."""
        yield at
        for _ in range(self.most):
            at = _skipped(words, at, last) if inner else at
            if at >= last or words[at] in END:
                return
            at += 1
            yield at


@dataclass(frozen=True)
class Not:
    """The next word must not be one of these."""

    words: Words

    def ends(self, words: Sequence[str], at: int, last: int, *, inner: bool) -> Iterator[int]:
        """Give the same place, if none of them begins there."""
        if next(self.words.ends(words, at, last, inner=inner), None) is None:
            yield at


@dataclass(frozen=True)
class NotBefore:
    """The word before must not be one of these."""

    words: Words

    def ends(self, words: Sequence[str], at: int, last: int, *, inner: bool) -> Iterator[int]:
        """Give the same place, if none of them ends there."""
        del inner, last
        before = range(max(at - max(one.count("_") + 1 for one in self.words.alternatives), 0), at)
        if not any(end == at for start in before for end in self.words.ends(words, start, at, inner=False)):
            yield at


@dataclass(frozen=True)
class Sign:
    """A mark of punctuation."""

    sign: str

    def ends(self, words: Sequence[str], at: int, last: int, *, inner: bool) -> Iterator[int]:
        """Give the place behind it."""
        del inner
        if at < last and words[at] == self.sign:
            yield at + 1


@dataclass(frozen=True)
class Starts:
    """Here a sentence, a clause or a quotation begins."""

    def ends(self, words: Sequence[str], at: int, last: int, *, inner: bool) -> Iterator[int]:
        """Give the same place, if one does."""
        del inner, last
        if at == 0 or words[at - 1] in BEFORE_A_START:
            yield at


@dataclass(frozen=True)
class Stops:
    """Here a sentence or the text ends."""

    def ends(self, words: Sequence[str], at: int, last: int, *, inner: bool) -> Iterator[int]:
        """Give the same place, if one does."""
        del inner
        if at >= last or words[at] in END:
            yield at


@dataclass(frozen=True)
class Maybe:
    """A piece that may be there or not."""

    piece: Words | Sign

    def ends(self, words: Sequence[str], at: int, last: int, *, inner: bool) -> Iterator[int]:
        """Give the places behind the piece, then the place itself."""
        yield from self.piece.ends(words, at, last, inner=inner)
        yield at


Piece = Words | Gap | Not | NotBefore | Sign | Starts | Stops | Maybe


@cache
def _one(word: str) -> Shapes:
    return Shapes.of((word,))


def _skipped(words: Sequence[str], at: int, last: int) -> int:
    while at < last and words[at] in BETWEEN:
        at += 1
    return at
