"""The help poster of an edition: one page for a wall, with strips to tear off; it belongs to no module."""

from functools import partial
from pathlib import Path

from primer.artefacts.artefact import Artefact
from primer.artefacts.cache import Cache, digest
from primer.editions.edition import Edition
from primer.editions.pieces import Json, said
from primer.model.module import Band
from primer.packs.draw import pdf
from primer.packs.ground import ground
from primer.packs.help import comma, strip
from primer.packs.live import live
from primer.packs.pages import pages
from primer.packs.printing import PLAIN, Printing
from primer.packs.words import words

BAND: Band = "9-12"
"""Whose sentence about someone near stands on the poster: plain enough for all, and not only for the youngest."""
DRAWINGS = ("helpers-near", "helper-phone", "helper-emergency", "icon-paper", "icon-eye", "icon-scissors")
LETTERS = 16
"""Points of its text: it is read from a step away."""


def poster(edition: Edition, root: Path, printing: Printing = PLAIN) -> Json:
    """Give what `templates/packs/help-poster.typ` draws: no module, the strand of help, everything for learners."""
    local = edition.local
    shown = words(local, [], root / "templates" / "packs")
    return {
        "locale": {
            "tag": local.profile.tag,
            "dir": local.profile.direction,
            "fonts": list(local.profile.fonts),
            "line": local.profile.line_height,
            "script": local.profile.script,
            "comma": comma(local),
        },
        "edition": edition.name,
        "region": edition.code,
        "country": local.territory(edition.code) if edition.code != "world" else "",
        **printing.drawn(edition.region.paper, young=False),
        "learner": LETTERS,
        "name": said(local.library.curriculum.name, edition),
        "copyright": local.library.curriculum.copyright,
        "strand": {"id": "getting-help"},
        "band": {"id": BAND},
        "words": shown,
        "help": strip(edition, BAND, shown),
        "live": live(edition, shown),
        "draft": local.profile.status == "draft",
        "pictures": {},
        "title": shown["help"],
    }


def help_poster(edition: Edition, root: Path, cache: Cache, printing: Printing = PLAIN) -> Artefact:
    """Make `packs/<edition>/help-poster.pdf`.

    Args:
        edition: whose words and region; its day decides which routes are shown.
        root: the folder that holds templates/packs, content/pictures and locales.
        cache: keeps what was drawn from the same words and the same look.
        printing: its look and its paper; the letters of a poster are large in each.

    Raises:
        UnprintableError: the fonts lack something, or the words have no room; its problems say what.
    """
    drawn, local = poster(edition, root, printing), edition.local
    used = [f"content/pictures/{name}.svg" for name in DRAWINGS]
    key = digest("help-poster", repr(drawn), edition.today.isoformat(), ground(root, used, local.locale))
    data = cache.get(key, partial(pdf, drawn, "help-poster", edition.today, root, local.locale))
    path = f"packs/{edition.name}/help-poster{printing.name}.pdf"
    look = printing.name.strip(".")
    return Artefact(path, data, "help-poster", local.profile.tag, edition.code, "", pages(data), look=look)
