"""Draws the real modules with the real Typst and reads the files back as other programs do."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from subprocess import run

import pikepdf
import pytest

from primer.artefacts.artefact import Artefact
from primer.artefacts.cache import Cache
from primer.editions.edition import Edition
from primer.model.activity import KINDS, kind_name
from primer.model.phone import digits
from primer.packs.make import PUPIL, packs
from primer.packs.preview import preview

from .conftest import ROOT, layer

MODULES = ("getting-help-9-12", "consent-5-8")
Editions = Callable[[str], Edition]


@pytest.fixture(scope="session")
def drawn(edition: Editions) -> dict[tuple[str, str], list[Artefact]]:
    """Give the packs of two modules in a region with a shown helpline and in one without."""
    return {(code, name): _draw(edition(code), name) for code in ("GB", "MX") for name in MODULES}


def _draw(edition: Edition, name: str) -> list[Artefact]:
    return packs(edition, edition.local.library.units[name], ROOT, Cache(None))


def test_every_kind_of_activity_has_its_template() -> None:
    """A kind without a file, or without a line in the table, would be missing from a pack."""
    table = (ROOT / "templates/packs/kinds/table.typ").read_text(encoding="utf-8")
    for name in map(kind_name, KINDS):
        source = (ROOT / f"templates/packs/kinds/{name}.typ").read_text(encoding="utf-8")
        assert "#let teach(a)" in source
        assert "#let sheets(a)" in source
        assert f"{name}: {name}" in table


def test_modules_together_use_every_kind(edition: Editions) -> None:
    """The tests below draw every kind, because the two modules have an example of each."""
    units = edition("GB").local.library.units
    lessons = [lesson for name in MODULES for lesson in units[name].lessons.values()]
    used = {activity.kind for lesson in lessons for activity in lesson.activities.values()}
    assert used == {kind_name(kind) for kind in KINDS}


def test_artefacts_say_what_they_are(drawn: dict[tuple[str, str], list[Artefact]]) -> None:
    """Path, kind, region, module, status and pages are those that the manifest will print."""
    teacher, pupil = drawn["GB", "consent-5-8"]
    assert teacher.path == "packs/en-GB/consent-5-8/teacher-pack.pdf"
    assert pupil.path == "packs/en-GB/consent-5-8/pupil-pack.pdf"
    assert [one.kind for one in (teacher, pupil)] == ["teacher-pack", "pupil-pack"]
    assert {(one.locale, one.region, one.module) for one in (teacher, pupil)} == {("en", "GB", "consent-5-8")}
    for made in (teacher, pupil):
        with pikepdf.open(BytesIO(made.data)) as pdf:
            assert made.pages == len(pdf.pages)


def test_files_are_tagged_for_assistive_technology(drawn: dict[tuple[str, str], list[Artefact]]) -> None:
    """Structure tree, language, title and the claims of PDF/UA-1 and PDF/A-2a are in every file."""
    for artefacts in drawn.values():
        for made in artefacts:
            with pikepdf.open(BytesIO(made.data)) as pdf, pdf.open_metadata() as metadata:
                assert pdf.Root.MarkInfo.Marked
                assert "/StructTreeRoot" in pdf.Root
                assert str(pdf.Root.Lang) == "en"
                assert pdf.Root.ViewerPreferences.DisplayDocTitle
                assert metadata["dc:title"]
                assert metadata["pdfuaid:part"] == "1"
                assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")


def test_help_and_status_stand_on_every_page(
    drawn: dict[tuple[str, str], list[Artefact]], edition: Editions, tmp_path: Path
) -> None:
    """No sheet leaves the printer without three doors, the learners' numbers and the status."""
    for (code, _), artefacts in drawn.items():
        learners = edition(code).doors("learner")
        numbers = [route.phone for door in learners.doors for route in door.routes if route.phone]
        assert numbers
        for made in artefacts:
            for number, page in enumerate(layer(made.data, tmp_path), 1):
                words = " ".join(page.split())
                assert "Someone near you" in words, (made.path, number)
                assert "no named specialist has signed" in words
                assert f"Page {number} of {made.pages}" in words
                assert all(phone in words for phone in numbers), (made.path, number)


