"""The doors to help as every sheet shows them: someone near, someone national, danger now; or what stands instead."""

from primer.editions.edition import Edition, Local
from primer.editions.facts import RECORDED_IN, as_exact, needs_no_mark
from primer.editions.pieces import Json, address, filled, foreign, said
from primer.editions.routes import Door, Fallback, Shown
from primer.editions.speech import Number
from primer.model.module import Band
from primer.model.text import Audience
from primer.model.tier import Tier


def strip(edition: Edition, band: Band, words: dict[str, str], audience: Audience = "learner") -> Json:
    """Give what the help strip and the help page draw.

    Args:
        edition: whose region and day.
        band: whose sentence stands at the first door.
        words: the interface words.
        audience: who reads; sheets of both packs carry the learners' strip.

    Returns:
        `near` and `who_is_near` (texts), the doors `talk`, `danger`, `report`, `take_down` (lists of routes), whether
        a contact is being re-checked, `ready`, and `fallback` or null.
    """
    doors = edition.doors(audience)
    phrases = edition.local.library.phrases
    by_purpose = {door.purpose: door for door in doors.doors}

    def routes(door: Door) -> list[Json]:
        return [_route(route, edition.local, words) for route in door.routes]

    return {
        "near": said(phrases.help_strip[band], edition),
        "who_is_near": said(phrases.near_examples[band], edition),
        "talk": routes(by_purpose["talk"]),
        "danger": routes(by_purpose["danger"]),
        "report": routes(by_purpose["report-picture"]),
        "take_down": routes(by_purpose["take-down"]),
        "rechecking": any(door.rechecking for door in doors.doors),
        "ready": doors.ready_for_learners,
        "fallback": _fallback(doors.fallback, edition, words) if doors.fallback else None,
    }


def comma(local: Local) -> str:
    """Give what stands between the parts of a list: Arabic letters have a comma of their own."""
    return "، " if local.profile.script == "Arab" else ", "


def _route(route: Shown, local: Local, words: dict[str, str]) -> Json:
    serves = [words[service] for service in route.serves if service != "all"]
    return {
        "kind": route.kind,
        "name": _name(route, serves, local, words),
        "phone": route.phone,
        "sms": route.sms,
        "url": address(route.url) if route.url else None,
        "email": route.email,
        "chat": _recorded(route.chat, local, sign=True) if route.chat else None,
        "always": route.hours == "24/7",
        "hours": _recorded(route.hours, local, sign=True) if route.hours and route.hours != "24/7" else None,
        "scope": _recorded(route.scope, local, sign=True) if route.scope else None,
        "free": route.free is True,
        "anonymous": route.anonymous is True,
        "adults_only": route.adults_only,
        "serves": serves,
        "check": _check(route, local, words),
    }


def _name(route: Shown, serves: list[str], local: Local, words: dict[str, str]) -> Json:
    """Give a service's own name; an emergency number has none, so it is called by the services that answer."""
    if route.kind == "emergency":
        called = comma(local).join(serves) or words["emergency_number"]
        return {"p": [called[:1].upper() + called[1:]]}
    name = route.names.get(local.locale)
    return {"p": [name]} if name else _recorded(route.name, local)


def _recorded(text: str, local: Local, *, sign: bool = False) -> Json:
    """Give words of a record in their own language; `sign` asks for the small sign that says which it is."""
    if needs_no_mark(local):
        return {"p": [text]}
    return foreign(text, RECORDED_IN) | ({"sign": True} if sign else {})


def _check(route: Shown, local: Local, words: dict[str, str]) -> Json:
    if route.tier is Tier.CONFIRMED and route.confirmed_on:
        return filled(words["confirmed_on"], date=local.date(route.confirmed_on))
    source = words["public_list"] if route.source_kind == "dataset" else Number(route.source_host)
    if route.source_date:
        return filled(words["from_source_dated"], source=source, date=as_exact(route.source_date, local))
    return filled(words["from_source"], source=source)


def _fallback(fallback: Fallback, edition: Edition, words: dict[str, str]) -> Json:
    people = [
        {"p": [words["trusted_adult"]]},
        said(edition.roles.lead, edition),
        {"p": [words["health_worker"]]},
    ]
    shown = (fallback.trusted_adult, fallback.lead, fallback.health_worker)
    return {
        "people": [person for person, stands in zip(people, shown, strict=True) if stands],
        "directories": [_route(route, edition.local, words) for route in fallback.directories],
    }
