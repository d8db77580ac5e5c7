"""What is shown of each region's routes, what is not and why, and what expires when; for the people who verify."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from babel import Locale

from primer.editions.routes import doors
from primer.library.library import Library
from primer.model.region import WORLD, Route
from primer.model.standing import Standing, standing


@dataclass(frozen=True)
class Row:
    """One route on the list."""

    code: str
    name: str
    route: Route
    standing: Standing


def rows(library: Library, codes: Sequence[str], today: date) -> list[Row]:
    """Give every route of the regions, in the order of the files."""
    return [
        Row(code, name, route, standing(name, route, code, today))
        for code in codes
        for name, route in library.regions[code].routes.items()
    ]


def routes_text(library: Library, codes: Sequence[str], today: date) -> str:
    """Give the list for people: a heading for each region, a line for each route, and a count at the end."""
    found = rows(library, codes, today)
    lines = [
        line for code in codes for line in _region(library, code, [one for one in found if one.code == code], today)
    ]
    expiring = sorted((one.standing.last_day, one.code, one.name) for one in found if one.standing.last_day)
    lines += [f"shown until {day}: {code} {name}" for day, code, name in expiring]
    shown = sum(one.standing.shown for one in found)
    ready = sum(_ready(library, code, today) for code in codes)
    counts = f"{len(found)} routes, {shown} shown, {len(found) - shown} not"
    lines.append(f"{len(codes)} regions, {ready} ready for learners; {counts}")
    return "\n".join(lines)


def routes_json(library: Library, codes: Sequence[str], today: date) -> str:
    """Give the same list for programs."""
    return json.dumps(
        [
            {
                "region": one.code,
                "route": one.name,
                "kind": one.route.kind,
                "tier": one.standing.tier,
                "shown": one.standing.shown,
                "why": one.standing.why,
                "last_day": one.standing.last_day and one.standing.last_day.isoformat(),
            }
            for one in rows(library, codes, today)
        ],
        ensure_ascii=False,
        indent=1,
    )


def _region(library: Library, code: str, found: Sequence[Row], today: date) -> Iterator[str]:
    title = Locale("en").territories.get(code, "worldwide")
    state = "" if code == WORLD else ": ready" if _ready(library, code, today) else ": not ready for learners"
    yield f"{code} {title}{state}"
    for one in found:
        contact = one.route.phone or one.route.sms or one.route.url or one.route.email or one.route.chat or "-"
        mark = "shown    " if one.standing.shown else "NOT shown"
        yield f"  {mark}  {one.name}  {one.route.kind}  {contact}  [{one.standing.tier}] {'; '.join(one.standing.why)}"


def _ready(library: Library, code: str, today: date) -> bool:
    return doors(library.regions[code], library.regions[WORLD], today, "learner").ready_for_learners
