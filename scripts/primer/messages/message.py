"""One piece of text on its way to a translator."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Message:
    """A source text with its unchanging key.

    Attributes:
        domain: the catalog that it belongs to, for example `consent-5-8`, `phrases` or `interface`.
        context: path of ids, for example `asking/hear-a-no/steps/greet:say`; None for interface words, whose key is
            their text.
        text: the English source, soft line breaks joined.
        plural: the English plural of an interface string that counts, else None.
        comments: what the translator should know: who speaks to whom, limits, an example for each token.
        file: the source file, without a line, so that a moved line changes no catalog.
        flags: gettext flags such as `python-brace-format` or `max-length:60`.
    """

    domain: str
    context: str | None
    text: str
    plural: str | None = None
    comments: tuple[str, ...] = ()
    file: str = ""
    flags: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The identity that survives an edit of the source: the context, or for interface words the text."""
        return self.context if self.context is not None else self.text
