"""What search engines and catalogues of learning material are told of a module or lesson, in the words of schema.org.

Only what the sources hold is said: the status is there, so that a draft is never taken for more.
"""

import json
from collections.abc import Callable, Sequence
from typing import Any

from primer.editions.edition import Local
from primer.library.library import Library, Unit
from primer.model.lesson import Lesson
from primer.model.text import Text
from primer.website.plan import Planned
from primer.website.settings import licence_page, public_address

To = Callable[[str], str]
SUBJECT = "educationalSubject"
"""How a module relates to the codes it names; nobody has compared it with the frameworks, so no more is said."""


def resource(page: Planned, local: Local, locals_: Sequence[Local], to: To, words: Callable[[Text], str]) -> str:
    """Give the description of the page's module or lesson as JSON-LD on one line.

    Args:
        page: any page; one that is not of a module gives "", and so does one of which no word is in the locale.
        local: the locale of the page.
        locals_: all locales that are built.
        to: gives the address of a path of this locale, or beside it, from the page.
        words: gives the words of a text, without marks.
    """
    unit, lesson = page.given.get("unit"), page.given.get("lesson")
    if not isinstance(unit, Unit) or page.template not in {"module.md", "lesson.md"} or not local.speaks(unit.id):
        return ""
    address = public_address(local.library.curriculum)

    def at(path: str, locale: str = local.locale) -> str:
        """Give the full address where the site has one, else one that starts from this page."""
        return f"{address}{locale}/{path}" if address else to(path if locale == local.locale else f"../{locale}/{path}")

    given: dict[str, Any] = {"@context": "https://schema.org", **_reference(at(page.url))}
    given |= _of_module(unit, local.library)
    given["inLanguage"] = local.profile.tag
    given |= _lesson(unit, lesson, at, words) if isinstance(lesson, Lesson) else _module(unit, at, words)
    given |= _versions(page.url, unit, local, locals_, at)
    return json.dumps(given, ensure_ascii=False)


def _reference(address: str, **more: str) -> dict[str, Any]:
    return {"@type": "LearningResource", "@id": address, **more}


def _of_module(unit: Unit, library: Library) -> dict[str, Any]:
    """Give what holds for a module and for each of its lessons."""
    module, curriculum = unit.module, library.curriculum
    return {
        "typicalAgeRange": unit.band,
        "audience": {"@type": "EducationalAudience", "educationalRole": "teacher"},
        "educationalAlignment": [
            {
                "@type": "AlignmentObject",
                "alignmentType": SUBJECT,
                "educationalFramework": curriculum.frameworks[name].name,
                "targetName": code,
            }
            for name, codes in module.frameworks.items()
            for code in codes
        ],
        "license": licence_page(curriculum.licence),
        "copyrightHolder": {"@type": "Organization", "name": curriculum.copyright},
        "isAccessibleForFree": True,
        "version": module.version,
        "dateModified": module.date.isoformat(),
        "creativeWorkStatus": module.status,
    }


def _module(unit: Unit, at: To, words: Callable[[Text], str]) -> dict[str, Any]:
    module = unit.module
    return {
        "name": words(module.title),
        "description": words(module.overview),
        "learningResourceType": "unit plan",
        "timeRequired": _minutes(sum(lesson.minutes for lesson in unit.lessons.values())),
        "teaches": [words(outcome.i_can) for outcome in module.outcomes.values()],
        "hasPart": [
            _reference(at(f"teach/{unit.id}/{name}.html"), name=words(lesson.title))
            for name, lesson in unit.lessons.items()
        ],
    }


def _lesson(unit: Unit, lesson: Lesson, at: To, words: Callable[[Text], str]) -> dict[str, Any]:
    return {
        "name": words(lesson.title),
        "description": words(lesson.at_a_glance),
        "learningResourceType": "lesson plan",
        "timeRequired": _minutes(lesson.minutes),
        "teaches": [words(unit.module.outcomes[name].i_can) for name in lesson.outcomes],
        "isPartOf": _reference(at(f"teach/{unit.id}/index.html"), name=words(unit.module.title)),
    }


def _versions(
    url: str, unit: Unit, local: Local, locals_: Sequence[Local], at: Callable[[str, str], str]
) -> dict[str, Any]:
    """Give the page's siblings: of the source its translations, of a translation its source."""
    source = local.library.curriculum.source_locale
    siblings = {
        one.locale: _reference(at(url, one.locale), inLanguage=one.profile.tag)
        for one in locals_
        if one.locale != local.locale and one.speaks(unit.id)
    }
    if local.locale != source:
        return {"translationOfWork": siblings[source]} if source in siblings else {}
    return {"workTranslation": list(siblings.values())} if siblings else {}


def _minutes(count: int) -> str:
    """Give a span of time by ISO 8601."""
    return f"PT{count}M"
