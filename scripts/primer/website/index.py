"""The search index as a script, so that a search works from a folder or a memory stick, where nothing is fetched."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from html import unescape

from primer.model.profile import Search
from primer.website.stems import AFTER_ARTICLE, BORDERS, MARKS, stem, term, with_article, words

SCRIPT = "search/index.js"
HELP = "help/"
UNLISTED = ("404.html", "/show.html")
"""Ends of addresses of pages that nobody looks for: the error page, and the teach view, whose words the lesson has."""
FIRST = 35
"""The character that says "the next row"; it comes after the quotation mark, so that hardly a place needs an escape."""
_ARTICLE = re.compile(r"<article\b[^>]*>(.*)</article>", re.DOTALL)
_HEADING = re.compile(r'<(h[1-6])\b[^>]*?\bid="([^"]+)"[^>]*>(.*?)</\1>', re.DOTALL)
_INLINE = re.compile(r"</?(?:a|bdi|em|small|span|strong)\b[^>]*>")
"""Marks inside a sentence; any other one parts words."""
_MARK = re.compile(r"<[^>]*>")

Row = tuple[str, str, str]
"""Address, title and words of a section."""


def script(files: Mapping[str, bytes], search: Search) -> bytes:
    """Give the index of a site as JavaScript.

    It names the sections (address and title) and says, for each word, in which of them it stands. The texts themselves
    are not in it. Of a country's help page only the title is there: numbers are read on the page, beside their source.

    Args:
        files: path inside the site to bytes; only pages are read.
        search: how words of the language are made alike.
    """
    pages = (name for name in files if name.endswith(".html") and not name.endswith(UNLISTED))
    rows = [row for name in sorted(pages, key=_place) for row in _sections(name, files[name].decode())]
    terms = _terms(rows, search)
    given = {
        "marks": MARKS,
        "borders": BORDERS,
        "after_article": AFTER_ARTICLE,
        **search.model_dump(),
        "rows": [(address, title) for address, title, _words in rows],
        "terms": " ".join(terms),
        "places": [_coded(places) for places in terms.values()],
    }
    return f"window.primerIndex = {json.dumps(given, ensure_ascii=False, separators=(',', ':'))};\n".encode()


def _terms(rows: list[Row], search: Search) -> dict[str, list[int]]:
    """Give every term with the numbers of the rows in which it stands, sorted by term."""
    said = [words(f"{title} {text}", search) for _address, title, text in rows]
    every = {word for one in said for word in one}
    known = {stem(word, search) for word in every}
    sure = {stem(word, search) for word in every if with_article(word, search)}
    forms = {word: term(word, search, known, sure) for word in every}
    places: defaultdict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(said):
        for name in {forms[word] for word in one}:
            places[name].append(number)
    return dict(sorted(places.items()))


def _coded(places: list[int]) -> str:
    """Give numbers of rows as characters, each for the distance from the one before: short, and it packs well."""
    return "".join(chr(FIRST + now - before - 1) for before, now in zip([-1, *places], places, strict=False))


def _sections(name: str, html: str) -> Iterator[Row]:
    """Give the rows of a page: what stands before its first section, then each section that has an id."""
    article = _ARTICLE.search(html)
    if article is None:
        return
    address, title, start = name, "", 0
    for heading in _HEADING.finditer(article[1]):
        if heading[1] == "h1":
            title, start = _bare(heading[3]), heading.end()
            continue
        yield address, title, _words(name, article[1][start : heading.start()])
        if name.startswith(HELP):
            return
        address, title, start = f"{name}#{heading[2]}", _bare(heading[3]), heading.end()
    yield address, title, _words(name, article[1][start:])


def _words(name: str, html: str) -> str:
    return "" if name.startswith(HELP) else _bare(html)


def _bare(html: str) -> str:
    return " ".join(unescape(_MARK.sub(" ", _INLINE.sub("", html))).split())


def _place(name: str) -> tuple[bool, str]:
    """Put the home page first."""
    return name != "index.html", name
