"""The teach view: what pupils see and nothing else, one step at a time, by keys or a presenter's buttons."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route

from primer.editions.edition import Edition
from primer.library.library import Unit
from primer.model.lesson import Lesson
from primer.model.text import TeacherText
from primer.model.walk import texts
from primer.office.deck.fit import Fitter
from primer.office.deck.measure import Type
from primer.office.deck.plan import plan
from primer.packs.document import document
from primer.shown.order import MOST
from primer.shown.sentences import sentences
from primer.website.show import Step, steps

from .conftest import ROOT

Pages = Callable[[str], dict[str, str]]
MODULES = ("consent-5-8", "getting-help-9-12", "image-sharing-12-15", "warning-signs-15-18")
LESSON = "teach/consent-5-8/asking-first"
DOORS = "help_strip"
"""The words of the doors to help, which are links on the site."""
VIEW = f"{LESSON}/show.html"


def words(html: str) -> str:
    """Give the bare words of a page."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", re.sub(r"</?(?:em|strong|bdi|span)\b[^>]*>", "", html))).split())


def fields(shown: list[Step]) -> list[str]:
    """Give the fields of a lesson that are shown, each once, in their order."""
    return list(dict.fromkeys(line.field for one in shown for item in one.items for line in item.lines if line.field))


def lessons(edition: Edition) -> Iterator[tuple[Unit, str, Lesson]]:
    """Give every lesson with its module and its id."""
    for unit in edition.local.library.units.values():
        for name, lesson in unit.lessons.items():
            yield unit, name, lesson


@pytest.mark.parametrize("module", MODULES)
def test_the_view_shows_what_the_slides_show(english: list[Edition], module: str) -> None:
    """Both take the same texts of a lesson in the same order."""
    unit = english[0].local.library.units[module]
    pack = document(english[0], unit, ROOT)
    for lesson in pack["lessons"]:
        slides = plan(pack, lesson, Fitter(Type("Latn", 1.3), 24, MOST[unit.band], []))
        projected = [line.field for one in slides for box in one.boxes for line in box if line.field not in {"", DOORS}]
        assert fields(steps(english[0], unit, lesson["id"])) == list(dict.fromkeys(projected)), lesson["id"]


def test_no_word_for_teachers_is_shown(english: list[Edition], pages: Pages) -> None:
    """Nothing that is written for teachers alone stands in the view of any lesson: no purpose, reply or answer."""
    html = pages("en")
    for unit, name, lesson in lessons(english[0]):
        shown = words(html[f"teach/{unit.id}/{name}/show.html"])
        kept = [str(text) for _, text in texts(lesson) if isinstance(text, TeacherText) and len(text) > 30]
        assert kept
        assert [text for text in kept if words(text) in shown] == []


def test_a_step_is_as_much_as_an_age_takes_in(english: list[Edition]) -> None:
    """A step has no more words than a slide of that age, but for one long sentence, one question with its answers."""
    for unit, name, _ in lessons(english[0]):
        for step in steps(english[0], unit, name):
            lines = [line for item in step.items for line in item.lines]
            count = sum(len(line.text.split()) for line in lines)
            alone = len(lines) == 1 and len(sentences(lines[0])) == 1
            whole = step.way != "flow" or any(line.look in {"right", "under"} for line in lines) or lines[0].count
            whole = whole or any(".choices." in line.field or ".answers." in line.field for line in lines)
            assert count <= MOST[unit.band] or alone or whole, (unit.id, name, step.id, count)


def test_every_lesson_leads_to_its_view_and_back(pages: Pages) -> None:
    """The page of a lesson links its view, the view its plan; no search lists the same words twice."""
    for locale in ("en", "ar"):
        html = pages(locale)
        views = [name for name in html if name.endswith("/show.html")]
        assert len(views) > 30
        for view in views:
            lesson = view.removesuffix("/show.html")
            assert f'href="{lesson.rpartition("/")[2]}/show.html"' in html[f"{lesson}.html"]
            assert f'href="../{lesson.rpartition("/")[2]}.html"' in html[view]


def test_no_search_finds_the_view(built: Path) -> None:
    """The words of the view are on the page of the lesson already."""
    assert "/show.html" not in (built / "en" / "search" / "index.js").read_text(encoding="utf-8")


