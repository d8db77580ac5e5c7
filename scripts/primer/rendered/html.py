"""Reads an HTML page: visible text by block, alternative texts, labels, titles and what a preview shows."""

from html.parser import HTMLParser

from primer.rendered.piece import Piece

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split(" "))  # noqa: SIM905
_INLINE = frozenset(
    "a abbr b bdi bdo cite code data dfn em i kbd mark q s samp small span strong sub sup time u var wbr".split(" ")  # noqa: SIM905
)
_SILENT = frozenset({"script", "style", "template"})
_SAID = {"alt": "alternative text", "title": "tooltip", "aria-label": "label", "placeholder": "placeholder"}
_META = frozenset({"description", "og:title", "og:description", "og:site_name", "twitter:title", "keywords", "author"})
MARK = "data-field"
"""The attribute with which our templates mark an element that shows what must not be said."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self._open: list[tuple[str, str, str]] = []
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _INLINE:
            self._flush()
        said = {name: value for name, value in attrs if value}
        lang, field = said.get("lang", self._lang), said.get(MARK, self._field)
        for name, where in _SAID.items():
            if name in said:
                self.pieces.append(Piece(said[name], where, lang, field))
        if tag == "meta" and (said.get("name") in _META or said.get("property") in _META) and "content" in said:
            self.pieces.append(Piece(said["content"], "preview", lang))
        if tag not in _VOID:
            self._open.append((tag, lang, field))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE:
            self._flush()
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == tag:
                del self._open[index:]
                return

    def handle_data(self, data: str) -> None:
        if not any(tag in _SILENT for tag, _, _ in self._open):
            self._words.append(data)

    def close(self) -> None:
        super().close()
        self._flush()

    @property
    def _lang(self) -> str:
        return self._open[-1][1] if self._open else ""

    @property
    def _field(self) -> str:
        return self._open[-1][2] if self._open else ""

    def _flush(self) -> None:
        text = " ".join("".join(self._words).split())
        self._words.clear()
        if text:
            where = "title" if self._open and self._open[-1][0] == "title" else ""
            self.pieces.append(Piece(text, where, self._lang, self._field))


def read_html(data: bytes) -> list[Piece]:
    """Give the pieces of a page in order; inline markup does not split a sentence, a block does."""
    reader = _Reader()
    reader.feed(data.decode("utf-8", errors="replace"))
    reader.close()
    return reader.pieces
