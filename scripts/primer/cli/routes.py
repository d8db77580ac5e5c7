"""The verification desk: what is shown and why, a form for two people, and their confirmations on record."""

import os
import sys
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import NoReturn

import click

from primer.cli.options import PROBLEMS, project, today_option
from primer.library.library import Library
from primer.library.load import load
from primer.model.region import Confirmation, Region
from primer.problems import Problem, errors, in_order
from primer.report.problems import show
from primer.rules.confirming import Row, accepted


@click.group(invoke_without_command=True)
@click.pass_context
def routes(ctx: click.Context) -> None:
    """Show and confirm reporting routes; without a verb, list all of them."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_routes)


@routes.command("list")
@click.argument("codes", nargs=-1)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="For people, or programs.")
@today_option
def list_routes(codes: tuple[str, ...], form: str, today: datetime) -> None:
    """List what is shown of CODES (all by default), what is not and why, and what expires when."""
    from primer.report.routes import routes_json, routes_text  # noqa: PLC0415 (CLDR takes time to load)

    library = _library()
    wanted = _wanted(library, codes)
    click.echo((routes_json if form == "json" else routes_text)(library, wanted, today.date()))


@routes.command("worksheet")
@click.argument("code")
@click.option(
    "--output", "-o", type=click.Path(file_okay=False, path_type=Path), help="Folder; build/routes by default."
)
@today_option
def make_worksheet(code: str, output: Path | None, today: datetime) -> None:
    """Write the worksheet of a country: a page to print, and a workbook to fill in for `confirm`."""
    from primer.office.form import form  # noqa: PLC0415 (openpyxl takes time to load)
    from primer.office.worksheet import worksheet  # noqa: PLC0415

    region = _region(_library(), code)
    folder = output or project() / "build" / "routes"
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in (
        (f"{code}-worksheet.html", worksheet(region, today.date(), project())),
        (f"{code}-form.xlsx", form(region)),
    ):
        (folder / name).write_bytes(data)
        click.echo(folder / name)


@routes.command("confirm")
@click.argument("code")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@today_option
def confirm(code: str, file: Path, today: datetime) -> None:
    """Write the confirmations of a filled form into the region file of CODE: all of them, or none."""
    from primer.library.confirm import with_confirmations  # noqa: PLC0415
    from primer.office.form import answers  # noqa: PLC0415

    region = _region(_library(), code)
    rows, problems = answers(file, code)
    found: dict[str, list[Confirmation]] = {}
    if not problems:
        typed = [Row(one.place, one.route, one.given, one.different) for one in rows]
        found, problems = accepted(region, typed, today.date())
    path = project() / "content" / "regions" / f"{code}.yml"
    if problems:
        _stop(problems)
    text, problems = with_confirmations(path, project(), found)
    if problems:
        _stop(problems)
    beside = path.with_suffix(".yml.new")
    beside.write_text(text, encoding="utf-8", newline="")
    os.replace(beside, path)  # noqa: PTH105 (the file is swapped whole: a crash leaves the old one)
    click.echo(f"{path.name}: {sum(map(len, found.values()))} confirmations of {len(found)} routes written")


@routes.command("audit")
@click.argument("codes", nargs=-1)
@click.option("--online", is_flag=True, help="Yes, ask the addresses over the network.")
def audit(codes: tuple[str, ...], online: bool) -> None:
    """Ask the addresses of CODES (all by default) whether they answer; edits nothing, and needs --online."""
    from primer.rules.addresses import check_addresses  # noqa: PLC0415 (only here is the network needed)

    if not online:
        raise click.UsageError("This goes to the network, so it wants a plain yes: add --online.")
    library = _library()
    problems: list[Problem] = []
    for code in _wanted(library, codes):
        places = library.places[f"content/regions/{code}.yml"]
        problems += check_addresses(library.regions[code], partial(places.at))
    click.echo(show(in_order(problems)))
    sys.exit(PROBLEMS if problems else 0)


def _library() -> Library:
    library, problems = load(project())
    if library is None or errors(problems):
        _stop(problems)
    return library


def _region(library: Library, code: str) -> Region:
    return library.regions[_wanted(library, (code,))[0]]


def _wanted(library: Library, codes: tuple[str, ...]) -> list[str]:
    wrong = [code for code in codes if code not in library.regions]
    if wrong:
        raise click.UsageError(f"{', '.join(wrong)}: no file content/regions/<code>.yml. Codes are like GB, or world.")
    return list(codes or library.regions)


def _stop(problems: list[Problem]) -> NoReturn:
    click.echo(show(problems), err=True)
    sys.exit(PROBLEMS)
