"""What was built, held against the safeguarding rules: `primer check --rendered`."""

from pathlib import Path

from primer.library.load import load
from primer.problems import Problem, in_order
from primer.rendered.check import check_rendered
from primer.rendered.records import records
from primer.safeguarding.checker import Checker


def check_output(root: Path, output: Path) -> list[Problem]:
    """Give the problems of a build folder or of one file; those of the content where it cannot be read."""
    library, problems = load(root)
    checker, more = Checker.of(library.safeguards) if library else (None, [])
    if library is None or checker is None:
        return [*problems, *more]
    return in_order(check_rendered(output, checker, records(library)))
