"""Names of bodies, offices and people, as far as a head and a foot need them."""

from __future__ import annotations

import pytest

from vanban.language.bodies import begins_another, names_body, names_office, names_person, without_degree


@pytest.mark.parametrize(
    ("above", "line", "another"),
    [
        ("UBND TỈNH KIÊN GIANG", "SỞ Y TẾ", True),
        ("ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NGÃI", False),
        ("BỘ GIÁO DỤC", "VÀ ĐÀO TẠO", False),
        ("BỘ QUỐC PHÒNG", "BỘ TƯ LỆNH QUÂN KHU 7", True),
        ("BỘ TƯ LỆNH", "BỘ ĐỘI BIÊN PHÒNG", False),
        ("CÔNG AN THÀNH PHỐ HẢI", "PHÒNG", False),
        ("TRƯỜNG ĐẠI HỌC BÁCH", "KHOA", False),
        ("ĐẢNG BỘ TỈNH THANH HÓA", "HUYỆN ỦY HOẰNG HÓA", True),
        ("ỦY BAN THƯỜNG VỤ", "QUỐC HỘI", False),
        ("ỦY BAN DÂN TỘC", "VỤ CHÍNH SÁCH DÂN TỘC", True),
        ("SỞ THÔNG TIN VÀ", "TRUYỀN THÔNG", False),
    ],
)
def test_the_next_line_begins_another_body_or_goes_on(above: str, line: str, *, another: bool) -> None:
    assert begins_another(above, line) is another


@pytest.mark.parametrize(
    "name", ["SỞ Y TẾ", "Bộ Công an", "QUÂN KHU 5", "THÔNG TẤN XÃ VIỆT NAM", "Đài Truyền hình"]
)
def test_a_word_for_a_body_names_one(name: str) -> None:
    assert names_body(name)


@pytest.mark.parametrize(
    "words", ["BÁO CÁO", "PHÒNG, CHỐNG THAM NHŨNG", "QUY ĐỊNH", "BAN HÀNH QUY CHẾ", "TỔ CHỨC"]
)
def test_words_that_begin_alike_name_none(words: str) -> None:
    assert not names_body(words)


@pytest.mark.parametrize(
    "office", ["PHÓ GIÁM ĐỐC", "Thứ trưởng", "CHÁNH VĂN PHÒNG", "HIỆU PHÓ", "THẨM PHÁN", "BÍ THƯ"]
)
def test_an_office_is_one(office: str) -> None:
    assert names_office(office)


@pytest.mark.parametrize(
    "name", ["Trương Văn An", "Nguyễn Thị Minh Khai", "H'Yim Kđoh", "PGS.TS. Trần Bá Tiến", "LÊ VĂN SƠN"]
)
def test_a_person_is_no_office(name: str) -> None:
    assert names_person(name)
    assert not names_office(name)


@pytest.mark.parametrize(
    "words", ["GIÁM ĐỐC", "Kính gửi các đồng chí", "Đã ký", "Nơi nhận:", "Sở Nội vụ tỉnh Kon Tum báo cáo"]
)
def test_other_words_name_nobody(words: str) -> None:
    assert not names_person(words)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Đại tướng Lương Tam Quang", "Lương Tam Quang"),
        ("ThS. BSCKII. Lê Hoàng Anh", "Lê Hoàng Anh"),
        ("Mai Thoan", "Mai Thoan"),
    ],
)
def test_degree_and_rank_are_left_out_of_a_name(printed: str, name: str) -> None:
    assert without_degree(printed) == name
