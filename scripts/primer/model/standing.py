"""How a route stands on a day, why, and until when: for the people who verify, never for readers."""

from dataclasses import dataclass
from datetime import date, timedelta

from primer.model.region import FALLBACK, WORLD, Route
from primer.model.tier import Tier, conflict_open, contradicts, counts, has_contact, last_check, limit, person, tier

NEVER = frozenset({"directory", "missing_children", "not_for_public"})
"""Kinds that open no door; a directory stands only where no child helpline is shown."""


@dataclass(frozen=True)
class Standing:
    """One route on one day.

    Attributes:
        tier: decided by the data alone.
        shown: whether a draft shows it to anybody; a release shows confirmed routes only.
        why: every reason, in plain words; what is missing before it may be shown, or what its place rests on.
        last_day: the last day on which a confirmed route is shown; None for all others.
    """

    tier: Tier
    shown: bool
    why: tuple[str, ...]
    last_day: date | None


def standing(name: str, route: Route, code: str, today: date) -> Standing:
    """Give how a route of a region stands on a day.

    Args:
        name: the route's id.
        route: the record.
        code: the region, or `world`.
        today: the day, from the caller's clock.
    """
    trust = tier(route, today)
    checked = last_check(route, today)
    last_day = checked + timedelta(days=limit(route)) if checked else None
    if trust is Tier.CONFIRMED:
        return Standing(trust, _has_door(name, route, code), (f"two people, last on {checked}",), last_day)
    if trust is Tier.RECHECKING:
        return Standing(trust, False, (f"last check on {checked}, {limit(route)} days allowed",), None)  # noqa: FBT003
    if trust is Tier.SOURCED:
        dated = f"source of {route.source_date}" if route.source_date else "source without a date"
        shown = _has_door(name, route, code)
        why = dated if shown else "a kind or a country's own service that world.yml keeps for reference"
        return Standing(trust, shown, (why, *_one_person(route, today)), None)
    return Standing(trust, False, (*_missing(route), *_one_person(route, today)), None)  # noqa: FBT003


def _has_door(name: str, route: Route, code: str) -> bool:
    return name in FALLBACK or route.kind == "image_removal" if code == WORLD else route.kind not in NEVER


def _missing(route: Route) -> tuple[str, ...]:
    told = [one for one in route.confirmations if contradicts(one, route)]
    reasons = {
        "no source": route.source_url is None,
        "no contact in the record": not has_contact(route),
        "sources disagree": conflict_open(route),
        f"another number was confirmed by {', '.join(one.name for one in told)}": bool(told),
    }
    found = tuple(reason for reason, holds in reasons.items() if holds)
    wanted = "medium or high" if route.kind == "emergency" else "high"
    return found or (f"confidence {route.confidence}, {wanted} needed",)


def _one_person(route: Route, today: date) -> tuple[str, ...]:
    people = {person(one.name): one.name for one in route.confirmations if counts(one, route, today)}
    return (f"confirmed by {next(iter(people.values()))} alone: a second person is needed",) if len(people) == 1 else ()
