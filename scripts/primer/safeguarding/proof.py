"""A rule's own sentences are its test: every check runs them, so whoever adds a rule sees at once whether it works."""

from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

from primer.library.library import Safeguards
from primer.model.module import Band
from primer.model.rule import WordingRule
from primer.problems import Place, Problem
from primer.safeguarding.finder import About, Finder
from primer.safeguarding.search import SearchError, compiled

FILE = "content/rules/wording/"


def check_searches(safeguards: Safeguards) -> list[Problem]:
    """Give `rule-search` for every search that cannot be read; while there is one, nothing can be checked."""
    problems: list[Problem] = []
    for name, entries in safeguards.words.items():
        place = _place(safeguards, "content/rules/words", (name,))
        problems += [problem for entry in entries for problem in _unreadable(entry, place, name, safeguards)]
    negation = safeguards.negation
    for key in ("negators", "not_negating", "breaks"):
        for index, typed in enumerate(getattr(negation, key)):
            place = _place(safeguards, "content/rules/negation", (key, str(index)))
            problems += _unreadable(typed, place, f"{key}.{index}", safeguards)
    for name, rule in safeguards.wording.items():
        for key in ("find", "unless"):
            for index, typed in enumerate(getattr(rule, key)):
                place = _place(safeguards, FILE, (name, key, str(index)))
                problems += _unreadable(typed, place, f"{name}.{key}.{index}", safeguards)
    return problems


def check_sentences(safeguards: Safeguards) -> list[Problem]:
    """Run every rule over its own sentences.

    Problems: `rule-sentence` where a rule misses one of them or hits one that it must not; `rule-idle` for a search
    that none of them needs.
    """
    problems: list[Problem] = []
    for name, rule in safeguards.wording.items():
        finder = _finder(safeguards, name, rule)
        for key, wanted in (("must_match", True), ("must_not_match", False)):
            for index, sentence in enumerate(getattr(rule, key)):
                if _hits(finder, rule, sentence) != wanted:
                    path = (name, key, str(index))
                    message = f"the rule {'misses' if wanted else 'hits'} its own sentence (found `{sentence}`)"
                    hint = "Change `find` or `unless`, or move the sentence, if the rule does not mean it."
                    problems.append(
                        Problem("rule-sentence", _place(safeguards, FILE, path), ".".join(path), message, hint)
                    )
        for index, typed in enumerate(rule.find):
            alone = _finder(safeguards, name, rule.model_copy(update={"find": [typed]}))
            if not any(_hits(alone, rule, sentence) for sentence in rule.must_match):
                path = (name, "find", str(index))
                message = f"no sentence of `must_match` shows what this search is for (found `{typed}`)"
                hint = "Add a sentence that only this search finds, or delete it."
                problems.append(Problem("rule-idle", _place(safeguards, FILE, path), ".".join(path), message, hint))
    return problems


def _finder(safeguards: Safeguards, name: str, rule: WordingRule) -> Finder:
    return Finder({name: rule}, safeguards.words, safeguards.negation)


def _hits(finder: Finder, rule: WordingRule, sentence: str) -> bool:
    band = rule.bands[0] if len(rule.bands) < len(get_args(Band)) else None
    strand = rule.strands[0]
    about = About(rule.audiences[0], band, strand)
    return any(finder.find(sentence, replace(about, audience=audience)) for audience in rule.audiences)


def _unreadable(typed: str, place: Place, field: str, safeguards: Safeguards) -> Iterator[Problem]:
    try:
        compiled(typed, safeguards.words)
    except SearchError as error:
        yield Problem("rule-search", place, field, str(error), "See the search language in docs/author.md.")


def _place(safeguards: Safeguards, start: str, path: tuple[str, ...]) -> Place:
    """Give the place of a path in the one file that begins so and has its first key."""
    for file, places in safeguards.places.items():
        if file.startswith(start) and path[:1] in places.known:
            return places.at(path)
    return Place(start)
