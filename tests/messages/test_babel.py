"""Babel's own command gives the messages that we give, and Babel and GNU gettext accept the catalogs that we write."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from tests.pseudo import root_in_pseudo

from primer.library.load import load
from primer.messages.extract import content_messages
from primer.messages.interface import interface_messages

PROJECT = Path(__file__).parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(PROJECT / "scripts"), "PYTHONWARNINGS": "ignore"}
PYBABEL = [sys.executable, "-m", "babel.messages.frontend"]

Found = set[tuple[object, object, object]]


def run(command: list[str], folder: Path) -> None:
    """Run a command in a folder and fail with what it said."""
    done = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module", params=["tiny", "real"])
def root(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the project, and the tiny curriculum with the project's templates and catalogs in pseudo-languages."""
    return PROJECT if request.param == "real" else root_in_pseudo(tmp_path_factory.mktemp("babel") / "root")


@pytest.fixture(scope="module")
def extracted(root: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Found, Found]:
    """Give what `pybabel extract -F babel.cfg` finds: texts with a context, and words of templates."""
    template = tmp_path_factory.mktemp("pot") / "all.pot"
    run(
        [*PYBABEL, "-q", "extract", "-F", str(PROJECT / "babel.cfg"), "-c", "Translators:", "-o", str(template), "."],
        root,
    )
    with template.open("rb") as file:
        messages = [message for message in read_po(file) if message.id]
    rows: Found = set()
    for message in messages:
        text, plural = message.id if isinstance(message.id, tuple) else (str(message.id), None)
        rows.add((message.context, text, plural))
    return {row for row in rows if row[0]}, {row for row in rows if not row[0]}


def test_babel_finds_our_texts(root: Path, extracted: tuple[Found, Found]) -> None:
    """The texts of the YAML files, each with its context, are the same by Babel's command and by ours."""
    library, problems = load(root)
    assert library is not None, problems
    ours: Found = {(one.context, one.text, None) for one in content_messages(library)}
    assert len(ours) > 90
    assert extracted[0] == ours


def test_babel_finds_our_words(root: Path, extracted: tuple[Found, Found]) -> None:
    """The words of the templates, with their plurals, are the same by Babel's command and by ours."""
    ours: Found = {(None, one.text, one.plural) for one in interface_messages(root / "templates")}
    assert len(ours) > 8
    assert extracted[1] == ours


def catalogs(root: Path) -> Iterator[Path]:
    """Give the catalogs of a root."""
    return root.glob("locales/*/LC_MESSAGES/*.po")


def test_babel_compiles_our_catalogs(root: Path, tmp_path: Path) -> None:
    """`pybabel compile` takes every catalog."""
    for path in catalogs(root):
        run([*PYBABEL, "-q", "compile", "-i", str(path), "-o", str(tmp_path / "out.mo"), "-l", "en"], root)


def test_gettext_checks_our_catalogs(root: Path, tmp_path: Path) -> None:
    """`msgfmt -c` takes every catalog."""
    for path in catalogs(root):
        run(["msgfmt", "-c", "-o", str(tmp_path / "out.mo"), str(path)], root)
