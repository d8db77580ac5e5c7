"""What the rules let through and what not, where a whole case for each would be too much."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.bent import TINY

from primer.library.library import Library
from primer.library.load import load
from primer.model.region import WORLD_ONLY, Roles
from primer.problems import Problem
from primer.rules.all import check_library
from primer.rules.references import check_references, pictures
from primer.rules.wording import LONG, TOKENS, TOO_LONG, check_texts

TODAY = date(2026, 11, 22)
PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def library() -> Library:
    """Give the tiny curriculum."""
    found, problems = load(TINY)
    assert found is not None, problems
    return found


@pytest.fixture
def said(library: Library) -> Callable[[str], list[Problem]]:
    """Give a function that tells the problems of a text for staff."""

    def problems(words: str) -> list[Problem]:
        note = type(library.phrases.staff_note)(words)
        return check_texts(replace(library, phrases=library.phrases.model_copy(update={"staff_note": note})))

    return problems


@pytest.mark.parametrize(
    "words",
    [
        "Ages 9-12, 12 to 15, and 60 pupils in 45 minutes.",
        "More than 5,302 people in 54 countries, 54% of them in 2021.",
        "Ask *kindly*, **stop**, and read [asking](consent-5-8) or [first steps](parents-first-steps).",
        "Tell the {role:lead} or call {route:emergency}.",
        "A < B & C > D, AT&T; \"quotes\" and 'more'.",
        "¿Qué? שלום ע 🙂 — “so”.",
        "Call three friends.",
    ],
)
def test_plain_words_pass(words: str, said: Callable[[str], list[Problem]]) -> None:
    """What an author may well write is not taken for something else."""
    assert said(words) == []


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("Call 0800 1111", ["typed-number"]),
        ("Write 116 111 down", ["typed-number"]),
        ("(020) 7946-0000", ["typed-number"]),
        ("text 85258", ["typed-number"]),
        ("dial 999 and ring 112", ["typed-number"] * 2),
        ("١١٦١١١", ["typed-number"]),
        ("See https://example.org/a", ["typed-address"]),
        ("me@example.net", ["typed-address"]),
        ("Go to childline.org today", ["typed-address"]),
        ("<script>alert(1)</script>", ["raw-html"] * 2),
        ("a &amp; b", ["raw-html"]),
        ("<!-- hidden -->", ["raw-html"]),
        ("{role:Lead} {lead} { {role:lead}", ["unknown-token"] * 3),
        ("[x](no-such-page)", ["unknown-link"]),
        ("\u202eevil", ["bidi-control"]),
        ("zero\u200bwidth", ["control-character"]),
        ("x" * LONG, []),
        ("x" * (LONG + 1), ["text-long"]),
        ("x" * TOO_LONG, ["text-long"]),
        ("x" * (TOO_LONG + 1), ["text-too-long"]),
    ],
)
def test_what_no_text_may_hold(words: str, codes: list[str], said: Callable[[str], list[Problem]]) -> None:
    """Each kind of typed fact, mark and excess has its code, once for each time that it stands there."""
    assert [one.code for one in said(words)] == codes
    assert {one.severity for one in said(words)} <= {"warning" if codes == ["text-long"] else "error"}


def test_every_token_can_be_filled_in_every_region() -> None:
    """A token that is allowed has words for the case that a region shows no such route."""
    words = (PROJECT / "templates/shared/words.json").read_text(encoding="utf-8")
    assert [kind for kind in TOKENS["route"] if f'"no_{kind}"' not in words] == []
    assert not TOKENS["route"] & WORLD_ONLY
    assert TOKENS["role"] == set(Roles.model_fields)


def test_every_reference_of_the_tiny_curriculum_is_looked_at(library: Library) -> None:
    """Without drawings, words and findings, each use of one is a problem: none is forgotten by the rule."""
    empty = replace(
        library,
        pictures=library.pictures.model_copy(update={"root": {}}),
        glossary=library.glossary.model_copy(update={"words": {}}),
        evidence=library.evidence.model_copy(update={"findings": {}}),
    )
    found = [one.field for one in check_references(empty)]
    unit = library.units["consent-5-8"]
    activities = unit.lessons["asking"].activities.items()
    drawn = [f"activities.{key}.{'.'.join(path)}" for key, one in activities for path, _ in pictures(one)]
    assert [field for field in found if field.endswith("picture")] == drawn
    assert "words.0" in found
    assert sum("evidence" in field for field in found) == 7


def test_rules_give_the_same_list_every_time() -> None:
    """The problems of the real content are sorted and without repeats, run after run."""
    library, problems = load(PROJECT)
    assert library is not None, problems
    found = check_library(library, TODAY)
    assert found == check_library(library, TODAY)
    assert len(set(found)) == len(found)
    assert [one.place for one in found] == sorted(one.place for one in found)
