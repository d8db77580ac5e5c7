"""What activities are made of: steps, answers, cards, trays, branches, tasks."""

from typing import Annotated, Literal

from annotated_types import Ge, Le, MinLen

from primer.model.base import Id, Model
from primer.model.text import LearnerText, TeacherText

Sign = Literal["go", "ask", "stop"]


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


class WordCard(Model):
    """A card with a short text."""

    text: LearnerText
    tray: Id
    """Where most people would put it, or which card set it belongs to."""
    why: TeacherText
    """What to say about it, and which other answers are right too."""


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


class RoleCard(Model):
    """A card for two: an everyday situation, and what each one tries."""

    setting: LearnerText
    """Where they are and what is wanted; everyday things only."""
    first: LearnerText
    """What the first one tries: asking, telling, asking for help."""
    second: LearnerText
    """What the second one tries: listening, answering kindly, a no."""
    picture: Id | None = None


class StoryPart(Model):
    """A part of a story that is read aloud or played with puppets."""

    tell: LearnerText
    puppet: TeacherText | None = None
    """What the puppets do meanwhile."""
    picture: Id | None = None
    ask: LearnerText | None = None
    """A question to the class at this point."""


class QuizAnswer(Model):
    """One answer, with an explanation whether right or not."""

    text: LearnerText
    right: bool = False
    why: LearnerText


class QuizQuestion(Model):
    """A question with answers."""

    ask: LearnerText
    answers: Annotated[dict[Id, QuizAnswer], MinLen(2)]


class Task(Model):
    """A task on a worksheet, with room to answer."""

    ask: LearnerText
    lines: Annotated[int, Ge(0), Le(12)] = 0
    """Writing lines, 12 mm apart for 5-8 and 9 mm apart otherwise."""
    drawing: Annotated[int, Ge(0), Le(140)] = 0
    """Height of a frame for drawing, in millimetres."""
    picture: Id | None = None


class Signal(Model):
    """One card that a child can hold up or point to."""

    label: LearnerText
    picture: Id
    sign: Sign | None = None
