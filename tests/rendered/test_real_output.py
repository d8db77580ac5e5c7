"""Everything that a build makes of the real content is read back and breaks no rule: nothing enters by a template."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from primer.cli import main

ROOT = Path(__file__).parents[2]


@pytest.mark.full
def test_pages_sheets_and_letters_are_clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All pages, PDF and Word files of the default editions, in all three languages, pass `primer check --rendered`."""
    monkeypatch.chdir(ROOT)
    built = CliRunner().invoke(main, ["build", "--today", "2026-11-22", "--output", str(tmp_path)])
    assert built.exit_code == 0, built.output
    read = CliRunner().invoke(main, ["check", "--strict", "--rendered", str(tmp_path)])
    assert (read.exit_code, read.output) == (0, "0 errors, 0 warnings\n")
