"""Tables for a spreadsheet, as CSV and as a workbook: what others wrote never computes in them."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import IO, Final

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

Cells = tuple[str, ...]
"""One row, a text for each column; empty where there is nothing."""

LONGEST: Final = 1_048_576
"""The rows that a sheet of a workbook holds."""


class Holds(StrEnum):
    """What stands in a column: in a workbook days and counts are values, so that they sort."""

    TEXT = "text"
    DAY = "day"
    """ISO; one that is cut stays text."""
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    title: str
    width: int
    """In a workbook, in characters."""
    holds: Holds = Holds.TEXT


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table by its name and its columns."""

    name: str
    columns: tuple[Column, ...]


class CsvTable:
    """A table that is written row by row as CSV in UTF-8, with the mark by which Excel knows the encoding."""

    def __init__(self, file: IO[bytes], sheet: Sheet) -> None:
        self._file = file
        self._writer = csv.writer(self)
        file.write("\ufeff".encode())
        self._writer.writerow([column.title for column in sheet.columns])

    def write(self, text: str) -> None:
        """Take what the writer of CSV gives."""
        self._file.write(text.encode("utf-8", "backslashreplace"))

    def add(self, rows: Iterable[Cells]) -> None:
        """Add rows at the end."""
        self._writer.writerows([_harmless(cell) for cell in row] for row in rows)


class Book:
    """An Excel workbook with a sheet for each table, written row by row.

    A table that is longer than a sheet goes on in `citations 2`.
    """

    def __init__(self, sheets: Sequence[Sheet], *, longest: int = LONGEST) -> None:
        self._book = Workbook(write_only=True)
        self._sheets = {sheet.name: sheet for sheet in sheets}
        self._longest = longest
        self._pages: dict[str, list[_Page]] = {sheet.name: [] for sheet in sheets}
        for sheet in sheets:
            self._turn(sheet)

    def add(self, name: str, rows: Iterable[Cells]) -> None:
        """Add rows to the table of that name."""
        sheet, pages = self._sheets[name], self._pages[name]
        for row in rows:
            if pages[-1].rows == self._longest:
                self._turn(sheet)
            written = pages[-1].written
            written.append([_cell(written, *one) for one in zip(sheet.columns, row, strict=True)])
            pages[-1].rows += 1

    def save(self, file: IO[bytes]) -> None:
        """Write the workbook; nothing can be added afterwards."""
        self._book.save(file)

    def _turn(self, sheet: Sheet) -> None:
        pages = self._pages[sheet.name]
        title = f"{sheet.name} {len(pages) + 1}" if pages else sheet.name
        written = self._book.create_sheet(title)
        written.freeze_panes = "A2"
        for number, column in enumerate(sheet.columns, 1):
            written.column_dimensions[get_column_letter(number)].width = column.width
        written.append([_title(written, column.title) for column in sheet.columns])
        pages.append(_Page(written, 1))


@dataclass(slots=True)
class _Page:
    """One sheet of the workbook, and how many rows it has by now."""

    written: WriteOnlyWorksheet
    rows: int


_WRAPPED: Final = Alignment(wrap_text=True, vertical="top")
_UNWRITABLE: Final = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold, and so no workbook."""
_LONGEST_CELL: Final = 32_767
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def _title(written: WriteOnlyWorksheet, title: str) -> Cell:
    cell = WriteOnlyCell(written, title)
    cell.font = Font(bold=True)
    cell.alignment = _WRAPPED
    return cell


def _cell(written: WriteOnlyWorksheet, column: Column, text: str) -> Cell:
    """A day and a count as what they are; everything else as text, formulas too."""
    if column.holds is Holds.COUNT and text:
        return WriteOnlyCell(written, int(text))
    if column.holds is Holds.DAY and (day := _day(text)):
        cell = WriteOnlyCell(written, day)
        cell.number_format = "dd/mm/yyyy"
        return cell
    cell = WriteOnlyCell(written, _UNWRITABLE.sub("", text)[:_LONGEST_CELL])
    cell.data_type = "s"
    cell.alignment = _WRAPPED
    return cell


def _day(text: str) -> datetime | None:
    """A whole day that Excel knows; its first one is in 1900."""
    try:
        day = datetime.strptime(text, "%Y-%m-%d")
    except ValueError:
        return None
    return day if day.year >= 1900 else None


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: what others wrote must not compute in our table."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
