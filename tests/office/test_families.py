"""The book for families: EPUB 3 that EPUBCheck accepts, with the words of the pages and true facts about itself."""

import io
import re
import unicodedata
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from tests.office.epubcheck import checked

from primer.artefacts.cache import Cache
from primer.editions.edition import Edition
from primer.model.walk import texts
from primer.office.families import families_book
from primer.office.prose import Prose
from primer.rendered.epub import read_epub

ROOT = Path(__file__).parents[2]
SIGNS = re.compile(r"\s*\[[a-z-]+\]|[\u2066-\u2069\u00a0]|\s+")


def made(edition: Edition) -> bytes:
    """Give the book of an edition."""
    return families_book(edition, ROOT, Cache(None))[0].data


def bare(text: str) -> str:
    """Give letters without marks of direction, signs of language and spaces."""
    return SIGNS.sub("", unicodedata.normalize("NFC", text))


def package(data: bytes) -> tuple[ET.Element, dict[str, str]]:
    """Give the facts of a book, and its chapters by name."""
    with ZipFile(io.BytesIO(data)) as zipped:
        pages = {name: zipped.read(name).decode() for name in zipped.namelist() if name.endswith(".xhtml")}
        return ET.fromstring(zipped.read("EPUB/content.opf")), pages  # noqa: S314 (we have just made it)


def facts(root: ET.Element) -> dict[str, list[str]]:
    """Give the accessibility facts by property."""
    told: dict[str, list[str]] = {}
    for one in root.iter("{http://www.idpf.org/2007/opf}meta"):
        told.setdefault(one.get("property", ""), []).append(one.text or "")
    return told


@pytest.mark.slow
def test_epubcheck_has_nothing_to_say(english: Edition, arabic: Edition, tmp_path: Path) -> None:
    """No error and no warning, left to right and right to left."""
    assert checked(made(english), tmp_path) == []
    assert checked(made(arabic), tmp_path) == []


@pytest.mark.slow
def test_the_judge_would_speak(tmp_path: Path) -> None:
    """A file that is no book is refused, so silence above means something."""
    assert checked(b"no book", tmp_path)


def test_the_words_are_those_of_the_pages(english: Edition, arabic: Edition) -> None:
    """Every text of every page that has words of the locale stands in the book; other pages do not."""
    for edition in (english, arabic):
        shown = bare("".join(one.text for one in read_epub(made(edition))))
        library = edition.local.library
        pages = [one for one in library.pages.values() if one.audience == "parents"]
        assert len(pages) > 9
        prose = Prose(edition)
        for page in pages:
            if edition.local.speaks(page.id):
                for _, text in texts(page.guidance):
                    assert bare(prose.say(text).striptags()) in shown
            else:
                assert bare(prose.say(page.guidance.lead).striptags()) not in shown


def test_a_book_says_truly_how_it_can_be_read(english: Edition, arabic: Edition) -> None:
    """Text alone is enough, nothing flashes, and nobody is said to have tried it; there is no picture or sound."""
    root, pages = package(made(english))
    told = facts(root)
    assert told["schema:accessMode"] == told["schema:accessModeSufficient"] == ["textual"]
    assert told["schema:accessibilityHazard"] == ["none"]
    assert set(told["schema:accessibilityFeature"]) == {
        *("structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability")
    }
    assert "No person has tried it" in told["schema:accessibilitySummary"][0]
    assert not any(tag in html for html in pages.values() for tag in ("<img", "<svg", "<audio", "<video", "<script"))
    assert all("<title>For families · Primer</title>" in html for html in pages.values())
    assert facts(package(made(arabic))[0])["schema:accessibilitySummary"] != told["schema:accessibilitySummary"]


def test_arabic_turns_its_pages_from_the_right(arabic: Edition) -> None:
    """Language and direction stand in the package and in every chapter; numbers are isolated left to right."""
    root, pages = package(made(arabic))
    spine = root.find("{http://www.idpf.org/2007/opf}spine")
    assert spine is not None
    assert spine.get("page-progression-direction") == "rtl"
    assert all('lang="ar" xml:lang="ar" dir="rtl"' in html for html in pages.values())
    everything = "".join(pages.values())
    assert '<span dir="ltr">\u2066122\u2069</span>' in everything
    assert re.search(r"(?<!\u2066)\b122\b", re.sub(r"<[^>]*>", "", everything)) is None


def test_a_book_tells_its_status_its_day_and_where_help_is(english: Edition, arabic: Edition) -> None:
    """Draft, the day of the numbers, who checked them; in Egypt that no helpline is shown, never the one on record."""
    _, pages = package(made(english))
    assert "Draft: no named specialist has signed." in pages["EPUB/text/ch001.xhtml"]
    assert "Numbers for help are as of 22 November 2026." in pages["EPUB/text/ch001.xhtml"]
    assert "0800 1111" in pages["EPUB/text/ch002.xhtml"]
    assert "Not yet confirmed by a call." in pages["EPUB/text/ch002.xhtml"]
    _, egypt = package(made(arabic))
    assert "لا يمكن بعدُ أن نعرض هنا خطّ مساعدة للأطفال" in egypt["EPUB/text/ch002.xhtml"]
    assert not any("16000" in html for html in egypt.values())
    lines = re.findall(r"<li>.*?</li>", egypt["EPUB/text/ch002.xhtml"])
    assert len(lines) == len(set(lines))


def test_the_same_words_give_the_same_bytes_and_a_withdrawn_page_is_left_out(english: Edition) -> None:
    """Twice the same; a page that was called back is not in the book."""
    assert made(english) == made(english)
    library = english.local.library
    page = library.pages["parents-threats"]
    gone = replace(page, guidance=page.guidance.model_copy(update={"status": "withdrawn"}))
    less = replace(library, pages={**library.pages, page.id: gone})
    _, pages = package(made(replace(english, local=replace(english.local, library=less))))
    assert not any('id="parents-threats"' in html for html in pages.values())
