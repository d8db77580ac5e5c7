"""Turns texts, and models full of texts, into plain JSON that Typst draws; nothing in it is ever read as markup."""

import re
from datetime import date
from typing import Any

from pydantic import BaseModel, RootModel

from primer.editions import facts
from primer.editions.edition import Edition
from primer.editions.speech import Number, Piece, speak
from primer.model.markup import Words
from primer.model.text import Text

Json = Any
"""Strings, numbers, truth values, lists and mappings; what `json.dumps` takes."""

_HOLE = re.compile(r"\{([a-z]+)\}")


def said(text: Text, edition: Edition) -> Json:
    """Give a text as `{"p": pieces}`, with `lang` and `dir` where it is not in the edition's language.

    A piece is a string, `{"n": number or address, drawn left to right}`, `{"em": pieces}` or `{"strong": pieces}`.
    """
    spoken: dict[str, Json] = {"p": _pieces(speak(text, edition))}
    if text.lang:
        spoken |= {"lang": text.lang, "dir": facts.direction(text.lang)}
    return spoken


def foreign(words: str, lang: str) -> Json:
    """Give words that stay in their own language on purpose, such as the name of a service."""
    return {"p": [words], "lang": lang, "dir": facts.direction(lang), "meant": True}


def filled(template: str, **values: str | Number) -> Json:
    """Give an interface sentence with its `{holes}` filled; numbers and addresses keep their direction.

    Args:
        template: the sentence in the edition's language.
        values: hole to its filling.

    Raises:
        KeyError: the sentence has a hole that nobody fills.
    """
    parts = _HOLE.split(template)
    pieces: list[Json] = []
    for index, part in enumerate(parts):
        value = values[part] if index % 2 else part
        pieces.append({"n": value.text} if isinstance(value, Number) else value)
    return {"p": [piece for piece in pieces if piece != ""]}


def address(url: str) -> Json:
    """Give a web address as readers copy it from paper: without the scheme and the last slash."""
    return {"n": facts.address(url)}


def plain(value: object, edition: Edition) -> Json:
    """Give any value of the model as JSON: texts through `said`, days as the locale writes them, ids as keys."""
    if isinstance(value, Text):
        return said(value, edition)
    if isinstance(value, RootModel):
        return plain(value.root, edition)
    if isinstance(value, BaseModel):
        return {name: plain(getattr(value, name), edition) for name in type(value).model_fields}
    if isinstance(value, dict):
        return {str(key): plain(item, edition) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item, edition) for item in value]
    return edition.local.date(value) if isinstance(value, date) else value


def letters(spoken: Json) -> str:
    """Give the bare words of a text that `said` made, for places that hold no marks: titles and alt texts."""
    return "".join(
        piece if isinstance(piece, str) else piece["n"] if "n" in piece else letters({"p": next(iter(piece.values()))})
        for piece in spoken["p"]
    )


def _pieces(pieces: tuple[Piece, ...]) -> list[Json]:
    drawn: list[Json] = []
    for piece in pieces:
        if isinstance(piece, Words):
            drawn.append(piece.text)
        elif isinstance(piece, Number):
            drawn.append({"n": piece.text})
        elif piece.kind == "link":
            drawn += _pieces(piece.inside)
        else:
            drawn.append({piece.kind: _pieces(piece.inside)})
    return drawn
