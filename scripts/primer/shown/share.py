"""Shares items out over slides at item and sentence borders: the fewest slides, each about as full as the others."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from primer.shown.parts import Item, Line, Part
from primer.shown.sentences import joined, sentences

Chunk = Sequence[Item]


def lines_of(items: Chunk) -> tuple[Line, ...]:
    """Give the lines of items; sentences of one text that follow each other are one paragraph again."""
    groups: list[list[Line]] = []
    for shown in (one for item in items for one in item.lines):
        if groups and shown.field and groups[-1][-1].field == shown.field:
            groups[-1].append(shown)
        else:
            groups.append([shown])
    return tuple(joined(group) for group in groups)


def _count(lines: Sequence[Line]) -> int:
    return sum(len(one.text.split()) for one in lines)


@dataclass(frozen=True)
class Sharer:
    """Shares parts out.

    Attributes:
        fits: whether lines stand on a slide at the smallest size.
        most: words that a slide should not have more of.
    """

    fits: Callable[[Sequence[Line]], bool]
    most: int

    def chunks(self, part: Part) -> list[Chunk]:
        """Give what stands on each slide; a part that is whole is cut only if it has to be."""
        if part.whole and self.fits(lines_of(part.items)):
            return [part.items]
        groups = [(one,) for one in part.items] if part.alone else [part.items]
        return [chunk for group in groups for chunk in self._shared([a for one in group for a in self._atoms(one)])]

    def _atoms(self, item: Item) -> list[Item]:
        """Give an item whole if a slide can hold it, or else its sentences; what the notes say stays with the first."""
        if _count(item.lines) <= self.most and self.fits(item.lines):
            return [item]
        cut = [one for shown in item.lines for one in sentences(shown)]
        return [replace(item, lines=(one,), notes=item.notes if not at else ()) for at, one in enumerate(cut)]

    def _shared(self, atoms: Chunk) -> list[Chunk]:
        widest = self._greedy(atoms, self.most)
        total = sum(_count(one.lines) for one in atoms)
        for limit in range(-(-total // len(widest)), self.most):
            found = self._greedy(atoms, limit)
            if len(found) == len(widest):
                return found
        return widest

    def _greedy(self, atoms: Chunk, limit: int) -> list[Chunk]:
        chunks: list[Chunk] = []
        for one in atoms:
            more = [*chunks[-1], one] if chunks else []
            if more and _count(lines_of(more)) <= limit and self.fits(lines_of(more)):
                chunks[-1] = more
            else:
                chunks.append([one])
        return chunks
