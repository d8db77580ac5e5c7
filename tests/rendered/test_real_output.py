"""Everything that a build makes of the real content is read back and breaks no rule: nothing enters by a template."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PRIMER = [sys.executable, "-c", "import sys; sys.path.insert(0, 'scripts'); from primer.cli import main; main()"]


@pytest.mark.full
def test_pages_sheets_and_letters_are_clean(tmp_path: Path) -> None:
    """All pages, PDF and Word files of the default editions, in all three languages, pass `primer check --rendered`.

    The build has a process of its own: it forks, and this one has threads of Typst by now.
    """
    build = [*PRIMER, "build", "--today", "2026-11-22", "--output", str(tmp_path)]
    built = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False, timeout=600)
    assert built.returncode == 0, built.stderr
    check = [*PRIMER, "check", "--strict", "--rendered", str(tmp_path)]
    read = subprocess.run(check, cwd=ROOT, capture_output=True, text=True, check=False, timeout=600)
    assert (read.returncode, read.stdout) == (0, "0 errors, 0 warnings\n")
