"""The options for printing, on the real command and the real content."""

import json
from pathlib import Path

import pytest
from PIL import Image
from tests.river.conftest import built

pytestmark = pytest.mark.slow


def test_looks_booklets_and_pictures_are_made_by_their_options(tmp_path: Path) -> None:
    """Several looks at once have a file each; authors get one picture for each page, and nobody else is given it."""
    names = ("--locale", "en", "--region", "GB", "--module", "consent-5-8", "--only", "packs")
    output = built(tmp_path / "build", *names, "--look", "colour", "--look", "ink-saver", "--booklet", "--png")
    rows = json.loads((output / "manifest.json").read_text())["artefacts"]
    made = {Path(row["path"]).name: row for row in rows}
    assert {name: row["look"] for name, row in made.items()} == {
        "teacher-pack.pdf": "",
        "pupil-pack.pdf": "",
        "teacher-pack.ink-saver.pdf": "ink-saver",
        "pupil-pack.ink-saver.pdf": "ink-saver",
        "teacher-pack.booklet.pdf": "booklet",
        "teacher-pack.ink-saver.booklet.pdf": "ink-saver.booklet",
    }
    assert all(name.isascii() for name in made)
    shown = sorted((output / "preview" / "en-GB" / "consent-5-8").iterdir())
    flat = [row for name, row in made.items() if "booklet" not in name]
    assert len(shown) == sum(row["pages"] for row in flat)
    assert shown[0].name == "pupil-pack-001.png"
    with Image.open(shown[0]) as page:
        assert page.format == "PNG"
        assert page.height > 800
