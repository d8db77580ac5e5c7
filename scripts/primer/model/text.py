"""Text that a person will read or hear, with its audience built into its type."""

from typing import Any, ClassVar, Literal, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

Audience = Literal["learner", "teacher", "parent", "ministry"]
State = Literal["source", "translated", "missing", "outdated"]


class Text(str):  # noqa: SLOT000 (it carries its language and its state)
    """One paragraph or shorter. Soft line breaks are joined.

    Inside it a closed subset of Markdown is allowed: `*emphasis*`, `**strong**`, `[words](id)` and tokens in braces
    (see `markup`). Never a typed phone number, web address or HTML.

    Attributes:
        lang: the BCP 47 tag of the words, where they are not in the language of the edition; "" otherwise.
        state: where the words come from: the source, a translation, or the source because a translation is missing or
            outdated.
    """

    audience: ClassVar[Audience]
    lang: str
    state: State

    def __new__(cls, value: str, lang: str = "", state: State = "source") -> Self:
        """Make a text; white space is collapsed."""
        text = super().__new__(cls, " ".join(value.split()))
        text.lang, text.state = lang, state
        return text

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Let pydantic check a non-empty string and hand over this type."""
        return core_schema.no_info_after_validator_function(
            cls,
            core_schema.str_schema(min_length=1, strip_whitespace=True),
            serialization=core_schema.plain_serializer_function_ser_schema(str, return_schema=core_schema.str_schema()),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Show editors who reads the text."""
        schema: dict[str, Any] = {"type": "string", "minLength": 1, "x-audience": cls.audience}
        return schema


class LearnerText(Text):
    """Read or heard by children and young people."""

    audience = "learner"


class TeacherText(Text):
    """Read by teachers and other staff."""

    audience = "teacher"


class ParentText(Text):
    """Read by whoever brings the child up."""

    audience = "parent"


class MinistryText(Text):
    """Read by officials who approve and adapt."""

    audience = "ministry"
