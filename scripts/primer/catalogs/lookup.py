"""What a reader may see of the catalogs: a finished translation of exactly today's text, or why there is none."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from primer.catalogs.entry import Entry, squash
from primer.catalogs.file import Catalog

State = Literal["translated", "missing", "outdated"]


@dataclass(frozen=True)
class Found:
    """The answer to a search.

    Attributes:
        text: the translation; None unless the state is `translated`.
        state: `missing` if nobody translated it, `outdated` if there are only words for another source, or a proposal.
    """

    text: str | None
    state: State


MISSING = Found(None, "missing")
OUTDATED = Found(None, "outdated")


class Translations:
    """All catalogs of one locale."""

    def __init__(self, catalogs: Mapping[str, Catalog]) -> None:
        """Take in catalogs by domain."""
        self._catalogs = catalogs

    def find(self, domain: str, key: str, source_text: str) -> Found:
        """Give the translation of a text.

        Args:
            domain: for example `consent-5-8`.
            key: as `Message.key`.
            source_text: the text of today; differences of white space do not count.
        """
        entry = self._entry(domain, key)
        return _found(entry, source_text, 0)

    def plural(self, domain: str, key: str, source: str, n: int, rule: Callable[[int], int]) -> Found:
        """Give the translation of a text that counts.

        Args:
            domain: for example `interface`.
            key: as `Message.key`.
            source: the English singular of today.
            n: how many things, 0 or more.
            rule: gives the 0-based form of a number, as `plurals.plural_rule(…).form` does.
        """
        entry = self._entry(domain, key)
        if entry is not None and entry.plural is None:
            return OUTDATED if entry.has_text else MISSING
        return _found(entry, source, rule(n))

    def _entry(self, domain: str, key: str) -> Entry | None:
        catalog = self._catalogs.get(domain)
        return catalog.by_key.get(key) if catalog else None


def _found(entry: Entry | None, source: str, form: int) -> Found:
    if entry is None or not entry.has_text:
        return MISSING
    if entry.fuzzy or entry.source[0] != squash(source):
        return OUTDATED
    text = entry.msgstr[form] if form < len(entry.msgstr) else ""
    return Found(text, "translated") if text else MISSING
