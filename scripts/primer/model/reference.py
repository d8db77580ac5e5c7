"""What modules point at: the curriculum, the glossary, findings, drawings."""

from typing import Annotated, Literal

from annotated_types import MinLen
from pydantic import ConfigDict, RootModel, StringConstraints

from primer.model.accepted import Accepting
from primer.model.base import Id, Items, Model
from primer.model.module import Band, Strand
from primer.model.text import LearnerText, TeacherText


class StrandCard(Model):
    """A strand of the curriculum."""

    name: LearnerText
    about: TeacherText


class BandCard(Model):
    """A band of ages; bands overlap on purpose."""

    name: LearnerText
    ages: Annotated[str, StringConstraints(pattern=r"^\d+-\d+$")]
    about: TeacherText


class Framework(Model):
    """A framework that modules are aligned with."""

    name: str
    """Its published name; not translated."""
    source: str
    """Publisher, year, and what of it was seen."""
    codes: Annotated[dict[str, TeacherText], MinLen(1)]
    """Code to our own short paraphrase."""
    unconfirmed: list[str] = []
    """Codes whose published title nobody has compared; they stand without one."""


class Stage(Model):
    """A place in the order in which an age is taught."""

    strand: Strand
    lessons: Literal["first", "rest", "all"]
    """Which of the strand's lessons stand here."""
    shortest: Literal["first", "all"]
    """How many of them a crowded timetable keeps."""
    why: TeacherText
    """Why they stand here."""


class BuiltEdition(Model):
    """One edition of the default build."""

    locale: str
    region: Annotated[str, StringConstraints(pattern=r"^([A-Z]{2}|world)$")]


class Deployment(Model):
    """Where this copy is published. Nothing is invented: what is null is not printed."""

    address: Annotated[str, StringConstraints(pattern=r"^https://[^\s?#]+/$")] | None = None
    """Public address of the folder build/site, ending in a slash: sheets print it with a code to scan."""
    number_reports: Annotated[str, StringConstraints(pattern=r"^(https://|mailto:)[^\s?#]+$")] | None = None
    """Page or mail address to which readers are sent when a number did not work. The site itself collects nothing."""


class FamilyPages(Model):
    """Names of the pages for families, by group, in the order in which the site lists them."""

    happened: list[Id] = []
    """For when something has happened: whoever opens these is in a hurry, so they come first."""
    talking: list[Id] = []
    """For talking at home, from the youngest age to the oldest."""
    lessons: list[Id] = []
    """About the lessons at school."""


class Curriculum(Accepting):
    """The file content/curriculum.yml."""

    name: LearnerText
    tagline: TeacherText
    source_locale: str
    strands: Items[StrandCard]
    bands: dict[Band, BandCard]
    teaching_order: dict[Id, Stage] = {}
    """The same for every age. Lessons that no stage names come last and are not in the shortest path."""
    frameworks: dict[str, Framework]
    family_pages: FamilyPages = FamilyPages()
    editions: Annotated[list[BuiltEdition], MinLen(1)]
    report_problem: str
    """Address for problems with the material, never for reports of abuse."""
    deployment: Deployment = Deployment()
    licence: str
    copyright: str


class Word(Model):
    """A learner word with a plain meaning for each band that uses it."""

    word: LearnerText
    meaning: dict[Band, LearnerText]
    picture: Id | None = None
    sign: str | None = None
    """Name of a sign-language entry, where a deaf reviewer has chosen one."""


class Glossary(Accepting):
    """The file content/glossary.yml."""

    words: Items[Word]


class Finding(Model):
    """A finding that a claim may cite; our own words, with the place in the report."""

    finding: str
    figure: str
    population: str
    year: str
    locator: str
    endnote: str
    audiences: Annotated[list[str], MinLen(1)]
    use_note: str
    group: str


class Evidence(Model):
    """A file of content/evidence/: one report."""

    report: str
    """Title, publisher and year as a citation prints it."""
    findings: dict[str, Finding]


class Drawing(Model):
    """An entry of content/pictures/pictures.yml for the drawing `<id>.svg` beside it."""

    alt: LearnerText
    """What is seen, in one plain sentence."""
    bands: Annotated[list[Band], MinLen(1)]
    author: str
    licence: str
    reviewer: str | None = None


class Pictures(RootModel[Items[Drawing]]):
    """The file content/pictures/pictures.yml: a drawing that is not listed there may not be used."""

    model_config = ConfigDict(frozen=True)

    @property
    def drawings(self) -> dict[str, Drawing]:
        """The drawings by their ids."""
        return self.root


class Moved(RootModel[dict[str, dict[str, str]]]):
    """The file content/moved.yml: catalog to old context to new context."""

    model_config = ConfigDict(frozen=True)
