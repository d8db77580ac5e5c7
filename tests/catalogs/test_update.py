"""The update by key: nothing is lost, nothing is shown for words that it was not made for."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from primer.catalogs.entry import Entry, Previous, squash
from primer.catalogs.file import Catalog, fresh
from primer.catalogs.update import update
from primer.catalogs.write import write
from primer.messages.message import Message

STILL: Mapping[str, str] = MappingProxyType({})
EMPTY = fresh("es", "nplurals=2; plural=(n != 1);")
LONG = "Tell an adult whom you trust what happened, and ask that adult to help you"


def say(text: str, context: str = "one:say") -> Message:
    """Give a message of a lesson."""
    return Message("d", context, text, file="lessons/one.yml")


def finished(*pairs: tuple[Message, str]) -> Catalog:
    """Give a catalog in which each message has this finished translation."""
    catalog, _ = update(EMPTY, [message for message, _ in pairs], STILL)
    done = zip(catalog.entries, pairs, strict=True)
    return replace(catalog, entries=tuple(replace(entry, msgstr=(text,)) for entry, (_, text) in done))


def only(catalog: Catalog) -> Entry:
    """Give the one live entry."""
    (entry,) = catalog.entries
    return entry


def test_changed_source_becomes_fuzzy_with_the_source_last_translated() -> None:
    """After two edits the previous source is still the one that the translation was made for."""
    catalog = finished((say("A"), "a"))
    for text in ("B", "C"):
        catalog, counts = update(catalog, [say(text)], STILL)
        assert counts.changed == 1
    assert only(catalog).fuzzy
    assert only(catalog).msgid == "C"
    assert only(catalog).previous == Previous("A", "one:say")
    assert only(catalog).msgstr == ("a",)


def test_reverted_source_gets_its_translation_back_whatever_happened_meanwhile() -> None:
    """A proposal that a translator has half rewritten does not become the translation of the old source."""
    catalog, _ = update(finished((say("A"), "a")), [say("B")], STILL)
    half = replace(catalog, entries=(replace(only(catalog), msgstr=("half",)),))
    back, counts = update(half, [say("A")], STILL)
    assert counts.restored == 1
    assert (only(back).msgstr, only(back).fuzzy, only(back).previous) == (("a",), False, None)
    assert [entry.msgstr for entry in back.obsolete] == [("half",)]


def test_moved_key_keeps_its_translation_and_its_memory() -> None:
    """A renamed id takes a finished translation along, unmarked, and later a revert works under the new id."""
    catalog, _ = update(finished((say("A"), "a")), [say("B", "two:say")], {"one:say": "two:say"})
    assert only(catalog).fuzzy
    catalog, counts = update(catalog, [say("A", "three:say")], {"one:say": "two:say", "two:say": "three:say"})
    assert (only(catalog).msgstr, only(catalog).fuzzy, counts.moved) == (("a",), False, 1)


def test_move_that_is_told_late_is_still_followed() -> None:
    """If the rename is written down only after an update, the proposal becomes the translation again."""
    catalog, counts = update(finished((say("A"), "a")), [say("A", "two:say")], STILL)
    assert (counts.proposed, only(catalog).fuzzy) == (1, True)
    catalog, counts = update(catalog, [say("A", "two:say")], {"one:say": "two:say"})
    assert (counts.kept, only(catalog).fuzzy, catalog.obsolete) == (1, False, ())


def test_late_move_does_not_overrule_a_translator() -> None:
    """Words that a translator has written under the new id stay; the old ones are kept as memory."""
    catalog, _ = update(finished((say("A"), "a")), [say("A", "two:say")], STILL)
    own = replace(catalog, entries=(replace(only(catalog), msgstr=("mine",)),))
    catalog, _ = update(own, [say("A", "two:say")], {"one:say": "two:say"})
    assert (only(catalog).msgstr, only(catalog).fuzzy) == (("mine",), True)
    assert [entry.msgstr for entry in catalog.obsolete] == [("a",)]


@pytest.mark.parametrize("text", ["A", "B"])
def test_move_onto_a_key_that_has_a_translation_loses_neither(text: str) -> None:
    """The translation that was under the key stays, and the one that comes is kept as memory."""
    catalog = finished((say(text), "a"), (say("A", "two:say"), "b"))
    catalog, _ = update(catalog, [say("A", "two:say")], {"one:say": "two:say"})
    assert (only(catalog).msgstr, only(catalog).fuzzy) == (("b",), False)
    assert [entry.msgstr for entry in catalog.obsolete] == [("a",)]
    write(catalog)


def test_changed_plural_alone_leaves_no_second_copy() -> None:
    """The proposal under the same singular is memory enough."""
    catalog, _ = update(EMPTY, [Message("d", None, "day", "days")], STILL)
    done = replace(catalog, entries=(replace(only(catalog), msgstr=("día", "días")),))
    catalog, counts = update(done, [Message("d", None, "day", "all days")], STILL)
    assert (counts.changed, only(catalog).fuzzy, catalog.obsolete) == (1, True, ())
    assert only(catalog).previous == Previous("day", None, "days")


def test_same_words_elsewhere_are_only_proposed() -> None:
    """An equal text under another key is filled in, marked fuzzy, and never taken for a reverted source."""
    catalog, counts = update(finished((say("A"), "a")), [say("A"), say("A", "two:say")], STILL)
    assert counts.proposed == 1
    assert catalog.entries[1].fuzzy
    assert catalog.entries[1].previous == Previous("A", "one:say")
    assert update(catalog, [say("A"), say("A", "two:say")], STILL)[0] == catalog


def test_likeness_counts_only_among_orphans() -> None:
    """A new text much like one that is gone gets its words proposed; one much like a text in use does not."""
    catalog = finished((say(LONG), "t"))
    gone, _ = update(catalog, [say(LONG + ".", "two:say")], STILL)
    assert (only(gone).msgstr, only(gone).fuzzy) == (("t",), True)
    used, _ = update(catalog, [say(LONG), say(LONG + ".", "two:say")], STILL)
    assert used.entries[1].msgstr == ("",)
    other, _ = update(catalog, [say("A picture is yours. You decide who may see it.", "two:say")], STILL)
    assert only(other).msgstr == ("",)


def test_removed_text_comes_back_with_its_translation() -> None:
    """A piece that is taken out and put in again needs no new translation."""
    catalog, counts = update(finished((say("A"), "a")), [], STILL)
    assert (catalog.entries, counts.retired) == ((), 1)
    catalog, _ = update(catalog, [say("A")], STILL)
    assert (only(catalog).msgstr, only(catalog).fuzzy, catalog.obsolete) == (("a",), False, ())


def test_interface_words_that_get_a_plural_lose_nothing() -> None:
    """GNU gettext allows one entry for a text, so the singular gets a context of its own; its words are proposed."""
    single, double = Message("d", None, "day"), Message("d", None, "day", "days")
    catalog, _ = update(finished((single, "día")), [double], STILL)
    assert (only(catalog).msgstr, only(catalog).fuzzy) == (("día", "día"), True)
    filled = replace(catalog, entries=(replace(only(catalog), msgstr=("día", "días"), flags=()),))
    back, _ = update(filled, [single], STILL)
    assert {text for entry in (*back.entries, *back.obsolete) for text in entry.msgstr} >= {"día", "días"}
    write(back)


def test_comments_and_foreign_flags_stay_and_ours_follow_the_message() -> None:
    """A translator's remark and an unknown flag survive; formats, limits and references are those of today."""
    message = replace(say("A"), flags=("python-brace-format", "max-length:9"), comments=("For the\nteacher \\",))
    catalog = finished((message, "a"))
    assert only(catalog).extracted == ("For the", "teacher \\ ")
    own = replace(only(catalog), translator=(" Mine.",), flags=(*only(catalog).flags, "x-seen"))
    catalog, _ = update(replace(catalog, entries=(own,)), [replace(say("B"), file="lessons/a b.yml")], STILL)
    assert only(catalog).flags == ("fuzzy", "x-seen")
    assert only(catalog).translator == (" Mine.",)
    assert only(catalog).extracted == ()
    assert only(catalog).references == ("\u2068lessons/a b.yml\u2069",)
    write(catalog)


