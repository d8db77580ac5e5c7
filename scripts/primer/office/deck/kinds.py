"""What pupils see and hear asked in each kind of activity: a closed table, as in the site's and the packs' templates."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import starmap

from primer.office.deck.parts import Item, Json, Line, Look, Part, Run, line, words

Words = Mapping[str, str]
Kind = Callable[[Json, str, Words], list[Part]]
"""From an activity, the path of its field and the interface words to its parts."""


def parts(activity: Json, field: str, said: Words) -> list[Part]:
    """Give the parts of an activity, in the order in which they are shown."""
    return KINDS[activity["kind"]](activity, field, said)


def _texts(mapping: Mapping[str, Json], field: str, look: Look) -> tuple[Item, ...]:
    return tuple(Item((line(text, f"{field}.{key}", look),)) for key, text in mapping.items())


def _asked(mapping: Mapping[str, Json], field: str, said: Words) -> Part:
    def item(key: str, one: Json) -> Item:
        note = line(one["listen_for"], label=said["listen_for"])
        return Item((line(one["ask"], f"{field}.{key}.ask"),), notes=(note,))

    return Part(tuple(starmap(item, mapping.items())), alone=True)


def _explain(a: Json, field: str, _: Words) -> list[Part]:
    return [Part(_texts(a["points"], f"{field}.points", "bullet"))]


def _discuss(a: Json, field: str, said: Words) -> list[Part]:
    return [_asked(a["questions"], f"{field}.questions", said)]


def _sort(a: Json, field: str, said: Words) -> list[Part]:
    names = {key: line(one["label"]).text for key, one in a["trays"].items()}
    cards = tuple(
        replace(line(one["why"], label=f"{said['card']} {number}"), runs=_card(one, names))
        for number, one in enumerate(a["cards"].values(), 1)
    )
    trays = [
        Item((line(one["label"], f"{field}.trays.{key}.label", "lead"),), f"sign-{one['sign']}" if one["sign"] else "")
        for key, one in a["trays"].items()
    ]
    return [Part((replace(trays[0], notes=cards), *trays[1:]), "boxes")]


def _card(card: Json, trays: Mapping[str, str]) -> tuple[Run, ...]:
    words_of = line(card.get("caption") or card["text"]).runs
    return (*words_of, Run(f" – {trays.get(card['tray'], '')}. "), *line(card["why"]).runs)


def _scenario(a: Json, field: str, said: Words) -> list[Part]:
    who = line(a["who_is_responsible"], label=said["who_is_responsible"])
    ending = (words(said["ending"], "lead"), line(a["ending"], f"{field}.ending"))
    return [
        Part((Item((line(a["story"], f"{field}.story"),)),)),
        _asked(a["questions"], f"{field}.questions", said),
        Part((Item(ending[:1]), Item(ending[1:], notes=(who,)))),
    ]


def _tree(a: Json, field: str, said: Words) -> list[Part]:
    shown = {row["n"]: row for row in a["rows"] if not row["again"]}
    keys = dict(zip(shown, _order(a), strict=True))

    def node(number: int, row: Json) -> Part:
        choices = [
            Line(
                tuple(_filled(said["goes_to"], {"label": line(one["label"]).runs, "n": (Run(str(one["n"])),)})),
                f"{field}.nodes.{keys[number]}.choices.{key}.label",
                "bullet",
            )
            for key, one in zip(a["nodes"][keys[number]]["choices"], a["choices"].get(str(number), []), strict=True)
        ]
        head = line(row["text"], f"{field}.nodes.{keys[number]}.text", "number", number)
        return Part((Item((head,)), *(Item((one,)) for one in choices)), whole=True)

    return list(starmap(node, shown.items()))


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


def _role_play(a: Json, field: str, said: Words) -> list[Part]:
    out = line(a["stepping_out"], f"{field}.stepping_out")
    return [Part((Item((words(said["stepping_out"], "lead"), out)),))]


def _story(a: Json, field: str, _: Words) -> list[Part]:
    def told(key: str, one: Json) -> list[Part]:
        shown = [Part((Item((line(one["tell"], f"{field}.parts.{key}.tell"),)),), picture=one["picture"] or "")]
        if one["ask"]:
            ask = line(one["ask"], f"{field}.parts.{key}.ask", "lead")
            shown.append(Part((Item((ask,)),), picture=one["picture"] or ""))
        return shown

    return [part for key, one in a["parts"].items() for part in told(key, one)]


def _quiz(a: Json, field: str, said: Words) -> list[Part]:
    found: list[Part] = []
    for key, question in a["questions"].items():
        at = f"{field}.questions.{key}"
        ask = Item((line(question["ask"], f"{at}.ask", "lead"),))
        asked, explained = [ask], [ask]
        for number, (name, one) in enumerate(question["answers"].items(), 1):
            here = f"{at}.answers.{name}"
            answer = line(one["text"], f"{here}.text", "number", number)
            why = line(one["why"], f"{here}.why", "under")
            asked.append(Item((answer,)))
            if one["right"]:
                told = Run(f" ({said['right']})")
                answer = Line((*answer.runs, told), answer.field, "right", number, answer.lang, answer.dir)
            explained.append(Item((answer, why)))
        found += [Part(tuple(asked), whole=True), Part(tuple(explained[1:]))]
    return found


def _poster(a: Json, field: str, _: Words) -> list[Part]:
    head = Item((line(a["headline"], f"{field}.headline", "lead"),))
    return [Part((head, *_texts(a["lines"], f"{field}.lines", "bullet")), picture=a["picture"] or "")]


def _worksheet(a: Json, field: str, _: Words) -> list[Part]:
    head = Item((line(a["instruction"], f"{field}.instruction", "lead"),))
    tasks = [
        Item((line(one["ask"], f"{field}.tasks.{key}.ask", "number", number),), one["picture"] or "")
        for number, (key, one) in enumerate(a["tasks"].items(), 1)
    ]
    return [Part((head, *tasks))]


def _cells(mapping: Mapping[str, Json], field: str) -> Part:
    items = [Item((line(one["label"], f"{field}.{key}.label", "lead"),), one["picture"]) for key, one in mapping.items()]
    return Part(tuple(items), "boxes")


def _signal_cards(a: Json, field: str, said: Words) -> list[Part]:
    return [_cells(a["signals"], f"{field}.signals"), _asked(a["calls"], f"{field}.calls", said)]


def _help_board(a: Json, field: str, _: Words) -> list[Part]:
    return [_cells(a["cells"], f"{field}.cells")]


def _calm(a: Json, field: str, _: Words) -> list[Part]:
    return [Part(_texts(a["lines"], f"{field}.lines", "plain"), "calm")]


KINDS: Mapping[str, Kind] = {
    "explain": _explain,
    "discuss": _discuss,
    "picture_sort": _sort,
    "card_sort": _sort,
    "scenario": _scenario,
    "decision_tree": _tree,
    "role_play": _role_play,
    "story": _story,
    "quiz": _quiz,
    "poster": _poster,
    "worksheet": _worksheet,
    "signal_cards": _signal_cards,
    "help_board": _help_board,
    "calm": _calm,
}
