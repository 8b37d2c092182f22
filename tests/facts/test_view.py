"""The text as the extractors look at it, and the way back to the page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts.views import document_of, view_of

from vanban.facts.view import make_view
from vanban.model import Citation, Reference, Role, Span

LETTER = """SỞ NỘI VỤ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 12/SNV-TH | Độc lập - Tự do - Hạnh phúc
Căn cứ Nghị định số 30/2020/NĐ-
~CP1 của Chính phủ;
#1 Ngày 05/3/2020
#về công tác văn thư.
Sở đề nghị báo cáo."""


def test_paragraphs_are_whole_and_notes_stand_at_the_end() -> None:
    view = view_of(LETTER)
    assert "Nghị định số 30/2020/NĐ-CP1 của Chính phủ;\nSở đề nghị báo cáo.\n1 Ngày" in view.text
    assert view.text[view.notes_from :] == "1 Ngày 05/3/2020 về công tác văn thư."


def test_a_fact_is_put_where_its_words_are_printed() -> None:
    view = view_of(LETTER)
    start = view.text.index("30/2020/NĐ-CP")
    fact = Reference(Span(start, start + 13), None, (Span(start, start + 2), Span(start + 11, start + 13)))
    placed = view.placed(fact)
    text = view.document.text
    assert placed.span.of(text) == "30/2020/NĐ-\nCP"
    assert [span.of(text) for span in placed.targets] == ["30", "CP"]


def test_a_fact_without_words_has_no_place() -> None:
    with pytest.raises(ValueError, match="no words"):
        view_of(LETTER).placed(Citation(Span(3, 3), "Luật"))


def test_a_note_in_the_middle_of_a_paragraph_is_its_own_stretch() -> None:
    view = view_of(LETTER)
    note = view.document.text.index("05/3/2020")
    (place,) = [view.within(Span(note, note + 9))]
    assert place is not None
    assert (place.of(view.text), place.start > view.notes_from) == ("05/3/2020", True)


def test_what_stands_in_no_line_of_the_view_has_no_place() -> None:
    document = document_of("một\nhai")
    first, second = document.lines
    view = make_view(replace(document, lines=(replace(first, role=Role.RUNNING), second)))
    assert (view.within(first.span), view.within(second.span)) == (None, Span(0, 3))


line = st.sampled_from(
    ["1. Một câu.", "~nối tiếp", "UBND-", "~KGVX và", "#1 Chú thích", "đoạn khác", "- gạch;"]
)


@given(st.lists(line, min_size=1, max_size=12), st.data())
def test_there_and_back_again(lines: list[str], data: st.DataObject) -> None:
    view = view_of("\n".join(lines))
    start = data.draw(st.integers(0, len(view.text) - 1))
    end = data.draw(st.integers(start + 1, len(view.text)))
    words = view.text[start:end]
    if "\n" in words or not words.strip() or words != words.strip():
        return
    assert view.within(view.placed(Reference(Span(start, end), None)).span) == Span(start, end)
