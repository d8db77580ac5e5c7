"""Where the sheets of a lesson are in the pupils' pack, and what they look like in small."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from primer.artefacts.artefact import Artefact


@dataclass(frozen=True)
class Sheets:
    """The sheets of a lesson.

    Attributes:
        region: the country of the pack, or "world".
        pack: path of the PDF, relative to build/site.
        picture: path of the picture, relative to the locale's folder: the first page of each activity's sheets, one
            under the other.
        wide: its pixels across.
        high: pixels of one page down.
        pages: id of an activity to the first and the last page of its sheets, from 1, in their order.
    """

    region: str
    pack: str
    picture: str
    wide: int
    high: int
    pages: Mapping[str, tuple[int, int]]


def sheets_of(made: Sequence[Artefact], locale: str, module: str, lesson: str) -> Iterator[Sheets]:
    """Yield the sheets of a lesson, for each country that has them.

    Args:
        made: small pictures and what tells of them.
        locale: BCP 47 tag.
        module: id of the module.
        lesson: id of the lesson.
    """
    for one in made:
        if one.locale == locale and one.path.endswith(f"/{module}/places.json"):
            told = json.loads(one.data)
            if lesson in told["lessons"]:
                yield Sheets(one.region, told["pack"], **told["lessons"][lesson])
