"""Reads a PDF with PDFium: text by paragraph, alternative texts of its figures, bookmarks and document facts."""

import ctypes
from collections.abc import Iterator

import pypdfium2
from pypdfium2 import raw

from primer.rendered.piece import Piece

_END = 2
"""Bytes of the zero that ends a UTF-16 string of PDFium."""


def read_pdf(data: bytes) -> list[Piece]:
    """Give the pieces of a document in order."""
    document = pypdfium2.PdfDocument(data)
    pieces = [
        Piece(value, name.lower()) for name, value in document.get_metadata_dict().items() if _is_words(name, value)
    ]
    pieces += [Piece(item.get_title(), "bookmark") for item in document.get_toc()]
    for number in range(len(document)):
        page = document[number]
        where = f"page {number + 1}"
        text = page.get_textpage().get_text_bounded().replace(" \r\n", " ")
        pieces += [Piece(" ".join(line.split()), where) for line in text.splitlines() if line.strip()]
        tree = raw.FPDF_StructTree_GetForPage(page)
        if tree:
            for index in range(raw.FPDF_StructTree_CountChildren(tree)):
                alts = _alternatives(raw.FPDF_StructTree_GetChildAtIndex(tree, index))
                pieces += [Piece(alt, f"{where}, alternative text") for alt in alts]
            raw.FPDF_StructTree_Close(tree)
    document.close()
    return pieces


def _is_words(name: str, value: str) -> bool:
    return bool(value) and name not in {"CreationDate", "ModDate", "Producer", "Creator"}


def _alternatives(element: object) -> Iterator[str]:
    """Give the alternative texts of an element of the structure tree and of all below it."""
    if not element:
        return
    size = raw.FPDF_StructElement_GetAltText(element, None, 0)
    if size > _END:
        buffer = ctypes.create_string_buffer(size)
        raw.FPDF_StructElement_GetAltText(element, buffer, size)
        yield buffer.raw[: size - _END].decode("utf-16-le")
    for index in range(raw.FPDF_StructElement_CountChildren(element)):
        yield from _alternatives(raw.FPDF_StructElement_GetChildAtIndex(element, index))
