"""The four lines that no module may drop, in whatever words the age needs (safeguarding rules V23)."""

from collections.abc import Iterator

from primer.safeguarding.judge import Flaw, Judge
from primer.safeguarding.parts import for_learners, module_file


def four_lines(judge: Judge) -> Iterator[Flaw]:
    """Demand that each line of a module says what it is there for."""
    for unit in judge.units():
        for line in judge.rule.words:
            field = line.replace("-", "_")
            if not judge.says(line, getattr(unit.module.four_lines, field)):
                yield judge.flaw(module_file(unit), ("four_lines", field), "these words do not say it")


def four_lines_in_lessons(judge: Judge) -> Iterator[Flaw]:
    """Demand that what each line says is read or heard in some lesson; the words are those of the rule on the lines."""
    rules = judge.library.safeguards.structure
    lines = next(
        (Judge(judge.library, name, rule) for name, rule in rules.items() if rule.check == "four-lines"), judge
    )
    for unit in judge.units():
        heard = [text for lesson in unit.lessons.values() for _path, text in for_learners(lesson)]
        for line in lines.unsaid(heard):
            field = line.replace("-", "_")
            said = f"no lesson says to learners what `{field}` says"
            yield judge.flaw(module_file(unit), ("four_lines", field), said)
