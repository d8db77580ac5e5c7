"""Sentences that the words of a structural rule must find, and careful ones that they must leave alone."""

import pytest
from tests.safeguarding.test_structure import whole

from primer.library.load import load
from primer.safeguarding.judge import Judge

FOUND: dict[tuple[str, str], list[str]] = {
    ("V21", "shared"): [
        "Amina and the boy are both to blame.",
        "Noor shares the responsibility.",
        "Lucía should have told someone.",
        "Emre is partly responsible.",
        "It is also the fault of Emre.",
        "The boy did wrong, but the girl could have said no.",
    ],
    ("V21", "named"): ["Emre is responsible because he froze.", "It was Emre's fault.", "Noor did wrong."],
    ("O21b", "says"): [
        'A new player writes: "Hi there."',
        "A stranger writes to Noor: *Hi.*",
        "Someone in the game asks, *How old are you?*",
        'A message says: "Do not tell."',
    ],
    ("O22b", "planned"): [
        "How would someone trick a child into sending a picture?",
        "Write the message that the stranger would send.",
        "What are good ways to persuade her?",
        "Imagine you want to get a picture from someone.",
    ],
    ("S09b", "not-everyday"): ["Someone sends a nude.", "She keeps asking for a kiss.", "He will not stop."],
    ("S09b", "who-harms"): ["You want the picture.", "Be the stranger at the gate."],
    ("S10b", "names-of-helpers"): [
        "Write the names of three adults you trust.",
        "Who can you tell?",
        "My helping hand: five people",
        "Draw someone who helps you.",
    ],
    ("V24", "saying-no"): ["Three ways of saying no", "How to say no", "Practise refusing."],
    ("O20b", "order"): ["First they are nice.", "Stage 2: presents", "It begins with presents, then secrets."],
    ("V22b", "answered"): ["Kofi should have said no.", "Noor was wrong to send it.", "It was her own fault."],
}
LEFT_ALONE: dict[tuple[str, str], list[str]] = {
    ("V21", "shared"): [
        "Everyone who passed it on is responsible.",
        "All those who passed it on are responsible.",
        "Mrs Osei should have listened.",
    ],
    ("V21", "named"): ["It was not Emre's fault.", "Emre is responsible for none of it.", "Noor did nothing wrong."],
    ("O21b", "says"): [
        'The coach says, "Thank you for telling."',
        'The boy says, "I will help you."',
        "A friend writes to Noor: *I stand by you.*",
        "A girl writes: *I believe you.*",
    ],
    ("O22b", "planned"): ["How could you help Leila?", "What tricks did the story show?"],
    ("S09b", "not-everyday"): ["Please stop. I need a rest.", "May I take your picture?"],
    ("S09b", "who-harms"): ["You want a turn on the swing.", "Ask for help with the book."],
    ("S10b", "names-of-helpers"): ["Who could you two go to?", "Draw a bubble."],
    ("O20b", "order"): ["They may give presents.", "You feel odd afterwards."],
    ("V22b", "answered"): ["Kofi did nothing wrong.", "The coach should have listened.", "It was not her own fault."],
}
SAID: dict[tuple[str, str], list[str]] = {
    ("V23", "not-your-fault"): ["You are not to blame.", "It is never the fault of a child.", "The fault is theirs."],
    ("V23", "no-trouble-for-telling"): ["Nobody will be cross with you.", "Telling is right, and we will help you."],
    ("V23", "never-too-late"): ["There is no time limit.", "It is not too late."],
    ("V23", "tell-another"): ["If one does not listen, go to the next.", "Keep telling until someone helps."],
    ("W01", "nobody-has-to-share"): ["You need not talk about yourself.", "All people in the cards are invented."],
    ("W01", "you-may-pass-or-step-out"): ["You may step outside for a moment.", "You may leave the room."],
    ("W01", "who-is-here-to-help"): ["You can talk to me afterwards.", "Two adults are here to help."],
}
UNSAID: dict[tuple[str, str], list[str]] = {
    ("V23", "not-your-fault"): ["You made a mistake.", "Faults happen."],
    ("V23", "no-trouble-for-telling"): ["You could get into trouble."],
    ("V23", "never-too-late"): ["It may be too late."],
    ("V23", "tell-another"): ["Tell an adult."],
}


@pytest.fixture(scope="module")
def judges(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Judge]:
    """Give a judge for each structural rule of the project."""
    library, problems = load(whole(tmp_path_factory.mktemp("words") / "root"))
    assert library is not None, problems
    return {name: Judge(library, name, rule) for name, rule in library.safeguards.structure.items()}


def test_what_may_not_stand_is_found_and_nothing_else(judges: dict[str, Judge]) -> None:
    """Each bad sentence is found by its group of words, and no careful one is."""
    missed = [(key, one) for key, those in FOUND.items() for one in those if not judges[key[0]].found(one, key[1:])]
    wrong = [(key, one) for key, those in LEFT_ALONE.items() for one in those if judges[key[0]].found(one, key[1:])]
    assert (missed, wrong) == ([], [])


def test_what_has_to_be_said_is_heard_in_many_words(judges: dict[str, Judge]) -> None:
    """A meaning is heard in other words, too, and not in a sentence that does not have it."""
    unheard = [(key, one) for key, those in SAID.items() for one in those if not judges[key[0]].says(key[1], one)]
    wrong = [(key, one) for key, those in UNSAID.items() for one in those if judges[key[0]].says(key[1], one)]
    assert (unheard, wrong) == ([], [])
