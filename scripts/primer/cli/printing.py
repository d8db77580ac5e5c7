"""The options of `primer build` that say how sheets are printed, and under whose name."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, get_args

import click

from primer.cli.options import PROBLEMS
from primer.packs.printing import Look, Paper, Printing
from primer.report.problems import show

if TYPE_CHECKING:
    from primer.packs.branding import Branding

PAPERS: dict[str, Paper] = {"A4": "a4", "Letter": "us-letter"}
_FILE = click.Path(dir_okay=False, path_type=Path)
_OPTIONS = (
    click.option(
        "--look",
        "looks",
        type=click.Choice(get_args(Look)),
        multiple=True,
        help="How packs look; may be repeated; colour by default.",
    ),
    click.option("--paper", type=click.Choice(list(PAPERS), case_sensitive=False), help="Instead of the region's own."),
    click.option("--booklet", is_flag=True, help="Also teachers' packs to fold: two pages a side, in folding order."),
    click.option("--png", is_flag=True, help="Also pictures of all pages, in preview/; goes with --only packs."),
    click.option("--school", help="The name at the head of covers, plans and letters."),
    click.option("--logo", type=_FILE, help="An SVG or PNG file; goes with --school."),
    click.option("--branding", type=_FILE, help="A file with name, logo and colours, instead of --school and --logo."),
)


class Asked(TypedDict):
    """What the options were set to."""

    looks: tuple[Look, ...]
    paper: str | None
    booklet: bool
    png: bool
    school: str | None
    logo: Path | None
    branding: Path | None


def printing_options(verb: Callable[..., None]) -> Callable[..., None]:
    """Give a verb the options."""
    for option in reversed(_OPTIONS):
        verb = option(verb)
    return verb


def printings(asked: Asked) -> list[Printing]:
    """Give every way in which packs are wanted; stop with exit code 1 when the branding has problems."""
    looks = list(dict.fromkeys(asked["looks"])) or ["colour"]
    if asked["booklet"] and looks == ["large-print"]:
        raise click.UsageError("A booklet halves its pages, so it cannot be large print. Add --look colour.")
    paper = PAPERS[asked["paper"]] if asked["paper"] else None
    branding = _branding(asked)
    flat = [Printing(look, paper, branding=branding) for look in looks]
    folded = [Printing(look, paper, booklet=True, branding=branding) for look in looks if look != "large-print"]
    return [*flat, *folded] if asked["booklet"] else flat


def _branding(asked: Asked) -> "Branding | None":
    school, logo, file = asked["school"], asked["logo"], asked["branding"]
    if file is not None and (school is not None or logo is not None):
        raise click.UsageError("--branding stands for --school and --logo: give the file, or the two.")
    if logo is not None and school is None:
        raise click.UsageError("--logo goes with --school: the name is what is read aloud for it.")
    if school is None and file is None:
        return None
    from primer.packs.branding import branded, read_branding  # noqa: PLC0415 (typst takes time to load)

    if file is not None and not file.is_file():
        raise click.UsageError(f"--branding: there is no file {file}.")
    made, problems = read_branding(file.absolute()) if file is not None else branded(school or "", logo)
    if made is None:
        click.echo(show(problems), err=True)
        sys.exit(PROBLEMS)
    return made
