"""A module for the teacher: the plan as a Word file to change, and all of the pack as a book to read."""

import json
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any, cast

from primer.artefacts.artefact import Artefact
from primer.artefacts.cache import Cache, digest
from primer.editions.edition import Edition
from primer.library.library import Unit
from primer.model.module import Band
from primer.model.region import WORLD
from primer.office.book import WORDS, Facts, book
from primer.office.help import comma, help_lines
from primer.office.pandoc import convert, version
from primer.office.prose import Prose
from primer.office.word import mirrored
from primer.templates.environment import environment

TEMPLATE = "office/teacher.html"
DOORS = ("talk", "danger", "report-picture", "take-down")


def plan_and_book(edition: Edition, unit: Unit, w: Mapping[str, str], root: Path, cache: Cache) -> list[Artefact]:
    """Give `packs/<edition>/<module>/plan.docx` and `teacher-pack.epub`.

    Args:
        edition: the words and the region; its day decides which routes are shown.
        unit: the module.
        w: the interface words that the packs use, by name.
        root: the folder that holds templates/.
        cache: keeps what was made from the same words.
    """
    local, profile, module = edition.local, edition.local.profile, unit.module
    jinja, given = environment(root / "templates", local.interface), _given(edition, unit)
    facts = Facts(
        name=unit.id,
        title=f"{given['say'](module.title).striptags()} · {w['teacher_pack']}",
        summary=json.loads(jinja.get_template(WORDS).render())["summary"],
        day=module.date,
    )
    page = partial(jinja.get_template(TEMPLATE).render, given, w=w, title=facts.title)
    epub = book(page(whole=True), facts, edition, root, cache)
    plan, known = page(whole=False), {"lang": profile.tag, "dir": profile.direction}
    key = digest("plan", version(), plan, profile.tag, module.date.isoformat())
    docx = cache.get(key, lambda: convert(plan, "docx", known, module.date))
    docx = mirrored(docx) if profile.direction == "rtl" else docx
    folder, about = f"packs/{edition.name}/{unit.id}", (profile.tag, edition.code, unit.id, 0, module.status)
    return [
        Artefact(f"{folder}/plan.docx", docx, "plan", *about),
        Artefact(f"{folder}/teacher-pack.epub", epub, "teacher-book", *about),
    ]


def _given(edition: Edition, unit: Unit) -> dict[str, Any]:
    local, curriculum = edition.local, edition.local.library.curriculum
    band, known = cast("Band", unit.band), local.library.glossary.words
    used = dict.fromkeys(name for lesson in unit.lessons.values() for name in lesson.words if name in known)
    return {
        "unit": unit,
        "module": unit.module,
        "phrases": local.library.phrases,
        "band": curriculum.bands[band].name,
        "glossary": [(known[name].word, known[name].meaning[band]) for name in used if band in known[name].meaning],
        "lang": local.profile.tag,
        "dir": local.profile.direction,
        "say": Prose(edition, {"help"}).say,
        "day": local.date,
        "today": local.date(edition.today),
        "edition": edition.name,
        "country": local.territory(edition.code) if edition.code != WORLD else "",
        "curriculum": curriculum,
        "evidence": local.library.evidence,
        "ready": edition.doors("learner").ready_for_learners,
        "lead": edition.roles.lead,
        "comma": comma(edition),
        "help": help_lines(edition, "teacher", DOORS),
    }
