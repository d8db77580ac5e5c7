"""All rules over a library, in one call."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from primer.library.library import Library
from primer.model.walk import KeyPath
from primer.problems import Place, Problem, in_order
from primer.rules.profiles import check_profiles
from primer.rules.references import check_references
from primer.rules.routes import check_region
from primer.rules.sign_off import check_sign_offs, valid, words_of
from primer.rules.structure import check_structure
from primer.rules.wording import check_texts
from primer.source.yaml import Places


def check_library(library: Library, today: date, *, release: bool = False) -> list[Problem]:
    """Give the problems of a whole library on a day, sorted."""
    problems = [
        *check_profiles(library),
        *check_references(library),
        *check_sign_offs(library),
        *check_structure(library),
        *check_texts(library),
    ]
    for code, region in library.regions.items():
        at = partial(_place, library.places[f"content/regions/{code}.yml"])
        problems += check_region(region, at, today, release=release)
    return in_order(problems)


def _place(places: Places, path: KeyPath) -> Place:
    return places.at(path) if path else Place(places.file)


SIGNED = ("B1", "B2", "B3", "B4", "B5", "B6")
"""Checks that named people sign for every version of a module (safeguarding rules, Part B)."""


def check_release(library: Library, untranslated: Sequence[tuple[str, str, int]]) -> list[Problem]:
    """Give what stands in the way of a release: `not-signed` and `not-translated`.

    Args:
        library: the content.
        untranslated: locale, catalog and number of its texts that are missing or outdated.
    """
    problems = [
        Problem(
            "not-signed",
            Place(f"content/modules/{unit.strand}/{unit.band}/module.yml"),
            "sign_off",
            f"nobody has signed {check}",
            "A release needs the signature of a named specialist.",
        )
        for unit in library.units.values()
        for check in SIGNED
        if check not in {one.check for one in valid(unit.module.sign_off, words_of(unit))}
    ]
    problems += [
        Problem(
            "not-translated",
            Place(f"locales/{locale}/LC_MESSAGES/{domain}.po"),
            "",
            f"{count} texts are missing or outdated",
            "Translate them, or release without this locale.",
        )
        for locale, domain, count in untranslated
    ]
    return in_order(problems)
