"""Safeguarding rules as a safeguarding lead writes them: what to look for, for whom, what to say instead, and proof."""

from typing import Annotated, Literal

from annotated_types import Ge, Le, MinLen
from pydantic import ConfigDict, RootModel, StringConstraints

from primer.model.base import Id, Items, Model, RuleId
from primer.model.module import Band, Strand
from primer.model.text import Audience

Severity = Literal["block", "warn"]
"""`block` stops the build; `warn` must be mended or accepted in the file by a named person."""
Search = Annotated[str, StringConstraints(min_length=2)]
"""Words to look for, in the search language of docs/author.md: `<family>`, `stem*`, `one|other`, `maybe?`, `...`."""
Sentence = Annotated[str, StringConstraints(min_length=3)]
Correction = Literal["before", "after", "quoted", "next", "denied"]
"""Where a text answers wrong words: before them, behind them, behind their quotation, or in the next sentence.

`next` says that the deed is wrong, `denied` that the words are not true or that others are better.
"""


class Rule(Model):
    """What every rule has, whether it looks for words or at the build of a module."""

    title: Annotated[str, StringConstraints(min_length=3, max_length=80)]
    """What is wrong, in a few words."""
    severity: Severity
    instead: Annotated[str, StringConstraints(min_length=3)]
    """What to write instead."""
    why: Annotated[str, StringConstraints(min_length=3)]
    source: Annotated[str, StringConstraints(min_length=3)]
    """Who says so: a report, a guideline, or "practice"."""


class WordingRule(Rule):
    """A rule about words. Its own sentences are its test."""

    audiences: Annotated[list[Audience], MinLen(1)] = ["learner", "teacher", "parent", "ministry"]
    """Who must not read it."""
    bands: Annotated[list[Band], MinLen(1)] = ["5-8", "9-12", "12-15", "15-18"]
    """Ages that it holds for; a rule for some of them leaves texts alone that belong to none."""
    strands: Annotated[list[Strand], MinLen(1)] = ["consent", "image-sharing", "warning-signs", "getting-help"]
    find: Annotated[list[Search], MinLen(1)]
    """Any of these is a hit."""
    unless: list[Search] = []
    """If one of these stands in the same sentence, it is no hit."""
    negation_lifts: bool = False
    """True where "do not ..." is the right advice: a negation close before, in the same clause, lifts the hit."""
    corrections: list[Correction] = []
    """Where a correction of content/rules/negation.yml lifts the hit: "it is a myth that ...", "... can destroy"."""
    citation_lifts: bool = False
    """True where a finding of content/evidence/, cited beside the text, makes the words honest."""
    typed_only: bool = False
    """True for what only authors must not type; on pages and sheets the region's own record fills it in."""
    where: Literal["anywhere", "in-quotes", "outside-quotes"] = "anywhere"
    gaps: str = ""
    """What the rule is known to miss or to hit wrongly."""
    must_match: Annotated[list[Sentence], MinLen(1)]
    must_not_match: Annotated[list[Sentence], MinLen(1)]


class WordingRules(RootModel[dict[RuleId, WordingRule]]):
    """A file of content/rules/wording/: one group of rules."""

    model_config = ConfigDict(frozen=True)


Check = Literal[
    "adult-note",
    "boys",
    "card-text",
    "caveat",
    "cited-audience",
    "evidence",
    "first-adult-fails",
    "four-lines",
    "four-lines-in-lessons",
    "ground-rules",
    "help-ending",
    "helper-not-parent",
    "image-messages",
    "interruption",
    "kept-by-pupil",
    "ladders",
    "letter",
    "names",
    "note-parts",
    "note-words",
    "not-to-cite",
    "numbers-agree",
    "old-evidence",
    "parts-of-the-world",
    "planning-harm",
    "readiness",
    "responsible",
    "review",
    "right-answers",
    "role-play",
    "said-again",
    "signs-in-order",
    "signs-many",
    "sorted-as-wrong",
    "staff-note",
    "story-words",
    "title-text",
    "ways-to-say-no",
    "who-harms",
    "words-of-harm",
]
"""What a structural rule can look at; each is a function of primer.safeguarding."""


class StructureRule(Rule):
    """A rule about how a lesson, a module or the whole set is built. Its numbers and words are data."""

    check: Check
    """What it looks at. A new kind of looking needs an engineer; all else here does not."""
    strands: Annotated[list[Strand], MinLen(1)] = ["consent", "image-sharing", "warning-signs", "getting-help"]
    """Strands whose modules it looks at."""
    limits: dict[str, Annotated[int, Ge(1)]] = {}
    """Its numbers, such as the words of a story for each band."""
    words: dict[Id, Annotated[list[Search], MinLen(1)]] = {}
    """Its words, by what they stand for; `<first-name>` means any name of content/rules/names.yml."""


class StructureRules(RootModel[dict[RuleId, StructureRule]]):
    """The file content/rules/structure.yml."""

    model_config = ConfigDict(frozen=True)


Name = Annotated[str, StringConstraints(min_length=2)]


class Names(Model):
    """The file content/rules/names.yml: the names that people in our stories may have (safeguarding rules S02)."""

    children: Items[Annotated[list[Name], MinLen(1)]]
    """First names by a part of the world in which they are common, so that no part gives most of the children."""
    adults: Annotated[list[Name], MinLen(1)]
    """Family names of adults who help; they may also have a first name of the list."""
    titles: Annotated[list[Name], MinLen(1)]
    """Words before the name of an adult."""

    @property
    def allowed(self) -> frozenset[str]:
        """All names."""
        return frozenset([*self.adults, *(name for group in self.children.values() for name in group)])


class WordFamilies(RootModel[dict[str, list[Search]]]):
    """The file content/rules/words.yml: a family name to its words; a rule writes `<name>` for any of them."""

    model_config = ConfigDict(frozen=True)


class CounterExamples(RootModel[dict[str, str]]):
    """The file content/rules/counter-examples.yml: fields for what must not be said, each with the one that answers."""

    model_config = ConfigDict(frozen=True)


class Negation(Model):
    """The file content/rules/negation.yml: what turns advice into its opposite."""

    negators: Annotated[list[Search], MinLen(1)]
    """Words that negate what follows them."""
    not_negating: list[Search] = []
    """What may follow a negator so that it negates nothing: "do not forget to ..."."""
    breaks: list[Search] = []
    """Words that end the reach of a negation: "but", "then"."""
    reach: Annotated[int, Ge(1), Le(20)]
    """How many words a negation reaches."""
    corrections: dict[Correction, Annotated[list[Search], MinLen(1)]]
    """What answers wrong words in the same breath, by where it stands; a rule says which of these lift it."""
