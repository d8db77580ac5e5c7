"""Balance over the set of scenarios: who is in the middle, who helps, who harms (safeguarding rules S02, S06, S07)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal

from primer.model.activity import Scenario
from primer.model.module import Band
from primer.safeguarding.canonical import canonical, folded
from primer.safeguarding.judge import Flaw, Judge
from primer.safeguarding.parts import Part, scenarios
from primer.safeguarding.texts import BANDS

KINDS: tuple[Literal["peer", "known", "unknown"], ...] = ("peer", "known", "unknown")
"""Everybody who may do what is not right."""


def boys(judge: Judge) -> Iterator[Flaw]:
    """Demand that a boy is the child in one in `one-in` scenarios about harm with a stated gender."""
    among = [part for part in scenarios(judge, about_harm=True) if part.activity.person != "unstated"]
    of = "scenarios about harm with a stated gender", "a boy in the middle"
    yield from _share(judge, among, [part.activity.person == "boy" for part in among], "person", of)


def first_adult_fails(judge: Judge) -> Iterator[Flaw]:
    """Demand that in one in `one-in` scenarios about harm the first adult does not help."""
    among = list(scenarios(judge, about_harm=True))
    of = "scenarios about harm", "a first adult who does not help"
    counted = [part.activity.first_helper == "does-not-help" for part in among]
    yield from _share(judge, among, counted, "first_helper", of)


def helper_not_parent(judge: Judge) -> Iterator[Flaw]:
    """Demand that in one in `one-in` scenarios about harm somebody else than a parent helps."""
    among = list(scenarios(judge, about_harm=True))
    of = "scenarios about harm", "a helper who is not a parent"
    yield from _share(judge, among, [part.activity.helper != "parent" for part in among], "helper", of)


def who_harms(judge: Judge) -> Iterator[Flaw]:
    """Demand that peer, known and unknown persons appear in a band once it has `from` scenarios about harm."""
    bands: dict[Band, list[Part[Scenario]]] = {band: [] for band in BANDS}
    for part in scenarios(judge, about_harm=True):
        bands[part.unit.band].append(part)  # type: ignore[index]
    for band, among in bands.items():
        counts = Counter(part.activity.source_of_worry for part in among)
        missing = [kind for kind in KINDS if not counts[kind]]
        if missing and len(among) >= judge.rule.limits["from"]:
            figures = ", ".join(f"{counts[kind]} {kind}" for kind in KINDS)
            common = counts.most_common(1)[0][0]
            last = [part for part in among if part.activity.source_of_worry == common][-1]
            said = f"the {len(among)} scenarios about harm for {band} have {figures}; each must appear"
            yield judge.flaw(last.file, (*last.path, "source_of_worry"), said)


def parts_of_the_world(judge: Judge) -> Iterator[Flaw]:
    """Demand that no part of the world gives the names of more than one in `one-in` children of the scenarios."""
    regions = judge.library.safeguards.names.children
    home = {folded(name): region for region, names in regions.items() for name in names}
    among: list[tuple[Part[Scenario], str]] = []
    for part in scenarios(judge, about_harm=True):
        words = Counter(w for w in canonical(f"{part.activity.story} {part.activity.ending}").words if w in home)
        if words:
            among.append((part, home[words.most_common(1)[0][0]]))
    if len(among) < judge.rule.limits["from"]:
        return
    region, count = Counter(region for _part, region in among).most_common(1)[0]
    most = len(among) // judge.rule.limits["one-in"]
    if count > most:
        last = [part for part, where in among if where == region][-1]
        said = f"{count} of {len(among)} children have a name listed under `{region}`; at most {most} may"
        yield judge.flaw(last.file, (*last.path, "story"), said)


def _share(
    judge: Judge, among: Sequence[Part[Scenario]], counted: Sequence[bool], field: str, of: tuple[str, str]
) -> Iterator[Flaw]:
    """Demand a share; what is missing is told at the last scenario that does not count."""
    have, all_of_them, one_in = sum(counted), len(among), judge.rule.limits["one-in"]
    if have * one_in >= all_of_them or all_of_them < judge.rule.limits["from"]:
        return
    last = [part for part, counts in zip(among, counted, strict=True) if not counts][-1]
    need = -(-all_of_them // one_in)
    verb = "has" if have == 1 else "have"
    said = f"{have} of {all_of_them} {of[0]} {verb} {of[1]}; at least {need} of {all_of_them} must"
    yield judge.flaw(last.file, (*last.path, field), said)
