"""Words that a PDF draws font by font."""

from __future__ import annotations

from vanban.files.pdf_weave import weave_fonts
from vanban.files.words import Word
from vanban.model import Style

SERIF, BORROWED = Style(font="Liberation Serif"), Style(font="DejaVu Serif")


def word(text: str, left: float, right: float, style: Style = SERIF, top: float = 10.0) -> Word:
    return Word(text, left, top, right, top + 5, style)


def test_letters_borrowed_from_another_font_go_back_into_their_words() -> None:
    drawn = [
        word("UBND", 20, 32),
        word("T", 34, 37),
        word("NH", 39, 45),
        word("HU", 47, 52),
        word("Ỉ", 37, 39, BORROWED),
        word("Ế", 52, 55, BORROWED),
    ]
    assert [one.text for one in weave_fonts(drawn)] == ["UBND", "TỈNH", "HUẾ"]


def test_a_word_takes_the_style_of_its_longer_part() -> None:
    woven = weave_fonts([word("S", 20, 22), word("Y", 30, 33), word("Ở", 22, 25, BORROWED)])
    assert [(one.text, one.style) for one in woven] == [("SỞ", SERIF), ("Y", SERIF)]


def test_words_in_two_fonts_drawn_in_order_stay_apart() -> None:
    drawn = [word("Số:", 20, 26), word("329", 26, 31, BORROWED), word("/TB-UBND", 31, 50)]
    assert weave_fonts(drawn) == drawn


def test_columns_drawn_one_after_the_other_stay_as_they_are() -> None:
    drawn = [
        word("SỞ", 20, 26),
        word("Độc", 90, 96, BORROWED),
        word("Số:", 20, 26, top=16),
        word("lập", 97, 99),
    ]
    assert weave_fonts(drawn) == drawn
