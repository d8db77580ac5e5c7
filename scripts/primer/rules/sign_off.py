"""Signatures: each is bound to the hash of the words that were signed, and lapses when one of them changes."""

from hashlib import sha256
from itertools import chain

from primer.library.library import Library, Page, Unit
from primer.model.base import SignOff
from primer.model.walk import texts
from primer.problems import Problem
from primer.source.yaml import Places


def words_of(thing: Unit | Page) -> str:
    """Give the hash of all the words of a module or page with their places: 16 hexadecimal digits of SHA-256."""
    files = (
        chain(texts(thing.module), *(texts(lesson, (name,)) for name, lesson in thing.lessons.items()))
        if isinstance(thing, Unit)
        else texts(thing.guidance)
    )
    total = sha256()
    for path, text in files:
        total.update(f"{'/'.join(path)}\0{text}\0".encode())
    return total.hexdigest()[:16]


def valid(signed: list[SignOff], words: str) -> list[SignOff]:
    """Give the signatures that stand for these very words."""
    return [one for one in signed if one.words == words]


def check_sign_offs(library: Library) -> list[Problem]:
    """Give `sign-off-lapsed` for each signature of other words, and `unsigned` for a status that nobody signed."""
    problems: list[Problem] = []
    for unit in library.units.values():
        places = library.places[f"content/modules/{unit.strand}/{unit.band}/module.yml"]
        problems += _check(unit.module.sign_off, unit.module.status, words_of(unit), places)
    for page in library.pages.values():
        places = library.places[f"content/guidance/{page.audience}/{page.name}.yml"]
        problems += _check(page.guidance.sign_off, page.guidance.status, words_of(page), places)
    return problems


def _check(signed: list[SignOff], status: str, words: str, places: Places) -> list[Problem]:
    problems = [
        Problem(
            "sign-off-lapsed",
            places.at(("sign_off", str(index))),
            f"sign_off.{index}",
            f"{one.name} signed other words (found `{one.words}`, today's are `{words}`)",
            "Ask for a new signature, or take the line out.",
            "warning",
        )
        for index, one in enumerate(signed)
        if one.words != words
    ]
    if status in {"signed", "piloted", "ready"} and not valid(signed, words):
        hint = "Add the signatures under `sign_off`, or set the status to `draft`."
        found = f"the status is `{status}` but nobody has signed these words"
        problems.append(Problem("unsigned", places.at(("status",)), "status", found, hint))
    return problems
