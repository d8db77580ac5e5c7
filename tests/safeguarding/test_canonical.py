"""However a phrase is typed, the rules read the same plain words, and know where they were typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from primer.safeguarding.canonical import canonical


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Don’t tell", "do not tell"),
        ("she should’ve told", "she should have told"),
        ("he should of told", "he should have told"),
        ("they shouldn't've", "they should not have"),
        ("cannot, can't, cant", "can not , can not , can not"),
        ("self‑generated and self-generated", "self generated and self generated"),
        ("stran\u200bger dan\u00adger", "stranger danger"),
        ("str\u0430nger d\u0430nger", "stranger danger"),
        ("ｓｔｒａｎｇｅｒ 𝐝𝐚𝐧𝐠𝐞𝐫", "stranger danger"),
        ("stranger\ndanger", "stranger danger"),
        ("stranger\n\ndanger", "stranger . danger"),
        ("**stranger** danger", "stranger danger"),
        ("[stranger](help) danger", "stranger danger"),
        ("s3xting", "sexting"),
        ("naïve", "naive"),
        ("the girl's fault", "the girl 's fault"),
        ("it's late", "it is late"),
        ("“Why?” she asked", '" why ? " she asked'),
        ("under-16s", "under 16s"),
        ("her parents' phone", "her parents 's phone"),
        ("you shouldn't of", "you should not have"),
        ("e.g. a photo. Then", "eg a photo . then"),
        ("Tell {role:lead} or call {route:emergency}.", "tell safeguarding lead or call help ."),
        ("3.5 % of 1,000", "3·5 % of 1·000"),
        ("first — then", "first , then"),
    ],
)
def test_one_spelling_for_one_word(typed: str, read: str) -> None:
    """Quotes, dashes, contractions, look-alikes, hidden characters, markup and line breaks do not hide a word."""
    assert list(canonical(typed).words) == read.split()


def test_another_language_keeps_its_own_letters() -> None:
    """Contractions are opened in English only; vowel marks and the long stroke of Arabic do not hide a word."""
    assert canonical("l'image de l’enfant", "fr").words == ("l'image", "de", "l'enfant")
    assert canonical("سِرّ، ســر؟", "ar").words == ("سر", ",", "سر", "?")
    assert canonical("сказать", "ru").words == ("сказать",)


@given(st.text(max_size=60))
def test_every_word_knows_where_it_was_typed(text: str) -> None:
    """For any text whatever, each word has a stretch of the original, in order, and reading never fails."""
    read = canonical(text)
    assert len(read.words) == len(read.spans)
    assert all(0 <= start < end <= len(text) for start, end in read.spans)
    assert list(read.spans) == sorted(read.spans)


@given(st.lists(st.sampled_from(["she", "should", "have", "told", ".", "?", "not", "never", ",", '"']), max_size=20))
def test_reading_is_stable(words: list[str]) -> None:
    """What was read once is read the same again."""
    once = canonical(" ".join(words)).words
    assert canonical(" ".join(once)).words == once
