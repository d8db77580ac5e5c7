"""The second half of the river: render, bundle, swap."""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from importlib.metadata import version
from pathlib import Path

from primer.artefacts.artefact import Artefact
from primer.artefacts.cache import Cache, digest
from primer.bundle import archive, offline
from primer.bundle.module import module_zip
from primer.bundle.output import write_output
from primer.bundle.preview import write_preview
from primer.cli.grounds import Grounds
from primer.cli.jobs import run
from primer.cli.kept import Made, keeping, kept
from primer.editions.edition import Edition
from primer.library.library import Unit
from primer.office.families import families_book
from primer.office.letters import letters
from primer.office.slides import Bench, slides
from primer.office.teacher import plan_and_book
from primer.packs.document import document
from primer.packs.draw import UnprintableError
from primer.packs.fonts import packaged
from primer.packs.make import PUPIL, Pack, packs, wanted
from primer.packs.pictures import pictures
from primer.packs.poster import help_poster
from primer.packs.preview import preview
from primer.packs.printing import Printing
from primer.packs.small import small
from primer.problems import Problem, in_order
from primer.website.catalogue import catalogue
from primer.website.copy import copy_name, first_page
from primer.website.generator import load
from primer.website.make import landing, site
from primer.website.pages import BLANK, compile_templates
from primer.website.rules import rule_pages

TOOLS = ("typst", "python-pptx", "mkdocs", "mkdocs-material", "pydantic", "babel", "jinja2")


def build(
    editions: Sequence[Edition],
    root: Path,
    folder: Path,
    *,
    modules: Sequence[str],
    only: str | None,
    jobs: int,
    printings: Sequence[Printing],
    png: bool,
    problems: Sequence[Problem],
    say: Callable[[str], None],
) -> tuple[Path | None, list[Problem]]:
    """Render everything that is wanted and make it the current output.

    Args:
        editions: what to build; the library in them has no errors.
        root: the folder that holds content/ and templates/.
        folder: the folder build/.
        modules: ids of modules; none means all.
        only: `site`, `packs`, `office` or `bundles`; None means all. The output holds what was asked for, no more.
        jobs: processes side by side; 0 means one for each processor.
        printings: every way in which packs are wanted.
        png: whether a picture of each page of the packs is wanted in the folder preview/.
        problems: warnings, for the report.
        say: called with one line for each stage.

    Returns:
        The folder of the site; or None, with the problems that only showed when sheets were drawn.
    """
    cache = Cache(folder / ".cache")
    asked = wanted(printings)
    units = [
        (edition, unit)
        for edition in editions
        for unit in edition.local.library.units.values()
        if (not modules or unit.id in modules) and edition.local.speaks(unit.id)
    ]
    sheets: list[Artefact] = []
    if only != "site":
        tasks = _tasks(editions, units, root, cache, asked, only, whole=not modules)
        known = {key: files for key in tasks if (files := kept(cache, key)) is not None}
        left = {key: partial(keeping, cache, key, task) for key, task in tasks.items() if key not in known}
        posters = [how for how in printings if how.has_poster and only in {None, "packs"} and not modules]
        hung = [partial(_poster, edition, root, cache, how) for how in posters for edition in editions]
        packaged()
        if png:
            drawn = [partial(preview, *one, root, pack) for pack in asked if not pack.printing.booklet for one in units]
            shown = write_preview(folder, [page for some in run(drawn, jobs) for page in some])
            say(f"preview: {shown} pictures of pages in {folder / 'preview'}")
        new = run([*left.values(), *hung], jobs)
        found = {**known, **dict(zip(left, new, strict=False))}
        made = [one for some in [*(found[key] for key in tasks), *new[len(left) :]] for one in some]
        unprintable = [one for one in made if isinstance(one, Problem)]
        if unprintable:
            return None, in_order(unprintable)
        sheets = [one for one in made if isinstance(one, Artefact)]
        say(f"sheets: {sum(one.kind != 'small' for one in sheets)} files, {sum(one.pages for one in sheets)} PDF pages")
        for edition in editions:
            silent = [name for name in edition.local.library.units if not edition.local.speaks(name)]
            if silent:
                say(f"not translated yet, so without sheets: {edition.name}: {', '.join(silent)}")
    given = [one for one in sheets if one.kind != "small"]
    zips = [module_zip(*one, given, root) for one in units if only in {None, "bundles"}]
    sheets = [*(sheets if only != "bundles" else ()), *zips]
    pages: list[Artefact] = []
    if only in {None, "site"}:
        load()
        compile_templates(root)
        locales = list(dict.fromkeys(edition.local.locale for edition in editions))
        sites = run([partial(site, locale, editions, sheets, root, folder, cache) for locale in locales], jobs)
        pages = [artefact for one in sites for artefact in one] + landing(editions, root)
        pages += rule_pages(editions[0].local.library, locales[0], root)
        pages.append(catalogue(editions, sheets))
        top = first_page(editions, root)
        pages += run(
            [partial(_copy, locale, some, top, cache) for locale, some in zip(locales, sites, strict=True)], jobs
        )
        say(f"site: {len(locales)} locales, {sum(one.kind == 'page' for one in pages)} pages")
    sheets = [one for one in sheets if one.kind != "small"]
    return write_output(folder, [*sheets, *pages], _report(editions, problems, sheets, pages)), []


