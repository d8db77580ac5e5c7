"""What the tests of regions share: the committed regions, and a well-sourced route to bend."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from primer.model.region import Region, Route
from primer.source.check import check
from primer.source.yaml import read

CONTENT = Path(__file__).parents[2] / "content" / "regions"


@pytest.fixture(scope="session")
def regions() -> dict[str, Region]:
    """Every committed region by the name of its file, world among them."""
    found = {}
    for path in sorted(CONTENT.glob("*.yml")):
        data, places, problems = read(path, CONTENT)
        assert data is not None, problems
        region, more = check(Region, data, places)
        assert region is not None, more
        found[path.stem] = region
    return found


@pytest.fixture(scope="session")
def helpline() -> Callable[..., Route]:
    """Give a function that makes a well-sourced child helpline with some fields changed.

    Its keyword `checks` takes confirmations as (name, day, number).
    """

    def make(checks: tuple[tuple[str, str, str | None], ...] = (), **fields: Any) -> Route:  # noqa: ANN401 (any field)
        plain = {
            "kind": "child_helpline",
            "name": "A child helpline",
            "phone": "0800 1111",
            "audience": ["child"],
            "source_url": "https://www.example.org/help",
            "source_kind": "official_operator",
            "source_date": "2026-07",
            "confidence": "high",
            "freshness": "fresh",
            "confirmations": [
                {"name": name, "role": "helpline liaison", "how": "call", "on": day, "number": number}
                for name, day, number in checks
            ],
        }
        return Route.model_validate(plain | fields)

    return make
