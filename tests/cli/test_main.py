"""The command: exit codes, forms of output, and help for every verb and option; started as people start it."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result
from tests.bent import bend, copy, fingerprint
from tests.pseudo import root_in_pseudo

from primer.cli import main

PROJECT = Path(__file__).parents[2]
CASES = PROJECT / "tests" / "cases" / "bad"
TODAY = ("--today", "2026-11-22")

Run = Callable[..., Result]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a copy of the tiny curriculum."""
    return copy(tmp_path / "root")


@pytest.fixture
def primer(root: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Give a function that runs `primer` in the copy."""
    monkeypatch.chdir(root)
    return lambda *words: CliRunner().invoke(main, list(words))


def test_fine_is_zero_and_problems_are_one(primer: Run, root: Path) -> None:
    """`check` gives 0 for a whole curriculum and 1 when there is an error."""
    assert primer("check", *TODAY).exit_code == 0
    bend(root, CASES / "minutes")
    assert primer("check", *TODAY).exit_code == 1


def test_a_warning_is_one_only_when_strict(primer: Run, root: Path) -> None:
    """A text that is long but allowed is a warning: 0, and 1 with --strict."""
    path = root / "content/phrases.yml"
    path.write_text(path.read_text("utf-8").replace("asks why.", "asks why." + " And so on." * 40), encoding="utf-8")
    result = primer("check", *TODAY)
    assert (result.exit_code, result.output.count("[text-long]")) == (0, 1)
    assert result.output.endswith("0 errors, 1 warning\n")
    assert primer("check", "--strict", *TODAY).exit_code == 1


@pytest.mark.parametrize(
    "words",
    [
        ("no-such-verb",),
        ("check", "--format", "xml"),
        ("check", "--today", "tomorrow"),
        ("build", "--module", "no-such-module", *TODAY),
        ("build", "--locale", "xx", *TODAY),
        ("build", "--jobs", "-1"),
        ("build", "--output", "content/moved.yml"),
        ("update", "xx", *TODAY),
    ],
)
def test_wrong_usage_is_two(words: tuple[str, ...], primer: Run, root: Path) -> None:
    """A word that the command does not know gives 2, and nothing is written but the cache."""
    before = fingerprint(root)
    result = primer(*words)
    assert result.exit_code == 2
    assert "Usage:" in result.output or "Error:" in result.output
    assert {name: one for name, one in fingerprint(root).items() if not name.startswith("build")} == before
    assert not (root / "build/site").exists()


def test_outside_of_a_curriculum_is_wrong_usage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a folder without content/ the command says where it should be run."""
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["check"])
    assert result.exit_code == 2
    assert "content/curriculum.yml" in result.output


def test_json_holds_every_field(primer: Run, root: Path) -> None:
    """`--format json` is one list of objects with all parts of each problem, also when there is none."""
    assert json.loads(primer("check", "--format", "json", *TODAY).output) == []
    bend(root, CASES / "unknown-tray")
    assert json.loads(primer("check", "--format", "json", *TODAY).output) == [
        {
            "file": "content/modules/consent/5-8/asking.yml",
            "line": 63,
            "column": 57,
            "field": "activities.sort-cards.cards.wave-2.tray",
            "severity": "error",
            "code": "unknown-name",
            "message": "`fin` is not the name of a tray of this activity",
            "hint": "Known: ask-more, fine.",
        }
    ]


def test_github_annotations_are_one_escaped_line_each(primer: Run, root: Path) -> None:
    """`--format github` gives workflow commands that GitHub can place: file, line and column, specials escaped."""
    bend(root, CASES / "unknown-tray")
    assert primer("check", "--format", "github", *TODAY).output == (
        "::error file=content/modules/consent/5-8/asking.yml,line=63,col=57,title=unknown-name::"
        "activities.sort-cards.cards.wave-2.tray: `fin` is not the name of a tray of this activity. "
        "Known: ask-more, fine.\n"
    )


def test_update_brings_catalogs_up_to_date(primer: Run, root: Path) -> None:
    """`update --check` gives 1 and writes nothing; `update` writes; then `update --check` gives 0 and no line."""
    before = fingerprint(root)
    stale = primer("update", "--check", *TODAY)
    assert stale.exit_code == 1
    assert any(line.startswith("es consent-5-8:") for line in stale.output.splitlines())
    assert fingerprint(root) == before
    assert primer("update", *TODAY).exit_code == 0
    assert (root / "locales/es/LC_MESSAGES/consent-5-8.po").is_file()
    after = fingerprint(root)
    fresh = primer("update", "--check", *TODAY)
    assert (fresh.exit_code, fresh.output) == (0, "")
    assert primer("update", *TODAY).output == ""
    assert fingerprint(root) == after
    assert primer("check", *TODAY).exit_code == 0


def test_update_of_one_locale_leaves_the_others(primer: Run, root: Path) -> None:
    """`update ar` touches no other locale."""
    primer("update", "ar", *TODAY)
    assert (root / "locales/ar/LC_MESSAGES/phrases.po").is_file()
    assert not (root / "locales/es/LC_MESSAGES/phrases.po").exists()


def test_update_refuses_broken_sources(primer: Run, root: Path) -> None:
    """With a broken file, catalogs are left alone: what is missing from a broken source would be retired."""
    bend(root, CASES / "catalog-broken")
    before = fingerprint(root)
    result = primer("update", *TODAY)
    assert result.exit_code == 1
    assert "po-unterminated" in result.output
    assert fingerprint(root) == before


