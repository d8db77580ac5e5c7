"""The slides of a module: one deck for each lesson, with what pupils see on the slides and the plan in the notes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from importlib.metadata import version
from pathlib import Path

from primer.artefacts.artefact import Artefact
from primer.artefacts.cache import Cache, digest, digest_folder
from primer.editions.edition import Edition
from primer.library.library import Unit
from primer.office.deck.base import Look, base
from primer.office.deck.doors import doors, told
from primer.office.deck.draw import draw
from primer.office.deck.fit import Fitter
from primer.office.deck.frames import OPENING
from primer.office.deck.kinds import Words, parts
from primer.office.deck.measure import Type
from primer.office.deck.notes import before, first, last, steps
from primer.office.deck.parts import Item, Json, Line, Part, Run, Slide, line, words
from primer.problems import Place, Problem

Drawn = Callable[[Sequence[str]], Mapping[str, bytes]]
"""From the names of drawings to PNG."""
LEAST = {"5-8": 28}
LEAST_OTHERWISE = 24
"""Points of learners' text on slides (safeguarding A10)."""
MOST = {"5-8": 15, "9-12": 30, "12-15": 45, "15-18": 60}
"""Words on a slide (safeguarding A2)."""
SQUEEZED = 0.1
"""Taken off a line's height on sheets: slides have few lines."""


def slides(edition: Edition, unit: Unit, pack: Json, root: Path, cache: Cache, drawn: Drawn) -> list[Artefact | Problem]:
    """Give the decks of a module, `packs/<edition>/<module>/<lesson>-slides.pptx`.

    Args:
        edition: the words and the region.
        unit: the module.
        pack: the document that both packs are drawn from.
        root: the folder that holds templates/.
        cache: keeps what was made from the same slides.
        drawn: draws the pictures.

    Returns:
        The decks, and a problem `slide-overflow` for each text that its slide has no room for.
    """
    kind = Type(edition.local.profile.script, edition.local.profile.line_height - SQUEEZED)
    made: list[Artefact | Problem] = []
    for lesson in pack["lessons"]:
        fitter = Fitter(kind, LEAST.get(unit.band, LEAST_OTHERWISE), MOST[unit.band], [])
        planned = plan(pack, lesson, fitter)
        if fitter.over:
            place = Place(f"content/modules/{unit.strand}/{unit.band}/{lesson['id']}.yml")
            made += [_overflow(place, field, lines, edition.name, fitter.least) for field, lines in fitter.over]
            continue
        data = _made(planned, pack, lesson, kind, edition, unit, root, cache, drawn)
        path = f"packs/{edition.name}/{unit.id}/{lesson['id']}-slides.pptx"
        tag = edition.local.profile.tag
        made.append(Artefact(path, data, "slides", tag, edition.code, unit.id, 0, unit.module.status, lesson["id"]))
    return made


def plan(pack: Json, lesson: Json, fitter: Fitter) -> list[Slide]:
    """Give the slides of a lesson: its opening, its activities, where help is, and the calm end."""
    said: Words = pack["words"]
    opening = fitter.fixed(OPENING, [(line(lesson["opening"], "opening"),)], (32, 28, 24))
    planned = [replace(opening, title=line(lesson["title"], "title"), notes=before(lesson, said))]
    activities = lesson["activities"]
    helped = next((one["id"] for one in activities if one["phase"] == "help"), None)
    story = next((one["id"] for one in activities if one["kind"] in {"story", "scenario"}), None)
    for one in activities:
        if helped is None and one["kind"] == "calm":
            planned += _help(pack, lesson, fitter)
        names = [line(pack["safety"]["name_note"], label=said["names_in_stories"])] if one["id"] == story else []
        planned += _activity(one, fitter, said, tuple(names))
        if one["id"] == helped:
            planned += _help(pack, lesson, fitter)
    return planned


