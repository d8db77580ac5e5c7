"""Who reads a text, where it stands and what negates it decide whether a rule has something to say."""

from pathlib import Path

import pytest

from primer.library.safeguards import load_safeguards
from primer.model.rule import WordingRule
from primer.safeguarding.finder import About, Finder

SAFEGUARDS, _ = load_safeguards(Path(__file__).parents[2])
assert SAFEGUARDS is not None
NEGATION, COUNTER = SAFEGUARDS.negation, SAFEGUARDS.counter_examples


def finder(**change: object) -> Finder:
    """Give a finder of one rule that wants nobody to show the picture."""
    data: dict[str, object] = {
        "title": "Nobody asks to see it",
        "severity": "block",
        "find": ["show me|us the picture"],
        "instead": "You do not need to show it.",
        "why": "Looking can harm.",
        "source": "test",
        "must_match": ["Show me the picture."],
        "must_not_match": ["Do not show it."],
        **change,
    }
    return Finder({"D02": WordingRule.model_validate(data)}, {}, NEGATION, COUNTER)


def hits(text: str, about: About | None = None, **change: object) -> list[str]:
    """Give the words that were hit."""
    return [hit.found for hit in finder(**change).find(text, about or About("teacher"))]


@pytest.mark.parametrize(
    "text",
    [
        "Do not ask pupils to show us the picture.",
        "Never say: show me the picture.",
        "Never, ever, say show me the picture.",
        "You can’t ask a child to show me the picture.",
        "Nobody should have to show me the picture.",
        "Comfort the child instead of saying show me the picture.",
    ],
)
def test_a_negation_close_before_lifts_a_hit(text: str) -> None:
    """In the same clause and close before it, a negation makes good advice of the words."""
    assert hits(text, negation_lifts=True) == []
    assert len(hits(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Do not worry, show me the picture.",
        "Don't forget to show me the picture.",
        "Do not be shy and show me the picture.",
        "I am not angry but show me the picture.",
        "It is not late. Show me the picture.",
        "Not today or tomorrow or any other day of this week will she show me the picture.",
    ],
)
def test_a_negation_elsewhere_lifts_nothing(text: str) -> None:
    """Another clause, another sentence, too far away, or words after which it negates nothing: the hit stands."""
    assert len(hits(text, negation_lifts=True)) == 1


def test_a_field_that_shows_what_not_to_say_is_exempt_for_adults_only() -> None:
    """`dont_say` lifts every rule for adults, and none for learners; quotation marks lift nothing."""
    assert hits("Show me the picture.", About("teacher", field="dont_say")) == []
    assert len(hits("Show me the picture.", About("learner", field="dont_say"))) == 1
    assert len(hits("Avoid saying so: “Show me the picture.”")) == 1


def test_a_rule_holds_for_its_readers_ages_and_strands() -> None:
    """A text of another audience, band or strand is left alone; one without a band breaks no rule for some bands."""
    text = "Show me the picture."
    assert hits(text, About("parent"), audiences=["learner"]) == []
    assert hits(text, About("learner", "12-15"), bands=["5-8"]) == []
    assert hits(text, About("learner"), bands=["5-8"]) == []
    assert len(hits(text, About("learner", "5-8"), bands=["5-8"])) == 1
    assert hits(text, About("learner", "5-8", "consent"), strands=["image-sharing"]) == []


def test_unless_looks_at_the_same_sentence_only() -> None:
    """What makes a hit harmless must stand in its sentence."""
    assert hits("Show me the picture of your cat.", unless=["your cat"]) == []
    assert len(hits("Show me the picture. I like your cat.", unless=["your cat"])) == 1


def test_quotation_marks_can_be_asked_for() -> None:
    """A rule may look inside or outside quotation marks; emphasis counts as said words."""
    assert len(hits('He says, "Show me the picture."', where="in-quotes")) == 1
    assert len(hits("He says: *Show me the picture.*", where="in-quotes")) == 1
    assert hits("Show me the picture.", where="in-quotes") == []
    assert hits('The words "show me the picture" hurt.', where="outside-quotes") == []


def test_the_span_is_what_was_typed() -> None:
    """Start and end count characters of the original, hidden ones and markup included."""
    text = "Please **sh\u200bow**\nme the *picture* now."
    (hit,) = finder().find(text, About("teacher"))
    assert text[hit.start : hit.end] == "sh\u200bow**\nme the *picture"
    assert hit.found == "sh\u200bow** me the *picture"


def test_a_word_inside_another_word_is_no_hit() -> None:
    """`show` is not found in `showing`, nor `us` in `use`."""
    assert hits("Showing me the pictures is fine; show use the picture.") == []
