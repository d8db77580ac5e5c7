"""What makes good advice of words that a rule looks for: a negation before them, or a correction around them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from primer.model.rule import Correction, Negation
from primer.safeguarding.canonical import Canonical
from primer.safeguarding.pieces import Piece
from primer.safeguarding.search import Search, compiled

_SAYING = frozenset("say says saying ask asks asking tell telling write writing words like as".split(" "))  # noqa: SIM905
"""What leads over to words that are said, just before a break."""


@dataclass(frozen=True)
class Lifting:
    """The searches of content/rules/negation.yml, compiled once.

    Attributes:
        negation: the file.
        families: family to its words.
    """

    negation: Negation
    families: Mapping[str, Sequence[str]]
    _negators: list[Search] = field(init=False, repr=False, default_factory=list)
    _not_negating: list[Search] = field(init=False, repr=False, default_factory=list)
    _breaks: list[Search] = field(init=False, repr=False, default_factory=list)
    _corrections: dict[Correction, list[Search]] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Compile the searches."""
        known: dict[str, Piece] = {}

        def made(searches: Iterable[str]) -> list[Search]:
            return [compiled(one, self.families, known) for one in searches]

        self._negators.extend(made(self.negation.negators))
        self._not_negating.extend(made(self.negation.not_negating))
        self._breaks.extend(made(self.negation.breaks))
        self._corrections.update({kind: made(said) for kind, said in self.negation.corrections.items()})

    def negated(self, read: Canonical, start: int) -> bool:
        """Say whether a negation governs what begins at `start`: close before it, in the same clause."""
        words, (first, last) = read.words, read.sentence(start, start + 1)
        start += words[start] == "to"
        return any(
            sum(word not in {",", '"'} for word in words[end:start]) <= self.negation.reach
            and all(one.begins(words, end, start) is None for one in self._not_negating)
            and not any(one.is_in(words, end, start) for one in self._breaks)
            and not _ends_clause(words[end:start], words[start:last])
            for one in self._negators
            for _, end in one.matches(words, first, start)
        )

    def corrected(self, read: Canonical, start: int, end: int, kinds: Collection[Correction]) -> bool:
        """Say whether the text itself answers the words from `start` to `end`, in one of some ways."""
        if not kinds:
            return False
        words, (first, last) = read.words, read.sentence(start, end)
        behind = _next(read, last)
        places: Mapping[Correction, tuple[int, int]] = {
            "before": (first, start),
            "after": (end, last),
            "quoted": (start, _next(read, behind)) if _holds_said_words(words, start, end) else (end, end),
            "next": (max(last - 1, end), behind),
            "denied": (max(last - 1, end), behind),
        }
        return any(
            not any(stop.is_in(words, min(found[1], end), max(start, found[0])) for stop in self._breaks)
            for kind in kinds
            for one in self._corrections.get(kind, ())
            for found in one.matches(words, *places[kind])
            if kind != "before" or not _ends_clause(words[found[1] - 1 : start], words[start:last])
        )


def _holds_said_words(words: Sequence[str], start: int, end: int) -> bool:
    """Say whether a stretch begins or ends inside quotation marks."""
    return any(is_quoted(words, at, at) for at in (start, end - 1))


def _next(read: Canonical, at: int) -> int:
    """Give where the sentence ends that begins at a word."""
    return read.sentence(at, at + 1)[1] if at < len(read.words) else at


def is_quoted(words: Sequence[str], start: int, end: int) -> bool:
    """Say whether a stretch stands inside quotation marks: an odd number before it, and one behind it."""
    return words[:start].count('"') % 2 == 1 and '"' in words[end:]


def _ends_clause(between: Sequence[str], after: Sequence[str]) -> bool:
    """Say whether a comma ends the clause between a negation and what might be under it.

    One does; a pair around an insertion ("never, ever, ...") does not, nor one before words that are said ("never
    say: ..."), nor one in a list ("do not open, copy or keep it").
    """
    if between.count(",") != 1:
        return False
    comma = between.index(",")
    is_said = not set(between[comma + 1 :]) - {'"'} and comma > 0 and between[comma - 1] in _SAYING
    upto = [at for at, word in enumerate(after) if word == ","][1:2]
    return not is_said and not {"or", "nor"} & {*between, *after[: upto[0] if upto else len(after)]}
