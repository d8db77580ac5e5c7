"""Holds everything that was rendered against the safeguarding rules, so that nothing enters by a template."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any, cast, get_args

from primer.model.module import Band, Strand
from primer.model.text import Audience
from primer.problems import Place, Problem
from primer.rendered.piece import Piece
from primer.rendered.read import FILE_NAME, UnreadableError, pieces
from primer.rendered.records import without_records
from primer.safeguarding.checker import Checker
from primer.safeguarding.finder import About
from primer.safeguarding.finding import Finding, problem

READERS_OF: dict[str, Audience] = {
    "pupil-pack": "learner",
    "slides": "learner",
    "teacher-pack": "teacher",
    "word": "parent",
    "show": "learner",
    "plan": "teacher",
    "teacher-book": "teacher",
    "bundle": "teacher",
    "family-book": "parent",
    "teach": "teacher",
    "educators": "teacher",
    "rules": "teacher",
    "status": "teacher",
    "downloads": "teacher",
    "parents": "parent",
    "ministries": "ministry",
}
"""The kind of an artefact, or the page or the nearest folder of a site, to who reads it; learners may open the rest."""

NOTES = "speaker notes"
"""Where slides hold what only the teacher reads."""


_LANGUAGE = re.compile(r"(?!und|mul|zxx)[a-z]{2,3}(?:-|$)")
"""A language that a file says its words are in; anything else says nothing."""


def check_rendered(root: Path, checker: Checker, known: frozenset[str] = frozenset()) -> list[Problem]:
    """Give the findings in every file of a build folder, or in one file; a text that stands in many is told once.

    Args:
        root: a folder with manifest.json and site/, or one file, which is read as a learner's in English.
        checker: the rules.
        known: what may stand there by right, as `records` gives it.
    """
    seen: set[tuple[str, About]] = set()
    problems: list[Problem] = []
    for path, data, about in _files(root):
        try:
            shown = pieces(path, data)
        except UnreadableError as error:
            message, hint = f"this file cannot be read back ({error})", "Build it again, or open it and look."
            problems.append(Problem("output-unreadable", Place(path), "", message, hint))
            continue
        for piece in shown:
            read = _known(about, piece)
            if (piece.text, read) not in seen:
                seen.add((piece.text, read))
                problems += [problem(one, Place(path), piece.where) for one in _found(checker, piece, read, known)]
    return problems


def _found(checker: Checker, piece: Piece, about: About, known: frozenset[str]) -> list[Finding]:
    """Give what a piece breaks, and would break without the records that it shows."""
    found = checker.text(piece.text, about)
    if not found or not known:
        return found
    left = {one.rule for one in checker.text(without_records(piece.text, known), about)}
    return [one for one in found if one.rule in left]


def _known(about: About, piece: Piece) -> About:
    """Give what is known of a piece; a file's name is no text for an age: it holds the id of its module."""
    lang = piece.lang if _LANGUAGE.match(piece.lang) else about.lang
    band = None if piece.where == FILE_NAME else about.band
    about = replace(about, audience="teacher") if piece.where.startswith(NOTES) else about
    return replace(about, rendered=True, lang=lang, field=piece.field, band=band)


def _files(root: Path) -> list[tuple[str, bytes, About]]:
    if root.is_file():
        return [(root.name, root.read_bytes(), About("learner"))]
    rows = json.loads((root / "manifest.json").read_text(encoding="utf-8"))["artefacts"]
    return [(row["path"], (root / "site" / row["path"]).read_bytes(), _about(row)) for row in rows]


def _about(row: dict[str, Any]) -> About:
    parts = [part.removesuffix(".html") for part in str(row["path"]).split("/")]
    audience = next((READERS_OF[key] for key in (row["kind"], *reversed(parts)) if key in READERS_OF), "learner")
    module = str(row["module"])
    strand = next((one for one in get_args(Strand) if module.startswith(f"{one}-")), None)
    band = module.removeprefix(f"{strand}-") if strand else None
    return About(cast("Audience", audience), cast("Band | None", band), strand, "", str(row["locale"]) or "en")
