"""The verification desk: it lists, makes a form, and writes what two different people told, into that list alone."""

import difflib
import json
import shutil
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook
from tests.bent import copy, fingerprint

from primer.cli import main
from primer.office.form import COLUMNS, TOP

TODAY = ("--today", "2026-11-22")
Run = Callable[..., Result]
Row = tuple[str, ...]
ADA = ("gb-childline", "Ada Okafor", "helpline liaison", "call", "2026-11-01", "0800 1111")
BEN = ("gb-childline", "Ben Yusuf", "school nurse", "call", "2026-11-02", "08001111")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a copy of the tiny curriculum."""
    made = copy(tmp_path / "root")
    shutil.copytree(Path(__file__).parents[2] / "templates" / "office", made / "templates" / "office")
    return made


@pytest.fixture
def primer(root: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Give a function that runs `primer routes` in the copy."""
    monkeypatch.chdir(root)
    return lambda *words: CliRunner().invoke(main, ["routes", *words])


@pytest.fixture
def filled(primer: Run, tmp_path: Path) -> Callable[..., Path]:
    """Give a function that fills in rows of a fresh form, in order, and gives the file."""

    def fill(*rows: Row, code: str = "GB", different: str = "") -> Path:
        assert primer("worksheet", code, "--output", str(tmp_path)).exit_code == 0
        path = tmp_path / f"{code}-form.xlsx"
        book = load_workbook(path)
        columns = [
            list(COLUMNS).index(name) + 1 for name in COLUMNS if name.startswith(("your", "how", "day", "number t"))
        ]
        used: set[int] = set()
        for row in rows:
            ids = [cell.value for cell in book.active["A"]]
            line = next(
                (at for at, name in enumerate(ids, 1) if at > TOP and name == row[0] and at not in used), len(ids) + 1
            )
            used.add(line)
            book.active.cell(line, 1, row[0])
            for column, value in zip(columns, row[1:], strict=True):
                book.active.cell(line, column, value or None)
            book.active.cell(line, len(COLUMNS), different or None)
        book.save(path)
        return path

    return fill


def test_the_list_says_what_is_shown_and_why(primer: Run) -> None:
    """Each route has its tier and its reason; the last line counts."""
    result = primer("list", "GB", *TODAY)
    assert result.exit_code == 0
    assert result.output.splitlines()[0] == "GB United Kingdom: ready"
    assert "  shown      gb-childline  child_helpline  0800 1111  [sourced] source of 2026-07" in result.output
    rows = json.loads(primer("list", "--format", "json", *TODAY).output)
    assert {row["region"] for row in rows} == {"GB", "world"}
    assert primer().output.splitlines()[-1].startswith("2 regions, 1 ready for learners; ")
    assert primer("list", "XX").exit_code == 2


def test_a_form_of_two_people_is_written_and_nothing_else_changes(
    primer: Run, filled: Callable[..., Path], root: Path
) -> None:
    """Two lines and their heading are added, the route is confirmed, and the list says until when."""
    path = root / "content/regions/GB.yml"
    before = path.read_text(encoding="utf-8")
    result = primer("confirm", "GB", str(filled(ADA, BEN)), *TODAY)
    assert (result.exit_code, result.output) == (0, "GB.yml: 2 confirmations of 1 routes written\n")
    after = path.read_text(encoding="utf-8")
    changed = [line for line in difflib.ndiff(before.splitlines(), after.splitlines()) if line[0] in "+-"]
    assert changed == [
        "+     confirmations:",
        "+       - {name: 'Ada Okafor', role: 'helpline liaison', how: 'call', on: '2026-11-01', number: '0800 1111'}",
        "+       - {name: 'Ben Yusuf', role: 'school nurse', how: 'call', on: '2026-11-02', number: '08001111'}",
    ]
    listed = primer("list", "GB", *TODAY).output
    assert "[confirmed] two people, last on 2026-11-02" in listed
    assert "shown until 2027-05-01: GB gb-childline" in listed


def test_a_comment_below_and_a_list_that_is_there_stay(primer: Run, filled: Callable[..., Path], root: Path) -> None:
    """A third person is added after the second; comments, quotes and blank lines stay where they were."""
    path = root / "content/regions/GB.yml"
    kept = "\n# Kept by the ministry of education.\n"
    path.write_text(path.read_text("utf-8") + kept, encoding="utf-8")
    assert primer("confirm", "GB", str(filled(ADA, BEN)), *TODAY).exit_code == 0
    first = path.read_text("utf-8")
    chi = ("gb-childline", "Chi O'Lam", "helpline liaison", "visit", "2026-11-03", "0800 1111")
    assert primer("confirm", "GB", str(filled(chi)), *TODAY).exit_code == 0
    added = (
        "      - {name: 'Chi O''Lam', role: 'helpline liaison', how: 'visit', on: '2026-11-03', number: '0800 1111'}\n"
    )
    assert path.read_text("utf-8") == first.replace(kept, added + kept)
    assert path.read_text("utf-8").endswith(kept)


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([ADA, ADA], ["confirmation-twice"]),
        ([ADA, (ADA[0], "  ada  OKAFOR ", *ADA[2:])], ["confirmation-twice"]),
        ([(*ADA[:4], "2026-11-23", ADA[5])], ["confirmation-future"]),
        ([(*ADA[:5], "0800 1112")], ["confirmation-number"]),
        ([(*ADA[:5], "")], ["confirmation-number-missing"]),
        ([(*ADA[:4], "", ADA[5])], ["form-incomplete"]),
        ([(*ADA[:3], "by owl", *ADA[4:])], ["form-value"]),
        ([(*ADA[:4], "soon", ADA[5])], ["form-value"]),
        ([("gb-nothing", *ADA[1:])], ["form-route"]),
        ([], ["form-empty"]),
        ([ADA, (*BEN[:4], "2027-01-01", "999")], ["confirmation-number", "confirmation-future"]),
    ],
)
def test_what_a_form_may_not_hold(
    primer: Run, filled: Callable[..., Path], root: Path, rows: list[Row], told: list[str]
) -> None:
    """Every problem is told at once, and then nothing at all is written."""
    before = fingerprint(root)
    form = filled(*rows)
    result = primer("confirm", "GB", str(form), *TODAY)
    assert result.exit_code == 1
    assert [line.rpartition("[")[2][:-1] for line in result.output.splitlines() if line.endswith("]")] == told
    assert fingerprint(root) == before


