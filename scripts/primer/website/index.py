"""The search index as a script, so that a search works from a folder or a memory stick, where nothing is fetched."""

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape

SCRIPT = "search/index.js"
HELP = "help/"
UNLISTED = ("404.html", "/show.html")
"""Ends of addresses of pages that nobody looks for: the error page, and the teach view, whose words the lesson has."""
_ARTICLE = re.compile(r"<article\b[^>]*>(.*)</article>", re.DOTALL)
_HEADING = re.compile(r'<(h[1-6])\b[^>]*?\bid="([^"]+)"[^>]*>(.*?)</\1>', re.DOTALL)
_INLINE = re.compile(r"</?(?:a|bdi|em|small|span|strong)\b[^>]*>")
"""Marks inside a sentence; any other one parts words."""
_MARK = re.compile(r"<[^>]*>")


def script(files: Mapping[str, bytes]) -> bytes:
    """Give the index of a site as JavaScript: address, title and words of every section.

    Of a country's help page only the title is there: a snippet of a search would tear a number out of its direction.

    Args:
        files: path inside the site to bytes; only pages are read.
    """
    pages = (name for name in files if name.endswith(".html") and not name.endswith(UNLISTED))
    rows = [row for name in sorted(pages, key=_place) for row in _sections(name, files[name].decode())]
    return f"window.primerIndex = {json.dumps(rows, ensure_ascii=False, separators=(',', ':'))};\n".encode()


def _sections(name: str, html: str) -> Iterator[list[str]]:
    """Give the rows of a page: what stands before its first section, then each section that has an id."""
    article = _ARTICLE.search(html)
    if article is None:
        return
    address, title, start = name, "", 0
    for heading in _HEADING.finditer(article[1]):
        if heading[1] == "h1":
            title, start = _bare(heading[3]), heading.end()
            continue
        yield [address, title, _words(name, article[1][start : heading.start()])]
        if name.startswith(HELP):
            return
        address, title, start = f"{name}#{heading[2]}", _bare(heading[3]), heading.end()
    yield [address, title, _words(name, article[1][start:])]


def _words(name: str, html: str) -> str:
    return "" if name.startswith(HELP) else _bare(html)


def _bare(html: str) -> str:
    return " ".join(unescape(_MARK.sub(" ", _INLINE.sub("", html))).split())


def _place(name: str) -> tuple[bool, str]:
    """Put the home page first."""
    return name != "index.html", name
