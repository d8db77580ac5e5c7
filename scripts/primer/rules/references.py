"""Names that must name something: drawings, words, findings, outcomes, trays, branches of a tree, framework codes."""

from collections.abc import Iterable, Iterator

from primer.library.library import Library, Unit
from primer.model.activity import Activity, CardSort, DecisionTree, Explain, PictureSort
from primer.model.lesson import Lesson
from primer.model.walk import KeyPath
from primer.problems import Problem
from primer.source.yaml import Places

Wrong = tuple[KeyPath, str, str, Iterable[str]]
"""A path, what the name should name, the name, and the names that exist."""


def check_references(library: Library) -> list[Problem]:
    """Give `unknown-name` for every reference that names nothing, and `tree-…` for trees that do not end in help."""
    problems: list[Problem] = []
    for unit in library.units.values():
        folder = f"content/modules/{unit.strand}/{unit.band}"
        problems += _named(library.places[f"{folder}/module.yml"], _module(library, unit))
        for name, lesson in unit.lessons.items():
            places = library.places[f"{folder}/{name}.yml"]
            problems += _named(places, _lesson(library, unit, lesson))
            for key, activity in lesson.activities.items():
                if isinstance(activity, DecisionTree):
                    problems += _tree(places, ("activities", key), activity)
    for page in library.pages.values():
        places = library.places[f"content/guidance/{page.audience}/{page.name}.yml"]
        problems += _named(
            places,
            (
                (("sections", key, "evidence", str(index)), "a finding", finding, library.evidence.findings)
                for key, section in page.guidance.sections.items()
                for index, finding in enumerate(section.evidence)
            ),
        )
    places = library.places["content/glossary.yml"]
    problems += _named(
        places,
        (
            (("words", key, "picture"), "a drawing", word.picture, library.pictures.drawings)
            for key, word in library.glossary.words.items()
            if word.picture
        ),
    )
    problems += _named(library.places["content/phrases.yml"], _rules(library))
    return problems + _curriculum(library)


def _rules(library: Library) -> Iterator[Wrong]:
    for rule, picture in library.phrases.ground_rule_pictures.items():
        path = ("ground_rule_pictures", rule)
        yield path, "a drawing", picture, library.pictures.drawings
        yield path, "a ground rule of ages 5 to 8", rule, library.phrases.ground_rules.get("5-8", {})


def _curriculum(library: Library) -> list[Problem]:
    places = library.places["content/curriculum.yml"]
    editions = library.curriculum.editions
    families = [page.name for page in library.pages.values() if page.audience == "parents"]
    return _named(
        places,
        (
            wrong
            for index, edition in enumerate(editions)
            for wrong in (
                (("editions", str(index)), "a locale", edition.locale, library.profiles),
                (("editions", str(index)), "a region", edition.region, library.regions),
            )
        ),
    ) + _named(
        places,
        (
            (("family_pages", group, str(index)), "a page for families", name, families)
            for group, names in library.curriculum.family_pages
            for index, name in enumerate(names)
        ),
    )


def _module(library: Library, unit: Unit) -> Iterator[Wrong]:
    module = unit.module
    for part in ("why_now", "know"):
        for key, cited in getattr(module, part).items():
            for index, finding in enumerate(cited.evidence):
                yield (part, key, "evidence", str(index)), "a finding", finding, library.evidence.findings
    shown = [f"{name}/{key}" for name, lesson in unit.lessons.items() for key in lesson.activities]
    for key, outcome in module.outcomes.items():
        for index, place in enumerate(outcome.seen_in):
            yield ("outcomes", key, "seen_in", str(index)), "an activity", place, shown
    for name, codes in module.frameworks.items():
        yield ("frameworks", name), "a framework", name, library.curriculum.frameworks
        known = library.curriculum.frameworks[name].codes if name in library.curriculum.frameworks else codes
        for index, code in enumerate(codes):
            yield ("frameworks", name, str(index)), f"a code of {name}", code, known


def _lesson(library: Library, unit: Unit, lesson: Lesson) -> Iterator[Wrong]:
    for index, outcome in enumerate(lesson.outcomes):
        yield ("outcomes", str(index)), "an outcome of the module", outcome, unit.module.outcomes
    for index, word in enumerate(lesson.words):
        yield ("words", str(index)), "a word of the glossary", word, library.glossary.words
    for key, activity in lesson.activities.items():
        yield from _activity(library, ("activities", key), activity)


def _activity(library: Library, path: KeyPath, activity: Activity) -> Iterator[Wrong]:
    for where, picture in pictures(activity):
        yield (*path, *where), "a drawing", picture, library.pictures.drawings
    if isinstance(activity, Explain):
        for point in activity.pictures:
            yield (*path, "pictures", point), "a point of this activity", point, activity.points
    if isinstance(activity, PictureSort | CardSort):
        for key, card in activity.cards.items():
            yield (*path, "cards", key, "tray"), "a tray of this activity", card.tray, activity.trays


def pictures(activity: Activity) -> Iterator[tuple[KeyPath, str]]:
    """Yield the drawings that an activity uses, each with its path inside the activity."""
    if (own := getattr(activity, "picture", None)) is not None:
        yield ("picture",), own
    if (end := getattr(activity, "ending_picture", None)) is not None:
        yield ("ending_picture",), end
    for point, picture in (getattr(activity, "pictures", None) or {}).items():
        yield ("pictures", point), picture
    for field in ("cards", "parts", "tasks", "easy", "signals", "cells"):
        for key, thing in (getattr(activity, field, None) or {}).items():
            if (picture := getattr(thing, "picture", None)) is not None:
                yield (field, key, "picture"), picture


def _named(places: Places, references: Iterable[Wrong]) -> list[Problem]:
    return [
        Problem(
            "unknown-name",
            places.at(path),
            ".".join(path),
            f"`{name}` is not the name of {what}",
            f"Known: {', '.join(sorted(known)[:12]) or 'none'}.",
        )
        for path, what, name, known in references
        if name not in known
    ]


def _tree(places: Places, path: KeyPath, tree: DecisionTree) -> list[Problem]:
    problems = _named(
        places,
        (
            ((*path, "nodes", key, "choices", choice, "to"), "a node of this tree", branch.to, tree.nodes)
            for key, node in tree.nodes.items()
            for choice, branch in node.choices.items()
        ),
    ) + _named(places, [((*path, "start"), "a node of this tree", tree.start, tree.nodes)])
    if problems:
        return problems
    reached: set[str] = set()
    circle = _follow(tree, tree.start, (), reached)
    if circle:
        problems.append(
            Problem(
                "tree-circle",
                places.at((*path, "nodes", circle)),
                ".".join((*path, "nodes", circle)),
                f"the branches come back to `{circle}`",
                "Let every branch end in help.",
            )
        )
    problems += [
        Problem(
            "tree-unreached",
            places.at((*path, "nodes", key)),
            ".".join((*path, "nodes", key)),
            "no branch leads here",
            "Lead a branch here, or delete the node.",
        )
        for key in tree.nodes
        if key not in reached
    ]
    return problems


def _follow(tree: DecisionTree, key: str, above: tuple[str, ...], reached: set[str]) -> str | None:
    if key in above:
        return key
    reached.add(key)
    for choice in tree.nodes[key].choices.values():
        if circle := _follow(tree, choice.to, (*above, key), reached):
            return circle
    return None
