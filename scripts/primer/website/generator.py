"""The one place that knows the site generator: a folder of pages in, the files of a site out."""

import logging
import os
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import TYPE_CHECKING

from primer.model.profile import Search
from primer.website.index import SCRIPT, script
from primer.website.theme import one_sheet
from primer.website.write import write_folder

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
UNUSED = ("assets/javascripts/", "assets/images/", "sitemap.xml.gz")
"""Files of the theme that no page of ours asks for."""
DIRTY = "A 'dirty' build is being performed"


class _Kept(logging.Handler):
    """Keeps what MkDocs warns of, because strict mode itself only counts."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one line, but not that pages were passed over: that was meant."""
        if DIRTY not in record.getMessage():
            self.lines.append(record.getMessage())


def load() -> None:
    """Load the generator, which takes a third of a second: once, before processes are forked that all need it."""
    import_module("mkdocs.commands.build")
    import_module("material")


def page_of(name: str) -> str:
    """Give the path of the page that is made of a Markdown file."""
    return name.removesuffix(".md") + ".html"


def generate(config: Path, known: Mapping[str, bytes] = MappingProxyType({})) -> dict[str, bytes]:
    """Build a site, strictly.

    Args:
        config: the configuration file of a locale.
        known: pages that need not be made again, by path inside the site. MkDocs passes them over as its `--dirty`
            does, because they are newer than their Markdown; it cannot check links to and from them, so pages of ours
            link in HTML and tests follow every link.

    Returns:
        Path inside the site to bytes, sorted by path; the same pages give the same bytes.

    Raises:
        RuntimeError: MkDocs warned of something or stopped; the message holds its words.
    """
    from mkdocs.commands.build import build  # noqa: PLC0415 (loading it takes a third of a second; a cached site needs none)
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415

    kept, log = _Kept(), logging.getLogger("mkdocs")
    log.addHandler(kept)
    propagate, log.propagate = log.propagate, False
    try:
        with TemporaryDirectory() as folder:
            write_folder(Path(folder), known)
            settings = load_config(str(config), site_dir=folder, strict=not known)
            build(settings, dirty=bool(known))
            if known and kept.lines:
                raise RuntimeError("\n".join(["mkdocs warned", *kept.lines]))
            return _files(Path(folder), settings)
    except (MkDocsException, SystemExit) as stop:
        raise RuntimeError("\n".join([f"mkdocs stopped: {stop}", *kept.lines])) from stop
    finally:
        log.removeHandler(kept)
        log.propagate = propagate


def _files(folder: Path, settings: "MkDocsConfig") -> dict[str, bytes]:
    made = {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
    made = one_sheet(made, settings.extra_css)
    made[SCRIPT] = script(made, Search.model_validate(settings.extra.get("search", {})))
    return {name: data for name, data in sorted(made.items()) if not name.startswith(UNUSED) and name[-4:] != ".map"}
