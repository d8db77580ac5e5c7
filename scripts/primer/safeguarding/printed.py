"""Texts that fit where they are printed: on cards of six by nine centimetres, as titles (safeguarding rules A10)."""

from collections.abc import Iterator

from primer.model.activity import CardSort, HelpBoard, PictureSort, RolePlay, SignalCards
from primer.safeguarding.judge import Flaw, Judge
from primer.safeguarding.parts import activities, for_learners, lesson_file, module_file


def card_text(judge: Judge) -> Iterator[Flaw]:
    """Demand that what stands on a card to cut has at most the characters of its band."""
    for part in activities(judge):
        if not isinstance(part.activity, CardSort | PictureSort | RolePlay | SignalCards | HelpBoard):
            continue
        few = "" if isinstance(part.activity, CardSort | RolePlay) else "picture-"
        most = judge.rule.limits[f"{few}{part.unit.band}"]
        for path, text in for_learners(part.activity, part.path):
            if path[len(part.path)] in {"cards", "signals", "cells"} and len(text) > most:
                said = f"{len(text)} characters; {most} fit for {part.unit.band}"
                yield judge.flaw(part.file, path, said, str(text))


def title_text(judge: Judge) -> Iterator[Flaw]:
    """Demand that a title has at most `most` characters."""
    most = judge.rule.limits["most"]
    for unit in judge.units():
        titles = [(module_file(unit), ("title",), unit.module.title)]
        titles += [(lesson_file(unit, name), ("title",), lesson.title) for name, lesson in unit.lessons.items()]
        for file, path, title in titles:
            if len(title) > most:
                yield judge.flaw(file, path, f"{len(title)} characters; {most} fit", str(title))
    for part in activities(judge):
        if len(title := part.activity.title) > most:
            yield judge.flaw(part.file, (*part.path, "title"), f"{len(title)} characters; {most} fit", str(title))
