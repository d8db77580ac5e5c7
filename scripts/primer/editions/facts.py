"""Facts as their sources record them: their language, their dates, their addresses; site and sheets show them alike."""

import re
from datetime import date
from functools import cache

from babel import Locale
from babel.dates import format_skeleton

from primer.editions.edition import Local

RECORDED_IN = "en"
"""The language of names, hours and other words in region files, as `Shown` says."""
_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}$")
_MONTH = re.compile(r"^\d{4}-\d{2}$")
_SCHEME = re.compile(r"^https?://(www\.)?")


@cache
def direction(lang: str) -> str:
    """Give the direction of a language, `ltr` or `rtl`."""
    return str(Locale.parse(lang, sep="-").text_direction)


def needs_no_mark(local: Local) -> bool:
    """Tell whether recorded words are in the reader's language already."""
    return local.locale.split("-")[0] == RECORDED_IN


def as_exact(day: str, local: Local) -> str:
    """Give a source's date as exactly as the source has it: a day, a month, or the year or years as they stand."""
    if _DAY.match(day):
        return local.date(date.fromisoformat(day))
    if _MONTH.match(day):
        return str(format_skeleton("yMMMM", date.fromisoformat(f"{day}-01"), locale=local.profile.cldr))
    return day


def address(url: str) -> str:
    """Give a web address as readers copy it: without the scheme and the last slash."""
    return _SCHEME.sub("", url).rstrip("/")
