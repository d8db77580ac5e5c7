"""What a rule says of a text, and how it becomes a problem of a file."""

from dataclasses import dataclass

from primer.model.rule import Severity
from primer.problems import Place, Problem


@dataclass(frozen=True)
class Finding:
    """Something that a rule says of a text.

    Attributes:
        rule: id of the rule.
        severity: `block` or `warn`.
        start: first character of what was found.
        end: the character behind it.
        found: the words that stand there; "" where it is not about words.
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


def problem(finding: Finding, place: Place, field: str) -> Problem:
    """Give the problem of a finding; its code is the id of the rule."""
    message = f"{finding.message} (found `{finding.found}`)" if finding.found else finding.message
    hint = f"Instead: {finding.instead}."
    return Problem(finding.rule, place, field, message, hint, "error" if finding.severity == "block" else "warning")
