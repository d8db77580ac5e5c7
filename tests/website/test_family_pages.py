"""The list of pages for families: what a frightened reader needs comes first, and nothing is left out."""

import re
from collections.abc import Callable
from dataclasses import replace

from primer.editions.edition import Edition
from primer.model.reference import FamilyPages
from primer.rules.references import check_references
from primer.website.plan import grouped

Pages = Callable[[str], dict[str, str]]


def test_what_has_happened_comes_first_and_every_page_is_listed(pages: Pages) -> None:
    """The page on threats is the first door; each page stands once, under a heading."""
    html = pages("en")
    article = html["parents/index.html"].split("</h1>")[1].split("</article>")[0]
    assert re.findall(r'<h2 id="([^"]+)"', article) == ["happened", "talking", "lessons"]
    listed = re.findall(r'class="door" href="([^"]+)"', article)
    assert listed[0] == "threats.html"
    assert len(listed) == len(set(listed))
    there = {name.removeprefix("parents/") for name in html if re.fullmatch(r"parents/[^/]+\.html", name)}
    assert set(listed) == there - {"index.html"}


def test_a_page_that_no_list_names_comes_last(english: list[Edition]) -> None:
    """A ministry adds a page without touching the list; other audiences have one list without a heading."""
    library = english[0].local.library
    short = replace(
        library,
        curriculum=library.curriculum.model_copy(update={"family_pages": FamilyPages(happened=["threats"])}),
    )
    groups = grouped(short, "parents")
    assert list(groups) == ["happened", ""]
    assert [page.name for page in groups["happened"]] == ["threats"]
    assert len(groups[""]) == len([page for page in library.pages.values() if page.audience == "parents"]) - 1
    assert list(grouped(library, "educators")) == [""]


def test_a_list_names_pages_for_families_only(english: list[Edition]) -> None:
    """A name that names nothing, or another audience's page, is a problem at its place."""
    library = english[0].local.library
    lists = FamilyPages(talking=["talking-early", "teaching-safely"])
    wrong = replace(library, curriculum=library.curriculum.model_copy(update={"family_pages": lists}))
    found = [problem for problem in check_references(wrong) if problem.place.file == "content/curriculum.yml"]
    assert [(problem.code, problem.field) for problem in found] == [("unknown-name", "family_pages.talking.1")]


def test_an_easy_version_has_a_title_of_its_own(pages: Pages) -> None:
    """Two windows with the same title cannot be told apart, by eye or by ear."""
    html = pages("en")
    titles = {name: re.findall(r"<title>(.*?)</title>", html[name])[0] for name in html if name.startswith("parents/")}
    assert len(set(titles.values())) == len(titles)
    assert titles["parents/threats/easy.html"].startswith("Pressure and demands, in short lines")
