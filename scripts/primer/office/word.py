"""What pandoc leaves out of a Word file that is written from right to left: mirrored tables and pages."""

import io
from zipfile import ZIP_DEFLATED, ZipFile

BODY = "word/document.xml"
STYLED, MIRRORED = '<w:tblStyle w:val="Table" />', '<w:tblStyle w:val="Table" /><w:bidiVisual />'
SECTION, TURNED = "</w:sectPr>", "<w:bidi /></w:sectPr>"


def mirrored(docx: bytes) -> bytes:
    """Give a file of pandoc's whose tables begin at the right and whose pages are those of a book read so."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(docx)) as old, ZipFile(out, "w") as new:
        for info in old.infolist():
            data = old.read(info)
            if info.filename == BODY:
                data = data.decode().replace(STYLED, MIRRORED).replace(SECTION, TURNED).encode()
            new.writestr(info, data, ZIP_DEFLATED)
    return out.getvalue()
