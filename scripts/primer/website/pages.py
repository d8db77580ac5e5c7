"""Renders the pages of a locale: Jinja2 templates in, Markdown out."""

import json
import posixpath
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from markupsafe import Markup

from primer.artefacts.artefact import Artefact
from primer.editions.edition import Edition
from primer.library.needs import needs
from primer.library.scheme import scheme
from primer.model.region import WORLD
from primer.templates.environment import environment
from primer.website import curriculum_map, doors, feed
from primer.website.checks import checks, signatures
from primer.website.countries import choices
from primer.website.inline import Voice, fill, isolated
from primer.website.plan import Planned, codes, countries, link_target, plan
from primer.website.resource import resource
from primer.website.rules import accepted, all_rules, language_rules
from primer.website.settings import locals_of, public_address
from primer.website.sheets import sheets_of
from primer.website.show import steps
from primer.website.trail import trail

BLANK = "leaving/blank.html"
"""The page that says nothing, for whoever leaves in a hurry."""
PICTURES = "assets/pictures"
FILTERS: Mapping[str, Callable[..., Markup]] = {"fill": fill, "isolated": isolated}
_BLANK_LINES = re.compile(r"\n{3,}")


@dataclass(frozen=True)
class Site:
    """What the pages of one locale are made from.

    Attributes:
        edition: the locale's words, for no country; its day decides which routes are shown.
        editions: every edition that is built.
        sheets: files that can be downloaded.
        root: the folder that holds templates/ and content/.
        small: small pictures of sheets, and what tells where they are.
    """

    edition: Edition
    editions: Sequence[Edition]
    sheets: Sequence[Artefact]
    root: Path
    small: Sequence[Artefact]


def compile_templates(root: Path) -> None:
    """Compile the templates once, before processes are forked that all need them."""
    jinja = environment(root / "templates", filters=FILTERS)
    for name in jinja.list_templates(filter_func=lambda name: name.startswith("site/")):
        jinja.get_template(name)


def site_of(locale: str, editions: Sequence[Edition], sheets: Sequence[Artefact], root: Path) -> Site:
    """Give the site of a locale; its texts name no country."""
    first = next(edition for edition in editions if edition.local.locale == locale)
    files = [one for one in sheets if one.kind != "small"]
    return Site(replace(first, code=WORLD), editions, files, root, [one for one in sheets if one.kind == "small"])


def pages(site: Site) -> dict[str, bytes]:
    """Give every file of a locale's folder, by path: Markdown pages, pictures, the map as a table, the blank page."""
    local = site.edition.local
    jinja = environment(site.root / "templates", local.interface, FILTERS)
    common = {
        "site": site,
        "local": local,
        "library": local.library,
        "profile": local.profile,
        "codes": codes(site.editions),
        "choices": choices(local, (code for code in countries(local.library) if code != WORLD)),
        "day": local.date,
        "doors": doors,
        "checks": checks,
        "signatures": signatures,
        "scheme": scheme,
        "needs": needs,
        "rules": len(all_rules(local.library)),
        "language_rules": language_rules(local.library, local.profile.tag),
        "accepted": accepted(local.library),
    }
    made: dict[str, bytes] = {}
    planned = list(plan(local.library))
    for page in planned:
        markdown = jinja.get_template(f"site/{page.template}").render(
            {**common, **_page(site, page), **page.given, "planned": planned, "trail": trail(page, planned)}
        )
        made[page.path] = _tidy(markdown).encode()
    made[feed.FEED] = jinja.get_template("site/changes.xml").render({**common, **_feed(site)}).lstrip().encode()
    made[curriculum_map.SHEET] = curriculum_map.sheet(local.library)
    made[BLANK] = _tidy(jinja.get_template("site/blank.html").render(common)).encode()
    pictures = [one for one in site.small if one.locale == local.profile.tag and one.path.endswith(".webp")]
    made |= {one.path: one.data for one in pictures}
    for drawing in local.library.pictures.drawings:
        made[f"{PICTURES}/{drawing}.svg"] = (site.root / "content" / "pictures" / f"{drawing}.svg").read_bytes()
    return made


def _page(site: Site, page: Planned) -> Mapping[str, object]:
    """Give what a template needs to know of its own page, and the voice that speaks its texts."""
    folder = posixpath.dirname(page.path)

    def to(path: str) -> str:
        """Give the address of a page or file of this locale, or beside it, from this page."""
        name, mark, anchor = path.partition("#")
        return posixpath.relpath(name, folder or ".") + mark + anchor

    library = site.edition.local.library
    voice = Voice(site.edition, lambda target: to(link_target(library, target)))
    return {
        "here": page,
        "to": to,
        "say": voice.say,
        "show": voice.show,
        "steps": partial(steps, site.edition),
        "sheets_of": partial(sheets_of, site.small, site.edition.local.profile.tag),
        "plain": voice.plain,
        "foreign": voice.foreign,
        "words": voice.words,
        "title_json": lambda text: json.dumps(voice.words(text), ensure_ascii=False),
        "leave_to": page.exit_page or to(BLANK),
        "resource": resource(page, site.edition.local, locals_of(site.editions), to, voice.words),
        "symbol": lambda name: _symbol(site.root, name),
        "edition_of": lambda code: replace(site.edition, code=code),
    }


def _feed(site: Site) -> Mapping[str, object]:
    """Give what the feed of changes is made from."""
    local = site.edition.local
    return {
        "words": Voice(site.edition, lambda target: target).words,
        "entries": feed.entries(local.library, local.locale),
        "feed_id": feed.identity(local.locale),
        "address": public_address(local.library.curriculum),
    }


def _symbol(root: Path, name: str) -> Markup:
    """Give a drawing for use at many places of a page, without a request of its own."""
    drawing = (root / "content" / "pictures" / f"{name}.svg").read_text(encoding="utf-8")
    symbol = drawing.replace("<svg ", f'<symbol id="drawing-{name}" ').replace("</svg>", "</symbol>")
    return Markup(symbol.replace("\n", ""))  # noqa: S704 (a file of ours)


def _tidy(text: str) -> str:
    """Take away indentation, which Markdown would read, and spare empty lines."""
    return _BLANK_LINES.sub("\n\n", "\n".join(line.strip() for line in text.splitlines())).strip() + "\n"