def test_no_number_is_shown_that_may_not_be(
    drawn: dict[tuple[str, str], list[Artefact]], edition: Editions, tmp_path: Path
) -> None:
    """Every phone number of the region that no door opens is absent from the text layer of both packs."""
    for (code, _), artefacts in drawn.items():
        here = edition(code)
        shown = {digits(route.phone) for door in here.doors("teacher").doors for route in door.routes if route.phone}
        hidden = {digits(route.phone) for route in here.region.routes.values() if route.phone} - shown
        for made in artefacts:
            found = {digits(one) for one in re.findall(r"\d[\d ]{2,}\d", "\n".join(layer(made.data, tmp_path)))}
            assert not found & {one for one in hidden if len(one) > 4}


def test_a_region_without_a_helpline_says_so_everywhere(
    drawn: dict[tuple[str, str], list[Artefact]], tmp_path: Path
) -> None:
    """The fallback with the world's directories and "not ready for learners" are on each page, and only there."""
    for (code, _), artefacts in drawn.items():
        for made in artefacts:
            for page in layer(made.data, tmp_path):
                words = " ".join(page.split())
                expected = code == "MX"
                assert ("Not ready for learners" in words) is expected
                assert ("inhope.org/EN" in words.replace("\u200b", "")) is expected


def test_the_same_input_gives_the_same_bytes(
    drawn: dict[tuple[str, str], list[Artefact]], edition: Editions, tmp_path: Path
) -> None:
    """Neither the clock nor the order of a set is in a file, and the cache gives back what was drawn."""
    first = drawn["GB", "consent-5-8"]
    assert [one.data for one in _draw(edition("GB"), "consent-5-8")] == [one.data for one in first]
    gb = edition("GB")
    for _ in range(2):
        kept = packs(gb, gb.local.library.units["consent-5-8"], ROOT, Cache(tmp_path))
        assert kept == first


def test_numbers_keep_their_direction_in_arabic(arabic: Edition, tmp_path: Path) -> None:
    """The emergency numbers of Egypt read forwards in the text layer, and the file says that it is Arabic."""
    for made in _draw(arabic, "getting-help-9-12"):
        with pikepdf.open(BytesIO(made.data)) as pdf:
            assert str(pdf.Root.Lang).startswith("ar")
            assert str(pdf.Root.ViewerPreferences.Direction) == "/R2L"
        for page in layer(made.data, tmp_path):
            assert all(number in page for number in ("122", "123", "180"))
            assert not any(number in page for number in ("221", "321", "081"))


def test_untranslated_words_are_marked(arabic: Edition, tmp_path: Path) -> None:
    """A text that fell back has its own language in the tags, a sign beside it and a note at the foot."""
    teacher, pupil = _draw(arabic, "consent-5-8")
    pages = [" ".join(page.split()) for page in layer(teacher.data, tmp_path)]
    overview = str(arabic.local.library.units["consent-5-8"].module.overview)
    place = next(page for page in pages if overview[:30] in page)
    assert re.match(r"\W*en\b", place[place.index(overview[-20:]) + 20 :])
    with pikepdf.open(BytesIO(teacher.data)) as pdf:
        assert "en" in {str(one.Lang) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/Lang" in one}
    for made in (teacher, pupil):
        for page in layer(made.data, tmp_path):
            assert all(word in page for word in ("Words", "marked", "language", "translated"))


def test_authors_see_every_page_as_a_picture(edition: Editions) -> None:
    """The preview gives one PNG for each page of the pack."""
    gb = edition("GB")
    unit = gb.local.library.units["consent-5-8"]
    pages = preview(gb, unit, ROOT, PUPIL, ppi=20)
    assert len(pages) == _draw(gb, "consent-5-8")[1].pages
    assert all(data.startswith(b"\x89PNG") for _, data in pages)


def test_judge_finds_the_files_sound(drawn: dict[tuple[str, str], list[Artefact]], tmp_path: Path) -> None:
    """The program qpdf, which shares no code with Typst, reads every file without a complaint."""
    for artefacts in drawn.values():
        for made in artefacts:
            path = tmp_path / "pack.pdf"
            path.write_bytes(made.data)
            assert run(["qpdf", "--check", str(path)], check=False, capture_output=True).returncode == 0
