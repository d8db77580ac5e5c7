"""What a slide is made of: lines of text as runs, items that stay together, parts of an activity, and slides."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

Json = Any
"""A text as the packs' document has it: `{"p": pieces}`, with `lang` and `dir` where it is not in the edition's own."""

Look = Literal["plain", "bullet", "number", "under", "lead", "right", "call"]
"""How a line stands: as it is, with a dot, counted, under a counted one, bold, as the right answer, as a number to call."""
Way = Literal["flow", "boxes", "calm", "opening", "doors"]
_END = re.compile(r"(?<=[.!?؟。।])[\"'”’»)\u2069]*\s+|(?<=…)[\"'”’»)\u2069]*\s+(?=[^\Wa-z\d_])")
_SHORT = re.compile(r"(?:^|\s)(?:e\.g|i\.e|etc|mr|mrs|ms|dr|vs|st)\.\s*$", re.IGNORECASE)


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
        items: what is shown; in `boxes` and `doors`, one for each box or a piece of it.
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
    """

    layout: str
    title: Line
    corner: str
    boxes: tuple[tuple[Line, ...], ...]
    pictures: tuple[str, ...]
    size: int
    notes: tuple[Line, ...] = ()


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


def sentences(whole: Line) -> list[Line]:
    """Cut a line behind its sentences; joined with blanks, they are the line again."""
    text = whole.text
    ends = [match.span() for match in _END.finditer(text) if not _SHORT.search(text[: match.end()])]
    cut: list[Line] = []
    start = 0
    for _, end in [*ends, (len(text), len(text))]:
        runs = tuple(_slice(whole.runs, start, start + len(text[start:end].rstrip())))
        if runs:
            cut.append(replace(whole, runs=runs))
        start = end
    return cut


def joined(lines: Sequence[Line]) -> Line:
    """Put sentences of one line together again."""
    runs = [run for one in lines for run in (*one.runs, Run(" "))][:-1]
    return replace(lines[0], runs=tuple(runs))


def _slice(runs: Sequence[Run], start: int, end: int) -> Iterator[Run]:
    at = 0
    for run in runs:
        text = run.text[max(0, start - at) : max(0, end - at)]
        at += len(run.text)
        if text:
            yield replace(run, text=text)
