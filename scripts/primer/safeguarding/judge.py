"""One structural rule at work: its words compiled, its numbers at hand, and the form of what it finds."""

from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, field

from primer.library.library import Library, Unit
from primer.model.rule import StructureRule
from primer.model.walk import KeyPath
from primer.safeguarding.canonical import canonical, folded
from primer.safeguarding.finding import Finding
from primer.safeguarding.search import Search, compiled
from primer.safeguarding.texts import Placed

FIRST_NAME = "first-name"
"""The family of all names of content/rules/names.yml."""


@dataclass(frozen=True)
class Flaw:
    """What a structural rule found, and where somebody can act on it.

    Attributes:
        file: path of the file.
        path: keys in the file.
        finding: what the rule says.
    """

    file: str
    path: KeyPath
    finding: Finding


@dataclass(frozen=True)
class Judge:
    """A rule with the library that it looks at.

    Attributes:
        library: the content that it judges.
        id: id of the rule.
        rule: the rule.
        texts: those that it judges; of a chapter, only the chapter's own.
    """

    library: Library
    id: str
    rule: StructureRule
    texts: Sequence[Placed] = ()
    _searches: dict[str, list[Search]] = field(init=False, repr=False, default_factory=dict)
    _negators: list[Search] = field(init=False, repr=False, default_factory=list)
    _titles: frozenset[str] = field(init=False, repr=False, default=frozenset())

    def __post_init__(self) -> None:
        """Compile the words.

        Raises:
            SearchError: a search of the rule cannot be read.
        """
        for group, searches in self.rule.words.items():
            self._searches[group] = [self.compiled(typed) for typed in searches]
        self._negators.extend(self.compiled(typed) for typed in self.library.safeguards.negation.negators)
        titles = (folded(title) for title in self.library.safeguards.names.titles)
        object.__setattr__(self, "_titles", frozenset(titles))

    def at(self, library: Library, texts: Sequence[Placed]) -> "Judge":
        """Give the same rule, compiled once, with other content before it."""
        other = copy(self)
        object.__setattr__(other, "library", library)
        object.__setattr__(other, "texts", texts)
        return other

    def compiled(self, typed: str) -> Search:
        """Compile a search; `<first-name>` stands for any listed name."""
        safeguards = self.library.safeguards
        return compiled(typed, {**safeguards.words, FIRST_NAME: sorted(safeguards.names.allowed)})

    def units(self) -> Iterator[Unit]:
        """Give the modules of the rule's strands."""
        yield from (unit for unit in self.library.units.values() if unit.strand in self.rule.strands)

    def says(self, group: str, *texts: str) -> bool:
        """Say whether one of the texts has words of a group."""
        return any(self._matches(self._searches[group], text) for text in texts)

    def unsaid(self, texts: Sequence[str]) -> list[str]:
        """Give the groups of which no text has words, in the order of the rule."""
        return [group for group in self._searches if not self.says(group, *texts)]

    def found(self, text: str, groups: Iterable[str] = ()) -> str:
        """Give the words of the first place where a text has words of one of the groups; "" if it has none.

        Of a place that a negation governs, and of an adult's name (`Mrs Aroha` is not the child Aroha), nothing is
        given. Without groups, all are looked for.
        """
        read = canonical(text)
        for group in groups or self._searches:
            for start, end in self._matches(self._searches[group], text):
                if not self._negated(read.words, start) and not self._is_adult(read.words, start):
                    first, last = read.typed(start, end)
                    return " ".join(text[first:last].split())
        return ""

    def flaw(self, file: str, path: KeyPath, said: str, found: str = "") -> Flaw:
        """Give a flaw; the title of the rule stands before what is said."""
        message = f"{self.rule.title}: {said}" if said else self.rule.title
        return Flaw(file, path, Finding(self.id, self.rule.severity, 0, 0, found, message, self.rule.instead))

    @staticmethod
    def _matches(searches: Iterable[Search], text: str) -> list[tuple[int, int]]:
        words = canonical(text).words
        return [stretch for one in searches for stretch in one.matches(words)]

    def _negated(self, words: Sequence[str], start: int) -> bool:
        """Say whether a negation stands close before, in the same clause."""
        first = next((at + 1 for at in range(start - 1, -1, -1) if words[at] in {".", ",", "?"}), 0)
        near = max(first, start + 1 - self.library.safeguards.negation.reach)
        return any(one.is_in(words, near, start + 1) for one in self._negators)

    def _is_adult(self, words: Sequence[str], start: int) -> bool:
        return start > 0 and words[start - 1] in self._titles and words[start] in self._listed

    @property
    def _listed(self) -> frozenset[str]:
        return frozenset(folded(name) for name in self.library.safeguards.names.allowed)
