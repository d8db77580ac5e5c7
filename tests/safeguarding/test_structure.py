"""The structural rules of content/rules/structure.yml, each with a bent curriculum that it alone finds."""

import re
import shutil
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from click.testing import CliRunner
from tests.bent import bend, copy

from primer.cli import main
from primer.library.library import Library
from primer.library.load import load
from primer.model.rule import Check
from primer.problems import Problem
from primer.safeguarding.accepting import AcceptedWarning, accept
from primer.safeguarding.structure import LOOKS, RULES, check_structure

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
BAD = sorted(path for path in (HERE / "bad").iterdir() if path.is_dir())
IDS = re.findall(r"^([A-Z]\d\d[a-z]?):$", (ROOT / RULES).read_text(encoding="utf-8"), re.MULTILINE)
TODAY = "2026-11-22"


def whole(folder: Path) -> Path:
    """Give the tiny curriculum under the project's structural rules, mended so that none of them finds anything."""
    root = copy(folder)
    for name in ("structure", "names", "words", "negation"):
        shutil.copy(ROOT / "content" / "rules" / f"{name}.yml", root / "content" / "rules")
    bend(root, HERE / "whole")
    return root


def without(root: Path, rule: str) -> None:
    """Take a rule out of a copy."""
    file = root / RULES
    text = file.read_text(encoding="utf-8")
    left = re.sub(rf"^{rule}:\n(?:(?:[ #].*)?\n)+", "", text, flags=re.MULTILINE)
    assert len(left) < len(text)
    file.write_text(left, encoding="utf-8")


def found_by(case: Path) -> set[str]:
    """Give the codes that a case expects."""
    return set(re.findall(r" \[([A-Za-z0-9-]+)\]$", (case / "expected.txt").read_text(encoding="utf-8"), re.MULTILINE))


def test_the_mended_curriculum_has_no_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the cases bend is whole, so that every message is the doing of its case."""
    monkeypatch.chdir(whole(tmp_path / "root"))
    result = CliRunner().invoke(main, ["check", "--strict", "--today", TODAY])
    assert (result.exit_code, result.output) == (0, "0 errors, 0 warnings\n")


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.name)
def test_each_case_is_told_word_for_word(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`primer check` prints exactly what stands in expected.txt; only a `block` stops a build."""
    root = whole(tmp_path / "root")
    bend(root, case)
    monkeypatch.chdir(root)
    result = CliRunner().invoke(main, ["check", "--today", TODAY])
    assert result.output == (case / "expected.txt").read_text(encoding="utf-8")
    assert result.exit_code == int(": error: " in result.output)


def told(library: Library) -> tuple[list[Problem], list[AcceptedWarning]]:
    """Give what the structural rules say of a library, and what somebody accepted."""
    flaws, unusable = check_structure(library)
    assert unusable == []
    return accept(library, flaws, date.fromisoformat(TODAY))


@pytest.mark.parametrize("rule", IDS)
def test_without_a_rule_something_bad_passes_unnoticed(rule: str, tmp_path: Path) -> None:
    """Each rule has a case that no other structural rule finds: when it is taken out, none says anything of it."""
    case = next(case for case in BAD if found_by(case) == {rule})
    root = whole(tmp_path / "root")
    bend(root, case)
    without(root, rule)
    library, problems = load(root)
    assert library is not None, problems
    assert told(library) == ([], [])


def test_every_check_is_used() -> None:
    """The table has a function for each check that a rule may name, and each is named by a rule."""
    library, problems = load(ROOT)
    assert library is not None, problems
    assert set(LOOKS) == set(get_args(Check)) == {rule.check for rule in library.safeguards.structure.values()}
    assert sorted(library.safeguards.structure) == sorted(IDS)


def test_a_structural_warning_can_be_accepted_by_name(tmp_path: Path) -> None:
    """A warning is quiet once a named person accepts it where it stands, and it is listed."""
    root = whole(tmp_path / "root")
    bend(root, HERE / "bad" / "no-without-a-way-out")
    lesson = root / "content" / "modules" / "consent" / "5-8" / "asking.yml"
    accept = (
        "accept:\n- {rule: V24, at: activities.first-talk, words: practise ways to say no, by: Ada Lin, role: lead,"
        " on: 2026-11-20, why: The next activity is about nothing else.}\n"
    )
    lesson.write_text(lesson.read_text(encoding="utf-8") + accept, encoding="utf-8")
    library, problems = load(root)
    assert library is not None, problems
    problems, accepted = told(library)
    assert problems == []
    assert [one.accepted.rule for one in accepted] == ["V24"]
