"""Reads every text of the library with every rule: words, structure, reading."""

from dataclasses import dataclass

from primer.library.library import Library
from primer.problems import Problem
from primer.safeguarding.chapters import chapter, names
from primer.safeguarding.checker import Checker
from primer.safeguarding.judge import Flaw
from primer.safeguarding.reading import check_reading
from primer.safeguarding.structure import Judges, check_chapter, check_whole, judges


@dataclass(frozen=True)
class Rules:
    """All rules, compiled once.

    Attributes:
        checker: those about words.
        judges: those about structure.
        problems: of rules that cannot be used.
    """

    checker: Checker
    judges: Judges
    problems: list[Problem]

    @classmethod
    def of(cls, library: Library) -> "tuple[Rules | None, list[Problem]]":
        """Give the rules of a library; or None, with the problems of searches that cannot be read."""
        checker, unreadable = Checker.of(library.safeguards)
        return (None, unreadable) if checker is None else (cls(checker, *judges(library)), [])

    def whole(self, library: Library) -> list[Flaw]:
        """Give what is found in the content as a whole."""
        return check_whole(library, self.judges)

    def chapter(self, library: Library, name: str) -> list[Flaw]:
        """Give what is found in a chapter that is judged by itself."""
        one = chapter(library, name)
        hits = [
            Flaw(text.file, text.path, hit) for text in one.texts for hit in self.checker.draft(text.text, text.about)
        ]
        return [*hits, *check_chapter(one, self.judges), *check_reading(one.library, one.texts)]


def check_words(library: Library, checker: Checker) -> tuple[list[Flaw], list[Problem]]:
    """Give what all rules find in the library, and the problems of the rules themselves."""
    rules = Rules(checker, *judges(library))
    flaws = [flaw for name in names(library) for flaw in rules.chapter(library, name)]
    return [*rules.whole(library), *flaws], [*checker.proved(), *rules.problems]
