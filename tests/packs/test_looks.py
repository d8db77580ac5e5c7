"""Looks of the packs, as printers and eyes meet them: no colour, large letters, the fold; the words stay the same."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from subprocess import run
from typing import cast

import pikepdf
import pypdfium2
import pytest
import typst
from PIL import Image
from pypdfium2 import raw

from primer.artefacts.artefact import Artefact
from primer.artefacts.cache import Cache
from primer.editions.edition import Edition
from primer.packs.booklet import order
from primer.packs.document import document
from primer.packs.make import PUPIL, TEACHER, Pack, packs, wanted
from primer.packs.poster import help_poster
from primer.packs.printing import Paper, Printing

from .conftest import ROOT, layer

Editions = Callable[[str], Edition]
MODULES = ("getting-help-9-12", "consent-5-8")
"""Together they use every kind of activity."""
FILLED = 0.5
"""A page of which so much is not white is filled."""


def _made(edition: Edition, name: str, *asked: Pack) -> list[Artefact]:
    return packs(edition, edition.local.library.units[name], ROOT, Cache(None), asked)


def _look(pack: Pack, printing: Printing) -> Pack:
    return Pack(pack.which, pack.kind, printing)


@pytest.fixture(scope="module")
def pairs(edition: Editions) -> list[tuple[Artefact, Artefact]]:
    """Give the packs of two modules in colour, each with its ink-saver."""
    saver = Printing("ink-saver")
    made = [_made(edition("GB"), name, one, _look(one, saver)) for name in MODULES for one in (TEACHER, PUPIL)]
    return [(colour, grey) for colour, grey in made]


def _images(data: bytes, folder: Path) -> list[Image.Image]:
    path = folder / "pack.pdf"
    path.write_bytes(data)
    for old in folder.glob("page*.ppm"):
        old.unlink()
    run(["pdftoppm", "-r", "40", str(path), str(folder / "page")], check=True)
    return [Image.open(file).convert("RGB") for file in sorted(folder.glob("page*.ppm"))]


def colours(page: Image.Image) -> list[tuple[int, tuple[int, int, int]]]:
    """Give how often each colour stands on a page."""
    return cast("list[tuple[int, tuple[int, int, int]]]", page.convert("RGB").getcolors(page.width * page.height))


def _ink(page: Image.Image) -> float:
    """Give the ink of a page, in pages of solid black: cyan, magenta, yellow and, for what all three share, black."""
    total = 0.0
    for count, (red, green, blue) in colours(page):
        black = 1 - max(red, green, blue) / 255
        total += count * (black + sum(1 - one / 255 - black for one in (red, green, blue)))
    return total / (page.width * page.height)


def _covered(page: Image.Image) -> float:
    white = sum(count for count, one in colours(page) if min(one) > 250)
    return 1 - white / (page.width * page.height)


def test_an_ink_saver_has_no_colour_and_half_the_ink(pairs: list[tuple[Artefact, Artefact]], tmp_path: Path) -> None:
    """Every pixel of every page is a grey, and a page that has fills in colour costs at most half of its ink."""
    filled = 0
    for colour, grey in pairs:
        plain, saved = _images(colour.data, tmp_path), []
        saved = _images(grey.data, tmp_path)
        assert len(plain) == len(saved)
        for number, (before, after) in enumerate(zip(plain, saved, strict=True), 1):
            tones = colours(after)
            assert all(red == green == blue for _, (red, green, blue) in tones), (grey.path, number)
            if _covered(before) > FILLED:
                filled += 1
                assert _ink(after) <= _ink(before) / 2, (grey.path, number, _ink(before), _ink(after))
    assert filled, "no page has fills, so nothing was compared"


def test_an_ink_saver_has_the_same_words(pairs: list[tuple[Artefact, Artefact]], tmp_path: Path) -> None:
    """Each page has the words of its page in colour, and each drawing its alternative text."""
    for colour, grey in pairs:
        words = [page.split() for page in layer(colour.data, tmp_path)]
        assert [page.split() for page in layer(grey.data, tmp_path)] == words
        assert _alternatives(colour.data) == _alternatives(grey.data)
        assert grey.path == colour.path.replace(".pdf", ".ink-saver.pdf")
        assert (colour.look, grey.look) == ("", "ink-saver")


def _alternatives(data: bytes) -> Counter[str]:
    with pikepdf.open(BytesIO(data)) as pdf:
        return Counter(str(one.Alt) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one)


_ALONE = """\
#import "/templates/packs/text.typ": drawing
#set page(width: 60pt, height: 60pt, margin: 0pt)
#drawing("{name}", width: 60pt)
"""


def test_marks_stay_apart_without_colour(edition: Editions) -> None:
    """Go, ask and stop are black on white, so that no mark drowns in its own fill: the middle of each has both."""
    gb = edition("GB")
    for name in ("sign-go", "sign-ask", "sign-stop"):
        source = _ALONE.replace("{name}", name)
        pack = document(gb, gb.local.library.units["consent-5-8"], ROOT, Printing("ink-saver"))
        told = {"pack": json.dumps(pack), "which": "pupil"}
        drawn = typst.Compiler(source.encode(), root=ROOT, sys_inputs=told).compile(format="png", ppi=72)
        assert isinstance(drawn, bytes)
        with Image.open(BytesIO(drawn)) as image:
            tones = {red for _, (red, _, _) in colours(image.convert("L").crop((15, 10, 45, 50)))}
        assert min(tones) < 30
        assert max(tones) == 255


def test_the_help_poster_is_printed_without_colour(edition: Editions, tmp_path: Path) -> None:
    """The poster as ink-saver has its own file, one page, and no pixel with a colour."""
    made = help_poster(edition("GB"), ROOT, Cache(None), Printing("ink-saver"))
    assert made.path == "packs/en-GB/help-poster.ink-saver.pdf"
    (page,) = _images(made.data, tmp_path)
    assert all(red == green == blue for _, (red, green, blue) in colours(page))


def _sizes(data: bytes) -> Iterator[tuple[int, float, str]]:
    """Yield page, size in points and letter of everything that is written."""
    document = pypdfium2.PdfDocument(data)
    for number in range(len(document)):
        text = document[number].get_textpage()
        matrix = raw.FS_MATRIX()
        for index in range(text.count_chars()):
            letter = chr(raw.FPDFText_GetUnicode(text, index))
            if not letter.isspace() and raw.FPDFText_GetMatrix(text, index, matrix):
                scale = (matrix.b**2 + matrix.d**2) ** 0.5
                yield number + 1, raw.FPDFText_GetFontSize(text, index) * scale, letter
    document.close()


@pytest.mark.parametrize(("pack", "least"), [(PUPIL, 18), (TEACHER, 16)], ids=lambda one: getattr(one, "which", one))
def test_large_print_is_large(edition: Editions, pack: Pack, least: float) -> None:
    """Letters of learners have 18 pt or more, of teachers 16; only lines of proof are smaller, and never below 10."""
    for name in MODULES:
        made = _made(edition("GB"), name, _look(pack, Printing("large-print")))[0]
        pages: dict[int, str] = {}
        letters = list(_sizes(made.data))
        assert min(size for _, size, _ in letters) > 10 - 0.01
        for page, size, letter in letters:
            if size < least - 0.01:
                pages[page] = pages.get(page, "") + letter
        assert len(pages) == made.pages
        for page, words in pages.items():
            assert _only_proof(words), (made.path, page, words)
        assert max(size for _, size, _ in letters) >= 24


def _only_proof(words: str) -> bool:
    """Tell whether letters are sources of numbers (once on each small strip), the status, or the corners of cards."""
    said = dict.fromkeys(re.split(r"(?<=byacall\.)", words))
    return "Notyetconfirmedbyacall." in words and "hassigned." in words and len("".join(said)) < 500


def test_large_print_has_the_same_words(edition: Editions, tmp_path: Path) -> None:
    """Every word of the normal pack stands in the one in large print."""
    for name in MODULES:
        for pack in (TEACHER, PUPIL):
            normal, large = _made(edition("GB"), name, pack, _look(pack, Printing("large-print")))
            plain, big = (_words(made, tmp_path) for made in (normal, large))
            assert plain <= big, plain - big


def _words(made: Artefact, folder: Path) -> set[str]:
    return {word for page in layer(made.data, folder) for word in page.split() if word.isalpha()}


def test_the_paper_can_be_chosen(edition: Editions) -> None:
    """A region with A4 prints on Letter where somebody asks for it."""
    papers: tuple[tuple[Paper, tuple[int, int]], ...] = (("a4", (595, 842)), ("us-letter", (612, 792)))
    for paper, size in papers:
        made = _made(edition("GB"), "consent-5-8", _look(PUPIL, Printing(paper=paper)))[0]
        with pikepdf.open(BytesIO(made.data)) as pdf:
            assert {tuple(round(float(one)) for one in list(page.mediabox)[2:]) for page in pdf.pages} == {size}


def test_the_order_of_a_booklet() -> None:
    """Eight pages make two sheets; what is missing to a multiple of four is blank at the end; Arabic is mirrored."""
    assert list(order(8, rtl=False)) == [(8, 1), (2, 7), (6, 3), (4, 5)]
    assert list(order(6, rtl=False)) == [(0, 1), (2, 0), (6, 3), (4, 5)]
    assert list(order(6, rtl=True)) == [(1, 0), (0, 2), (3, 6), (5, 4)]


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_a_booklet_can_be_folded(edition: Editions, arabic: Edition, tmp_path: Path, direction: str) -> None:
    """Both halves of each side hold the pages that the fold asks for, and the file does not claim what it is not."""
    here = arabic if direction == "rtl" else edition("GB")
    (made,) = _made(here, "consent-5-8", *wanted([Printing(booklet=True)]))
    assert made.path.endswith("/consent-5-8/teacher-pack.booklet.pdf")
    with pikepdf.open(BytesIO(made.data)) as pdf, pdf.open_metadata() as metadata:
        assert len(pdf.pages) == made.pages
        assert made.pages % 2 == 0
        assert {(round(float(page.mediabox[2])), round(float(page.mediabox[3]))) for page in pdf.pages} == {(842, 595)}
        assert "/StructTreeRoot" not in pdf.Root
        assert "pdfuaid:part" not in metadata
        assert str(pdf.docinfo["/Title"]).endswith("– Booklet")
    path = tmp_path / "booklet.pdf"
    path.write_bytes(made.data)
    halves = [[_number(path, side + 1, x) for x in (0, 421)] for side in range(made.pages)]
    count = max(page for side in halves for page in side)
    assert halves == [list(side) for side in order(count, rtl=direction == "rtl")]


def _number(path: Path, side: int, x: int) -> int:
    """Give the number at the foot of a half of a side; 0 when it is blank."""
    box = ["-x", str(x), "-y", "0", "-W", "421", "-H", "595"]
    command = ["pdftotext", "-f", str(side), "-l", str(side), *box, str(path), "-"]
    text = run(command, check=True, capture_output=True).stdout.decode()
    found = re.findall(r"Page (\d+) of", " ".join(text.split()))
    return int(found[0]) if found else 0
