"""The styles of pages that the site generator does not make: the colours of Primer, and a few rules of their own."""

from pathlib import Path

TOKENS = "theme/assets/tokens.css"


def styles(root: Path, name: str) -> bytes:
    """Give a style sheet with the colours before it, so that such a page asks for one file.

    Args:
        root: the folder that holds templates/.
        name: path inside templates/.
    """
    return b"".join((root / "templates" / file).read_bytes() for file in (TOKENS, name))
