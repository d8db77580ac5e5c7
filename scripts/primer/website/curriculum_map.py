"""The curriculum as a map for ministries: which module names which code, and how long a way through an age is."""

import csv
from collections.abc import Iterable, Mapping
from io import StringIO
from typing import NamedTuple

from primer.library.library import Library, Unit
from primer.library.scheme import Taught
from primer.model.lesson import Lesson
from primer.model.markup import plain

SHEET = "ministries/curriculum-map.csv"
MARK = "x"


class Way(NamedTuple):
    """A way through some lessons."""

    lessons: int
    minutes: int


def full(units: Iterable[Unit]) -> Way:
    """Give the way through every lesson."""
    return _way(lesson for unit in units for lesson in unit.lessons.values())


def shortest(taught: Iterable[Taught]) -> Way:
    """Give the way for a crowded timetable: the lessons that the teaching order keeps."""
    return _way(one.lesson for one in taught if one.kept)


def names(unit: Unit, framework: str, code: str) -> bool:
    """Say whether a module names a code of a framework."""
    return code in unit.module.frameworks.get(framework, ())


def sheet(library: Library) -> bytes:
    """Give the map for a spreadsheet, a row a module. Column names are the same in all languages, to join copies."""
    rows = [_row(library, unit) for unit in library.units.values()]
    text = StringIO()
    table = csv.DictWriter(text, rows[0] if rows else ())
    table.writeheader()
    table.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def _row(library: Library, unit: Unit) -> Mapping[str, object]:
    """Give a module's row; ages in two cells, because a spreadsheet reads 9-12 as a day."""
    module = unit.module
    frameworks = library.curriculum.frameworks.items()
    return {
        "module": unit.id,
        "title": plain(module.title),
        "strand": unit.strand,
        "age_from": unit.band.partition("-")[0],
        "age_to": unit.band.partition("-")[2],
        **full([unit])._asdict(),
        "preparation_minutes": module.prepare_minutes * len(unit.lessons),
        "version": module.version,
        "status": module.status,
        "review_due": module.review_due.isoformat(),
        **{
            f"{name} {code}": MARK if names(unit, name, code) else ""
            for name, card in frameworks
            for code in card.codes
        },
    }


def _way(lessons: Iterable[Lesson]) -> Way:
    minutes = [lesson.minutes for lesson in lessons]
    return Way(len(minutes), sum(minutes))
