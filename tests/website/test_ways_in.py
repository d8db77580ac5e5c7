"""Ways in: the first page, the finder, the scheme of work, the lesson before and after, the status of everything."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from playwright.sync_api import Browser, Page

from primer.editions.edition import Edition
from primer.library.library import Library
from primer.library.needs import needs
from primer.library.scheme import scheme
from primer.model.base import SignOff
from primer.rules.sign_off import words_of
from primer.website.checks import signatures
from primer.website.pages import pages as pages_of
from primer.website.pages import site_of

from .conftest import ROOT

Pages = Callable[[str], dict[str, str]]
ROW = re.compile(r'<tr role="row" class="strand-[^"]+" data-lesson ([^>]+)>\s*<th[^>]*><a href="([^"]+)"')
ATTRIBUTE = re.compile(r'data-(\w+)="([^"]*)"')


@pytest.fixture(scope="module")
def library(english: list[Edition]) -> Library:
    """Give the real library."""
    return english[0].local.library


def test_each_of_four_readers_is_one_tap_from_a_useful_page(pages: Pages) -> None:
    """Help comes first; each reader has a way, and links to what that reader needs most."""
    html = pages("en")["index.html"]
    article = html[html.index("<article") : html.index("</article>")]
    ways = re.findall(r'<section class="reader reader--(\w+)"[^>]*>(.*?)</section>', article, re.DOTALL)
    assert [name for name, _ in ways] == ["help", "teach", "parents", "ministries"]
    links = {name: re.findall(r'href="([^"]+)"', body) for name, body in ways}
    assert links["help"] == ["help/index.html"]
    assert links["teach"][0] == "teach/index.html"
    assert "teach/index.html#ages-9-12" in links["teach"]
    assert links["parents"][:2] == ["parents/index.html", "parents/threats.html"]
    assert {"ministries/adapting-and-approving.html", "status.html"} <= set(links["ministries"])


@pytest.mark.browser
@pytest.mark.parametrize("locale", ["en", "ar"])
def test_help_is_on_the_first_screen_of_a_small_phone(browser: Browser, address: str, locale: str) -> None:
    """Nobody has to scroll to it, at 320 by 640."""
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(f"{address}/{locale}/index.html")
    box = page.locator(".reader--help a").bounding_box()
    assert box
    assert box["y"] + box["height"] < 640
    assert box["height"] >= 44
    page.close()


def test_the_finder_lists_every_lesson_with_what_it_needs(library: Library, pages: Pages) -> None:
    """Without a script the list is whole, age by age in teaching order; its attributes are the data's."""
    html = pages("en")["teach/index.html"]
    rows = [(dict(ATTRIBUTE.findall(attributes)), link) for attributes, link in ROW.findall(html)]
    taught = [one for band in library.curriculum.bands for one in scheme(library, band)]
    assert [link for _, link in rows] == [f"{one.unit.id}/{one.name}.html" for one in taught]
    for (row, _), one in zip(rows, taught, strict=True):
        its = needs(one.unit, one.lesson)
        assert (row["band"], row["strand"]) == (one.unit.band, one.unit.strand)
        assert row["minutes"] == str(one.lesson.minutes)
        assert ("devices" in row["without"].split()) == (not its.devices)
        assert ("printing" in row["without"].split()) == (not its.printing)
        assert ("few" in row["size"].split(), "large" in row["size"].split()) == (its.few, its.large)
    for band in library.curriculum.bands:
        assert f'href="#ages-{band}"' in html
        assert f'href="ages-{band}.html"' in html
    assert '<form class="choose" hidden' in html
    assert '<p class="choose-count" role="status"></p>' in html


def left(page: Page) -> list[str]:
    """Give the lessons that the finder shows, by what stands behind `teach/` in their addresses."""
    links = page.locator("[data-lesson] th a:visible").evaluate_all("all => all.map((one) => one.href)")
    return [link.split("/teach/")[1] for link in links]


@pytest.fixture
def finder(browser: Browser, address: str) -> Iterator[Page]:
    """Open the finder."""
    page = browser.new_page()
    page.goto(f"{address}/en/teach/index.html")
    yield page
    page.close()


