"""Region files: the committed ones hold, and each bad one gives the very message that its editor will read."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from primer.model.region import Region
from primer.problems import Place, errors
from primer.rules.routes import check_region
from primer.source.check import check
from primer.source.yaml import read

TODAY = date(2026, 11, 22)
CONTENT = Path(__file__).parents[2] / "content" / "regions"
BAD = sorted((Path(__file__).parent / "bad").iterdir())


def problems_of(folder: Path, *, release: bool = False) -> str:
    """Give all problems of the one region file in a folder, as printed."""
    (path,) = folder.glob("*.yml")
    data, places, broken = read(path, folder)
    assert data is not None, broken
    region, more = check(Region, data, places)
    assert region is not None, more
    return "".join(f"{one}\n" for one in check_region(region, places.at, TODAY, release=release))


@pytest.mark.parametrize("folder", BAD, ids=lambda folder: folder.name)
def test_bad_input(folder: Path) -> None:
    """A bad region file gives exactly the messages written beside it, with line and column."""
    assert problems_of(folder) == (folder / "expected.txt").read_text(encoding="utf-8")


def test_a_release_refuses_an_expired_route() -> None:
    """What is a warning in a draft, because the number is gone already, is an error in a release."""
    folder = next(folder for folder in BAD if folder.name == "lapsing")
    assert "warning: routes.second.confirmations" in problems_of(folder)
    assert "error: routes.second.confirmations" in problems_of(folder, release=True)


def test_the_committed_regions_hold(regions: dict[str, Region]) -> None:
    """The committed files have no error; what the warnings doubt is for the two people who will ask the operators."""
    found = [
        one
        for name, region in regions.items()
        for one in check_region(region, lambda _, file=f"content/regions/{name}.yml": Place(file), TODAY)  # type: ignore[misc]
    ]
    assert errors(found) == []
    assert Counter(one.code for one in found) == {
        "route-conflict-status": 1,
        "route-number-emergency": 1,
        "route-number-implausible": 18,
        "route-url-unsafe": 7,
    }


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "helpline"),
        ("phone", 999),
        ("phone", ""),
        ("url", "www.example.org"),
        ("source_date", "July 2026"),
        ("source_date", "2026-13"),
        ("free", "perhaps"),
        ("audience", []),
        ("confidence", "certain"),
        ("opening_times", "24/7"),
    ],
)
def test_a_route_of_the_wrong_shape_is_refused(regions: dict[str, Region], field: str, value: object) -> None:
    """A field that is unknown, or a value outside its closed set or form, is named in a problem."""
    data = regions["GB"].model_dump(mode="json")
    data["routes"]["gb-childline"][field] = value
    region, found = check(Region, data, read(Path(__file__).parent / "bad" / "two-kinds" / "GB.yml", BAD[0].parent)[1])
    assert region is None
    assert [one.field for one in found] == [f"routes.gb-childline.{field}"]


def test_a_file_without_confirmations_says_so_at_the_top(regions: dict[str, Region]) -> None:
    """Whoever opens a region file in which nobody confirmed anything reads that first."""
    silent = {name for name, region in regions.items() if not any(one.confirmations for one in region.routes.values())}
    said = {path.stem for path in CONTENT.glob("*.yml") if "# Nobody has called a number" in path.read_text("utf-8")}
    assert silent == said
