"""Roots in the pseudo-languages: the tiny curriculum, or any other content, with whole catalogs that nobody wrote.

`root_in_pseudo(folder)` gives a folder that `primer build` can be run in, with our real templates.
"""

import shutil
from datetime import date
from pathlib import Path

from primer.catalogs.pseudo import STYLES, pseudo_catalogs
from primer.catalogs.write import write
from primer.cli.sources import read_sources

PROJECT = Path(__file__).parents[1]
TINY = Path(__file__).parent / "tiny"

_PROFILE = """\
name: {name}
english_name: {name}
tag: {locale}
cldr: {cldr}
direction: {direction}
script: {script}
fonts: [FiraGO]
line_height: {line_height}
plural_forms: "{plural_forms}"
theme_language: {language}
search_language: {language}
fallback: [en]
status: draft
pseudo: true
"""
_WRITTEN = {
    "en-XA": {"cldr": "en_GB", "direction": "ltr", "script": "Latn", "line_height": "1.4", "name": "Þšéûđö"},
    "ar-XB": {"cldr": "ar_EG", "direction": "rtl", "script": "Arab", "line_height": "1.6", "name": "پسدثه"},
}


def root_in_pseudo(
    folder: Path,
    *,
    content: Path = TINY,
    templates: Path = PROJECT / "templates",
    region: str = "GB",
    today: date = date(2026, 11, 22),
) -> Path:
    """Make a root whose locales are the source, `en-XA` and `ar-XB`, all of them whole, and give it.

    Args:
        folder: where to make it; it does not exist yet.
        content: the root whose content/ and English profile are taken.
        templates: the templates whose words are translated; the project's by default.
        region: the region of every edition.
        today: a day on which the content holds.
    """
    shutil.copytree(content / "content", folder / "content")
    shutil.copytree(templates, folder / "templates")
    shutil.copytree(content / "locales" / "en", folder / "locales" / "en")
    for file in ("mkdocs.yml", "pyproject.toml"):
        if (PROJECT / file).is_file():
            shutil.copy(PROJECT / file, folder / file)
    for locale, style in STYLES.items():
        profile = _PROFILE.format(
            locale=locale, language=style.language, plural_forms=style.plural_forms, **_WRITTEN[locale]
        )
        path = folder / "locales" / locale / "profile.yml"
        path.parent.mkdir(parents=True)
        path.write_text(profile, encoding="utf-8", newline="\n")
    curriculum = folder / "content" / "curriculum.yml"
    before, _, after = curriculum.read_text(encoding="utf-8").partition("\neditions:\n")
    rest = after[after.index("\nreport_problem:") :]
    editions = "".join(f"  - {{locale: {locale}, region: {region}}}\n" for locale in ("en", *STYLES))
    curriculum.write_text(f"{before}\neditions:\n{editions.rstrip()}{rest}", encoding="utf-8", newline="\n")
    messages = read_sources(folder, today).messages
    for locale in STYLES:
        for domain, catalog in pseudo_catalogs(messages, locale).items():
            path = folder / "locales" / locale / "LC_MESSAGES" / f"{domain}.po"
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(write(catalog))
    return folder
