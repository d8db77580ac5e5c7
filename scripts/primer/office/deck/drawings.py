"""Puts drawings on slides, with their alternative text."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Pt

from primer.office.deck.base import Look
from primer.office.deck.frames import LAYOUTS
from primer.shown.parts import Slide

PICTURE = 20
"""Number of the placeholder for a drawing, as templates/office/deck/layout.xml gives it."""
_DECORATIVE = (
    f'<a:extLst {nsdecls("a")}><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}"><adec:decorative'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
"""Tells a screen reader to pass by a drawing: the words beside it say the same."""


def put(made: Any, shown: Slide, look: Look, drawings: Mapping[str, tuple[bytes, str]]) -> None:  # noqa: ANN401
    """Put the drawings of a slide where its layout has room for them, each whole and none larger than its place.

    Args:
        made: a slide of python-pptx.
        shown: what stands on it.
        look: the direction.
        drawings: PNG and alternative text, by name; what is not there is left out.
    """
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
        free = frame.w - wide * scale
        picture.left = Pt(frame.x + free * (0.5 if layout.picture else int(look.turned)))
        picture.top = Pt(frame.y + (frame.h - high * scale) / 2)
        named = picture.element.nvPicPr.cNvPr
        named.set("descr", "" if layout.drawing == "sign" else alt)
        if layout.drawing == "sign":
            named.append(parse_xml(_DECORATIVE))