def test_two_messages_with_one_key_are_our_mistake() -> None:
    """An update refuses messages that it could not tell apart."""
    with pytest.raises(ValueError, match="key of its own"):
        update(EMPTY, [say("A"), say("B")], STILL)


TEXTS = [
    "Say no",
    "Say  no",
    "Say yes",
    LONG,
    LONG + " now",
    "Stop when a friend says stop",
    "Stop when a friend says no",
]
KEYS = ["a:say", "b:say", "c:say", "d:say"]
steps = st.one_of(
    st.tuples(st.just("edit"), st.sampled_from(KEYS), st.sampled_from(TEXTS)),
    st.tuples(st.just("drop"), st.sampled_from(KEYS), st.just("")),
    st.tuples(st.just("move"), st.sampled_from(KEYS), st.integers(0, 99).map(lambda number: f"m{number}:say")),
    st.tuples(st.just("rename"), st.sampled_from(KEYS), st.integers(0, 99).map(lambda number: f"r{number}:say")),
    st.tuples(st.just("interface"), st.sampled_from(TEXTS), st.sampled_from(["", "some", "many"])),
    st.tuples(st.just("translate"), st.integers(0, 9).map(str), st.sampled_from(["finish", "half", "clear", "doubt"])),
    st.tuples(st.just("update"), st.just(""), st.just("")),
)


