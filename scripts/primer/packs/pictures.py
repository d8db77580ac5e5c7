"""Draws single pictures as PNG, for files that cannot hold SVG."""

from collections.abc import Sequence
from pathlib import Path

import typst

from primer.artefacts.cache import Cache, digest
from primer.packs.document import DRAWINGS
from primer.packs.fonts import fonts, fonts_version

HIGH = 288
"""Points of height; at 144 pixels an inch, 576 pixels: sharp on a projector."""
PPI = 144
_PAGE = """#set page(width: auto, height: auto, margin: 0pt, fill: none)
#image(sys.inputs.path, height: {high}pt)
"""


def pictures(names: Sequence[str], root: Path, cache: Cache) -> dict[str, bytes]:
    """Give drawings as PNG with a clear ground, by name; those that are not there are left out.

    Args:
        names: names of files in content/pictures, without the ending.
        root: the folder that holds content/.
        cache: keeps what was drawn from the same bytes.
    """
    found = {name: root / DRAWINGS / f"{name}.svg" for name in names}
    return {name: _kept(path, root, cache) for name, path in found.items() if path.is_file()}


def _kept(path: Path, root: Path, cache: Cache) -> bytes:
    key = digest("picture", fonts_version(), str((HIGH, PPI)), path.read_bytes())
    return cache.get(key, lambda: _png(path, root))


def _png(path: Path, root: Path) -> bytes:
    drawn = typst.Compiler(
        _PAGE.replace("{high}", str(HIGH)).encode(),
        root=root,
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs={"path": "/" + path.relative_to(root).as_posix()},
    ).compile(format="png", ppi=PPI)
    if not isinstance(drawn, bytes):
        raise TypeError("typst gave no single picture")
    return drawn
