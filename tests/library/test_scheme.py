"""The teaching order: data decides it, every lesson stands in it once, and nothing is lost when data is silent."""

from dataclasses import replace
from pathlib import Path

import pytest

from primer.library.library import Library
from primer.library.load import load
from primer.library.scheme import Taught, scheme

ROOT = Path(__file__).parents[2]
HELP = "getting-help"


@pytest.fixture(scope="module")
def library() -> Library:
    """Give the real library."""
    library, _problems = load(ROOT)
    assert library
    return library


def keys(taught: list[Taught]) -> list[tuple[str, str]]:
    """Give module and lesson of each place."""
    return [(one.unit.id, one.name) for one in taught]


@pytest.mark.parametrize("band", ["5-8", "9-12", "12-15", "15-18"])
def test_every_lesson_stands_once_and_getting_help_opens_and_closes(library: Library, band: str) -> None:
    """All lessons of the age, strand by strand, between the two lessons of getting help."""
    taught = scheme(library, band)
    whole = [(unit.id, name) for unit in library.units.values() if unit.band == band for name in unit.lessons]
    assert sorted(keys(taught)) == sorted(whole)
    strands = list(dict.fromkeys((one.stage, one.unit.strand) for one in taught))
    assert [strand for _, strand in strands] == [HELP, "consent", "image-sharing", "warning-signs", HELP]
    assert all(one.stage for one in taught)
    for unit in library.units.values():
        places = [name for one, name in keys(taught) if one == unit.id]
        assert places == list(unit.lessons)[: len(places)]


def test_the_shortest_path_is_what_the_order_keeps(library: Library) -> None:
    """Both lessons of getting help and the first of each other strand, five lessons in every age."""
    for band in library.curriculum.bands:
        kept = [one for one in scheme(library, band) if one.kept]
        assert len(kept) == 5
        assert all(one.unit.strand == HELP or one.name == next(iter(one.unit.lessons)) for one in kept)


def test_what_the_order_does_not_name_comes_last(library: Library) -> None:
    """Without an order all lessons are there still; with a part of it, the others follow and are not kept."""
    order = library.curriculum.teaching_order
    silent = replace(library, curriculum=library.curriculum.model_copy(update={"teaching_order": {}}))
    assert len(scheme(silent, "9-12")) == len(scheme(library, "9-12"))
    assert not any(one.kept for one in scheme(silent, "9-12"))
    part = {"asking": order["asking"]}
    partly = replace(library, curriculum=library.curriculum.model_copy(update={"teaching_order": part}))
    taught = scheme(partly, "9-12")
    assert [one.stage for one in taught] == ["asking", "asking", *[""] * 6]
