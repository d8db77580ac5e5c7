"""Writes a folder of generated files: only what changed is touched, what is no longer made is removed."""

from collections.abc import Mapping
from pathlib import Path


def write_folder(folder: Path, files: Mapping[str, bytes]) -> int:
    """Make a folder hold exactly these files.

    Args:
        folder: made when it is not there.
        files: path inside the folder to bytes.

    Returns:
        How many files were written or removed.
    """
    touched = 0
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(folder.rglob("*"), reverse=True):
        name = path.relative_to(folder).as_posix()
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif name not in files:
            path.unlink()
            touched += 1
    for name, data in files.items():
        path = folder / name
        if path.is_file() and path.read_bytes() == data:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        touched += 1
    return touched
