"""Word files: what a person sees in them is what is read."""

from __future__ import annotations

import io
import re
import zipfile
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.files.docx_builder import listed, make_docx, make_zip, p, para, r, table, tc, tr
from tests.laws import assert_layout_laws

from vanban.files.docx import open_docx
from vanban.model import Align, Encoding, Footnote, Layout, Limits, Role, Span, Unreadable


def opened(body: str, **parts: str) -> Layout:
    layout = open_docx(make_docx(body, **parts), name="thu.docx", limits=Limits())
    assert_layout_laws(layout)
    return layout


def words(layout: Layout) -> list[str]:
    return [line.span.of(layout.text) for line in layout.lines]


def whys(layout: Layout) -> str:
    return "; ".join(doubt.why for doubt in layout.doubts)


FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
BEGIN, SEPARATE, END = (FIELD.format(kind) for kind in ("begin", "separate", "end"))
CODE = "<w:r><w:instrText>{}</w:instrText></w:r>"
DELETED = "<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>"
CODED = BEGIN + CODE.format("REF a") + SEPARATE + r("Điều 5") + END


def box(text: str) -> str:
    """A text box as Word writes it: drawn twice, for new and for old readers."""
    content = f"<w:txbxContent>{para(text)}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name=""/>'
        f"<a:graphic><a:graphicData><wps:wsp><wps:spPr/><wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData>"
        "</a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
        f"{content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


@pytest.mark.parametrize(
    ("inside", "seen"),
    [
        (r("Số: 12") + "<w:r><w:noBreakHyphen/><w:t>NQ</w:t></w:r>", "Số: 12-NQ"),
        (r("hành") + "<w:r><w:softHyphen/></w:r>" + r(" chính"), "hành chính"),
        ('<w:hyperlink r:id="x">' + r("vanban.vn") + "</w:hyperlink>", "vanban.vn"),
        ("<w:sdt><w:sdtPr/><w:sdtContent>" + r("Sở Y tế") + "</w:sdtContent></w:sdt>", "Sở Y tế"),
        ('<w:smartTag w:element="place">' + r("Huế") + "</w:smartTag>", "Huế"),
        ("<w:ins>" + r("mới") + "</w:ins>" + DELETED, "mới"),
        ("<w:moveFrom>" + r("đi") + "</w:moveFrom><w:moveTo>" + r("đến") + "</w:moveTo>", "đến"),
        (CODED, "Điều 5"),
        (
            BEGIN
            + CODE.format("IF")
            + BEGIN
            + CODE.format("REF a")
            + SEPARATE
            + r("x")
            + END
            + SEPARATE
            + r("y")
            + END,
            "y",
        ),
        ('<w:fldSimple w:instr=" DATE ">' + r("5/3/2019") + "</w:fldSimple>", "5/3/2019"),
        (r("a") + r("ẩn", "<w:vanish/>") + r("b"), "ab"),
        (r("a") + r("trắng", '<w:color w:val="FFFFFF"/>') + r("b"), "ab"),
        (r("trắng", '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="C00000"/>'), "trắng"),
        (r("thông báo", "<w:caps/>"), "THÔNG BÁO"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>' + r(" Hỏa tốc"), "□ Hỏa tốc"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' + r(" 5"), "≥ 5"),
        (r("\uf0b7", '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>') + r(" mục"), "• mục"),
        ("<w:r><w:t> Hà </w:t></w:r><w:r><w:t>Nội</w:t></w:r>", "HàNội"),
        (r("một\u200b hai"), "một hai"),
        (r("e") + r("\u0301 vừa"), "é vừa"),
        ("<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>", "a+b"),
    ],
)
def test_what_a_person_sees_is_read(inside: str, seen: str) -> None:
    assert words(opened(p(inside))) == [seen]


