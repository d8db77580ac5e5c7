"""Holds claims against the findings that they cite: for whom, which numbers, which caveat, how old (rules C)."""

import re
from collections.abc import Iterator

from primer.model.markup import plain
from primer.model.reference import Finding as Evidence
from primer.safeguarding.canonical import canonical
from primer.safeguarding.judge import Flaw, Judge
from primer.safeguarding.texts import Placed

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
FIGURES = "C01"
"""The rule about words that makes a sentence a claim with a figure; only such sentences are held against findings."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def cited_audience(judge: Judge) -> Iterator[Flaw]:
    """Demand that a finding may be shown to whoever reads the text that cites it."""
    for one in _claims(judge):
        for name, finding in _findings(judge, one):
            if one.about.audience not in finding.audiences:
                said = f"{name} is for {', '.join(finding.audiences)}, and this is for {one.about.audience}"
                yield judge.flaw(one.file, one.path, said, name)


def numbers_agree(judge: Judge) -> Iterator[Flaw]:
    """Demand that every number of a claim stands in one of the findings that it cites."""
    rule = judge.library.safeguards.wording.get(FIGURES)
    searches = [judge.compiled(typed) for typed in rule.find] if rule else []
    for one in _claims(judge):
        words = canonical(one.text).words
        if rule and not any(search.is_in(words) for search in searches):
            continue
        known = {number for _, finding in _findings(judge, one) for number in _numbers(_whole(judge, finding))}
        for number in _numbers(plain(one.text)):
            if number not in known:
                said = f"{number} stands in none of {', '.join(one.about.cites)}"
                yield judge.flaw(one.file, one.path, said, number)


def not_to_cite(judge: Judge) -> Iterator[Flaw]:
    """Forbid findings that may not be cited, and the numbers of those that are not proven."""
    for one in _claims(judge):
        for name, finding in _findings(judge, one):
            if judge.says("never", finding.use_note):
                yield judge.flaw(one.file, one.path, f"{name} may not be cited", name)
            elif judge.says("unproven", finding.use_note):
                for number in sorted(set(_numbers(plain(one.text))) & set(_numbers(finding.figure))):
                    yield judge.flaw(one.file, one.path, f"the figure of {name} is not proven", number)


def caveat(judge: Judge) -> Iterator[Flaw]:
    """Demand the caveat beside a figure of a survey, and beside the word that reports rose."""
    for one in _claims(judge):
        said = plain(one.text)
        survey = [name for name in one.about.cites if name.startswith("PREV-")]
        figures = {n for name, finding in _findings(judge, one) if name in survey for n in _numbers(finding.figure)}
        if figures & set(_numbers(said)) and not (judge.says("recalled", said) and _YEAR.search(said)):
            yield judge.flaw(one.file, one.path, f"{', '.join(survey)}: say who recalled it, and the year", survey[0])
        if judge.says("rose", said) and not set(judge.rule.words["with"]) & {name.lower() for name in one.about.cites}:
            yield judge.flaw(one.file, one.path, "reports rose: cite what makes a rise unsure, too", "rose")


def old_evidence(judge: Judge) -> Iterator[Flaw]:
    """Warn of findings older than `most` years on the day of the version, where the text names no year."""
    dates = {unit.id: unit.module.date for unit in judge.library.units.values()}
    dates |= {page.id: page.guidance.date for page in judge.library.pages.values()}
    for one in _claims(judge):
        years = [int(year) for _, finding in _findings(judge, one) for year in _YEAR.findall(finding.year)]
        day = dates.get(one.domain)
        if day and years and day.year - max(years) > judge.rule.limits["most"] and not _YEAR.search(one.text):
            yield judge.flaw(one.file, one.path, f"the newest finding is of {max(years)}", str(max(years)))


def _claims(judge: Judge) -> Iterator[Placed]:
    yield from (one for one in judge.texts if one.about.cites and one.about.audience != "learner")


def _findings(judge: Judge, one: Placed) -> list[tuple[str, Evidence]]:
    known = judge.library.evidence.findings
    return [(name, known[name]) for name in one.about.cites if name in known]


def _whole(judge: Judge, finding: Evidence) -> str:
    """Give all that a finding says, and who was asked in the studies of its group."""
    said = " ".join(str(getattr(finding, name)) for name in Evidence.model_fields)
    group = [one.population for one in judge.library.evidence.findings.values() if one.group == finding.group]
    return " ".join([said, *group])


def _numbers(text: str) -> list[str]:
    return [number.replace(",", "") for number in _NUMBER.findall(text)]
