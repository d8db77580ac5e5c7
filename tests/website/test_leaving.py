"""The exit control tells the truth: a plain link, first in reach, to a page that is always there."""

import re
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest
from playwright.sync_api import Browser

from primer.editions.edition import Edition
from primer.website.plan import plan

from .test_pages import Seen

Pages = Callable[[str], dict[str, str]]


def test_the_exit_is_first_after_the_skip_link(pages: Pages, editions: list[Edition]) -> None:
    """On every page for learners and families, and on all about harm: skip, leave, what this does; in words."""
    wanted = {page.url for page in plan(editions[0].local.library) if page.can_leave}
    for locale in ("en", "ar"):
        for name, html in pages(locale).items():
            links = Seen(html).all("a")[:3]
            if name not in wanted:
                assert 'class="leave"' not in html, name
                continue
            assert [one["class"] for one in links] == ["md-skip", "leave", "leave-how"], name
            place = PurePosixPath(name).parent
            assert links[1]["href"] == "../" * len(place.parts) + "leaving/blank.html" or place.name == "leaving", name
            assert "noreferrer" in links[1]["rel"]
            assert re.search(r'class="leave"[^>]*>\s*\w', html), name
    assert all(name in wanted for name in pages("en") if name.startswith(("parents/", "help/")))


def test_the_page_on_leaving_promises_nothing(pages: Pages) -> None:
    """It says what stays, how to take single pages out, and that an empty list can be noticed."""
    html = pages("en")["leaving/index.html"]
    for words in ("does not clear the list of pages", "rather than everything", "can be noticed"):
        assert words in html
    assert not re.search(r"\b(private|secret|safe from|nobody can)\b", html)


def test_the_page_that_is_left_for_says_nothing(pages: Pages) -> None:
    """No word, no picture, no name of ours; its title is a browser's own for a new page."""
    html = pages("en")["leaving/blank.html"]
    assert "<title>New page</title>" in html
    assert "<body></body>" in html
    assert "Primer" not in html
    assert "<img" not in html


@pytest.mark.browser
def test_the_exit_works_without_a_network(browser: Browser, built: Path) -> None:
    """From a memory stick, cut off from everything, with and without scripts, by keyboard alone."""
    for scripts in (True, False):
        context = browser.new_context(java_script_enabled=scripts, offline=True)
        page = context.new_page()
        page.goto(f"{built.as_uri()}/ar/help/eg.html")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url("**/leaving/blank.html")
        assert page.title() == "New page"
        assert page.inner_text("body") == ""
        context.close()
