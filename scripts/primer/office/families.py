"""The guidance for families as a book, one for each edition: numbers are those of its country."""

import json
from pathlib import Path
from typing import get_args

from primer.artefacts.artefact import Artefact
from primer.artefacts.cache import Cache
from primer.editions.edition import Edition
from primer.library.library import Page
from primer.model.module import Status
from primer.model.region import WORLD
from primer.office.book import WORDS, Facts, book
from primer.office.help import comma, help_lines
from primer.office.prose import Prose
from primer.templates.environment import environment

AUDIENCE = "parents"
TEMPLATE = "office/families.html"
DOORS = ("talk", "danger", "report-picture", "take-down")


def families_book(edition: Edition, root: Path, cache: Cache) -> list[Artefact]:
    """Give `packs/<edition>/families.epub`, or nothing while no page is in the edition's words.

    Args:
        edition: whose words and region; its day decides which routes are shown.
        root: the folder that holds templates/.
        cache: keeps what was made from the same words.
    """
    local, profile = edition.local, edition.local.profile
    pages = [one for one in _ordered(edition) if one.guidance.status != "withdrawn"]
    spoken = [one for one in pages if local.speaks(one.id)]
    if not spoken:
        return []
    status = min((one.guidance.status for one in spoken), key=get_args(Status).index)
    jinja = environment(root / "templates", local.interface)
    title = f"{local.interface.gettext('For families')} · {local.library.curriculum.name}"
    html = jinja.get_template(TEMPLATE).render(
        title=title,
        pages={one.id: one.guidance for one in spoken},
        left_out=len(pages) - len(spoken),
        status=status,
        lang=profile.tag,
        dir=profile.direction,
        say=Prose(edition, {*(one.id for one in spoken), "help"}).say,
        day=local.date,
        today=local.date(edition.today),
        edition=edition.name,
        country=local.territory(edition.code) if edition.code != WORLD else "",
        curriculum=local.library.curriculum,
        evidence=local.library.evidence,
        ready=edition.doors("learner").ready_for_learners,
        lead=edition.roles.lead,
        comma=comma(edition),
        help=help_lines(edition, purposes=DOORS),
    )
    facts = Facts(
        name="families",
        title=title,
        summary=json.loads(jinja.get_template(WORDS).render())["summary"],
        day=max(one.guidance.date for one in spoken),
    )
    path, data = f"packs/{edition.name}/families.epub", book(html, facts, edition, root, cache)
    return [Artefact(path, data, "family-book", profile.tag, edition.code, status=status)]


def _ordered(edition: Edition) -> list[Page]:
    """Give the pages for families in the order of the curriculum; what it does not name comes last."""
    library = edition.local.library
    left = {page.name: page for page in library.pages.values() if page.audience == AUDIENCE}
    named = [name for names in dict(library.curriculum.family_pages).values() for name in names if name in left]
    return [left.pop(name) for name in named] + list(left.values())
