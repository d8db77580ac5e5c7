"""Finds the words that templates say, as Babel's Jinja2 extractor does."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2.ext import babel_extract

KEYWORDS = ("_", "gettext", "ngettext")
SUFFIXES = (".md", ".html", ".xml", ".json", ".txt", ".yml")


@dataclass(frozen=True)
class Word:
    """A string in a template.

    Attributes:
        file: path inside the templates folder.
        line: 1-based line.
        text: the English words.
        plural: the English plural, where the string counts.
        comments: lines of the comment that starts with "Translators:" above it.
    """

    file: str
    line: int
    text: str
    plural: str | None
    comments: tuple[str, ...]


def words(folder: Path) -> Iterator[Word]:
    """Yield every marked string under a folder, in order of file and line."""
    for path in sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES):
        with path.open("rb") as file:
            options = {"encoding": "utf-8", "trimmed": "true", "silent": "false", "extensions": "jinja2.ext.do"}
            found = list(babel_extract(file, KEYWORDS, ["Translators:"], options))
        for line, _function, message, comments in found:
            singular, plural = (message[0], message[1]) if isinstance(message, tuple) else (message, None)
            if singular:
                yield Word(path.relative_to(folder).as_posix(), line, str(singular), plural, tuple(comments))
