"""The help slides: three doors with the routes that the region shows to learners, and all about them in the notes."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from primer.office.deck.boxes import fixed
from primer.office.deck.fit import Fitter
from primer.office.deck.frames import DOORS, THOUGHT, TWO_DOORS, Layout
from primer.shown.parts import Json, Line, Run, Slide, Words, line, words

Route = tuple[Line, ...]
LEAST = 24
"""Points at the doors, for all ages: three of them share a slide."""


def doors(fitter: Fitter, shown: Json, said: Words, comma: str, *, young: bool) -> list[Slide]:
    """Give the slides; where a door has more routes than room, the rest of them follow on a second slide.

    Args:
        fitter: shares lines out.
        shown: what the help strip draws.
        said: interface words.
        comma: what stands between the parts of a list.
        young: ages 5 to 8, who see the three doors only.
    """
    lines = [one for one in shown["danger"] if one["phone"]]
    near = [(replace(line(shown["near"]), field="help_strip"),)]
    talk = [_route(one, said, comma) for one in shown["talk"]] or [(words(said["ask_an_adult"]),)]
    danger = [_number(one, comma, named=len(lines) > 1) for one in lines] or [(words(said["no_danger_number"]),)]
    names = (said["door_near"], said["door_talk"], said["door_danger"])
    slides = _side_by_side(fitter, DOORS, names, (near, talk, danger), ("door-near", "door-talk", "door-danger"))
    more = [one for one in (("report", "icon-paper"), ("take_down", "icon-eye")) if shown[one[0]] and not young]
    if more:
        layout = TWO_DOORS if len(more) > 1 else THOUGHT
        routes = [[_route(one, said, comma) for one in shown[kind]] for kind, _ in more]
        slides += _side_by_side(
            fitter, layout, [said[f"door_{kind}"] for kind, _ in more], routes, [sign for _, sign in more]
        )
    return slides


def _side_by_side(
    fitter: Fitter, layout: Layout, names: Sequence[str], routes: Sequence[Sequence[Route]], signs: Sequence[str]
) -> list[Slide]:
    """Give doors side by side, or one after another where one of them is too narrow for a route."""
    narrow = replace(fitter, least=min(fitter.least, LEAST), over=[])
    slides = _paged(narrow, layout, names, routes, signs)
    if narrow.over:
        wide = replace(narrow, over=fitter.over)
        slides = [
            one for name, some in zip(names, routes, strict=True) for one in _paged(wide, THOUGHT, [name], [some], [])
        ]
    return slides


def told(shown: Json, said: Words, comma: str) -> tuple[Line, ...]:
    """Give what the teacher's notes say of every route: its facts, where they come from and when."""
    notes = [line(shown["who_is_near"], label=said["door_near"])]
    for kind in ("talk", "danger", "report", "take_down"):
        notes += [_facts(one, said, said[f"door_{kind}"]) for one in shown[kind]]
    if shown["fallback"]:
        people = _spread([line(one).runs for one in shown["fallback"]["people"]], comma)
        notes.append(Line((Run(f"{said['no_helpline']} "), *people), label=said["door_talk"]))
        notes += [_facts(one, said, said["look_here"]) for one in shown["fallback"]["directories"]]
    if shown["rechecking"]:
        notes.append(words(said["being_rechecked"]))
    return tuple(notes)


def _paged(
    fitter: Fitter, layout: Layout, names: Sequence[str], routes: Sequence[Sequence[Route]], signs: Sequence[str]
) -> list[Slide]:
    """Give the slides on which each box keeps its name; a box that has no more to say repeats its last."""
    columns = []
    for box, (name, listed) in enumerate(zip(names, routes, strict=True)):
        pages: list[Route] = []
        for one in listed:
            more = (*(pages[-1] if pages else (words(name, "label"),)), *one)
            if pages and not fitter.small.fits(more, fitter.least, layout.room(box, pictured=False)):
                more = (words(name, "label"), *one)
                pages.append(more)
            else:
                pages[-1:] = [more]
        columns.append(pages)
    many = max(map(len, columns))
    return [
        fixed(fitter, layout, [pages[min(page, len(pages) - 1)] for pages in columns], signs=signs)
        for page in range(many)
    ]


def _route(one: Json, said: Words, comma: str) -> Route:
    parts: list[Sequence[Run]] = [line(one["name"]).runs]
    parts += [(Run(said[word]),) for word, true in (("always_open", one["always"]), ("free", one["free"])) if true]
    lines = [Line((Run(one["phone"], number=True),), look="call")] if one["phone"] else []
    lines.append(Line(tuple(_spread(parts, comma)), look="plain" if one["phone"] else "lead"))
    if one["sms"]:
        lines.append(_texted(one["sms"], said))
    if one["url"]:
        lines.append(line({"p": [one["url"]]}))
    return tuple(lines)


def _number(one: Json, comma: str, *, named: bool) -> Route:
    call = Line((Run(one["phone"], number=True),), look="call")
    return (call, words(comma.join(one["serves"]))) if named and one["serves"] else (call,)


def _texted(number: str, said: Words) -> Line:
    before, _, after = said["text_to"].partition("{number}")
    return Line((*[Run(before)] * bool(before), Run(number, number=True), *[Run(after)] * bool(after)))


def _facts(one: Json, said: Words, label: str) -> Line:
    parts: list[Sequence[Run]] = [line(one["name"]).runs]
    parts += [(Run(one[key], number=True),) for key in ("phone",) if one[key]]
    parts += [line(one["scope"]).runs] if one["scope"] else []
    parts += [(Run(said["always_open"]),)] if one["always"] else []
    parts += [line(one["hours"]).runs] if one["hours"] else []
    parts += [(Run(said["free"]),)] if one["free"] else []
    parts += [_texted(one["sms"], said).runs] if one["sms"] else []
    parts += [line(one["chat"]).runs] if one["chat"] else []
    parts += [(Run(said["no_name_needed"]),)] if one["anonymous"] else []
    parts += [line({"p": [one["url"]]}).runs] if one["url"] else []
    return Line((*_spread(parts, " · "), Run(" – "), *line(one["check"]).runs), label=label)


def _spread(parts: Sequence[Iterable[Run]], between: str) -> list[Run]:
    runs: list[Run] = []
    for part in parts:
        runs += ([Run(between)] if runs else []) + list(part)
    return runs