@dataclass
class History:
    """A source that is edited, and a catalog that is updated and translated; `made_for` knows what is right."""

    catalog: Catalog = EMPTY
    sources: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=lambda: {key: key for key in KEYS})
    interface: dict[str, str | None] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    made_for: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    count: int = 0

    def step(self, what: str, one: str, other: str) -> None:
        """Do one thing."""
        if what == "edit":
            self.sources[self.names[one]] = other
        elif what == "drop":
            self.sources.pop(self.names[one], None)
        elif what in ("move", "rename") and other not in self.names.values() and other not in self.moved:
            old, self.names[one] = self.names[one], other
            if old in self.sources:
                self.sources[other] = self.sources.pop(old)
            if what == "move":
                self.moved[old] = other
        elif what == "interface":
            self.interface[one] = other or None
        elif what == "translate" and self.catalog.entries:
            self.translate(int(one) % len(self.catalog.entries), other)
        elif what == "update":
            self.update()

    def translate(self, number: int, how: str) -> None:
        """Do what a person does in a PO editor."""
        entries = list(self.catalog.entries)
        entry = entries[number]
        self.count += 1
        words = tuple(f"t{self.count}.{form}" for form in range(len(entry.msgstr)))
        if how == "finish":
            entries[number] = replace(entry.marked(fuzzy=False), msgstr=words)
            self.made_for |= dict.fromkeys(words, entry.source)
        elif how == "half":
            entries[number] = replace(entry.marked(fuzzy=True), msgstr=words)
        elif how == "clear":
            entries[number] = replace(entry, msgstr=("",) * len(words))
        elif entry.has_text:
            entries[number] = entry.marked(fuzzy=True)
        self.catalog = replace(self.catalog, entries=tuple(entries))

    def update(self) -> None:
        """Update, and look at all that was promised."""
        messages = [Message("d", key, text) for key, text in self.sources.items()]
        messages += [Message("d", None, text, plural) for text, plural in self.interface.items()]
        before = {text for entry in (*self.catalog.entries, *self.catalog.obsolete) for text in entry.msgstr}
        result, counts = update(self.catalog, messages, self.moved)
        after = {text for entry in (*result.entries, *result.obsolete) for text in entry.msgstr}
        assert before <= after | {""}
        assert [entry.key for entry in result.entries] == [message.key for message in messages]
        assert [entry.msgid for entry in result.entries] == [message.text for message in messages]
        assert sum([counts.kept, counts.changed, counts.restored, counts.proposed, counts.empty]) == len(messages)
        for entry in result.entries:
            if entry.translated:
                right = (squash(entry.msgid), entry.plural and squash(entry.plural))
                assert {self.made_for[text] for text in entry.msgstr} == {right}
        again, _ = update(result, messages, self.moved)
        assert write(again) == write(result)
        self.catalog = result


@settings(max_examples=300, deadline=None)
@given(st.lists(steps, min_size=5, max_size=60))
def test_over_any_history_nothing_is_lost_and_nothing_wrong_is_shown(history: list[tuple[str, str, str]]) -> None:
    """Editing, moving, renaming, dropping, reverting and translating in any order keeps every promise of the update."""
    story = History()
    for what, one, other in history:
        story.step(what, one, other)
    story.update()
