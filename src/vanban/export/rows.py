"""Documents as rows of a table, in the columns of the registers that Decree 30/2020/NĐ-CP prescribes.

The columns are those of the registers of outgoing and of incoming documents (Appendix IV) that a document
itself can fill; day of arrival, handover and signature for receipt are the clerk's to add.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Final

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet._write_only import WriteOnlyWorksheet as Sheet

from vanban.export.titles import print_doubt
from vanban.model import Document, Field

SHEET: Final = "documents"


@dataclass(frozen=True, slots=True)
class Row:
    """One document in the register. Empty where it prints nothing of the kind."""

    number: str = ""
    date: str = ""
    """ISO, cut where day or month is blank."""
    title: str = ""
    """Kind and subject, one after the other as the registers have them."""
    issuer: str = ""
    signer: str = ""
    recipients: str = ""
    pages: str = ""
    urgency: str = ""
    secrecy: str = ""
    file: str = ""
    notes: str = ""
    """What the reader could not make sure of."""


COLUMNS: Final = (
    ("Số, ký hiệu", 20),
    ("Ngày tháng văn bản", 13),
    ("Tên loại và trích yếu nội dung", 60),
    ("Tác giả", 35),
    ("Người ký", 22),
    ("Nơi nhận", 40),
    ("Số trang", 8),
    ("Độ khẩn", 12),
    ("Độ mật", 12),
    ("Tệp", 30),
    ("Ghi chú", 40),
)
"""The heading of each field of a `Row`, in its order, and its width in the workbook in characters."""

_TITLES: Final = tuple(title for title, _ in COLUMNS)
_WRAPPED: Final = Alignment(wrap_text=True, vertical="top")
_UNWRITABLE: Final = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold, and so no workbook."""
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def make_row(document: Document, file: str) -> Row:
    """The row of a document that is kept under the name `file`."""
    header, footer = document.header, document.footer
    return Row(
        number=_value(header.number),
        date=_value(header.date),
        title=" ".join(filter(None, (_value(header.kind), _value(header.subject)))),
        issuer=_value(header.issuer),
        signer=_value(footer.signer),
        recipients="; ".join(one.value for one in footer.recipients or header.addressees),
        pages=str(document.source.pages),
        urgency=_value(header.urgency),
        secrecy=_value(header.secrecy),
        file=file,
        notes="; ".join(print_doubt(doubt) for doubt in document.doubts),
    )


def missing_row(file: str, why: str) -> Row:
    """The row of a file that could not be read: it is in the register, with the reason."""
    return Row(file=file, notes=why)


def to_csv(rows: Iterable[Row]) -> bytes:
    """The table as CSV in UTF-8, with the mark at its head by which Excel knows the encoding."""
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(_TITLES)
    writer.writerows([_harmless(cell) for cell in _cells(row)] for row in rows)
    return table.getvalue().encode("utf-8-sig", "backslashreplace")


def to_xlsx(rows: Iterable[Row]) -> bytes:
    """The table as an Excel workbook with one sheet, `documents`; whole dates and page counts are values."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(SHEET)
    sheet.freeze_panes = "A2"
    for letter, (_, width) in zip("ABCDEFGHIJK", COLUMNS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.append([_title_cell(sheet, title) for title in _TITLES])
    for row in rows:
        sheet.append([_typed_cell(sheet, name, text) for name, text in zip(_NAMES, _cells(row), strict=True)])
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


_NAMES: Final = tuple(field.name for field in fields(Row))


def _cells(row: Row) -> tuple[str, ...]:
    return tuple(getattr(row, name) for name in _NAMES)


def _value(field: Field | None) -> str:
    return "" if field is None else field.value


def _title_cell(sheet: Sheet, title: str) -> Cell:
    cell = WriteOnlyCell(sheet, title)
    cell.font = Font(bold=True)
    cell.alignment = _WRAPPED
    return cell


def _typed_cell(sheet: Sheet, name: str, text: str) -> Cell:
    """A day and a count as what they are, so that they sort; everything else as text, formulas too."""
    if name == "pages" and text:
        return WriteOnlyCell(sheet, int(text))
    if name == "date" and len(text) == len("2025-03-19"):
        cell = WriteOnlyCell(sheet, datetime.fromisoformat(text))
        cell.number_format = "dd/mm/yyyy"
        return cell
    cell = WriteOnlyCell(sheet, _UNWRITABLE.sub("", text))
    cell.data_type = "s"
    cell.alignment = _WRAPPED
    return cell


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: what others wrote must not compute in our table."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
