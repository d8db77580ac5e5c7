"""Asks the addresses of routes whether they answer. The one place that goes to the network, and only when asked to."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from typing import NamedTuple
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from primer.model.region import Region
from primer.model.walk import KeyPath
from primer.problems import Problem, in_order
from primer.rules.routes import PlaceOf

SIDE_BY_SIDE = 8
"""Addresses that are asked at the same time."""
WAIT = 15
"""Seconds after which an address counts as silent."""
AGENT = "primer-routes-audit (checks that a help page still answers)"
REFUSED = {401, 403, 405, 429}
"""Answers of a page that is there and does not like programs."""


class _Asked(NamedTuple):
    path: KeyPath
    address: str


def check_addresses(region: Region, place_of: PlaceOf) -> list[Problem]:
    """Give a warning for each page that does not answer, or that answers from another host; nothing is edited.

    Codes: `address-silent`, `address-moved`. Source: safeguarding N07.

    Args:
        region: whose routes.
        place_of: gives the position of a path of keys in the file.
    """
    asked = [
        _Asked(("routes", name, field), address.split(" ")[0])
        for name, route in region.routes.items()
        for field, address in (("url", route.url), ("source_url", route.source_url))
        if address
    ]
    with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        told = list(pool.map(_ask, dict.fromkeys(one.address for one in asked)))
    answers = dict(zip(dict.fromkeys(one.address for one in asked), told, strict=True))
    return in_order(_problems(asked, answers, place_of))


def _problems(asked: Sequence[_Asked], answers: dict[str, str], place_of: PlaceOf) -> Iterator[Problem]:
    for one in asked:
        said, field = answers[one.address], ".".join(one.path)
        if not said.startswith("http"):
            yield Problem(
                "address-silent",
                place_of(one.path),
                field,
                f"the page does not answer as it should ({said}): `{one.address}`",
                "Open it yourself; if it is gone, find the operator's page of today.",
                "warning",
            )
        elif _host(said) != _host(one.address):
            yield Problem(
                "address-moved",
                place_of(one.path),
                field,
                f"`{one.address}` leads to another host: `{said}`",
                "Look whether it is still the operator's; if so, record the new address with its source.",
                "warning",
            )


def _host(address: str) -> str:
    return (urlsplit(address).hostname or "").removeprefix("www.")


def _ask(address: str) -> str:
    """Give the address that answered in the end, or why none did."""
    request = Request(address, headers={"User-Agent": AGENT})  # noqa: S310 (the model allows http and https only)
    try:
        with urlopen(request, timeout=WAIT) as answer:  # noqa: S310
            return str(answer.url)
    except HTTPError as error:
        return str(error.url) if error.code in REFUSED else f"HTTP {error.code}"
    except (OSError, HTTPException, ValueError) as error:
        return type(error).__name__ + (f": {error.reason}" if hasattr(error, "reason") else "")
