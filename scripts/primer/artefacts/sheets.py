"""Where the sheets of a lesson are in the pupils' pack, and what they look like in small."""

from collections.abc import Mapping
from dataclasses import dataclass

from primer.artefacts.artefact import Artefact


@dataclass(frozen=True)
class Sheets:
    """The sheets of a lesson.

    Attributes:
        pack: path of the PDF, relative to build/site.
        pages: id of an activity to the first and the last page of its sheets, from 1, in their order.
        picture: one picture of the first page of each, one under the other.
        wide: its pixels across.
        high: pixels of one page down.
    """

    pack: str
    pages: Mapping[str, tuple[int, int]]
    picture: Artefact
    wide: int
    high: int
