"""Typesetting that respects people: no heading alone, no card cut in two, backs behind their fronts, trees as trees."""

import re
from collections.abc import Callable, Iterator, Sequence
from html import unescape
from io import BytesIO
from pathlib import Path
from subprocess import run

import pikepdf
import pypdfium2
import pytest
from pypdfium2 import raw

from primer.artefacts.artefact import Artefact
from primer.artefacts.cache import Cache
from primer.cli.sources import editions, read_sources
from primer.editions.edition import Edition
from primer.packs.document import document
from primer.packs.draw import UnprintableError, pdf
from primer.packs.make import PUPIL, TEACHER, Pack, packs
from primer.packs.printing import Look, Printing

from .conftest import ROOT, TODAY, layer

Editions = Callable[[str], Edition]
Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""
MODULES = ("getting-help-9-12", "consent-5-8")
"""Together they use every kind of activity."""
MM = 72 / 25.4
LOOKS: Sequence[Look] = ("colour", "large-print")


@pytest.fixture(scope="module")
def translated() -> dict[str, Edition]:
    """Give the published editions by locale, in their real words."""
    sources = read_sources(ROOT, TODAY)
    assert sources.library
    return {one.local.locale: one for one in editions(sources, sources.library, TODAY, [], [], release=False)}


@pytest.fixture(scope="module")
def drawn(translated: dict[str, Edition]) -> list[tuple[Edition, Artefact]]:
    """Give both packs of two modules in three languages, in colour and in large print."""
    asked = [Pack(one.which, one.kind, Printing(look)) for look in LOOKS for one in (TEACHER, PUPIL)]
    return [
        (here, made)
        for here in translated.values()
        for name in MODULES
        for made in packs(here, here.local.library.units[name], ROOT, Cache(None), asked)
    ]


def _pupil(drawn: list[tuple[Edition, Artefact]]) -> Iterator[tuple[Edition, Artefact]]:
    return ((edition, made) for edition, made in drawn if made.kind == "pupil-pack")


def _words(data: bytes, folder: Path) -> list[list[tuple[float, float, str]]]:
    """Give top, bottom (points from the page's top) and letters of each word, page by page."""
    (folder / "pack.pdf").write_bytes(data)
    text = run(["pdftotext", "-bbox", str(folder / "pack.pdf"), "-"], check=True, capture_output=True).stdout.decode()
    word = re.compile(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*?)</word>')
    return [
        [(float(low), float(high), unescape(one)) for low, high, one in word.findall(page)]
        for page in text.split("<page ")[1:]
    ]


def _strip_top(data: bytes) -> list[float]:
    """Give where the frame of the help strip begins on each page, in points from the page's foot."""
    file = pypdfium2.PdfDocument(data)
    tops = []
    for page in file:
        wide = page.get_width() - 2 * 18 * MM
        frames = [box for box in _boxes(page) if abs(box[2] - box[0] - wide) < 3 and box[1] < 60 * MM]
        tops.append(max(box[3] for box in frames if box[3] < page.get_height() * 0.46))
    file.close()
    return tops


def _boxes(page: pypdfium2.PdfPage, *, dashed: bool = False) -> list[Box]:
    paths = page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3)
    return [one.get_bounds() for one in paths if not dashed or raw.FPDFPageObj_GetDashCount(one) > 0]


def test_no_heading_stands_at_the_foot_of_a_page(drawn: list[tuple[Edition, Artefact]], tmp_path: Path) -> None:
    """Below each heading, and above the help strip, there is more on the page than the words of the heading."""
    seen = 0
    for _, made in drawn:
        words, strips = _words(made.data, tmp_path), _strip_top(made.data)
        with pikepdf.open(BytesIO(made.data)) as file, file.open_outline() as outline:
            numbers = {str(page.objgen): index for index, page in enumerate(file.pages)}
            for title, target in _bookmarks(outline.root):
                page = numbers[str(target[0].objgen)]
                tall = float(file.pages[page].mediabox[3])
                top, foot = tall - float(target[3]) - 3, tall - strips[page]
                below = [one for low, high, one in words[page] if low >= top and high <= foot]
                seen += 1
                assert len(below) > len(title.split()), (made.path, page + 1, title)
    assert seen > 500


