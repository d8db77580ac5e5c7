"""What a translation must carry over unchanged: tokens in braces and the few marks of our rich text."""

import re
from collections import Counter

_TOKEN = re.compile(r"\{[^{}]*\}")
_LINK = re.compile(r"\]\(([^()\s]*)\)")
_MARK = re.compile(r"\*\*|\*|`")


def tokens(text: str) -> Counter[str]:
    """Give each token with its number, for example `{role:lead}`; a brace without its partner counts as one."""
    rest = text.replace("{{", "").replace("}}", "")
    found = Counter(_TOKEN.findall(rest))
    found.update(one for one in _TOKEN.sub("", rest) if one in "{}")
    return found


def marks(text: str) -> Counter[str]:
    """Give each mark of emphasis and each target of a link with its number."""
    rest = _TOKEN.sub("", re.sub(r"\\[*`\[\]]", "", text))
    found = Counter(_MARK.findall(rest))
    found.update(f"]({target})" for target in _LINK.findall(re.sub(r"\\[*`\[\]]", "", text)))
    return found


def words_only(text: str) -> str:
    """Give the text without tokens and targets of links, which are in Latin letters in every language."""
    return _TOKEN.sub("", _LINK.sub("]", text))


def difference(wanted: Counter[str], found: Counter[str]) -> str:
    """Say what is missing and what is too much, for people."""
    missing = [f"`{name}`" for name in sorted((wanted - found).elements())]
    extra = [f"`{name}`" for name in sorted((found - wanted).elements())]
    parts = [f"{title} {', '.join(names)}" for title, names in (("missing", missing), ("too much", extra)) if names]
    return "; ".join(parts)
