"""Words at places become lines, columns, tables and paragraphs, whoever found the words."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.laws import assert_layout_laws

from vanban.files.lines import Found, make_layout
from vanban.files.words import PageWords, Ruling, Word
from vanban.model import Align, Layout, Origin, Role, Style

REGULAR, BOLD, SMALL = Style("Times", 14), Style("Times", 14, bold=True), Style("Times", 10)
MARK = Style("Times", 8, raised=True)
EM = 2.5
"""The width of a letter in these pages, in millimetres."""


def line(text: str, left: float, top: float, style: Style = REGULAR) -> list[Word]:
    """`text` set from `left`, all letters equally wide, a blank of 1.5 mm between words."""
    words, at = [], left
    for word in text.split():
        words.append(Word(word, at, top, at + EM * len(word), top + 5, style))
        at = words[-1].right + 1.5
    return words


def page(*lines: list[Word], number: int = 1, rulings: tuple[Ruling, ...] = ()) -> PageWords:
    return PageWords(number, 210, 297, tuple(word for words in lines for word in words), rulings)


def layout(*pages: PageWords) -> Layout:
    made = make_layout(pages, Found("application/pdf"))
    assert_layout_laws(made)
    return made


def texts(made: Layout, role: Role = Role.BODY) -> list[str]:
    return [found.span.of(made.text) for found in made.lines if found.role is role]


FULL = "mot hai ba bon nam sau bay tam chin muoi muoi mot muoi hai muoi"
"""Reaches from 30 to the right margin, 173.5."""


def test_the_columns_of_a_head_are_read_one_after_the_other() -> None:
    made = layout(
        page(
            line("BO Y TE VIET NAM", 30, 20),
            line("CONG HOA XA HOI CHU NGHIA", 105, 20),
            line("VU TO CHUC", 37, 27),
            line("Doc lap Tu do Hanh phuc", 110, 27),
            line("So: 5/BYT", 38, 36),
            line("Ha Noi ngay 1", 120, 36),
            line(FULL, 30, 60),
        )
    )
    assert texts(made) == [
        "BO Y TE VIET NAM",
        "VU TO CHUC",
        "So: 5/BYT",
        "CONG HOA XA HOI CHU NGHIA",
        "Doc lap Tu do Hanh phuc",
        "Ha Noi ngay 1",
        FULL,
    ]
    assert [found.frame for found in made.lines] == [1, 1, 1, 2, 2, 2, 0]


def test_a_title_below_the_head_belongs_to_no_column() -> None:
    made = layout(
        page(
            line("BO Y TE VIET NAM", 30, 20),
            line("CONG HOA XA HOI CHU NGHIA", 105, 20),
            line("So: 5/BYT", 38, 36),
            line("Ha Noi ngay 1", 120, 36),
            line("QUYET DINH", 90, 50, BOLD),
            line(FULL, 30, 60),
        )
    )
    title = made.lines[4]
    assert (title.span.of(made.text), title.frame, title.align) == ("QUYET DINH", 0, Align.CENTRE)


def test_the_signature_stands_beside_the_recipients_though_half_a_line_higher() -> None:
    made = layout(
        page(
            line(FULL, 30, 60),
            line("GIAM DOC", 140, 78, BOLD),
            line("Noi nhan:", 30, 81),
            line("- Nhu tren;", 30, 87),
            line("- Luu: VT.", 30, 93),
            line("Pham Thi Hoa", 135, 110, BOLD),
        )
    )
    assert texts(made)[1:] == ["Noi nhan:", "- Nhu tren;", "- Luu: VT.", "GIAM DOC", "Pham Thi Hoa"]


def test_names_with_offices_set_by_a_tab_are_lines_and_no_columns() -> None:
    rows = [
        ("- Ong Nguyen Van An", "- Chu tich;"),
        ("- Ba Le Thi Be", "- Thu ky;"),
        ("- Ong Vo Van", "- Uy vien;"),
    ]
    made = layout(
        page(
            *(
                part
                for at, (one, other) in enumerate(rows)
                for part in (line(one, 40, 40 + 7 * at), line(other, 120, 40 + 7 * at))
            )
        )
    )
    assert texts(made) == [f"{one} {other}" for one, other in rows]


def test_a_label_and_its_hanging_text_are_one_line() -> None:
    made = layout(
        page(
            line("1.", 30, 40),
            line("Cac don vi thuc hien dung quy", 40, 40),
            line("2.", 30, 47),
            line("Chanh van phong theo doi viec", 40, 47),
        )
    )
    assert texts(made) == ["1. Cac don vi thuc hien dung quy", "2. Chanh van phong theo doi viec"]


def test_a_ruled_table_is_read_cell_by_cell() -> None:
    rulings = (
        *(Ruling(30, y, 150, y) for y in (50, 60, 80)),
        *(Ruling(x, 50, x, 80) for x in (30, 90, 150)),
    )
    made = layout(
        page(
            line(FULL, 30, 40),
            line("Ten", 35, 52),
            line("So luong", 95, 52),
            line("Ban ghe", 35, 62),
            line("12", 95, 62),
            line("hoc sinh", 35, 68),
            rulings=rulings,
        )
    )
    table = made.tables[0]
    cells = [[cell.span.of(made.text) for cell in row] for row in table.rows]
    assert cells == [["Ten", "So luong"], ["Ban ghe\nhoc sinh", "12"]]


def test_a_merged_cell_stands_once_where_it_begins() -> None:
    rulings = (
        *(Ruling(30, y, 150, y) for y in (50, 80)),
        Ruling(90, 65, 150, 65),
        *(Ruling(x, 50, x, 80) for x in (30, 90, 150)),
    )
    made = layout(page(line("Nhom", 35, 60), line("mot", 95, 52), line("hai", 95, 70), rulings=rulings))
    assert [[cell.span.of(made.text) for cell in row] for row in made.tables[0].rows] == [
        ["Nhom", "mot"],
        ["hai"],
    ]


def test_a_frame_around_one_word_is_no_table() -> None:
    frame = (Ruling(30, 40, 60, 40), Ruling(30, 50, 60, 50), Ruling(30, 40, 30, 50), Ruling(60, 40, 60, 50))
    made = layout(page(line("HOA TOC", 32, 42), rulings=frame))
    assert not made.tables
    assert texts(made) == ["HOA TOC"]


def test_indents_and_short_lines_begin_paragraphs() -> None:
    made = layout(
        page(
            line(FULL, 30, 40),
            line("Can cu luat so mot hai ba bon nam sau bay tam chin muoi muoi", 42, 47),
            line("ngay muoi;", 30, 54),
            line(FULL, 30, 61),
            line(FULL, 30, 68),
        )
    )
    assert [found.opens for found in made.lines] == [True, True, False, True, False]


def test_what_precedes_the_paragraph_that_crosses_a_page_is_its_number() -> None:
    made = layout(
        page(
            line("So trang mot.", 30, 40),
            line("Mo dau cua mot doan van rat dai tiep theo o trang sau con", 42, 270),
        ),
        page(line("2", 110, 10), line(FULL, 30, 30), line("het.", 30, 37), number=2),
        page(line("3", 110, 10), line("Doan moi.", 42, 30), number=3),
    )
    second = [(found.span.of(made.text), found.role) for found in made.lines if found.page == 2]
    assert second == [(FULL, Role.BODY), ("het.", Role.BODY), ("2", Role.RUNNING)]
    assert made.lines[2].opens is False


def test_a_page_number_stands_before_a_paragraph_that_runs_on() -> None:
    made = layout(
        page(line("2", 110, 10), line("Het.", 42, 30), line(FULL, 42, 260), line(FULL, 30, 267)),
        page(
            line("3", 110, 10), line("tiep theo.", 30, 30), line(FULL, 42, 37), line(FULL, 30, 44), number=2
        ),
    )
    assert [found.span.of(made.text) for found in made.lines if found.page == 1] == ["Het.", "2", FULL, FULL]


def test_a_heading_on_most_pages_is_told_from_the_text() -> None:
    pages = [page(line(f"Cong bao so {n}", 30, 12), line(FULL, 30, 40), number=n) for n in range(1, 5)]
    made = layout(*pages)
    assert texts(made, Role.RUNNING) == [f"Cong bao so {n}" for n in range(1, 5)]


def test_small_print_below_the_text_that_begins_with_a_called_mark_is_a_note() -> None:
    called = [*line("theo quy dinh", 30, 40), Word("1", 66, 39, 68, 42, MARK, glued=True)]
    note = [Word("1", 30, 270, 32, 273, MARK), *line("Dieu 5 Luat so 3", 33, 270, SMALL)]
    made = layout(page(called, line(FULL, 30, 47), line(FULL, 30, 54), note))
    assert texts(made, Role.NOTE) == ["1 Dieu 5 Luat so 3"]
    assert texts(made)[0] == "theo quy dinh1"
    assert [run.span.of(made.text) for run in made.lines[0].runs] == ["theo quy dinh", "1"]


def test_small_print_that_nothing_calls_stays_text() -> None:
    made = layout(page(line(FULL, 30, 47), line(FULL, 30, 54), line("1 Ghi chu", 30, 270, SMALL)))
    assert not texts(made, Role.NOTE)


@pytest.mark.parametrize(
    ("left", "serial", "right", "read"),
    [
        ("So:", "329", "/TB-UBND", "So: 329/TB-UBND"),
        ("ngay", "08", "thang 01", "ngay 08 thang 01"),
    ],
)
def test_a_stamped_serial_is_read_where_it_is_printed(left: str, serial: str, right: str, read: str) -> None:
    stamped = Word(serial, 42, 40.5, 50, 46, REGULAR, stamped=True)
    made = layout(page(line(left, 30, 40), line(right, 53, 40), [stamped]))
    assert texts(made) == [read]


def test_recognised_words_keep_the_trust_in_them() -> None:
    words = [
        word._replace(confidence=trust)
        for word, trust in zip(line("ab cdef", 30, 40), (0.5, 0.8), strict=True)
    ]
    made = layout(PageWords(1, 210, 297, tuple(words), origin=Origin.OCR))
    assert made.lines[0].confidence == pytest.approx(0.7)
    assert made.pages[0].origin is Origin.OCR


@st.composite
def any_words(draw: st.DrawFn) -> Word:
    text = draw(st.sampled_from(["Số:", "1.", "Nơi", "nhận:", "2", "-", "điều", "CỘNG", "/TB", "a)"]))
    left, top = draw(st.floats(0, 190)), draw(st.floats(0, 280))
    style = draw(st.sampled_from([REGULAR, BOLD, SMALL, MARK]))
    stamped = draw(st.booleans())
    return Word(text, left, top, left + EM * len(text), top + 5, style, None, draw(st.booleans()), stamped)


RULINGS = st.builds(
    lambda x, y, length, lies: Ruling(x, y, x + length, y) if lies else Ruling(x, y, x, y + length),
    st.sampled_from([30.0, 70.0, 110.0]),
    st.sampled_from([40.0, 60.0, 80.0]),
    st.sampled_from([40.0, 80.0]),
    st.booleans(),
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(st.lists(any_words(), max_size=25), st.lists(RULINGS, max_size=8)), min_size=1, max_size=3
    )
)
def test_every_word_is_read_once_and_the_laws_hold(drawn: list[tuple[list[Word], list[Ruling]]]) -> None:
    pages = [
        PageWords(number, 210, 297, tuple(words), tuple(rulings))
        for number, (words, rulings) in enumerate(drawn, 1)
    ]
    made = layout(*pages)
    printed = Counter("".join(word.text for one in pages for word in one.words))
    assert Counter("".join(made.text.split())) == printed
