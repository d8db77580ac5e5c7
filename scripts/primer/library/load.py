"""Loads content/ and the locales' profiles: every file is read, so one broken file never hides another's problems."""

import re
from pathlib import Path
from typing import get_args

from pydantic import BaseModel

from primer.artefacts.cache import NO_CACHE, Cache
from primer.library.library import Library, Page, Unit
from primer.library.loader import Loader
from primer.library.safeguards import safeguards
from primer.model.guidance import AUDIENCES
from primer.model.language import LanguageRules
from primer.model.lesson import Lesson
from primer.model.module import Band, Module, Strand
from primer.model.phrases import Phrases
from primer.model.profile import Profile
from primer.model.reading import Reading
from primer.model.reference import Curriculum, Evidence, Glossary, Moved, Pictures
from primer.model.region import WORLD, Region
from primer.model.rule import CounterExamples, Names, Negation, StructureRules, WordFamilies, WordingRules
from primer.problems import Place, Problem, in_order

SHAPES: dict[str, type[BaseModel]] = {
    "module": Module,
    "lesson": Lesson,
    "curriculum": Curriculum,
    "phrases": Phrases,
    "glossary": Glossary,
    "evidence": Evidence,
    "pictures": Pictures,
    "moved": Moved,
    "region": Region,
    "wording-rules": WordingRules,
    "word-families": WordFamilies,
    "negation": Negation,
    "counter-examples": CounterExamples,
    "structure-rules": StructureRules,
    "names": Names,
    "reading": Reading,
    "language-rules": LanguageRules,
    "profile": Profile,
    **AUDIENCES,
}
"""Every kind of file and its shape, for `primer schema`."""


_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def shape_of(path: Path) -> tuple[type[BaseModel] | None, str]:
    """Give the shape of a content file and the root of its messages' contexts, from its place in the tree alone."""
    folders = path.parts[:-1]
    if "modules" in folders:
        return (Module, "module") if path.name == "module.yml" else (Lesson, path.stem)
    if "guidance" in folders:
        return AUDIENCES.get(path.parent.name), "page"
    if "regions" in folders:
        return Region, f"region-{path.stem.lower()}"
    return SHAPES.get(path.stem) if path.stem in {"curriculum", "phrases", "glossary", "pictures"} else None, path.stem


def load(root: Path, cache: Cache = NO_CACHE) -> tuple[Library | None, list[Problem]]:
    """Load the library.

    Args:
        root: the folder that holds content/ and locales/.
        cache: remembers files that have not changed; none by default, and then nothing is written.

    Returns:
        The library, or None when a file could not be used; and all problems, sorted.
    """
    loader, content = Loader(root, cache), root / "content"
    curriculum = loader.file(content / "curriculum.yml", Curriculum)
    phrases = loader.file(content / "phrases.yml", Phrases)
    glossary = loader.file(content / "glossary.yml", Glossary)
    pictures = loader.file(content / "pictures" / "pictures.yml", Pictures)
    evidence = loader.file(content / "evidence" / "gta-2021.yml", Evidence)
    moved = loader.file(content / "moved.yml", Moved)
    found = [_unit(loader, path.parent) for path in sorted(content.glob("modules/*/*/module.yml"))]
    units = sorted((unit for unit in found if unit), key=lambda unit: _teaching_order(unit.strand, unit.band))
    pages = {
        f"{audience}-{name}": Page(f"{audience}-{name}", audience, name, guidance)
        for audience, shape in AUDIENCES.items()
        for name, guidance in loader.folder(f"content/guidance/{audience}/*.yml", shape).items()
    }
    for name, page in pages.items():
        if not _ID.fullmatch(name):
            place = Place(f"content/guidance/{page.audience}/{page.name}.yml")
            hint = "Use small letters, digits and single hyphens; it is part of the page's address."
            loader.problems.append(Problem("wrong-id", place, "", "the name of this file cannot be an id", hint))
    if not (content / "regions" / f"{WORLD}.yml").is_file():
        loader.file(content / "regions" / f"{WORLD}.yml", Region)
    regions = loader.folder("content/regions/*.yml", Region)
    profiles = {
        path.parent.name: profile
        for path in sorted(root.glob("locales/*/profile.yml"))
        if (profile := loader.file(path, Profile))
    }
    rules = safeguards(loader)
    loader.strays(content)
    problems = in_order(loader.problems)
    if problems or not (curriculum and phrases and glossary and pictures and evidence and moved and rules):
        return None, problems
    return Library(
        curriculum,
        {unit.id: unit for unit in units},
        pages,
        regions,
        phrases,
        glossary,
        pictures,
        evidence,
        profiles,
        moved.root,
        rules,
        loader.places,
    ), problems


def _unit(loader: Loader, folder: Path) -> Unit | None:
    """Read a module and the lessons that it names."""
    strand, band = folder.parent.name, folder.name
    if strand not in get_args(Strand) or band not in get_args(Band):
        loader.problems.append(
            Problem(
                "wrong-folder",
                Place(folder.relative_to(loader.root).as_posix()),
                "",
                f"`{strand}/{band}` is not a strand with a band",
                f"Strands: {', '.join(get_args(Strand))}; bands: {', '.join(get_args(Band))}.",
            )
        )
    module = loader.file(folder / "module.yml", Module)
    files = {path.stem: path for path in sorted(folder.glob("*.yml")) if path.name != "module.yml"}
    lessons = {name: lesson for name, path in files.items() if (lesson := loader.file(path, Lesson))}
    if module is None:
        return None
    place = loader.places[(folder / "module.yml").relative_to(loader.root).as_posix()].at(("lessons",))
    for name in [name for name in module.lessons if name not in files]:
        loader.problems.append(
            Problem(
                "missing-lesson",
                place,
                "lessons",
                f"there is no file `{name}.yml`",
                "Write it beside module.yml, or take the name out of `lessons`.",
            )
        )
    for name in [name for name in files if name not in module.lessons]:
        loader.problems.append(
            Problem(
                "stray-lesson",
                Place(files[name].relative_to(loader.root).as_posix()),
                "",
                "module.yml does not name this lesson",
                "Add its name to `lessons`.",
            )
        )
    ordered = {name: lessons[name] for name in module.lessons if name in lessons}
    return Unit(f"{strand}-{band}", strand, band, module, ordered)


def _teaching_order(strand: str, band: str) -> tuple[int, int]:
    strands, bands = get_args(Strand), get_args(Band)
    return (strands.index(strand) if strand in strands else 9, bands.index(band) if band in bands else 9)