def test_extract_writes_one_template_a_catalog(primer: Run, root: Path) -> None:
    """`extract` writes into build/messages of the project, from any folder inside it."""
    os.chdir(root / "content")
    assert primer("extract", *TODAY).exit_code == 0
    names = sorted(path.name for path in (root / "build/messages").iterdir())
    assert names == ["consent-5-8.pot", "interface.pot", "parents-first-steps.pot", "phrases.pot"]


def test_translators_get_templates_and_catalogs_while_the_interface_waits_for_them(primer: Run, root: Path) -> None:
    """A locale without any word yet stops a build, and neither `extract` nor `update`."""
    (root / "locales/es/LC_MESSAGES/interface.po").unlink()
    assert primer("check", *TODAY).exit_code == 1
    assert primer("extract", *TODAY).exit_code == 0
    assert primer("update", "es", *TODAY).exit_code == 0
    assert (root / "locales/es/LC_MESSAGES/interface.po").is_file()


def test_status_counts_texts(primer: Run) -> None:
    """`status --format json` says of each catalog of each locale how much of it is translated."""
    status = json.loads(primer("status", "--format", "json", *TODAY).output)
    assert status["locales"]["ar"]["catalogs"]["parents-first-steps"] == {
        "translated": 2,
        "missing": 3,
        "outdated": 0,
    }
    assert status["modules"]["consent-5-8"]["status"] == "draft"
    table = primer("status", *TODAY)
    assert table.exit_code == 0
    assert "parents-first-steps" in table.output


def test_schemas_ask_for_what_the_model_asks_for(primer: Run, root: Path) -> None:
    """Each schema names every key that its file must have, refuses others, and a good file has them all."""
    assert primer("schema", "--output", str(root / "out[1]")).exit_code == 0
    made: dict[str, Any] = {
        path.stem: json.loads(path.read_text(encoding="utf-8")) for path in (root / "out[1]").glob("*.json")
    }
    assert {"module", "lesson", "curriculum", "region", "profile", "guidance-parents"} <= made.keys()
    assert made["module"]["additionalProperties"] is False
    assert {"four_lines", "adaptations", "lessons"} <= set(made["module"]["required"])
    lesson = (root / "content/modules/consent/5-8/asking.yml").read_text("utf-8")
    assert [name for name in made["lesson"]["required"] if f"\n{name}:" not in f"\n{lesson}"] == []
    assert made["lesson"]["properties"]["opening"]["description"].startswith("The content note")


def commands() -> list[tuple[str, click.Command]]:
    """Give every verb with its name."""
    return sorted(main.commands.items())


@pytest.mark.parametrize(("name", "command"), commands(), ids=[name for name, _ in commands()])
def test_help_documents_every_verb_and_option(name: str, command: click.Command, primer: Run) -> None:
    """A verb has a sentence, and each of its options says what it does."""
    text = primer(name, "--help")
    assert text.exit_code == 0
    assert command.help
    assert [one.name for one in command.params if isinstance(one, click.Option) and not one.help] == []
    assert name in primer("--help").output


def start(folder: Path, *code: str, environment: dict[str, str] | None = None) -> subprocess.Popen[str]:
    """Start Python with `primer` in reach."""
    env = {**os.environ, "PYTHONPATH": str(PROJECT / "scripts"), **(environment or {})}
    command = [sys.executable, "-c", *code]
    return subprocess.Popen(command, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


RUN = "from primer.cli import main; main()"


def test_a_full_disk_is_three_without_a_traceback(root: Path) -> None:
    """What the machine refuses is told in one sentence, and the exit code is 3."""
    code = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000)); import signal; "
    code += "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); " + RUN
    process = start(root, code, "extract", *TODAY)
    _, said = process.communicate()
    assert process.returncode == 3
    assert said.startswith("could not run: File too large")
    assert "Traceback" not in said


def test_a_mistake_of_ours_is_three_with_a_traceback(root: Path) -> None:
    """An exception that no stage foresaw shows where it was raised, asks for a report, and gives 3."""
    (root / "templates/shared/broken.html").write_text("{% if %}", encoding="utf-8")
    process = start(root, RUN, "check", *TODAY)
    _, said = process.communicate()
    assert process.returncode == 3
    assert said.startswith("Traceback")
    assert "a mistake in Primer" in said


def test_an_interrupt_is_130(root: Path) -> None:
    """Ctrl-C ends a verb that waits for something (here a pipe among the templates) with 130 and no traceback."""
    pipe = root / "templates/shared/waits.html"
    os.mkfifo(pipe)
    process = start(root, RUN, "check", *TODAY)
    while process.poll() is None:
        try:
            writer = os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            time.sleep(0.05)  # nobody reads yet
        else:
            break
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    os.close(writer)
    assert process.returncode == 130
    assert said.startswith("interrupted")
    assert "Traceback" not in said


def test_the_pseudo_languages_pass_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A root in pseudo-languages, with our real templates, has nothing that stops a build."""
    monkeypatch.chdir(root_in_pseudo(tmp_path / "root"))
    result = CliRunner().invoke(main, ["check", *TODAY])
    assert (result.exit_code, result.output) == (0, "0 errors, 0 warnings\n")
