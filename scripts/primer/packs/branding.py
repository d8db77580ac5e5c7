"""The header of a school or a ministry: a name, a logo and colours whose contrast is checked."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import StringConstraints

from primer.editions.pieces import Json
from primer.model.base import Model
from primer.model.typed import ADDRESS, NUMBER
from primer.packs.logo import Logo, load_logo
from primer.problems import Place, Problem, in_order
from primer.source.check import check
from primer.source.yaml import read

Hex = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$")]
"""A colour as it is written on the web, such as `#0B6B6B`."""
LEAST_CONTRAST = 4.5
"""Of text against what is behind it: WCAG 2.2, success criterion 1.4.3."""
LONGEST = 80
"""Letters of a name: two lines at the head of a plan."""
PAPER, INK = "#FFFFFF", "#1F2933"
"""What the colours stand on, and what stands on the tint; `paper` and `ink` of templates/packs/tokens.json."""


class Colours(Model):
    """The colours of headings, numbers and panels, instead of the strand's own."""

    ink: Hex
    """Of headings, lines and filled shapes, on white and on the tint."""
    tint: Hex = PAPER
    """Behind panels."""


class BrandingFile(Model):
    """The file branding.yml."""

    name: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST)]
    """Of the school or the ministry."""
    logo: str | None = None
    """An SVG or a PNG, by its path from this file's folder."""
    colours: Colours | None = None
    """None leaves each strand its own."""


@dataclass(frozen=True)
class Branding:
    """What stands at the head of a cover, a plan and a letter."""

    name: str
    logo: Logo | None = None
    ink: str | None = None
    tint: str | None = None

    def drawn(self, *, grey: bool) -> Json:
        """Give what the templates draw; the logo in greys for an ink-saver."""
        return {"name": self.name, "logo": (self.logo.grey if grey else self.logo.svg) if self.logo else None}

    def colours(self) -> dict[str, str]:
        """Give the colours that take the place of the strand's."""
        return {"ink": self.ink, "tint": self.tint or PAPER} if self.ink else {}


def read_branding(path: Path) -> tuple[Branding | None, list[Problem]]:
    """Read branding.yml with its logo.

    Returns:
        The branding, or None with every problem of the file, its colours and its logo.
    """
    data, places, problems = read(path, path.parent)
    file, more = check(BrandingFile, data, places) if data is not None else (None, [])
    problems = [*problems, *more]
    if file is None:
        return None, in_order(problems)
    problems += _named(file.name, places.at(("name",)))
    if file.colours:
        problems += _contrasts(file.colours, places.at(("colours", "ink")), places.at(("colours", "tint")))
    logo = None
    if file.logo is not None:
        logo, more = load_logo(path.parent / file.logo, places.at(("logo",)), "logo")
        problems += more
    colours = file.colours
    branding = Branding(file.name, logo, colours.ink if colours else None, colours.tint if colours else None)
    return (None if problems else branding), in_order(problems)


def branded(name: str, logo: Path | None) -> tuple[Branding | None, list[Problem]]:
    """Give the branding of a name and a logo that were typed on the command line, or None with every problem."""
    problems = _named(name, Place("--school"))
    if not 0 < len(name) <= LONGEST:
        message, hint = f"a name has 1 to {LONGEST} letters (found {len(name)})", "Shorten it."
        problems.append(Problem("wrong-value", Place("--school"), "", message, hint))
    mark, more = load_logo(logo, Place("--logo"), "") if logo else (None, [])
    problems += more
    return (None if problems else Branding(name, mark)), in_order(problems)


def _named(name: str, place: Place) -> list[Problem]:
    """Refuse what could be dialled: a number at the head of a sheet would stand above those that are checked."""
    field = "name" if place.line else ""
    if found := NUMBER.search(name) or ADDRESS.search(name):
        message = f"a name holds no number to call and no address (found `{found[0].strip()}`)"
        return [Problem("brand-contact", place, field, message, "Take it out; numbers on sheets come from the region.")]
    if not name.isprintable():
        message = "a name is one line of letters (found a control character)"
        return [Problem("control-character", place, field, message, "Type the name again.")]
    return []


def _contrasts(colours: Colours, ink: Place, tint: Place) -> list[Problem]:
    pairs: list[tuple[Place, Literal["ink", "tint"], str, str, str]] = [
        (ink, "ink", colours.ink, PAPER, "Take a darker colour."),
        (ink, "ink", colours.ink, colours.tint, "Take a darker colour, or a lighter tint."),
        (tint, "tint", INK, colours.tint, "Take a lighter tint."),
    ]
    return [
        Problem(
            "brand-contrast",
            place,
            f"colours.{field}",
            f"{above} on {below} has a contrast of {found:.2f} to 1; text needs {LEAST_CONTRAST}",
            hint,
        )
        for place, field, above, below, hint in pairs
        if (found := contrast(above, below)) < LEAST_CONTRAST
    ]


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours, from 1 to 21, as WCAG 2.2 defines it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


_LINEAR = 0.04045
"""Up to this a channel is linear (sRGB, IEC 61966-2-1)."""


def _luminance(colour: str) -> float:
    """Give the relative luminance of WCAG 2.2."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (one / 12.92 if one <= _LINEAR else ((one + 0.055) / 1.055) ** 2.4 for one in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
