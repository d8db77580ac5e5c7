"""What must hold before a filled form of the verification desk is written into a region file."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from pydantic import ValidationError

from primer.model.region import Confirmation, Region, Route
from primer.model.tier import contradicts, limit, person
from primer.problems import Place, Problem, in_order

RENEW_BEFORE = 30
"""Days before a confirmation lapses from which the same person may give it again."""


class Row(NamedTuple):
    """One person's answer about one route.

    Attributes:
        place: the row of the form.
        route: id of the route.
        given: field of a confirmation to what was typed.
        different: what the person found that differs from the record, or "".
    """

    place: Place
    route: str
    given: Mapping[str, object]
    different: str = ""


def accepted(region: Region, rows: Sequence[Row], today: date) -> tuple[dict[str, list[Confirmation]], list[Problem]]:
    """Give what may be written, by the route's id; nothing where there is a problem.

    Codes: `form-route`, `form-differs`, `form-incomplete`, `form-value`, `confirmation-future`, `confirmation-number`,
    `confirmation-number-missing`, `confirmation-twice`, `form-empty`.
    """
    found: dict[str, list[Confirmation]] = {}
    problems: list[Problem] = []
    for row in rows:
        route = region.routes.get(row.route)
        if route is None:
            message, hint = f"`{row.route}` is no route of {region.code}", "Leave the first column as the form had it."
            problems.append(Problem("form-route", row.place, "route", message, hint))
            continue
        if row.different:
            message = f"something differs from the record of {row.route}: {row.different}"
            hint = "Correct the record with its source first, then send a new form; a form never changes a record."
            problems.append(Problem("form-differs", row.place, "what was different", message, hint))
            continue
        one, wrong = _confirmation(row)
        if one:
            wrong = list(_doubts(one, route, found.get(row.route, []), row.place, today))
        problems += wrong
        if one and not wrong:
            found.setdefault(row.route, []).append(one)
    if not rows:
        message, hint = (
            "no row is filled in",
            "Write name, role, way and day into the row of each route that was asked.",
        )
        problems.append(Problem("form-empty", Place(f"{region.code}"), "", message, hint))
    return ({} if problems else found), in_order(problems)


def _confirmation(row: Row) -> tuple[Confirmation | None, list[Problem]]:
    try:
        return Confirmation.model_validate(dict(row.given)), []
    except ValidationError as error:
        problems = []
        for detail in error.errors(include_url=False):
            field = str(detail["loc"][0])
            code, message, hint = (
                ("form-incomplete", f"`{field}` is empty", "Fill in name, role, way and day, or empty the whole row.")
                if detail["type"] == "missing"
                else (
                    "form-value",
                    f"`{field}` cannot be `{detail['input']}`",
                    "Write it as the heading of the column shows.",
                )
            )
            problems.append(Problem(code, row.place, field, message, hint))
        return None, problems


def _doubts(
    one: Confirmation, route: Route, others: Sequence[Confirmation], place: Place, today: date
) -> Iterator[Problem]:
    if one.on > today:
        message = f"the confirmation is dated {one.on}, later than today, {today}"
        yield Problem("confirmation-future", place, "on", message, "Give the day on which the operator was asked.")
    if one.number is None and (route.phone or route.sms):
        message, hint = (
            f"{one.name} did not note which number was confirmed",
            "Type the digits that were dialled or read.",
        )
        yield Problem("confirmation-number-missing", place, "number", message, hint)
    if contradicts(one, route):
        recorded = " and ".join(f"`{number}`" for number in (route.phone, route.sms) if number) or "no number"
        message = f"{one.name} confirmed `{one.number}`, and the record has {recorded}"
        hint = "Ask the operator which is right; a form never changes a number."
        yield Problem("confirmation-number", place, "number", message, hint)
    current = [old for old in route.confirmations if (one.on - old.on).days < limit(route) - RENEW_BEFORE]
    if person(one.name) in {person(other.name) for other in (*others, *current)}:
        message, hint = f"{one.name} has confirmed this route already", "Let a second person ask the operator."
        yield Problem("confirmation-twice", place, "name", message, hint)
