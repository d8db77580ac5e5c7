"""What others are told of the site: descriptions of lessons, previews in chats, the feed, the catalogue of modules."""

import json
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from PIL import Image

from primer.editions.edition import Edition
from primer.editions.localise import Coverage
from primer.model.text import State
from primer.website import feed
from primer.website.catalogue import FIELDS, catalogue
from primer.website.make import landing
from primer.website.pages import pages as pages_of
from primer.website.pages import site_of
from primer.website.settings import licence_page

from .conftest import ROOT, sheet
from .test_pages import Seen

Pages = Callable[[str], dict[str, str]]
TERMS: dict[str, dict[str, list[str]]] = json.loads(
    (Path(__file__).parent / "schema_org.json").read_text(encoding="utf-8")
)
"""The terms of schema.org that we use, with the types that they take; a person compared them with schema.org."""
SHAPES: dict[str, Callable[[Any], object]] = {
    "Boolean": lambda value: isinstance(value, bool),
    "Date": lambda value: re.fullmatch(r"\d{4}-\d\d-\d\d", value),
    "Duration": lambda value: re.fullmatch(r"PT\d+M", value),
    "Text": lambda value: isinstance(value, str) and value.strip(),
    "URL": lambda value: re.fullmatch(r"https://\S+", value),
}
ATOM = "{http://www.w3.org/2005/Atom}"


def described(html: str) -> dict[str, Any]:
    """Give what a page says of itself in JSON-LD."""
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', html)
    assert found
    said: dict[str, Any] = json.loads(found[1])
    return said


def check(value: dict[str, Any]) -> None:
    """Check one object and all in it against the vocabulary."""
    terms = TERMS[value["@type"]]
    for name, given in value.items():
        if name.startswith("@"):
            continue
        for one in given if isinstance(given, list) else [given]:
            if isinstance(one, dict):
                assert one["@type"] in terms[name], (name, one)
                check(one)
            else:
                assert any(kind in SHAPES and SHAPES[kind](one) for kind in terms[name]), (name, one)


def test_every_lesson_and_module_describes_itself(pages: Pages, editions: list[Edition]) -> None:
    """Age, time, codes, audience, licence, language and status are there, in terms and types of schema.org."""
    library = editions[0].local.library
    all_pages = pages("en")
    for unit in library.units.values():
        for name in ("index", *unit.lessons):
            said = described(all_pages[f"teach/{unit.id}/{name}.html"])
            assert said["@context"] == "https://schema.org"
            check(said)
            assert said["typicalAgeRange"] == unit.band
            assert said["creativeWorkStatus"] == unit.module.status
            assert said["license"] == "https://creativecommons.org/licenses/by/4.0/"
            assert said["audience"]["educationalRole"] == "teacher"
            assert said["inLanguage"] == "en"
            codes = {one["targetName"] for one in said["educationalAlignment"]}
            assert codes == {code for some in unit.module.frameworks.values() for code in some}
            if name != "index":
                assert said["timeRequired"] == f"PT{unit.lessons[name].minutes}M"
                assert said["isPartOf"]["name"] == str(unit.module.title)
    assert "ld+json" not in all_pages["parents/when-a-child-tells.html"]


def test_a_translation_names_its_source_and_the_source_its_translations(pages: Pages, built: Path) -> None:
    """The addresses lead to the very pages, and a page that is not translated claims no language."""
    path = "teach/consent-5-8/asking-first.html"
    for locale, term, other in (("en", "workTranslation", "ar"), ("ar", "translationOfWork", "en")):
        said = described(pages(locale)[path])
        check(said)
        assert said["inLanguage"] == locale
        siblings = said[term] if isinstance(said[term], list) else [said[term]]
        assert [one["inLanguage"] for one in siblings] == [other]
        here = (built / locale / path).as_uri()
        assert urljoin(here, siblings[0]["@id"]) == (built / other / path).as_uri()
        assert urljoin(here, said["@id"]) == here


def test_a_module_without_a_word_of_a_language_says_nothing_in_it(arabic: Edition) -> None:
    """A page that stands in English must not be found as Arabic."""
    coverage: Coverage = {"consent-5-8": Counter[State]({"missing": 9}), "phrases": Counter[State]({"translated": 1})}
    silent = replace(arabic, local=replace(arabic.local, coverage=coverage))
    made = pages_of(site_of("ar", [silent], [], ROOT))
    assert b"schema.org" not in made["teach/consent-5-8/asking-first.md"]


