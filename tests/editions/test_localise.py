"""What a reader is shown: today's translation, or the source's words with a mark; never words for another text."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from primer.catalogs.entry import Entry, squash
from primer.catalogs.file import fresh
from primer.catalogs.lookup import Translations
from primer.catalogs.pseudo import STYLES, pseudo_catalogs
from primer.editions.localise import localise
from primer.library.files import files
from primer.library.library import Library
from primer.library.load import load
from primer.messages.extract import content_messages, context
from primer.model.text import Text
from primer.model.walk import texts

PROJECT = Path(__file__).parents[2]
TINY = PROJECT / "tests" / "tiny"
RULE = "nplurals=2; plural=(n != 1);"


def loaded(root: Path) -> Library:
    """Load a library that must be whole."""
    library, problems = load(root)
    assert library is not None, problems
    return library


@pytest.fixture(scope="module", params=[TINY, PROJECT], ids=["tiny", "real"])
def library(request: pytest.FixtureRequest) -> Library:
    """Give the tiny curriculum and the real one."""
    return loaded(request.param)


def said(library: Library) -> dict[tuple[str, str], Text]:
    """Give every text by catalog and key."""
    return {
        (domain, context(root, path)): text for domain, root, _, value in files(library) for path, text in texts(value)
    }


@pytest.mark.parametrize("locale", STYLES)
def test_whole_catalogs_cover_every_text(library: Library, locale: str) -> None:
    """Extract, translate by rule, localise: every text is translated, none is in the source's words."""
    catalogs = pseudo_catalogs(content_messages(library), locale)
    local, coverage = localise(library, locale, [(locale, Translations(catalogs))])
    assert {state for counts in coverage.values() for state in counts} == {"translated"}
    assert coverage.keys() == catalogs.keys()
    before, after = said(library), said(local)
    assert after.keys() == before.keys()
    assert [key for key in after if after[key] == before[key]] == []
    assert {(text.lang, text.state) for text in after.values()} == {("", "translated")}
    assert {key: type(text) for key, text in after.items()} == {key: type(text) for key, text in before.items()}


def test_empty_catalogs_give_the_marked_source(library: Library) -> None:
    """Without a translation a text keeps its words and says that they are English and why."""
    local, coverage = localise(library, "es", [("es", Translations({"phrases": fresh("es", RULE)}))])
    before, after = said(library), said(local)
    assert after == before
    assert {(text.lang, text.state) for text in after.values()} == {("en", "missing")}
    assert {state for counts in coverage.values() for state in counts} == {"missing"}


def test_the_source_is_not_marked(library: Library) -> None:
    """The locale of the source shows its own words, which are in no foreign language."""
    local, _ = localise(library, "en", [])
    assert said(local) == said(library)
    assert {(text.lang, text.state) for text in said(local).values()} == {("", "source")}


def catalog(entries: Mapping[str, Entry]) -> Translations:
    """Give a catalog of the shared texts."""
    return Translations({"phrases": replace(fresh("es", RULE), entries=tuple(entries.values()))})


SOURCES = st.text("ab é", min_size=1, max_size=8)


@settings(max_examples=150, deadline=None)
@given(now=SOURCES.filter(str.strip), then=SOURCES, words=st.text("xyz", max_size=4), fuzzy=st.booleans())
def test_an_outdated_translation_is_never_shown(now: str, then: str, words: str, fuzzy: bool) -> None:  # noqa: FBT001
    """Words are shown only if they are finished and were written for exactly today's text, white space aside."""
    library = loaded(TINY)
    library = replace(library, phrases=library.phrases.model_copy(update={"staff_note": _note(library, now)}))
    entry = Entry(then, (words,), "phrases:staff_note", flags=("fuzzy",) if fuzzy else ())
    local, _ = localise(library, "es", [("es", catalog({entry.key: entry}))])
    shown = local.phrases.staff_note
    if words and not fuzzy and squash(then) == squash(now):
        assert (shown, shown.lang, shown.state) == (words, "", "translated")
    else:
        assert (shown, shown.lang) == (library.phrases.staff_note, "en")
        assert shown.state == ("outdated" if words else "missing")


def _note(library: Library, words: str) -> Text:
    return type(library.phrases.staff_note)(words)


def test_a_fallback_says_its_language_and_the_state_is_the_readers() -> None:
    """Where the locale has only old words, the next locale's are shown, marked with that locale's language."""
    library = loaded(TINY)
    note = str(library.phrases.staff_note)
    old = Entry("Something else.", ("viejo",), "phrases:staff_note")
    chain = [
        ("es-MX", catalog({"a": old})),
        ("es", catalog({"a": replace(old, msgid=note, msgstr=("nuevo",))})),
    ]
    local, _ = localise(library, "es-MX", chain)
    assert (local.phrases.staff_note, local.phrases.staff_note.lang) == ("nuevo", "es")
    assert (local.phrases.not_ready.lang, local.phrases.not_ready.state) == ("en", "missing")


def test_a_pseudo_catalog_names_its_locale() -> None:
    """The header of a catalog of a pseudo-language says which it is."""
    made = pseudo_catalogs(content_messages(loaded(TINY)), "ar-XB")
    assert {one.header_field("Language") for one in made.values()} == {"ar-XB"}
