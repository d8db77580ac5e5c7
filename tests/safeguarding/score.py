"""Scores the checker on labelled sentences: `python tests/safeguarding/score.py FILE...` prints recall and precision.

A row of a file is what `primer check --text` reads, with `expected`: the ids of the rules that a careful safeguarding
lead says it breaks. A hit counts where the id is expected; limits on reading (R) are not labelled and do not count.
"""

import json
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from primer.library.safeguards import load_safeguards
from primer.safeguarding.checker import Checker
from primer.safeguarding.draft import Draft

ROOT = Path(__file__).parents[2]
BLOCK = "block rules"


@dataclass(frozen=True)
class Score:
    """How often a group of rules was right.

    Attributes:
        group: `block rules`, or the letters of a group.
        both: hits that were expected.
        hits: all hits.
        expected: all that were expected.
    """

    group: str
    both: int
    hits: int
    expected: int

    @property
    def recall(self) -> float:
        """The share of what was expected that was hit; 1 if nothing was."""
        return self.both / self.expected if self.expected else 1.0

    @property
    def precision(self) -> float:
        """The share of hits that were expected; 1 if there was none."""
        return self.both / self.hits if self.hits else 1.0


def score(file: Path) -> tuple[list[Score], list[str]]:
    """Give the score of each group over a file, and a line for each row that was misjudged."""
    safeguards, problems = load_safeguards(ROOT)
    assert safeguards is not None, problems
    checker, problems = Checker.of(safeguards)
    assert checker is not None, problems
    counts: dict[str, Counter[str]] = {"both": Counter(), "hits": Counter(), "expected": Counter()}
    misses: list[str] = []
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        draft = Draft.model_validate(row)
        found = {one.rule for one in checker.row(draft.text, draft.about)}
        found = {rule for rule in found if not rule.startswith("R")}
        expected = set(row["expected"])
        for name, rules in (("both", found & expected), ("hits", found), ("expected", expected)):
            for rule in rules:
                groups = [rule[0]]
                if rule in safeguards.wording and safeguards.wording[rule].severity == "block":
                    groups.append(BLOCK)
                counts[name].update(groups)
        if found != expected:
            misses.append(
                f"{draft.id}: missed {sorted(expected - found)}, wrong {sorted(found - expected)}: {draft.text}"
            )
    groups = [BLOCK, *sorted(set().union(*counts.values()) - {BLOCK})]
    scores = [Score(group, *(counts[name][group] for name in ("both", "hits", "expected"))) for group in groups]
    return scores, misses


def main() -> None:
    """Print a row of JSON for each group; with --misses, the misjudged rows too."""
    for name in [one for one in sys.argv[1:] if not one.startswith("-")]:
        scores, misses = score(Path(name))
        for one in scores:
            figures = {"recall": one.recall, "precision": one.precision, "of": one.expected}
            sys.stdout.write(json.dumps({"group": one.group, **figures}) + "\n")
        if "--misses" in sys.argv:
            sys.stdout.write("\n".join(misses) + "\n")


if __name__ == "__main__":
    main()
