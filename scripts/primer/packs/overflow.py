"""What had no room on a sheet: the notes that the templates leave (templates/packs/fit.typ), as problems."""

from collections.abc import Sequence

from primer.editions.pieces import Json
from primer.problems import Place, Problem, in_order


def overflows(notes: Sequence[Json], pack: Json) -> list[Problem]:
    """Give a problem for each note, once.

    Args:
        notes: each with `what` has no room, `file` and `field` of its words, and `over`, how many millimetres it is too
            `side` ("tall" or "wide").
        pack: the document that was drawn.
    """
    look = "" if pack["look"] == "colour" else f" ({pack['look']})"
    return in_order(
        Problem(
            "sheet-overflow",
            Place(f"content/{note['file']}"),
            note["field"],
            f"in {pack['edition']}{look}, this is {note['over']:.1f} mm too {note['side']} for its {note['what']}",
            _HINTS[note["side"]],
        )
        for note in notes
    )


_HINTS = {
    "tall": "Say it in fewer words, in the source or in the translation.",
    "wide": "Use a shorter word, or put a hyphen where the long one may be broken.",
}
