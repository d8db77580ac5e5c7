"""Reads every text of the library with every rule: words, structure, reading."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby

from primer.artefacts.cache import NO_CACHE, Cache, digest
from primer.library.library import Library
from primer.problems import Problem
from primer.safeguarding.checker import Checker
from primer.safeguarding.judge import Flaw
from primer.safeguarding.reading import check_reading
from primer.safeguarding.structure import check_structure
from primer.safeguarding.texts import Placed, placed


def check_words(
    library: Library, checker: Checker, cache: Cache = NO_CACHE, rules: str = "", content: str = ""
) -> tuple[list[Flaw], list[Problem]]:
    """Give what all rules find in the library, and the problems of the rules themselves.

    Args:
        library: the whole content.
        checker: the rules, compiled.
        cache: remembers files in which the same rules found nothing in the same texts.
        rules: hash of the rules and of this room; only used with a cache.
        content: hash of all content, for what is judged as a set; only used with a cache.
    """
    proved = partial(_unless, checker.proved)
    problems = [] if cache.get(digest("rules", rules), proved) else checker.proved()
    flaws, unusable = _set(library, cache, digest("set", rules, content))
    for file, group in groupby(placed(library), key=lambda one: one.file):
        texts = list(group)
        find = partial(_found, checker, texts)
        key = digest("words", rules, file, *(repr((one.path, str(one.text), one.about)) for one in texts))
        flaws += [] if cache.get(key, partial(_unless, find)) else find()
    return flaws, [*problems, *unusable]


def _set(library: Library, cache: Cache, key: str) -> tuple[list[Flaw], list[Problem]]:
    """Give what is found in files and in all of them as a whole; a set that was clean is not asked again."""
    if cache.find(key) is not None:
        return [], []
    flaws, unusable = check_structure(library)
    flaws += check_reading(library)
    if not flaws and not unusable:
        cache.keep(key, b"clean")
    return flaws, unusable


def _found(checker: Checker, texts: Sequence[Placed]) -> list[Flaw]:
    return [Flaw(one.file, one.path, hit) for one in texts for hit in checker.draft(one.text, one.about)]


def _unless(find: Callable[[], Sequence[object]]) -> bytes:
    """Give a mark to remember where nothing is found, and nothing to remember otherwise."""
    return b"" if find() else b"clean"
