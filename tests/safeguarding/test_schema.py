"""An editor underlines the plainest phrases while somebody types, and nothing that the rules let stand."""

import json
import re
from pathlib import Path

import pytest

from primer.library.safeguards import load_safeguards
from primer.library.schema import schemas
from primer.safeguarding.schema import with_rules

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def lesson() -> dict[str, dict[str, dict[str, str]]]:
    """Give the schema of a lesson, with the rules in it."""
    safeguards, problems = load_safeguards(ROOT)
    assert safeguards is not None, problems
    found: dict[str, dict[str, dict[str, str]]] = json.loads(with_rules(schemas(), safeguards)["lesson.json"])
    return found


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("We talk about stranger danger.", False),
        ("We talk about\nStranger-danger.", False),
        ("It is called revenge porn.", False),
        ("We ask before we take a picture.", True),
        ("A stranger asked for the way. There was no danger.", True),
    ],
)
def test_the_pattern_of_teachers_texts(text: str, fits: bool, lesson: dict[str, dict[str, dict[str, str]]]) -> None:  # noqa: FBT001
    """A phrase that stops a build does not fit the schema, in any case and over a line break; plain words do."""
    pattern = lesson["$defs"]["words-for-teacher"]["pattern"]
    assert bool(re.match(pattern, text)) == fits


def test_texts_point_at_the_pattern_of_their_readers(lesson: dict[str, dict[str, dict[str, str]]]) -> None:
    """Every text of a lesson is marked; what pupils may say is left alone."""
    whole = json.dumps(lesson)
    assert whole.count('"$ref": "#/$defs/words-for-teacher"') > 10
    assert whole.count('"$ref": "#/$defs/words-for-learner"') > 10
    heard = lesson["$defs"]["Likely"]["properties"]["heard"]  # type: ignore[index]
    assert "allOf" not in heard
    assert "allOf" in lesson["$defs"]["Likely"]["properties"]["reply"]  # type: ignore[index]
