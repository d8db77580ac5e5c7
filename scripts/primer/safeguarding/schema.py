"""Lets an editor underline, while somebody types, the plainest phrases of rules that stop a build.

A schema knows patterns and no neighbours, so only terms can be shown, which are wrong wherever they stand, and of those
the short sentences of the rules themselves; `primer check` has the last word.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from primer.library.library import Safeguards
from primer.model.module import Band, Strand
from primer.model.rule import WordingRule
from primer.model.text import Audience

_PLAIN = re.compile(r"[a-z]+")
TERMS = "T"
"""The group of rules about terms."""
SIZES = (2, 3)
"""Words of a phrase that is shown: one word hits too much, and long sentences nobody types again."""


def with_rules(schemas: Mapping[str, str], safeguards: Safeguards) -> dict[str, str]:
    """Give the schemas with a pattern on every text; fields that hold counter-examples are left alone.

    Args:
        schemas: file name to schema, texts marked with `x-audience`.
        safeguards: the rules.
    """
    shown: dict[str, dict[str, str]] = {}
    for audience in get_args(Audience):
        phrases = sorted({phrase for name in safeguards.wording for phrase in _phrases(safeguards, name, audience)})
        if phrases:
            shown[audience] = {
                "pattern": rf"^(?![\s\S]*\b(?:{'|'.join(phrases)})\b)",
                "patternErrorMessage": "These words break a safeguarding rule: see primer check.",
            }
    made: dict[str, str] = {}
    for name, text in schemas.items():
        schema = json.loads(text)
        _mark(schema, shown, safeguards.counter_examples)
        if "x-audience" in text:
            schema.setdefault("$defs", {}).update({f"words-for-{who}": pattern for who, pattern in shown.items()})
        made[name] = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
    return made


def _phrases(safeguards: Safeguards, name: str, audience: Audience) -> Iterator[str]:
    """Give the shortest of a rule's own sentences: phrases such as `stranger danger`."""
    rule = safeguards.wording[name]
    if name.startswith(TERMS) and rule.severity == "block" and audience in rule.audiences and _is_plain(rule):
        for sentence in rule.must_match:
            words = sentence.lower().rstrip(".!").replace("-", " ").split()
            if len(words) in SIZES and all(_PLAIN.fullmatch(word) for word in words):
                yield r"[\s-]+".join(map(_any_case, words))


def _is_plain(rule: WordingRule) -> bool:
    """Say whether a rule holds for all ages and strands, and whatever stands before the words."""
    everywhere = len(rule.bands) == len(get_args(Band)) and len(rule.strands) == len(get_args(Strand))
    lifted = rule.negation_lifts or rule.corrections or rule.citation_lifts
    return everywhere and not (lifted or rule.where != "anywhere")


def _any_case(word: str) -> str:
    return f"[{word[0].upper()}{word[0]}]{word[1:]}"


def _mark(node: Any, shown: Mapping[str, dict[str, str]], exempt: Mapping[str, str]) -> None:  # noqa: ANN401 (JSON)
    """Point every text of a schema at the pattern of its readers."""
    if isinstance(node, list):
        for item in node:
            _mark(item, shown, exempt)
    elif isinstance(node, dict):
        if node.get("x-audience") in shown:
            node["allOf"] = [{"$ref": f"#/$defs/words-for-{node['x-audience']}"}]
        for key, item in node.items():
            if key == "properties":
                _mark([value for name, value in item.items() if name not in exempt], shown, exempt)
            else:
                _mark(item, shown, exempt)
