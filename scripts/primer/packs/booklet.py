"""Folds a pack: two pages side by side on a sheet, in the order in which a stapled pile of sheets is read.

A booklet is for the printer alone. It is not tagged and claims no PDF/UA: Typst embeds pages as pictures of themselves
and refuses them where accessibility is promised. Whoever reads on a screen takes the pack that it was made from.
"""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

from primer.editions.pieces import Json
from primer.packs.pages import pages

SIDES = 4
"""Pages on a sheet: two on its front and two on its back."""


def booklet(pdf: bytes, pack: Json, day: date) -> bytes:
    """Give a pack folded: sheets of its paper on their side, two pages on each side, the same bytes for the same input.

    Args:
        pdf: the pack, page by page.
        pack: the document that it was drawn from: its paper, its direction and its title.
        day: the date inside the file.
    """
    spreads = list(order(pages(pdf), rtl=pack["locale"]["dir"] == "rtl"))
    told = {
        "paper": pack["paper"],
        "spreads": spreads,
        "title": f"{pack['title']} – {pack['words']['booklet']}",
        "author": pack["copyright"],
    }
    with TemporaryDirectory(prefix="primer-booklet-") as name:
        folder = Path(name)
        (folder / "pack.pdf").write_bytes(pdf)
        (folder / "booklet.typ").write_text(_TEMPLATE, encoding="utf-8")
        drawn = typst.compile(
            folder / "booklet.typ",
            root=folder,
            ignore_system_fonts=True,
            sys_inputs={"pack": json.dumps(told, ensure_ascii=False)},
            format="pdf",
            pdf_tags=False,
            timestamp=datetime(day.year, day.month, day.day, tzinfo=UTC),
        )
    if not isinstance(drawn, bytes):
        raise TypeError("typst gave no single PDF")
    return drawn


def order(count: int, *, rtl: bool) -> Iterator[tuple[int, int]]:
    """Yield the pages of each side of each sheet, left and right, front before back; 0 is a blank page.

    A booklet that is read from right to left has its fold on the other side, so each side is mirrored.
    """
    whole = -(-count // SIDES) * SIDES
    for sheet in range(whole // SIDES):
        first, last = 1 + 2 * sheet, whole - 2 * sheet
        for left, right in ((last, first), (first + 1, last - 1)):
            side = (right, left) if rtl else (left, right)
            yield tuple(page if page <= count else 0 for page in side)  # type: ignore[misc]


_TEMPLATE = """\
#let told = json(bytes(sys.inputs.pack))
#set document(title: told.title, author: told.author)
#set page(paper: told.paper, flipped: true, margin: 0pt)
#for (number, spread) in told.spreads.enumerate() {
  if number > 0 { pagebreak() }
  grid(columns: (1fr, 1fr), rows: 1fr, align: center + horizon, ..spread.map(page =>
    if page > 0 { image("pack.pdf", page: page, height: 100%, width: 100%, fit: "contain") }))
}
"""
