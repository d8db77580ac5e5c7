"""Cuts a text into sentences and counts their words, in any language that ends a sentence with a mark."""

import re
from dataclasses import dataclass
from functools import lru_cache

from primer.model.markup import plain

_END = re.compile(r"[.!?؟。।…]+[\"'”’»)*]*(?=\s|$)|\n\s*\n")
_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f\u0900-\u0903\u093a-\u094f'’.-]*[^\W_]+)*")
_SHORT = re.compile(r"(?:^|\s)(?:e\.g|i\.e|etc|mr|mrs|ms|dr|vs|st)\.$", re.IGNORECASE)


@dataclass(frozen=True)
class Sentence:
    """A sentence and where it stands, in characters of the plain text."""

    text: str
    words: tuple[str, ...]


@lru_cache(maxsize=8192)
def sentences(text: str) -> tuple[Sentence, ...]:
    """Give the sentences of a text that hold a word; markup and tokens are read as a person reads them."""
    words = plain(text)
    found: list[Sentence] = []
    start = 0
    for end in [
        *(match.end() for match in _END.finditer(words) if not _SHORT.search(words[: match.end()])),
        len(words),
    ]:
        one = " ".join(words[start:end].split())
        if counted := tuple(_WORD.findall(one)):
            found.append(Sentence(one, counted))
            start = end
    return tuple(found)
