"""Where a sheet leads to: the live help page of its country, as an address to type and a code to scan."""

from io import BytesIO

import segno

from primer.editions.edition import Edition
from primer.editions.pieces import Json, address, filled

QUIET_ZONE = 4
"""Modules of white around a code, as its standard asks."""


def live(edition: Edition, words: dict[str, str]) -> Json:
    """Give the page that has the numbers of today, or None while nobody has said where this copy is published.

    Args:
        edition: whose language and country.
        words: the interface words.

    Returns:
        `address` and `date` (texts), and `code`, a black and white SVG of the whole address.
    """
    base = edition.local.library.curriculum.deployment.address
    if base is None:
        return None
    url = f"{base}{edition.local.locale}/help/{edition.code.lower()}.html"
    return {
        "address": {"p": [address(url)]},
        "date": filled(words["numbers_as_of"], date=edition.local.date(edition.today)),
        "code": _code(url),
    }


def _code(url: str) -> str:
    drawn = BytesIO()
    segno.make_qr(url, error="m").save(drawn, kind="svg", xmldecl=False, border=QUIET_ZONE, dark="#000", light="#fff")
    return drawn.getvalue().decode()
