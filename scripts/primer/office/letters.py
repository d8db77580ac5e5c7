"""The letter to parents as a Word file, so that a school puts its own name and words into it."""

from pathlib import Path

from primer.artefacts.artefact import Artefact
from primer.artefacts.cache import Cache, digest
from primer.editions.edition import Edition
from primer.editions.speech import Marked, Number, Piece, speak
from primer.library.library import Unit
from primer.model.text import Text
from primer.office.help import comma, help_lines, isolated
from primer.office.pandoc import convert, version
from primer.templates.environment import environment

TEMPLATE = "office/parent-letter.html"


def letters(edition: Edition, unit: Unit, root: Path, cache: Cache) -> list[Artefact]:
    """Give the parent letter of a module as one DOCX file.

    Args:
        edition: the words and the region.
        unit: the module.
        root: the folder that holds templates/.
        cache: keeps what was made from the same words.
    """
    profile = edition.local.profile
    jinja = environment(root / "templates", edition.local.interface)
    html = jinja.get_template(TEMPLATE).render(
        frame=edition.local.library.phrases.parent_letter,
        note=unit.module.parent_note,
        module=unit.module,
        lang=profile.tag,
        dir=profile.direction,
        say=lambda text: words(text, edition),
        day=edition.local.date(unit.module.date),
        edition=edition.name,
        ready=edition.doors("learner").ready_for_learners,
        lead=words(edition.roles.lead, edition),
        comma=comma(edition),
        help=help_lines(edition),
    )
    day, facts = unit.module.date, {"lang": profile.tag, "dir": profile.direction}
    key = digest("docx", version(), html, profile.tag, day.isoformat())
    data = cache.get(key, lambda: convert(html, "docx", facts, day))
    path = f"packs/{edition.name}/{unit.id}/parent-letter.docx"
    return [Artefact(path, data, "word", profile.tag, edition.code, unit.id, 0, unit.module.status)]


def words(text: Text, edition: Edition) -> str:
    """Give the words of a text as they stand in the letter, numbers isolated."""
    return "".join(_piece(piece) for piece in speak(text, edition))


def _piece(piece: Piece) -> str:
    if isinstance(piece, Number):
        return isolated(piece.text)
    return "".join(_piece(one) for one in piece.inside) if isinstance(piece, Marked) else piece.text
