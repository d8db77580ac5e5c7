"""The output of a build: the last good one stays whole whatever happens to the next, and damage is noticed."""

import json
import random
import signal
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest

from primer.artefacts.artefact import Artefact
from primer.bundle.manifest import manifest
from primer.bundle.output import write_output

PROJECT = Path(__file__).parents[2]
WRITER = """
import sys
from pathlib import Path
from primer.artefacts.artefact import Artefact
from primer.bundle.output import write_output
folder, number = Path(sys.argv[1]), int(sys.argv[2])
print("ready", flush=True)
while True:
    number += 1
    files = [Artefact(f"{one % 7}/page-{one}.html", f"{number} {one}".encode() * 900, "page") for one in range(60)]
    write_output(folder, files, f'{{"build": {number}}}'.encode())
"""


def page(text: str, path: str = "en/index.html") -> Artefact:
    """Give a page."""
    return Artefact(path, text.encode(), "page", locale="en")


def broken(build: Path) -> list[str]:
    """Give the paths of the manifest in force whose file is missing or has other bytes."""
    rows = json.loads((build / "manifest.json").read_bytes())["artefacts"]
    there = {path.relative_to(build / "site").as_posix() for path in (build / "site").rglob("*") if path.is_file()}
    assert there == {row["path"] for row in rows}
    return [
        row["path"] for row in rows if sha256((build / "site" / row["path"]).read_bytes()).hexdigest() != row["sha256"]
    ]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(12))
def test_a_killed_writer_leaves_a_whole_output(seed: int, tmp_path: Path) -> None:
    """A process that writes one output after the other is killed at a random moment; what is in force is whole."""
    write_output(tmp_path, [page("first")], b"{}")
    chance = random.Random(seed)  # noqa: S311 (a moment, not a secret)
    command = [sys.executable, "-c", WRITER, str(tmp_path), str(seed * 1000)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env={"PYTHONPATH": str(PROJECT / "scripts")}) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"ready\n"
        time.sleep(chance.uniform(0.0, 0.25))
        writer.send_signal(signal.SIGKILL)
        assert writer.wait() == -signal.SIGKILL
    assert broken(tmp_path) == []
    site = write_output(tmp_path, [page("after")], b"{}")
    assert (site / "en/index.html").read_text(encoding="utf-8") == "after"
    assert len(list((tmp_path / ".outputs").iterdir())) == 1


def test_a_writer_that_fails_leaves_the_old_output(tmp_path: Path) -> None:
    """A file that cannot be written (its folder is a file of the same build) changes nothing that is in force."""
    write_output(tmp_path, [page("old")], b"{}")
    with pytest.raises(OSError, match="site/a"):
        write_output(tmp_path, [page("x", "a"), page("y", "a/b")], b"{}")
    assert (tmp_path / "site/en/index.html").read_text(encoding="utf-8") == "old"
    assert broken(tmp_path) == []


def test_one_path_twice_is_refused(tmp_path: Path) -> None:
    """Two artefacts with one path are a mistake of ours, named before anything is written."""
    with pytest.raises(ValueError, match=r"en/index\.html"):
        write_output(tmp_path, [page("a"), page("b")], b"{}")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("path", ["../x", "/x", "a/../../x", ""])
def test_a_path_out_of_the_site_is_refused(path: str, tmp_path: Path) -> None:
    """No artefact is written beside the site."""
    with pytest.raises(ValueError, match="inside the site"):
        write_output(tmp_path / "build", [page("a", path)], b"{}")
    assert list(tmp_path.rglob("x")) == []


@pytest.mark.parametrize("damaged", ["site/en/index.html", "site/en/added.html", "manifest.json", "report.json"])
def test_a_damaged_output_is_written_again(damaged: str, tmp_path: Path) -> None:
    """Changed bytes of the same length, a file too much, a touched manifest: the same build makes it whole again."""
    write_output(tmp_path, [page("words")], b"{}")
    path = tmp_path / damaged
    path.write_bytes(path.read_bytes()[::-1] if path.exists() else b"x")
    write_output(tmp_path, [page("words")], b"{}")
    assert broken(tmp_path) == []
    assert (tmp_path / "site/en/index.html").read_text(encoding="utf-8") == "words"
    assert (tmp_path / "report.json").read_bytes() == b"{}"
    assert (tmp_path / "manifest.json").read_bytes() == manifest([page("words")])


def test_a_missing_file_is_written_again(tmp_path: Path) -> None:
    """A file that somebody deleted from the output comes back."""
    write_output(tmp_path, [page("words")], b"{}")
    (tmp_path / "site/en/index.html").unlink()
    write_output(tmp_path, [page("words")], b"{}")
    assert broken(tmp_path) == []


def test_the_same_build_is_not_written_again(tmp_path: Path) -> None:
    """An output that is whole stays where it is, to the inode."""
    first = write_output(tmp_path, [page("words")], b"{}").resolve().stat().st_ino
    assert write_output(tmp_path, [page("words")], b"{}").resolve().stat().st_ino == first


def test_real_folders_of_an_older_build_give_way(tmp_path: Path) -> None:
    """Where another tool has left a folder `site` and a file `manifest.json`, ours take their place."""
    (tmp_path / "site" / "old").mkdir(parents=True)
    (tmp_path / "manifest.json").write_text("{}", encoding="utf-8")
    write_output(tmp_path, [page("words")], b"{}")
    assert broken(tmp_path) == []
    assert not (tmp_path / "site/old").exists()


def test_the_manifest_lists_every_fact_by_path() -> None:
    """Rows are sorted by path, whatever the order of the build, and hold hash, size and all other facts."""
    pack = Artefact("packs/a.pdf", b"%PDF", "teacher-pack", "es", "MX", "consent-5-8", 9, "draft")
    rows = json.loads(manifest([pack, page("é")]))["artefacts"]
    assert [row["path"] for row in rows] == ["en/index.html", "packs/a.pdf"]
    assert rows[0]["bytes"] == 2
    assert rows[1] == {
        "path": "packs/a.pdf",
        "sha256": sha256(b"%PDF").hexdigest(),
        "bytes": 4,
        "kind": "teacher-pack",
        "locale": "es",
        "region": "MX",
        "module": "consent-5-8",
        "pages": 9,
        "status": "draft",
        "look": "",
    }
    assert manifest([pack, page("é")]) == manifest([page("é"), pack])
