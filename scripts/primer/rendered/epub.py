"""Reads an EPUB: its chapters as pages, and the facts of its package."""

import io
import zipfile
from xml.etree import ElementTree as ET

from primer.rendered.html import read_html
from primer.rendered.piece import Piece


def read_epub(data: bytes) -> list[Piece]:
    """Give the pieces of every chapter, and the title, description and accessibility summary of the book."""
    pieces: list[Piece] = []
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in sorted(package.namelist()):
            if name.endswith((".xhtml", ".html", ".htm")):
                pieces += [
                    Piece(one.text, f"{name} {one.where}".strip(), one.lang) for one in read_html(package.read(name))
                ]
            elif name.endswith((".opf", ".ncx")):
                root = ET.fromstring(package.read(name))  # noqa: S314 (as in office)
                pieces += [
                    Piece(one.text.strip(), "book facts") for one in root.iter() if one.text and one.text.strip()
                ]
    return pieces
