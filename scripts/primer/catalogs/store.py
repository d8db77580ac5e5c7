"""The catalogs of a locale on the disk: read all, write all or none."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from primer.catalogs.file import Catalog
from primer.catalogs.read import read
from primer.problems import Problem

_NEW_FILE = 0o644


def load_locale(folder: Path, root: Path) -> tuple[dict[str, Catalog], list[Problem]]:
    """Give the catalogs of a locale by domain, and the problems of all its files.

    Args:
        folder: the locale's folder, for example `locales/es`; its catalogs are in `LC_MESSAGES/`.
        root: the project or overlay folder, to which the problems' paths are relative.

    Problems: those of `read.read`. A file that has errors is missing from the result.
    """
    catalogs: dict[str, Catalog] = {}
    problems: list[Problem] = []
    for path in sorted((folder / "LC_MESSAGES").glob("*.po")):
        catalog, found = read(path.read_bytes(), path.relative_to(root).as_posix())
        problems += found
        if catalog is not None:
            catalogs[path.stem] = catalog
    return catalogs, problems


def save_all(files: Mapping[Path, bytes]) -> list[Path]:
    """Write all files or none, and give those that changed, sorted.

    Each file is written beside its place, flushed to the disk, read back and compared before the first one is put in
    place; if putting in place fails in the middle, the files that were already replaced get their old bytes again. A
    file whose bytes are the same already is not touched.

    Raises:
        OSError: a file could not be written, or came back different; nothing has changed.
    """
    before = {path: path.read_bytes() if path.exists() else None for path in sorted(files)}
    changed = [path for path, old in before.items() if old != files[path]]
    ready: dict[Path, Path] = {}
    replaced: list[Path] = []
    try:
        for path in changed:
            ready[path] = _written(path, files[path])
        for path in changed:
            ready[path].replace(path.resolve())
            del ready[path]
            replaced.append(path)
    except BaseException:
        for path in replaced:
            _put_back(path, before[path])
        raise
    finally:
        for left in ready.values():
            left.unlink(missing_ok=True)
    for parent in sorted({path.resolve().parent for path in changed}):
        _flush_folder(parent)
    return changed


def _written(path: Path, data: bytes) -> Path:
    target = path.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    place = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        place.chmod(target.stat().st_mode & 0o777 if target.exists() else _NEW_FILE)
        _compare(place, data)
    except BaseException:
        place.unlink(missing_ok=True)
        raise
    return place


def _compare(place: Path, data: bytes) -> None:
    if place.read_bytes() != data:
        message = f"{place} came back from the disk different from what was written."
        raise OSError(message)


def _put_back(path: Path, data: bytes | None) -> None:
    if data is None:
        path.unlink(missing_ok=True)
    else:
        _written(path, data).replace(path.resolve())


def _flush_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