def test_what_is_not_seen_is_told() -> None:
    hidden = p(r("Điều 1."), r(" bí mật", "<w:vanish/>"), r(" trắng", '<w:color w:val="FFFFFF"/>'))
    changed = p("<w:ins>" + r("mới") + "</w:ins>", "<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>")
    remarked = p(r("lời"), '<w:r><w:commentReference w:id="0"/></w:r>')
    told = whys(opened(hidden + changed + remarked))
    assert "chữ bị ẩn không đọc: 6 ký tự, «bí mật»" in told
    assert "chữ trắng trên nền trắng không đọc: 5 ký tự, «trắng»" in told
    assert "1 chỗ chèn" in told
    assert "1 chỗ xóa" in told
    assert "1 ghi chú" in told


def test_a_plain_file_leaves_no_doubt() -> None:
    assert opened(para("Điều 1. Phạm vi")).doubts == ()


def test_white_letters_on_a_dark_cell_are_seen() -> None:
    white = p(r("TT", '<w:color w:val="FFFFFF"/>'))
    dark = tc(white, props='<w:shd w:val="clear" w:fill="1F4E79"/>')
    assert words(opened(table(f"<w:tr>{dark}{tc(white)}</w:tr>"))) == ["TT"]


def test_a_break_opens_a_line_but_no_paragraph() -> None:
    layout = opened(p(r("QUYẾT ĐỊNH"), "<w:r><w:br/></w:r>", r("Về việc"), props='<w:jc w:val="center"/>'))
    assert words(layout) == ["QUYẾT ĐỊNH", "Về việc"]
    assert [line.opens for line in layout.lines] == [True, False]
    assert {line.align for line in layout.lines} == {Align.CENTRE}


def test_a_paragraph_whose_end_was_deleted_runs_on() -> None:
    layout = opened(p(r("Căn cứ "), props="<w:rPr><w:del/></w:rPr>") + para("Luật"))
    assert words(layout) == ["Căn cứ Luật"]


def test_a_text_box_is_read_once_and_stands_by_itself() -> None:
    layout = opened(p(r("SỞ Y TẾ"), box("DỰ THẢO")) + para("BÁO CÁO"))
    assert words(layout) == ["SỞ Y TẾ", "DỰ THẢO", "BÁO CÁO"]
    assert [line.frame for line in layout.lines] == [0, 1, 0]


def test_a_box_keeps_to_itself_even_if_its_end_was_deleted() -> None:
    ended = box("DỰ THẢO").replace("<w:pPr></w:pPr>", "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>")
    layout = opened(p(r("SỞ Y TẾ"), ended) + para("BÁO CÁO"))
    assert words(layout) == ["SỞ Y TẾ", "DỰ THẢO", "BÁO CÁO"]
    assert [line.frame for line in layout.lines] == [0, 1, 0]


def test_the_letters_of_word_art_are_read() -> None:
    art = '<w:r><w:pict><v:shape><v:textpath string="HỎA TỐC"/></v:shape></w:pict></w:r>'
    assert words(opened(p(art) + para("BÁO CÁO"))) == ["HỎA TỐC", "BÁO CÁO"]


def test_the_fallback_is_read_where_the_choice_is_not_understood() -> None:
    alternate = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="future"><w:t>mới</w:t></mc:Choice>'
        "<mc:Fallback><w:t>cũ</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert words(opened(p(alternate))) == ["cũ"]


def test_cells_stand_in_frames_of_their_own_and_an_empty_one_at_its_place() -> None:
    layout = opened(table(tr("STT", "", "Nội dung"), tr("1", "x", "")) + para("sau"))
    assert words(layout) == ["STT", "Nội dung", "1", "x", "sau"]
    assert len({line.frame for line in layout.lines}) == 5
    (found,) = layout.tables
    assert [[cell.span.of(layout.text) for cell in row] for row in found.rows] == [
        ["STT", "", "Nội dung"],
        ["1", "x", ""],
    ]


def test_a_merged_cell_stands_once() -> None:
    begin, down = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = (
        f"<w:tr>{tc(para('Nhóm'), props=begin)}{tc(para('a'))}</w:tr>",
        f"<w:tr>{tc(para(''), props=down)}{tc(para('b'))}</w:tr>",
        f"<w:tr>{tc(para('cả hàng'), props='<w:gridSpan w:val=' + chr(34) + '2' + chr(34) + '/>')}</w:tr>",
    )
    layout = opened(table(*rows))
    (found,) = layout.tables
    assert [[cell.span.of(layout.text) for cell in row] for row in found.rows] == [
        ["Nhóm", "a"],
        ["b"],
        ["cả hàng"],
    ]


