"""Makes the two packs of a module in an edition."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from primer.artefacts.artefact import Artefact, Kind
from primer.artefacts.cache import Cache, digest
from primer.editions.edition import Edition
from primer.library.library import Unit
from primer.packs.document import document, drawings
from primer.packs.draw import Which, pdf
from primer.packs.ground import ground
from primer.packs.pages import pages

PACKS: tuple[tuple[Which, Kind], ...] = (("teacher", "teacher-pack"), ("pupil", "pupil-pack"))


def packs(
    edition: Edition, unit: Unit, root: Path, cache: Cache, wanted: Sequence[tuple[Which, Kind]] = PACKS
) -> list[Artefact]:
    """Make the teacher's pack and the pupils' pack.

    Args:
        edition: whose words and region; its day decides which routes are shown.
        unit: the module, from the edition's own library.
        root: the folder that holds templates/packs, content/pictures and locales.
        cache: where drawn packs are kept; their key is everything that they are made of.
        wanted: which of the two. Typst keeps some 300 MB of a pack in memory until its process ends, so a build draws
            each pack in a process of its own.

    Returns:
        One artefact for each: `packs/<edition>/<module>/teacher-pack.pdf`, `pupil-pack.pdf`.

    Raises:
        UnprintableError: the fonts lack something; its problem says what.
    """
    pack, local = document(edition, unit, root), edition.local
    drawn_with = ground(root, drawings(pack), local.locale)
    made: list[Artefact] = []
    for which, kind in wanted:
        key = digest("pack", which, repr(pack), unit.module.date.isoformat(), drawn_with)
        data = cache.get(key, partial(pdf, pack, which, unit.module.date, root, local.locale))
        made.append(
            Artefact(
                path=f"packs/{edition.name}/{unit.id}/{kind}.pdf",
                data=data,
                kind=kind,
                locale=local.profile.tag,
                region=edition.code,
                module=unit.id,
                pages=pages(data),
                status=unit.module.status,
            )
        )
    return made
