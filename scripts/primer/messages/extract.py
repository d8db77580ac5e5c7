"""Draws every translatable text out of the library, in reading order, each with its path of ids as context."""

from primer.library.files import files
from primer.library.library import Library
from primer.messages.message import Message
from primer.model.text import Text
from primer.model.walk import KeyPath, texts


def context(root: str, path: KeyPath) -> str:
    """Give a message's context: `asking` and activities/no/steps/greet/say make `asking/no/steps/greet:say`."""
    *folders, field = path[1:] if path[:1] == ("activities",) else path
    return "/".join([root, *folders]) + ":" + field


def content_messages(library: Library) -> list[Message]:
    """Give the messages of the whole content, catalog by catalog."""
    return [
        message(domain, root, file, path, text)
        for domain, root, file, value in files(library)
        for path, text in texts(value)
    ]


def message(domain: str, root: str, file: str, path: KeyPath, text: Text) -> Message:
    """Make the message of one text: its key, who reads it, and what its tokens will hold."""
    comments = [f"Read by: {text.audience}. Field: {path[-1] if path[-1] not in path[:-1] else path[-2]}."]
    if "say" in path[-1:] or path[-1] in {"reply", "tell", "ask"}:
        comments.append("Spoken aloud to pupils.")
    if "{role:" in text:
        comments.append("{role:lead} becomes the name of the adult who leads on child safety at the school.")
    if "{route:" in text:
        comments.append("{route:...} becomes the numbers that may be shown in the region, or a plain fallback.")
    flags = ("python-brace-format",) if "{" in text else ()
    return Message(domain, context(root, path), str(text), comments=tuple(comments), file=file, flags=flags)
