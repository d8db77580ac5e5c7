"""Copies of the tiny curriculum, bent by what stands in a case folder: `change.patch`, `files/`, or both.

`change.patch` holds blocks: a line `@@ path`, lines to find with `-`, lines to put there with `+`; `@@ path delete`
removes a file, `@@ path copy path` copies a folder. Under `files/` stand whole files.
"""

import re
import shutil
from hashlib import sha256
from pathlib import Path

TINY = Path(__file__).parent / "tiny"


def copy(folder: Path) -> Path:
    """Copy the tiny curriculum into a folder that does not exist yet, and give it."""
    shutil.copytree(TINY, folder)
    return folder


def bend(root: Path, case: Path) -> None:
    """Apply a case to a copy; what it wants to find must stand there exactly once."""
    change = case / "change.patch"
    for block in (
        re.split(r"^@@ ", change.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:] if change.exists() else ()
    ):
        head, *lines = block.rstrip("\n").split("\n")
        if head.endswith(" delete"):
            (root / head.removesuffix(" delete")).unlink()
            continue
        if " copy " in head:
            source, _, target = head.partition(" copy ")
            shutil.copytree(root / source, root / target)
            continue
        old, new = ("".join(f"{line[1:]}\n" for line in lines if line.startswith(mark)) for mark in "-+")
        text = (root / head).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{case.name}: these lines stand {text.count(old)} times in {head}: {old}"
        (root / head).write_text(text.replace(old, new), encoding="utf-8", newline="\n")
    if (case / "files").is_dir():
        shutil.copytree(case / "files", root, dirs_exist_ok=True)


def fingerprint(root: Path) -> dict[str, str]:
    """Give the hash of every file of a tree, so that a test can tell whether anything was written."""
    return {
        path.relative_to(root).as_posix(): sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        for path in sorted(root.rglob("*"))
    }
