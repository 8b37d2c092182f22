"""Laws cited by name: where the title ends, what belongs to it, what is no law."""

from __future__ import annotations

import pytest
from tests.facts.test_citations import read


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Bộ Luật Lao động, Luật Việt Làm, Luật An toàn, vệ sinh lao động, Luật Bảo hiểm Y tế…Khẳng định",
            ["Lao động", "Việt Làm", "An toàn, vệ sinh lao động", "Bảo hiểm Y tế"],
        ),
        ("theo Luật Đất đai giao cho UBND tỉnh", ["Đất đai"]),
        (
            "Luật Đầu tư, Luật Đầu tư công và Luật Doanh nghiệp quy định",
            ["Đầu tư", "Đầu tư công", "Doanh nghiệp"],
        ),
        ("thi hành luật luật sư: “2.", ["luật sư"]),
        ("Luật Tổ chức HĐND và UBND năm 2003", ["Tổ chức HĐND và UBND"]),
        (
            "Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Ủy bân nhân dân "
            " ngày 03/12/2004",
            ["Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Ủy bân nhân dân"],
        ),
        (
            "Luật Khuyến khích đầu tư trong nước (sửa đổi) số 03/1998/QH10",
            ["Khuyến khích đầu tư trong nước (sửa đổi)"],
        ),
        ("Luật Quản lý\nngoại thương;", ["Quản lý ngoại thương"]),
        ("Luật Giá và Luật Giá trị gia tăng", ["Giá", "Giá trị gia tăng"]),
        ("Luật Du hành vũ trụ và mặt trăng số 12/2031/QH17", ["Du hành vũ trụ và mặt trăng"]),
        ("Luật Du hành vũ trụ và Nghị định", ["Du hành vũ trụ"]),
        ("Luật Đầu tư mạo hiểm ngày 05/3/2031", ["Đầu tư mạo hiểm"]),
        ("theo Luật PCTN năm 2018", ["PCTN"]),
        ("Pháp lệnh xử lý vi phạm hành chính và các văn bản", ["xử lý vi phạm hành chính"]),
        (
            "các Luật Đất đai, Nhà ở và Kinh doanh bất động sản",
            ["Đất đai", "Nhà ở", "Kinh doanh bất động sản"],
        ),
        ("BỘ LUẬT TỐ TỤNG HÌNH SỰ", ["TỐ TỤNG HÌNH SỰ"]),
        ("LUẬT TỔ CHỨC\nCHÍNH PHỦ", ["TỔ CHỨC CHÍNH PHỦ"]),
        ("dự án Luật Nhà giáo", ["Nhà giáo"]),
        (
            "Luật phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người "
            "(HIV/AIDS) năm 2006",
            ["phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người (HIV/AIDS)"],
        ),
    ],
)
def test_a_title_ends_where_the_law_does(text: str, titles: list[str]) -> None:
    assert [citation.get("title") for citation in read(text)] == titles


def test_a_shortened_code_has_its_whole_name() -> None:
    first, second = read("theo Điều 51 BLHS và Điều 136 BLTTHS năm 2015")
    assert (first["words"], first["title"], first["pinpoint"]) == ("Điều 51 BLHS", "Hình sự", "Điều 51")
    assert (second["kind"], second["title"], second["year"]) == ("Bộ luật", "Tố tụng hình sự", "2015")


def test_laws_inside_a_title_are_mentions_of_their_own_and_the_number_is_the_outer_ones() -> None:
    text = "Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức số 52/2019/QH14;"
    assert read(text) == [
        {
            "words": text[:-1],
            "kind": "Luật",
            "number": "52/2019/QH14",
            "title": "sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức",
        },
        {"words": "Luật Cán bộ, công chức", "kind": "Luật", "title": "Cán bộ, công chức"},
        {"words": "Luật Viên chức", "kind": "Luật", "title": "Viên chức"},
    ]


def test_a_law_that_amends_many_is_named_to_its_end() -> None:
    text = "Luật sửa đổi, bổ sung một số điều của 11 Luật về quy hoạch số 35/2018/QH14 ngày 01/01/2018"
    (citation,) = read(text)
    assert citation["title"] == "sửa đổi, bổ sung một số điều của 11 Luật về quy hoạch"
    assert (citation["words"], citation["number"], citation["date"]) == (text, "35/2018/QH14", "2018-01-01")


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Luật Đất đai năm 2024", "2024"),
        ("Luật Đất đai 2024", "2024"),
        ("Luật Đất đai (2024)", "2024"),
        ("Hiến pháp năm 2013", "2013"),
        ("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 1992", "1992"),
        ("Hiến pháp", None),
        ("Bộ luật Hình sự năm 2015", "2015"),
    ],
)
def test_the_year_of_a_name_is_no_date(text: str, year: str | None) -> None:
    (citation,) = read(f"theo {text} và")
    assert (citation["words"], citation.get("year"), citation.get("date")) == (text, year, None)


@pytest.mark.parametrize(
    ("text", "words", "date"),
    [
        ("Luật Tổ chức Chính phủ số 63/2025/QH15;", "Luật Tổ chức Chính phủ số 63/2025/QH15", None),
        (
            "Luật Thanh tra ngày 14/11/2022 của Quốc hội;",
            "Luật Thanh tra ngày 14/11/2022 của Quốc hội",
            "2022-11-14",
        ),
        (
            "Luật Đất đai được Quốc hội khóa XI thông qua ngày 26 tháng 11 năm 2003;",
            "Luật Đất đai được Quốc hội khóa XI thông qua ngày 26 tháng 11 năm 2003",
            "2003-11-26",
        ),
        (
            "Luật Bảo vệ môi trường (BVMT) số 72/2020/QH14",
            "Luật Bảo vệ môi trường (BVMT) số 72/2020/QH14",
            None,
        ),
    ],
)
def test_what_is_printed_with_a_name_belongs_to_it(text: str, words: str, date: str | None) -> None:
    (citation,) = read(text)
    assert (citation["words"], citation.get("date")) == (words, date)


@pytest.mark.parametrize(
    "text",
    [
        "theo quy định của pháp luật đất đai",
        "kỷ luật lao động, đúng luật, theo luật định, luật sư Nguyễn Văn A",
        "Đoàn Luật sư tỉnh, Hội Luật gia, Trường Đại học Luật Hà Nội, Khoa Luật Kinh tế",
        "Luật này, Bộ luật này, Luật hiện hành, Luật của Quốc hội",
        "hiến pháp và pháp lệnh nói chung",
        "Công ty Luật Minh Anh",
    ],
)
def test_what_is_no_law(text: str) -> None:
    assert read(text) == []
