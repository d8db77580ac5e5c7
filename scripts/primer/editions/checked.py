"""Holds translations against the safeguarding rules of their own language, and against the limits on sentences."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import groupby

from primer.artefacts.cache import NO_CACHE, Cache, digest
from primer.catalogs.file import Catalog
from primer.editions.translate import Catalogs
from primer.library.library import Library
from primer.messages.extract import context
from primer.problems import Place, Problem
from primer.safeguarding.checker import Checker
from primer.safeguarding.finding import problem
from primer.safeguarding.texts import Placed, placed

PSEUDO = frozenset({"XA", "XB"})
"""Regions of pseudo-languages (ICU): their words are made longer on purpose, and nobody reads them."""


def check_translations(
    library: Library, catalogs: Catalogs, checker: Checker, cache: Cache = NO_CACHE, rules: str = ""
) -> list[Problem]:
    """Give the findings in every finished translation, at its line in the catalog; the code is the id of the rule.

    Args:
        library: in English.
        catalogs: locale to domain to catalog.
        checker: the rules; a language without a list is only held against the limits on sentences.
        cache: remembers catalogs in which the same rules found nothing.
        rules: hash of the rules and their code; only used with a cache.
    """
    problems: list[Problem] = []
    texts = sorted(placed(library), key=lambda one: one.domain)
    for domain, group in groupby(texts, key=lambda one: one.domain):
        mine = list(group)
        for locale in catalogs:
            if library.profiles[locale].tag.rpartition("-")[2] in PSEUDO:
                continue
            catalog = catalogs[locale].get(domain)
            if catalog is not None:
                find = partial(_found, mine, catalog, checker, (locale, library.profiles[locale].tag))
                key = digest("said", rules, locale, domain, repr(catalog), *(repr(one.about) for one in mine))
                problems += [] if cache.get(key, partial(_unless, find)) else find()
    return problems


def _found(texts: list[Placed], catalog: Catalog, checker: Checker, locale: tuple[str, str]) -> list[Problem]:
    name, tag = locale
    problems: list[Problem] = []
    for one in texts:
        entry = catalog.by_key.get(context(one.root, one.path))
        if entry is not None and entry.translated:
            place = Place(f"locales/{name}/LC_MESSAGES/{one.domain}.po", entry.line)
            found = checker.draft(entry.msgstr[0], replace(one.about, lang=tag))
            problems += [problem(finding, place, entry.key) for finding in found]
    return problems


def _unless(find: Callable[[], list[Problem]]) -> bytes:
    """Give a mark to remember where nothing is found, and nothing to remember otherwise."""
    return b"" if find() else b"clean"
