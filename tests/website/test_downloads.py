"""The card of a download: inside, pages, size, paper, colour, preparation, status, last check. All from data."""

import json
import re
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from html import unescape

import pytest

from primer.artefacts.artefact import Artefact
from primer.editions.edition import Edition
from primer.model.region import Confirmation
from primer.website.checks import Checks, checks
from primer.website.pages import pages as pages_of
from primer.website.pages import site_of

from .conftest import ROOT, TODAY

UNIT = "consent-5-8"
MODULE = f"teach/{UNIT}/index.md"


def sheet(edition: Edition, kind: str, end: str, pages: int = 0, size: int = 4) -> Artefact:
    """Give a file of the module."""
    path = f"packs/{edition.name}/{UNIT}/{end}"
    tag = edition.local.profile.tag
    return Artefact(path, b"x" * size, kind, tag, edition.code, UNIT, pages, "draft")  # type: ignore[arg-type]


def made(edition: Edition, sheets: list[Artefact]) -> dict[str, str]:
    """Give the two pages that show downloads."""
    files = pages_of(site_of("en", [edition], sheets, ROOT))
    return {name: re.sub(r"</?bdi[^>]*>", "", unescape(files[name].decode())) for name in (MODULE, "downloads.md")}


def test_the_card_says_what_the_files_are(english: list[Edition]) -> None:
    """Name, form, pages, kilobytes, inside, paper, colour, preparation, status, last check stand on both pages."""
    edition = english[0]
    unit = edition.local.library.units[UNIT]
    sheets = [
        sheet(edition, "teacher-pack", "teacher-pack.pdf", 39, 2049),
        sheet(edition, "pupil-pack", "pupil-pack.pdf", 1),
        sheet(edition, "word", "letter.docx"),
        sheet(edition, "data", "whole.zip"),
    ]
    for name, page in made(edition, sheets).items():
        for words in (
            "Teacher's pack</a> <small>PDF · 39 pages · 3 KB",
            "Pupils' pack</a> <small>PDF · 1 page · 1 KB",
            "Letter to families</a> <small>DOCX · 1 KB",
            "whole.zip</a> <small>ZIP · 1 KB",
            "each lesson in full",
            "<dt>Paper</dt><dd>A4</dd>",
            "<dt>Colour</dt><dd>Not needed",
            f"{unit.module.prepare_minutes} minutes a lesson, and printing",
            "Draft: no named specialist has signed.",
            "No number has been checked with its service yet.",
            f"as of {edition.local.date(TODAY)}",
            "status.html",
        ):
            assert words in page, (name, words)


def test_paper_is_that_of_the_country(english: list[Edition]) -> None:
    """The sheets of Mexico are on US Letter."""
    edition = replace(english[0], code="MX")
    for page in made(edition, [sheet(edition, "pupil-pack", "pupil-pack.pdf")]).values():
        assert "<dt>Paper</dt><dd>US Letter</dd>" in page


def test_the_sheets_of_the_pupils_pack_are_those_that_templates_print(english: list[Edition]) -> None:
    """Two kinds of activity print nothing; the list on the card leaves out exactly those."""
    kinds = ROOT / "templates" / "packs" / "kinds"
    silent = {path.stem for path in kinds.glob("*.typ") if "#let sheets(a) = none" in path.read_text(encoding="utf-8")}
    edition = english[0]
    page = made(edition, [sheet(edition, "pupil-pack", "pupil-pack.pdf")])[MODULE]
    listed = page[page.index("<details><summary>Sheets and cards") :].split("</details>")[0]
    for lesson in edition.local.library.units[UNIT].lessons.values():
        for one in lesson.activities.values():
            assert (f"{one.title}".replace("?", "") in listed.replace("?", "")) == (one.kind not in silent), one.title


def test_without_sheets_the_page_says_so(english: list[Edition]) -> None:
    """No empty card, no broken link."""
    for page in made(english[0], []).values():
        assert "There are no sheets for this language yet." in page
        assert 'class="download"' not in page


