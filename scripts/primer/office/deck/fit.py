"""Shares the parts of an activity out over slides: at sentence and item borders, as large as it can be, and says what does
not fit."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from primer.office.deck.frames import BESIDE, BOXES, CALM, DOORS, THOUGHT, TWO_DOORS, WORDS, Layout
from primer.office.deck.measure import Type
from primer.office.deck.parts import Item, Line, Part, Slide, joined, sentences, words

LARGE = (44, 40, 36, 32, 28, 24)
"""Points for a slide with one thought; the largest that fits is taken."""
MANY = (32, 28, 24)
"""The same where several lines stand together."""


@dataclass(frozen=True)
class Over:
    """A text that its slide has no room for, and by how many lines."""

    field: str
    lines: float


@dataclass(frozen=True)
class Fitter:
    """Fits parts on slides.

    Attributes:
        type: how words are set.
        least: the smallest size.
        most: words that a slide should not have more of.
        over: what did not fit; it grows.
    """

    type: Type
    least: int
    most: int
    over: list[Over]

    def slides(self, part: Part) -> list[Slide]:
        """Give the slides of a part; their titles and the notes of the activity are set by the caller."""
        if part.way == "boxes":
            return self._boxes(part.items)
        if part.way == "doors":
            return [self.fixed(DOORS if len(part.items) > 2 else TWO_DOORS, [one.lines for one in part.items])]  # noqa: PLR2004
        pictured = bool(part.picture) or any(one.picture for one in part.items)
        first = CALM if part.way == "calm" else BESIDE if pictured else WORDS
        chunks = self._chunks(part, first)
        single = all(len(one) == 1 for one in (_lines(chunk) for chunk in chunks))
        layout = THOUGHT if single and first is WORDS else first
        sizes = LARGE if single or first is CALM else MANY
        size = self._size(layout, [_lines(chunk) for chunk in chunks], sizes)
        return [self._slide(layout, chunk, size, part.picture) for chunk in chunks]

    def fixed(self, layout: Layout, boxes: Sequence[tuple[Line, ...]], sizes: Sequence[int] = MANY) -> Slide:
        """Give one slide with given lines in its boxes."""
        size = self._size(layout, boxes, sizes, own=True)
        return Slide(layout.name, words(""), "", tuple(boxes), ("",) * len(boxes), size)

    def _slide(self, layout: Layout, chunk: Sequence[Item], size: int, picture: str) -> Slide:
        own = {one.picture for one in chunk} - {""}
        shown = picture or (own.pop() if len(own) == 1 and len(chunk) == 1 else "")
        if layout is BESIDE and not shown:
            layout = THOUGHT if len(_lines(chunk)) == 1 else WORDS
        notes = tuple(note for item in chunk for note in item.notes)
        return Slide(layout.name, words(""), "", (_lines(chunk),), (shown,), size, notes)

    def _size(
        self, layout: Layout, boxes: Sequence[tuple[Line, ...]], sizes: Sequence[int], *, own: bool = False
    ) -> int:
        """Give the largest size at which all fit; `own`: each stands in a box of its own, not one after another."""
        for size in [one for one in sizes if one >= self.least]:
            if all(self._fits(layout, lines, size, number if own else 0) for number, lines in enumerate(boxes)):
                return size
        for number, lines in enumerate(boxes):
            room = layout.room(number if own else 0, pictured=False)
            over = self.type.over(lines, self.least, room)
            if over > 0:
                self.over.append(Over(next((one.field for one in lines if one.field), ""), over))
        return self.least

    def _fits(self, layout: Layout, lines: Sequence[Line], size: int, box: int = 0, *, pictured: bool = False) -> bool:
        return self.type.fits(lines, size, layout.room(box, pictured=pictured))

    def _chunks(self, part: Part, layout: Layout) -> list[list[Item]]:
        if part.whole and self._fits(layout, _lines(part.items), self.least):
            return [list(part.items)]
        groups = [[one] for one in part.items] if part.alone else [list(part.items)]
        return [chunk for group in groups for chunk in self._shared([a for one in group for a in self._atoms(one, layout)], layout)]

    def _atoms(self, item: Item, layout: Layout) -> list[Item]:
        """Give an item whole if a slide can hold it, or else its sentences; what the notes say stays with the first."""
        if self._count(item.lines) <= self.most and self._fits(layout, item.lines, self.least):
            return [item]
        cut = [one for shown in item.lines for one in sentences(shown)]
        return [replace(item, lines=(one,), notes=item.notes if not at else ()) for at, one in enumerate(cut)]

    def _shared(self, atoms: list[Item], layout: Layout) -> list[list[Item]]:
        """Give the fewest slides, each about as full as the others."""
        fewest = len(self._greedy(atoms, layout, self.most))
        total = sum(self._count(one.lines) for one in atoms)
        for limit in range(-(-total // fewest), self.most):
            found = self._greedy(atoms, layout, limit)
            if len(found) == fewest:
                return found
        return self._greedy(atoms, layout, self.most)

    def _greedy(self, atoms: list[Item], layout: Layout, limit: int) -> list[list[Item]]:
        chunks: list[list[Item]] = []
        for one in atoms:
            more = [*chunks[-1], one] if chunks else []
            if more and self._count(_lines(more)) <= limit and self._fits(layout, _lines(more), self.least):
                chunks[-1] = more
            else:
                chunks.append([one])
        return chunks

    def _boxes(self, items: Sequence[Item]) -> list[Slide]:
        pictured = any(one.picture for one in items)
        for most in (6, 4, 3, 2):
            rows = -(-len(items) // most)
            each = -(-len(items) // rows)
            layout = next(BOXES[count] for count in sorted(BOXES) if count >= each)
            if most == 2 or all(self._fits(layout, one.lines, self.least, pictured=pictured) for one in items):  # noqa: PLR2004
                break
        room = layout.room(0, pictured=pictured)
        size = next((s for s in MANY if s >= self.least and all(self.type.fits(i.lines, s, room) for i in items)), self.least)
        for one in items:
            if (over := self.type.over(one.lines, size, room)) > 0:
                self.over.append(Over(one.lines[0].field, over))
        groups = [items[start : start + each] for start in range(0, len(items), each)]
        return [
            Slide(
                layout.name,
                words(""),
                "",
                tuple(one.lines for one in group),
                tuple(one.picture for one in group),
                size,
                tuple(note for one in group for note in one.notes),
            )
            for group in groups
        ]

    @staticmethod
    def _count(lines: Sequence[Line]) -> int:
        return sum(len(one.text.split()) for one in lines)


def _lines(items: Sequence[Item]) -> tuple[Line, ...]:
    """Give the lines of items; sentences of one text that follow each other are one paragraph again."""
    groups: list[list[Line]] = []
    for shown in (one for item in items for one in item.lines):
        if groups and shown.field and groups[-1][-1].field == shown.field:
            groups[-1].append(shown)
        else:
            groups.append([shown])
    return tuple(joined(group) for group in groups)
