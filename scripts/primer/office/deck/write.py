"""Writes lines into paragraphs: language, direction, bullets, and numbers that keep their direction."""

from collections.abc import Sequence
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls

from primer.office.deck.base import POINT, Look
from primer.office.deck.measure import CALL_LEADING, GAP, INDENT, NATURAL
from primer.office.help import isolated
from primer.shown.parts import Line

NO_BREAK = "\u00a0"
"""Stands for the blanks in a number, which is never split over lines."""


def write(  # noqa: PLR0913
    text: Any,  # noqa: ANN401
    lines: Sequence[Line],
    look: Look,
    *,
    size: int = 0,
    calls: Sequence[int] = (),
    align: bool = True,
    head: int = 0,
) -> None:
    """Write lines as the paragraphs of a text frame.

    Args:
        text: a text frame of python-pptx.
        lines: what to write.
        look: the deck's language and direction.
        size: points; 0 leaves what the layout says.
        calls: the points of each line that is a number to call.
        head: points of a heading, which is no more than one line; 0 leaves what the layout says.
        align: whether lines begin at the reader's side, whatever the layout says.
    """
    body = text._txBody  # noqa: SLF001 (python-pptx has no other way to bullets, languages and directions)
    for old in list(body.p_lst):
        body.remove(old)
    for at, one in enumerate(lines):
        shown = body.add_p()
        close = not at or lines[at - 1].look == "call"
        _shape(shown, one, look, close=close, size=size, align=align)
        called = calls[at] if one.look == "call" and calls else size or head
        if one.label:
            _run(shown, f"{one.label}{'.' if one.label.isdigit() else ':'} ", look.lang, {"b": "1"})
        for run in one.runs:
            bold = run.strong or one.look in {"lead", "label", "right", "call"}
            marks = {"sz": str(called * 100)} if called else {}
            marks |= {"b": "1"} if bold else {}
            marks |= {"i": "1"} if run.slanted and not look.turned else {}
            drawn = isolated(run.text.replace(" ", NO_BREAK)) if run.number else run.text
            made = _run(shown, drawn, one.lang or look.lang, marks)
            if one.look in {"call", "label", "right"} or (run.slanted and look.turned):
                made.get_or_add_rPr().insert(0, parse_xml(_INK))
    if not lines:
        body.add_p()


_INK = f'<a:solidFill {nsdecls("a")}><a:schemeClr val="accent1"/></a:solidFill>'


def _run(paragraph: Any, text: str, lang: str, marks: dict[str, str]) -> Any:  # noqa: ANN401
    run = paragraph.add_r(text)
    letters = run.get_or_add_rPr()
    letters.set("lang", lang)
    for name, value in marks.items():
        letters.set(name, value)
    return run


def _shape(  # noqa: PLR0913
    paragraph: Any,  # noqa: ANN401
    one: Line,
    look: Look,
    *,
    close: bool,
    size: int,
    align: bool,
) -> None:
    direction = one.dir or look.direction
    shape = paragraph.get_or_add_pPr()
    shape.set("rtl", str(int(direction == "rtl")))
    if size or align:
        shape.set("algn", "r" if direction == "rtl" else "l")
    if not size:
        return
    inside = ""
    if one.look == "call":
        inside = f'<a:lnSpc><a:spcPct val="{round(CALL_LEADING / NATURAL * 100_000)}"/></a:lnSpc>'
    inside += "" if close else f'<a:spcBef><a:spcPct val="{round(GAP * 100_000)}"/></a:spcBef>'
    if one.look in INDENT:
        room = round(INDENT[one.look] * size * POINT)
        shape.set("marL", str(room))
        shape.set("indent", "0" if one.look == "under" else str(-room))
    if one.look == "bullet":
        inside += '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>'
    elif one.look in {"number", "right"}:
        inside += '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="+mj-lt"/>'
        inside += f'<a:buAutoNum type="arabicPeriod" startAt="{one.count}"/>'
    for child in parse_xml(f"<a:pPr {nsdecls('a')}>{inside}</a:pPr>"):
        shape.append(child)
