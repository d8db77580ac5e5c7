"""An edition: the library in one locale, for one region, on one day."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from babel import Locale
from babel.dates import format_date

from primer.editions.interface import Interface
from primer.editions.localise import Coverage
from primer.editions.routes import Doors, doors
from primer.library.library import Library
from primer.model.profile import Profile
from primer.model.region import WORLD, Region, Roles
from primer.model.text import Audience


@dataclass(frozen=True)
class Local:
    """The library in one locale, without a region.

    Attributes:
        locale: name of the folder under locales/.
        profile: how the language is written.
        library: every text in the locale's words, or marked.
        interface: words for templates.
        labels: words that site and sheets share, by name (templates/shared/words.json).
        coverage: catalog to counts of states.
    """

    locale: str
    profile: Profile
    library: Library
    interface: Interface
    labels: Mapping[str, str]
    coverage: Coverage

    def speaks(self, domain: str) -> bool:
        """Say whether any text of a module or page is in the locale's words; sheets without one help nobody."""
        counts = self.coverage.get(domain, Counter())
        return counts["translated"] + counts["source"] > 0

    def date(self, day: date) -> str:
        """Give a day as the locale writes it, for example "22 November 2026"."""
        return format_date(day, "long", locale=self.profile.cldr)

    def territory(self, code: str) -> str:
        """Give a country's name from CLDR."""
        return str(Locale.parse(self.profile.cldr).territories.get(code, code))


@dataclass(frozen=True)
class Edition:
    """A local library for one region on one day.

    Attributes:
        local: the library in the locale.
        code: the region: a country's code, or "world".
        today: the day that decides which routes may be shown.
        release: confirmed routes only.
    """

    local: Local
    code: str
    today: date
    release: bool = False

    @property
    def name(self) -> str:
        """The name of the edition, for example `es-MX`."""
        return self.local.locale if self.code == WORLD else f"{self.local.locale}-{self.code}"

    @property
    def region(self) -> Region:
        """The region, its words in the locale."""
        return self.local.library.regions[self.code]

    @property
    def roles(self) -> Roles:
        """What people are called in the region; where that is not known, the words of world.yml."""
        known = self.region.roles or self.local.library.regions[WORLD].roles
        if known is None:
            raise LookupError("world.yml has no `roles`; the rules should have found it")
        return known

    def doors(self, audience: Audience) -> Doors:
        """Give what may be shown to a reader."""
        regions = self.local.library.regions
        return doors(self.region, regions[WORLD], self.today, audience, release=self.release)
