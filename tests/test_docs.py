"""The words for people who work with Primer keep up with what the source does."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from primer.cli.main import main
from primer.library.load import load
from primer.messages.extract import content_messages
from primer.model.activity import KINDS, Calm, Explain, kind_name
from primer.model.tier import Tier
from primer.rules.wording import TOKENS

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "scripts" / "primer"
DOCS = ROOT / "docs"
PAGES = [*sorted(ROOT.glob("*.md")), *sorted(DOCS.rglob("*.md"))]
NAMES = [page.relative_to(ROOT).as_posix() for page in PAGES]

CODE = re.compile(r"[a-z]+(?:-[a-z]+)*")
MAKERS = ("Problem", "_problem", "_Found", "_refuse")
"""Functions that are given a code as the first or the second argument."""
DECISION_LINES = 40


def text(name: str) -> str:
    """Give the text of a file of the project."""
    return (ROOT / name).read_text(encoding="utf-8")


def is_sentence(node: ast.expr) -> bool:
    """Tell whether an expression is a string of more than one word, such as a message or a hint."""
    if isinstance(node, ast.JoinedStr):
        return any(is_sentence(part) for part in node.values)
    if isinstance(node, ast.IfExp):
        return is_sentence(node.body) or is_sentence(node.orelse)
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value.strip()


def names(node: ast.expr | None) -> list[str]:
    """Give the words shaped like a code that an expression may be."""
    if isinstance(node, ast.IfExp):
        return [*names(node.body), *names(node.orelse)]
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
        return [node.value]
    return []


def codes(tree: ast.AST) -> Iterator[str]:
    """Yield the codes in a module: given to a maker, first in a tuple or key of a row with sentences, or `code = …`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in MAKERS:
            yield from next((found for one in node.args[:2] if (found := names(one))), [])
        elif isinstance(node, ast.Tuple) and len(node.elts) > 2 and any(map(is_sentence, node.elts[1:])):
            yield from names(node.elts[0])
        elif isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if isinstance(value, ast.Tuple) and all(map(is_sentence, value.elts)):
                    yield from names(key)
        elif isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == ["code"]:
            yield from names(node.value)


def codes_in_source() -> set[str]:
    """Give every code that the package can give."""
    return {code for path in SOURCE.rglob("*.py") for code in codes(ast.parse(path.read_text(encoding="utf-8")))}


def rows(page: str) -> list[str]:
    """Give the first cell of every row of a page's tables that holds one name in backticks."""
    return re.findall(r"^\| `([^`]+)` \|", text(page), re.MULTILINE)


def test_every_problem_code_is_explained_once_and_no_other() -> None:
    """A person who looks up a code finds it in docs/problems.md, and finds none that is never printed."""
    explained = Counter(rows("docs/problems.md"))
    assert set(explained) == codes_in_source()
    assert [code for code, times in explained.items() if times > 1] == []


def test_the_search_for_codes_misses_none_that_is_printed() -> None:
    """Every code in the printed lines that other tests expect is one that the search finds in the source."""
    printed = {
        code
        for path in (ROOT / "tests").rglob("*.txt")
        for code in re.findall(r" \[([a-z-]+)\]$", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert len(printed) > 10
    assert printed <= codes_in_source()


def test_every_verb_is_in_the_readme() -> None:
    """The table of verbs in README.md names each verb of the program once and no other."""
    shown = [row.removeprefix("primer ") for row in rows("README.md") if row.startswith("primer ")]
    assert sorted(shown) == sorted(main.commands)


@pytest.mark.parametrize("name", NAMES)
def test_commands_in_the_docs_exist(name: str) -> None:
    """Every `primer verb` and each of its options that a page names can be typed."""
    spans = [
        *re.findall(r"`([^`\n]+)`", text(name)),
        *re.findall(r"^(\.venv/bin/primer .+)$", text(name), re.MULTILINE),
    ]
    for span in spans:
        words = span.split()
        if len(words) < 2 or words[0].removeprefix(".venv/bin/") != "primer":
            continue
        assert words[1] in main.commands, span
        verb: click.Command = main.commands[words[1]]
        if isinstance(verb, click.Group) and len(words) > 2:
            verb = verb.commands[words[2]]
        known = {option for one in verb.params for option in one.opts}
        assert {word for word in words[2:] if word.startswith("--")} <= known, span


@pytest.mark.parametrize("kind", KINDS, ids=kind_name)
def test_every_kind_of_activity_is_in_the_authors_manual(kind: type[Explain]) -> None:
    """The row of a kind in docs/author.md names all fields that are its own."""
    section = text("docs/author.md").partition("## Kinds of activity")[2].partition("\n## ")[0]
    row = re.search(rf"^\| `{kind_name(kind)}` \|.*$", section, re.MULTILINE)
    assert row is not None
    own = set(kind.model_fields) - (set(Explain.model_fields) & set(Calm.model_fields))
    assert {field for field in own if f"`{field}`" not in row[0]} == set()


@pytest.mark.parametrize("name", NAMES)
def test_links_in_the_docs_lead_to_files(name: str) -> None:
    """No page links to a file of the project that is not there."""
    links = re.findall(r"\]\(([^)\s#]+)(?:#[^)]*)?\)", re.sub(r"`[^`\n]*`", "", text(name)))
    inside = [link for link in links if ":" not in link]
    assert [link for link in inside if not ((ROOT / name).parent / link).exists()] == []


@pytest.mark.parametrize("name", NAMES)
def test_paths_in_the_docs_exist(name: str) -> None:
    """Every path in backticks that a reader may open is there; generated ones and patterns are left out."""
    paths = re.findall(r"`((?:content|docs|locales|scripts|templates|tests)/[\w./-]*)`", text(name))
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_contexts_in_the_docs_are_real() -> None:
    """An example of a message's context is one that a translator can find in a catalog."""
    library, _ = load(ROOT)
    assert library is not None
    known = {message.context for message in content_messages(library)}
    shown = {one for name in NAMES for one in re.findall(r"\b[a-z0-9-]+(?:/[a-z0-9-]+)+:[a-z_]+\b", text(name))}
    assert shown
    assert shown <= known


def test_every_token_is_in_the_authors_manual() -> None:
    """The kinds of route that docs/author.md lists are those that a token may name."""
    line = re.search(r"^Kinds of route: (.+)\.$", text("docs/author.md"), re.MULTILINE)
    assert line is not None
    assert set(re.findall(r"`(\w+)`", line[1])) == set(TOKENS["route"])


def test_every_tier_is_in_the_ministrys_manual() -> None:
    """The table of tiers in docs/ministry.md has a row for each tier and no other."""
    table = text("docs/ministry.md").partition("| tier |")[2].partition("\n\n")[0]
    assert re.findall(r"^\| (\w+) \|", table, re.MULTILINE) == [str(tier) for tier in Tier]


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("docs/decisions/")])
def test_decisions_have_four_parts_and_stay_short(name: str) -> None:
    """A record says context, decision, consequences and what would change our mind, in at most forty lines."""
    headings = re.findall(r"^## (.+)$", text(name), re.MULTILINE)
    assert headings == ["Context", "Decision", "Consequences", "What would change our mind"]
    lines = [line for line in text(name).splitlines() if not line.startswith("|")]
    assert len(lines) <= DECISION_LINES
