"""A wrong number cannot be printed: what looks like one, in any output, is one that the region's shown routes hold."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from primer.cli.sources import editions, read_sources
from primer.editions.edition import Edition
from primer.model.region import WORLD, Confirmation, Region, Route
from primer.model.text import Audience
from primer.office.families import DOORS
from primer.office.help import help_lines
from primer.office.letters import words as letter_words
from primer.packs.document import document
from primer.packs.poster import poster
from primer.website.pages import pages, site_of

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)
AUDIENCES: tuple[Audience, ...] = ("learner", "parent", "teacher", "ministry")
NUMBER = re.compile(r"\+?\d(?:(?:[  .‐-―-]|\) ?| ?\()?\d){4,}")
"""Five digits or more, of any script, with what people put between them."""
YEARS = re.compile(r"\b20\d\d-(?:20)?\d\d\b|\b25 \(2021\)")
"""On pages without routes: years of publication, and General Comment 25 (2021) of the United Nations."""


@pytest.fixture(scope="module")
def real() -> dict[str, Edition]:
    """Give the published editions by their locale, in their real words."""
    sources = read_sources(ROOT, TODAY)
    assert sources.library
    made = editions(sources, sources.library, TODAY, [], [], release=False)
    return {one.local.locale: one for one in made}


def numbers(text: str) -> set[str]:
    """Give the digits of everything in a text that looks like a number."""
    return {
        "".join(str(int(one)) for one in found[0] if one.isdecimal())
        for found in NUMBER.finditer(re.sub(r"[\u2066\u2069\u200b]", "", text))
    }


def held(edition: Edition) -> set[str]:
    """Give what looks like a number in any field of a route that anybody is shown in the edition."""
    routes = []
    for audience in AUDIENCES:
        doors = edition.doors(audience)
        routes += [route for door in doors.doors for route in door.routes]
        routes += doors.fallback.directories if doors.fallback else ()
    fields = (value for route in routes for value in vars(route).values() if value)
    return {number for value in fields for number in numbers(value if isinstance(value, str) else repr(value))}


def words(html: str) -> str:
    """Give what a reader sees and what links lead to; a tag ends a number as a space would not."""
    links = re.findall(r'(?:href|value|data-[a-z]+)="([^"]*)"', html)
    return unescape("\n".join([re.sub(r"<[^>]*>", "\n", html), *links]))


def strings(value: object) -> Iterator[str]:
    """Yield every string of a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from strings(item)


def only(edition: Edition, code: str, region: Region | None = None, today: date = TODAY) -> Edition:
    """Give an edition for a region on a day, with a library of that region and the world alone, without lessons."""
    library = edition.local.library
    regions = {code: region or library.regions[code], WORLD: library.regions[WORLD]}
    bare = replace(library, regions=regions, units={}, pages={})
    return replace(edition, code=code, today=today, local=replace(edition.local, library=bare))


def printed(edition: Edition) -> dict[str, str]:
    """Give everything of an edition that shows routes: page, poster with the strip of all sheets, letter, book."""
    page = pages(site_of(edition.local.locale, [edition], [], ROOT))[f"help/{edition.code.lower()}.md"].decode()
    return {
        "page": words(page),
        "poster": "\n".join(strings(poster(edition, ROOT))),
        "letter": "\n".join(strings(help_lines(edition))),
        "book": "\n".join(strings(help_lines(edition, purposes=DOORS))),
    }


@pytest.mark.parametrize("locale", ["en", "es", "ar"])
def test_every_page_of_every_country_holds_only_its_own_numbers(real: dict[str, Edition], locale: str) -> None:
    """All help pages of a locale; and no other page of its site has anything that looks like a number to call."""
    edition = real[locale]
    found = pages(site_of(locale, list(real.values()), [], ROOT))
    helped = {f"help/{code.lower()}.md": code for code in edition.local.library.regions}
    assert len(helped) == 140
    assert helped.keys() < found.keys()
    for name, data in found.items():
        if name.endswith(".md"):
            text = words(data.decode())
            allowed = held(replace(edition, code=helped[name])) if name in helped else set()
            text = text if name in helped else YEARS.sub("", text)
            assert numbers(text) <= allowed, (name, numbers(text) - allowed)


def test_every_poster_holds_only_its_own_numbers(real: dict[str, Edition]) -> None:
    """The poster, with the strip that stands on every sheet, of all countries; and it holds every learner's number."""
    for index, code in enumerate(real["en"].local.library.regions):
        edition = replace(real[("en", "es", "ar")[index % 3]], code=code)
        text = "\n".join(strings(poster(edition, ROOT)))
        assert numbers(text) | numbers("\n".join(strings(help_lines(edition)))) <= held(edition), code
        shown = [route.phone for door in edition.doors("learner").doors for route in door.routes if route.phone]
        assert all(phone in text for phone in shown), code


CHECKS = st.lists(
    st.tuples(st.sampled_from(["Ada Okafor", "Ben Yusuf"]), st.integers(0, 400), st.booleans()), max_size=3
)


def bent(route: Route, checks: list[tuple[str, int, bool]], conflict: bool, confidence: str) -> Route:  # noqa: FBT001
    """Give a route with other confirmations: who, how many days ago, and whether the number was another one."""
    number = route.phone or route.sms
    made = tuple(
        Confirmation(
            name=name,
            role="helpline liaison",
            how="call",
            on=TODAY - timedelta(days=days),
            number=number and (f"{number}7" if other else number),
        )
        for name, days, other in checks
    )
    status = "unresolved" if conflict else route.conflict_status
    return route.model_copy(update={"confirmations": made, "conflict_status": status, "confidence": confidence})


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_whatever_is_on_record_only_shown_numbers_are_printed(real: dict[str, Edition], data: st.DataObject) -> None:
    """On any day, with any confirmations, conflicts and confidences, in any country and language, release or not."""
    edition = real[data.draw(st.sampled_from(sorted(real)))]
    code = data.draw(st.sampled_from(sorted(edition.local.library.regions)))
    region = edition.local.library.regions[code]
    routes = {
        name: bent(
            route,
            data.draw(CHECKS),
            data.draw(st.booleans()),
            data.draw(st.sampled_from(["high", "medium", "low"])),
        )
        for name, route in region.routes.items()
    }
    today = TODAY + timedelta(days=data.draw(st.integers(-30, 400)))
    here = only(edition, code, region.model_copy(update={"routes": routes}), today)
    here = replace(here, release=data.draw(st.booleans()))
    for name, text in printed(here).items():
        assert numbers(text) <= held(here), (name, numbers(text) - held(here))


@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_every_sheet_and_letter_holds_only_its_own_numbers(real: dict[str, Edition], data: st.DataObject) -> None:
    """The whole document of both packs and every sentence of the letter, for any module, country and language."""
    locale = data.draw(st.sampled_from(sorted(real)))
    edition = replace(real[locale], code=data.draw(st.sampled_from(sorted(real[locale].local.library.regions))))
    unit = data.draw(st.sampled_from(list(edition.local.library.units.values())))
    drawn = document(edition, unit, ROOT)
    for heavy in ("pictures", "module"):
        json.dumps(drawn.pop(heavy))
    allowed = held(edition)
    assert numbers("\n".join(strings(drawn))) <= allowed
    frame = edition.local.library.phrases.parent_letter
    letter = "\n".join(letter_words(getattr(frame, name), edition) for name in type(frame).model_fields)
    assert numbers(letter) <= allowed
