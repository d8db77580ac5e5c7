"""All of a module in one zip: the files that are there already, a page that lists them, licence and checksums."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import cast

from primer.artefacts.artefact import Artefact
from primer.bundle.archive import archive
from primer.editions.edition import Edition
from primer.library.library import Unit
from primer.model.module import Band
from primer.model.region import WORLD
from primer.office.letters import words
from primer.templates.environment import environment

INDEX = "bundle/index.html"
LICENCE = "LICENSE-CONTENT"
SUMS = "SHA256SUMS"
ORDER = ("teacher-pack", "pupil-pack", "slides", "plan", "teacher-book", "word")
"""The order of kinds on the page; what is not in it comes last."""


def module_zip(edition: Edition, unit: Unit, sheets: Sequence[Artefact], root: Path) -> Artefact:
    """Give `bundles/<edition>/<module>.zip`.

    Args:
        edition: the words of the page that lists the files.
        unit: the module.
        sheets: every file of the build; those of the module in this edition are taken.
        root: the folder that holds templates/ and the licence.
    """
    folder = f"packs/{edition.name}/{unit.id}/"
    mine = sorted((one for one in sheets if one.path.startswith(folder)), key=_place)
    files = {one.path.removeprefix(folder): one.data for one in mine}
    files["index.html"] = _index(edition, unit, mine, root)
    if (root / LICENCE).is_file():
        files[f"{LICENCE}.txt"] = (root / LICENCE).read_bytes()
    files[SUMS] = "".join(f"{sha256(data).hexdigest()}  {name}\n" for name, data in sorted(files.items())).encode()
    path, profile = f"bundles/{edition.name}/{unit.id}.zip", edition.local.profile
    data = archive(files, unit.module.date)
    return Artefact(path, data, "bundle", profile.tag, edition.code, unit.id, 0, unit.module.status)


def _place(one: Artefact) -> tuple[int, str]:
    """Give where a file stands on the page: by kind, then by name."""
    return (ORDER.index(one.kind) if one.kind in ORDER else len(ORDER), one.path)


def _index(edition: Edition, unit: Unit, sheets: Sequence[Artefact], root: Path) -> bytes:
    local, curriculum = edition.local, edition.local.library.curriculum
    jinja = environment(root / "templates", local.interface)
    given = {
        "profile": local.profile,
        "edition": edition.name,
        "country": local.territory(edition.code) if edition.code != WORLD else "",
        "module": unit.module,
        "band": curriculum.bands[cast("Band", unit.band)].name,
        "name": curriculum.name,
        "holder": curriculum.copyright,
        "licence": curriculum.licence,
        "lessons": unit.lessons,
        "ready": edition.doors("learner").ready_for_learners,
        "day": local.date(unit.module.date),
        "review": local.date(unit.module.review_due),
        "today": local.date(edition.today),
        "say": lambda text: words(text, edition),
        "files": [
            {"name": PurePosixPath(one.path).name, "sheet": one, "ending": PurePosixPath(one.path).suffix[1:].upper()}
            for one in sheets
        ],
        "licence_file": f"{LICENCE}.txt" if (root / LICENCE).is_file() else "",
        "sums": SUMS,
    }
    return jinja.get_template(INDEX).render(given).encode()
