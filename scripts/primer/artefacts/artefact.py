"""One file that is given to people, with the facts that the manifest lists."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

Kind = Literal[
    "page",
    "asset",
    "teacher-pack",
    "pupil-pack",
    "help-poster",
    "word",
    "plan",
    "slides",
    "teacher-book",
    "family-book",
    "bundle",
    "data",
    "small",
]
"""What a file is. `small` is not given to people: the site takes it up, pictures of sheets and what tells of them."""


@dataclass(frozen=True)
class Artefact:
    """A file of the site.

    Attributes:
        path: where it goes, relative to build/site, with forward slashes.
        data: its bytes.
        kind: what it is.
        locale: BCP 47 tag, or "".
        region: country code or "world", or "".
        module: id of the module, or "".
        pages: pages of a PDF, else 0.
        status: status of the module that it holds, or "".
        lesson: id of the lesson that it is for, or "".
        look: how it is printed, where that is not the default: `ink-saver`, `large-print`, `booklet`, or "".
    """

    path: str
    data: bytes
    kind: Kind
    locale: str = ""
    region: str = ""
    module: str = ""
    pages: int = 0
    status: str = ""
    lesson: str = ""
    look: str = ""

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes, in hexadecimal."""
        return sha256(self.data).hexdigest()
