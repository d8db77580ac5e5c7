"""Plural rules: the header line as a function from a number to the form that the number takes."""

import gettext
import re
from collections.abc import Callable
from dataclasses import dataclass

_HEADER = re.compile(r"\s*nplurals\s*=\s*([1-9])\s*;\s*plural\s*=\s*([-n0-9\s()!=<>&|?:%*/+]+?)\s*;?\s*")
COMPARED = 1001
"""Numbers, from 0, over which two rules must agree; every rule of CLDR shows itself below 1,000 (millions apart)."""


@dataclass(frozen=True)
class PluralRule:
    """A rule that gives a form below `forms` for each number.

    Attributes:
        forms: how many forms there are.
        form: gives the 0-based form of a number of things (0 or more).
    """

    forms: int
    form: Callable[[int], int]

    def table(self) -> tuple[int, ...]:
        """Give the form of each number that is compared."""
        return tuple(self.form(number) for number in range(COMPARED))


def plural_rule(header: str) -> PluralRule | None:
    """Give the rule of a `Plural-Forms` value, or None if it is none.

    Python's own `gettext.c2py` parses the expression; it knows C's operators and the name `n`, and nothing else.
    """
    found = _HEADER.fullmatch(header)
    if found is None:
        return None
    try:
        rule = PluralRule(int(found[1]), gettext.c2py(found[2]))
        forms = rule.table()
    except (ValueError, ZeroDivisionError, RecursionError):
        return None
    return rule if max(forms) < rule.forms and min(forms) >= 0 else None


def form_count(header: str) -> int:
    """Give `nplurals` of a `Plural-Forms` value, or 0 if the value is no rule."""
    found = _HEADER.fullmatch(header)
    return int(found[1]) if found else 0