def test_with_an_address_all_of_it_is_whole(
    arabic: Edition, english: list[Edition], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Catalogues that take a page elsewhere need full addresses."""
    monkeypatch.setenv("PRIMER_SITE_URL", "https://example.org/p")
    made = pages_of(site_of("ar", [arabic, *english], [], ROOT))
    text = made["teach/consent-5-8/asking-first.md"].decode()
    assert '"@id": "https://example.org/p/ar/teach/consent-5-8/asking-first.html"' in text
    assert '"@id": "https://example.org/p/en/teach/consent-5-8/asking-first.html"' in text
    assert b'xml:base="https://example.org/p/ar/"' in made[feed.FEED]


def test_licences_have_pages() -> None:
    """Creative Commons has its own; of others SPDX has one."""
    assert licence_page("CC-BY-SA-4.0") == "https://creativecommons.org/licenses/by-sa/4.0/"
    assert licence_page("MIT") == "https://spdx.org/licenses/MIT.html"


def test_a_preview_in_a_chat_says_nothing_of_harm(pages: Pages) -> None:
    """A page with the exit control shows the site's name alone; the description is the same everywhere."""
    for name, html in pages("en").items():
        if name in {"404.html", "leaving/blank.html"}:
            continue
        seen = Seen(html)
        shown = {one["property"]: one["content"] for one in seen.all("meta") if "property" in one}
        described_as = {one["content"] for one in seen.all("meta") if one.get("name") == "description"}
        assert described_as == {shown["og:description"]}
        assert (
            shown["og:description"]
            == "Lessons, family pages and ways to get help: what is fair, what is not, and who can help."
        )
        if 'class="leave"' in html:
            assert shown["og:title"] == "Primer", name
        assert name.startswith("parents/") <= (shown["og:title"] == "Primer")
        assert not re.search(r"abuse|sex|groom|threat|harm|report", shown["og:title"].lower()), name


def test_the_preview_picture_is_ours_and_light() -> None:
    """It has the size that chats ask for."""
    path = ROOT / "templates" / "theme" / "assets" / "preview.png"
    assert path.stat().st_size < 20_000
    with Image.open(path) as picture:
        assert picture.size == (1200, 630)


def test_the_feed_is_an_atom_feed_of_all_that_has_a_version(built: Path, editions: list[Edition]) -> None:
    """Each module and page has an entry with id, time, title and a link that leads to its page; the newest is first."""
    library = editions[0].local.library
    for locale in ("en", "ar"):
        text = (built / locale / "changes.xml").read_text(encoding="utf-8")
        assert text.startswith("<?xml")
        root = ET.fromstring(text)  # noqa: S314 (we wrote it)
        assert root.tag == f"{ATOM}feed"
        for name in ("id", "title", "updated", "author"):
            assert root.find(f"{ATOM}{name}") is not None, name
        rows = root.findall(f"{ATOM}entry")
        assert len(rows) == len(library.units) + len(library.pages)
        ids = {row.findtext(f"{ATOM}id", "") for row in rows}
        assert len(ids) == len(rows)
        assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", one) for one in ids)
        times = [row.findtext(f"{ATOM}updated", "") for row in rows]
        assert times == sorted(times, reverse=True)
        assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", one) for one in times)
        for row in rows:
            link = row.find(f"{ATOM}link")
            assert link is not None
            assert (built / locale / link.attrib["href"]).is_file()
            assert row.findtext(f"{ATOM}title")
            assert "0.1.0" in row.findtext(f"{ATOM}summary", "")
    assert 'type="application/atom+xml" title="Changes and withdrawn material" href="../changes.xml"' in (
        built / "en" / "teach" / "index.html"
    ).read_text(encoding="utf-8")


def test_withdrawn_material_is_announced(english: list[Edition]) -> None:
    """It becomes an entry of its own that says so in its title."""
    local = english[0].local
    unit = local.library.units["consent-5-8"]
    gone = replace(unit, module=unit.module.model_copy(update={"status": "withdrawn"}))
    library = replace(local.library, units={**local.library.units, unit.id: gone})
    edition = replace(english[0], local=replace(local, library=library))
    made = pages_of(site_of("en", [edition], [], ROOT))[feed.FEED].decode()
    assert f"<title>Withdrawn: {unit.module.title}</title>" in made
    assert '<category term="withdrawn"/>' in made
    assert "do not use" in made
    before = {one.id for one in feed.entries(local.library, "en")}
    assert len({one.id for one in feed.entries(library, "en")} - before) == 1


def test_the_catalogue_lists_modules_languages_and_files(editions: list[Edition]) -> None:
    """It explains its own fields, and what it says of a module and a file is what the sources say."""
    sheets = [sheet(edition, "consent-5-8") for edition in editions]
    made = catalogue(editions, sheets)
    assert made.path == "api/modules.json"
    given = json.loads(made.data)
    library = editions[0].local.library
    assert given["format"] == 1
    assert [one["id"] for one in given["modules"]] == list(library.units)
    first = next(one for one in given["modules"] if one["id"] == "consent-5-8")
    unit = library.units["consent-5-8"]
    assert first["status"] == unit.module.status
    assert first["ages"] == [5, 8]
    assert [one["minutes"] for one in first["lessons"]] == [one.minutes for one in unit.lessons.values()]
    assert set(first["languages"]) == {"en", "ar"}
    assert first["languages"]["en"]["page"] == "en/teach/consent-5-8/index.html"
    assert [(one["path"], one["sha256"], one["bytes"]) for one in first["files"]] == [
        (one.path, one.digest, len(one.data)) for one in sheets
    ]
    assert catalogue(editions, sheets).data == made.data
    manual = (ROOT / "docs" / "publishing.md").read_text(encoding="utf-8")
    for field in FIELDS:
        assert f"`{field}`" in manual


def test_search_engines_may_come_and_find_the_lists(english: list[Edition], monkeypatch: pytest.MonkeyPatch) -> None:
    """Every line of robots.txt is one that they know; with an address it names the list of each language."""
    monkeypatch.setenv("PRIMER_SITE_URL", "https://example.org/p")
    made = {one.path: one.data.decode() for one in landing(english, ROOT)}
    assert made["robots.txt"].splitlines() == [
        "User-agent: *",
        "Allow: /",
        "Sitemap: https://example.org/p/en/sitemap.xml",
    ]
