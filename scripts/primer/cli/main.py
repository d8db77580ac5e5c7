"""The verbs of `primer`. Exit codes: 0 fine, 1 problems found, 2 wrong usage, 3 could not run, 130 interrupted."""

import errno
import sys
import traceback
from collections.abc import Collection
from datetime import date, datetime
from pathlib import Path
from typing import TextIO, Unpack

import click
from rich.console import Console

from primer.artefacts.cache import NO_CACHE, Cache
from primer.cli.lock import alone
from primer.cli.options import PROBLEMS, project, today_option
from primer.cli.printing import Asked, printing_options, printings
from primer.cli.routes import routes
from primer.cli.sources import Sources, editions, read_sources
from primer.cli.unchanged import inputs, is_made, remember
from primer.library.library import Library
from primer.problems import errors
from primer.report.problems import Format, show

COULD_NOT_RUN, INTERRUPTED = 3, 130
MACHINE = {errno.EACCES, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EMFILE, errno.ENOSPC, errno.EPERM, errno.EROFS}
"""What the machine refuses: a full disk, a folder that may not be written. All else is a mistake of ours."""
out = Console(highlight=False, markup=False, soft_wrap=True)


class Verbs(click.Group):
    """The group of verbs; it turns what goes wrong outside of anybody's files into exit codes."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a verb: 130 if interrupted, 3 if the machine refuses, 3 with a traceback if we are wrong."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except KeyboardInterrupt:
            click.echo("interrupted; the last good output is still whole", err=True)
            ctx.exit(INTERRUPTED)
        except Exception as error:  # noqa: BLE001 (the last door: nothing leaves as exit code 1)
            if isinstance(error, OSError) and error.errno in MACHINE:
                click.echo(f"could not run: {error.strerror}: {error.filename or 'no file named'}", err=True)
            else:
                traceback.print_exc()
                click.echo(
                    "This is a mistake in Primer, not in your files. Please report it with the lines above.", err=True
                )
            ctx.exit(COULD_NOT_RUN)


def _sources(today: date, cache: Cache = NO_CACHE, *, release: bool = False, jobs: int = 0) -> tuple[Sources, Library]:
    """Read the sources; stop with exit code 1, all problems shown, when there is an error."""
    sources = read_sources(project(), today, cache, release=release, jobs=jobs)
    if sources.library is None or errors(sources.problems):
        click.echo(show(sources.problems), err=True)
        sys.exit(PROBLEMS)
    return sources, sources.library


def _memory(root: Path) -> Cache:
    """Give what builds remember; without a folder build/ nothing is remembered, and nothing is written."""
    return Cache(root / "build" / ".cache") if (root / "build").is_dir() else NO_CACHE


def _untranslated(today: date) -> tuple[Sources, Library]:
    """Read the sources for translators: that words of the interface wait for them is no reason to stop."""
    sources = read_sources(project(), today, _memory(project()), jobs=0)
    bad = [one for one in errors(sources.problems) if one.code != "interface-incomplete"]
    if sources.library is None or bad:
        click.echo(show(bad or sources.problems), err=True)
        sys.exit(PROBLEMS)
    return sources, sources.library


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="primer")
def main() -> None:
    """Lessons in YAML, translated through gettext catalogs, built into sites and printable packs."""


main.add_command(routes)


@main.command()
@click.option("--locale", "-l", "locales", multiple=True, help="Only this locale; may be repeated.")
@click.option("--region", "-r", "regions", multiple=True, help="Only this region; may be repeated.")
@click.option("--module", "-m", "modules", multiple=True, help="Only this module's packs; may be repeated.")
@click.option("--only", type=click.Choice(["site", "packs", "office", "bundles"]), help="Only this kind of output.")
@click.option(
    "--output", "-o", type=click.Path(file_okay=False, path_type=Path), default=None, help="Folder; build/ by default."
)
@click.option(
    "--jobs", "-j", type=click.IntRange(min=0), default=0, help="Processes side by side; 0 is one for each processor."
)
@click.option("--release", is_flag=True, help="Refuse expired routes, unsigned modules and outdated translations.")
@printing_options
@today_option
def build(
    locales: tuple[str, ...],
    regions: tuple[str, ...],
    modules: tuple[str, ...],
    only: str | None,
    output: Path | None,
    jobs: int,
    release: bool,
    today: datetime,
    **asked: Unpack[Asked],
) -> None:
    """Build the site and the packs."""
    if asked["png"] and only != "packs":
        raise click.UsageError("--png goes with --only packs.")
    wishes = printings(asked)
    from primer.cli.river import build as build_all  # noqa: PLC0415 (typst and mkdocs take time to load)
    from primer.rules.all import check_release  # noqa: PLC0415

    folder = (output or project() / "build").absolute()
    key = inputs(project(), locales, regions, modules, only, release, today.date(), wishes)
    if is_made(folder, key) and not asked["png"]:
        out.print(f"nothing has changed; open {folder / 'site' / 'index.html'}")
        return
    sources, library = _sources(today.date(), Cache(folder / ".cache"), release=release, jobs=jobs)
    for one in sources.accepted:
        out.print(f"accepted: {one}")
    _known("--module", modules, library.units)
    wanted = editions(sources, library, today.date(), locales, regions, release=release)
    if not wanted:
        names = ", ".join(f"{one.locale} with {one.region}" for one in library.curriculum.editions)
        raise click.UsageError(f"No edition fits. content/curriculum.yml has: {names}.")
    if release:
        missing = [
            (one.local.locale, domain, count)
            for one in wanted
            for domain, counts in one.local.coverage.items()
            if (count := counts["missing"] + counts["outdated"])
        ]
        found = check_release(library, missing)
        if found:
            click.echo(show(found), err=True)
            sys.exit(PROBLEMS)
    with alone(folder):
        site, found = build_all(
            wanted,
            sources.root,
            folder,
            modules=modules,
            only=only,
            jobs=jobs,
            printings=wishes,
            png=asked["png"],
            problems=sources.problems,
            say=out.print,
        )
    if site is None:
        click.echo(show(found), err=True)
        sys.exit(PROBLEMS)
    _schemas(folder / "schema")
    remember(folder, key)
    out.print(f"open {site / 'index.html'}")


def _known(option: str, names: tuple[str, ...], known: Collection[str]) -> None:
    wrong = [name for name in names if name not in known]
    if wrong:
        raise click.UsageError(f"{option} {', '.join(wrong)}: not known. Known: {', '.join(known)}.")


@main.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="For people, for programs, or as annotations of a pull request.",
)
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@click.option(
    "--text",
    "drafts",
    type=click.File(encoding="utf-8"),
    help="Check drafts instead: JSON lines with id, text, audience, band, strand, field; - is the keyboard.",
)
@click.option(
    "--rendered",
    type=click.Path(exists=True, path_type=Path),
    help="Check what a build has made instead: the folder build/, or one file of any format.",
)
@today_option
def check(form: Format, strict: bool, drafts: TextIO | None, rendered: Path | None, today: datetime) -> None:
    """Check content, catalogs and regions; writes nothing but what it remembers as clean, in build/.cache."""
    if rendered is not None:
        from primer.cli.rendered import check_output  # noqa: PLC0415

        found = check_output(project(), rendered)
        click.echo(show(found, form))
        sys.exit(PROBLEMS if (found if strict else errors(found)) else 0)
    if drafts is not None:
        from primer.cli.drafts import check_text  # noqa: PLC0415

        sys.exit(check_text(project(), drafts, strict=strict))
    sources = read_sources(project(), today.date(), _memory(project()), jobs=0)
    if form == "text":
        for one in sources.accepted:
            click.echo(f"accepted: {one}")
    click.echo(show(sources.problems, form))
    sys.exit(PROBLEMS if (sources.problems if strict else errors(sources.problems)) else 0)


@main.command()
@click.option(
    "--output", "-o", type=click.Path(file_okay=False, path_type=Path), help="Folder; build/messages by default."
)
@today_option
def extract(output: Path | None, today: datetime) -> None:
    """Write the templates that translators start from, one .pot for each catalog."""
    from primer.cli.catalogs import templates  # noqa: PLC0415

    sources, _ = _untranslated(today.date())
    folder = output or sources.root / "build" / "messages"
    made = templates(sources, folder)
    out.print(f"{len(made)} templates written anew in {folder}")


@main.command()
@click.argument("locales", nargs=-1)
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit 1 if a catalog is not up to date.")
@today_option
def update(locales: tuple[str, ...], only_check: bool, today: datetime) -> None:
    """Merge today's texts into the catalogs of LOCALES (all by default), losing nothing."""
    from primer.cli.catalogs import update_catalogs  # noqa: PLC0415

    sources, library = _untranslated(today.date())
    _known("LOCALES", locales, library.profiles)
    lines, stale = update_catalogs(sources, library, locales, only_check=only_check)
    for line in lines:
        out.print(line)
    sys.exit(PROBLEMS if only_check and stale else 0)


