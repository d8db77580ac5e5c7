"""What has to be said in notes, letters, checklists and scripts, and what a module has to have (rules A3, A8, W)."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from primer.library.library import Unit
from primer.model.text import Text
from primer.model.walk import KeyPath, texts
from primer.safeguarding.judge import Flaw, Judge
from primer.safeguarding.parts import lesson_file, module_file

PHRASES = "content/phrases.yml"


def note_parts(judge: Judge) -> Iterator[Flaw]:
    """Demand that every content note has all its parts."""
    for unit in judge.units():
        for file, path, text in _notes(unit):
            yield from _unsaid(judge, file, path, [text])


def note_words(judge: Judge) -> Iterator[Flaw]:
    """Demand that a content note has at most `most` words."""
    for unit in judge.units():
        for file, path, text in _notes(unit):
            count, most = len(text.split()), judge.rule.limits["most"]
            if count > most:
                yield judge.flaw(file, path, f"{count} words; at most {most} are allowed", " ".join(text.split()[:4]))


def letter(judge: Judge) -> Iterator[Flaw]:
    """Demand that families are told in time, and that they may see everything."""
    phrases = judge.library.phrases
    said = [*phrases.readiness.values(), *(text for _path, text in texts(phrases.parent_letter))]
    yield from _unsaid(judge, PHRASES, ("parent_letter",), said)


def readiness(judge: Judge) -> Iterator[Flaw]:
    """Demand that the checklist before any lesson has all its parts."""
    yield from _unsaid(judge, PHRASES, ("readiness",), [*judge.library.phrases.readiness.values()])


def ground_rules(judge: Judge) -> Iterator[Flaw]:
    """Demand that the ground rules of each band have all their parts."""
    for band, rules in judge.library.phrases.ground_rules.items():
        yield from _unsaid(judge, PHRASES, ("ground_rules", band), [*rules.values()])


def interruption(judge: Judge) -> Iterator[Flaw]:
    """Demand that the protective interruption has all its parts; that it exists, its type demands."""
    yield from _unsaid(judge, PHRASES, ("interruption", "lines"), [*judge.library.phrases.interruption.lines.values()])


def staff_note(judge: Judge) -> Iterator[Flaw]:
    """Demand that the note to staff thinks of survivors and says where help is."""
    yield from _unsaid(judge, PHRASES, ("staff_note",), [judge.library.phrases.staff_note])


def adult_note(judge: Judge) -> Iterator[Flaw]:
    """Demand that a page for adults that speaks of suicide, self-harm or harm in families puts help first."""
    for page in judge.library.pages.values():
        found = next((words for _path, text in texts(page.guidance) if (words := judge.found(text))), "")
        if found and not page.guidance.about_harm:
            yield judge.flaw(f"content/guidance/{page.audience}/{page.name}.yml", ("about_harm",), "", found)


def evidence(judge: Judge) -> Iterator[Flaw]:
    """Demand that a module stands on at least `least` different findings."""
    for unit in judge.units():
        cited = [*unit.module.why_now.values(), *unit.module.know.values()]
        count, least = len({one for text in cited for one in text.evidence}), judge.rule.limits["least"]
        if count < least:
            said = f"{count} is cited; at least {least} must be"
            yield judge.flaw(module_file(unit), ("why_now",), said)


def review(judge: Judge) -> Iterator[Flaw]:
    """Demand that a module is looked at again within the `months` of its strand."""
    for unit in judge.units():
        months = judge.rule.limits.get(unit.strand, judge.rule.limits["months"])
        if unit.module.review_due > _later(unit.module.date, months):
            said = f"it is due more than {months} months after the day of this version"
            yield judge.flaw(module_file(unit), ("review_due",), said)


def _notes(unit: Unit) -> Iterator[tuple[str, KeyPath, Text]]:
    yield module_file(unit), ("pupil_notice",), unit.module.pupil_notice
    for name, lesson in unit.lessons.items():
        yield lesson_file(unit, name), ("opening",), lesson.opening


def _unsaid(judge: Judge, file: str, path: KeyPath, said: list[Text]) -> Iterator[Flaw]:
    missing = judge.unsaid(said)
    if missing:
        yield judge.flaw(file, path, f"nothing says: {', '.join(one.replace('-', ' ') for one in missing)}")


def _later(day: date, months: int) -> date:
    """Give the same day some months later, or the last one of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
