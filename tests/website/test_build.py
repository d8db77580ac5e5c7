"""The build of a locale: the same bytes twice, kept in the cache, stale pages removed, other generators."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from mkdocs import utils

from primer.artefacts.cache import Cache
from primer.editions.edition import Edition
from primer.model.profile import Search
from primer.website.index import script
from primer.website.make import site
from primer.website.pages import pages, site_of
from primer.website.settings import root_path
from primer.website.write import write_folder

from .conftest import ROOT


def test_the_same_sources_give_the_same_bytes(english: list[Edition], tmp_path: Path) -> None:
    """Two builds, in two folders, without a cache, are equal file by file."""
    first, second = (
        {one.path: one.digest for one in site("en", english, [], ROOT, tmp_path / name, Cache(None))}
        for name in ("one", "two")
    )
    assert first == second
    assert len([name for name in first if name.endswith(".html")]) > 20


def test_a_site_comes_out_of_the_cache_as_it_went_in(
    english: list[Edition], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second build makes nothing and gives the same; an address of the host makes another site."""
    cache = Cache(tmp_path / "cache")
    first = site("en", english, [], ROOT, tmp_path / "build", cache)
    kept = {path: path.stat().st_mtime_ns for path in (tmp_path / "cache").rglob("*") if path.is_file()}
    assert site("en", english, [], ROOT, tmp_path / "build", cache) == first
    assert {path: path.stat().st_mtime_ns for path in kept} == kept
    monkeypatch.setenv("PRIMER_SITE_URL", "https://example.org/primer")
    public = {
        one.path: one.data.decode()
        for one in site("en", english, [], ROOT, tmp_path / "build", cache)
        if one.path.endswith((".html", ".xml"))
    }
    page = public["en/teach/consent-5-8/index.html"]
    assert '<link rel="canonical" href="https://example.org/primer/en/teach/consent-5-8/index.html">' in page
    assert 'hreflang="en" href="https://example.org/primer/en/teach/consent-5-8/index.html"' in page
    assert "<loc>https://example.org/primer/en/teach/consent-5-8/index.html</loc>" in public["en/sitemap.xml"]
    assert (
        'hreflang="x-default" href="https://example.org/primer/en/teach/consent-5-8/index.html"'
        in public["en/sitemap.xml"]
    )
    assert '<meta property="og:image" content="https://example.org/primer/en/assets/preview.png">' in page
    assert '"@id": "https://example.org/primer/en/teach/consent-5-8/index.html"' in page
    assert 'href="/primer/en/assets/site.css"' in public["en/404.html"]


def test_a_broken_page_stops_the_build(english: list[Edition], tmp_path: Path) -> None:
    """MkDocs' own words reach whoever has to mend it."""
    write_folder(
        tmp_path,
        {
            path.relative_to(ROOT).as_posix(): path.read_bytes()
            for name in ("templates", "content/pictures", "mkdocs.yml")
            for path in ([ROOT / name] if (ROOT / name).is_file() else (ROOT / name).rglob("*"))
            if path.is_file()
        },
    )
    page = tmp_path / "templates" / "site" / "search.md"
    text = page.read_text(encoding="utf-8").replace("<form", "[x](nowhere.md)\n\n<form")
    page.write_text(text, encoding="utf-8")
    with pytest.raises(RuntimeError, match=r"nowhere\.md"):
        site("en", english, [], tmp_path, tmp_path / "build", Cache(None))


