"""The search language means what its page says, and a mistake in it is told in words."""

import pytest

from primer.safeguarding.canonical import canonical
from primer.safeguarding.lookup import Lookup
from primer.safeguarding.search import SearchError, compiled

FAMILIES = {"image": ["picture|pictures", "photo*", "screen shot"], "both": ["<image>", "sound"], "loop": ["<loop>"]}


@pytest.mark.parametrize(
    ("search", "text"),
    [
        ("stranger danger", "Stranger-danger!"),
        ("stranger danger", "a “stranger” danger"),
        ("porn*", "the pornography"),
        ("*phile", "a bibliophile"),
        ("fall|fell for it", "he fell for it"),
        ("end_up|land in", "you end up in it"),
        ("send <image>", "send photographs"),
        ("a <both>", "a screen shot"),
        ("send the|a? picture", "send picture"),
        ("send the|a? picture", "send the picture"),
        ("send ... picture", "send her that very old picture"),
        ("send ...8 picture", "send one two three four five six seven eight picture"),
        ("child !education", "a child sings"),
        ("# %", "41.5% of them"),
        ("^ delete it", "Please wait. Delete it."),
        ("^ delete it", "delete it"),
        ("why ?", "They asked why?"),
        ('" send', 'He wrote: "send it"'),
        ("do not", "don't"),
        ("~never show it", "please show it"),
        ("show it $", "do not hide, show it. Then"),
        ("a_# year", "a 15 year old"),
        ("child !education", "the child's picture"),
    ],
)
def test_a_search_finds(search: str, text: str) -> None:
    """Each sign of the language finds what its line in the docstring says."""
    assert compiled(search, FAMILIES).is_in(canonical(text).words)


@pytest.mark.parametrize(
    ("search", "text"),
    [
        ("porn", "popcorn"),
        ("send picture", "send a picture"),
        ("send ... picture", "send it. A picture"),
        ("send ... picture", "send one two three four five picture"),
        ("child !education", "child education"),
        ("^ delete it", "never delete it"),
        ("image", "imagine"),
        ("~never|do_not show it", "never show it"),
        ("~never|do_not show it", "do not show it"),
        ("show it $", "show it now"),
        ("child !education", "a child's education"),
    ],
)
def test_a_search_passes_over(search: str, text: str) -> None:
    """Words are whole words, and a gap stays inside its sentence and its length."""
    assert not compiled(search, FAMILIES).is_in(canonical(text).words)


@pytest.mark.parametrize(
    ("search", "message"),
    [
        ("send <nobody>", "there is no family `nobody`"),
        ("a <loop>", "there is no family `loop`"),
        ("one||two", "has an empty alternative"),
        ("... the?", "looks for no word"),
        ("po*rn", "a star stands inside a word"),
    ],
)
def test_a_mistake_is_told(search: str, message: str) -> None:
    """An unknown or circular family, an empty alternative and a search for nothing are refused in words."""
    with pytest.raises(SearchError, match=message):
        compiled(search, FAMILIES)


@pytest.mark.parametrize("search", ["the child", "a|the photo* of you", "<image> of him", "sent a?", "... pictures"])
def test_a_text_that_holds_a_search_is_never_passed_over(search: str) -> None:
    """What makes the look quick only leaves out texts and places where nothing could be found."""
    one, lookup = compiled(search, FAMILIES), Lookup()
    lookup.add("X1", one)
    words = canonical("The child sent a *photograph* of you and pictures of him.").words
    text = lookup.sort(words)
    ((sought, rarest),) = lookup.candidates(text)
    found = list(one.matches(words))
    assert found
    assert list(one.matches(words, at=text.places(sought, rarest))) == found


def test_a_text_without_a_word_of_a_search_is_passed_over() -> None:
    """Each piece of a search must be there, whatever the order."""
    lookup = Lookup()
    lookup.add("X1", compiled("the photo* of you", FAMILIES))
    assert not list(lookup.candidates(lookup.sort(canonical("You have the photo.").words)))
