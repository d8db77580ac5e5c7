"""What no text may hold: HTML, typed numbers and addresses, unknown tokens, links to nothing, too much."""

import re
from collections.abc import Iterator
from typing import get_args

from primer.library.files import files
from primer.library.library import Library
from primer.model.markup import TOKEN, Span, parse
from primer.model.region import WORLD_ONLY, Kind, Roles
from primer.model.text import Text
from primer.model.typed import ADDRESS, NUMBER
from primer.model.walk import texts
from primer.problems import Problem

LONG, TOO_LONG = 400, 800
"""Characters: over the first a warning, over the second an error (reference: localisation 1.4, measured on a peer)."""
TOKENS = {"role": frozenset(Roles.model_fields), "route": frozenset(get_args(Kind)) - WORLD_ONLY}
"""Tokens that a region can always fill; routes that only world.yml has open no door, so a text cannot name them."""

_TYPED = (
    (
        "raw-html",
        re.compile(r"<[A-Za-z/!][^>]*>|&(?:#\w+|[A-Za-z]{2,31});"),
        "HTML is typed",
        "Use *emphasis* or **strong**, or plain words.",
    ),
    (
        "typed-address",
        ADDRESS,
        "an address is typed",
        "Put it into the region file; a text may only hold tokens such as {route:child_helpline}.",
    ),
    (
        "typed-number",
        NUMBER,
        "a number is typed that could be dialled",
        "Put it into the region file and use a token such as {route:emergency}.",
    ),
    (
        "bidi-control",
        re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"),
        "an invisible direction mark is typed",
        "Delete it; numbers are isolated by the build.",
    ),
    (
        "control-character",
        re.compile("[\x00-\x1f\x7f-\x9f\u200b\u2060\ue000-\uf8ff\ufeff\ufffd]"),
        "a character is typed that cannot be seen",
        "Delete it; it often comes in by copying from another program.",
    ),
)


def check_texts(library: Library) -> list[Problem]:
    """Give the problems of every text of the library."""
    problems: list[Problem] = []
    for _domain, _root, file, value in files(library):
        for path, text in texts(value):
            place = library.places[file].at(path)
            problems += [
                Problem(code, place, ".".join(path), message, hint, severity)  # type: ignore[arg-type]
                for code, message, hint, severity in _found(text, library)
            ]
    return problems


def _found(text: Text, library: Library) -> Iterator[tuple[str, str, str, str]]:
    for code, pattern, message, hint in _TYPED:
        for match in pattern.finditer(text):
            found = "".join(one if one.isprintable() else f"U+{ord(one):04X}" for one in match[0].strip(" .–-"))
            yield code, f"{message} (found `{found}`)", hint, "error"
    for match in re.finditer(r"\{[^}]*\}?|\}", text):
        token = TOKEN.fullmatch(match[0])
        if token is None or token[2] not in TOKENS.get(token[1], ()):
            known = ", ".join(f"{{{kind}:{name}}}" for kind, names in TOKENS.items() for name in sorted(names))
            yield "unknown-token", f"`{match[0]}` is not a token", f"Use one of {known}.", "error"
    for node in parse(text):
        if isinstance(node, Span) and node.kind == "link" and node.target not in _targets(library):
            yield (
                "unknown-link",
                f"`{node.target}` is not the id of a module or a page",
                "Link to an id such as `getting-help-9-12`.",
                "error",
            )
    if len(text) > TOO_LONG:
        yield "text-too-long", f"{len(text)} characters; at most {TOO_LONG} are allowed", "Split it in two.", "error"
    elif len(text) > LONG:
        yield "text-long", f"{len(text)} characters; {LONG} are easier to translate", "Split it in two.", "warning"


def _targets(library: Library) -> set[str]:
    return {*library.units, *library.pages, "help"}
