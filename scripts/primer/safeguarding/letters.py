"""Letters as a reader sees them: no look-alikes, no hidden characters, one quotation mark, one dash, no accents."""

import unicodedata
from collections.abc import Sequence

_MARKS = {
    **dict.fromkeys("‘’‚‛′`´ʼʹ", "'"),
    **dict.fromkeys("“”„‟″«»‹›", '"'),
    **dict.fromkeys("‐‑‒–−", "-"),
    **dict.fromkeys("—―", "\u2014"),
    "…": ".",
    "؟": "?",
    "،": ",",
    "؛": ",",
    "\u00a0": " ",
    "\u202f": " ",
}
_LOOKALIKES = dict(zip("аеорсухіјѕһԁԛԝвкмнтαοινρτυχκηεβ", "aeopcyxijshdqwbkmhtaoivptuxkneb", strict=True))
"""Cyrillic and Greek small letters that are drawn like Latin ones."""
_OWN_SCRIPT = {"be", "bg", "el", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk"}
"""Languages that are written with those letters."""
_ACCENTS = 9
"""Combining classes above this one are accents and Arabic vowel marks; below it stand parts of Indic letters."""
_TATWEEL = "\u0640"


class _Plain(dict[int, str]):
    """Each letter that was met, in plain letters; nothing for a letter that nobody sees."""

    def __init__(self, lookalikes: dict[str, str]) -> None:
        super().__init__()
        self._lookalikes = lookalikes

    def __missing__(self, code: int) -> str:
        typed = chr(code)
        self[code] = "".join(
            self._lookalikes.get(letter) or _MARKS.get(letter, letter)
            for letter in _MARKS.get(typed) or unicodedata.normalize("NFKD", typed).casefold()
            if not _is_hidden(letter)
        )
        return self[code]


_PLAIN, _PLAIN_IN_OWN_SCRIPT = _Plain(_LOOKALIKES), _Plain({})


def plain_letters(text: str, lang: str = "en") -> tuple[str, Sequence[int]]:
    """Give a text in small plain letters, and for each letter its place in the original, in characters."""
    if text.isascii():
        return text.lower(), range(len(text))
    plain = _PLAIN_IN_OWN_SCRIPT if lang.split("-", maxsplit=1)[0] in _OWN_SCRIPT else _PLAIN
    return text.translate(plain), [at for at, typed in enumerate(text) for _ in plain[ord(typed)]]


def _is_hidden(letter: str) -> bool:
    return unicodedata.combining(letter) > _ACCENTS or unicodedata.category(letter) == "Cf" or letter == _TATWEEL
