"""How much is translated, outdated and signed, per locale and catalog."""

import json
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from primer.editions.edition import Local
from primer.library.library import Library
from primer.model.text import State
from primer.rules.sign_off import valid, words_of

STATES: tuple[State, ...] = ("translated", "missing", "outdated")


def status_json(library: Library, locals_: Sequence[Local]) -> str:
    """Give the status as JSON: modules with status and sign-offs, locales with counts of texts by state."""
    modules = {
        unit.id: {
            "version": unit.module.version,
            "status": unit.module.status,
            "words": words_of(unit),
            "signed": [one.check for one in valid(unit.module.sign_off, words_of(unit))],
            "review_due": unit.module.review_due.isoformat(),
        }
        for unit in library.units.values()
    }
    locales = {
        local.locale: {
            "status": local.profile.status,
            "catalogs": {
                domain: {state: counts[state] for state in STATES} for domain, counts in local.coverage.items()
            },
        }
        for local in locals_
    }
    return json.dumps({"modules": modules, "locales": locales}, ensure_ascii=False, indent=1)


def status_table(locals_: Sequence[Local], console: Console) -> None:
    """Print a table: one row for each locale and catalog."""
    table = Table("locale", "catalog", *STATES)
    for local in locals_:
        for domain, counts in local.coverage.items():
            table.add_row(local.locale, domain, *(str(counts[state]) for state in STATES))
    console.print(table)
