"""How hard a text may be, for whom: limits that a reading specialist may change without a programmer."""

from typing import Annotated, Literal

from annotated_types import Ge, Gt

from primer.model.base import Model, RuleId
from primer.model.rule import Rule

Reader = Literal["5-8", "9-12", "12-15", "15-18", "parent", "teacher", "ministry"]
"""A band of learners, or an audience of adults."""
Measure = Literal["grade", "mean", "longest", "new-words"]


class Limits(Model):
    """The most that a reader is asked for."""

    grade: Annotated[float, Gt(0)]
    """Flesch-Kincaid grade of all texts of one file for this reader, in English; declared key words count as one
    syllable."""
    mean: Annotated[int, Ge(1)]
    """Words in a sentence, on average over a file."""
    longest: Annotated[int, Ge(1)]
    """Words in the longest sentence."""
    new_words: Annotated[int, Ge(1)] | None = None
    """New key words in one lesson; only for learners."""


class ReadingRule(Rule):
    """A rule about how hard a text is."""

    measure: Measure


class Reading(Model):
    """The file content/rules/reading.yml."""

    limits: dict[Reader, Limits]
    enough_words: Annotated[int, Ge(1)]
    """The grade is noise in shorter texts; below so many words it is not taken."""
    stretch: dict[str, Annotated[float, Ge(1)]] = {}
    """Language to how many words it needs for one of English; the limits on sentences are multiplied by it."""
    rules: dict[RuleId, ReadingRule]
    syllables: dict[str, Annotated[int, Ge(1)]] = {}
    """English words that the counter of syllables would get wrong, with their number."""
