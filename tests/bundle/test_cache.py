"""The cache never gives anything but what was made: not half a value, not a damaged one, not another key's."""

import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from primer.artefacts.cache import Cache, digest, digest_folder

PROJECT = Path(__file__).parents[2]
WRITER = """
import sys
from pathlib import Path
from primer.artefacts.cache import Cache, digest
cache, number = Cache(Path(sys.argv[1])), 0
print("ready", flush=True)
while True:
    number += 1
    cache.get(digest(str(number)), lambda: str(number).encode() * 100_000)
"""


def never() -> bytes:
    """Fail, because the value should be there."""
    raise AssertionError("made again")


def test_a_value_is_made_once(tmp_path: Path) -> None:
    """The second time, the value comes from the disk."""
    cache = Cache(tmp_path)
    assert cache.get(digest("a"), lambda: b"value") == b"value"
    assert cache.get(digest("a"), never) == b"value"


def test_without_a_folder_nothing_is_kept() -> None:
    """A cache without a folder makes every value."""
    with pytest.raises(AssertionError, match="made again"):
        Cache(None).get(digest("a"), never)


@pytest.mark.parametrize("damage", [b"", b"short", b"\0" * 40])
def test_a_damaged_value_is_made_again(damage: bytes, tmp_path: Path) -> None:
    """A file that is empty, cut off or overwritten is not given, and is put right."""
    cache, key = Cache(tmp_path), digest("a")
    cache.get(key, lambda: b"value")
    (path,) = (path for path in tmp_path.rglob("*") if path.is_file())
    path.write_bytes(damage)
    assert cache.get(key, lambda: b"value") == b"value"
    assert cache.get(key, never) == b"value"


def test_a_value_that_cannot_be_made_leaves_nothing(tmp_path: Path) -> None:
    """If making fails, the failure is the caller's, and no file stands for the value."""
    with pytest.raises(AssertionError, match="made again"):
        Cache(tmp_path).get(digest("a"), never)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


@pytest.mark.slow
@pytest.mark.parametrize("wait", [0.02, 0.05, 0.11, 0.17])
def test_a_killed_writer_leaves_no_half_value(wait: float, tmp_path: Path) -> None:
    """Killed at any moment, each value that a later build gets is whole, and made at most once more."""
    command = [sys.executable, "-c", WRITER, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env={"PYTHONPATH": str(PROJECT / "scripts")}) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"ready\n"
        time.sleep(wait)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
    made: list[int] = []

    def again(number: int) -> bytes:
        made.append(number)
        return str(number).encode() * 100_000

    for number in range(1, 100):
        value = Cache(tmp_path).get(digest(str(number)), partial(again, number))
        assert value == str(number).encode() * 100_000
    assert made == list(range(100 - len(made), 100))


@given(st.lists(st.binary(max_size=4), max_size=4), st.lists(st.binary(max_size=4), max_size=4))
def test_only_equal_inputs_have_one_key(one: list[bytes], other: list[bytes]) -> None:
    """The border between two inputs counts, so `ab` + `c` is another key than `a` + `bc`."""
    assert (digest(*one) == digest(*other)) == (one == other)


def test_a_folder_has_the_key_of_its_names_and_bytes(tmp_path: Path) -> None:
    """A renamed file and a changed file change the key of a folder; the same content elsewhere does not."""
    keys = []
    for name, files in (("a", {"x": "1"}), ("b", {"y": "1"}), ("c", {"x": "2"}), ("d", {"x": "1"})):
        (tmp_path / name).mkdir()
        for file, text in files.items():
            (tmp_path / name / file).write_text(text, encoding="utf-8")
        keys.append(digest_folder(tmp_path / name))
    assert keys[0] == keys[3]
    assert len(set(keys)) == 3
