"""Saved web pages: what is shown of them, and the document without the site."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.laws import assert_layout_laws
from tests.samples import SAMPLES

from vanban.files.html import open_html
from vanban.model import Align, Encoding, Layout, Unreadable

HEAD = (
    "<table><tr><td>BỘ CÔNG AN</td>"
    "<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</td></tr>"
    "<tr><td>Số: 106/2025/TT-BCA</td><td>Hà Nội, ngày 17 tháng 11 năm 2025</td></tr></table>"
)
BODY = "<p>THÔNG TƯ</p><p>Điều 1. Phạm vi</p><p>Thông tư này quy định việc thực hiện./.</p>"
FOOT = "<table><tr><td>Nơi nhận:<br>- Như trên.</td><td>KT. BỘ TRƯỞNG<br>Lương Văn A</td></tr></table>"
ANNEX = "<p>PHỤ LỤC</p><table><tr><td>Số hiệu</td><td>Ghi chú</td></tr><tr><td>1</td><td>a</td></tr></table>"
MENU = "<ul><li>Trang chủ</li><li>Đăng nhập</li><li>Giới thiệu</li></ul><h1>Thông tư 106/2025/TT-BCA</h1>"
TAIL = "<h2>Văn bản liên quan</h2><div>Ngày ban hành:</div><div>Tải về</div><div>Facebook</div>"


def opened(page: str | bytes) -> Layout:
    layout = open_html(page.encode() if isinstance(page, str) else page, name="trang.html")
    assert_layout_laws(layout)
    return layout


def words(layout: Layout) -> list[str]:
    return [line.span.of(layout.text) for line in layout.lines]


@pytest.mark.parametrize(
    ("page", "seen"),
    [
        ("<p>a  b\n c</p><p> d </p>", ["a b c", "d"]),
        ("<div>a<div>b</div>c</div>", ["a", "b", "c"]),
        ("a<br>b<br/>c", ["a", "b", "c"]),
        ("<pre>a\n  b</pre>", ["a", "b"]),
        ("<b>Điều 1</b><i>.</i> Một", ["Điều 1. Một"]),
        ("Số:&nbsp;&nbsp;&nbsp;/TB-UBND", ["Số:   /TB-UBND"]),
        ("<p>&lt;a&gt; &amp; &#432;</p>", ["<a> & ư"]),
        ("<p style='text-transform:uppercase'>bộ trưởng <b>a</b></p>", ["BỘ TRƯỞNG A"]),
        ("<ol><li>a<li>b<ol type=a><li>c</ol></ol>", ["1. a", "2. b", "a. c"]),
        ("<ol start=4 type=I><li>a<li value=9>b</ol>", ["IV. a", "IX. b"]),
        ("<ul><li>a<ul><li>b</ul></ul>", ["• a", "• b"]),
        ("<ul style='list-style:none'><li style='list-style:none'>a</ul>", ["a"]),
        ("<p>Điều 1<sup>2</sup></p>", ["Điều 12"]),
    ],
)
def test_a_page_is_read_as_it_is_shown(page: str, seen: list[str]) -> None:
    assert words(opened(page)) == seen


@pytest.mark.parametrize(
    "hidden",
    [
        "<p style='display: none'>ẩn</p>",
        "<p style='visibility:hidden'>ẩn</p>",
        "<p hidden>ẩn</p>",
        "<p aria-hidden=true>ẩn</p>",
        "<p class=an>ẩn</p>",
        "<span style='font-size:0'>ẩn</span>",
        "<script>ẩn</script>",
        "<style>.x{content:'ẩn'}</style>",
        "<template>ẩn</template>",
        "<noscript>ẩn</noscript>",
        "<!-- ẩn -->",
        "<textarea>ẩn</textarea>",
    ],
)
def test_what_nobody_sees_is_not_read(hidden: str) -> None:
    style = "<style>.an { display: none } @media print { p { display: none } }</style>"
    assert words(opened(f"{style}<p>đầu</p>{hidden}<p>cuối</p>")) == ["đầu", "cuối"]


def test_hidden_words_inside_a_document_leave_a_doubt() -> None:
    assert [doubt.about for doubt in opened("<p>a</p><p hidden>b</p><p>c</p>").doubts] == ["text"]
    assert opened("<p>a</p><script>b</script><p>c</p>").doubts == ()


def test_styles_come_from_tags_inline_styles_and_simple_classes() -> None:
    layout = opened(
        "<style>p.dam, .m { font-weight: 700 } .n { font-style: italic; text-align: center }</style>"
        "<p class=dam>a</p><p class=n>"
        "<span style='font-family: \"Times New Roman\", serif; font-size: 14pt'>b</span></p>"
        "<p align=right><u>c</u><sup>1</sup></p>"
    )
    a, b, c = layout.lines
    assert (a.style.bold, a.align) == (True, Align.UNKNOWN)
    assert (b.style.italic, b.style.font, b.style.size_pt, b.align) == (
        True,
        "Times New Roman",
        14,
        Align.CENTRE,
    )
    assert [(run.style.underline, run.style.raised) for run in c.runs] == [(True, False), (False, True)]
    assert c.align is Align.RIGHT


def test_a_break_goes_on_with_the_paragraph_unless_a_label_or_two_breaks_part_it() -> None:
    layout = opened("<p>Kính gửi: Sở<br>Y tế<br>- Sở Nội vụ<br><br>Ngày mai</p><p>sau</p>")
    assert [line.opens for line in layout.lines] == [True, False, None, True, True]


def test_a_table_has_its_cells_and_each_cell_its_frame() -> None:
    layout = opened("<p>x</p><table><tr><th>TT<th>Tên<tr><td>1<td><p>Sở<p>Y tế<tr><td>2<td></table><p>y</p>")
    (table,) = layout.tables
    assert [[cell.span.of(layout.text) for cell in row] for row in table.rows] == [
        ["TT", "Tên"],
        ["1", "Sở\nY tế"],
        ["2", ""],
    ]
    assert [line.frame for line in layout.lines] == [0, 1, 2, 3, 4, 4, 5, 0]


def test_cells_made_of_blocks_are_frames_too() -> None:
    cell = "<div style='display:table-cell'>"
    layout = opened(f"<div style='display:table'>{cell}a</div>{cell}b</div></div>c")
    assert [line.frame for line in layout.lines] == [1, 2, 0]


@pytest.mark.parametrize(
    "page",
    [
        f"<div>{MENU}</div><div><div>{HEAD}{BODY}{FOOT}{ANNEX}</div></div><div>{TAIL}</div>",
        f"<div>{MENU}</div><div>{HEAD}</div><div>{BODY}</div><div>{FOOT}</div><div>{ANNEX}</div>{TAIL}",
        f"<table><tr><td>{MENU}</td><td><div id=toanvancontent>{HEAD}{BODY}{FOOT}{ANNEX}</div>"
        f"<p>khác</p></td><td>{TAIL}</td></tr></table>",
        f"<div>{MENU}</div><main><div>{HEAD}{BODY}{FOOT}</div><div>{ANNEX}</div></main>"
        f"<aside><p>Mục lục</p><p>Điều 1. Phạm vi</p></aside><footer>{TAIL}</footer>",
    ],
)
def test_the_document_is_found_on_pages_of_any_build(page: str) -> None:
    layout = opened(f"<html><body>{page}</body></html>")
    assert words(layout)[0] == "BỘ CÔNG AN"
    assert words(layout)[-6:] == ["Lương Văn A", "PHỤ LỤC", "Số hiệu", "Ghi chú", "1", "a"]
    assert len(words(layout)) == 17
    assert "dòng của trang web được bỏ ra" in layout.doubts[0].why


def test_a_page_without_a_site_is_left_whole() -> None:
    layout = opened(f"<p>Mẫu số 1</p>{HEAD}{BODY}{FOOT}<div>Ghi chú</div><div>Email</div>")
    assert (words(layout)[0], words(layout)[-2:]) == ("Mẫu số 1", ["Ghi chú", "Email"])
    assert layout.doubts == ()


def test_a_document_without_a_head_is_the_block_that_the_site_names() -> None:
    layout = opened(f"<div>{MENU}</div><div class='x fulltext'>{BODY * 4}</div><div>{TAIL}</div>")
    assert words(layout) == ["THÔNG TƯ", "Điều 1. Phạm vi", "Thông tư này quy định việc thực hiện./."] * 4


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_encoding_shows_in_the_bytes_whatever_the_page_declares(encoding: str) -> None:
    page = "<meta charset=windows-1252><p>Cộng hòa xã hội chủ nghĩa</p>"
    assert words(opened(page.encode(encoding))) == ["Cộng hòa xã hội chủ nghĩa"]


def test_the_old_code_pages_are_read_by_spelling_and_font() -> None:
    layout = opened(
        "<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'>"
        "<p><font face='.VnTimeH'>céng hßa x· héi chñ nghÜa viÖt nam</font></p>"
        "<p><font face='.VnTime'>QuyÕt ®Þnh nµy cã hiÖu lùc kÓ tõ ngµy ký.</font></p>".encode("cp1252")
    )
    assert words(layout) == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Quyết định này có hiệu lực kể từ ngày ký.",
    ]
    assert layout.encoding is Encoding.TCVN3


def test_nothing_outside_the_page_is_fetched_or_unfolded() -> None:
    layout = opened('<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><p>a &x; b</p>')
    assert words(layout)[-1] == "a &x; b"


def test_a_deep_page_is_read_and_one_too_deep_is_refused() -> None:
    assert words(opened("<div>" * 1500 + "sâu" + "</div>" * 1500)) == ["sâu"]
    with pytest.raises(Unreadable, match="lồng quá sâu"):
        opened("<div>" * 100_000 + "sâu")


def test_the_sample_is_read_without_the_site_around_it() -> None:
    layout = opened((SAMPLES / "nghi-quyet.html").read_bytes())
    assert words(layout)[:4] == [
        "QUỐC HỘI",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Nghị quyết số: 253/2025/QH15",
    ]
    assert words(layout)[-3:] == ["CHỦ TỊCH QUỐC HỘI", "(Đã ký)", "Trần Thanh Mẫn"]


_TAGS = st.sampled_from(
    [
        *[
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<table>",
            "<tr>",
            "<td>",
            "</td>",
            "</table>",
            "<br>",
            "<ol>",
            "<ul>",
            "<li>",
            "</ol>",
            "<b>",
            "</b>",
            "<sup>",
        ],
        *[
            "<pre>",
            "</pre>",
            "<style>",
            "</style>",
            "<!--",
            "-->",
            "&nbsp;",
            "&#0;",
            "&shy;",
            "<font&#32;face=.VnTime>",
            "<a",
            "hidden>",
            "<html>",
        ],
        *("<div style='display:table-cell'>", "<p style='display:none'>", "Nơi nhận:", "Trang chủ", "Tải về"),
        *(
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "\u0301",
            "a",
            "&#769;",
            "BỘ Y TẾ",
            "Tù do",
            "<li style='display:table'>",
        ),
        *("<td style='display:block'>", "<tr style='display:inline'>", "<table style='display:none'>"),
    ]
)


@given(st.lists(_TAGS | st.text(max_size=6), max_size=30).map("".join))
@example("<p>a&#769;<p>a <b>x</b><i> </i>")
@example("<table><tr><td>x<td>y<tr><td>z<td></table>")
@settings(max_examples=300, deadline=None)
def test_any_markup_keeps_the_laws(page: str) -> None:
    with suppress(Unreadable):
        opened(page.encode("utf-8", "surrogatepass"))