def _activity(one: Json, fitter: Fitter, said: Words, names: tuple[Line, ...]) -> list[Slide]:
    field = f"activities.{one['id']}"
    shown = [slide for part in parts(one, field, said) for slide in fitter.slides(part)]
    minutes = said["min"].replace("{n}", str(one["minutes"]))
    doing = steps(one, said)
    planned = []
    for number, slide in enumerate(shown, 1):
        notes = (*slide.notes, *doing)
        if number == 1:
            notes = (*first(one, said), *names, *doing, *slide.notes, *last(one, said))
        title = _counted(line(one["title"], f"{field}.title"), number)
        planned.append(replace(slide, title=title, corner=minutes, notes=notes))
    return planned


def _help(pack: Json, lesson: Json, fitter: Fitter) -> list[Slide]:
    """Give the help words, and the doors; the notes have all about the routes, and the words once more."""
    said, shown = pack["words"], pack["help"]
    helped = Item((line(lesson["help_words"], "help_words"),))
    made = fitter.slides(Part((helped,)))
    notes = (line(lesson["help_words"], label=said["help_words"]), *told(shown, said, pack["locale"]["comma"]))
    young = pack["band"]["id"] == "5-8"
    made += doors(fitter, shown, said, pack["locale"]["comma"], young=young)
    title = words(said["help"])
    return [replace(slide, title=_counted(title, number), notes=notes) for number, slide in enumerate(made, 1)]


def _counted(title: Line, number: int) -> Line:
    """Give a title that tells slides of one activity apart."""
    return title if number == 1 else replace(title, runs=(*title.runs, Run(f" · {number}")))


def _made(
    planned: list[Slide],
    pack: Json,
    lesson: Json,
    kind: Type,
    edition: Edition,
    unit: Unit,
    root: Path,
    cache: Cache,
    drawn: Drawn,
) -> bytes:
    said, local = pack["words"], edition.local
    sign = f"strand-{unit.strand}"
    names = sorted({name for slide in planned for name in slide.pictures if name} | {sign})
    pictures = {name: (data, pack["pictures"].get(name, "")) for name, data in drawn(names).items()}
    strand, band = (line(pack[key]["name"]).text for key in ("strand", "band"))
    foot = [pack["status"], said["edition"].replace("{edition}", edition.name)]
    foot.append(said["numbers_as_of"].replace("{date}", local.date(edition.today)))
    foot += [] if pack["help"]["ready"] else [said["not_ready_foot"]]
    foot += [said["untranslated"]] if pack["unfinished"] else []
    facts = {
        "title": line(lesson["title"]).text,
        "author": pack["copyright"],
        "module": f"{line(pack['module']['title']).text} · {strand}, {band}",
        "foot": " · ".join(foot),
    }
    lang = local.profile.tag if edition.code == "world" else f"{local.profile.tag.split('-')[0]}-{edition.code}"
    look = Look(
        strand=unit.strand,
        shape=pictures[sign][0],
        shape_name=strand,
        lang=lang,
        direction=local.profile.direction,
        font=local.profile.fonts[0],
        leading=kind.leading,
    )
    key = digest("slides", version("python-pptx"), _program(root), repr((planned, facts, look, pictures, unit.module.date)))
    make = partial(draw, facts=facts, day=unit.module.date, drawings=pictures)
    return cache.get(key, lambda: make(base(look, root), planned, look, kind))


def _program(root: Path) -> str:
    """Give one hash of what draws, so that a changed look is drawn again."""
    code = [path.read_bytes() for path in sorted((Path(__file__).parent / "deck").glob("*.py"))]
    tokens = (root / "templates/packs/tokens.json").read_bytes()
    return digest(*code, tokens, digest_folder(root / "templates/office/deck"))


def _overflow(place: Place, field: str, lines: float, edition: str, least: int) -> Problem:
    return Problem(
        "slide-overflow",
        place,
        field,
        f"in {edition}, this is {lines:.1f} lines too tall for its slide at {least} pt",
        "Say it in fewer words, or in more sentences or items: those go on to the next slide.",
    )
