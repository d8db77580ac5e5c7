"""What must hold in a region file: alarms about numbers, sources and confirmations. Nothing here edits a number."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import PurePosixPath
from typing import NamedTuple

import phonenumbers
from babel import Locale

from primer.model.phone import digits, known_emergency, plausible
from primer.model.region import FALLBACK, WORLD, WORLD_ONLY, Region, Route
from primer.model.tier import Tier, conflict_open, contradicts, last_check, limit, person, tier
from primer.model.walk import KeyPath
from primer.problems import Place, Problem, Severity, in_order

PlaceOf = Callable[[KeyPath], Place]
WARN_BEFORE = 30
"""Days before a confirmation lapses from which its editor is warned: 150 of 180 (safeguarding N02)."""
SHARED = frozenset({"emergency", "police_report"})
"""Two kinds that one number may honestly serve: the police answer emergency calls."""
SHORTEST = 3
"""Digits from which a number in a name or an id is taken for a phone number."""


class _Found(NamedTuple):
    code: str
    path: KeyPath
    message: str
    hint: str
    severity: Severity = "error"


def check_region(region: Region, place_of: PlaceOf, today: date, *, release: bool = False) -> list[Problem]:
    """Give what is wrong, or looks wrong, in one region file on a day.

    Codes: `region-code`, `region-file-name`, `region-roles-missing`, `route-kind-world-only`,
    `route-source-missing`, `route-date-future`, `route-conflict-confidence`, `route-conflict-status`,
    `route-url-unsafe`, `route-number-implausible`, `route-number-emergency`, `route-number-two-kinds`,
    `route-numbers-swapped`, `route-fallback-missing`, `confirmation-one-person`, `confirmation-number`,
    `confirmation-number-missing`, `confirmation-future`,
    `route-expiring`, `route-expired`. Source: reference/routes.md; safeguarding N01-N03, N07.

    Args:
        region: the file's content.
        place_of: gives the position of a path of keys in the file; of the empty path, the file.
        today: the day, from the caller's clock.
        release: an expired route is an error. Otherwise it is a warning, because its number is no longer shown and
            the fallback is, so a build is safe.
    """
    found = [*_file(region, place_of(())), *_numbers(region)]
    for name, route in region.routes.items():
        found += [*_record(region.code, name, route, today), *_confirmations(name, route, today)]
        found += _age(name, route, today, release=release)
    return in_order(
        Problem(one.code, place_of(one.path), ".".join(one.path), one.message, one.hint, one.severity) for one in found
    )


def _file(region: Region, place: Place) -> Iterator[_Found]:
    stem = PurePosixPath(place.file).stem
    if stem != region.code:
        yield _Found(
            "region-file-name",
            ("code",),
            f"the file is named `{stem}` and says that it is `{region.code}`",
            "Name the file after the code of the country.",
        )
    known = phonenumbers.SUPPORTED_REGIONS & set(Locale("en").territories)
    if region.code != WORLD and region.code not in known:
        yield _Found(
            "region-code",
            ("code",),
            f"`{region.code}` is not the ISO 3166-1 code of a country that CLDR and phonenumbers know",
            "Use the two capital letters of the country, for example GB for the United Kingdom.",
        )
    if region.code == WORLD and region.roles is None:
        yield _Found(
            "region-roles-missing",
            ("roles",),
            "world.yml says what people are called where a country does not, and it says nothing",
            "Write `roles:` with `lead:`.",
        )
    for name in FALLBACK if region.code == WORLD else ():
        if name not in region.routes:
            yield _Found(
                "route-fallback-missing",
                ("routes",),
                f"`{name}` is missing: readers without a child helpline are sent there",
                "Bring the record back with its source.",
            )


def _record(code: str, name: str, route: Route, today: date) -> Iterator[_Found]:
    path = ("routes", name)
    if code != WORLD and route.kind in WORLD_ONLY:
        yield _Found(
            "route-kind-world-only",
            (*path, "kind"),
            f"the kind `{route.kind}` belongs in world.yml only",
            "Choose the kind by what a reader can do there, or move the route.",
        )
    if route.source_url is None and not route.source_missing:
        yield _Found(
            "route-source-missing",
            path,
            "the route has no `source_url`, so it is never shown",
            "Add the public page where the contact can be read, or `source_missing: true` if none is known.",
        )
    if route.source_date and _later(route.source_date, today):
        yield _Found(
            "route-date-future",
            (*path, "source_date"),
            f"the source is dated {route.source_date}, later than today, {today}",
            "Give the date that the source itself carries.",
        )
    if route.conflict_status == "unresolved" and route.confidence == "high":
        yield _Found(
            "route-conflict-confidence",
            (*path, "confidence"),
            "sources disagree and the confidence is `high`",
            "Settle the conflict and set `conflict_status: resolved`, or lower the confidence to `medium`.",
        )
    elif conflict_open(route) and route.conflict_status is None:
        yield _Found(
            "route-conflict-status",
            (*path, "conflict"),
            "a conflict without `conflict_status` counts as unresolved",
            "Add `conflict_status: unresolved` or `resolved`.",
            "warning",
        )
    if route.url and (route.url.startswith("http:") or "utm_" in route.url):
        yield _Found(
            "route-url-unsafe",
            (*path, "url"),
            f"the address is not https or carries a tracking parameter (found `{route.url}`)",
            "Give the official https address without the part that tracks.",
            "warning",
        )
    if route.phone and code != WORLD:
        yield from _phone(code, (*path, "phone"), route, route.phone)


def _phone(code: str, path: KeyPath, route: Route, phone: str) -> Iterator[_Found]:
    if not plausible(phone, code):
        yield _Found(
            "route-number-implausible",
            path,
            f"phonenumbers knows no number like `{phone}` in {code}",
            "Compare it with the source, digit by digit; if it is right, leave it: the library lags behind.",
            "warning",
        )
    if route.kind not in SHARED and known_emergency(phone, code):
        yield _Found(
            "route-number-emergency",
            path,
            f"phonenumbers lists `{phone}` as an emergency number of {code}, and the kind is `{route.kind}`",
            "Compare it with the source: the same digits mean different things in different countries.",
            "warning",
        )


def _numbers(region: Region) -> Iterator[_Found]:
    numbers = {name: digits(route.phone) for name, route in region.routes.items() if route.phone}
    named = {name: _named(name, region.routes[name].name) for name in numbers}
    for name, number in numbers.items():
        path = ("routes", name, "phone")
        kind = region.routes[name].kind
        for other, its in numbers.items():
            its_kind = region.routes[other].kind
            if its == number and name < other and kind != its_kind and {kind, its_kind} != SHARED:
                yield _Found(
                    "route-number-two-kinds",
                    path,
                    f"`{number}` is recorded for two kinds: {kind} ({name}) and {its_kind} ({other})",
                    "Compare both with their sources and correct or remove one.",
                )
            if its in named[name] and number not in named[name] and its not in named[other]:
                yield _Found(
                    "route-numbers-swapped",
                    path,
                    f"the id or name says `{its}`, the phone is `{number}`, and `{its}` is the phone of {other}",
                    "Compare both with their sources: two numbers look swapped.",
                )


def _named(name: str, title: str) -> set[str]:
    runs = [*name.split("-"), *re.findall(r"\d[\d .-]*\d", title)]
    return {digits(run) for run in runs if re.fullmatch(r"[\d .-]+", run) and len(digits(run)) >= SHORTEST}


def _confirmations(name: str, route: Route, today: date) -> Iterator[_Found]:
    path = ("routes", name, "confirmations")
    people = {person(one.name) for one in route.confirmations}
    if len(route.confirmations) > 1 and len(people) == 1:
        yield _Found(
            "confirmation-one-person",
            path,
            f"{route.confirmations[0].name} confirmed it {len(route.confirmations)} times, and nobody else did",
            "Let a second person ask the operator.",
        )
    for index, one in enumerate(route.confirmations):
        where = (*path, str(index))
        if contradicts(one, route):
            recorded = " and ".join(f"`{number}`" for number in (route.phone, route.sms) if number) or "no number"
            yield _Found(
                "confirmation-number",
                (*where, "number"),
                f"{one.name} confirmed `{one.number}`, and the record has {recorded}",
                "Ask the operator which is right; if the number changed, remove the confirmations of the old one.",
            )
        if one.number is None and (route.phone or route.sms):
            yield _Found(
                "confirmation-number-missing",
                where,
                f"{one.name} did not note which number was confirmed, so it does not count",
                "Add `number:` with the digits that were dialled or read.",
            )
        if one.on > today:
            yield _Found(
                "confirmation-future",
                (*where, "on"),
                f"the confirmation is dated {one.on}, later than today, {today}",
                "Give the day on which the operator was asked.",
            )


def _age(name: str, route: Route, today: date, *, release: bool) -> Iterator[_Found]:
    checked = last_check(route, today)
    if checked is None:
        return
    path = ("routes", name, "confirmations")
    days, most = (today - checked).days, limit(route)
    hint = "Ask the operator again and add a confirmation with the day."
    if tier(route, today) is Tier.RECHECKING:
        message = f"the last check was {days} days ago, on {checked}; {most} are allowed, so it is no longer shown"
        yield _Found("route-expired", path, message, hint, "error" if release else "warning")
    elif days >= most - WARN_BEFORE:
        last = checked + timedelta(days=most)
        message = f"the last check was {days} days ago, on {checked}; after {last} it is no longer shown"
        yield _Found("route-expiring", path, message, hint, "warning")


def _later(source_date: str, today: date) -> bool:
    parts = [int(part) for part in source_date.split("-")]
    if re.fullmatch(r"\d{4}-\d{4}", source_date):
        parts = parts[1:]
    return tuple(parts) > (today.year, today.month, today.day)[: len(parts)]
