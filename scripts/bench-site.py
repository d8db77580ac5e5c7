#!/usr/bin/env python3
"""Measures a first visit of the site: bytes and requests by the log of the browser, and what a page costs to build.

Called by scripts/bench; prints JSON rows of name, value, unit and aim. Usage: bench-site.py FOLDER.
`LIGHTHOUSE` may name the program of Lighthouse (npm: lighthouse 12.2.3); without it there are no rows of it.
"""

import gzip
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from markdown import Markdown
from mkdocs.config import load_config
from playwright.sync_api import sync_playwright

from primer.artefacts.cache import NO_CACHE
from primer.website import policy
from primer.website.make import landing, site
from primer.website.pages import pages, site_of

ROOT = Path(__file__).resolve().parent.parent
TODAY = "2026-11-22"
CHROMIUM = "/usr/bin/chromium"
KIB = 1024
LESSON = "teach/getting-help-9-12/telling-and-listening.html"
CRISIS = ("parents/threats.html", "help/eg.html")
AUDITED = ("index.html", "teach/index.html", LESSON, "parents/threats.html", "help/eg.html")
SCORES = {"performance": 0.95, "accessibility": 1, "best-practices": 1, "seo": 1}
BLOCKED = "robots-txt"
"""Lighthouse asks for it from inside the page, which our policy forbids; tests/website/test_found.py reads it."""
Row = dict[str, Any]


class Packed(SimpleHTTPRequestHandler):
    """A file server that packs what a host packs, and sends our headers."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> BinaryIO | None:  # type: ignore[override]
        """Send the headers of a file, and give its bytes as they go over the wire."""
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return None
        data = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        if path.suffix in {".html", ".css", ".js", ".svg", ".xml", ".json"}:
            data = gzip.compress(data, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        for name, value in policy.headers().items():
            self.send_header(name, value)
        self.end_headers()
        return BytesIO(data)

    def log_message(self, *_arguments: object) -> None:
        """Print nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Packed, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def visits(address: str) -> list[Row]:
    """Give bytes over the wire and requests of first visits on a phone, by the log of the browser."""
    rows: list[Row] = []
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for locale in ("en", "ar"):
            for name, most in ((LESSON, 120), *((name, 80) for name in CRISIS)):
                context = browser.new_context(viewport={"width": 360, "height": 740}, is_mobile=True)
                page = context.new_page()
                sizes: list[float] = []
                log = context.new_cdp_session(page)
                log.on("Network.loadingFinished", lambda one, into=sizes: into.append(one["encodedDataLength"]))
                log.send("Network.enable")
                page.goto(f"{address}/{locale}/{name}", wait_until="networkidle")
                title = f"first visit, {locale}/{name}"
                rows.append({"name": f"{title}: bytes", "value": sum(sizes) / KIB, "unit": "KB", "at_most": most})
                aim = {"at_most": 12} if name == LESSON else {}
                rows.append({"name": f"{title}: requests", "value": len(sizes), "unit": "requests", **aim})
                context.close()
        browser.close()
    return rows


def indexes(folder: Path) -> list[Row]:
    """Give the size of each search index as a host sends it."""
    return [
        {
            "name": f"search index, {path.parent.parent.name}",
            "value": len(gzip.compress(path.read_bytes(), 6)) / KIB,
            "unit": "KB",
            "at_most": 300,
        }
        for path in sorted(folder.glob("*/search/index.js"))
    ]


def scores(address: str, program: str) -> list[Row]:
    """Give Lighthouse's scores, the lowest of English and Arabic for each type of page."""
    rows: list[Row] = []
    for name in AUDITED:
        found = [audit(f"{address}/{locale}/{name}", program) for locale in ("en", "ar")]
        for kind, least in SCORES.items():
            value = min(one[kind] for one in found)
            rows.append({"name": f"Lighthouse, {name}: {kind}", "value": value, "unit": "score", "at_least": least})
    return rows


def audit(url: str, program: str) -> dict[str, float]:
    """Run Lighthouse on one page."""
    flags = ["--output=json", "--quiet", f"--skip-audits={BLOCKED}", "--chrome-flags=--headless=new --no-sandbox"]
    ran = subprocess.run(
        [program, url, *flags],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "CHROME_PATH": CHROMIUM},
    )
    return {name: one["score"] for name, one in json.loads(ran.stdout)["categories"].items()}


def cost(folder: Path) -> list[Row]:
    """Build the sites of two languages on one core, and say what a page costs beyond Markdown."""
    from datetime import date  # noqa: PLC0415

    from primer.cli.sources import editions, read_sources  # noqa: PLC0415 (the bench stands above all rooms)

    today = date.fromisoformat(TODAY)
    sources = read_sources(ROOT, today)
    if sources.library is None:
        raise SystemExit("the sources cannot be read")
    wanted = editions(sources, sources.library, today, ("en", "ar"), (), release=False)
    start = time.process_time()
    made = [one for locale in ("en", "ar") for one in site(locale, wanted, [], ROOT, folder / "build", NO_CACHE)]
    whole = time.process_time() - start
    config = load_config(str(folder / "build" / "pages" / "en.yml"))
    texts = [
        data.decode().split("---\n", 2)[2]
        for locale in ("en", "ar")
        for name, data in pages(site_of(locale, wanted, [], ROOT)).items()
        if name.endswith(".md")
    ]
    start = time.process_time()
    for text in texts:
        Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs).convert(text)
    alone = time.process_time() - start
    for one in [*made, *landing(wanted, ROOT)]:
        path = folder / "site" / one.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(one.data)
    each = 1000 / len(texts)
    return [
        {"name": "a page of the site, Markdown alone", "value": alone * each, "unit": "ms"},
        {"name": "a page of the site, beyond Markdown", "value": (whole - alone) * each, "unit": "ms", "at_most": 15},
    ]


def main() -> None:
    """Print all rows as JSON."""
    folder = Path(sys.argv[1]) / "site-bench"
    (folder / "site").mkdir(parents=True)
    with served(folder / "site") as address:
        os.environ["PRIMER_SITE_URL"] = address
        rows = cost(folder) + visits(address) + indexes(folder / "site")
        if program := os.environ.get("LIGHTHOUSE"):
            rows += scores(address, program)
    print(json.dumps(rows))


if __name__ == "__main__":
    main()
