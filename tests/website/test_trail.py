"""Breadcrumbs: every page names the pages above it, in words of its language, and they lead there."""

import re
from collections.abc import Callable

import pytest

from primer.editions.edition import Edition
from primer.website.plan import plan
from primer.website.trail import trail

CRUMBS = re.compile(r'<nav class="crumbs" aria-label="[^"]+"><ol>(.*?)</ol></nav>', re.DOTALL)


@pytest.mark.parametrize(
    ("path", "above"),
    [
        ("index.md", []),
        ("teach/index.md", ["index.md"]),
        ("teach/consent-5-8/index.md", ["index.md", "teach/index.md"]),
        ("teach/consent-5-8/asking-first.md", ["index.md", "teach/index.md", "teach/consent-5-8/index.md"]),
        ("parents/threats/easy.md", ["index.md", "parents/index.md", "parents/threats.md"]),
        ("help/gb.md", ["index.md", "help/index.md"]),
        ("status.md", ["index.md"]),
    ],
)
def test_the_pages_above_a_page(english: list[Edition], path: str, above: list[str]) -> None:
    """The first page, the section, the module or the page that an easy version belongs to; never the page itself."""
    planned = list(plan(english[0].local.library))
    page = next(one for one in planned if one.path == path)
    assert [one.path for one in trail(page, planned)] == above


def test_every_page_but_the_first_says_where_it_stands(pages: Callable[[str], dict[str, str]]) -> None:
    """The crumbs stand once, before the heading; the first leads home, and each leads somewhere else."""
    for locale in ("en", "ar"):
        for name, html in pages(locale).items():
            found = CRUMBS.findall(html)
            if name in {"index.html", "404.html", "leaving/blank.html"}:
                assert not found, name
                continue
            assert len(found) == 1, name
            assert html.index('class="crumbs"') < html.index("<h1"), name
            links = re.findall(r'<a href="([^"]+)">(.+?)</a>', found[0])
            assert re.fullmatch(r"(\.\./)*index\.html", links[0][0]), name
            assert len({href for href, _ in links}) == len(links) >= 1, name
