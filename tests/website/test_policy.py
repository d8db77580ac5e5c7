"""Nothing leaves a page: no inline code, no request elsewhere, no cookie, no storage; the policy says so and holds."""

from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response

from primer.website import policy
from primer.website.theme import one_sheet

from .test_pages import Seen

TYPES = [
    "index.html",
    "404.html",
    "rules/index.html",
    "rules/V20.html",
    *(
        f"{locale}/{name}"
        for locale in ("en", "ar")
        for name in (
            "index.html",
            "404.html",
            "teach/index.html",
            "teach/safety.html",
            "teach/consent-5-8/index.html",
            "teach/getting-help-9-12/telling-and-listening.html",
            "teach/getting-help-9-12/telling-and-listening/show.html",
            "parents/index.html",
            "parents/when-a-child-tells.html",
            "parents/when-a-child-tells/easy.html",
            "help/index.html",
            "help/eg.html",
            "ministries/curriculum-map.html",
            "words.html",
            "downloads.html",
            "status.html",
            "leaving/index.html",
            "leaving/blank.html",
            "search.html",
        )
    ),
]
"""One page of each template, in both directions."""
NOTED = """
window.violations = [];
addEventListener("securitypolicyviolation", (one) => violations.push(`${one.violatedDirective} ${one.blockedURI}`));
"""


class Watched:
    """A page of which every request, failure, warning of the browser and stored thing is noted."""

    def __init__(self, browser: Browser, base: str) -> None:
        """Open it in a context of its own."""
        self.base, self.bad = base, list[str]()
        self.context = browser.new_context()
        self.context.add_init_script(NOTED)
        self.page: Page = self.context.new_page()
        self.page.on("request", self._asked)
        self.page.on("requestfailed", self._failed)
        self.page.on("response", self._answered)
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda one: self.bad.append(str(one)))

    def _asked(self, request: Request) -> None:
        """Note a request to anywhere else."""
        if not request.url.startswith(self.base):
            self.bad.append(f"asks {request.url}")

    def _answered(self, answer: Response) -> None:
        """Note an answer that is none."""
        if answer.status >= HTTPStatus.BAD_REQUEST:
            self.bad.append(f"{answer.status} {answer.url}")

    def _said(self, message: ConsoleMessage) -> None:
        """Note what the browser complains of."""
        if message.type in {"error", "warning"}:
            self.bad.append(message.text)

    def _failed(self, request: Request) -> None:
        """Note a request that failed; one that the next page cut short did not."""
        if request.failure != "net::ERR_ABORTED":
            self.bad.append(f"failed {request.url}: {request.failure}")

    def open(self, path: str) -> None:
        """Open a page and note what is wrong with it."""
        before = len(self.bad)
        self.page.goto(f"{self.base}/{path}")
        self.bad += self.page.evaluate("violations")
        if self.page.evaluate("document.cookie") or self.context.cookies():
            self.bad.append("cookie")
        if self.page.evaluate("localStorage.length + sessionStorage.length"):
            self.bad.append("storage")
        self.bad[before:] = [f"{path}: {one}" for one in self.bad[before:]]


@pytest.mark.browser
def test_each_type_of_page_keeps_the_policy(browser: Browser, address: str) -> None:
    """With the network cut off, no page breaks its policy, asks elsewhere, fails, warns or keeps anything."""
    watched = Watched(browser, address)
    for path in TYPES:
        watched.open(path)
    watched.context.close()
    assert watched.bad == []


@pytest.mark.browser
@pytest.mark.full
def test_every_page_of_a_locale_keeps_the_policy(browser: Browser, address: str, built: Path) -> None:
    """The same for every page that there is in a language."""
    watched = Watched(browser, address)
    names = [path.relative_to(built).as_posix() for path in sorted((built / "en").rglob("*.html"))]
    assert len(names) > 250
    for name in names:
        watched.open(name)
    watched.context.close()
    assert watched.bad == []


