"""A warning of the safeguarding rules that a named person has accepted, in the file where it stands."""

import datetime as dt
from typing import Annotated

from pydantic import StringConstraints

from primer.model.base import Model, RuleId


class Accepted(Model):
    """One accepted warning. Rules with the severity `block` cannot be accepted."""

    rule: RuleId
    at: Annotated[str, StringConstraints(min_length=1)]
    """Where the text stands in this file: its keys with dots between, as `primer check` prints them."""
    words: Annotated[str, StringConstraints(min_length=1)]
    """The words that were found. When they no longer stand there, the acceptance is out of date."""
    by: Annotated[str, StringConstraints(min_length=3)]
    """The full name of the person who accepts."""
    role: Annotated[str, StringConstraints(min_length=3)]
    on: dt.date
    why: Annotated[str, StringConstraints(min_length=20)]
    """Why the text is better with it."""


class Accepting(Model):
    """A file in which a person may accept a warning."""

    accept: list[Accepted] = []
    """Warnings that a named person accepts, with the reason; they are listed at every build."""
