"""Slides, read back with python-pptx: the words of the lesson, the plan in the notes, the doors, direction and size."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from pptx import Presentation
from tests.office.conftest import ROOT

from primer.artefacts.artefact import Artefact
from primer.artefacts.cache import Cache
from primer.bundle.manifest import manifest
from primer.cli.sources import Sources
from primer.editions.edition import Edition
from primer.editions.speech import Marked, Piece, speak
from primer.model.activity import (
    KINDS,
    Calm,
    CardSort,
    DecisionTree,
    Discuss,
    Explain,
    HelpBoard,
    PictureSort,
    Poster,
    Quiz,
    RolePlay,
    Scenario,
    SignalCards,
    Story,
    Worksheet,
    kind_name,
)
from primer.model.lesson import Lesson
from primer.model.text import LearnerText, TeacherText, Text
from primer.model.walk import texts
from primer.office.slides import Bench, slides
from primer.packs.document import document
from primer.packs.pictures import pictures
from primer.problems import Problem
from primer.rendered.check import check_rendered
from primer.rendered.records import records
from primer.safeguarding.checker import Checker
from primer.shown import kinds
from primer.shown.order import MOST
from primer.shown.parts import line
from primer.shown.sentences import joined, sentences

MODULES = ("getting-help-9-12", "consent-5-8", "image-sharing-9-12")
BODIES = range(10, 20)
ISOLATES = re.compile("[\u2066-\u2069]")


@dataclass(frozen=True)
class Deck:
    """A deck as it is read back, and the lesson that it was made from."""

    edition: Edition
    unit: str
    lesson: Lesson
    made: Artefact
    read: Any

    def bodies(self) -> Iterator[tuple[Any, Any]]:
        """Yield every slide with each of its places for words."""
        for slide in self.read.slides:
            for one in slide.placeholders:
                if one.placeholder_format.idx in BODIES and one.has_text_frame:
                    yield slide, one

    def shown(self) -> str:
        """Give the words on all slides, in their order, without the titles."""
        return clean(" ".join(p.text for _, one in self.bodies() for p in one.text_frame.paragraphs))

    def notes(self) -> str:
        """Give the words of all notes."""
        return clean(" ".join(slide.notes_slide.notes_text_frame.text for slide in self.read.slides))

    def doors(self) -> list[Any]:
        """Give the slides with doors."""
        return [one for one in self.read.slides if one.slide_layout.name == "Three doors"]


def clean(text: str) -> str:
    """Give words without marks of direction, blanks alike."""
    return " ".join(ISOLATES.sub("", text).split())


def said(text: Text, edition: Edition) -> str:
    """Give the words of a text as an edition says them."""
    return clean("".join(map(_letters, speak(text, edition))))


def _letters(piece: Piece) -> str:
    return "".join(map(_letters, piece.inside)) if isinstance(piece, Marked) else piece.text


def make(edition: Edition, unit: str) -> list[Artefact | Problem]:
    """Make the decks of a module, remembering nothing."""
    known = edition.local.library.units[unit]
    drawn = partial(pictures, root=ROOT, cache=Cache(None))
    return slides(edition, known, document(edition, known, ROOT), Bench(ROOT, Cache(None), drawn))


def read(edition: Edition, unit: str) -> list[Deck]:
    """Make the decks of a module, and read them back."""
    made = [one for one in make(edition, unit) if isinstance(one, Artefact)]
    lessons = edition.local.library.units[unit].lessons
    assert [one.lesson for one in made] == list(lessons)
    return [Deck(edition, unit, lessons[one.lesson], one, Presentation(BytesIO(one.data))) for one in made]


@pytest.fixture(scope="session")
def decks(english: Edition, arabic: Edition) -> list[Deck]:
    """Give the decks of three modules in English and in Arabic."""
    return [deck for edition in (english, arabic) for unit in MODULES for deck in read(edition, unit)]


def seen(activity: object) -> Iterator[LearnerText]:  # noqa: C901, PLR0912 (one branch a kind)
    """Yield what pupils see and hear asked, told a second time and apart from the code that is tested."""
    match activity:
        case Explain():
            yield from activity.points.values()
        case Discuss():
            yield from (one.ask for one in activity.questions.values())
        case PictureSort() | CardSort():
            yield from (one.label for one in activity.trays.values())
        case Scenario():
            yield from (activity.story, *(one.ask for one in activity.questions.values()), activity.ending)
        case DecisionTree():
            yield from (one.text for one in activity.nodes.values())
            yield from (choice.label for one in activity.nodes.values() for choice in one.choices.values())
        case RolePlay():
            yield activity.stepping_out
        case Story():
            yield from (text for one in activity.parts.values() for text in (one.tell, one.ask) if text)
        case Quiz():
            for question in activity.questions.values():
                yield question.ask
                yield from (one.text for one in question.answers.values())
                yield from (one.why for one in question.answers.values() if one.right)
        case Poster():
            yield from (activity.headline, *activity.lines.values())
        case Worksheet():
            yield from (activity.instruction, *(one.ask for one in activity.tasks.values()))
        case SignalCards():
            yield from (one.label for one in activity.signals.values())
        case HelpBoard():
            yield from (one.label for one in activity.cells.values())
        case Calm():
            yield from activity.lines.values()


def test_every_kind_has_its_slides() -> None:
    """The table of kinds is the model's."""
    assert set(kinds.KINDS) == {kind_name(kind) for kind in KINDS}


