"""Packs a deck anew, so that the same words give the same bytes: parts in order, and no clock."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

STAMP = (1980, 1, 1, 0, 0, 0)
"""The date of every part."""
FIRST = "[Content_Types].xml"


def packed(saved: bytes) -> bytes:
    """Give the package with its parts in order and without a clock."""
    result = BytesIO()
    with ZipFile(BytesIO(saved)) as old, ZipFile(result, "w", ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda one: (one != FIRST, one)):
            info = ZipInfo(name, STAMP)
            info.compress_type = ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return result.getvalue()
