"""The library: the whole content in one frozen value."""

from dataclasses import dataclass, field

from primer.model.guidance import EducatorGuidance, MinistryGuidance, ParentGuidance
from primer.model.language import LanguageRules
from primer.model.lesson import Lesson
from primer.model.module import Module
from primer.model.phrases import Phrases
from primer.model.profile import Profile
from primer.model.reading import Reading
from primer.model.reference import Curriculum, Evidence, Glossary, Pictures
from primer.model.region import Region
from primer.model.rule import Names, Negation, StructureRule, WordingRule
from primer.source.yaml import Places

Guidance = ParentGuidance | EducatorGuidance | MinistryGuidance


@dataclass(frozen=True)
class Unit:
    """A module with its lessons.

    Attributes:
        id: strand and band, for example `consent-5-8`; also the name of its catalog.
        strand: folder of the strand.
        band: folder of the band.
        module: what module.yml holds.
        lessons: id to lesson, in teaching order.
    """

    id: str
    strand: str
    band: str
    module: Module
    lessons: dict[str, Lesson]


@dataclass(frozen=True)
class Page:
    """A guidance page.

    Attributes:
        id: audience and name, for example `parents-when-a-child-tells`; also the name of its catalog.
        audience: folder of the audience.
        name: name of the file.
        guidance: what the file holds.
    """

    id: str
    audience: str
    name: str
    guidance: Guidance


@dataclass(frozen=True)
class Safeguards:
    """What content/rules/ holds.

    Attributes:
        wording: id to rule about words.
        words: family of words to its entries.
        negation: what lifts a hit.
        reading: limits on how hard a text may be.
        languages: BCP 47 tag of a language other than English to its own words for the rules.
        counter_examples: field that may hold what must not be said, to the field that answers it.
        structure: id to rule about how lessons, modules and the set are built.
        names: of people in stories.
        places: file to the places of its keys.
    """

    wording: dict[str, WordingRule]
    words: dict[str, list[str]]
    negation: Negation
    reading: Reading
    languages: dict[str, LanguageRules]
    counter_examples: dict[str, str]
    structure: dict[str, StructureRule]
    names: Names
    places: dict[str, Places] = field(compare=False, repr=False)


@dataclass(frozen=True)
class Library:
    """Everything under content/ and the profiles of the locales.

    Attributes:
        moved: catalog to old message context to new one.
        places: file (relative to the project) to the places of its keys.
    """

    curriculum: Curriculum
    units: dict[str, Unit]
    pages: dict[str, Page]
    regions: dict[str, Region]
    phrases: Phrases
    glossary: Glossary
    pictures: Pictures
    evidence: Evidence
    profiles: dict[str, Profile]
    moved: dict[str, dict[str, str]]
    safeguards: Safeguards
    places: dict[str, Places] = field(compare=False, repr=False)
