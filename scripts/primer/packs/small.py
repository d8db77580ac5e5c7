"""Finds the sheets of each lesson in the pupils' pack, and draws their first pages in small, for the site."""

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from io import BytesIO
from itertools import pairwise
from pathlib import Path

from PIL import Image

from primer.artefacts.artefact import Artefact
from primer.artefacts.cache import Cache, digest
from primer.editions.edition import Edition
from primer.editions.pieces import Json
from primer.library.library import Unit
from primer.packs.document import document, drawings
from primer.packs.draw import ends, png
from primer.packs.ground import ground

PPI = 24
"""Pixels an inch: a page is 198 across, enough to know it by sight."""
QUALITY = 40
Places = Mapping[str, Mapping[str, tuple[int, int]]]
"""Lesson to activity to first and last page."""


def small(edition: Edition, unit: Unit, root: Path, cache: Cache) -> list[Artefact]:
    """Give the sheets of a module in small; cheap where the pack was just drawn, because Typst remembers it.

    Args:
        edition: whose words and region.
        unit: the module, from the edition's own library.
        root: the folder that holds templates/packs, content/pictures and locales.
        cache: keeps places and pictures; their key is everything that they are made of.

    Returns:
        `sheets/<edition>/<module>/<lesson>.webp`, the first pages of its activities' sheets one under the other, and
        `sheets/<edition>/<module>/places.json`: the path of the `pack`, and for each of the `lessons` its `picture`,
        the pixels of one page in it, `wide` and `high`, and `pages`: activity to first and last page.
    """
    pack, locale = document(edition, unit, root), edition.local.locale
    drawn_with = ground(root, drawings(pack), locale)
    key = digest("small", str((PPI, QUALITY)), version("pillow"), repr(pack), drawn_with)
    drawn: Json = json.loads(cache.get(key, lambda: json.dumps(_drawn(pack, root, locale)).encode()))
    folder, tag, code = f"sheets/{edition.name}/{unit.id}", edition.local.profile.tag, edition.code
    made = []
    for lesson, one in drawn.items():
        picture = Artefact(f"{folder}/{lesson}.webp", b64decode(one["picture"]), "small", tag, code)
        made.append(picture)
        one["picture"] = picture.path
    listed = {"pack": f"packs/{edition.name}/{unit.id}/pupil-pack.pdf", "lessons": drawn}
    return [*made, Artefact(f"{folder}/places.json", json.dumps(listed).encode(), "small", tag, code)]


def places(found: Sequence[tuple[str, str, int]]) -> Places:
    """Give the pages of each activity that has sheets.

    Args:
        found: lesson, activity and the page on which its sheets end, in the order of the pack. The first row, without
            names, says where the sheets before all lessons end.
    """
    pages: dict[str, dict[str, tuple[int, int]]] = {}
    for (_, _, before), (lesson, activity, last) in pairwise(found):
        if last > before:
            pages.setdefault(lesson, {})[activity] = (before + 1, last)
    return pages


def _drawn(pack: Json, root: Path, locale: str) -> Json:
    pictures = png(pack, "pupil", root, locale, PPI)
    drawn = {}
    for lesson, pages in places(ends(pack, root, locale)).items():
        shown = [Image.open(BytesIO(pictures[first - 1])).convert("L") for first, _ in pages.values()]
        wide, high = shown[0].size
        strip = Image.new("L", (wide, high * len(shown)), 255)
        for number, one in enumerate(shown):
            strip.paste(one, (0, high * number))
        saved = BytesIO()
        strip.save(saved, "WEBP", quality=QUALITY)
        picture = b64encode(saved.getvalue()).decode()
        drawn[lesson] = {"picture": picture, "wide": wide, "high": high, "pages": pages}
    return drawn
