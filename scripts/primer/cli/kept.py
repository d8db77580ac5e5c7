"""Keeps the files that a task made under the hash of all that they were made of."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict

from primer.artefacts.artefact import Artefact
from primer.artefacts.cache import Cache, digest
from primer.problems import Problem

Made = Sequence[Artefact | Problem]


def kept(cache: Cache, key: str) -> list[Artefact] | None:
    """Give the files that were kept under a key, or None when one of them is not there whole."""
    listed = cache.find(key)
    if listed is None:
        return None
    found: list[Artefact] = []
    for row in json.loads(listed):
        data = cache.find(row.pop("data"))
        if data is None:
            return None
        found.append(Artefact(**row, data=data))
    return found


def keeping(cache: Cache, key: str, make: Callable[[], Made]) -> Made:
    """Make files and keep them; where there was a problem, nothing is kept."""
    made = make()
    files = [one for one in made if isinstance(one, Artefact)]
    if len(files) == len(made):
        rows = [{**asdict(one), "data": digest("artefact", one.data)} for one in files]
        for one, row in zip(files, rows, strict=True):
            cache.keep(str(row["data"]), one.data)
        cache.keep(key, json.dumps(rows).encode())
    return made