def confirmed(edition: Edition, days: dict[str, date]) -> Edition:
    """Give the edition with routes that two people have confirmed on a day."""
    library, region = edition.local.library, edition.region
    routes = {
        name: route.model_copy(
            update={
                "confirmations": tuple(
                    Confirmation(name=who, role="liaison", on=days[name], how="call", number=route.phone or route.sms)
                    for who in ("Ana Ruiz", "Omar Said")
                )
            }
        )
        if name in days
        else route
        for name, route in region.routes.items()
    }
    regions = {**library.regions, region.code: region.model_copy(update={"routes": routes})}
    return replace(edition, local=replace(edition.local, library=replace(library, regions=regions)))


def test_the_last_check_is_read_from_the_routes(english: list[Edition]) -> None:
    """None, some or all of the numbers that a sheet prints, with the day."""
    edition = english[0]
    shown = [route.id for door in edition.doors("teacher").doors for route in door.routes if not route.worldwide]
    assert checks(edition) == Checks(some=True, whole=False, last=None, oldest=None)
    day = TODAY - timedelta(days=9)
    some = confirmed(edition, {shown[0]: day})
    assert checks(some) == Checks(some=True, whole=False, last=day, oldest=day)
    page = made(some, [sheet(some, "pupil-pack", "pupil-pack.pdf")])[MODULE]
    assert f"Some numbers were checked with their service, the last on {edition.local.date(day)}." in page
    released = replace(some, release=True)
    assert checks(released) == Checks(some=True, whole=True, last=day, oldest=day)
    page = made(released, [sheet(released, "pupil-pack", "pupil-pack.pdf")])[MODULE]
    assert f"The oldest check is of {edition.local.date(day)}." in page
    assert checks(replace(edition, release=True)) == Checks(some=False, whole=True, last=None, oldest=None)


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours by WCAG 2.2, which counts light alone: the same in colour and in grey."""
    light, dark = sorted((_light(one), _light(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(map(float.__mul__, linear, (0.2126, 0.7152, 0.0722)))


def test_colour_is_not_needed() -> None:
    """In grey, words on every tint keep a contrast of 4.5, and each strand and sign has a shape of its own."""
    tokens = json.loads((ROOT / "templates" / "packs" / "tokens.json").read_text(encoding="utf-8"))
    for colours in tokens["strands"].values():
        assert min(map(partial(contrast, colours["ink"]), (colours["tint"], tokens["paper"]))) >= 4.5
        assert contrast(tokens["ink"], colours["tint"]) >= 4.5
    pictures = ROOT / "content" / "pictures"
    for names in ([f"strand-{name}" for name in tokens["strands"]], ["sign-go", "sign-ask", "sign-stop"]):
        shapes = {
            re.sub(r"#[0-9A-Fa-f]{3,6}", "", (pictures / f"{name}.svg").read_text(encoding="utf-8")) for name in names
        }
        assert len(shapes) == len(names)


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_the_page_of_downloads_lists_its_own_language_first(
    english: list[Edition], arabic: Edition, locale: str
) -> None:
    """The reader's language comes first, the others after it."""
    sheets = [sheet(one, "pupil-pack", "pupil-pack.pdf") for one in (english[0], arabic)]
    page = pages_of(site_of(locale, [english[0], arabic], sheets, ROOT))["downloads.md"].decode()
    order = re.findall(r'^## <span lang="(\w+)"', page, re.MULTILINE)
    assert order == ([locale, "ar"] if locale == "en" else [locale, "en"])


def test_what_is_withdrawn_is_offered_nowhere(english: list[Edition]) -> None:
    """No file of a withdrawn module is linked, and the finder and the scheme say that it must not be used."""
    edition = english[0]
    unit = edition.local.library.units[UNIT]
    gone = replace(unit, module=unit.module.model_copy(update={"status": "withdrawn"}))
    library = replace(edition.local.library, units={**edition.local.library.units, UNIT: gone})
    edition = replace(edition, local=replace(edition.local, library=library))
    files = pages_of(site_of("en", [edition], [sheet(edition, "pupil-pack", "pupil-pack.pdf")], ROOT))
    for name in (MODULE, "downloads.md"):
        assert "pupil-pack.pdf" not in files[name].decode()
        assert "Withdrawn: do not use this pack." in files[name].decode()
    for name in ("teach/index.md", "teach/ages-5-8.md"):
        assert files[name].decode().count("Withdrawn: do not use this pack.") == len(unit.lessons)
