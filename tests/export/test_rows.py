"""Readings as rows of the register."""

from __future__ import annotations

import csv
import io
from dataclasses import astuple, replace
from datetime import datetime

import pytest
from hypothesis import given, settings
from openpyxl import load_workbook
from tests.strategies import documents

from vanban.export.rows import COLUMNS, Row, make_row, missing_row, to_csv, to_xlsx
from vanban.model import Document, Field, Span

ROW = Row(
    number="30/2020/NĐ-CP",
    date="2020-03-05",
    title="Nghị định Về công tác | văn thư",
    issuer="CHÍNH PHỦ",
    signer="Nguyễn Xuân Phúc",
    recipients="Ban Bí thư",
    pages="1",
    file="2020/30.txt",
    notes="Ngày tháng: ngày không đọc được (trang 1)",
)


def _read_csv(table: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline="")))


def _read_xlsx(table: bytes) -> list[tuple[object, ...]]:
    book = load_workbook(io.BytesIO(table))
    assert book.sheetnames == ["documents"]
    return list(book["documents"].iter_rows(values_only=True))


def test_a_document_fills_a_row_of_the_register(a_document: Document) -> None:
    assert make_row(a_document, "2020/30.txt") == ROW


def test_a_letter_without_recipients_goes_to_its_addressees(a_document: Document) -> None:
    header = replace(a_document.header, addressees=(Field("Sở Tài chính", Span(0, 1)),))
    letter = replace(a_document, header=header, footer=type(a_document.footer)())
    assert make_row(letter, "a").recipients == "Sở Tài chính"


def test_a_file_that_could_not_be_read_is_in_the_register_with_the_reason() -> None:
    assert missing_row("a.pdf", "tệp rỗng") == Row(file="a.pdf", notes="tệp rỗng")


def test_the_register_is_csv_that_excel_opens() -> None:
    table = to_csv([ROW])
    assert table.startswith(b"\xef\xbb\xbf")
    assert _read_csv(table) == [[title for title, _ in COLUMNS], list(astuple(ROW))]


def test_the_register_is_a_workbook_with_days_and_counts_as_values() -> None:
    head, row = _read_xlsx(to_xlsx([ROW]))
    assert head == tuple(title for title, _ in COLUMNS)
    assert row[:2] == ("30/2020/NĐ-CP", datetime(2020, 3, 5))
    assert row[6] == 1
    assert load_workbook(io.BytesIO(to_xlsx([ROW])))["documents"].freeze_panes == "A2"


@pytest.mark.parametrize("date", ["", "2025", "2025-03"])
def test_a_date_that_is_cut_stays_text(date: str) -> None:
    _, row = _read_xlsx(to_xlsx([replace(ROW, date=date)]))
    assert row[1] == (date or None)


@pytest.mark.parametrize("evil", ["=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1", '=HYPERLINK("x")'])
def test_nothing_that_a_document_says_becomes_a_formula(evil: str) -> None:
    _, row = _read_csv(to_csv([replace(ROW, signer=evil)]))
    assert row[4] == f"'{evil}"
    book = load_workbook(io.BytesIO(to_xlsx([replace(ROW, signer=evil)])))
    cell = book["documents"]["E2"]
    assert (cell.data_type, cell.value) == ("s", evil)


@given(documents)
@settings(max_examples=25, deadline=None)
def test_any_document_becomes_a_row_in_both_tables(document: Document) -> None:
    row = make_row(document, "a\x00b\ud800.pdf")
    assert len(_read_csv(to_csv([row]))) == 2
    assert len(_read_xlsx(to_xlsx([row]))) == 2
