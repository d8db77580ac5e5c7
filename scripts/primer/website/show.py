"""The teach view of a lesson: what pupils see, one step at a time. The selection is that of the slides."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from primer.editions.edition import Edition
from primer.editions.pieces import plain, said
from primer.library.library import Unit
from primer.shown.kinds import parts
from primer.shown.order import MOST, order
from primer.shown.parts import Item, Line, Part, line, words
from primer.shown.share import Sharer, lines_of

BOXES = 6
"""Boxes that stand on a screen together, at most."""


@dataclass(frozen=True)
class Step:
    """What is on the screen at a time.

    Attributes:
        id: its place in the page: the activity's id, counted on from the second step.
        activity: the id of the activity, or "".
        minutes: how long the activity takes, or 0.
        title: the activity's.
        number: which step of the activity it is, from 1.
        way: how it is shown; `doors` are the ways to help.
        items: lines with their drawings; in `boxes`, one for each box.
        picture: a drawing beside all of them, or "".
    """

    id: str
    activity: str
    minutes: int
    title: Line
    number: int
    way: Literal["flow", "boxes", "calm", "doors"]
    items: tuple[Item, ...] = ()
    picture: str = ""


def steps(edition: Edition, unit: Unit, name: str) -> list[Step]:
    """Give the steps of a lesson: the opening, the activities with help at its place.

    Args:
        edition: whose words.
        unit: the module, from the edition's own library.
        name: id of the lesson.
    """
    return list(_steps(edition, unit, name))


def _steps(edition: Edition, unit: Unit, name: str) -> Iterator[Step]:
    lesson, labels = unit.lessons[name], edition.local.labels
    sharer = Sharer(lambda _: True, MOST[unit.band])
    about = Part((Item((line(said(lesson.opening, edition), "opening"),)),))
    helped = Part((Item((line(said(lesson.help_words, edition), "help_words"),)),))
    title, doors = _bare(line(said(lesson.title, edition), "title")), words(labels["help"])
    activities = [plain(one, edition) | {"id": key} for key, one in lesson.activities.items()]
    yield from _counted(_shared([about], sharer), Step("opening", "", 0, title, 1, "flow"))
    for one, help_is in order(activities):
        if help_is == "before":
            yield from _counted(_shared([helped], sharer), Step("help", "", 0, doors, 1, "flow"))
            yield Step("doors", "", 0, doors, 1, "doors")
        field = f"activities.{one['id']}"
        shown = [*parts(one, field, labels), *([helped] if help_is == "with" else [])]
        title = _bare(line(one["title"], f"{field}.title"))
        yield from _counted(_shared(shown, sharer), Step(one["id"], one["id"], one["minutes"], title, 1, "flow"))
        if help_is == "with":
            yield Step("doors", "", 0, doors, 1, "doors")


def _counted(shown: Sequence[Part], first: Step) -> Iterator[Step]:
    for number, part in enumerate(shown, 1):
        place = first.id if number == 1 else f"{first.id}-{number}"
        yield replace(first, id=place, number=number, way=part.way, items=part.items, picture=part.picture)


def _shared(shown: Sequence[Part], sharer: Sharer) -> list[Part]:
    """Share parts out, so that each is as much as an age takes in at a time."""
    return [step for part in shown for step in _split(replace(part, items=tuple(map(_named, part.items))), sharer)]


def _split(part: Part, sharer: Sharer) -> list[Part]:
    if part.way == "boxes":
        screens = -(-len(part.items) // BOXES)
        each = -(-len(part.items) // screens)
        return [replace(part, items=part.items[at : at + each]) for at in range(0, len(part.items), each)]
    return [replace(part, items=tuple(_whole(chunk))) for chunk in sharer.chunks(part)]


def _whole(chunk: Sequence[Item]) -> Iterator[Item]:
    """Put sentences of one text that follow each other together again, each with the drawing that it has."""
    at = 0
    while at < len(chunk):
        end = at + 1
        while end < len(chunk) and _goes_on(chunk[end - 1], chunk[end]):
            end += 1
        yield replace(chunk[at], lines=lines_of(chunk[at:end]), notes=())
        at = end


def _goes_on(one: Item, following: Item) -> bool:
    return bool(one.lines[-1].field) and one.lines[-1].field == following.lines[0].field


def _named(item: Item) -> Item:
    return replace(item, lines=tuple(map(_bare, item.lines)))


def _bare(shown: Line) -> Line:
    """Take away the sign of a language, which pages say in words."""
    return replace(shown, runs=shown.runs[:-1]) if shown.lang else shown