def test_writing_touches_only_what_changed(tmp_path: Path) -> None:
    """A page that is the same keeps its time, a stale one goes, an empty folder goes."""
    assert write_folder(tmp_path, {"a.md": b"1", "b/c.md": b"2"}) == 2
    before = (tmp_path / "a.md").stat().st_mtime_ns
    assert write_folder(tmp_path, {"a.md": b"1", "d.md": b"3"}) == 2
    assert (tmp_path / "a.md").stat().st_mtime_ns == before
    write_folder(tmp_path, {"a.md": b"1"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md"]


def test_the_index_holds_words_without_marks() -> None:
    """A row for what stands before the first section and one for each section; tags and entities are no words."""
    page = (
        b'<title>x</title><article class=y><h1 id="one">A &amp; B</h1><p><em>O</em>ne</p><p>two</p>'
        b'<h2 class="z" id="more">M<strong>o</strong>re</h2><ul><li>three</li><li>four</li></ul></article>'
    )
    files = {"a.html": page, "404.html": page, "b.css": b"<article>", "leaving/blank.html": b"<p>nothing</p>"}
    given = read_index(script(files, Search()))
    assert given["rows"] == [["a.html", "A & B"], ["a.html#more", "More"]]
    places = dict(zip(given["terms"].split(), given["places"], strict=True))
    assert places == {"a": "#", "b": "#", "one": "#", "two": "#", "more": "$", "three": "$", "four": "$"}


def test_the_index_names_a_country_and_no_number() -> None:
    """Of a help page there is the title alone."""
    page = b'<article><h1 id="a">Help: Chile</h1><p>1 2 3</p><h2 id="b">Talk</h2><p>4 5 6</p></article>'
    given = read_index(script({"help/cl.html": page}, Search()))
    assert given["rows"] == [["help/cl.html", "Help: Chile"]]
    assert given["terms"] == "chile help"


def read_index(made: bytes) -> dict[str, Any]:
    """Give what an index says."""
    given: dict[str, Any] = json.loads(made.decode().removeprefix("window.primerIndex = ").rstrip(";\n"))
    return given


def test_only_pages_that_changed_are_made_again(
    english: list[Edition], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One page is lost from the cache: only that one is made, and the site is the same byte for byte."""
    cache = Cache(tmp_path / "cache")
    first = site("en", english, [], ROOT, tmp_path / "build", cache)
    lost = next(one for one in first if one.path == "en/status.html")
    for path in (tmp_path / "cache").rglob("*"):
        if path.is_file() and path.read_bytes()[32:] == lost.data:
            path.unlink()
    made: list[str] = []
    write = utils.write_file

    def noted(content: bytes, target: str) -> None:
        made.append(Path(target).name)
        write(content, target)

    monkeypatch.setattr(utils, "write_file", noted)
    assert site("en", english, [], ROOT, tmp_path / "build", cache) == first
    assert {name for name in made if name.endswith(".html")} == {"status.html", "404.html"}


@pytest.mark.parametrize(("address", "path"), [("", "/"), ("https://a.org/", "/"), ("https://a.org/b/", "/b/")])
def test_the_path_on_the_host_follows_from_the_address(address: str, path: str) -> None:
    """Error pages are shown at any depth, so their addresses start at the root of the host."""
    assert root_path(address) == path


@pytest.mark.slow
def test_zensical_builds_the_same_pages(english: list[Edition], tmp_path: Path) -> None:
    """The announced successor of Material builds every page from the same Markdown and mkdocs.yml."""
    locale_pages = pages(site_of("en", english, [], ROOT))
    write_folder(tmp_path / "pages", locale_pages)
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("build/pages/en", "pages")
    config = config.split("hooks:")[0].replace("build/preview", "site").replace("  custom_dir: templates/theme\n", "")
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    ran = subprocess.run(
        [str(Path(sys.executable).with_name("zensical")), "build"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    for name in locale_pages:
        target = tmp_path / "site" / (name[:-3] + ".html" if name.endswith(".md") else name)
        assert target.is_file(), name
    lesson = (tmp_path / "site" / "teach" / "consent-5-8" / "asking-first.html").read_text(encoding="utf-8")
    assert 'id="may-i"' in lesson
    assert 'class="aloud"' in lesson


@pytest.mark.slow
def test_the_root_settings_work_on_their_own(tmp_path: Path) -> None:
    """In a checkout, `mkdocs build` makes the default locale's pages and shows them."""
    for name in ("mkdocs.yml", "templates", "content", "locales", "scripts"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "build" / "pages" / "en").mkdir(parents=True)
    ran = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "scripts")},
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    made = tmp_path / "build" / "preview"
    assert '<html lang="en" dir="ltr"' in (made / "teach" / "consent-5-8" / "index.html").read_text(encoding="utf-8")
    assert (made / "search" / "index.js").is_file()


def test_tokens_are_those_of_the_sheets() -> None:
    """Site and sheets have one set of colours."""
    styles = (ROOT / "templates" / "theme" / "assets" / "tokens.css").read_text(encoding="utf-8").split("@media")[0]
    tokens = json.loads((ROOT / "templates" / "packs" / "tokens.json").read_text(encoding="utf-8"))
    for name in ("ink", "paper", "warm", "quiet"):
        assert f"--{name}: {tokens[name]};" in styles
    for strand, colours in tokens["strands"].items():
        assert f"--{strand}: {colours['ink']};" in styles
        assert f"--{strand}-tint: {colours['tint']};" in styles