def _bookmarks(items: Sequence[pikepdf.OutlineItem]) -> Iterator[tuple[str, pikepdf.Array]]:
    for item in items:
        assert isinstance(item.destination, pikepdf.Array)
        yield item.title, item.destination
        yield from _bookmarks(item.children)


def test_cards_are_whole_large_and_backed(drawn: list[tuple[Edition, Artefact]], tmp_path: Path) -> None:
    """Every card has 6 x 9 cm or more, stands above the help strip, and has its back behind it when the paper turns."""
    for edition, made in _pupil(drawn):
        pages = [" ".join(page.split()) for page in layer(made.data, tmp_path)]
        said = document(edition, edition.local.library.units[made.module], ROOT)
        back_of = re.compile(said["words"]["back_of"].replace("{page}", r"\D{0,3}(\d+)"))
        backs = {number: int(found[1]) for number, page in enumerate(pages, 1) if (found := back_of.search(page))}
        strips = _strip_top(made.data)
        file = pypdfium2.PdfDocument(made.data)
        cards = 0
        for back, front in backs.items():
            wide = file[front - 1].get_width()
            fronts, behind = (
                sorted(box for box in _boxes(file[number - 1], dashed=True) if box[3] - box[1] > 30 * MM)
                for number in (front, back)
            )
            mirrored = sorted((wide - right, bottom, wide - left, top) for left, bottom, right, top in fronts)
            assert [_near(box) for box in behind] == [_near(box) for box in mirrored], (made.path, front, back)
            for left, bottom, right, top in fronts:
                short, long = sorted((right - left, top - bottom))
                assert short >= 60 * MM - 0.5, (made.path, front)
                assert long >= 90 * MM - 0.5, (made.path, front)
                assert bottom > strips[front - 1], (made.path, front)
                assert left > 5 * MM, (made.path, front)
                assert right < wide - 5 * MM, (made.path, front)
            cards += len(fronts)
        file.close()
        assert cards == _count(said), made.path


def _near(box: Box) -> tuple[int, ...]:
    return tuple(round(one) for one in box)


def _count(said: dict[str, list[dict[str, list[dict[str, dict[str, object]]]]]]) -> int:
    """Give how many cards a document has."""
    acts = [one for lesson in said["lessons"] for one in lesson["activities"]]
    return len(said["glossary"]) + sum(len(one.get("cards") or one.get("signals") or {}) for one in acts)


def test_scissors_stand_once_for_a_set(drawn: list[tuple[Edition, Artefact]], tmp_path: Path) -> None:
    """The hint to cut is on the first page of a set, and not on the pages that go on."""
    for edition, made in _pupil(drawn):
        said = document(edition, edition.local.library.units[made.module], ROOT)["words"]
        pages = [" ".join(page.split()) for page in layer(made.data, tmp_path)]
        sets = [page for page in pages if said["word_cards"] in page and said["backs"] not in page]
        if edition.local.locale == "en":
            assert sum(said["cut_out"] in page for page in sets) == 1


def test_every_page_says_what_it_is(drawn: list[tuple[Edition, Artefact]], tmp_path: Path) -> None:
    """Page x of y, edition with locale, version, status and the date of each number are on every page."""
    for here, made in drawn:
        if here.local.locale != "en":
            continue
        unit = here.local.library.units[made.module]
        said = document(here, unit, ROOT)
        checks = {
            "".join(part if isinstance(part, str) else part["n"] for part in one["check"]["p"])
            for door in ("talk", "danger")
            for one in said["help"][door]
            if one["phone"]
        }
        assert any(re.search(r"20\d\d|no date given", one) for one in checks)
        for number, page in enumerate(layer(made.data, tmp_path), 1):
            words = " ".join(page.replace("\u200b", "").split())
            told = (
                f"Page {number} of {made.pages}",
                f"Edition {here.name}",
                f"Version {unit.module.version}",
                said["status"],
            )
            assert all(one in words for one in told), (made.path, number)
            assert all(one in words for one in checks), (made.path, number)


