"""A translation is held against the list of its own language, where it stands in its catalog."""

import shutil
from pathlib import Path

import pytest

from primer.editions.checked import check_translations
from primer.editions.translate import load_catalogs
from primer.library.load import load
from primer.messages.extract import content_messages
from primer.safeguarding.checker import Checker

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("locale", "said"), [("es", "La pornografía infantil es un delito."), ("ar", "بغاء الأطفال جريمة.")]
)
def test_a_planted_translation_is_told_at_its_line(locale: str, said: str, tmp_path: Path) -> None:
    """The list of the language finds it; the same words in the source language's rules would not."""
    library, problems = load(ROOT)
    assert library is not None, problems
    checker, problems = Checker.of(library.safeguards)
    assert checker is not None, problems
    shutil.copytree(ROOT / "locales", tmp_path / "locales")
    file = tmp_path / "locales" / locale / "LC_MESSAGES" / "consent-5-8.po"
    lines = file.read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith('msgctxt "module:overview"'))
    at = next(number for number in range(at, len(lines)) if lines[number].startswith("msgstr"))
    end = next(number for number in range(at, len(lines)) if not lines[number])
    lines[at:end] = [f'msgstr "{said}"']
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    catalogs, _ = load_catalogs(tmp_path, library.profiles, content_messages(library))
    told = check_translations(library, catalogs, checker)
    assert [(one.code[0], one.place.line, one.severity) for one in told] == [("T", at + 1, "error")]
