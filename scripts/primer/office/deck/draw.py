"""Fills the empty deck with slides and notes: words into placeholders, drawings with their alternative text."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pptx import Presentation
from pptx.util import Pt

from primer.office.deck.base import POINT, Look
from primer.office.deck.frames import INSET, LAYOUTS, Frame
from primer.office.deck.measure import RESERVE_WIDE, Type
from primer.office.deck.parts import Line, Slide, words
from primer.office.deck.write import write

BOX, PICTURE, MODULE, MINUTES = 10, 20, 30, 31
"""Numbers of the placeholders, as templates/office/deck/layout.xml gives them; boxes count on from theirs."""
STAMP = (1980, 1, 1, 0, 0, 0)
"""The date inside the file, so that the same words give the same bytes."""


def draw(
    base: bytes,
    slides: Sequence[Slide],
    look: Look,
    kind: Type,
    *,
    facts: Mapping[str, str],
    day: date,
    drawings: Mapping[str, tuple[bytes, str]],
) -> bytes:
    """Give a deck as PPTX; the same input gives the same bytes.

    Args:
        base: the empty deck.
        slides: what stands on each.
        look: direction and language.
        kind: how words are set.
        facts: `title`, `author`, `module` (the line over the first title) and `foot`.
        day: the date of creation that the file tells.
        drawings: PNG and alternative text, by name.
    """
    deck = Presentation(BytesIO(base))
    layouts = {layout.name: layout for layout in deck.slide_layouts}
    for shown in slides:
        made = deck.slides.add_slide(layouts[shown.layout])
        _fill(made, shown, look, kind, facts)
        _pictures(made, shown, look, drawings)
        _foot(made, layouts[shown.layout], look, facts["foot"])
        write(made.notes_slide.notes_text_frame, shown.notes, look)
    core = deck.core_properties
    core.title, core.author, core.language = facts["title"], facts["author"], look.lang
    core.last_modified_by, core.revision = facts["author"], 1
    core.created = core.modified = datetime(day.year, day.month, day.day, tzinfo=UTC)
    saved = BytesIO()
    deck.save(saved)
    return _packed(saved.getvalue())


def _fill(made: Any, shown: Slide, look: Look, kind: Type, facts: Mapping[str, str]) -> None:  # noqa: ANN401
    layout = LAYOUTS[shown.layout]
    write(made.shapes.title.text_frame, [shown.title], look)
    for holder in list(made.placeholders):
        index = holder.placeholder_format.idx
        if index == MODULE:
            write(holder.text_frame, [words(facts["module"])], look)
        elif index == MINUTES:
            if shown.corner:
                write(holder.text_frame, [words(shown.corner)], look)
            else:
                holder.element.getparent().remove(holder.element)
        elif BOX <= index < PICTURE:
            box = index - BOX
            if box >= len(shown.boxes):
                holder.element.getparent().remove(holder.element)
                continue
            room = layout.room(box, pictured=any(shown.pictures))
            lines = shown.boxes[box]
            calls = [kind.number(one, shown.size, room.w * RESERVE_WIDE) for one in lines]
            write(holder.text_frame, lines, look, size=shown.size, calls=calls)
            if layout.drawing and any(shown.pictures):
                _make_room(holder.text_frame, layout.boxes[box], room, look)


def _make_room(text: Any, box: Frame, room: Frame, look: Look) -> None:  # noqa: ANN401
    """Move the words of a box away from its drawing."""
    text.margin_top = Pt(room.y - box.y)
    start = Pt(room.x - box.x)
    if look.turned:
        text.margin_right = start
    else:
        text.margin_left = start


def _pictures(made: Any, shown: Slide, look: Look, drawings: Mapping[str, tuple[bytes, str]]) -> None:  # noqa: ANN401
    layout = LAYOUTS[shown.layout]
    for box, name in enumerate(shown.pictures):
        if name not in drawings:
            continue
        data, alt = drawings[name]
        frame = look.placed(layout.spot(box))
        if layout.picture:
            holder = next(one for one in made.placeholders if one.placeholder_format.idx == PICTURE)
            picture = holder.insert_picture(BytesIO(data))
            picture.crop_left = picture.crop_right = picture.crop_top = picture.crop_bottom = 0
        else:
            picture = made.shapes.add_picture(BytesIO(data), 0, 0)
        wide, high = picture.image.size
        scale = min(frame.w / wide, frame.h / high)
        picture.width, picture.height = Pt(wide * scale), Pt(high * scale)
        picture.left = Pt(frame.x + (frame.w - wide * scale) / 2)
        picture.top = Pt(frame.y + (frame.h - high * scale) / 2)
        picture.element.nvPicPr.cNvPr.set("descr", alt)


def _foot(made: Any, layout: Any, look: Look, foot: str) -> None:  # noqa: ANN401
    """Give a slide the foot and the number of its layout, which python-pptx leaves out."""
    for holder in layout.placeholders:
        kind = holder.element.nvSpPr.nvPr.ph.get("type")
        if kind not in {"ftr", "sldNum"}:
            continue
        copy = deepcopy(holder.element)
        copy.nvSpPr.cNvPr.set("id", str(900 + len(made.shapes)))
        for child in list(copy.spPr):
            copy.spPr.remove(child)
        for child in list(copy.txBody.lstStyle if hasattr(copy.txBody, "lstStyle") else []):
            child.getparent().remove(child)
        made.shapes.element.append(copy)
        if kind == "ftr":
            write(made.shapes[-1].text_frame, [words(foot)], look)


def _packed(saved: bytes) -> bytes:
    """Give the package with its parts in order and without a clock."""
    packed = BytesIO()
    with ZipFile(BytesIO(saved)) as old, ZipFile(packed, "w", ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda one: (one != "[Content_Types].xml", one)):
            info = ZipInfo(name, STAMP)
            info.compress_type = ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return packed.getvalue()


__all__ = ["INSET", "POINT", "draw"]
