"""What every type of the model shares: frozen, closed, ids as keys."""

from datetime import date
from typing import Annotated, TypeVar

from annotated_types import MinLen
from pydantic import BaseModel, ConfigDict, StringConstraints

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
"""A name that never changes and is never used again: small letters, digits and hyphens, at most 40 characters."""

RuleId = Annotated[str, StringConstraints(pattern=r"^[A-Z]{1,2}\d{2}[a-z]?$")]
"""A safeguarding rule: letter of its group and two digits, as in T01, V07, C01."""

T = TypeVar("T")
Items = Annotated[dict[Id, T], MinLen(1)]
"""Things in reading order, each under its id; at least one."""


class Model(BaseModel):
    """Frozen and closed: an unknown key is a problem, not a comment. Field docstrings become the editor's help."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class SignOff(Model):
    """One person's signature under one check of the safeguarding rules, Part B."""

    check: Annotated[str, StringConstraints(pattern=r"^B([1-9]|1[0-9])$")]
    """Which check: B1 to B19."""
    name: Annotated[str, StringConstraints(min_length=3)]
    """The full name of the person who signs."""
    role: Annotated[str, StringConstraints(min_length=3)]
    """In which role, for example "child-protection specialist"."""
    on: date
    """The day."""
    words: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]
    """Hash of the words that were signed, from `primer status --format json`; when a word changes, it lapses."""
