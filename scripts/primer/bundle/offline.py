"""One zip for each language that opens from a memory stick: its pages, its search, and no link that leads nowhere."""

import posixpath
import re
from collections.abc import Collection, Mapping
from datetime import date

from primer.bundle.archive import archive

UNUSED = ("404.html", "sitemap.xml")
"""Only servers and search engines ask for them."""
NEVER = date(1980, 1, 1)
"""The day that every file in a zip has, so that the same site gives the same bytes."""
_LINK = re.compile(r'<(a|link)\b([^>]*?)\bhref="([^"#]+)(#[^"]*)?"([^>]*)>')
_ELSEWHERE = re.compile(r"^[a-z][a-z0-9+.-]*:")


def offline_site(locale: str, files: Mapping[str, bytes], top: Mapping[str, bytes], blank: str) -> bytes:
    """Make the zip.

    Args:
        locale: whose site it is.
        files: the site's files by path, `<locale>/…`.
        top: what lies beside it, the first page `index.html` among it.
        blank: path of the page that the exit control leads to when the chosen one is on another server.
    """
    wanted = {name: data for name, data in files.items() if name.removeprefix(f"{locale}/") not in UNUSED}
    there = {*wanted, *top}
    whole = {**wanted, **top}
    for name, data in wanted.items():
        if name.endswith(".html"):
            whole[name] = _closed(name, data.decode(), there, blank).encode()
    return archive(whole, NEVER)


def _closed(page: str, html: str, there: Collection[str], blank: str) -> str:
    """Give a page in which every link leads to something in the zip, or to another server."""
    folder = posixpath.dirname(page)

    def mended(found: re.Match[str]) -> str:
        tag, before, address, _anchor, after = found.groups()
        marks = before + after
        if _ELSEWHERE.match(address):
            target = blank if 'class="leave"' in marks else ""
        elif posixpath.normpath(posixpath.join(folder, address)) in there:
            target = ""
        elif tag == "link":
            return ""
        else:
            target = "index.html"
        if not target:
            return found[0]
        marks = re.sub(r"\s(?:download|target)\b(?:=\"[^\"]*\")?", "", after)
        return f'<{tag}{before}href="{posixpath.relpath(target, folder or ".")}"{marks}>'

    return _LINK.sub(mended, html)
