"""How a language is written: the file locales/<locale>/profile.yml."""

from typing import Annotated, Literal

from annotated_types import MinLen
from pydantic import StringConstraints

from primer.model.base import Model


class Search(Model):
    """How the site's search makes words alike, so that it finds what people type. Longer parts stand first."""

    letters: dict[str, str] = {}
    """Letters that people mix up, to the one that stands for them, written without accents."""
    roots: list[str] = []
    """Words that look as if they had an article or an ending, and do not: a word that begins so stands under it."""
    articles: list[str] = []
    """What is written in front of a word, and goes."""
    endings: list[str] = []
    """What is written behind a word, and goes."""
    particles: list[str] = []
    """What goes from the front only when there is no article and the rest is a word of the site."""
    rare_endings: list[str] = []
    """What goes from behind only when there is no other ending and the rest is a word of the site."""
    shortest: int = 3
    """Letters that an ending must leave."""


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
    search: Search = Search()
    fallback: list[str]
    """Locales to try next, in order; ends in the source."""
    status: Literal["source", "draft", "reviewed"] = "draft"
    """A translation is a draft until a native reviewer signs."""
    pseudo: bool = False
