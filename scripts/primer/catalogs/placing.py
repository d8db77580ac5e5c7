"""Decides, for one message after the other, which translation it keeps, gets back, or is offered."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from primer.catalogs.entry import Entry, Previous, squash
from primer.catalogs.memory import Memory, source_of
from primer.messages.message import Message


class Placing:
    """One update of one catalog.

    Attributes:
        outcomes: how often each thing was done, named as in `update.Counts`.
    """

    def __init__(self, live: Mapping[str, Entry], past: Sequence[Entry], memory: Memory, forms: int) -> None:
        """Take in the catalog as it was.

        Args:
            live: its live entries by today's key.
            past: its obsolete entries.
            memory: where proposals come from.
            forms: number of plural forms of the language.
        """
        self.outcomes: Counter[str] = Counter()
        self._live = live
        self._past = past
        self._past_of: dict[str, list[Entry]] = defaultdict(list)
        for entry in past:
            self._past_of[entry.key].append(entry)
        self._memory = memory
        self._forms = forms
        self._retired: list[Entry] = []
        self._used: set[tuple[str | None, str]] = set()

    def memory_left(self) -> list[Entry]:
        """Give what is to be obsolete after all messages are placed: memory not used, and live entries replaced."""
        return [*(entry for entry in self._past if entry.identity not in self._used), *self._retired]

    def place(self, message: Message) -> Entry:
        """Give the live entry of a message."""
        now = self._live.get(message.key)
        old = self._remembered(message)
        if now is not None and now.has_text and now.source == source_of(message):
            self.outcomes["kept"] += 1
            return _dressed(now, now, message)
        if old is not None:
            return self._restored(old, now, message)
        if now is not None and now.has_text:
            return self._changed(now, message)
        return self._proposed(now, message)

    def _remembered(self, message: Message) -> Entry | None:
        same = [one for one in self._past_of.get(message.key, ()) if one.source == source_of(message) and one.has_text]
        return min(same, key=lambda one: (not one.translated, one.msgid != message.text, one.msgid), default=None)

    def _restored(self, old: Entry, now: Entry | None, message: Message) -> Entry:
        self.outcomes["restored"] += 1
        self._used.add(old.identity)
        if now is not None and (now.translated or now.msgstr != old.msgstr):
            self._retired.append(now)
        comments = (*old.translator, *(now.translator if now else ()))
        return _dressed(replace(old, translator=tuple(dict.fromkeys(comments))), old, message)

    def _changed(self, now: Entry, message: Message) -> Entry:
        self.outcomes["changed"] += 1
        if now.translated or (now.plural is None) != (message.plural is None):
            self._retired.append(now)
        text = now.msgstr
        if now.plural is None and message.plural is not None:
            text = now.msgstr * self._forms
        elif now.plural is not None and message.plural is None:
            text = (next(form for form in reversed(now.msgstr) if form),)
        return _dressed(replace(_proposal(now), msgstr=text), now, message)

    def _proposed(self, now: Entry | None, message: Message) -> Entry:
        found = self._memory.same_words(message) or (self._memory.similar(message) if now is None else None)
        if found is None:
            self.outcomes["empty"] += 1
            nothing = ("",) if message.plural is None else ("",) * self._forms
            return _dressed(Entry(message.text, nothing), now, message)
        self.outcomes["proposed"] += 1
        return _dressed(_proposal(found), now, message)


def _proposal(entry: Entry) -> Entry:
    """Mark it fuzzy, with the last source that the translation was made for."""
    made_for = Previous(entry.msgid, entry.context, entry.plural)
    keeps = entry.fuzzy and entry.previous is not None
    return replace(entry.marked(fuzzy=True), previous=entry.previous if keeps else made_for)


def _dressed(text: Entry, own: Entry | None, message: Message) -> Entry:
    """Give a live entry: the translation of `text`, comments and foreign flags of `own`, the rest of the message."""
    fuzzy = text.has_text and text.fuzzy
    previous = text.previous if fuzzy else None
    if previous is not None and previous.context == message.context and _source(previous) == source_of(message):
        previous = None
    foreign = [flag for flag in (own.flags if own else ()) if not _ours(flag)]
    flags = (*(["fuzzy"] if fuzzy else []), *message.flags, *foreign)
    return Entry(
        msgid=message.text,
        msgstr=text.msgstr,
        context=message.context,
        plural=message.plural,
        flags=tuple(dict.fromkeys(flags)),
        translator=text.translator if own is not None and own.key == text.key else own.translator if own else (),
        extracted=tuple(_comment(row) for comment in message.comments for row in comment.splitlines()),
        references=(_reference(message.file),) if message.file else (),
        previous=previous,
        line=own.line if own else 0,
    )


def _source(previous: Previous) -> tuple[str, str | None]:
    return (squash(previous.msgid or ""), None if previous.plural is None else squash(previous.plural))


def _ours(flag: str) -> bool:
    return flag == "fuzzy" or flag.endswith("-format") or flag.startswith("max-length:")


def _comment(row: str) -> str:
    """Keep a backslash from the end of the line: `msgfmt` would join the next line to the comment."""
    return f"{row} " if row.endswith("\\") else row


def _reference(file: str) -> str:
    return f"\u2068{file}\u2069" if " " in file else file
