"""Reads one text with every rule that can judge a text by itself; a file, a draft and a PDF are read alike."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from primer.library.library import Safeguards
from primer.problems import Problem
from primer.safeguarding.finder import About, Finder
from primer.safeguarding.finding import Finding
from primer.safeguarding.proof import check_searches
from primer.safeguarding.reading import long_sentences


@dataclass(frozen=True)
class Checker:
    """All rules, compiled once.

    Attributes:
        safeguards: what content/rules/ holds.
    """

    safeguards: Safeguards
    _finder: Finder = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Compile the searches."""
        finder = Finder(self.safeguards.wording, self.safeguards.words, self.safeguards.negation)
        object.__setattr__(self, "_finder", finder)

    @classmethod
    def of(cls, safeguards: Safeguards) -> "tuple[Checker | None, list[Problem]]":
        """Give a checker; or None, with the problems of searches that cannot be read."""
        problems = check_searches(safeguards)
        return (None, problems) if problems else (cls(safeguards), [])

    def text(self, text: str, about: About) -> list[Finding]:
        """Give the findings in one text, by place."""
        return sorted(self._findings(text, about), key=lambda one: (one.start, one.rule))

    def draft(self, text: str, about: About) -> list[Finding]:
        """Give the findings in one text that somebody is writing: its words and its sentences."""
        found = [*self._findings(text, about), *long_sentences(self.safeguards.reading, text, about)]
        return sorted(found, key=lambda one: (one.start, one.rule))

    def _findings(self, text: str, about: About) -> Iterator[Finding]:
        for hit in self._finder.find(text, about):
            rule = self.safeguards.wording[hit.rule]
            yield Finding(hit.rule, rule.severity, hit.start, hit.end, hit.found, rule.title, rule.instead)
