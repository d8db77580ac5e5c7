"""Numbers and addresses that somebody typed where only a token may stand (safeguarding rules N01)."""

import re

NUMBER = re.compile(r"(?:\d[\s().–-]?){5,}|\b(?:call|dial|text|ring|phone)\s+\d[\d\s().–-]*", re.IGNORECASE)
"""Digits that could be dialled: five or more, or any behind a word such as "call"."""
ADDRESS = re.compile(r"(?:https?:|www\.)\S*|[\w.+-]+@[\w.-]+|\b[\w-]+\.(?:com|org|net|gov|edu)\b")
"""A web or mail address."""