def test_all_that_pupils_see_is_on_the_slides_in_the_words_of_the_lesson(decks: list[Deck]) -> None:
    """In English and in Arabic, texts that go over two slides read on."""
    for deck in decks:
        shown = deck.shown()
        for activity in deck.lesson.activities.values():
            missing = [text for text in seen(activity) if said(text, deck.edition) not in shown]
            assert missing == [], f"{deck.made.path}: {missing}"
        assert said(deck.lesson.help_words, deck.edition) in shown


def test_nothing_that_only_the_teacher_reads_is_on_a_slide(decks: list[Deck]) -> None:
    """No teacher's text, no card that groups have in their hands, and no call that may be false, is projected."""
    for deck in decks:
        shown = deck.shown()
        hidden: list[Text] = [text for _, text in texts(deck.lesson) if isinstance(text, TeacherText)]
        for one in deck.lesson.activities.values():
            hidden += [card.text for card in one.cards.values()] if isinstance(one, CardSort) else []
            calls = [call.ask for call in one.calls.values()] if isinstance(one, SignalCards) else []
            assert [text for text in calls if said(text, deck.edition) not in deck.notes()] == []
            hidden += calls
        assert [text for text in hidden if said(text, deck.edition) in shown] == []


def test_the_first_slide_holds_the_opening(decks: list[Deck]) -> None:
    """It is the content note, whole, under the title of the lesson."""
    for deck in decks:
        first = deck.read.slides[0]
        assert first.slide_layout.name == "Opening"
        assert clean(first.shapes.title.text) == said(deck.lesson.title, deck.edition)
        body = next(one for one in first.placeholders if one.placeholder_format.idx in BODIES)
        assert clean(body.text_frame.text) == said(deck.lesson.opening, deck.edition)


def test_the_notes_hold_the_plan(decks: list[Deck]) -> None:
    """Every step, purpose, likely answer and reply, and what to do if it goes wrong."""
    for deck in decks:
        notes = deck.notes()
        for one in deck.lesson.activities.values():
            told: list[Text | None] = [one.purpose, one.if_it_goes_wrong]
            told += [text for step in one.steps.values() for text in (step.do, step.say)]
            told += [text for likely in one.likely.values() for text in (likely.heard, likely.reply)]
            assert [text for text in told if text and said(text, deck.edition) not in notes] == []


def test_the_doors_show_the_routes_of_the_region_and_no_other(decks: list[Deck]) -> None:
    """Each number stands alone in its line, isolated, its digits in order, and larger than the words."""
    for deck in decks:
        doors = {door.purpose: door.routes for door in deck.edition.doors("learner").doors}
        wanted = {one.phone for one in (*doors["talk"], *doors["danger"]) if one.phone}
        found = set()
        for slide in deck.doors():
            for one in slide.placeholders:
                for paragraph in one.text_frame.paragraphs if one.placeholder_format.idx in BODIES else []:
                    if number := re.fullmatch("\u2066([\\d\u00a0 ]+)\u2069", paragraph.text):
                        found.add(clean(number[1]))
                        assert paragraph.runs[0].font.size.pt > 24
                    else:
                        assert not re.search(r"\d{3}", ISOLATES.sub("", paragraph.text)), paragraph.text
        assert found == wanted
        notes = clean(deck.doors()[0].notes_slide.notes_text_frame.text)
        hosts = {one.source_host for one in (*doors["talk"], *doors["danger"]) if one.source_kind != "dataset"}
        assert [one for one in (*wanted, *hosts) if one not in notes] == []


