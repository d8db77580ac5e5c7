"""The form of the verification desk as a workbook: made for two people, and read when they have filled it in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, get_args
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.datavalidation import DataValidation

from primer.model.region import Confirmation, Region
from primer.problems import Place, Problem

PEOPLE = 2
"""Rows for each route: one for each of the two people who confirm."""
COLUMNS = {
    "route": 22,
    "what it is": 18,
    "name": 34,
    "number on record": 20,
    "your full name": 24,
    "your role": 26,
    "how you asked": 14,
    "day (2027-02-01)": 16,
    "number that you dialled or read": 24,
    "what was different": 40,
}
"""Heading of each column, and its width in characters."""
FILLED = {"name": "your full name", "role": "your role", "how": "how you asked", "on": "day (2027-02-01)"}
NUMBER = "number that you dialled or read"
DIFFERENT = "what was different"
WAYS = get_args(Confirmation.model_fields["how"].annotation)
TOP = 4
"""The row of the headings, from 1."""


@dataclass(frozen=True)
class Answer:
    """One filled row, as it was typed.

    Attributes:
        place: file and row.
        route: id of the route.
        given: field of a confirmation to what stands in its cell; empty cells are not in it.
        different: what the person wrote that differs from the record.
    """

    place: Place
    route: str
    given: dict[str, str | date]
    different: str


def form(region: Region) -> bytes:
    """Give the empty form of a region as XLSX: every route on record, shown or not, twice."""
    book = Workbook()
    sheet = book.active
    sheet.title = region.code
    sheet["A1"] = f"Reporting routes of {region.code}: confirmation by two people"
    sheet["A1"].font = Font(bold=True, size=14)
    sheet["A2"] = (
        "Ask the operator, each of you by yourself. Type the number again, from what you dialled or read. Leave a row"
        " empty if you did not ask. If anything differs from the record, say so in the last column: the record is"
        " corrected first, with its source."
    )
    for column, (heading, width) in enumerate(COLUMNS.items(), 1):
        cell = sheet.cell(TOP, column, heading)
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="E8F1EE")
        sheet.column_dimensions[cell.column_letter].width = width
    last = TOP
    for name, route in region.routes.items():
        for _ in range(PEOPLE):
            last += 1
            known = (name, route.kind.replace("_", " "), route.name, route.phone or route.sms or "none")
            for column, value in enumerate(known, 1):
                sheet.cell(last, column, value).alignment = Alignment(wrap_text=True, vertical="top")
            for column in range(len(known) + 1, len(COLUMNS) + 1):
                sheet.cell(last, column).number_format = "@"
    ways = DataValidation("list", formula1=f'"{",".join(WAYS)}"', allow_blank=True)
    ways.add(f"G{TOP + 1}:G{last}")
    sheet.add_data_validation(ways)
    sheet.freeze_panes = f"B{TOP + 1}"
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def answers(path: Path, code: str) -> tuple[list[Answer], list[Problem]]:
    """Read a filled form.

    Args:
        path: the workbook.
        code: the region that it must be for.

    Returns:
        The rows in which something was filled in; and problems: `form-unreadable`, `form-region`, `form-columns`.
    """
    try:
        sheet = load_workbook(path, data_only=True).active
    except (BadZipFile, InvalidFileException, KeyError, OSError, ValueError):
        hint = f"Fill in the workbook that `primer routes worksheet {code}` makes, and save it as XLSX."
        return [], [Problem("form-unreadable", Place(path.name), "", "this is not a workbook", hint)]
    if sheet.title != code:
        message = f"the form is for `{sheet.title}`, not for `{code}`"
        return [], [Problem("form-region", Place(path.name), "", message, "Take the form of the other country.")]
    if [sheet.cell(TOP, column).value for column in range(1, len(COLUMNS) + 1)] != list(COLUMNS):
        message, hint = "the headings are not those of the form", "Take a new form, and copy the rows into it."
        return [], [Problem("form-columns", Place(path.name, TOP), "", message, hint)]
    return list(_answers(sheet, path.name)), []


def _answers(sheet: Any, file: str) -> Iterator[Answer]:  # noqa: ANN401 (openpyxl has no types)
    columns = {heading: index for index, heading in enumerate(COLUMNS)}
    for number, row in enumerate(sheet.iter_rows(min_row=TOP + 1, values_only=True), TOP + 1):
        wanted = {**FILLED, "number": NUMBER}
        given = {field: typed for field, heading in wanted.items() if (typed := _typed(row[columns[heading]]))}
        different = str(_typed(row[columns[DIFFERENT]]))
        if given or different:
            yield Answer(Place(file, number), str(_typed(row[0])), given, different)


def _typed(value: object) -> str | date:
    """Give a cell as a person sees it; a workbook may turn a day or a number into its own kind."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return value if isinstance(value, date) else "" if value is None else str(value).strip()
