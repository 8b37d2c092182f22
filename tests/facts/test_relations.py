"""What a cited document is to the one that cites it."""

from __future__ import annotations

import pytest
from tests.facts.views import view_of

from vanban.facts.citing.bonds import related
from vanban.facts.citing.citations import find_citations
from vanban.facts.citing.relations import cited_in
from vanban.model import Relation


def relations(text: str) -> list[str]:
    """The relations of the citations of `text`, and which mention each stands to."""
    cited = related(text, list(find_citations(text)))
    spans = [citation.span for citation in cited]
    return [
        citation.relation.value + (f" {spans.index(citation.related_to)}" if citation.related_to else "")
        for citation in cited
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Căn cứ Luật Đất đai; Luật Nhà ở;", ["căn cứ", "căn cứ"]),
        (
            "Về việc thay thế liên 1 hóa đơn: Tổng cục Thuế có công văn số 3909/TCT-CS ngày 01/02/2019",
            ["nhắc đến"],
        ),
        ("Cử tri kiến nghị sửa đổi Luật Công chứng cho phù hợp.", ["nhắc đến"]),
        ("Bộ đang nghiên cứu sửa đổi Thông tư số 12/2019/TT-BTC.", ["nhắc đến"]),
        ("được giao xây dựng Nghị định thay thế Nghị định số 34/2019/NĐ-CP", ["thay thế"]),
        (
            "Theo Quyết định số 15/QĐ-BTP ban hành Kế hoạch triển khai thi hành Luật Đất đai, Sở",
            ["thực hiện", "nhắc đến"],
        ),
        ("THÔNG TƯ\nHƯỚNG DẪN VỀ THUẾ TẠI NGHỊ ĐỊNH SỐ 12/2015/NĐ-CP NGÀY 12/02/2015", ["hướng dẫn"]),
        ("Thông tư này hướng dẫn một số nội dung quy định tại Nghị định số 1/2015/NĐ-CP", ["hướng dẫn"]),
        ("Thực hiện Nghị quyết số 1/NQ-CP; Văn bản số 2/UBND-TH,", ["thực hiện", "thực hiện"]),
        ("Triển khai thực hiện các Quyết định số: 1/QĐ-BTC, 2/QĐ-BTC", ["thực hiện", "thực hiện"]),
        ("Phúc đáp Công văn số 1/SNV-TH ngày 02/3/2023 của Sở Nội vụ,", ["thực hiện"]),
        ("1. Căn cứ khoản 3 Điều 15 Nghị định số 1/2024/NĐ-CP thì", ["căn cứ"]),
        ("3 Theo mục 4, Điều 7, Thông tư số 3/2019/TT-BTTTT", ["thực hiện"]),
        ("Để triển khai thực hiện Quyết định số 1/QĐ-TTg ngày 01/01/2020", ["thực hiện"]),
        ("Thực hiện ý kiến chỉ đạo của Chủ tịch UBND tỉnh tại Công văn số 1/UBND-NC, Sở", ["thực hiện"]),
        ("Thực hiện nhiệm vụ được giao, qua rà soát và nghiên cứu Tờ trình số 1/TTr-SNV", ["nhắc đến"]),
        ("- Thực hiện có hiệu quả việc kiểm soát theo quy định của Luật Thanh tra", ["nhắc đến"]),
        ("quy định tại khoản 1 Điều 54 Luật Thanh tra.", ["nhắc đến"]),
        ("khi có một trong các căn cứ quy định tại Điều 68 Nghị định số 1/2025/NĐ-CP", ["nhắc đến"]),
        ("sau khi rà soát và căn cứ Nghị định số 1/2024/NĐ-CP", ["căn cứ"]),
        (
            "Quyết định này thay thế Quyết định số 1/QĐ-UBND về A và Quyết định số 2/QĐ-UBND.",
            ["thay thế", "thay thế"],
        ),
        ("Bãi bỏ Điều 5 Nghị định số 1/2006/NĐ-CP.", ["bãi bỏ"]),
        ("Bãi bỏ quy định về phụ cấp quy định tại Điều 4 Nghị định số 1/2015/NĐ-CP.", ["bãi bỏ"]),
        ("BÃI BỎ TOÀN BỘ QUYẾT ĐỊNH SỐ 1/2016/QĐ-UBND", ["bãi bỏ"]),
        ("Luật Đất đai số 45/2013/QH13 hết hiệu lực kể từ ngày Luật này có hiệu lực", ["thay thế"]),
        ("Thay cụm từ “A” bằng cụm từ “B” tại khoản 2 Điều 6 Nghị định số 1/2021/NĐ-CP.", ["sửa đổi"]),
        ("Thông tư này bãi bỏ: a) Thông tư số 1/2010/TT-BTC; b) Điều 5 Luật Giá.", ["bãi bỏ", "bãi bỏ"]),
        ("Quyết định số 1/2010/QĐ-UBND của UBND tỉnh bị bãi bỏ kể từ ngày", ["bãi bỏ"]),
        ("Thay thế cụm từ “A” bằng “B” tại các điều, khoản sau đây của Luật Đấu thầu", ["sửa đổi"]),
        ("(Kèm theo Thông tư số 5/2019/TT-BTC)", ["kèm theo"]),
        ("theo Mẫu số 09 Phụ lục II kèm theo Nghị định số 1/2024/NĐ-CP", ["kèm theo"]),
        ("Sửa đổi một số điều của Quy chế A ban hành kèm theo Quyết định số 1/2001/QĐ-TTg", ["sửa đổi"]),
        ("Căn cứ Quy chế A ban hành kèm theo Thông tư số 1/2022/TT-BGDĐT;", ["căn cứ"]),
        ("theo hướng dẫn tại Thông tư số 1/2022/TT-BGDĐT", ["thực hiện"]),
        ("thực hiện tốt theo hướng dẫn tại Thông tư số 1/2022/TT-BGDĐT", ["nhắc đến"]),
    ],
)
def test_the_words_before_tell(text: str, wanted: list[str]) -> None:
    assert relations(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Căn cứ Luật Nhà ở đã được sửa đổi, bổ sung bởi Luật số 21/2023/QH15, Luật số 30/2023/QH15;",
            ["căn cứ", "sửa đổi 0", "sửa đổi 0"],
        ),
        (
            "Luật Giá số 23/2008/QH12 đã được sửa đổi theo Luật số 35/2018/QH14 và Luật số 44/2019/QH14 "
            "hết hiệu lực kể từ ngày Luật này có hiệu lực",
            ["thay thế", "sửa đổi 0", "sửa đổi 0"],
        ),
        (
            "Căn cứ Hiến pháp năm 1992 đã được sửa đổi, bổ sung theo Nghị quyết số 51/2001/QH10;",
            ["căn cứ", "sửa đổi 0"],
        ),
        (
            "Luật sửa đổi, bổ sung một số điều của Luật Đầu tư và Luật Nhà ở",
            ["nhắc đến", "sửa đổi 0", "sửa đổi 0"],
        ),
        (
            "Nghị định số 3/2025/NĐ-CP sửa đổi một số điều của Nghị định số 1/2025/NĐ-CP quy định chi tiết "
            "và biện pháp để tổ chức, hướng dẫn thi hành Luật Giá và Nghị định số 2/2025/NĐ-CP",
            ["nhắc đến", "sửa đổi 0", "hướng dẫn 1", "sửa đổi 0"],
        ),
        (
            "thay thế Nghị định số 1/2010/NĐ-CP và Nghị định số 2/2012/NĐ-CP sửa đổi Nghị định số "
            "1/2010/NĐ-CP.",
            ["thay thế", "thay thế", "sửa đổi 1"],
        ),
        (
            "Căn cứ Nghị định số 1/2025/NĐ-CP; Quyết định này thay thế Quyết định số 2/QĐ-UBND",
            ["căn cứ", "thay thế"],
        ),
    ],
)
def test_related_documents_are_tied_to_each_other(text: str, wanted: list[str]) -> None:
    assert relations(text) == wanted


