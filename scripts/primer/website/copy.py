"""The first page of a copy for a memory stick, and the name of the copy."""

from collections.abc import Sequence
from pathlib import Path

from markupsafe import Markup

from primer.editions.edition import Edition
from primer.model.markup import plain
from primer.templates.environment import environment
from primer.website import policy
from primer.website.settings import locals_of
from primer.website.styles import styles

START = "index.html"
LICENCES = ("LICENSE", "LICENSE-CONTENT", "THIRD-PARTY.md")


def copy_name(locale: str) -> str:
    """Give the file name of a language's copy."""
    return f"{locale}-site.zip"


def first_page(editions: Sequence[Edition], root: Path) -> dict[str, bytes]:
    """Give what lies at the top of every copy: the page of languages, its style and the licences.

    It is the same in every copy, so that several can be unpacked into one folder. Each language says in its own words
    which copy it opens from: a page in a folder cannot find out what lies beside it.

    Args:
        editions: all editions that are built.
        root: the folder that holds templates/ and the licences.
    """
    curriculum = editions[0].local.library.curriculum
    parts = []
    for local in locals_of(editions):
        given = {
            "locale": local.locale,
            "tag": local.profile.tag,
            "direction": local.profile.direction,
            "name": local.profile.name,
            "file": copy_name(local.locale),
            "as_of": local.date(editions[0].today),
        }
        part = environment(root / "templates", local.interface).get_template("site/landing/offline-part.html")
        parts.append(Markup(part.render(given)))  # noqa: S704 (the template escapes)
    page = environment(root / "templates").get_template("site/landing/offline.html")
    given = {"source": curriculum.source_locale, "name": plain(curriculum.name), "policy": policy.in_page()}
    return {
        START: page.render({**given, "parts": parts}).encode(),
        "landing.css": styles(root, "site/landing/landing.css"),
        **{name: (root / name).read_bytes() for name in LICENCES if (root / name).is_file()},
    }