def test_the_doors_of_a_country_with_many_routes_hold_all_of_them(english: Edition) -> None:
    """What one slide has no room for is on the next, and never left out."""
    for code in ("CH", "JP", "KE", "NZ"):
        edition = replace(english, code=code)
        doors = {door.purpose: door.routes for door in edition.doors("learner").doors}
        wanted = {one.phone for one in (*doors["talk"], *doors["danger"]) if one.phone}
        shown = read(edition, "consent-5-8")[0].shown()
        assert wanted
        assert [one for one in wanted if one not in shown] == []


def test_every_slide_says_status_edition_and_date(decks: list[Deck]) -> None:
    """The foot and the number of the slide are those of its layout."""
    for deck in decks:
        for slide in deck.read.slides:
            kinds_of = {one.placeholder_format.type: one for one in slide.placeholders}
            foot = next(one.text_frame.text for kind, one in kinds_of.items() if "FOOTER" in str(kind))
            assert deck.edition.name in foot
            assert deck.edition.local.date(deck.edition.today) in foot
            assert ("Draft" in foot) or deck.edition.local.locale != "en"
            assert any("SLIDE_NUMBER" in str(kind) for kind in kinds_of)


def test_words_stand_in_placeholders_and_titles_differ(decks: list[Deck]) -> None:
    """An outline view and a screen reader get everything, and no two slides have one name."""
    for deck in decks:
        for slide in deck.read.slides:
            assert [one.name for one in slide.shapes if one.has_text_frame and not one.is_placeholder] == []
        titles = [slide.shapes.title.text for slide in deck.read.slides]
        assert all(titles)
        assert [one for one in set(titles) if titles.count(one) > 1] == []


def test_letters_are_large(decks: list[Deck]) -> None:
    """24 points and more for all that learners read; 28 for ages 5 to 8, but for the doors."""
    for deck in decks:
        for slide, one in deck.bodies():
            least = 28 if deck.unit.endswith("5-8") and "doors" not in slide.slide_layout.name else 24
            sizes = [run.font.size.pt for paragraph in one.text_frame.paragraphs for run in paragraph.runs]
            assert min(sizes, default=least) >= least
        assert (
            min(run.font.size.pt for s in deck.read.slides for run in s.shapes.title.text_frame.paragraphs[0].runs)
            >= 24
        )


def test_a_slide_has_no_more_words_than_its_age_can_take(decks: list[Deck]) -> None:
    """More only in one sentence, in a question with its answers, and where help is."""
    for deck in decks:
        band = deck.edition.local.library.units[deck.unit].band
        for slide, one in deck.bodies():
            if slide.slide_layout.name in {"Opening", "Three doors", "Two doors"}:
                continue
            numbered = "buAutoNum" in str([p._p.xml for p in one.text_frame.paragraphs])  # noqa: SLF001
            if len(one.text_frame.text.split()) > MOST[band]:
                assert numbered or len(sentences(line({"p": [one.text_frame.text]}))) == 1, one.text_frame.text


def test_an_arabic_deck_is_a_mirror(decks: list[Deck]) -> None:
    """Paragraphs run from the right, and every frame of every layout stands where its image in a mirror stands."""
    latin, other = (next(one for one in decks if one.edition.local.locale == locale) for locale in ("en", "ar"))
    assert other.read.part.presentation.element.get("rtl") == "1"
    for left, right in zip(latin.read.slide_layouts, other.read.slide_layouts, strict=True):
        assert left.name == right.name
        for one, turned in zip(left.placeholders, right.placeholders, strict=True):
            assert abs(latin.read.slide_width - one.left - one.width - turned.left) <= 1
            assert (one.top, one.width, one.height) == (turned.top, turned.width, turned.height)
    for deck in (one for one in decks if one.edition.local.locale == "ar"):
        for _, one in deck.bodies():
            for paragraph in one.text_frame.paragraphs:
                shape, run = paragraph._p.pPr, paragraph.runs[0]._r.rPr  # noqa: SLF001
                turned = run.get("lang").startswith("ar")
                assert (shape.get("rtl"), shape.get("algn")) == (("1", "r") if turned else ("0", "l"))


