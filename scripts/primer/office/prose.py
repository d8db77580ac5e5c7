"""Texts as HTML for pandoc: emphasis, links inside the file, words in their own language, numbers left to right."""

from collections.abc import Collection

from markupsafe import Markup, escape

from primer.editions.edition import Edition
from primer.editions.facts import direction
from primer.editions.speech import Number, Piece, speak
from primer.model.markup import Words
from primer.model.text import Text
from primer.office.help import isolated


class Prose:
    """Speaks the texts of one file."""

    def __init__(self, edition: Edition, chapters: Collection[str] = ()) -> None:
        """Keep what texts are spoken with.

        Args:
            edition: whose words; its region fills tokens.
            chapters: ids of the pages that are in the file; a link to another page is shown as words.
        """
        self._edition, self._chapters = edition, chapters

    def say(self, text: Text) -> Markup:
        """Give a text; one that is not yet translated ends with the sign of its language."""
        html = Markup("").join(self._piece(piece) for piece in speak(text, self._edition))
        if not text.lang:
            return html
        return Markup('<span lang="{0}" dir="{1}">{2} [{0}]</span>').format(text.lang, direction(text.lang), html)

    def _piece(self, piece: Piece) -> Markup:
        if isinstance(piece, Words):
            return escape(piece.text)
        if isinstance(piece, Number):
            return Markup('<span dir="ltr">{}</span>').format(isolated(piece.text))
        inside = Markup("").join(self._piece(one) for one in piece.inside)
        if piece.kind != "link":
            return Markup("<{0}>{1}</{0}>").format(Markup(piece.kind), inside)  # noqa: S704 (em or strong)
        return Markup('<a href="#{}">{}</a>').format(piece.target, inside) if piece.target in self._chapters else inside
