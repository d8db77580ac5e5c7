"""What a feed reader is told: one entry for the version in force of each module and guidance page, withdrawn ones too.

The entries come from the files themselves (decision 0017), so that none can be forgotten and none can say another thing
than the page. A new version or a new status is a new entry.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from primer.library.library import Library
from primer.model.module import Status
from primer.model.text import Text
from primer.website.plan import link_target

FEED = "changes.xml"


@dataclass(frozen=True)
class Entry:
    """One entry.

    Attributes:
        id: never the same for two versions or two statuses.
        url: relative to the locale's folder.
        title: of the module or page.
        version: as the file has it.
        date: of this version.
        review_due: until when it is to be looked at again.
        status: `withdrawn` means that nobody should use it any more.
    """

    id: str
    url: str
    title: Text
    version: str
    date: dt.date
    review_due: dt.date
    status: Status


def entries(library: Library, locale: str) -> list[Entry]:
    """Give the entries, the newest first."""
    return sorted(_entries(library, locale), key=lambda one: (-one.date.toordinal(), one.url))


def identity(*parts: str) -> str:
    """Give a lasting id for what is named."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, ':'.join(('primer', *parts)))}"


def _entries(library: Library, locale: str) -> Iterator[Entry]:
    for name, one in [
        *((unit.id, unit.module) for unit in library.units.values()),
        *((page.id, page.guidance) for page in library.pages.values()),
    ]:
        entry, url = identity(locale, name, one.version, one.status), link_target(library, name)
        yield Entry(entry, url, one.title, one.version, one.date, one.review_due, one.status)
