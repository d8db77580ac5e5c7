"""How far a route can be trusted, decided by its data and the day alone (reference/routes.md, "Three tiers")."""

import unicodedata
from datetime import date
from enum import StrEnum

from primer.model.phone import digits
from primer.model.region import Confirmation, Route

LIMIT_NUMBERS = 180
"""Days for which a confirmed phone or text number, or opening hours, hold."""
LIMIT_PAGES = 365
"""Days for which a confirmed web form, chat or e-mail address holds."""
LIMIT_VOLATILE = 90
"""Days for which anything marked volatile holds."""


class Tier(StrEnum):
    """What may be done with a route."""

    CONFIRMED = "confirmed"
    """Shown to everybody, with the date of the last check."""
    SOURCED = "sourced"
    """Shown with its source and "Not yet confirmed by a call."; never in a release."""
    LEAD = "lead"
    """Never shown to readers: only on the worksheet of those who verify."""
    RECHECKING = "rechecking"
    """Was confirmed, too long ago: the contact goes, the fallback comes."""


def tier(route: Route, today: date) -> Tier:
    """Give the tier of a route on a day.

    No source, no contact, an open conflict, or a person who was told another number than the record's: a lead, whatever
    else is true. Two different people: confirmed, until the newest check is older than `limit`, then being re-checked.
    One person never lifts a route. An old confirmation never falls back to the source: the operator's word outranks it.
    """
    if route.source_url is None or not has_contact(route) or conflict_open(route):
        return Tier.LEAD
    if any(contradicts(one, route) for one in route.confirmations):
        return Tier.LEAD
    checked = last_check(route, today)
    if checked:
        return Tier.CONFIRMED if (today - checked).days <= limit(route) else Tier.RECHECKING
    good = {"high", "medium"} if route.kind == "emergency" else {"high"}
    return Tier.SOURCED if route.confidence in good else Tier.LEAD


def last_check(route: Route, today: date) -> date | None:
    """Give the day of the newest check of a route that two different people have confirmed, or None."""
    counted = [one for one in route.confirmations if counts(one, route, today)]
    return max(one.on for one in counted) if len({person(one.name) for one in counted}) > 1 else None


def limit(route: Route) -> int:
    """Give how many days a confirmation of the route holds: the shortest of what it carries."""
    if route.volatile:
        return LIMIT_VOLATILE
    return LIMIT_NUMBERS if route.phone or route.sms or route.hours else LIMIT_PAGES


def has_contact(route: Route) -> bool:
    """Tell whether a reader could get through with what the record holds."""
    return not route.contact_missing and any((route.phone, route.sms, route.url, route.chat, route.email))


def conflict_open(route: Route) -> bool:
    """Tell whether sources disagree and nobody has said which is right; a conflict without a status is open."""
    return route.conflict_status == "unresolved" or (route.conflict is not None and route.conflict_status is None)


def contradicts(one: Confirmation, route: Route) -> bool:
    """Tell whether the number that was confirmed is not a number of the record; digits are compared, not spaces."""
    numbers = {digits(number) for number in (route.phone, route.sms) if number}
    return one.number is not None and digits(one.number) not in numbers


def counts(one: Confirmation, route: Route, today: date) -> bool:
    """Tell whether a confirmation counts: not dated later than today, and with the number where there is one."""
    return one.on <= today and (one.number is not None or not (route.phone or route.sms))


def person(name: str) -> str:
    """Give a name in the form in which two spellings of it are the same: no case, no doubled spaces."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
