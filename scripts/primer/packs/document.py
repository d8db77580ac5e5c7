"""Composes what both packs of a module draw: one plain JSON document of an edition and a unit."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from primer.editions.edition import Edition
from primer.editions.pieces import Json, letters, plain, said
from primer.library.library import Library, Unit
from primer.model.module import Band
from primer.model.reference import Framework
from primer.packs.cite import cited
from primer.packs.help import comma, strip
from primer.packs.live import live
from primer.packs.plan import glossary, lessons
from primer.packs.printing import PLAIN, Printing
from primer.packs.safety import safety
from primer.packs.words import words
from primer.rules.sign_off import valid, words_of

DRAWINGS = "content/pictures"
"""Where drawings are, under the project's root."""
ALWAYS = (
    "icon-clock",
    "icon-eye",
    "icon-lifebelt",
    "icon-paper",
    "icon-pencil",
    "icon-people",
    "icon-scissors",
    "icon-speech",
    "sign-go",
    "sign-ask",
    "sign-stop",
    "helpers-near",
    "helper-phone",
    "helper-emergency",
    "door-near",
    "door-talk",
    "door-danger",
    "question-box",
)
"""Drawings that the sheets themselves use, whatever the module says."""


def document(edition: Edition, unit: Unit, root: Path, printing: Printing = PLAIN) -> Json:
    """Give the document of a module in an edition.

    Args:
        edition: whose words, region and day.
        unit: the module, from the edition's own library.
        root: the folder that holds templates/packs.
        printing: its look and its paper.

    Returns:
        JSON with every text as pieces; the same for both packs. Its keys are what `templates/packs/data.typ` hands on.
    """
    local, library, module = edition.local, edition.local.library, unit.module
    band = cast("Band", unit.band)
    said_words = words(local, [lesson.minutes for lesson in unit.lessons.values()], root / "templates" / "packs")
    taught = lessons(edition, unit, band)
    used = list(dict.fromkeys(name for lesson in unit.lessons.values() for name in lesson.words))
    pack: dict[str, Json] = {
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
        **printing.drawn(edition.region.paper, young=band == "5-8"),
        "lead": said(edition.roles.lead, edition),
        "name": said(library.curriculum.name, edition),
        "licence": library.curriculum.licence,
        "copyright": library.curriculum.copyright,
        "strand": {"id": unit.strand, "name": said(library.curriculum.strands[unit.strand].name, edition)},
        "band": {"id": unit.band, "name": said(library.curriculum.bands[band].name, edition)},
        "words": said_words,
        "module": plain(module, edition)
        | {
            "why_now": cited(module.why_now.values(), edition, said_words),
            "know": cited(module.know.values(), edition, said_words),
            "frameworks": _frameworks(edition, unit),
        },
        "report": library.evidence.report,
        "status": said_words[f"status_{module.status}"],
        "signed": _signed(unit),
        "lessons": taught,
        "glossary": glossary(edition, band, used),
        "safety": safety(edition, band),
        "help": strip(edition, band, said_words),
        "adult_help": strip(edition, band, said_words, "teacher"),
        "live": live(edition, said_words),
        "title": letters(said(module.title, edition)),
    }
    named = dict.fromkeys([*ALWAYS, f"strand-{unit.strand}", *_named(pack)])
    pack["pictures"] = _pictures(library, edition, list(named))
    pack["unfinished"] = sorted(set(_fallbacks(pack)))
    return pack


def drawings(pack: Json) -> list[str]:
    """Give the paths of the drawings that a document uses, relative to the root."""
    return [f"{DRAWINGS}/{name}.svg" for name in pack["pictures"]]


def _pictures(library: Library, edition: Edition, named: list[str]) -> Json:
    listed = library.pictures.drawings
    return {name: letters(said(listed[name].alt, edition)) for name in named if name in listed}


def _signed(unit: Unit) -> list[str]:
    """Give who signed these very words; a translation has other words, so no signature stands for it."""
    signed = unit.module.sign_off
    return [f"{one.name}, {one.role}" for one in valid(signed, words_of(unit))] if signed else []


def _frameworks(edition: Edition, unit: Unit) -> list[Json]:
    known = edition.local.library.curriculum.frameworks
    return [
        {
            "name": known[name].name,
            "codes": [
                {"code": _number(known[name], code), "text": said(known[name].codes[code], edition)}
                for code in codes
                if code in known[name].codes
            ],
        }
        for name, codes in unit.module.frameworks.items()
        if name in known
    ]


def _number(framework: Framework, code: str) -> str | None:
    """Give a code that says something beside its line: not a name of our own, nor a number that is all the line has."""
    return code if code[0].isdigit() and code not in framework.unconfirmed else None


def _named(value: Json) -> Iterator[str]:
    """Yield the ids that stand anywhere under a key `picture`, or in a mapping under `pictures`."""
    for key, item in value.items() if isinstance(value, dict) else enumerate(value):
        if key in {"picture", "ending_picture"} and isinstance(item, str):
            yield item
        elif key == "pictures" and isinstance(item, dict) and all(isinstance(one, str) for one in item.values()):
            yield from item.values()
        elif isinstance(item, dict | list):
            yield from _named(item)


def _fallbacks(value: Json) -> Iterator[str]:
    """Yield the language of every text that is not yet in the edition's own."""
    if isinstance(value, dict):
        if "lang" in value and "meant" not in value:
            yield value["lang"]
        for item in value.values():
            yield from _fallbacks(item)
    elif isinstance(value, list):
        for item in value:
            yield from _fallbacks(item)
