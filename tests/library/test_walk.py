"""The one walk over the model: what it gives is what stands in the files, no more and no less."""

import json
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel
from tests.random_models import data_of

from primer.library.files import files
from primer.library.library import Library
from primer.library.load import SHAPES, load
from primer.messages.extract import content_messages
from primer.model.base import Id
from primer.model.text import Text
from primer.model.walk import KeyPath, rewrite, texts
from primer.source import check as checking
from primer.source.check import check
from primer.source.yaml import Data, read

PROJECT = Path(__file__).parents[2]
TINY = PROJECT / "tests" / "tiny"
PROPERTY = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module", params=[TINY, PROJECT], ids=["tiny", "real"])
def library(request: pytest.FixtureRequest) -> Library:
    """Give the tiny curriculum and the real one."""
    found, problems = load(request.param)
    assert found is not None, problems
    return found


def at(data: Any, path: KeyPath) -> Any:  # noqa: ANN401 (plain data)
    """Follow a path of keys through plain data."""
    for key in path:
        data = data[key]
    return data


@pytest.mark.parametrize("kind", sorted(SHAPES))
@PROPERTY
@given(random=st.data())
def test_identity_changes_nothing(kind: str, random: st.DataObject) -> None:
    """Data that the model's own types describe is accepted, and rewritten with the identity is the same model."""
    data = random.draw(data_of(SHAPES[kind]))
    model, problems = check(SHAPES[kind], data, read(TINY / "content/glossary.yml", TINY)[1])
    assert model is not None, problems
    again = rewrite(model, lambda _, text: text)
    assert again == model
    assert type(again) is type(model)
    assert [text.audience for _, text in texts(again)] == [text.audience for _, text in texts(model)]


@pytest.mark.parametrize("kind", sorted(SHAPES))
@PROPERTY
@given(random=st.data())
def test_paths_are_those_of_the_file(
    kind: str, random: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Written to a file and read again, each text has a place of its own, and its words stand at its path."""
    data: Data = random.draw(data_of(SHAPES[kind]))
    path = tmp_path_factory.mktemp("file") / "file.yml"
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")
    again, places, broken = read(path, path.parent)
    if not data:
        return
    assert again == data, broken
    model, _ = check(SHAPES[kind], again, places)
    for keys, text in texts(model):
        assert keys in places.known
        assert text == " ".join(at(again, keys).split())


def test_texts_are_all_texts_of_the_files(library: Library) -> None:
    """Every text of the library has a place in its file, in the order of the file, and none is given twice."""
    for _, _, file, value in files(library):
        paths = [path for path, _ in texts(value)]
        known = library.places[file].known
        assert [path for path in paths if path not in known] == []
        assert len(set(paths)) == len(paths)
        assert _typed(value) == len(paths)


def _typed(value: object) -> int:
    """Count the texts of a model by a walk of its own, which goes into lists and tuples too."""
    if isinstance(value, Text):
        return 1
    if isinstance(value, BaseModel):
        return sum(_typed(getattr(value, name)) for name in type(value).model_fields)
    if isinstance(value, dict):
        return sum(_typed(item) for item in value.values())
    return sum(_typed(item) for item in value) if isinstance(value, list | tuple) else 0


def test_keys_are_unique_in_each_catalog(library: Library) -> None:
    """No two texts of one catalog share a key, so a translation can never land on another text."""
    keys = [(message.domain, message.key) for message in content_messages(library)]
    assert len(keys) > 90
    assert sorted({key for key in keys if keys.count(key) > 1} if len(set(keys)) != len(keys) else set()) == []


def test_the_checker_knows_the_pattern_of_ids() -> None:
    """The two rooms that may not import each other have the same pattern of ids."""
    (constraints,) = get_args(Id)[1:]
    assert constraints.pattern == checking._ID  # noqa: SLF001 (the one line that this test is about)
