"""Who issued the documents of a list, and the numbers of firms."""

from __future__ import annotations

import pytest

from vanban.facts.citing.citations import find_citations
from vanban.facts.citing.issuers import body_at


def issuers(text: str) -> list[tuple[str | None, str | None]]:
    """Number and issuer of each citation."""
    return [(one.number, one.issuer) for one in find_citations(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "theo các Quyết định của Thủ tướng Chính phủ: số 1400/QĐ-TTg ngày 30/9/2008 phê duyệt Đề án; "
            "Quyết định số 2080/QĐ-TTg ngày 22/12/2017 phê duyệt điều chỉnh Đề án",
            [("1400/QĐ-TTg", "Thủ tướng Chính phủ"), ("2080/QĐ-TTg", "Thủ tướng Chính phủ")],
        ),
        (
            "theo các Thông tư của Bộ Tài chính: Thông tư số 39/2014/TT-BTC ngày 31/3/2014, Thông tư số "
            "78/2014/TT-BTC ngày 18/6/2014; Nghị định số 30/2020/NĐ-CP",
            [("39/2014/TT-BTC", "Bộ Tài chính"), ("78/2014/TT-BTC", "Bộ Tài chính"), ("30/2020/NĐ-CP", None)],
        ),
        (
            "Xét báo cáo của UBND tỉnh Lâm Đồng (Báo cáo số 98/BC-UBND ngày 03/5/2023)",
            [("98/BC-UBND", "UBND tỉnh Lâm Đồng")],
        ),
        (  # the body before is no author
            "theo thẩm quyền của UBND tỉnh Lâm Đồng (Quyết định số 10/QĐ-BTC ngày 03/5/2023)",
            [("10/QĐ-BTC", None)],
        ),
        (
            "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 100/TTr-SNV ngày 03/5/2023 và Văn bản số "
            "12/SNV-CCVC ngày 02/6/2023.",
            [("100/TTr-SNV", "Giám đốc Sở Nội vụ"), ("12/SNV-CCVC", "Giám đốc Sở Nội vụ")],
        ),
        (  # another body's letters
            "Sở Y tế đã báo cáo tại Công văn số 12/SYT-NV ngày 01/02/2023 và Công văn số 55/STC-NS "
            "ngày 03/3/2023",
            [("12/SYT-NV", "Sở Y tế"), ("55/STC-NS", None)],
        ),
    ],
)
def test_the_body_that_heads_a_list_issued_each_of_its_documents(
    text: str, wanted: list[tuple[str, str | None]]
) -> None:
    """Printed once, in front."""
    assert issuers(text) == wanted


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Ban Pháp chế HĐND tỉnh và ý kiến thảo luận của đại biểu", "Ban Pháp chế HĐND tỉnh"),
        ("Cục Thuế tỉnh Bắc Ninh hỏi về chính sách thuế", "Cục Thuế tỉnh Bắc Ninh"),
        ("Bộ Nông nghiệp và PTNT quy định", "Bộ Nông nghiệp và PTNT"),
        (
            "Ban Chỉ đạo liên ngành Trung ương về an toàn thực phẩm về kiểm tra",
            "Ban Chỉ đạo liên ngành Trung ương về an toàn thực phẩm",
        ),
        ("Ban Chỉ đạo Trung ương về tăng cường kiểm tra", "Ban Chỉ đạo Trung ương"),
    ],
)
def test_a_bodys_name_ends_before_what_is_said_next(printed: str, name: str) -> None:
    """The name alone."""
    body = body_at(printed, 0)
    assert body
    assert printed[slice(*body)] == name


@pytest.mark.parametrize(
    "number",
    ["TDV/01-2020", "ABC/2020/01", "CV-01/2020", "12CV/2020/XNK", "15-2020/CV", "01.2020/CV-HP"],
)
def test_a_firms_number_is_cited_where_it_is_called_a_letters_and_dated(number: str) -> None:
    """Firms number as they like: the word and the day tell."""
    [cited] = find_citations(f"Trả lời công văn số {number} ngày 22/9/2020 của Công ty TNHH Hoa Sen về thuế")
    assert (cited.kind, cited.number, cited.date) == ("Công văn", number, "2020-09-22")
    assert not list(find_citations(f"lô hàng số {number} ngày 22/9/2020"))
    assert not list(find_citations(f"công văn số {number} của Công ty"))


def test_the_letter_of_another_firm_is_not_the_last_ones() -> None:
    """Firms' signs say nothing of who wrote: nothing is shared."""
    text = "công văn số 0507/2019/CV-ABC ngày 03/4/2019; công văn số 15-2020/CV ngày 01/01/2020 của Công ty B"
    assert issuers(text) == [("0507/2019/CV-ABC", None), ("15-2020/CV", "Công ty B")]


@pytest.mark.parametrize("number", ["6120/EVNCPC-KT+AT", "55/UBND-VX+NC", "12/SGDĐT-GDTrH&GDTX", "45/BC_SYT"])
def test_joined_units_are_part_of_a_number(number: str) -> None:
    """`KT+AT`: two units wrote together."""
    [cited] = find_citations(f"theo Công văn số {number} ngày 12/8/2023")
    assert (cited.number, cited.date) == (number, "2023-08-12")


def test_a_serial_that_people_speak_of_is_cited_with_its_body() -> None:
    """Kind, serial and body tell which document is meant; a serial alone does not."""
    text = "Theo Nghị định 63 của Chính phủ, Thông tư 39 của Bộ Tài chính và Nghị quyết 30a của Chính phủ"
    assert issuers(text) == [("63", "Chính phủ"), ("39", "Bộ Tài chính"), ("30a", "Chính phủ")]
    assert issuers("Theo Điều 5 Nghị định 30 thì quyết định 2 của Hội đồng là cuối cùng") == []


@pytest.mark.parametrize(
    "text",
    [
        "Thu hồi đất của Công ty theo Quyết định số 55/QĐ-UBND ngày 03/4/2019.",
        "Bổ sung kinh phí cho Sở Y tế theo Công văn số 12/STC-NS ngày 01/02/2023.",
        "trách nhiệm của Sở Y tế tại Quyết định số 10/QĐ-UBND ngày 01/02/2023.",
    ],
)
def test_a_body_that_a_document_is_applied_to_did_not_issue_it(text: str) -> None:
    """Only what is somebody's word, or what somebody does, names the author."""
    [(_, issuer)] = issuers(text)
    assert issuer is None
