"""Help pages show exactly what the routes allow, to whom they allow it."""

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape

import pytest

from primer.editions.edition import Edition
from primer.model.phone import digits
from primer.model.reference import Deployment
from primer.website.pages import pages as pages_of
from primer.website.pages import site_of
from primer.website.plan import countries

from .conftest import ROOT

Pages = Callable[[str], dict[str, str]]
NUMBER = re.compile(r'<p class="number">(?:<a href="(tel:[^"]+)">)?<bdi dir="ltr">([^<]*)</bdi>')


def shown(html: str) -> list[tuple[str, str]]:
    """Give link and number of every large number of a page."""
    return [(link, unescape(number)) for link, number in NUMBER.findall(html)]


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_numbers_are_exactly_those_of_the_doors(pages: Pages, editions: list[Edition], locale: str) -> None:
    """A page has the numbers that the doors allow, as printed by the source, and their links; none else."""
    mine = next(edition for edition in editions if edition.local.locale == locale)
    for code in countries(editions[0].local.library):
        edition = replace(mine, code=code)
        children = edition.doors("learner")
        allowed = [route for door in children.doors for route in door.routes]
        allowed += children.fallback.directories if children.fallback else ()
        seen = {route.id for route in allowed}
        allowed += [route for door in edition.doors("parent").doors for route in door.routes if route.id not in seen]
        html = pages(locale)[f"help/{code.lower()}.html"]
        expected = sorted((route.tel or "", route.phone) for route in allowed if route.phone)
        assert sorted(shown(html)) == expected, code
        assert sorted(re.findall(r'href="(tel:[^"]+)"', html)) == sorted(link for link, _ in expected if link), code


def test_each_entry_says_where_a_dead_number_is_reported(english: list[Edition]) -> None:
    """With an address each number links there, by the route's id alone; without one a sentence helps."""
    local = english[0].local
    plain = pages_of(site_of("en", english, [], ROOT))["help/gb.md"].decode()
    assert "This number did not work" not in plain
    assert "If a number does not work, try another one" in plain
    for address, link in (
        ("mailto:desk@example.org", "mailto:desk@example.org?subject=gb-childline"),
        ("https://example.org/report", "https://example.org/report?route=gb-childline"),
    ):
        told = local.library.curriculum.model_copy(update={"deployment": Deployment(number_reports=address)})
        here = replace(english[0], local=replace(local, library=replace(local.library, curriculum=told)))
        page = pages_of(site_of("en", [here], [], ROOT))["help/gb.md"].decode()
        assert f'href="{link}"' in page
        assert page.count("This number did not work") == page.count('<p class="number">')
        assert "If a number does not work" not in page


def test_a_number_to_text_opens_the_message_where_that_is_certain(english: list[Edition]) -> None:
    """A plain number has a link; one that stands among words is printed as it is, and no link is made up for it."""
    found = pages_of(site_of("en", english, [], ROOT))
    assert '<a href="sms:114"><bdi dir="ltr">114</bdi></a>' in found["help/fr.md"].decode()
    text = "".join(data.decode() for name, data in found.items() if name.endswith(".md"))
    links = re.findall(r'href="sms:([^"]*)"><bdi dir="ltr">([^<]*)<', text)
    assert links
    assert all(digits(number) == link.removeprefix("+") for link, number in links)


def test_no_other_page_dials(pages: Pages) -> None:
    """Only a region's own page has links that dial."""
    for name, html in pages("en").items():
        if not name.startswith("help/"):
            assert "tel:" not in html, name


def test_children_see_nothing_for_adults_only(pages: Pages, editions: list[Edition]) -> None:
    """What is for adults stands in the part for adults, below the four doors."""
    for code in countries(editions[0].local.library):
        html = pages("en")[f"help/{code.lower()}.html"]
        before = html.split('id="adults"')[0]
        for door in replace(editions[0], code=code).doors("parent").doors:
            for route in door.routes:
                if route.adults_only and route.url:
                    assert f'href="{route.url}"' not in before, route.id


def test_the_source_stands_beside_each_route(pages: Pages) -> None:
    """Each route says where it comes from, and that nobody has called yet."""
    html = pages("en")["help/gb.html"]
    assert html.count("Not yet confirmed by a call.") == html.count('<li class="route">') > 4
    assert '<a href="tel:08001111"><bdi dir="ltr">0800 1111</bdi></a>' in html


def test_a_country_without_a_shown_helpline_gets_the_fallback(pages: Pages) -> None:
    """Egypt's helpline is known from newspapers only, so people nearby stand there, and no lent number."""
    html = pages("en")["help/eg.html"]
    assert "No child helpline can be shown here yet." in html
    assert "16000" not in html
