"""What a lesson needs of a teacher and a room, read from its activities; nothing of it is typed."""

from dataclasses import dataclass
from typing import get_args

from primer.library.library import Unit
from primer.model.activity import Activity, Calm, Discuss, Explain, Grouping, Poster, Quiz, Scenario, Story, Worksheet
from primer.model.lesson import Lesson

IN_WORDS = Explain | Discuss | Scenario | Story | Quiz | Poster | Worksheet | Calm
"""Kinds that are whole without a sheet: a teacher reads them aloud or writes them on the board, and pupils write on
paper of their own. The others put cards, a tree or a board to point at into pupils' hands."""


@dataclass(frozen=True)
class Needs:
    """What one lesson needs.

    Attributes:
        devices: whether a device is used anywhere, though none has to be.
        printing: whether something must be printed for pupils, because an activity has no way without.
        groupings: how pupils work, in the order of the model.
        large: whether every main activity says how it goes with sixty pupils or more.
    """

    devices: bool
    printing: bool
    groupings: tuple[Grouping, ...]
    large: bool

    @property
    def few(self) -> bool:
        """Whether no activity asks for groups, so that a few pupils are enough."""
        return "groups" not in self.groupings


def needs(unit: Unit, lesson: Lesson) -> Needs:
    """Give what a lesson of a module needs."""
    activities = lesson.activities.values()
    used = {activity.grouping for activity in activities}
    return Needs(
        devices=unit.module.devices != "none",
        printing=not all(by_hand(activity) for activity in activities),
        groupings=tuple(name for name in get_args(Grouping) if name in used),
        large=all(activity.ways for activity in activities if activity.phase == "main"),
    )


def by_hand(activity: Activity) -> bool:
    """Say whether an activity works with nothing printed for pupils: it is in words, or it says how it goes without."""
    return bool(activity.ways) or isinstance(activity, IN_WORDS)
