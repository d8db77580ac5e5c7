"""JSON Schemas of every kind of file, for editors with the YAML language server."""

import json

from primer.library.load import SHAPES

NAMES = {"parents": "guidance-parents", "educators": "guidance-educators", "ministries": "guidance-ministries"}


def schemas() -> dict[str, str]:
    """Give file name to schema text; the mapping of names to files is in .vscode/settings.json."""
    return {
        f"{NAMES.get(name, name)}.json": json.dumps(
            {"$schema": "https://json-schema.org/draft/2020-12/schema", **shape.model_json_schema()},
            ensure_ascii=False,
            indent=1,
        )
        + "\n"
        for name, shape in SHAPES.items()
    }
