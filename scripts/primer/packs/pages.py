"""Counts the pages of a PDF that Typst wrote, which keeps page objects outside compressed streams."""

import re

_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


def pages(pdf: bytes) -> int:
    """Give the number of pages."""
    return len(_PAGE.findall(pdf))
