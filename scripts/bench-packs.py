"""Called by scripts/bench: pages a second of one teacher's pack by Typst, and of the same content by two HTML engines.

The HTML is made from the pack's own document: every text in its order, spoken words in tinted panels with the same
drawing, pairs and answers as tables, and the help strip with its three doors on every page. It has no margins for
minutes, no timeline, no shrinking to fit and no page list, so it asks a little less of its engine than the pack does.
Each run is the first of a process of its own; importing the engine is not counted, loading its fonts is.
"""

import html
import json
import multiprocessing
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import weasyprint

from primer.cli.sources import editions, read_sources
from primer.packs.document import document
from primer.packs.draw import pdf
from primer.packs.fonts import packaged

RUNS = 3
SAID = {"say", "reply", "opening", "help_words", "ask"}
"""Fields that are said aloud, and stand in a panel."""
ROOT = Path.cwd()


STYLE = """
@page { size: A4; margin: 16mm 18mm 46mm;
  @bottom-left { content: element(strip); width: 100% } @bottom-right { content: counter(page) " / " counter(pages) } }
body { font: 10.5pt/1.4 FiraGO, sans-serif } section { margin: 3mm 0 }
.say { background: #E3F4E7; border-radius: 2mm; padding: 3mm; break-inside: avoid } img { width: 5mm; float: left }
table { border-collapse: collapse; width: 100% } td { border-bottom: .5pt solid #999; padding: 2mm }
tr { break-inside: avoid } .strip { position: running(strip); border: 1pt solid #1B6B34; border-radius: 3mm }
"""


def spoken(value: object) -> str | None:
    """Give the words of a text of the document, or None where the value is no text."""
    if isinstance(value, dict) and "p" in value:
        return "".join(
            one if isinstance(one, str) else str(one.get("n") or "".join(map(str, one.values()))) for one in value["p"]
        )
    return None


def marked(value: Any, key: str = "") -> str:  # noqa: ANN401 (JSON is any shape)
    """Give a part of the document as HTML."""
    words = spoken(value)
    if words is not None:
        inside = html.escape(words)
        sign = f'<img src="{(ROOT / "content/pictures/icon-speech.svg").as_uri()}" alt="">'
        return f'<div class="say">{sign}{inside}</div>' if key in SAID else f"<p>{inside}</p>"
    if isinstance(value, dict):
        return f"<section>{''.join(marked(one, name) for name, one in value.items())}</section>"
    if isinstance(value, list) and value and all(isinstance(one, dict) and "p" not in one for one in value):
        rows = ("".join(f"<td>{marked(one, name)}</td>" for name, one in row.items() if spoken(one)) for row in value)
        return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>" + "".join(
            marked(one, name) for row in value for name, one in row.items() if not spoken(one)
        )
    return "".join(marked(one) for one in value) if isinstance(value, list) else ""


def rate(make: Callable[[], bytes], folder: Path) -> float:
    """Give pages a second: the median of several runs, each in a fork of its own."""
    seconds = []
    packaged()
    for _ in range(RUNS):
        receiver, sender = multiprocessing.Pipe(duplex=False)

        def once(sender: Any = sender) -> None:  # noqa: ANN401 (the type of a pipe's end is private)
            start = time.perf_counter()
            data = make()
            sender.send(time.perf_counter() - start)
            (folder / "rate.pdf").write_bytes(data)

        process = multiprocessing.get_context("fork").Process(target=once)
        process.start()
        seconds.append(receiver.recv())
        process.join()
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
    strip = "".join(
        f"<td>{marked(one)}</td>" for one in (pack["help"]["near"], pack["help"]["talk"], pack["help"]["danger"])
    )
    page.write_text(
        f'<!doctype html><html lang="en"><title>Pack</title><style>{STYLE}</style>'
        f'<div class="strip"><table><tr>{strip}</tr></table></div>{marked(pack)}</html>',
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
