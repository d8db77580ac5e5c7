"""A bad sentence is found in every format and in every place of it where words can stand."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypandoc
import pytest
import typst

from primer.library.safeguards import load_safeguards
from primer.rendered.check import check_rendered
from primer.safeguarding.checker import Checker

TINY = Path(__file__).parents[1] / "tiny"
BAD = "Learn about stranger danger today."
"""It breaks T13 of the tiny rules."""
DOT = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
PAGE = '<!doctype html><html lang="en"><head><title>{title}</title>{head}</head><body>{body}</body></html>'


def html(title: str = "Safe", head: str = "", body: str = "<p>Fine.</p>") -> bytes:
    """Give a page."""
    return PAGE.format(title=title, head=head, body=body).encode()


def pdf(source: str) -> bytes:
    """Give a tagged PDF with a source of Typst in it."""
    start = '#set document(title: "Safe")\n'
    return typst.compile((start + source).encode(), pdf_standards=["ua-1"])


def pandoc(source: str, to: str, *options: str) -> bytes:
    """Give a Word file, slides or a book, made from Markdown."""
    folder = Path(pypandoc.get_pandoc_path()).parent
    assert folder.is_dir()
    import tempfile  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as made:
        path = Path(made) / f"made.{to}"
        pypandoc.convert_text(source, to, format="markdown", outputfile=str(path), extra_args=list(options))
        return path.read_bytes()


def with_part(package: bytes, name: str, change: Callable[[str], str]) -> bytes:
    """Give a zip with one part changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.namelist():
            data = old.read(part)
            new.writestr(part, change(data.decode()).encode() if part == name else data)
    return out.getvalue()


PLANTED: dict[str, tuple[str, Callable[[], bytes]]] = {
    "html text": ("a.html", lambda: html(body=f"<p>{BAD}</p>")),
    "html text across markup": ("a.html", lambda: html(body="<p>Learn about <em>stran</em>ger <b>danger</b>.</p>")),
    "html title": ("a.html", lambda: html(title=BAD)),
    "html alternative text": ("a.html", lambda: html(body=f'<img src="a.svg" alt="{BAD}">')),
    "html label": ("a.html", lambda: html(body=f'<button aria-label="{BAD}">x</button>')),
    "html preview": ("a.html", lambda: html(head=f'<meta property="og:description" content="{BAD}">')),
    "svg title": ("a.svg", f'<svg xmlns="http://www.w3.org/2000/svg"><title>{BAD}</title></svg>'.encode),
    "file name": ("stranger-danger.html", html),
    "pdf text": ("a.pdf", lambda: pdf(BAD)),
    "pdf text over two lines": ("a.pdf", lambda: pdf("#block(width: 60pt)[Learn now about stranger danger today.]")),
    "pdf title": ("a.pdf", lambda: pdf(f'#set document(title: "{BAD}")\nFine.')),
    "pdf bookmark": ("a.pdf", lambda: pdf("#heading(bookmarked: true)[Stranger danger]\n#hide[x]")),
    "pdf alternative text": ("a.pdf", lambda: pdf(f"#image(bytes({json.dumps(DOT)}), alt: {json.dumps(BAD)})")),
    "word text": ("a.docx", lambda: pandoc(BAD, "docx")),
    "word text across runs": ("a.docx", lambda: pandoc("Learn about *stran*ger **danger**.", "docx")),
    "word footnote": ("a.docx", lambda: pandoc(f"Fine.[^1]\n\n[^1]: {BAD}", "docx")),
    "word title": ("a.docx", lambda: pandoc("Fine.", "docx", "--metadata", f"title={BAD}")),
    "slide text": ("a.pptx", lambda: pandoc(f"# Safe\n\n{BAD}", "pptx")),
    "slide title": ("a.pptx", lambda: pandoc(f"# {BAD}\n\nFine.", "pptx")),
    "speaker notes": ("a.pptx", lambda: pandoc(f"# Safe\n\nFine.\n\n::: notes\n{BAD}\n:::", "pptx")),
    "book text": ("a.epub", lambda: pandoc(f"# Safe\n\n{BAD}", "epub", "--metadata", "title=Safe")),
    "book title": ("a.epub", lambda: pandoc("# Safe\n\nFine.", "epub", "--metadata", f"title={BAD}")),
    "word alternative text": (
        "a.docx",
        lambda: with_part(
            pandoc("Fine.", "docx"),
            "word/document.xml",
            lambda xml: xml.replace("</w:p>", f'<w:r><docPr descr="{BAD}"/></w:r></w:p>', 1),
        ),
    ),
    "slide alternative text": (
        "a.pptx",
        lambda: with_part(
            pandoc("# Safe\n\nFine.", "pptx"),
            "ppt/slides/slide1.xml",
            lambda xml: xml.replace('<p:cNvPr id="', f'<p:cNvPr descr="{BAD}" id="', 1),
        ),
    ),
}


@pytest.fixture(scope="module")
def checker() -> Checker:
    """Give the tiny rules."""
    found, problems = load_safeguards(TINY)
    assert found is not None, problems
    return Checker(found)


@pytest.mark.parametrize("where", PLANTED)
def test_a_planted_sentence_is_found(where: str, tmp_path: Path, checker: Checker) -> None:
    """The same file is clean without the sentence, and gives T13 with it."""
    name, make = PLANTED[where]
    file = tmp_path / name
    file.write_bytes(make())
    assert "T13" in {one.code for one in check_rendered(file, checker)}


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("a.html", html),
        ("a.pdf", lambda: pdf("Fine.")),
        ("a.docx", lambda: pandoc("Fine.", "docx")),
        ("a.pptx", lambda: pandoc("# Safe\n\nFine.", "pptx")),
        ("a.epub", lambda: pandoc("# Safe\n\nFine.", "epub", "--metadata", "title=Safe")),
    ],
)
def test_a_clean_file_has_no_finding(name: str, made: Callable[[], bytes], tmp_path: Path, checker: Checker) -> None:
    """What our tools put into a file by themselves breaks no rule."""
    file = tmp_path / name
    file.write_bytes(made())
    assert check_rendered(file, checker) == []


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.epub"])
def test_a_file_that_cannot_be_read_is_a_problem(name: str, tmp_path: Path, checker: Checker) -> None:
    """A broken file is told, not passed over as clean."""
    file = tmp_path / name
    file.write_bytes(b"not what it says")
    assert [one.code for one in check_rendered(file, checker)] == ["output-unreadable"]


def test_what_a_page_marks_as_not_to_be_said_is_exempt_for_adults_only(tmp_path: Path, checker: Checker) -> None:
    """The mark works on a page for teachers, and never on one for learners."""
    body = f'<p data-field="dont_say">{BAD}</p>'
    site = tmp_path / "site"
    for folder in ("educators", "help"):
        (site / folder).mkdir(parents=True)
        (site / folder / "a.html").write_bytes(html(body=body))
    rows = [
        {"path": f"{folder}/a.html", "kind": "page", "locale": "en", "module": ""} for folder in ("educators", "help")
    ]
    (tmp_path / "manifest.json").write_text(json.dumps({"artefacts": rows}), encoding="utf-8")
    assert [one.place.file for one in check_rendered(tmp_path, checker)] == ["help/a.html"]
