"""A rule's own sentences are its test: every check runs them, so whoever adds a rule sees at once whether it works."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from primer.library.library import Safeguards
from primer.model.module import Band
from primer.model.rule import WordingRule
from primer.problems import Place, Problem
from primer.safeguarding.finder import About, Finder
from primer.safeguarding.languages import SOURCE, known_languages, rules_of, words_of
from primer.safeguarding.search import SearchError, compiled


@dataclass(frozen=True)
class _Set:
    """The rules of one language, and where they stand."""

    language: str
    rules: Mapping[str, WordingRule]
    words: Mapping[str, Sequence[str]]
    safeguards: Safeguards

    def place(self, path: tuple[str, ...]) -> Place:
        """Give the place of a key path that begins with the id of a rule."""
        if self.language != SOURCE:
            return self.safeguards.places[f"content/rules/languages/{self.language}.yml"].at(("rules", *path))
        return _place(self.safeguards, "content/rules/wording/", path)

    def found(self, finder: Finder, name: str, sentence: str) -> set[str]:
        """Give the searches of a rule that find something in a sentence; all its readers are treated alike."""
        rule = self.rules[name]
        band = rule.bands[0] if len(rule.bands) < len(get_args(Band)) else None
        return finder.searches(name, sentence, About(rule.audiences[0], band, rule.strands[0], lang=self.language))


def check_searches(safeguards: Safeguards) -> list[Problem]:
    """Give `rule-search` for every search that cannot be read; while there is one, nothing can be checked."""
    problems: list[Problem] = []
    negation = safeguards.negation
    for where, searches in (
        *(((key,), getattr(negation, key)) for key in ("negators", "not_negating", "breaks")),
        *((("corrections", kind), said) for kind, said in negation.corrections.items()),
    ):
        problems += _unreadable_of_negation(safeguards, where, searches)
    for one in _sets(safeguards):
        file = "content/rules/words" if one.language == SOURCE else f"content/rules/languages/{one.language}"
        for name, entries in one.words.items():
            path: tuple[str, ...] = (name,) if one.language == SOURCE else ("words", name)
            for entry in entries:
                problems += _unreadable(entry, _place(safeguards, file, path), ".".join(path), one.words)
        for name, rule in one.rules.items():
            for key in ("find", "unless"):
                for index, typed in enumerate(getattr(rule, key)):
                    where = (name, key, str(index))
                    problems += _unreadable(typed, one.place(where), ".".join(where), one.words)
    return problems


def check_sentences(safeguards: Safeguards, finders: Mapping[str, Finder]) -> list[Problem]:
    """Run every rule over its own sentences.

    Args:
        safeguards: the rules.
        finders: of each language.

    Problems: `rule-sentence` where a rule misses one of them or hits one that it must not; `rule-idle` for a search
    that none of them needs.
    """
    return [
        problem
        for one in _sets(safeguards)
        for name, rule in one.rules.items()
        for problem in _proved(one, finders[one.language], name, rule)
    ]


def _sets(safeguards: Safeguards) -> list[_Set]:
    return [
        _Set(language, rules_of(safeguards, language), words_of(safeguards, language), safeguards)
        for language in known_languages(safeguards)
    ]


def _proved(one: _Set, finder: Finder, name: str, rule: WordingRule) -> Iterator[Problem]:
    useful: set[str] = set()
    for key, wanted in (("must_match", True), ("must_not_match", False)):
        for index, sentence in enumerate(getattr(rule, key)):
            found = one.found(finder, name, sentence)
            useful |= found if wanted else set()
            if bool(found) != wanted:
                path = (name, key, str(index))
                message = f"the rule {'misses' if wanted else 'hits'} its own sentence (found `{sentence}`)"
                hint = "Change `find` or `unless`, or move the sentence, if the rule does not mean it."
                yield Problem("rule-sentence", one.place(path), ".".join(path), message, hint)
    for index, typed in enumerate(rule.find):
        if typed not in useful:
            path = (name, "find", str(index))
            message = f"no sentence of `must_match` shows what this search is for (found `{typed}`)"
            hint = "Add a sentence that only this search finds, or delete it."
            yield Problem("rule-idle", one.place(path), ".".join(path), message, hint)


def _unreadable(typed: str, place: Place, field: str, words: Mapping[str, Sequence[str]]) -> Iterator[Problem]:
    try:
        compiled(typed, words)
    except SearchError as error:
        yield Problem("rule-search", place, field, str(error), "See the search language in docs/author.md.")


def _unreadable_of_negation(
    safeguards: Safeguards, where: tuple[str, ...], searches: Sequence[str]
) -> Iterator[Problem]:
    for index, typed in enumerate(searches):
        path = (*where, str(index))
        place = _place(safeguards, "content/rules/negation", path)
        yield from _unreadable(typed, place, ".".join(path), safeguards.words)


def _place(safeguards: Safeguards, start: str, path: tuple[str, ...]) -> Place:
    """Give the place of a path in the one file that begins so and has its first key."""
    for file, places in safeguards.places.items():
        if file.startswith(start) and path[:1] in places.known:
            return places.at(path)
    return Place(start)
