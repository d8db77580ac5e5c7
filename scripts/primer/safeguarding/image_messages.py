"""Whom the key messages about images speak to (safeguarding rules V20)."""

from collections import Counter
from collections.abc import Iterator

from primer.library.library import Unit
from primer.safeguarding.judge import Flaw, Judge
from primer.safeguarding.parts import module_file


def image_messages(judge: Judge) -> Iterator[Flaw]:
    """Demand a mark for each key message, words that bear it out, and `times` as many for others as for the person."""
    for unit in judge.units():
        file, about = module_file(unit), unit.module.key_messages_about
        unmarked = [key for key in unit.module.key_messages if key not in about]
        unknown = [key for key in about if key not in unit.module.key_messages]
        if unmarked:
            said = f"`key_messages_about` does not say whom these speak to: {', '.join(unmarked)}"
            yield judge.flaw(file, ("key_messages_about" if about else "key_messages",), said)
        for key in unknown:
            yield judge.flaw(file, ("key_messages_about", key), f"`{key}` is not a key message")
        yield from _wrongly_marked(judge, unit, file)
        counts = Counter(about.values())
        others, person, times = counts["others"] + counts["help"], counts["person"], judge.rule.limits["times"]
        if others < person * times:
            said = (
                f"{others} speak to others or of help, {person} of the person in the picture; at least "
                f"{person * times} must"
            )
            yield judge.flaw(file, ("key_messages_about",), said)


def _wrongly_marked(judge: Judge, unit: Unit, file: str) -> Iterator[Flaw]:
    for key, mark in unit.module.key_messages_about.items():
        text = unit.module.key_messages.get(key)
        if text is None or mark == "person":
            continue
        if judge.says("person", text):
            said = f"marked `{mark}`, but it speaks of what the person in the picture does"
            yield judge.flaw(file, ("key_messages_about", key), said)
        elif not judge.says(mark, text):
            said = f"marked `{mark}`, but no word of it bears that out"
            yield judge.flaw(file, ("key_messages_about", key), said)
