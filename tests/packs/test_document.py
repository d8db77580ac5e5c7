"""What goes into a sheet: plain JSON in which nothing is markup, and problems that name what to mend."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from primer.artefacts.cache import Cache
from primer.editions.edition import Edition
from primer.editions.pieces import filled, letters, said
from primer.model.activity import DecisionTree
from primer.model.text import LearnerText
from primer.packs.document import document
from primer.packs.draw import UnprintableError
from primer.packs.make import packs
from primer.packs.tree import rows

from .conftest import ROOT, layer

Editions = Callable[[str], Edition]


def test_document_is_json(edition: Editions) -> None:
    """What Typst is given survives JSON unchanged, so that no object of ours reaches the sheet."""
    gb = edition("GB")
    pack = document(gb, gb.local.library.units["consent-5-8"], ROOT)
    assert json.loads(json.dumps(pack)) == pack


def test_document_follows_the_day_and_the_region(edition: Editions) -> None:
    """A release shows confirmed routes only, so the same country's strip is empty when nobody has confirmed one."""
    gb = edition("GB")
    unit = gb.local.library.units["consent-5-8"]
    assert document(gb, unit, ROOT)["help"]["ready"]
    assert not document(replace(gb, release=True), unit, ROOT)["help"]["ready"]


def test_text_that_looks_like_markup_stays_text(edition: Editions, tmp_path: Path) -> None:
    """Typst code and HTML in a title are printed as they were typed."""
    gb = edition("GB")
    unit = gb.local.library.units["consent-5-8"]
    title = "#panic() $x$ = <b>"
    odd = replace(unit, module=unit.module.model_copy(update={"title": LearnerText(title)}))
    assert letters(said(LearnerText(title), gb)) == title
    for made in packs(gb, odd, ROOT, Cache(None)):
        assert all(title in page for page in layer(made.data, tmp_path))


def test_every_box_of_a_tree_is_drawn_once_and_its_choices_lead_to_boxes(edition: Editions) -> None:
    """A box that two branches share has one number, and the second branch points at it."""
    gb = edition("GB")
    trees = [
        act
        for lesson in gb.local.library.units["getting-help-9-12"].lessons.values()
        for act in lesson.activities.values()
        if isinstance(act, DecisionTree)
    ]
    assert trees
    for tree in trees:
        drawn, choices = rows(tree, gb)
        fresh = [row["n"] for row in drawn if not row["again"]]
        assert fresh == list(range(1, len(tree.nodes) + 1))
        assert {one["n"] for some in choices.values() for one in some} <= set(fresh)
        assert all(row["ending"] for row in drawn if not choices[str(row["n"])])


def test_interface_sentences_fail_loudly_when_a_hole_is_unknown() -> None:
    """A translator's misspelt placeholder does not end up on paper."""
    assert filled("From {source}.", source="a.org") == {"p": ["From ", "a.org", "."]}
    with pytest.raises(KeyError):
        filled("From {sorce}.", source="a.org")


def test_a_font_that_is_not_there_is_a_problem(edition: Editions) -> None:
    """A family that nobody packaged is named, with the profile as the place."""
    gb = edition("GB")
    bare = replace(gb, local=replace(gb.local, profile=gb.local.profile.model_copy(update={"fonts": ["Nowhere Sans"]})))
    with pytest.raises(UnprintableError) as caught:
        packs(bare, gb.local.library.units["consent-5-8"], ROOT, Cache(None))
    assert caught.value.problems[0].code == "font-missing"
    assert "nowhere sans" in caught.value.problems[0].message.lower()


def test_a_character_that_no_font_has_is_a_problem(edition: Editions) -> None:
    """The character and its name are in the message, not an empty box on the sheet."""
    gb = edition("GB")
    unit = gb.local.library.units["consent-5-8"]
    odd = replace(unit, module=unit.module.model_copy(update={"title": LearnerText("Ask ꙮ first")}))
    with pytest.raises(UnprintableError) as caught:
        packs(gb, odd, ROOT, Cache(None))
    assert caught.value.problems[0].code == "glyph-missing"
    assert "U+A66E" in caught.value.problems[0].message
