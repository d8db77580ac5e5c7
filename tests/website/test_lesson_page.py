"""The page of a lesson: key facts, timeline, sheets in small, links to steps, and what a first visit costs."""

import gzip
import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser

from primer.artefacts.artefact import Artefact
from primer.editions.edition import Edition
from primer.website.pages import pages as pages_of
from primer.website.pages import site_of

from .conftest import ROOT, answers, sheet

Pages = Callable[[str], dict[str, str]]
LESSON = "teach/consent-5-8/asking-first"
MOST_BYTES, MOST_REQUESTS = 120 * 1024, 12


def test_no_page_has_a_style_attribute(pages: Pages) -> None:
    """A strict policy would forbid it; a timeline takes its lengths from classes."""
    for locale in ("en", "ar"):
        for name, html in pages(locale).items():
            assert not re.search(r"<[^>]+\sstyle=", html), name
            assert not re.search(r"<[^>]+\son[a-z]+=", html), name


def test_every_length_has_its_class(english: list[Edition]) -> None:
    """Each length that the model allows has a rule, so no activity falls out of the timeline."""
    css = (ROOT / "templates" / "theme" / "assets" / "primer.css").read_text(encoding="utf-8")
    assert {int(one) for one in re.findall(r"\.minutes-(\d+) \{ --minutes: \1; \}", css)} == set(range(1, 41))
    units = english[0].local.library.units.values()
    assert all(
        one.minutes <= 40 for unit in units for lesson in unit.lessons.values() for one in lesson.activities.values()
    )


@pytest.mark.browser
@pytest.mark.parametrize("locale", ["en", "ar"])
def test_the_timeline_is_in_proportion(browser: Browser, address: str, locale: str, english: list[Edition]) -> None:
    """On a wide screen a minute is as wide as any other, in the direction of reading."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{address}/{locale}/{LESSON}.html")
    boxes = [one.bounding_box() for one in page.locator(".timeline li").all()]
    minutes = [
        one.minutes for one in english[0].local.library.units["consent-5-8"].lessons["asking-first"].activities.values()
    ]
    widths = [box["width"] / n for box, n in zip(boxes, minutes, strict=True) if box]
    assert max(widths) - min(widths) < 1
    first, last = boxes[0], boxes[-1]
    assert first
    assert last
    assert (first["x"] > last["x"]) == (locale == "ar")
    page.close()


def test_key_facts_and_both_voices_are_apart(pages: Pages) -> None:
    """Minutes, preparation and devices come first; words to say and what pupils see have boxes with signs."""
    html = pages("en")[f"{LESSON}.html"]
    facts = html.split('<dl class="facts">')[1].split("</dl>")[0]
    for fact in ("Minutes", "Preparation", "Devices", "Pupils will say", "Bring"):
        assert f"<dt>{fact}</dt>" in facts
    for box, sign in (("aloud", "icon-speech"), ("seen", "icon-eye"), ("lifebelt", "icon-lifebelt")):
        assert re.search(rf'<div class="{box}">\s*<p class="sign"><svg[^>]+><use href="#drawing-{sign}">', html), box
    assert html.count('<symbol id="drawing-icon-eye"') == 1


def small(edition: Edition) -> list[Artefact]:
    """Give the sheets of a lesson as the packs room tells of them, without drawing them."""
    folder = f"sheets/{edition.name}/consent-5-8"
    pages = {"asking-words": [2, 2], "may-i": [3, 4]}
    lesson = {"picture": f"{folder}/asking-first.webp", "wide": 198, "high": 280, "pages": pages}
    told = {"pack": f"packs/{edition.name}/consent-5-8/pupil-pack.pdf", "lessons": {"asking-first": lesson}}
    tag = edition.local.profile.tag
    picture = Artefact(str(lesson["picture"]), b"RIFF", "small", tag, edition.code)
    return [picture, Artefact(f"{folder}/places.json", json.dumps(told).encode(), "small", tag, edition.code)]


def test_an_activity_shows_its_sheets_and_opens_them(english: list[Edition]) -> None:
    """A small picture of the first page, with words for who does not see it, leads to that page of the right pack."""
    made = site_of(
        "en", english, [sheet(english[0], "consent-5-8"), *(file for one in english for file in small(one))], ROOT
    )
    files = pages_of(made)
    text = files[f"{LESSON}.md"].decode()
    for activity, first, top, said in (
        ("asking-words", 2, 0, "Sheet for this: page 2 of the pupils&#39; pack"),
        ("may-i", 3, 280, "Sheets for this: pages 3 to 4 of the pupils&#39; pack"),
    ):
        part = text.split(f"{{: #{activity} ")[1].split("\n## ")[0]
        assert part.count('class="sheet"') == len(english)
        for edition in english:
            assert f'href="../../../packs/{edition.name}/consent-5-8/pupil-pack.pdf#page={first}"' in part
            picture = f"../../sheets/{edition.name}/consent-5-8/asking-first.webp"
            assert f'<image href="{picture}" width="198" height="560">' in part
        assert f'viewBox="0 {top} 198 280"' in part
        assert f'aria-label="Small picture of page {first}"' in part
        assert said in part
    assert [name for name in files if name.startswith("sheets/")] == [
        f"sheets/{edition.name}/consent-5-8/asking-first.webp" for edition in english
    ]
    assert "places.json" not in files["downloads.md"].decode()
    assert 'class="sheet"' not in text.split("{: #bubble-walk ")[1].split("\n## ")[0]


@pytest.mark.browser
def test_a_link_to_a_step_is_copied_or_stays_a_link(browser: Browser, address: str) -> None:
    """A button where a script may copy; elsewhere the plain link to the same place."""
    with_clipboard = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = with_clipboard.new_page()
    page.goto(f"{address}/en/{LESSON}.html")
    button = page.locator("button.step-link").nth(1)
    assert button.inner_text() == "Copy the link to this step"
    button.click()
    assert page.locator("button.step-link + [role=status]").nth(1).inner_text() == "The link is copied"
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}/en/{LESSON}.html#bubble-walk"
    assert page.locator("a.step-link").count() == 0
    with_clipboard.close()

    for options, script in (({"java_script_enabled": False}, ""), ({}, "delete Navigator.prototype.clipboard")):
        context = browser.new_context(**options)  # type: ignore[arg-type]
        page = context.new_page()
        page.add_init_script(script) if script else None
        page.goto(f"{address}/en/{LESSON}.html")
        assert page.locator("button.step-link").count() == 0
        link = page.locator("a.step-link").nth(1)
        assert link.inner_text() == "Link to this step"
        assert link.get_attribute("href") == "#bubble-walk"
        context.close()


@pytest.mark.browser
def test_a_first_visit_is_light(browser: Browser, address: str) -> None:
    """A lesson asks for at most twelve files, and 120 KB as a common server packs them."""
    for name in (LESSON, "teach/getting-help-9-12/telling-and-listening"):
        context = browser.new_context(viewport={"width": 390, "height": 800})
        page = context.new_page()
        got = answers(page)
        page.goto(f"{address}/en/{name}.html")
        page.wait_for_load_state("networkidle")
        asked = {one.url: len(gzip.compress(one.body())) for one in got}
        assert len(asked) <= MOST_REQUESTS, sorted(asked)
        assert sum(asked.values()) <= MOST_BYTES, asked
        context.close()
