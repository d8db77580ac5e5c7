"""Reads Word files and slides: paragraphs, notes, headers, comments, alternative texts and document facts."""

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from primer.rendered.piece import Piece

_PARTS = {
    r"docProps/(?:core|custom|app)\.xml": "document properties",
    r"word/document\.xml": "",
    r"word/(?:footnotes|endnotes)\.xml": "note",
    r"word/(?:header|footer)\d*\.xml": "header or footer",
    r"word/comments\.xml": "comment",
    r"ppt/slides/slide\d+\.xml": "slide",
    r"ppt/notesSlides/notesSlide\d+\.xml": "speaker notes",
    r"ppt/comments/.*\.xml": "comment",
    r"ppt/slide(?:Layout|Master)s/[^/]+\.xml": "slide layout",
}


def read_office(data: bytes) -> list[Piece]:
    """Give the pieces of a .docx or .pptx file, part by part."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return [
            piece
            for name in sorted(package.namelist(), key=_in_order)
            for pattern, where in _PARTS.items()
            if re.fullmatch(pattern, name)
            for piece in _part(package.read(name), f"{where} {_number(name)}".strip())
        ]


def _part(xml: bytes, where: str) -> Iterator[Piece]:
    root = ET.fromstring(xml)  # noqa: S314 (our own output, or a file that its owner asks us to read)
    if where.startswith("document properties"):
        yield from (Piece(one.text.strip(), where) for one in root.iter() if one.text and one.text.strip())
        return
    for element in root.iter():
        name = element.tag.rpartition("}")[2]
        if name == "p":
            text = "".join(_runs(element))
            if text.strip():
                yield Piece(" ".join(text.split()), where)
        elif name in {"docPr", "cNvPr"}:
            for key in ("descr", "title"):
                if element.get(key):
                    yield Piece(str(element.get(key)), f"{where}, alternative text".lstrip(", "))


def _runs(paragraph: ET.Element) -> Iterator[str]:
    for element in paragraph.iter():
        name = element.tag.rpartition("}")[2]
        if name in {"t", "delText"} and element.text:
            yield element.text
        elif name in {"tab", "br"}:
            yield " "


def _in_order(name: str) -> tuple[str, int]:
    return re.sub(r"\d+", "", name), int(_number(name) or 0)


def _number(name: str) -> str:
    found = re.search(r"(\d+)\.xml$", name)
    return found[1] if found else ""
