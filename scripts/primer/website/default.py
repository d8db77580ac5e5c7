"""The default locale's site from its sources, for people who look at it while they write."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from primer.editions.edition import Edition
from primer.editions.translate import load_catalogs, local
from primer.library.load import load
from primer.messages.extract import content_messages
from primer.messages.interface import interface_messages
from primer.problems import Problem, errors
from primer.website.pages import pages, site_of
from primer.website.write import write_folder


def default_editions(root: Path, today: date) -> tuple[list[Edition], list[Problem]]:
    """Give the editions of the source's locale; none when a file cannot be read."""
    library, problems = load(root)
    if library is None or errors(problems):
        return [], problems
    messages = [*content_messages(library), *interface_messages(root / "templates")]
    catalogs, _ = load_catalogs(root, {}, messages)
    source = local(root, library, library.curriculum.source_locale, catalogs)
    regions = dict.fromkeys(edition.region for edition in library.curriculum.editions)
    return [Edition(source, region, today) for region in regions], problems


def write_default(root: Path, editions: Sequence[Edition]) -> int:
    """Write the default locale's pages under build/pages; give how many files changed."""
    locale = editions[0].local.locale
    return write_folder(root / "build" / "pages" / locale, pages(site_of(locale, editions, [], root)))
