"""Makes one style sheet of the theme's own and ours, so that a page asks for one; none of it brings a picture along."""

import re
from collections.abc import Mapping, Sequence

SHEET = "assets/site.css"
_THEME = re.compile(r"^assets/stylesheets/main\..*\.css$")
_PICTURE = re.compile(r"""url\((?:"data:[^"]*"|'data:[^']*'|data:[^)]*)\)""")
_NOTHING = "linear-gradient(#0000,#0000)"
"""A picture of nothing: what the theme draws through a stencil stays invisible, as no page of ours shows it."""
_MAP = re.compile(r"\n?/\*# sourceMappingURL=.*?\*/")


def one_sheet(files: Mapping[str, bytes], ours: Sequence[str]) -> dict[str, bytes]:
    """Give a site with one style sheet for its pages.

    The policy lets no picture come out of a style sheet, so those that are written into the theme's are taken out.

    Args:
        files: path inside the site to bytes.
        ours: paths of our own style sheets, in order; the theme's comes first.
    """
    theme = [name for name in files if _THEME.match(name)]
    sheet = b"\n".join(_bare(files[name]) for name in [*theme, *ours])
    left = {
        name: data for name, data in files.items() if name not in ours and not name.startswith("assets/stylesheets/")
    }
    return {**left, SHEET: sheet}


def _bare(sheet: bytes) -> bytes:
    return _MAP.sub("", _PICTURE.sub(_NOTHING, sheet.decode())).strip().encode()
