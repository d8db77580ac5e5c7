"""The names of people in stories come from the project's list (safeguarding rules S02)."""

import re
from collections.abc import Iterator

from primer.library.files import files
from primer.model.activity import Explain, HelpBoard, Poster
from primer.model.walk import texts
from primer.safeguarding.canonical import folded
from primer.safeguarding.judge import Flaw, Judge
from primer.safeguarding.parts import activities, for_learners

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_STARTS = re.compile(r"(?:^|[.?!:;…])[\s\"'*“”‘’(]*$|[\"*“‘(·]\s*$")
"""What stands before a word that begins a sentence or a quotation, and so has a capital letter in any case."""
_DOES = re.compile(
    r"['’]s\s|\s(?:is|was|has|had|does|did|and|[a-z]{2,}(?:s|ed)|went|told|ran|saw|gave|took|sent|felt|got|kept|left|put|sat|met|lost|let)\b"
)
"""What stands behind a name that begins a sentence."""


def names(judge: Judge) -> Iterator[Flaw]:
    """Demand that whoever has a name in an activity has one of the list."""
    safeguards = judge.library.safeguards
    known = {folded(word) for word in (*safeguards.names.allowed, *safeguards.names.titles)}
    known |= {folded(word) for group in judge.rule.words.values() for words in group for word in words.split("|")}
    ordinary = {
        word for _d, _r, _f, value in files(judge.library) for _p, text in texts(value) for word in _small(text)
    }
    for part in activities(judge):
        if isinstance(part.activity, Explain | HelpBoard | Poster):
            continue
        for path, text in for_learners(part.activity, part.path):
            if path[-1] == "title":
                continue
            for name in dict.fromkeys(_names(text, known, ordinary)):
                yield judge.flaw(part.file, path, "", name)


def _small(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if word[0].islower()]


def _names(text: str, known: set[str], ordinary: set[str]) -> Iterator[str]:
    """Give the words that look like a name and are not known."""
    for match in _WORD.finditer(text):
        word = match[0]
        if not word[0].isupper() or folded(word) in known or len(word) == 1:
            continue
        starts = _STARTS.search(text, 0, match.start()) is not None
        is_name = not word.endswith("ing") and word.lower() not in ordinary and _DOES.match(text, match.end())
        if is_name or not starts:
            yield word
