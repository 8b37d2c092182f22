"""The receipt stamped by the office of arrival is kept apart from the text."""

from __future__ import annotations

from vanban.files.handwriting import Line, LineWord
from vanban.files.incoming import take_incoming
from vanban.files.linefinding import LineBox
from vanban.model import Box, Stamp


def line(text: str, left: int, top: int) -> Line:
    return Line(
        LineBox(left, top, left + 200, top + 30),
        tuple(LineWord(word, left, left + 50, 0.9) for word in text.split()),
    )


def test_a_stamp_with_its_lines_is_taken_out() -> None:
    head = line("ỦY BAN NHÂN DÂN", 100, 100)
    number = line("Số: 12/TB-UBND", 100, 150)
    stamp = [
        line("CÔNG VĂN ĐẾN", 120, 200),
        line("Số: 345", 120, 240),
        line("Ngày 05/6/2024", 120, 280),
        line("Chuyển: VP", 120, 320),
    ]
    body = line("Căn cứ Luật", 100, 500)
    rest, stamps = take_incoming([head, number, *stamp, body], page_number=2, mm=0.1)
    assert rest == [head, number, body]
    assert stamps == (
        Stamp("incoming", "CÔNG VĂN ĐẾN\nSố: 345\nNgày 05/6/2024\nChuyển: VP", 2, Box(12, 20, 32, 35)),
    )


def test_the_number_of_the_document_under_the_stamp_is_not_part_of_it() -> None:
    stamp, number = line("ĐẾN", 120, 100), line("Số: 12/TB-UBND", 120, 140)
    assert take_incoming([stamp, number], page_number=1, mm=0.1) == ([stamp, number], ())


def test_a_title_with_the_word_is_no_stamp() -> None:
    lines = [line("KẾ HOẠCH ĐẾN NĂM 2030", 100, 100), line("Ngày mai", 100, 140)]
    assert take_incoming(lines, page_number=1, mm=0.1) == (lines, ())
