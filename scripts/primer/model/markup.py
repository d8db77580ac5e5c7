"""The closed subset of Markdown inside a text, parsed once into nodes.

Allowed: `*emphasis*`, `**strong**`, `[words](id)` where id names a module, a page, or `help`, and tokens:
`{role:lead}` (a role's name in the region) and `{route:KIND}` (what the region shows for that kind, or a plain
fallback). Everything else is words.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from markdown_it import MarkdownIt

TOKEN = re.compile(r"\{([a-z]+):([a-z_]+)\}")
_MARKS = frozenset("*_[]\\\r\0")
"""What the parser does something about; a text without any of it needs no parser."""
_PARSER = MarkdownIt("zero").enable(["emphasis", "link", "escape"])


@dataclass(frozen=True)
class Words:
    """Plain words."""

    text: str


@dataclass(frozen=True)
class Token:
    """A fact that the region fills in: kind `role` or `route`, and its name."""

    kind: str
    name: str


@dataclass(frozen=True)
class Span:
    """Marked words: emphasis, strong, or a link to an id."""

    kind: Literal["em", "strong", "link"]
    inside: tuple["Node", ...]
    target: str = ""


Node = Words | Token | Span


@lru_cache(maxsize=20_000)
def parse(text: str) -> tuple[Node, ...]:
    """Give the nodes of a text, in reading order; what is not in the subset stays as words."""
    if _MARKS.isdisjoint(text):
        return tuple(_split(text))
    stack: list[tuple[str, str, list[Node]]] = [("", "", [])]
    for token in _PARSER.parseInline(text)[0].children or []:
        if token.nesting == 1:
            kind = {"em_open": "em", "strong_open": "strong", "link_open": "link"}[token.type]
            stack.append((kind, str(token.attrs.get("href", "")), []))
        elif token.nesting == -1:
            kind, target, inside = stack.pop()
            stack[-1][2].append(Span(kind, tuple(inside), target))  # type: ignore[arg-type]
        else:
            stack[-1][2].extend(_split(token.content))
    return tuple(stack[0][2])


def plain(text: str) -> str:
    """Give the words alone, marks removed, tokens kept as written."""

    def words(nodes: tuple[Node, ...]) -> str:
        return "".join(
            node.text
            if isinstance(node, Words)
            else f"{{{node.kind}:{node.name}}}"
            if isinstance(node, Token)
            else words(node.inside)
            for node in nodes
        )

    return words(parse(text))


def _split(content: str) -> list[Node]:
    nodes: list[Node] = []
    end = 0
    for match in TOKEN.finditer(content):
        if match.start() > end:
            nodes.append(Words(content[end : match.start()]))
        nodes.append(Token(match[1], match[2]))
        end = match.end()
    if end < len(content):
        nodes.append(Words(content[end:]))
    return nodes
