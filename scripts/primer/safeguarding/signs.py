"""Signs that something is wrong are a short set without an order; ladders end before harm (rules O20, S11)."""

from collections.abc import Iterator

from primer.model.activity import Activity, CardSort, Explain, Poster
from primer.model.guidance import ParentGuidance
from primer.model.text import ParentText, Text
from primer.model.walk import KeyPath
from primer.safeguarding.judge import Flaw, Judge
from primer.safeguarding.parts import activities

Items = dict[KeyPath, Text]


def signs_in_order(judge: Judge) -> Iterator[Flaw]:
    """Refuse ordinals and stages in a list of signs."""
    for file, _path, items in _lists_of_signs(judge):
        for path, text in items.items():
            found = judge.found(text, ("order",))
            if found:
                yield judge.flaw(file, path, "", found)


def signs_many(judge: Judge) -> Iterator[Flaw]:
    """Refuse a list of more signs than `most`."""
    for file, path, items in _lists_of_signs(judge):
        most = judge.rule.limits["most"]
        if len(items) > most:
            yield judge.flaw(file, path, f"{len(items)} stand here; at most {most} are allowed")


def ladders(judge: Judge) -> Iterator[Flaw]:
    """Refuse a rung of a ladder that goes beyond pressure and threat."""
    for part in activities(judge):
        if judge.says("ladder", part.activity.title, part.activity.purpose):
            for path, text in _items(part.activity, part.path)[1].items():
                found = judge.found(text, ("beyond",))
                if found:
                    yield judge.flaw(part.file, path, "", found)


def _lists_of_signs(judge: Judge) -> Iterator[tuple[str, KeyPath, Items]]:
    """Give each list about signs: its file, its place, its items."""
    for part in activities(judge):
        path, items = _items(part.activity, part.path)
        if judge.says("signs", part.activity.title, *items.values()):
            yield part.file, path, items
    for page in judge.library.pages.values():
        if isinstance(page.guidance, ParentGuidance):
            for name, section in page.guidance.sections.items():
                points: dict[str, ParentText] = section.points
                path = ("sections", name, "points")
                if judge.says("signs", section.title, *section.paragraphs.values()):
                    file = f"content/guidance/{page.audience}/{page.name}.yml"
                    yield file, path, {(*path, key): text for key, text in points.items()}


def _items(activity: Activity, path: KeyPath) -> tuple[KeyPath, Items]:
    match activity:
        case Explain():
            return (*path, "points"), {(*path, "points", key): text for key, text in activity.points.items()}
        case Poster():
            return (*path, "lines"), {(*path, "lines", key): text for key, text in activity.lines.items()}
        case CardSort():
            return (*path, "cards"), {(*path, "cards", key, "text"): one.text for key, one in activity.cards.items()}
    return path, {}
