"""The country is the reader's choice: found in her language, kept only if she says so, followed by every page."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from primer.editions.edition import Edition
from primer.website.countries import choices
from primer.website.plan import countries

STORED = "JSON.stringify({...localStorage})"


def test_the_list_is_in_the_order_of_the_readers_language(english: list[Edition], arabic: Edition) -> None:
    """Accents and the forms of alef do not move a country; every country has a name of its own."""
    known = countries(english[0].local.library)[:-1]
    for edition in (english[0], arabic):
        assert len({one.name for one in choices(edition.local, known)}) == len(known) == 139
    names = [one.name for one in choices(english[0].local, ["SV", "EG", "EC", "CI", "CM", "HR"])]
    assert names == ["Cameroon", "Côte d’Ivoire", "Croatia", "Ecuador", "Egypt", "El Salvador"]
    names = [one.name for one in choices(arabic.local, ["JO", "AR", "BR", "AL"])]
    assert names == ["الأرجنتين", "الأردن", "ألبانيا", "البرازيل"]


def test_a_help_page_costs_a_phone_less_than_80_kilobytes(built: Path) -> None:
    """Page, styles, scripts and pictures of any country come to under 80 KB as they are sent."""
    files = [path for path in (built / "en" / "assets").rglob("*") if path.suffix in {".css", ".js"}]
    shared = sum(len(gzip.compress(path.read_bytes())) for path in files)
    pages = [path for path in (built / "en" / "help").glob("*.html") if path.name != "index.html"]
    assert len(pages) == 140
    assert max(len(gzip.compress(path.read_bytes())) for path in pages) + shared < 80_000


@pytest.mark.browser
def test_a_country_is_found_in_the_readers_language_and_in_english(browser: Browser, address: str) -> None:
    """Typing narrows the list; without scripts the whole list stands there, and no box that does nothing."""
    page = browser.new_page()
    for locale, typed, left in (
        ("en", "keny", 1),
        ("ar", "كينيا", 1),
        ("ar", "kenya", 1),
        ("ar", "الاردن", 1),
        ("en", "xx", 0),
    ):
        page.goto(f"{address}/{locale}/help/index.html")
        page.fill("#find-country", typed)
        assert page.locator(".countries [data-also]:visible").count() == left, typed
        assert bool(page.inner_text(".find-count")) == (left == 0)
    page.goto(f"{address}/en/help/index.html")
    page.fill("#find-country", "kenya")
    page.press("#find-country", "Enter")
    page.wait_for_url("**/help/ke.html")
    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    page.goto(f"{address}/en/help/index.html")
    assert page.locator(".countries a:visible").count() == 140
    assert page.locator("form.find:visible").count() == 0
    page.goto(f"{address}/en/help/ke.html")
    assert page.locator(".keep:visible").count() == 0
    plain.close()


@pytest.fixture
def context(browser: Browser) -> BrowserContext:
    """Give a browser that remembers nothing of another test."""
    return browser.new_context()


@pytest.mark.browser
def test_the_device_keeps_the_country_only_after_a_tick(context: BrowserContext, address: str) -> None:
    """A visit keeps nothing; a tick keeps two letters; every page and the sheets follow; no tick, and it is gone."""
    page = context.new_page()
    page.goto(f"{address}/en/help/eg.html")
    assert page.evaluate(STORED) == "{}"
    assert page.locator(".not-kept").is_visible()
    page.check(".keep input")
    assert page.evaluate(STORED) == '{"primer-country":"EG"}'
    assert not page.locator(".not-kept").is_visible()
    page.goto(f"{address}/ar/index.html")
    for link in page.locator("a[data-country-choice]").all():
        assert link.evaluate("(one) => one.href") == f"{address}/ar/help/eg.html"
    page.goto(f"{address}/en/parents/when-a-child-tells.html")
    assert page.locator(".help-strip li a").first.inner_text() == "Egypt"
    page.goto(f"{address}/en/downloads.html")
    assert page.locator("h2[data-country]").first.get_attribute("data-country") == "EG"
    page.goto(f"{address}/en/help/eg.html")
    page.uncheck(".keep input")
    assert page.evaluate(STORED) == "{}"
    context.close()


@pytest.mark.browser
def test_a_kept_country_without_sheets_is_followed_too(context: BrowserContext, address: str) -> None:
    """Kenya has no sheets yet: its page is the first in every list, under its name in the page's language."""
    page = context.new_page()
    page.goto(f"{address}/en/help/ke.html")
    page.check(".keep input")
    page.goto(f"{address}/ar/parents/when-a-child-tells.html")
    first = page.locator(".help-strip li a").first
    assert first.inner_text() == "كينيا"
    assert first.evaluate("(one) => one.href") == f"{address}/ar/help/ke.html"
    page.goto(f"{address}/ar/help/index.html")
    assert page.locator(".countries a").first.inner_text() == "كينيا"
    assert page.locator(".countries a").count() == 140
    context.close()


LEFT_EDGES = """() => [...document.querySelectorAll("article bdi[dir=ltr]")].map((one) => {
  const text = one.firstChild, range = document.createRange(), edges = [];
  for (let at = 0; at < text.length; at += 1) {
    range.setStart(text, at); range.setEnd(text, at + 1);
    const box = range.getBoundingClientRect();
    if (/[0-9]/.test(text.data[at])) edges.push([Math.round(box.top), box.left]);
  }
  return [text.data, edges];
})"""
"""Every isolated number of a page with the place of each of its digits, as the browser draws it."""


@pytest.mark.browser
@pytest.mark.parametrize("code", ["gb", "eg", "us", "fr", "tn"])
def test_arabic_pages_draw_every_number_from_left_to_right(browser: Browser, address: str, code: str) -> None:
    """In a right-to-left page the digits of a number stand from left to right, in the order of dialling."""
    page = browser.new_page(viewport={"width": 320, "height": 900})
    page.goto(f"{address}/ar/help/{code}.html")
    drawn = page.evaluate(LEFT_EDGES)
    assert any(edges for _, edges in drawn)
    for number, edges in drawn:
        assert edges == sorted(edges), number
    page.close()
