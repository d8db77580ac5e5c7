"""Slides with several boxes: places for cards, signs to hold up, doors to help."""

from collections.abc import Sequence
from dataclasses import replace

from primer.office.deck.fit import MANY, Fitter
from primer.office.deck.frames import BOXES, INSET, SIGN, Layout
from primer.office.deck.measure import CALLS, WIDER
from primer.shown.parts import Item, Line, Slide, words

FEWEST = min(BOXES)


def boxed(fitter: Fitter, items: Sequence[Item]) -> list[Slide]:
    """Give slides with a box for each item: as many boxes a slide as there is room for their words."""
    pictured = any(one.picture for one in items)
    for most in sorted(BOXES, reverse=True):
        each = -(-len(items) // -(-len(items) // most))
        layout = BOXES[min(count for count in BOXES if count >= each)]
        room = layout.room(0, pictured=pictured)
        if most == FEWEST or all(fitter.type.fits(one.lines, fitter.least, room) for one in items):
            break
    size = fitter.size([(room, one.lines) for one in items], MANY)
    groups = [items[start : start + each] for start in range(0, len(items), each)]
    return [
        Slide(
            layout.name,
            words(""),
            "",
            tuple(one.lines for one in group),
            tuple(one.picture for one in group),
            size,
            tuple(note for one in group for note in one.notes),
        )
        for group in groups
    ]


def fixed(
    fitter: Fitter,
    layout: Layout,
    boxes: Sequence[tuple[Line, ...]],
    sizes: Sequence[int] = MANY,
    signs: Sequence[str] = (),
) -> Slide:
    """Give one slide with given lines in its boxes.

    Args:
        fitter: how words are set.
        layout: the slide's.
        boxes: the lines of each box.
        sizes: points to choose from; numbers to call are as large as there is room for.
        signs: a small drawing for each box, shown if at any size all headings leave room for theirs.
    """
    rooms = [layout.room(box, pictured=False) for box in range(len(boxes))]
    filled = list(zip(rooms, boxes, strict=True))
    none = ("",) * len(boxes)
    for shown in (tuple(signs), none) if signs and layout.drawing == "sign" else (none,):
        for size in [one for one in sizes if one >= fitter.least]:
            for call in CALLS:
                kind = replace(fitter.type, call=call)
                free = shown == none or all(
                    kind.beside(lines[0], size) * WIDER + SIGN < room.w + INSET / 2 for room, lines in filled
                )
                if free and all(kind.fits(lines, size, room) for room, lines in filled):
                    return Slide(layout.name, words(""), "", tuple(boxes), shown, size, call=call)
    size = fitter.size(filled, sizes, fitter.small)
    return Slide(layout.name, words(""), "", tuple(boxes), none, size, call=CALLS[-1])
