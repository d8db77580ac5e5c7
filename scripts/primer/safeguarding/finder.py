"""Finds what the wording rules look for in one text, for its reader and its age."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import get_args

from primer.model.module import Band, Strand
from primer.model.rule import Negation, WordingRule
from primer.model.text import Audience
from primer.safeguarding.canonical import Canonical, canonical
from primer.safeguarding.citations import cited_in
from primer.safeguarding.search import Search, compiled

EXEMPT = "dont_say"
"""The one field that may hold what must not be said; never in material for learners (safeguarding rules A0)."""


_SAID = re.compile(r" (?:say|says|saying|ask|asks|asking|tell|telling|write|writing|words|like|as) , (?:\" )*$")
"""What leads over to words that are said, just before them."""


@dataclass(frozen=True)
class About:
    """What is known of a text.

    Attributes:
        audience: who reads it.
        band: the ages, or None where it belongs to no band.
        strand: or None.
        field: name of the field that holds it, such as `say`, `title`, `alt` or `dont_say`.
        lang: BCP 47 tag of its words.
        cites: ids of the findings that stand beside it.
    """

    audience: Audience
    band: Band | None = None
    strand: Strand | None = None
    field: str = ""
    lang: str = "en"
    cites: tuple[str, ...] = ()


@dataclass(frozen=True)
class Hit:
    """Where a text breaks a rule: start and end in characters of the text, and the words that stand there."""

    rule: str
    start: int
    end: int
    found: str


@dataclass(frozen=True)
class _Sought:
    rule: str
    search: Search


@dataclass(frozen=True)
class Finder:
    """Looks for all rules at once; made once for a set of rules.

    Attributes:
        rules: id to rule.
        families: family to its words.
        negation: what lifts a hit.
    """

    rules: Mapping[str, WordingRule]
    families: Mapping[str, Sequence[str]]
    negation: Negation
    _by_word: dict[str, list[_Sought]] = field(init=False, repr=False, default_factory=dict)
    _by_stem: dict[str, list[_Sought]] = field(init=False, repr=False, default_factory=dict)
    _always: list[_Sought] = field(init=False, repr=False, default_factory=list)
    _unless: dict[str, list[Search]] = field(init=False, repr=False, default_factory=dict)
    _negators: list[Search] = field(init=False, repr=False, default_factory=list)
    _not_negating: list[Search] = field(init=False, repr=False, default_factory=list)
    _breaks: list[Search] = field(init=False, repr=False, default_factory=list)

    def __post_init__(self) -> None:
        """Compile every search once, and index it by the words that a text must hold."""
        for name, rule in self.rules.items():
            self._unless[name] = [compiled(typed, self.families) for typed in rule.unless]
            for typed in rule.find:
                sought = _Sought(name, compiled(typed, self.families))
                for anchor in sought.search.anchors:
                    stem = anchor.split("*")[0]
                    (self._by_stem if "*" in anchor else self._by_word).setdefault(stem, []).append(sought)
                if not sought.search.anchors:
                    self._always.append(sought)
        self._negators.extend(compiled(one, self.families) for one in self.negation.negators)
        self._not_negating.extend(compiled(one, self.families) for one in self.negation.not_negating)
        self._breaks.extend(compiled(one, self.families) for one in self.negation.breaks)

    def find(self, text: str, about: About) -> list[Hit]:
        """Give every hit in a text, in order of place; one rule hits the same words once."""
        if about.field == EXEMPT and about.audience != "learner":
            return []
        read = canonical(text, about.lang)
        found: dict[tuple[str, int], tuple[int, int]] = {}
        for sought in self._candidates(read):
            rule = self.rules[sought.rule]
            if not _applies(rule, about) or (rule.citation_lifts and (about.cites or cited_in(text))):
                continue
            for match in sought.search.pattern.finditer(read.text):
                start, end = match.start(), match.end()
                if not self._lifted(sought.rule, rule, read, start, end):
                    found[sought.rule, start] = max((start, end), found.get((sought.rule, start), (start, end)))
        return _merged(text, read, found)

    def _candidates(self, read: Canonical) -> Iterator[_Sought]:
        """Give the searches whose anchor the text holds; each once."""
        seen: set[int] = set()
        for word in dict.fromkeys(read.words):
            for sought in (
                *self._by_word.get(word, ()),
                *(one for size in range(1, len(word) + 1) for one in self._by_stem.get(word[:size], ())),
            ):
                if id(sought) not in seen:
                    seen.add(id(sought))
                    yield sought
        yield from self._always

    def _lifted(self, name: str, rule: WordingRule, read: Canonical, start: int, end: int) -> bool:
        first, last = read.sentence(start, end)
        if any(one.pattern.search(read.text, first, last) for one in self._unless[name]):
            return True
        if rule.where != "anywhere" and _is_quoted(read.text, start, end) != (rule.where == "in-quotes"):
            return True
        return rule.negation_lifts and self._negated(read.text, first, start)

    def _negated(self, text: str, first: int, start: int) -> bool:
        """Say whether a negation governs what begins at `start`: close before it, in the same clause."""
        for one in self._negators:
            for match in one.pattern.finditer(text, first, start):
                between = text[match.end() - 1 : start]
                if (
                    len([word for word in between.split() if word not in {",", '"'}]) <= self.negation.reach
                    and not any(other.pattern.match(between, 1) for other in self._not_negating)
                    and not any(other.pattern.search(between) for other in self._breaks)
                    and not _ends_clause(between)
                ):
                    return True
        return False


def _ends_clause(between: str) -> bool:
    """Say whether a comma ends the clause.

    One does; a pair around an insertion ("never, ever, ...") does not, nor one before words that are said ("never
    say: ...").
    """
    return between.count(" , ") == 1 and not _SAID.search(between)


def _applies(rule: WordingRule, about: About) -> bool:
    """Say whether a rule holds for a text; one for some bands does not hold for a text that belongs to none."""
    return (
        about.audience in rule.audiences
        and (about.band in rule.bands or len(rule.bands) == len(get_args(Band)))
        and (about.strand in rule.strands or len(rule.strands) == len(get_args(Strand)))
    )


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Say whether a stretch stands inside quotation marks: an odd number before it, and one behind it."""
    return text.count('"', 0, start) % 2 == 1 and text.count('"', end - 1) >= 1


def _merged(text: str, read: Canonical, found: Mapping[tuple[str, int], tuple[int, int]]) -> list[Hit]:
    hits: list[Hit] = []
    for (rule, _start), (start, end) in sorted(found.items(), key=lambda item: (item[0][0], item[1])):
        first, last = read.typed(start, end)
        if hits and hits[-1].rule == rule and first < hits[-1].end:
            last = max(last, hits[-1].end)
            first = hits.pop().start
        hits.append(Hit(rule, first, last, " ".join(text[first:last].split())))
    return sorted(hits, key=lambda hit: (hit.start, hit.rule))
