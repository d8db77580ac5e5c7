"""The content in chapters, each of which can be judged by itself: a module, a guidance page, and what all share."""

from dataclasses import dataclass, replace

from primer.library.files import PHRASES
from primer.library.library import Library
from primer.safeguarding.texts import Placed, placed


@dataclass(frozen=True)
class Chapter:
    """A part of the content.

    Attributes:
        name: its catalog: id of the module or page, or `phrases` for what all share.
        library: the content with no other module and page than this one.
        texts: of its own files, in reading order.
    """

    name: str
    library: Library
    texts: tuple[Placed, ...]


def names(library: Library) -> list[str]:
    """Give the names of all chapters, in the order of their files."""
    return [PHRASES, *library.units, *library.pages]


def chapter(library: Library, name: str) -> Chapter:
    """Give a chapter of the content."""
    units = {name: library.units[name]} if name in library.units else {}
    pages = {name: library.pages[name]} if name in library.pages else {}
    narrowed = replace(library, units=units, pages=pages)
    return Chapter(name, narrowed, tuple(placed(narrowed, {name})))
