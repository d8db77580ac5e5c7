"""A book: HTML as EPUB 3, which says truly what it offers to people who read with their ears or fingers."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from primer.artefacts.cache import Cache, digest
from primer.editions.edition import Edition
from primer.office.pandoc import convert, version

PAGE, LOOK = "templates/office/book/page.xhtml", "templates/office/book/book.css"
WORDS = "office/book/words.json"
FEATURES = ("structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability")
"""What every book of ours has: headings, a list of contents, one order, and letters of any size.

Words of https://www.w3.org/community/reports/a11y-discov-vocab/CG-FINAL-vocabulary-20230718/."""


@dataclass(frozen=True)
class Facts:
    """What the book says of itself.

    Attributes:
        name: what it is called inside the edition; its identifier comes from it.
        title: neutral: it stands on the shelf of a reading app.
        summary: what was checked of how it can be read, and by whom.
        day: of its newest part.
    """

    name: str
    title: str
    summary: str
    day: date


def book(html: str, facts: Facts, edition: Edition, root: Path, cache: Cache) -> bytes:
    """Give the book; each `h1` begins a chapter.

    Args:
        html: all of it, as one page.
        facts: what it says of itself.
        edition: whose language and licence.
        root: the folder that holds templates/.
        cache: keeps what was made from the same words.
    """
    profile, curriculum = edition.local.profile, edition.local.library.curriculum
    told = {
        "title": facts.title,
        "pagetitle": facts.title,
        "lang": profile.tag,
        "dir": profile.direction,
        "page-progression-direction": profile.direction,
        "identifier": uuid5(NAMESPACE_URL, f"primer:{edition.name}:{facts.name}").urn,
        "creator": curriculum.copyright,
        "rights": curriculum.licence,
        "date": facts.day.isoformat(),
        "accessModes": ["textual"],
        "accessModeSufficient": ["textual"],
        "accessibilityFeatures": list(FEATURES),
        "accessibilityHazards": ["none"],
        "accessibilitySummary": facts.summary,
    }
    files = {"--template": root / PAGE, "--css": root / LOOK}
    shape = ["--split-level=1", "--toc-depth=2", "--epub-title-page=false"]
    shape += ["--variable", f"book={facts.title}", "--variable", f"direction={profile.direction}"]
    shape += [part for option, path in files.items() for part in (option, str(path))]
    key = digest("epub", version(), html, repr(told), *(path.read_bytes() for path in files.values()))
    return cache.get(key, lambda: convert(html, "epub3", told, facts.day, shape))