@contextmanager
def shown(browser: Browser, url: str, **context: object) -> Iterator[Page]:
    """Open a page, and fail on any error of its scripts."""
    opened = browser.new_context(**{"viewport": {"width": 1280, "height": 720}, **context})  # type: ignore[arg-type]
    page = opened.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(url)
    yield page
    assert errors == []
    opened.close()


def now(page: Page) -> str:
    """Give the place of the step that is on the screen; there is just one."""
    seen: list[str] = page.eval_on_selector_all(
        ".step", "all => all.filter((one) => one.checkVisibility()).map((one) => one.querySelector('.step__title').id)"
    )
    assert len(seen) == 1
    return seen[0]


@pytest.mark.browser
@pytest.mark.parametrize("locale", ["en", "ar"])
def test_keys_and_a_presenter_move_on_and_back(browser: Browser, address: str, built: Path, locale: str) -> None:
    """Space, arrows and page keys move; an arrow points where reading goes; Esc leads back to the activity's plan."""
    for base in (address, built.as_uri()):
        with shown(browser, f"{base}/{locale}/{VIEW}") as page:
            places: list[str] = page.eval_on_selector_all(".step__title", "all => all.map((one) => one.id)")
            assert now(page) == places[0]
            on, back = ("ArrowLeft", "ArrowRight") if locale == "ar" else ("ArrowRight", "ArrowLeft")
            at = 0
            for key, move in ((on, 1), ("PageDown", 1), (" ", 1), ("ArrowDown", 1), ("Enter", 1), (back, -1)):
                page.keyboard.press(key)
                at += move
                assert now(page) == places[at], key
            for key in ("PageUp", "ArrowUp", "Backspace"):
                page.keyboard.press(key)
                at -= 1
                assert now(page) == places[at], key
            page.keyboard.press("End")
            assert now(page) == places[-1]
            page.keyboard.press(on)
            assert now(page) == places[-1]
            page.reload()
            assert now(page) == places[-1]
            activity = page.get_attribute(".step--now", "data-activity")
            page.keyboard.press("Escape")
            page.wait_for_url(f"**/{locale}/{LESSON}.html#{activity}")


@pytest.mark.browser
def test_only_the_step_and_the_bar_are_on_the_screen(browser: Browser, address: str) -> None:
    """Menu, foot and ribbons are away; the exit stays; a blank screen is one key away; the whole screen another."""
    with shown(browser, f"{address}/en/{VIEW}") as page:
        assert not page.is_visible(".top")
        assert not page.is_visible(".foot")
        assert not page.is_visible("h1")
        assert page.is_visible("a.leave")
        assert "Draft" in page.inner_text(".bar__status")
        page.keyboard.press("b")
        assert not page.is_visible(".step--now")
        page.keyboard.press("ArrowRight")
        assert page.is_visible(".step--now")
        page.keyboard.press("f")
        page.wait_for_function("document.fullscreenElement === document.documentElement")


@pytest.mark.browser
def test_the_clock_runs_only_when_the_teacher_starts_it(browser: Browser, address: str) -> None:
    """Each activity has a clock of its own; it starts, pauses, goes on, and says in words that the time is up."""
    with shown(browser, "about:blank") as page:
        page.clock.install(time=0)
        page.goto(f"{address}/en/{VIEW}")
        page.clock.pause_at(60_000)
        timer = page.locator(".bar__timer")
        assert timer.is_hidden()
        while timer.is_hidden():
            page.keyboard.press("PageDown")
        minutes = int(page.get_attribute(".step--now", "data-minutes") or 0)
        start = f"{minutes}:00"
        page.clock.run_for(5000)
        assert timer.inner_text().split() == [start, "Start", "the", "time"]
        page.keyboard.press("t")
        page.clock.run_for(60_300)
        assert timer.inner_text().split() == [f"{minutes - 1}:00", "Pause"]
        timer.click()
        page.clock.run_for(30_000)
        assert timer.inner_text().split() == [f"{minutes - 1}:00", "Go", "on"], "a clock that pauses does not run"
        timer.click()
        page.clock.run_for(minutes * 60_000)
        assert page.inner_text(".bar__over") == "Time is up"
        assert page.get_attribute(".bar__over", "role") == "status"
        timer.click()
        assert page.inner_text(".bar__time") == start


