"""How much room words need: the widths of FiraGO's letters, with a reserve for the font that stands in for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from io import BytesIO

from PIL import ImageFont

from primer.office.deck.frames import Frame
from primer.shown.parts import Line

NATURAL = 1.2
"""The height of a line of FiraGO, in sizes of its type."""
GAP = 0.4
"""Room between two paragraphs, in lines."""
RESERVE_WIDE, RESERVE_HIGH = 0.95, 0.92
"""The part of a frame that is counted on."""
WIDER, WIDEST = 1.15, 1.3
"""How much wider a heading may come out in a font that stands in; and a number to call, which must never be broken, in
the widest of them (DejaVu Sans Bold, Verdana Bold)."""
JOINED = {"Arab": 0.85}
"""Letters that are joined are narrower than their widths one by one, which is what is measured: no shaping engine is
needed, and every machine measures the same. FiraGO's Arabic comes to 0.81."""
INDENT = {"bullet": 0.9, "number": 1.4, "right": 1.4, "under": 1.4}
"""Sizes of type in front of the words of a line."""
CALL_LEADING = 1.15
"""The height of the line of a number to call, in its own sizes."""
CALLS = (2.25, 1.75, 1.4, 1.1)
"""How many times as large as other words a number to call may be; the largest that fits is taken."""
_UNITS = 1000


@dataclass(frozen=True)
class Type:
    """How an edition's words are set.

    Attributes:
        script: ISO 15924 code.
        leading: height of a line, in sizes of its type.
        call: how many times as large numbers to call are, at most.
    """

    script: str
    leading: float
    call: float = CALLS[0]

    def tall(self, lines: Sequence[Line], size: float, wide: float) -> float:
        """Give the height of paragraphs in points, in a column of a width."""
        gaps = GAP * size * self.leading * sum(before.look != "call" for before in lines[:-1])
        return gaps + sum(
            self._count(one, size, wide)
            * (self.number(one, size, wide) * CALL_LEADING if one.look == "call" else size * self.leading)
            for one in lines
        )

    def fits(self, lines: Sequence[Line], size: float, frame: Frame) -> bool:
        """Tell whether paragraphs stand in a frame, with the reserve, and no word of theirs has to be broken."""
        wide = frame.w * RESERVE_WIDE
        return self.over(lines, size, frame) <= 0 and all(self._longest(one, size) <= wide for one in lines)

    def over(self, lines: Sequence[Line], size: float, frame: Frame) -> float:
        """Give by how many lines the paragraphs are too tall for a frame; nothing or less where they fit."""
        free = frame.h * RESERVE_HIGH - self.tall(lines, size, frame.w * RESERVE_WIDE)
        return -free / (size * self.leading)

    def beside(self, one: Line, size: float) -> float:
        """Give the width of a line that is not broken."""
        return self._wide(one.text, bold=self._bold(one)) * size

    def number(self, shown: Line, size: float, wide: float) -> int:
        """Give the size of a number to call: larger than the words, and in one line if it can be."""
        whole = self._wide(shown.text, bold=True)
        for scale in (self.call, *CALLS):
            if scale <= self.call and whole * size * scale * WIDEST <= wide:
                return int(size * scale)
        return int(size)

    def _count(self, one: Line, size: float, wide: float) -> int:
        if one.look == "call":
            return max(1, -int(-self._wide(one.text, bold=True) * self.number(one, size, wide) // wide))
        room = wide - INDENT.get(one.look, 0) * size
        bold, count, at = self._bold(one), 1, 0.0
        blank = self._wide(" ", bold=bold) * size
        for word in one.text.split():
            width = self._wide(word, bold=bold) * size
            if at and at + blank + width > room:
                count, at = count + 1, 0.0
            at += width + (blank if at else 0)
            if at > room:
                count, at = count + int(at // room), at % room
        return count

    def _longest(self, one: Line, size: float) -> float:
        if one.look == "call" or any("/" in word or "." in word.strip(".") for word in one.text.split()):
            return 0
        return max((self._wide(word, bold=self._bold(one)) * size for word in one.text.split()), default=0)

    @staticmethod
    def _bold(one: Line) -> bool:
        return one.look in {"lead", "label", "right"} or any(run.strong for run in one.runs)

    def _wide(self, word: str, *, bold: bool) -> float:
        return _letters(word, bold) * JOINED.get(self.script, 1)


@cache
def _letters(word: str, bold: bool) -> float:  # noqa: FBT001 (the cache wants it so)
    return _font("FiraGO_Bold" if bold else "FiraGO_Regular").getlength(word) / _UNITS


@cache
def _font(face: str) -> ImageFont.FreeTypeFont:
    data = BytesIO(bytes(import_module(f"pymupdf_fonts.{face}").fontbuffer))
    return ImageFont.truetype(data, _UNITS, layout_engine=ImageFont.Layout.BASIC)
