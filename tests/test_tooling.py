"""The promises of the two commands, the locks and the configuration; no tool is started here but git."""

import json
import os
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest

from primer.library.schema import schemas

ROOT = Path(__file__).parent.parent
PYPROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = ("requirements.lock", "requirements-test.lock")

# Put together here, so that this file does not hold what it looks for.
REGISTRY_HOSTS = [
    ".".join(words)
    for words in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("registry", "npmjs"),
        ("npmjs", "com"),
        ("deb", "debian", "org"),
        ("proxy", "golang", "org"),
    )
]
MACHINE_PATHS = ["/" + "/".join(words) for words in (("work", "main"), ("work", "shared"), ("work", ".library"))]
MACHINE_PATHS += ["/" + "root" + "/", "/" + "opt/pypi", "/" + "opt/wheels"]


def project_files() -> list[Path]:
    """Give every file that is committed or would be."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\0")
    return sorted({path for name in names if name and (path := ROOT / name).is_file()})


def normal(name: str) -> str:
    """Give a package's name as a lock writes it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def locked(lock: str) -> dict[str, set[str]]:
    """Give the versions that a lock pins, by package; there is more than one where systems differ."""
    pins: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([^ ;\\]+)", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE):
        pins.setdefault(normal(name), set()).add(version)
    return pins


def needed(requirements: list[str]) -> set[str]:
    """Give the names of the packages that requirements ask for."""
    return {normal(re.split(r"[^\w.-]", one, maxsplit=1)[0]) for one in requirements}


@pytest.mark.parametrize("command", ["scripts/build", "scripts/test", ".ci/run"])
def test_command_can_be_run(command: str) -> None:
    """Each command that people are told to type is an executable script."""
    path = ROOT / command
    assert path.read_text(encoding="utf-8").startswith("#!/bin/")
    assert os.access(path, os.X_OK)


@pytest.mark.parametrize("command", ["scripts/build", "scripts/test"])
def test_readme_names_command(command: str) -> None:
    """The README tells both commands."""
    assert command in (ROOT / "README.md").read_text(encoding="utf-8")


def test_ci_runs_our_own_door() -> None:
    """CI runs what a developer runs, with the tests that take minutes."""
    assert re.search(r"^exec .*/scripts/test\" --full$", (ROOT / ".ci/run").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize(
    ("lock", "requirements"),
    [
        ("requirements.lock", PYPROJECT["project"]["dependencies"] + PYPROJECT["dependency-groups"]["build"]),
        ("requirements-test.lock", PYPROJECT["dependency-groups"]["test"]),
    ],
)
def test_lock_holds_every_dependency(lock: str, requirements: list[str]) -> None:
    """A dependency that was added to pyproject.toml is in its lock too."""
    assert needed(requirements) - locked(lock).keys() == set()


def test_locks_agree() -> None:
    """A package in both locks has the same version in both, or installing one would undo the other."""
    run, test = (locked(lock) for lock in LOCKS)
    assert {name: run[name] for name in run.keys() & test.keys()} == {
        name: test[name] for name in run.keys() & test.keys()
    }


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash(lock: str) -> None:
    """Nothing is installed whose bytes were not seen when the lock was made."""
    blocks = re.split(r"^(?=[a-z])", (ROOT / lock).read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert [block.split(" ")[0] for block in blocks[1:] if "--hash=sha256:" not in block] == []


def test_no_file_names_a_registry_or_this_machine() -> None:
    """No file holds the host of a package registry or a path that exists on one machine only."""
    found = [
        f"{path.relative_to(ROOT)}: {secret}"
        for path in project_files()
        for secret in (*REGISTRY_HOSTS, *MACHINE_PATHS)
        if secret.encode() in path.read_bytes()
    ]
    assert found == []


def test_every_dependency_has_its_reason() -> None:
    """The decision record gives each direct dependency a line."""
    record = (ROOT / "docs/decisions/0001-dependencies.md").read_text(encoding="utf-8").lower()
    groups = PYPROJECT["dependency-groups"]
    names = needed(PYPROJECT["project"]["dependencies"] + groups["build"] + groups["test"])
    listed = {normal(name) for name in re.findall(r"^\| `([^`]+)` \|", record, re.MULTILINE)}
    assert names - listed == set()


def test_every_room_has_its_contracts() -> None:
    """Each room is in the layers, and each contract on an outside library names all rooms but its own."""
    contracts = PYPROJECT["tool"]["importlinter"]["contracts"]
    rooms = {f"primer.{room}" for layer in contracts[0]["layers"] for room in layer.split(" | ")}
    for contract in contracts[1:]:
        allowed = {f"primer.{room}" for room in contract["name"].partition(" only in ")[2].split(" and ")}
        assert set(contract["source_modules"]) == rooms - allowed, contract["name"]


def test_an_editor_finds_a_schema_for_every_kind_of_file() -> None:
    """Each schema of the editor's settings is one that `primer schema` writes, and each of those is used."""
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    named = {Path(name).name: pattern for name, pattern in settings["yaml.schemas"].items()}
    assert named.keys() == schemas().keys()
    for pattern in named.values():
        assert list(ROOT.glob(pattern.replace("!(module)", "*"))), f"{pattern} fits no file"
