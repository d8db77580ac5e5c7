"""The structural rules: what each kind of check needs of a rule, and the function that looks."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from primer.library.library import Library
from primer.model.rule import Check, StructureRule
from primer.problems import Problem
from primer.safeguarding import balance, claims, forbidden, printed, required, scenarios, signs
from primer.safeguarding.chapters import Chapter, chapter
from primer.safeguarding.chapters import names as names_of
from primer.safeguarding.four_lines import four_lines, four_lines_in_lessons
from primer.safeguarding.image_messages import image_messages
from primer.safeguarding.judge import Flaw, Judge
from primer.safeguarding.names import names
from primer.safeguarding.no_way_out import ways_to_say_no
from primer.safeguarding.search import SearchError
from primer.safeguarding.texts import BANDS

RULES = "content/rules/structure.yml"
_LINES = ("not-your-fault", "no-trouble-for-telling", "never-too-late", "tell-another")
_SHARE = ("one-in", "from")


@dataclass(frozen=True)
class Look:
    """How a check looks.

    Attributes:
        at: the function.
        limits: numbers that its rule must have.
        words: groups of words that its rule must have; None where the rule says which groups there are.
        more_limits: numbers that its rule may have.
        whole: whether it judges the content as a whole; otherwise, one chapter after another.
    """

    at: Callable[[Judge], Iterator[Flaw]]
    limits: tuple[str, ...] = ()
    words: tuple[str, ...] | None = ()
    more_limits: tuple[str, ...] = ()
    whole: bool = False


LOOKS: Mapping[Check, Look] = MappingProxyType(
    {
        "adult-note": Look(required.adult_note, words=None),
        "boys": Look(balance.boys, _SHARE, whole=True),
        "card-text": Look(printed.card_text, (*BANDS, *(f"picture-{band}" for band in BANDS))),
        "caveat": Look(claims.caveat, words=("recalled", "rose", "with")),
        "cited-audience": Look(claims.cited_audience),
        "evidence": Look(required.evidence, ("least",)),
        "first-adult-fails": Look(balance.first_adult_fails, _SHARE, whole=True),
        "four-lines": Look(four_lines, words=_LINES),
        "four-lines-in-lessons": Look(four_lines_in_lessons),
        "ground-rules": Look(required.ground_rules, words=None, whole=True),
        "help-ending": Look(scenarios.help_ending, words=("help",)),
        "helper-not-parent": Look(balance.helper_not_parent, _SHARE, whole=True),
        "image-messages": Look(image_messages, ("times",), ("others", "help", "person")),
        "interruption": Look(required.interruption, words=None, whole=True),
        "kept-by-pupil": Look(forbidden.kept_by_pupil, words=None),
        "ladders": Look(signs.ladders, words=("ladder", "beyond")),
        "letter": Look(required.letter, words=None, whole=True),
        "names": Look(names, words=None, whole=True),
        "note-parts": Look(required.note_parts, words=None),
        "note-words": Look(required.note_words, ("most",)),
        "not-to-cite": Look(claims.not_to_cite, words=("never", "unproven")),
        "numbers-agree": Look(claims.numbers_agree),
        "old-evidence": Look(claims.old_evidence, ("most",)),
        "parts-of-the-world": Look(balance.parts_of_the_world, _SHARE, whole=True),
        "planning-harm": Look(forbidden.planning_harm, words=None),
        "readiness": Look(required.readiness, words=None, whole=True),
        "responsible": Look(scenarios.responsible, words=("shared", "named", "acts")),
        "review": Look(required.review, ("months",), more_limits=("image-sharing",)),
        "right-answers": Look(forbidden.right_answers, words=None),
        "role-play": Look(forbidden.role_play, words=None),
        "said-again": Look(scenarios.said_again, words=("responsibility",)),
        "signs-in-order": Look(signs.signs_in_order, words=("signs", "order")),
        "signs-many": Look(signs.signs_many, ("most",), ("signs",)),
        "sorted-as-wrong": Look(forbidden.sorted_as_wrong, words=("wrong", "own-picture")),
        "staff-note": Look(required.staff_note, words=None, whole=True),
        "story-words": Look(scenarios.story_words, BANDS),
        "title-text": Look(printed.title_text, ("most",)),
        "ways-to-say-no": Look(ways_to_say_no, words=("saying-no", "cannot")),
        "who-harms": Look(balance.who_harms, ("from",), whole=True),
        "words-of-harm": Look(forbidden.words_of_harm, words=None),
    }
)
"""The closed table of checks."""


Judges = list[tuple[Look, Judge]]


def judges(library: Library) -> tuple[Judges, list[Problem]]:
    """Give how each rule looks, its words compiled; `rule-unusable` or `rule-search` for one that cannot be used."""
    made: Judges = []
    problems: list[Problem] = []
    for name, rule in library.safeguards.structure.items():
        look = LOOKS[rule.check]
        place, wrong = library.places[RULES].at((name,)), _wrong(rule, look)
        if wrong:
            hint = f"Compare with the rule of the check `{rule.check}` in the history of this file."
            problems.append(Problem("rule-unusable", place, name, wrong, hint))
            continue
        try:
            made.append((look, Judge(library, name, rule)))
        except SearchError as error:
            problems.append(
                Problem("rule-search", place, name, str(error), "See the search language in docs/author.md.")
            )
    return made, problems


def check_whole(library: Library, among: Judges) -> list[Flaw]:
    """Give what the rules find that judge the content as a whole."""
    return [flaw for look, judge in among if look.whole for flaw in look.at(judge.at(library, ()))]


def check_chapter(one: Chapter, among: Judges) -> list[Flaw]:
    """Give what the rules find that judge one chapter after another."""
    return [flaw for look, judge in among if not look.whole for flaw in look.at(judge.at(one.library, one.texts))]


def check_structure(library: Library) -> tuple[list[Flaw], list[Problem]]:
    """Give what all structural rules find, and the problems of rules that cannot be used."""
    among, problems = judges(library)
    flaws = [flaw for name in names_of(library) for flaw in check_chapter(chapter(library, name), among)]
    return [*check_whole(library, among), *flaws], problems


def _wrong(rule: StructureRule, look: Look) -> str:
    """Say what a rule lacks, or has for nothing."""
    limits, words = set(rule.limits) - set(look.more_limits), set(rule.words)
    for kind, has, needs in (("limits", limits, set(look.limits)), ("words", words, set(look.words or words))):
        if has != needs:
            lack, extra = ", ".join(sorted(needs - has)), ", ".join(sorted(has - needs))
            return f"its `{kind}` " + "; ".join(
                [*([f"lack {lack}"] if lack else []), *([f"have {extra}, which nothing reads"] if extra else [])]
            )
    return "" if words or look.words is not None else "its `words` are empty"
