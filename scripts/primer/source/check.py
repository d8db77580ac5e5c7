"""Turns what pydantic finds into problems with a place, a field, what was found, and what to do."""

import difflib
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from primer.problems import Problem
from primer.source.yaml import Data, KeyPath, Places

M = TypeVar("M", bound=BaseModel)

_SHOWN = 60
_ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
"""The pattern of ids, as `model.base` has it; this room may not import that one, and a test compares them."""


def check(shape: type[M], data: Data, places: Places) -> tuple[M | None, list[Problem]]:
    """Check data against a shape.

    Returns:
        The model, or None; and all problems of the file: `missing`, `unknown-key`, `wrong-type`, `wrong-value`,
        `wrong-id`, `unknown-kind`, `too-few`, `too-many`, `empty-text`.
    """
    try:
        return shape.model_validate(data), []
    except ValidationError as error:
        return None, [_problem(detail, data, places) for detail in error.errors(include_url=False)]


def _problem(detail: ErrorDetails, data: Data, places: Places) -> Problem:
    kind, context = detail["type"], detail.get("ctx", {})
    path, rest = _in_file(tuple(str(part) for part in detail["loc"]), data)
    found = _found(detail["input"])
    if kind == "union_tag_not_found":
        kind, rest = "missing", ("kind",)
    if kind == "missing":
        name = rest[-1] if rest else path[-1]
        said = ("missing", f"`{name}` is missing", f"Add `{name}:` here; your editor shows what belongs in it.")
        return Problem(said[0], places.at(path), ".".join((*path, name)), *said[1:])
    if kind == "union_tag_invalid":
        path = (*path, "kind")
        said = _unknown_kind(context)
    elif kind == "extra_forbidden":
        said = "unknown-key", f"`{path[-1]}` is not a key that belongs here", "Check the spelling, or delete it."
    elif kind != "literal_error" and ("[key]" in detail["loc"] or context.get("pattern") == _ID):
        said = "wrong-id", f"{found} cannot be an id", "Use small letters, digits and single hyphens, at most 40."
    elif kind == "too_short":
        said = (
            "too-few",
            f"at least {context['min_length']} are needed (found {len(detail['input'])})",
            "Add what is missing.",
        )
    elif kind == "too_long":
        said = (
            "too-many",
            f"at most {context['max_length']} are allowed (found {len(detail['input'])})",
            "Keep what matters most.",
        )
    elif kind in {"string_type", "string_too_short"} and (detail["input"] is None or not found.strip("` ")):
        said = "empty-text", "the text is empty", "Write it, or delete the key if it is optional."
    elif kind == "literal_error":
        said = "wrong-value", f"must be {context['expected']} (found {found})", "Use one of the words named."
    else:
        code = "wrong-type" if kind.endswith(("_type", "_parsing")) else "wrong-value"
        said = code, f"{_plain(detail['msg'])} (found {found})", "Compare with the same field in another file."
    return Problem(said[0], places.at(path), ".".join(path), *said[1:])


def _unknown_kind(context: dict[str, Any]) -> tuple[str, str, str]:
    expected = [word.strip(" '") for word in str(context["expected_tags"]).split(",")]
    tag = str(context["tag"])
    near = difflib.get_close_matches(tag, expected, 1)
    hint = f"Did you mean `{near[0]}`?" if near else f"Use one of: {', '.join(expected)}."
    return "unknown-kind", f"{_found(tag)} is not a kind of activity", hint


def _in_file(loc: KeyPath, data: Data) -> tuple[KeyPath, KeyPath]:
    """Follow a pydantic location through the file, leaving out what pydantic adds (tags of unions, `[key]`)."""
    path: list[str] = []
    here: Any = data
    for index, part in enumerate(loc):
        if isinstance(here, dict) and part in here:
            here = here[part]
        elif isinstance(here, list) and part.isdigit() and int(part) < len(here):
            here = here[int(part)]
        elif index == len(loc) - 1:
            return tuple(path), (part,)
        else:
            continue
        path.append(part)
    return tuple(path), ()


def _found(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "keys with values"
    if isinstance(value, list):
        return "a list"
    text = str(value).encode("utf-8", "backslashreplace").decode()
    return f"`{text if len(text) <= _SHOWN else text[:_SHOWN] + '…'}`"


def _plain(message: str) -> str:
    return (
        message.replace("Input should be a valid", "must be a")
        .replace("String should have", "must have")
        .replace(" or object to extract fields from", "")
        .replace("date or datetime", "date")
        .replace("Input should be", "must be")
        .replace("String should match pattern", "must match the pattern")
        .replace("dictionary", "group of keys with values")
        .replace(" a integer", " a whole number")
    )
