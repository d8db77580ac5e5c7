"""A text of an edition as pieces that any output can draw: words, marks, and numbers that keep their direction."""

from dataclasses import dataclass
from typing import Literal

from primer.editions.edition import Edition
from primer.model.markup import Node, Span, Token, Words, parse
from primer.model.text import Audience, Text


@dataclass(frozen=True)
class Number:
    """A phone number, to be isolated left to right wherever it stands."""

    text: str


@dataclass(frozen=True)
class Marked:
    """Pieces with a mark: emphasis, strong, or a link to an id."""

    kind: Literal["em", "strong", "link"]
    inside: tuple["Piece", ...]
    target: str = ""


Piece = Words | Number | Marked
ENDS = (".", "!", "?")
"""What ends a sentence in the scripts that have capital letters."""


def speak(text: Text, edition: Edition) -> tuple[Piece, ...]:
    """Give the pieces of a text, with every token filled from what the edition's region shows to its reader."""
    return _pieces(parse(text), edition, text.audience)


def _pieces(nodes: tuple[Node, ...], edition: Edition, audience: Audience, *, begins: bool = True) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for node in nodes:
        if isinstance(node, Words):
            pieces.append(node)
        elif isinstance(node, Span):
            inside = _pieces(node.inside, edition, audience, begins=begins)
            pieces.append(Marked(node.kind, inside, node.target))
        else:
            fact = _fact(node, edition, audience)
            pieces += _begun(fact) if begins else fact
        begins = isinstance(node, Words) and node.text.rstrip().endswith(ENDS)
    return tuple(pieces)


def _begun(fact: list[Piece]) -> list[Piece]:
    """Let plain words that stand first in a sentence begin with a capital letter, where the script has any."""
    first, *rest = fact
    return [Words(first.text[:1].upper() + first.text[1:]), *rest] if isinstance(first, Words) else fact


def _fact(token: Token, edition: Edition, audience: Audience) -> list[Piece]:
    """Give a role's name, or the numbers of a kind of route; without a shown route, plain words and never a guess."""
    if token.kind == "role":
        return [Words(str(getattr(edition.roles, token.name)))]
    shown = [
        route
        for door in edition.doors(audience).doors
        for route in door.routes
        if route.kind == token.name and route.phone
    ]
    if not shown:
        return [Words(edition.local.labels[f"no_{token.name}"])]
    pieces: list[Piece] = []
    for route in shown:
        services = " · ".join(edition.local.labels[service] for service in route.serves if service != "all")
        pieces += [Words(" · ")] if pieces else []
        pieces.append(Number(route.phone or ""))
        pieces += [Words(f" ({services})")] if services else []
    return pieces
