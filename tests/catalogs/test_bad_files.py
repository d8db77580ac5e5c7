"""Files that a translator might hand in: every case is a `.po` file with the exact problems beside it as `.txt`."""

from pathlib import Path

import pytest

from primer.catalogs.gates import Norms, gate_catalog
from primer.catalogs.pinned import PLURAL_FORMS
from primer.catalogs.read import read
from primer.messages.message import Message

BAD = Path(__file__).parent / "bad"
NORMS = {
    language: Norms(language, script, PLURAL_FORMS[language]) for language, script in (("es", "Latn"), ("ar", "Arab"))
}


def problems_of(file: Path) -> list[str]:
    """Give what a translator is told of a file, in its locale, if its sources are those of today."""
    catalog, problems = read(file.read_bytes(), file.name)
    if catalog is not None:
        messages = [Message("d", one.context, one.msgid, one.plural) for one in catalog.entries]
        problems += gate_catalog(catalog, messages, NORMS[catalog.header_field("Language")], file.name)
    return [str(problem) for problem in problems]


@pytest.mark.parametrize("file", sorted(BAD.glob("*.po")), ids=lambda file: file.stem)
def test_each_bad_file_gives_exactly_its_problems(file: Path) -> None:
    """A file is refused with place, finding and advice, word for word as the text beside it says."""
    assert "\n".join(problems_of(file)) + "\n" == file.with_suffix(".txt").read_text(encoding="utf-8")


def test_every_expectation_has_its_file() -> None:
    """No case is left out because its file was renamed."""
    assert {path.stem for path in BAD.glob("*.txt")} == {path.stem for path in BAD.glob("*.po")}
    assert len(list(BAD.glob("*.po"))) > 14
