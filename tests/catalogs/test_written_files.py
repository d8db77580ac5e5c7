"""What the catalog store writes: it comes back the same, here and in three other programs."""

import io
import subprocess
from dataclasses import replace
from pathlib import Path

from babel.messages.pofile import read_po
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from translate.storage import pypo

from primer.catalogs.entry import Entry, Previous
from primer.catalogs.file import Catalog, fresh
from primer.catalogs.read import read
from primer.catalogs.write import write

SPANISH = "nplurals=2; plural=(n != 1);"
ODD = ' \n\t\r"\\#~|,:.{}%<>éΩаب中\u0301\u200f\u2028\u202e\ufeff\x07\x1b\x7f\x85\U0001f600'
FOREIGN = """\
# Spanish translations.
#, x-team
msgid ""
msgstr ""
"Language: es\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"X-Poedit-Bookmarks: 1,2,-1\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

#  two blanks
#no blank
#
#. For the teacher.
#: lessons/one.yml
#: lessons/two.yml
#, fuzzy, x-approved, python-brace-format
#| msgctxt "one:say"
#| msgid "Say \\"no\\"."
msgctxt "one:say"
msgid ""
"Say \\"no\\".\\n"
"Loudly."
msgstr ""
"Di «no».\\n"
"Fuerte.\\n"

#, fuzzy
#~| msgid "Old"
#~ msgctxt "two:say"
#~ msgid "Older"
#~ msgstr "Viejo"

# the end
"""

texts = st.text(st.one_of(st.sampled_from(ODD), st.characters(codec="utf-8")), max_size=12)
sources = texts.filter(bool)
comments = texts.map(lambda text: text.replace("\n", "").rstrip("\r"))
words = st.text("abcxyz-:0123456789", min_size=1, max_size=8)
previous = st.builds(Previous, msgid=sources, context=st.none() | texts, plural=st.none() | texts)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    """Give an entry with anything that a PO file can say of it."""
    plural = draw(st.none() | texts)
    return Entry(
        msgid=draw(sources),
        msgstr=tuple(draw(texts) for _ in range(1 if plural is None else 2)),
        context=draw(st.none() | texts),
        plural=plural,
        flags=tuple(draw(st.lists(words | st.just("fuzzy"), max_size=3))),
        translator=tuple(f" {row}" for row in draw(st.lists(comments, max_size=2))),
        extracted=tuple(draw(st.lists(comments, max_size=2))),
        references=tuple(draw(st.lists(words, max_size=2))),
        previous=draw(st.none() | previous),
        obsolete=draw(st.booleans()),
    )


@st.composite
def catalogs(draw: st.DrawFn) -> Catalog:
    """Give a catalog in which each key and each identity stands once."""
    drawn = draw(st.lists(entries(), max_size=5, unique_by=(lambda one: one.key, lambda one: one.identity)))
    live = tuple(one for one in drawn if not one.obsolete)
    past = tuple(one for one in drawn if one.obsolete)
    tail = tuple(f"# {row}" for row in draw(st.lists(comments, max_size=2)))
    return replace(fresh("es", SPANISH), entries=live, obsolete=past, tail=tail)


@settings(deadline=None)
@given(catalogs())
def test_what_is_written_is_read_back(catalog: Catalog) -> None:
    """Reading gives the value that was written, whatever characters it has, and writing again gives the same bytes."""
    data = write(catalog)
    again, problems = read(data, "x.po")
    assert (again, problems) == (catalog, [])
    assert again is not None
    assert write(again) == data


def test_a_foreign_editors_file_comes_back_byte_for_byte() -> None:
    """Unknown headers, flags, comments, previous sources and obsolete entries with flags are all kept."""
    catalog, problems = read(FOREIGN.encode(), "x.po")
    assert problems == []
    assert catalog is not None
    assert write(catalog).decode() == FOREIGN
    assert catalog.header_field("X-Poedit-Bookmarks") == "1,2,-1"
    assert catalog.entries[0].previous == Previous('Say "no".', "one:say")
    assert [catalog.entries[0].line, catalog.obsolete[0].line] == [23, 31]


def test_other_wrappings_and_line_ends_are_the_same_catalog() -> None:
    """CRLF, wrapped strings and octal escapes change how a file looks, not what it says."""
    ours, _ = read(FOREIGN.encode(), "x.po")
    theirs = FOREIGN.replace('"Fuerte.\\n"', '"Fu"\n"\\145rt"\n"e.\\n"').replace("\n", "\r\n")
    assert read(theirs.encode(), "x.po") == (ours, [])


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(catalogs())
def test_other_programs_read_the_same(tmp_path: Path, catalog: Catalog) -> None:
    """`msgfmt -c` accepts what we write, and Babel and translate-toolkit read the same live translations.

    Some things are left out first, which our gates refuse in translations: new lines at the ends other than in the
    source, and the control characters NUL and EOT, which `msgfmt` uses itself; and empty contexts, which Babel drops;
    and previous sources of finished obsolete entries, as the update does, because Babel then drops a live message.
    """
    live = tuple(_acceptable(entry) for entry in catalog.entries if entry.context != "")
    past = tuple(_acceptable(entry) for entry in catalog.obsolete)
    catalog = replace(catalog, entries=live, obsolete=past)
    file = tmp_path / "x.po"
    file.write_bytes(write(catalog))
    assume(b"\\\n" not in file.read_bytes())  # msgfmt joins the line after a comment that ends in a backslash
    assume(b"\\000" not in file.read_bytes() and b"\x04" not in file.read_bytes())
    judged = subprocess.run(["msgfmt", "-c", "-o", "/dev/null", file], capture_output=True, text=True, check=False)
    assert judged.returncode == 0, judged.stderr
    expected = {(one.context, one.msgid): one.msgstr for one in catalog.entries}
    assert _as_babel_reads(file.read_bytes()) == expected
    assert _as_toolkit_reads(file.read_bytes()) == expected


def _acceptable(entry: Entry) -> Entry:
    return replace(
        entry,
        msgid=f"x{entry.msgid}x",
        plural=None if entry.plural is None else f"x{entry.plural}x",
        msgstr=tuple(f"x{form}x" for form in entry.msgstr),
        previous=None if entry.obsolete and not entry.fuzzy else entry.previous,
    )


def _as_babel_reads(data: bytes) -> dict[tuple[str | None, str], tuple[str, ...]]:
    found = {}
    for message in read_po(io.BytesIO(data)):
        if message.id:
            single = message.id if isinstance(message.id, str) else message.id[0]
            forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
            found[message.context, single] = tuple(str(form) for form in forms)
    return found


def _as_toolkit_reads(data: bytes) -> dict[tuple[str | None, str], tuple[str, ...]]:
    found: dict[tuple[str | None, str], tuple[str, ...]] = {}
    for unit in pypo.pofile(data).units:
        if unit.source and not unit.isobsolete():
            context = unit.getcontext() if unit.msgctxt else None
            forms = unit.target.strings if unit.hasplural() else [unit.target]
            found[context, str(unit.source)] = tuple(str(form) for form in forms)
    return found
