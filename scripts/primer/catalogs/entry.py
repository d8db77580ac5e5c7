"""One message of a PO file, with everything that a foreign editor may have written around it."""

import unicodedata
from dataclasses import dataclass, field, replace
from typing import Self


def squash(text: str) -> str:
    """Give the text as it is compared: NFC, with each run of white space as one blank and none at the ends."""
    return " ".join(unicodedata.normalize("NFC", text).split())


@dataclass(frozen=True)
class Previous:
    """The source that an outdated translation is a translation of: the `#|` lines.

    Attributes:
        msgid: that source text; None when a foreign editor left it out.
        context: the key that it had, or None.
        plural: its English plural, or None.
    """

    msgid: str | None
    context: str | None = None
    plural: str | None = None


@dataclass(frozen=True)
class Entry:
    """A source text, its key and its translation.

    Attributes:
        msgid: the source text that this entry was last brought in line with.
        msgstr: one translation, or one for each plural form; "" where there is none yet.
        context: `msgctxt`, the path of ids; None for interface words.
        plural: `msgid_plural`, or None.
        flags: gettext flags in the order of the file, for example `fuzzy`; unknown ones are kept.
        translator: comments of the translator: each line as it stands after `#`, its first blank included.
        extracted: comments made by us for the translator (`#.`), without the first blank.
        references: source files (`#:`), one token each.
        previous: the source before, or None.
        obsolete: True for entries that are kept as memory (`#~`).
        line: 1-based line of the first `msgstr` in the file that was read, 0 if it was not read; never compared.
    """

    msgid: str
    msgstr: tuple[str, ...]
    context: str | None = None
    plural: str | None = None
    flags: tuple[str, ...] = ()
    translator: tuple[str, ...] = ()
    extracted: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    previous: Previous | None = None
    obsolete: bool = False
    line: int = field(default=0, compare=False)

    @property
    def key(self) -> str:
        """The identity that survives an edit of the source, equal to `Message.key`."""
        return self.context if self.context is not None else self.msgid

    @property
    def identity(self) -> tuple[str | None, str]:
        """What GNU gettext allows once in a file, obsolete entries included: context and source text."""
        return (self.context, self.msgid)

    @property
    def source(self) -> tuple[str, str | None]:
        """The source text and its plural, as they are compared."""
        return (squash(self.msgid), None if self.plural is None else squash(self.plural))

    @property
    def fuzzy(self) -> bool:
        """Whether the translation is only a proposal; such a one is never shown."""
        return "fuzzy" in self.flags

    @property
    def has_text(self) -> bool:
        """Whether there is any translation, finished or not."""
        return any(self.msgstr)

    @property
    def translated(self) -> bool:
        """Whether the translation may be shown for `msgid`: every form is there and it is not fuzzy."""
        return bool(self.msgstr) and all(self.msgstr) and not self.fuzzy

    def marked(self, *, fuzzy: bool) -> Self:
        """Give the entry with the flag `fuzzy` set, in front, or taken away."""
        rest = tuple(flag for flag in self.flags if flag != "fuzzy")
        return replace(self, flags=("fuzzy", *rest) if fuzzy else rest)
