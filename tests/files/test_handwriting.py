"""Digits of number and date are kept where they are typed, and left out where a hand wrote them."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw
from tests.files.page_pictures import DPI, blank, grey

from vanban.files.cleaning import CleanPage
from vanban.files.handwriting import CheckedDigits, Line, LineWord, check_digits
from vanban.files.linefinding import LineBox
from vanban.files.recogniser import Seen
from vanban.model import Box

TOP, BOTTOM = 100, 130


def draw_digits(page: Image.Image, places: list[tuple[int, int, int]]) -> None:
    """A bar for each digit: left, top, bottom."""
    pen = ImageDraw.Draw(page)
    for left, top, bottom in places:
        pen.rectangle((left, top, left + 11, bottom), fill="black")


def cleaned(page: Image.Image) -> CleanPage:
    pixels = grey(page)
    return CleanPage(pixels, pixels < 128, pixels, DPI, ())


def words(*spread: tuple[str, int, int], trust: float = 0.95) -> tuple[LineWord, ...]:
    return tuple(LineWord(text, left, right, trust) for text, left, right in spread)


def number_line(serial: str, trust: float = 0.95) -> Line:
    return Line(
        LineBox(100, TOP, 400, BOTTOM),
        words(("Số:", 100, 150), (serial, 160, 240), ("/TB-UBND", 250, 400), trust=trust),
    )


def checked(page: Image.Image, line: Line, readings: list[str], trust: float = 0.95) -> CheckedDigits:
    def read_digits(pictures: list[Image.Image]) -> list[tuple[Seen, ...]]:
        assert len(pictures) == len(readings)
        return [(Seen(text, 0, 10, trust),) if text else () for text in readings]

    return check_digits(cleaned(page), [line], page_number=1, read_digits=read_digits)


def text_of(result: CheckedDigits) -> str:
    (line,) = result.lines
    return " ".join(word.text for word in line.words)


def typed_number() -> Image.Image:
    page = blank()
    draw_digits(page, [(165, 104, 124), (185, 104, 124), (205, 104, 124)])
    draw_digits(page, [(260 + 16 * n, 104, 124) for n in range(7)])
    return page


def test_typed_digits_on_which_readings_agree_are_kept() -> None:
    result = checked(typed_number(), number_line("329"), ["329", "329"])
    assert text_of(result) == "Số: 329 /TB-UBND"
    assert result.doubts == ()


@pytest.mark.parametrize(
    ("serial", "readings", "trust"),
    [
        ("329", ["321", "324"], 0.95),
        ("329", ["", ""], 0.95),
        ("329", ["32", "32"], 0.95),
        ("329", ["321", "321"], 0.4),
    ],
    ids=["disagreeing", "unread", "too few digits", "unsure"],
)
def test_digits_that_cannot_be_made_sure_of_leave_the_sign_alone(
    serial: str, readings: list[str], trust: float
) -> None:
    result = checked(typed_number(), number_line(serial, trust), readings, trust)
    assert text_of(result) == "Số: /TB-UBND"
    (doubt,) = result.doubts
    assert (doubt.about, doubt.page) == ("header.number", 1)
    mm = 25.4 / DPI
    assert doubt.box == Box(150 * mm, TOP * mm, 250 * mm, BOTTOM * mm)


def test_readings_that_agree_are_believed_though_tesseract_is_not_sure() -> None:
    assert text_of(checked(typed_number(), number_line("329"), ["329", ""], 0.0)) == "Số: 329 /TB-UBND"


def test_letters_that_look_like_digits_vote_as_those() -> None:
    assert text_of(checked(typed_number(), number_line("I2Š"), ["125", ""])) == "Số: 125 /TB-UBND"


def test_what_the_neighbours_say_otherwise_is_not_believed() -> None:
    assert text_of(checked(typed_number(), number_line("325"), ["323", "323"])) == "Số: /TB-UBND"


def test_the_colon_before_a_serial_is_no_digit() -> None:
    page = typed_number()
    draw_digits(page, [(165, 150, 151)])
    ImageDraw.Draw(page).rectangle((154, 110, 158, 124), fill="black")
    assert text_of(checked(page, number_line("329"), ["329", "329"])) == "Số: 329 /TB-UBND"


def test_a_date_that_was_found_has_its_labels_spelt_right() -> None:
    line = Line(
        LineBox(100, TOP, 700, BOTTOM),
        words(
            ("Huế,", 100, 150), ("nsàu", 160, 220), ("12", 230, 260), ("thảng", 270, 330), ("10", 340, 370),
            ("nắm", 380, 430), ("2024", 440, 500),
        ),
    )  # fmt: skip
    (kept,) = checked(blank(), line, []).lines
    assert [word.text for word in kept.words if word.text.isalpha()] == ["ngày", "tháng", "năm"]


def test_uneven_digits_are_handwriting_however_sure_the_recogniser_is() -> None:
    page = blank()
    draw_digits(page, [(165, 98, 126), (185, 104, 130), (205, 101, 122)])
    draw_digits(page, [(260 + 16 * n, 104, 124) for n in range(7)])
    result = checked(page, number_line("329"), ["329", "329"])
    assert text_of(result) == "Số: /TB-UBND"
    assert [doubt.about for doubt in result.doubts] == ["header.number"]


def date_line(day: str) -> Line:
    return Line(
        LineBox(100, TOP, 700, BOTTOM),
        words(
            ("Huế,", 100, 150),
            ("ngày", 160, 220),
            *([(day, 230, 270)] if day else []),
            ("tháng", 280, 350),
            ("10", 360, 390),
            ("năm", 400, 450),
            ("2024", 460, 530),
        ),
    )


def typed_date() -> Image.Image:
    page = blank()
    draw_digits(page, [(left, 104, 124) for left in (361, 377, 461, 477, 493, 509)])
    return page


def test_a_handwritten_day_goes_and_month_and_year_stay() -> None:
    page = typed_date()
    draw_digits(page, [(232, 96, 128), (250, 101, 120)])
    result = checked(page, date_line("15"), ["15", "15", "10", "10", "2024", "2024"])
    assert text_of(result) == "Huế, ngày tháng 10 năm 2024"
    assert [doubt.about for doubt in result.doubts] == ["header.date"]


def test_a_typed_day_stays() -> None:
    page = typed_date()
    draw_digits(page, [(232, 104, 124), (250, 104, 124)])
    result = checked(page, date_line("15"), ["15", "15", "10", "10", "2024", "2024"])
    assert text_of(result) == "Huế, ngày 15 tháng 10 năm 2024"
    assert result.doubts == ()


def test_a_blank_day_is_said_to_be_blank() -> None:
    result = checked(typed_date(), date_line(""), ["10", "10", "2024", "2024"])
    assert text_of(result) == "Huế, ngày tháng 10 năm 2024"
    assert [(doubt.about, "trống" in doubt.why) for doubt in result.doubts] == [("header.date", True)]


def test_a_day_that_no_calendar_has_is_not_believed() -> None:
    page = typed_date()
    draw_digits(page, [(232, 104, 124), (250, 104, 124)])
    result = checked(page, date_line("45"), ["45", "45", "10", "10", "2024", "2024"])
    assert text_of(result) == "Huế, ngày tháng 10 năm 2024"


@pytest.mark.parametrize("serial", ["2J4", "{34.2", "4#)5", "", "O1"])
def test_whatever_was_made_of_handwriting_goes(serial: str) -> None:
    page = blank()
    draw_digits(page, [(165, 98, 126), (185, 104, 130)])
    label = f"Sốó:{serial}"
    line = Line(LineBox(100, TOP, 400, BOTTOM), words((label, 100, 240), ("/TB-UBND", 250, 400)))
    assert text_of(checked(page, line, ["14", "14"])) == "Sốó: /TB-UBND"


def test_a_number_whose_sign_stands_apart_is_one_row() -> None:
    label = Line(LineBox(100, TOP, 150, BOTTOM), words(("Số:", 100, 150)))
    sign = Line(LineBox(250, TOP, 400, BOTTOM), words(("/TB-UBND", 250, 400)))
    page = typed_number()
    result = check_digits(
        cleaned(page),
        [label, sign],
        page_number=1,
        read_digits=lambda pictures: [(Seen("329", 0, 9, 0.9),) for _ in pictures],
    )
    assert text_of(result) == "Số: 329 /TB-UBND"


def test_lines_that_are_neither_number_nor_date_are_not_touched() -> None:
    line = Line(LineBox(100, TOP, 400, BOTTOM), words(("Kính", 100, 180), ("gửi:", 190, 250)))
    assert checked(blank(), line, []) == CheckedDigits([line], ())


def test_numbers_below_the_head_are_not_touched() -> None:
    line = number_line("329")._replace(box=LineBox(100, 700, 400, 730))
    assert checked(blank(), line, []) == CheckedDigits([line], ())


def test_pale_print_counts_as_ink() -> None:
    page = Image.fromarray(np.maximum(grey(typed_number()), 120))
    assert text_of(checked(page, number_line("329"), ["329", "329"])) == "Số: 329 /TB-UBND"
