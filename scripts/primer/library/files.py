"""Every file of the library that holds texts, with the catalog that its texts go to."""

from collections.abc import Iterator

from pydantic import BaseModel

from primer.library.library import Library

PHRASES = "phrases"
"""The catalog of all that stands once and is shared: safety texts, curriculum, glossary, drawings, roles."""


def files(library: Library) -> Iterator[tuple[str, str, str, BaseModel]]:
    """Give every file of the library that holds texts: catalog, root of its contexts, path, value."""
    yield PHRASES, "curriculum", "content/curriculum.yml", library.curriculum
    yield PHRASES, "phrases", "content/phrases.yml", library.phrases
    yield PHRASES, "glossary", "content/glossary.yml", library.glossary
    yield PHRASES, "pictures", "content/pictures/pictures.yml", library.pictures
    for code, region in library.regions.items():
        yield PHRASES, f"region-{code.lower()}", f"content/regions/{code}.yml", region
    for unit in library.units.values():
        folder = f"content/modules/{unit.strand}/{unit.band}"
        yield unit.id, "module", f"{folder}/module.yml", unit.module
        for name, lesson in unit.lessons.items():
            yield unit.id, name, f"{folder}/{name}.yml", lesson
    for page in library.pages.values():
        yield page.id, "page", f"content/guidance/{page.audience}/{page.name}.yml", page.guidance
