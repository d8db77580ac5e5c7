"""Reads a logo: an SVG or a PNG that is small, whole, and asks for nothing outside of itself."""

import re
from base64 import b64encode
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import typst
from PIL import Image

from primer.packs.fonts import fonts
from primer.problems import Place, Problem

LARGEST = 200_000
"""Bytes: it stands in every file."""
SHARP = 300
"""Pixels an inch of a logo that was turned to greys."""
PNG = b"\x89PNG\r\n\x1a\n"
_INSIDE = re.compile(r"#|data:image/(?:png|jpeg);base64,")
_URL = re.compile(r"url\(\s*['\"]?(?!#)([^)'\"]*)|@import\s*([^;]*)")
_LIVING = {"script", "foreignObject", "animate", "animateMotion", "animateTransform", "set", "iframe", "audio", "video"}
_PAGE = "#set page(width: auto, height: auto, margin: 0pt, fill: none)\n#image(bytes(sys.inputs.svg), height: 40mm)\n"


@dataclass(frozen=True)
class Logo:
    """A logo as SVG, and the same in greys; a PNG is wrapped."""

    svg: str
    grey: str


def load_logo(path: Path, place: Place, field: str) -> tuple[Logo | None, list[Problem]]:
    """Read and check a logo.

    Args:
        path: the file.
        place: where it is named.
        field: the field that names it, or "".

    Returns:
        The logo, or None with one of `missing-file`, `logo-too-large`, `logo-kind`, `logo-remote`, `logo-unsafe`,
        `logo-unreadable`.
    """

    def _refuse(code: str, message: str, hint: str) -> tuple[None, list[Problem]]:
        return None, [Problem(code, place, field, message, hint)]

    if not path.is_file():
        return _refuse("missing-file", f"there is no file {path.name}", "Check the path; it begins at this file.")
    data = path.read_bytes()
    if len(data) > LARGEST:
        message = f"a logo has at most {LARGEST} bytes (found {len(data)})"
        return _refuse("logo-too-large", message, "Make it smaller, or simplify its paths.")
    if data.startswith(PNG):
        svg = _wrapped(data)
    elif b"<svg" in data:
        told = _flaw(data)
        if told:
            return _refuse(*told)
        svg = data.decode("utf-8")
    else:
        return _refuse("logo-kind", f"{path.name} is neither SVG nor PNG", "Save it as SVG, or as PNG.")
    drawn = _drawn(svg) if svg else None
    if svg is None or drawn is None:
        return _refuse(
            "logo-unreadable", f"{path.name} cannot be drawn", "Open it in a drawing program and save it anew."
        )
    return Logo(svg, drawn), []


def _flaw(data: bytes) -> tuple[str, str, str] | None:
    """Give code, message and hint of the first thing that an SVG may not hold."""
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        return "logo-unsafe", "an SVG may not declare a document type", "Save it as plain SVG."
    try:
        tree = ET.fromstring(data.decode("utf-8"))  # noqa: S314 (no document type, so no entity can grow)
    except (ET.ParseError, UnicodeDecodeError) as error:
        return "logo-unreadable", f"this is not SVG ({error})", "Open it in a drawing program and save it anew."
    return next((flaw for element in tree.iter() if (flaw := _flaw_of(element))), None)


def _flaw_of(element: ET.Element) -> tuple[str, str, str] | None:
    name = _local(str(element.tag))
    living = name if name in _LIVING else next((key for key in map(_local, element.attrib) if key.startswith("on")), "")
    if living:
        return "logo-unsafe", f"an SVG may not hold `{living}`", "Save it as plain SVG."
    if name in {"text", "tspan"}:
        return "logo-unsafe", "letters need their font, which is not here", "Turn the letters into paths."
    links = [one for key, one in element.attrib.items() if _local(key) == "href" and not _INSIDE.match(one)]
    styled = [*element.attrib.values(), element.text or ""]
    outside = [*links, *(one[1] or one[2] for value in styled for one in _URL.finditer(value))]
    if outside:
        return "logo-remote", f"an SVG may not fetch anything (found `{outside[0][:60]}`)", "Put it into the file."
    return None


def _local(name: str) -> str:
    """Give a name without its namespace."""
    return name.rpartition("}")[2]


def _wrapped(png: bytes) -> str | None:
    """Give a PNG as an SVG, or None when it is broken."""
    try:
        with Image.open(BytesIO(png), formats=["PNG"]) as image:
            image.load()
            wide, tall = image.size
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return None
    code = b64encode(png).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{tall}" viewBox="0 0 {wide} {tall}">'
        f'<image width="{wide}" height="{tall}" href="data:image/png;base64,{code}"/></svg>'
    )


def _drawn(svg: str) -> str | None:
    """Give a logo in greys, drawn by the same Typst that will draw the sheets, or None when it cannot."""
    try:
        compiler = typst.Compiler(_PAGE.encode(), font_paths=fonts(), ignore_system_fonts=True, sys_inputs={"svg": svg})
        drawn = compiler.compile(format="png", ppi=SHARP)
    except typst.TypstError:
        return None
    grey = BytesIO()
    with Image.open(BytesIO(drawn if isinstance(drawn, bytes) else b"")) as image:
        image.convert("LA").save(grey, "PNG")
    return _wrapped(grey.getvalue())
