"""Readings as rows: of the register, and of the facts."""

from __future__ import annotations

from dataclasses import astuple, replace

import pytest
from hypothesis import given, settings
from tests.export.facts import PERSON, with_all_facts
from tests.strategies import documents

from vanban.export.rows import SHEETS, Row, make_row, make_rows, missing_rows
from vanban.model import Document, Field, Page, Span

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


def named(document: Document, table: str) -> list[dict[str, str]]:
    """The rows of a table, each value by the title of its column; the empty ones left out."""
    (sheet,) = (sheet for sheet in SHEETS if sheet.name == table)
    titles = [column.title for column in sheet.columns]
    rows = make_rows(document, "30.txt")[table]
    return [{title: cell for title, cell in zip(titles, row, strict=True) if cell} for row in rows]


def test_a_document_fills_a_row_of_the_register(a_document: Document) -> None:
    assert make_row(a_document, "2020/30.txt") == ROW
    assert make_rows(a_document, "2020/30.txt")["documents"] == [astuple(ROW)]


def test_a_letter_without_recipients_goes_to_its_addressees(a_document: Document) -> None:
    header = replace(a_document.header, addressees=(Field("Sở Tài chính", Span(0, 1)),))
    letter = replace(a_document, header=header, footer=type(a_document.footer)())
    assert make_row(letter, "a").recipients == "Sở Tài chính"


def test_a_file_that_could_not_be_read_is_in_the_register_with_the_reason() -> None:
    assert missing_rows("a.pdf", "tệp rỗng") == {"documents": [astuple(Row(file="a.pdf", notes="tệp rỗng"))]}


def test_a_citation_is_a_row(a_document: Document) -> None:
    start = a_document.text.index("Luật Tổ")
    assert named(with_all_facts(a_document), "citations") == [
        {
            "Tệp": "30.txt",
            "Trang": "1",
            "Từ ký tự": str(start),
            "Đến ký tự": str(start + 22),
            "Nguyên văn": "Luật Tổ chức Chính phủ",
            "Tên loại": "Luật",
            "Ngày": "2015-06-19",
            "Tên": "Tổ chức Chính phủ",
            "Quan hệ": "căn cứ",
            "Mã văn bản": "luat-76-2015-qh13",
        }
    ]


def test_a_task_is_a_row(a_document: Document) -> None:
    (row,) = named(with_all_facts(a_document), "tasks")
    assert row["Nguyên văn"] == "2. Các cơ quan: <b> Tên Số A|B 2"
    assert dict(list(row.items())[5:]) == {
        "Cơ quan thực hiện": "Các cơ quan",
        "Phối hợp": "Ban Bí thư",
        "Việc": "<b>",
        "Hạn": "2020-04-01",
        "Hạn như in": "trước ngày 01/4/2020",
        "Định kỳ (RRULE)": "FREQ=MONTHLY",
        "Sản phẩm": "Tên",
        "Báo cáo về": "CHÍNH PHỦ",
    }


def test_a_claim_is_a_row_with_what_its_checks_came_to(a_document: Document) -> None:
    checked, bare = named(with_all_facts(a_document), "claims")
    assert dict(list(checked.items())[4:]) == {
        "Nguyên văn": "quy định về công tác",
        "Loại": "tỷ lệ",
        "Đối tượng": "công tác văn thư",
        "Giá trị": "84.7",
        "Đơn vị": "%",
        "So với": "320",
        "Thời kỳ": "năm 2024",
        "Theo lời": "CHÍNH PHỦ",
        "Tự đối chiếu": "mâu thuẫn",
        "Giải thích": "năm in hai cách",
    }
    assert (bare["Loại"], "Tự đối chiếu" in bare) == ("sự việc có ngày", False)


def test_what_is_said_of_a_person_has_no_row(a_document: Document) -> None:
    facts = with_all_facts(a_document)
    assert len(facts.claims) == 3
    assert len(named(facts, "claims")) == 2
    assert PERSON not in str(make_rows(facts, "30.txt"))


@pytest.mark.parametrize(("second", "page"), [(0, "2"), (1, "2"), (10_000, "1")])
def test_a_fact_stands_on_the_page_where_it_begins(a_document: Document, second: int, page: str) -> None:
    end = len(a_document.text)
    place = min(second + a_document.text.index("Luật Tổ") - 1, end)
    pages = (Page(1, 0, 0, Span(0, place)), Page(2, 0, 0, Span(place, end)))
    (row,) = named(replace(with_all_facts(a_document), pages=pages), "citations")
    assert row["Trang"] == page


@given(documents)
@settings(max_examples=40)
def test_any_document_fills_every_table(document: Document) -> None:
    rows = make_rows(document, "a")
    assert [sheet.name for sheet in SHEETS] == list(rows)
    for sheet in SHEETS:
        assert all(len(row) == len(sheet.columns) for row in rows[sheet.name])
    counts = [len(rows[sheet.name]) for sheet in SHEETS]
    listed = [claim for claim in document.claims if claim.about_person is None]
    assert counts == [1, len(document.citations), len(document.tasks), len(listed)]
