"""What stands behind a page: who signed these very words, and when the numbers on its sheets were last checked."""

from dataclasses import dataclass
from datetime import date

from primer.editions.edition import Edition
from primer.library.library import Unit
from primer.model.base import SignOff
from primer.rules.sign_off import valid, words_of


@dataclass(frozen=True)
class Checks:
    """What is known of the routes of an edition.

    Attributes:
        some: whether any route is printed.
        whole: whether each one has been checked with its service.
        last: day of the newest check; None when there was none.
        oldest: day of the oldest check that still holds.
    """

    some: bool
    whole: bool
    last: date | None
    oldest: date | None


def checks(edition: Edition) -> Checks:
    """Give the checks of every route that a teacher's pack shows: a teacher sees what children see, and more."""
    shown = [route for door in edition.doors("teacher").doors for route in door.routes]
    days = [route.confirmed_on for route in shown if route.confirmed_on]
    return Checks(bool(shown), len(days) == len(shown), max(days, default=None), min(days, default=None))


def signatures(unit: Unit) -> list[SignOff]:
    """Give who signed these very words; a translation has other words, so no signature stands for it."""
    signed = unit.module.sign_off
    return valid(signed, words_of(unit)) if signed else []
