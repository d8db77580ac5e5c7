"""Draws a document with Typst: tagged PDF for readers, PNG for authors. No clock, no system font, no network."""

import json
import re
import unicodedata
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal

import typst

from primer.editions.pieces import Json
from primer.packs.fonts import fonts
from primer.packs.overflow import overflows
from primer.problems import Place, Problem

Which = Literal["teacher", "pupil", "help-poster"]
_NO_GLYPH = re.compile(r"the text `\"?(?P<text>.*?)\"?` could not be displayed(?: with font `\"?(?P<font>.*?)\"?`)?")


class UnprintableError(Exception):
    """A pack cannot be drawn, and somebody who edits files can put it right.

    Attributes:
        problems: what is wrong: `font-missing`, `glyph-missing` or `sheet-overflow`.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep the problems."""
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def pdf(pack: Json, which: Which, day: date, root: Path, locale: str) -> bytes:
    """Give a pack as PDF/UA-1 and PDF/A-2a, the same bytes for the same input.

    Args:
        pack: what `document` gives.
        which: the teacher's or the pupils'.
        day: the date inside the file; the module's, never today's.
        root: the folder that holds templates/packs, content/pictures and locales.
        locale: folder under locales/, for its fonts.

    Raises:
        UnprintableError: `font-missing`, `glyph-missing`, or every `sheet-overflow` of the pack.
        typst.TypstError: a template is broken.
    """
    compiler = _compiler(pack, which, root, locale)
    stamp = datetime(day.year, day.month, day.day, tzinfo=UTC)
    place = f"locales/{locale}/profile.yml"
    try:
        drawn, warnings = compiler.compile_with_warnings(format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=stamp)
    except typst.TypstError as error:
        found = _NO_GLYPH.search(error.message)
        if found is None:
            raise
        raise UnprintableError([_glyph_missing(found["text"], found["font"] or "", place)]) from error
    if missing := [_font_missing(one.message, place) for one in warnings if "font" in one.message]:
        raise UnprintableError(missing)
    if over := overflows(json.loads(compiler.query("<overflow>", field="value")), pack):
        raise UnprintableError(over)
    if not isinstance(drawn, bytes):
        raise TypeError("typst gave no single PDF")
    return drawn


def png(pack: Json, which: Which, root: Path, locale: str, ppi: float = 80) -> list[bytes]:
    """Give a pack as pictures of its pages; `ppi` is pixels an inch."""
    drawn = _compiler(pack, which, root, locale).compile(format="png", ppi=ppi)
    return drawn if isinstance(drawn, list) else [drawn or b""]


def ends(pack: Json, root: Path, locale: str) -> list[tuple[str, str, int]]:
    """Give where the sheets of each activity end, as lesson, activity and page, in the order of the pack."""
    found: list[tuple[str, str, int]] = json.loads(
        _compiler(pack, "pupil", root, locale).query("<ends>", field="value")
    )
    return found


def _compiler(pack: Json, which: Which, root: Path, locale: str) -> typst.Compiler:
    return typst.Compiler(
        root / "templates" / "packs" / f"{which}.typ",
        root=root,
        font_paths=fonts(root / "locales" / locale / "fonts"),
        ignore_system_fonts=True,
        sys_inputs={"pack": json.dumps(pack, ensure_ascii=False), "which": which},
    )


def _font_missing(message: str, place: str) -> Problem:
    hint = f"Name a family that is packaged (FiraGO), or put its files into {Path(place).parent.as_posix()}/fonts/."
    return Problem("font-missing", Place(place), "fonts", message, hint)


def _glyph_missing(text: str, font: str, place: str) -> Problem:
    names = ", ".join(f"U+{ord(one):04X} {unicodedata.name(one, 'unnamed')}" for one in dict.fromkeys(text))
    return Problem(
        "glyph-missing",
        Place(place),
        "fonts",
        f"the font {font or 'in use'} cannot draw “{text}” ({names})",
        "Use another character, or name a font that has it and put its files beside the profile.",
    )