def test_a_difference_or_another_form_is_refused(
    primer: Run, filled: Callable[..., Path], root: Path, tmp_path: Path
) -> None:
    """What the operator said otherwise is for the record first; a form of another country or no form is not read."""
    before = fingerprint(root)
    assert "[form-differs]" in primer("confirm", "GB", str(filled(ADA, different="It closes at eight.")), *TODAY).output
    assert "[form-region]" in primer("confirm", "GB", str(filled(code="world")), *TODAY).output
    (tmp_path / "no.xlsx").write_text("no workbook", encoding="utf-8")
    assert "[form-unreadable]" in primer("confirm", "GB", str(tmp_path / "no.xlsx"), *TODAY).output
    changed = filled(ADA)
    book = load_workbook(changed)
    book.active.cell(TOP, 5, "name")
    book.save(changed)
    assert "[form-columns]" in primer("confirm", "GB", str(changed), *TODAY).output
    assert fingerprint(root) == before


def test_the_same_person_may_renew_when_the_check_is_about_to_lapse(primer: Run, filled: Callable[..., Path]) -> None:
    """Ada is refused after a month and accepted after 150 days, for a check that holds 180."""
    assert primer("confirm", "GB", str(filled(ADA, BEN)), *TODAY).exit_code == 0
    early, due = (*ADA[:4], "2026-12-01", ADA[5]), (*ADA[:4], "2027-03-31", ADA[5])
    refused = primer("confirm", "GB", str(filled(early)), "--today", "2027-04-01")
    assert "[confirmation-twice]" in refused.output
    assert primer("confirm", "GB", str(filled(due)), "--today", "2027-04-01").exit_code == 0


def test_confirmations_in_brackets_are_left_alone(primer: Run, filled: Callable[..., Path], root: Path) -> None:
    """A list that cannot be added to line by line is a problem; an empty one is filled."""
    path = root / "content/regions/GB.yml"
    text = path.read_text("utf-8")
    one = "{name: Chi Lam, role: nurse, how: call, on: 2026-11-01, number: '0800 1111'}"
    path.write_text(text + f"    confirmations: [{one}]\n", encoding="utf-8")
    assert "[confirmations-in-brackets]" in primer("confirm", "GB", str(filled(ADA)), *TODAY).output
    path.write_text(text + "    confirmations: []\n", encoding="utf-8")
    assert primer("confirm", "GB", str(filled(ADA)), *TODAY).exit_code == 0
    assert path.read_text("utf-8").startswith(text + "    confirmations:\n      - {name: 'Ada Okafor'")


def test_the_worksheet_holds_every_route_and_says_how_it_stands(primer: Run, tmp_path: Path) -> None:
    """What readers never see is on the sheet of those who ask, with source and room for two people."""
    primer("worksheet", "world", "--output", str(tmp_path), *TODAY)
    html = (tmp_path / "world-worksheet.html").read_text("utf-8")
    book = load_workbook(tmp_path / "world-form.xlsx").active
    ids = [row[0].value for row in book.iter_rows(min_row=TOP + 1)]
    assert all(html.count(f"<dd>{name}, ") == 1 and ids.count(name) == 2 for name in ids)
    assert "sourced, shown" in html


class Answers(BaseHTTPRequestHandler):
    """A server with a page, a page that moved, and nothing else."""

    moved: ClassVar[str] = ""

    def do_GET(self) -> None:
        """Answer."""
        self.send_response({"/here": 200, "/moved": 302, "/guarded": 403}.get(self.path, 404))
        if self.path == "/moved":
            self.send_header("Location", self.moved)
        self.end_headers()

    def log_message(self, *_arguments: object) -> None:
        """Print nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    """Serve on this machine."""
    made = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    Answers.moved = f"http://localhost:{made.server_port}/here"
    thread = threading.Thread(target=made.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{made.server_port}"
    made.shutdown()
    thread.join()
    made.server_close()


def test_the_audit_asks_only_when_told_and_edits_nothing(primer: Run, root: Path, server: str) -> None:
    """Without --online it refuses; with it a dead page and a moved one are told, a live and a guarded one are not."""
    path = root / "content/regions/GB.yml"
    text = path.read_text("utf-8")
    places = iter(("gone", "here", "moved"))
    parts = text.split("https://www.example.org/")
    path.write_text(
        parts[0] + "".join(f"{server}/{next(places)}{part[part.index(chr(10)) :]}" for part in parts[1:]),
        encoding="utf-8",
    )
    before = fingerprint(root)
    assert primer("audit", "GB").exit_code == 2
    result = primer("audit", "GB", "--online")
    assert result.exit_code == 1
    assert "routes.gb-em-999.source_url: the page does not answer as it should (HTTP 404)" in result.output
    assert "routes.gb-childline.source_url: " in result.output
    assert "leads to another host" in result.output
    assert result.output.endswith("0 errors, 2 warnings\n")
    assert fingerprint(root) == before
