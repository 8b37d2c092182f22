"""Roman figures, letters of điểm, number words and ordinals are read strictly."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.language.numerals import (
    DIEM_LETTERS,
    guess_roman,
    letter_place,
    next_letter,
    parse_ordinal,
    parse_roman,
    parse_words,
    roman,
)


@pytest.mark.parametrize(("text", "value"), [("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("MCMXCIX", 1999)])
def test_roman_figures_are_read_and_written(text: str, value: int) -> None:
    assert (parse_roman(text), roman(value)) == (value, text)


@pytest.mark.parametrize("text", ["", "IIII", "IC", "VX", "iv", "A", "VV", "IVI"])
def test_misspelled_roman_figures_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a Roman numeral"):
        parse_roman(text)


@pytest.mark.parametrize("value", [0, -1, 4000])
def test_what_has_no_roman_figures_is_refused(value: int) -> None:
    with pytest.raises(ValueError, match="no Roman figures"):
        roman(value)


@given(st.integers(1, 3999))
def test_roman_figures_come_back(value: int) -> None:
    assert parse_roman(roman(value)) == value


@settings(max_examples=200)
@given(st.text("IVXLCDM", max_size=8))
def test_a_number_has_one_roman_spelling(text: str) -> None:
    try:
        value = parse_roman(text)
    except ValueError:
        return
    assert roman(value) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("lV", 4),
        ("Xll", 12),
        ("ii", 2),
        ("II1.", 3),
        ("Ⅳ", 4),
        ("IIII", 4),
        ("abc", None),
        ("", None),
        ("1V", 4),
    ],
)
def test_torn_roman_figures_are_guessed_only_by_those_who_ask(text: str, value: int | None) -> None:
    assert guess_roman(text) == value


def test_diem_has_23_letters_and_d_with_stroke_follows_d() -> None:
    assert len(DIEM_LETTERS) == 23
    assert [next_letter(one) for one in DIEM_LETTERS] == [*DIEM_LETTERS[1:], None]
    assert next_letter("d") == "đ"
    assert [letter_place(one) for one in "ađy"] == [1, 5, 23]


@pytest.mark.parametrize("letter", ["f", "j", "w", "z", "", "ab", "A"])
def test_other_letters_number_no_diem(letter: str) -> None:
    assert (next_letter(letter), letter_place(letter)) == (None, None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("không", 0),
        ("năm", 5),
        ("mười", 10),
        ("mười lăm", 15),
        ("hai mươi mốt", 21),
        ("hai mươi tư", 24),
        ("chín mươi nhăm", 95),
        ("một trăm", 100),
        ("một trăm linh năm", 105),
        ("hai trăm lẻ bảy", 207),
        ("hai nghìn không trăm hai mươi", 2020),
        ("Hai ngàn không trăm linh năm", 2005),
        ("một nghìn chín trăm chín mươi tám", 1998),
        ("hai nghìn hai mươi", 2020),
        ("ba triệu hai trăm nghìn", 3_200_000),
        ("một tỷ", 10**9),
        ("HAI MƯƠI  BA", 23),
    ],
)
def test_number_words_are_read(text: str, value: int) -> None:
    assert parse_words(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nghìn",
        "linh",
        "một trăm hai",
        "hai nghìn năm",
        "năm 2020",
        "5",
        "nghìn nghìn",
        "hai ba",
        "hai tỷ tỷ",
    ],
)
def test_words_that_may_be_two_numbers_or_none_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a number in words"):
        parse_words(text)


UNITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def spell(value: int, *, whole: bool = False) -> str:
    """`value` below a billion as a clerk writes it in full."""
    for scale, word in ((10**6, "triệu"), (10**3, "nghìn")):
        if value >= scale:
            head, rest = divmod(value, scale)
            tail = f" {spell(rest, whole=True)}" if rest else ""
            return f"{spell(head, whole=whole)} {word}{tail}"
    hundreds, rest = divmod(value, 100)
    words = [UNITS[hundreds], "trăm"] if hundreds or whole else []
    tens, ones = divmod(rest, 10)
    if tens:
        words += ["mười"] if tens == 1 else [UNITS[tens], "mươi"]
        words += [{1: "mốt" if tens > 1 else "một", 5: "lăm"}.get(ones, UNITS[ones])] if ones else []
    elif ones or not words:
        words += ["linh", UNITS[ones]] if words else [UNITS[ones]]
    return " ".join(words)


@given(st.integers(0, 10**9 - 1))
def test_a_number_in_words_comes_back(value: int) -> None:
    assert parse_words(spell(value)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("thứ nhất", 1),
        ("thứ hai", 2),
        ("Thứ Nhì", 2),
        ("THỨ BA", 3),
        ("thứ tư", 4),
        ("thứ mười hai", 12),
        ("nhất", 1),
    ],
)
def test_ordinals_are_read(text: str, value: int) -> None:
    assert parse_ordinal(text) == value


@pytest.mark.parametrize("text", ["thứ", "thứ không", "thứ trưởng", ""])
def test_what_is_no_ordinal_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a"):
        parse_ordinal(text)


def test_ordinals_count_upwards() -> None:
    places = [
        parse_ordinal(f"thứ {word}") for word in ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám")
    ]
    assert all(later == earlier + 1 for earlier, later in pairwise(places))
