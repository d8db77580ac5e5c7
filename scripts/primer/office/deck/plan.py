"""The slides of a lesson in their order: the opening, the activities, where help is, and the calm end."""

from dataclasses import replace

from primer.office.deck.boxes import boxed, fixed
from primer.office.deck.doors import doors, told
from primer.office.deck.fit import Fitter
from primer.office.deck.frames import OPENING, OPENING_TITLE, TITLE
from primer.office.deck.notes import before, first, last, steps
from primer.shown.kinds import parts
from primer.shown.order import order
from primer.shown.parts import Item, Json, Line, Part, Run, Slide, Words, line, words

HEADS, OPENING_HEADS = (32, 28, 24), (40, 36, 32, 28, 24)
"""Points of titles."""


def plan(pack: Json, lesson: Json, fitter: Fitter) -> list[Slide]:
    """Give the slides of a lesson: its opening, its activities, where help is, and the calm end."""
    said: Words = pack["words"]
    opening = fixed(fitter, OPENING, [(line(lesson["opening"], "opening"),)], (32, 28, 24))
    title = line(lesson["title"], "title")
    head = fitter.heading(title, OPENING_TITLE, OPENING_HEADS)
    planned = [replace(opening, title=title, notes=before(lesson, said), head=head)]
    activities = lesson["activities"]
    story = next((one["id"] for one in activities if one["kind"] in {"story", "scenario"}), None)
    for one, help_is in order(activities):
        if help_is == "before":
            planned += _named(_helped(lesson, fitter), words(said["help"]), fitter)
            planned += _doors(pack, lesson, fitter)
        names = [line(pack["safety"]["name_note"], label=said["names_in_stories"])] if one["id"] == story else []
        more = _helped(lesson, fitter) if help_is == "with" else []
        planned += _activity(one, fitter, said, tuple(names), more)
        if help_is == "with":
            planned += _doors(pack, lesson, fitter)
    return planned


def _activity(one: Json, fitter: Fitter, said: Words, names: tuple[Line, ...], more: list[Slide]) -> list[Slide]:
    """Give the slides of an activity; `more` follow under its title."""
    field = f"activities.{one['id']}"
    shown = [slide for part in parts(one, field, said) for slide in _slides(part, fitter)] + more
    even = {layout: min(one.size for one in shown if one.layout == layout) for layout in {one.layout for one in shown}}
    minutes = said["min"].replace("{n}", str(one["minutes"]))
    doing = steps(one, said)
    planned = []
    for number, slide in enumerate(shown, 1):
        notes = (*slide.notes, *doing)
        if number == 1:
            notes = (*first(one, said), *names, *doing, *slide.notes, *last(one, said))
        title = _counted(line(one["title"], f"{field}.title"), number)
        head = fitter.heading(title, TITLE, HEADS)
        planned.append(replace(slide, title=title, corner=minutes, notes=notes, size=even[slide.layout], head=head))
    return planned


def _helped(lesson: Json, fitter: Fitter) -> list[Slide]:
    """Give the words that are read with the doors."""
    return fitter.flow(Part((Item((line(lesson["help_words"], "help_words"),)),)))


def _doors(pack: Json, lesson: Json, fitter: Fitter) -> list[Slide]:
    """Give the doors; the notes have all about the routes, and the words to read once more."""
    said, shown, comma = pack["words"], pack["help"], pack["locale"]["comma"]
    notes = (line(lesson["help_words"], label=said["help_words"]), *told(shown, said, comma))
    made = doors(fitter, shown, said, comma, young=pack["band"]["id"] == "5-8")
    title = words(" · ".join(filter(None, (said["help"], pack["country"]))))
    return [replace(slide, notes=notes) for slide in _named(made, title, fitter)]


def _named(made: list[Slide], title: Line, fitter: Fitter) -> list[Slide]:
    return [
        replace(slide, title=_counted(title, number), head=fitter.heading(_counted(title, number), TITLE, HEADS))
        for number, slide in enumerate(made, 1)
    ]


def _slides(part: Part, fitter: Fitter) -> list[Slide]:
    return boxed(fitter, part.items) if part.way == "boxes" else fitter.flow(part)


def _counted(title: Line, number: int) -> Line:
    """Give a title that tells slides of one activity apart."""
    return title if number == 1 else replace(title, runs=(*title.runs, Run(f" · {number}")))
