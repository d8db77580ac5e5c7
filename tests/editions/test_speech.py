"""A text as it is spoken in a region: tokens become facts for its own reader, or plain words, and never a guess."""

from dataclasses import replace
from datetime import date

import pytest
from tests.bent import TINY

from primer.cli.sources import read_sources
from primer.editions.edition import Edition
from primer.editions.speech import Marked, Number, speak
from primer.model.markup import Words
from primer.model.region import Region
from primer.model.text import LearnerText, ParentText, Text

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def edition() -> Edition:
    """Give the tiny curriculum in English for its one country, which has a line for parents too."""
    sources = read_sources(TINY, TODAY)
    assert sources.library is not None
    local = sources.local(sources.library, "en")
    region = sources.library.regions["GB"]
    route = region.routes["gb-childline"].model_copy(
        update={"kind": "parent_helpline", "phone": "0800 2222", "audience": ("parent",)}
    )
    more: Region = region.model_copy(update={"routes": {**region.routes, "gb-parents": route}})
    library = replace(local.library, regions={**local.library.regions, "GB": more})
    return Edition(replace(local, library=library), "GB", TODAY)


def test_a_route_becomes_its_number(edition: Edition) -> None:
    """A number is a piece of its own, so that every output can isolate its direction."""
    assert speak(LearnerText("Call {route:child_helpline}."), edition) == (
        Words("Call "),
        Number("0800 1111"),
        Words("."),
    )


@pytest.mark.parametrize("region", ["world"])
def test_without_a_route_there_are_plain_words(edition: Edition, region: str) -> None:
    """Where no number may be shown, words stand in its place and no number at all."""
    pieces = speak(LearnerText("Call {route:child_helpline}."), replace(edition, code=region))
    assert pieces == (Words("Call "), Words("a child helpline, if your country has one"), Words("."))


@pytest.mark.parametrize(("kind", "heard"), [(ParentText, Number("0800 2222")), (LearnerText, None)])
def test_a_reader_is_given_the_readers_own_routes(kind: type[Text], heard: Number | None, edition: Edition) -> None:
    """The parents' line stands in a text for parents, and never in one for children."""
    pieces = speak(kind("{route:parent_helpline}"), edition)
    assert pieces == (heard or Words("A helpline for parents, if your country has one"),)


def test_tokens_are_filled_inside_marks(edition: Edition) -> None:
    """A role inside emphasis is filled in, and services stand in brackets after an emergency number."""
    role, *rest = speak(LearnerText("**Ask {role:lead}** or {route:emergency}"), edition)
    assert role == Marked("strong", (Words("Ask "), Words("the designated safeguarding lead")))
    assert rest == [Words(" or "), Number("999"), Words(" (police · ambulance · fire brigade)")]


def test_a_release_speaks_confirmed_numbers_only(edition: Edition) -> None:
    """In a release a number that nobody confirmed becomes plain words."""
    pieces = speak(LearnerText("{route:emergency}"), replace(edition, release=True))
    assert pieces == (Words("The emergency number of your country"),)


def test_a_role_that_begins_a_sentence_has_a_capital_letter(edition: Edition) -> None:
    """At the start of a text, behind a sentence, and inside a mark there; nowhere else."""
    said = "".join(
        piece.text if isinstance(piece, Words) else "".join(one.text for one in piece.inside if isinstance(one, Words))
        for piece in speak(
            LearnerText("{role:lead} reads it. {role:lead}, not *{role:lead}*? **{role:lead}** knows."), edition
        )
        if not isinstance(piece, Number)
    )
    lead = "the designated safeguarding lead"
    assert said == f"The{lead[3:]} reads it. The{lead[3:]}, not {lead}? The{lead[3:]} knows."
