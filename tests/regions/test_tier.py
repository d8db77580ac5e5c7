"""Which routes may be shown, over a table of days and of what people found out."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from primer.model.region import Route
from primer.model.tier import Tier, last_check, limit, tier

Make = Callable[..., Route]
DAY = date(2026, 1, 1)
ADA = ("Ada Okafor", "2026-01-01", "0800 1111")
BEN = ("Ben Yusuf", "2026-01-01", "08001111")
WEB = {"phone": None, "url": "https://example.org/form"}
WEB_CHECKS = (("Ada Okafor", "2026-01-01", None), ("Ben Yusuf", "2026-01-01", None))


@pytest.mark.parametrize(
    ("fields", "days", "expected"),
    [
        ({}, 0, "confirmed"),
        ({}, 180, "confirmed"),
        ({}, 181, "rechecking"),
        ({}, 4000, "rechecking"),
        ({"volatile": True}, 90, "confirmed"),
        ({"volatile": True}, 91, "rechecking"),
        (WEB | {"checks": WEB_CHECKS}, 365, "confirmed"),
        (WEB | {"checks": WEB_CHECKS}, 366, "rechecking"),
        (WEB | {"checks": WEB_CHECKS, "hours": "24/7"}, 181, "rechecking"),
        (WEB | {"checks": WEB_CHECKS, "volatile": True}, 91, "rechecking"),
    ],
)
def test_confirmed_until_its_limit(helpline: Make, fields: dict[str, object], days: int, expected: str) -> None:
    """A confirmed route holds 180 days, a web form 365, a volatile one 90, and then it is being re-checked."""
    route = helpline(**{"checks": (ADA, BEN)} | fields)
    assert tier(route, DAY + timedelta(days=days)) == expected


@pytest.mark.parametrize(
    ("kind", "confidence", "expected"),
    [
        ("child_helpline", "high", "sourced"),
        ("child_helpline", "medium", "lead"),
        ("child_helpline", "low", "lead"),
        ("csam_hotline", "medium", "lead"),
        ("emergency", "high", "sourced"),
        ("emergency", "medium", "sourced"),
        ("emergency", "low", "lead"),
    ],
)
def test_the_source_decides_without_confirmation(helpline: Make, kind: str, confidence: str, expected: str) -> None:
    """Only high confidence is shown as sourced; for an emergency number medium is enough."""
    assert tier(helpline(kind=kind, confidence=confidence), DAY) == expected


@pytest.mark.parametrize(
    "fields",
    [
        {"phone": None},
        {"contact_missing": True},
        {"source_url": None},
        {"conflict": "Another page prints another number.", "conflict_status": "unresolved"},
        {"conflict": "Another page prints another number."},
    ],
)
def test_what_makes_a_lead(helpline: Make, fields: dict[str, object]) -> None:
    """No contact, no source or an open conflict keeps a route from readers, whatever its confidence."""
    assert tier(helpline(**fields), DAY) is Tier.LEAD


def test_a_resolved_conflict_does_not_hide_a_route(helpline: Make) -> None:
    """A conflict that somebody settled leaves the route shown."""
    assert tier(helpline(conflict="An older page differs.", conflict_status="resolved"), DAY) is Tier.SOURCED


@pytest.mark.parametrize(
    ("checks", "expected"),
    [
        ((ADA,), "lead"),
        ((ADA, ("ada  OKAFOR", "2025-12-01", "0800 1111")), "lead"),
        ((ADA, ("Ben Yusuf", "2026-01-02", "0800 1111")), "lead"),
        ((ADA, ("Ben Yusuf", "2026-01-01", None)), "lead"),
        ((ADA, ("Ben Yusuf", "2026-01-01", "0800 1112")), "lead"),
        ((ADA, BEN), "confirmed"),
        ((ADA, ("Ben Yusuf", "2020-01-01", "0800 1111")), "confirmed"),
    ],
)
def test_two_people_and_the_same_number(
    helpline: Make, checks: tuple[tuple[str, str, str | None], ...], expected: str
) -> None:
    """Only two different people, not in the future, who noted the number of the record, confirm a route."""
    assert tier(helpline(checks=checks, confidence="low"), DAY) == expected


def test_a_contradiction_hides_even_a_good_source(helpline: Make) -> None:
    """When the operator said another number than the page, nobody is sent to the page's number."""
    route = helpline(checks=(("Ada Okafor", "2026-01-01", "0800 1112"),))
    assert tier(route, DAY) is Tier.LEAD


def test_one_person_neither_lifts_nor_lowers_a_sourced_route(helpline: Make) -> None:
    """A first call alone leaves a sourced route as it was, on that day and years later."""
    route = helpline(checks=(ADA,))
    assert {tier(route, DAY), tier(route, DAY + timedelta(days=2000))} == {Tier.SOURCED}


@given(days=st.integers(0, 3000), gap=st.integers(0, 400), volatile=st.booleans(), web=st.booleans())
def test_confirmed_exactly_within_the_limit(helpline: Make, days: int, gap: int, *, volatile: bool, web: bool) -> None:
    """On any day, two people's route is confirmed if and only if the newest check is within the limit."""
    number = None if web else "0800 1111"
    older = (DAY - timedelta(days=gap)).isoformat()
    checks = (("Ada Okafor", older, number), ("Ben Yusuf", DAY.isoformat(), number))
    route = helpline(checks=checks, volatile=volatile, **(WEB if web else {}))
    today = DAY + timedelta(days=days)
    assert last_check(route, today) == DAY
    assert (tier(route, today) is Tier.CONFIRMED) == (days <= limit(route))
    assert tier(route, today) in {Tier.CONFIRMED, Tier.RECHECKING}
