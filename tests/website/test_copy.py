"""The copy of a language for a memory stick: whole, searchable, honest about what is not in it."""

import posixpath
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from primer.bundle.offline import offline_site
from primer.editions.edition import Edition
from primer.website.copy import copy_name, first_page

from .conftest import ROOT
from .test_pages import Seen
from .test_policy import Watched

BLANK = "en/leaving/blank.html"


def zipped(locale: str, built: Path, editions: list[Edition]) -> bytes:
    """Make the copy of a built locale."""
    paths = [path for path in (built / locale).rglob("*") if path.is_file()]
    files = {path.relative_to(built).as_posix(): path.read_bytes() for path in paths}
    return offline_site(locale, files, first_page(editions, ROOT), f"{locale}/leaving/blank.html")


@pytest.fixture(scope="module")
def copies(built: Path, editions: list[Edition]) -> dict[str, bytes]:
    """Give the copies of both locales."""
    return {locale: zipped(locale, built, editions) for locale in ("en", "ar")}


@pytest.fixture
def stick(copies: dict[str, bytes], tmp_path: Path) -> Path:
    """Give a folder into which the English copy was unpacked."""
    zipfile.ZipFile(BytesIO(copies["en"])).extractall(tmp_path)
    return tmp_path


def test_the_same_site_gives_the_same_bytes(copies: dict[str, bytes], built: Path, editions: list[Edition]) -> None:
    """Twice the same; names are ASCII; the licence and a first page are at the top."""
    assert zipped("en", built, editions) == copies["en"]
    names = zipfile.ZipFile(BytesIO(copies["en"])).namelist()
    assert names == sorted(names)
    assert all(name.isascii() for name in names)
    assert {"index.html", "LICENSE", "LICENSE-CONTENT", "en/index.html", "en/search/index.js"} <= set(names)
    assert copy_name("en") == "en-site.zip"


def test_every_link_leads_somewhere(stick: Path) -> None:
    """In no page of the copy is a link, picture, script or style that is not in it; other servers are left alone."""
    there = {path.relative_to(stick).as_posix() for path in stick.rglob("*")}
    for path in stick.rglob("*.html"):
        name = path.relative_to(stick).as_posix()
        for _tag, attrs in Seen(path.read_text(encoding="utf-8")).elements:
            for address in (attrs.get("href", ""), attrs.get("src", "")):
                if address and not address.startswith("#") and ":" not in address and name != "index.html":
                    target = posixpath.normpath(posixpath.join(posixpath.dirname(name), address.partition("#")[0]))
                    assert target in there, (name, address)


def test_an_exit_to_another_server_stays_here() -> None:
    """Where a country has chosen a page, it cannot be reached from a stick: the blank page takes its place."""
    page = b'<a class="leave" href="https://example.org/weather" rel="noreferrer">x</a><a href="tel:1">1</a>'
    made = offline_site("en", {"en/help/gb.html": page, BLANK: b""}, {"index.html": b""}, BLANK)
    html = zipfile.ZipFile(BytesIO(made)).read("en/help/gb.html").decode()
    assert html == '<a class="leave" href="../leaving/blank.html" rel="noreferrer">x</a><a href="tel:1">1</a>'


def test_what_is_not_there_is_explained() -> None:
    """A sheet or another language leads to the first page, which says what to do."""
    page = (
        b'<link rel="alternate" href="../es/a.html"><a hreflang="es" href="../es/a.html">E</a>'
        b'<a href="../packs/x.pdf" download>P</a>'
    )
    made = offline_site("en", {"en/a.html": page}, {"index.html": b""}, BLANK)
    html = zipfile.ZipFile(BytesIO(made)).read("en/a.html").decode()
    assert html == '<a hreflang="es" href="../index.html">E</a><a href="../index.html">P</a>'


@pytest.mark.browser
def test_it_opens_from_a_stick(browser: Browser, copies: dict[str, bytes], stick: Path) -> None:
    """Without a network: the first page, a lesson, the search, and the way to another language once it is there."""
    watched = Watched(browser, stick.as_uri())
    page = watched.page
    watched.context.set_offline(True)
    watched.open("index.html")
    assert "ar-site.zip" in page.inner_text("[lang=ar]")
    page.click("a[hreflang=en]")
    page.goto(f"{stick.as_uri()}/en/teach/consent-5-8/asking-first.html")
    assert page.evaluate("[...document.images].filter((one) => one.complete).every((one) => one.naturalWidth > 0)")
    page.goto(f"{stick.as_uri()}/en/search.html")
    page.fill("#search-words", "bubble")
    page.click(".search-results a")
    assert "asking-first" in page.url
    page.click(".languages summary")
    page.click(".languages a[lang=ar]")
    assert page.url == f"{stick.as_uri()}/index.html"
    zipfile.ZipFile(BytesIO(copies["ar"])).extractall(stick)
    page.reload()
    page.click("a[hreflang=ar]")
    assert page.evaluate("document.dir") == "rtl"
    assert watched.bad == []
    watched.context.close()
