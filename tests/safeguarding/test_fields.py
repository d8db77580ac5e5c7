"""A bad sentence is found in every kind of field that holds a text, and told with its place and what to do."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from primer.library.files import files
from primer.library.library import Library
from primer.library.load import load
from primer.model.text import TeacherText
from primer.model.walk import KeyPath, rewrite
from primer.safeguarding.accepting import accept
from primer.safeguarding.checker import Checker
from primer.safeguarding.texts import placed
from primer.safeguarding.words import check_words

PROJECT = Path(__file__).parents[2]
Value = TypeVar("Value", bound=BaseModel)
DAY = date(2026, 11, 22)
BAD = "They called it child pornography."
"""It breaks T01, which holds for every reader."""


@cache
def library() -> Library:
    """Give the real curriculum."""
    found, problems = load(PROJECT)
    assert found is not None, problems
    return found


def kinds() -> dict[str, tuple[str, KeyPath]]:
    """Give one place for each kind of field: the kind of file, the reader, the name of the field."""
    values = {file: type(value).__name__ for _domain, _root, file, value in files(library())}
    return {
        f"{values[one.file]}.{one.about.field} for a {one.about.audience}": (one.file, one.path)
        for one in placed(library())
    }


def planted() -> Library:
    """Give the library with the sentence at one place of each kind."""
    whole, places = library(), set(kinds().values())

    def new(file: str, value: Value) -> Value:
        return rewrite(value, lambda at, old: type(old)(BAD) if (file, at) in places else old)

    return replace(
        whole,
        curriculum=new("content/curriculum.yml", whole.curriculum),
        phrases=new("content/phrases.yml", whole.phrases),
        glossary=new("content/glossary.yml", whole.glossary),
        pictures=new("content/pictures/pictures.yml", whole.pictures),
        regions={code: new(f"content/regions/{code}.yml", one) for code, one in whole.regions.items()},
        pages={
            key: replace(one, guidance=new(f"content/guidance/{one.audience}/{one.name}.yml", one.guidance))
            for key, one in whole.pages.items()
        },
        units={
            key: replace(
                unit,
                module=new(f"content/modules/{unit.strand}/{unit.band}/module.yml", unit.module),
                lessons={
                    name: new(f"content/modules/{unit.strand}/{unit.band}/{name}.yml", one)
                    for name, one in unit.lessons.items()
                },
            )
            for key, unit in whole.units.items()
        },
    )


def test_there_are_many_kinds_of_field() -> None:
    """The walk reaches titles, alternative texts, cards, letters and all else that is read or heard."""
    assert {"Module.title", "Lesson.say", "Pictures.alt", "Phrases.greeting", "Region.lead"} <= {
        kind.split(" ")[0] for kind in kinds()
    }
    assert len(kinds()) > 100


def test_a_planted_sentence_is_told_in_every_kind_of_field() -> None:
    """`primer check` names the rule, the file, the line and what to write instead, at each place and at no other."""
    wanted = {
        (library().places[file].at(path), ".".join(path))
        for kind, (file, path) in kinds().items()
        if kind.split(".")[1].split(" ")[0] not in library().safeguards.counter_examples
    }
    checker, _ = Checker.of(library().safeguards)
    assert checker is not None
    flaws, _ = check_words(planted(), checker)
    told = [one for one in accept(library(), flaws, DAY)[0] if one.code == "T01"]
    assert {(one.place, one.field) for one in told} == wanted
    assert all(one.severity == "error" and one.place.line > 0 for one in told)
    assert all("child pornography" in one.message and one.hint.startswith("Instead: ") for one in told)


def test_an_id_is_no_field_that_may_hold_wrong_words() -> None:
    """Whoever calls a point `heard` or `belief` has no answer beside it, so the rules read it as any other."""
    whole = library()
    unit = whole.units["getting-help-9-12"]
    module = unit.module.model_copy(update={"before_you_teach": {"heard": TeacherText(BAD)}})
    units = {**whole.units, unit.id: replace(unit, module=module)}
    fields = {one.about.field for one in placed(replace(whole, units=units)) if one.text == BAD}
    assert fields == {"before_you_teach"}
    assert "heard" in {one.about.field for one in placed(whole)}
