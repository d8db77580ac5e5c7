"""Confirmations on their way into a region file: every other line stays as it was, and what comes out is read again."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from primer.model.region import Confirmation, Region
from primer.problems import Place, Problem
from primer.source.check import check
from primer.source.insert import insert
from primer.source.yaml import read

SILENT = (
    "# Nobody has called a number here: every fact was read in a public source and none was confirmed"
    " with the operator.\n"
)
ASKED = "# Every fact was read in a public source; `confirmations` say who asked the operator, how and when.\n"
"""The sentence at the top of a file, before and after the first confirmation."""


def with_confirmations(
    path: Path, root: Path, found: Mapping[str, Sequence[Confirmation]]
) -> tuple[str, list[Problem]]:
    """Give the text of a region file with confirmations added; nothing is written.

    Args:
        path: the file.
        root: the folder that problems name it relative to.
        found: the route's id to what is added.

    Returns:
        The text, and `confirmations-in-brackets` where a list cannot be added to line by line.

    Raises:
        RuntimeError: the new text does not hold exactly the old record and the new confirmations.
    """
    text = path.read_bytes().decode()
    before = _region(path, root)
    problems = []
    for name, confirmations in found.items():
        entries = [[(key, str(value)) for key, value in _fields(one).items()] for one in confirmations]
        try:
            text = insert(text, ("routes", name, "confirmations"), entries)
        except LookupError as error:
            place = Place(path.relative_to(root).as_posix())
            hint = "Write each confirmation on a line of its own, after a hyphen."
            problems.append(Problem("confirmations-in-brackets", place, f"routes.{name}", str(error), hint))
    if problems:
        return "", problems
    text = text.replace(SILENT, ASKED)
    _prove(path, text, before, found)
    return text, []


def _fields(one: Confirmation) -> dict[str, object]:
    return {key: value for key, value in one.model_dump(mode="json").items() if value is not None}


def _region(path: Path, root: Path) -> Region:
    data, places, problems = read(path, root)
    region, more = check(Region, data or {}, places)
    if region is None:
        raise RuntimeError("\n".join(str(problem) for problem in (*problems, *more)))
    return region


def _prove(path: Path, text: str, before: Region, found: Mapping[str, Sequence[Confirmation]]) -> None:
    """Read what would be written, and hold it against what was there."""
    with TemporaryDirectory() as folder:
        beside = Path(folder) / path.name
        beside.write_text(text, encoding="utf-8", newline="")
        after = _region(beside, beside.parent)
    wanted = before.model_dump()
    for name, confirmations in found.items():
        old = before.routes[name].confirmations
        wanted["routes"][name]["confirmations"] = tuple(one.model_dump() for one in (*old, *confirmations))
    if after.model_dump() != wanted:
        raise RuntimeError(f"adding to {path.name} would have changed more than its confirmations")
