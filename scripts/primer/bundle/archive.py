"""A zip that is the same bytes for the same files, with names that every computer can write."""

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

PACKED = frozenset({".pdf", ".docx", ".pptx", ".epub", ".png", ".zip"})
"""Endings of files that are compressed in themselves: once more would take time and save nothing."""


def archive(files: Mapping[str, bytes], day: date) -> bytes:
    """Give a zip of files.

    Args:
        files: name to bytes; they stand in the order of their names.
        day: the day that every file in it has.

    Raises:
        ValueError: a name is not plain ASCII, or leads out of the folder.
    """
    stream = BytesIO()
    with ZipFile(stream, "w") as zipped:
        for name, data in sorted(files.items()):
            path = PurePosixPath(name)
            if not name.isascii() or path.is_absolute() or ".." in path.parts:
                raise ValueError(f"no name for a file in a zip: {name!r}")
            info = ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            info.external_attr = 0o644 << 16
            info.create_system = 3
            zipped.writestr(info, data, ZIP_STORED if path.suffix in PACKED else ZIP_DEFLATED, 6)
    return stream.getvalue()
