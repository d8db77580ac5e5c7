"""A region: what is true in one country (or worldwide), above all the ways to get help, each with its source."""

from datetime import date
from typing import Annotated, Literal

from annotated_types import MinLen
from pydantic import Field, StringConstraints

from primer.model.base import Id, Model
from primer.model.module import Band
from primer.model.text import TeacherText

Kind = Literal[
    "emergency",
    "child_helpline",
    "csam_hotline",
    "police_report",
    "image_removal",
    "parent_helpline",
    "directory",
    "missing_children",
    "not_for_public",
]
WORLD_ONLY: frozenset[Kind] = frozenset({"directory", "missing_children", "not_for_public"})
"""Kinds that only content/regions/world.yml may hold."""
WORLD = "world"
"""The code of the file that is no country's."""
FALLBACK = ("g-chi", "g-inhope", "g-take-it-down")
"""Routes of world.yml where no child helpline is shown: helplines, hotlines, pictures. No other directory is used."""

Person = Literal["anyone", "child", "young_person", "parent", "educator", "professional", "adult"]
SourceKind = Literal[
    "official_operator",
    "official_government",
    "umbrella_body",
    "un_agency",
    "local_government",
    "verified_directory",
    "secondary_ngo",
    "news",
    "dataset",
    "code_repository",
]
Line = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Address = Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
Source = Annotated[str, StringConstraints(pattern=r"^https?://\S+( \(.+\))?$")]
"""An address, with a remark in brackets where the place inside it is needed."""
SourceDate = Annotated[str, StringConstraints(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-\d{4})?$")]
"""As exact as the source: `2026`, `2026-07`, `2026-07-15`, or a span of years `2019-2021`."""
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]


class Confirmation(Model):
    """One person asked the operator, and it was as recorded."""

    name: Annotated[str, StringConstraints(min_length=3, strip_whitespace=True)]
    """The full name of the person who asked."""
    role: Annotated[str, StringConstraints(min_length=3, strip_whitespace=True)]
    """In which role, for example "helpline liaison, ministry of education"."""
    how: Literal["call", "text", "chat", "email", "letter", "form", "visit"]
    """How the operator was asked."""
    on: date
    """The day."""
    number: Line | None = None
    """The number that was dialled or read, typed again rather than copied. Needed where the route has a number."""


class Route(Model):
    """One way to get help. Nothing is added from memory: what no source states is null, and null never means yes."""

    kind: Kind
    """What a reader can do there: a closed set."""
    name: Line
    """The name as recorded, in English."""
    names: dict[Language, Line] = Field(default_factory=dict)
    """The name in other languages, only where a source gives it (safeguarding N05: never by a translator)."""
    serves: tuple[Literal["police", "ambulance", "fire", "all"], ...] = ()
    """Emergency numbers only: which services answer, taken from the record's own name."""
    phone: Line | None = None
    """As printed by the source, in quotes. Software never edits it."""
    sms: Line | None = None
    """The number to text, as printed by the source."""
    url: Address | None = None
    """The page or form."""
    chat: Line | None = None
    """How one can write instead of speak, as recorded, in English."""
    email: Line | None = None
    """The address, as printed by the source."""
    hours: Line | None = None
    """Opening hours as recorded, in English; null when no source states them."""
    languages: Annotated[tuple[Line, ...], MinLen(1)] | None = None
    """Only those that a source states."""
    free: bool | None = None
    """Whether it costs nothing; null when no source states it."""
    anonymous: bool | None = None
    """Whether one can stay unnamed; null unless the record says so."""
    audience: Annotated[tuple[Person, ...], MinLen(1)]
    """Who the source says it is for."""
    scope: Line | None = None
    """The part of the country, or of the need, that it serves."""
    contact_missing: bool = False
    """It exists, but no phone or address is in the source."""
    source_url: Source | None = None
    """Where the contact was read. Without it a route is never shown, whoever confirmed it."""
    source_missing: bool = False
    """Known that no public page is on record: it waits for one, and is no problem meanwhile, because nobody sees it."""
    source_kind: SourceKind
    """What sort of source that is."""
    source_date: SourceDate | None = None
    """The date in the source; null when it gives none."""
    more_sources: tuple[Line, ...] = ()
    """Other places that agree: addresses, with a remark where one is needed."""
    confidence: Literal["high", "medium", "low"]
    """How good the source is; how old it is, is `freshness`."""
    freshness: Literal["fresh", "ageing", "old", "unknown"]
    """Up to 2 years, up to 5, more, or no date in the source."""
    note: Line | None = None
    """For whoever verifies it; never shown to readers."""
    conflict: Line | None = None
    """Where sources disagree."""
    conflict_status: Literal["unresolved", "resolved"] | None = None
    """A conflict without a status counts as unresolved."""
    volatile: bool = False
    """Known to change often: a confirmation holds for 90 days only."""
    confirmations: tuple[Confirmation, ...] = ()
    """Who asked the operator. Two different people make a route confirmed."""


Day = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


class Roles(Model):
    """Words for people, without an article, so that they fit into a sentence: "Tell the {role:lead}"."""

    lead: TeacherText
    """The adult in charge of child safety at school."""


class Region(Model):
    """One file under content/regions/. A country's name is not here: CLDR has it in every language."""

    code: Annotated[str, StringConstraints(pattern=r"^([A-Z]{2}|world)$")]
    """ISO 3166-1 code, the same as the file's name; or `world`."""
    area: Line | None = None
    """The part of the world, for lists of many countries; in English, never shown to readers."""
    paper: Literal["a4", "us-letter"]
    """The sheet that printers hold."""
    weekend: Annotated[tuple[Day, ...], MinLen(1)] | None = None
    """The days without school, first day first; null where that means nothing."""
    exit_page: Annotated[str, StringConstraints(pattern=r"^https://\S+$")] | None = None
    """A neutral page that loads fast (safeguarding Q01); null: the site's own blank page."""
    roles: Roles | None = None
    """What people are called here; null: not known, and the words of world.yml stand."""
    school_years: dict[Band, TeacherText] | None = None
    """What schools call the years of each band; null when not known."""
    assumed: tuple[Literal["paper", "roles", "school_years", "weekend"], ...] = ()
    """Fields that hold our default and were not checked by anybody in the region."""
    routes: dict[Id, Route]
    """Every route on record, shown or not. What is shown is decided by `tier` alone."""