def test_a_table_in_a_cell_lies_in_its_cell() -> None:
    inner = table(tr("trong"))
    layout = opened(table(f"<w:tr>{tc(para('trước'), inner, para('sau'))}</w:tr>"))
    outer, nested = layout.tables
    assert outer.rows[0][0].span.of(layout.text) == "trước\ntrong\nsau"
    assert nested.rows[0][0].span in outer.rows[0][0].span
    assert len({line.frame for line in layout.lines}) == 2


NOTES = '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>' + "".join(
    f'<w:footnote w:id="{number}">{p("<w:r><w:footnoteRef/></w:r>", r(f" chú thích {number}"))}</w:footnote>'
    for number in (7, 3)
)


def test_notes_are_numbered_in_the_order_of_their_calls_and_stand_at_the_end() -> None:
    call = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    layout = opened(p(r("Điều 1"), call.format(3)) + p(r("Điều 2"), call.format(7)), footnotes=NOTES)
    assert words(layout) == ["Điều 11", "Điều 22", "1 chú thích 3", "2 chú thích 7"]
    assert [line.role for line in layout.lines] == [Role.BODY, Role.BODY, Role.NOTE, Role.NOTE]
    assert layout.footnotes == (
        Footnote("1", Span(16, 29), Span(6, 7)),
        Footnote("2", Span(30, 43), Span(14, 15)),
    )
    assert layout.lines[0].runs[-1].style.raised


def test_a_mark_of_its_own_and_endnotes_in_roman() -> None:
    body = p(r("Điều 1"), '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="3"/><w:t>(*)</w:t></w:r>')
    body += p(r("Điều 2"), '<w:r><w:endnoteReference w:id="4"/></w:r>')
    notes = f'<w:footnote w:id="3">{para("(*) riêng")}</w:footnote>'
    ends = f'<w:endnote w:id="4">{p("<w:r><w:endnoteRef/></w:r>", r(" cuối"))}</w:endnote>'
    layout = opened(body, footnotes=notes, endnotes=ends)
    assert words(layout) == ["Điều 1(*)", "Điều 2i", "(*) riêng", "i cuối"]
    assert [note.mark for note in layout.footnotes] == ["*", "i"]
    assert [note.called_at.of(layout.text) for note in layout.footnotes if note.called_at] == ["(*)", "i"]


PAGE_NUMBER = BEGIN + CODE.format(" PAGE ") + SEPARATE + r("2") + END


def test_running_heads_come_last_without_the_page_number() -> None:
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    layout = opened(para("Điều 1.") + section, header1=p(PAGE_NUMBER) + para("CÔNG BÁO"))
    assert words(layout) == ["Điều 1.", "CÔNG BÁO"]
    assert layout.lines[-1].role is Role.RUNNING


def test_a_head_that_is_not_shown_is_not_read() -> None:
    section = '<w:sectPr><w:headerReference w:type="first" r:id="header1"/></w:sectPr>'
    assert words(opened(para("Điều 1.") + section, header1=para("trang đầu"))) == ["Điều 1."]
    section = section.replace("</w:sectPr>", "<w:titlePg/></w:sectPr>")
    assert words(opened(para("Điều 1.") + section, header1=para("trang đầu"))) == ["Điều 1.", "trang đầu"]


