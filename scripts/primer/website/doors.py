"""What a help page shows of a region, in the order in which a reader looks for it; words are in the templates."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from babel import Locale
from babel.lists import format_list
from markupsafe import Markup

from primer.editions import facts
from primer.editions.edition import Edition, Local
from primer.editions.routes import Doors, Shown
from primer.website.inline import isolated, safe

_CODE = re.compile(r"^[a-z]{2,3}$")


@dataclass(frozen=True)
class HelpPage:
    """A region's page.

    Attributes:
        doors: what a child may be shown.
        adults: purpose to routes that only adult readers are shown.
        country: the region's name, or "" for the world.
    """

    doors: Doors
    adults: Mapping[str, tuple[Shown, ...]]
    country: str


def help_page(edition: Edition) -> HelpPage:
    """Give the page of an edition's region."""
    doors = edition.doors("learner")
    seen = {route.id for door in doors.doors for route in door.routes}
    adults = {
        door.purpose: tuple(route for route in door.routes if route.id not in seen)
        for door in edition.doors("parent").doors
    }
    country = edition.local.territory(edition.code) if edition.code != "world" else ""
    return HelpPage(doors, {purpose: routes for purpose, routes in adults.items() if routes}, country)


def recorded(text: str, local: Local) -> Markup:
    """Give words of a region file, marked with the language in which they were recorded."""
    if facts.needs_no_mark(local):
        return safe(text)
    return Markup('<span lang="{}" dir="ltr">{}</span>').format(facts.RECORDED_IN, safe(text))


def name(route: Shown, local: Local) -> Markup:
    """Give a service's name: in the reader's language only where a source gives it."""
    known = route.names.get(local.locale)
    return safe(known) if known else recorded(route.name, local)


def services(reached: Sequence[str], local: Local) -> Markup:
    """Give the services that an emergency number reaches, as the locale writes a list."""
    return safe(format_list([local.labels[service] for service in reached], locale=local.profile.cldr))


def language(word: str, local: Local) -> Markup:
    """Give a language that a service speaks: a code by its name in the reader's language, other words as recorded."""
    known = Locale.parse(local.profile.cldr).languages.get(word) if _CODE.match(word) else None
    return safe(str(known)) if known else recorded(word, local)


def as_exact(day: str, local: Local) -> Markup:
    """Give a source's date as exactly as the source has it; a bare year or span of years keeps its direction."""
    said = facts.as_exact(day, local)
    return isolated(day) if said == day else safe(said)


def report_address(reports: str, route: Shown) -> str:
    """Give where to tell that a number did not work: the deployment's address, with the id of the route and no more."""
    return f"{reports}?{'subject' if reports.startswith('mailto:') else 'route'}={route.id}"


def host(url: str) -> Markup:
    """Give a web address as a reader sees it."""
    return isolated(facts.address(url))
