"""Runs pandoc: HTML in, a file for people out; the same words give the same bytes."""

import json
import os
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pypandoc

EPOCH = date(1970, 1, 1)


def version() -> str:
    """Give the version of pandoc, for keys of caches."""
    return str(pypandoc.get_pandoc_version())


def convert(html: str, to: str, facts: Mapping[str, object], day: date, options: Sequence[str] = ()) -> bytes:
    """Give HTML as another kind of file.

    Args:
        html: a whole page.
        to: pandoc's name of the kind, `docx` or `epub3`.
        facts: pandoc's metadata: title, language, direction and more.
        day: the day inside the file, which stands for the clock.
        options: more arguments of pandoc.
    """
    with TemporaryDirectory() as folder:
        target, known = Path(folder) / f"made.{to}", Path(folder) / "facts.json"
        known.write_text(json.dumps(facts), encoding="utf-8")
        before = os.environ.get("SOURCE_DATE_EPOCH")
        os.environ["SOURCE_DATE_EPOCH"] = str((day - EPOCH).days * 86_400)
        try:
            pypandoc.convert_text(
                html, to, "html", outputfile=str(target), extra_args=["--metadata-file", str(known), *options]
            )
        finally:
            os.environ.pop("SOURCE_DATE_EPOCH")
            if before is not None:
                os.environ["SOURCE_DATE_EPOCH"] = before
        return target.read_bytes()
