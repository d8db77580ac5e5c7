"""Pseudo-languages: translations that nobody speaks, made by rule, to find words that no translator could reach.

`en-XA` is English with an accent on every letter and more of it; `ar-XB` is English in Arabic letters, so that every
text runs from right to left. Tokens, marks, links and numbers stay as they are, so both pass every gate. Only tests
use this room; the locales' names are those of CLDR for pseudo-languages.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from primer.catalogs.file import Catalog, fresh
from primer.catalogs.pinned import PLURAL_FORMS
from primer.catalogs.plurals import form_count
from primer.catalogs.update import update
from primer.messages.message import Message

OPEN, CLOSE = "‹", "›"
"""Around every text: what stands outside was never translated, and what lacks its end was cut off. FiraGO has them."""
LONGER, SHORT, MUCH_LONGER = 0.45, 12, 1.0
"""Share by which texts grow, and the share for texts of at most so many characters: translated labels double."""

_KEPT = re.compile(r"\{[^{}]*\}|\]\([^()\s]*\)|\\.|[*`\[\]]")
_LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True)
class Style:
    """A pseudo-language.

    Attributes:
        language: language subtag, for the plural rule.
        letters: what each letter of English becomes.
        filling: words that are added to make a text longer.
    """

    language: str
    letters: Mapping[int, int | str]
    filling: str

    @property
    def plural_forms(self) -> str:
        """The value of `Plural-Forms`."""
        return PLURAL_FORMS[self.language]


STYLES: Mapping[str, Style] = MappingProxyType(
    {
        "en-XA": Style(
            "en",
            str.maketrans(_LATIN, "àƀçđéƒĝĥîĵķłɱñöþǫŕšţûʋŵχýžÀƁÇĐÉƑĜĤÎĴĶŁḾÑÖÞǪŔŠŢÛƲŴΧÝŽ"),
            "öñé ţŵö ţĥŕéé ",
        ),
        "ar-XB": Style(
            "ar", str.maketrans(_LATIN, "ابجدهفغحيژكلمنوپقرستثڤطخصزابجدهفغحيژكلمنوپقرستثڤطخصز"), "واحد اثنان ثلاثة "
        ),
    }
)
"""The two pseudo-languages by the names of their locales."""


def pseudo(text: str, locale: str) -> str:
    """Give a text in a pseudo-language; tokens, marks of emphasis, targets of links and numbers stay.

    Args:
        text: English.
        locale: a key of `STYLES`.
    """
    style = STYLES[locale]
    said, end = [], 0
    for kept in _KEPT.finditer(text):
        said += [text[end : kept.start()].translate(style.letters), kept[0]]
        end = kept.end()
    said.append(text[end:].translate(style.letters))
    more = round(len(text) * (MUCH_LONGER if len(text) <= SHORT else LONGER))
    filling = (style.filling * (more // len(style.filling) + 1))[:more].strip()
    return f"{OPEN}{''.join(said)} {filling}".rstrip() + CLOSE


def pseudo_catalogs(messages: Sequence[Message], locale: str) -> dict[str, Catalog]:
    """Give whole catalogs of a pseudo-language, by domain.

    Args:
        messages: of any domains.
        locale: a key of `STYLES`.
    """
    style = STYLES[locale]
    forms = form_count(style.plural_forms)
    catalogs: dict[str, Catalog] = {}
    for domain in dict.fromkeys(message.domain for message in messages):
        own = [message for message in messages if message.domain == domain]
        empty, _ = update(fresh(locale, style.plural_forms), own, {})
        entries = tuple(
            replace(entry, msgstr=tuple(pseudo(form, locale) for form in _forms(message, forms)))
            for entry, message in zip(empty.entries, own, strict=True)
        )
        catalogs[domain] = replace(empty, entries=entries)
    return catalogs


def _forms(message: Message, forms: int) -> list[str]:
    return [message.text] if message.plural is None else [message.text, *[message.plural] * (forms - 1)]
