"""The gates for the words of one translation against its source; each gives what it found, or nothing.

A gate needs no knowledge of the language. Measured on real catalogs, the usual checkers miss added numbers and renamed
tokens, and raise false alarms for digits of other scripts; these gates do neither.
"""

import re
import unicodedata
from collections.abc import Iterator

from primer.catalogs import marks, numbers, scripts
from primer.catalogs.entry import squash

LEAST_SHARE = 0.6
"""Share of letters that must be in the locale's script."""
SHORT = 3
"""Texts of so many words may stay as they are: names, titles, "OK"."""

Finding = tuple[str, str, str]
"""Code, what was found, what to do."""

_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w@.])(?:[a-z0-9-]+\.)+(?:com|org|net|int|gov|edu|info|app)\b", re.IGNORECASE
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_HTML = re.compile(r"</?[A-Za-z!][^<>]*>|&(?:[A-Za-z][A-Za-z0-9]+|#[0-9]+|#x[0-9A-Fa-f]+);")
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_ENDS = re.compile(r"(?s)(\s*)(.*?)(\s*)")


def carried_over(source: str, text: str) -> Iterator[Finding]:
    """Compare tokens, marks and numbers: `translation-token`, `translation-markup`, `translation-digits`."""
    if wrong := marks.difference(marks.tokens(source), marks.tokens(text)):
        hint = "Copy each token in braces letter by letter; it is filled in later."
        yield "translation-token", f"The tokens differ from the source: {wrong}.", hint
    if wrong := marks.difference(marks.marks(source), marks.marks(text)):
        hint = "Use the same `*`, `**` and link targets as the source; translate only the words between them."
        yield "translation-markup", f"The marks differ from the source: {wrong}.", hint
    plain_source, plain = marks.words_only(source), marks.words_only(text)
    if not numbers.same_numbers(plain_source, plain):
        found = f"The source has the numbers {numbers.listed(plain_source)}, the translation {numbers.listed(plain)}."
        yield "translation-digits", found, "Write every number of the source, in any digits, and no other."


def nothing_typed(source: str, text: str) -> Iterator[Finding]:
    """Look for what must come from checked data instead.

    Gives `translation-number`, `translation-address`, `translation-mail` and `translation-html`. What the source has
    too is left to the rules for sources, except HTML.
    """
    known = {numbers.digits(number) for number in numbers.typed(source)} | {
        numbers.digits(part) for part in re.findall(r"[0-9][0-9.,]*", numbers.folded(source))
    }
    advice = "Use the token of the source, for example `{route}`; the region's data fills it in."
    for number in numbers.typed(marks.words_only(text)):
        if numbers.digits(number) not in known:
            yield "translation-number", f"`{number}` looks like a number to call.", advice
    plain = marks.words_only(text)
    for mail in _MAIL.findall(plain):
        if mail not in source:
            yield "translation-mail", f"`{mail}` is an e-mail address.", advice
    for address in _ADDRESS.findall(_MAIL.sub("", text)):
        if address not in source:
            yield "translation-address", f"`{address}` is a web address.", advice
    for tag in _HTML.findall(text):
        yield "translation-html", f"`{tag}` is HTML.", "Write plain text; `*` and `**` are the only marks for emphasis."


def clean(source: str, text: str) -> Iterator[Finding]:
    """Look at single characters: `translation-bidi`, `-control`, `-normal` and `-ends`."""
    if found := sorted({_name(one) for one in _BIDI.findall(text)}):
        yield (
            "translation-bidi",
            f"There are invisible direction marks: {', '.join(found)}.",
            "Delete them; numbers and addresses are isolated when the page is made.",
        )
    if found := sorted({_name(one) for one in set(text) if _forbidden(one)}):
        yield (
            "translation-control",
            f"There are characters that cannot be shown: {', '.join(found)}.",
            "Delete them and type the text again at that place.",
        )
    if not unicodedata.is_normalized("NFC", text):
        hint = "Type the accented letters again, or let your editor convert the file to NFC."
        yield "translation-normal", "Letters and their accents are stored apart (not NFC).", hint
    if _ends(source) != _ends(text):
        hint = "Begin and end with the same blanks and new lines as the source, usually none."
        yield "translation-ends", "The blanks or new lines at the ends differ from the source.", hint


def right_script(source: str, text: str, script: str) -> Iterator[Finding]:
    """Look for text in the wrong writing system: `translation-script`. `script` is a key of `scripts.LETTERS`."""
    if len(marks.words_only(source).split()) > SHORT:
        share = scripts.share(marks.words_only(text), script)
        if share < LEAST_SHARE:
            found = f"Only {share:.0%} of the letters are {script}."
            yield "translation-script", found, f"Write the translation in the script {script}."


def changed_at_all(source: str, text: str) -> Iterator[Finding]:
    """Look for untranslated text: `translation-unchanged`."""
    if len(marks.words_only(source).split()) > SHORT and squash(source) == squash(text):
        yield "translation-unchanged", "The translation is the source text.", "Translate it, or leave it empty."


def _forbidden(one: str) -> bool:
    kind = unicodedata.category(one)
    return (kind in ("Cc", "Co", "Cs", "Zl", "Zp") and one != "\n") or one in "\ufffd\ufeff"


def _name(one: str) -> str:
    return f"U+{ord(one):04X}"


def _ends(text: str) -> tuple[str, str]:
    found = _ENDS.fullmatch(text)
    return (found[1], found[3]) if found else ("", "")
