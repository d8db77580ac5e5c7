"""The real content in languages that nobody wrote: what is English there was typed into a template or into code."""

import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.pseudo import root_in_pseudo
from tests.river.conftest import ROOT, built

pytestmark = pytest.mark.slow
OPEN, CLOSE = "‹", "›"
LATIN = re.compile(r"[a-z]{4,}")
SKIPPED = {"script", "style", "svg", "template", "bdi"}
"""Not words; and `bdi` holds numbers, addresses and codes."""
NAMES = {"rimer", "contributors"}
"""The name of the project and of its holder, which are the same in every language."""
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class _Words(HTMLParser):
    """Collects the words of a page that claim to be in its own language."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Go in; an element with a language of its own, or with none to read, is left out."""
        if tag not in VOID:
            given = dict(attrs)
            other = tag in SKIPPED or (tag != "html" and "lang" in given) or given.get("translate") == "no"
            self.open.append((tag, other or (bool(self.open) and self.open[-1][1])))

    def handle_endtag(self, tag: str) -> None:
        """Come out."""
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Keep words."""
        if data.strip() and not (self.open and self.open[-1][1]):
            self.found.append(data.strip())


@pytest.fixture(scope="module")
def pseudo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site and the packs of the real content in both pseudo-languages."""
    root = root_in_pseudo(tmp_path_factory.mktemp("pseudo") / "root", content=ROOT)
    return built(root / "build", cwd=root)


def test_packs_of_the_longest_language_are_printed(pseudo: Path) -> None:
    """Every pack is typeset in both, with every glyph and to PDF/UA-1, and no phone number is lost."""
    for locale in ("en-XA", "ar-XB"):
        packs = sorted((pseudo / "site" / "packs" / f"{locale}-GB").rglob("*.pdf"))
        assert len(packs) == 2 * len(list(ROOT.glob("content/modules/*/*/module.yml"))) + 1
        for pack in packs:
            words = subprocess.run(["pdftotext", str(pack), "-"], check=True, capture_output=True, text=True).stdout
            assert "0800 1111" in words


def test_no_page_of_a_pseudo_language_holds_plain_english(pseudo: Path) -> None:
    """Outside of names and facts, which carry a language of their own, every word went through a catalog."""
    plain: dict[str, set[str]] = {}
    for page in sorted((pseudo / "site" / "ar-XB").rglob("*.html")):
        parser = _Words()
        parser.feed(page.read_text(encoding="utf-8"))
        for words in parser.found:
            for word in set(LATIN.findall(words)) - NAMES:
                plain.setdefault(word, set()).add(page.name)
    assert not plain, "\n".join(f"{word}: {sorted(pages)}" for word, pages in sorted(plain.items()))


@pytest.mark.parametrize("look", ["large-print", "ink-saver"])
def test_the_longest_language_fits_in_every_look(pseudo: Path, look: str) -> None:
    """Longer words have room on cards, posters, boards and trees in large letters, too; both ways of writing."""
    root = pseudo.parent
    modules = ("--module", "getting-help-9-12", "--module", "consent-5-8")
    output = built(root / look, "--only", "packs", "--look", look, *modules, cwd=root)
    assert len(list((output / "site" / "packs").rglob(f"*.{look}.pdf"))) == 3 * 2 * 2
