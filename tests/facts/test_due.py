"""When something is due: what is printed, what it comes to, and what is no term at all."""

from __future__ import annotations

from datetime import date, datetime
from itertools import pairwise

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.facts.timing.due import find_dues, pick_due
from vanban.language.normal import squeeze
from vanban.model import Due, Span

SIGNED = date(2025, 4, 10)


def dues(text: str, signed: date | None = SIGNED) -> list[tuple[str | None, str | None, str | None]]:
    return [(due.date, due.text, due.recurring) for due in find_dues(text, signed=signed)]


DAYS = [
    ("Hoàn thành trước ngày 20/10/2025.", "2025-10-20", "trước ngày 20/10/2025"),
    ("hoàn thành chậm nhất ngày 31/12/2025. Qua thời gian này", "2025-12-31", "chậm nhất ngày 31/12/2025"),
    ("về Sở Y tế hạn chót 13/10/2025, theo mẫu", "2025-10-13", "hạn chót 13/10/2025"),
    ("gửi về Phòng hạn chót là ngày 10/10/2025", "2025-10-10", "hạn chót là ngày 10/10/2025"),
    ("báo cáo không muộn hơn ngày 05 tháng 6/2025", "2025-06-05", "không muộn hơn ngày 05 tháng 6/2025"),
    ("xong trước 30/6/2025 để nghiệm thu", "2025-06-30", "trước 30/6/2025"),
    ("nộp hồ sơ đến hết ngày 30/6/2025;", "2025-06-30", "đến hết ngày 30/6/2025"),
    ("gửi trước ngày 20.10.2025 để", "2025-10-20", "trước ngày 20.10.2025"),
    ("gửi trước ngày 20-10-2025 để", "2025-10-20", "trước ngày 20-10-2025"),
    ("báo cáo trước 17h00' ngày 20/10/2025", "2025-10-20", "trước 17h00' ngày 20/10/2025"),
    (
        "báo cáo trước 16 giờ 30 phút, thứ Sáu, ngày 18/4/2025",
        "2025-04-18",
        "trước 16 giờ 30 phút, thứ Sáu, ngày 18/4/2025",
    ),
    ("thực hiện ngay trong ngày 20/10/2025", "2025-10-20", "trong ngày 20/10/2025"),
    (
        "nộp từ 08 giờ 00 ngày 01/6/2025 đến trước 17 giờ 00', ngày 15/6/2025",
        "2025-06-15",
        "từ 08 giờ 00 ngày 01/6/2025 đến trước 17 giờ 00', ngày 15/6/2025",
    ),
    ("tổ chức từ ngày 24 đến ngày 26/8/2025", "2025-08-26", "từ ngày 24 đến ngày 26/8/2025"),
    ("tham mưu UBND tỉnh ban hành trước ngày 30/6/2025", "2025-06-30", "trước ngày 30/6/2025"),
    ("bảo đảm có hiệu lực trước ngày 01 tháng 3 năm 2027", "2027-03-01", "trước ngày 01 tháng 3 năm 2027"),
    ("gửi trước ngày 31/02/2025", None, "trước ngày 31/02/2025"),
]
PERIODS = [
    ("hoàn thành trong tháng 6/2025", "2025-06-30", "trong tháng 6/2025"),
    ("trình trong quý II/2025, báo cáo", "2025-06-30", "trong quý II/2025"),
    ("đến hết  quý II/2025 phải thẩm định xong", "2025-06-30", "đến hết quý II/2025"),
    ("hoàn thành trong 6 tháng đầu năm 2025", "2025-06-30", "trong 6 tháng đầu năm 2025"),
    ("hoàn thành trong 6 tháng cuối năm 2025", "2025-12-31", "trong 6 tháng cuối năm 2025"),
    ("triển khai trong năm 2025", "2025-12-31", "trong năm 2025"),
    ("thẩm định vào cuối tháng 6/2025", "2025-06-30", "vào cuối tháng 6/2025"),
    ("cuối năm 2025 tổng kết", "2025-12-31", "cuối năm 2025"),
    ("xong trước tháng 9 năm 2025", "2025-08-31", "trước tháng 9 năm 2025"),
    ("xong trước cuối tháng 6/2025", "2025-06-30", "trước cuối tháng 6/2025"),
    ("trong tháng 6, 7, 8/2025 triển khai", "2025-08-31", "trong tháng 6, 7, 8/2025"),
    ("Trong quý III và quý IV năm 2025: rà soát", "2025-12-31", "Trong quý III và quý IV năm 2025"),
    ("Thời gian thực hiện: Quý III/2025", "2025-09-30", "Quý III/2025"),
    ("Thời gian thực hiện: Năm 2025 - 2026", "2026-12-31", "Năm 2025 - 2026"),
    ("hoàn thành tháng 6 năm 2025", "2025-06-30", "tháng 6 năm 2025"),
    ("báo cáo Quốc hội tại kỳ họp cuối năm 2028", None, "tại kỳ họp cuối năm 2028"),
]
SHARES = [
    ("hoàn thành trong tuần 3, tháng 10/2025", None, "trong tuần 3, tháng 10/2025"),
    ("trong tuần cuối tháng 10/2025", "2025-10-31", "trong tuần cuối tháng 10/2025"),
    ("tổ chức vào đầu tháng 7/2025", None, "vào đầu tháng 7/2025"),
    ("tổ chức vào nửa đầu tháng 7/2025", "2025-07-15", "vào nửa đầu tháng 7/2025"),
    ("hoàn thành trong năm học 2025-2026", None, "trong năm học 2025-2026"),
    ("xong trong quý này", "2025-06-30", "trong quý này"),
    ("triển khai trong năm nay", "2025-12-31", "trong năm nay"),
    ("Đến 30/6/2025, hoàn thành 100%", "2025-06-30", "Đến 30/6/2025"),
    ("có mặt vào hồi 14 giờ 00, ngày 20/10/2025", "2025-10-20", "vào hồi 14 giờ 00, ngày 20/10/2025"),
]
LEFT_OUT = [
    ("gửi trước ngày 15/8 để tổng hợp", SIGNED, "2025-08-15"),
    ("gửi trước ngày 15/8 để tổng hợp", None, None),
    ("hoàn thành trong tháng 6", SIGNED, "2025-06-30"),
    ("hoàn thành trong quý IV", SIGNED, "2025-12-31"),
    ("gửi trước ngày 15/01 để tổng hợp", date(2025, 12, 20), "2026-01-15"),
    ("gửi trước ngày 15/01 để tổng hợp", SIGNED, None),  # this year's is past, next year's is far
]
COUNTED = [
    ("trong 05 ngày làm việc kể từ ngày ký", "2025-04-17"),
    (
        "trong thời hạn 10 ngày, kể từ ngày ban hành Kế hoạch này, các Sở",
        "2025-04-21",
    ),  # from a Sunday
    ("trong vòng 03 ngày làm việc kể từ ngày Chỉ thị này được ban hành", "2025-04-15"),
    ("trong thời gian 03 tháng kể từ ngày UBND tỉnh ban hành Thông báo này, các hội", "2025-07-10"),
    ("trong vòng một tuần kể từ ngày 15/4/2025", "2025-04-22"),
    ("trong 02 ngày kể từ ngày 30/4/2025", "2025-05-05"),
    ("không quá 05 ngày làm việc kể từ ngày ký", "2025-04-17"),
    ("trong thời hạn 15 ngày kể từ ngày nhận được văn bản này", None),
    ("trong thời hạn 15 ngày, kể từ ngày Nghị định này có hiệu lực", None),
    ("trong thời hạn 15 ngày kể từ ngày ký hợp đồng", None),
    ("trong thời hạn tám (8) giờ làm việc, kể từ khi tiếp nhận", None),
    ("chậm nhất 10 ngày làm việc trước ngày bầu cử", None),
    ("trong 5 ngày làm việc kể từ ngày 30/12/2026", None),  # leads into a year not announced
    ("trong thời hạn 15 ngày, cán bộ được giao", None),
]
RECURRING = [
    ("báo cáo trước ngày 15 hằng tháng", "trước ngày 15 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=15"),
    (
        "trước ngày 15 tháng 11 hàng năm, đồng thời",
        "trước ngày 15 tháng 11 hàng năm",
        "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15",
    ),
    ("gửi trước ngày 31/12 hằng năm", "trước ngày 31/12 hằng năm", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31"),
    (
        "báo cáo trước ngày 20/6 và ngày 20/12 hằng năm",
        "trước ngày 20/6 và ngày 20/12 hằng năm",
        "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=20",
    ),
    ("định kỳ hằng quý báo cáo", "định kỳ hằng quý", "FREQ=MONTHLY;INTERVAL=3"),
    ("định kỳ sáu tháng báo cáo UBND tỉnh", "định kỳ sáu tháng", "FREQ=MONTHLY;INTERVAL=6"),
    ("Định kỳ 6 tháng và hàng năm, các Sở", "Định kỳ 6 tháng và hàng năm", "FREQ=MONTHLY;INTERVAL=6"),
    ("báo cáo định kỳ (06 tháng, năm) về Sở", "định kỳ (06 tháng, năm)", "FREQ=MONTHLY;INTERVAL=6"),
    ("định kỳ 03 tháng/lần", "định kỳ 03 tháng/lần", "FREQ=MONTHLY;INTERVAL=3"),
    ("báo cáo 02 lần/năm", "02 lần/năm", "FREQ=MONTHLY;INTERVAL=6"),
    ("Ít nhất 5 năm một lần, rà soát", "5 năm một lần", "FREQ=YEARLY;INTERVAL=5"),
    ("hàng tuần vào thứ Sáu báo cáo", "hàng tuần vào thứ Sáu", "FREQ=WEEKLY;BYDAY=FR"),
    (
        "báo cáo trước 15 giờ ngày thứ Năm hằng tuần",
        "trước 15 giờ ngày thứ Năm hằng tuần",
        "FREQ=WEEKLY;BYDAY=TH",
    ),
    (
        "Hàng năm, trước ngày 30 tháng 11, báo cáo",
        "Hàng năm, trước ngày 30 tháng 11",
        "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=30",
    ),
    ("hằng tháng (trước ngày 25) báo cáo", "hằng tháng (trước ngày 25)", "FREQ=MONTHLY;BYMONTHDAY=25"),
    (
        "trước ngày 05 của tháng đầu quý sau",
        "trước ngày 05 của tháng đầu quý sau",
        "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=5",
    ),
    (
        "trước ngày 25 của tháng cuối quý",
        "trước ngày 25 của tháng cuối quý",
        "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25",
    ),
    ("từ ngày 20 đến ngày 25 hằng tháng", "từ ngày 20 đến ngày 25 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=25"),
    ("báo cáo trong quý I hằng năm", "trong quý I hằng năm", "FREQ=YEARLY;BYMONTH=3"),
    ("trước ngày mùng 5 hằng tháng", "trước ngày mùng 5 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=5"),
    ("ngày 15 và ngày 30 hằng tháng", "ngày 15 và ngày 30 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=15,30"),
    ("giao ban hai tuần một lần", "hai tuần một lần", "FREQ=WEEKLY;INTERVAL=2"),
    ("báo cáo trước 16 giờ hằng ngày", "trước 16 giờ hằng ngày", "FREQ=DAILY"),
    ("báo cáo trước 06h00 và 15h00 hằng ngày", "trước 06h00 và 15h00 hằng ngày", "FREQ=DAILY"),
    ("báo cáo trước 6 giờ, 15 giờ hàng ngày", "trước 6 giờ, 15 giờ hàng ngày", "FREQ=DAILY"),
    ("báo cáo UBND tỉnh theo định kỳ.", "theo định kỳ", None),
    ("Định kỳ rà soát, đánh giá", "Định kỳ", None),
]
CELLS = [
    ("NGÀY 24/8/2026", "2026-08-24", None),
    ("Quý II, III/2025", "2025-09-30", None),
    ("Tháng 6-8/2025", "2025-08-31", None),
    ("6/2025", "2025-06-30", None),
    ("Năm 2025", "2025-12-31", None),
    ("01/6 - 15/6/2025", "2025-06-15", None),
    ("Trước 30/6", "2025-06-30", None),
    ("Quý IV/2025 và Quý I/2026", "2026-03-31", None),
    ("Đầu năm 2026", None, None),
    ("Hằng tháng, quý, 6 tháng, năm", None, "FREQ=MONTHLY"),
    ("Thường xuyên", None, None),
    ("03 ngày làm việc", None, None),
]
NO_TERM = [
    "giai đoạn 2021-2025",
    "tính đến ngày 26/11/2025 có 05 hội",
    "số liệu đến 30/6/2025",
    "đã họp vào ngày 20/3/2025",
    "số liệu tính từ ngày 15/12/2024 đến hết ngày 14/6/2025",
    "Quyết định có hiệu lực từ ngày 01/7/2025",
    "có hiệu lực từ ngày 01/7/2025 đến hết ngày 31/12/2026",
    "Quyết định này có hiệu lực kể từ ngày ký",
    "các dự án đã được phê duyệt trước ngày 01/7/2025",
    "trường hợp nộp trước ngày 01/7/2025 thì giải quyết theo quy định cũ",
    "theo Công văn số 12/UBND-NC ngày 05/3/2025",
    "ngày 15/6/2025 đã họp",
    "trong 02 năm liên tục không báo cáo",
    "kết quả trong 5 năm qua",
    "gửi báo cáo trước ngày 20/10/2017",  # long before the document
    "hưởng trợ cấp hằng tháng ngoài mức phụ cấp",
    "đường kẻ có độ dài bằng từ 1/3 đến 1/2 độ dài của dòng chữ",
    "đến năm 2030, phấn đấu đạt 60%",
    "chịu trách nhiệm trước pháp luật",
    "gửi trước ngày 31/5/20 I8 để tổng hợp",  # torn by a recogniser
    "14-15",
    "8 giờ",
    "",
]


@pytest.mark.parametrize(("text", "day", "words"), DAYS + PERIODS + SHARES)
def test_a_printed_day_or_the_end_of_a_period_is_the_last_day(text: str, day: str | None, words: str) -> None:
    assert dues(text) == [(day, words, None)]


@pytest.mark.parametrize(("text", "signed", "day"), LEFT_OUT)
def test_a_year_left_out_is_that_of_the_signing_where_sure(
    text: str, signed: date | None, day: str | None
) -> None:
    assert [due.date for due in find_dues(text, signed=signed)] == [day]


@pytest.mark.parametrize(("text", "day"), COUNTED)
def test_a_term_is_counted_where_its_first_day_is_known(text: str, day: str | None) -> None:
    assert [(due.date, due.recurring) for due in find_dues(text, signed=SIGNED)] == [(day, None)]


def test_a_term_that_runs_from_the_signing_of_an_undated_paper_has_no_day() -> None:
    assert dues("trong 05 ngày kể từ ngày ký", None) == [(None, "trong 05 ngày kể từ ngày ký", None)]


@pytest.mark.parametrize(("text", "words", "rule"), RECURRING)
def test_what_comes_again_has_a_rule_and_no_day(text: str, words: str, rule: str | None) -> None:
    assert dues(text) == [(None, words, rule)]


@pytest.mark.parametrize("rule", [rule for _, _, rule in RECURRING if rule])
def test_every_rule_is_one_of_rfc_5545(rule: str) -> None:
    assert rrulestr(rule, dtstart=datetime(2025, 1, 1))[3]


@pytest.mark.parametrize(("text", "day", "rule"), CELLS)
def test_a_cell_that_is_nothing_but_a_term_is_one(text: str, day: str | None, rule: str | None) -> None:
    assert dues(text) == [(day, text, rule)]


def test_a_remark_behind_the_term_of_a_cell_is_none_of_it() -> None:
    assert dues("Tháng 6/2025 (sau khi có hướng dẫn)") == [("2025-06-30", "Tháng 6/2025", None)]


@pytest.mark.parametrize("text", NO_TERM)
def test_other_days_are_no_terms(text: str) -> None:
    assert dues(text) == []


def test_a_term_stands_where_its_words_do() -> None:
    text = "Báo cáo về Sở Nội vụ trước ngày\n15/8/2025 để tổng hợp"
    assert list(find_dues(text)) == [Due("2025-08-15", "trước ngày 15/8/2025", None, Span(21, 41))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("lập kế hoạch trong năm 2025, gửi trước ngày 20/5/2025", "trước ngày 20/5/2025"),
        ("gửi trước ngày 20/5/2025 để báo cáo trước ngày 25/5/2025", "trước ngày 20/5/2025"),
        ("định kỳ hằng quý, trong 05 ngày kể từ ngày nhận được", "trong 05 ngày kể từ ngày nhận được"),
    ],
)
def test_of_several_terms_the_plainest_is_meant(text: str, words: str) -> None:
    due = pick_due(text, signed=SIGNED)
    assert due is not None
    assert due.text == words


