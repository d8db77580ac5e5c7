"""The curriculum map says what the modules say: all of them, every code, every minute, on the page and in the table."""

import csv
import re
from io import StringIO

import pytest

from primer.editions.edition import Edition
from primer.library.library import Library
from primer.library.scheme import scheme
from primer.website import curriculum_map
from primer.website.pages import pages as pages_of
from primer.website.pages import site_of

from .conftest import ROOT

PAGE = "ministries/curriculum-map.md"


@pytest.fixture(scope="module")
def library(english: list[Edition]) -> Library:
    """Give the real library."""
    return english[0].local.library


@pytest.fixture(scope="module")
def made(english: list[Edition]) -> dict[str, bytes]:
    """Give the files of the source's site."""
    return pages_of(site_of("en", english, [], ROOT))


@pytest.fixture(scope="module")
def rows(made: dict[str, bytes]) -> dict[str, dict[str, str]]:
    """Give the table, a row a module."""
    return {row["module"]: row for row in csv.DictReader(StringIO(made[curriculum_map.SHEET].decode("utf-8-sig")))}


def crosswalk(page: str, framework: str) -> list[list[str]]:
    """Give the cells of a framework's table: a row a code, a column a module, and the count."""
    body = re.search(rf"{{: #{framework} }}.*?<tbody>(.*?)</tbody>", page, re.DOTALL)
    assert body
    return [re.findall(r"<td[^>]*>(.*?)</td>", row) for row in body[1].split("</tr>")[:-1]]


def test_every_module_stands_in_the_map(
    library: Library, made: dict[str, bytes], rows: dict[str, dict[str, str]]
) -> None:
    """Each module is linked once, and each has its row with its minutes; what is not written is called so."""
    page = made[PAGE].decode()
    assert rows.keys() == library.units.keys()
    assert sorted(re.findall(r'href="\.\./teach/([^/]+)/index\.html"', page)) == sorted(library.units)
    cells = len(library.curriculum.strands) * len(library.curriculum.bands)
    assert page.count("Not written yet") == 2 * (cells - len(library.units))
    for name, row in rows.items():
        minutes = [lesson.minutes for lesson in library.units[name].lessons.values()]
        assert (row["lessons"], row["minutes"]) == (str(len(minutes)), str(sum(minutes)))
        assert f"{row['age_from']}-{row['age_to']}" == library.units[name].band


def test_exactly_the_codes_that_modules_name_are_marked(
    library: Library, made: dict[str, bytes], rows: dict[str, dict[str, str]]
) -> None:
    """A mark stands where a module names the code, on the page and in the table alike; a code without one is a gap."""
    for name, framework in library.curriculum.frameworks.items():
        places = [f"{strand}-{band}" for strand in library.curriculum.strands for band in library.curriculum.bands]
        table = crosswalk(made[PAGE].decode(), name)
        assert len(table) == len(framework.codes)
        for code, (*cells, count) in zip(framework.codes, table, strict=True):
            naming = [unit.id for unit in library.units.values() if code in unit.module.frameworks.get(name, ())]
            assert [place for place, cell in zip(places, cells, strict=True) if cell == "✓"] == [
                place for place in places if place in naming
            ]
            assert [place for place, cell in zip(places, cells, strict=True) if cell == "–"] == [
                place for place in places if place not in library.units
            ]
            assert [unit for unit, row in rows.items() if row[f"{name} {code}"] == curriculum_map.MARK] == naming
            assert count.startswith(str(len(naming)))
            assert ("gap" in count) == (not naming)


def test_a_code_without_a_confirmed_title_says_so(library: Library, made: dict[str, bytes]) -> None:
    """The words stand at exactly the codes that the curriculum calls unconfirmed."""
    page = made[PAGE].decode()
    for framework in library.curriculum.frameworks.values():
        assert set(framework.unconfirmed) <= framework.codes.keys()
    marked = re.findall(r'<th scope="row"><bdi dir="ltr">([\d.]+)</bdi> <small>title not confirmed</small>', page)
    assert marked == library.curriculum.frameworks["itgse"].unconfirmed


def test_the_ways_through_an_age(library: Library) -> None:
    """The shortest way has all of getting help and one lesson of each other strand; a way of nothing is empty."""
    units = [unit for unit in library.units.values() if unit.band == "9-12"]
    whole = sum(len(unit.lessons) for unit in units)
    assert curriculum_map.full(units).lessons == whole == len(units) * 2
    kept = [one.unit.strand for one in scheme(library, "9-12") if one.kept]
    assert kept == ["getting-help", "consent", "image-sharing", "warning-signs", "getting-help"]
    assert curriculum_map.shortest(scheme(library, "9-12")).lessons == 5
    assert curriculum_map.full([]) == curriculum_map.shortest([]) == (0, 0)


def test_tables_name_their_rows_and_columns(made: dict[str, bytes]) -> None:
    """Every header cell has a scope, and every table lies in a box that scrolls and has a name."""
    page = made[PAGE].decode()
    assert all("scope=" in cell for cell in re.findall(r"<th\b[^>]*>", page))
    assert page.count('<div class="scroll" role="region" tabindex="0" aria-labelledby="') == page.count("<table ") == 4