@pytest.mark.browser
def test_choices_narrow_the_list_and_stand_in_the_address(browser: Browser, finder: Page, library: Library) -> None:
    """What is left is what the data says; the count is said aloud; a copied address shows the same; reset shows all."""
    every = left(finder)
    assert len(every) == sum(len(unit.lessons) for unit in library.units.values())
    assert finder.inner_text(".choose-count") == f"Lessons that fit: {len(every)} of {len(every)}"
    finder.select_option("#choose-minutes", "45")
    wanted = [one for band in library.curriculum.bands for one in scheme(library, band) if one.lesson.minutes <= 45]
    assert left(finder) == [f"{one.unit.id}/{one.name}.html" for one in wanted]
    finder.select_option("#choose-band", "5-8")
    finder.check("[value=printing]")
    wanted = [one for one in scheme(library, "5-8") if not needs(one.unit, one.lesson).printing]
    assert left(finder) == [f"{one.unit.id}/{one.name}.html" for one in wanted]
    assert finder.inner_text(".choose-count").startswith(f"Lessons that fit: {len(wanted)} of")
    assert finder.url.endswith("#band=5-8&minutes=45&without=printing")
    assert finder.locator("h2.age:visible").count() == 1
    copy = browser.new_page()
    copy.goto(finder.url)
    assert left(copy) == left(finder)
    assert copy.input_value("#choose-band") == "5-8"
    copy.click("button[type=reset]")
    assert left(copy) == every
    copy.close()


@pytest.mark.browser
def test_choices_work_with_the_keyboard_and_say_when_nothing_fits(finder: Page) -> None:
    """Tab, arrows and space are enough; when nothing fits, the page says so and what to do."""
    finder.focus("#choose-band")
    finder.keyboard.press("ArrowDown")
    finder.keyboard.press("Tab")
    finder.keyboard.press("Tab")
    assert finder.evaluate("document.activeElement.id") == "choose-minutes"
    assert all("5-8" in one for one in left(finder))
    finder.select_option("#choose-band", "15-18")
    finder.select_option("#choose-minutes", "30")
    assert left(finder) == []
    assert finder.inner_text(".choose-count").startswith("No lesson fits")


@pytest.mark.browser
def test_a_broken_or_foreign_address_shows_every_lesson(browser: Browser, address: str, library: Library) -> None:
    """What the form does not know is passed over; a link to an age goes there and narrows nothing."""
    page = browser.new_page()
    for end in ("#band=99-100&strange=1", "#ages-9-12", "#band=", "#%"):
        page.goto(f"{address}/en/teach/index.html{end}")
        assert len(left(page)) == sum(len(unit.lessons) for unit in library.units.values()), end
    page.close()


@pytest.mark.parametrize("band", ["5-8", "9-12", "12-15", "15-18"])
def test_the_scheme_of_work_says_order_path_and_reason(library: Library, pages: Pages, band: str) -> None:
    """Every lesson in teaching order, those of the shortest path marked, minutes summed, a reason for each stage."""
    html = pages("en")[f"teach/ages-{band}.html"]
    taught = scheme(library, band)
    body = html[html.index('<table class="scheme"') : html.index("</table>")]
    rows = re.findall(r'<th role="rowheader" scope="row">.*?<a href="([^"]+)">.*?</tr>', body, re.DOTALL)
    assert rows == [f"{one.unit.id}/{one.name}.html" for one in taught]
    marks = [
        "✓" in row for row in re.findall(r'<tr role="row"><th role="rowheader" scope="row">(.*?)</tr>', body, re.DOTALL)
    ]
    assert marks == [one.kept for one in taught]
    assert f"{len(taught)} lessons · {sum(one.lesson.minutes for one in taught)} min" in html
    kept = [one.lesson.minutes for one in taught if one.kept]
    assert f"{len(kept)} lessons · {sum(kept)} min" in html
    for stage in library.curriculum.teaching_order.values():
        assert str(stage.why) in body


@pytest.mark.browser
def test_the_scheme_prints_with_room_for_dates(browser: Browser, address: str) -> None:
    """On paper there is a column to write in, and no menu; on a screen there is none."""
    page = browser.new_page()
    page.goto(f"{address}/en/teach/ages-9-12.html")
    assert page.locator(".scheme .on-paper:visible").count() == 0
    page.emulate_media(media="print")
    assert page.locator(".scheme .on-paper:visible").count() == 9
    assert page.locator(".crumbs:visible, .top:visible").count() == 0
    page.close()


