"""What every sheet is drawn with, as one hash: templates, drawings, fonts, Typst."""

from pathlib import Path

from primer.artefacts.cache import digest, digest_folder
from primer.packs.fonts import fonts_version


def ground(root: Path, used: list[str], locale: str) -> str:
    """Give the hash.

    Args:
        root: the folder that holds templates/packs and locales.
        used: paths of drawings, relative to the root.
        locale: folder under locales/, for its fonts.
    """
    own = root / "locales" / locale / "fonts"
    return digest(
        fonts_version(),
        digest_folder(root / "templates" / "packs"),
        digest_folder(own) if own.is_dir() else "",
        *(part for path in used for part in (path, (root / path).read_bytes())),
    )
