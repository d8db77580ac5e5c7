"""Each scenario by itself: how long it is, who is responsible, how it ends (safeguarding rules S01, S06, V21)."""

from collections.abc import Iterator

from primer.model.activity import DecisionTree, Scenario
from primer.model.walk import texts
from primer.safeguarding.canonical import canonical, folded
from primer.safeguarding.judge import Flaw, Judge
from primer.safeguarding.parts import activities, scenarios


def story_words(judge: Judge) -> Iterator[Flaw]:
    """Demand that a story has at most the words of its band."""
    for part in scenarios(judge):
        count, most = len(part.activity.story.split()), judge.rule.limits[part.unit.band]
        if count > most:
            said = f"{count} words; at most {most} are allowed for {part.unit.band}"
            yield judge.flaw(part.file, (*part.path, "story"), said)


def help_ending(judge: Judge) -> Iterator[Flaw]:
    """Demand that a story about harm ends with help, and so does every branch of a tree."""
    for part in activities(judge):
        match part.activity:
            case Scenario() as one if one.source_of_worry != "none" and not judge.says("help", one.ending):
                yield judge.flaw(part.file, (*part.path, "ending"), "nobody listens, helps or is told in this ending")
            case DecisionTree() as tree:
                for key, node in tree.nodes.items():
                    if not node.choices and not judge.says("help", node.text):
                        said = "nobody listens, helps or is told at the end of this branch"
                        yield judge.flaw(part.file, (*part.path, "nodes", key, "text"), said)


def responsible(judge: Judge) -> Iterator[Flaw]:
    """Demand that the child who was harmed is never named as responsible, alone or with others."""
    for part in scenarios(judge):
        text = part.activity.who_is_responsible
        found = judge.found(text, ("shared",)) or _named(judge, part.activity)
        if found:
            yield judge.flaw(part.file, (*part.path, "who_is_responsible"), "", found)


def said_again(judge: Judge) -> Iterator[Flaw]:
    """Demand that somebody says in the activity, too, who is responsible, where there is harm."""
    for part in scenarios(judge, about_harm=True):
        scenario = part.activity
        heard = [
            text
            for path, text in texts(scenario)
            if path[0] in {"purpose", "steps", "questions", "ending"} and path[-1] != "ask"
        ]
        if not judge.says("responsibility", *heard):
            said = "no step, no ending and no `listen_for` says who was responsible"
            yield judge.flaw(part.file, (*part.path, "questions"), said)


def _named(judge: Judge, scenario: Scenario) -> str:
    """Give the words that make a child of the story responsible, unless the story says what that child did."""
    text = scenario.who_is_responsible
    found = judge.found(text, ("named",))
    name = next((word for word in canonical(found).words if word in _children(judge)), "")
    acts = [judge.compiled(f"{name} ...6 {act}") for act in judge.rule.words["acts"]] if name else []
    story = canonical(f"{scenario.story} {scenario.ending}").words
    return "" if any(act.is_in(story) for act in acts) else found


def _children(judge: Judge) -> frozenset[str]:
    return frozenset(folded(name) for name in judge.library.safeguards.names.allowed)
