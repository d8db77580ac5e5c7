"""How a language is written: the file locales/<locale>/profile.yml."""

from typing import Annotated, Literal

from annotated_types import MinLen
from pydantic import StringConstraints

from primer.model.base import Model


class Profile(Model):
    """One locale. Nothing here is true of a country; that is a region."""

    name: str
    """The language's own name, as a reader looks for it."""
    english_name: str
    tag: str
    """BCP 47, for HTML and hreflang."""
    cldr: str
    """The locale identifier that CLDR data is asked for."""
    direction: Literal["ltr", "rtl"]
    script: Annotated[str, StringConstraints(pattern=r"^[A-Z][a-z]{3}$")]
    """ISO 15924."""
    fonts: Annotated[list[str], MinLen(1)]
    """Font families for sheets, in order."""
    line_height: float = 1.4
    plural_forms: str
    """The gettext Plural-Forms value; pinned."""
    theme_language: str
    """The name of the theme's word list, which is not the locale's name."""
    search_language: str
    fallback: list[str]
    """Locales to try next, in order; ends in the source."""
    status: Literal["source", "draft", "reviewed"] = "draft"
    """A translation is a draft until a native reviewer signs."""
    pseudo: bool = False
