"""Every page of the built site: its root element, its headings, its languages, its links, what it asks for."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from primer.editions.edition import Edition
from primer.model.activity import KINDS, kind_name
from primer.website.plan import countries

from .conftest import ROOT

Pages = Callable[[str], dict[str, str]]
BARE = {"leaving/blank.html"}
"""The page that says nothing has no heading and no menu."""


class Seen(HTMLParser):
    """What a page holds: its elements with their attributes, in order."""

    def __init__(self, html: str) -> None:
        """Read a page."""
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def all(self, tag: str) -> list[dict[str, str]]:
        """Give the attributes of every element of a kind."""
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def ids(self) -> list[str]:
        """The ids, in order."""
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]


def headings(html: str) -> list[tuple[str, str]]:
    """Give level and id of every heading inside the article."""
    return re.findall(r'<(h[1-6])(?:[^>]* id="([^"]*)")?', html[html.find("<article") :])


def test_the_root_element_says_language_and_direction(pages: Pages) -> None:
    """Each page of a locale carries its lang and dir on the root element."""
    for locale, start in {"en": '<html lang="en" dir="ltr"', "ar": '<html lang="ar" dir="rtl"'}.items():
        wrong = [name for name, html in pages(locale).items() if start not in html]
        assert not wrong


def test_each_page_has_one_first_heading_and_ids_that_are_the_same_everywhere(pages: Pages) -> None:
    """Explicit ids let a reader change the language and stay at the same place."""
    english, arabic = pages("en"), pages("ar")
    assert english.keys() == arabic.keys()
    for name in english.keys() - BARE - {"404.html"}:
        found = headings(english[name])
        assert [level for level, _ in found].count("h1") == 1, name
        assert all(identifier for _, identifier in found), name
        if name != "downloads.html":  # the reader's own editions come first there
            assert found == headings(arabic[name]), name


def test_ids_are_used_once(pages: Pages) -> None:
    """An id that stands twice on a page leads a link to the wrong place."""
    for name, html in pages("en").items():
        ids = Seen(html).ids
        assert len(ids) == len(set(ids)), name


def test_every_page_names_its_other_languages_and_a_default(pages: Pages) -> None:
    """Each page links itself, all others and x-default, and the addresses lead to files."""
    for name, html in pages("en").items():
        if name in BARE | {"404.html"}:
            continue
        found = {one["hreflang"]: one["href"] for one in Seen(html).all("link") if "hreflang" in one}
        assert found.keys() == {"en", "ar", "x-default"}, name


def test_every_link_and_every_file_asked_for_is_there(built: Path) -> None:
    """Links between pages, to places in pages, to sheets and to other languages all lead somewhere."""
    ids: dict[Path, set[str]] = {}
    for path in built.rglob("*.html"):
        seen = Seen(path.read_text(encoding="utf-8"))
        ids[path] = set(seen.ids)
    wrong = []
    for path in ids:
        seen = Seen(path.read_text(encoding="utf-8"))
        addresses = [one[key] for _, one in seen.elements for key in ("href", "src") if key in one]
        for address in addresses:
            parts = urlsplit(address)
            if parts.scheme or not (parts.path or parts.fragment):
                continue
            base = built if parts.path.startswith("/") else path.parent
            target = (base / parts.path.lstrip("/")).resolve() if parts.path else path
            if not target.is_file() or (parts.fragment and parts.fragment not in ids.get(target, {parts.fragment})):
                wrong.append((path.relative_to(built).as_posix(), address))
    assert not wrong


def test_nothing_is_asked_of_another_server(built: Path) -> None:
    """No page loads a script, a style, a font or a picture from elsewhere."""
    for path in built.rglob("*"):
        if path.suffix not in {".html", ".css", ".js", ".svg"}:
            continue
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"""\bsrc\s*=\s*["']?(https?:)?//""", text), path
        assert not re.search(r"""url\(\s*["']?(https?:)?//""", text), path
        assert not re.search(r"<link[^>]+rel=.(stylesheet|preconnect|preload)[^>]+https?://", text), path
        assert "@import" not in text, path


def test_nothing_is_kept_about_a_reader(built: Path) -> None:
    """No script of a page writes a cookie or any storage, but for the country that a reader asks her device to keep."""
    for path in built.rglob("*"):
        if path.suffix in {".html", ".js"} and path.name != "country.js":
            text = path.read_text(encoding="utf-8")
            assert not re.search(r"document\.cookie|localStorage|sessionStorage|indexedDB", text), path


def test_the_way_out_comes_first_and_is_a_plain_link(pages: Pages) -> None:
    """On pages for learners and families, and about harm, the first link after the skip link leaves the page."""
    html = pages("en")
    folders = ("parents/", "help/", "leaving/index", "teach/consent-5-8/")
    about_harm = [name for name in html if name.startswith(folders)]
    assert len(about_harm) > 8
    for name in [*about_harm, "index.html", "educators/when-a-child-tells.html"]:
        links = [one for one in Seen(html[name]).all("a") if one.get("class") != "md-skip"]
        assert links[0]["class"] == "leave", name
        assert links[0]["href"].startswith("https://") or links[0]["href"].endswith("blank.html"), name
    assert 'class="leave"' not in html["ministries/index.html"]


