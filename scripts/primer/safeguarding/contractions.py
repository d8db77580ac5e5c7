"""English contractions and what people type for them, opened into whole words."""

import re

_NOT = ("do", "does", "did", "should", "could", "would", "is", "was", "has", "have", "had", "were", "are", "must")
_JOINED: dict[str, tuple[str, ...]] = {
    **{f"{word}nt": (word, "not") for word in _NOT},
    **{f"{word}ve": (word, "have") for word in ("should", "could", "would")},
    "cant": ("can", "not"),
    "wont": ("will", "not"),
    "cannot": ("can", "not"),
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
    "gotta": ("got", "to"),
    "let's": ("let", "us"),
}
_BASES = {"wo": "will", "ca": "can", "sha": "shall", "ai": "is"}
_ENDINGS = {"'ve": "have", "'re": "are", "'ll": "will", "'d": "would", "'m": "am"}
_IS = set("it he she that what there who here where how this why everyone everybody".split(" "))  # noqa: SIM905
_LEET = str.maketrans("013457@$", "oieastas")


def is_whole(word: str) -> bool:
    """Say whether a word stands for itself, whatever stands before it."""
    return word.isalpha() and word != "of" and word not in _JOINED


def opened(word: str, before: str) -> tuple[str, ...]:
    """Give the whole words: `did not` for `didn't`, `girl 's` for `girl's`, `have` for `of` in `should of`.

    Args:
        word: in small letters, with a straight apostrophe.
        before: the word before it.
    """
    if word == "of" and before.removesuffix("n't") in {"should", "could", "would", "must", "might"}:
        return ("have",)
    found: tuple[str, ...]
    stem, mark, ending = word.rpartition("'")
    if word in _JOINED:
        found = _JOINED[word]
    elif word.endswith("n't"):
        found = (_BASES.get(word[:-3], word[:-3]), "not")
    elif mark and mark + ending in _ENDINGS:
        found = (*opened(stem, before), _ENDINGS[mark + ending])
    elif mark and ending == "s":
        found = (stem, "is" if stem in _IS else "'s")
    elif re.search(r"[a-z][0-9@$]+[a-z]", word):
        found = (word.translate(_LEET),)
    else:
        found = (word,)
    return found
