"""Knows when a build would make just what is there: same sources, program and wishes, and an output still whole."""

import os
from pathlib import Path

from primer.artefacts.cache import digest, digest_folder
from primer.bundle.output import standing
from primer.cli.grounds import Grounds

SOURCES = ("content", "locales", "templates")
ENVIRONMENT = ("PRIMER_SITE_URL",)
RECORD = ".cache/built"


def inputs(root: Path, *wishes: object) -> str:
    """Give one hash of everything that a build is made from.

    Args:
        root: the folder that holds content/, locales/, templates/ and mkdocs.yml.
        wishes: what was asked for on the command line, the day included.
    """
    grounds = Grounds(root)
    return digest(
        *(digest_folder(root / name) for name in SOURCES),
        (root / "mkdocs.yml").read_bytes() if (root / "mkdocs.yml").is_file() else "",
        grounds.program,
        *(os.environ.get(name, "") for name in ENVIRONMENT),
        *(repr(wish) for wish in wishes),
    )


def is_made(folder: Path, key: str) -> bool:
    """Tell whether the output in force was made from these inputs, and every byte of it is still as it was."""
    record, output = folder / RECORD, standing(folder)
    return output is not None and record.is_file() and record.read_text(encoding="utf-8") == f"{key} {output}"


def remember(folder: Path, key: str) -> None:
    """Note which inputs the output in force was made from."""
    record = folder / RECORD
    record.parent.mkdir(parents=True, exist_ok=True)
    record.write_text(f"{key} {standing(folder)}", encoding="utf-8")
