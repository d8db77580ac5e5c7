"""Reads a YAML file strictly: plain data, a place for every key path, and every problem with its line and column.

Strict means: UTF-8, no aliases (an alias can grow without end, and hides what a reader sees), no duplicate keys, no
tags, one document. Scalars stay text: a version `1.10` or a locale `no` is never turned into something else.
"""

import warnings
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, ReusedAnchorWarning, YAMLError
from ruamel.yaml.events import AliasEvent
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from primer.problems import Place, Problem
from primer.source.fast import nodes

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
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, places, [_encoding(file, raw, error.start)]
    node, broken = _compose(file, text)
    if broken:
        return None, places, broken
    if not isinstance(node, MappingNode):
        message, hint = "the file must hold keys with values", "Start with a key, such as `title:`."
        return None, places, [Problem("yaml-not-a-mapping", Place(file, 1, 1), "", message, hint)]
    problems: list[Problem] = []
    data = _build(node, (), places, problems)
    return (None if problems else data), places, problems


def _compose(file: str, text: str) -> tuple[Node | None, list[Problem]]:
    try:
        aliases = _aliases(text) if "&" in text else []
        if aliases:
            return None, [_alias(file, event) for event in aliases]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ReusedAnchorWarning)  # nothing refers to an anchor here
            return nodes(text) or _yaml().compose(text), []
    except MarkedYAMLError as error:
        if "undefined alias" in str(error.problem):
            return None, [_alias(file, event) for event in _aliases(text)]
        return None, [_syntax(file, error)]
    except YAMLError as error:
        return None, [_character(file, text, error)]
    except RecursionError:
        message, hint = "brackets or indents are nested too deep to read", "Look for a bracket that is repeated."
        return None, [Problem("yaml-syntax", Place(file), "", message, hint)]


def _aliases(text: str) -> list[AliasEvent]:
    """Give every alias, up to the first thing that is not YAML.

    Without an anchor (`&`) there can be none that means anything, so a reader need not look.
    """
    found: list[AliasEvent] = []
    with suppress(YAMLError, RecursionError):
        found.extend(event for event in _yaml().parse(text) if isinstance(event, AliasEvent))
    return found


def _yaml() -> YAML:
    return YAML(typ="safe", pure=True)


def _encoding(file: str, raw: bytes, offset: int) -> Problem:
    line = raw[raw.rfind(b"\n", 0, offset) + 1 : offset]
    place = Place(file, raw.count(b"\n", 0, offset) + 1, len(line.decode("utf-8", "replace")) + 1)
    message = f"the file is not UTF-8 (found the byte 0x{raw[offset]:02X})"
    return Problem("yaml-encoding", place, "", message, "Save the file as UTF-8.")


_SAID = {
    "mapping values are not allowed": ("a colon stands inside a text without quotes", "Put the whole text in quotes."),
    "found character '\\t'": ("a tab stands where only blanks may", "Put blanks in its place."),
    "found another document": ("a second document starts here", "Delete the line `---`, or make it a file of its own."),
}
"""Part of a message of the YAML library to what an author is told instead."""


def _syntax(file: str, error: MarkedYAMLError) -> Problem:
    """Say what is wrong; of what was opened and never ended, the place where it was opened helps more than the end."""
    told = str(error.problem)
    mark, said = error.problem_mark or error.context_mark, f"this is not YAML: {error.problem or error.context}"
    hint = "Look for a missing quote, a tab, or a wrong indent at or above this line."
    said, hint = next((words for part, words in _SAID.items() if part in told), (said, hint))
    if error.context_mark and "quoted scalar" in str(error.context) and "end of stream" in told:
        mark, said, hint = error.context_mark, "a quote is opened here and never closed", "Close it."
    elif error.context_mark and "expected ':'" in told:
        mark, said = error.context_mark, "this line is neither a key with a value nor part of a text"
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    return Problem("yaml-syntax", place, "", said, hint)


def _character(file: str, text: str, error: YAMLError) -> Problem:
    before = text[: int(getattr(error, "position", 0))]
    place = Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
    message = f"this character may not stand in YAML (found U+{int(getattr(error, 'character', 0)):04X})"
    return Problem("yaml-syntax", place, "", message, "Delete the character; it is probably invisible.")


def _alias(file: str, event: AliasEvent) -> Problem:
    mark = event.start_mark
    return Problem(
        "yaml-alias",
        Place(file, mark.line + 1, mark.column + 1),
        "",
        f"an alias (*{event.anchor}) is used; found a reference instead of words",
        "Write the text out, or put a shared text into content/phrases.yml.",
    )


def _tag(node: Node, path: KeyPath, places: Places) -> Problem | None:
    """Refuse a tag that somebody typed: it would be left out without a word."""
    typed = not str(node.tag).startswith("tag:yaml.org,2002:") or "/" in str(node.tag)
    if not typed:
        return None
    place = Place(places.file, node.start_mark.line + 1, node.start_mark.column + 1)
    message = f"a tag is typed (found `{node.tag}`)"
    return Problem("yaml-tag", place, ".".join(path), message, "Delete the word with the exclamation mark.")


def _build(node: Node, path: KeyPath, places: Places, problems: list[Problem]) -> Any:  # noqa: ANN401 (YAML is any shape)
    if tag := _tag(node, path, places):
        problems.append(tag)
    if isinstance(node, ScalarNode):
        if node.tag == "tag:yaml.org,2002:null" and not node.style:
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
            message = "a key must be a plain word"
            problems.append(Problem("yaml-syntax", place, ".".join(path), message, "Use letters and hyphens."))
            continue
        here = (*path, key.value)
        if key.value in built:
            first = places.known[here]
            message = f"the key `{key.value}` stands twice (first in line {first.line})"
            hint = "Rename one of the two, or delete it."
            problems.append(Problem("yaml-duplicate-key", place, ".".join(here), message, hint))
            continue
        places.known[here] = place
        built[key.value] = _build(value, here, places, problems)
    return built
