"""Takes out of what was found the warnings that a named person has accepted, and looks whether they could."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from primer.library.files import files
from primer.library.library import Library
from primer.model.accepted import Accepted
from primer.problems import Place, Problem
from primer.safeguarding.finding import Finding, problem
from primer.safeguarding.judge import Flaw


@dataclass(frozen=True)
class AcceptedWarning:
    """A warning that is not shown as a problem, because somebody answers for it."""

    place: Place
    field: str
    accepted: Accepted

    def __str__(self) -> str:
        """Give one line: where, which rule, the words, who accepted it, when and why."""
        one = self.accepted
        who = f"accepted by {one.by}, {one.role}, {one.on}"
        return f"{self.place}: {self.field}: {one.rule} `{one.words}`, {who}: {one.why}"


def accept(library: Library, flaws: Sequence[Flaw], today: date) -> tuple[list[Problem], list[AcceptedWarning]]:
    """Give the problems of what was found, and the warnings that were accepted.

    `accept-block`, `accept-nothing` and `wrong-date` arise where an acceptance itself is wrong.
    """
    claims = {file: list(_claims(value)) for _domain, _root, file, value in files(library)}
    used: set[tuple[str, int]] = set()
    problems: list[Problem] = []
    accepted: list[AcceptedWarning] = []
    for flaw in flaws:
        place, at = library.places[flaw.file].at(flaw.path), ".".join(flaw.path)
        index = _index(claims.get(flaw.file, []), flaw.finding, at)
        if index is not None:
            used.add((flaw.file, index))
        if index is None or flaw.finding.severity == "block":
            problems.append(problem(flaw.finding, place, at))
        else:
            accepted.append(AcceptedWarning(place, at, claims[flaw.file][index]))
    for file, claim in claims.items():
        problems += _wrong(library, file, claim, {index for name, index in used if name == file}, today)
    return problems, accepted


def _claims(value: object) -> Iterator[Accepted]:
    found: Iterable[Accepted] = getattr(value, "accept", ())
    yield from found


def _index(claims: list[Accepted], finding: Finding, at: str) -> int | None:
    for index, claim in enumerate(claims):
        if (claim.rule, claim.at, claim.words.casefold()) == (finding.rule, at, finding.found.casefold()):
            return index
    return None


def _wrong(library: Library, file: str, claims: list[Accepted], used: set[int], today: date) -> Iterator[Problem]:
    rules = {**library.safeguards.wording, **library.safeguards.structure, **library.safeguards.reading.rules}
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
