"""Shows the default locale in a browser and rebuilds what a saved file touches."""

import logging
import os
from pathlib import Path


def serve(root: Path, port: int) -> None:
    """Serve until the person stops it.

    Args:
        root: the folder that holds mkdocs.yml.
        port: on 127.0.0.1.
    """
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.commands.serve import serve as serve_site  # noqa: PLC0415 (takes time to load)

    logging.basicConfig(format="%(message)s")
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    (root / "build" / "pages" / "en").mkdir(parents=True, exist_ok=True)
    serve_site(config_file=str(root / "mkdocs.yml"), livereload=True, dev_addr=f"127.0.0.1:{port}")
