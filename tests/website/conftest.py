"""The site of the real content, built once, and a second locale made from it by rewriting every text."""

import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response, sync_playwright

from primer.artefacts.artefact import Artefact
from primer.artefacts.cache import Cache
from primer.editions.edition import Edition
from primer.model.profile import Profile
from primer.model.text import Text
from primer.model.walk import KeyPath, rewrite
from primer.website import policy
from primer.website.default import default_editions
from primer.website.make import landing, site
from primer.website.rules import rule_pages

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)
CUT_OFF = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
"""No other host is found: the network is cut off but for the site."""
ARABIC = "كلمات للتجربة"


@pytest.fixture(scope="session")
def english() -> list[Edition]:
    """Give the real editions of the source's locale, one for each region of the default build."""
    editions, problems = default_editions(ROOT, TODAY)
    assert editions, "\n".join(str(problem) for problem in problems)
    return editions


@pytest.fixture(scope="session")
def arabic(english: list[Edition]) -> Edition:
    """Give an edition in a right-to-left language in which one text in seven is missing."""
    seen = Counter[str]()

    def change(_path: KeyPath, text: Text) -> Text:
        seen["texts"] += 1
        if seen["texts"] % 7 == 0:
            return type(text)(text, "en", "missing")
        return type(text)(f"{ARABIC} {seen['texts']}", "", "translated")

    source = english[0].local
    library = source.library
    profile = Profile(
        name="العربية",
        english_name="Arabic",
        tag="ar",
        cldr="ar",
        direction="rtl",
        script="Arab",
        fonts=["FiraGO"],
        plural_forms="nplurals=1; plural=0;",
        theme_language="ar",
        search_language="ar",
        fallback=["en"],
    )
    said = replace(
        library,
        curriculum=rewrite(library.curriculum, change),
        phrases=rewrite(library.phrases, change),
        units={
            name: replace(
                unit,
                module=rewrite(unit.module, change),
                lessons={key: rewrite(lesson, change) for key, lesson in unit.lessons.items()},
            )
            for name, unit in library.units.items()
        },
        pages={name: replace(page, guidance=rewrite(page.guidance, change)) for name, page in library.pages.items()},
        profiles={**library.profiles, "ar": profile},
    )
    return Edition(replace(source, locale="ar", profile=profile, library=said), "EG", TODAY)


@pytest.fixture(scope="session")
def editions(english: list[Edition], arabic: Edition) -> list[Edition]:
    """Give all editions of the built sites."""
    return [*english, arabic]


def sheet(edition: Edition, unit: str) -> Artefact:
    """Give a sheet as the packs room makes them, without drawing it."""
    path = f"packs/{edition.name}/{unit}/teacher-pack.pdf"
    tag = edition.local.profile.tag
    return Artefact(path, b"%PDF", "teacher-pack", tag, edition.code, unit, 12, "draft")


@pytest.fixture(scope="session")
def built(editions: list[Edition], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the whole site: both locales, the language choice, one sheet for each edition."""
    folder = tmp_path_factory.mktemp("site")
    sheets = [sheet(edition, unit) for edition in editions for unit in ("consent-5-8", "getting-help-9-12")]
    build = tmp_path_factory.mktemp("build")
    made = [one for locale in ("en", "ar") for one in site(locale, editions, sheets, ROOT, build, Cache(None))]
    rules = rule_pages(editions[0].local.library, "en", ROOT)
    write(folder, [*made, *landing(editions, ROOT), *rules, *sheets])
    return folder


def write(folder: Path, artefacts: Sequence[Artefact]) -> None:
    """Write artefacts under a folder."""
    for one in artefacts:
        path = folder / one.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(one.data)


@pytest.fixture(scope="session")
def pages(built: Path) -> Callable[[str], dict[str, str]]:
    """Give a function that reads every page of a locale, by its path inside the locale's folder."""

    def read(locale: str) -> dict[str, str]:
        folder = built / locale
        return {
            path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(folder.rglob("*.html"))
        }

    return read


def answers(page: Page) -> list[Response]:
    """Give a list that grows with every file that a page gets."""
    got: list[Response] = []

    def keep(answer: Response) -> None:
        got.append(answer)

    page.on("response", keep)
    return got


class Quiet(SimpleHTTPRequestHandler):
    """A file server that sends the headers of `_headers`, as a host does, and prints nothing."""

    def end_headers(self) -> None:
        """Send what the host would."""
        for name, value in policy.headers().items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_arguments: object) -> None:
        """Print nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def address(built: Path) -> Iterator[str]:
    """Serve the built site."""
    with served(built) as base:
        yield base


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start a headless Chromium."""
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", CUT_OFF])
        yield started
        started.close()
