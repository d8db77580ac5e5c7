"""The manual of rules is for authors: a page a rule, kept out of every search and every menu."""

from pathlib import Path

from primer.library.load import load
from primer.rendered.html import read_html
from primer.website.rules import all_rules, rule_pages

ROOT = Path(__file__).parents[2]


def test_each_rule_has_its_page() -> None:
    """The list links to a page for each rule, which says why, what instead and from where, and asks not to be found."""
    library, problems = load(ROOT)
    assert library is not None, problems
    pages = {one.path: one.data.decode() for one in rule_pages(library, "en", ROOT)}
    rules = all_rules(library)
    assert set(pages) == {"rules/rules.css", "rules/index.html", *(f"rules/{name}.html" for name in rules)}
    assert len(rules) > 110
    for name, (rule, file) in rules.items():
        page = pages[f"rules/{name}.html"]
        words = " ".join(piece.text for piece in read_html(page.encode()))
        assert 'content="noindex, nofollow"' in page
        assert all(" ".join(part.split()) in words for part in (rule.title, rule.instead, rule.why, rule.source, file))
        assert f'href="{name}.html"' in pages["rules/index.html"]
