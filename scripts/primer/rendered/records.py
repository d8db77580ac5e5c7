"""What stands on pages and sheets by right although rules hit it: official names, and wrong remarks with a reply."""

from collections.abc import Iterator
from unicodedata import category

from pydantic import BaseModel

from primer.library.library import Library
from primer.model.markup import plain
from primer.safeguarding.texts import placed

SHORTEST = 8
"""Characters: a shorter record, such as a kind or a code, would take single words out of every text."""


def records(library: Library) -> frozenset[str]:
    """Give the facts of all regions and findings, such as the names of services, and every counter-example."""
    known = (*library.regions.values(), library.evidence)
    facts = {_plain(one) for value in known for one in _facts(value)}
    counter = library.safeguards.counter_examples
    said = {
        _plain(plain(one.text))
        for one in placed(library)
        if one.about.field in counter and one.about.audience != "learner"
    }
    return frozenset(one for one in facts | said if len(one) >= SHORTEST)


def without_records(text: str, known: frozenset[str]) -> str:
    """Give a text less the records that it shows; nothing of one that is itself a part of a record."""
    shown = _plain(text)
    if any(shown in one for one in known):
        return ""
    for one in sorted((one for one in known if one in shown), key=len, reverse=True):
        shown = shown.replace(one, " , ")
    return shown


def _facts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        address = value.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
        yield from (value, address, address.split("/")[0])
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _facts(getattr(value, name))
    elif isinstance(value, dict):
        for item in value.values():
            yield from _facts(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _facts(item)


def _plain(text: str) -> str:
    return " ".join("".join(letter for letter in text if category(letter) != "Cf").casefold().split())
