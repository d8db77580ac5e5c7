"""What every test may ask for: a folder made of written-out files, and a comparison with a golden file."""

import difflib
from collections.abc import Callable
from pathlib import Path

import pytest

GOLDENS = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the one flag that may rewrite golden files."""
    parser.addoption("--refresh-goldens", action="store_true", help="write tests/golden anew; review the diff as prose")


@pytest.fixture
def tree(tmp_path: Path) -> Callable[[dict[str, str]], Path]:
    """Give a function that writes files, by path inside the folder, and gives that folder.

    Called again, it adds to the same folder, so a test can change one file of a tree.
    """

    def write(files: dict[str, str]) -> Path:
        folder = tmp_path / "tree"
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        return folder

    return write


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Give a function that fails, with a diff, unless a text is what `tests/golden/<name>` holds.

    With `--refresh-goldens` it writes the file instead.
    """
    refresh = bool(request.config.getoption("--refresh-goldens"))

    def compare(name: str, text: str) -> None:
        path = GOLDENS / name
        if refresh:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            return
        if not path.is_file():
            pytest.fail(f"tests/golden/{name} is missing; pytest --refresh-goldens writes it")
        expected = path.read_text(encoding="utf-8")
        if text != expected:
            before, now = expected.splitlines(), text.splitlines()
            diff = difflib.unified_diff(before, now, f"tests/golden/{name}", "now", lineterm="")
            pytest.fail("\n".join(diff))

    return compare