def test_a_decision_tree_is_drawn_as_a_tree(drawn: list[tuple[Edition, Artefact]]) -> None:
    """Rails lead to the boxes, on the side where lines begin: at the left, and in Arabic at the right."""
    for edition, made in _pupil(drawn):
        if made.module != "getting-help-9-12":
            continue
        file = pypdfium2.PdfDocument(made.data)
        lines = [
            [
                left / page.get_width()
                for left, bottom, right, top in _boxes(page)
                if right - left < 3 and top - bottom > 8 * MM and bottom > page.get_height() * 0.16
            ]
            for page in file
        ]
        rails = max(lines, key=len)
        file.close()
        assert len(rails) > 5, made.path
        assert all((left > 0.5) is (edition.local.profile.direction == "rtl") for left in rails), made.path


LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


@pytest.mark.parametrize("look", ["colour", "ink-saver", "large-print"])
@pytest.mark.parametrize(
    ("field", "change", "what"),
    [
        ("cards", "caption", "card"),
        ("trays", "label", "place"),
        ("signals", "label", "card"),
        ("cells", "label", "board"),
        ("parts", "tell", "page"),
        ("nodes", "text", "box of the tree"),
    ],
    ids=lambda one: one.replace(" ", "-"),
)
def test_what_has_no_room_is_told_with_its_field_and_by_how_much(
    edition: Editions, look: Look, field: str, change: str, what: str
) -> None:
    """A text that is far too long, or has a word that no line can break, is named with edition, look, millimetres."""
    gb = edition("GB")
    for name in MODULES:
        pack = document(gb, gb.local.library.units[name], ROOT, Printing(look))
        for lesson in pack["lessons"]:
            for activity in lesson["activities"]:
                items = activity.get(field, {})
                key = next((key for key, one in items.items() if change in one), None)
                if key is not None and (field != "nodes" or activity["kind"] == "decision_tree"):
                    target = activity["rows"][0] if field == "nodes" else items[key]
                    key = target["id"] if field == "nodes" else key
                    target[change] = {"p": [" ".join(["and again"] * 300) if change == "tell" else LONG]}
                    place = f"activities.{activity['id']}.{field}.{key}.{change}"
                    with pytest.raises(UnprintableError) as caught:
                        pdf(pack, "pupil", TODAY, ROOT, "en")
                    told = {one.field: one for one in caught.value.problems}
                    assert place in told
                    shown = "" if look == "colour" else rf" \({look}\)"
                    message = rf"in en-GB{shown}, this is \d+\.\d mm too (tall|wide) for its {what}"
                    assert re.fullmatch(message, told[place].message), told[place].message
                    assert told[place].place.file.endswith(f"/{lesson['id']}.yml")
                    return
    pytest.fail("no activity has this field")


def test_a_plan_that_is_too_long_for_its_page_is_told(edition: Editions) -> None:
    """Before, its last lines went on to a second page in silence."""
    gb = edition("GB")
    pack = document(gb, gb.local.library.units["consent-5-8"], ROOT)
    lesson = pack["lessons"][0]
    lesson["at_a_glance"] = {"p": [" ".join(["and again"] * 300)]}
    with pytest.raises(UnprintableError) as caught:
        pdf(pack, "teacher", TODAY, ROOT, "en")
    (problem,) = caught.value.problems
    assert (problem.code, problem.field) == ("sheet-overflow", "bring")
    assert re.search(r"this is \d+\.\d mm too tall for its one page", problem.message)
