"""An errand, walked by clicks: find and download a lesson of 45 minutes, without devices, for ten-year-olds.

It starts on the first page, with scripts and without them. Nothing in it names a word of a language, so that the same
walk holds in every one; the real Spanish and Arabic sites are walked with `--full`.
"""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from primer.artefacts.cache import Cache
from primer.editions.edition import Edition
from primer.editions.translate import load_catalogs, local
from primer.library.load import load
from primer.messages.extract import content_messages
from primer.messages.interface import interface_messages
from primer.website.make import site

from .conftest import ROOT, TODAY, served, sheet, write

PHONE: ViewportSize = {"width": 320, "height": 640}


def errand(page: Page, home: str) -> bytes:
    """Walk from the first page to a file, and give its bytes."""
    page.goto(home)
    page.click(".reader--teach h2 a")
    if page.locator("form.choose:visible").count():
        page.select_option("#choose-band", "9-12")
        page.select_option("#choose-minutes", "45")
        page.check("[name=without][value=devices]")
        page.check("[name=without][value=printing]")
    else:
        page.click('.jump a[href="#ages-9-12"]')
    row = page.locator('[data-lesson][data-band="9-12"]:visible').first
    assert row.get_attribute("data-minutes") == "45"
    assert "devices" in (row.get_attribute("data-without") or "")
    assert "45" in row.inner_text()
    row.locator("th a").click()
    assert page.locator(".timeline").count()
    page.click(".onward a[href='index.html']")
    page.click("#needed ~ p a[href='#downloads']")
    link = page.locator("#downloads ~ .download .sheets a").first
    with page.expect_download() as waiting:
        link.click()
    assert "download" in (page.locator(".download").first.get_attribute("class") or "")
    return waiting.value.path().read_bytes()


@pytest.mark.browser
@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("locale", ["en", "ar"])
def test_a_teacher_finds_and_downloads_a_lesson(browser: Browser, address: str, locale: str, *, scripts: bool) -> None:
    """Six taps and four choices on a small phone; without scripts five taps, because the list is whole."""
    context = browser.new_context(java_script_enabled=scripts, viewport=PHONE)
    assert errand(context.new_page(), f"{address}/{locale}/index.html") == b"%PDF"
    context.close()


@pytest.mark.full
@pytest.mark.browser
@pytest.mark.parametrize(("locale", "region"), [("es", "MX"), ("ar", "EG")])
def test_the_real_translations_are_walked_too(browser: Browser, tmp_path: Path, locale: str, region: str) -> None:
    """The same walk on the site of the real catalogs, with scripts and without."""
    library, _ = load(ROOT)
    assert library
    messages = [*content_messages(library), *interface_messages(ROOT / "templates")]
    catalogs, _ = load_catalogs(ROOT, {locale: library.profiles[locale]}, messages)
    edition = Edition(local(ROOT, library, locale, catalogs), region, TODAY)
    sheets = [sheet(edition, "getting-help-9-12")]
    write(tmp_path / "site", [*site(locale, [edition], sheets, ROOT, tmp_path / "build", Cache(None)), *sheets])
    with served(tmp_path / "site") as address:
        for scripts in (True, False):
            context = browser.new_context(java_script_enabled=scripts, viewport=PHONE)
            assert errand(context.new_page(), f"{address}/{locale}/index.html") == b"%PDF"
            context.close()
