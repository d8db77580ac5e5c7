"""Reads a locale's catalogs, lets them pass the gates, and gives the library in that locale."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path

from primer.artefacts.cache import NO_CACHE, Cache, digest, digest_folder
from primer.catalogs.file import Catalog
from primer.catalogs.gates import Norms, gate_catalog
from primer.catalogs.gates import __file__ as gate_file
from primer.catalogs.lookup import Translations
from primer.catalogs.plurals import plural_rule
from primer.catalogs.scripts import LETTERS
from primer.catalogs.store import load_locale
from primer.editions.edition import Local
from primer.editions.interface import Interface, labels
from primer.editions.localise import localise
from primer.library.library import Library
from primer.messages.interface import INTERFACE
from primer.messages.message import Message
from primer.model.profile import Profile
from primer.problems import Place, Problem

Catalogs = Mapping[str, Mapping[str, Catalog]]
"""Locale to domain to catalog."""
SHARED_WORDS = "shared/words.json"


def by_domain(messages: Sequence[Message]) -> dict[str, list[Message]]:
    """Give the messages of each catalog, in their order."""
    ordered = sorted(messages, key=lambda one: one.domain)
    return {domain: list(group) for domain, group in groupby(ordered, key=lambda one: one.domain)}


def load_catalogs(
    root: Path, profiles: Mapping[str, Profile], messages: Sequence[Message], cache: Cache = NO_CACHE
) -> tuple[Catalogs, list[Problem]]:
    """Read the catalogs of all locales and let them pass the gates.

    Args:
        root: the folder that holds locales/.
        profiles: of every locale.
        messages: today's, of all catalogs.
        cache: remembers which catalogs have passed the gates with the same words, messages, norms and gates.

    Returns:
        Locale to domain to catalog, and all problems: those of reading, those of the gates, `stray-catalog` for a file
        that no message belongs to, `profile-plural` and `profile-script` for a profile that no gate can work with, and
        `interface-incomplete` where a word of the interface has no translation.
    """
    domains = by_domain(messages)
    gates = digest_folder(Path(gate_file).parent) if cache.folder else ""
    catalogs: dict[str, dict[str, Catalog]] = {}
    problems: list[Problem] = []
    for locale, profile in profiles.items():
        if profile.status == "source":
            continue
        catalogs[locale], found = load_locale(root / "locales" / locale, root)
        problems += found
        unusable = _profile(locale, profile)
        problems += unusable
        if unusable:
            continue
        norms = Norms(locale, profile.script, profile.plural_forms)
        for domain, catalog in catalogs[locale].items():
            file = f"locales/{locale}/LC_MESSAGES/{domain}.po"
            if domain in domains:
                key = digest("gate", gates, repr(norms), repr(domains[domain]), repr(catalog))
                gate = partial(gate_catalog, catalog, domains[domain], norms, file)
                problems += [] if cache.get(key, partial(_passes, gate)) else gate()
            else:
                problems.append(
                    Problem(
                        "stray-catalog",
                        Place(file),
                        "",
                        "no module, page or template has this name",
                        "Rename it, or delete it when its module is gone.",
                    )
                )
        problems += _interface(locale, catalogs[locale], domains.get(INTERFACE, []))
    return catalogs, problems


def _passes(gate: Callable[[], list[Problem]]) -> bytes:
    return b"" if gate() else b"passed"


def _profile(locale: str, profile: Profile) -> list[Problem]:
    place = Place(f"locales/{locale}/profile.yml")
    problems = []
    if plural_rule(profile.plural_forms) is None:
        message = f"this is no plural rule (found `{profile.plural_forms}`)"
        hint = "Write it as gettext does, for example `nplurals=2; plural=(n != 1);`."
        problems.append(Problem("profile-plural", place, "plural_forms", message, hint))
    if profile.script not in LETTERS:
        message = f"the letters of this script are not known (found `{profile.script}`)"
        problems.append(Problem("profile-script", place, "script", message, f"Known: {', '.join(sorted(LETTERS))}."))
    return problems


def _interface(locale: str, catalogs: Mapping[str, Catalog], words: Sequence[Message]) -> list[Problem]:
    translations = Translations(catalogs)
    file = f"locales/{locale}/LC_MESSAGES/{INTERFACE}.po"
    return [
        Problem(
            "interface-incomplete",
            Place(file),
            "",
            f"no current translation of `{word.text}`",
            "Run `primer update`, then translate it; a page half in two languages helps nobody.",
        )
        for word in words
        if translations.find(INTERFACE, word.key, word.text).text is None
    ]


def local(root: Path, library: Library, locale: str, catalogs: Catalogs) -> Local:
    """Give the library in a locale.

    Args:
        root: the folder that holds templates/.
        library: in the source's words.
        locale: a locale with a profile.
        catalogs: as `load_catalogs` gives them.
    """
    profile = library.profiles[locale]
    names = [locale, *profile.fallback]
    chain = [(name, Translations(catalogs[name])) for name in names if name in catalogs]
    said, coverage = localise(library, locale, chain)
    words = Interface(chain[0][1] if chain else None, profile.plural_forms)
    return Local(locale, profile, said, words, labels(root / "templates", SHARED_WORDS, words), coverage)
