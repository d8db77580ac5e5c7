"""The order in which a lesson is shown: its activities, and where among them help is."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from primer.shown.parts import Json

MOST = {"5-8": 15, "9-12": 30, "12-15": 45, "15-18": 60}
"""Words that are shown at a time (safeguarding A2)."""


class Shown(NamedTuple):
    """An activity, and whether help is shown before it, under its title, or not with it."""

    activity: Json
    help: Literal["", "before", "with"]


def order(activities: Sequence[Json]) -> Iterator[Shown]:
    """Yield the activities of a lesson in their order; help goes with the one about it, or else before the calm end."""
    with_help = next((one["id"] for one in activities if one["phase"] == "help"), None)
    for one in activities:
        if one["id"] == with_help:
            yield Shown(one, "with")
        else:
            yield Shown(one, "before" if with_help is None and one["kind"] == "calm" else "")
