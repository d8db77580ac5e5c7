"""The catalogue of modules for other programs, `api/modules.json`: what there is, in which language, with which files.

docs/publishing.md describes it too. Names of fields stay; new ones may come; `format` grows when a meaning changes.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from primer.artefacts.artefact import Artefact
from primer.editions.edition import Edition, Local
from primer.library.library import Unit
from primer.model.markup import plain
from primer.model.text import Text
from primer.website.settings import licence_page, locals_of

PATH = "api/modules.json"
FORMAT = 1
FIELDS: Mapping[str, str] = {
    "format": "number of this form; it grows when a field gets another meaning or goes",
    "as_of": "day for which the build chose what to show",
    "licence": "address of the licence of all content",
    "modules": "one for each strand and age, in the order of the curriculum",
    "modules[].id": "strand and age; never changes and is never used again",
    "modules[].ages": "first and last year of age",
    "modules[].status": "draft, checked, signed, piloted, ready or withdrawn; a withdrawn module must not be used",
    "modules[].review_due": "day until which a person must look at it again",
    "modules[].frameworks": "framework to the codes that the module names; nobody has compared them yet",
    "modules[].devices": "none: no screen is needed; optional: one can be used",
    "modules[].lessons": "in teaching order, with minutes and titles by language",
    "modules[].languages": "language to the module's page, title, standing of the translation and share translated",
    "modules[].files": "sheets, by language and region; sha256 is of the bytes",
    "path, page": "relative to the folder that holds api/",
}


def catalogue(editions: Sequence[Edition], sheets: Sequence[Artefact]) -> Artefact:
    """Make the catalogue.

    Args:
        editions: all editions that are built.
        sheets: files that can be downloaded.
    """
    locals_ = locals_of(editions)
    source = locals_[0].library
    given = {
        "about": f"Modules of {source.curriculum.name}: which there are, their status, languages and files.",
        "format": FORMAT,
        "fields": FIELDS,
        "as_of": editions[0].today.isoformat(),
        "licence": licence_page(source.curriculum.licence),
        "source_language": source.profiles[source.curriculum.source_locale].tag,
        "modules": [_module(name, locals_, sheets) for name in source.units],
    }
    return Artefact(PATH, (json.dumps(given, ensure_ascii=False, indent=1) + "\n").encode(), "data")


def _module(name: str, locals_: Sequence[Local], sheets: Sequence[Artefact]) -> dict[str, Any]:
    units = {local.profile.tag: local.library.units[name] for local in locals_}
    unit = next(iter(units.values()))
    module = unit.module
    return {
        "id": unit.id,
        "strand": unit.strand,
        "ages": [int(year) for year in unit.band.split("-")],
        "version": module.version,
        "date": module.date.isoformat(),
        "status": module.status,
        "review_due": module.review_due.isoformat(),
        "prepare_minutes": module.prepare_minutes,
        "devices": module.devices,
        "frameworks": {framework: list(codes) for framework, codes in module.frameworks.items()},
        "lessons": [
            {
                "id": lesson,
                "minutes": one.minutes,
                "titles": _titles({tag: other.lessons[lesson].title for tag, other in units.items()}),
            }
            for lesson, one in unit.lessons.items()
        ],
        "languages": {local.profile.tag: _language(local, units[local.profile.tag]) for local in locals_},
        "files": [_file(sheet) for sheet in sheets if sheet.module == unit.id],
    }


def _language(local: Local, unit: Unit) -> dict[str, Any]:
    counts = local.coverage.get(unit.id, Counter())
    whole, done = sum(counts.values()), counts.get("translated", 0) + counts.get("source", 0)
    return {
        "page": f"{local.locale}/teach/{unit.id}/index.html",
        **({} if unit.module.title.lang else {"title": plain(unit.module.title)}),
        "translation": local.profile.status,
        "share_translated": round(done / whole, 3) if whole else 0,
    }


def _titles(titles: Mapping[str, Text]) -> dict[str, str]:
    """Give the titles that are in the language they stand under."""
    return {tag: plain(title) for tag, title in titles.items() if not title.lang}


def _file(sheet: Artefact) -> dict[str, Any]:
    return {
        "path": sheet.path,
        "kind": sheet.kind,
        "language": sheet.locale,
        "region": sheet.region,
        **({"lesson": sheet.lesson} if sheet.lesson else {}),
        **({"pages": sheet.pages} if sheet.pages else {}),
        "bytes": len(sheet.data),
        "sha256": sheet.digest,
    }
