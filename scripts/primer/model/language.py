"""The wording rules of another language than English: its own words for the same rules."""

import datetime as dt
from typing import Annotated

from annotated_types import MinLen
from pydantic import StringConstraints

from primer.model.base import Model, RuleId
from primer.model.rule import Search, Sentence


class Reviewer(Model):
    """A native-speaking child-protection reviewer who answers for the list."""

    name: Annotated[str, StringConstraints(min_length=3)]
    role: Annotated[str, StringConstraints(min_length=3)]
    on: dt.date


class SaidInLanguage(Model):
    """How a rule is broken in this language; readers, severity and reason are those of the English rule."""

    find: Annotated[list[Search], MinLen(1)]
    unless: list[Search] = []
    instead: Annotated[str, StringConstraints(min_length=3)]
    source: Annotated[str, StringConstraints(min_length=3)]
    """Where the term and what to use instead are published."""
    must_match: Annotated[list[Sentence], MinLen(1)]
    must_not_match: Annotated[list[Sentence], MinLen(1)]


class LanguageRules(Model):
    """A file content/rules/languages/<language>.yml, named by the BCP 47 tag of the language."""

    signed: Reviewer | None = None
    """Empty until a native reviewer has signed; until then pages say that the list is only a beginning."""
    words: dict[str, list[Search]] = {}
    """Families of words of this language."""
    rules: dict[RuleId, SaidInLanguage]
