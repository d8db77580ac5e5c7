"""Makes the packs of a module in an edition."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from primer.artefacts.artefact import Artefact, Kind
from primer.artefacts.cache import Cache, digest
from primer.editions.edition import Edition
from primer.library.library import Unit
from primer.packs.booklet import booklet
from primer.packs.document import document, drawings
from primer.packs.draw import Which, pdf
from primer.packs.ground import ground
from primer.packs.pages import pages
from primer.packs.printing import PLAIN, Printing


@dataclass(frozen=True)
class Pack:
    """One pack that is wanted.

    Attributes:
        which: the teacher's or the pupils'.
        kind: what its artefact is called.
        printing: how it is printed.
    """

    which: Which
    kind: Kind
    printing: Printing = PLAIN


TEACHER, PUPIL = Pack("teacher", "teacher-pack"), Pack("pupil", "pupil-pack")
PACKS = (TEACHER, PUPIL)


def wanted(printings: Sequence[Printing]) -> list[Pack]:
    """Give both packs in each printing; of the two, only the teacher's is folded: pupils' sheets are full pages."""
    return [Pack(one.which, one.kind, how) for how in printings for one in PACKS if one is TEACHER or not how.booklet]


def packs(edition: Edition, unit: Unit, root: Path, cache: Cache, asked: Sequence[Pack] = PACKS) -> list[Artefact]:
    """Make packs.

    Args:
        edition: whose words and region; its day decides which routes are shown.
        unit: the module, from the edition's own library.
        root: the folder that holds templates/packs, content/pictures and locales.
        cache: where drawn packs are kept; their key is everything that they are made of.
        asked: which packs. Typst keeps some 300 MB of a pack in memory until its process ends, so a build draws each
            pack in a process of its own.

    Returns:
        One artefact for each: `packs/<edition>/<module>/teacher-pack.pdf`, `pupil-pack.pdf`, with the name of the
        printing before the ending.

    Raises:
        UnprintableError: the fonts lack something, or a text has no room; its problems say what.
    """
    return [_pack(edition, unit, root, cache, one) for one in asked]


def _pack(edition: Edition, unit: Unit, root: Path, cache: Cache, asked: Pack) -> Artefact:
    pack, local = document(edition, unit, root, asked.printing), edition.local
    how, day = asked.printing, unit.module.date
    drawn_with = ground(root, drawings(pack), local.locale)

    def draw() -> bytes:
        flat = pdf(pack, asked.which, day, root, local.locale)
        return booklet(flat, pack, day) if how.booklet else flat

    data = cache.get(digest("pack", asked.which, how.name, repr(pack), day.isoformat(), drawn_with), draw)
    return Artefact(
        path=f"packs/{edition.name}/{unit.id}/{asked.kind}{how.name}.pdf",
        data=data,
        kind=asked.kind,
        locale=local.profile.tag,
        region=edition.code,
        module=unit.id,
        pages=pages(data),
        status=unit.module.status,
        look=how.name.strip("."),
    )
