"""Reads a YAML file strictly: plain data, a place for every key path, and every problem with its line and column.

Strict means: UTF-8, no aliases (an alias can grow without end, and hides what a reader sees), no duplicate keys, no
tags, one document. Scalars stay text: a version `1.10` or a locale `no` is never turned into something else.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import AliasEvent
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from primer.problems import Place, Problem

Data = dict[str, Any]
KeyPath = tuple[str, ...]


@dataclass(frozen=True)
class Places:
    """Where each key path of a file stands.

    Attributes:
        file: path relative to the project.
        known: key path to place; the key of a mapping, the value in a list.
    """

    file: str
    known: dict[KeyPath, Place]

    def at(self, path: KeyPath) -> Place:
        """Give the place of a path, or of the nearest path above it that is in the file."""
        for end in range(len(path), 0, -1):
            if path[:end] in self.known:
                return self.known[path[:end]]
        return Place(self.file, 1, 1)


def read(path: Path, root: Path) -> tuple[Data | None, Places, list[Problem]]:
    """Read one file.

    Args:
        path: the file.
        root: the folder that problems name it relative to.

    Returns:
        The data (None when it could not be read), the places, and the problems: `yaml-encoding`, `yaml-syntax`,
        `yaml-alias`, `yaml-duplicate-key`, `yaml-tag`, `yaml-not-a-mapping`.
    """
    file = path.relative_to(root).as_posix()
    places = Places(file, {})
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        return (
            None,
            places,
            [
                _problem(
                    "yaml-encoding",
                    Place(file, 1, error.start + 1),
                    f"the file is not UTF-8 (byte {error.start + 1})",
                    "Save the file as UTF-8.",
                )
            ],
        )
    try:
        aliases = [event for event in _yaml().parse(text) if isinstance(event, AliasEvent)]
        if aliases:
            return None, places, [_alias(file, event) for event in aliases]
        node = _yaml().compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
        return (
            None,
            places,
            [
                _problem(
                    "yaml-syntax",
                    place,
                    f"this is not YAML: {error.problem or error.context}",
                    "Look for a missing quote, a tab, or a wrong indent at or above this line.",
                )
            ],
        )
    except YAMLError as error:
        line, column = _position(text, getattr(error, "position", 0))
        return (
            None,
            places,
            [
                _problem(
                    "yaml-syntax",
                    Place(file, line, column),
                    f"this character may not stand in YAML: {getattr(error, 'reason', error)}",
                    "Delete the character; it is probably invisible.",
                )
            ],
        )
    problems: list[Problem] = []
    if not isinstance(node, MappingNode):
        return (
            None,
            places,
            [
                _problem(
                    "yaml-not-a-mapping",
                    Place(file, 1, 1),
                    "the file must hold keys with values",
                    "Start with a key, such as `title:`.",
                )
            ],
        )
    data = _build(node, (), places, problems)
    return (None if problems else data), places, problems


def _yaml() -> YAML:
    return YAML(typ="safe", pure=True)


def _problem(code: str, place: Place, message: str, hint: str, field: str = "") -> Problem:
    return Problem(code, place, field, message, hint)


def _alias(file: str, event: AliasEvent) -> Problem:
    mark = event.start_mark
    return _problem(
        "yaml-alias",
        Place(file, mark.line + 1, mark.column + 1),
        f"an alias (*{event.anchor}) is used; found a reference instead of words",
        "Write the text out, or put a shared text into content/phrases.yml.",
    )


def _position(text: str, offset: int) -> tuple[int, int]:
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def _build(node: Node, path: KeyPath, places: Places, problems: list[Problem]) -> Any:  # noqa: ANN401 (YAML is any shape)
    if isinstance(node, ScalarNode):
        if node.tag == "tag:yaml.org,2002:null" and node.style is None:
            return None
        return node.value
    if isinstance(node, SequenceNode):
        items = []
        for index, item in enumerate(node.value):
            here = (*path, str(index))
            places.known[here] = Place(places.file, item.start_mark.line + 1, item.start_mark.column + 1)
            items.append(_build(item, here, places, problems))
        return items
    built: Data = {}
    for key, value in node.value:
        mark = key.start_mark
        place = Place(places.file, mark.line + 1, mark.column + 1)
        if not isinstance(key, ScalarNode) or key.value == "<<":
            problems.append(_problem("yaml-syntax", place, "a key must be a plain word", "Use letters and hyphens."))
            continue
        here = (*path, key.value)
        if key.value in built:
            first = places.known[here]
            problems.append(
                _problem(
                    "yaml-duplicate-key",
                    place,
                    f"the key `{key.value}` stands twice (first in line {first.line})",
                    "Rename one of the two, or delete it.",
                    ".".join(path),
                )
            )
            continue
        places.known[here] = place
        built[key.value] = _build(value, here, places, problems)
    return built
