"""The doors to help as a letter shows them to families: plain lines, with numbers that keep their direction in Word."""

from primer.editions.edition import Edition
from primer.editions.facts import address, as_exact
from primer.editions.routes import Shown
from primer.model.tier import Tier

LEFT_TO_RIGHT = ("\u2066", "\u2069")
"""Unicode isolates: Word has no other way to keep a number's direction inside a sentence."""
OF_ITSELF = ("\u2068", "\u2069")
"""The same for words that bring their own direction, such as the name of a service."""


def isolated(number: str) -> str:
    """Give a number or an address that is drawn left to right wherever it stands."""
    return number.join(LEFT_TO_RIGHT)


def help_lines(edition: Edition) -> list[dict[str, str]]:
    """Give what parents may be shown to talk to someone and in danger: name, contacts, and where they come from."""
    doors = edition.doors("parent")
    shown = [one for door in doors.doors if door.purpose in {"talk", "danger"} for one in door.routes]
    return [_line(one, edition) for one in (*shown, *(doors.fallback.directories if doors.fallback else ()))]


def _line(route: Shown, edition: Edition) -> dict[str, str]:
    local = edition.local
    services = ", ".join(local.labels[one] for one in route.serves if one != "all")
    name = route.names.get(local.locale, route.name)
    contacts = [one for one in (route.phone, route.sms, route.url and address(route.url)) if one]
    return {
        "name": services or name.join(OF_ITSELF),
        "contacts": " · ".join(map(isolated, contacts)),
        "confirmed": local.date(route.confirmed_on) if route.tier is Tier.CONFIRMED and route.confirmed_on else "",
        "source": "" if route.source_kind == "dataset" else isolated(route.source_host),
        "dated": as_exact(route.source_date, local) if route.source_date else "",
    }
