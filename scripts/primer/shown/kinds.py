"""What pupils see and hear asked in each kind of activity: a closed table, as in the templates of site and packs."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import starmap

from primer.shown.branching import quiz, tree
from primer.shown.parts import Item, Json, Look, Part, Run, Words, line, words

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
    ending = (words(said["ending"], "label"), line(a["ending"], f"{field}.ending"))
    return [
        Part((Item((line(a["story"], f"{field}.story"),)),)),
        _asked(a["questions"], f"{field}.questions", said),
        Part((Item(ending[:1]), Item(ending[1:], notes=(who,)))),
    ]


def _role_play(a: Json, field: str, said: Words) -> list[Part]:
    out = line(a["stepping_out"], f"{field}.stepping_out")
    return [Part((Item((words(said["stepping_out"], "label"), out)),))]


def _story(a: Json, field: str, _: Words) -> list[Part]:
    def told(key: str, one: Json) -> list[Part]:
        shown = [Part((Item((line(one["tell"], f"{field}.parts.{key}.tell"),)),), picture=one["picture"] or "")]
        if one["ask"]:
            ask = line(one["ask"], f"{field}.parts.{key}.ask", "lead")
            shown.append(Part((Item((ask,)),), picture=one["picture"] or ""))
        return shown

    return [part for key, one in a["parts"].items() for part in told(key, one)]


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
    items = [
        Item((line(one["label"], f"{field}.{key}.label", "lead"),), one["picture"]) for key, one in mapping.items()
    ]
    return Part(tuple(items), "boxes")


def _signal_cards(a: Json, field: str, said: Words) -> list[Part]:
    """Show the signals alone: calls are read out, and a false one is answered at once and never left on a wall."""
    board = _cells(a["signals"], f"{field}.signals")
    calls = tuple(
        note
        for one in a["calls"].values()
        for note in (line(one["ask"], label=said["say"]), line(one["listen_for"], label=said["listen_for"]))
    )
    first, *rest = board.items
    return [replace(board, items=(replace(first, notes=calls), *rest))]


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
    "decision_tree": tree,
    "role_play": _role_play,
    "story": _story,
    "quiz": quiz,
    "poster": _poster,
    "worksheet": _worksheet,
    "signal_cards": _signal_cards,
    "help_board": _help_board,
    "calm": _calm,
}
