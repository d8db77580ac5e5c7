"""Drafts in, findings out: `primer check --text`."""

from pathlib import Path
from typing import TextIO

import click

from primer.library.safeguards import load_safeguards
from primer.problems import errors
from primer.report.problems import show
from primer.safeguarding.checker import Checker
from primer.safeguarding.draft import check_drafts, read_drafts, row


def check_text(root: Path, lines: TextIO, *, strict: bool) -> int:
    """Print every finding as a line of JSON, and rows that cannot be read as problems.

    Returns:
        1 if a row cannot be read or breaks a rule that blocks (any rule, where strict); 0 otherwise.
    """
    safeguards, problems = load_safeguards(root)
    drafts, unread = read_drafts(lines, lines.name)
    checker, more = Checker.of(safeguards) if safeguards else (None, [])
    problems += [*more, *unread]
    if problems:
        click.echo(show(problems), err=True)
    if checker is None:
        return 1
    found = check_drafts(checker, drafts)
    for draft, finding in found:
        click.echo(row(draft, finding))
    return int(bool(errors(problems)) or any(strict or one.severity == "block" for _, one in found))
