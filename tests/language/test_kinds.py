"""The kind of a document is told from its heading and from its number."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.language.kinds import (
    KINDS,
    Regime,
    find_kind,
    kind_at_start,
    kind_of_letters,
    kind_of_sign,
)

NAMES = sorted({kind.name for kind in KINDS})


def name_of(line: str) -> str | None:
    kind = find_kind(line)
    return None if kind is None else kind.name


def test_decree_30_has_29_kinds_27_of_them_with_letters() -> None:
    decree = [kind for kind in KINDS if kind.regime is Regime.HANH_CHINH]
    assert len(decree) == 29
    assert [kind.name for kind in decree if kind.abbreviation is None] == ["Công văn", "Thư công"]


def test_no_kind_stands_twice_in_one_regime() -> None:
    assert len({(kind.name, kind.regime) for kind in KINDS}) == len(KINDS)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("QUYẾT ĐỊNH", "Quyết định"),
        ("  Nghị định ", "Nghị định"),
        ("**KẾ HOẠCH**", "Kế hoạch"),
        ("T H Ô N G  B Á O", "Thông báo"),
        ("QUYÊT BỊNH", "Quyết định"),
        ("TỜ TRÌNHH", "Tờ trình"),
        ("HUỚNG DẦN", "Hướng dẫn"),
        ("THÔNG TƯ LIÊN TỊCH", "Thông tư liên tịch"),
        ("THÔNG TƯ LIÊN BỘ", "Thông tư liên bộ"),
        ("QUYẾT ĐỊNH CỦA THỦ TƯỚNG CHÍNH PHỦ", "Quyết định"),
        ("quyết định của bộ trưởng bộ tài chính", "Quyết định"),
        ("LUẬT THUẾ THU NHẬP DOANH NGHIỆP", "Luật"),
        ("BỘ LUẬT LAO ĐỘNG", "Bộ luật"),
        ("HIẾN PHÁP", "Hiến pháp"),
        ("SẮC LỆNH", "Sắc lệnh"),
        ("GIẤY MỜI", "Giấy mời"),
        ("CÔNG ĐIỆN", "Công điện"),
        ("KẾT LUẬN", "Kết luận"),
        ("NỘI QUY", "Nội quy"),
        ("THƯ MỜI", "Thư mời"),
    ],
)
def test_a_heading_names_its_kind(line: str, name: str) -> None:
    assert name_of(line) == name


@pytest.mark.parametrize(
    "line",
    [
        "",
        "QUYẾT ĐỊNH:",
        "THÔNG TAO",  # thông báo and thông cáo are equally near
        "quyêt bịnh",
        "Luật này quy định về tổ chức",
        "theo quy định.",
        "ỦY BAN NHÂN DÂN",
        "Quyết định của Thường trực Hội đồng nhân dân ban hành được ghi như sau cho mọi cơ quan",
        "Kế hoạch triển khai",
        "PHỤ LỤC",
    ],
)
def test_what_is_no_heading_names_none(line: str) -> None:
    assert name_of(line) is None


def test_the_regime_decides_between_kinds_of_one_name() -> None:
    assert find_kind("QUY ĐỊNH", regime=Regime.DANG) != find_kind("QUY ĐỊNH")
    assert kind_of_letters("QĐ", regime=Regime.DANG) in KINDS
    party, plain = find_kind("QUY ĐỊNH", regime=Regime.DANG), find_kind("QUY ĐỊNH")
    assert party is not None
    assert plain is not None
    assert (party.abbreviation, plain.abbreviation) == ("QĐ", "QyĐ")


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("QĐ-UBND", "Quyết định"),
        ("TTR-UBND", "Tờ trình"),
        ("HD/VPTW", "Hướng dẫn"),
        ("HĐ-GXH", "Hợp đồng"),
        ("NĐ-CP", "Nghị định"),
        ("VBHN-VPQH", "Văn bản hợp nhất"),
        ("UBND-KTTH", None),
        ("QH15", None),
        ("", None),
    ],
)
def test_a_sign_names_its_kind(sign: str, name: str | None) -> None:
    kind = kind_of_sign(sign)
    assert (kind.name if kind else None) == name


def test_the_longest_name_opens_a_line() -> None:
    found = kind_at_start("Thông tư liên  tịch số 05")
    assert found is not None
    assert (found[0].name, found[1]) == ("Thông tư liên tịch", 19)
    assert kind_at_start("Theo Nghị định") is None
    assert kind_at_start("Luậtt") is None


@settings(max_examples=200)
@given(st.sampled_from(NAMES), st.sampled_from([str.upper, str.lower, str.title, " ".join]))
def test_every_kind_is_told_however_it_is_set(name: str, setting: object) -> None:
    assert callable(setting)
    assert name_of(setting(name)) == name


@settings(max_examples=300)
@given(st.sampled_from(NAMES), st.data())
def test_one_torn_letter_never_makes_another_kind(name: str, data: st.DataObject) -> None:
    heading = name.upper()
    place = data.draw(st.integers(0, len(heading) - 1))
    letter = data.draw(st.sampled_from("ABCDGHIKLMNOPQRSTUVXY1"))
    torn = heading[:place] + letter + heading[place + 1 :]
    assert name_of(torn) in (name, None) or torn.replace(" ", "") in {
        other.upper().replace(" ", "") for other in NAMES
    }
