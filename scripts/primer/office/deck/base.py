"""The empty deck: a master and layouts with named placeholders, in a strand's colours and a script's direction."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from primer.office.deck import frames
from primer.office.deck.frames import LAYOUTS, Frame
from primer.office.deck.measure import NATURAL
from primer.templates.environment import environment

FOLDER = "office/deck"
POINT = 12_700
"""English metric units, which Office counts in."""
_TYPES = "application/vnd.openxmlformats-officedocument.presentationml"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


@dataclass(frozen=True)
class Look:
    """What an empty deck depends on.

    Attributes:
        strand: id of the strand, for its colours.
        shape: its sign as PNG.
        lang: BCP 47 tag, with the country.
        direction: `ltr` or `rtl`.
        font: the first family of the locale.
        leading: height of a line, in sizes of its type.
    """

    strand: str
    shape: bytes
    lang: str
    direction: str
    font: str
    leading: float

    @property
    def turned(self) -> bool:
        """Whether lines begin at the right."""
        return self.direction == "rtl"

    def placed(self, frame: Frame) -> Frame:
        """Give where a frame stands on the slide."""
        return frame.turned() if self.turned else frame


def base(look: Look, root: Path) -> bytes:
    """Give an empty deck as PPTX, for a program that fills it.

    Args:
        look: colours, direction and type.
        root: the folder that holds templates/.
    """
    tokens = json.loads((root / "templates/packs/tokens.json").read_text(encoding="utf-8"))
    jinja = environment(root / "templates")
    listed = list(LAYOUTS.values())
    named = {
        "bar": frames.BAR,
        "shape": frames.SHAPE,
        "title": frames.TITLE,
        "opening": frames.OPENING_TITLE,
        "kicker": frames.KICKER,
        "corner": frames.CORNER,
        "words": frames.WORDS.boxes[0],
        "foot": frames.FOOT,
        "number": frames.NUMBER,
    }
    common: Mapping[str, object] = {
        "tokens": tokens,
        "strand": tokens["strands"][look.strand],
        "font": look.font,
        "lang": look.lang,
        "rtl": int(look.turned),
        "start": "r" if look.turned else "l",
        "end": "l" if look.turned else "r",
        "leading": round(look.leading / NATURAL * 100_000),
        "frames": {name: look.placed(frame) for name, frame in named.items()},
        "layouts": listed,
        "inset": frames.INSET,
        "wide": frames.WIDE * POINT,
        "high": frames.HIGH * POINT,
    }

    def drawn(name: str, **more: object) -> str:
        return jinja.get_template(f"{FOLDER}/{name}.xml").render(**common, **more)

    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _content_types(len(listed)),
        "_rels/.rels": _relations({"rId1": ("officeDocument", "ppt/presentation.xml")}),
        "ppt/presentation.xml": drawn("presentation"),
        "ppt/_rels/presentation.xml.rels": _relations(
            {"rId1": ("slideMaster", "slideMasters/slideMaster1.xml"), "rId2": ("theme", "theme/theme1.xml")}
        ),
        "ppt/theme/theme1.xml": drawn("theme"),
        "ppt/slideMasters/slideMaster1.xml": drawn("master"),
        "ppt/media/strand.png": look.shape,
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": _relations(
            {f"rId{n}": ("slideLayout", f"../slideLayouts/slideLayout{n}.xml") for n in range(1, len(listed) + 1)}
            | {"rIdTheme": ("theme", "../theme/theme1.xml"), "rIdShape": ("image", "../media/strand.png")}
        ),
    }
    for number, layout in enumerate(listed, 1):
        boxes = [look.placed(frame) for frame in layout.boxes]
        picture = look.placed(layout.picture) if layout.picture else None
        path = f"slideLayouts/slideLayout{number}.xml"
        parts[f"ppt/{path}"] = drawn("layout", layout=layout, boxes=boxes, picture=picture)
        parts[f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels"] = _relations(
            {"rId1": ("slideMaster", "../slideMasters/slideMaster1.xml")}
        )
    packed = BytesIO()
    with ZipFile(packed, "w") as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return packed.getvalue()


def _relations(to: Mapping[str, tuple[str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="{name}" Type="{_REL}/{kind}" Target="{path}"/>' for name, (kind, path) in to.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _content_types(layouts: int) -> str:
    parts = {
        "presentation.xml": f"{_TYPES}.presentation.main",
        "slideMasters/slideMaster1.xml": f"{_TYPES}.slideMaster",
        "theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme",
        **{f"slideLayouts/slideLayout{n}.xml": f"{_TYPES}.slideLayout" for n in range(1, layouts + 1)},
    }
    rows = "".join(f'<Override PartName="/ppt/{name}" ContentType="{kind}+xml"/>' for name, kind in parts.items())
    known = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
    )
    return f'<Types xmlns="{_PACKAGE}/content-types">{known}{rows}</Types>'
