"""The first half of the river: load, check, translate; nothing is written but what a cache remembers."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from primer.artefacts.cache import NO_CACHE, Cache
from primer.cli.judged import judged
from primer.editions.edition import Edition, Local
from primer.editions.translate import Catalogs, load_catalogs, local
from primer.library.library import Library
from primer.library.load import load
from primer.messages.extract import content_messages
from primer.messages.interface import interface_messages
from primer.messages.message import Message
from primer.problems import Problem, in_order
from primer.rules.all import check_library
from primer.safeguarding.accepting import AcceptedWarning


@dataclass(frozen=True)
class Sources:
    """Everything that was read and checked.

    Attributes:
        library: None when a file could not be used.
        problems: all of them, sorted.
        accepted: warnings that a named person has accepted.
    """

    root: Path
    library: Library | None
    messages: Sequence[Message]
    catalogs: Catalogs
    problems: list[Problem]
    accepted: list[AcceptedWarning] = field(default_factory=list)

    def local(self, library: Library, locale: str) -> Local:
        """Give the library in a locale."""
        return local(self.root, library, locale, self.catalogs)


def read_sources(root: Path, today: date, cache: Cache = NO_CACHE, *, release: bool = False, jobs: int = 1) -> Sources:
    """Load and check content, locales and templates.

    Args:
        root: the folder that holds content/, locales/ and templates/.
        today: the day that decides which routes hold.
        cache: remembers what was read and what was clean.
        release: whether what a release refuses is an error.
        jobs: processes that judge side by side; 1 means none but this one, 0 one for each processor.
    """
    library, problems = load(root, cache)
    if library is None:
        return Sources(root, None, [], {}, problems)
    messages = [*content_messages(library), *interface_messages(root / "templates", cache)]
    catalogs, found = load_catalogs(root, library.profiles, messages, cache)
    hurtful, accepted = judged(root, library, catalogs, today, cache, jobs)
    problems = in_order([*problems, *check_library(library, today, release=release), *hurtful, *found])
    return Sources(root, library, messages, catalogs, problems, accepted)


def editions(
    sources: Sources, library: Library, today: date, locales: Sequence[str], regions: Sequence[str], *, release: bool
) -> list[Edition]:
    """Give the editions that are wanted: those of the curriculum, narrowed by locale and region."""
    wanted = [
        one
        for one in library.curriculum.editions
        if (not locales or one.locale in locales) and (not regions or one.region in regions)
    ]
    said = {name: sources.local(library, name) for name in dict.fromkeys(one.locale for one in wanted)}
    return [Edition(said[one.locale], one.region, today, release) for one in wanted]
