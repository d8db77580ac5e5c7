"""Finds what the wording rules look for in one text, for its reader and its age."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import get_args

from primer.model.module import Band, Strand
from primer.model.rule import Negation, WordingRule
from primer.model.text import Audience
from primer.safeguarding.canonical import Canonical, canonical
from primer.safeguarding.citations import cited_in
from primer.safeguarding.lifting import Lifting, is_quoted
from primer.safeguarding.lookup import Lookup, Sought
from primer.safeguarding.pieces import Piece
from primer.safeguarding.search import Search, compiled


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
        rendered: whether it was read back from a page or a sheet, where records have filled in numbers and citations
            stand elsewhere.
    """

    audience: Audience
    band: Band | None = None
    strand: Strand | None = None
    field: str = ""
    lang: str = "en"
    cites: tuple[str, ...] = ()
    rendered: bool = False


@dataclass(frozen=True)
class Hit:
    """Where a text breaks a rule: start and end in characters of the text, and the words that stand there."""

    rule: str
    start: int
    end: int
    found: str


@dataclass(frozen=True)
class Finder:
    """Looks for all rules at once; made once for a set of rules.

    Attributes:
        rules: id to rule.
        families: family to its words.
        negation: what lifts a hit.
        counter_examples: fields that may hold what must not be said, because another field beside them answers it;
            never in material for learners (safeguarding rules A0).
    """

    rules: Mapping[str, WordingRule]
    families: Mapping[str, Sequence[str]]
    negation: Negation
    counter_examples: Collection[str] = ()
    _lookup: Lookup = field(init=False, repr=False, default_factory=Lookup)
    _unless: dict[str, list[Search]] = field(init=False, repr=False, default_factory=dict)
    _lifting: Lifting = field(init=False, repr=False)
    _applied: dict[tuple[object, ...], frozenset[str]] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Compile every search once, and note which words each of them needs."""
        object.__setattr__(self, "_lifting", Lifting(self.negation, self.families))
        known: dict[str, Piece] = {}
        for name, rule in self.rules.items():
            self._unless[name] = [compiled(typed, self.families, known) for typed in rule.unless]
            for typed in rule.find:
                self._lookup.add(name, compiled(typed, self.families, known))

    def find(self, text: str, about: About) -> list[Hit]:
        """Give every hit in a text, in order of place; one rule hits the same words once."""
        read = canonical(text, about.lang)
        found: dict[tuple[str, int], tuple[int, int]] = {}
        for sought, start, end in self._hits(text, read, about, self._applying(about)):
            found[sought.rule, start] = max((start, end), found.get((sought.rule, start), (start, end)))
        return _merged(text, read, found)

    def searches(self, rule: str, text: str, about: About) -> set[str]:
        """Give the searches of a rule, as it has them, that find something in a text."""
        hits = self._hits(text, canonical(text, about.lang), about, self._applying(about) & {rule})
        return {sought.search.typed for sought, _, _ in hits}

    def _hits(
        self, text: str, read: Canonical, about: About, rules: Collection[str]
    ) -> Iterator[tuple[Sought, int, int]]:
        if about.field in self.counter_examples and about.audience != "learner":
            return
        sorted_text = self._lookup.sort(read.words)
        for sought, rarest in self._lookup.candidates(sorted_text):
            if sought.rule not in rules:
                continue
            if self.rules[sought.rule].citation_lifts and (about.cites or cited_in(text)):
                continue
            for start, end in sought.search.matches(read.words, at=sorted_text.places(sought, rarest)):
                if not self._lifted(sought.rule, read, (start, end)):
                    yield sought, start, end

    def _applying(self, about: About) -> frozenset[str]:
        """Give the rules that hold for a text."""
        kind = (about.audience, about.band, about.strand, about.rendered)
        if kind not in self._applied:
            self._applied[kind] = frozenset(name for name, rule in self.rules.items() if _applies(rule, about))
        return self._applied[kind]

    def _lifted(self, name: str, read: Canonical, hit: tuple[int, int]) -> bool:
        rule, (start, end) = self.rules[name], hit
        first, last = read.sentence(start, end)
        if any(one.is_in(read.words, first, last) for one in self._unless[name]):
            return True
        if rule.where != "anywhere" and is_quoted(read.words, start, end) != (rule.where == "in-quotes"):
            return True
        if rule.negation_lifts and self._lifting.negated(read, start):
            return True
        return self._lifting.corrected(read, start, end, rule.corrections)


def _applies(rule: WordingRule, about: About) -> bool:
    """Say whether a rule holds for a text; one for some bands does not hold for a text that belongs to none."""
    return (
        about.audience in rule.audiences
        and not (about.rendered and (rule.typed_only or rule.citation_lifts))
        and (about.band in rule.bands or len(rule.bands) == len(get_args(Band)))
        and (about.strand in rule.strands or len(rule.strands) == len(get_args(Strand)))
    )


def _merged(text: str, read: Canonical, found: Mapping[tuple[str, int], tuple[int, int]]) -> list[Hit]:
    hits: list[Hit] = []
    for (rule, _start), (start, end) in sorted(found.items(), key=lambda item: (item[0][0], item[1])):
        first, last = read.typed(start, end)
        if hits and hits[-1].rule == rule and first < hits[-1].end:
            last = max(last, hits[-1].end)
            first = hits.pop().start
        hits.append(Hit(rule, first, last, " ".join(text[first:last].split())))
    return sorted(hits, key=lambda hit: (hit.start, hit.rule))
