"""Reading strictly: whatever bytes come in, an answer comes out, and places are where a person would look."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from primer.problems import Place
from primer.source import fast
from primer.source.yaml import read

PIECES = st.lists(
    st.sampled_from(
        [
            "a",
            "b:",
            ": ",
            "\n",
            "  ",
            "- ",
            "'",
            '"',
            "[",
            "]",
            "{",
            "}",
            ",",
            "#",
            "&x",
            "*x",
            "!!t ",
            ">",
            "\t",
            "---\n",
            "...\n",
            "%Y",
            "? ",
            "<<: ",
            "é",
            "\x07",
            "\u2028",
            "\ufeff",
            "~",
            "\\",
            "\r",
            "=",
            "@",
            "`",
            "\x00",
        ]
    ),
    max_size=25,
).map("".join)


@settings(max_examples=400, deadline=None)
@given(raw=st.one_of(PIECES.map(str.encode), st.binary(max_size=40)))
def test_any_bytes_give_data_or_problems(raw: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Nothing that a file can hold raises; without data there is a problem, and its place is inside the file."""
    path = tmp_path_factory.getbasetemp() / "any.yml"
    path.write_bytes(raw)
    data, places, problems = read(path, path.parent)
    assert (data is None) == bool(problems)
    for one in problems:
        assert one.place.file == places.file == "any.yml"
        assert (
            0
            <= one.place.line
            <= raw.count(b"\n") + raw.count(b"\r") + raw.count(b"\xe2\x80") + raw.count(b"\xc2\x85") + 2
        )
        assert str(one).isprintable() or "\n" in str(one)


@settings(max_examples=400, deadline=None)
@given(text=PIECES)
def test_both_readers_read_the_same(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """What the fast reader takes on, the slow one reads as the same data, at the same places."""
    path = tmp_path_factory.getbasetemp() / "any.yml"
    path.write_text(text, encoding="utf-8", newline="")
    data, places, problems = read(path, path.parent)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fast, "DEEP", -1)
        slow_data, slow_places, slow_problems = read(path, path.parent)
    assert (data, problems) == (slow_data, slow_problems)
    assert {key: place for key, place in places.known.items() if _value(data, key) is not None} == {
        key: place for key, place in slow_places.known.items() if _value(data, key) is not None
    }


def _value(data: object, keys: tuple[str, ...]) -> object:
    for key in keys:
        data = data[int(key)] if isinstance(data, list) else data[key] if isinstance(data, dict) else None
    return data


def test_all_our_own_files_are_read_fast() -> None:
    """The content has nothing odd, so a build never waits for the slow reader."""
    root = Path(__file__).parents[2]
    slow = [path for path in root.glob("content/**/*.yml") if fast.nodes(path.read_text(encoding="utf-8")) is None]
    assert not slow


def test_scalars_stay_text(tree: Callable[[dict[str, str]], Path]) -> None:
    """A version, a locale `no`, a date, a clock time and a number stay as they were typed."""
    root = tree(
        {"a.yml": "version: 1.10\nlocale: no\nday: 2026-11-22\ntime: 12:30\ncount: 0o17\nnone:\nword: 'null'\n"}
    )
    data, _, _ = read(root / "a.yml", root)
    assert data == {
        "version": "1.10",
        "locale": "no",
        "day": "2026-11-22",
        "time": "12:30",
        "count": "0o17",
        "none": None,
        "word": "null",
    }


def test_places_are_keys_and_items(tree: Callable[[dict[str, str]], Path]) -> None:
    """The place of a value is its key, the place of an item is the item, and of what is not there the nearest above."""
    root = tree({"a.yml": "top:\n  list: [x,\n    y]\n  text: >-\n    long\n"})
    _, places, _ = read(root / "a.yml", root)
    assert places.at(("top", "text")) == Place("a.yml", 4, 3)
    assert places.at(("top", "list", "1")) == Place("a.yml", 3, 5)
    assert places.at(("top", "missing", "deep")) == Place("a.yml", 1, 1)


def test_line_ends_and_a_mark_at_the_start_do_not_matter(tmp_path: Path) -> None:
    """A file saved by an editor on Windows is the same file."""
    path = tmp_path / "a.yml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\r\nb: >-\r\n  two\r\n  words\r\n")
    assert read(path, tmp_path)[0] == {"a": "1", "b": "two words"}


def test_all_duplicate_keys_and_tags_are_told_at_once(tree: Callable[[dict[str, str]], Path]) -> None:
    """Two mistakes of the same file are two problems, each at its own line."""
    root = tree({"a.yml": "a: 1\nb:\n  c: 1\n  c: 2\na: !x 2\nd: !y 3\n"})
    _, _, problems = read(root / "a.yml", root)
    assert [(one.code, one.place.line, one.field) for one in problems] == [
        ("yaml-duplicate-key", 4, "b.c"),
        ("yaml-duplicate-key", 5, "a"),
        ("yaml-tag", 6, "d"),
    ]
