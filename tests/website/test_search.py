"""The search finds the forms and articles that people type, in the browser's own code, from a folder."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from primer.library.load import load
from primer.model.profile import Search
from primer.website.index import SCRIPT, script

from .conftest import ROOT
from .test_policy import Watched

LISTS = Path(__file__).parent / "search"
HINDI = Search(letters={"ँ": "ं"}, endings=["ियाँ", "ियां", "ियों", "ाएँ", "ाएं", "ाओं", "ें", "ों", "ा", "े", "ी"], shortest=2)
"""Hindi has no pages yet; its rules stand here to show that the form of the data is enough."""
MOST = 300_000
"""Bytes of an index, packed, at most."""


def pairs(name: str) -> list[list[str]]:
    """Give a list: what is typed, and the word of our own pages that should be found."""
    return [line.split("\t") for line in (LISTS / f"{name}.tsv").read_text(encoding="utf-8").splitlines()]


def rules(locale: str) -> Search:
    """Give the rules of a language."""
    library, problems = load(ROOT)
    assert library is not None, problems
    return library.profiles[locale].search if locale in library.profiles else HINDI


def opened(browser: Browser, folder: Path, said: list[str], search: Search) -> Page:
    """Open a search over pages of one word each."""
    html = '<article><h1 id="top">{0}</h1><p>{1}</p></article>'
    files = {f"{number}.html": html.format(number, word).encode() for number, word in enumerate(said)}
    (folder / "search").mkdir()
    (folder / SCRIPT).write_bytes(script(files, search))
    code = (ROOT / "templates" / "theme" / "assets" / "search.js").read_text(encoding="utf-8")
    (folder / "search.js").write_text(code, encoding="utf-8")
    (folder / "page.html").write_text(
        f'<meta charset="utf-8"><form class="search" data-index="{SCRIPT}" data-one="1" data-many="+" data-none="0">'
        '<input name="q"></form><p class="search-count"></p><ol class="search-results"></ol>'
        '<script src="search.js"></script>',
        encoding="utf-8",
    )
    page = browser.new_page()
    page.goto((folder / "page.html").as_uri())
    page.focus("input")
    page.wait_for_function("window.primerIndex")
    return page


def finds(page: Page, typed: str, number: int) -> bool:
    """Say whether the page with a number is found."""
    page.fill("input", typed)
    return f"{number}.html" in page.eval_on_selector_all("li a", "all => all.map((one) => one.getAttribute('href'))")


@pytest.mark.browser
@pytest.mark.parametrize(
    ("name", "least"), [("es", 0.94), ("ar", 0.95), ("hi", 0.95), ("es-held-out", 0.65), ("ar-held-out", 0.8)]
)
def test_what_people_type_finds_what_is_written(browser: Browser, tmp_path: Path, name: str, least: float) -> None:
    """Of each list at least so many are found; the words as they are written always. Held out: nobody tuned to them."""
    listed = pairs(name)
    said = list(dict.fromkeys(word for _typed, word in listed))
    page = opened(browser, tmp_path, said, rules(name[:2]))
    found = [finds(page, typed, said.index(word)) for typed, word in listed]
    assert sum(found) / len(found) >= least, [one for one, good in zip(listed, found, strict=True) if not good]
    assert all(finds(page, word, number) for number, word in enumerate(said))
    page.close()


@pytest.mark.browser
def test_several_words_must_all_be_there_and_titles_come_first(browser: Browser, tmp_path: Path) -> None:
    """More words narrow the search; a beginning of a word is enough; nothing found is said."""
    page = opened(browser, tmp_path, ["red fox", "red hare", "foxes"], rules("en"))
    page.fill("input", "red fox")
    assert page.eval_on_selector_all("li a", "all => all.map((one) => one.textContent)") == ["0"]
    page.fill("input", "fo")
    assert page.inner_text(".search-count") == "+ 2"
    page.fill("input", "2")
    assert page.inner_text(".search-count") == "1"
    page.fill("input", "wolf")
    assert page.inner_text(".search-count") == "0"
    page.close()


@pytest.mark.browser
def test_the_index_comes_when_somebody_searches(browser: Browser, address: str) -> None:
    """No page loads it, not even the search page, before there is a cursor in its field."""
    watched = Watched(browser, address)
    asked: list[str] = []
    watched.page.on("request", lambda request: asked.append(request.url))
    watched.open("en/search.html")
    assert not any(SCRIPT in url for url in asked)
    watched.page.fill("#search-words", "bubble walk")
    watched.page.wait_for_selector(".search-results a")
    assert sum(SCRIPT in url for url in asked) == 1
    assert "bubble-walk" in (watched.page.get_attribute(".search-results a", "href") or "")
    assert watched.bad == []
    watched.context.close()


def test_the_index_is_small(built: Path) -> None:
    """Packed as a server sends it."""
    for locale in ("en", "ar"):
        assert len(gzip.compress((built / locale / SCRIPT).read_bytes(), 6)) <= MOST
