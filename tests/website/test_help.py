"""Help pages show exactly what the routes allow, to whom they allow it."""

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape

import pytest

from primer.editions.edition import Edition
from primer.website.plan import countries

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
