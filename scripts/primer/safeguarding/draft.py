"""Reads drafts, one JSON object a line, so that a writer can try a sentence before it has a module."""

import json
from collections.abc import Iterable
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from primer.model.module import Band, Strand
from primer.model.text import Audience
from primer.problems import Place, Problem
from primer.safeguarding.checker import Checker
from primer.safeguarding.finder import About
from primer.safeguarding.finding import Finding


class Draft(BaseModel):
    """A row: the text, and what is known of it."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str
    text: str
    audience: Audience
    band: Band | Literal["15-18+", "none", ""] | None = None
    strand: Strand | Literal["none", ""] | None = None
    field: str = ""
    lang: str = "en"

    @property
    def about(self) -> About:
        """What the checker must know."""
        band = "15-18" if self.band == "15-18+" else self.band
        return About(
            self.audience,
            None if band in {"none", ""} else band,  # type: ignore[arg-type]
            None if self.strand in {"none", ""} else self.strand,  # type: ignore[arg-type]
            self.field,
            self.lang,
        )


def read_drafts(lines: Iterable[str], file: str) -> tuple[list[Draft], list[Problem]]:
    """Give the drafts and, for lines that cannot be read, `draft-row`; empty lines are passed over."""
    drafts: list[Draft] = []
    problems: list[Problem] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            drafts.append(Draft.model_validate(json.loads(line)))
        except ValidationError as error:
            for one in error.errors():
                field = ".".join(str(part) for part in one["loc"])
                message = f"this row cannot be read: {one['msg'][0].lower()}{one['msg'][1:]}"
                problems.append(Problem("draft-row", Place(file, number), field, message, HINT))
        except ValueError as error:
            problems.append(Problem("draft-row", Place(file, number), "", f"this row is not JSON: {error}", HINT))
    return drafts, problems


HINT = 'Write one object a line: {"id": …, "text": …, "audience": …, "band": …, "strand": …, "field": …}.'


def row(draft: Draft, finding: Finding) -> str:
    """Give a finding as one line of JSON; `span` counts characters of the text."""
    return json.dumps(
        {
            "id": draft.id,
            "rule": finding.rule,
            "severity": finding.severity,
            "span": [finding.start, finding.end],
            "found": finding.found,
            "message": finding.message,
            "instead": finding.instead,
        },
        ensure_ascii=False,
    )


def check_drafts(checker: Checker, drafts: Iterable[Draft]) -> list[tuple[Draft, Finding]]:
    """Give every finding in every draft, in order."""
    return [(draft, finding) for draft in drafts for finding in checker.row(draft.text, draft.about)]
