"""Numbers are read in every printed form, printed in one, and told apart."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from vanban.number import (
    POSSIBLE,
    PRINTED,
    DocumentNumber,
    Form,
    NumberLine,
    find_numbers,
    parse_number_line,
)

FORMS = {
    Form.QUOC_HOI: "64/2025/QH15 01/2012/UBTVQH13 30/2026/QH16 04/1998/QH10",
    Form.QUY_PHAM: (
        "12/1999/PL-UBTVQH10 30/2020/NĐ-CP 19/2025/QĐ-TTg 05/2025/TT-BNV 60/2003/TTLT-BNV-BTC"
        " 44/2000/TTLT/BTC-BGD&ĐT-BLĐTB&XH 66.18/2026/NQ-CP 66.7/2025/NQ-CP 82/1997/TT/BTC 166/1999/QĐ/BTC"
        " 18/2005/TTLB/XD-TTCP 11/1998/QĐ-TC.CCVC 141/2006/QĐ-UBND 522/2002/QĐ-UB 69/2017/TTLT-BGDĐT@BCA"
        " 10/2007/QĐ_BKHCN 45/25010/NĐ-CP 12/98/QĐ-BXD 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN"
    ),
    Form.HOP_NHAT: "118/VBHN-VPQH 01/VBHN-BTP",
    Form.HANH_CHINH: (
        "2297/QĐ-UBND 346/TB-VP 1683/NQ-UBTVQH15 999/QyĐ-BTC 12/TTr-SNV 05/CTr-UBND 41/QĐ-CTUB 30c/NQ-CP"
        " 72A/QĐ-UBND 44b/QĐ-ĐHV 12/GM/BCĐ 12/HĐ-GXH 2329/TTr-SVHTTDL 01/BC-HHDN-K5 /TB-UBND"
        " 1605/TTr-SNgV 1330/QĐ-CT"
    ),
    Form.CONG_VAN: (
        "6055/VPCP-CN 498/SCN-QLĐN 4830/KTTH 4943/CV-ĐLHCM-KH 267/VPCP-TTĐT 1691/UBDNGS15"
        " /STTTT-TTBCXB 16/CGC.BT 3332/SGDDT-TCCB-QLCLGD 102/CV-VPTT"
    ),
    Form.DANG: (
        "18-CV/TU 57-NQ/TW 127-QĐ/TW 05-HD/VPTW 12-NQ/ĐU 03-TC/TU 36-HD/VPTW -QĐ/TU 03-HD/BTCTW 02-TTr/ĐLS"
    ),
    Form.TRUNG_UONG_CU: "54/CP 77-CP 814/TTg 05/TTLB 49-CT 39-L/CTN 33/SL",
    Form.BO_CU: "999-TC/QĐ/CĐKT 999-TC/QĐ-CĐKT 07-TC/CĐKT 90TC/TCT 68-TC/TCDN 05UB-LB",
}
EVERY_FORM = [(printed, form) for form, numbers in FORMS.items() for printed in numbers.split(" ")]
EVERY_NUMBER = [printed for printed, _ in EVERY_FORM]


@pytest.mark.parametrize(("printed", "form"), EVERY_FORM)
def test_every_form_of_every_period_is_read_and_printed_as_it_was(printed: str, form: Form) -> None:
    number = DocumentNumber.parse(printed)
    assert (str(number), number.form) == (printed, form)
    assert DocumentNumber.parse(str(number)) == number


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Luật số: 64/2025/QH15", DocumentNumber("64", 2025, "QH15")),
        ("LUẬT SỐ: 64/2025/QH15", DocumentNumber("64", 2025, "QH15")),
        ("Số: 24/2000/NĐ - CP", DocumentNumber("24", 2000, "NĐ-CP")),
        ("Số  94 /1998/NĐ-CP", DocumentNumber("94", 1998, "NĐ-CP")),
        ("361/2025/ND-CP", DocumentNumber("361", 2025, "NĐ-CP")),
        ("12/QÐ-UBND", DocumentNumber("12", None, "QĐ-UBND")),
        ("30/2020/nđ-cp", DocumentNumber("30", 2020, "NĐ-CP")),
        ("12/qđ-ttg", DocumentNumber("12", None, "QĐ-TTg")),
        ("05/ttr-ubnd", DocumentNumber("05", None, "TTr-UBND")),
        ("19/2025/QĐ-TTG", DocumentNumber("19", 2025, "QĐ-TTg")),
        ("08/NQ-HDND", DocumentNumber("08", None, "NQ-HĐND")),
        ("Số:      /TB-UBND", DocumentNumber("", None, "TB-UBND")),
        ("Số: ……/QĐ-UBND", DocumentNumber("", None, "QĐ-UBND")),
        ("Số:      /2025/NQ-HĐND", DocumentNumber("", 2025, "NQ-HĐND")),
        ("Số: ..../20.../QĐ-UBND", DocumentNumber("", None, "QĐ-UBND")),
        ("số …05…./2006/ QĐ-UBND", DocumentNumber("05", 2006, "QĐ-UBND")),
        ("Số 127-QĐ/TW", DocumentNumber("127", None, "QĐ/TW", "-")),
        ("Số:       -QĐ/TU", DocumentNumber("", None, "QĐ/TU", "-")),
        ("1141 TC/QĐ/CĐKT", DocumentNumber("1141", None, "TC/QĐ/CĐKT", "")),
        ("2297/QĐ-\nUBND", DocumentNumber("2297", None, "QĐ-UBND")),
        ("30/2020/NĐ\u2013CP;", DocumentNumber("30", 2020, "NĐ-CP")),
    ],
)
def test_misprints_and_what_stands_around_a_number_are_mended(printed: str, expected: DocumentNumber) -> None:
    assert DocumentNumber.parse(printed) == expected


@pytest.mark.parametrize(
    "printed",
    ["", "Số:", "Số:     /", "01/3/2025", "1/2", "km/h", "60km/h", "12", "/", "0255.3822.123", "Số: 12/"],
)
def test_what_is_no_number_is_refused(printed: str) -> None:
    with pytest.raises(ValueError, match="not a document number"):
        DocumentNumber.parse(printed)


@pytest.mark.parametrize(
    ("printed", "kind", "organs"),
    [
        ("87/QĐ-UBND", "QĐ", ("UBND",)),
        ("12/TTR-UBND", "TTr", ("UBND",)),
        ("64/2025/QH15", None, ("QH15",)),
        ("6055/VPCP-CN", None, ("VPCP", "CN")),
        ("60/2003/TTLT-BNV-BTC", "TTLT", ("BNV", "BTC")),
        ("999-TC/QĐ/CĐKT", "QĐ", ("TC", "CĐKT")),
        ("07-TC/CĐKT", None, ("TC", "CĐKT")),
        ("03-TC/TU", "TC", ("TU",)),
        ("12/HĐ-UBND", "HĐ", ("UBND",)),
        ("12/HD-UBND", "HD", ("UBND",)),
        ("12/QĐ.UB", "QĐ", ("UB",)),
        ("54/CP", None, ("CP",)),
        ("33/SL", "SL", ()),
    ],
)
def test_kind_and_bodies_are_told(printed: str, kind: str | None, organs: tuple[str, ...]) -> None:
    number = DocumentNumber.parse(printed)
    assert (number.kind, number.organs) == (kind, organs)


def key(printed: str, issuer: str | None = None, year: int | None = None) -> str:
    return DocumentNumber.parse(printed).key(issuer, year)


def test_the_key_tells_two_provinces_and_two_years_apart() -> None:
    assert key("87/QĐ-UBND", "UBND tỉnh Kon Tum", 2024) == "87-qd-ubnd_ubnd-tinh-kon-tum_2024"
    issued = [
        ("87/QĐ-UBND", "UBND tỉnh Kon Tum", 2024),
        ("87/QĐ-UBND", "UBND tỉnh Quảng Ngãi", 2024),
        ("87/QĐ-UBND", "UBND tỉnh Kon Tum", 2023),
        ("87/2024/QĐ-UBND", "UBND tỉnh Kon Tum", 2024),
        ("87/HĐ-UBND", "UBND tỉnh Kon Tum", 2024),
        ("87/HD-UBND", "UBND tỉnh Kon Tum", 2024),
        ("87/QĐ-UBND", None, 2024),
        ("87/QĐ-UBND", "UBND tỉnh Kon Tum", None),
        ("/QĐ-UBND", "UBND tỉnh Kon Tum", 2024),
    ]
    assert len({key(*one) for one in issued}) == len(issued)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("05/QĐ-UBND", "ỦY BAN NHÂN DÂN TỈNH KON TUM", 2024), ("5/QÐ - UBND", "UBND tỉnh  Kon Tum", 2024)),
        (("999-TC/QĐ/CĐKT", None, 1996), ("999 TC/QĐ-CĐKT", None, 1996)),
        (("30/2020/NĐ-CP", None, None), ("30/2020/ND-CP", "CHÍNH PHỦ", 2021)),
        (("12/98/QĐ-BXD", None, None), ("12/1998/QĐ-BXD", None, None)),
    ],
)
def test_one_document_has_one_key(
    one: tuple[str, str | None, int | None], other: tuple[str, str | None, int | None]
) -> None:
    assert key(*one) == key(*other)


TEXT = (
    "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020; Quyết định số 12/QĐ-UBND - Về việc;"
    " công văn số 4830/KTTH. Nghị định 54/CP và 55/CP, Nghị quyết số 57-NQ/TW, Quyết định"
    " 2297/QĐ-\nUBND, Tờ trình số    /TTr-SNV."
)


def test_numbers_are_found_where_they_stand() -> None:
    found = [(TEXT[start:end], str(number)) for start, end, number in find_numbers(TEXT)]
    assert found == [
        ("30/2020/NĐ-CP", "30/2020/NĐ-CP"),
        ("12/QĐ-UBND", "12/QĐ-UBND"),
        ("4830/KTTH", "4830/KTTH"),
        ("54/CP", "54/CP"),
        ("55/CP", "55/CP"),
        ("57-NQ/TW", "57-NQ/TW"),
        ("2297/QĐ-\nUBND", "2297/QĐ-UBND"),
        ("/TTr-SNV", "/TTr-SNV"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "ngày 01/3/2025 và 15-3-2020",
        "tăng 1/2, đạt 3/4 GDP",
        "60 km/h, 24/24h, 5 m3/s",
        "ĐT: 0255.3822123, 0905-123-456",
        "đường dây 110KV/22KV",
        "số 5/QL1A, số 12/A Trần Phú",
        "và/hoặc, UBND/HĐND, nam/nữ",
        "giai đoạn 2020-2025",
        "1.500 HS/GV, 50/HS",
        "Mẫu số 01/TB-SKHCN",
        "tài khoản 12-CP",
    ],
)
def test_dates_fractions_telephones_and_rates_are_no_numbers(text: str) -> None:
    assert list(find_numbers(text)) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Số: 329/TB-UBND", NumberLine(4, 15, DocumentNumber("329", None, "TB-UBND"))),
        ("Số:      /TB-UBND", NumberLine(9, 17, DocumentNumber("", None, "TB-UBND"))),
        ("Số: 32 9/TB-UBND   Quảng Ngãi", NumberLine(4, 16, DocumentNumber("329", None, "TB-UBND"))),
        (
            "Số: J29/TB-UBND",
            NumberLine(7, 15, DocumentNumber("", None, "TB-UBND"), "không đọc được số: «J29»"),
        ),
        (
            "Số: A5 -QĐ/TU",
            NumberLine(7, 13, DocumentNumber("", None, "QĐ/TU", "-"), "không đọc được số: «A5»"),
        ),
        ("Số liệu/QĐ-UB", None),
        ("Kính gửi: Sở Y tế", None),
    ],
)
def test_the_line_with_the_number_is_read_and_a_torn_serial_is_not_guessed(
    line: str, expected: NumberLine | None
) -> None:
    assert parse_number_line(line) == expected


serials = st.sampled_from(["", "5", "05", "329", "72A", "44b", "66.7", "30c", "123456"])
years = st.sampled_from(["", "2025/", "1998/", "98/", "05/", "25010/"])
signs = st.sampled_from([DocumentNumber.parse(printed).sign for printed in EVERY_NUMBER])
composed = st.tuples(serials, st.sampled_from(["/", "-"]), years, signs).map("".join)
printed_forms = st.sampled_from(EVERY_NUMBER) | composed.filter(re.compile(PRINTED, re.VERBOSE).fullmatch)
printed_numbers = st.from_regex(re.compile(PRINTED, re.VERBOSE), fullmatch=True) | printed_forms


@settings(max_examples=60, deadline=None)
@given(printed_numbers)
def test_whatever_is_printed_as_a_number_parses_and_comes_back(printed: str) -> None:
    number = DocumentNumber.parse(printed)
    assert DocumentNumber.parse(str(number)) == number
    assert str(DocumentNumber.parse(str(number))) == str(number)


@settings(max_examples=60, deadline=None)
@given(
    printed_forms,
    st.none() | st.text(max_size=30),
    st.none() | st.integers(1945, 2100),
)
def test_a_key_is_plain_ascii(printed: str, issuer: str | None, year: int | None) -> None:
    assert re.fullmatch(r"[a-z0-9-]+_[a-z0-9-]*_\d*", DocumentNumber.parse(printed).key(issuer, year))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(EVERY_NUMBER), st.data())
def test_blanks_and_eth_do_not_make_another_number(printed: str, data: st.DataObject) -> None:
    before, after = data.draw(st.sampled_from([("", ""), (" ", ""), ("", " ")]))
    spaced = re.sub(r"(?<=\d)/(?=\D)", f"{before}/{after}", printed).replace("Đ", "Ð")
    assert DocumentNumber.parse(f"Số: {spaced}") == DocumentNumber.parse(printed)


words = st.sampled_from(
    [*EVERY_NUMBER, "số", "Số:", "ngày 01/3/2025", "Quyết định", "1/2", "-", "/", "UBND", ";", "\n"]
)


@settings(max_examples=60, deadline=None)
@example(["số", "12/QĐ-UBND", "-", "UBND"])
@given(st.lists(words | printed_forms | st.text(max_size=5), max_size=8))
def test_found_numbers_stand_apart_and_are_what_the_text_prints(pieces: list[str]) -> None:
    text = " ".join(pieces)
    found = list(find_numbers(text))
    assert all(earlier[1] <= later[0] for earlier, later in pairwise(found))
    for start, end, number in found:
        assert DocumentNumber.parse(text[start:end]) == number


@settings(max_examples=80, deadline=None)
@given(st.lists(words | printed_forms | st.text("0123456789/-–. \nĐQNCPa_…", max_size=9), max_size=6))
def test_wherever_a_number_is_printed_the_quick_look_sees_it(pieces: list[str]) -> None:
    text = "".join(pieces)
    seen = {match.start() for match in POSSIBLE.finditer(text)}
    assert {match.start() for match in re.finditer(PRINTED, text, re.VERBOSE)} <= seen
