"""The manual of safeguarding rules, a page for each, for authors: beside the sites, not in them.

These pages hold sentences that nobody should write, so no search finds them and no menu for learners or families leads
to them. They are in the source language and need no site generator.
"""

from collections.abc import Mapping
from pathlib import Path

from primer.artefacts.artefact import Artefact
from primer.library.files import files
from primer.library.library import Library
from primer.model.accepted import Accepted
from primer.model.language import LanguageRules
from primer.model.rule import Rule
from primer.templates.environment import environment
from primer.website import policy
from primer.website.styles import styles

GROUPS = {
    "A": "Required parts",
    "C": "Claims and numbers",
    "D": "When a child tells",
    "F": "Fear",
    "G": "Words by age",
    "N": "Numbers for help",
    "P": "Parts of a module",
    "O": "Detail that could help a person who harms",
    "R": "Reading",
    "S": "Stories and tasks",
    "T": "Terms",
    "V": "Blame",
    "W": "Content notes",
    "Z": "Size on the sheet",
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
        "policy": policy.in_page(),
        "languages": library.safeguards.languages,
    }
    groups: dict[str, dict[str, Rule]] = {}
    for name, (rule, _file) in sorted(rules.items()):
        groups.setdefault(GROUPS.get(name[0], name[0]), {})[name] = rule
    made = [("index", jinja.get_template("site/rules/index.html").render(given, groups=groups))]
    template = jinja.get_template("site/rules/rule.html")
    made += [(name, template.render(given, id=name, rule=rule, file=file)) for name, (rule, file) in rules.items()]
    source = library.curriculum.source_locale
    style = Artefact("rules/rules.css", styles(root, "site/rules/rules.css"), "asset")
    return [style, *(Artefact(f"rules/{name}.html", html.encode(), "page", source) for name, html in made)]


def accepted(library: Library) -> list[tuple[str, Accepted]]:
    """Give every warning that a named person has accepted, with the file in which it stands."""
    return [(file, one) for _domain, _root, file, value in files(library) for one in getattr(value, "accept", ())]


def language_rules(library: Library, tag: str) -> LanguageRules | None:
    """Give the list of words that a language has for the rules; None where it has none."""
    return library.safeguards.languages.get(tag.partition("-")[0])


def all_rules(library: Library) -> Mapping[str, tuple[Rule, str]]:
    """Give every rule by its id, with the file that it stands in."""
    found: dict[str, tuple[Rule, str]] = {}
    for file, places in library.safeguards.places.items():
        if "/languages/" in file:
            continue
        known = {**library.safeguards.wording, **library.safeguards.structure, **library.safeguards.reading.rules}
        for name, rule in known.items():
            if (name,) in places.known or ("rules", name) in places.known:
                found[name] = (rule, file)
    return found
