"""Lets the safeguarding rules judge the content and its translations, chapter by chapter, on all processors.

A chapter, a catalog, or the content as a whole that was clean is not asked again while it and the rules stay the same.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache, partial
from pathlib import Path

from primer.artefacts.cache import Cache, digest
from primer.cli.grounds import Grounds
from primer.cli.jobs import run
from primer.editions.checked import check_translation, spoken
from primer.editions.translate import Catalogs
from primer.library.files import PHRASES
from primer.library.library import Library
from primer.problems import Problem
from primer.safeguarding.accepting import AcceptedWarning, accept
from primer.safeguarding.chapters import names
from primer.safeguarding.judge import Flaw
from primer.safeguarding.words import Rules

Found = Sequence[Flaw | Problem]


class UnreadableError(Exception):
    """No rule can be used; `problems` says why."""

    def __init__(self, problems: list[Problem]) -> None:
        """Take the problems."""
        super().__init__(f"{len(problems)} searches cannot be read")
        self.problems = problems


def judged(
    root: Path, library: Library, catalogs: Catalogs, today: date, known: Cache, jobs: int
) -> tuple[list[Problem], list[AcceptedWarning]]:
    """Give what the safeguarding rules say, and the warnings that were accepted.

    Args:
        root: the folder that holds content/ and locales/.
        library: the content.
        catalogs: locale to domain to catalog.
        today: the day on which an acceptance must still hold.
        known: remembers what was clean.
        jobs: processes side by side; 1 means none but this one, 0 one for each processor.
    """

    @cache
    def rules() -> Rules:
        made, unreadable = Rules.of(library)
        if made is None:
            raise UnreadableError(unreadable)
        return made

    keys = _keys(root, library, catalogs) if known.folder else {}
    tasks: dict[str, Callable[[], Found]] = {
        "rules": lambda: [*rules().checker.proved(), *rules().problems],
        "whole": lambda: rules().whole(library),
        **{name: partial(_chapter, rules, library, name) for name in names(library)},
        **{
            f"{locale}/{domain}": partial(_catalog, rules, library, catalogs, (locale, domain))
            for locale, domain in spoken(library, catalogs)
        },
    }
    left = {name: task for name, task in tasks.items() if name not in keys or known.find(keys[name]) is None}
    try:
        if left:
            rules()
        results = dict(zip(left, run([*left.values()], jobs, apart=False), strict=True))
    except UnreadableError as error:
        return error.problems, []
    for name, found in results.items():
        if not found and name in keys:
            known.keep(keys[name], b"clean")
    every = [one for found in results.values() for one in found]
    told, accepted = accept(library, [one for one in every if isinstance(one, Flaw)], today)
    return [*(one for one in every if isinstance(one, Problem)), *told], accepted


def _chapter(rules: Callable[[], Rules], library: Library, name: str) -> Found:
    return rules().chapter(library, name)


def _catalog(rules: Callable[[], Rules], library: Library, catalogs: Catalogs, where: tuple[str, str]) -> Found:
    locale, domain = where
    return check_translation(library, catalogs[locale][domain], rules().checker, where)


def _keys(root: Path, library: Library, catalogs: Catalogs) -> dict[str, str]:
    """Give for each task the hash of everything that its verdict hangs on."""
    grounds = Grounds(root)
    own = {
        PHRASES: "",
        **{name: grounds.unit(unit) for name, unit in library.units.items()},
        **{name: grounds.page(page) for name, page in library.pages.items()},
    }
    said = {
        f"{locale}/{domain}": (library.profiles[locale].tag, own.get(domain, ""), grounds.catalog(locale, domain))
        for locale, domain in spoken(library, catalogs)
    }
    return {
        "rules": digest("rules", grounds.rules),
        "whole": digest("whole", grounds.rules, grounds.content),
        **{name: digest("chapter", grounds.rules, grounds.shared, name, files) for name, files in own.items()},
        **{name: digest("said", grounds.rules, grounds.shared, name, *parts) for name, parts in said.items()},
    }