@pytest.mark.browser
@pytest.mark.parametrize("module", ["consent-5-8", "image-sharing-12-15"])
def test_a_step_fits_its_screen_and_is_large(
    browser: Browser, address: str, english: list[Edition], module: str
) -> None:
    """On a common projector no step scrolls, and words are at least a thirtieth of the screen high."""
    for name in english[0].local.library.units[module].lessons:
        with shown(browser, f"{address}/en/teach/{module}/{name}/show.html") as page:
            for _ in range(page.locator(".step").count()):
                body = page.locator(".step--now .step__body")
                assert body.evaluate("one => one.scrollHeight - one.clientHeight") <= 1, now(page)
                assert body.evaluate("one => parseFloat(getComputedStyle(one).fontSize)") >= 24, now(page)
                page.locator(".bar__next").evaluate("one => one.click()")


@pytest.mark.browser
def test_what_is_longer_than_the_screen_is_shown_before_the_next_step(browser: Browser, address: str) -> None:
    """On a small screen the key that moves on shows the rest of a step first."""
    with shown(browser, f"{address}/en/{VIEW}", viewport={"width": 320, "height": 420}) as page:
        body = page.locator(".step--now .step__body")
        while body.evaluate("one => one.scrollHeight - one.clientHeight") < 30:
            page.locator(".bar__next").evaluate("one => one.click()")
        place = now(page)
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press("PageDown")
        assert now(page) == place
        assert body.evaluate("one => one.scrollTop") > 0


@pytest.mark.browser
@pytest.mark.parametrize(
    ("locale", "width", "scheme"), [("en", 320, "dark"), ("ar", 320, "light"), ("en", 1280, "light")]
)
def test_no_accessibility_violation(browser: Browser, address: str, locale: str, width: int, scheme: str) -> None:
    """Axe finds nothing in the view, in a page about harm with a voice to read it, or in its easy version."""
    with shown(browser, "about:blank", viewport={"width": width, "height": 700}, color_scheme=scheme) as page:
        page.add_init_script(
            "Object.defineProperty(window, 'speechSynthesis', { value: { cancel() {}, getVoices: () => "
            "['en', 'ar'].map((lang) => ({ lang, localService: true })) } })"
        )
        for name in (VIEW, "parents/threats.html", "parents/threats/easy.html"):
            page.goto(f"{address}/{locale}/{name}")
            for _ in range(4 if name == VIEW else 1):
                found = Axe().run(page)
                assert found.violations_count == 0, f"{name}\n{found.generate_report()}"
                wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                assert wide <= 0, name
                page.keyboard.press("PageDown")


@pytest.mark.browser
def test_without_scripts_it_is_a_plain_page(browser: Browser, address: str) -> None:
    """All steps stand one after another, the bar is away, and the way back is a link."""
    with shown(browser, f"{address}/en/{VIEW}", java_script_enabled=False) as page:
        steps_there = page.locator(".step")
        assert all(one.is_visible() for one in steps_there.all())
        assert not page.is_visible(".bar")
        assert page.is_visible(".top")
        page.click(".way a")
        assert page.url.endswith(f"/en/{LESSON}.html")


@pytest.mark.browser
def test_it_satisfies_a_strict_policy_and_does_not_move(browser: Browser, address: str) -> None:
    """No inline script, no style attribute, no animation: also for readers who asked for less motion."""

    def strict(route: Route) -> None:
        answer = route.fetch()
        policy = "script-src 'self'; style-src-attr 'none'; img-src 'self'; connect-src 'none'"
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})

    with shown(browser, "about:blank", reduced_motion="reduce") as page:
        page.route("**/*.html", strict)
        page.add_init_script(
            "window.broken = []; document.addEventListener('securitypolicyviolation', (e) => broken.push(e.blockedURI))"
        )
        for name in (VIEW, f"{LESSON}.html"):
            page.goto(f"{address}/en/{name}")
            assert page.evaluate("broken") == []
            assert page.evaluate("document.getAnimations().length") == 0
        page.goto(f"{address}/en/{VIEW}")
        page.keyboard.press("PageDown")
        assert page.evaluate("broken") == []
        assert page.locator(".step--now").count() == 1
