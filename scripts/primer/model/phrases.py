"""Shared safety texts: each stands once, here, and every module points at it."""

from primer.model.accepted import Accepting
from primer.model.base import Id, Items, Model
from primer.model.module import Band
from primer.model.text import LearnerText, ParentText, TeacherText


class Script(Model):
    """A named card of ordered lines for an adult."""

    title: TeacherText
    intro: TeacherText
    lines: Items[TeacherText]


class ParentLetter(Model):
    """The frame of the letter home; a module's parent note fills the middle."""

    greeting: ParentText
    opening: ParentText
    learn_heading: ParentText
    not_heading: ParentText
    home_heading: ParentText
    see_materials: ParentText
    ask: ParentText
    opt_out: ParentText
    if_child_tells: ParentText
    closing: ParentText


class Phrases(Accepting):
    """The file content/phrases.yml."""

    readiness: Items[TeacherText]
    """The readiness checklist before any lesson: lead told, policy read, vulnerable pupils considered, second adult,
    date, room, posters, staff wellbeing, cover."""
    staff_note: TeacherText
    """The first words of every teacher's pack: some readers are survivors, and where staff find help."""
    ground_rules: dict[Band, Items[LearnerText]]
    """Proposals for the class to agree on, by band; right to pass, no names and no stories about oneself."""
    ground_rule_pictures: dict[Id, Id] = {}
    """Rule of the youngest to the drawing beside it."""
    ground_rules_how: TeacherText
    interruption: Script
    """The protective interruption: gently stop, thank, offer a private time, keep the time."""
    disclosure: Script
    """When a child tells."""
    images: Script
    """The incident card for images."""
    harmful_remarks: Script
    after: Script
    """After the lesson: read slips, be findable, record, speak to the lead, look after yourself."""
    question_slips: TeacherText
    """Everybody writes something, so that nobody stands out."""
    slip: dict[Band, LearnerText]
    """What stands on the slip."""
    help_strip: dict[Band, LearnerText]
    """The sentence beside "someone near you" on the help strip."""
    near_examples: dict[Band, LearnerText]
    """Who can be near, at least one of them not at home."""
    name_note: TeacherText
    """Printed with stories: change the name if a pupil has it."""
    parent_letter: ParentLetter
    not_ready: TeacherText
    """Why a pack without a shown child helpline is not ready for learners."""
