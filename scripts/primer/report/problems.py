"""Problems as text for people, JSON for programs, and annotations for GitHub."""

import json
from collections.abc import Sequence
from typing import Literal

from primer.problems import Problem, errors

Format = Literal["text", "json", "github"]


def show(problems: Sequence[Problem], form: Format = "text") -> str:
    """Give all problems in one of three forms; in text, the last line counts them."""
    if form == "json":
        return json.dumps([_row(one) for one in problems], ensure_ascii=False, indent=1)
    if form == "github":
        return "\n".join(_annotation(one) for one in problems)
    bad = len(errors(problems))
    return "\n".join(
        [*(str(one) for one in problems), f"{_count(bad, 'error')}, {_count(len(problems) - bad, 'warning')}"]
    )


def _row(one: Problem) -> dict[str, str | int]:
    return {
        "file": one.place.file,
        "line": one.place.line,
        "column": one.place.column,
        "field": one.field,
        "severity": one.severity,
        "code": one.code,
        "message": one.message,
        "hint": one.hint,
    }


def _annotation(one: Problem) -> str:
    """Give a workflow command; what could end a property or the line is escaped as GitHub wants it."""
    place = f"file={_property(one.place.file)},line={max(one.place.line, 1)},col={max(one.place.column, 1)}"
    field = f"{one.field}: " if one.field else ""
    return f"::{one.severity} {place},title={_property(one.code)}::{_escaped(f'{field}{one.message}. {one.hint}')}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
