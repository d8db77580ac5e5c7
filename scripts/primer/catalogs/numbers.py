"""Numbers in a text: which ones it has, in whatever digits, and whether one looks like something to dial or text."""

import re
import unicodedata
from collections import Counter

_RUN = re.compile(r"[0-9]+")
_GROUPED = re.compile(r"(?<![0-9])([0-9]{1,3})((?:[.,'\u00a0\u202f\u2019\u066c][0-9]{3})+)(?![0-9])")
_DIALLED = re.compile(r"\+?\(?[0-9]+\)?(?:[ \u00a0\u202f./()\u2010-\u2014-]{1,3}[0-9]+)*")
_TYPED = 5


class _Digits(dict[int, str]):
    """Each character that was met, a digit of any script as 0 to 9."""

    def __missing__(self, code: int) -> str:
        one = chr(code)
        self[code] = str(unicodedata.decimal(one)) if unicodedata.category(one) == "Nd" else one
        return self[code]


_DIGITS = _Digits()


def folded(text: str) -> str:
    """Give the text with the digits of every script as 0 to 9."""
    if text.isascii():
        return text
    return text.translate(_DIGITS)


def same_numbers(one: str, other: str) -> bool:
    """Say whether two texts have the same numbers, in any order and any digits.

    "9-11" is 9 and 11. "10,000", "10.000", "10 000" and "10000" are the same number.
    """
    one, other = folded(one), folded(other)
    return _runs(one) == _runs(other) or _runs(_joined(one)) == _runs(_joined(other))


def listed(text: str) -> str:
    """Give the numbers of a text for a message to people, smallest first."""
    runs = sorted(_RUN.findall(folded(text)), key=lambda run: (len(run), run))
    return ", ".join(runs) or "none"


def typed(text: str) -> list[str]:
    """Give what has five digits or more, with blanks, dots and hyphens in between, as it stands in the text."""
    found = (one.span() for one in _DIALLED.finditer(folded(text)))
    return [text[start:end] for start, end in found if len(digits(text[start:end])) >= _TYPED]


def digits(number: str) -> str:
    """Give only the digits of a number, as 0 to 9."""
    return "".join(_RUN.findall(folded(number)))


def _runs(text: str) -> Counter[str]:
    return Counter(_RUN.findall(text))


def _joined(text: str) -> str:
    return _GROUPED.sub(lambda found: digits(found[0]), text)
