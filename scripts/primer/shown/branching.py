"""Trees and quizzes: each question with its ways on, one slide a question."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import starmap

from primer.shown.parts import Item, Json, Line, Part, Run, Words, line


def tree(a: Json, field: str, said: Words) -> list[Part]:
    """Give the nodes of a tree, numbered as on its sheet."""
    numbers = {key: number for number, key in enumerate(_order(a), 1)}

    def node(key: str, number: int) -> Part:
        here = a["nodes"][key]
        choices = [
            Line(
                tuple(
                    _filled(said["goes_to"], {"label": line(one["label"]).runs, "n": (Run(str(numbers[one["to"]])),)})
                ),
                f"{field}.nodes.{key}.choices.{name}.label",
                "bullet",
            )
            for name, one in here["choices"].items()
        ]
        head = line(here["text"], f"{field}.nodes.{key}.text", "number", number)
        return Part((Item((head,)), *(Item((one,)) for one in choices)), whole=True)

    return list(starmap(node, numbers.items()))


def _order(a: Json) -> list[str]:
    """Give the ids of a tree's nodes in the order of its rows: from the start, depth first, each once."""
    seen: dict[str, None] = {}

    def visit(key: str) -> None:
        if key not in seen:
            seen[key] = None
            for choice in a["nodes"][key]["choices"].values():
                visit(choice["to"])

    visit(a["start"])
    return list(seen)


def _filled(template: str, holes: Mapping[str, tuple[Run, ...]]) -> list[Run]:
    runs: list[Run] = []
    rest = template
    while "{" in rest:
        before, _, rest = rest.partition("{")
        name, _, rest = rest.partition("}")
        runs += [Run(before)] * bool(before) + list(holes[name])
    return runs + [Run(rest)] * bool(rest)


def quiz(a: Json, field: str, said: Words) -> list[Part]:
    """Give each question of a quiz, and its explained answer."""
    return [part for key, one in a["questions"].items() for part in _question(one, f"{field}.questions.{key}", said)]


def _question(question: Json, field: str, said: Words) -> list[Part]:
    """Give a question with its answers, and then what is right and why; why others are not is in the notes."""
    asked = [Item((line(question["ask"], f"{field}.ask", "lead"),))]
    right: list[Item] = []
    wrong: list[Line] = []
    for number, (name, one) in enumerate(question["answers"].items(), 1):
        here = f"{field}.answers.{name}"
        answer = line(one["text"], f"{here}.text", "number", number)
        asked.append(Item((answer,)))
        if one["right"]:
            marked = replace(answer, runs=(*answer.runs, Run(f" ({said['right']})")), look="right")
            right.append(Item((marked, line(one["why"], f"{here}.why", "under"))))
        else:
            wrong.append(
                replace(line(one["why"]), runs=(*answer.runs, Run(" – "), *line(one["why"]).runs), label=str(number))
            )
    explained = (replace(right[0], notes=tuple(wrong)), *right[1:]) if right else ()
    return [Part(tuple(asked), whole=True), *([Part(explained, whole=True)] if explained else [])]
