"""Plain text: letters, pages, columns, and where its paragraphs open."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.laws import assert_layout_laws

from vanban.files.plain import open_plain
from vanban.model import Align, Encoding, Layout, Limits, Page, Role, Span, Unreadable


def opened(text: str | bytes, **limits: int) -> Layout:
    content = text.encode() if isinstance(text, str) else text
    layout = open_plain(content, name="thu.txt", limits=Limits(**limits))
    assert_layout_laws(layout)
    return layout


def words(layout: Layout) -> list[str]:
    return [line.span.of(layout.text) for line in layout.lines]


def opens(layout: Layout) -> list[bool | None]:
    return [line.opens for line in layout.lines]


def test_lines_are_trimmed_and_the_text_keeps_its_blanks() -> None:
    layout = opened("  Số:      /TB-UBND  \n\nKon Tum\n")
    assert layout.text == "  Số:      /TB-UBND  \n\nKon Tum\n"
    assert words(layout) == ["Số:      /TB-UBND", "Kon Tum"]
    assert layout.media_type == "text/plain"


def test_decomposed_letters_and_other_line_ends_become_one_form() -> None:
    layout = opened("Viê\u0323t Nam\r\nHa\u0300 Nội\rHuế")
    assert layout.text == "Việt Nam\nHà Nội\nHuế\n"


def test_letters_that_nobody_sees_are_dropped_without_a_doubt() -> None:
    layout = opened("\ufeffĐiều\u200b 1.\u00ad Phạm vi\n")
    assert layout.text == "Điều 1. Phạm vi\n"
    assert layout.doubts == ()


def test_control_characters_are_dropped_with_a_doubt() -> None:
    layout = opened("Điều 1.\x1f Phạm vi\x7f\n")
    assert layout.text == "Điều 1. Phạm vi\n"
    assert [doubt.about for doubt in layout.doubts] == ["text"]
    assert "2 ký tự điều khiển" in layout.doubts[0].why


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("Cộng hòa xã hội chủ nghĩa Việt Nam".encode("utf-16"), Encoding.UNICODE),
        ("Cộng hòa xã hội chủ nghĩa Việt Nam".encode("utf-8-sig"), Encoding.UNICODE),
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam".encode("cp1252"), Encoding.TCVN3),
    ],
)
def test_old_and_new_encodings_give_the_same_text(content: bytes, encoding: Encoding) -> None:
    layout = opened(content)
    assert layout.text == "Cộng hòa xã hội chủ nghĩa Việt Nam\n"
    assert layout.encoding == encoding


def test_form_feeds_part_pages_and_a_number_at_the_top_is_the_pages_own() -> None:
    layout = opened("Điều 1.\n\f2\nĐiều 2.\n\f\n")
    assert layout.pages == (Page(1, 0, 0, Span(0, 8)), Page(2, 0, 0, Span(8, 18)))
    assert [(line.page, line.role) for line in layout.lines] == [
        (1, Role.BODY),
        (2, Role.RUNNING),
        (2, Role.BODY),
    ]


def test_more_pages_than_allowed_are_refused() -> None:
    with pytest.raises(Unreadable, match="4 trang"):
        opened("a\fb\fc\fd", pages=3)


def test_blank_lines_part_paragraphs_where_only_some_lines_are_parted() -> None:
    layout = opened(
        "Trên cơ sở chỉ đạo của Trung ương và của tỉnh về định hướng công tác tuyên\n"
        "truyền, Sở đề nghị các đơn vị, địa phương tích cực phối hợp triển khai công\n"
        "tác thông tin và báo cáo kết quả về Sở trước ngày 20 tháng 12 hằng năm nay.\n"
        "\n"
        "Sở Thông tin và Truyền thông đề nghị các cơ quan báo chí, đơn vị, địa phương\n"
        "Việt Nam quan tâm thực hiện\n"
    )
    assert opens(layout) == [True, False, False, True, False]


def test_a_blank_after_every_printed_line_tells_nothing() -> None:
    layout = opened(
        "Trên cơ sở chỉ đạo của Trung ương và của tỉnh về định hướng công tác tuyên\n\n"
        "truyền, Sở đề nghị các đơn vị, địa phương tích cực phối hợp triển khai công\n\n"
        "tác thông tin và báo cáo kết quả về Sở.\n\n"
        "1. Tuyên truyền về thành tựu bảo đảm và thúc đẩy quyền con người, quyền công\n\n"
        "dân theo Hiến pháp.\n\n"
        "2. Tổ chức thực hiện.\n\n"
    )
    assert opens(layout) == [True, False, False, True, False, True]


def test_very_long_lines_are_whole_paragraphs() -> None:
    layout = opened("\n".join(["Điều này quy định trách nhiệm của các cơ quan, đơn vị " * 5] * 3))
    assert opens(layout) == [True, True, True]


def test_a_title_set_in_capitals_over_lines_is_not_torn() -> None:
    body = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025 của Quốc hội;\n"
    layout = opened("BÃI BỎ QUYẾT ĐỊNH\nCỦA ỦY BAN NHÂN DÂN\n" + body * 3)
    assert opens(layout)[:3] == [True, None, True]


def test_a_line_far_in_is_centred_or_right_and_no_paragraphs_second_line() -> None:
    body = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\n"
    layout = opened(body + " " * 28 + "QUYẾT ĐỊNH\n" + body + " " * 47 + "Kon Tum, ngày 5 tháng 3\n")
    assert [line.align for line in layout.lines] == [Align.UNKNOWN, Align.CENTRE, Align.UNKNOWN, Align.RIGHT]
    assert opens(layout) == [True, None, None, None]


def test_the_columns_of_a_head_are_read_one_after_the_other() -> None:
    layout = opened(
        "UBND TỈNH AN GIANG          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "     SỞ Y TẾ                     Độc lập - Tự do - Hạnh phúc\n"
        "Số: 12/SYT-VP               An Giang, ngày 5 tháng 3 năm 2019\n"
        "\n"
        "Kính gửi: Các đơn vị trực thuộc\n"
    )
    assert words(layout) == [
        "UBND TỈNH AN GIANG",
        "SỞ Y TẾ",
        "Số: 12/SYT-VP",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "An Giang, ngày 5 tháng 3 năm 2019",
        "Kính gửi: Các đơn vị trực thuộc",
    ]
    assert [line.frame for line in layout.lines] == [1, 1, 1, 2, 2, 2, 0]


def test_the_text_of_a_saved_page_loses_what_only_the_site_prints() -> None:
    layout = opened(
        "Trang chủ\nĐăng nhập\nTình trạng: Còn hiệu lực\n"
        "BỘ CÔNG AN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Số: 1/2025/TT-BCA\nĐiều 1. Phạm vi.\nBỘ TRƯỞNG\nLương Văn A\n"
        "Thông tư 1/2025/TT-BCA quy định phạm vi\nVăn bản liên quan\nTải về\nFacebook\n"
    )
    assert words(layout)[0] == "BỘ CÔNG AN"
    assert words(layout)[-1] == "Lương Văn A"
    assert [doubt.why for doubt in layout.doubts] == ["7 dòng của trang web được bỏ ra, không thuộc văn bản"]


_LINES = st.sampled_from(
    [
        "Điều 1. Phạm vi",
        "",
        "   ",
        "\f",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Trang chủ",
        "Tải về",
        "UBND TỈNH X          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 1/QĐ-UBND      Hà Nội, ngày 1",
        "\ta) Sở Y tế",
        "Nơi nhận:                 TM. ỦY BAN NHÂN DÂN",
        "- Như trên;",
        "\x0b",
        "\u2028 \u0323a",
    ]
)


@given(st.lists(_LINES | st.text(max_size=12), max_size=14).map("\n".join))
@settings(max_examples=150, deadline=None)
def test_any_text_keeps_the_laws(text: str) -> None:
    assert_layout_laws(open_plain(text.encode("utf-8", "surrogatepass"), name="thu.txt"))
