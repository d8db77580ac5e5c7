"""Shows authors the pages of a pack as pictures, while they write."""

from pathlib import Path

from primer.editions.edition import Edition
from primer.library.library import Unit
from primer.packs.document import document
from primer.packs.draw import Which, png

SCREEN = 80
"""Pixels an inch: a page fits on a screen."""


def preview(edition: Edition, unit: Unit, root: Path, which: Which, ppi: float = SCREEN) -> list[tuple[str, bytes]]:
    """Give the pages of a pack as `(name.png, bytes)`, in order; nothing is written and nothing is cached."""
    drawn = png(document(edition, unit, root), which, root, edition.local.locale, ppi)
    return [(f"{unit.id}-{which}-{number:02}.png", data) for number, data in enumerate(drawn, 1)]
