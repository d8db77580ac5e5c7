"""Texts of authors stay words, whatever they hold, in Markdown and in HTML."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown  # type: ignore[import-untyped]

from primer.editions.edition import Edition
from primer.model.text import TeacherText
from primer.website.inline import Voice, fill, isolated, safe

LINE = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=60).map(
    lambda text: " ".join(text.split())
)


def letters(html: str) -> str:
    """Give the words of some HTML."""
    return unescape(re.sub(r"<[^>]*>", "", html)).strip()


@given(LINE)
def test_markdown_reads_no_marks_in_words(text: str) -> None:
    """What goes in as words comes out as the same words, as a paragraph and as a heading."""
    assert letters(markdown(f"before {safe(text)}")) == f"before {text}".strip()
    if text:
        assert markdown(str(safe(text))).count("<p>") == 1


@given(LINE)
def test_html_reads_no_marks_in_words(text: str) -> None:
    """The same words are safe inside HTML."""
    html = str(safe(text))
    assert "<" not in html
    assert '"' not in html
    assert unescape(html) == text


def test_marks_of_the_closed_subset_become_html(english: list[Edition]) -> None:
    """Emphasis and strong are kept, a script is words, a token is filled."""
    voice = Voice(english[0], lambda target: f"../{target}.html")
    said = voice.say(TeacherText("**Call** {route:emergency} <script>*now*</script> a_b"))
    assert said.startswith('<strong>Call</strong> <bdi dir="ltr">999</bdi> (')
    assert said.endswith(") &lt;script&gt;<em>now</em>&lt;/script&gt; a&#95;b")


def test_a_link_leads_to_the_page_of_its_id(english: list[Edition]) -> None:
    """The address of an id is what the page's own function gives."""
    voice = Voice(english[0], lambda target: f"../{target}.html")
    assert voice.say(TeacherText("see [this](body)")) == 'see <a href="../body.html">this</a>'


def test_a_text_in_another_language_says_so(english: list[Edition]) -> None:
    """It has lang and dir, the language's own name, and is counted."""
    voice = Voice(english[0], str)
    said = voice.say(TeacherText("مرحبا", "ar", "missing"))
    assert said.startswith('<span lang="ar" dir="rtl">مرحبا <small class="in-language">')
    assert voice.foreign == {"missing": 1}


def test_holes_of_interface_sentences_are_filled_safely() -> None:
    """Values that are HTML stay HTML, other values are escaped."""
    assert fill("From {source} & {date}", source=isolated("a.org"), date="<1>") == (
        'From <bdi dir="ltr">a.org</bdi> &amp; &lt;1&gt;'
    )
