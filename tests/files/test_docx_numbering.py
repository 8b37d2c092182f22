"""The labels that Word prints by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.files.docx_builder import listed, make_docx, p, para, r

from vanban.files.docx import open_docx
from vanban.files.docx_numbering import in_words
from vanban.model import Limits


def level(at: int, text: str, kind: str = "decimal", *, start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def base(number: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def use(number: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def lines(body: str, numbering: str, styles: str = "") -> list[str]:
    parts = {"numbering": numbering} | ({"styles": styles} if styles else {})
    layout = open_docx(make_docx(body, **parts), name="thu.docx", limits=Limits())
    return [line.span.of(layout.text) for line in layout.lines]


LAW = base(0, level(0, "Điều %1."), level(1, "%2."), level(2, "%3)", "lowerLetter")) + use(1, 0)


def test_each_level_counts_by_itself_and_starts_again_below_a_new_one() -> None:
    body = "".join(listed("x", 1, at) for at in (0, 1, 2, 2, 1, 2, 0, 1, 2))
    assert lines(body, LAW) == [
        *("Điều 1. x", "1. x", "a) x", "b) x", "2. x", "a) x", "Điều 2. x", "1. x", "a) x"),
    ]


def test_a_level_that_was_skipped_counts_as_begun() -> None:
    numbering = base(0, level(0, "%1."), level(1, "%1.%2."), level(2, "%1.%2.%3.")) + use(1, 0)
    assert lines(listed("x", 1, 2) + listed("x", 1, 1) + listed("x", 1, 0), numbering) == [
        "1.1.1. x",
        "1.2. x",
        "2. x",
    ]


def test_lists_of_one_definition_count_on_and_an_override_starts_anew_once() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = base(0, level(0, "%1.")) + use(1, 0) + use(2, 0) + use(3, 0, anew)
    body = "".join(listed("x", number) for number in (1, 1, 2, 3, 3, 1))
    assert lines(body, numbering) == ["1. x", "2. x", "3. x", "1. x", "2. x", "3. x"]


@pytest.mark.parametrize(
    ("more", "labels"),
    [
        ('<w:lvlRestart w:val="0"/>', ["1.", "a", "2.", "b"]),
        ("", ["1.", "a", "2.", "a"]),
    ],
)
def test_a_level_may_never_start_again(more: str, labels: list[str]) -> None:
    numbering = base(0, level(0, "%1."), level(1, "%2", "lowerLetter", more=more)) + use(1, 0)
    body = "".join(listed("x", 1, at) for at in (0, 1, 0, 1))
    assert [line.removesuffix(" x") for line in lines(body, numbering)] == labels


def test_legal_numbers_are_decimal_whatever_the_level_above() -> None:
    numbering = base(0, level(0, "%1.", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>")) + use(1, 0)
    assert lines(listed("x", 1) + listed("y", 1, 1), numbering) == ["I. x", "1.1 y"]


def test_bullets_are_seen_as_the_signs_of_their_font() -> None:
    symbol = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/>'
    symbol += '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl>'
    numbering = base(0, symbol) + base(1, level(0, "-", "bullet")) + use(1, 0) + use(2, 1)
    assert lines(listed("a", 1) + listed("b", 2), numbering) == ["• a", "- b"]


def test_nothing_stands_between_where_the_list_says_so() -> None:
    numbering = base(0, level(0, "(%1)", more='<w:suff w:val="nothing"/>')) + use(1, 0)
    assert lines(listed("x", 1), numbering) == ["(1)x"]


def test_a_style_brings_its_number_and_zero_takes_it_away() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Dieu"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
        "</w:style>"
        '<w:style w:type="paragraph" w:styleId="Khoan"><w:basedOn w:val="Dieu"/></w:style>'
    )
    tied = level(0, "Điều %1.", more='<w:pStyle w:val="Dieu"/>') + level(
        1, "%2.", more='<w:pStyle w:val="Khoan"/>'
    )
    body = "".join(para("x", f'<w:pStyle w:val="{style}"/>') for style in ("Dieu", "Khoan", "Khoan"))
    body += para("x", '<w:pStyle w:val="Dieu"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert lines(body, base(0, tied) + use(1, 0), styles) == ["Điều 1. x", "1. x", "2. x", "x"]


def test_a_list_may_be_defined_by_a_style() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Ds"/></w:abstractNum>'
        + base(1, level(0, "%1)"))
        + use(1, 0)
        + use(2, 1)
    )
    listing = '<w:numPr><w:numId w:val="2"/></w:numPr>'
    styles = f'<w:style w:type="numbering" w:styleId="Ds"><w:pPr>{listing}</w:pPr></w:style>'
    assert lines(listed("x", 1), numbering, styles) == ["1) x"]


def test_the_label_of_an_empty_paragraph_is_printed_and_a_hidden_paragraph_has_none() -> None:
    hidden = '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr>'
    body = listed("x", 1) + p(props=hidden) + listed("", 1) + p(r("ẩn", "<w:vanish/>"), props=hidden)
    assert lines(body + listed("y", 1), LAW) == ["Điều 1. x", "Điều 2.", "Điều 3. y"]


def test_the_label_stands_before_the_first_line_of_a_paragraph() -> None:
    body = p(r("x"), "<w:r><w:br/></w:r>", r("y"), props='<w:numPr><w:numId w:val="1"/></w:numPr>')
    assert lines(body, LAW) == ["Điều 1. x", "y"]


def test_a_label_is_written_in_the_letters_of_its_own_font() -> None:
    font = '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>'
    numbering = base(0, f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="§iÒu %1."/>{font}</w:lvl>')
    run = r("Ph¹m vi ®iÒu chØnh cña NghÞ ®Þnh", font.removeprefix("<w:rPr>").removesuffix("</w:rPr>"))
    body = p(run, props='<w:numPr><w:numId w:val="1"/></w:numPr>')
    assert lines(body, numbering + use(1, 0)) == ["Điều 1. Phạm vi điều chỉnh của Nghị định"]


@pytest.mark.parametrize(
    ("count", "kind", "printed"),
    [
        *(
            (4, "lowerLetter", "d"),
            (5, "lowerLetter", "e"),
            (27, "lowerLetter", "aa"),
            (28, "upperLetter", "BB"),
        ),
        *((4, "upperRoman", "IV"), (1999, "lowerRoman", "mcmxcix"), (4000, "upperRoman", "4000")),
        *((7, "decimalZero", "07"), (3, "bullet", ""), (5, "chicago", "**"), (0, "lowerLetter", "0")),
        *((21, "vietnameseCounting", "hai mươi mốt"), (15, "vietnameseCounting", "mười lăm")),
        *((10, "vietnameseCounting", "mười"), (2, "numberInDash", "-2-"), (9, "ideographDigital", "9")),
    ],
)
def test_numbers_are_printed_as_word_prints_them(count: int, kind: str, printed: str) -> None:
    assert in_words(count, kind) == printed


@given(st.lists(st.integers(0, 2), min_size=1, max_size=20))
def test_a_label_follows_the_last_of_its_level_below_the_same_division(levels: list[int]) -> None:
    numbering = base(
        0, *(level(at, "".join(f"%{up + 1}." for up in range(at + 1))) for at in range(3))
    ) + use(1, 0)
    labels = [
        tuple(map(int, line.split(".")[:-1]))
        for line in lines("".join(listed("", 1, at) for at in levels), numbering)
    ]
    assert [len(label) - 1 for label in labels] == levels
    for at, label in enumerate(labels):
        met = {earlier[: len(label)] for earlier in labels[:at] if earlier[: len(label) - 1] == label[:-1]}
        assert label[-1] == 1 + len({earlier for earlier in met if len(earlier) == len(label)})
