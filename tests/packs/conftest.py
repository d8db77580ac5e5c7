"""The real content in editions that the packs' tests draw: English in two countries, and an Arabic sample."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from subprocess import run

import pytest

from primer.editions.edition import Edition, Local
from primer.editions.interface import Interface, labels
from primer.library.library import Library, Unit
from primer.library.load import load
from primer.model.text import Text
from primer.model.walk import KeyPath, rewrite

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)
ARABIC = "اتصل الآن على {route:emergency} وابق مع الطفل حتى تصل *المساعدة*."
SHORT = "مساعدة"
BRIEF = {"label", "caption", "word", "headline", "title", "bring", "at_a_glance"}
"""Fields that hold a word or two, or share a page with many others."""


@pytest.fixture(scope="session")
def library() -> Library:
    """Give the library of this repository."""
    found, problems = load(ROOT)
    assert found is not None, "\n".join(str(problem) for problem in problems)
    return found


@pytest.fixture(scope="session")
def edition(library: Library) -> Callable[[str], Edition]:
    """Give a function from a region's code to its English edition."""
    return lambda code: _edition(library, "en", code)


@pytest.fixture(scope="session")
def arabic(library: Library) -> Edition:
    """Give an Arabic edition for Egypt: every text is one Arabic sentence, and the overviews are not yet translated."""

    def say(path: KeyPath, text: Text) -> Text:
        if path[-1] == "overview":
            return type(text)(str(text), "en", "missing")
        return type(text)(SHORT if BRIEF & set(path) else ARABIC)

    def told(unit: Unit) -> Unit:
        lessons = {name: rewrite(lesson, say) for name, lesson in unit.lessons.items()}
        return replace(unit, module=rewrite(unit.module, say), lessons=lessons)

    spoken = replace(
        library,
        units={name: told(unit) for name, unit in library.units.items()},
        curriculum=rewrite(library.curriculum, say),
        phrases=rewrite(library.phrases, say),
        glossary=rewrite(library.glossary, say),
        pictures=rewrite(library.pictures, say),
    )
    return _edition(spoken, "ar", "EG")


def _edition(library: Library, locale: str, code: str) -> Edition:
    words = Interface(None, library.profiles[locale].plural_forms)
    shared = labels(ROOT / "templates", "shared/words.json", words)
    return Edition(Local(locale, library.profiles[locale], library, words, shared, {}), code, TODAY)


def layer(pdf: bytes, folder: Path) -> list[str]:
    """Give the text layer of each page, as a reader's program gets it."""
    path = folder / "pack.pdf"
    path.write_bytes(pdf)
    text = run(["pdftotext", "-raw", str(path), "-"], check=True, capture_output=True).stdout.decode()
    return text.split("\f")[:-1]
