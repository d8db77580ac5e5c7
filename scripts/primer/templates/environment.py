"""The Jinja2 environment: strict about missing names, with gettext that is handed in."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket


class _Compiled(BytecodeCache):
    """Compiled templates in memory, for all environments of this process and those that it forks."""

    def __init__(self) -> None:
        self._known: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what was compiled before; Jinja sees by its hash whether the template is still the same."""
        if bucket.key in self._known:
            bucket.bytecode_from_string(self._known[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._known[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _Compiled()


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
        auto_reload=False,
        bytecode_cache=_COMPILED,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
    )
    jinja.install_gettext_callables(  # type: ignore[attr-defined]
        words.gettext if words else lambda text: text,
        words.ngettext if words else lambda text, plural, number: text if number == 1 else plural,
        newstyle=False,
    )
    jinja.filters.update(filters or {})
    return jinja
