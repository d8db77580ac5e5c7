"""The words of the interface in one locale, handed to the templates."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from primer.catalogs.lookup import Found, Translations
from primer.catalogs.plurals import plural_rule
from primer.messages.interface import INTERFACE
from primer.templates.environment import environment


@dataclass(frozen=True)
class Interface:
    """Interface words; a locale is built only when all of them are translated, so nothing falls back here.

    Attributes:
        translations: the locale's catalogs, or None for the source.
        plural_forms: the locale's pinned rule.
    """

    translations: Translations | None
    plural_forms: str

    def gettext(self, text: str) -> str:
        """Give the words for an English text."""
        return text if self.translations is None else _words(self.translations.find(INTERFACE, text, text), text)

    def ngettext(self, text: str, plural: str, number: int) -> str:
        """Give the words for an English text that counts, its `{n}` still to be filled."""
        rule = plural_rule(self.plural_forms)
        if self.translations is None or rule is None:
            return text if number == 1 else plural
        return _words(self.translations.plural(INTERFACE, text, text, number, rule.form), text)


def _words(found: Found, text: str) -> str:
    if found.text is None:
        raise LookupError(f"an interface text is {found.state}: {text!r}; the gate should have stopped this build")
    return found.text


def labels(templates: Path, file: str, words: Interface) -> Mapping[str, str]:
    """Give named interface words from a template that makes JSON, for example `shared/words.json`."""
    found: Mapping[str, str] = json.loads(environment(templates, words).get_template(file).render())
    return found