def test_the_items_of_a_list_have_the_relation_that_its_paragraph_tells() -> None:
    items = "a) Quyết định số 1/2001/QĐ-TTg;\nb) Thông tư số 2/2001/TT-BTC.\nc) Luật Giá"
    text = f"Các văn bản sau đây hết hiệu lực:\n{items}"
    assert relations(text) == ["thay thế", "thay thế", "nhắc đến"]


DECISION = """ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH A | Độc lập - Tự do - Hạnh phúc
Số: 12/QĐ-UBND | A, ngày 05 tháng 3 năm 2024
^QUYẾT ĐỊNH
^Bãi bỏ Quyết định
^số 1/2016/QĐ-UBND
^CHỦ TỊCH ỦY BAN NHÂN DÂN
Căn cứ Luật Tổ chức chính quyền địa phương;
Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 5/TTr-SNV;
QUYẾT ĐỊNH:
Điều 1. Bãi bỏ Quyết định số 1/2016/QĐ-UBND1.
#1 Đã được sửa đổi theo Quyết định số 2/2017/QĐ-UBND.
Nơi nhận: | TM. ỦY BAN NHÂN DÂN
- Như Quyết định số 9/QĐ-UBND; | CHỦ TỊCH
- Lưu: VT. | Nguyễn Văn A
"""


def test_a_document_is_read_without_its_own_number_and_its_recipients_but_with_its_title_and_notes() -> None:
    view = view_of(DECISION)
    assert [(one.number or one.title, one.relation) for one in cited_in(view)] == [
        ("1/2016/QĐ-UBND", Relation.BAI_BO),
        ("Tổ chức chính quyền địa phương", Relation.CAN_CU),
        ("5/TTr-SNV", Relation.CAN_CU),
        ("1/2016/QĐ-UBND", Relation.BAI_BO),
        ("2/2017/QĐ-UBND", Relation.SUA_DOI),
    ]
