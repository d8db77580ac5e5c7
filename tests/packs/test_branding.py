"""A school's own header: where it stands, what it may not hold, and what is told of a file that is not right."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from subprocess import run

import pikepdf
import pytest
from click.testing import CliRunner
from PIL import Image

from primer.artefacts.cache import Cache
from primer.cli import main
from primer.editions.edition import Edition
from primer.packs.branding import Branding, branded, contrast, read_branding
from primer.packs.logo import LARGEST, load_logo
from primer.packs.make import TEACHER, Pack, packs
from primer.packs.printing import Look, Printing
from primer.problems import Place
from primer.report.problems import show

from .conftest import ROOT, layer
from .test_looks import colours

Editions = Callable[[str], Edition]
CASES = Path(__file__).parent / "branding"
BAD = sorted((CASES / "bad").iterdir())
NAME = "Ministry of Education"


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.name)
def test_each_bad_file_is_told_word_for_word(case: Path) -> None:
    """What stands in expected.txt is printed: where, which field, what was found, what to do."""
    made, problems = read_branding(case / "branding.yml")
    assert made is None
    assert show(problems) + "\n" == (case / "expected.txt").read_text(encoding="utf-8")


def test_a_logo_has_a_limit_in_bytes(tmp_path: Path) -> None:
    """One byte too many is refused, with the figure found."""
    logo = (CASES / "good" / "logo.svg").read_bytes()
    path = tmp_path / "logo.svg"
    path.write_bytes(logo + b" " * (LARGEST - len(logo)))
    assert load_logo(path, Place("--logo"), "")[1] == []
    path.write_bytes(path.read_bytes() + b" ")
    _, (problem,) = load_logo(path, Place("--logo"), "")
    assert (problem.code, str(LARGEST + 1) in problem.message) == ("logo-too-large", True)


def test_contrast_is_that_of_wcag() -> None:
    """Black on white is 21, a colour on itself 1, and a known grey is where the standard has it."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#9A4A00", "#9A4A00") == pytest.approx(1)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.005)


@pytest.fixture(scope="module")
def branding() -> Branding:
    """Give the branding of the good file."""
    made, problems = read_branding(CASES / "good" / "branding.yml")
    assert made is not None, problems
    return made


@pytest.mark.parametrize("look", ["colour", "ink-saver"])
def test_the_header_stands_on_cover_plans_and_letter(
    edition: Editions, branding: Branding, look: Look, tmp_path: Path
) -> None:
    """Name and logo are on just these pages; the logo is read aloud by the name; an ink-saver's logo has no colour."""
    gb = edition("GB")
    unit = gb.local.library.units["consent-5-8"]
    (made,) = packs(gb, unit, ROOT, Cache(None), [Pack(TEACHER.which, TEACHER.kind, Printing(look, branding=branding))])
    pages = [" ".join(page.split()) for page in layer(made.data, tmp_path)]
    named = [number for number, page in enumerate(pages) if NAME in page]
    plans = [number for number, page in enumerate(pages) if re.search(r"Lesson \d: .* \d+ min .* Bring ", page)]
    letter = [number for number, page in enumerate(pages) if "Letter to families" in page and number]
    assert named == [0, *plans, *letter]
    assert len(plans) == len(unit.lessons)
    assert "School:" not in pages[letter[0]]
    with pikepdf.open(BytesIO(made.data)) as pdf:
        alts = [str(one.Alt) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one]
        assert alts.count(NAME) == len(named)
    (tmp_path / "pack.pdf").write_bytes(made.data)
    run(["pdftoppm", "-r", "60", "-f", "1", "-l", "1", tmp_path / "pack.pdf", tmp_path / "cover"], check=True)
    with Image.open(next(tmp_path.glob("cover*.ppm"))) as cover:
        ink = {one for _, one in colours(cover)}
    grey = all(red == green == blue for red, green, blue in ink)
    assert grey is (look == "ink-saver")
    assert ((0x1B, 0x3A, 0x6B) in ink) is (look == "colour")


def test_a_name_and_a_png_are_enough(edition: Editions, tmp_path: Path) -> None:
    """What is typed on the command line needs no file of its own, and the strand keeps its colours."""
    made, problems = branded("Hill Road School", CASES / "good" / "logo.png")
    assert made is not None, problems
    assert made.colours() == {}
    gb = edition("GB")
    asked = Pack(TEACHER.which, TEACHER.kind, Printing(branding=made))
    (pack,) = packs(gb, gb.local.library.units["consent-5-8"], ROOT, Cache(None), [asked])
    assert "Hill Road School" in layer(pack.data, tmp_path)[0]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--logo", "logo.svg"], "--logo goes with --school"),
        (["--school", "A", "--branding", "b.yml"], "--branding stands for --school and --logo"),
        (["--branding", "b.yml"], "there is no file"),
        (["--booklet", "--look", "large-print"], "cannot be large print"),
        (["--png"], "--png goes with --only packs"),
        (["--look", "pink"], "'pink' is not one of 'colour', 'ink-saver', 'large-print'"),
    ],
    ids=lambda one: "-".join(one).replace("--", "") if isinstance(one, list) else "",
)
def test_options_that_do_not_go_together_are_wrong_usage(
    options: list[str], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 2 and a sentence, before anything is read."""
    monkeypatch.chdir(ROOT)
    result = CliRunner().invoke(main, ["build", *options])
    assert result.exit_code == 2
    assert told in " ".join(result.output.replace("│", " ").split())


def test_a_name_that_could_be_dialled_stops_a_build(monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit code 1, with the number that was found."""
    monkeypatch.chdir(ROOT)
    result = CliRunner().invoke(main, ["build", "--school", "Hill Road School 0800 123456"])
    assert result.exit_code == 1
    assert "found `0800 123456`" in result.output
