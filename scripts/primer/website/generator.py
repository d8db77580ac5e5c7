"""The one place that knows the site generator: a folder of pages in, the files of a site out."""

import logging
import os
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from primer.website.index import INDEX, SCRIPT, script

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
UNUSED = ("assets/javascripts/", "assets/images/", "sitemap.xml.gz")
"""Files of the theme that no page of ours asks for."""


class _Kept(logging.Handler):
    """Keeps what MkDocs warns of, because strict mode itself only counts."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one line."""
        self.lines.append(record.getMessage())


def load() -> None:
    """Load the generator, which takes a third of a second: once, before processes are forked that all need it."""
    import_module("mkdocs.commands.build")
    import_module("material")


def generate(config: Path) -> dict[str, bytes]:
    """Build a site, strictly.

    Args:
        config: the configuration file of a locale.

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
            build(load_config(str(config), site_dir=folder, strict=True))
            return _files(Path(folder))
    except (MkDocsException, SystemExit) as stop:
        raise RuntimeError("\n".join([f"mkdocs stopped: {stop}", *kept.lines])) from stop
    finally:
        log.removeHandler(kept)
        log.propagate = propagate


def _files(folder: Path) -> dict[str, bytes]:
    made = {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
    made[SCRIPT] = script(made.pop(INDEX))
    return {name: data for name, data in sorted(made.items()) if not name.startswith(UNUSED) and name[-4:] != ".map"}
