"""The extractor that `pybabel extract` calls for YAML files, so that Babel's users get the same messages as we do."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from primer.library.load import shape_of
from primer.messages.extract import context
from primer.model.walk import texts
from primer.source.check import check
from primer.source.yaml import read


def extract(
    file: BinaryIO,
    _keywords: Collection[str],
    _comment_tags: Collection[str],
    options: Mapping[str, str],  # noqa: ARG001 (Babel hands it over by this name)
) -> Iterator[tuple[int, str, tuple[str, str], list[str]]]:
    """Yield line, function, (context, text) and comments for every text of one YAML file, as Babel asks for them."""
    path = Path(file.name)
    shape, root = shape_of(path)
    if shape is None:
        return
    data, places, _ = read(path, path.parent)
    model, _ = check(shape, data, places) if data is not None else (None, [])
    for keys, text in texts(model):
        yield places.at(keys).line, "pgettext", (context(root, keys), str(text)), []
