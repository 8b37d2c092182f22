"""Dates are read as printed, cut where blank or torn, and never guessed."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.language.dates import (
    PlaceAndDate,
    PrintedDate,
    day_of,
    find_dates,
    find_printed_dates,
    is_day,
    is_whole,
    parse_place_and_date,
)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("ngày 05 tháng 3 năm 2020", "2020-03-05"),
        ("ngày 5/3/2020", "2020-03-05"),
        ("05-3-2020", "2020-03-05"),
        ("28.08.1993", "1993-08-28"),
        ("ngày 1.2.2020", "2020-02-01"),
        ("ngày11/11/1997", "1997-11-11"),
        ("ngày 28 tháng 8/1993", "1993-08-28"),
        ("ngày 5/3 năm 2020", "2020-03-05"),
        ("ngày\n05 tháng 3\nnăm 2020", "2020-03-05"),
        ("ngày …25..tháng 01 năm 2006", "2006-01-25"),
        ("ngày mồng 5 tháng 3 năm 1995", "1995-03-05"),
        ("ngày 3 tháng Giêng năm 1995", "1995-01-03"),
        ("ngày mười lăm tháng ba năm hai nghìn không trăm hai mươi", "2020-03-15"),
        ("ngày năm tháng năm năm hai nghìn không trăm linh năm", "2005-05-05"),
        ("ngày      tháng 12 năm 2024", "2024-12"),
        ("ngày    tháng    năm 2025", "2025"),
        ("tháng 3 năm 2024", "2024-03"),
        ("tháng 8/1993", "1993-08"),
        ("ngày 30/02/2020", "2020"),
        ("ngày 0 tháng 3 năm 2020", "2020-03"),
    ],
)
def test_a_printed_date_is_found_whole(text: str, iso: str) -> None:
    assert list(find_dates(f"từ {text}; và")) == [(3, 3 + len(text), iso)]


@pytest.mark.parametrize(
    "text",
    [
        "số 05/3/2020/QĐ-UBND",
        "15/2010/TT-BTC",
        "giai đoạn 2020-2025",
        "ĐT: 0905-12-2020",
        "3.11.2020.5",
        "ghi rõ ngày, tháng, năm sinh",
        "ngay sau khi tháng năm",
        "ngày làm việc trong tháng của năm",
        "ngày    tháng    năm",
        "ngày 5 tháng 3 năm 202",
        "trong ngày 5 tháng 3.",
    ],
)
def test_what_is_no_date_or_has_no_sure_year_is_not_found(text: str) -> None:
    assert list(find_dates(text)) == []


def test_a_range_is_two_dates() -> None:
    found = [
        iso for _, _, iso in find_dates("12/5/2020-15/5/2020, từ ngày 5/6/2020 đến ngày 7 tháng 6 năm 2020")
    ]
    assert found == ["2020-05-12", "2020-05-15", "2020-06-05", "2020-06-07"]


@pytest.mark.parametrize(
    ("text", "iso", "doubt"),
    [
        ("ngày 31 tháng 02 năm 2020", "2020", "không có ngày 31 tháng 2 năm 2020"),
        ("ngày 5 tháng 13 năm 2020", "2020", "không thể là tháng: «13»"),
        ("ngày 45 tháng 3 năm 2020", "2020-03", "không thể là ngày: «45»"),
        ("ngày 5 tháng 3 năm 202", None, "không thể là năm: «202»"),
        ("ngày 12/10/98", None, "không thể là năm: «98»"),
        ("ngày      tháng      năm", None, None),
    ],
)
def test_what_cannot_be_right_is_cut_and_doubted(text: str, iso: str | None, doubt: str | None) -> None:
    assert list(find_printed_dates(text)) == [PrintedDate(0, len(text), iso, doubt)]


def read(line: str) -> tuple[str | None, str | None] | None:
    found = parse_place_and_date(line)
    return None if found is None else (found.place, found.date.iso)


@pytest.mark.parametrize(
    ("line", "place", "iso"),
    [
        ("Kon Tum, ngày       tháng      năm     ", "Kon Tum", None),
        ("Quảng Ngãi, ngày 08 tháng 01 năm 2025", "Quảng Ngãi", "2025-01-08"),
        ("TP.Cần Thơ, ngày  01 tháng  7 năm 2004", "TP.Cần Thơ", "2004-07-01"),
        ("thành phố Hồ Chí Minh, ngày 5/3/2020", "thành phố Hồ Chí Minh", "2020-03-05"),
        ("Bà Rịa - Vũng Tàu, ngày 5 tháng 3 năm 2020.", "Bà Rịa - Vũng Tàu", "2020-03-05"),
        ("Phường 5, ngày 05 tháng 3 năm 2020", "Phường 5", "2020-03-05"),
        ("*Hà Tĩnh, ngày 02 tháng 12 năm 2025*", "Hà Tĩnh", "2025-12-02"),
        ("Kon Tum ngày 5 tháng 3 năm 2020", "Kon Tum", "2020-03-05"),
        ("ngày06 tháng 01 năm 2025", None, "2025-01-06"),
        ("Hà Nội, ngày 15 tháng 3 năm2024", "Hà Nội", "2024-03-15"),
        ("Hà Nội, ngày ... tháng ... năm 2020", "Hà Nội", "2020"),
        ("ngày....tháng....năm 2011", None, "2011"),
        ("KonTum, ngày_____tháng_____năm 2012", "KonTum", "2012"),
        ("Bình Thuận, ngày      tháng 12 năm 2024", "Bình Thuận", "2024-12"),
        ("Hà Nội, ngày 0 5 tháng 0 3 năm 20 25", "Hà Nội", "2025-03-05"),
        ("Hà Nội, ngày J5 tháng 3 năm 2020", "Hà Nội", "2020-03"),
        ("Hà Nội, ngày 5 tháng 3 năm 2O25", "Hà Nội", None),
        ("Kiên Giang, ngày 2 tháng|Ôhăm 2017", "Kiên Giang", "2017"),
        ("Kiên Giang, ngày: 10 tháng 2 nàm 2015", "Kiên Giang", "2015-02-10"),
        ("giáo viên năm 2026 Hà Nội, ngày 27 tháng 5 năm 2026", "Hà Nội", "2026-05-27"),
        ("Số: 15/UBND- KSTTHC Phú Thọ, ngày 7 tháng 12 năm 2011", "Phú Thọ", "2011-12-07"),
        ("KON TUM, ngày 7 tháng 12 năm 2011", "KON TUM", "2011-12-07"),
        ("Hà Nội, ngảy 05 thảng 3 nãm 2020", "Hà Nội", "2020-03-05"),
        ("  Số:  256 /2004/QĐ-UB  \t     TP.Cần Thơ, ngày  01 tháng  7 năm 2004", "TP.Cần Thơ", "2004-07-01"),
        ("Số: 12/QĐ-UBND Kon Tum, ngày 5 tháng 3 năm 2020", "Kon Tum", "2020-03-05"),
        ("Số  94 /1998/NĐ-CP ngày 17 tháng 11 năm 1998", None, "1998-11-17"),
    ],
)
def test_the_line_with_place_and_date_is_read(line: str, place: str | None, iso: str | None) -> None:
    assert read(line) == (place, iso)


@pytest.mark.parametrize(
    "line",
    [
        "Ngày 5 tháng 3 năm 2020 của Ủy ban nhân dân",
        "Kính gửi: Sở Y tế",
        "",
        "ngày làm việc cuối cùng của tháng này năm 2020",
    ],
)
def test_a_sentence_is_no_line_with_place_and_date(line: str) -> None:
    assert read(line) is None


def test_place_and_date_show_where_they_stand() -> None:
    line = "Kon Tum, ngày 31 tháng 02 năm 2020"
    assert parse_place_and_date(line) == PlaceAndDate(
        "Kon Tum", (0, 7), PrintedDate(9, 34, "2020", "không có ngày 31 tháng 2 năm 2020")
    )


PRINTINGS = (
    "ngày {0.day:02d} tháng {0.month} năm {0.year}",
    "ngày {0.day} tháng {0.month:02d} năm {0.year}",
    "ngày{0.day:02d} tháng {0.month}  năm{0.year}",
    "ngày {0.day}/{0.month}/{0.year}",
    "{0.day:02d}/{0.month:02d}/{0.year}",
    "{0.day:02d}.{0.month:02d}.{0.year}",
    "{0.day}-{0.month}-{0.year}",
    "ngày {0.day}\ntháng {0.month} năm {0.year}",
)
days = st.dates(date(1945, 9, 2), date(2100, 12, 31))


@settings(max_examples=200)
@given(
    days,
    st.sampled_from(PRINTINGS),
    st.sampled_from(["", "Căn cứ ", "(", "từ "]),
    st.sampled_from(["", ".", ";", ")"]),
)
def test_a_date_printed_in_any_form_comes_back(day: date, printing: str, before: str, after: str) -> None:
    printed = printing.format(day)
    found = list(find_dates(before + printed + after))
    assert found == [(len(before), len(before + printed), day.isoformat())]


blanks = st.sampled_from(["", " ", "...", "   ", "…", "\n"])
figures = st.sampled_from(
    ["", "5", "05", "31", "13", "0", "45", "202", "2020", "20 25", "98", "hai", "J5", "/f"]
)
formulas = st.tuples(
    st.just("ngày"),
    blanks,
    figures,
    blanks,
    st.just("tháng"),
    blanks,
    figures,
    blanks,
    st.just("năm"),
    blanks,
    figures,
).map("".join)
drafts = st.lists(
    formulas
    | days.map("ngày {0.day}/{0.month}/{0.year}".format)
    | st.sampled_from("/-,;\n")
    | st.text(max_size=4),
    max_size=5,
).map(" ".join)


@settings(max_examples=200)
@given(drafts)
def test_found_dates_stand_apart_and_invent_no_year(text: str) -> None:
    printed = list(find_printed_dates(text))
    assert all(earlier.end <= later.start for earlier, later in pairwise(printed))
    for one in printed:
        words = text[one.start : one.end]
        assert one.start < one.end
        if one.iso:
            date.fromisoformat((one.iso + "-01-01")[:10])
            assert one.iso[:4] in words.replace(" ", "")


@settings(max_examples=200)
@given(
    st.sampled_from(["", "Số: 1/QĐ-UB", "Số: 1/QĐ-UB    ", "\t", "*"]),
    st.sampled_from(["Kon Tum,", "TP. Hà  Nội", "Phường 5 ,", "xã Ia Chim,", "-", ""]) | st.text(max_size=5),
    formulas,
)
def test_a_place_is_what_its_span_covers(before: str, place: str, formula: str) -> None:
    line = f"{before} {place} {formula}"
    found = parse_place_and_date(line)
    if found and found.place_span:
        start, end = found.place_span
        assert found.place == " ".join(line[start:end].split())
        assert found.place[-1] not in ",;:"
        assert end <= found.date.start


@given(st.integers(1, 9999), st.integers(-1, 14), st.integers(-1, 33))
def test_a_day_is_one_that_the_calendar_makes(year: int, month: int, day: int) -> None:
    try:
        made = date(year, month, day)
    except ValueError:
        made = None
    assert is_day(year, month, day) == (made is not None)
    if made:
        assert day_of(made.isoformat()) == made


@pytest.mark.parametrize("iso", [None, "", "2024", "2024-12", "2024-13-40", "về việc cấ"])
def test_what_is_cut_or_no_date_is_no_day(iso: str | None) -> None:
    assert day_of(iso) is None


def test_a_date_is_whole_or_cut() -> None:
    assert [is_whole(iso) for iso in (None, "2024", "2024-12", "2024-12-31")] == [False, False, False, True]
