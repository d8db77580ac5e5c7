"""The main job on the real content: what is made, whole, the same twice, and safe when it is cut off."""

import hashlib
import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from zipfile import ZipFile

import pytest
from tests.river.conftest import ROOT, TODAY, built, is_whole, primer

pytestmark = pytest.mark.slow
EDITIONS = ("en-GB", "es-MX", "ar-EG")
MODULES = [f"{path.parent.parent.name}-{path.parent.name}" for path in ROOT.glob("content/modules/*/*/module.yml")]


def has_words(locale: str, module: str) -> bool:
    """Say whether a catalog is there in which somebody has written."""
    path = ROOT / "locales" / locale / "LC_MESSAGES" / f"{module}.po"
    return path.is_file() and re.search(r'^msgstr "[^"]', path.read_text(encoding="utf-8"), re.MULTILINE) is not None


PRINTED = {
    (edition, module)
    for edition in EDITIONS
    for module in MODULES
    if edition == "en-GB" or has_words(edition[:2], module)
}
"""A module that nobody has begun to translate has no sheets in that language."""


def test_a_build_leaves_the_site_the_packs_the_manifest_and_the_report(build: Path) -> None:
    """Three sites, two packs a printed module, three posters, a manifest whose hashes hold, and what was checked."""
    for locale in ("en", "es", "ar"):
        assert (build / "site" / locale / "index.html").is_file()
    packs = {path.relative_to(build / "site/packs").as_posix() for path in (build / "site/packs").rglob("*.pdf")}
    assert packs == {
        f"{edition}/{module}/{pack}.pdf" for edition, module in PRINTED for pack in ("teacher-pack", "pupil-pack")
    } | {f"{edition}/help-poster.pdf" for edition in EDITIONS}
    assert (build / "site" / "index.html").is_file()
    assert is_whole(build)
    report = json.loads((build / "report.json").read_text())
    assert report["editions"] == list(EDITIONS)
    assert all(check["errors"] == 0 for check in report["checks"])


def test_the_manifest_tells_pages_locale_region_and_status_of_every_pack(build: Path) -> None:
    """A pack's row holds all that a download card shows."""
    rows = [row for row in json.loads((build / "manifest.json").read_text())["artefacts"] if "pack" in row["kind"]]
    assert len(rows) == len(PRINTED) * 2
    for row in rows:
        assert row["pages"] > 3
        assert f"{row['locale']}-{row['region']}" in EDITIONS
        assert row["status"] == "draft"
        assert row["bytes"] == (build / "site" / row["path"]).stat().st_size


def test_two_builds_from_nothing_give_the_same_bytes(build: Path, tmp_path: Path) -> None:
    """Without a cache, in another folder and with one process, every byte is the same."""
    again = built(tmp_path / "again", "--jobs", "1")
    assert (again / "manifest.json").read_bytes() == (build / "manifest.json").read_bytes()
    assert (again / "report.json").read_bytes() == (build / "report.json").read_bytes()
    assert is_whole(again)


def test_a_build_with_the_cache_gives_what_a_build_without_gives(copy: Path, tmp_path: Path) -> None:
    """After one changed sentence, a build on a warm cache equals a build from nothing."""
    warm = built(tmp_path / "warm", cwd=copy)
    before = (warm / "manifest.json").read_bytes()
    lesson = copy / "content/modules/getting-help/9-12/doors-to-help.yml"
    lesson.write_text(lesson.read_text().replace("title: First look", "title: A first look", 1))
    built(tmp_path / "warm", cwd=copy)
    cold = built(tmp_path / "cold", cwd=copy)
    after = (warm / "manifest.json").read_bytes()
    assert after != before
    assert after == (cold / "manifest.json").read_bytes()


def test_a_damaged_output_is_made_whole_by_the_next_build(build: Path) -> None:
    """A file that somebody deleted from the output comes back."""
    victim = build / "site" / "en" / "index.html"
    victim.resolve().unlink()
    built(build)
    assert is_whole(build)


def test_bad_input_gives_exit_1_and_leaves_every_file_as_it_was(copy: Path, tmp_path: Path) -> None:
    """A broken lesson stops the build; the last good output and all sources stay byte for byte."""
    output = built(tmp_path / "out", cwd=copy)
    lesson = copy / "content/modules/consent/5-8/asking-first.yml"
    good = lesson.read_bytes()
    lesson.write_bytes(good.replace(b"minutes: 30", b"minutes: thirty", 1))
    try:
        before = _hashes(output, copy)
        run = primer("build", "--output", str(output), "--today", TODAY, cwd=copy)
        assert run.returncode == 1
        assert "content/modules/consent/5-8/asking-first.yml:2:1: error: minutes: " in run.stderr
        assert "(found `thirty`)" in run.stderr
        assert "Traceback" not in run.stderr
        assert _hashes(output, copy) == before
    finally:
        lesson.write_bytes(good)


@pytest.mark.parametrize("seed", range(3))
def test_a_build_that_is_killed_leaves_the_last_good_output_whole(seed: int, copy: Path, tmp_path: Path) -> None:
    """SIGKILL for all its processes at a random moment: the old output is whole, or the new one, and the next works."""
    output = built(tmp_path / "out", cwd=copy)
    before = (output / "manifest.json").read_bytes()
    phrases = copy / "content/phrases.yml"
    phrases.write_text(phrases.read_text() + f"# changed {seed}\n")
    readme = copy / "templates/shared/words.json"
    readme.write_text(readme.read_text() + "\n")
    process = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "from primer.cli import main; main()",
            "build",
            "--output",
            str(output),
            "--today",
            "2026-11-23",
        ],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(ROOT / "scripts")},
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
    )
    time.sleep(random.Random(seed).uniform(0.3, 5))  # noqa: S311 (a moment, not a secret)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert is_whole(output)
    left = (output / "manifest.json").read_bytes()
    run = primer("build", "--output", str(output), "--today", "2026-11-23", cwd=copy)
    assert run.returncode == 0, run.stdout + run.stderr
    assert left in {before, (output / "manifest.json").read_bytes()}, "neither the old output nor the new one"
    assert is_whole(output)
    assert [path.name for path in (output / ".outputs").iterdir()] == [(output / "current").resolve().name]


def _hashes(*folders: Path) -> dict[str, str]:
    """Give every file with its hash, but for the cache, which may remember more after any run."""
    return {
        str(path): hashlib.sha256(path.read_bytes()).hexdigest()
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".cache" not in path.parts
    }


def test_each_module_has_one_zip_with_its_files_as_they_stand_on_the_site(build: Path) -> None:
    """Every file of a printed module is in its zip, byte for byte, and no file of another one."""
    zips = {path.relative_to(build / "site/bundles").as_posix() for path in (build / "site/bundles").glob("*/*.zip")}
    assert zips == {f"{edition}/{module}.zip" for edition, module in PRINTED}
    for edition, module in PRINTED:
        there = {path.name: path.read_bytes() for path in (build / "site/packs" / edition / module).iterdir()}
        with ZipFile(build / "site/bundles" / edition / f"{module}.zip") as zipped:
            held = {name: zipped.read(name) for name in zipped.namelist()}
        assert held.items() >= there.items()
        assert held.keys() - there.keys() == {"index.html", "LICENSE-CONTENT.txt", "SHA256SUMS"}
