"""One walk over a model serves extraction, translation and every rule, so that they cannot disagree."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from pydantic import BaseModel, RootModel

from primer.model.text import Text

KeyPath = tuple[str, ...]
Change = Callable[[KeyPath, Text], Text]
V = TypeVar("V")


def rewrite(value: V, change: Change, path: KeyPath = ()) -> V:
    """Give the same value with every text replaced by `change(path, text)`; the path is the one in the YAML file."""
    if isinstance(value, Text):
        return change(path, value)  # type: ignore[return-value]
    if isinstance(value, RootModel):
        return value.model_copy(update={"root": rewrite(value.root, change, path)})
    if isinstance(value, BaseModel):
        fields = {name: rewrite(getattr(value, name), change, (*path, name)) for name in type(value).model_fields}
        return value.model_copy(update=fields)
    if isinstance(value, dict):
        return {key: rewrite(item, change, (*path, str(key))) for key, item in value.items()}  # type: ignore[return-value]
    return value


def texts(value: object, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Text]]:
    """Give every text in reading order, each with its path of keys."""
    found: list[tuple[KeyPath, Text]] = []

    def keep(where: KeyPath, text: Text) -> Text:
        found.append((where, text))
        return text

    rewrite(value, keep, path)
    yield from found
