"""Writes a build beside the old one and swaps at the end, in one move.

`build/current` is a link to the output in force, `build/.outputs/<hash>`; `build/site`, `build/manifest.json` and
`build/report.json` are links through it. Moving one link over another is atomic, so a build that fails or is killed at
any moment leaves the last good output whole.
"""

import json
import os
import shutil
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp

from primer.artefacts.artefact import Artefact
from primer.artefacts.cache import digest
from primer.bundle.manifest import manifest

LINKS = ("site", "manifest.json", "report.json")


def write_output(build: Path, artefacts: Sequence[Artefact], report: bytes) -> Path:
    """Write all artefacts and make them the current output.

    Args:
        build: the folder build/.
        artefacts: every file of the site; two with one path are a bug.
        report: what was checked, as JSON.

    Returns:
        The folder of the site.

    Raises:
        ValueError: two artefacts have one path, or a path leads out of the site.
    """
    paths = [one.path for one in artefacts]
    if len(set(paths)) != len(paths):
        twice = sorted({path for path in paths if paths.count(path) > 1})
        raise ValueError(f"two artefacts have the same path: {twice}")
    if outside := [path for path in paths if not path or path.startswith("/") or ".." in path.split("/")]:
        raise ValueError(f"artefacts must stay inside the site: {outside}")
    listed = manifest(artefacts)
    outputs = build / ".outputs"
    name = digest(listed, report)[:16]
    files = {
        **{f"site/{one.path}": one.data for one in artefacts},
        "manifest.json": listed,
        "report.json": report,
    }
    final = next((found for found in sorted(outputs.glob(f"{name}*")) if _whole(found, files)), None)
    if final is None:
        outputs.mkdir(parents=True, exist_ok=True)
        beside = Path(mkdtemp(prefix="new-", dir=outputs))
        beside.chmod(0o755)
        (beside / "site").mkdir()
        for path, data in files.items():
            (beside / path).parent.mkdir(parents=True, exist_ok=True)
            (beside / path).write_bytes(data)
        final = _free(outputs / name)
        beside.rename(final)
    _point(build / "current", Path(".outputs") / final.name)
    for name in LINKS:
        _point(build / name, Path("current") / name)
    for stale in outputs.iterdir():
        if stale != final:
            shutil.rmtree(stale, ignore_errors=True)
    return build / "site"


def standing(build: Path) -> str | None:
    """Give the name of the output in force, or None when there is none or one of its bytes is not as it was."""
    output = (build / "current").resolve()
    try:
        listed, report = (output / "manifest.json").read_bytes(), (output / "report.json").read_bytes()
        rows = {row["path"]: row["sha256"] for row in json.loads(listed)["artefacts"]}
        site = output / "site"
        there = {path.relative_to(site).as_posix() for path in site.rglob("*") if not path.is_dir()}
        good = there == rows.keys() and all(
            sha256((site / path).read_bytes()).hexdigest() == known for path, known in rows.items()
        )
    except (OSError, ValueError, KeyError):
        return None
    linked = all((build / name).resolve() == output / name for name in LINKS)
    return output.name if good and linked and output.name.startswith(digest(listed, report)[:16]) else None


def _whole(output: Path, files: Mapping[str, bytes]) -> bool:
    """Tell whether an output that is there already holds just these files, byte for byte."""
    there = {path.relative_to(output).as_posix() for path in output.rglob("*") if not path.is_dir()}
    return there == files.keys() and all((output / path).read_bytes() == data for path, data in files.items())


def _free(wanted: Path) -> Path:
    """Give a name that is not taken: a damaged output may be in force, and stays until the link moves on."""
    number = 2
    final = wanted
    while final.exists():
        final = wanted.with_name(f"{wanted.name}-{number}")
        number += 1
    return final


def _point(link: Path, target: Path) -> None:
    """Let a link point at a target, in one move, whatever stood there before."""
    if link.is_symlink() and Path(os.readlink(link)) == target:  # noqa: PTH115 (readlink of Path resolves nothing either)
        return
    if link.exists() and not link.is_symlink():
        shutil.rmtree(link) if link.is_dir() else link.unlink()
    beside = link.with_name(f".{link.name}.new")
    beside.unlink(missing_ok=True)
    beside.symlink_to(target)
    beside.replace(link)
