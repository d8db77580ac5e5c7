"""Writes pictures of pages for authors. They are no part of the output: nobody is given them."""

import shutil
from collections.abc import Sequence
from pathlib import Path


def write_preview(build: Path, pages: Sequence[tuple[str, bytes]]) -> int:
    """Write pictures into `preview/`, in the place of those of the last time, and count them.

    Args:
        build: the folder build/.
        pages: path under `preview/`, and bytes.
    """
    folder = build / "preview"
    shutil.rmtree(folder, ignore_errors=True)
    for path, data in pages:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return len(pages)
