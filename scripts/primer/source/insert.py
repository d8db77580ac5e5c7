"""Adds lines to a list in a YAML file and leaves every other byte as it was."""

from collections.abc import Sequence

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

Entry = Sequence[tuple[str, str]]
"""Key and text of one item, in order."""


def insert(text: str, path: Sequence[str], entries: Sequence[Entry]) -> str:
    """Add items at the end of a list, which is made at the end of its mapping when it is not there.

    Args:
        text: a file that can be read.
        path: keys of mappings, then the key of the list.
        entries: what to add, as `{key: 'text', …}` on a line each; all texts are quoted.

    Raises:
        LookupError: a mapping of the path is not there, or the list is written in brackets and not empty.
    """
    lines = text.splitlines(keepends=True)
    parent = YAML(typ="safe", pure=True).compose(text)
    for key in path[:-1]:
        parent = _value(parent, key)
    if not isinstance(parent, MappingNode):
        raise LookupError(f"{'.'.join(path[:-1])} holds no keys")  # noqa: TRY004 (a file's shape, not an argument's)
    indent = " " * parent.value[0][0].start_mark.column
    known = next((value for key, value in parent.value if key.value == path[-1]), None)
    new = [f"{indent}  - {{{', '.join(f'{key}: {_quoted(said)}' for key, said in one)}}}\n" for one in entries]
    if isinstance(known, SequenceNode) and known.value and not known.flow_style:
        first = known.value[0].start_mark
        dash = lines[first.line][: first.column].rstrip().removesuffix("-")
        new = [dash + line.lstrip() for line in new]
    elif known is not None:
        if not _is_empty(known):
            raise LookupError(f"{path[-1]} is written in brackets; write one item on a line, with a hyphen")
        line = known.start_mark.line
        lines[line] = f"{indent}{path[-1]}:\n"
        return "".join([*lines[: line + 1], *new, *lines[line + 1 :]])
    else:
        new = [f"{indent}{path[-1]}:\n", *new]
    end = _end(known or parent, lines)
    if end and not lines[end - 1].endswith("\n"):
        lines[end - 1] += "\n"
    return "".join([*lines[:end], *new, *lines[end:]])


def _value(node: Node | None, key: str) -> Node:
    for name, value in node.value if isinstance(node, MappingNode) else ():
        if name.value == key and isinstance(value, Node):
            return value
    raise LookupError(f"`{key}` is not in the file")


def _end(node: Node, lines: Sequence[str]) -> int:
    """Give how many lines there are up to the last one of a block; blank ones and comments below it are not its own."""
    end = min(int(node.end_mark.line) + (1 if node.end_mark.column else 0), len(lines))
    start, own = int(node.start_mark.line), int(node.start_mark.column)
    while end > start + 1 and (_blank(lines[end - 1]) or _column(lines[end - 1]) < own):
        end -= 1
    return end


def _blank(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _column(line: str) -> int:
    return len(line) - len(line.lstrip())


def _is_empty(node: Node) -> bool:
    return (
        not node.value
        if isinstance(node, SequenceNode)
        else isinstance(node, ScalarNode) and node.value in {"", "null", "~"}
    )


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
