"""Where things stand on a slide of 16 to 9, in points, written for lines that begin at the left."""

from dataclasses import dataclass
from typing import Literal

WIDE, HIGH = 960, 540
"""The slide."""
INSET = 16
"""Room between the edge of a box and its words."""
SIGN = 40
"""The side of a small sign."""


@dataclass(frozen=True)
class Frame:
    """A rectangle; `x` is the distance from the edge at which lines begin."""

    x: float
    y: float
    w: float
    h: float

    def turned(self) -> "Frame":
        """Give the frame on a slide whose lines begin at the right."""
        return Frame(WIDE - self.x - self.w, self.y, self.w, self.h)

    def cut(self, top: float = 0, start: float = 0) -> "Frame":
        """Give what is left without a strip at the top or at the start."""
        return Frame(self.x + start, self.y + top, self.w - start, self.h - top)

    def inside(self) -> "Frame":
        """Give the room for words."""
        return Frame(self.x + INSET, self.y + INSET, self.w - 2 * INSET, self.h - 2 * INSET)


@dataclass(frozen=True)
class Layout:
    """A kind of slide.

    Attributes:
        name: what Office calls it.
        boxes: the places for words.
        picture: the place for a drawing beside the only box.
        filled: the boxes have the strand's tint and round corners.
        anchor: where words stand in a box: top or middle.
        drawing: where a box holds its own drawing: over its words, at their start, or as a small sign at the end of
            their heading.
        backed: the whole slide has the strand's tint.
    """

    name: str
    boxes: tuple[Frame, ...]
    picture: Frame | None = None
    filled: bool = False
    anchor: Literal["t", "ctr"] = "ctr"
    drawing: Literal["", "top", "start", "sign"] = ""
    backed: bool = False

    def room(self, box: int, *, pictured: bool) -> Frame:
        """Give the room for words in a box."""
        frame = self.boxes[box].inside() if self.filled else self.boxes[box]
        if not pictured or not self.drawing:
            return frame
        spot = self.spot(box)
        if self.drawing == "top":
            return frame.cut(top=spot.h + INSET / 2)
        return frame.cut(start=spot.w + INSET) if self.drawing == "start" else frame

    def spot(self, box: int) -> Frame:
        """Give the place for the drawing of a box."""
        if not self.drawing:
            return self.picture or self.boxes[box]
        frame = self.boxes[box].inside()
        if self.drawing == "sign":
            return Frame(frame.x + frame.w - SIGN + INSET / 2, frame.y - INSET / 4, SIGN, SIGN)
        if self.drawing == "top":
            return Frame(frame.x, frame.y, frame.w, frame.h * 0.56)
        return Frame(frame.x, frame.y, frame.h * 0.85, frame.h)


LEFT, TOP, RIGHT, BOTTOM, GAP = 56, 124, 904, 472, 16
"""The room for content, and the gap between boxes."""
TITLE = Frame(LEFT, 32, 680, 76)
CORNER = Frame(744, 50, 96, 40)
SHAPE = Frame(856, 46, 48, 48)
FOOT = Frame(LEFT, 484, 776, 40)
NUMBER = Frame(840, 484, 64, 40)
BAR = Frame(0, 0, 16, HIGH)
KICKER = Frame(LEFT, 24, 776, 64)
OPENING_TITLE = Frame(LEFT, 88, 776, 60)


def _grid(columns: int, rows: int) -> tuple[Frame, ...]:
    wide, high = (RIGHT - LEFT - GAP * (columns - 1)) / columns, (BOTTOM - TOP - GAP * (rows - 1)) / rows
    return tuple(
        Frame(LEFT + (wide + GAP) * column, TOP + (high + GAP) * row, wide, high)
        for row in range(rows)
        for column in range(columns)
    )


_WHOLE = Frame(LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP)
_HIGH = BOTTOM - TOP

OPENING = Layout("Opening", (Frame(LEFT, 156, RIGHT - LEFT, 316),), filled=True, backed=True)
WORDS = Layout("Words", (_WHOLE,), anchor="t")
THOUGHT = Layout("One thought", (_WHOLE,), filled=True)
BESIDE = Layout("Words and picture", (Frame(LEFT, TOP, 504, _HIGH),), picture=Frame(576, TOP, 328, _HIGH))
CALM = Layout("Calm", (_WHOLE,), backed=True)
DOORS = Layout(
    "Three doors",
    (Frame(LEFT, 116, 308, 364), Frame(380, 116, 280, 364), Frame(676, 116, 228, 364)),
    filled=True,
    anchor="t",
    drawing="sign",
)
TWO_DOORS = Layout("Two doors", _grid(2, 1), filled=True, anchor="t", drawing="sign")
BOXES = {
    2: Layout("Two boxes", _grid(2, 1), filled=True, drawing="top"),
    3: Layout("Three boxes", _grid(3, 1), filled=True, drawing="top"),
    4: Layout("Four boxes", _grid(2, 2), filled=True, drawing="start"),
    6: Layout("Six boxes", _grid(3, 2), filled=True, drawing="start"),
}
LAYOUTS = {one.name: one for one in (OPENING, WORDS, THOUGHT, BESIDE, CALM, DOORS, TWO_DOORS, *BOXES.values())}
