"""A text as the checker reads it: one spelling for one word, and the way back to the letters that were typed.

Curly quotes, dashes, full-width and look-alike letters, zero-width characters, accents, contractions, markup and line
breaks are all read as the plain words that a person sees (safeguarding rules A0).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from primer.safeguarding.contractions import is_whole, opened
from primer.safeguarding.letters import plain_letters
from primer.safeguarding.pieces import END

_PIECE = re.compile(
    r"""
      \{(?P<token>[a-z]+:[a-z_]+)\}
    | (?P<short>(?<![^\W_])(?:e\.g|i\.e|etc|mrs?|ms|dr|vs|st)\.(?=\s*[\w,]))
    | (?P<number>(?>\d+(?:[.,:]\d+)*)(?![^\W\d_]))
    | (?P<word>[^\W_]+(?:['@$][^\W_]+)*)
    | (?P<markup>\*\*|__|\]\([^)\s]*\))
    | (?P<end>[.!?]+|\n\s*\n|\n(?=\s*[-•*]\s|\s*\d+[.)]\s))
    | (?P<break>\u2014+|(?<=\s)-+(?=\s)|[,;:()/])
    | (?P<owner>(?<=s)'(?=\s+[^\W_]))
    | (?P<quote>["'*])
    | (?P<sign>[%&])
    """,
    re.VERBOSE,
)
_NEXT = re.compile(r"\s*\w")
_NEXT_BEHIND_QUOTE = re.compile(r"[\"'*]+,?\s+\w")
_SPOKEN = {"role": ("safeguarding", "lead"), "route": ("help",)}
"""What a reader hears in place of a token."""


@dataclass(frozen=True)
class Canonical:
    """The words of a text in the form in which rules look for them.

    Attributes:
        words: words and marks: `.` and `?` end a sentence, `,` stands for any lesser break, `"` for any quotation mark
            and for *emphasis*, which in our lessons marks words that are said.
        spans: for each of them, where it was typed: start and end in the original, in characters.
    """

    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    going_on: frozenset[int] = frozenset()
    """Where a mark ends a quotation but not its sentence: "Are you alone?" asks the driver."""

    def typed(self, start: int, end: int) -> tuple[int, int]:
        """Give where the words from `start` up to `end` were typed in the original."""
        return self.spans[start][0], self.spans[end - 1][1]

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Give the bounds of the sentence, or sentences, around the words from `start` up to `end`."""
        first = next((at + 1 for at in range(start - 1, -1, -1) if self._ends(at)), 0)
        return first, next((at + 1 for at in range(end - 1, len(self.words)) if self._ends(at)), len(self.words))

    def _ends(self, at: int) -> bool:
        return self.words[at] in END and at not in self.going_on


@lru_cache(maxsize=8192)
def canonical(text: str, lang: str = "en") -> Canonical:
    """Give the words of a text in one spelling.

    Args:
        text: what was typed or rendered.
        lang: BCP 47 tag; contractions are opened in English only.
    """
    plain, places = plain_letters(text, lang)
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    going_on: set[int] = set()
    before = ""
    for match in _PIECE.finditer(plain):
        typed = match[0]
        is_plain = match.lastgroup == "word" and is_whole(typed)
        found = (typed,) if is_plain else tuple(_words(match, before, text, places, lang))
        before = typed
        if match.lastgroup == "end" and _is_small(_NEXT_BEHIND_QUOTE, match, text, places):
            going_on.add(len(words))
        words += found
        spans += [(places[match.start()], places[match.end() - 1] + 1)] * len(found)
    return Canonical(tuple(words), tuple(spans), frozenset(going_on))


def folded(words: str) -> str:
    """Give the words of a rule in the letters in which `canonical` gives a text."""
    return plain_letters(words)[0]


def _words(match: re.Match[str], before: str, text: str, places: Sequence[int], lang: str) -> Iterator[str]:
    found = match[0]
    match match.lastgroup:
        case "token":
            yield from _SPOKEN.get(found[1:].partition(":")[0], ())
        case "word":
            yield from opened(found, before) if lang.startswith("en") else (found,)
        case "number":
            yield re.sub(r"[.,:]", "\u00b7", found)
        case "short":
            yield found.replace(".", "")
        case "end":
            goes_on = found == "." and _is_small(_NEXT, match, text, places)
            yield "?" if "?" in found else "," if goes_on else "."
        case "break":
            yield ","
        case "owner":
            yield '"' if re.search(r"(?<!\w)'", match.string[: match.start()]) else "'s"
        case "quote":
            yield '"'
        case "sign":
            yield "and" if found == "&" else found


def _is_small(following: re.Pattern[str], match: re.Match[str], text: str, places: Sequence[int]) -> bool:
    """Say whether a small letter ends what follows a mark, as after an abbreviation, or a quotation in a sentence."""
    after = following.match(match.string, match.end())
    return after is not None and text[places[after.end() - 1]].islower()
