"""The real content, built once for all tests of this folder."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TODAY = "2026-11-22"
"""Tests stand on one day, so that no confirmation lapses under them."""


def primer(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run the real command in a process of its own."""
    env = {**os.environ, "PYTHONPATH": str(ROOT / "scripts")}
    return subprocess.run(
        [sys.executable, "-c", "from primer.cli import main; main()", *arguments],
        cwd=cwd,
        env=env,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def built(output: Path, *more: str, cwd: Path = ROOT) -> Path:
    """Build the default editions into a folder and give it back."""
    run = primer("build", "--output", str(output), "--today", TODAY, *more, cwd=cwd)
    assert run.returncode == 0, run.stdout + run.stderr
    return output


def is_whole(output: Path) -> bool:
    """Tell whether every file of the manifest is there with its hash, and no other file."""
    rows = json.loads((output / "manifest.json").read_text())["artefacts"]
    site = output / "site"
    there = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    good = all(hashlib.sha256((site / row["path"]).read_bytes()).hexdigest() == row["sha256"] for row in rows)
    return good and there == {row["path"] for row in rows}


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The default editions of the real content."""
    return built(tmp_path_factory.mktemp("build"))


@pytest.fixture(scope="session")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what a build reads, to be changed by a test."""
    target = tmp_path_factory.mktemp("copy")
    for name in ("content", "templates", "locales"):
        shutil.copytree(ROOT / name, target / name)
    shutil.copy(ROOT / "mkdocs.yml", target)
    return target
