"""The words of the interface: what templates say around the content."""

from pathlib import Path

from primer.messages.message import Message
from primer.templates.words import words

INTERFACE = "interface"


def interface_messages(templates: Path) -> list[Message]:
    """Give the messages of all templates, each once, sorted by file and place.

    Args:
        templates: the folder templates/.
    """
    found: dict[str, Message] = {}
    for word in words(templates):
        flags = ("python-brace-format",) if "{" in word.text else ()
        known = found.get(word.text)
        comments = tuple(dict.fromkeys([*(known.comments if known else ()), *word.comments]))
        plural = word.plural or (known.plural if known else None)
        file = known.file if known else f"templates/{word.file}"
        found[word.text] = Message(INTERFACE, None, word.text, plural, comments, file, flags)
    return list(found.values())
