"""Facts as people look at them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies import documents, spans

from vanban.export.grouping import (
    deciding,
    group_citations,
    listed_claims,
    name_citation,
    shorten,
    verdict_of,
    words_of,
)
from vanban.export.titles import print_date
from vanban.model import Check, Citation, Document, Footnote, Part, PartKind, Relation, Span, Verdict

RIGHT = Check("sum", Verdict.CONSISTENT, "1 + 1 = 2")
WRONG = Check("ratio", Verdict.CONTRADICTED, "1/2 = 50 %, in 60 %")
OPEN = Check("date", Verdict.CANNOT_TELL, "không rõ năm")


@pytest.mark.parametrize(
    ("checks", "verdict", "rests_on"),
    [
        ((), None, ()),
        ((OPEN,), Verdict.CANNOT_TELL, (OPEN,)),
        ((OPEN, RIGHT), Verdict.CONSISTENT, (RIGHT,)),
        ((RIGHT, WRONG, OPEN), Verdict.CONTRADICTED, (WRONG,)),
    ],
)
def test_one_contradiction_is_enough(
    checks: tuple[Check, ...], verdict: Verdict | None, rests_on: tuple[Check, ...]
) -> None:
    assert verdict_of(checks) is verdict
    assert deciding(checks) == rests_on


@pytest.mark.parametrize(
    ("citation", "name"),
    [
        (Citation(Span(0, 9), "Nghị định", "30/2020/NĐ-CP"), "Nghị định 30/2020/NĐ-CP"),
        (Citation(Span(0, 9), "Luật", title="Đất đai", year="2024"), "Luật Đất đai năm 2024"),
        (Citation(Span(0, 9), "Hiến pháp", year="2013"), "Hiến pháp năm 2013"),
        (
            Citation(Span(0, 9), "Luật", "63/2025/QH15", title="Tổ chức\nChính phủ"),
            "Luật Tổ chức Chính phủ 63/2025/QH15",
        ),
        (Citation(Span(0, 9), "Hiến pháp"), "Hiến pháp"),
        (Citation(Span(0, 9), None), "CHÍNH PHỦ"),
    ],
)
def test_what_is_cited_has_a_short_name(a_document: Document, citation: Citation, name: str) -> None:
    assert name_citation(citation, a_document.text) == name


def test_numbers_of_other_years_are_other_documents(a_document: Document) -> None:
    dates = ("2023-01-05", None, "2024-01-05", "2023-01-05")
    mentions = tuple(
        Citation(Span(at, at + 1), "Quyết định", "57/QĐ-UBND", date) for at, date in enumerate(dates)
    )
    ((relation, (first, second)),) = group_citations(replace(a_document, citations=mentions))
    assert relation is Relation.NHAC_DEN
    assert (first.date, first.mentions) == ("2023-01-05", (mentions[0], mentions[1], mentions[3]))
    assert (second.date, second.mentions) == ("2024-01-05", (mentions[2],))


def test_a_law_in_capitals_is_named_as_it_is_written_elsewhere(a_document: Document) -> None:
    loud = Citation(Span(0, 1), "LUẬT", title="ĐẤT ĐAI")
    mentions = (loud, replace(loud, span=Span(2, 3), kind="Luật", title="Đất đai"))
    ((_, (law,)),) = group_citations(replace(a_document, citations=mentions))
    assert (law.name, len(law.mentions)) == ("Luật Đất đai", 2)


def test_the_words_of_a_fact_are_those_of_its_own_sentence(a_document: Document) -> None:
    text = "Giao Sở Y tế\n2\n1 Chú thích.\n báo cáo"
    note = Span(text.index("1 Chú"), text.index("\n báo"))
    parts = (Part(PartKind.SO_TRANG, Span(13, 14)), Part(PartKind.CHU_THICH, note))
    own = replace(a_document, text=text, parts=parts, footnotes=(Footnote("1", note),))
    assert words_of(own, Span(0, len(text))) == "Giao Sở Y tế báo cáo"
    assert words_of(own, note) == "1 Chú thích."


@pytest.mark.parametrize(
    ("iso", "printed"),
    [("2020-03-05", "05/3/2020"), ("2020-01-15", "15/01/2020"), ("2020-10", "10/2020"), ("2020", "2020")],
)
def test_a_day_is_printed_as_documents_print_it(iso: str, printed: str) -> None:
    assert print_date(iso) == printed


@given(st.text(), st.integers(1, 40))
def test_what_is_shortened_is_short_and_one_line(words: str, longest: int) -> None:
    short = shorten(words, longest)
    assert len(short) <= longest + 1
    assert "\n" not in short


@given(documents, spans)
@settings(max_examples=60)
def test_every_mention_is_in_one_group_and_claims_about_persons_in_no_list(
    document: Document, span: Span
) -> None:
    groups = group_citations(document)
    mentions = [mention for _, cited in groups for one in cited for mention in one.mentions]
    assert sorted(map(repr, mentions)) == sorted(map(repr, document.citations))
    assert all(
        mention.relation is relation
        for relation, cited in groups
        for one in cited
        for mention in one.mentions
    )
    assert all(claim.about_person is None for claim in listed_claims(document))
    assert set(words_of(document, span)) <= {*span.of(document.text), " "}
