"""What was built, held against the safeguarding rules: `primer check --rendered`."""

from pathlib import Path

from primer.library.safeguards import load_safeguards
from primer.problems import Problem, in_order
from primer.rendered.check import check_rendered
from primer.safeguarding.checker import Checker


def check_output(root: Path, output: Path) -> list[Problem]:
    """Give the problems of a build folder or of one file; those of the rules themselves where they cannot be read."""
    safeguards, problems = load_safeguards(root)
    checker, more = Checker.of(safeguards) if safeguards else (None, [])
    return in_order(check_rendered(output, checker) if checker else [*problems, *more])
