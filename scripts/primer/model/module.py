"""A module: one strand for one band, with everything that a teacher needs around its lessons."""

import datetime as dt
from typing import Annotated, Literal

from annotated_types import Ge, Le, Len, MinLen
from pydantic import StringConstraints

from primer.model.accepted import Accepting
from primer.model.base import Id, Items, Model, SignOff
from primer.model.text import LearnerText, ParentText, TeacherText

Band = Literal["5-8", "9-12", "12-15", "15-18"]
Strand = Literal["consent", "image-sharing", "warning-signs", "getting-help"]
Status = Literal["draft", "checked", "signed", "piloted", "ready", "withdrawn"]


class Cited(Model):
    """A sentence for adults with the findings that carry it."""

    text: TeacherText
    evidence: Annotated[list[str], MinLen(1)]
    """Ids of findings in content/evidence/, for example PRI-01."""


class Levels(Model):
    """Success criteria at three levels."""

    beginning: LearnerText
    secure: LearnerText
    deeper: LearnerText


class Outcome(Model):
    """What a pupil can do afterwards."""

    i_can: LearnerText
    """Starts with "I can"."""
    levels: Levels
    seen_in: Annotated[list[str], MinLen(1)]
    """Activities that show it, as `lesson/activity`."""


class FourLines(Model):
    """The four lines of every module, in the words of the age; none may be dropped."""

    not_your_fault: LearnerText
    no_trouble_for_telling: LearnerText
    never_too_late: LearnerText
    tell_another: LearnerText


class Misunderstanding(Model):
    """Something that pupils often believe, and a kind reply."""

    belief: TeacherText
    reply: LearnerText


class OptOut(Model):
    """A quiet way out: no reason asked, no penalty, nobody watches."""

    plan: TeacherText
    quiet_task: LearnerText


class ParentNote(Model):
    """What the letter home says about this module; the frame of the letter is in phrases.yml."""

    about: ParentText
    will_learn: Items[ParentText]
    will_not: ParentText
    """What the lessons do not contain."""
    at_home: Items[ParentText]
    """Things that any family can do, safe in any home."""


class HomeLink(Model):
    """Something to take home that is safe in any home."""

    task: LearnerText
    why_safe: TeacherText


class Assessment(Model):
    """How learning shows, without marks and without personal answers."""

    baseline: TeacherText
    """What the baseline activity shows, and how to keep it without names."""
    end_point: TeacherText
    """How the plenary goes back to it."""
    signs_of_learning: Items[TeacherText]


class Adaptations(Model):
    """What changes for whom; each one is needed."""

    learning_disability: TeacherText
    autism: TeacherText
    speech_and_language: TeacherText
    deaf_and_signing: TeacherText
    blind_and_low_vision: TeacherText
    physical_and_care: TeacherText
    trauma: TeacherText
    teaching_language: TeacherText
    large_class: TeacherText
    no_electricity: TeacherText
    mixed_age: TeacherText


class Revisit(Model):
    """The task about six months later."""

    minutes: Annotated[int, Ge(5), Le(40)]
    task: TeacherText
    say: LearnerText


class Evaluation(Model):
    """Five items for pupils and five for the teacher; nothing personal is asked."""

    pupils: Annotated[dict[Id, LearnerText], Len(5, 5)]
    teacher: Annotated[dict[Id, TeacherText], Len(5, 5)]


class Module(Accepting):
    """The file `module.yml`; strand and band are its folders."""

    version: Annotated[str, StringConstraints(pattern=r"^\d+\.\d+\.\d+$")]
    """Major: the meaning of a safety text or the teaching changed; minor: something added; patch: wording."""
    date: dt.date
    """Day of this version."""
    review_due: dt.date
    """Twelve months later at most; six for image sharing."""
    status: Status
    sign_off: list[SignOff] = []
    """Empty until a named person signs."""
    title: LearnerText
    """Neutral, for pupils, pages and sheets."""
    overview: TeacherText
    prepare_minutes: Annotated[int, Ge(5), Le(60)]
    """Minutes to prepare one lesson, printing not counted."""
    group: TeacherText
    """Size of class and of groups."""
    devices: Literal["none", "optional"] = "none"
    why_now: Annotated[dict[Id, Cited], Len(3, 3)]
    """Three sentences, each with its findings."""
    question: LearnerText
    """The essential question."""
    outcomes: Annotated[dict[Id, Outcome], Len(3, 5)]
    key_messages: Annotated[dict[Id, LearnerText], Len(3, 6)]
    key_messages_about: dict[Id, Literal["others", "help", "person"]] = {}
    """In image sharing, whom each key message speaks to: `others` who press or pass on, `help` for anyone, or the
    `person` in the picture. The first two together stand at least twice as often as the last (rule V20)."""
    four_lines: FourLines
    frameworks: Items[list[str]]
    """Framework of curriculum.yml to the codes that apply."""
    before: TeacherText
    """What came before."""
    next: TeacherText
    """What comes next."""
    misunderstandings: Annotated[dict[Id, Misunderstanding], MinLen(3)]
    know: Annotated[dict[Id, Cited], MinLen(3)]
    """The teacher knowledge page: short cited paragraphs."""
    before_you_teach: Items[TeacherText]
    """What this module needs beyond the readiness checklist of phrases.yml."""
    pupil_notice: LearnerText
    """Said some days before: what the lessons are about and how to pass. At most 60 words."""
    opt_out: OptOut
    parent_note: ParentNote
    distancing: TeacherText
    """The device that keeps the lesson away from pupils' own lives."""
    confidentiality: LearnerText
    """The limits of confidentiality in words for the band."""
    harmful_remarks: Annotated[dict[Id, Misunderstanding], MinLen(2)]
    """If a pupil says something harmful: what may be said, and a reply."""
    adaptations: Adaptations
    assessment: Assessment
    home_link: HomeLink
    after_the_lesson: Items[TeacherText]
    """What this module needs beyond the list of phrases.yml."""
    extension: TeacherText
    hooks: Items[TeacherText]
    """Links to other subjects."""
    revisit: Revisit
    reminders: Items[TeacherText]
    """Assembly and tutor time: only reminders, never a first lesson."""
    evaluation: Evaluation
    lessons: Annotated[list[Id], MinLen(1)]
    """Lesson files in teaching order."""
