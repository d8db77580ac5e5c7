"""Reads one text with every rule that can judge a text by itself; a file, a draft and a PDF are read alike."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from primer.library.library import Safeguards
from primer.model.rule import Severity
from primer.safeguarding.finder import About, Finder


@dataclass(frozen=True)
class Finding:
    """Something that a rule says of a text.

    Attributes:
        rule: id of the rule.
        severity: `block` or `warn`.
        start: first character of what was found.
        end: the character behind it.
        found: the words that stand there.
        message: what is wrong, one sentence without the words found.
        instead: what to write instead.
    """

    rule: str
    severity: Severity
    start: int
    end: int
    found: str
    message: str
    instead: str


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

    def text(self, text: str, about: About) -> list[Finding]:
        """Give the findings in one text, by place."""
        return sorted(self._findings(text, about), key=lambda one: (one.start, one.rule))

    def _findings(self, text: str, about: About) -> Iterator[Finding]:
        for hit in self._finder.find(text, about):
            rule = self.safeguards.wording[hit.rule]
            yield Finding(hit.rule, rule.severity, hit.start, hit.end, hit.found, rule.title, rule.instead)
