"""Which letters belong to which script, by the names that Unicode gives them."""

import unicodedata
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

LETTERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "Arab": ("ARABIC",),
        "Aran": ("ARABIC",),
        "Armn": ("ARMENIAN",),
        "Beng": ("BENGALI",),
        "Cans": ("CANADIAN",),
        "Cher": ("CHEROKEE",),
        "Cyrl": ("CYRILLIC",),
        "Deva": ("DEVANAGARI",),
        "Ethi": ("ETHIOPIC",),
        "Geor": ("GEORGIAN",),
        "Grek": ("GREEK",),
        "Gujr": ("GUJARATI",),
        "Guru": ("GURMUKHI",),
        "Hans": ("CJK",),
        "Hant": ("CJK",),
        "Hebr": ("HEBREW",),
        "Jpan": ("CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"),
        "Khmr": ("KHMER",),
        "Knda": ("KANNADA",),
        "Kore": ("HANGUL", "CJK"),
        "Laoo": ("LAO",),
        "Latn": ("LATIN",),
        "Mlym": ("MALAYALAM",),
        "Mong": ("MONGOLIAN",),
        "Mymr": ("MYANMAR",),
        "Nkoo": ("NKO",),
        "Olck": ("OL",),
        "Orya": ("ORIYA",),
        "Sinh": ("SINHALA",),
        "Syrc": ("SYRIAC",),
        "Taml": ("TAMIL",),
        "Telu": ("TELUGU",),
        "Tfng": ("TIFINAGH",),
        "Thaa": ("THAANA",),
        "Thai": ("THAI",),
        "Tibt": ("TIBETAN",),
    }
)
"""ISO 15924 code to the first words of the Unicode names of its letters."""


def share(text: str, script: str) -> float:
    """Give the share, 0 to 1, of the letters of a text that belong to a script; 1 if the text has no letters.

    Args:
        text: any text; digits, punctuation and combining marks do not count.
        script: a key of `LETTERS`.
    """
    scripts = [name for letter in text if (name := _script(letter)) is not None]
    if not scripts:
        return 1.0
    own = LETTERS[script]
    return sum(name in own for name in scripts) / len(scripts)


@cache
def _script(character: str) -> str | None:
    """Give the first word of a letter's Unicode name, which says its script; None for what is no letter."""
    if not unicodedata.category(character).startswith("L"):
        return None
    return unicodedata.name(character, "").split(" ")[0]
