"""A writer tries sentences before they have a module: rows in, findings out, mistakes in a row told by its line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from primer.cli import main

TINY = Path(__file__).parents[1] / "tiny"
ROW = {"audience": "teacher", "band": "none", "strand": "none", "field": "guidance"}


@pytest.fixture(autouse=True)
def _in_tiny(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(TINY)


def test_findings_come_as_rows_of_json() -> None:
    """Each finding has the id of its draft, the rule, how heavy it is, where it stands and what to write instead."""
    drafts = [
        {"id": "a", "text": "Learn about stranger danger.", **ROW},
        {"id": "b", "text": "Ask a minor.", **ROW},
        {"id": "c", "text": "Ask a child.", **ROW, "band": "15-18+"},
        {"id": "d", "text": "Stranger danger!", **ROW, "field": "dont_say"},
    ]
    result = CliRunner().invoke(main, ["check", "--text", "-"], input="\n".join(map(json.dumps, drafts)) + "\n\n")
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(row["id"], row["rule"], row["severity"], row["span"]) for row in rows] == [
        ("a", "T13", "block", [12, 27]),
        ("b", "T24", "warn", [6, 11]),
    ]
    assert all(row["instead"] and row["message"] for row in rows)
    assert result.exit_code == 1


def test_warnings_alone_are_no_failure_unless_strict() -> None:
    """Exit code 0 for warnings, 1 with --strict."""
    line = json.dumps({"id": "b", "text": "Ask a minor.", **ROW})
    assert CliRunner().invoke(main, ["check", "--text", "-"], input=line).exit_code == 0
    assert CliRunner().invoke(main, ["check", "--strict", "--text", "-"], input=line).exit_code == 1


def test_a_row_that_cannot_be_read_is_told_and_the_others_are_checked(tmp_path: Path) -> None:
    """File, line, field, what is wrong and what to write."""
    file = tmp_path / "drafts.jsonl"
    good = json.dumps({"id": "a", "text": "Stranger danger!", **ROW})
    file.write_text(f'{good}\nnot json\n{{"id": "x", "text": "y", "audience": "pupils"}}\n', encoding="utf-8")
    result = CliRunner().invoke(main, ["check", "--text", str(file)])
    assert json.loads(result.stdout.splitlines()[0])["rule"] == "T13"
    assert f"{file}:2: error: this row is not JSON" in result.stderr
    assert f"{file}:3: error: audience: this row cannot be read: input should be 'learner'" in result.stderr
    assert "[draft-row]" in result.stderr
    assert result.exit_code == 1