@pytest.mark.browser
def test_the_policy_holds_in_a_folder_too(browser: Browser, built: Path) -> None:
    """From a memory stick `'self'` is the folder: styles, scripts and pictures are there, and nothing is refused."""
    watched = Watched(browser, built.as_uri())
    for path in TYPES:
        if not path.endswith("404.html"):
            watched.open(path)
    watched.open("en/search.html")
    assert watched.page.evaluate("document.querySelector('form.search').hidden") is False
    assert watched.page.evaluate("getComputedStyle(document.body).getPropertyValue('--ink')")
    assert watched.page.evaluate("[...document.images].every((one) => one.naturalWidth > 0)")
    watched.context.close()
    assert watched.bad == []


@pytest.mark.browser
def test_the_policy_refuses_what_it_should(browser: Browser, address: str) -> None:
    """Inline scripts and styles, and pictures of other hosts, are stopped: the judge above can see."""
    watched = Watched(browser, address)
    watched.page.goto(f"{address}/en/index.html")
    watched.page.evaluate(
        """document.body.insertAdjacentHTML("beforeend", `<p style="color:red">x</p><img src="https://example.org/x.png">`);
        document.body.append(Object.assign(document.createElement("script"), {textContent: "window.ran = 1"}))"""
    )
    watched.page.wait_for_function("violations.length >= 3")
    assert watched.page.evaluate("window.ran") is None
    found = {one.split()[0] for one in watched.page.evaluate("violations")}
    assert found == {"style-src-attr", "img-src", "script-src-elem"}
    watched.context.close()


def _inline(html: str) -> Iterator[str]:
    """Yield what a strict policy forbids."""
    for tag, attrs in Seen(html).elements:
        if tag == "style" or (tag == "script" and "src" not in attrs and attrs.get("type") != "application/ld+json"):
            yield tag
        yield from (name for name in attrs if name == "style" or name.startswith("on"))
        for name in ("src", "srcset", "action", "data", "poster"):
            if ":" in attrs.get(name, "") or attrs.get(name, "").startswith("//"):
                yield attrs[name]


def test_no_page_holds_inline_code(built: Path) -> None:
    """Every page of every locale states the policy before anything is loaded, and holds nothing that it forbids."""
    pages = sorted(built.rglob("*.html"))
    assert len(pages) > 500
    stated = {f'content="{policy.in_page()}"', "content=\"default-src 'none'\""}
    for path in pages:
        html = path.read_text(encoding="utf-8").replace("&#39;", "'")
        head = html[: html.find("<link")]
        assert any(one in head for one in stated), path
        assert list(_inline(html)) == [], path


def test_hosts_get_the_same_policy(built: Path) -> None:
    """The file of headers holds the policy of the pages, and forbids frames."""
    text = (built / "_headers").read_text(encoding="utf-8")
    assert text.startswith(f"/*\n  Content-Security-Policy: {policy.in_page()}; frame-ancestors 'none'\n")
    assert "unsafe" not in text
    assert "Referrer-Policy: no-referrer" in text
    manual = (Path(__file__).parents[2] / "docs" / "publishing.md").read_text(encoding="utf-8")
    for name, value in policy.headers().items():
        assert manual.count(value) == 3, name


def test_a_page_has_one_style_sheet_without_pictures(built: Path) -> None:
    """It holds the theme's rules and then ours; the policy lets no picture come out of it, other addresses stay."""
    sheet = (built / "en" / "assets" / "site.css").read_text(encoding="utf-8")
    assert "data:" not in sheet
    assert sheet.index(".md-typeset") < sheet.index("--getting-help") < sheet.index("@bottom-center")
    assert list(built.glob("en/assets/stylesheets")) == []
    made = one_sheet({"assets/stylesheets/main.1.css": b"a{b:url(\"data:x;,<svg f='y'/>\");c:url(d.svg)}"}, [])
    assert made == {"assets/site.css": b"a{b:linear-gradient(#0000,#0000);c:url(d.svg)}"}
