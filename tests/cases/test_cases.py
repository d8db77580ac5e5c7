"""What authors and translators can get wrong: each folder of `bad/` bends the tiny curriculum and says what is told."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.bent import bend, copy, fingerprint

from primer.cli import main

BAD = sorted(path for path in (Path(__file__).parent / "bad").iterdir() if path.is_dir())
TESTS = Path(__file__).parents[1]


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.name)
def test_each_case_is_told_word_for_word(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`primer check` prints exactly what stands in expected.txt, gives exit code 1 for errors, and writes nothing."""
    root = copy(tmp_path / "root")
    bend(root, case)
    before = fingerprint(root)
    monkeypatch.chdir(root)
    result = CliRunner().invoke(main, ["check", "--today", "2026-11-22"])
    assert result.output == (case / "expected.txt").read_text(encoding="utf-8")
    assert result.exit_code == (0 if result.output.splitlines()[-1].startswith("0 errors") else 1)
    assert fingerprint(root) == before


def test_the_tiny_curriculum_has_no_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the cases bend is whole, so that every message is the doing of its case."""
    monkeypatch.chdir(copy(tmp_path / "root"))
    result = CliRunner().invoke(main, ["check", "--strict", "--today", "2026-11-22"])
    assert (result.exit_code, result.output) == (0, "0 errors, 0 warnings\n")


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.name)
def test_each_message_says_where_and_what_to_do(case: Path) -> None:
    """Every problem has a file, a severity, a code and a sentence on what to do, and they are sorted by place."""
    *lines, count = (case / "expected.txt").read_text(encoding="utf-8").splitlines()
    heads, hints = lines[::2], lines[1::2]
    assert len(heads) == len(hints) > 0
    assert all(re.fullmatch(r"\S.*: (error|warning): .+ \[([a-z-]+|[A-Z]\d\d[a-z]?)\]", head) for head in heads)
    assert all(re.fullmatch(r" {4}[A-Z`].+[.?]", hint) for hint in hints), hints
    assert count.startswith(f"{sum(': error: ' in head for head in heads)} error")
    places = [re.match(r"(.+?)(?::(\d+))?(?::(\d+))?: (?:error|warning): ", head) for head in heads]
    order = [(place[1], int(place[2] or 0), int(place[3] or 0)) for place in places if place]
    assert order == sorted(order)


def test_there_are_many_cases() -> None:
    """With the cases of catalogs and regions there are 45 bad inputs or more, and none is there without its words."""
    others = [*(TESTS / "catalogs" / "bad").glob("*.po"), *(TESTS / "regions" / "bad").iterdir()]
    assert len(BAD) > 24
    assert len(BAD) + len(others) > 44
    assert [case.name for case in BAD if not (case / "expected.txt").is_file()] == []
