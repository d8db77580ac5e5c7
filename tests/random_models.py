"""Random content: plain data that a type of the model accepts, made from the model itself."""

import types
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

from annotated_types import Ge, Le, Len, MaxLen, MinLen
from hypothesis import strategies as st
from pydantic import BaseModel, RootModel, StringConstraints

from primer.model.text import Text

_ID = st.from_regex(r"[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4})?", fullmatch=True)
_WORDS = st.text("abc éßж한ع🙂*_\\[](){}:#&!|>'\"%@`,?-.", min_size=1, max_size=30).filter(str.strip)
_MOST = 3


def data_of(shape: Any, metadata: Iterable[Any] = ()) -> st.SearchStrategy[Any]:  # noqa: ANN401 (a type)
    """Give a strategy for plain data, all scalars as they stand in YAML, that a shape accepts."""
    rules = list(metadata)
    origin = get_origin(shape)
    if hasattr(shape, "__metadata__"):
        found = data_of(shape.__origin__, [*shape.__metadata__, *rules])
    elif isinstance(shape, type) and issubclass(shape, BaseModel):
        found = _model(shape)
    elif origin is Literal:
        found = st.sampled_from(get_args(shape))
    elif origin in {Union, types.UnionType}:
        found = st.one_of([st.none() if one is type(None) else data_of(one, rules) for one in get_args(shape)])
    elif origin in {dict, list, tuple}:
        found = _many(shape, rules)
    elif isinstance(shape, TypeVar):
        found = data_of(shape.__bound__)
    else:
        found = _SCALARS[next(kind for kind in _SCALARS if issubclass(shape, kind))](rules)
    return found


def _model(shape: type[BaseModel]) -> st.SearchStrategy[Any]:
    if issubclass(shape, RootModel):
        field = shape.model_fields["root"]
        return data_of(field.annotation, field.metadata)
    strategies: dict[bool, dict[str, st.SearchStrategy[Any]]] = {True: {}, False: {}}
    for name, field in shape.model_fields.items():
        strategies[field.is_required()][name] = data_of(field.annotation, field.metadata)
    return st.fixed_dictionaries(strategies[True], optional=strategies[False])


def _many(shape: Any, rules: list[Any]) -> st.SearchStrategy[Any]:  # noqa: ANN401 (a type)
    least = max([0, *[rule.min_length for rule in rules if isinstance(rule, MinLen | Len)]])
    limits = [rule.max_length for rule in rules if isinstance(rule, MaxLen | Len) and rule.max_length]
    most = min([max(least, _MOST), *limits])
    inside = get_args(shape)
    if get_origin(shape) is dict:
        return st.dictionaries(data_of(inside[0]), data_of(inside[1]), min_size=least, max_size=most)
    return st.lists(data_of(inside[0]), min_size=least, max_size=most)


def _integer(rules: list[Any]) -> st.SearchStrategy[str]:
    least = [int(str(rule.ge)) for rule in rules if isinstance(rule, Ge)]
    most = [int(str(rule.le)) for rule in rules if isinstance(rule, Le)]
    return st.integers(max([0, *least]), min([99, *most])).map(str)


def _string(rules: list[Any]) -> st.SearchStrategy[str]:
    for rule in rules:
        if isinstance(rule, StringConstraints) and rule.pattern:
            plain = st.characters(min_codepoint=33, max_codepoint=126)
            is_id = "a-z0-9]+(-" in str(rule.pattern)
            return _ID if is_id else st.from_regex(rule.pattern, alphabet=plain, fullmatch=True)
    return st.just("some words that say a little more")


_SCALARS: dict[type, Callable[[list[Any]], st.SearchStrategy[Any]]] = {
    Text: lambda _: _WORDS,
    bool: lambda _: st.sampled_from(["true", "false"]),
    int: _integer,
    float: lambda _: st.sampled_from(["1", "1.4"]),
    date: lambda _: st.dates(date(2020, 1, 1), date(2030, 1, 1)).map(str),
    str: _string,
}
"""Type to strategy; the first that fits counts."""
