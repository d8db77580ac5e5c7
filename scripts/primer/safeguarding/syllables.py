"""Counts the syllables of English words: a few regularities of spelling, and exceptions from content/rules/reading.yml.

textstat counts with the CMU Pronouncing Dictionary, but fetches it when it runs, and the package that carries it is
under the GPL: so that dictionary is a judge in our tests and not a part of Primer (decision 0011).
"""

import re
from collections.abc import Mapping

_VOWELS = re.compile(r"(?:(?!^y[aeiou])[aeiouy]|(?<=^y)[aeiou])+")
_COMPOUND = re.compile(
    r"^(some|every|where|home|time|note|care|base|life|there|face)(?=[b-df-hj-np-tv-z][a-z]{2}|one$)"
)
_SILENT = re.compile(
    r"(?<=[^aeiouyl])es?$(?<![csxzg]es)(?<!shes)(?<!ches)|(?<=[aeiouyrwl]l)es?$|(?<=[^aeiouytdl])ed$|(?<=[aeiouyrwl]l)ed$"
    r"|(?<=[^aeiouy])e(?=(?:ly|ments?|less|ful|fully|ness|ty)$)(?<![^aeiouyrw]le)"
)
_SPLIT = re.compile(
    r"(?<![tscg])i[ao](?!u)|i[ao](?=t)|(?<=[aeiouy])ing$|eo(?!u|p)|iu|u[ae](?=[lt])|ie(?=t|rs?$|nce)|ism$"
)


def syllables(word: str, exceptions: Mapping[str, int]) -> int:
    """Give the number of syllables of a word, at least 1; a compound with a hyphen is the sum of its parts."""
    small = word.lower().replace("’", "'")
    if small in exceptions:
        return exceptions[small]
    parts = re.findall(r"[a-z]+", small.removesuffix("'s").replace("'", ""))
    return max(1, sum(_part(part, exceptions) for part in parts))


def _part(word: str, exceptions: Mapping[str, int]) -> int:
    if word in exceptions:
        return exceptions[word]
    if word.endswith("s") and word[:-1] in exceptions:
        return exceptions[word[:-1]]
    if head := _COMPOUND.match(word):
        return _part(head[1], exceptions) + _part(word[head.end() :], exceptions)
    return max(1, len(_VOWELS.findall(word)) - len(_SILENT.findall(word)) + len(_SPLIT.findall(word)))
