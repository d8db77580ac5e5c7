"""What an author, a translator or a region editor can fix: a code, a place, what was found, what to do.

Every stage returns its result and its problems side by side; nothing here is ever raised. The lowest room: it imports
no other.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Place:
    """A position in a file that a person can open.

    Attributes:
        file: path relative to the project (or overlay) folder, with forward slashes.
        line: 1-based line; 0 means the whole file.
        column: 1-based column; 0 means the whole line.
    """

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Give `file:line:column`, in the form that editors and terminals turn into a link."""
        return ":".join([self.file, *(str(number) for number in (self.line, self.column) if number)])


@dataclass(frozen=True)
class Problem:
    """One thing that somebody who edits files can put right.

    Attributes:
        code: short stable name such as `yaml-duplicate-key`; documented in docs/problems.md.
        place: where it is.
        field: dotted path of keys inside the file, or "" for the whole file.
        message: what is wrong and what was found, one sentence.
        hint: what to do, one sentence.
        severity: an error stops a build; a warning does not.
    """

    code: str
    place: Place
    field: str
    message: str
    hint: str
    severity: Severity = "error"

    def __str__(self) -> str:
        """Give two lines: where, which field, what; then what to do."""
        field = f"{self.field}: " if self.field else ""
        return f"{self.place}: {self.severity}: {field}{self.message} [{self.code}]\n    {self.hint}"


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Give the problems without repeats, sorted by place, then field, then code, so that two runs print the same."""
    return sorted(set(problems), key=lambda one: (one.place, one.field, one.code, one.message))


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Give only those problems that stop a build."""
    return [one for one in problems if one.severity == "error"]
