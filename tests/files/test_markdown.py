"""Markdown as people and converters write it: marks read, tables found, the site left out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.laws import assert_layout_laws
from tests.samples import SAMPLES

from vanban.files.markdown import open_markdown
from vanban.model import Layout, Role


def opened(text: str) -> Layout:
    layout = open_markdown(text.encode(), name="thu.md")
    assert_layout_laws(layout)
    return layout


def words(layout: Layout) -> list[str]:
    return [line.span.of(layout.text) for line in layout.lines]


def runs(layout: Layout) -> list[tuple[str, str]]:
    """Each run with the first letters of its style: b i u r."""
    return [
        (
            run.span.of(layout.text),
            "".join(
                letter
                for letter, is_on in zip(
                    "biur",
                    (run.style.bold, run.style.italic, run.style.underline, run.style.raised),
                    strict=True,
                )
                if is_on
            ),
        )
        for line in layout.lines
        for run in line.runs
    ]


def test_marks_become_styles() -> None:
    layout = opened("**Điều 1.** Phạm vi *điều chỉnh* và ***đối tượng***[^1] <u>áp dụng</u>\n")
    assert words(layout) == ["Điều 1. Phạm vi điều chỉnh và đối tượng1 áp dụng"]
    assert runs(layout) == [
        ("Điều 1.", "b"),
        (" Phạm vi ", ""),
        ("điều chỉnh", "i"),
        (" và ", ""),
        ("đối tượng", "bi"),
        ("1", "r"),
        (" ", ""),
        ("áp dụng", "u"),
    ]


def test_emphasis_may_run_over_lines_and_begin_with_a_blank() -> None:
    layout = opened("**ỦY BAN NHÂN\nDÂN **\nTỈNH HÀ TĨNH\n")
    assert words(layout) == ["ỦY BAN NHÂN", "DÂN", "TỈNH HÀ TĨNH"]
    assert [line.style.bold for line in layout.lines] == [True, True, False]
    assert [line.opens for line in layout.lines] == [True, False, None]


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("(*) Xem phụ lục", "(*) Xem phụ lục"),
        ("5 * 3 = 15", "5 * 3 = 15"),
        ("một dấu ** không đóng", "một dấu ** không đóng"),
        ("ten_tep_1.doc", "ten_tep_1.doc"),
        (r"1\. Sở Y tế \* chú ý", "1. Sở Y tế * chú ý"),
        ("A&amp;B &lt;x&gt;", "A&B <x>"),
        ('[Luật Đất đai](https://a.vn/x_(1) "t") số 31', "Luật Đất đai số 31"),
        ("![con dấu](a.png) Nơi nhận", "Nơi nhận"),
        ("<!-- ẩn --> Nơi nhận", "Nơi nhận"),
        ("<Nội dung> = Nội dung hai", "<Nội dung> = Nội dung hai"),
        ("xem <https://vanban.vn/1>", "xem https://vanban.vn/1"),
        ("> trích lời", "trích lời"),
        ("* một mục", "• một mục"),
        ("- một mục", "- một mục"),
        ("`mã` in", "mã in"),
        ("a > b > c", "a > b > c"),
        ("**Dưới đây**** là**", "Dưới đây là"),
    ],
)
def test_what_is_no_mark_is_printed_and_what_is_one_is_not(source: str, seen: str) -> None:
    assert words(opened(source)) == [seen]


def test_headings_rules_and_fences_are_no_words() -> None:
    layout = opened("# QUYẾT ĐỊNH #\n\n---\n\n```\n**mã**\n```\n* *\n#\n")
    assert words(layout) == ["QUYẾT ĐỊNH", "**mã**"]
    assert layout.lines[0].style.bold


def test_a_line_break_in_a_paragraph_opens_none() -> None:
    layout = opened("Căn cứ Luật\nTổ chức Chính phủ;\n\nĐiều 1. Phạm vi.\na) Một;\nb) Hai.\n")
    assert [line.opens for line in layout.lines] == [True, False, True, True, True]


def test_a_number_that_stands_below_its_word_opens_no_paragraph() -> None:
    layout = opened("|\nSố:\n84/2025/QĐ-UBND\n|\n*Hà Tĩnh, ngày\n02 tháng 12*\n|\n")
    assert [line.opens for line in layout.lines] == [True, False, True, False]
    assert [line.frame for line in layout.lines] == [1, 1, 2, 2]


def test_notes_are_tied_by_their_marks_and_stand_apart() -> None:
    layout = opened("Nghị định[^1] này.\n\n[^1]: Nghị định số 1/2020/NĐ-CP\n")
    assert words(layout) == ["Nghị định1 này.", "1 Nghị định số 1/2020/NĐ-CP"]
    assert [line.role for line in layout.lines] == [Role.BODY, Role.NOTE]


def cells(layout: Layout) -> list[list[list[str]]]:
    return [[[cell.span.of(layout.text) for cell in row] for row in table.rows] for table in layout.tables]


def test_rows_of_bars_are_a_table() -> None:
    layout = opened("| TT | Nội dung |\n|----|:---:|\n| 1 | a<br>b \\| c |\n| 2 |  |\n\nsau\n")
    assert cells(layout) == [[["TT", "Nội dung"], ["1", "a\nb | c"], ["2", ""]]]
    assert [line.frame for line in layout.lines] == [1, 2, 3, 4, 4, 5, 0]


def test_a_table_written_as_html_is_a_table() -> None:
    layout = opened(
        "trước\n\n<table><tr><th>TT</th><th>Tên</th></tr>\n<tr><td>1</td><td>Sở Y tế</td></tr></table>\n"
    )
    assert cells(layout) == [[["TT", "Tên"], ["1", "Sở Y tế"]]]
    assert [line.frame for line in layout.lines] == [0, 1, 2, 3, 4]


def test_lone_bars_are_the_borders_of_cells() -> None:
    layout = opened(
        "DANH MỤC\n|\n**TT**\n|\n**Tên**\n|\n|\n1\n|\nThủ tục cấp\nphép\n|\n|\n2\n|\n|\nsau bảng\n"
    )
    assert cells(layout) == [[["TT", "Tên"], ["1", "Thủ tục cấp\nphép"], ["2", ""]]]
    assert [line.frame for line in layout.lines] == [0, 1, 2, 3, 4, 4, 5, 0]


def test_a_head_and_a_foot_in_columns_are_frames_and_no_table() -> None:
    layout = opened(
        "|\n**BỘ Y TẾ**\n-------\n|\n**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n|\n"
        "|\nSố: 1/TB-BYT\n|\n*Hà Nội, ngày 1*\n|\n"
        "**THÔNG BÁO**\nVề việc nghỉ lễ\n"
        "|\n*Nơi nhận:*\n- Như trên.\n|\n**KT. BỘ TRƯỞNG**\n|\nPHỤ LỤC\n"
    )
    assert layout.tables == ()
    assert [line.frame for line in layout.lines] == [1, 2, 3, 4, 0, 0, 5, 5, 6, 0]
    assert "-------" not in layout.text


def test_the_sample_is_read_without_the_site_around_it() -> None:
    layout = open_markdown((SAMPLES / "nghi-dinh.md").read_bytes(), name="nghi-dinh.md")
    assert_layout_laws(layout)
    assert words(layout)[:5] == [
        "CHÍNH",
        "PHỦ",
        "CỘNG",
        "HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]
    assert words(layout)[-4:] == ["TM. CHÍNH PHỦ", "KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG", "Hồ Đức Phớc"]
    assert "204 dòng" in layout.doubts[0].why


_SOURCES = st.sampled_from(
    [
        *[
            "|",
            "||",
            "**",
            "*",
            "***",
            "__",
            "_x_",
            "`",
            "```",
            "[^1]",
            "[a](b)",
            "![",
            "<b>",
            "</b>",
            "<table>",
            "</table>",
            "<br>",
            "\\",
            "&#0;",
            "&shy;",
        ],
        *("| a | b |", "|---|---|", "# ", "[^1]: chú", "<tr><td>x</td></tr>", "&#x110000;", "Nơi nhận:"),
        *(
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Trang chủ",
            "Tải về",
            "- a",
            "* b",
            "> c",
            "\u0301",
            "a",
            "&#769;",
        ),
    ]
)


@given(st.lists(_SOURCES | st.text(max_size=8) | st.just("\n"), max_size=30).map("".join))
@settings(max_examples=200, deadline=None)
def test_any_source_keeps_the_laws(source: str) -> None:
    assert_layout_laws(open_markdown(source.encode("utf-8", "surrogatepass"), name="thu.md"))


@given(st.lists(_SOURCES, max_size=20).map("\n".join))
@settings(max_examples=200, deadline=None)
def test_any_lines_keep_the_laws(source: str) -> None:
    assert_layout_laws(open_markdown(source.encode(), name="thu.md"))
