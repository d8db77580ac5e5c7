"""The words of the sheets' own interface, in the edition's language, with the counts of one module filled in."""

import json
from collections.abc import Iterable
from pathlib import Path

from primer.editions.edition import Local
from primer.templates.environment import environment

TEMPLATE = "words.json"


def words(local: Local, minutes: Iterable[int], folder: Path) -> dict[str, str]:
    """Give the words by the names that the Typst files use.

    Args:
        local: whose language.
        minutes: the length of each lesson that is counted: plurals are decided here, not on the sheet.
        folder: templates/packs.

    Returns:
        Name to words; those of `templates/shared/words.json` are among them.
    """
    lengths = sorted(minutes)
    jinja = environment(folder, local.interface)
    text = jinja.get_template(TEMPLATE).render(
        lessons=len(lengths),
        minutes="–".join(str(one) for one in dict.fromkeys((lengths[0], lengths[-1]))) if lengths else "0",
    )
    return {**local.labels, **json.loads(text)}
