"""What a stamp says tells what it is."""

from __future__ import annotations

import pytest

from vanban.files.stamps import kind_of, place_stamps, without_filled
from vanban.files.words import Word
from vanban.model import Box, Doubt


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Ký bởi: Ủy ban nhân dân tỉnh\nCơ quan: Tỉnh Quảng Ngãi\nThời gian ký: 07/01/2025 10:09:57",
            "signature",
        ),
        ("Người ký: Sở Nội vụ\nNgày ký: 01/02/2025", "signature"),
        ("TRUNG TÂM CÔNG BÁO\nttcb@quangngai.gov.vn\n09.01.2025 10:21:11 +07:00", "signature"),
        ("Signature Not Verified", "signature"),
        ("SỞ NỘI VỤ\nCÔNG VĂN ĐẾN\nSố: 123\nNgày: 4/5/2025", "incoming"),
        ("ĐẾN\nSố: 512\nNgày: 12/3\nChuyển: P. TCHC", "incoming"),
        ("329", "annotation"),
        ("xem lại đoạn này", "annotation"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert kind_of(text) == kind


def word(text: str, left: float, top: float) -> Word:
    return Word(text, left, top, left + 8, top + 5)


def test_serial_and_day_fill_the_text_and_all_else_stands_apart() -> None:
    noted = [[word("11", 50, 40), word("08", 120, 40)], [word("Ký", 150, 5), word("bởi:", 160, 5)]]
    fillers, stamps = place_stamps(noted, [], 1, 297)
    assert [(filler.text, filler.stamped) for filler in fillers] == [("11", True), ("08", True)]
    assert [(stamp.kind, stamp.text) for stamp in stamps] == [("signature", "Ký bởi:")]


def test_a_number_in_the_lower_half_fills_no_blank_of_the_head() -> None:
    fillers, stamps = place_stamps([[word("11", 50, 240)]], [], 1, 297)
    assert not fillers
    assert [stamp.kind for stamp in stamps] == ["annotation"]


def test_of_several_lines_those_fill_the_text_that_stand_on_its_lines() -> None:
    note = [word("329", 50, 40), word("19", 120, 45), word("xem", 50, 60)]
    printed = [word("Số:", 40, 40), word("ngày", 110, 45)]
    fillers, stamps = place_stamps([note], printed, 1, 297)
    assert [filler.text for filler in fillers] == ["329", "19"]
    assert [(stamp.kind, stamp.text) for stamp in stamps] == [("annotation", "xem")]


def test_a_blank_that_a_stamped_number_fills_is_in_doubt_no_more() -> None:
    day = Doubt("header.date", "ngày để trống", 1, Box(20, 10, 40, 15))
    serial = Doubt("header.number", "số để trống", 1, Box(60, 10, 80, 15))
    assert without_filled([day, serial], [word("27", 28, 10)]) == (serial,)
    assert without_filled([day], [word("Ký", 28, 10)]) == (day,)
