"""Readings as a page for people."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.export.facts import PERSON, at, with_all_facts
from tests.export.page_reader import Page, read_page
from tests.strategies import documents

from vanban.export.html import to_html
from vanban.export.marks import Painter
from vanban.export.pieces import cut_pieces
from vanban.model import (
    Aim,
    Check,
    Citation,
    Document,
    Due,
    Field,
    Line,
    Reference,
    Role,
    Run,
    Span,
    Style,
    Task,
    Verdict,
)


@pytest.fixture
def facts(a_document: Document) -> Document:
    return with_all_facts(a_document)


def assert_page_laws(document: Document, page: Page) -> None:
    """Names are given once, links lead to what there is, nothing runs, nothing is fetched."""
    assert len(set(page.names)) == len(page.names)
    assert {way.removeprefix("#") for way in page.ways} <= set(page.names)
    assert all(way.startswith("#") for way in page.ways)
    for tag, attributes, above in page.elements:
        assert tag not in ("script", "img", "iframe", "link", "object", "form")
        assert not any(name.startswith("on") or name in ("style", "src") for name in attributes)
        assert not (tag == "a" and "a" in above), "a link holds no link"
        assert not (tag == "p" and "p" in above), "a paragraph holds no paragraph"


def letters(text: str) -> list[str]:
    """The printed characters, in any order, those that HTML cannot hold replaced."""
    shown = "".join("\ufffd" if "\ud800" <= letter <= "\udfff" else letter for letter in text)
    return sorted("".join(shown.split()))


def test_a_page_shows_the_whole_text_once(facts: Document) -> None:
    page = read_page(to_html(facts))
    assert letters(page.text) == letters(facts.text)
    assert_page_laws(facts, page)


def test_every_sort_of_fact_is_marked_in_place(facts: Document) -> None:
    page = read_page(to_html(facts))
    marked = {
        name: " ".join("".join(page.said("mark", name)).split()) for name in ("task", "due", "claim", "field")
    }
    assert page.said("mark", "citation")[-1] == "Luật Tổ chức Chính phủ"
    assert page.said("a", "reference") == ["Nghị định này"]
    assert "".join(page.said("mark", "unresolved")) == "công tác văn thư[1]"
    assert marked["task"].endswith("2. Các cơ quan: <b>TênSốA|B2")
    assert "Nguyễn Xuân Phúc" in marked["field"]
    assert "TênSố" not in marked["due"]


def test_a_contradiction_is_shown_with_its_reason(facts: Document) -> None:
    page = read_page(to_html(facts))
    assert page.said("mark", "contradicted") == ["30/2020", "quy định về công tác"]
    assert any("năm in hai cách" in words for words in page.said("li", "contradicted"))


def test_what_is_said_of_a_person_stands_in_its_place_and_in_no_list(facts: Document) -> None:
    printed = to_html(facts)
    page = read_page(printed)
    assert page.said("mark", "person") == ["Nguyễn Xuân Phúc"]
    assert 'data-s="theo Sở X"' in printed
    assert PERSON not in printed
    (lists,) = (page.words[number] for number, (tag, _, _) in enumerate(page.elements) if tag == "aside")
    assert "Nguyễn Xuân Phúc" not in lists


def test_marks_that_overlap_are_split_and_keep_their_words(a_document: Document) -> None:
    own = replace(
        a_document,
        citations=(
            Citation(at(a_document, "về\ncông tác"), "Luật"),
            Citation(at(a_document, "tác văn"), "Luật"),
        ),
        references=(Reference(at(a_document, "quy định về\ncông"), Aim.DOCUMENT, (Span(0, 9),)),),
    )
    page = read_page(to_html(own))
    assert_page_laws(own, page)
    assert page.said("mark", "citation")[1:] == ["về công tác", "tác", " văn"]
    assert page.said("a", "reference") == ["quy định ", "về công"]


def test_a_note_and_its_call_lead_to_each_other(a_document: Document) -> None:
    page = read_page(to_html(a_document))
    assert {"goi-1", "chu-thich-1"} <= set(page.names)
    assert {"#goi-1", "#chu-thich-1"} <= set(page.ways)


def test_a_table_stays_a_table(a_document: Document) -> None:
    page = read_page(to_html(a_document))
    cells = [page.words[number] for number, (tag, _, _) in enumerate(page.elements) if tag == "td"]
    assert cells == ["Tên", "Số", "A|B", "2"]


def test_a_numbered_heading_stands_out_where_the_file_knows_no_types(a_document: Document) -> None:
    (article,) = a_document.body
    first, second = article.children
    titled = replace(article, children=(first, replace(second, heading="Các cơ quan: <b>")))
    page = read_page(to_html(replace(a_document, body=(titled,))))
    assert page.said("p", "titled") == ["2. Các cơ quan: <b>"]


def test_an_article_is_a_heading_of_the_page(a_document: Document) -> None:
    assert read_page(to_html(a_document)).said("h2", "dieu") == ["Điều 1. Phạm vi điều chỉnh"]


def test_types_are_kept_where_the_file_knows_them(a_document: Document) -> None:
    span = at(a_document, "Căn cứ Luật Tổ chức Chính phủ;")
    runs = (
        Run(Span(span.start, span.start + 6), Style(bold=True)),
        Run(Span(span.start + 7, span.end), Style(italic=True)),
    )
    styled = replace(a_document, lines=(Line(span, runs=runs),))
    assert "<b>Căn cứ</b> <i>Luật Tổ chức Chính phủ;</i>" in to_html(styled)


def test_what_runs_over_every_page_interrupts_no_paragraph(a_document: Document) -> None:
    text = "một câu dài\n2\nđược in tiếp\n"
    lines = (
        Line(Span(0, 11), 1, opens=True),
        Line(Span(12, 13), 2, role=Role.RUNNING),
        Line(Span(14, 26), 2, opens=False),
    )
    bare = replace(a_document, text=text, lines=lines, body=(), parts=(), tables=(), footnotes=())
    page = read_page(to_html(replace(bare, header=type(bare.header)(), footer=type(bare.footer)())))
    assert page.text == "một câu dài được in tiếp2"
    assert "trang-2" in page.names


def test_a_mark_does_not_go_over_a_note_that_stands_inside_it(a_document: Document) -> None:
    text = "theo Luật Đất\n1 Chú thích.\nđai năm 2024\n"
    lines = (
        Line(Span(0, 13), 1, opens=True),
        Line(Span(14, 26), 1, role=Role.NOTE),
        Line(Span(27, 39), 2, opens=False),
    )
    bare = replace(a_document, text=text, lines=lines, body=(), parts=(), tables=(), footnotes=(), doubts=())
    own = replace(bare, header=type(bare.header)(), footer=type(bare.footer)())
    page = read_page(to_html(replace(own, citations=(Citation(Span(5, 39), "Luật", title="Đất đai"),))))
    assert page.said("mark", "citation")[1:] == ["Luật Đất đai năm 2024"]
    assert page.text == "theo Luật Đất đai năm 20241 Chú thích."


def test_the_page_allows_its_own_style_and_nothing_else(a_document: Document) -> None:
    printed = to_html(a_document)
    page = read_page(printed)
    (sheet,) = (page.words[number] for number, (tag, _, _) in enumerate(page.elements) if tag == "style")
    policy = next(one["content"] for _, one, _ in page.elements if one.get("http-equiv"))
    assert policy is not None
    assert policy.startswith("default-src 'none'; ")
    assert b64encode(sha256(sheet.encode()).digest()).decode() in policy
    assert printed.startswith('<!DOCTYPE html>\n<html lang="vi">')


@pytest.mark.parametrize(
    "evil",
    ['"><script>alert(1)</script>', "&lt;b&gt;", "' onclick='x", "</style>", "\x00\x1b\u202e", "]]>", "<!--"],
)
def test_nothing_printed_becomes_markup(a_document: Document, evil: str) -> None:
    text = f"{evil}\n{evil} Luật {evil}\n"
    whole = Span(0, len(text))
    hostile = replace(
        a_document,
        source=replace(a_document.source, name=evil),
        text=text,
        pages=(replace(a_document.pages[0], span=whole),),
        header=replace(
            a_document.header,
            subject=Field(evil, whole),
            number=Field(evil, whole),
            issuer=Field(evil, whole),
        ),
        body=(),
        parts=(),
        tables=(),
        footnotes=(),
        doubts=(replace(a_document.doubts[0], why=evil, span=whole),),
        citations=(
            Citation(
                whole, evil, evil, evil, evil, checks=(Check(evil, Verdict.CONTRADICTED, evil, (whole,)),)
            ),
        ),
        tasks=(Task(whole, (Field(evil, whole),), Field(evil, whole), due=Due(evil, evil, evil, whole)),),
    )
    page = read_page(to_html(hostile))
    assert_page_laws(hostile, page)
    assert letters(page.text) == letters(
        "".join("\ufffd" if letter in "\x00\x1b" else letter for letter in text)
    )


@given(documents.map(lambda document: replace(document, lines=())))
@settings(max_examples=60)
def test_any_document_is_shown_whole_on_a_lawful_page(document: Document) -> None:
    page = read_page(to_html(document))
    assert letters(page.text) == letters(document.text)
    assert_page_laws(document, page)


@given(documents)
@settings(max_examples=30)
def test_lines_that_overlap_still_give_a_page_that_can_be_written(document: Document) -> None:
    assert read_page(to_html(document).encode().decode()).names


@given(st.data())
@settings(max_examples=60)
def test_a_painted_piece_is_its_text(data: st.DataObject) -> None:
    document = data.draw(documents.map(lambda document: replace(document, lines=())))
    pieces = cut_pieces(document)
    painter = Painter(document.text, pieces, (), ())
    assert letters(
        "".join(read_page(f"<article>{painter.paint([piece])}</article>").text for piece in pieces)
    ) == letters(document.text)
