"""What a lesson and a module need to be whole: phases, minutes, the parts of a main activity.

Source: safeguarding rules A3 (required parts). What could hurt is in primer.safeguarding, with its numbers in
content/rules/structure.yml.
"""

from primer.library.library import Library, Unit
from primer.model.lesson import Lesson
from primer.model.walk import KeyPath
from primer.problems import Problem
from primer.source.yaml import Places

NEEDED = ("main", "slips", "calm")
"""Phases that every lesson has."""
NEEDED_ONCE = ("baseline", "input", "plenary", "help")
"""Phases that a module has in some lesson; the first lesson has the baseline."""
TOLERANCE = 0.1


def check_structure(library: Library) -> list[Problem]:
    """Give the problems of all modules, such as `missing-phase`, `minutes` and `missing-part`."""
    problems: list[Problem] = []
    for unit in library.units.values():
        folder = f"content/modules/{unit.strand}/{unit.band}"
        problems += _module(unit, library.places[f"{folder}/module.yml"])
        for index, (name, lesson) in enumerate(unit.lessons.items()):
            places = library.places[f"{folder}/{name}.yml"]
            needed = NEEDED if index else ("baseline", *NEEDED)
            problems += [*_phases(lesson, needed, places), *_activities(lesson, places)]
    return problems


def _module(unit: Unit, places: Places) -> list[Problem]:
    module, problems = unit.module, list[Problem]()
    phases = {activity.phase for lesson in unit.lessons.values() for activity in lesson.activities.values()}
    problems += [
        _problem(
            "missing-phase",
            places,
            ("lessons",),
            f"no lesson has an activity with the phase `{phase}`",
            f"Add an activity with `phase: {phase}`.",
        )
        for phase in NEEDED_ONCE
        if phase not in phases
    ]
    if module.review_due <= module.date:
        problems.append(
            _problem(
                "wrong-date",
                places,
                ("review_due",),
                f"`{module.review_due}` is not after the day of this version",
                "Set the day of the next review.",
            )
        )
    problems += [
        _problem(
            "not-i-can",
            places,
            ("outcomes", key, "i_can"),
            f'an outcome starts with "I can" (found `{outcome.i_can[:30]}`)',
            "Say what the pupil can do, in her words.",
        )
        for key, outcome in module.outcomes.items()
        if not outcome.i_can.startswith("I can")
    ]
    return problems


def _phases(lesson: Lesson, needed: tuple[str, ...], places: Places) -> list[Problem]:
    phases = [activity.phase for activity in lesson.activities.values()]
    problems = [
        _problem(
            "missing-phase",
            places,
            ("activities",),
            f"no activity has the phase `{phase}`",
            f"Add an activity with `phase: {phase}`.",
        )
        for phase in needed
        if phase not in phases
    ]
    last = list(lesson.activities)[-1]
    if phases[-1] != "calm":
        problems.append(
            _problem(
                "last-phase",
                places,
                ("activities", last),
                f"the last activity is not the closing calm (found `{phases[-1]}`)",
                "No lesson ends on harm: move the calm to the end.",
            )
        )
    total = sum(activity.minutes for activity in lesson.activities.values())
    if abs(total - lesson.minutes) > lesson.minutes * TOLERANCE:
        problems.append(
            _problem(
                "minutes",
                places,
                ("minutes",),
                f"the activities add up to {total} minutes, the lesson has {lesson.minutes}",
                "Let them agree within a tenth.",
            )
        )
    return problems


def _activities(lesson: Lesson, places: Places) -> list[Problem]:
    problems: list[Problem] = []
    for key, activity in lesson.activities.items():
        path = ("activities", key)
        if key in type(lesson).model_fields:
            problems.append(
                _problem(
                    "reserved-id", places, path, f"`{key}` is the name of a field of the lesson", "Choose another id."
                )
            )
        problems += [
            _problem(
                "missing-part",
                places,
                path,
                f"a main activity needs `{part}`",
                f"Add `{part}:` with words for this very activity.",
            )
            for part in ("ways", "if_it_goes_wrong")
            if activity.phase == "main" and getattr(activity, part) is None
        ]
    return problems


def _problem(code: str, places: Places, path: KeyPath, message: str, hint: str) -> Problem:
    return Problem(code, places.at(path), ".".join(path), message, hint)
