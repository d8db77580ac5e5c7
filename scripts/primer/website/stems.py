"""Makes words alike before they are compared, so that a search finds the forms and articles that people type.

The rules are data of the language (`search` in its profile), and they are written into the index: `assets/search.js`
does the same with what is typed. A test holds both together.
"""

import re
import unicodedata
from collections.abc import Collection

from primer.model.profile import Search

MARKS = "\u0300-\u036f\u064b-\u065f\u0670\u0640\u093c"
"""Accents, Arabic vowel signs and tatweel, the Hindi dot: what people leave out when they type."""
BORDERS = (
    r"\s!-/:-@\[-`{-~\u00a0-\u00bf\u00d7\u00f7\u0609-\u060d\u061b-\u061f\u066a-\u066d\u06d4\u0964\u0965"
    r"\u2000-\u206f\u2190-\u2bff\u3000-\u303f"
)
"""What stands between words, as the inside of a class of characters that Python and JavaScript read alike."""
AFTER_ARTICLE = 2
"""Letters that must be left behind an article."""
_MARKS, _WORD = re.compile(f"[{MARKS}]"), re.compile(f"[^{BORDERS}]+")


def words(text: str, search: Search) -> list[str]:
    """Give the words of a text without marks, in small letters, letters that people mix up made one."""
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", text)).lower()
    return _WORD.findall(plain.translate({ord(one): other for one, other in search.letters.items()}))


def stem(word: str, search: Search) -> str:
    """Give a word without its article and without the first ending that it has, if enough of it is left."""
    bare = _bare(word, search)
    root = next((one for one in search.roots if word.startswith(one) or bare.startswith(one)), "")
    return root or bare.removesuffix(_ending(bare, search))


def term(word: str, search: Search, known: Collection[str], sure: Collection[str]) -> str:
    """Give what a word stands under in the index.

    A particle or a rarer ending goes only where no article or common ending went, and only when the rest is itself a
    word of the site: in Arabic the first letter of "and a picture" is "and". The first letter of "game" is not, which
    shows because "the game" is there too.

    Args:
        word: one of `words`.
        search: the language's rules.
        known: stems of all words of the site.
        sure: stems that keep their beginning: those of words with an article.
    """
    whole, bare = stem(word, search), _bare(word, search)
    if whole in search.roots:
        return whole
    rests: list[str] = []
    if bare == word and whole not in sure:
        rests += (word[len(one) :] for one in search.particles if word.startswith(one))
    if whole == bare:
        rests += (word[: -len(one)] for one in search.rare_endings if word.endswith(one))
    fitting = (stem(rest, search) for rest in rests if len(rest) >= search.shortest)
    return next((one for one in fitting if one in known), whole)


def with_article(word: str, search: Search) -> bool:
    """Say whether a word has an article of its language."""
    return _bare(word, search) != word


def _bare(word: str, search: Search) -> str:
    return word.removeprefix(next((one for one in search.articles if _is_article(word, one)), ""))


def _is_article(word: str, article: str) -> bool:
    return word.startswith(article) and len(word) - len(article) >= AFTER_ARTICLE


def _ending(word: str, search: Search) -> str:
    return next((one for one in search.endings if word.endswith(one) and len(word) - len(one) >= search.shortest), "")
