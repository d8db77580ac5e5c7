"""What a lesson needs is read from its activities, so that a filter cannot promise what a lesson does not hold."""

from dataclasses import replace
from pathlib import Path

import pytest

from primer.library.library import Library, Unit
from primer.library.load import load
from primer.library.needs import needs
from primer.model.activity import KINDS, kind_name

ROOT = Path(__file__).parents[2]
IN_HAND = {"picture_sort", "card_sort", "decision_tree", "role_play", "signal_cards", "help_board"}


@pytest.fixture(scope="module")
def library() -> Library:
    """Give the real library."""
    library, _problems = load(ROOT)
    assert library
    return library


def unit(library: Library) -> Unit:
    """Give a module whose first lesson has cards in pupils' hands."""
    return library.units["consent-9-12"]


def test_a_lesson_that_says_how_to_go_without_needs_no_printer(library: Library) -> None:
    """Without that sentence its cards have to be printed; in words alone, nothing has to be."""
    module = unit(library)
    lesson = module.lessons["a-real-yes"]
    assert not needs(module, lesson).printing
    bare = {name: one.model_copy(update={"ways": None}) for name, one in lesson.activities.items()}
    silent = lesson.model_copy(update={"activities": bare})
    assert needs(module, silent).printing
    assert not needs(module, silent).large
    spoken = {name: one for name, one in bare.items() if one.kind not in IN_HAND}
    assert not needs(module, lesson.model_copy(update={"activities": spoken})).printing


def test_every_kind_is_either_in_words_or_in_hands(library: Library) -> None:
    """A new kind has to be thought about: of those that are used, exactly the kinds in hands need printing alone."""
    seen = set[str]()
    for module in library.units.values():
        for lesson in module.lessons.values():
            for name, one in lesson.activities.items():
                alone = lesson.model_copy(update={"activities": {name: one.model_copy(update={"ways": None})}})
                assert needs(module, alone).printing == (one.kind in IN_HAND), one.kind
                seen.add(one.kind)
    assert seen == {kind_name(kind) for kind in KINDS}


def test_devices_and_groups_come_from_the_data(library: Library) -> None:
    """A module that may use devices is not called free of them; a lesson with group work is not for a few."""
    module = unit(library)
    first, second = module.lessons.values()
    assert not needs(module, first).devices
    optional = replace(module, module=module.module.model_copy(update={"devices": "optional"}))
    assert needs(optional, first).devices
    assert needs(module, first).groupings == ("whole-class", "pairs", "groups", "alone")
    assert not needs(module, first).few
    assert needs(module, second).few
