"""The site in a browser: no accessibility violation, no sideways scrolling, the exit and the search work."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
KINDS = [
    "index.html",
    "teach/index.html",
    "teach/ages-9-12.html",
    "teach/consent-5-8/index.html",
    "teach/getting-help-9-12/telling-and-listening.html",
    "parents/when-a-child-tells.html",
    "help/index.html",
    "help/gb.html",
    "help/eg.html",
    "downloads.html",
    "ministries/curriculum-map.html",
    "search.html",
    "status.html",
]
"""One page of each type."""


@pytest.mark.parametrize(
    ("locale", "width", "scheme"),
    [("en", 320, "light"), ("en", 1280, "light"), ("en", 1280, "dark"), ("ar", 320, "dark"), ("ar", 1280, "light")],
)
def test_no_accessibility_violation(browser: Browser, address: str, locale: str, width: int, scheme: str) -> None:
    """Axe finds nothing on any page type, and nothing makes the page scroll sideways."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page = context.new_page()
    for name in KINDS:
        page.goto(f"{address}/{locale}/{name}")
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, (name, wide)
        found = Axe().run(page)
        assert found.violations_count == 0, f"{name}\n{found.generate_report()}"
    context.close()


def test_targets_are_large_enough(browser: Browser, address: str) -> None:
    """Links and buttons of the frame, doors and numbers are at least 44 pixels high."""
    page = browser.new_page(viewport={"width": 320, "height": 900})
    for name in ("index.html", "help/gb.html", "teach/consent-5-8/asking-first.html", "teach/index.html"):
        page.goto(f"{address}/en/{name}")
        small = page.evaluate(
            """() => [...document.querySelectorAll(".leave, .top a, .foot a, .door, .number a, .timeline a, summary"),
                ...document.querySelectorAll(".crumbs a, .reader a, .jump a"),
                ...document.querySelectorAll(".choose :is(select, button), [data-lesson] th a"),
                ...document.querySelectorAll(".onward a")]
            .filter((one) => one.checkVisibility())
            .map((one) => [one.textContent.trim(), one.getBoundingClientRect()])
            .filter(([, box]) => box.height < 44 || box.width < 24)
            .map(([text, box]) => [text, box.width, box.height])"""
        )
        assert small == [], name


def test_the_exit_replaces_the_page_and_works_without_scripts(browser: Browser, address: str) -> None:
    """With a script the page is gone from the back button; without one it is a plain link; it is first in tab order."""
    for scripts in (True, False):
        context = browser.new_context(java_script_enabled=scripts)
        page = context.new_page()
        page.goto(f"{address}/en/index.html")
        page.goto(f"{address}/en/parents/when-a-child-tells.html")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url("**/leaving/blank.html")
        page.go_back()
        assert page.url.endswith("/en/index.html" if scripts else "/parents/when-a-child-tells.html")
        context.close()


def test_search_finds_words_in_each_language_from_a_folder_too(browser: Browser, address: str, built: Path) -> None:
    """Words of the locale are found, without a server as well."""
    for base in (address, built.as_uri()):
        for locale, word, place in (("en", "lifted stop hand", "bubble-walk"), ("ar", "كلمات", "html")):
            page = browser.new_page()
            page.goto(f"{base}/{locale}/search.html")
            page.fill("#search-words", word)
            page.wait_for_selector(".search-results a")
            links = page.eval_on_selector_all(".search-results a", "all => all.map((one) => one.href)")
            assert any(place in link for link in links), (base, word, links)
            page.close()


def test_the_language_switch_stays_on_the_page(browser: Browser, address: str) -> None:
    """A reader who changes the language sees the same page."""
    page = browser.new_page()
    page.goto(f"{address}/en/teach/consent-5-8/asking-first.html")
    page.click(".languages summary")
    page.click(".languages a[lang=ar]")
    assert page.url.endswith("/ar/teach/consent-5-8/asking-first.html")


def test_a_page_asks_only_its_own_server(browser: Browser, address: str) -> None:
    """No request leaves, none fails, and no storage is written."""
    page = browser.new_page()
    asked: list[str] = []
    failed: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
    for name in KINDS:
        page.goto(f"{address}/en/{name}")
    assert all(url.startswith(address) for url in asked)
    assert failed == []
    assert page.evaluate("document.cookie + localStorage.length + sessionStorage.length") == "00"
