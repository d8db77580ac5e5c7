"""The library in the words of one locale; what has no current translation stays in the source's words, and says so."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from pydantic import BaseModel

from primer.catalogs.lookup import Translations
from primer.library.files import PHRASES
from primer.library.library import Library
from primer.messages.extract import context
from primer.model.text import State, Text
from primer.model.walk import KeyPath, rewrite

M = TypeVar("M", bound=BaseModel)
Chain = Sequence[tuple[str, Translations]]
"""Locales to look in, in order, each with its catalogs; the source is not in it."""
Coverage = Mapping[str, Counter[State]]
"""Catalog to how many of its texts are in which state."""


@dataclass(frozen=True)
class _Localiser:
    locale: str
    source: str
    chain: Chain
    counts: dict[str, Counter[State]]

    def value(self, domain: str, root: str, value: M) -> M:
        def change(path: KeyPath, text: Text) -> Text:
            said = self.text(domain, context(root, path), text)
            self.counts.setdefault(domain, Counter())[said.state] += 1
            return said

        return rewrite(value, change)

    def text(self, domain: str, key: str, text: Text) -> Text:
        state: State = "missing" if self.chain else "source"
        for index, (locale, translations) in enumerate(self.chain):
            found = translations.find(domain, key, str(text))
            if found.text is not None:
                return type(text)(found.text, "" if locale == self.locale else locale, "translated")
            if index == 0:
                state = found.state
        return type(text)(text, self.source if self.chain else "", state)


def localise(library: Library, locale: str, chain: Chain) -> tuple[Library, Coverage]:
    """Give the library in a locale, and how much of each catalog is translated, missing or outdated.

    An outdated text is never shown in its old wording: it is in the source's words, with `lang` and `state` set.
    """
    counts: dict[str, Counter[State]] = {}
    local = _Localiser(locale, library.curriculum.source_locale, chain, counts)
    units = {
        name: replace(
            unit,
            module=local.value(unit.id, "module", unit.module),
            lessons={key: local.value(unit.id, key, lesson) for key, lesson in unit.lessons.items()},
        )
        for name, unit in library.units.items()
    }
    pages = {
        name: replace(page, guidance=local.value(page.id, "page", page.guidance))
        for name, page in library.pages.items()
    }
    said = replace(
        library,
        curriculum=local.value(PHRASES, "curriculum", library.curriculum),
        phrases=local.value(PHRASES, "phrases", library.phrases),
        glossary=local.value(PHRASES, "glossary", library.glossary),
        pictures=local.value(PHRASES, "pictures", library.pictures),
        regions={
            code: local.value(PHRASES, f"region-{code.lower()}", region) for code, region in library.regions.items()
        },
        units=units,
        pages=pages,
    )
    return said, counts
