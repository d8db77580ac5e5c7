"""Loads content/rules/: the safeguarding rules and the words that they are made of."""

from collections.abc import Collection
from pathlib import Path

from primer.artefacts.cache import NO_CACHE
from primer.library.library import Safeguards
from primer.library.loader import Loader
from primer.model.language import LanguageRules
from primer.model.reading import Reading
from primer.model.rule import (
    CounterExamples,
    Names,
    Negation,
    StructureRules,
    WordFamilies,
    WordingRule,
    WordingRules,
)
from primer.problems import Problem, in_order


def load_safeguards(root: Path) -> tuple[Safeguards | None, list[Problem]]:
    """Load only the rules, for a draft or a rendered file; None when a file is unusable."""
    loader = Loader(root, NO_CACHE)
    found = safeguards(loader)
    return found if not loader.problems else None, in_order(loader.problems)


def safeguards(loader: Loader) -> Safeguards | None:
    """Load the rules; problems are those of reading, `rule-twice`, and `unknown-name` for a rule that English lacks."""
    folder = loader.root / "content" / "rules"
    words, negation = loader.file(folder / "words.yml", WordFamilies), loader.file(folder / "negation.yml", Negation)
    reading = loader.file(folder / "reading.yml", Reading)
    counter = loader.file(folder / "counter-examples.yml", CounterExamples)
    more = loader.folder("content/rules/words-*.yml", WordFamilies)
    structure, names = loader.file(folder / "structure.yml", StructureRules), loader.file(folder / "names.yml", Names)
    wording = _wording(loader, taken=structure.root.keys() if structure else ())
    languages = loader.folder("content/rules/languages/*.yml", LanguageRules)
    for language, said in languages.items():
        at = loader.places[f"content/rules/languages/{language}.yml"].at
        for name in said.rules.keys() - wording.keys():
            message, hint = f"there is no English rule `{name}`", "Take the id of a rule in content/rules/wording/."
            loader.problems.append(Problem("unknown-name", at(("rules", name)), f"rules.{name}", message, hint))
    if not (words and negation and reading and counter and structure and names):
        return None
    families = {name: entries for one in (words, *more.values()) for name, entries in one.root.items()}
    places = {file: at for file, at in loader.places.items() if file.startswith("content/rules/")}
    return Safeguards(wording, families, negation, reading, languages, counter.root, structure.root, names, places)


def _wording(loader: Loader, taken: Collection[str]) -> dict[str, WordingRule]:
    wording: dict[str, WordingRule] = {}
    for group, rules in loader.folder("content/rules/wording/*.yml", WordingRules).items():
        for name, rule in rules.root.items():
            if name in wording or name in taken:
                place = loader.places[f"content/rules/wording/{group}.yml"].at((name,))
                hint = "An id that was used is never used again: take the next number of the group."
                loader.problems.append(Problem("rule-twice", place, name, f"`{name}` is the id of two rules", hint))
            wording[name] = rule
    return wording
