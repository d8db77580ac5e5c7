"""The gates that a catalog passes before anyone may see its translations."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from primer.catalogs import scripts, wording
from primer.catalogs.entry import Entry
from primer.catalogs.file import Catalog
from primer.catalogs.memory import source_of
from primer.catalogs.plurals import form_count, plural_rule
from primer.messages.message import Message
from primer.problems import Place, Problem, Severity, in_order


@dataclass(frozen=True)
class Norms:
    """What the locale's profile says that a gate must know.

    Attributes:
        locale: language tag; in English locales a text may stay as it is.
        script: ISO 15924 code, for example `Latn`.
        plural_forms: the value of `Plural-Forms`.
    """

    locale: str
    script: str
    plural_forms: str


def gate_catalog(catalog: Catalog, messages: Sequence[Message], norms: Norms, file: str) -> list[Problem]:
    """Give all problems of a catalog against the messages of today.

    Args:
        catalog: as read.
        messages: of the same domain; entries whose source is another by now are never shown and not looked at.
        norms: from the locale's profile.
        file: path of the catalog, for the problems.

    Raises:
        ValueError: the norms name an unknown script or no plural rule.

    Problems: `catalog-plural-rule`, and those of `gate`.
    """
    expected = plural_rule(norms.plural_forms)
    if expected is None or norms.script not in scripts.LETTERS:
        wrong = f"No plural rule or unknown script: {norms}"
        raise ValueError(wrong)
    problems = []
    header = catalog.header_field("Plural-Forms")
    found = plural_rule(header)
    if found is None or (found.forms, found.table()) != (expected.forms, expected.table()):
        hint = f"Write `Plural-Forms: {norms.plural_forms}` and put the forms in its order."
        text = f"The plural rule is not that of {norms.locale}: `{header}`."
        problems.append(Problem("catalog-plural-rule", Place(file, catalog.header.line), "", text, hint))
    for message in messages:
        entry = catalog.by_key.get(message.key)
        if entry is not None:
            problems += gate(entry, message, norms, file)
    return in_order(problems)


def gate(entry: Entry, message: Message, norms: Norms, file: str) -> list[Problem]:
    """Give the problems of one translation; none if it is empty, fuzzy or of another source: it is not shown then.

    Args:
        entry: from the catalog.
        message: of today.
        norms: from the locale's profile; its script is known.
        file: path of the catalog.

    Problems: `translation-plural-count`, `translation-length` and those of `wording`; with plurals, a form must carry
    over what the singular or the plural has. `translation-unchanged` is a warning, all others are errors.
    """
    if entry.fuzzy or not entry.has_text or entry.source != source_of(message):
        return []
    place = Place(file, entry.line)
    problems = []
    forms = form_count(norms.plural_forms)
    if message.plural is not None and len(entry.msgstr) != forms:
        text = f"The number of plural forms is {len(entry.msgstr)}; {norms.locale} has {forms}."
        hint = "Write one msgstr[n] for each plural form of the language, counting from 0."
        problems.append(Problem("translation-plural-count", place, entry.key, text, hint))
    sources = [message.text] if message.plural is None else [message.text, message.plural]
    for form in filter(None, entry.msgstr):
        attempts = [list(_findings(source, form, (*message.flags, *entry.flags), norms)) for source in sources]
        for code, text, hint in min(attempts, key=len):
            severity: Severity = "warning" if code == "translation-unchanged" else "error"
            problems.append(Problem(code, place, entry.key, text, hint, severity))
    return in_order(problems)


def _findings(source: str, text: str, flags: Sequence[str], norms: Norms) -> Iterator[wording.Finding]:
    yield from wording.carried_over(source, text)
    yield from wording.nothing_typed(source, text)
    yield from wording.clean(source, text)
    yield from wording.right_script(source, text, norms.script)
    if norms.locale.split("-")[0] != "en":
        yield from wording.changed_at_all(source, text)
    limits = [int(flag.partition(":")[2]) for flag in flags if flag.startswith("max-length:") and flag[11:].isdecimal()]
    length = sum(not unicodedata.combining(one) for one in unicodedata.normalize("NFC", text)) if limits else 0
    if limits and length > min(limits):
        found = f"The translation has {length} characters, and {min(limits)} fit."
        yield "translation-length", found, "Say it more briefly."
