"""The plan in Word and the teacher's pack as a book: all words of the module, real styles, judged by other programs."""

import io
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from tests.office.epubcheck import checked
from tests.office.test_families import bare

from primer.artefacts.cache import Cache
from primer.editions.edition import Edition
from primer.model.activity import KINDS, kind_name
from primer.model.walk import texts
from primer.office.prose import Prose
from primer.office.teacher import plan_and_book
from primer.packs.document import document
from primer.rendered.epub import read_epub
from primer.rendered.office import read_office

ROOT = Path(__file__).parents[2]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LIKE_PAPER = {"label"}
"""What only sheets show: the sign on a place for cards that no card belongs to."""
ALL_KINDS = ("consent-5-8", "getting-help-9-12", "consent-9-12", "warning-signs-9-12", "image-sharing-9-12")


def made(edition: Edition, module: str = "getting-help-9-12") -> tuple[bytes, bytes]:
    """Give the plan and the book of a module."""
    unit = edition.local.library.units[module]
    plan, book = plan_and_book(edition, unit, document(edition, unit, ROOT)["words"], ROOT, Cache(None))
    return plan.data, book.data


def body(docx: bytes) -> ET.Element:
    """Give the text of a Word file as XML."""
    with ZipFile(io.BytesIO(docx)) as zipped:
        return ET.fromstring(zipped.read("word/document.xml"))  # noqa: S314 (we have just made it)


@pytest.mark.slow
def test_epubcheck_has_nothing_to_say(english: Edition, arabic: Edition, tmp_path: Path) -> None:
    """No error and no warning, left to right and right to left."""
    for edition in (english, arabic):
        assert checked(made(edition)[1], tmp_path) == []


@pytest.mark.slow
@pytest.mark.parametrize("module", ALL_KINDS)
def test_the_book_holds_every_text_of_the_module(english: Edition, module: str) -> None:
    """Module, lessons and activities, whatever their kind: every text stands in the book."""
    shown = bare("".join(one.text for one in read_epub(made(english, module)[1])))
    unit, prose = english.local.library.units[module], Prose(english)
    letter = texts(english.local.library.phrases.parent_letter)
    told = [*letter, *texts(unit.module), *(one for lesson in unit.lessons.values() for one in texts(lesson))]
    missing = [".".join(path) for path, text in told if bare(prose.say(text).striptags()) not in shown]
    assert [one for one in missing if one.rpartition(".")[2] not in LIKE_PAPER] == []


def test_these_modules_have_most_kinds_of_activity(english: Edition) -> None:
    """What the test above proves holds for the kinds that lessons use."""
    units = [english.local.library.units[name] for name in ALL_KINDS]
    there = {one.kind for unit in units for lesson in unit.lessons.values() for one in lesson.activities.values()}
    assert {kind_name(kind) for kind in KINDS} - there <= {"poster"}


def test_the_plan_has_words_own_headings_lists_and_table_heads(english: Edition, arabic: Edition) -> None:
    """Styles by name, counted lists, a head row that repeats, the language, right to left, one place for the school."""
    for edition in (english, arabic):
        docx = made(edition)[0]
        root = body(docx)
        styles = {one.get(f"{W}val") for one in root.iter(f"{W}pStyle")}
        assert {"Heading1", "Heading2"} <= styles
        assert root.find(f".//{W}numPr") is not None
        tables = list(root.iter(f"{W}tbl"))
        assert tables
        assert all(one.find(f".//{W}tblHeader") is not None for one in tables)
        with ZipFile(io.BytesIO(docx)) as zipped:
            tag, field = edition.local.profile.tag, "bidi" if edition is arabic else "val"
            assert f'w:{field}="{tag}"' in zipped.read("word/styles.xml").decode()
        school = edition.local.interface.gettext("School:")
        assert sum(one.text.count(school) for one in read_office(docx)) == 1
    assert root.find(f".//{W}bidi") is not None
    assert all(one.find(f"{W}tblPr/{W}bidiVisual") is not None for one in tables)
    assert root.find(f".//{W}sectPr/{W}bidi") is not None


def test_the_plan_holds_every_step_and_word_of_every_lesson(arabic: Edition) -> None:
    """What a teacher does and says stands in the plan, numbers isolated; never the helpline that may not be shown."""
    shown = "".join(one.text for one in read_office(made(arabic)[0]))
    unit, prose = arabic.local.library.units["getting-help-9-12"], Prose(arabic)
    for lesson in unit.lessons.values():
        for path, text in texts(lesson):
            if path[-1] in {"do", "say", "opening", "help_words", "title"}:
                assert bare(prose.say(text).striptags()) in bare(shown), path
    assert "\u2066122\u2069" in shown
    assert "16000" not in shown


def test_plan_and_book_tell_status_and_day(english: Edition) -> None:
    """Both say that nobody has signed, and of which day the numbers are; twice the same bytes."""
    plan, book = made(english)
    for text in ("".join(one.text for one in read_office(plan)), "".join(one.text for one in read_epub(book))):
        assert "Draft: no named specialist has signed." in text
        assert "Numbers for help are as of 22 November 2026." in text
        assert re.search(r"0800\s1111", text)
    assert made(english) == (plan, book)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("lowriter") is None, reason="LibreOffice Writer is not here")
def test_libreoffice_opens_the_plan(arabic: Edition, tmp_path: Path) -> None:
    """A second engine lays the plan out on pages, with the words of the lesson."""
    (tmp_path / "plan.docx").write_bytes(made(arabic)[0])
    home = f"-env:UserInstallation=file://{tmp_path / 'home'}"
    command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), "plan.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=300)
    told = subprocess.run(["pdfinfo", "plan.pdf"], cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    assert 8 <= int(re.findall(r"Pages:\s+(\d+)", told)[0]) <= 40
