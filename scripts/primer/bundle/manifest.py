"""The manifest: every artefact with its facts, in one JSON file."""

import json
from collections.abc import Sequence

from primer.artefacts.artefact import Artefact


def manifest(artefacts: Sequence[Artefact]) -> bytes:
    """Give the manifest: path, sha256, bytes, kind, locale, region, module, pages, status, look: by path."""
    rows = [
        {
            "path": one.path,
            "sha256": one.digest,
            "bytes": len(one.data),
            "kind": one.kind,
            "locale": one.locale,
            "region": one.region,
            "module": one.module,
            "pages": one.pages,
            "status": one.status,
            "look": one.look,
        }
        for one in sorted(artefacts, key=lambda one: one.path)
    ]
    return (json.dumps({"artefacts": rows}, ensure_ascii=False, indent=1) + "\n").encode()
