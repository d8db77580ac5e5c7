"""The search index as a script, so that a search works from a folder or a memory stick, where nothing is fetched."""

import json
import re
from html import unescape

INDEX = "search/search_index.json"
SCRIPT = "search/index.js"
HELP = "help/"
_MARK = re.compile(r"<[^>]*>")
_SPACE = re.compile(r"\s+")


def script(index: bytes) -> bytes:
    """Give the generator's index as JavaScript: address, title and words of every section.

    Of a country's help page only the title is there: a snippet of a search would tear a number out of its direction.

    Args:
        index: what the generator wrote to `search/search_index.json`.
    """
    rows = [
        [one["location"], _bare(one["title"]), "" if one["location"].startswith(HELP) else _bare(one["text"])]
        for one in json.loads(index)["docs"]
        if not (one["location"].startswith(HELP) and "#" in one["location"])
    ]
    return f"window.primerIndex = {json.dumps(rows, ensure_ascii=False, separators=(',', ':'))};\n".encode()


def _bare(html: str) -> str:
    return _SPACE.sub(" ", unescape(_MARK.sub(" ", html))).strip()
