"""Remembers what a YAML file held, by the hash of its bytes, because reading YAML strictly takes most of a small build.

Only files without problems are remembered, and as JSON: nothing in a cache can run.
"""

import json
from pathlib import Path

from primer.artefacts.cache import Cache, digest
from primer.problems import Place, Problem
from primer.source.yaml import Data, Places, read

FORM = "1"
"""Raise it when what `read` gives for the same bytes changes."""


def remembered(path: Path, root: Path, cache: Cache) -> tuple[Data | None, Places, list[Problem]]:
    """Read a file as `source.yaml.read` does, or remember what it gave for the same bytes and name."""
    if cache.folder is None:
        return read(path, root)
    file = path.relative_to(root).as_posix()
    stored = cache.get(digest("yaml", FORM, file, path.read_bytes()), lambda: _stored(*read(path, root)))
    if not stored:
        return read(path, root)
    found = json.loads(stored)
    return found["data"], Places(file, {tuple(keys): Place(file, *at) for keys, at in found["places"]}), []


def _stored(data: Data | None, places: Places, problems: list[Problem]) -> bytes:
    if problems:
        return b""
    known = [[keys, [place.line, place.column]] for keys, place in places.known.items()]
    return json.dumps({"data": data, "places": known}, ensure_ascii=False).encode()
