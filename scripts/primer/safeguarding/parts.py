"""The parts of the library that structural rules look at, each with its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel

from primer.library.library import Unit
from primer.model.activity import Activity, Scenario
from primer.model.text import LearnerText, Text
from primer.model.walk import KeyPath, texts
from primer.safeguarding.judge import Judge

A = TypeVar("A")


@dataclass(frozen=True)
class Part(Generic[A]):
    """An activity of a lesson.

    Attributes:
        unit: its module.
        file: the file of its lesson.
        path: keys in the file.
        activity: the activity.
    """

    unit: Unit
    file: str
    path: KeyPath
    activity: A


def module_file(unit: Unit) -> str:
    """Give the path of module.yml."""
    return f"content/modules/{unit.strand}/{unit.band}/module.yml"


def lesson_file(unit: Unit, lesson: str) -> str:
    """Give the path of a lesson."""
    return f"content/modules/{unit.strand}/{unit.band}/{lesson}.yml"


def activities(judge: Judge) -> Iterator[Part[Activity]]:
    """Give every activity in teaching order."""
    for unit in judge.units():
        for name, lesson in unit.lessons.items():
            for key, activity in lesson.activities.items():
                yield Part(unit, lesson_file(unit, name), ("activities", key), activity)


def scenarios(judge: Judge, *, about_harm: bool = False) -> Iterator[Part[Scenario]]:
    """Give every scenario in teaching order, or only those in which somebody does what is not right."""
    for part in activities(judge):
        scenario = part.activity
        if isinstance(scenario, Scenario) and not (about_harm and scenario.source_of_worry == "none"):
            yield Part(part.unit, part.file, part.path, scenario)


def for_learners(value: BaseModel, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Text]]:
    """Give the texts that learners read or hear."""
    yield from ((where, text) for where, text in texts(value, path) if isinstance(text, LearnerText))
