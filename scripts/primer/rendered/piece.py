"""What every reader of a format gives."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Piece:
    """A paragraph, a heading, a picture's text or a fact about the file, as a person or a program is shown it.

    Attributes:
        text: the words.
        where: the page, the slide or the part of the file, in words for a person: `page 3`, `title`, `alt text`.
        lang: BCP 47 tag of the words, or "" where the file does not say.
        field: `dont_say` where the page itself marks what must not be said; otherwise "".
    """

    text: str
    where: str = ""
    lang: str = ""
    field: str = ""
