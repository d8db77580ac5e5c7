"""The lessons of an age in teaching order, and which of them a crowded timetable keeps."""

from collections.abc import Iterator
from dataclasses import dataclass

from primer.library.library import Library, Unit
from primer.model.lesson import Lesson


@dataclass(frozen=True)
class Taught:
    """A lesson in its place.

    Attributes:
        stage: id of its stage in the teaching order; "" for what the order does not name.
        unit: its module.
        name: its id.
        lesson: what its file holds.
        kept: whether the shortest path has it.
    """

    stage: str
    unit: Unit
    name: str
    lesson: Lesson
    kept: bool


def scheme(library: Library, band: str) -> list[Taught]:
    """Give every lesson of an age once, in the order of the curriculum; what that does not name comes last."""
    units = [unit for unit in library.units.values() if unit.band == band]
    found: dict[tuple[str, str], Taught] = {}
    for one in (*_placed(library, units), *_left(units)):
        found.setdefault((one.unit.id, one.name), one)
    return list(found.values())


def _placed(library: Library, units: list[Unit]) -> Iterator[Taught]:
    for name, stage in library.curriculum.teaching_order.items():
        for unit in (unit for unit in units if unit.strand == stage.strand):
            lessons = list(unit.lessons.items())
            here = {"first": lessons[:1], "rest": lessons[1:], "all": lessons}[stage.lessons]
            for place, (key, lesson) in enumerate(here):
                yield Taught(name, unit, key, lesson, kept=stage.shortest == "all" or place == 0)


def _left(units: list[Unit]) -> Iterator[Taught]:
    for unit in units:
        for key, lesson in unit.lessons.items():
            yield Taught("", unit, key, lesson, kept=False)
