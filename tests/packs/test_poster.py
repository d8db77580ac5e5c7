"""The help poster: one page for a wall, with whole numbers, and a code to scan only where somebody set an address."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import zxingcpp

from primer.artefacts.cache import Cache
from primer.editions.edition import Edition
from primer.model.reference import Deployment
from primer.packs.document import document
from primer.packs.draw import pdf
from primer.packs.poster import help_poster, poster

from .conftest import ROOT, TODAY, layer

Editions = Callable[[str], Edition]
ADDRESS = "https://help.example.org/"
ON_PAPER = "help.example.org/en/help/gb.html"
CAMERA = 2
"""Pixels a point, 144 an inch: less than any camera sees of a sheet that fills its picture."""


def published(edition: Edition, address: str | None) -> Edition:
    """Give the edition of a copy that is published at an address."""
    library = edition.local.library
    curriculum = library.curriculum.model_copy(update={"deployment": Deployment(address=address)})
    return replace(edition, local=replace(edition.local, library=replace(library, curriculum=curriculum)))


@pytest.mark.parametrize("code", ["GB", "EG", "FR", "LK", "world"])
def test_a_poster_is_one_page_with_the_numbers_of_its_country(edition: Editions, tmp_path: Path, code: str) -> None:
    """Countries with much and with little to show have one page, and on it every number that a learner may be shown."""
    here = edition(code)
    made = help_poster(here, ROOT, Cache(None))
    assert (made.path, made.kind, made.pages) == (f"packs/{here.name}/help-poster.pdf", "help-poster", 1)
    text = layer(made.data, tmp_path)[0]
    doors = here.doors("learner")
    shown = [one for door in doors.doors if door.purpose in {"talk", "danger"} for one in door.routes]
    assert all(one.phone in text for one in shown if one.phone)
    assert ("Not ready for learners" in text) is not doors.ready_for_learners


def test_the_strips_to_tear_off_repeat_the_number_nine_times(edition: Editions, tmp_path: Path) -> None:
    """Each strip holds the whole number; a country without a shown helpline has its emergency number there instead."""
    for code, number in (("GB", "0800 1111"), ("MX", "911")):
        text = " ".join(layer(help_poster(edition(code), ROOT, Cache(None)).data, tmp_path)[0].split())
        assert text.count(number) >= 9 + 1


def test_a_poster_is_tagged_and_has_a_title(edition: Editions) -> None:
    """A reader's program finds the language, the title and the tags."""
    with pikepdf.open(BytesIO(help_poster(edition("GB"), ROOT, Cache(None)).data)) as file:
        assert str(file.Root.Lang) == "en"
        assert "/StructTreeRoot" in file.Root
        assert str(file.docinfo["/Title"]) == "Where help is – United Kingdom"


def test_an_arabic_poster_keeps_the_order_of_digits(arabic: Edition, tmp_path: Path) -> None:
    """The text layer of a right-to-left poster has each number as it is dialled, not turned round."""
    text = " ".join(layer(help_poster(replace(arabic, code="GB"), ROOT, Cache(None)).data, tmp_path)[0].split())
    assert text.count("0800 1111") >= 9 + 1
    assert (
        "1111 0800 1111 0800 1111 0800 1111 0800 1111 0800 1111 0800 1111 0800 1111 0800 1111"
        not in text.split("999")[0]
    )


def test_no_address_is_invented(edition: Editions, tmp_path: Path) -> None:
    """Without an address of the deployment there is no code to scan, no address and no promise on any sheet."""
    here = published(edition("GB"), None)
    assert poster(here, ROOT)["live"] is None
    unit = here.local.library.units["consent-5-8"]
    assert document(here, unit, ROOT)["live"] is None
    assert "Up to date" not in "".join(layer(help_poster(here, ROOT, Cache(None)).data, tmp_path))


def test_with_an_address_each_sheet_leads_to_the_page_of_today(edition: Editions, tmp_path: Path) -> None:
    """Poster and every page of a pack have the address with the day of the numbers; the code is black on white."""
    here = published(edition("GB"), ADDRESS)
    drawn = poster(here, ROOT)
    assert drawn["live"]["code"].startswith("<svg")
    assert 'stroke="#000"' in drawn["live"]["code"]
    unit = here.local.library.units["consent-5-8"]
    pages = layer(pdf(document(here, unit, ROOT), "pupil", TODAY, ROOT, "en"), tmp_path)
    for page in (*pages, *layer(help_poster(here, ROOT, Cache(None)).data, tmp_path)):
        words = " ".join(page.replace("\u200b", "").split())
        assert f"Up to date: {ON_PAPER}" in words
        assert "Numbers are as of 22 November 2026." in words


def scanned(data: bytes) -> list[list[str]]:
    """Give what a telephone reads from the codes of each page, printed in black and white."""
    with pypdfium2.PdfDocument(data) as file:
        images = [page.render(scale=CAMERA, grayscale=True).to_pil().convert("1", dither=0) for page in file]
    return [[one.text for one in zxingcpp.read_barcodes(image)] for image in images]


@pytest.mark.parametrize("code", ["GB", "EG", "LK", "world"])
def test_a_telephone_reads_the_code_of_a_poster(edition: Editions, arabic: Edition, code: str) -> None:
    """A real decoder reads the address of the country's page from the picture, in either direction of writing."""
    for here in (edition(code), replace(arabic, code=code)):
        made = help_poster(published(here, ADDRESS), ROOT, Cache(None))
        assert scanned(made.data) == [[f"{ADDRESS}{here.local.locale}/help/{code.lower()}.html"]]
        assert scanned(help_poster(published(here, None), ROOT, Cache(None)).data) == [[]]


def test_a_telephone_reads_the_code_of_a_pack(edition: Editions) -> None:
    """Wherever a pack prints a code it leads to the country's page, and both packs print one."""
    here = published(edition("GB"), ADDRESS)
    drawn = document(here, here.local.library.units["consent-5-8"], ROOT)
    for pack in ("teacher", "pupil"):
        codes = [code for page in scanned(pdf(drawn, pack, TODAY, ROOT, "en")) for code in page]
        assert set(codes) == {f"{ADDRESS}en/help/gb.html"}
