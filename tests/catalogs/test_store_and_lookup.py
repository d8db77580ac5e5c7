"""Catalogs on the disk, and what a reader is given of them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from primer.catalogs.entry import Entry
from primer.catalogs.file import fresh
from primer.catalogs.lookup import Found, Translations
from primer.catalogs.plurals import plural_rule
from primer.catalogs.store import load_locale, save_all
from primer.catalogs.write import write

ARABIC = "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"
CATALOG = replace(
    fresh("ar", ARABIC),
    entries=(
        Entry("Say no.", ("قل لا.",), "one:say"),
        Entry("Stop.", ("قف.",), "two:say", flags=("fuzzy",)),
        Entry("Go.", ("",), "three:say"),
        Entry("{count} day", ("0", "1", "2", "3", "", "5"), plural="{count} days"),
    ),
)


def test_only_a_finished_translation_of_todays_words_is_shown() -> None:
    """The old translation of a changed text is never given, and white space is no change."""
    translations = Translations({"consent": CATALOG})
    assert translations.find("consent", "one:say", " Say\n no. ") == Found("قل لا.", "translated")
    assert translations.find("consent", "one:say", "Say yes.") == Found(None, "outdated")
    assert translations.find("consent", "two:say", "Stop.") == Found(None, "outdated")
    for domain, key in (("consent", "three:say"), ("consent", "four:say"), ("other", "one:say")):
        assert translations.find(domain, key, "Go.") == Found(None, "missing")


def test_the_plural_form_follows_the_rule() -> None:
    """Eleven things take the form that the rule says; a form without words is missing."""
    rule = plural_rule(ARABIC)
    assert rule is not None
    translations = Translations({"interface": CATALOG})
    day = "{count} day"
    given = [translations.plural("interface", day, day, number, rule.form) for number in (0, 1, 2, 5, 11, 100)]
    assert [found.text for found in given] == ["0", "1", "2", "3", None, "5"]
    assert given[4].state == "missing"
    assert translations.plural("interface", "one:say", "Say no.", 1, rule.form).state == "outdated"


def test_a_locale_is_read_with_all_problems_of_all_files(tree: Callable[[dict[str, str]], Path]) -> None:
    """A bad file does not hide the good ones, nor the problems of the next bad one; paths are relative."""
    text = write(CATALOG).decode()
    files = {"a.po": text, "b.po": 'msgid "x"\nmsgstr "y"\n', "c.po": text + '\nmsgid "\n', "notes.txt": "x"}
    root = tree({f"locales/ar/LC_MESSAGES/{name}": content for name, content in files.items()})
    catalogs, problems = load_locale(root / "locales" / "ar", root)
    assert catalogs == {"a": CATALOG}
    assert [str(problem.place).partition(":")[0] for problem in problems] == [
        "locales/ar/LC_MESSAGES/b.po",
        "locales/ar/LC_MESSAGES/c.po",
        "locales/ar/LC_MESSAGES/c.po",
    ]
    assert load_locale(root / "locales" / "xx", root) == ({}, [])


def test_saving_touches_only_what_changed(tmp_path: Path) -> None:
    """New folders are made, an equal file keeps its time, a link stays a link, and nothing else is left behind."""
    same, new, real, link = (tmp_path / name for name in ("same.po", "x/new.po", "real.po", "link.po"))
    same.write_bytes(b"same")
    real.write_bytes(b"old")
    real.chmod(0o600)
    link.symlink_to(real)
    time = same.stat().st_mtime_ns
    assert save_all({same: b"same", new: b"new", link: b"linked"}) == [link, new]
    assert same.stat().st_mtime_ns == time
    assert (new.read_bytes(), real.read_bytes(), link.is_symlink()) == (b"new", b"linked", True)
    assert (real.stat().st_mode & 0o777, new.stat().st_mode & 0o777) == (0o600, 0o644)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["link.po", "new.po", "real.po", "same.po", "x"]


def test_saving_gives_back_what_was_replaced_before_a_failure(tmp_path: Path) -> None:
    """If putting in place fails in the middle, old files have their old bytes and new ones are gone again."""
    old, new, wall = tmp_path / "a.po", tmp_path / "b.po", tmp_path / "x"
    old.write_bytes(b"old")
    with pytest.raises(IsADirectoryError):
        save_all({old: b"new", new: b"new", wall: b"file", wall / "y.po": b"makes a folder of it"})
    assert old.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.po", "x"]


def test_saving_begins_only_when_every_file_could_be_written(tmp_path: Path) -> None:
    """If one file cannot be written beside its place, no other is put in place, and no temporary file is left."""
    first, fresh_file, wall = tmp_path / "a.po", tmp_path / "b.po", tmp_path / "c.po" / "d.po"
    first.write_bytes(b"old")
    (tmp_path / "c.po").write_bytes(b"a file where a folder is needed")
    with pytest.raises(OSError, match=r"c\.po"):
        save_all({first: b"new", fresh_file: b"new", wall: b"new"})
    assert first.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.po", "c.po"]
