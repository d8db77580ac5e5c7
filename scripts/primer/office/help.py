"""The doors to help as a letter shows them to families: plain lines, with numbers that keep their direction in Word."""

from collections.abc import Collection

from primer.editions.edition import Edition
from primer.editions.facts import address, as_exact
from primer.editions.routes import Shown
from primer.model.text import Audience
from primer.model.tier import Tier

LEFT_TO_RIGHT = ("\u2066", "\u2069")
"""Unicode isolates: Word has no other way to keep a number's direction inside a sentence."""
OF_ITSELF = ("\u2068", "\u2069")
"""The same for words that bring their own direction, such as the name of a service."""


def isolated(number: str) -> str:
    """Give a number or an address that is drawn left to right wherever it stands."""
    return number.join(LEFT_TO_RIGHT)


TALK_OR_DANGER = ("talk", "danger")


def help_lines(
    edition: Edition, audience: Audience = "parent", purposes: Collection[str] = TALK_OR_DANGER
) -> list[dict[str, str]]:
    """Give what adults may be shown: name, contacts, and where they come from.

    Args:
        edition: whose region and day.
        audience: who reads.
        purposes: the doors that are wanted; what stands where no child helpline can be shown always follows.
    """
    doors = edition.doors(audience)
    shown = [one for door in doors.doors if door.purpose in purposes for one in door.routes]
    routes = [*shown, *(doors.fallback.directories if doors.fallback else ())]
    lines = [_line(one, edition) for one in routes]
    return [line for at, line in enumerate(lines) if line not in lines[:at]]


def comma(edition: Edition) -> str:
    """Give what stands between the parts of a list: Arabic letters have a comma of their own."""
    return "، " if edition.local.profile.script == "Arab" else ", "


def _line(route: Shown, edition: Edition) -> dict[str, str]:
    local = edition.local
    services = comma(edition).join(local.labels[one] for one in route.serves if one != "all")
    name = route.names.get(local.locale, route.name)
    contacts = [one for one in (route.phone, route.sms, route.url and address(route.url)) if one]
    return {
        "name": services or name.join(OF_ITSELF),
        "contacts": " · ".join(map(isolated, contacts)),
        "confirmed": local.date(route.confirmed_on) if route.tier is Tier.CONFIRMED and route.confirmed_on else "",
        "source": "" if route.source_kind == "dataset" else isolated(route.source_host),
        "dated": as_exact(route.source_date, local) if route.source_date else "",
    }
