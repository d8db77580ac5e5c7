"""Makes the site of one locale, and the page on which readers choose their language."""

import io
import tarfile
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from primer.artefacts.artefact import Artefact
from primer.artefacts.cache import Cache, digest, digest_folder
from primer.editions.edition import Edition
from primer.templates.environment import environment
from primer.website.generator import generate
from primer.website.pages import pages, site_of
from primer.website.settings import config_text, locals_of, public_address, root_path, settings
from primer.website.write import write_folder

TOOLS = ("mkdocs", "mkdocs-material", "markdown", "jinja2")
OWN = ("generator.py", "index.py")
"""Files of this room that decide what becomes of the pages."""


def site(  # noqa: PLR0913, PLR0917 (everything that a site is made of)
    locale: str, editions: Sequence[Edition], sheets: Sequence[Artefact], root: Path, build: Path, cache: Cache
) -> list[Artefact]:
    """Make every file of a locale's site.

    Args:
        locale: a locale of one of the editions.
        editions: all editions that are built: for the language list, help pages and downloads.
        sheets: files that can be downloaded.
        root: the folder that holds mkdocs.yml, content/ and templates/.
        build: the folder build/; pages go to `pages/<locale>/` in it.
        cache: keeps the whole site; its key is everything that it is made of.

    Returns:
        Artefacts with paths `<locale>/…`.

    Raises:
        RuntimeError: the generator warned of something.
    """
    made = site_of(locale, editions, sheets, root)
    local = made.edition.local
    files = pages(made)
    folder = build / "pages"
    given = settings(local, locals_of(editions), local.library.curriculum.source_locale, root)
    config = config_text(given, locale, root, folder)
    write_folder(folder / locale, files)
    path = folder / f"{locale}.yml"
    path.write_text(config, encoding="utf-8")
    key = digest(
        "site",
        config,
        *(version(tool) for tool in TOOLS),
        *((Path(__file__).parent / name).read_bytes() for name in OWN),
        (root / "mkdocs.yml").read_bytes(),
        digest_folder(root / "templates" / "theme"),
        *(part for name, data in files.items() for part in (name, data)),
    )
    packed = cache.get(key, lambda: _pack(generate(path)))
    return [
        Artefact(f"{locale}/{name}", data, "page" if name.endswith(".html") else "asset", local.profile.tag)
        for name, data in _unpack(packed).items()
    ]


def landing(editions: Sequence[Edition], root: Path) -> list[Artefact]:
    """Make the page on which readers choose their language, and the error page of the whole site.

    Args:
        editions: all editions that are built.
        root: the folder that holds templates/.
    """
    address = public_address(editions[0].local.library.curriculum)
    source = editions[0].local.library.curriculum.source_locale
    given = {
        "locales": [
            {
                "locale": local.locale,
                "profile": local.profile,
                "choose": local.interface.gettext,
                "name": local.library.curriculum.name,
            }
            for local in locals_of(editions)
        ],
        "source": source,
        "address": address,
        "style": (root / "templates" / "theme" / "assets" / "tokens.css").read_text(encoding="utf-8"),
    }
    jinja = environment(root / "templates")
    made = []
    for name, base in (("index.html", ""), ("404.html", root_path(address))):
        html = jinja.get_template(f"site/landing/{name}").render(given, base=base)
        made.append(Artefact(name, html.encode(), "page"))
    robots = f"User-agent: *\nAllow: /\n{_sitemaps(address, editions)}"
    return [*made, Artefact("robots.txt", robots.encode(), "asset")]


def _sitemaps(address: str, editions: Sequence[Edition]) -> str:
    if not address:
        return ""
    return "".join(f"Sitemap: {address}{local.locale}/sitemap.xml\n" for local in locals_of(editions))


def _pack(files: dict[str, bytes]) -> bytes:
    """Give files as one archive; the same files give the same bytes."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, data in sorted(files.items()):
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return buffer.getvalue()


def _unpack(packed: bytes) -> dict[str, bytes]:
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        return {entry.name: file.read() for entry in archive if (file := archive.extractfile(entry))}