def _tasks(
    editions: Sequence[Edition],
    units: Sequence[tuple[Edition, Unit]],
    root: Path,
    cache: Cache,
    asked: Sequence[Pack],
    only: str | None,
    *,
    whole: bool,
) -> dict[str, Callable[[], Made]]:
    """Give what makes packs and files to edit, each under the hash of all that it is made of."""
    grounds, tasks = Grounds(root), dict[str, Callable[[], Made]]()
    for edition, unit in units:
        basis = grounds.spoken(edition, unit)
        if only != "office":
            tasks |= {digest(basis, repr(one)): partial(_pack, edition, unit, root, cache, one) for one in asked}
        if only != "packs":
            tasks |= {
                digest(basis, "letters"): partial(letters, edition, unit, root, cache),
                digest(basis, "plan and book"): partial(_plan_and_book, edition, unit, root, cache),
                digest(basis, "slides"): partial(_slides, edition, unit, root, cache),
            }
    if only in {None, "office"} and whole:
        for edition in editions:
            tasks[digest(grounds.families(edition), "families")] = partial(families_book, edition, root, cache)
    return tasks


def _pack(edition: Edition, unit: Unit, root: Path, cache: Cache, asked: Pack) -> Sequence[Artefact | Problem]:
    """Make a pack; with the pupils' as most will have it, while Typst remembers it, small pictures of the sheets."""
    try:
        made = packs(edition, unit, root, cache, [asked])
    except UnprintableError as error:
        return error.problems
    return [*made, *(small(edition, unit, root, cache) if asked == PUPIL else [])]


def _poster(edition: Edition, root: Path, cache: Cache, how: Printing) -> Sequence[Artefact | Problem]:
    try:
        return [help_poster(edition, root, cache, how)]
    except UnprintableError as error:
        return error.problems


def _slides(edition: Edition, unit: Unit, root: Path, cache: Cache) -> Sequence[Artefact | Problem]:
    drawn = partial(pictures, root=root, cache=cache)
    return slides(edition, unit, document(edition, unit, root), Bench(root, cache, drawn))


def _plan_and_book(edition: Edition, unit: Unit, root: Path, cache: Cache) -> Sequence[Artefact]:
    return plan_and_book(edition, unit, document(edition, unit, root)["words"], root, cache)


def _copy(locale: str, site: Sequence[Artefact], top: Mapping[str, bytes], cache: Cache) -> Artefact:
    """Make a language's copy for a memory stick."""
    files = {one.path: one.data for one in site}
    parts = [part for name, data in sorted({**files, **top}.items()) for part in (name, data)]
    code = (Path(archive.__file__).read_bytes(), Path(offline.__file__).read_bytes())
    key = digest("copy", *code, *parts)
    data = cache.get(key, lambda: offline.offline_site(locale, files, top, f"{locale}/{BLANK}"))
    return Artefact(f"bundles/{copy_name(locale)}", data, "data", site[0].locale)


def _report(
    editions: Sequence[Edition], problems: Sequence[Problem], sheets: Sequence[Artefact], pages: Sequence[Artefact]
) -> bytes:
    """Say what was checked, by which tool, with which result; an error would have stopped the build before this."""
    pdf = [one for one in sheets if one.pages]
    report = {
        "editions": [edition.name for edition in editions],
        "routes_as_of": editions[0].today.isoformat(),
        "tools": {tool: version(tool) for tool in TOOLS},
        "checks": [
            {"what": "content, catalogs and regions", "tool": "primer check", "errors": 0, "warnings": len(problems)},
            {"what": "PDF/UA-1 and PDF/A-2a", "tool": "typst", "files": len(pdf), "errors": 0},
            {"what": "pages, links and navigation", "tool": "mkdocs build --strict", "files": len(pages), "errors": 0},
        ],
    }
    return (json.dumps(report, ensure_ascii=False, indent=1) + "\n").encode()
