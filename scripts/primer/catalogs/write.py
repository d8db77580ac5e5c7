"""Writes a catalog in the one form that we write: the same value gives the same bytes, whoever edited it last."""

from collections.abc import Iterator

from primer.catalogs.entry import Entry
from primer.catalogs.file import Catalog
from primer.catalogs.quoting import quoted
from primer.catalogs.read import read


def write(catalog: Catalog) -> bytes:
    r"""Give the text of the catalog: UTF-8, LF, header first, obsolete entries last, one line for each `\n` of a text.

    Nothing is wrapped, sorted or left out. The bytes are read back before they are given.

    Raises:
        ValueError: the catalog cannot be said in a PO file, for example two entries with one key.
    """
    blocks = ["\n".join(_entry(entry)) for entry in (catalog.header, *catalog.entries, *catalog.obsolete)]
    blocks += ["\n".join(catalog.tail)] if catalog.tail else []
    data = ("\n\n".join(blocks) + "\n").encode()
    again, problems = read(data, "written catalog")
    if again != catalog:
        message = "\n".join(["The catalog does not survive being written.", *map(str, problems)])
        raise ValueError(message)
    return data


def _entry(entry: Entry) -> Iterator[str]:
    layer = "#~ " if entry.obsolete else ""
    yield from (f"#{row}" for row in entry.translator)
    yield from (f"#. {row}" if row else "#." for row in entry.extracted)
    yield from (f"#: {row}" for row in entry.references)
    if entry.flags:
        yield f"#, {', '.join(entry.flags)}"
    if entry.previous:
        old = entry.previous
        yield from _field("#~| " if entry.obsolete else "#| ", "msgctxt", old.context)
        yield from _field("#~| " if entry.obsolete else "#| ", "msgid", old.msgid)
        yield from _field("#~| " if entry.obsolete else "#| ", "msgid_plural", old.plural)
    yield from _field(layer, "msgctxt", entry.context)
    yield from _field(layer, "msgid", entry.msgid)
    yield from _field(layer, "msgid_plural", entry.plural)
    if entry.plural is None:
        yield from _field(layer, "msgstr", entry.msgstr[0])
    else:
        for number, form in enumerate(entry.msgstr):
            yield from _field(layer, f"msgstr[{number}]", form)


def _field(layer: str, word: str, text: str | None) -> Iterator[str]:
    if text is None:
        return
    first, *more = quoted(text)
    yield f"{layer}{word} {first}"
    yield from (f"{layer}{row}" for row in more)
