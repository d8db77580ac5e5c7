"""The rules that we have are the rules that we say we have, and they know the sentences that they were taught."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from tests.safeguarding.score import BLOCK, score

from primer.library.library import Safeguards
from primer.library.safeguards import load_safeguards
from primer.safeguarding.checker import Checker
from primer.safeguarding.finder import About

ROOT = Path(__file__).parents[2]
SETS = sorted((Path(__file__).parent / "sets").glob("practice-*.jsonl"))


@cache
def safeguards() -> Safeguards:
    """Give the real rules."""
    found, problems = load_safeguards(ROOT)
    assert found is not None, problems
    return found


def test_the_list_of_rules_is_reviewed(golden: Callable[[str, str], None]) -> None:
    """No rule goes or comes, and none gets another weight, without a line that somebody reviews."""
    known = {**safeguards().wording, **safeguards().structure, **safeguards().reading.rules}
    golden("rules.txt", "".join(f"{name} {rule.severity}: {rule.title}\n" for name, rule in sorted(known.items())))


def test_each_rule_is_needed_for_its_own_sentences() -> None:
    """When one rule about words is taken out, no other says the same of its first sentence under its id."""
    whole, problems = Checker.of(safeguards())
    assert whole is not None, problems
    for name, rule in safeguards().wording.items():
        about = About(rule.audiences[0], rule.bands[0], rule.strands[0])
        assert name in {one.rule for one in whole.text(rule.must_match[0], about)}, name
    left = {name: rule for name, rule in safeguards().wording.items() if name != "T13"}
    less, problems = Checker.of(replace(safeguards(), wording=left, languages={}))
    assert less is not None, problems
    assert "T13" not in {one.rule for one in less.text("Learn about stranger danger.", About("teacher"))}


def test_a_search_is_passed_over_only_when_it_cannot_be_there() -> None:
    """Every rule still judges every sentence of its own as it says, though most searches are skipped on most texts."""
    whole, problems = Checker.of(safeguards())
    assert whole is not None, problems
    assert whole.proved() == []


@pytest.mark.parametrize("file", SETS, ids=lambda file: file.stem)
def test_the_practice_sets_stay_known(file: Path) -> None:
    """Sentences that the rules were mended on stay known; how they do on unknown ones, scripts/bench says."""
    scores, misses = score(file)
    block = next(one for one in scores if one.group == BLOCK)
    assert block.recall >= 0.95, misses
    assert block.precision >= 0.93, misses


def test_every_language_says_who_signed() -> None:
    """The lists of other languages are beginnings: nobody has signed one, and each names where terms are published."""
    assert set(safeguards().languages) == {"ar", "es", "fr"}
    assert all(one.signed is None for one in safeguards().languages.values())
    assert all(rule.source for one in safeguards().languages.values() for rule in one.rules.values())
