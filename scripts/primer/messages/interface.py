"""The words of the interface: what templates say around the content."""

import json
from dataclasses import astuple
from pathlib import Path

from primer.artefacts.cache import NO_CACHE, Cache, digest, digest_folder
from primer.messages.message import Message
from primer.templates.words import Word, words

INTERFACE = "interface"


def interface_messages(templates: Path, cache: Cache = NO_CACHE) -> list[Message]:
    """Give the messages of all templates, each once, sorted by file and place.

    Args:
        templates: the folder templates/.
        cache: remembers the words of templates that have not changed.
    """
    found: dict[str, Message] = {}
    key = digest("words", digest_folder(templates))
    rows = json.loads(cache.get(key, lambda: json.dumps([astuple(one) for one in words(templates)]).encode()))
    for word in (Word(file, line, text, plural, tuple(comments)) for file, line, text, plural, comments in rows):
        flags = ("python-brace-format",) if "{" in word.text else ()
        known = found.get(word.text)
        comments = tuple(dict.fromkeys([*(known.comments if known else ()), *word.comments]))
        plural = word.plural or (known.plural if known else None)
        file = known.file if known else f"templates/{word.file}"
        found[word.text] = Message(INTERFACE, None, word.text, plural, comments, file, flags)
    return list(found.values())
