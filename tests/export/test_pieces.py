"""The text of a document cut into what stands together on its pages."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from tests.export.page_reader import read_page
from tests.strategies import documents

from vanban.export.html import to_html
from vanban.export.pieces import cut_pieces, find_headings, join_pieces
from vanban.model import Cell, Document, Line, Part, PartKind, Role, Span, Table


def bare(document: Document, text: str) -> Document:
    """A document of which nothing is known but its lines; none of them says that it opens a paragraph."""
    ends = [place for place, letter in enumerate(text) if letter == "\n"]
    starts = [0, *(end + 1 for end in ends[:-1])]
    lines = tuple(Line(Span(start, end), opens=False) for start, end in zip(starts, ends, strict=True))
    empty = replace(document, text=text, lines=lines, body=(), parts=(), tables=(), footnotes=(), doubts=())
    return replace(empty, header=type(document.header)(), footer=type(document.footer)())


def paragraphs(document: Document) -> list[list[str]]:
    found = join_pieces(cut_pieces(document))
    return [[piece.span.of(document.text) for piece in paragraph] for paragraph in found]


def test_no_paragraph_goes_over_the_border_of_a_cell(a_document: Document) -> None:
    text = "trước\nmột\nhai\nsau\n"
    table = Table(Span(6, 13), ((Cell(Span(6, 9)), Cell(Span(10, 13))),))
    own = bare(a_document, text)
    assert paragraphs(own) == [["trước", "một", "hai", "sau"]]
    assert paragraphs(replace(own, tables=(table,))) == [["trước"], ["một"], ["hai"], ["sau"]]


def test_a_line_that_holds_several_cells_is_cut(a_document: Document) -> None:
    table = Table(Span(0, 7), ((Cell(Span(0, 3)), Cell(Span(4, 7))),))
    own = replace(bare(a_document, "một hai\n"), tables=(table,))
    assert [one[0].strip() for one in paragraphs(own)] == ["một", "hai"]


def test_a_table_inside_a_table_leaves_it_whole(a_document: Document) -> None:
    inner = Table(Span(4, 7), ((Cell(Span(4, 7)),),))
    outer = Table(Span(0, 11), ((Cell(Span(0, 7)), Cell(Span(8, 11))),))
    own = replace(bare(a_document, "một\nhai\nbốn\n"), tables=(outer, inner))
    page = read_page(to_html(own))
    tags = [tag for tag, _, _ in page.elements]
    assert (tags.count("table"), tags.count("td")) == (1, 2)
    assert page.text == "mộthaibốn"


def test_head_and_foot_are_set_line_by_line(a_document: Document) -> None:
    own = bare(a_document, "CHÍNH PHỦ\n------\nSố: 1/CP\nlời văn\nviết tiếp\n")
    parts = (
        Part(PartKind.CO_QUAN_BAN_HANH, Span(0, 9)),
        Part(PartKind.SO_KY_HIEU, Span(21, 25)),
        Part(PartKind.NOI_DUNG, Span(26, 43)),
    )
    own = replace(own, parts=parts)
    assert paragraphs(own) == [["CHÍNH PHỦ"], ["------"], ["Số: 1/CP"], ["lời văn", "viết tiếp"]]


def test_lines_of_a_note_found_in_the_text_are_of_that_note(a_document: Document) -> None:
    roles = {piece.span.of(a_document.text): piece.role for piece in cut_pieces(a_document)}
    assert [words for words, role in roles.items() if role is Role.NOTE] == ["[1] Và lưu trữ."]


def test_headings_are_found_with_their_depth(a_document: Document) -> None:
    (article,) = a_document.body
    assert dict(find_headings(a_document.body)) == {article.span.start: (article, 2)}


@given(documents.map(lambda document: replace(document, lines=())))
@settings(max_examples=60)
def test_pieces_are_in_order_apart_and_whole_and_each_is_in_one_paragraph(document: Document) -> None:
    pieces = cut_pieces(document)
    assert all(above.span.end <= below.span.start for above, below in pairwise(pieces))
    printed = "".join(piece.span.of(document.text) for piece in pieces)
    assert "".join(printed.split()) == "".join(document.text.split())
    joined = [piece for paragraph in join_pieces(pieces) for piece in paragraph]
    assert sorted(joined, key=lambda piece: piece.span) == pieces
