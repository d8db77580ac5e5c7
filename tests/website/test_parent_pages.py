"""A page for families: what to do now first, short, light, readable without scripts, and read aloud on the device."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import pytest
from playwright.sync_api import Browser, Page

from primer.editions.edition import Edition

from .conftest import answers

pytestmark = pytest.mark.browser
TALL = 640
LIGHT = 300 * 1024
"""Bytes of a page about harm with all that it asks for, unpacked."""
VOICES = """
window.said = [];
window.cancelled = 0;
const voices = %s;
const speech = Object.assign(new EventTarget(), {
  getVoices: () => voices,
  speak: (one) => { said.push(one); },
  cancel: () => { cancelled += 1; },
});
Object.defineProperty(window, "speechSynthesis", { value: speech });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""
FAR = '{ name: "far", lang: "en-GB", localService: false }'
ENGLISH = '{ name: "near", lang: "en-US", localService: true }'
ARABIC = '{ name: "ar", lang: "ar-EG", localService: true }'
NEAR = f"{ENGLISH}, {ARABIC}"


def parents(edition: Edition, *, harm: bool | None = None) -> list[str]:
    """Give the names of the pages for families; only those about harm, or only the others, where that is asked."""
    pages = edition.local.library.pages.values()
    return [one.name for one in pages if one.audience == "parents" and harm in {None, one.guidance.about_harm}]


@contextmanager
def opened(browser: Browser, **context: object) -> Iterator[Page]:
    """Open a page on a small telephone."""
    made = browser.new_context(**{"viewport": {"width": 320, "height": TALL}, **context})  # type: ignore[arg-type]
    page = made.new_page()
    yield page
    made.close()


def test_the_first_screen_says_what_to_do(browser: Browser, address: str, english: list[Edition]) -> None:
    """On a small telephone the doors to help, the easy version and the first step are there before any scrolling."""
    with opened(browser) as page:
        page.add_init_script(VOICES % f"[{NEAR}]")
        for locale in ("en", "ar"):
            for name in parents(english[0], harm=True):
                page.goto(f"{address}/{locale}/parents/{name}.html")
                foot = page.evaluate("document.querySelector('.help-strip').getBoundingClientRect().bottom")
                step = page.evaluate("document.querySelector('.first li').getBoundingClientRect().top")
                easy = page.evaluate("document.querySelector('.way a').getBoundingClientRect().bottom")
                assert foot < step, name
                assert easy < step, name
                assert step + 40 <= TALL, (locale, name, step)


def test_at_most_five_steps_and_an_easy_version_one_tap_away(
    browser: Browser, address: str, english: list[Edition]
) -> None:
    """Every page for families begins with five steps or fewer, and a tap leads to its easy version and back."""
    with opened(browser) as page:
        for name in parents(english[0]):
            page.goto(f"{address}/en/parents/{name}.html")
            assert 1 <= page.locator("ol.first > li").count() <= 5, name
            page.click(".way a")
            assert page.url.endswith(f"/parents/{name}/easy.html")
            assert page.locator(".easy li").first.is_visible()
            page.click(".way a")
            assert page.url.endswith(f"/parents/{name}.html")


def test_a_page_about_harm_is_light(browser: Browser, address: str, english: list[Edition]) -> None:
    """Everything that it asks for is under 300 KB, unpacked; a common server sends a fifth of that."""
    for name in parents(english[0], harm=True):
        with opened(browser) as page:
            got = answers(page)
            page.goto(f"{address}/en/parents/{name}.html")
            page.wait_for_load_state("networkidle")
            assert len(got) > 3
            assert sum(len(one.body()) for one in got) < LIGHT, name


def test_it_reads_without_scripts(browser: Browser, address: str, english: list[Edition]) -> None:
    """Help, steps, all sections and the easy version are there; nothing is offered that cannot work."""
    with opened(browser, java_script_enabled=False) as page:
        for name in parents(english[0], harm=True):
            page.goto(f"{address}/en/parents/{name}.html")
            assert all(one.is_visible() for one in page.locator(".help-strip a, .first li, h2[id], .way a").all())
            assert not page.is_visible(".read-aloud")


@pytest.mark.parametrize(
    ("locale", "voices", "offered"),
    [("en", NEAR, True), ("ar", NEAR, True), ("en", FAR, False), ("ar", FAR, False), ("en", "", False)],
)
def test_reading_aloud_is_offered_only_with_a_voice_of_the_device(
    browser: Browser, address: str, locale: str, voices: str, *, offered: bool
) -> None:
    """A voice that works elsewhere is as good as none: no word may leave the device."""
    with opened(browser) as page:
        page.add_init_script(VOICES % f"[{voices}]")
        for name in ("threats.html", "threats/easy.html", "talking-early.html"):
            page.goto(f"{address}/{locale}/parents/{name}")
            assert page.is_visible(".read-aloud") == offered


def test_no_reading_where_the_browser_has_none(browser: Browser, address: str) -> None:
    """An old browser shows no button and stops at no error."""
    with opened(browser) as page:
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.add_init_script("delete window.speechSynthesis; delete Window.prototype.speechSynthesis")
        page.goto(f"{address}/en/parents/threats.html")
        assert not page.is_visible(".read-aloud")
        assert errors == []


def test_the_page_is_read_from_its_title_and_stops_when_asked(browser: Browser, address: str) -> None:
    """Words go to a near voice in their language, block by block; the button, Esc, a link and leaving all stop it."""
    with opened(browser) as page:
        page.add_init_script(VOICES % f"[{FAR}, {NEAR}]")
        page.goto(f"{address}/en/parents/threats.html")
        button = page.locator(".read-aloud")
        button.click()
        assert button.inner_text() == "Stop reading"
        for _ in range(3):
            page.evaluate("said.at(-1).onend()")
        texts = page.evaluate("said.map((one) => one.text)")
        assert texts[0] == page.inner_text("h1")
        assert texts[2] == " ".join(page.inner_text(".first li").split())
        assert not [text for text in texts if "Draft" in text or "country" in text]
        assert page.evaluate("said.every((one) => one.voice.localService === true && one.voice.name === 'near')")
        assert page.locator(".spoken").count() == 1
        leave = partial(page.evaluate, "dispatchEvent(new Event('pagehide'))")
        for stop in (partial(page.keyboard.press, "Escape"), button.click, leave):
            if button.inner_text() != "Stop reading":
                button.click()
            before = page.evaluate("cancelled")
            stop()
            assert page.evaluate("cancelled") > before
            assert button.inner_text() == "Read aloud"
            assert page.locator(".spoken").count() == 0


def test_words_in_another_language_wait_for_a_voice_of_theirs(browser: Browser, address: str) -> None:
    """On an Arabic page with texts that are not translated, each is read by a voice of its language, or not at all."""
    with opened(browser) as page:
        for voices, languages in ((NEAR, {"ar-EG", "en-US"}), (ARABIC, {"ar-EG"})):
            page.add_init_script(VOICES % f"[{voices}]")
            page.goto(f"{address}/ar/parents/threats.html")
            page.click(".read-aloud")
            while page.locator(".spoken").count():
                page.evaluate("said.at(-1).onend()")
            assert set(page.evaluate("said.map((one) => one.lang)")) == languages
