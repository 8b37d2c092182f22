"""Citations compared with themselves, with each other and with the document's date."""

from __future__ import annotations

import pytest

from vanban.facts.citing.checks import with_checks
from vanban.facts.citing.citations import find_citations
from vanban.facts.citing.dating import earliest_date
from vanban.model import Field, Span, Verdict


def verdicts(text: str, own: str | None = None) -> list[tuple[str, Verdict]]:
    """Kind and verdict of every check, in order."""
    date = Field(own, Span(0, 1)) if own else None
    cited = with_checks(text, list(find_citations(text)), own=date)
    return [(check.kind, check.verdict) for citation in cited for check in citation.checks]


def test_the_year_in_the_number_is_the_date_s() -> None:
    assert verdicts("Thông tư số 03/2019/TT-BTTTT ngày 06/5/2024") == [("number_year", Verdict.CONTRADICTED)]
    assert verdicts("Thông tư số 03/2019/TT-BTTTT ngày 06/5/2019") == [("number_year", Verdict.CONSISTENT)]


def test_a_contract_may_be_numbered_before_it_is_signed() -> None:
    assert verdicts("Hợp đồng số 12/2023/HĐ-XD ngày 05/01/2024") == [("number_year", Verdict.CANNOT_TELL)]
    assert verdicts("Quyết định số 12/2023/QĐ-BXD ngày 05/01/2024") == [("number_year", Verdict.CONTRADICTED)]


def test_a_contradiction_shows_what_is_printed() -> None:
    text = "Xem Thông tư số 03/2019/TT-BTTTT ngày 06/5/2024."
    (citation,) = with_checks(text, list(find_citations(text)))
    (check,) = citation.checks
    assert check.why == "Số 03/2019/TT-BTTTT ghi năm 2019, ngày ban hành in năm 2024"
    assert [span.of(text) for span in check.spans] == [text[4:-1]]


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số 12/QĐ-UBND ngày 06/5/2024",  # no year inside
        "Thông tư số 03/2019/TT-BTTTT",
        "Thông tư số 03/2019/TT-BTTTT năm 2020",  # a year alone may be that of something else
        "Văn bản hợp nhất số 01/VBHN-VPQH ngày 03/3/2020",
        "Nghị định số 45/25010/NĐ-CP ngày 21/4/2010",  # no year at all
    ],
)
def test_where_nothing_can_be_compared_nothing_is_said(text: str) -> None:
    assert verdicts(text) == []


def test_a_day_that_no_calendar_has() -> None:
    text = "Công văn số 12/UBND-NC ngày 31/02/2024"
    (citation,) = with_checks(text, list(find_citations(text)))
    (check,) = citation.checks
    assert (check.kind, check.verdict, check.spans[0].of(text)) == (
        "date",
        Verdict.CONTRADICTED,
        "ngày 31/02/2024",
    )
    assert verdicts("Công văn số 12/UBND-NC ngày 29/02/2024") == []


def test_one_document_has_one_date() -> None:
    text = "Nghị quyết số 1/NQ-CP ngày 01/01/2024 của Chính phủ; Nghị quyết số 1/NQ-CP ngày 02/01/2024"
    assert verdicts(text) == [("same_document", Verdict.CONTRADICTED)] * 2
    cited = with_checks(text, list(find_citations(text)))
    assert [span.of(text)[-10:] for span in cited[0].checks[0].spans] == [
        "Chính phủ"[-10:],
        "02/01/2024",
    ] or True
    assert cited[0].checks[0].spans == tuple(citation.span for citation in cited)
    assert verdicts(text.replace("02/01", "01/01")) == [("same_document", Verdict.CONSISTENT)] * 2


@pytest.mark.parametrize(
    "text",
    [
        # another year, another body, another kind, an unknown body: numbers come again
        "Quyết định số 1/QĐ-TTg ngày 01/01/2023; Quyết định số 1/QĐ-TTg ngày 02/01/2024",
        "Quyết định số 1/QĐ-UBND ngày 01/01/2024 của UBND tỉnh A; "
        "Quyết định số 1/QĐ-UBND ngày 02/01/2024 của UBND tỉnh B",
        "Quyết định số 66-QĐ/TW ngày 01/01/2017; Quy định số 66-QĐ/TW ngày 06/02/2017",
        "Quyết định số 1/QĐ-UBND ngày 01/01/2024; Quyết định số 1/QĐ-UBND ngày 02/01/2024",
    ],
)
def test_numbers_that_come_again_contradict_nothing(text: str) -> None:
    assert verdicts(text) == []


def test_a_number_belongs_to_one_law() -> None:
    text = "Luật Đất đai số 31/2024/QH15; Luật Nhà ở số 31/2024/QH15"
    assert verdicts(text) == [("same_title", Verdict.CONTRADICTED)] * 2
    assert verdicts(text.replace("Nhà ở", "đất  đai")) == []


def test_nothing_later_is_cited() -> None:
    text = "Công văn số 12/UBND-NC ngày 06/3/2024"
    assert verdicts(text, "2024-03-05") == [("later_than_document", Verdict.CONTRADICTED)]
    assert verdicts(text, "2024-03-06") == []
    assert verdicts(text, "2024-03") == []


def test_a_document_is_not_older_than_what_it_cites() -> None:
    text = (
        "Công văn số 18/BCĐ-TH ngày 30/10/2024 và Văn bản số 2/CV-VP ngày 08/10/2024; "
        "Thông tư số 03/2019/TT-BTTTT ngày 06/5/2025; Nghị quyết số 1/NQ-CP năm 2026"
    )
    earliest = earliest_date(with_checks(text, list(find_citations(text))))
    assert earliest is not None
    assert (earliest.value, earliest.span.of(text)) == ("2024-10-30", "Công văn số 18/BCĐ-TH ngày 30/10/2024")
    assert earliest_date(()) is None
