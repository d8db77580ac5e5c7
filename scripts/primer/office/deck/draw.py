"""Fills the empty deck with slides and notes: words into placeholders, drawings with their alternative text."""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.util import Pt

from primer.office.deck.base import Look
from primer.office.deck.drawings import put
from primer.office.deck.frames import LAYOUTS, Frame
from primer.office.deck.measure import RESERVE_WIDE, Type
from primer.office.deck.package import packed
from primer.office.deck.write import write
from primer.shown.parts import Slide, words

BOX, MODULE, MINUTES = 10, 30, 31
"""Numbers of the placeholders, as templates/office/deck/layout.xml gives them; boxes count on from theirs."""


@dataclass(frozen=True)
class Deck:
    """What a deck is drawn from; the same gives the same bytes.

    Attributes:
        slides: what stands on each.
        look: direction, language, colours.
        kind: how words are set.
        facts: `title`, `author`, `module` (the line over the first title) and `foot`.
        day: the date of creation that the file tells.
        drawings: PNG and alternative text, by name.
    """

    slides: tuple[Slide, ...]
    look: Look
    kind: Type
    facts: Mapping[str, str]
    day: date
    drawings: Mapping[str, tuple[Any, str]]


def draw(base: bytes, deck: Deck) -> bytes:
    """Give a deck as PPTX.

    Args:
        base: the empty deck.
        deck: what to draw.
    """
    made = Presentation(BytesIO(base))
    layouts = {layout.name: layout for layout in made.slide_layouts}
    for shown in deck.slides:
        slide = made.slides.add_slide(layouts[shown.layout])
        _fill(slide, shown, deck)
        put(slide, shown, deck.look, deck.drawings)
        _foot(slide, layouts[shown.layout], deck)
        write(slide.notes_slide.notes_text_frame, shown.notes, deck.look)
    core, day = made.core_properties, deck.day
    core.title, core.author, core.language = deck.facts["title"], deck.facts["author"], deck.look.lang
    core.last_modified_by, core.revision = deck.facts["author"], 1
    core.created = core.modified = datetime(day.year, day.month, day.day, tzinfo=UTC)
    saved = BytesIO()
    made.save(saved)
    return packed(saved.getvalue())


def _fill(made: Any, shown: Slide, deck: Deck) -> None:  # noqa: ANN401
    layout, look = LAYOUTS[shown.layout], deck.look
    write(made.shapes.title.text_frame, [shown.title], look, head=shown.head)
    for holder in list(made.placeholders):
        index = holder.placeholder_format.idx
        if index == MODULE:
            write(holder.text_frame, [words(deck.facts["module"])], look)
        elif index == MINUTES:
            if shown.corner:
                write(holder.text_frame, [words(shown.corner)], look, align=False)
            else:
                holder.element.getparent().remove(holder.element)
        elif BOX <= index < BOX + len(layout.boxes):
            box = index - BOX
            if box >= len(shown.boxes):
                holder.element.getparent().remove(holder.element)
                continue
            room = layout.room(box, pictured=any(shown.pictures))
            lines = shown.boxes[box]
            calls = [
                replace(deck.kind, call=shown.call or deck.kind.call).number(one, shown.size, room.w * RESERVE_WIDE)
                for one in lines
            ]
            write(holder.text_frame, lines, look, size=shown.size, calls=calls)
            if layout.drawing in {"top", "start"} and any(shown.pictures):
                _make_room(holder.text_frame, layout.boxes[box], room, look)


def _make_room(text: Any, box: Frame, room: Frame, look: Look) -> None:  # noqa: ANN401
    """Move the words of a box away from its drawing."""
    text.margin_top = Pt(room.y - box.y)
    start = Pt(room.x - box.x)
    if look.turned:
        text.margin_right = start
    else:
        text.margin_left = start


def _foot(made: Any, layout: Any, deck: Deck) -> None:  # noqa: ANN401
    """Give a slide the foot and the number of its layout, which python-pptx leaves out."""
    for holder in layout.placeholders:
        kind = holder.element.nvSpPr.nvPr.ph.get("type")
        if kind not in {"ftr", "sldNum"}:
            continue
        copy = deepcopy(holder.element)
        copy.nvSpPr.cNvPr.set("id", str(900 + len(made.shapes)))
        for child in list(copy.spPr):
            copy.spPr.remove(child)
        for style in copy.xpath(".//a:lstStyle/*"):
            style.getparent().remove(style)
        made.shapes.element.append(copy)
        if kind == "ftr":
            write(made.shapes[-1].text_frame, [words(deck.facts["foot"])], deck.look)
