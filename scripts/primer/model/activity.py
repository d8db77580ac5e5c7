"""The kinds of activity: a closed set. Each has its model here, a site template, a pack template and an example."""

from typing import Annotated, Literal

from annotated_types import Ge, Le, MinLen
from pydantic import Field

from primer.model.base import Id, Items, Model
from primer.model.materials import (
    Asked,
    Likely,
    PictureCard,
    QuizQuestion,
    RoleCard,
    Signal,
    Step,
    StoryPart,
    Task,
    Tray,
    TreeNode,
    Ways,
    WordCard,
)
from primer.model.text import LearnerText, TeacherText

Phase = Literal["baseline", "starter", "input", "main", "check", "plenary", "help", "slips", "calm"]
Grouping = Literal["whole-class", "pairs", "groups", "alone"]


class _Activity(Model):
    title: LearnerText
    """Short and neutral: it is on the timeline and on sheets."""
    phase: Phase
    """The place in the lesson."""
    minutes: Annotated[int, Ge(1), Le(40)]
    """How long it takes."""
    grouping: Grouping = "whole-class"
    """How pupils work."""
    purpose: TeacherText
    """The skill that is practised, and why."""
    steps: Items[Step]
    """What happens, in order."""
    likely: dict[Id, Likely] = {}
    """Likely answers with a kind reply to each."""
    if_it_goes_wrong: TeacherText | None = None
    """What to do when it does not work, or when somebody is upset. Needed in a main activity."""
    ways: Ways | None = None
    """Other ways to do it. Needed in a main activity."""


class Explain(_Activity):
    """The teacher explains; a few points stay where pupils can see them."""

    kind: Literal["explain"]
    points: Items[LearnerText]
    """What stays on the board."""
    pictures: dict[Id, Id] = {}
    """Point to the drawing that stands beside it on sheets, for those who do not read yet."""


class Discuss(_Activity):
    """Pupils talk about questions that are never about themselves."""

    kind: Literal["discuss"]
    questions: Items[Asked]


class PictureSort(_Activity):
    """Pupils put picture cards on trays."""

    kind: Literal["picture_sort"]
    trays: Annotated[dict[Id, Tray], MinLen(2)]
    cards: Annotated[dict[Id, PictureCard], MinLen(4)]


class CardSort(_Activity):
    """Pupils put word cards on trays, or match them."""

    kind: Literal["card_sort"]
    trays: Annotated[dict[Id, Tray], MinLen(2)]
    cards: Annotated[dict[Id, WordCard], MinLen(4)]


class Scenario(_Activity):
    """A short made-up situation that ends with help, and questions about what could help."""

    kind: Literal["scenario"]
    story: LearnerText
    """Third person, no words of a person who harms; limits by band: 40, 70, 110, 150 words."""
    ending: LearnerText
    """The help that came, in the same sitting."""
    picture: Id | None = None
    """A drawing beside the story, for those who do not read yet; nothing that does harm."""
    ending_picture: Id | None = None
    who_is_responsible: TeacherText
    """Never the child who was harmed; the debrief says it."""
    source_of_worry: Literal["none", "peer", "known", "unknown"]
    """Who does what is not right: nobody, someone their age, a known person, an unknown person."""
    person: Literal["boy", "girl", "unstated"]
    """The child in the middle of the story."""
    first_helper: Literal["helps", "does-not-help"]
    """Whether the first adult helps; if not, a second one does."""
    helper: Literal["parent", "family", "school", "other"]
    """Who helps in the end."""
    questions: Items[Asked]


class DecisionTree(_Activity):
    """A tree of questions in which every branch ends in help."""

    kind: Literal["decision_tree"]
    start: Id
    nodes: Annotated[dict[Id, TreeNode], MinLen(3)]


class RolePlay(_Activity):
    """Practice of asking, everyday refusing, telling, listening and asking for help; never of harm."""

    kind: Literal["role_play"]
    cards: Annotated[dict[Id, RoleCard], MinLen(2)]
    stepping_out: LearnerText
    """The sentence with which everybody stops playing."""


class Story(_Activity):
    """A story to read aloud, with puppets or pictures."""

    kind: Literal["story"]
    characters: Items[LearnerText]
    parts: Annotated[dict[Id, StoryPart], MinLen(3)]


class Quiz(_Activity):
    """Questions with explained answers; no marks are kept."""

    kind: Literal["quiz"]
    questions: Annotated[dict[Id, QuizQuestion], MinLen(3)]


class Poster(_Activity):
    """A poster that is printed, or made by the class from the given lines."""

    kind: Literal["poster"]
    headline: LearnerText
    lines: Items[LearnerText]
    picture: Id | None = None


class Worksheet(_Activity):
    """A sheet that pupils write or draw on, in a standard and an easy version."""

    kind: Literal["worksheet"]
    instruction: LearnerText
    tasks: Items[Task]
    easy: Items[Task]
    """The easy version: the same aim in simpler language."""
    after_use: Literal["pupil-keeps", "teacher-reads", "class-wall", "recycle"]
    """What happens with the sheet. A sheet with names of trusted adults is always kept by the pupil."""


class SignalCards(_Activity):
    """Cards that each child holds up: shape, word and picture."""

    kind: Literal["signal_cards"]
    signals: Annotated[dict[Id, Signal], MinLen(2)]
    calls: Annotated[dict[Id, Asked], MinLen(3)]
    """Everyday situations; each child holds up a card."""


class HelpBoard(_Activity):
    """A board to point at, with a finger or the eyes, for everybody and above all for children who do not speak."""

    kind: Literal["help_board"]
    cells: Annotated[dict[Id, Signal], MinLen(4)]


class Calm(_Activity):
    """The quiet end of every lesson: no lesson ends on harm."""

    kind: Literal["calm"]
    lines: Items[LearnerText]
    """Said slowly, with pauses."""


Activity = Annotated[
    Explain
    | Discuss
    | PictureSort
    | CardSort
    | Scenario
    | DecisionTree
    | RolePlay
    | Story
    | Quiz
    | Poster
    | Worksheet
    | SignalCards
    | HelpBoard
    | Calm,
    Field(discriminator="kind"),
]

KINDS: tuple[type[_Activity], ...] = (
    Explain,
    Discuss,
    PictureSort,
    CardSort,
    Scenario,
    DecisionTree,
    RolePlay,
    Story,
    Quiz,
    Poster,
    Worksheet,
    SignalCards,
    HelpBoard,
    Calm,
)
"""The table of kinds; a test demands that each has its templates and an example."""


def kind_name(kind: type[_Activity]) -> str:
    """Give the word that a lesson file uses for a kind, for example `picture_sort`."""
    return str(kind.model_fields["kind"].annotation.__args__[0])  # type: ignore[union-attr]
