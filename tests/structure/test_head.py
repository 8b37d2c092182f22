"""The letterhead, in the forms that offices print it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.structure.pages import page, rows_of

from vanban.model import Field, Span
from vanban.structure.head import find_head


def value(field: Field | None) -> str | None:
    return field.value if field else None


@pytest.mark.parametrize(
    ("printed", "governing", "issuer"),
    [
        (
            "UBND TỈNH KON TUM |\nSỞ THÔNG TIN VÀ |\nTRUYỀN THÔNG |",
            "UBND TỈNH KON TUM",
            "SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
        ),
        ("ỦY BAN NHÂN DÂN |\nTỈNH QUẢNG NGÃI |", None, "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI"),
        (
            "BỘ GIÁO DỤC |\nVÀ ĐÀO TẠO |\nTRƯỜNG ĐẠI HỌC VINH |",
            "BỘ GIÁO DỤC VÀ ĐÀO TẠO",
            "TRƯỜNG ĐẠI HỌC VINH",
        ),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG |\nVĂN PHÒNG |", "BAN CHẤP HÀNH TRUNG ƯƠNG", "VĂN PHÒNG"),
        ("CHÍNH PHỦ |", None, "CHÍNH PHỦ"),
        ("BỘ NỘI VỤ |\nBỘ TÀI CHÍNH |", None, "BỘ NỘI VỤ BỘ TÀI CHÍNH"),
        ("HỘI ĐỒNG NHÂN DÂN |\nHUYỆN ĐẮK HÀ |", None, "HỘI ĐỒNG NHÂN DÂN HUYỆN ĐẮK HÀ"),
        (
            "ỦY BAN NHÂN DÂN |\nQUẬN 1 |\nPHÒNG TÀI CHÍNH - |\nKẾ HOẠCH |",
            "ỦY BAN NHÂN DÂN QUẬN 1",
            "PHÒNG TÀI CHÍNH - KẾ HOẠCH",
        ),
        ("SỞ Y TẾ |\nBỆNH VIỆN ĐA KHOA TỈNH |", "SỞ Y TẾ", "BỆNH VIỆN ĐA KHOA TỈNH"),
        ("TỔNG LIÊN ĐOÀN LAO ĐỘNG |\nVIỆT NAM |", None, "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM"),
    ],
)
def test_the_bodies_are_told_apart_where_one_name_ends(
    printed: str, governing: str | None, issuer: str
) -> None:
    motto = "\n | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/BC-X | Độc lập - Tự do - Hạnh phúc"
    head = find_head(rows_of(printed + motto))
    assert (value(head.governing_body), value(head.issuer)) == (governing, issuer)


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("Số: 11 /TB-UBND", "11/TB-UBND"),
        ("Số:       /STTTT-TTBCXB", "/STTTT-TTBCXB"),
        ("Số: ..... /QĐ-UBND", "/QĐ-UBND"),
        ("Số 36-HD/VPTW", "36-HD/VPTW"),
        ("Luật số: 32/2009/QH12", "32/2009/QH12"),
        ("Nghị quyết số: 253/2025/QH15", "253/2025/QH15"),
        ("Số: 66.7/2025/NQ-CP", "66.7/2025/NQ-CP"),
        ("Số: 2769/UBND-\nNCKSTTHC", "2769/UBND-NCKSTTHC"),
        ("Số:\n84/2025/QĐ-UBND", "84/2025/QĐ-UBND"),
        ("Số: 12/QÐ-SYT", "12/QĐ-SYT"),
    ],
)
def test_the_number_is_the_whole_sign_without_blanks(printed: str, number: str) -> None:
    text = f"SỞ Y TẾ\n{printed}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    assert value(find_head(rows_of(text)).number) == number


@pytest.mark.parametrize(
    ("printed", "place", "date"),
    [
        ("Kon Tum, ngày 05 tháng 11 năm 2024", "Kon Tum", "2024-11-05"),
        ("Kon Tum, ngày      tháng 11 năm 2024", "Kon Tum", "2024-11"),
        ("Kon Tum, ngày      tháng      năm 2024", "Kon Tum", "2024"),
        ("Kon Tum, ngày      tháng      năm", "Kon Tum", None),
        ("Hà Nội, ngày\n02 tháng 12 năm 2025", "Hà Nội", "2025-12-02"),
    ],
)
def test_place_and_date_are_cut_where_the_page_is_blank(printed: str, place: str, date: str | None) -> None:
    head = find_head(rows_of(f"SỞ Y TẾ\nSố: 1/SYT-VP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n{printed}"))
    assert (value(head.place), value(head.date)) == (place, date)


def test_a_subject_goes_on_in_its_column_through_the_number_that_it_names() -> None:
    head = find_head(
        rows_of(
            "SỞ Y TẾ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "Số: 5/SYT-VP | Độc lập - Tự do - Hạnh phúc\n"
            "V/v góp ý dự thảo | Huế, ngày 01 tháng 3 năm 2025\n"
            "Quyết định số 22/QĐ-TTg về | \n"
            "viễn thông | \n"
            "Kính gửi: Sở Thông tin và Truyền thông"
        )
    )
    assert value(head.about) == "góp ý dự thảo Quyết định số 22/QĐ-TTg về viễn thông"


def test_two_columns_that_were_read_as_one_line_are_two_rows() -> None:
    head = find_head(
        rows_of(
            "SỞ NỘI VỤ   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "Số: 7/BC-SNV   Độc lập - Tự do - Hạnh phúc\n"
            "Huế, ngày 02 tháng 01 năm 2024"
        )
    )
    assert (value(head.issuer), value(head.number), value(head.date)) == (
        "SỞ NỘI VỤ",
        "7/BC-SNV",
        "2024-01-02",
    )


def test_urgency_and_secrecy_are_framed_words() -> None:
    head = find_head(rows_of("HỎA TỐC\nMẬT\nSỞ Y TẾ\nSố: 1/SYT-VP\nHuế, ngày 02 tháng 01 năm 2024"))
    assert (value(head.urgency), value(head.secrecy)) == ("HỎA TỐC", "MẬT")


def test_a_text_without_a_head_has_none() -> None:
    layout = page("Một buổi sáng mùa thu.\nTrời trong xanh.")
    head = find_head(rows_of(layout.text))
    assert (head.issuer, head.number, head.date, head.end) == (None, None, None, 0)


def test_a_day_by_hand_that_runs_into_its_month_is_cut_and_doubted() -> None:
    rows = rows_of("SỞ Y TẾ\nSố: 1/SYT-VP\nPhú Thọ, ngày 2háng 12 năm 2011")
    assert value(find_head(rows).date) is None
    head = find_head([replace(row, line=replace(row.line, confidence=0.7)) for row in rows])
    assert (value(head.place), value(head.date)) == ("Phú Thọ", "2011-12")
    assert [doubt.about for doubt in head.doubts] == ["header.date"]


def test_a_date_broken_over_an_empty_line_keeps_its_place() -> None:
    text = "SỞ Y TẾ\nSố: 1/SYT-VP\nHà Nội, ngày\n02 tháng 12 năm 2025"
    *rows, last = rows_of(text)
    lower = replace(last, span=Span(last.span.start + 1, last.span.end + 1))
    date = find_head([*rows, lower]).date
    assert date is not None
    assert date.span.of(text.replace("ngày\n", "ngày\n\n")) == "ngày\n\n02 tháng 12 năm 2025"
