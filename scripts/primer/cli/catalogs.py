"""The side stream: messages into templates and catalogs."""

from collections.abc import Sequence
from pathlib import Path

from primer.catalogs.file import fresh
from primer.catalogs.store import save_all
from primer.catalogs.update import update
from primer.catalogs.write import write
from primer.cli.sources import Sources
from primer.editions.translate import by_domain
from primer.library.library import Library


def templates(sources: Sources, folder: Path) -> list[Path]:
    """Write one .pot for each catalog; give the files that changed."""
    made = {}
    for domain, messages in by_domain(sources.messages).items():
        template, _ = update(fresh("en", "nplurals=2; plural=(n != 1);"), messages, {})
        made[folder / f"{domain}.pot"] = write(template)
    return save_all(made)


def update_catalogs(
    sources: Sources, library: Library, locales: Sequence[str], *, only_check: bool
) -> tuple[list[str], bool]:
    """Merge today's messages into catalogs: all of them, or none.

    Returns:
        One line for each catalog that changes, and whether any does.
    """
    moved = library.moved
    made: dict[Path, bytes] = {}
    lines: list[str] = []
    for locale, profile in library.profiles.items():
        if profile.status == "source" or (locales and locale not in locales):
            continue
        for domain, messages in by_domain(sources.messages).items():
            path = sources.root / "locales" / locale / "LC_MESSAGES" / f"{domain}.po"
            old = sources.catalogs[locale].get(domain) or fresh(locale, profile.plural_forms)
            merged, counts = update(old, messages, moved.get(domain, {}))
            made[path] = write(merged)
            if not path.exists() or path.read_bytes() != made[path]:
                lines.append(f"{locale} {domain}: {counts}")
    if not only_check:
        save_all(made)
    return lines, bool(lines)
