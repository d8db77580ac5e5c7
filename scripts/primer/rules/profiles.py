"""What must hold for locales and editions: one source, known fallbacks, names that CLDR knows, nothing twice."""

from collections.abc import Sequence

from babel import Locale, UnknownLocaleError

from primer.library.library import Library
from primer.model.profile import Profile
from primer.problems import Place, Problem


def check_profiles(library: Library) -> list[Problem]:
    """Give `source-status`, `unknown-name` and `wrong-locale` of profiles, and `twice` of editions and lessons."""
    problems: list[Problem] = []
    source = library.curriculum.source_locale
    curriculum = library.places["content/curriculum.yml"]
    if source not in library.profiles:
        message, hint = f"`{source}` is not the name of a locale", f"Known: {', '.join(library.profiles) or 'none'}."
        problems.append(Problem("unknown-name", curriculum.at(("source_locale",)), "source_locale", message, hint))
    for name, profile in library.profiles.items():
        problems += _profile(name, profile, source, library)
    editions = [f"{one.locale} with {one.region}" for one in library.curriculum.editions]
    problems += _twice(curriculum.at(("editions",)), "editions", editions)
    for unit in library.units.values():
        places = library.places[f"content/modules/{unit.strand}/{unit.band}/module.yml"]
        problems += _twice(places.at(("lessons",)), "lessons", unit.module.lessons)
    return problems


def _profile(name: str, profile: Profile, source: str, library: Library) -> list[Problem]:
    places, problems = library.places[f"locales/{name}/profile.yml"], list[Problem]()
    if (profile.status == "source") != (name == source):
        message = f"the source language is `{source}` (found `{profile.status}`)"
        hint = "Only the locale that content/curriculum.yml names as `source_locale` has `status: source`."
        problems.append(Problem("source-status", places.at(("status",)), "status", message, hint))
    known = f"Known: {', '.join(library.profiles)}."
    problems += [
        Problem("unknown-name", places.at(("fallback",)), "fallback", f"`{one}` is not the name of a locale", known)
        for one in profile.fallback
        if one not in library.profiles
    ]
    try:
        Locale.parse(profile.cldr)
    except (UnknownLocaleError, ValueError):
        message = f"CLDR has no locale of this name (found `{profile.cldr}`)"
        problems.append(
            Problem("wrong-locale", places.at(("cldr",)), "cldr", message, "Use a name such as `es` or `en_GB`.")
        )
    return problems


def _twice(place: Place, field: str, names: Sequence[str]) -> list[Problem]:
    return [
        Problem("twice", place, field, f"`{name}` stands twice", "Delete one of the two.")
        for name in dict.fromkeys(names)
        if names.count(name) > 1
    ]
