"""Numbers as people dial them. The library `phonenumbers` looks and may doubt; nothing here changes a number."""

import re

import phonenumbers
from phonenumbers import shortnumberinfo

_ONE_NUMBER = re.compile(r"\+?[\d\s().\u2010-\u2015-]+")
_TRUNK_ZERO = "(0)"
_LONGEST_SHORT_CODE = 6
"""Digits; 116 111 is one. The tables of phonenumbers know too few short codes to take a link away from the others."""


def digits(number: str) -> str:
    """Give the digits of a printed number as ASCII, whatever script they are printed in, to compare and to dial."""
    return "".join(str(int(character)) for character in number if character.isdecimal())


def tel(number: str, code: str) -> str | None:
    """Give the `tel:` address that a phone inside the country can dial, or None where there is doubt.

    The digits are those printed, in their order, so a short code or a national number stays one: a phone abroad would
    dial it wrongly, and the link is for that country's own pages only. A number printed with `+` keeps it and can be
    dialled from anywhere. None when the text is not exactly one number, holds a trunk zero in brackets, is neither of
    a length that the country uses nor a short code, or is national and belongs to no country.

    Args:
        number: the number as printed by the source.
        code: ISO 3166-1 code of the country whose page it is, or `world`.
    """
    text = number.strip()
    if not _ONE_NUMBER.fullmatch(text) or not digits(text):
        return None
    if text.startswith("+"):
        return None if _TRUNK_ZERO in text or not _possible(text, code) else f"tel:+{digits(text)}"
    return f"tel:{digits(text)}" if _possible(text, code) else None


def sms(number: str, code: str) -> str | None:
    """Give the `sms:` address of a number that takes texts, with the same caution as `tel`.

    A record such as "686868 (text CONNECT)" says more than a link can, so it gets none.
    """
    link = tel(number, code)
    return link and f"sms:{link.removeprefix('tel:')}"


def plausible(number: str, code: str) -> bool:
    """Tell whether the number has a form that is in use in the country, as far as phonenumbers knows.

    Its tables lag behind and know few helplines, so a no is a reason to look again and never a proof.
    """
    if _short(number, code):
        return True
    parsed = _parsed(number, code)
    return parsed is not None and phonenumbers.is_valid_number(parsed)


def known_emergency(number: str, code: str) -> bool:
    """Tell whether phonenumbers lists exactly this number as an emergency number of the country."""
    return shortnumberinfo.is_emergency_number(digits(number), code)


def _possible(number: str, code: str) -> bool:
    parsed = _parsed(number, code)
    if parsed is None:
        return False
    short_code = len(digits(number)) <= _LONGEST_SHORT_CODE and not number.startswith("+")
    return short_code or _short(number, code) or phonenumbers.is_possible_number(parsed)


def _short(number: str, code: str) -> bool:
    if number.strip().startswith("+") or code not in phonenumbers.SUPPORTED_REGIONS:
        return False
    if known_emergency(number, code):
        return True
    dialled = digits(number)
    country = phonenumbers.country_code_for_region(code)
    zeros = len(dialled) - len(dialled.lstrip("0"))
    short = phonenumbers.PhoneNumber(
        country_code=country,
        national_number=int(dialled or 0),
        italian_leading_zero=zeros > 0 or None,
        number_of_leading_zeros=zeros if zeros > 1 else None,
    )
    return shortnumberinfo.is_possible_short_number_for_region(short, code)


def _parsed(number: str, code: str) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(number, code if code in phonenumbers.SUPPORTED_REGIONS else None)
    except phonenumbers.NumberParseException:
        return None
