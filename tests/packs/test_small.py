"""Where the sheets of each lesson are, held against the pages of the PDF, and their small pictures."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from subprocess import run

import pytest
from PIL import Image

from primer.artefacts.artefact import Artefact
from primer.artefacts.cache import Cache
from primer.editions.edition import Edition
from primer.packs import small as room
from primer.packs.make import packs
from primer.packs.small import places, small
from primer.website.sheets import Sheets, sheets_of

from .conftest import ROOT

Editions = Callable[[str], Edition]
MODULE = "consent-5-8"
SMALL = 8 * 1024
"""Bytes for the picture of a page, at most."""


def test_places_follow_from_where_sheets_end() -> None:
    """An activity without sheets has no place; the page after the last one of the activity before is the first."""
    found = [("", "", 1), ("one", "talk", 1), ("one", "cards", 4), ("one", "walk", 4), ("two", "draw", 5)]
    assert places(found) == {"one": {"cards": (2, 4)}, "two": {"draw": (5, 5)}}


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Cache:
    """Give a folder that keeps what was drawn."""
    return Cache(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="module")
def drawn(edition: Editions, kept: Cache) -> list[Artefact]:
    """Give the small pictures of a module, and what tells of them."""
    british = edition("GB")
    return small(british, british.local.library.units[MODULE], ROOT, kept)


@pytest.fixture(scope="module")
def told(drawn: list[Artefact], edition: Editions) -> list[Sheets]:
    """Give what the site reads of them."""
    lessons = edition("GB").local.library.units[MODULE].lessons
    return [one for lesson in lessons for one in sheets_of(drawn, "en", MODULE, lesson)]


def test_each_page_is_the_activity_s(told: list[Sheets], edition: Editions, kept: Cache, tmp_path: Path) -> None:
    """The page of the PDF on which sheets begin has the title of their activity, its poster's or its cards'."""
    british = edition("GB")
    unit = british.local.library.units[MODULE]
    pack = next(one for one in packs(british, unit, ROOT, kept) if one.kind == "pupil-pack")
    file = tmp_path / "pack.pdf"
    file.write_bytes(pack.data)
    assert [one.pack for one in told] == [pack.path] * len(unit.lessons)
    for lesson, one in zip(unit.lessons.values(), told, strict=True):
        for name, (first, last) in one.pages.items():
            assert 1 < first <= last <= pack.pages
            page = run(
                ["pdftotext", "-f", str(first), "-l", str(first), file, "-"], capture_output=True, text=True, check=True
            ).stdout
            activity = lesson.activities[name]
            said = str(getattr(activity, "headline", activity.title))
            assert said.split(maxsplit=1)[0] in page, (name, first, page[:200])


def test_pictures_are_small_grey_and_one_file_a_lesson(drawn: list[Artefact], told: list[Sheets]) -> None:
    """A lesson's pages stand under each other in one picture without colour: one request, few bytes."""
    files = {one.path: one.data for one in drawn}
    assert len(files) == len(told) + 1
    for one in told:
        picture = Image.open(BytesIO(files[one.picture]))
        assert picture.format == "WEBP"
        assert picture.size == (one.wide, one.high * len(one.pages))
        assert max(high - low for low, high in _spread(picture)) <= 1
        assert len(files[one.picture]) <= SMALL * len(one.pages)
        assert one.picture.isascii()


def _spread(picture: Image.Image) -> list[tuple[int, int]]:
    """Give the darkest and the lightest part of each colour; WebP may round by one."""
    data = picture.convert("RGB").tobytes()
    return [(min(data[at : at + 3]), max(data[at : at + 3])) for at in range(0, len(data), 3)]


def test_what_was_drawn_is_kept(
    drawn: list[Artefact], edition: Editions, kept: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second build draws nothing and has the same bytes."""
    monkeypatch.setattr(room, "png", None)
    british = edition("GB")
    assert small(british, british.local.library.units[MODULE], ROOT, kept) == drawn