def test_a_page_about_harm_starts_with_help(pages: Pages) -> None:
    """The doors to help are the first thing after the heading."""
    after = pages("en")["parents/when-a-child-tells.html"].split("</h1>")[1].lstrip()
    assert after.startswith('<nav class="help-strip"')


def test_an_easy_version_is_one_tap_away_and_starts_with_help(pages: Pages) -> None:
    """The first link of the body leads to it; help and the lines stand there, and a way back to the whole page."""
    html = pages("en")
    page, easy = (html[f"parents/when-a-child-tells{name}.html"].split("</h1>")[1].lstrip() for name in ("", "/easy"))
    assert Seen(page.split("</nav>", 1)[1]).all("a")[0]["href"] == "when-a-child-tells/easy.html"
    assert easy.startswith('<nav class="help-strip"')
    body = Seen(easy.split("</nav>", 1)[1].split("</article>")[0])
    assert body.all("ul")[0]["class"] == "easy"
    assert 3 <= len(body.all("li")) <= 12
    assert body.all("a")[0]["href"] == "../when-a-child-tells.html"


def test_words_to_say_are_set_apart(pages: Pages) -> None:
    """They have a heading and a list of their own, before the sections."""
    page = pages("en")["parents/when-a-child-tells.html"]
    assert page.index('id="phrases"') < page.index('<ul class="phrases"') < page.index('id="leave-out"')


def test_foreign_texts_are_marked_and_counted(pages: Pages) -> None:
    """A text that is not translated has its own lang and dir, a visible note, and is counted at the top."""
    html = pages("ar")["teach/consent-5-8/asking-first.html"]
    marked = re.findall(r'<span lang="en" dir="ltr">.*?<small class="in-language">English</small></span>', html)
    assert len(marked) > 20
    count = re.search(r"(\d+) texts? on this page", html)
    assert count
    article = html[html.find("<article") :]
    assert int(count[1]) >= article.count('class="in-language"') - 5
    assert "Draft translation" in html
    assert 'class="in-language"' not in pages("en")["teach/consent-5-8/asking-first.html"]


def test_every_kind_of_activity_has_its_template(pages: Pages) -> None:
    """The closed set of kinds and the files under templates/site/kinds are the same."""
    files = {path.stem for path in (ROOT / "templates" / "site" / "kinds").glob("*.md")}
    assert files == {kind_name(kind) for kind in KINDS}
    assert pages("en")


def test_each_locale_has_its_own_search_index_and_error_page(built: Path) -> None:
    """An index holds the words of its locale only."""
    for locale, word in {"en": "asking", "ar": "كلمات"}.items():
        assert word in (built / locale / "search" / "index.js").read_text(encoding="utf-8").lower()
        assert (built / locale / "404.html").is_file()
    assert "كلمات" not in (built / "en" / "search" / "index.js").read_text(encoding="utf-8")


def test_the_language_choice_needs_no_script(built: Path) -> None:
    """Each language stands in its own name, with lang and dir."""
    html = (built / "index.html").read_text(encoding="utf-8")
    assert "<script" not in html
    assert '<a lang="ar" hreflang="ar" dir="rtl" href="ar/index.html">العربية</a>' in html
    assert 'hreflang="x-default"' in html


def test_a_text_may_link_to_the_help_page(pages: Pages) -> None:
    """`[words](help)` leads to the list of countries, though a word of the glossary is called help too."""
    assert '<a href="../help/index.html">Get help now</a>' in pages("en")["parents/for-the-grown-up.html"]


def test_every_region_has_a_help_page_in_every_locale(pages: Pages, editions: list[Edition]) -> None:
    """A reader of any language finds the pages of all regions."""
    wanted = {f"help/{code.lower()}.html" for code in countries(editions[0].local.library)} | {"help/index.html"}
    for locale in ("en", "ar"):
        assert wanted <= pages(locale).keys()


def test_a_crisis_page_is_light(built: Path) -> None:
    """A help page with its styles, its script and its pictures stays under 300 KB."""
    page = built / "en" / "help" / "gb.html"
    seen = Seen(page.read_text(encoding="utf-8"))
    asked = {one["href"] for one in seen.all("link") if one.get("rel") in {"stylesheet", "icon"}}
    asked |= {one["src"] for tag in ("script", "img") for one in seen.all(tag)}
    total = page.stat().st_size + sum((page.parent / address).resolve().stat().st_size for address in asked)
    assert total < 300_000


def test_no_page_name_says_what_it_is_about(pages: Pages) -> None:
    """Addresses stand in the history of shared devices."""
    for name in pages("en"):
        assert not re.search(r"abuse|sex|groom|report", PurePosixPath(name).as_posix()), name