def test_runs_name_their_language(decks: list[Deck]) -> None:
    """With the country, so that a spelling checker and a voice know it."""
    for deck in decks:
        langs = {
            run._r.rPr.get("lang")  # noqa: SLF001
            for _, one in deck.bodies()
            for p in one.text_frame.paragraphs
            for run in p.runs
        }
        assert deck.edition.name in langs
        assert langs <= {deck.edition.name, "en"}


def test_pictures_say_what_they_show(decks: list[Deck]) -> None:
    """Every drawing has the alternative text of its edition; signs beside words that say the same are passed by."""
    count = 0
    for deck in decks:
        known = {said(one.alt, deck.edition) for one in deck.edition.local.library.pictures.drawings.values()}
        for slide in deck.read.slides:
            for one in slide.shapes:
                if "pic" in one.element.tag:
                    count += 1
                    named = one.element.nvPicPr.cNvPr
                    assert (named.get("descr") in known) != ("decorative" in named.xml)
    assert count > 30


def test_the_same_lesson_gives_the_same_bytes(english: Edition, decks: list[Deck]) -> None:
    """A second build makes the same file: its parts in order, without a clock."""
    again = [one for one in make(english, MODULES[0]) if isinstance(one, Artefact)]
    assert [one.data for one in again] == [one.made.data for one in decks[: len(again)]]
    with ZipFile(BytesIO(again[0].data)) as file:
        names = file.namelist()
        assert names[0] == "[Content_Types].xml"
        assert names[1:] == sorted(names[1:])
        assert len(names) == len(set(names))
        assert {info.date_time[0] for info in file.infolist()} == {1980}


def test_a_text_that_does_not_fit_is_a_problem(english: Edition) -> None:
    """A sentence without end is told with its field, its edition and by how much; the other lessons are made."""
    library = english.local.library
    unit = library.units["getting-help-9-12"]
    name, lesson = next(iter(unit.lessons.items()))
    key, activity = next((key, one) for key, one in lesson.activities.items() if isinstance(one, Explain))
    point = next(iter(activity.points))
    long = activity.model_copy(update={"points": {**activity.points, point: LearnerText("and so on " * 90)}})
    planted = lesson.model_copy(update={"activities": {**lesson.activities, key: long}})
    lessons = {**unit.lessons, name: planted}
    units = {**library.units, unit.id: replace(unit, lessons=lessons)}
    made = make(replace(english, local=replace(english.local, library=replace(library, units=units))), unit.id)
    problem = next(one for one in made if isinstance(one, Problem))
    assert problem.code == "slide-overflow"
    assert str(problem.place) == f"content/modules/getting-help/9-12/{name}.yml"
    assert problem.field == f"activities.{key}.points.{point}"
    assert re.search(r"en-GB.* \d+\.\d lines too tall", problem.message)
    assert sum(isinstance(one, Artefact) for one in made) == len(unit.lessons) - 1


def test_a_line_that_is_cut_behind_its_sentences_is_whole_again(arabic: Edition, english: Edition) -> None:
    """For every learners' text of the library; no sentence is empty."""
    for edition in (english, arabic):
        for unit in edition.local.library.units.values():
            for text in (text for one in unit.lessons.values() for _, text in texts(one)):
                whole = line({"p": [str(text)]})
                cut = sentences(whole)
                assert all(one.text for one in cut)
                assert joined(cut).text == whole.text
    assert [
        one.text for one in sentences(line({"p": ["Mrs. Osei says: “Stay.” Then … we go. ", {"em": ["Why?"]}]}))
    ] == [
        "Mrs. Osei says: “Stay.”",
        "Then … we go.",
        "Why?",
    ]
    spoken = sentences(line({"p": ['He puts it down. "I did not listen. I am sorry," he says. "Now I will."']}))
    assert [one.text for one in spoken] == [
        "He puts it down.",
        '"I did not listen. I am sorry," he says.',
        '"Now I will."',
    ]


def test_decks_that_are_read_back_break_no_rule(sources: Sources, decks: list[Deck], tmp_path: Path) -> None:
    """Slides are held against the rules for learners, notes against those for teachers."""
    assert sources.library
    (tmp_path / "manifest.json").write_bytes(manifest([deck.made for deck in decks]))
    for deck in decks:
        path = tmp_path / "site" / deck.made.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(deck.made.data)
    checker, _ = Checker.of(sources.library.safeguards)
    assert checker
    assert check_rendered(tmp_path, checker, records(sources.library)) == []
