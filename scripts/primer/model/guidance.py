"""Guidance pages for parents, educators and ministries: one shape, the audience in the type of every text."""

import datetime as dt
from typing import Annotated, Generic, TypeVar

from annotated_types import Len
from pydantic import StringConstraints

from primer.model.accepted import Accepting
from primer.model.base import Id, Items, Model, SignOff
from primer.model.module import Status
from primer.model.text import LearnerText, MinistryText, ParentText, TeacherText, Text

T = TypeVar("T", bound=Text)


class Section(Model, Generic[T]):
    """A heading with short paragraphs, and points where they help."""

    title: T
    paragraphs: dict[str, T] = {}
    points: dict[str, T] = {}
    evidence: list[str] = []


class _Guidance(Accepting, Generic[T]):
    version: Annotated[str, StringConstraints(pattern=r"^\d+\.\d+\.\d+$")]
    date: dt.date
    review_due: dt.date
    status: Status
    sign_off: list[SignOff] = []
    title: LearnerText
    """Neutral: it stands in the browser's history."""
    about_harm: bool
    """True puts the help strip first and shows the exit control."""
    lead: T
    """One or two sentences: who this is for."""
    first: Annotated[dict[str, T], Len(1, 5)]
    """The first screen: what to do now, at most five short steps."""
    phrases: dict[Id, T] = {}
    """What the reader can say, word for word."""
    sections: Items[Section[T]]
    easy: Annotated[dict[Id, T], Len(0, 12)] = {}
    """The page once more, for tired eyes and slow readers: one idea a line. It is a page of its own."""


class ParentGuidance(_Guidance[ParentText]):
    """A page in content/guidance/parents/."""


class EducatorGuidance(_Guidance[TeacherText]):
    """A page in content/guidance/educators/."""


class MinistryGuidance(_Guidance[MinistryText]):
    """A page in content/guidance/ministries/."""


AUDIENCES: dict[str, type[ParentGuidance] | type[EducatorGuidance] | type[MinistryGuidance]] = {
    "parents": ParentGuidance,
    "educators": EducatorGuidance,
    "ministries": MinistryGuidance,
}
"""Folder to shape."""
