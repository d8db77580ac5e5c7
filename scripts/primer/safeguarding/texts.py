"""Every text of the library with what the checker must know of it: reader, ages, strand, field."""

from collections.abc import Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from typing import cast, get_args

from pydantic import BaseModel

from primer.library.files import files
from primer.library.library import Guidance, Library
from primer.model.lesson import Lesson
from primer.model.module import Band, Module, Strand
from primer.model.phrases import Phrases
from primer.model.reference import Curriculum, Drawing, Glossary, Pictures
from primer.model.region import Region
from primer.model.text import Text
from primer.model.walk import KeyPath, texts
from primer.safeguarding.citations import citations, cited
from primer.safeguarding.finder import About

BANDS: tuple[Band, ...] = get_args(Band)
_FILES = (Curriculum, Phrases, Glossary, Pictures, Drawing, Region, Module, Lesson, *get_args(Guidance))
"""What the files that hold texts are made of."""


@dataclass(frozen=True)
class Placed:
    """A text, where it stands, and what is known of it.

    Attributes:
        domain: its catalog; for a module and its lessons, the id of the module.
        root: root of the contexts of its file.
        file: path of the file.
        path: keys in the file.
    """

    domain: str
    root: str
    file: str
    path: KeyPath
    text: Text
    about: About


def placed(library: Library, domains: Collection[str] | None = None) -> Iterator[Placed]:
    """Give every text of the library in the order of its files.

    A text in a shared file has the band that its path names; a drawing and a glossary word have the youngest of theirs.

    Args:
        library: the content.
        domains: only the texts of these catalogs; None means all.
    """
    names = _fields()
    for domain, root, file, value in files(library):
        if domains is not None and domain not in domains:
            continue
        unit = library.units.get(domain)
        band, strand = (cast("Band", unit.band), cast("Strand", unit.strand)) if unit else (None, None)
        evidence = citations(value)
        said = list(texts(value))
        there = {path for path, _ in said}
        for path, text in said:
            field = _field(path, names, library.safeguards.counter_examples, there)
            named = next((one for one in BANDS if one in path), None)
            about = About(
                text.audience,
                band or named or _youngest(library, file, path),
                strand,
                field,
                cites=cited(evidence, path),
            )
            yield Placed(domain, root, file, path, text, about)


def _field(path: KeyPath, names: AbstractSet[str], answers: Mapping[str, str], there: AbstractSet[KeyPath]) -> str:
    """Give the name of the field that holds a text.

    What may hold wrong words does so only beside its answer: an id of the same name is no such field.
    """
    return next(
        (
            key
            for at, key in reversed(list(enumerate(path)))
            if key in names and (key not in answers or (*path[:at], answers[key]) in there)
        ),
        "",
    )


def _youngest(library: Library, file: str, path: KeyPath) -> Band | None:
    if file == "content/pictures/pictures.yml":
        return min(library.pictures.drawings[path[0]].bands, key=BANDS.index)
    if file == "content/glossary.yml" and path[0] == "words":
        return min(library.glossary.words[path[1]].meaning, key=BANDS.index, default=None)
    return None


@cache
def _fields() -> frozenset[str]:
    """Give the names of all fields of the models that hold texts, to tell a field from an id."""
    seen: set[type[BaseModel]] = set()

    def walk(shape: object) -> None:
        if isinstance(shape, type) and issubclass(shape, BaseModel) and shape not in seen:
            seen.add(shape)
            for field in shape.model_fields.values():
                walk(field.annotation)
        for part in get_args(shape):
            walk(part)

    for shape in _FILES:
        walk(shape)
    return frozenset(name for shape in seen for name in shape.model_fields)
