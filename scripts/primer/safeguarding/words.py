"""Turns what the rules find in the library into problems, less the warnings that a person has accepted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from primer.library.files import files
from primer.library.library import Library
from primer.model.accepted import Accepted
from primer.problems import Place, Problem
from primer.safeguarding.checker import Checker
from primer.safeguarding.finding import Finding, problem
from primer.safeguarding.judge import Flaw
from primer.safeguarding.structure import check_structure
from primer.safeguarding.texts import placed


@dataclass(frozen=True)
class AcceptedWarning:
    """A warning that is not shown as a problem, because somebody answers for it."""

    place: Place
    field: str
    accepted: Accepted


def check_words(library: Library, today: date) -> tuple[list[Problem], list[AcceptedWarning]]:
    """Give the problems of all texts and of the structure, one a finding, and the warnings that were accepted.

    The code of such a problem is the id of the rule. `accept-block`, `accept-nothing` and `wrong-date` arise where an
    acceptance itself is wrong.
    """
    checker, problems = Checker.of(library.safeguards)
    if checker is None:
        return problems, []
    problems += checker.proved()
    claims = {file: list(_accepts(value)) for _domain, _root, file, value in files(library)}
    used: list[tuple[str, int]] = []
    flaws, unusable = check_structure(library)
    problems += unusable
    flaws += (Flaw(one.file, one.path, hit) for one in placed(library) for hit in checker.draft(one.text, one.about))
    accepted: list[AcceptedWarning] = []
    for flaw in flaws:
        place, at = library.places[flaw.file].at(flaw.path), ".".join(flaw.path)
        index = _index(claims[flaw.file], flaw.finding, at)
        if index is not None:
            used.append((flaw.file, index))
            accepted.append(AcceptedWarning(place, at, claims[flaw.file][index]))
        if index is None or flaw.finding.severity == "block":
            problems.append(problem(flaw.finding, place, at))
    for file, claim in claims.items():
        problems += _wrong(library, file, claim, {index for name, index in used if name == file}, today)
    return problems, accepted


def _accepts(value: object) -> Iterator[Accepted]:
    found: Iterable[Accepted] = getattr(value, "accept", ())
    yield from found


def _index(claims: list[Accepted], finding: Finding, at: str) -> int | None:
    for index, claim in enumerate(claims):
        if (claim.rule, claim.at, claim.words.casefold()) == (finding.rule, at, finding.found.casefold()):
            return index
    return None


def _wrong(library: Library, file: str, claims: list[Accepted], used: set[int], today: date) -> Iterator[Problem]:
    rules = {**library.safeguards.wording, **library.safeguards.structure}
    blocks = {name for name, rule in rules.items() if rule.severity == "block"}
    for index, claim in enumerate(claims):
        place, field = library.places[file].at(("accept", str(index))), f"accept.{index}"
        if claim.rule in blocks:
            message = f"`{claim.rule}` stops a build and cannot be accepted"
            yield Problem("accept-block", place, field, message, "Change the text.")
        elif index not in used:
            message = f"nothing at `{claim.at}` breaks `{claim.rule}` with the words `{claim.words}`"
            yield Problem("accept-nothing", place, field, message, "Take it out, or write what `primer check` prints.")
        if claim.on > today:
            message = f"accepted on a day that has not come (found `{claim.on}`)"
            yield Problem("wrong-date", place, field, message, "Write the day on which the person accepted it.")
