"""Figures as they are printed: numbers, units, what only looks like a figure."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.facts.reports import claims_of, report

from vanban.facts.stating.quantities import find_quantities, parse_number, plain, shown


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("1.234.567", "1234567"),
        ("3.346,9", "3346.9"),
        ("717.130", "717130"),
        ("12,5", "12.5"),
        ("0,037", "0.037"),
        ("90.6", "90.6"),
        ("05", "5"),
        ("2712", "2712"),
        ("1,234,567", "1234567"),
    ],
)
def test_a_number_is_read_by_the_marks_of_vietnam(printed: str, value: str) -> None:
    assert parse_number(printed) == Decimal(value)


@pytest.mark.parametrize("printed", ["1,234", "1.23.4", "1.234.56", "", "x", "1..2", "Š.018"])
def test_what_may_be_two_numbers_is_none(printed: str) -> None:
    assert parse_number(printed) is None


def test_a_comma_before_three_figures_is_a_decimal_one_where_the_unit_has_parts() -> None:
    assert parse_number("1,234", exact=False) == Decimal("1.234")
    assert [each.value for each in find_quantities("đạt 1,234 triệu tấn")] == [Decimal("1.234")]
    assert [each.value for each in find_quantities("có 1,234 người")] == [None]


@given(st.decimals(min_value=0, max_value=10**12, places=2))
def test_a_printed_number_is_read_back(value: Decimal) -> None:
    assert parse_number(shown(value)) == value
    assert Decimal(plain(value)) == value


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("chấp thuận 271/320 khuyến nghị được", [("271", "khuyến nghị")]),
        ("hơn 3.346,9 triệu đồng/năm và 25,9 tấn lúa", [("3346.9", "triệu đồng/năm"), ("25.9", "tấn")]),
        ("tăng 12 % và 2,5 điểm phần trăm", [("12", "%"), ("2.5", "điểm phần trăm")]),
        ("giảm 0,4 ‰", [("0.4", "‰")]),
        ("cho 1,55 triệu người", [("1.55", "triệu người")]),
        ("717.130 m2 đất", [("717130", "m2")]),
        ("có 323 NVYTTB và 5 Ngày hội", [("323", "NVYTTB"), ("5", "Ngày hội")]),
        ("đạt 15 hồ sơ, 3 cuộc họp", [("15", "hồ sơ"), ("3", "cuộc họp")]),
        ("65-70 USD/thùng", [(None, "USD/thùng")]),
        ("trong 12 tháng", [("12", "tháng")]),
    ],
)
def test_a_figure_has_its_unit(sentence: str, found: list[tuple[str | None, str]]) -> None:
    read = [(each.value and plain(each.value), each.unit) for each in find_quantities(sentence)]
    assert read == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Điều 5, khoản 3",
        "năm 2024, tháng 6, quý 2",
        "ngày 24/7/2024",
        "số 2769/UBND-TH",
        "Quyết định 75/QĐ-TTg",
        "lớp 12, Đề án 06, Chương trình 1125",
        "giai đoạn 2021-2025",
        "đạt 1 66,9 nghìn tỷ",
        "từ 21, 8% năm 200 3",
        "lần thứ 9, kỳ họp thứ 5, khóa 11",
        "từ 7h30 đến 9g00",
        "3. Đề nghị Báo An Lạc",
        "điện thoại: 0238.898.8989",
        "ngày 24, 25 và 26 tháng 8",
    ],
)
def test_a_number_that_names_dates_or_is_torn_is_no_figure(sentence: str) -> None:
    assert not [each for each in find_quantities(sentence) if each.unit and not each.time]


def test_words_in_brackets_belong_to_their_figure() -> None:
    (here,) = find_quantities("trên 03 (ba) số báo")
    assert (here.value, here.words, here.unit, here.about) == (Decimal(3), 3, "số", True)


@settings(max_examples=60)
@given(st.text(alphabet="0123456789.,/%-() ấảđ(“nămtriệu\t", max_size=200))
def test_no_text_stops_the_reading_of_figures(text: str) -> None:
    for each in find_quantities(text):
        assert 0 <= each.start < each.number_end <= each.end <= len(text)


def test_a_number_is_printed_with_the_marks_of_vietnam() -> None:
    assert (shown(Decimal("1234567.5")), plain(Decimal("84.70")), plain(Decimal("400"))) == (
        "1.234.567,5",
        "84.7",
        "400",
    )


@pytest.mark.parametrize(
    ("sentence", "value", "unit"),
    [
        ("Bão đã làm một trăm hai mươi hộ bị ảnh hưởng.", "120", "hộ"),
        ("Đã xảy ra hai mươi ba vụ cháy.", "23", "vụ"),
        ("Bão đã làm hai trăm linh năm hộ bị ảnh hưởng.", "205", "hộ"),
    ],
)
def test_a_figure_in_words_is_read_whole(sentence: str, value: str, unit: str) -> None:
    """No part of it is a figure of its own."""
    [claim] = claims_of(report(sentence))
    assert (claim.value, claim.unit) == (value, unit)


def test_minutes_count_nothing() -> None:
    """`8 giờ 00 mỗi ngày`."""
    assert claims_of(report("Đơn vị đã báo cáo trước 8 giờ 00 mỗi ngày cho Sở.")) == []


def test_days_of_a_month_are_the_time_of_a_figure_and_a_cited_documents_day_is_not() -> None:
    """`từ ngày 11 đến 13 tháng 9 năm 2023` is no stretch of nine years."""
    [claim] = claims_of(report("Từ ngày 11 đến 13 tháng 9 năm 2023, bão đã làm 11 người chết."))
    assert claim.period == "Từ ngày 11 đến 13 tháng 9 năm 2023"
    said = "Thực hiện Nghị quyết số 03/NQ-HĐND ngày 15/7/2023, Sở đã giải ngân 8.215/10.400 tỷ đồng."
    [claim] = [one for one in claims_of(report(said)) if one.of]
    assert claim.period is None
