"""Tables that a spreadsheet opens."""

from __future__ import annotations

import csv
import io
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from vanban.export.sheets import Book, Cells, Column, CsvTable, Holds, Sheet

SHEET = Sheet("tasks", (Column("Việc", 40), Column("Hạn", 12, Holds.DAY), Column("Trang", 7, Holds.COUNT)))
ROW = ("Báo cáo", "2020-03-05", "3")


def as_csv(*rows: Cells) -> bytes:
    file = io.BytesIO()
    CsvTable(file, SHEET).add(rows)
    return file.getvalue()


def as_book(*rows: Cells, longest: int = 100) -> Workbook:
    book, file = Book([SHEET], longest=longest), io.BytesIO()
    book.add("tasks", rows)
    book.save(file)
    return load_workbook(file)


def read_csv(table: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline="")))


def values(book: Workbook, name: str = "tasks") -> list[tuple[object, ...]]:
    return list(book[name].iter_rows(values_only=True))


def test_a_table_is_csv_that_excel_opens() -> None:
    table = as_csv(ROW)
    assert table.startswith(b"\xef\xbb\xbf")
    assert read_csv(table) == [["Việc", "Hạn", "Trang"], list(ROW)]


def test_a_table_is_a_sheet_with_days_and_counts_as_values() -> None:
    book = as_book(ROW)
    assert values(book) == [("Việc", "Hạn", "Trang"), ("Báo cáo", datetime(2020, 3, 5), 3)]
    assert book["tasks"].freeze_panes == "A2"


@pytest.mark.parametrize("date", ["2025", "2025-03", "2025-02-30", "0009-01-01", "20250301", "hôm nay"])
def test_what_is_no_whole_day_stays_text(date: str) -> None:
    assert values(as_book(("", date, "")))[1] == (None, date, None)


def test_a_table_that_is_longer_than_a_sheet_goes_on_in_another() -> None:
    book = as_book(*[("a", "", str(number)) for number in range(5)], longest=3)
    assert book.sheetnames == ["tasks", "tasks 2", "tasks 3"]
    assert [row[2] for name in book.sheetnames for row in values(book, name)[1:]] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("evil", ["=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1", '=HYPERLINK("x")'])
def test_nothing_that_a_document_says_becomes_a_formula(evil: str) -> None:
    assert read_csv(as_csv((evil, evil, "")))[1] == [f"'{evil}", f"'{evil}", ""]
    cell = as_book((evil, "", ""))["tasks"]["A2"]
    assert (cell.data_type, cell.value) == ("s", evil)


@given(st.text() | st.sampled_from(["a\x00b\ud800", "x" * 40_000, "\r\n", '"', ","]))
@settings(max_examples=60)
def test_any_words_can_be_written(words: str) -> None:
    assert len(read_csv(as_csv((words, words, "")))) == 2
    assert len(values(as_book((words, words, "")))) == 2
