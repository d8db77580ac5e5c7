"""Reads any file that is given to people, by the ending of its name; the name is read too."""

import re
from collections.abc import Callable
from pathlib import PurePosixPath
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from pypdfium2 import PdfiumError

from primer.rendered.epub import read_epub
from primer.rendered.html import read_html
from primer.rendered.office import read_office
from primer.rendered.pdf import read_pdf
from primer.rendered.piece import Piece

FILE_NAME = "file name"


class UnreadableError(ValueError):
    """A file that no reader understands, with what the reader said."""


READERS: dict[str, Callable[[bytes], list[Piece]]] = {
    ".html": read_html,
    ".svg": read_html,
    ".pdf": read_pdf,
    ".docx": read_office,
    ".pptx": read_office,
    ".epub": read_epub,
}


def pieces(path: str, data: bytes) -> list[Piece]:
    """Give what a file shows, its name first; only the name of a file that holds no words.

    Raises:
        UnreadableError: the file is not what the ending of its name says.
    """
    plain = PurePosixPath(path)
    name = Piece(" . ".join(re.sub(r"[-_]+", " ", part) for part in plain.with_suffix("").parts), FILE_NAME, "en")
    reader = READERS.get(plain.suffix)
    try:
        return [name, *(reader(data) if reader else [])]
    except (BadZipFile, KeyError, ParseError, PdfiumError) as error:
        raise UnreadableError(f"{type(error).__name__}: {error}") from error
