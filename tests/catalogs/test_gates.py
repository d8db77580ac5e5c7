"""The gates let right translations through, in every script, and the plural rules are those of CLDR."""

from collections.abc import Sequence

import pytest
from babel import Locale

from primer.catalogs.entry import Entry
from primer.catalogs.file import fresh
from primer.catalogs.gates import Norms, gate, gate_catalog
from primer.catalogs.pinned import PLURAL_FORMS
from primer.catalogs.plurals import plural_rule
from primer.messages.message import Message

FORMS = ("zero", "one", "two", "few", "many", "other")


def codes(source: str | Message, text: str | Sequence[str], script: str = "Latn", locale: str = "es") -> list[str]:
    """Give the codes of what the gates find in a translation."""
    message = Message("d", "one:say", source) if isinstance(source, str) else source
    forms = (text,) if isinstance(text, str) else tuple(text)
    entry = Entry(message.text, forms, message.context, message.plural)
    return [problem.code for problem in gate(entry, message, Norms(locale, script, PLURAL_FORMS[locale]), "x.po")]


@pytest.mark.parametrize(
    ("source", "text", "script"),
    [
        ("Wait 10 minutes, for ages 9-11.", "انتظر ١٠ دقائق، للأعمار ٩-١١.", "Arab"),
        ("Wait 10 minutes, for ages 9-11.", "१० मिनट रुकें, आयु ९-११।", "Deva"),
        ("More than 10,000 children in 2018-2019.", "Más de 10.000 niños en 2018-2019.", "Latn"),
        ("More than 10,000 children told someone.", "Más de 10 000 niños lo contaron.", "Latn"),
        ("More than 10,000 children told someone.", "Plus de 10\u202f000 enfants en ont parlé.", "Latn"),
        ("Ask {name} or {role:lead}, {name}.", "{role:lead} o {name}: pregunta, {name}.", "Latn"),
        (
            "Do **not** reply to `{code}`; see [how](getting-help).",
            "请**不要**回复`{code}`,[看这里](getting-help)。",
            "Hans",
        ),
        ("Tell an adult whom you trust.", "Розкажи дорослому, якому довіряєш.", "Cyrl"),
        ("Tell an adult whom you trust.", "می\u200cتوانی به یک بزرگ\u200cتر بگویی.", "Arab"),
        ("If a < b, say {{no}}.", "Si a < b, di {{no}}.", "Latn"),
        ("WhatsApp Messenger", "WhatsApp Messenger", "Arab"),
        ("Stop.\n", "Para.\n", "Latn"),
    ],
)
def test_right_translations_pass(source: str, text: str, script: str) -> None:
    """Other digits, another order, other signs between thousands and joiners inside words are no mistakes."""
    assert codes(source, text, script) == []


def test_each_plural_form_may_carry_what_singular_or_plural_has() -> None:
    """A form for one thing may leave the number out if the English singular does; a renamed token is still found."""
    message = Message("d", None, "One day", "{count} days")
    assert codes(message, ["Un día", "{count} días"]) == []
    assert codes(message, ["Un día", "{numero} días"]) == ["translation-token"]
    assert codes(message, ["Un día"]) == ["translation-plural-count"]


def test_what_is_not_shown_is_not_looked_at() -> None:
    """Proposals and translations of another source give no noise."""
    message = Message("d", "one:say", "Ask {name}.")
    norms = Norms("es", "Latn", PLURAL_FORMS["es"])
    for entry in (
        Entry("Ask {name}.", ("x",), "one:say", flags=("fuzzy",)),
        Entry("Ask.", ("Pregunta.",), "one:say"),
        Entry("Ask {name}.", ("",), "one:say"),
    ):
        assert gate(entry, message, norms, "x.po") == []


def test_english_variants_may_keep_the_source() -> None:
    """A British catalog repeats most of the source."""
    same = "Tell an adult whom you trust."
    assert codes(same, same, locale="en") == []
    assert codes(same, same) == ["translation-unchanged"]


def test_unknown_script_is_an_engineers_mistake() -> None:
    """A profile that passed its own checks names a known script and a plural rule."""
    with pytest.raises(ValueError, match="Xxxx"):
        gate_catalog(fresh("es", PLURAL_FORMS["es"]), [], Norms("es", "Xxxx", PLURAL_FORMS["es"]), "x.po")


@pytest.mark.parametrize("language", sorted(PLURAL_FORMS))
def test_pinned_plural_rules_agree_with_cldr(language: str) -> None:
    """Numbers fall into the same forms, in CLDR's order, from 0 to 1,000."""
    rule = plural_rule(PLURAL_FORMS[language])
    assert rule is not None
    category = Locale.parse(language).plural_form
    used = [name for name in FORMS if name in {category(number) for number in range(1001)}]
    assert rule.table() == tuple(used.index(category(number)) for number in range(1001))
    assert rule.forms == len(used)


@pytest.mark.parametrize(
    "header",
    [
        "",
        "nplurals=2; plural=n",
        "nplurals=2; plural=1/n;",
        "nplurals=1; plural=0 - 1;",
        "nplurals=2; plural=(n != 1",
        "nplurals=2; plural=__import__('os');",
        "nplurals=2; plural=n>1; drop",
        f"nplurals=2; plural={'(' * 500}n{')' * 500};",
    ],
)
def test_what_is_no_plural_rule_is_not_run(header: str) -> None:
    """A rule that gives too high a form, divides by zero or is no C expression is none."""
    assert plural_rule(header) is None
