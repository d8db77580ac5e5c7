"""What a school holds in its hands: numbers that are whole, plans of one page, a low help strip, backs at the end."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from subprocess import run

import pikepdf
import pytest

from primer.artefacts.artefact import Artefact
from primer.artefacts.cache import Cache
from primer.cli.sources import editions, read_sources
from primer.editions.edition import Edition
from primer.model.base import SignOff
from primer.packs.document import document
from primer.packs.make import packs
from primer.rules.sign_off import words_of

from .conftest import ROOT, TODAY, layer

Editions = Callable[[str], Edition]
MM = 72 / 25.4
"""Points in a millimetre."""


@pytest.fixture(scope="session")
def translated() -> list[Edition]:
    """Give the three editions that are published, in their real words."""
    sources = read_sources(ROOT, TODAY)
    assert sources.library
    return editions(sources, sources.library, TODAY, [], [], release=False)


@pytest.fixture(scope="session")
def sheets(translated: list[Edition]) -> list[tuple[Edition, Artefact]]:
    """Give every pack of the three editions."""
    return [
        (one, made)
        for one in translated
        for unit in one.local.library.units.values()
        for made in packs(one, unit, ROOT, Cache(None))
    ]


def _numbers(edition: Edition) -> set[str]:
    return {
        number
        for audience in ("learner", "teacher")
        for door in edition.doors(audience).doors
        for route in door.routes
        for number in (route.phone, route.sms)
        if number
    }


def _split(pages: list[str], number: str) -> int:
    """Count how often a number runs over a line or a page."""
    lines = [" ".join(line.split()) for page in pages for line in page.splitlines()]
    return " ".join(lines).count(number) - sum(line.count(number) for line in lines)


def test_no_number_is_ever_split(sheets: list[tuple[Edition, Artefact]], tmp_path: Path) -> None:
    """A phone number over two lines is dialled wrong: on every page of every pack it stands on one line."""
    for edition, made in sheets:
        pages = layer(made.data, tmp_path)
        for number in _numbers(edition):
            assert _split(pages, number) == 0, (made.path, number)
        learners = {
            route.phone
            for door in edition.doors("learner").doors
            for route in door.routes
            if door.purpose in {"talk", "danger"} and route.phone
        }
        assert learners
        assert all(number in page for page in pages for number in learners), made.path


def test_a_long_number_shrinks_and_stays_whole(edition: Editions, tmp_path: Path) -> None:
    """The strip has no number so long that it would be broken, as it was with "0800 / 1111"."""
    gb, long = edition("GB"), "0800 123 456 - 789 1111"
    routes = gb.region.routes
    region = gb.region.model_copy(
        update={"routes": {**routes, "gb-childline": routes["gb-childline"].model_copy(update={"phone": long})}}
    )
    library = replace(gb.local.library, regions={**gb.local.library.regions, "GB": region})
    odd = replace(gb, local=replace(gb.local, library=library))
    for made in packs(odd, library.units["consent-5-8"], ROOT, Cache(None)):
        pages = layer(made.data, tmp_path)
        assert all(long in page for page in pages)
        assert _split(pages, long) == 0


def test_each_plan_is_one_page(sheets: list[tuple[Edition, Artefact]]) -> None:
    """A teacher holds one sheet: what is read first in a lesson begins on the page after its plan, in all languages."""
    for edition, made in sheets:
        if made.kind != "teacher-pack":
            continue
        unit = edition.local.library.units[made.module or ""]
        titles = {str(lesson.title) for lesson in unit.lessons.values()}
        opening = document(edition, unit, ROOT)["words"]["opening"]
        with pikepdf.open(BytesIO(made.data)) as pdf, pdf.open_outline() as outline:
            pages = {str(page.objgen): number for number, page in enumerate(pdf.pages)}
            lessons = [one for one in outline.root if any(title in one.title for title in titles)]
            assert len(lessons) == len(titles)
            for lesson in lessons:
                first = next(one for one in lesson.children if one.title == opening)
                assert _page(first, pages) == _page(lesson, pages) + 1, (made.path, lesson.title)


def _page(item: pikepdf.OutlineItem, pages: Mapping[str, int]) -> int:
    assert isinstance(item.destination, pikepdf.Array)
    return pages[str(item.destination[0].objgen)]


def test_the_strip_leaves_room_for_the_sheet(edition: Editions, tmp_path: Path) -> None:
    """The help strip with its sources is low, and nothing in it is larger than the numbers."""
    limits = {("consent-5-8", "pupil-pack"): 38, ("getting-help-9-12", "pupil-pack"): 35, ("", "teacher-pack"): 27}
    for code in ("GB", "MX"):
        here = edition(code)
        for name in ("consent-5-8", "getting-help-9-12"):
            for made in packs(here, here.local.library.units[name], ROOT, Cache(None)):
                words = _boxes(made.data, tmp_path)
                top = max(low for low, _, word in words if word == "Someone")
                foot = max(low for low, _, word in words if word == "Primer")
                limit = limits.get((name, made.kind)) or limits["", made.kind]
                assert foot - top < limit * MM, (made.path, (foot - top) / MM)
                strip = [(high - low, word) for low, high, word in words if top <= low < foot]
                assert max(strip)[1] in {"999", "911", "0800", "1111"}


def _boxes(data: bytes, folder: Path) -> list[tuple[float, float, str]]:
    """Give top, bottom (points from the page's top) and letters of each word on the second page."""
    (folder / "pack.pdf").write_bytes(data)
    command = ["pdftotext", "-f", "2", "-l", "2", "-bbox", str(folder / "pack.pdf"), "-"]
    text = run(command, check=True, capture_output=True).stdout.decode()
    return [
        (float(low), float(high), word)
        for low, high, word in re.findall(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*?)</word>', text)
    ]


def test_backs_of_cards_stand_at_the_end(sheets: list[tuple[Edition, Artefact]], tmp_path: Path) -> None:
    """Whoever prints on one side leaves the last pages out: each is the back of a page of cards before it."""
    for edition, made in sheets:
        if made.kind != "pupil-pack" or edition.local.locale != "en":
            continue
        pages = [" ".join(page.split()) for page in layer(made.data, tmp_path)]
        backs = [number for number, page in enumerate(pages) if "only if you print on both sides" in page]
        assert backs == list(range(backs[0], len(pages)))
        fronts = [int(found[1]) for page in pages if (found := re.search(r"Back of page (\d+)", page))]
        assert fronts == sorted(set(fronts))
        assert len(fronts) == len(backs)
        assert fronts[-1] <= backs[0]


def test_words_of_records_are_not_left_in_english(sheets: list[tuple[Edition, Artefact]], tmp_path: Path) -> None:
    """An emergency number is called by its services, and a list of numbers is not called by its host."""
    for _, made in sheets:
        text = "\n".join(layer(made.data, tmp_path))
        assert "Emergency number (" not in text
        assert "github" not in text


def test_only_who_signed_these_words_is_named(translated: list[Edition]) -> None:
    """A signature for older words, or for the words of another language, is not printed."""
    english = next(one for one in translated if one.local.locale == "en")
    unit = english.local.library.units["consent-5-8"]

    def named(edition: Edition, words: str) -> object:
        here = edition.local.library.units["consent-5-8"]
        line = SignOff(check="B1", name="Wanjiru Osei", role="child-protection specialist", on=TODAY, words=words)
        signed = replace(here, module=here.module.model_copy(update={"sign_off": [line]}))
        return document(edition, signed, ROOT)["signed"]

    assert named(english, words_of(unit)) == ["Wanjiru Osei, child-protection specialist"]
    assert named(english, "0" * 16) == []
    assert all(named(one, words_of(unit)) == [] for one in translated if one.local.locale != "en")
