"""The letter in Word: it shows families where help is, and its numbers keep their direction among Arabic words."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from primer.artefacts.cache import Cache
from primer.editions.edition import Edition
from primer.model.text import ParentText
from primer.office.letters import letters

ROOT = Path(__file__).parents[2]
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def paragraphs(edition: Edition) -> list[str]:
    """Give the text layer of an edition's letter, as Word reads it."""
    made = letters(edition, edition.local.library.units["consent-5-8"], ROOT, Cache(None))[0]
    with ZipFile(BytesIO(made.data)) as file:
        body = ET.fromstring(file.read("word/document.xml"))  # noqa: S314 (we have just made it)
    return ["".join(one.text or "" for one in part.iter(f"{WORD}t")) for part in body.iter(f"{WORD}p")]


def test_numbers_are_isolated_among_arabic_words(arabic: Edition) -> None:
    """Every number of the letter, in its list and in a sentence, stands between the marks that keep its direction."""
    library = arabic.local.library
    told = ParentText("اتصلوا على {route:child_helpline} أو {route:emergency} وابقوا مع الطفل.")
    frame = library.phrases.parent_letter.model_copy(update={"if_child_tells": told})
    library = replace(library, phrases=library.phrases.model_copy(update={"parent_letter": frame}))
    text = "\n".join(paragraphs(replace(arabic, code="GB", local=replace(arabic.local, library=library))))
    for number in ("0800 1111", "999"):
        assert text.count(f"\u2066{number}\u2069") == text.count(number) == 2
    assert re.sub(r"\u2066[^\u2069]*\u2069", "", text).count("0800") == 0


def test_a_family_is_told_where_help_is_and_who_checked(arabic: Edition) -> None:
    """In Egypt no helpline is shown: the letter says so, gives the emergency numbers, and never the one on record."""
    text = "\n".join(paragraphs(arabic))
    assert "لا يمكن بعدُ أن نعرض هنا خطّ مساعدة للأطفال" in text
    assert all(f"\u2066{number}\u2069" in text for number in ("122", "123", "180"))
    assert "16000" not in text
