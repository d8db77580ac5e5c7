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
    return {
        name: cache.get(
            digest("picture", fonts_version(), str((HIGH, PPI)), path.read_bytes()), lambda path=path: _png(path, root)
        )
        for name, path in found.items()
        if path.is_file()
    }


def _png(path: Path, root: Path) -> bytes:
    drawn = typst.compile(
        _PAGE.replace("{high}", str(HIGH)).encode(),
        root=root,
        font_paths=fonts(),
        ignore_system_fonts=True,
        format="png",
        ppi=PPI,
        sys_inputs={"path": "/" + path.relative_to(root).as_posix()},
    )
    if not isinstance(drawn, bytes):
        raise TypeError("typst gave no single picture")
    return drawn
