"""A first visit is light enough for an old phone on a bad line; scripts/bench-site.py prints the same figures."""

import gzip

import pytest
from playwright.sync_api import Browser, Response

PACKED = (".html", ".css", ".js", ".svg")
LESSON, CRISIS = 120_000, 80_000
REQUESTS = 12


@pytest.mark.browser
@pytest.mark.parametrize("locale", ["en", "ar"])
@pytest.mark.parametrize(
    ("name", "most"),
    [
        ("teach/getting-help-9-12/telling-and-listening.html", LESSON),
        ("parents/threats.html", CRISIS),
        ("help/eg.html", CRISIS),
    ],
)
def test_a_first_visit_is_light(browser: Browser, address: str, locale: str, name: str, most: int) -> None:
    """All that a phone asks for, packed as a host packs it."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    answers: list[Response] = []
    page.on("response", lambda one: answers.append(one))  # noqa: PLW0108 (a method of a list cannot be marked)
    page.goto(f"{address}/{locale}/{name}", wait_until="networkidle")
    sizes = [len(gzip.compress(one.body(), 6)) if one.url.endswith(PACKED) else len(one.body()) for one in answers]
    assert sum(sizes) <= most
    assert len(sizes) <= REQUESTS, [one.url for one in answers]
    context.close()
