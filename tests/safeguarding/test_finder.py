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


def test_a_negation_may_end_in_the_word_with_which_a_hit_begins() -> None:
    """In "unwise to show" the "to" belongs to both."""
    change = {"find": ["to show me the picture"], "negation_lifts": True}
    assert hits("It is unwise to show me the picture.", **change) == []
    assert hits("It is time to show me the picture.", **change)


ANSWERED = {
    "before": ["It is a myth that you must show me the picture.", "It is wrong to say: show me the picture."],
    "after": ["Asking to show me the picture can destroy evidence.", "Show me the picture is not helpful."],
    "quoted": ["The words “show me the picture” put blame on a child; “show me the picture” does not help."],
    "next": ["Some ask to show us the picture. They must not.", "Must she show me the picture? No."],
    "denied": ["Some say: show me the picture. That is not true.", "Must she show me the picture? No."],
}
"""Texts that answer the words themselves, by where they do."""


@pytest.mark.parametrize("kind", ANSWERED)
def test_a_correction_around_the_words_lifts_a_hit_where_a_rule_allows_it(kind: str) -> None:
    """What says that the words are wrong makes good advice of them, but only in the place that the rule names."""
    for text in ANSWERED[kind]:
        assert hits(text, corrections=[kind]) == [], text
        assert hits(text), text


@pytest.mark.parametrize(
    "text",
    [
        "It would be wrong to say nothing: show me the picture.",
        "It is a myth that it hurts, but show me the picture.",
        "Do not ask the pupils, show me the picture yourself.",
        "Show me the picture, because it can hurt her again.",
        "Show me the picture. It can hurt, but it must be.",
        "Show me the picture. They do not help anyone.",
        "Never avoid the words: “Show me the picture.”",
        "Instead of shouting, say: “Show me the picture.”",
        "“Show me the picture,” she said.",
        "Can you show me the picture? Nobody is here.",
    ],
)
def test_a_correction_of_something_else_lifts_nothing(text: str) -> None:
    """Another clause, another subject or a mere quotation: the hit stands, whatever the rule allows."""
    assert hits(text, corrections=list(ANSWERED))


def test_a_question_inside_quotation_marks_does_not_end_its_sentence() -> None:
    """Who asks stands behind the mark: a small letter follows, so the sentence goes on."""
    text = "“Will you show me the picture?” asks the painter."
    assert hits(text, unless=["asks the painter"]) == []
    assert hits("“Will you show me the picture?” The painter asks.", unless=["the painter asks"])


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
