"""Cuts a line behind its sentences, with the looks of its letters, and puts such lines together again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from primer.shown.parts import Line, Run

_END = re.compile(r"(?<=[.!?؟。।])[\"'”’»)\u2069]*\s+|(?<=…)[\"'”’»)\u2069]*\s+(?=[^\Wa-z\d_])")
_SHORT = re.compile(r"(?:^|\s)(?:e\.g|i\.e|etc|mr|mrs|ms|dr|vs|st)\.\s*$", re.IGNORECASE)
_PAIRS, _LOW = (("“", "”"), ("«", "»")), (("„", "“"),)
"""Quotation marks; those that open low close with what elsewhere opens."""


def sentences(whole: Line) -> list[Line]:
    """Cut a line behind its sentences; joined with blanks, they are the line again."""
    text = whole.text
    ends = [match.span() for match in _END.finditer(text) if _closes(text[: match.end()])]
    cut: list[Line] = []
    start = 0
    for _, end in [*ends, (len(text), len(text))]:
        runs = tuple(_slice(whole.runs, start, start + len(text[start:end].rstrip())))
        if runs:
            cut.append(replace(whole, runs=runs))
        start = end
    return cut


def _closes(before: str) -> bool:
    """Tell whether a text ends here: not at a short form, and not while somebody speaks."""
    pairs = _LOW if "„" in before else _PAIRS
    open_ones = any(before.count(opening) > before.count(closing) for opening, closing in pairs)
    return not _SHORT.search(before) and not open_ones and before.count('"') % 2 == 0


def joined(lines: Sequence[Line]) -> Line:
    """Put sentences of one line together again."""
    runs = [run for one in lines for run in (*one.runs, Run(" "))][:-1]
    return replace(lines[0], runs=tuple(runs))


def _slice(runs: Sequence[Run], start: int, end: int) -> Iterator[Run]:
    at = 0
    for run in runs:
        text = run.text[max(0, start - at) : max(0, end - at)]
        at += len(run.text)
        if text:
            yield replace(run, text=text)
