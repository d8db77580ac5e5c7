"""Practice in saying no has a step for those who cannot (safeguarding rules V24)."""

from collections.abc import Iterator

from primer.model.walk import texts
from primer.safeguarding.judge import Flaw, Judge
from primer.safeguarding.parts import activities

_OTHER_WAYS = {"ways", "likely", "if_it_goes_wrong"}


def ways_to_say_no(judge: Judge) -> Iterator[Flaw]:
    """Demand that an activity on ways to say no also says what if somebody cannot."""
    for part in activities(judge):
        main = [text for path, text in texts(part.activity) if path[0] not in _OTHER_WAYS]
        found = next((words for text in main if (words := judge.found(text, ("saying-no",)))), "")
        if found and not judge.says("cannot", *(text for _path, text in texts(part.activity))):
            yield judge.flaw(part.file, part.path, "no step says what if somebody cannot", found)
