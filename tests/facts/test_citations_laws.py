"""Laws of citations, drawn from the words that documents are made of."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.facts.citing.bonds import related
from vanban.facts.citing.checks import with_checks
from vanban.facts.citing.citations import find_citations
from vanban.facts.citing.law_names import find_law_names
from vanban.facts.citing.pinpoints import pinpoint_before
from vanban.language import law_titles
from vanban.language.law_titles import end_of_title
from vanban.language.normal import fold, one_line
from vanban.model import Citation, Relation, Span, Verdict
from vanban.number import PRINTED

KINDS = ("Nghị định", "Thông tư", "Quyết định", "Nghị quyết", "Công văn", "Tờ trình", "Văn bản")
SIGNS = ("NĐ-CP", "TT-BTC", "QĐ-UBND", "NQ-HĐND", "TTr-SNV", "BC-STP", "QĐ-TTg")
DATES = {
    " ngày 05/3/2020": "2020-03-05",
    " ngày 5 tháng 3 năm 2020": "2020-03-05",
    ", ngày 05-03-2020": "2020-03-05",
}
ISSUERS = (
    "Chính phủ",
    "Bộ Tài chính",
    "Sở Văn hóa, Thể thao và Du lịch",
    "UBND tỉnh Kon Tum",
    "Cục Hàng hải Việt Nam",
)
PINPOINTS = (
    "Điều 5",
    "khoản 2 Điều 5",
    "điểm a, b khoản 1 và khoản 3 Điều 12",
    "Chương II",
    "Mục 3, Chương IV",
)
BEFORE = ("", "theo ", "Căn cứ ", "; ", "(", "quy định tại ", "Thực hiện ", "sửa đổi, bổ sung ", "thay thế ")
AFTER = ("", ".", "; ", ")", " về việc ", " quy định chi tiết ", "\n", " và Luật này", ", Sở có ý kiến")

numbers = st.builds(
    lambda serial, year, sign: f"{serial}/{year}{sign}",
    st.integers(1, 9999).map(str),
    st.sampled_from(("", "2020/")),
    st.sampled_from(SIGNS),
)
maybe = st.one_of(st.none(), st.sampled_from(sorted(DATES)))


@st.composite
def mentions(draw: st.DrawFn) -> tuple[str, Citation]:
    """A mention as printed, and the citation that it is, with its place in it."""
    number, kind = draw(numbers), draw(st.sampled_from(KINDS))
    date, issuer = draw(maybe), draw(st.one_of(st.none(), st.sampled_from(ISSUERS)))
    pinpoint = draw(st.one_of(st.none(), st.sampled_from(PINPOINTS)))
    of = draw(st.sampled_from((" ", " của ", ", "))) if pinpoint else ""
    so = draw(st.sampled_from((" ", " số ", " số: ")))
    words = f"{pinpoint or ''}{of}{kind}{so}{number}{date or ''}{f' của {issuer}' if issuer else ''}"
    span = Span(0, len(words))
    return words, Citation(span, kind, number, DATES[date] if date else None, issuer, pinpoint=pinpoint)


@given(mentions(), st.sampled_from(BEFORE), st.sampled_from(AFTER))
def test_what_is_printed_is_read(mention: tuple[str, Citation], before: str, after: str) -> None:
    words, citation = mention
    found = list(find_citations(before + words + after))
    assert found == [replace(citation, span=Span(len(before), len(before) + len(words)))]


SIGNED = [f"12/2020/{sign}" for sign in SIGNS]
GLUE = (
    *(
        "số ",
        "Luật ",
        "Bộ luật ",
        "Luật Đất đai",
        "luật",
        " năm 2013",
        "Hiến pháp",
        "các ",
        ", ",
        " và ",
        "\n",
    ),
    *(
        " ",
        "1",
        "12/QĐ-UBND",
        "/TB-UBND",
        "77-CP",
        " của ",
        " ngày",
        "sửa đổi, bổ sung một số điều của ",
        "(",
    ),
    *(")", "2020", ";", "Luật sửa đổi, bổ sung một số điều của Luật ", "Pháp lệnh ", " có ", " tại "),
    *("đã được sửa đổi bởi ", "kèm theo "),
)
WHOLE = (
    "Luật sửa đổi, bổ sung một số điều của Luật Giá và Luật Nhà ở",
    "Ngày 05/3/2020, Bộ Tài chính có Công văn số 1/BTC-TH",
    "các Luật Giá, Nhà ở",
)
PIECES = st.sampled_from([*KINDS, *BEFORE, *PINPOINTS, *ISSUERS, *DATES, *SIGNED, *GLUE]) | st.sampled_from(
    WHOLE
)
texts = st.lists(PIECES, max_size=24).map("".join)


@given(texts)
def test_citations_stand_in_order_inside_the_text_and_only_laws_in_titles_overlap(text: str) -> None:
    found = list(find_citations(text))
    assert found == sorted(found, key=lambda one: (one.span.start, -one.span.end))
    for number, citation in enumerate(found):
        assert 0 <= citation.span.start < citation.span.end <= len(text)
        for other in found[number + 1 :]:
            apart = other.span.start >= citation.span.end
            assert apart or (other.span in citation.span and other.kind in ("Luật", "Bộ luật", "Pháp lệnh"))


@given(texts)
def test_what_a_citation_says_is_printed(text: str) -> None:
    for citation in find_citations(text):
        words = one_line(citation.span.of(text))
        assert citation.number is None or citation.number in re.sub(r"\s", "", words)
        assert citation.pinpoint is None or words.startswith(citation.pinpoint)
        assert citation.title is None or citation.title in words
        assert citation.year is None or citation.year in words
        assert citation.issuer is None or citation.issuer in one_line(text)
        assert citation.date is None or citation.date[:4] in text


@given(texts, texts)
def test_a_paragraph_is_read_alike_wherever_it_stands(one: str, other: str) -> None:
    parted = ".\n\nTrên đây là báo cáo của đơn vị.\n\n"
    alone = list(find_citations(one))
    together = [
        citation for citation in find_citations(one + parted + other) if citation.span.start < len(one)
    ]
    assert together == alone


@given(texts)
def test_relations_leave_the_citations_as_they_are(text: str) -> None:
    found = list(find_citations(text))
    cited = related(text, found)
    assert [replace(one, relation=Relation.NHAC_DEN, related_to=None) for one in cited] == found
    spans = {citation.span for citation in found}
    assert all(one.related_to is None or one.related_to in spans - {one.span} for one in cited)


@given(st.integers(1990, 2030), st.integers(1990, 2030))
def test_a_number_and_a_date_agree_if_their_years_do(inside: int, printed: int) -> None:
    text = f"Thông tư số 3/{inside}/TT-BTC ngày 05/3/{printed}"
    (citation,) = with_checks(text, list(find_citations(text)))
    verdict = Verdict.CONSISTENT if inside == printed else Verdict.CONTRADICTED
    assert [(check.kind, check.verdict) for check in citation.checks] == [("number_year", verdict)]


@given(
    st.sampled_from(law_titles.known_titles()),
    st.sampled_from(("Luật", "Bộ luật", "Pháp lệnh")),
    st.booleans(),
)
def test_every_known_title_ends_where_it_does(title: str, kind: str, capitals: bool) -> None:  # noqa: FBT001
    printed = f"{kind} {title}".upper() if capitals else f"{kind} {title}"
    text = f"theo {printed} và các văn bản"
    (law,) = find_law_names(text)
    assert text[law.start : law.end] == printed


@given(st.sampled_from(law_titles.known_titles()), st.data())
def test_marks_and_line_ends_do_not_change_where_a_title_ends(title: str, data: st.DataObject) -> None:
    blank = data.draw(st.sampled_from((" ", "  ", "\n", "\u00a0")))
    printed = title.casefold().replace(" ", blank)
    assert end_of_title(f"{printed}; xem", 0) == len(printed)
    if " " in title:
        assert end_of_title(fold(printed), 0) == len(printed)


VALUES = st.lists(st.sampled_from(("1", "2a", "12")), min_size=1, max_size=3)


@given(
    st.lists(st.tuples(st.sampled_from(("khoản", "Điều", "Mục", "Phụ lục")), VALUES), min_size=1, max_size=4)
)
def test_divisions_are_read_to_the_first(steps: list[tuple[str, list[str]]]) -> None:
    printed = " ".join(f"{unit} {', '.join(values)}" for unit, values in steps)
    before = f"theo quy định tại {printed} "
    assert pinpoint_before(before, len(before)) == (18, len(before) - 1)


@settings(max_examples=25)
@given(st.from_regex(re.compile(PRINTED, re.VERBOSE), fullmatch=True))
def test_a_number_after_the_name_of_its_kind_is_cited(number: str) -> None:
    text = f"theo Quyết định số {number};"
    for citation in find_citations(text):
        assert citation.span.start >= 5
        assert citation.span.end <= len(text)


REPEATED = (
    *(*KINDS, *PINPOINTS, *DATES),
    *("Luật ", "1/", "điểm a, ", "số 1", "Luật A, của ", "ngày ", "/", "-", "sửa đổi ", "( ", "1-CP "),
    "Luật sửa đổi, bổ sung một số điều của Luật ",
)


@settings(max_examples=30)
@given(st.sampled_from(REPEATED), st.sampled_from(("", " ", ", ", "\n", " và ")))
def test_endless_repetition_comes_to_an_end(piece: str, between: str) -> None:
    text = (piece + between) * (20_000 // len(piece + between))
    related(text, list(find_citations(text)))


@pytest.mark.parametrize("text", ["", " ", "số", "Luật", "/", "điều", "của", "Luật sửa đổi", "Bộ luật của"])
def test_next_to_nothing_cites_nothing(text: str) -> None:
    assert list(find_citations(text)) == []