def test_an_order_without_a_term_has_none() -> None:
    assert pick_due("khẩn trương triển khai thực hiện") is None


PIECES = st.sampled_from(
    [text for text, *_ in DAYS + PERIODS + RECURRING + CELLS]
    + [text for text, *_ in COUNTED]
    + NO_TERM
    + ["trước ", "ngày ", "hằng ", "từ ", "đến ", "trong ", "99", "/", "\n", " và ", "(", "kể từ ngày "]
)


@settings(max_examples=150)
@given(st.lists(PIECES | st.text("0123456789/ngàythángqúIV ,.-", max_size=12), max_size=6).map("".join))
def test_terms_stand_apart_and_are_what_their_spans_cover(text: str) -> None:
    found = list(find_dues(text, signed=SIGNED))
    spans = [due.span for due in found if due.span]
    assert [due.text for due in found] == [squeeze(span.of(text)) for span in spans]
    assert all(earlier.end <= later.start for earlier, later in pairwise(spans))
    for due in found:
        assert due.date is None or date.fromisoformat(due.date)
        assert due.date is None or due.recurring is None
        assert due.recurring is None or rrulestr(due.recurring, dtstart=datetime(2025, 1, 1))


@settings(max_examples=40)
@given(
    st.lists(
        PIECES | st.sampled_from(["ngày", "hằng ngày ", "1/", "trong ", "tháng 1", "từ ngày 1 "]),
        min_size=1,
        max_size=3,
    )
)
def test_no_row_of_words_holds_the_reader_up(pieces: list[str]) -> None:
    """Patterns that run away on such rows would never come to the end of it."""
    assert all(due.text for due in find_dues("".join(pieces) * 300, signed=SIGNED))
