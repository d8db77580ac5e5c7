"""Lessons as the plan, the sheets and the answer notes need them: timed activities, outcomes, words, tree rows."""

from primer.editions.edition import Edition
from primer.editions.pieces import Json, plain, said
from primer.library.library import Unit
from primer.model.activity import DecisionTree
from primer.model.lesson import Lesson
from primer.model.module import Band
from primer.packs.tree import rows


def lessons(edition: Edition, unit: Unit, band: Band) -> list[Json]:
    """Give the lessons of a module in teaching order, each with its place `n`, from 1."""
    return [
        _lesson(edition, unit, band, name, lesson) | {"n": number}
        for number, (name, lesson) in enumerate(unit.lessons.items(), 1)
    ]


def glossary(edition: Edition, band: Band, ids: list[str]) -> list[Json]:
    """Give glossary words with their plain meaning for a band; a word without one for this band is left out."""
    known = edition.local.library.glossary.words
    return [
        {
            "id": name,
            "word": said(known[name].word, edition),
            "meaning": said(known[name].meaning[band], edition),
            "picture": known[name].picture,
        }
        for name in ids
        if name in known and band in known[name].meaning
    ]


def _lesson(edition: Edition, unit: Unit, band: Band, name: str, lesson: Lesson) -> Json:
    activities: list[Json] = []
    minute = 0
    for number, (key, activity) in enumerate(lesson.activities.items(), 1):
        place = {"id": key, "lesson": name, "n": number, "from": minute, "to": minute + activity.minutes}
        drawn = plain(activity, edition) | place
        if isinstance(activity, DecisionTree):
            drawn["rows"], drawn["choices"] = rows(activity, edition)
        activities.append(drawn)
        minute += activity.minutes
    told = {
        key: plain(getattr(lesson, key), edition)
        for key in ("title", "minutes", "at_a_glance", "bring", "opening", "help_words")
    }
    return told | {
        "id": name,
        "outcomes": [
            said(unit.module.outcomes[key].i_can, edition) for key in lesson.outcomes if key in unit.module.outcomes
        ],
        "words": glossary(edition, band, lesson.words),
        "activities": activities,
    }
