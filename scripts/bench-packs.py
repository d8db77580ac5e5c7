"""Called by scripts/bench: pages a second of one teacher's pack by Typst, and of the same words by two HTML engines.

The HTML holds every text of the pack's document, in order, as headings and paragraphs with no design at all, which
favours the HTML engines: the pack has panels, tables, margins and drawings as well.
"""

import html
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import weasyprint

from primer.cli.sources import editions, read_sources
from primer.packs.document import document
from primer.packs.draw import pdf

RUNS = 3
ROOT = Path.cwd()


def words(value: Any) -> Iterator[str]:  # noqa: ANN401 (JSON is any shape)
    """Yield every run of words of a document, in reading order."""
    if isinstance(value, str):
        if " " in value:
            yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from words(item)
    elif isinstance(value, list):
        for item in value:
            yield from words(item)


def rate(make: Callable[[], bytes], folder: Path) -> float:
    """Give pages a second, the median of several runs."""
    seconds = []
    for _ in range(RUNS):
        start = time.perf_counter()
        data = make()
        seconds.append(time.perf_counter() - start)
    (folder / "rate.pdf").write_bytes(data)
    with pikepdf.open(folder / "rate.pdf") as made:
        return len(made.pages) / statistics.median(seconds)


def main(folder: Path) -> None:
    """Print one line of JSON: engine to pages a second."""
    sources = read_sources(ROOT, date(2026, 11, 22))
    if sources.library is None:
        raise SystemExit("the library could not be loaded")
    edition = editions(sources, sources.library, date(2026, 11, 22), ["en"], [], release=False)[0]
    unit = edition.local.library.units["getting-help-9-12"]
    pack = document(edition, unit, ROOT)
    page = folder / "pack.html"
    page.write_text(
        "<!doctype html><html lang=en><title>Pack</title><style>@page{size:A4;margin:18mm}body{font:11pt sans-serif}"
        "</style>" + "".join(f"<p>{html.escape(one)}</p>" for one in words(pack)),
        encoding="utf-8",
    )
    target = folder / "chromium.pdf"

    def chromium() -> bytes:
        subprocess.run(
            [
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                f"--user-data-dir={folder / 'profile'}",
                f"--print-to-pdf={target}",
                page.as_uri(),
            ],
            check=True,
            capture_output=True,
        )
        return target.read_bytes()

    print(
        json.dumps(
            {
                "typst": rate(lambda: pdf(pack, "teacher", unit.module.date, ROOT, "en"), folder),
                "weasyprint": rate(
                    lambda: weasyprint.HTML(filename=str(page)).write_pdf(pdf_variant="pdf/ua-1") or b"", folder
                ),
                "chromium": rate(chromium, folder),
            }
        )
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
