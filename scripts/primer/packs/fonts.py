"""Writes the packaged fonts where Typst can read them: it takes folders, and the package holds bytes."""

import atexit
import shutil
from functools import cache
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from tempfile import mkdtemp

import typst

FACES = ("FiraGO_Regular", "FiraGO_Bold", "FiraGO_Italic", "FiraGO_BoldItalic")
"""Modules of pymupdf-fonts; Typst sees the family `FiraGO`."""


@cache
def fonts(own: Path | None = None) -> typst.Fonts:
    """Give the fonts for a locale: FiraGO, and its own files where its folder holds some; never the machine's.

    Args:
        own: a folder of font files, for example locales/<locale>/fonts; it may be missing.
    """
    folders = [str(packaged()), *([str(own)] if own and own.is_dir() else [])]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)


def fonts_version() -> str:
    """Give what the packaged fonts and Typst are, for cache keys."""
    return f"pymupdf-fonts {version('pymupdf-fonts')}, typst {version('typst')}"


@cache
def packaged() -> Path:
    """Give the folder of the packaged fonts, which goes when this process ends.

    Whoever forks asks for it first: the processes then share it. Each would write one of its own otherwise, and a
    forked process that ends does not clear up.
    """
    folder = Path(mkdtemp(prefix="primer-fonts-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for face in FACES:
        module = import_module(f"pymupdf_fonts.{face}")
        (folder / f"{face}.otf").write_bytes(bytes(module.fontbuffer))
    return folder