@main.command()
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="For people, or for programs."
)
@today_option
def status(form: str, today: datetime) -> None:
    """Show what is translated, outdated and signed."""
    from primer.report.status import status_json, status_table  # noqa: PLC0415

    sources, library = _sources(today.date())
    said = [sources.local(library, name) for name, one in library.profiles.items() if one.status != "source"]
    if form == "json":
        click.echo(status_json(library, said))
    else:
        status_table(said, out)


@main.command()
@click.option(
    "--output",
    "-o",
    type=click.Path(file_okay=False, path_type=Path),
    default=None,
    help="Folder; build/schema by default.",
)
def schema(output: Path | None) -> None:
    """Write JSON Schemas, for completion and checks in editors."""
    folder = output or project() / "build" / "schema"
    out.print(f"{_schemas(folder)} schemas in {folder}")


def _schemas(folder: Path) -> int:
    from primer.library.safeguards import load_safeguards  # noqa: PLC0415
    from primer.library.schema import schemas  # noqa: PLC0415
    from primer.safeguarding.schema import with_rules  # noqa: PLC0415

    folder.mkdir(parents=True, exist_ok=True)
    safeguards, _ = load_safeguards(project())
    made = with_rules(schemas(), safeguards) if safeguards else schemas()
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8")
    return len(made)


@main.command()
@click.option("--port", default=8000, show_default=True, help="The port of the address.")
def serve(port: int) -> None:
    """Show the default locale at http://127.0.0.1:PORT and rebuild what a saved file touches."""
    from primer.website.serve import serve as serve_site  # noqa: PLC0415

    serve_site(project(), port)
