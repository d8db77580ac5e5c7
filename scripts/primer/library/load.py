"""Loads content/ and the locales' profiles: every file is read, so one broken file never hides another's problems."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar, get_args

from pydantic import BaseModel

from primer.artefacts.cache import NO_CACHE, Cache
from primer.library.library import Library, Page, Safeguards, Unit
from primer.library.remember import remembered
from primer.model.guidance import AUDIENCES
from primer.model.lesson import Lesson
from primer.model.module import Band, Module, Strand
from primer.model.phrases import Phrases
from primer.model.profile import Profile
from primer.model.reference import Curriculum, Evidence, Glossary, Moved, Pictures
from primer.model.region import WORLD, Region
from primer.model.rule import Names, Negation, StructureRules, WordFamilies, WordingRule, WordingRules
from primer.problems import Place, Problem, in_order
from primer.source.check import check
from primer.source.yaml import Places

M = TypeVar("M", bound=BaseModel)

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
    "structure-rules": StructureRules,
    "names": Names,
    "profile": Profile,
    **AUDIENCES,
}
"""Every kind of file and its shape, for `primer schema`."""


_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass
class _Loader:
    root: Path
    cache: Cache
    places: dict[str, Places] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def file(self, path: Path, shape: type[M]) -> M | None:
        """Read and check one file; its problems are kept."""
        if not path.is_file():
            name = path.relative_to(self.root).as_posix()
            self.problems.append(Problem("missing-file", Place(name), "", "the file is missing", "Write it."))
            return None
        data, places, problems = remembered(path, self.root, self.cache)
        self.places[places.file] = places
        self.problems += problems
        if data is None:
            return None
        model, more = check(shape, data, places)
        self.problems += more
        return model

    def folder(self, pattern: str, shape: type[M]) -> dict[str, M]:
        """Read every file of a pattern under the root, by the name of the file."""
        read_files = {path.stem: self.file(path, shape) for path in sorted(self.root.glob(pattern))}
        return {name: model for name, model in read_files.items() if model is not None}

    def safeguards(self) -> Safeguards | None:
        """Read the safeguarding rules; an id stands once over all groups."""
        folder = self.root / "content" / "rules"
        words, negation = self.file(folder / "words.yml", WordFamilies), self.file(folder / "negation.yml", Negation)
        structure, names = self.file(folder / "structure.yml", StructureRules), self.file(folder / "names.yml", Names)
        more = self.folder("content/rules/words-*.yml", WordFamilies)
        groups = self.folder("content/rules/wording/*.yml", WordingRules)
        wording: dict[str, WordingRule] = {}
        for group, rules in groups.items():
            for name, rule in rules.root.items():
                if name in wording or (structure and name in structure.root):
                    place = self.places[f"content/rules/wording/{group}.yml"].at((name,))
                    hint = "An id that was used is never used again: take the next number of the group."
                    self.problems.append(Problem("rule-twice", place, name, f"`{name}` is the id of two rules", hint))
                wording[name] = rule
        if words is None or negation is None or structure is None or names is None:
            return None
        families = {name: entries for one in (words, *more.values()) for name, entries in one.root.items()}
        return Safeguards(wording, families, negation, structure.root, names)

    def strays(self, content: Path) -> None:
        """Keep a problem for each YAML file that nobody read: it would be left out of every build without a word."""
        for path in sorted(content.rglob("*")):
            name = path.relative_to(self.root).as_posix()
            if path.suffix.lower() in {".yml", ".yaml"} and name not in self.places:
                message, hint = "no build reads this file", "Check its folder, its name and its ending `.yml`."
                self.problems.append(Problem("stray-file", Place(name), "", message, hint))

    def unit(self, folder: Path) -> Unit | None:
        """Read a module and the lessons that it names."""
        strand, band = folder.parent.name, folder.name
        if strand not in get_args(Strand) or band not in get_args(Band):
            self.problems.append(
                Problem(
                    "wrong-folder",
                    Place(folder.relative_to(self.root).as_posix()),
                    "",
                    f"`{strand}/{band}` is not a strand with a band",
                    f"Strands: {', '.join(get_args(Strand))}; bands: {', '.join(get_args(Band))}.",
                )
            )
        module = self.file(folder / "module.yml", Module)
        files = {path.stem: path for path in sorted(folder.glob("*.yml")) if path.name != "module.yml"}
        lessons = {name: lesson for name, path in files.items() if (lesson := self.file(path, Lesson))}
        if module is None:
            return None
        place = self.places[(folder / "module.yml").relative_to(self.root).as_posix()].at(("lessons",))
        for name in [name for name in module.lessons if name not in files]:
            self.problems.append(
                Problem(
                    "missing-lesson",
                    place,
                    "lessons",
                    f"there is no file `{name}.yml`",
                    "Write it beside module.yml, or take the name out of `lessons`.",
                )
            )
        for name in [name for name in files if name not in module.lessons]:
            self.problems.append(
                Problem(
                    "stray-lesson",
                    Place(files[name].relative_to(self.root).as_posix()),
                    "",
                    "module.yml does not name this lesson",
                    "Add its name to `lessons`.",
                )
            )
        ordered = {name: lessons[name] for name in module.lessons if name in lessons}
        return Unit(f"{strand}-{band}", strand, band, module, ordered)


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
    loader, content = _Loader(root, cache), root / "content"
    curriculum = loader.file(content / "curriculum.yml", Curriculum)
    phrases = loader.file(content / "phrases.yml", Phrases)
    glossary = loader.file(content / "glossary.yml", Glossary)
    pictures = loader.file(content / "pictures" / "pictures.yml", Pictures)
    evidence = loader.file(content / "evidence" / "gta-2021.yml", Evidence)
    moved = loader.file(content / "moved.yml", Moved)
    found = [loader.unit(path.parent) for path in sorted(content.glob("modules/*/*/module.yml"))]
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
    safeguards = loader.safeguards()
    loader.strays(content)
    problems = in_order(loader.problems)
    if problems or not (curriculum and phrases and glossary and pictures and evidence and moved and safeguards):
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
        safeguards,
        loader.places,
    ), problems


def load_safeguards(root: Path) -> tuple[Safeguards | None, list[Problem]]:
    """Load only the safeguarding rules, for a draft that belongs to no library yet; None when a file is unusable."""
    loader = _Loader(root, NO_CACHE)
    safeguards = loader.safeguards()
    return safeguards if not loader.problems else None, in_order(loader.problems)


def _teaching_order(strand: str, band: str) -> tuple[int, int]:
    strands, bands = get_args(Strand), get_args(Band)
    return (strands.index(strand) if strand in strands else 9, bands.index(band) if band in bands else 9)
