"""A module's zip: every file as it stands on the site, a page that lists them, licence, checksums, the same twice."""

import io
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from primer.artefacts.artefact import Artefact
from primer.bundle.archive import archive
from primer.bundle.module import module_zip
from primer.editions.edition import Edition
from primer.rendered.html import read_html

ROOT = Path(__file__).parents[2]
MODULE = "getting-help-9-12"
LESSON = "doors-to-help"


def sheets(name: str) -> list[Artefact]:
    """Give files of a module in an edition, and one of another module."""
    folder = f"packs/{name}/{MODULE}"
    return [
        Artefact(f"{folder}/{LESSON}-slides.pptx", b"slides", "slides", module=MODULE, lesson=LESSON),
        Artefact(f"{folder}/parent-letter.docx", b"letter", "word", module=MODULE),
        Artefact(f"{folder}/teacher-pack.pdf", b"plan" * 999, "teacher-pack", module=MODULE, pages=17),
        Artefact(f"packs/{name}/{MODULE}-more/teacher-pack.pdf", b"other", "teacher-pack"),
    ]


def made(edition: Edition) -> Artefact:
    """Give the zip of those files."""
    return module_zip(edition, edition.local.library.units[MODULE], sheets(edition.name), ROOT)


def shown(edition: Edition) -> str:
    """Give the words of the page in the zip."""
    with ZipFile(io.BytesIO(made(edition).data)) as zipped:
        return "\n".join(one.text for one in read_html(zipped.read("index.html")))


def test_a_zip_holds_the_files_of_its_module_as_they_are(english: Edition) -> None:
    """The files of the module and no other, byte for byte, under plain names, with page, licence and checksums."""
    one = made(english)
    assert (one.path, one.kind, one.status) == (f"bundles/en-GB/{MODULE}.zip", "bundle", "draft")
    with ZipFile(io.BytesIO(one.data)) as zipped:
        names = zipped.namelist()
        assert {sheet.data for sheet in sheets("en-GB")[:3]} <= {zipped.read(name) for name in names}
        assert zipped.read("LICENSE-CONTENT.txt") == (ROOT / "LICENSE-CONTENT").read_bytes()
    assert names == sorted(names)
    assert set(names) == {
        *(sheet.path.rpartition("/")[2] for sheet in sheets("en-GB")[:3]),
        *("index.html", "LICENSE-CONTENT.txt", "SHA256SUMS"),
    }
    assert all(name.isascii() for name in names)


def test_the_checksums_are_those_of_every_file(arabic: Edition, tmp_path: Path) -> None:
    """Unpacked by unzip, sha256sum agrees with each line, and every file but the list has one."""
    (tmp_path / "all.zip").write_bytes(made(arabic).data)
    with ZipFile(tmp_path / "all.zip") as zipped:
        zipped.extractall(tmp_path / "out")
        listed = zipped.read("SHA256SUMS").decode().splitlines()
        assert {line.split("  ")[1] for line in listed} == set(zipped.namelist()) - {"SHA256SUMS"}
    subprocess.run(["sha256sum", "--strict", "--check", "SHA256SUMS"], cwd=tmp_path / "out", check=True)


def test_the_same_files_give_the_same_zip(english: Edition) -> None:
    """Twice the same bytes, whatever the order in which files were made."""
    unit = english.local.library.units[MODULE]
    again = module_zip(english, unit, sheets("en-GB")[::-1], ROOT)
    assert again.data == made(english).data


def test_the_page_lists_what_is_in_the_zip(english: Edition, arabic: Edition) -> None:
    """Each file by name with its pages; status, day of the numbers; in Egypt, that no helpline is shown; rtl."""
    text = shown(english)
    for words in ("Teacher's pack", "17 pages", "Slides: ", "Letter to families", "22 November 2026", "CC-BY-4.0"):
        assert words in text
    assert "no named specialist has signed" in text
    assert text.index("Teacher's pack") < text.index("Slides: ") < text.index("Letter to families")
    assert "no child helpline" not in text
    with ZipFile(io.BytesIO(made(arabic).data)) as zipped:
        html = zipped.read("index.html").decode()
    assert '<html lang="ar" dir="rtl">' in html
    assert arabic.local.interface.gettext("Not ready for learners: no child helpline is shown.") in html
    assert not any(f'"{scheme}' in html for scheme in ("http:", "https:", "//"))


def test_a_withdrawn_module_says_so(english: Edition) -> None:
    """A pack that was called back is never offered without that word."""
    unit = english.local.library.units[MODULE]
    called_back = replace(unit, module=unit.module.model_copy(update={"status": "withdrawn"}))
    data = module_zip(english, called_back, sheets("en-GB"), ROOT).data
    with ZipFile(io.BytesIO(data)) as zipped:
        assert "Withdrawn: do not use this pack." in zipped.read("index.html").decode()


@pytest.mark.parametrize("name", ["añadir.pdf", "/etc/passwd", "../up.txt"])
def test_a_name_that_some_computer_cannot_write_is_refused(name: str) -> None:
    """Only plain names inside the folder."""
    with pytest.raises(ValueError, match="no name"):
        archive({name: b""}, date(2026, 11, 22))
