"""The manual of safeguarding rules, a page for each, for authors: beside the sites, not in them.

These pages hold sentences that nobody should write, so no search finds them and no menu for learners or families leads
to them. They are in the source language and need no site generator.
"""

from collections.abc import Mapping
from pathlib import Path

from primer.artefacts.artefact import Artefact
from primer.library.library import Library
from primer.model.rule import Rule
from primer.templates.environment import environment

GROUPS = {
    "A": "Required parts",
    "C": "Claims and numbers",
    "D": "When a child tells",
    "F": "Fear",
    "G": "Words by age",
    "L": "Languages",
    "N": "Numbers for help",
    "O": "Detail that could help a person who harms",
    "R": "Reading",
    "S": "Stories and tasks",
    "T": "Terms",
    "V": "Blame",
    "W": "Content notes",
}


def rule_pages(library: Library, home: str, root: Path) -> list[Artefact]:
    """Make the page of every rule and the list of all.

    Args:
        library: its rules, and the name of the curriculum.
        home: the locale whose status and help pages they lead to.
        root: the folder that holds templates/.

    Returns:
        Artefacts with paths `rules/…`.
    """
    jinja = environment(root / "templates")
    rules = all_rules(library)
    given = {
        "lang": library.curriculum.source_locale,
        "home": home,
        "name": library.curriculum.name,
        "style": (root / "templates" / "theme" / "assets" / "tokens.css").read_text(encoding="utf-8"),
        "languages": library.safeguards.languages,
    }
    groups: dict[str, dict[str, Rule]] = {}
    for name, (rule, _file) in sorted(rules.items()):
        groups.setdefault(GROUPS.get(name[0], name[0]), {})[name] = rule
    made = [("index", jinja.get_template("site/rules/index.html").render(given, groups=groups))]
    template = jinja.get_template("site/rules/rule.html")
    made += [(name, template.render(given, id=name, rule=rule, file=file)) for name, (rule, file) in rules.items()]
    source = library.curriculum.source_locale
    return [Artefact(f"rules/{name}.html", html.encode(), "page", source) for name, html in made]


def all_rules(library: Library) -> Mapping[str, tuple[Rule, str]]:
    """Give every rule by its id, with the file that it stands in."""
    found: dict[str, tuple[Rule, str]] = {}
    for file, places in library.safeguards.places.items():
        if "/languages/" in file:
            continue
        for name, rule in {**library.safeguards.wording, **library.safeguards.reading.rules}.items():
            if (name,) in places.known or ("rules", name) in places.known:
                found[name] = (rule, file)
    return found
