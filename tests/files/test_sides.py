"""Two texts that stand side by side, told by blanks and tabs alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.files.sides import Columns, Side, split_columns

HEAD = """\
      UBND TỈNH AN GIANG           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
           SỞ Y TẾ                     Độc lập - Tự do - Hạnh phúc
           -------                     ---------------------------
    Số:       /SYT-VP               An Giang, ngày      tháng 3 năm 2019

            BÁO CÁO
"""
FOOT = """\
    Các đơn vị báo cáo kết quả về Sở.
                                       TM. ỦY BAN NHÂN DÂN
Nơi nhận:                                   CHỦ TỊCH
- Như Điều 3;
- Lưu: VT.                                  (Đã ký)

                                          Nguyễn Văn A
"""


def sides(text: str) -> list[tuple[list[str], list[str]]]:
    lines = text.split("\n")
    return [
        (
            [lines[side.line][side.start : side.end] for side in columns.left],
            [lines[side.line][side.start : side.end] for side in columns.right],
        )
        for columns in split_columns(lines)
    ]


def test_a_head_is_parted() -> None:
    left = ["UBND TỈNH AN GIANG", "SỞ Y TẾ", "-------", "Số:       /SYT-VP"]
    right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "-" * 27]
    assert sides(HEAD) == [(left, [*right, "An Giang, ngày      tháng 3 năm 2019"])]


def test_a_foot_is_parted_with_what_stands_above_and_below_on_the_right() -> None:
    left = ["Nơi nhận:", "- Như Điều 3;", "- Lưu: VT."]
    assert sides(FOOT) == [(left, ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "(Đã ký)", "Nguyễn Văn A"])]


def test_recipients_below_the_signer_s_name_belong_to_the_left() -> None:
    longer = FOOT.rstrip() + "\n- Các sở, ban, ngành,\n  đoàn thể;\n- Lưu: VP.\nPHỤ LỤC\n- một"
    ((left, right),) = sides(longer)
    assert left[3:] == ["- Các sở, ban, ngành,", "đoàn thể;", "- Lưu: VP."]
    assert right[-1] == "Nguyễn Văn A"


def test_head_and_foot_of_a_short_letter_stay_apart() -> None:
    assert len(sides(HEAD + FOOT)) == 2


def test_a_foot_and_the_head_of_the_annex_below_it_stay_apart() -> None:
    (foot, head) = sides(FOOT + HEAD)
    assert foot[1][-1] == "Nguyễn Văn A"
    assert head[0][0] == "UBND TỈNH AN GIANG"


def test_a_school_s_name_on_the_left_is_no_signer_s_title() -> None:
    head = HEAD.replace("     SỞ Y TẾ  ", "TRƯỜNG ĐẠI HỌC")
    ((left, right),) = sides(head)
    assert left[1] == "TRƯỜNG ĐẠI HỌC"
    assert len(right) == 4


def test_the_title_below_a_head_belongs_to_neither_side() -> None:
    near = HEAD.replace("\n\n            BÁO CÁO", "\n                               QUYẾT ĐỊNH")
    ((left, right),) = sides(near)
    assert "QUYẾT ĐỊNH" not in left + right
    assert len(left) == len(right) == 4


def test_a_country_s_name_at_the_end_of_a_text_is_no_year_to_be_filled_in() -> None:
    line = "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert sides(line) == [(["TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM"], ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"])]


def test_a_tab_parts_as_blanks_do() -> None:
    assert sides("UBND TỈNH X\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") == [
        (["UBND TỈNH X"], ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"])
    ]


def test_the_places_are_those_of_the_lines() -> None:
    assert split_columns(["mở đầu", "A\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM "]) == [
        Columns(1, 2, (Side(1, 0, 1),), (Side(1, 2, 36),))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Điều 1.\tPhạm vi điều chỉnh",
        "1.     Giám đốc Sở Y tế",
        "-\tChủ tịch Ủy ban nhân dân",
        "\tĐiều 2. Quyết định này có hiệu lực",
        "Chương I. Quy định chung ...........     5",
        "Tên hàng      Số lượng      Đơn giá\nBàn            2             500",
        "Tên hàng      Số lượng\nBàn            hai",
        "Họ và tên: ..........\tNăm sinh: ........",
        "Số:        /QĐ-UBND",
        "An Giang, ngày      tháng      năm 2019",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015 của nước ta;      Chủ tịch nước",
    ],
)
def test_what_is_aligned_for_another_reason_stays_as_it_is(text: str) -> None:
    assert split_columns(text.split("\n")) == []


pieces = st.sampled_from(
    [
        *HEAD.split("\n"),
        *FOOT.split("\n"),
        "\tx",
        "a\tb",
        "Điều 1.\tx",
        "- Lưu VT\tCHỦ TỊCH",
        "\u2003\u2003\u2003CHỦ TỊCH",
    ]
)


def test_a_subject_that_runs_on_below_the_right_side_stays_in_its_column() -> None:
    head = """\
BỘ TƯ PHÁP                       CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 1520/BTP-PLDSKT                   Độc lập - Tự do - Hạnh phúc
V/v trả lời kiến nghị của         Hà Nội, ngày 05 tháng 5 năm 2022
cử tri tỉnh Bến Tre
     Kính gửi: Đoàn đại biểu Quốc hội tỉnh Bến Tre
"""
    assert sides(head)[0][0][-2:] == ["V/v trả lời kiến nghị của", "cử tri tỉnh Bến Tre"]


@settings(max_examples=300, deadline=None)
@given(st.lists(pieces | st.text("A \tộ-/\u00a0", max_size=30), max_size=30))
def test_no_letter_is_lost_or_read_twice(lines: list[str]) -> None:
    found = split_columns(lines)
    for before, after in pairwise(found):
        assert before.last <= after.first
    for columns in found:
        printed = "".join("".join(lines[columns.first : columns.last]).split())
        both = sorted((*columns.left, *columns.right), key=lambda side: (side.line, side.start))
        read = "".join("".join(lines[side.line][side.start : side.end]).replace("\t", " ") for side in both)
        assert "".join(read.split()) == printed
        for side in both:
            words = lines[side.line][side.start : side.end]
            assert words
            assert words == words.strip()
            assert columns.first <= side.line < columns.last