def test_a_letterhead_in_the_head_of_the_page_is_read_first() -> None:
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    head = table(tr("SỞ Y TẾ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
    layout = opened(para("BÁO CÁO") + table(tr("a", "b")) + section, header1=head)
    assert words(layout) == ["SỞ Y TẾ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "BÁO CÁO", "a", "b"]
    assert {line.role for line in layout.lines} == {Role.BODY}
    assert {found.span.of(layout.text) for found in layout.tables} == {
        "SỞ Y TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "a\nb",
    }


def test_two_columns_set_with_a_tab_are_read_one_after_the_other() -> None:
    body = para("UBND TỈNH X\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + para(
        "SỞ Y TẾ\tĐộc lập - Tự do - Hạnh phúc"
    )
    layout = opened(body + table(tr("a")) + para("Điều 1.\tPhạm vi"))
    assert words(layout) == [
        *("UBND TỈNH X", "SỞ Y TẾ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
        *("a", "Điều 1. Phạm vi"),
    ]
    frames = [line.frame for line in layout.lines]
    assert frames[0] == frames[1] != frames[2] == frames[3]
    assert layout.tables[0].span.of(layout.text) == "a"


def test_a_call_in_a_column_is_found_where_it_is_printed() -> None:
    call = '<w:r><w:footnoteReference w:id="3"/></w:r>'
    head = p(r("UBND TỈNH X"), "<w:r><w:tab/></w:r>", r("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), call)
    layout = opened(head, footnotes=NOTES)
    (note,) = layout.footnotes
    assert note.called_at == Span(46, 47)


def test_old_letters_are_decoded_by_their_font() -> None:
    font = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
    body = p(
        r("C¨n cø LuËt Tæ chøc ChÝnh phñ; Thñ t", font),
        f"<w:r><w:rPr>{font}</w:rPr><w:softHyphen/></w:r>",
        r("íng", font),
    )
    layout = opened(body)
    assert words(layout) == ["Căn cứ Luật Tổ chức Chính phủ; Thủ tướng"]
    assert layout.encoding is Encoding.TCVN3


def test_a_file_of_pictures_is_doubted_and_a_long_text_with_one_is_not() -> None:
    picture = (
        "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip/></a:graphicData></a:graphic></wp:inline>"
        "</w:drawing></w:r>"
    )
    assert "1 hình ảnh" in whys(opened(p(picture)))
    assert opened(p(picture) + para("Điều 1. " + "quy định " * 40)).doubts == ()


def test_the_names_of_strict_files_are_known() -> None:
    usual = make_docx(para("Điều 1."))
    strict = {"[Content_Types].xml": "<Types/>"}
    with zipfile.ZipFile(io.BytesIO(usual)) as archive:
        for path in archive.namelist():
            strict[path] = (
                archive.read(path)
                .decode()
                .replace(
                    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    "http://purl.oclc.org/ooxml/wordprocessingml/main",
                )
                .replace(
                    "http://schemas.openxmlformats.org/officeDocument/2006/",
                    "http://purl.oclc.org/ooxml/officeDocument/",
                )
            )
    layout = open_docx(make_zip(strict), name="thu.docx", limits=Limits())
    assert words(layout) == ["Điều 1."]


DEEP = "<w:sdt><w:sdtContent>" * 200 + para("x") + "</w:sdtContent></w:sdt>" * 200
ENTITY = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (make_docx(para("Điều 1."))[:300], "hỏng hoặc bị cắt cụt"),
        (b"PK\x03\x04", "hỏng hoặc bị cắt cụt"),
        (make_zip({"a.txt": "x"}), "không chứa văn bản Word"),
        (make_zip({"word/document.xml": "<w:document"}), "không phải XML đúng"),
        (make_zip({"word/document.xml": "<a/>"}), "không chứa văn bản Word"),
        (make_docx(" " * (6 * 2**20)), "phình ra"),
        (make_docx(DEEP), "không phải XML đúng"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
    ],
)
def test_a_bad_file_is_refused_in_one_line(content: bytes, cause: str) -> None:
    with pytest.raises(Unreadable) as caught:
        open_docx(content, name="thu.docx", limits=Limits())
    assert cause in str(caught.value)
    assert str(caught.value).startswith("thu.docx: ")
    assert "\n" not in str(caught.value)


def test_what_unpacks_to_more_than_the_limit_is_refused() -> None:
    with pytest.raises(Unreadable, match="giải nén ra hơn"):
        open_docx(make_docx(para("a" * 3_000_000)), name="thu.docx", limits=Limits(bytes=2**20))


def test_nothing_outside_the_file_is_read() -> None:
    files = {"word/document.xml": with_entity()}
    layout = open_docx(make_zip(files), name="thu.docx", limits=Limits())
    assert words(layout) == ["trước sau"]


def with_entity() -> str:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    inside = f"<w:p>{r('trước ')}<w:r><w:t>&e;</w:t></w:r>{r('sau')}</w:p>"
    return f'{ENTITY}<w:document xmlns:w="{space}"><w:body>{inside}</w:body></w:document>'


# Bodies drawn from the parts of which real files are made, in every order and nesting.
CALL = '<w:r><w:footnoteReference w:id="3"/></w:r>'
MOTTO = r("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
TAB = "<w:r><w:tab/></w:r>"
runs = st.sampled_from(
    [
        *(r("Điều 1. "), r("\t"), r(" "), r("ẩn", "<w:vanish/>"), r("to", "<w:b/>"), r("e"), r("\u0301")),
        *("<w:r><w:br/></w:r>", TAB, "<w:r><w:softHyphen/></w:r>", box("khung"), CODED, END, CALL, MOTTO),
    ]
)
marks = st.sampled_from(
    ["", '<w:jc w:val="center"/>', "<w:rPr><w:del/></w:rPr>", '<w:framePr w:x="1"/>', "<w:sectPr/>"]
)
paragraphs = st.builds(lambda inside, props: p(*inside, props=props), st.lists(runs, max_size=5), marks)
heads = st.builds(
    lambda left, right: p(r("UBND TỈNH X"), *left, TAB, MOTTO, *right),
    st.lists(runs, max_size=1),
    st.lists(runs, max_size=2),
)
listings = st.builds(listed, st.sampled_from(["", "mục"]), st.integers(0, 3), st.integers(0, 9))
blocks: st.SearchStrategy[str] = st.recursive(
    paragraphs | heads | listings,
    lambda inner: st.lists(
        st.lists(
            st.builds(tc, inner, props=st.sampled_from(["", "<w:vMerge/>", '<w:vMerge w:val="restart"/>'])),
            max_size=3,
        ).map(lambda cells: f"<w:tr>{''.join(cells)}</w:tr>"),
        max_size=3,
    ).map(lambda rows: table(*rows)),
    max_leaves=6,
)
LIST = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


@settings(max_examples=150, deadline=None)
@given(st.lists(blocks, max_size=8).map("".join))
def test_the_laws_of_layouts_hold_for_any_word_file(body: str) -> None:
    layout = opened(body, footnotes=NOTES, numbering=LIST)
    for note in layout.footnotes:
        assert note.called_at is None or note.called_at.of(layout.text) == note.mark
    for found in layout.tables:
        cells = [cell.span for row in found.rows for cell in row]
        assert all(before.end <= after.start for before, after in pairwise(cells))


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_any_damage_to_the_file_gives_a_layout_or_one_clear_line(data: st.DataObject) -> None:
    whole = bytearray(make_docx(para("Điều 1.") + table(tr("a", "b")), numbering=LIST, footnotes=NOTES))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(whole)) | st.just(len(whole)))
    layout, refusal = attempt(bytes(whole[:cut]))
    if layout is not None:
        assert_layout_laws(layout)
    assert "\n" not in refusal


@settings(max_examples=150, deadline=None)
@given(st.lists(blocks, max_size=4).map("".join), st.data())
def test_any_damage_inside_the_file_gives_a_layout_or_one_clear_line(body: str, data: st.DataObject) -> None:
    values = re.findall(r'w:\w+="[^"]*"', body + LIST)
    spoilt = data.draw(st.sampled_from(sorted({*values, "w:val", "w:tc", "w:p>", "w:lvl "})))
    other = data.draw(
        st.sampled_from(["", 'w:val=""', 'w:val="99999999999999999999"', 'w:val="-1"', "w:tbl", "w:r>"])
    )
    styles = '<w:style w:styleId="a"><w:basedOn w:val="a"/></w:style>'
    content = make_docx(
        body.replace(spoilt, other), numbering=LIST.replace(spoilt, other), footnotes=NOTES, styles=styles
    )
    layout, refusal = attempt(content)
    if layout is not None:
        assert_layout_laws(layout)
    assert "\n" not in refusal


def attempt(content: bytes) -> tuple[Layout | None, str]:
    try:
        return open_docx(content, name="thu.docx", limits=Limits()), ""
    except Unreadable as refused:
        return None, str(refused)
