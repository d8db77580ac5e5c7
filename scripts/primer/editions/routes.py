"""What an edition may show of a region's routes, to which reader; ids and kinds only, the words are in templates."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal
from urllib.parse import urlsplit

from primer.model.phone import sms, tel
from primer.model.region import FALLBACK, WORLD, Kind, Person, Region, Route, SourceKind
from primer.model.text import Audience
from primer.model.tier import Tier, last_check, tier

Purpose = Literal["talk", "danger", "report-picture", "take-down"]
PURPOSES: Mapping[Purpose, tuple[Kind, ...]] = {
    "talk": ("child_helpline", "parent_helpline"),
    "danger": ("emergency",),
    "report-picture": ("csam_hotline", "police_report"),
    "take-down": ("image_removal",),
}
"""What a reader wants to do, and the kinds of route for it, both in the order in which they are shown.

Kinds that stand nowhere here (`directory`, `missing_children`, `not_for_public`) open no door to anybody.
"""
CHILDREN: frozenset[Person] = frozenset({"anyone", "child", "young_person"})
ADULTS: Mapping[Audience, frozenset[Person]] = {
    "parent": frozenset({"parent", "adult"}),
    "teacher": frozenset({"educator", "professional", "adult"}),
    "ministry": frozenset({"parent", "educator", "professional", "adult"}),
}
"""Whom adult readers stand for. They also see what children see, because they hand it on."""


@dataclass(frozen=True)
class Shown:
    """One route as a reader may see it. None means that no source states it, and nothing is printed.

    Attributes:
        id: the route's id in its region file.
        kind: the route's kind.
        name: the name as recorded, in English.
        names: the name in other languages, where a source gives it.
        worldwide: it comes from world.yml, not from the region.
        audience: who the source says it is for; a child's line on a parent's page is for the child to use.
        adults_only: nobody under 18 may be sent there.
        serves: services that an emergency number reaches.
        phone: the number exactly as printed by the source.
        tel: the address that a phone inside the country dials; None: print the number without a link.
        tel_abroad: whether that address works from other countries too; if not, only the region's own pages link it.
        sms: the number to text, as printed.
        sms_to: the address that a phone inside the country texts; None: print the number without a link.
        chat: how one can write, as recorded, in English.
        email: the address, as printed.
        url: the page or form.
        hours: as recorded, in English; `24/7` is the one value that templates may put into words.
        languages: those that a source states.
        free: True or False only when the record says so.
        anonymous: True or False only when the record says so.
        scope: the part of the country or of the need that it serves, as recorded, in English.
        tier: confirmed or sourced, never another.
        confirmed_on: day of the last check, for a confirmed route.
        source_kind: what sort of source that is; pages say what a `dataset` is instead of naming its host.
        source_host: for the sentence "From <source>, <date>. Not yet confirmed by a call."
        source_date: as exact as the source gives it; None when it gives none.
    """

    id: str
    kind: Kind
    name: str
    names: Mapping[str, str]
    worldwide: bool
    audience: tuple[Person, ...]
    adults_only: bool
    serves: tuple[str, ...]
    phone: str | None
    tel: str | None
    tel_abroad: bool
    sms: str | None
    sms_to: str | None
    chat: str | None
    email: str | None
    url: str | None
    hours: str | None
    languages: tuple[str, ...] | None
    free: bool | None
    anonymous: bool | None
    scope: str | None
    tier: Tier
    confirmed_on: date | None
    source_kind: SourceKind
    source_host: str
    source_date: str | None


@dataclass(frozen=True)
class Door:
    """Everything for one purpose; `rechecking` tells that a contact was taken away because its check is too old."""

    purpose: Purpose
    routes: tuple[Shown, ...]
    rechecking: bool


@dataclass(frozen=True)
class Fallback:
    """What stands where no child helpline can be shown: people nearby first, then whom the world has."""

    trusted_adult: bool
    lead: bool
    health_worker: bool
    emergency: bool
    directories: tuple[Shown, ...]


@dataclass(frozen=True)
class Doors:
    """What one reader in one region may be shown: four doors, always in the same order, empty ones too.

    Attributes:
        code: the region.
        audience: the reader.
        doors: one for each purpose.
        ready_for_learners: whether a child reading this edition is shown a child helpline; the same for every reader.
        fallback: for a reader who is shown no child helpline.
    """

    code: str
    audience: Audience
    doors: tuple[Door, ...]
    ready_for_learners: bool
    fallback: Fallback | None


def doors(region: Region, world: Region, today: date, audience: Audience, *, release: bool = False) -> Doors:
    """Give what may be shown of a region to a reader on a day.

    Only the region's own routes open doors, and from the world only help with pictures: the hotlines in world.yml are
    each one country's. Two countries never share a number.

    Args:
        region: the reader's country, which she chose.
        world: the region with the code `world`.
        today: the day, from the caller's clock.
        audience: who reads; learners are never shown what is for adults only.
        release: show confirmed routes only, as a release must.
    """
    reader = _Reader(audience, today, release)
    opened = tuple(_door(purpose, region, world, reader) for purpose in PURPOSES)
    return Doors(
        code=region.code,
        audience=audience,
        doors=opened,
        ready_for_learners=_helpline(_door("talk", region, world, _Reader("learner", today, release))),
        fallback=None if _helpline(opened[0]) else _fallback(opened, world, reader),
    )


def may_see(route: Route, audience: Audience) -> bool:
    """Tell whether a route is for this reader, or for a child whom an adult reader helps."""
    people = frozenset(route.audience)
    if audience == "learner":
        return bool(people & CHILDREN) and route.kind != "parent_helpline"
    return bool(people & (CHILDREN | ADULTS[audience]))


@dataclass(frozen=True)
class _Reader:
    audience: Audience
    today: date
    release: bool


def _door(purpose: Purpose, region: Region, world: Region, reader: _Reader) -> Door:
    national = region.routes if region.code != WORLD else {}
    routes = [
        (place, name, route)
        for kind in PURPOSES[purpose]
        for place, known in ((region, national), (world, world.routes if kind == "image_removal" else {}))
        for name, route in known.items()
        if route.kind == kind and may_see(route, reader.audience)
    ]
    return Door(
        purpose=purpose,
        routes=tuple(shown for place, name, _ in routes for shown in _shown(place, name, reader)),
        rechecking=any(tier(route, reader.today) is Tier.RECHECKING for _, _, route in routes),
    )


def _shown(region: Region, name: str, reader: _Reader) -> list[Shown]:
    route = region.routes[name]
    trust = tier(route, reader.today)
    if trust is not Tier.CONFIRMED and (trust is not Tier.SOURCED or reader.release):
        return []
    link = tel(route.phone, region.code) if route.phone else None
    host = urlsplit(route.source_url or "").hostname or ""
    return [
        Shown(
            id=name,
            kind=route.kind,
            name=route.name,
            names=route.names,
            worldwide=region.code == WORLD,
            audience=route.audience,
            adults_only=not frozenset(route.audience) & CHILDREN and "adult" in route.audience,
            serves=route.serves,
            phone=route.phone,
            tel=link,
            tel_abroad=link is not None and link.startswith("tel:+"),
            sms=route.sms,
            sms_to=sms(route.sms, region.code) if route.sms else None,
            chat=route.chat,
            email=route.email,
            url=route.url,
            hours=route.hours,
            languages=route.languages,
            free=route.free,
            anonymous=route.anonymous,
            scope=route.scope,
            tier=trust,
            confirmed_on=last_check(route, reader.today),
            source_kind=route.source_kind,
            source_host=host.removeprefix("www."),
            source_date=route.source_date,
        )
    ]


def _helpline(door: Door) -> bool:
    return any(route.kind == "child_helpline" for route in door.routes)


def _fallback(opened: tuple[Door, ...], world: Region, reader: _Reader) -> Fallback:
    return Fallback(
        trusted_adult=True,
        lead=True,
        health_worker=True,
        emergency=any(door.purpose == "danger" and door.routes for door in opened),
        directories=tuple(
            shown
            for name in FALLBACK
            if name in world.routes and may_see(world.routes[name], reader.audience)
            for shown in _shown(world, name, reader)
        ),
    )
