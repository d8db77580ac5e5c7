"""The countries from which a reader chooses, by the names that CLDR gives them in her language."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from babel import Locale

from primer.editions.edition import Local
from primer.editions.facts import RECORDED_IN

_ALEF = str.maketrans("أإآٱ", "اااا")
"""Forms of one letter: Arabic lists sort them as one, and readers type whichever is near."""


@dataclass(frozen=True)
class Choice:
    """A country in the list.

    Attributes:
        code: ISO 3166-1.
        name: in the reader's language.
        also: what else a search finds it by: its English name and its code.
    """

    code: str
    name: str
    also: str


def choices(local: Local, codes: Iterable[str]) -> list[Choice]:
    """Give the countries in the order of their names in a locale."""
    english = Locale(RECORDED_IN).territories
    found = [Choice(code, local.territory(code), f"{english.get(code, code)} {code}") for code in codes]
    return sorted(found, key=lambda one: (_letters(one.name), one.code))


def _letters(name: str) -> str:
    """Give what a name is sorted by: its letters without accents, so that Égypte stands between E and F."""
    bare = (one for one in unicodedata.normalize("NFKD", name.translate(_ALEF)) if not unicodedata.combining(one))
    return "".join(bare).casefold()
