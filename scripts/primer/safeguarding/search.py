"""The search language of the rules: plain words that a safeguarding lead can write, turned into a pattern.

stranger danger         these words, one after another; hyphens, line breaks and markup between them do not matter
porn*                   any word that begins so
fall|falls|fell         one of these; `end_up` inside it stands for two words
<image>                 any word of the family `image` in content/rules/words.yml
the|a?                  may be there or not
...                     up to four words of any kind in the same sentence; `...8` up to eight
!education              the next word must not be this one
# , . ? "               a number; a lesser break; the end of a sentence or question; a quotation mark
^                       here a sentence, a clause or a quotation begins
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from primer.safeguarding.canonical import folded

GAP = 4
BEGINS = "^"
_BETWEEN = r"(?:(?:\"|'s) )*"
_START = r"(?:(?<=\A )|(?<= \. )|(?<= \? )|(?<= , )|(?<= \" )|(?<= and )|(?<= please )|(?<= then ))"
_COMMON = (
    " a an and are as at be by do for from had has have he her him his i in is it its me my not of on or she so that"
    " the their them they this to was we were what will with you your "
)
"""Words that are in nearly every text, so that they say little about which search may find something."""


class SearchError(ValueError):
    """A search that cannot be read; the message says why, for the author of the rule."""


@dataclass(frozen=True)
class Search:
    """A compiled search.

    Attributes:
        typed: as the rule has it.
        pattern: what is looked for in the canonical text.
        anchors: words, or beginnings of words with `*`, of which a text must hold at least one; () if none is sure.
    """

    typed: str
    pattern: re.Pattern[str]
    anchors: tuple[str, ...]


def compiled(typed: str, families: Mapping[str, Sequence[str]]) -> Search:
    """Compile a search.

    Raises:
        SearchError: an unknown family, an empty alternative, or a search of nothing but gaps.
    """
    parts: list[str] = []
    choices: list[list[str]] = []
    for token in folded(typed).split():
        part, words = _token(token, families)
        parts.append(part)
        if words:
            choices.append(words)
    if not choices:
        raise SearchError(f"`{typed}` looks for no word")
    anchors = min((_heads(words) for words in choices), key=_cost)
    return Search(
        typed,
        re.compile("(?<= )" + "".join(parts).removeprefix(_BETWEEN)),
        anchors if _cost(anchors) < _cost(()) else (),
    )


def _token(token: str, families: Mapping[str, Sequence[str]]) -> tuple[str, list[str]]:
    """Give the pattern of one token, and its words if one of them must be there."""
    if gap := re.fullmatch(r"\.\.\.(\d*)", token):
        return rf"(?:[^ .?]+ ){{0,{gap[1] or GAP}}}", []
    if token == BEGINS:
        return _START, []
    if token in {".", "?", ",", '"'}:
        return re.escape(token) + " ", []
    if token in {".?", ",?", '"?'}:
        return f"(?:{re.escape(token[0])} )?", []
    if token.startswith("!"):
        return f"(?!{_one_of(_words(token[1:], families))} )", []
    optional = token.endswith("?") and len(token) > 1
    words = _words(token.removesuffix("?"), families)
    pattern = f"{_BETWEEN}{_one_of(words)} "
    return (f"(?:{pattern})?", []) if optional else (pattern, words)


def _words(token: str, families: Mapping[str, Sequence[str]], seen: tuple[str, ...] = ()) -> list[str]:
    words: list[str] = []
    for one in token.split("|"):
        if not one:
            raise SearchError(f"`{token}` has an empty alternative")
        if one.startswith("<") and one.endswith(">"):
            name = one[1:-1]
            if name not in families or name in seen:
                raise SearchError(f"there is no family `{name}` in content/rules/words.yml")
            for entry in families[name]:
                words += _words(folded(entry).replace(" ", "_"), families, (*seen, name))
        else:
            words.append(one)
    return words


def _one_of(words: list[str]) -> str:
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(_plain(word) for word in ordered) + ")"


def _plain(word: str) -> str:
    if word == "#":
        return r"\d[\d·]*"
    return (" " + _BETWEEN).join(
        re.escape(part).replace(r"\*", "[^ ]*") for part in word.replace("n't", "_not").split("_")
    )


def _heads(words: list[str]) -> tuple[str, ...]:
    return tuple(sorted({word.split("_")[0] for word in words}))


def _cost(heads: tuple[str, ...]) -> int:
    """Weigh how seldom a text holds one of these words: small is seldom; () and anything unsure weigh most."""
    if not heads or any(head == "#" or head.startswith("*") for head in heads):
        return 10_000
    return sum(50 if f" {head} " in _COMMON else 1 for head in heads)
