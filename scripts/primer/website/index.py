"""The search index as a script, so that a search works from a folder or a memory stick, where nothing is fetched."""

import json
import re
from html import unescape

INDEX = "search/search_index.json"
SCRIPT = "search/index.js"
_MARK = re.compile(r"<[^>]*>")
_SPACE = re.compile(r"\s+")


def script(index: bytes) -> bytes:
    """Give the generator's index as JavaScript: address, title and words of every section.

    Args:
        index: what the generator wrote to `search/search_index.json`.
    """
    rows = [[one["location"], _bare(one["title"]), _bare(one["text"])] for one in json.loads(index)["docs"]]
    return f"window.primerIndex = {json.dumps(rows, ensure_ascii=False, separators=(',', ':'))};\n".encode()


def _bare(html: str) -> str:
    return _SPACE.sub(" ", unescape(_MARK.sub(" ", html))).strip()
