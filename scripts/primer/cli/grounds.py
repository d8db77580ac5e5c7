"""Hashes of what things are made of, so that what was made of the same is not made again.

They take in more than is needed, never less: a hash that is too wide makes something again for nothing, one that is too
narrow would show what is no longer true.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path

import primer
from primer import safeguarding
from primer.artefacts.cache import digest, digest_folder
from primer.editions.edition import Edition
from primer.library.files import PHRASES
from primer.library.library import Page, Unit
from primer.messages.interface import INTERFACE

TOOLS = (
    "typst",
    "mkdocs",
    "mkdocs-material",
    "pymupdf-fonts",
    "pypandoc_binary",
    "python-pptx",
    "pillow",
    "babel",
    "jinja2",
    "pydantic",
)
FAMILIES = "parents"
"""The audience whose pages make a book."""
APART = ("guidance", "modules")
"""Folders of content/ in which each page and each module stands for itself."""


@dataclass(frozen=True)
class Grounds:
    """The files of a project as hashes, each taken once.

    Attributes:
        root: the folder that holds content/, locales/ and templates/.
    """

    root: Path

    @cached_property
    def program(self) -> str:
        """Primer itself and its tools."""
        code = Path(primer.__file__).parent
        parts = [
            part for path in sorted(code.rglob("*.py")) for part in (str(path.relative_to(code)), path.read_bytes())
        ]
        return digest(*parts, *(version(tool) for tool in TOOLS))

    @cached_property
    def rules(self) -> str:
        """The safeguarding rules and what reads them."""
        return digest(digest_folder(self.root / "content" / "rules"), digest_folder(Path(safeguarding.__file__).parent))

    @cached_property
    def shared(self) -> str:
        """All of content/ that does not stand for itself."""
        paths = sorted(path for path in (self.root / "content").iterdir() if path.name not in APART)
        parts = [(path.name, digest_folder(path) if path.is_dir() else digest(path.read_bytes())) for path in paths]
        return digest(*(part for pair in parts for part in pair))

    @cached_property
    def templates(self) -> str:
        """All templates."""
        return digest_folder(self.root / "templates")

    @cached_property
    def content(self) -> str:
        """All of content/."""
        return digest(self.shared, *(digest_folder(self.root / "content" / name) for name in APART))

    def unit(self, unit: Unit) -> str:
        """The files of a module."""
        return digest_folder(self.root / "content" / "modules" / unit.strand / unit.band)

    def page(self, page: Page) -> str:
        """The file of a guidance page."""
        return digest((self.root / "content" / "guidance" / page.audience / f"{page.name}.yml").read_bytes())

    def catalog(self, locale: str, domain: str) -> str:
        """A catalog of a locale; there need not be one."""
        path = self.root / "locales" / locale / "LC_MESSAGES" / f"{domain}.po"
        return digest(path.read_bytes()) if path.is_file() else ""

    def spoken(self, edition: Edition, unit: Unit) -> str:
        """Everything that a file of a module in an edition can hold, and everything that makes it."""
        return self._edition(edition, self.unit(unit), [unit.id])

    def families(self, edition: Edition) -> str:
        """The same of the book for families."""
        pages = [one for one in edition.local.library.pages.values() if one.audience == FAMILIES]
        return self._edition(edition, digest(*map(self.page, pages)), [one.id for one in pages])

    def _edition(self, edition: Edition, own: str, domains: Sequence[str]) -> str:
        """Everything that is in an edition beside modules and pages, with what is a file's own."""
        chain = [edition.local.locale, *edition.local.profile.fallback]
        return digest(
            self.program,
            self.shared,
            self.templates,
            own,
            *(self.catalog(locale, domain) for locale in chain for domain in (PHRASES, INTERFACE, *domains)),
            *(self._letters(locale) for locale in chain),
            edition.name,
            edition.today.isoformat(),
            str(edition.release),
            repr(edition.local.library.curriculum.deployment),
        )

    def _letters(self, locale: str) -> str:
        """How a locale is written: its profile and its own fonts."""
        folder = self.root / "locales" / locale
        own = folder / "fonts"
        return digest(
            (folder / "profile.yml").read_bytes() if folder.is_dir() else "", digest_folder(own) if own.is_dir() else ""
        )
