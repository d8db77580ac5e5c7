"""The kinds of activity: a closed set. Each has its model here, a site template, a pack template and an example."""

from typing import Annotated, Literal

from annotated_types import Ge, Le, MinLen
from pydantic import Field

from primer.model.base import Id, Items, Model
from primer.model.text import LearnerText, TeacherText

Phase = Literal["baseline", "starter", "input", "main", "check", "plenary", "help", "slips", "calm"]
Sign = Literal["go", "ask", "stop"]
Grouping = Literal["whole-class", "pairs", "groups", "alone"]


class Step(Model):
    """One thing that the teacher does, and the words that she may use."""

    do: TeacherText
    """What the teacher does or asks pupils to do: one idea."""
    say: LearnerText | None = None
    """Words that can be said as they stand."""


class Likely(Model):
    """An answer that pupils are likely to give, and a reply that helps."""

    heard: TeacherText
    """What a pupil may say or do."""
    reply: LearnerText
    """A kind reply in words that can be said."""


class Ways(Model):
    """Other ways to do a main activity, so that everybody in every room can take part."""

    easier: TeacherText
    """For pupils who need a simpler task."""
    further: TeacherText
    """For pupils who are ready for more."""
    non_reader: TeacherText
    """For pupils who cannot read, or not in this language."""
    send: TeacherText
    """For pupils with special educational needs or disabilities."""
    large_class: TeacherText
    """With sixty or more pupils."""
    no_power: TeacherText
    """Without electricity, devices or a printer."""


class Asked(Model):
    """A question to the class, and what a good answer shows."""

    ask: LearnerText
    """The question."""
    listen_for: TeacherText
    """What to listen for."""


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


class Discuss(_Activity):
    """Pupils talk about questions that are never about themselves."""

    kind: Literal["discuss"]
    questions: Items[Asked]


class Tray(Model):
    """A place where cards go."""

    label: LearnerText
    sign: Sign | None = None
    """Circle (go), triangle (ask) or octagon (stop): shape and word, never colour alone."""


class PictureCard(Model):
    """A drawn card that can be understood without reading."""

    picture: Id
    """A drawing named in content/pictures/pictures.yml."""
    caption: LearnerText
    """A few words for those who read, and to be read aloud."""
    tray: Id
    """Where most people would put it."""
    why: TeacherText
    """What to say about it, and which other answers are right too."""


class PictureSort(_Activity):
    """Pupils put picture cards on trays."""

    kind: Literal["picture_sort"]
    trays: Annotated[dict[Id, Tray], MinLen(2)]
    cards: Annotated[dict[Id, PictureCard], MinLen(4)]


class WordCard(Model):
    """A card with a short text."""

    text: LearnerText
    tray: Id
    """Where most people would put it, or which card set it belongs to."""
    why: TeacherText
    """What to say about it, and which other answers are right too."""


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


class Choice(Model):
    """A branch of a decision tree."""

    label: LearnerText
    to: Id
    """The next node."""


class TreeNode(Model):
    """A question with branches, or an ending with help."""

    text: LearnerText
    choices: dict[Id, Choice] = {}
    """Empty in an ending; every ending says what help there is."""


class DecisionTree(_Activity):
    """A tree of questions in which every branch ends in help."""

    kind: Literal["decision_tree"]
    start: Id
    nodes: Annotated[dict[Id, TreeNode], MinLen(3)]


class RoleCard(Model):
    """A card for two: an everyday situation, and what each one tries."""

    setting: LearnerText
    """Where they are and what is wanted; everyday things only."""
    first: LearnerText
    """What the first one tries: asking, telling, asking for help."""
    second: LearnerText
    """What the second one tries: listening, answering kindly, a no."""
    picture: Id | None = None


class RolePlay(_Activity):
    """Practice of asking, everyday refusing, telling, listening and asking for help; never of harm."""

    kind: Literal["role_play"]
    cards: Annotated[dict[Id, RoleCard], MinLen(2)]
    stepping_out: LearnerText
    """The sentence with which everybody stops playing."""


class StoryPart(Model):
    """A part of a story that is read aloud or played with puppets."""

    tell: LearnerText
    puppet: TeacherText | None = None
    """What the puppets do meanwhile."""
    picture: Id | None = None
    ask: LearnerText | None = None
    """A question to the class at this point."""


class Story(_Activity):
    """A story to read aloud, with puppets or pictures."""

    kind: Literal["story"]
    characters: Items[LearnerText]
    parts: Annotated[dict[Id, StoryPart], MinLen(3)]


class QuizAnswer(Model):
    """One answer, with an explanation whether right or not."""

    text: LearnerText
    right: bool = False
    why: LearnerText


class QuizQuestion(Model):
    """A question with answers."""

    ask: LearnerText
    answers: Annotated[dict[Id, QuizAnswer], MinLen(2)]


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


class Task(Model):
    """A task on a worksheet, with room to answer."""

    ask: LearnerText
    lines: Annotated[int, Ge(0), Le(12)] = 0
    """Writing lines, 12 mm apart for 5-8 and 9 mm apart otherwise."""
    drawing: Annotated[int, Ge(0), Le(140)] = 0
    """Height of a frame for drawing, in millimetres."""
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


class Signal(Model):
    """One card that a child can hold up or point to."""

    label: LearnerText
    picture: Id
    sign: Sign | None = None


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
