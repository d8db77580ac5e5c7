"""Which pages a locale's site has: path, template, and what the template is given. The same list in every locale."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from primer.editions.edition import Edition
from primer.library.library import Library, Page
from primer.model.region import WORLD
from primer.website import curriculum_map

Section = Literal["home", "teach", "parents", "educators", "ministries", "help", "more"]
SIGNS = ("icon-speech", "icon-eye", "icon-lifebelt", "sign-go", "sign-ask", "sign-stop")
"""Small drawings that stand many times on the page of a lesson."""


@dataclass(frozen=True)
class Planned:
    """A page to be written.

    Attributes:
        path: where it goes, relative to the locale's folder, ending in `.md`.
        template: under templates/site.
        section: which entry of the main menu it belongs to.
        given: what the template is given beside what every page has.
        can_leave: whether the exit control is shown: pages for learners and families, and all about harm.
        exit_page: the neutral page to go to; "" for the site's own blank page.
    """

    path: str
    template: str
    section: Section
    given: Mapping[str, object] = field(default_factory=dict)
    can_leave: bool = False
    exit_page: str = ""

    @property
    def url(self) -> str:
        """The address relative to the locale's folder."""
        return self.path.removesuffix(".md") + ".html"


def plan(library: Library) -> Iterator[Planned]:
    """Yield every page of a locale; the library is in its words."""
    yield Planned("index.md", "index.md", "home", can_leave=True)
    yield Planned("teach/index.md", "teach.md", "teach")
    for band in library.curriculum.bands:
        yield Planned(f"teach/ages-{band}.md", "scheme.md", "teach", {"band": band, "ways": curriculum_map})
    yield Planned("teach/safety.md", "safety.md", "teach")
    for unit in library.units.values():
        yield Planned(f"teach/{unit.id}/index.md", "module.md", "teach", {"unit": unit}, can_leave=True)
        for name, lesson in unit.lessons.items():
            given = {"unit": unit, "name": name, "lesson": lesson}
            signs = {"signs": (*SIGNS, f"strand-{unit.strand}")}
            yield Planned(f"teach/{unit.id}/{name}.md", "lesson.md", "teach", {**given, **signs}, can_leave=True)
            yield Planned(f"teach/{unit.id}/{name}/show.md", "show.md", "teach", given, can_leave=True)
    for audience in ("parents", "educators", "ministries"):
        groups = grouped(library, audience)
        given = {"audience": audience, "groups": groups}
        yield Planned(f"{audience}/index.md", "audience.md", audience, given, can_leave=audience == "parents")
        for page in (page for pages in groups.values() for page in pages):
            leave = audience == "parents" or page.guidance.about_harm
            yield Planned(f"{audience}/{page.name}.md", "guidance.md", audience, {"page": page}, can_leave=leave)
            if page.guidance.easy:
                yield Planned(f"{audience}/{page.name}/easy.md", "easy.md", audience, {"page": page}, can_leave=leave)
    yield Planned("ministries/curriculum-map.md", "curriculum-map.md", "ministries", {"map": curriculum_map})
    yield Planned("help/index.md", "countries.md", "help", can_leave=True)
    for code in countries(library):
        leave_to = library.regions[code].exit_page or ""
        yield Planned(f"help/{code.lower()}.md", "help.md", "help", {"code": code}, can_leave=True, exit_page=leave_to)
    yield Planned("words.md", "words.md", "more", can_leave=True)
    yield Planned("downloads.md", "downloads.md", "more")
    yield Planned("status.md", "status.md", "more")
    yield Planned("leaving/index.md", "leaving.md", "more", can_leave=True)
    yield Planned("search.md", "search.md", "more")


def grouped(library: Library, audience: str) -> dict[str, list[Page]]:
    """Give an audience's pages by group, in the order of the curriculum; what it does not name comes last, under ""."""
    left = {page.name: page for page in library.pages.values() if page.audience == audience}
    lists = dict(library.curriculum.family_pages) if audience == "parents" else {}
    named = {group: [left.pop(name) for name in names if name in left] for group, names in lists.items()}
    return {group: pages for group, pages in {**named, "": list(left.values())}.items() if pages}


def countries(library: Library) -> list[str]:
    """Give the regions that have a help page: all on record, in any edition or none; `world` at the end."""
    return [*(code for code in sorted(library.regions) if code != WORLD), WORLD]


def codes(editions: Sequence[Edition]) -> list[str]:
    """Give the countries of the editions, which have sheets, each once."""
    return list(dict.fromkeys(edition.code for edition in editions if edition.code != WORLD))


def link_target(library: Library, target: str) -> str:
    """Give the address, inside a locale's folder, of an id that a text may link to."""
    if target in library.units:
        return f"teach/{target}/index.html"
    if target in library.pages:
        page = library.pages[target]
        return f"{page.audience}/{page.name}.html"
    if target == "help":
        return "help/index.html"
    raise LookupError(f"a text links to `{target}`, which is no page; the rules should have found it")
