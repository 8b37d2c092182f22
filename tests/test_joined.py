"""The joined view: what it says, and where each of its places stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.structure.pages import page

from vanban.joined import join_lines


def joined(printed: str) -> str:
    layout = page(printed)
    return join_lines(layout.lines, layout.text).text


def test_lines_of_one_paragraph_are_one_line() -> None:
    assert (
        joined("Sở Nội vụ đề nghị\n~các đơn vị báo cáo.\nTrân trọng.")
        == "Sở Nội vụ đề nghị các đơn vị báo cáo.\nTrân trọng."
    )


def test_a_sign_broken_after_its_hyphen_is_whole() -> None:
    assert joined("Công văn số 2769/UBND-\n~NCKSTTHC nêu trên.") == "Công văn số 2769/UBND-NCKSTTHC nêu trên."


def test_a_dash_between_words_keeps_its_blanks() -> None:
    assert joined("Phát thanh -\n~Truyền hình") == "Phát thanh - Truyền hình"


def test_the_first_khoan_stands_under_an_articles_long_heading() -> None:
    heading = "Điều 1. Sửa đổi, bổ sung một số điều của Luật Lưu trữ số 01/2011/QH13"
    printed = f"{heading}\n1. Sửa đổi Điều 2."
    assert joined(printed) == printed


def test_a_note_inside_a_sentence_is_left_out() -> None:
    assert joined("theo quy định1\n#1 Thông tư số 3.\n~của Bộ.") == "theo quy định1 của Bộ."


def test_an_empty_stretch_has_no_place() -> None:
    view = join_lines(page("một").lines, "một\n")
    with pytest.raises(ValueError, match="no words"):
        view.span(1, 1)


line = st.sampled_from(
    ["1. Một câu.", "~nối tiếp", "UBND-", "~KGVX và", "#1 Chú thích", "đoạn khác", "- gạch;"]
)


@given(st.lists(line, min_size=1, max_size=12))
def test_every_letter_is_found_again_in_the_document(lines: list[str]) -> None:
    layout = page("\n".join(lines))
    view = join_lines(layout.lines, layout.text)
    for place, letter in enumerate(view.text):
        if not letter.isspace():
            assert view.span(place, place + 1).of(layout.text) == letter
