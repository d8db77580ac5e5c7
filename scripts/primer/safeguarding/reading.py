"""Measures how hard texts are and holds them against the limits of content/rules/reading.yml.

The grade is that of Flesch and Kincaid (1975): 0.39 words a sentence + 11.8 syllables a word - 15.59; English only.
Limits: safeguarding rules A2.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby

from primer.library.library import Library
from primer.model.reading import Measure, Reader, Reading, ReadingRule
from primer.safeguarding.finder import About
from primer.safeguarding.finding import Finding
from primer.safeguarding.judge import Flaw
from primer.safeguarding.sentences import Sentence, sentences
from primer.safeguarding.syllables import syllables
from primer.safeguarding.texts import BANDS, Placed, placed


def reader(about: About) -> Reader | None:
    """Give whose limits hold for a text; none do for a learner's text that belongs to no band."""
    return about.band if about.audience == "learner" else about.audience


def grade(said: Sequence[Sentence], key_words: AbstractSet[str], reading: Reading) -> float:
    """Give the Flesch-Kincaid grade of sentences; a key word, also in the plural, counts as one syllable."""
    words = Counter(word for sentence in said for word in sentence.words)
    count = words.total()
    total = sum(
        times
        if word.lower() in key_words or word.lower().removesuffix("s") in key_words
        else times * syllables(word, reading.syllables)
        for word, times in words.items()
    )
    return 0.39 * count / len(said) + 11.8 * total / count - 15.59


def long_sentences(reading: Reading, text: str, about: About) -> list[Finding]:
    """Give a finding for each sentence of a text that is longer than its reader should be asked for."""
    who, rules = reader(about), _rules(reading, "longest")
    if who is None or who not in reading.limits:
        return []
    limit = int(reading.limits[who].longest * _stretch(reading, about.lang))
    found: list[Finding] = []
    for sentence in sentences(text):
        if len(sentence.words) > limit:
            start = max(text.find(sentence.text), 0)
            end = start + len(sentence.text) if text.startswith(sentence.text, start) else len(text)
            message = f"{len(sentence.words)} words, at most {limit} for {who}"
            found += [_finding(named, message, sentence.text, (start, end)) for named in rules]
    return found


def check_reading(library: Library, said: Sequence[Placed] | None = None) -> list[Flaw]:
    """Give what is wrong with files as a whole: grade and mean length by reader, and new words by lesson.

    Args:
        library: the content, or a chapter of it.
        said: its texts; None means all of them.
    """
    reading = library.safeguards.reading
    flaws: list[Flaw] = []
    for file, group in groupby(placed(library) if said is None else said, key=lambda one: one.file):
        texts = list(group)
        for who in dict.fromkeys(who for one in texts if (who := reader(one.about))):
            mine = [one for one in texts if reader(one.about) == who]
            if who in reading.limits:
                flaws += _file(library, reading, file, who, mine)
    return flaws + list(_new_words(library, reading))


def key_words(library: Library, domain: str, who: Reader) -> frozenset[str]:
    """Give the words that a module declares, and those that the glossary has for its learners or younger ones."""
    unit = library.units.get(domain)
    declared = {word for lesson in unit.lessons.values() for word in lesson.words} if unit else set()
    known = set(BANDS[: BANDS.index(unit.band) + 1]) if unit and unit.band in BANDS else set(BANDS) & {who}
    return frozenset(
        part
        for name, word in library.glossary.words.items()
        if name in declared or known & set(word.meaning)
        for part in word.word.lower().replace("-", " ").split()
    )


def _file(library: Library, reading: Reading, file: str, who: Reader, texts: list[Placed]) -> Iterator[Flaw]:
    said = {one.path: sentences(one.text) for one in texts}
    every = [sentence for some in said.values() for sentence in some]
    words = sum(len(sentence.words) for sentence in every)
    if words < reading.enough_words:
        return
    limits, keys = reading.limits[who], key_words(library, texts[0].domain, who)
    mean, hardness = words / len(every), grade(every, keys, reading)
    for measure, figure, limit in (("mean", mean, limits.mean), ("grade", hardness, limits.grade)):
        if figure <= limit:
            continue
        worst = max(
            ((one, sentence) for one in texts for sentence in said[one.path]),
            key=lambda pair: len(pair[1].words) if measure == "mean" else grade([pair[1]], keys, reading),
        )
        own = len(worst[1].words) if measure == "mean" else grade([worst[1]], keys, reading)
        for named in _rules(reading, measure):  # type: ignore[arg-type]
            message = f"{figure:.1f} for {who}, at most {limit:g}; this sentence has {own:.1f}"
            finding = _finding(named, message, worst[1].text)
            yield Flaw(file, worst[0].path, finding)


def _new_words(library: Library, reading: Reading) -> Iterator[Flaw]:
    for unit in library.units.values():
        limits = reading.limits.get(unit.band)  # type: ignore[call-overload]
        for name, lesson in unit.lessons.items():
            if limits and limits.new_words is not None and len(lesson.words) > limits.new_words:
                file = f"content/modules/{unit.strand}/{unit.band}/{name}.yml"
                message = f"{len(lesson.words)}, at most {limits.new_words} for {unit.band}"
                for named in _rules(reading, "new-words"):
                    yield Flaw(file, ("words",), _finding(named, message, ", ".join(lesson.words)))


def _rules(reading: Reading, measure: Measure) -> list[tuple[str, ReadingRule]]:
    return [(name, rule) for name, rule in reading.rules.items() if rule.measure == measure]


def _stretch(reading: Reading, lang: str) -> float:
    return reading.stretch.get(lang.partition("-")[0], 1.0)


def _finding(named: tuple[str, ReadingRule], message: str, found: str, span: tuple[int, int] = (0, 0)) -> Finding:
    name, rule = named
    return Finding(name, rule.severity, *span, found, f"{rule.title}: {message}", rule.instead)
