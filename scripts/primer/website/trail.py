"""The way from the first page to a page, from the paths alone: what breadcrumbs show."""

import posixpath
from collections.abc import Iterator, Sequence

from primer.website.plan import Planned

HOME = "index.md"


def trail(page: Planned, planned: Sequence[Planned]) -> list[Planned]:
    """Give the pages above a page, the first page first and the page itself left out.

    Args:
        page: a page of the site.
        planned: all pages of the site.
    """
    known = {one.path: one for one in planned}
    above = [known[path] for path in _above(page.path) if path in known]
    return above[::-1]


def _above(path: str) -> Iterator[str]:
    """Yield where pages above a page would be, the nearest first: above `x/easy.md` come `x/index.md` and `x.md`."""
    folder = posixpath.dirname(path)
    while folder:
        index = f"{folder}/{HOME}"
        yield from (one for one in (index, f"{folder}.md") if one != path)
        folder = posixpath.dirname(folder)
    if path != HOME:
        yield HOME
