"""Which findings a text cites: those of the `evidence` beside it or above it in its file, and `[ev:ID]` in a draft."""

import re
from collections.abc import Mapping

from pydantic import BaseModel

from primer.model.walk import KeyPath

_IN_TEXT = re.compile(r"\[ev:\s*([A-Z]+-\d+)\]")


def citations(value: object, path: KeyPath = ()) -> dict[KeyPath, tuple[str, ...]]:
    """Give, for each place of a file that has a field `evidence`, the ids that it names."""
    found: dict[KeyPath, tuple[str, ...]] = {}
    if isinstance(value, BaseModel):
        evidence = getattr(value, "evidence", None)
        if isinstance(evidence, list):
            found[path] = tuple(evidence)
        for name in type(value).model_fields:
            found |= citations(getattr(value, name), (*path, name))
    elif isinstance(value, dict):
        for key, item in value.items():
            found |= citations(item, (*path, str(key)))
    return found


def cited(known: Mapping[KeyPath, tuple[str, ...]], path: KeyPath) -> tuple[str, ...]:
    """Give the ids that hold for the text at a path: those of the nearest place around it."""
    return next((known[path[:end]] for end in range(len(path), 0, -1) if path[:end] in known), ())


def cited_in(text: str) -> tuple[str, ...]:
    """Give the ids that a draft cites in its own words."""
    return tuple(_IN_TEXT.findall(text))
