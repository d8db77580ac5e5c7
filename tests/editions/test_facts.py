"""How recorded facts are shown: the same on a page and on a sheet."""

import pytest

from primer.editions.facts import address, direction
from primer.editions.pieces import foreign


@pytest.mark.parametrize(("lang", "expected"), [("ar", "rtl"), ("ur", "rtl"), ("en", "ltr"), ("es-419", "ltr")])
def test_words_of_another_language_run_in_its_direction(lang: str, expected: str) -> None:
    """The direction is the language's own, with a region or without, on a sheet too."""
    assert direction(lang) == expected
    assert foreign("…", lang)["dir"] == expected


def test_an_address_is_shown_as_it_is_copied_from_paper() -> None:
    """Scheme, `www.` and the last slash are left out; nothing else is."""
    assert address("https://www.example.org/a/") == "example.org/a"
    assert address("http://example.org") == "example.org"
