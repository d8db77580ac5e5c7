"""Confirmations go into any committed region file at any route, and every other line stays as it was."""

import difflib
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from primer.library.confirm import SILENT, with_confirmations
from primer.model.region import Confirmation, Region

from .conftest import CONTENT


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_only_the_confirmations_are_new(regions: dict[str, Region], data: st.DataObject) -> None:
    """Of any routes of any country, the file loses only the sentence that nobody has called."""
    code = data.draw(st.sampled_from(sorted(regions)))
    names = data.draw(st.lists(st.sampled_from(list(regions[code].routes)), min_size=1, max_size=3, unique=True))
    given_by = Confirmation(name="Ada O'Kafor: x", role="nurse, #1 {a}", how="call", on=date(2026, 11, 1), number="116")
    path = CONTENT / f"{code}.yml"
    text, problems = with_confirmations(path, CONTENT, {name: [given_by] for name in names})
    assert problems == []
    lines = list(difflib.ndiff(path.read_text("utf-8").splitlines(), text.splitlines()))
    assert [line[2:] for line in lines if line.startswith("-")] == [SILENT.rstrip()]
    added = [line[2:].strip() for line in lines if line.startswith("+")]
    assert added.count("confirmations:") == sum("Ada O''Kafor" in line for line in added) == len(names)
