"""Turns texts into inline HTML that is safe inside Markdown and inside HTML alike; numbers keep their direction."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from primer.editions.edition import Edition
from primer.editions.facts import direction
from primer.editions.speech import Marked, Number, Piece, speak
from primer.model.markup import Words
from primer.model.text import State, Text
from primer.shown.parts import Line, Run

_SPECIAL = {ord(mark): f"&#{ord(mark)};" for mark in "\\`*_{}[]|~^!"}
"""What Markdown could read as a mark; as entities they are words in Markdown and in HTML."""
_START = re.compile(r"^(\s*)([#+=:-]|\d+(?=[.)]))")
"""What Markdown could read as a heading or a list, where it stands first."""


@dataclass
class Voice:
    """Speaks the texts of one page, and counts those that are not in the page's language.

    Attributes:
        edition: whose words; its region fills tokens.
        link: gives the address of an id that a text links to, from the page.
        foreign: how many texts are missing and how many outdated.
        shown: fields of foreign lines that were counted; a long text is shown in several steps.
    """

    edition: Edition
    link: Callable[[str], str]
    foreign: Counter[State] = field(default_factory=Counter)
    shown: set[str] = field(default_factory=set)

    def say(self, text: str) -> Markup:
        """Give a text, or plain interface words, as inline HTML; words in another language carry its name."""
        if not isinstance(text, Text):
            return safe(text)
        html = Markup("").join(self._piece(piece) for piece in speak(text, self.edition))
        if not text.lang:
            return html
        self.foreign[text.state] += 1
        return self._marked(html, text.lang)

    def show(self, line: Line) -> Markup:
        """Give a line that pupils see as inline HTML."""
        html = Markup("").join(_drawn(run) for run in line.runs)
        if not line.lang:
            return html
        self.foreign["missing"] += line.field not in self.shown
        self.shown.add(line.field)
        return self._marked(html, line.lang)

    def plain(self, text: str) -> Markup:
        """Give the words alone, for attributes."""
        return safe(self.words(text))

    def words(self, text: str) -> str:
        """Give the words alone, unescaped, for titles."""
        return _letters(speak(text, self.edition)) if isinstance(text, Text) else text

    def language(self, tag: str) -> str:
        """Give a language's own name."""
        profile = self.edition.local.library.profiles.get(tag)
        return profile.name if profile else tag

    def _marked(self, html: Markup, lang: str) -> Markup:
        note = Markup('<small class="in-language">{}</small>').format(self.language(lang))
        return Markup('<span lang="{}" dir="{}">{} {}</span>').format(lang, direction(lang), html, note)

    def _piece(self, piece: Piece) -> Markup:
        if isinstance(piece, Words):
            return safe(piece.text)
        if isinstance(piece, Number):
            return isolated(piece.text)
        inside = Markup("").join(self._piece(one) for one in piece.inside)
        if piece.kind == "link":
            return Markup('<a href="{}">{}</a>').format(self.link(piece.target), inside)
        return Markup("<{0}>{1}</{0}>").format(Markup(piece.kind), inside)  # noqa: S704 (em or strong)


def safe(text: str) -> Markup:
    """Give words in which neither HTML nor Markdown reads a mark."""
    guarded = str(escape(text)).translate(_SPECIAL)
    return Markup(_START.sub(lambda found: found[1] + _guard(found[2]), guarded))  # noqa: S704 (escaped above)


def isolated(number: str) -> Markup:
    """Give a number or an address that is drawn left to right wherever it stands."""
    return Markup('<bdi dir="ltr">{}</bdi>').format(number)


def fill(template: str, **values: object) -> Markup:
    """Give an interface sentence, escaped, with its `{holes}` filled; values that are HTML stay HTML."""
    return Markup(escape(template)).format(**values)  # noqa: S704 (escaped)


def _drawn(run: Run) -> Markup:
    html = isolated(run.text) if run.number else safe(run.text)
    for name, wanted in (("em", run.slanted), ("strong", run.strong)):
        html = Markup("<{0}>{1}</{0}>").format(Markup(name), html) if wanted else html  # noqa: S704 (em or strong)
    return html


def _guard(start: str) -> str:
    return "".join(f"&#{ord(character)};" for character in start)


def _letters(pieces: tuple[Piece, ...]) -> str:
    return "".join(_letters(piece.inside) if isinstance(piece, Marked) else piece.text for piece in pieces)
