"""Finds the layout and the size for each slide: as large as it can be. It says what does not fit."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from primer.office.deck.frames import BESIDE, CALM, THOUGHT, WORDS, Frame, Layout
from primer.office.deck.measure import CALLS, NATURAL, Type
from primer.shown.parts import Item, Line, Part, Slide, words
from primer.shown.share import Chunk, Sharer, lines_of

LARGE = (44, 40, 36, 32, 28, 24)
"""Points where every slide of a part has one thought; the largest that fits is taken."""
MANY = LARGE[1:]
"""The same where several lines stand together."""
SLOW = 30
"""Words on a calm slide, at most."""


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

    @property
    def small(self) -> Type:
        """How words are set where numbers to call are not much larger than they."""
        return replace(self.type, call=CALLS[-1])

    def flow(self, part: Part) -> list[Slide]:
        """Give the slides of a part, one chunk after another; the caller sets their titles and the activity's notes."""
        pictured = bool(part.picture) or any(one.picture for one in part.items)
        first = CALM if part.way == "calm" else BESIDE if pictured else WORDS
        most = min(self.most, SLOW) if first is CALM else self.most
        sharer = Sharer(partial(self.type.fits, size=self.least, frame=first.room(0, pictured=False)), most)
        chunks = [(chunk, self._layout(chunk, part, first)) for chunk in sharer.chunks(part)]
        single = first is CALM or all(len(lines_of(chunk)) == 1 for chunk, _ in chunks)
        shown = [(layout.room(0, pictured=False), lines_of(chunk)) for chunk, layout in chunks]
        size = self.size(shown, LARGE if single else MANY)
        return [_slide(layout, chunk, size, part) for chunk, layout in chunks]

    def heading(self, title: Line, frame: Frame, sizes: Sequence[int]) -> int:
        """Give the size of a title."""
        least = replace(self, type=replace(self.type, leading=NATURAL), least=sizes[-1])
        return least.size([(frame, (replace(title, look="lead"),))], sizes)

    def size(
        self, shown: Sequence[tuple[Frame, tuple[Line, ...]]], sizes: Sequence[int], kind: Type | None = None
    ) -> int:
        """Give the largest size at which all lines fit in their frames, or the least, noting what is too tall."""
        kind = kind or self.type
        for size in [one for one in sizes if one >= self.least]:
            if all(kind.fits(lines, size, frame) for frame, lines in shown):
                return size
        for frame, lines in shown:
            over = kind.over(lines, self.least, frame)
            if over > 0:
                self.over.append(Over(next((one.field for one in lines if one.field), ""), over))
        return self.least

    def _layout(self, chunk: Chunk, part: Part, first: Layout) -> Layout:
        if first is CALM or (first is BESIDE and _picture(chunk, part)):
            return first
        lines = lines_of(chunk)
        fits = self.type.fits(lines, self.least, THOUGHT.room(0, pictured=False))
        return THOUGHT if len(lines) == 1 and fits else WORDS


def _picture(chunk: Chunk, part: Part) -> str:
    return part.picture or (chunk[0].picture if len(chunk) == 1 else "")


def _slide(layout: Layout, chunk: Sequence[Item], size: int, part: Part) -> Slide:
    picture = _picture(chunk, part) if layout is BESIDE else ""
    notes = tuple(note for item in chunk for note in item.notes)
    lines = lines_of(chunk)
    if layout is THOUGHT and lines[0].look == "bullet":
        lines = (replace(lines[0], look="plain"),)
    return Slide(layout.name, words(""), "", (lines,), (picture,), size, notes)
