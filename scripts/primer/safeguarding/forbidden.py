"""What no story, task, part to play or answer may hold (safeguarding rules O21, O22, S09, S10, V22)."""

from collections.abc import Iterable, Iterator

from primer.model.activity import (
    Activity,
    CardSort,
    DecisionTree,
    Discuss,
    PictureSort,
    Quiz,
    RolePlay,
    Scenario,
    SignalCards,
    Story,
    Worksheet,
)
from primer.model.text import Text
from primer.model.walk import KeyPath, texts
from primer.safeguarding.judge import Flaw, Judge
from primer.safeguarding.parts import activities, for_learners

Texts = Iterable[tuple[KeyPath, Text]]


def words_of_harm(judge: Judge) -> Iterator[Flaw]:
    """Refuse words of a person who harms in stories and on cards."""
    kinds = Scenario | Story | RolePlay | CardSort | PictureSort | DecisionTree
    for part in activities(judge):
        if isinstance(part.activity, kinds):
            yield from _refused(judge, part.file, for_learners(part.activity, part.path))


def planning_harm(judge: Judge) -> Iterator[Flaw]:
    """Refuse a question or a task in which a learner plans or writes for a person who harms."""
    for part in activities(judge):
        yield from _refused(judge, part.file, _tasks(part.activity, part.path))


def role_play(judge: Judge) -> Iterator[Flaw]:
    """Refuse a role-play about more than everyday things, and a part for a person who harms."""
    for part in activities(judge):
        if isinstance(part.activity, RolePlay):
            for key, card in part.activity.cards.items():
                yield from _refused(judge, part.file, for_learners(card, (*part.path, "cards", key)))


def kept_by_pupil(judge: Judge) -> Iterator[Flaw]:
    """Refuse to read, hang up or throw away a sheet on which a pupil names adults to tell."""
    for part in activities(judge):
        if isinstance(part.activity, Worksheet) and part.activity.after_use != "pupil-keeps":
            yield from _refused(judge, part.file, _within(part.activity, part.path, "instruction", "tasks", "easy"))


def right_answers(judge: Judge) -> Iterator[Flaw]:
    """Refuse a right answer that lays what happened on the child who was harmed."""
    for part in activities(judge):
        yield from _refused(judge, part.file, _answers(part.activity, part.path))


def sorted_as_wrong(judge: Judge) -> Iterator[Flaw]:
    """Refuse a sort in which a picture that a child made of itself belongs to what is wrong."""
    for part in activities(judge):
        if not isinstance(part.activity, CardSort | PictureSort):
            continue
        trays = part.activity.trays
        wrong = {key for key, tray in trays.items() if tray.sign == "stop" or judge.says("wrong", tray.label)}
        for key, card in part.activity.cards.items():
            text = "caption" if hasattr(card, "caption") else "text"
            found = judge.found(getattr(card, text), ("own-picture",))
            if card.tray in wrong and found:
                yield judge.flaw(part.file, (*part.path, "cards", key, "tray"), "", found)


def _refused(judge: Judge, file: str, among: Texts) -> Iterator[Flaw]:
    for path, text in dict(among).items():
        found = judge.found(text)
        if found:
            yield judge.flaw(file, path, "", found)


def _within(activity: Activity, path: KeyPath, *fields: str) -> Texts:
    return ((where, text) for where, text in texts(activity, path) if where[len(path)] in fields)


def _tasks(activity: Activity, path: KeyPath) -> Texts:
    """Give what pupils are asked to do or to answer."""
    yield from _within(activity, path, "steps")
    match activity:
        case Worksheet() | Discuss() | Quiz() | SignalCards():
            yield from _within(activity, path, "instruction", "tasks", "easy", "questions", "calls")
        case Scenario() | Story():
            yield from ((where, text) for where, text in texts(activity, path) if where[-1] == "ask")


def _answers(activity: Activity, path: KeyPath) -> Texts:
    """Give what counts as right."""
    match activity:
        case Quiz():
            for name, question in activity.questions.items():
                for key, answer in question.answers.items():
                    if answer.right:
                        yield from texts(answer, (*path, "questions", name, "answers", key))
        case CardSort() | PictureSort():
            yield from _within(activity, path, "cards", "trays")
        case Discuss() | Scenario():
            yield from ((where, text) for where, text in texts(activity, path) if where[-1] == "listen_for")
