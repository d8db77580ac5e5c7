"""The search language of the rules: plain words that a safeguarding lead can write, and how they are looked for.

stranger danger         these words, one after another; hyphens, line breaks and markup between them do not matter
porn* *phile            any word that begins so, or ends so
fall|falls|fell         one of these; `end_up` inside it stands for two words
<image>                 any word of the family `image` in content/rules/words.yml
the|a?                  may be there or not
...                     up to four words of any kind in the same sentence; `...8` up to eight
!education              the next word must not be this one
~never|not              the word before must not be one of these; stands at the beginning
# , . ? "               a number; a lesser break; the end of a sentence or question; a quotation mark
^ $                     here a sentence, a clause or a quotation begins; here a sentence or the text ends
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from primer.safeguarding.letters import plain_letters
from primer.safeguarding.pieces import Gap, Maybe, Not, NotBefore, Piece, Shapes, Sign, Starts, Stops, Words

GAP = 4
_COMMON = (
    " a an and are as at be by do for from had has have he her him his i in is it its me my not of on or she so that"
    " the their them they this to was we were what will with you your "
)
"""Words that are in nearly every text, so that they say little about which search may find something."""
_UNSURE = 10_000
_PLACES: dict[str, Piece] = {"^": Starts(), "$": Stops()}
_SIGNS: dict[str, Sign] = {sign: Sign(sign) for sign in (".", "?", ",", '"')}


class SearchError(ValueError):
    """A search that cannot be read; the message says why, for the author of the rule."""


@dataclass(frozen=True)
class Search:
    """A search that can be used.

    Attributes:
        typed: as the rule has it.
        pieces: what has to follow one another.
    """

    typed: str
    pieces: tuple[Piece, ...]

    def matches(
        self, words: Sequence[str], first: int = 0, last: int | None = None, at: Sequence[int] | None = None
    ) -> Iterator[tuple[int, int]]:
        """Give each stretch of words that is found, from left to right: its first word, and the one behind it.

        Args:
            words: of a text, as `canonical` gives them.
            first: where to begin.
            last: the word before which everything must end; None means the end of the text.
            at: where alone a stretch may begin, from left to right, if that is known.
        """
        stop, behind = len(words) if last is None else last, first
        if at is None:
            at = [place for place in range(first, stop) if not self.head or self.head.fit(words[place])]
        for place in at:
            if place >= behind:
                end = self.begins(words, place, stop)
                if end is not None and end != place:
                    yield place, end
                    behind = end

    def begins(self, words: Sequence[str], at: int, last: int) -> int | None:
        """Give where a stretch ends that begins at a word; None if none does."""
        return next(_ends(self.pieces, 0, words, at, last), None)

    def is_in(self, words: Sequence[str], first: int = 0, last: int | None = None) -> bool:
        """Say whether anything is found."""
        return next(self.matches(words, first, last), None) is not None

    @cached_property
    def head(self) -> Shapes | None:
        """The words with which a stretch may begin; None if any may."""
        return self.pieces[0].heads if isinstance(self.pieces[0], Words) else None

    @cached_property
    def reach(self) -> int:
        """How many words behind its first one a stretch has before its rarest piece begins, at most."""
        return sum(map(_longest, self.pieces[: self.pieces.index(self.needed[0])]))

    @cached_property
    def needed(self) -> tuple[Words, ...]:
        """The pieces of which a text must hold a word, the rarest first."""
        return tuple(sorted((piece for piece in self.pieces if isinstance(piece, Words)), key=_cost))


def compiled(typed: str, families: Mapping[str, Sequence[str]], known: dict[str, Piece] | None = None) -> Search:
    """Make a search of what a rule has.

    Args:
        typed: as the rule has it.
        families: family to its words.
        known: the pieces that were already made with these families; it grows.

    Raises:
        SearchError: an unknown family, an empty alternative, or a search of nothing but gaps.
    """
    known = {} if known is None else known
    pieces = []
    for token in _folded(typed).split():
        if token not in known:
            known[token] = _piece(token, families)
        pieces.append(known[token])
    if not any(isinstance(piece, Words) for piece in pieces):
        raise SearchError(f"`{typed}` looks for no word")
    return Search(typed, tuple(pieces))


def _piece(token: str, families: Mapping[str, Sequence[str]]) -> Piece:
    """Give what one token of a search stands for."""
    gap = re.fullmatch(r"\.\.\.(\d*)", token)
    optional = token.endswith("?") and len(token) > 1
    bare = token.removesuffix("?") if optional else token
    if gap:
        return Gap(int(gap[1] or GAP))
    if token in _PLACES:
        return _PLACES[token]
    if token[0] in "!~":
        words = Words(tuple(_words(token[1:], families)))
        return Not(words) if token[0] == "!" else NotBefore(words)
    piece = _SIGNS.get(bare) or Words(tuple(_words(bare, families)))
    return Maybe(piece) if optional else piece


def _words(token: str, families: Mapping[str, Sequence[str]], seen: tuple[str, ...] = ()) -> Iterator[str]:
    for one in token.split("|"):
        if not one:
            raise SearchError(f"`{token}` has an empty alternative")
        if one.startswith("<") and one.endswith(">"):
            name = one[1:-1]
            if name not in families or name in seen:
                raise SearchError(f"there is no family `{name}` in content/rules/words.yml")
            for entry in families[name]:
                yield from _words("_".join(_folded(entry).split()), families, (*seen, name))
        elif any("*" in part.strip("*") for part in one.split("_")):
            raise SearchError(f"in `{one}` a star stands inside a word")
        else:
            yield one.replace("n't", "_not")


def _folded(words: str) -> str:
    return plain_letters(words)[0]


def _ends(pieces: Sequence[Piece], index: int, words: Sequence[str], at: int, last: int) -> Iterator[int]:
    """Give where the pieces from `index` on can end, when they begin at a word."""
    if index == len(pieces):
        yield at
        return
    for end in pieces[index].ends(words, at, last, inner=index > 0):
        yield from _ends(pieces, index + 1, words, end, last)


def _longest(piece: Piece) -> int:
    """Give how many words a piece may take, marks that do not count left out."""
    if isinstance(piece, Maybe):
        piece = piece.piece
    if isinstance(piece, Words):
        return piece.longest
    return piece.most if isinstance(piece, Gap) else int(isinstance(piece, Sign))


def _cost(piece: Words) -> int:
    """Weigh how seldom a text holds a word of a piece: small is seldom; anything open weighs most."""
    heads = piece.heads
    if heads.end or "#" in heads.whole or "" in heads.begin:
        return _UNSURE
    return len(heads.begin) + sum(50 if f" {head} " in _COMMON else 1 for head in heads.whole)
