"""Holds translations against the safeguarding rules of their own language, and against the limits on sentences."""

from dataclasses import replace

from primer.catalogs.file import Catalog
from primer.editions.translate import Catalogs
from primer.library.library import Library
from primer.messages.extract import context
from primer.problems import Place, Problem
from primer.safeguarding.checker import Checker
from primer.safeguarding.finding import problem
from primer.safeguarding.texts import placed

PSEUDO = frozenset({"XA", "XB"})
"""Regions of pseudo-languages (ICU): their words are made longer on purpose, and nobody reads them."""


def check_translations(library: Library, catalogs: Catalogs, checker: Checker) -> list[Problem]:
    """Give the findings in every finished translation, at its line in the catalog; the code is the id of the rule.

    Args:
        library: in English.
        catalogs: locale to domain to catalog.
        checker: the rules; a language without a list is only held against the limits on sentences.
    """
    return [
        problem
        for locale, domain in spoken(library, catalogs)
        for problem in check_translation(library, catalogs[locale][domain], checker, (locale, domain))
    ]


def spoken(library: Library, catalogs: Catalogs) -> list[tuple[str, str]]:
    """Give locale and domain of all catalogs that people will read, pseudo-languages left out."""
    read = [locale for locale in catalogs if library.profiles[locale].tag.rpartition("-")[2] not in PSEUDO]
    return [(locale, domain) for locale in read for domain in catalogs[locale]]


def check_translation(library: Library, catalog: Catalog, checker: Checker, where: tuple[str, str]) -> list[Problem]:
    """Give the findings in one catalog; `where` is its locale and its domain."""
    locale, domain = where
    tag = library.profiles[locale].tag
    problems: list[Problem] = []
    for one in placed(library, {domain}):
        entry = catalog.by_key.get(context(one.root, one.path))
        if entry is not None and entry.translated:
            place = Place(f"locales/{locale}/LC_MESSAGES/{one.domain}.po", entry.line)
            found = checker.draft(entry.msgstr[0], replace(one.about, lang=tag))
            problems += [problem(finding, place, entry.key) for finding in found]
    return problems
