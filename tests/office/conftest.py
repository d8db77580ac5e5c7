"""The published editions that the tests of Word files and slides are made from."""

from datetime import date
from pathlib import Path

import pytest

from primer.cli.sources import Sources, editions, read_sources
from primer.editions.edition import Edition

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)


def _published(sources: Sources, locale: str) -> Edition:
    assert sources.library
    return editions(sources, sources.library, TODAY, [locale], [], release=False)[0]


@pytest.fixture(scope="session")
def sources() -> Sources:
    """Give what this repository holds."""
    return read_sources(ROOT, TODAY)


@pytest.fixture(scope="session")
def arabic(sources: Sources) -> Edition:
    """Give the published Arabic edition."""
    return _published(sources, "ar")


@pytest.fixture(scope="session")
def english(sources: Sources) -> Edition:
    """Give the published English edition."""
    return _published(sources, "en")
