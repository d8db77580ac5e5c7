"""Editions in languages that nobody speaks: every word that a reader sees has passed through a catalog."""

import re
from datetime import date

import pytest
from tests.pseudo import PROJECT, TINY, root_in_pseudo

from primer.catalogs.plurals import plural_rule
from primer.catalogs.pseudo import CLOSE, OPEN, STYLES, pseudo
from primer.cli.sources import Sources, read_sources
from primer.editions.edition import Edition, Local
from primer.editions.speech import Marked, Number, Piece, speak
from primer.library.files import files
from primer.messages.interface import interface_messages
from primer.model.markup import Node, Span, Token, parse
from primer.model.text import Text
from primer.model.walk import texts

TODAY = date(2026, 11, 22)
FACTS = re.compile(r"\{[^{}]*\}|\]\([^()\s]*\)")
"""Tokens and targets of links, which are in Latin letters in every language."""


@pytest.fixture(scope="module", params=[TINY, PROJECT], ids=["tiny", "real"])
def sources(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Sources:
    """Give a root with both pseudo-languages, read and checked, with the project's templates."""
    found = read_sources(root_in_pseudo(tmp_path_factory.mktemp("pseudo") / "root", content=request.param), TODAY)
    assert found.library is not None
    return found


@pytest.fixture(scope="module", params=STYLES)
def local(request: pytest.FixtureRequest, sources: Sources) -> Local:
    """Give the library in one of them."""
    assert sources.library is not None
    return sources.local(sources.library, request.param)


def all_texts(local: Local) -> list[Text]:
    """Give every text of a library."""
    return [text for *_, value in files(local.library) for _, text in texts(value)]


def is_pseudo(text: str) -> bool:
    """Tell whether a text is whole between its brackets and has no English letter but in facts."""
    inside = text[1:-1]
    whole = text[0] == OPEN and text[-1] == CLOSE and OPEN not in inside and CLOSE not in inside
    return whole and not re.search("[A-Za-z]", FACTS.sub("", text))


def test_no_gate_refuses_a_pseudo_language(sources: Sources) -> None:
    """Tokens, marks and numbers are carried over, so no error stands in the way of a build."""
    assert [str(one) for one in sources.problems if one.place.file.startswith("locales/")] == []


def test_no_text_is_left_in_english(local: Local) -> None:
    """Every text of the content stands between brackets, without an English letter."""
    found = all_texts(local)
    assert len(found) > 90
    assert [text for text in found if not is_pseudo(text)] == []


def test_no_word_of_the_interface_is_left_in_english(local: Local) -> None:
    """Every word of every template stands between brackets, in every plural form."""
    words = local.interface
    rule = plural_rule(local.profile.plural_forms)
    assert rule is not None
    messages = interface_messages(PROJECT / "templates")
    assert len(messages) > 8
    numbers = [rule.table().index(form) for form in range(rule.forms)]
    shown = [words.gettext(one.text) for one in messages if one.plural is None]
    shown += [words.ngettext(one.text, one.plural, n) for one in messages if one.plural is not None for n in numbers]
    shown += list(local.labels.values())
    assert [text for text in shown if not is_pseudo(text)] == []


def test_marks_and_tokens_survive(sources: Sources, local: Local) -> None:
    """A text in a pseudo-language has the marks, links and tokens of its source, in the same order."""
    assert sources.library is not None
    before = [text for *_, value in files(sources.library) for _, text in texts(value)]
    assert [_shape(parse(text)) for text in all_texts(local)] == [_shape(parse(text)) for text in before]


def _shape(nodes: tuple[Node, ...]) -> list[object]:
    spans = [(node.kind, node.target, _shape(node.inside)) for node in nodes if isinstance(node, Span)]
    return [spans, [node for node in nodes if isinstance(node, Token)]]


@pytest.mark.parametrize("region", ["GB", "world"])
def test_speech_adds_only_facts(local: Local, region: str) -> None:
    """Spoken in a region, a text has no English letter but those of the region's own names, and no token is left."""
    edition = Edition(local, region, TODAY)
    for text in all_texts(local):
        words = "".join(_words(piece) for piece in speak(text, edition))
        assert "{" not in words
        assert not re.search("[A-Za-z]", words), words


def _words(piece: Piece) -> str:
    if isinstance(piece, Marked):
        return "".join(map(_words, piece.inside))
    return "" if isinstance(piece, Number) else piece.text


@pytest.mark.parametrize("locale", STYLES)
@pytest.mark.parametrize(
    "text", ["Tell", "Ask first, and *listen* to {role:lead} about [asking](consent-5-8) 2 times."]
)
def test_texts_grow_as_translations_do(text: str, locale: str) -> None:
    """A label doubles and a sentence grows by almost half, so that a layout shows early what it cannot hold."""
    assert len(pseudo(text, locale)) >= len(text) * (2 if len(text) < 13 else 1.4)


def test_every_text_of_the_mirrored_language_is_right_to_left() -> None:
    """In `ar-XB` the first strong letter of a text is Arabic, also where the source begins with a mark."""
    for text in ("Tell a grown-up.", "**Say:** *Thank you.*", '"No" is fine.', "5 minutes"):
        letters = [one for one in pseudo(text, "ar-XB") if one.isalpha()]
        assert all("\u0600" <= one <= "\u06ff" for one in letters)
