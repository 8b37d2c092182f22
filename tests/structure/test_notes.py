"""Footnotes and their marks."""

from __future__ import annotations

from dataclasses import replace

from tests.structure.pages import page

from vanban.model import Role, Run, Span, Style
from vanban.structure.anatomy import find_anatomy
from vanban.structure.notes import find_footnotes, loose_notes

LOOSE = """\
Trên cơ sở chỉ đạo của Trung ương và của tỉnh1 về định hướng công tác
tuyên truyền cho báo chí, Sở đề nghị các đơn
1 Công văn số 18/BCĐ ngày 30/10/2024 và Văn bản số 102/VPTT ngày
08/10/2024 của Ban Chỉ đạo.
vị thực hiện theo quy định2.
2. Việc thứ hai là số thứ tự, không phải chú thích.
2 Báo chí Trung ương thường trú.
"""


def test_a_note_printed_inside_a_sentence_is_told_from_it() -> None:
    layout = loose_notes(page(LOOSE))
    notes = [line.span.of(layout.text)[:12] for line in layout.lines if line.role is Role.NOTE]
    assert notes == ["1 Công văn s", "08/10/2024 c", "2 Báo chí Tr"]


def test_a_note_is_tied_to_the_mark_glued_to_a_word() -> None:
    layout = loose_notes(page(LOOSE))
    first, second = find_footnotes(layout)
    assert (first.mark, second.mark) == ("1", "2")
    assert first.called_at is not None
    assert second.called_at is not None
    assert layout.text[: first.called_at.end].endswith("của tỉnh1")
    assert layout.text[: second.called_at.end].endswith("quy định2")


def test_a_star_glued_to_a_word_calls_its_note() -> None:
    plain = page("Số liệu của tỉnh* được tổng hợp.\n* Theo báo cáo năm 2024.\n")
    layout = replace(plain, lines=(plain.lines[0], replace(plain.lines[1], role=Role.NOTE)))
    (note,) = find_footnotes(layout)
    assert note.mark == "*"
    assert note.called_at is not None
    assert note.called_at.of(layout.text) == "*"


def test_a_numbered_list_without_a_mark_in_the_text_has_no_notes() -> None:
    layout = page("Gồm có\n1 Thôn Một\n2 Thôn Hai")
    assert loose_notes(layout) == layout


def test_a_raised_mark_calls_the_note_of_its_number() -> None:
    layout = page("theo quy định2 của Bộ\n#2 Thông tư số 3.")
    at = layout.text.index("2 của")
    mark = Run(Span(at, at + 1), Style(raised=True))
    layout = replace(layout, lines=(replace(layout.lines[0], runs=(mark,)), layout.lines[1]))
    (note,) = find_anatomy(layout).footnotes
    assert (note.mark, note.called_at) == ("2", Span(at, at + 1))
    assert note.span.of(layout.text) == "2 Thông tư số 3."


def test_a_note_in_square_brackets_is_called_by_the_same_mark() -> None:
    layout = loose_notes(
        page("theo Nghị định số 30[1] và Luật [2].\nHết.\n[1] Nghị định về văn thư.\n[2] Luật Lưu trữ.")
    )
    assert [(note.mark, note.called_at is not None) for note in find_footnotes(layout)] == [
        ("1", True),
        ("2", True),
    ]
