"""The Jinja2 environment: strict about missing names, with gettext that is handed in."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

from jinja2 import Environment, FileSystemLoader, StrictUndefined


class Words(Protocol):
    """Where interface words come from."""

    def gettext(self, text: str) -> str:
        """Give the words for an English text."""

    def ngettext(self, text: str, plural: str, number: int) -> str:
        """Give the words for an English text that counts."""


def environment(
    folder: Path, words: Words | None = None, filters: Mapping[str, Callable[..., Any]] | None = None
) -> Environment:
    """Make an environment.

    Args:
        folder: where the templates are.
        words: where `_("…")` and `ngettext("…", "…", n)` get their words; None gives the English ones.
        filters: more filters, by name.

    Returns:
        An environment that escapes HTML, fails on a missing name, and formats `{name}` placeholders with
        `|format_map(…)`-free calls: `_("For {audience}").format(audience=…)`.
    """
    jinja = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
    )
    jinja.install_gettext_callables(  # type: ignore[attr-defined]
        words.gettext if words else lambda text: text,
        words.ngettext if words else lambda text, plural, number: text if number == 1 else plural,
        newstyle=False,
    )
    jinja.filters.update(filters or {})
    return jinja
