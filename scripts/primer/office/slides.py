"""The slides of a module: one deck for each lesson, with what pupils see on the slides and the plan in the notes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from primer.artefacts.artefact import Artefact
from primer.artefacts.cache import Cache, digest, digest_folder
from primer.editions.edition import Edition
from primer.library.library import Unit
from primer.office.deck.base import Look, base
from primer.office.deck.draw import Deck, draw
from primer.office.deck.fit import Fitter, Over
from primer.office.deck.measure import Type
from primer.office.deck.plan import plan
from primer.problems import Place, Problem
from primer.shown.order import MOST
from primer.shown.parts import Json, line

LEAST = {"5-8": 28}
LEAST_OTHERWISE = 24
"""Points of learners' text on slides (safeguarding A10)."""
SQUEEZED = 0.1
"""Taken off a line's height on sheets: slides have few lines."""


@dataclass(frozen=True)
class Bench:
    """What decks are made with.

    Attributes:
        root: the folder that holds templates/.
        cache: keeps what was made from the same slides.
        drawn: gives drawings as PNG, by name.
    """

    root: Path
    cache: Cache
    drawn: Callable[[Sequence[str]], Mapping[str, bytes]]


def slides(edition: Edition, unit: Unit, pack: Json, bench: Bench) -> list[Artefact | Problem]:
    """Give the decks of a module, `packs/<edition>/<module>/<lesson>-slides.pptx`.

    Args:
        edition: the words and the region.
        unit: the module.
        pack: the document that both packs are drawn from.
        bench: where and with what.

    Returns:
        The decks, and a problem `slide-overflow` for each text that its slide has no room for.
    """
    profile = edition.local.profile
    kind = Type(profile.script, profile.line_height - SQUEEZED)
    made: list[Artefact | Problem] = []
    for lesson in pack["lessons"]:
        fitter = Fitter(kind, LEAST.get(unit.band, LEAST_OTHERWISE), MOST[unit.band], [])
        planned = plan(pack, lesson, fitter)
        if fitter.over:
            place = Place(f"content/modules/{unit.strand}/{unit.band}/{lesson['id']}.yml")
            made += [_overflow(place, one, edition.name, fitter.least) for one in fitter.over]
            continue
        sign = f"strand-{unit.strand}"
        names = sorted({name for slide in planned for name in slide.pictures if name} | {sign})
        drawings = {name: (data, pack["pictures"].get(name, "")) for name, data in bench.drawn(names).items()}
        look = Look(
            strand=unit.strand,
            shape=drawings[sign][0],
            lang=profile.tag if edition.code == "world" else f"{profile.tag.split('-')[0]}-{edition.code}",
            direction=profile.direction,
            font=profile.fonts[0],
            leading=kind.leading,
        )
        deck = Deck(tuple(planned), look, kind, _facts(edition, pack, lesson), unit.module.date, drawings)
        path = f"packs/{edition.name}/{unit.id}/{lesson['id']}-slides.pptx"
        data = _data(deck, bench)
        made.append(
            Artefact(path, data, "slides", profile.tag, edition.code, unit.id, 0, unit.module.status, lesson["id"])
        )
    return made


def _facts(edition: Edition, pack: Json, lesson: Json) -> dict[str, str]:
    """Give what stands over the first title and in the foot of every slide: status, edition, date of the numbers."""
    said = pack["words"]
    module, strand, band = (line(pack[key][name]).text for key, name in _OVER)
    over = band if pack["band"]["id"] in LEAST else pack["locale"]["comma"].join((strand, band))
    foot = [pack["status"], said["edition"].replace("{edition}", edition.name)]
    foot.append(said["numbers_as_of"].replace("{date}", edition.local.date(edition.today)))
    foot += [] if pack["help"]["ready"] else [said["not_ready_foot"]]
    foot += [said["untranslated"]] if pack["unfinished"] else []
    return {
        "title": line(lesson["title"]).text,
        "author": pack["copyright"],
        "module": f"{module} · {over}",
        "foot": " · ".join(foot),
    }


_OVER = (("module", "title"), ("strand", "name"), ("band", "name"))
"""What stands over the first title; the strand's name may be a word that the youngest do not know yet (G02)."""


def _data(deck: Deck, bench: Bench) -> bytes:
    """Give the bytes of a deck; what draws it counts too, so that a changed look is drawn again."""
    code = [path.read_bytes() for path in sorted((Path(__file__).parent / "deck").glob("*.py"))]
    tokens = (bench.root / "templates/packs/tokens.json").read_bytes()
    drawn = {name: (sha256(data).hexdigest(), alt) for name, (data, alt) in deck.drawings.items()}
    words = repr(replace(deck, drawings=drawn, look=replace(deck.look, shape=b"")))
    templates = digest_folder(bench.root / "templates/office/deck")
    key = digest("slides", version("python-pptx"), *code, tokens, templates, words)
    return bench.cache.get(key, lambda: draw(base(deck.look, bench.root), deck))


def _overflow(place: Place, over: Over, edition: str, least: int) -> Problem:
    return Problem(
        "slide-overflow",
        place,
        over.field,
        f"in {edition}, this is {over.lines:.1f} lines too tall for its slide at {least} pt",
        "Say it in fewer words, or in more sentences or items: those go on to the next slide.",
    )
