"""Reads files of the library: each with its places and its problems, every one even where another is broken."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from primer.artefacts.cache import Cache
from primer.library.remember import remembered
from primer.problems import Place, Problem
from primer.source.check import check
from primer.source.yaml import Places

M = TypeVar("M", bound=BaseModel)


@dataclass
class Loader:
    """Keeps what was read from one root.

    Attributes:
        root: the folder that holds content/ and locales/.
        cache: remembers files that have not changed.
        places: file to the places of its keys.
        problems: all so far.
    """

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

    def strays(self, content: Path) -> None:
        """Keep a problem for each YAML file that nobody read: it would be left out of every build without a word."""
        for path in sorted(content.rglob("*")):
            name = path.relative_to(self.root).as_posix()
            if path.suffix.lower() in {".yml", ".yaml"} and name not in self.places:
                message, hint = "no build reads this file", "Check its folder, its name and its ending `.yml`."
                self.problems.append(Problem("stray-file", Place(name), "", message, hint))
