"""The MkDocs settings of one locale: what differs from the root mkdocs.yml, which every locale inherits."""

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from primer.editions.edition import Edition, Local
from primer.editions.interface import labels
from primer.model.markup import plain
from primer.model.reference import Curriculum
from primer.website import policy

ADDRESS = "PRIMER_SITE_URL"
"""The environment variable that holds the public address of build/site; without it, all addresses are relative."""
WORDS = "site/words.json"


def settings(local: Local, others: Sequence[Local], source: str, root: Path) -> dict[str, Any]:
    """Give the settings.

    Args:
        local: the locale.
        others: all locales of the build, this one among them, in the order of the language list.
        source: the locale of the source, which readers get whose language is not there.
        root: the folder that holds templates/.
    """
    address = public_address(local.library.curriculum)
    return {
        "site_name": str(local.library.curriculum.name),
        "site_url": f"{address}{local.locale}/" if address else "",
        "site_description": plain(local.library.curriculum.tagline),
        "theme": {"language": local.profile.theme_language},
        "extra": {
            "locale": local.locale,
            "tag": local.profile.tag,
            "direction": local.profile.direction,
            "line_height": local.profile.line_height,
            "address": address,
            "root": root_path(address),
            "policy": policy.in_page(),
            "search": local.profile.search.model_dump(),
            "source": source,
            "licence": local.library.curriculum.licence,
            "copyright": local.library.curriculum.copyright,
            "words": dict(labels(root / "templates", WORDS, local.interface)),
            "locales": [
                {
                    "locale": other.locale,
                    "tag": other.profile.tag,
                    "name": other.profile.name,
                    "direction": other.profile.direction,
                }
                for other in others
            ],
        },
    }


def config_text(given: Mapping[str, Any], locale: str, root: Path, folder: Path) -> str:
    """Give the file `<locale>.yml` that lies beside the folder of the pages; JSON is YAML.

    Args:
        given: what `settings` gave.
        locale: names the folder of the pages.
        root: the folder that holds mkdocs.yml and templates/.
        folder: where the file will be; paths in it are relative to that.
    """
    theme = {**given["theme"], "custom_dir": os.path.relpath(root / "templates" / "theme", folder)}
    paths = {
        "INHERIT": os.path.relpath(root / "mkdocs.yml", folder),
        "docs_dir": locale,
        "site_dir": f".site-{locale}",
        "hooks": [],
        "watch": [],
    }
    return json.dumps({**paths, **given, "theme": theme}, ensure_ascii=False, indent=1) + "\n"


def public_address(curriculum: Curriculum) -> str:
    """Give the public address of build/site, ending in a slash, or "": the variable's, or else the curriculum's."""
    address = os.environ.get(ADDRESS, "").strip() or curriculum.deployment.address or ""
    return address and address.rstrip("/") + "/"


def licence_page(licence: str) -> str:
    """Give the address of a licence by its SPDX name: Creative Commons' own page, or that of SPDX."""
    if licence.startswith("CC-"):
        kind, _, number = licence.removeprefix("CC-").rpartition("-")
        return f"https://creativecommons.org/licenses/{kind.lower()}/{number}/"
    return f"https://spdx.org/licenses/{licence}.html"


def root_path(address: str) -> str:
    """Give the path of build/site on its host; error pages need it, because they are shown at any depth."""
    return "/" + "/".join(address.split("/")[3:]) if address else "/"


def locals_of(editions: Sequence[Edition]) -> list[Local]:
    """Give the locales of the editions, each once."""
    return list({edition.local.locale: edition.local for edition in editions}.values())
