"""Readings as Markdown, for people."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from tests.strategies import documents

from vanban.export.markdown import to_markdown
from vanban.model import Document, Line, Role, Span

LETTER = r"""# Nghị định 30/2020/NĐ-CP Về công tác \| văn thư

|  |  |
| --- | --- |
| Cơ quan ban hành | CHÍNH PHỦ |
| Số, ký hiệu | 30/2020/NĐ-CP |
| Ngày tháng | 2020-03-05 |
| Quyền hạn ký | TM. CHÍNH PHỦ |
| Người ký | Nguyễn Xuân Phúc |

Căn cứ Luật Tổ chức Chính phủ;

## Điều 1. Phạm vi điều chỉnh

1\. Nghị định này quy định về công tác văn thư[^1].

2\. Các cơ quan: \<b\>

| Tên | Số |
| --- | --- |
| A\|B | 2 |

**Nơi nhận**

- Ban Bí thư (để b/c)

[^1]: Và lưu trữ.

**Điều còn ngờ**

- Ngày tháng: ngày không đọc được (trang 1)
"""


def test_a_document_reads_well(a_document: Document) -> None:
    assert to_markdown(a_document) == LETTER


def test_the_lines_of_a_reading_say_where_paragraphs_begin(a_document: Document) -> None:
    text = "Kính chuyển Sở\nTài chính xử lý\nvà báo cáo\n3\n"
    spans = [Span(0, 14), Span(15, 30), Span(31, 41), Span(42, 43)]
    lines = (
        Line(spans[0], opens=True),
        Line(spans[1], opens=False),
        Line(spans[2], opens=True),
        Line(spans[3], role=Role.RUNNING),
    )
    bare = replace(a_document, text=text, lines=lines, body=(), parts=(), tables=(), footnotes=(), doubts=())
    assert to_markdown(bare).split("\n\n")[2:4] == ["Kính chuyển Sở Tài chính xử lý", "và báo cáo"]


def test_a_note_that_nothing_calls_is_still_printed(a_document: Document) -> None:
    (note,) = a_document.footnotes
    uncalled = replace(a_document, footnotes=(replace(note, called_at=None),))
    assert "**Chú thích**\n\n- \\[1\\] Và lưu trữ." in to_markdown(uncalled)


def test_two_notes_that_are_called_at_one_place_print_its_words_once(a_document: Document) -> None:
    (note,) = a_document.footnotes
    assert note.called_at is not None
    inner = Span(note.called_at.start + 1, note.called_at.end - 1)
    twice = replace(a_document, footnotes=(note, replace(note, called_at=inner)))
    assert "công tác văn thư[^1].\n" in to_markdown(twice)


def test_a_document_of_which_nothing_is_known_bears_the_name_of_its_file(a_document: Document) -> None:
    header, footer = type(a_document.header)(), type(a_document.footer)()
    unknown = replace(a_document, header=header, footer=footer, text="", body=(), parts=(), tables=())
    assert to_markdown(replace(unknown, footnotes=(), doubts=())) == "# 30.txt\n"


@pytest.mark.parametrize("heading", ["Phạm vi điều chỉnh", "không in ở đây"])
def test_no_word_is_lost_where_a_heading_is_not_found(a_document: Document, heading: str) -> None:
    (article,) = a_document.body
    printed = to_markdown(replace(a_document, body=(replace(article, heading=heading),)))
    assert "Điều 1. Phạm vi điều chỉnh" in printed


@given(documents)
@settings(max_examples=60, deadline=None)
def test_any_document_becomes_markdown(document: Document) -> None:
    printed = to_markdown(document)
    assert printed.startswith("# ")
    assert printed.endswith("\n")
