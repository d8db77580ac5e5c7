"""A whole PO file as a value: its header, its live entries and the obsolete ones that serve as memory."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

from primer.catalogs.entry import Entry


@dataclass(frozen=True)
class Catalog:
    """One domain in one locale.

    Attributes:
        header: the entry with the empty source text; its translation is the header, `Name: value` a line.
        entries: live entries in the order of the file.
        obsolete: `#~` entries in the order of the file; they are written after the live ones.
        tail: comment lines after the last entry, each whole, with its `#`.
    """

    header: Entry
    entries: tuple[Entry, ...] = ()
    obsolete: tuple[Entry, ...] = ()
    tail: tuple[str, ...] = ()

    @cached_property
    def fields(self) -> tuple[tuple[str, str], ...]:
        """Names and values of the header, in order, unknown ones included."""
        rows = [row.partition(":") for row in self.header.msgstr[0].split("\n") if row]
        return tuple((name.strip(), value.strip()) for name, _, value in rows)

    @cached_property
    def by_key(self) -> Mapping[str, Entry]:
        """Live entries by `Message.key`."""
        return {entry.key: entry for entry in self.entries}

    def header_field(self, name: str) -> str:
        """Give the value of a header field, or "" if there is none; names are compared without regard to case."""
        return next((value for known, value in self.fields if known.lower() == name.lower()), "")

    def with_fields(self, changes: Mapping[str, str]) -> Self:
        """Give the catalog with header fields set: known names keep their place, new ones come last."""
        left = {name.lower(): (name, value) for name, value in changes.items()}
        rows = []
        for row in self.header.msgstr[0].split("\n"):
            name, value = left.pop(row.partition(":")[0].strip().lower(), ("", ""))
            rows.append(f"{name}: {value}" if name else row)
        rows = [row for row in rows if row] + [f"{name}: {value}" for name, value in left.values()]
        text = "".join(f"{row}\n" for row in rows)
        return replace(self, header=replace(self.header, msgstr=(text,)))


def fresh(locale: str, plural_forms: str, project: str = "primer 1") -> Catalog:
    """Give an empty catalog.

    Args:
        locale: language tag, for example `zh-Hans`.
        plural_forms: the value of `Plural-Forms`, from the locale's profile.
        project: name and version, two words (Babel mangles one).
    """
    empty = Catalog(Entry(msgid="", msgstr=("",)))
    return empty.with_fields(
        {
            "Project-Id-Version": project,
            "Language": locale,
            "MIME-Version": "1.0",
            "Content-Type": "text/plain; charset=UTF-8",
            "Content-Transfer-Encoding": "8bit",
            "Plural-Forms": plural_forms,
        }
    )
