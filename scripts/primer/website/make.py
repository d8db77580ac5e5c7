"""Makes the site of one locale, and the page on which readers choose their language."""

from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from primer.artefacts.artefact import Artefact
from primer.artefacts.cache import Cache, digest, digest_folder
from primer.editions.edition import Edition
from primer.model.markup import plain
from primer.templates.environment import environment
from primer.website import generator, policy
from primer.website.generator import generate, page_of
from primer.website.pages import pages, site_of
from primer.website.settings import config_text, locals_of, public_address, root_path, settings
from primer.website.styles import styles
from primer.website.write import write_folder

TOOLS = ("mkdocs", "mkdocs-material", "markdown", "jinja2")


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
        cache: keeps each page; its key is everything that it is made of, and no page is made of another one.

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
    frame = digest(
        "page",
        config,
        *(version(tool) for tool in TOOLS),
        Path(generator.__file__).read_bytes(),
        (root / "mkdocs.yml").read_bytes(),
        digest_folder(root / "templates" / "theme"),
    )
    keys = {page_of(name): digest(frame, name, data) for name, data in files.items() if name.endswith(".md")}
    known = {name: data for name, key in keys.items() if (data := cache.find(key)) is not None}
    whole = generate(path, known)
    for name in keys.keys() - known.keys():
        cache.keep(keys[name], whole[name])
    return [
        Artefact(f"{locale}/{name}", data, "page" if name.endswith(".html") else "asset", local.profile.tag)
        for name, data in whole.items()
    ]


def landing(editions: Sequence[Edition], root: Path) -> list[Artefact]:
    """Make the page on which readers choose their language, the error page, and what hosts and search engines read.

    Args:
        editions: all editions that are built.
        root: the folder that holds templates/.
    """
    address = public_address(editions[0].local.library.curriculum)
    source = editions[0].local.library.curriculum.source_locale
    names = [local.locale for local in locals_of(editions)]
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
        "icon": f"{source if source in names else names[0]}/assets/icon.svg",
        "address": address,
        "description": plain(editions[0].local.library.curriculum.tagline),
        "policy": policy.in_page(),
    }
    jinja = environment(root / "templates")
    made = []
    for name, base in (("index.html", ""), ("404.html", root_path(address))):
        html = jinja.get_template(f"site/landing/{name}").render(given, base=base)
        made.append(Artefact(name, html.encode(), "page"))
    robots = f"User-agent: *\nAllow: /\n{_sitemaps(address, editions)}"
    files = {
        "landing.css": styles(root, "site/landing/landing.css"),
        "robots.txt": robots.encode(),
        "_headers": policy.headers_file(),
    }
    return [*made, *(Artefact(name, data, "asset") for name, data in files.items())]


def _sitemaps(address: str, editions: Sequence[Edition]) -> str:
    if not address:
        return ""
    return "".join(f"Sitemap: {address}{local.locale}/sitemap.xml\n" for local in locals_of(editions))
