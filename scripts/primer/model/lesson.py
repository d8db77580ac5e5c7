"""A lesson: one sitting of timed activities with their materials."""

from typing import Annotated

from annotated_types import Ge, Le, MinLen

from primer.model.accepted import Accepting
from primer.model.activity import Activity
from primer.model.base import Id, Items
from primer.model.text import LearnerText, TeacherText


class Lesson(Accepting):
    """The file `<lesson>.yml`; its name is the lesson's id."""

    title: LearnerText
    """Neutral: it is on the board, on sheets and in the browser's history."""
    minutes: Annotated[int, Ge(20), Le(60)]
    """The length of the sitting; the activities add up to it, within a tenth."""
    at_a_glance: TeacherText
    """What happens, in two sentences, for a teacher with ten minutes to prepare."""
    outcomes: Annotated[list[Id], MinLen(1)]
    """Ids of the module's outcomes that this lesson works on."""
    words: list[Id] = []
    """Ids of glossary words that are new in this lesson."""
    bring: Items[TeacherText]
    """What to print and put ready."""
    opening: LearnerText
    """The content note, read aloud at the start: what it is about, nobody has to share, how to step out. At most 60
    words."""
    activities: Annotated[dict[Id, Activity], MinLen(4)]
    help_words: LearnerText
    """Read aloud with the help strip."""
