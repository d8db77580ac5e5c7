"""What a slide is made of: lines of text as runs, items that stay together, parts of an activity, and slides."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

Json = Any
"""A text as the packs' document has it: `{"p": pieces}`, with `lang` and `dir` where it is not in the edition's own."""

Words = Mapping[str, str]
"""The words of the interface by name, as the packs have them."""
Look = Literal["plain", "bullet", "number", "under", "lead", "label", "right", "call"]
"""How a line stands: as it is, with a dot, counted, under a counted one, bold, as a small heading, as the right answer,
as a number to call."""
Way = Literal["flow", "boxes", "calm"]


@dataclass(frozen=True)
class Run:
    """Letters that look alike; a `number` keeps its direction."""

    text: str
    strong: bool = False
    slanted: bool = False
    number: bool = False


@dataclass(frozen=True)
class Line:
    """A paragraph on a slide or in its notes.

    Attributes:
        runs: its letters.
        field: where they stand in the lesson's file, or "".
        look: how it stands.
        count: its number, where it is counted.
        lang: its language where that is not the edition's, or "".
        dir: `ltr` or `rtl` with a language, or "".
        label: a small word in front, in the notes.
    """

    runs: tuple[Run, ...]
    field: str = ""
    look: Look = "plain"
    count: int = 0
    lang: str = ""
    dir: str = ""
    label: str = ""

    @property
    def text(self) -> str:
        """Its bare letters."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Item:
    """Lines that stay on one slide, a drawing that belongs to them, and what the teacher's notes say about them."""

    lines: tuple[Line, ...]
    picture: str = ""
    notes: tuple[Line, ...] = ()


@dataclass(frozen=True)
class Part:
    """Items that are shown one after another in one way.

    Attributes:
        items: what is shown; in `boxes`, one for each box.
        way: how.
        alone: every item has a slide of its own.
        whole: the items stay together on one slide.
        picture: a drawing beside all of them, or "".
    """

    items: tuple[Item, ...]
    way: Way = "flow"
    alone: bool = False
    whole: bool = False
    picture: str = ""


@dataclass(frozen=True)
class Slide:
    """One slide, ready to be drawn.

    Attributes:
        layout: name of its layout.
        title: its heading.
        corner: the minutes, or "".
        boxes: the lines in each box.
        pictures: the drawing in each box, or in the frame beside the only box; "" where there is none.
        size: points of its text.
        notes: what the teacher reads.
        call: how many times as large numbers to call are, at most.
        head: points of the heading.
    """

    layout: str
    title: Line
    corner: str
    boxes: tuple[tuple[Line, ...], ...]
    pictures: tuple[str, ...]
    size: int
    notes: tuple[Line, ...] = ()
    call: float = 0
    head: int = 0


def line(spoken: Json, field: str = "", look: Look = "plain", count: int = 0, label: str = "") -> Line:
    """Give a text of the document as a line; words that are not yet translated end with the sign of their language."""
    runs = tuple(_runs(spoken["p"], Run("")))
    if "lang" in spoken and ("meant" not in spoken or "sign" in spoken):
        runs = (*runs, Run(f" [{spoken['lang']}]"))
    return Line(runs, field, look, count, spoken.get("lang", ""), spoken.get("dir", ""), label)


def words(text: str, look: Look = "plain", label: str = "") -> Line:
    """Give words of the interface as a line."""
    return Line((Run(text),), look=look, label=label)


def _runs(pieces: Sequence[Json], like: Run) -> Iterator[Run]:
    for piece in pieces:
        if isinstance(piece, str):
            yield replace(like, text=piece)
        elif "n" in piece:
            yield replace(like, text=piece["n"], number=True)
        elif "em" in piece:
            yield from _runs(piece["em"], replace(like, slanted=True))
        else:
            yield from _runs(piece["strong"], replace(like, strong=True))
