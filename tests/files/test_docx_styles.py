"""How letters look, through all layers of styles."""

from __future__ import annotations

import pytest
from tests.files.docx_builder import make_docx, p, r, table, tc

from vanban.files.docx import open_docx
from vanban.model import Layout, Limits, Style

DEFAULTS = (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/>'
    "</w:rPr></w:rPrDefault></w:docDefaults>"
)
THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme>'
    '<a:minorFont><a:latin typeface="Calibri"/><a:font script="Viet" typeface="Arial"/></a:minorFont>'
    "</a:fontScheme></a:themeElements></a:theme>"
)


def sheet(
    name: str, letters: str, *, kind: str = "paragraph", on: str | None = None, default: bool = False
) -> str:
    based = f'<w:basedOn w:val="{on}"/>' if on else ""
    first = ' w:default="1"' if default else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}"{first}>{based}<w:rPr>{letters}</w:rPr></w:style>'


def opened(body: str, *sheets: str, language: str = "en-US") -> Layout:
    content = make_docx(
        body,
        styles=DEFAULTS + "".join(sheets),
        theme=THEME,
        settings=f'<w:themeFontLang w:val="{language}"/>',
    )
    return open_docx(content, name="thu.docx", limits=Limits())


def look(body: str, *sheets: str, language: str = "en-US") -> Style:
    return opened(body, *sheets, language=language).lines[0].style


@pytest.mark.parametrize(("language", "font"), [("en-US", "Calibri"), ("vi-VN", "Arial")])
def test_a_theme_s_font_is_that_of_its_language(language: str, font: str) -> None:
    assert look(p(r("ờ")), language=language) == Style(font=font, size_pt=11.0)


def test_the_nearest_layer_decides() -> None:
    sheets = (
        sheet("Normal", '<w:sz w:val="26"/>', default=True),
        sheet("Tieude", '<w:b/><w:i/><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>', on="Normal"),
        sheet("Manh", '<w:u w:val="single"/>', kind="character"),
    )
    run = r("chữ", '<w:rStyle w:val="Manh"/><w:i w:val="0"/><w:vertAlign w:val="superscript"/>')
    assert look(p(run, props='<w:pStyle w:val="Tieude"/>'), *sheets) == Style(
        font="Arial", size_pt=13.0, bold=True, underline=True, raised=True
    )
    assert look(p(r("chữ")), *sheets) == Style(font="Calibri", size_pt=13.0)


def test_bold_said_by_two_kinds_of_styles_cancels_out_and_a_run_has_the_last_word() -> None:
    sheets = (sheet("Dam", "<w:b/>"), sheet("Manh", "<w:b/>", kind="character"))
    twice = r("chữ", '<w:rStyle w:val="Manh"/>')
    assert not look(p(twice, props='<w:pStyle w:val="Dam"/>'), *sheets).bold
    thrice = r("chữ", '<w:rStyle w:val="Manh"/><w:b/>')
    assert look(p(thrice, props='<w:pStyle w:val="Dam"/>'), *sheets).bold


def test_a_table_s_style_lies_under_that_of_its_paragraphs() -> None:
    body = table(f"<w:tr>{tc(p(r('ô')))}</w:tr>", props='<w:tblStyle w:val="Bang"/>')
    assert look(body, sheet("Bang", '<w:i/><w:sz w:val="20"/>', kind="table")) == Style(
        font="Calibri", size_pt=10.0, italic=True
    )


def test_plain_letters_and_others_may_have_fonts_of_their_own() -> None:
    fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Tahoma"/>'
    layout = opened(p(r("Dieu ", fonts), r("Điều", fonts)))
    assert [run.style.font for run in layout.lines[0].runs] == ["Arial", "Tahoma"]


def test_styles_that_are_based_on_each_other_do_no_harm() -> None:
    circle = (sheet("A", "<w:b/>", on="B"), sheet("B", "<w:i/>", on="A"))
    assert look(p(r("chữ"), props='<w:pStyle w:val="A"/>'), *circle) == Style(
        font="Calibri", size_pt=11.0, bold=True, italic=True
    )


def test_capitals_of_a_style_are_seen_in_the_text() -> None:
    layout = opened(p(r("quyết định"), props='<w:pStyle w:val="Hoa"/>'), sheet("Hoa", "<w:caps/>"))
    assert layout.text == "QUYẾT ĐỊNH\n"


def test_letters_lifted_by_hand_are_raised() -> None:
    assert look(p(r("1", '<w:position w:val="8"/>'))).raised
    assert not look(p(r("1", '<w:position w:val="2"/>'))).raised


@pytest.mark.parametrize(
    ("props", "align"),
    [
        *(("", "left"), ('<w:jc w:val="center"/>', "centre"), ('<w:jc w:val="both"/>', "both")),
        *(('<w:jc w:val="end"/>', "right"), ('<w:bidi/><w:jc w:val="start"/>', "right")),
        ('<w:bidi w:val="0"/><w:jc w:val="start"/>', "left"),
    ],
)
def test_a_paragraph_stands_where_its_properties_say(props: str, align: str) -> None:
    assert opened(p(r("chữ"), props=props)).lines[0].align == align
