"""Where a claim comes from, as a teacher may look it up: the report, the place in it, the year of the finding."""

from collections.abc import Iterable

from primer.editions.edition import Edition
from primer.editions.pieces import Json, filled, foreign, said
from primer.model.module import Cited

REPORT_LANGUAGE = "en"


def cited(claims: Iterable[Cited], edition: Edition, words: dict[str, str]) -> list[Json]:
    """Give claims with their sources; a finding that the bank lacks is left to the rules to report."""
    findings = edition.local.library.evidence.findings
    english = edition.local.locale.split("-")[0] == REPORT_LANGUAGE
    return [
        {
            "text": said(claim.text, edition),
            "sources": [
                {
                    "id": name,
                    "place": _english(findings[name].locator, english=english),
                    "endnote": filled(words["endnote"], note=findings[name].endnote),
                    "year": _when(findings[name].year, words, english=english),
                }
                for name in claim.evidence
                if name in findings
            ],
        }
        for claim in claims
    ]


def _when(year: str, words: dict[str, str], *, english: bool) -> Json:
    """Give the year of a finding, or what stands in its place where it has none, such as a meta-analysis."""
    dated = any(letter.isdigit() for letter in year)
    return filled(words["finding_year"], year=year) if dated else _english(year, english=english)


def _english(text: str, *, english: bool) -> Json:
    return {"p": [text]} if english else foreign(text, REPORT_LANGUAGE)