@pytest.mark.parametrize("band", ["5-8", "9-12", "12-15", "15-18"])
def test_a_lesson_leads_on_in_teaching_order(library: Library, pages: Pages, band: str) -> None:
    """From the first lesson of an age `next` goes through all of them, and `previous` goes back."""
    html = pages("en")
    taught = [f"teach/{one.unit.id}/{one.name}.html" for one in scheme(library, band)]
    for place, name in enumerate(taught):
        nav = html[name][html[name].index('<nav class="onward"') :]
        for relation, other in (("prev", place - 1), ("next", place + 1)):
            found = re.findall(rf'<a href="\.\./([^"]+)" rel="{relation}"|<a rel="{relation}" href="([^"]+)"', nav)
            wanted = taught[other].removeprefix("teach/") if 0 <= other < len(taught) else None
            heres = ["/".join(("teach", *resolve(name, one[1] or f"../{one[0]}"))) for one in found]
            assert heres == ([f"teach/{wanted}"] if wanted else []), (name, relation)
        assert f'href="../ages-{band}.html"' in nav


def resolve(name: str, link: str) -> list[str]:
    """Give the last two parts of an address that a lesson's page links to."""
    parts = name.split("/")[1:-1]
    for step in link.split("/"):
        parts = parts[:-1] if step == ".." else [*parts, step]
    return parts


def test_each_status_is_explained_and_each_ribbon_leads_there(pages: Pages) -> None:
    """Six lines with their meaning on one page; every ribbon of every page has a link to that page."""
    for locale in ("en", "ar"):
        html = pages(locale)
        for value in ("draft", "checked", "signed", "piloted", "ready", "withdrawn"):
            assert re.search(rf'<div id="status-{value}"><dt>.+?</dt><dd>.{{20,}}?</dd>', html["status.html"]), value
        seen = 0
        for name, page in html.items():
            for ribbon in re.findall(r'<p class="ribbon">(.*?)</p>', page, re.DOTALL):
                seen += 1
                assert re.search(r'<a href="(\.\./)*status\.html(#language)?">', ribbon), name
        assert seen > 60


def test_the_status_page_says_how_far_each_language_is(english: list[Edition], arabic: Edition) -> None:
    """One row for each language of the site, whichever language the reader reads."""
    made = pages_of(site_of("en", [*english, arabic], [], ROOT))["status.md"].decode()
    table = made[made.index("{: #language }") : made.index("{: #numbers }")]
    assert table.count('scope="row"') == 2
    assert "English" in table
    assert "العربية" in table


def test_a_signature_of_other_words_is_not_shown(english: list[Edition]) -> None:
    """A name stands on the pages only for the words that its person signed; it lapses when one changes."""
    edition = english[0]
    unit = edition.local.library.units["consent-5-8"]
    for words, there in ((words_of(unit), True), ("0" * 16, False)):
        name = "Amina Otieno"
        one = SignOff(check="B1", name=name, role="child-protection specialist", on=date(2026, 11, 1), words=words)
        signed = replace(unit, module=unit.module.model_copy(update={"sign_off": [one]}))
        assert bool(signatures(signed)) == there
        units = {**edition.local.library.units, unit.id: signed}
        local = replace(edition.local, library=replace(edition.local.library, units=units))
        made = pages_of(site_of("en", [replace(edition, local=local)], [], ROOT))
        for page in ("status.md", "teach/consent-5-8/index.md"):
            assert (name in made[page].decode()) == there
        assert ("nobody has signed it yet" in made["index.md"].decode()) == (not there)


def test_a_module_says_at_a_glance_what_it_needs(library: Library, pages: Pages) -> None:
    """Minutes, preparation, devices, group; for each lesson how pupils work, printing, and what to bring."""
    for unit in library.units.values():
        html = pages("en")[f"teach/{unit.id}/index.html"]
        facts = html[html.index('id="needed"') : html.index('id="lessons"')]
        assert f"{unit.module.prepare_minutes} minutes a lesson" in facts
        lessons = html[html.index('id="lessons"') : html.index('id="outcomes"')]
        for lesson in unit.lessons.values():
            its = needs(unit, lesson)
            assert lessons.count("<summary>Bring</summary>") == len(unit.lessons)
            assert ("Needs some printing" in lessons) == any(needs(unit, one).printing for one in unit.lessons.values())
            assert its.groupings
