"""Makes the rules of a language out of the English ones and of the words that its own list has for them."""

from collections.abc import Mapping, Sequence

from primer.library.library import Safeguards
from primer.model.rule import WordingRule

SOURCE = "en"


def rules_of(safeguards: Safeguards, language: str) -> Mapping[str, WordingRule]:
    """Give the wording rules of a language by id: in English all, elsewhere those of its list; none without a list."""
    if language == SOURCE:
        return safeguards.wording
    said = safeguards.languages.get(language)
    if said is None:
        return {}
    return {
        name: safeguards.wording[name].model_copy(
            update={
                "find": one.find,
                "unless": one.unless,
                "instead": one.instead,
                "source": one.source,
                "must_match": one.must_match,
                "must_not_match": one.must_not_match,
                "negation_lifts": False,
                "corrections": [],
            }
        )
        for name, one in said.rules.items()
    }


def words_of(safeguards: Safeguards, language: str) -> Mapping[str, Sequence[str]]:
    """Give the families of words of a language."""
    if language == SOURCE:
        return safeguards.words
    said = safeguards.languages.get(language)
    return said.words if said else {}


def known_languages(safeguards: Safeguards) -> list[str]:
    """Give the languages that have rules, English first."""
    return [SOURCE, *sorted(safeguards.languages)]
