"""Shows authors the pages of a pack as pictures, while they write."""

from pathlib import Path

from primer.editions.edition import Edition
from primer.library.library import Unit
from primer.packs.document import document
from primer.packs.draw import png
from primer.packs.make import Pack

SCREEN = 80
"""Pixels an inch: a page fits on a screen."""


def preview(edition: Edition, unit: Unit, root: Path, asked: Pack, ppi: float = SCREEN) -> list[tuple[str, bytes]]:
    """Give the pages of a pack as `(<edition>/<module>/<kind>-<page>.png, bytes)`, in order; nothing is cached.

    Args:
        edition: whose words and region.
        unit: the module, from the edition's own library.
        root: the folder that holds templates/packs, content/pictures and locales.
        asked: which pack, and how it is printed.
        ppi: pixels an inch.
    """
    pack = document(edition, unit, root, asked.printing)
    name = f"{edition.name}/{unit.id}/{asked.kind}{asked.printing.name}"
    drawn = png(pack, asked.which, root, edition.local.locale, ppi)
    return [(f"{name}-{number:03}.png", data) for number, data in enumerate(drawn, 1)]
