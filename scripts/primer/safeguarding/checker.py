"""Reads one text with every rule that can judge a text by itself; a file, a draft and a PDF are read alike."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from primer.library.library import Safeguards
from primer.model.typed import ADDRESS, NUMBER
from primer.problems import Problem
from primer.safeguarding.finder import About, Finder
from primer.safeguarding.finding import Finding
from primer.safeguarding.languages import known_languages, rules_of, words_of
from primer.safeguarding.proof import check_searches, check_sentences
from primer.safeguarding.reading import long_sentences
from primer.safeguarding.search import SearchError

TYPED = "N01"
"""The rule about typed numbers and addresses."""


@dataclass(frozen=True)
class Checker:
    """All rules, compiled once.

    Attributes:
        safeguards: what content/rules/ holds.
    """

    safeguards: Safeguards
    _finders: dict[str, Finder] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Compile the searches of every language that has rules."""
        for language in known_languages(self.safeguards):
            rules, words = rules_of(self.safeguards, language), words_of(self.safeguards, language)
            self._finders[language] = Finder(rules, words, self.safeguards.negation, self.safeguards.counter_examples)

    @classmethod
    def of(cls, safeguards: Safeguards) -> "tuple[Checker | None, list[Problem]]":
        """Give a checker; or None, with the problems of searches that cannot be read."""
        try:
            return cls(safeguards), []
        except SearchError:
            return None, check_searches(safeguards)

    def proved(self) -> list[Problem]:
        """Run every rule over its own sentences, as `check_sentences` does."""
        return check_sentences(self.safeguards, self._finders)

    def text(self, text: str, about: About) -> list[Finding]:
        """Give the findings in one text, by place; none in a language that has no list."""
        return sorted(self._findings(text, about), key=lambda one: (one.start, one.rule))

    def row(self, text: str, about: About) -> list[Finding]:
        """Give the findings in a draft of nobody's file: as `draft`, and numbers and addresses that are typed.

        In a file of the content those have problems of their own, `typed-number` and `typed-address`.
        """
        found = self.draft(text, about)
        rule = self.safeguards.wording.get(TYPED)
        if rule is None or any(one.rule == TYPED for one in found):
            return found
        typed = [match for pattern in (NUMBER, ADDRESS) for match in pattern.finditer(text)]
        found += [
            Finding(TYPED, rule.severity, one.start(), one.end(), one[0].strip(), rule.title, rule.instead)
            for one in typed[:1]
        ]
        return sorted(found, key=lambda one: (one.start, one.rule))

    def draft(self, text: str, about: About) -> list[Finding]:
        """Give the findings in one text that somebody is writing: its words and its sentences."""
        found = [*self._findings(text, about), *long_sentences(self.safeguards.reading, text, about)]
        return sorted(found, key=lambda one: (one.start, one.rule))

    def _findings(self, text: str, about: About) -> Iterator[Finding]:
        finder = self._finders.get(about.lang.partition("-")[0])
        if finder is None:
            return
        for hit in finder.find(text, about):
            rule = finder.rules[hit.rule]
            yield Finding(hit.rule, rule.severity, hit.start, hit.end, hit.found, rule.title, rule.instead)
