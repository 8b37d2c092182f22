"""A whole document put together from its parts."""

from __future__ import annotations

from dataclasses import replace

from tests.structure.pages import page

from vanban.model import Doubt, Field, Level, PartKind, Span
from vanban.structure.anatomy import Anatomy, find_anatomy

LETTER = """\
UBND TỈNH KON TUM | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NỘI VỤ | Độc lập - Tự do - Hạnh phúc
Số: 12/SNV-VP | Kon Tum, ngày 05 tháng 3 năm 2024
V/v báo cáo nhân sự |
^Kính gửi:
- Các Sở, ban, ngành thuộc tỉnh;
- Ủy ban nhân dân các huyện, thành phố.
Thực hiện kế hoạch của tỉnh, Sở Nội vụ đề nghị:
1. Báo cáo nhân sự trước ngày 10/3/2024.
2. Gửi về Sở Nội vụ./.
Nơi nhận: | GIÁM ĐỐC
- Như trên; |
- Lưu: VT. | Đỗ Văn Chung
"""
DECISION = """\
^CHÍNH PHỦ
Số: 5/2024/QĐ-TTg
Hà Nội, ngày 01 tháng 02 năm 2024
^*QUYẾT ĐỊNH
^*Ban hành Quy chế phối hợp
^*THỦ TƯỚNG CHÍNH PHỦ
Căn cứ Luật Tổ chức Chính phủ;
^*QUYẾT ĐỊNH:
Điều 1. Ban hành Quy chế.
Điều 2. Hiệu lực.
Nơi nhận: | THỦ TƯỚNG
- Như Điều 2; |
- Lưu: VT. | Phạm Minh Chính
^*QUY CHẾ
^*PHỐI HỢP CÔNG TÁC
^(Ban hành kèm theo Quyết định số 5/2024/QĐ-TTg)
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
^*PHỤ LỤC I
^*MẪU BÁO CÁO
^(Kèm theo Quyết định số 5/2024/QĐ-TTg)
1. Tên cơ quan.
"""


def build(printed: str) -> Anatomy:
    return find_anatomy(page(printed))


def test_a_letter_without_a_printed_kind_is_a_cong_van() -> None:
    header = build(LETTER).header
    text = page(LETTER).text
    at = text.index("báo cáo nhân sự")
    assert header.kind == Field("Công văn", Span(at, at + 15))
    assert header.subject == Field("báo cáo nhân sự", Span(at, at + 15))
    assert [one.value for one in header.addressees] == [
        "Các Sở, ban, ngành thuộc tỉnh",
        "Ủy ban nhân dân các huyện, thành phố",
    ]


def test_a_body_lies_between_addressees_and_foot() -> None:
    anatomy = build(LETTER)
    text = page(LETTER).text
    assert [division.number for division in anatomy.body] == ["1", "2"]
    (body,) = [part for part in anatomy.parts if part.kind is PartKind.NOI_DUNG]
    assert body.span.of(text).startswith("Thực hiện kế hoạch")
    assert body.span.of(text).endswith("Gửi về Sở Nội vụ./.")


def test_what_a_decision_issues_is_a_root_of_its_own() -> None:
    anatomy = build(DECISION)
    assert [(root.level, root.number) for root in anatomy.body] == [
        (Level.DIEU, "1"),
        (Level.DIEU, "2"),
        (Level.PHU_LUC, "QUY CHẾ"),
        (Level.PHU_LUC, "PHỤ LỤC I"),
    ]
    regulation = anatomy.body[2]
    assert regulation.heading == "PHỐI HỢP CÔNG TÁC"
    assert [(one.level, one.number) for one in regulation.children] == [(Level.CHUONG, "I")]
    assert [one.name for one in anatomy.attachments] == [
        "QUY CHẾ. PHỐI HỢP CÔNG TÁC",
        "PHỤ LỤC I. MẪU BÁO CÁO",
    ]


def test_the_title_of_an_annex_may_stand_under_what_it_is_attached_to() -> None:
    printed = DECISION.replace(
        "^*MẪU BÁO CÁO\n^(Kèm theo Quyết định số 5/2024/QĐ-TTg)",
        "^(Kèm theo Quyết định số 5/2024/QĐ-TTg\n^ngày 01 tháng 02 năm 2024)\n^*MẪU BÁO CÁO",
    )
    assert build(printed).body[-1].heading == "MẪU BÁO CÁO"


def test_the_title_of_a_decision_ends_before_who_decides() -> None:
    header = build(DECISION).header
    assert header.kind is not None
    assert header.subject is not None
    assert (header.kind.value, header.subject.value) == ("Quyết định", "Ban hành Quy chế phối hợp")


def test_a_gazette_title_holds_issuer_number_and_date() -> None:
    header = build(
        "^*QUYẾT ĐỊNH\n^của Thủ tướng Chính phủ số 115/2004/QĐ-TTg\n"
        "^ngày 25 tháng 6 năm 2004 về việc sửa đổi Quy chế\n"
        "^THỦ TƯỚNG CHÍNH PHỦ\nCăn cứ Luật Tổ chức Chính phủ;\nĐiều 1. Sửa đổi."
    ).header
    values = [field and field.value for field in (header.issuer, header.number, header.date, header.subject)]
    assert values == ["Thủ tướng Chính phủ", "115/2004/QĐ-TTg", "2004-06-25", "về việc sửa đổi Quy chế"]


def test_the_day_of_passing_dates_a_resolution_that_prints_no_other() -> None:
    header = build(
        "QUỐC HỘI | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Nghị quyết số: 253/2025/QH15 | Độc lập - Tự do - Hạnh phúc\n"
        "^*NGHỊ QUYẾT\n^*Về cơ chế phát triển\nĐiều 1. Phạm vi\n"
        "Nghị quyết này được Quốc hội khóa XV thông qua ngày 11 tháng 12 năm 2025.\n"
        "CHỦ TỊCH QUỐC HỘI\nTrần Thanh Mẫn"
    ).header
    assert header.date is not None
    assert header.date.value == "2025-12-11"


def test_a_second_letterhead_with_its_own_number_is_another_paper() -> None:
    second = LETTER.replace("12/SNV-VP", "13/SNV-VP").replace("V/v báo cáo nhân sự", "V/v họp")
    anatomy = build(LETTER + "\f" + second)
    assert anatomy.header.number is not None
    assert anatomy.header.number.value == "12/SNV-VP"
    assert [(paper.pages, paper.number) for paper in anatomy.papers] == [((2,), "13/SNV-VP")]


def test_what_is_not_found_is_doubted_and_never_invented() -> None:
    anatomy = build("Một trang giấy chỉ có mấy dòng.\nKhông có gì khác.")
    header = anatomy.header
    assert (header.issuer, header.number, header.date, header.kind) == (None, None, None, None)
    assert {doubt.about for doubt in anatomy.doubts} == {
        "header.issuer",
        "header.number",
        "header.date",
        "header.kind",
    }


def test_a_letter_whose_sign_says_cv_is_a_letter() -> None:
    head = "UỶ BAN NHÂN DÂN\nHUYỆN THẠCH BÀN\nSố: 412/CV-UB\nV/v thu hồi đất\nKính gửi: Các xã"
    kind = find_anatomy(page(head)).header.kind
    assert kind
    assert kind.value == "Công văn"


def test_a_date_of_another_year_than_the_number_is_in_doubt() -> None:
    head = "CHÍNH PHỦ\nSố: 106/2025/NĐ-CP\nHà Nội, ngày 17 tháng 11 năm {}\nNGHỊ ĐỊNH\nVề phí"
    whys = [
        [doubt.why for doubt in find_anatomy(page(head.format(year))).doubts if doubt.about == "header.date"]
        for year in (2015, 2025)
    ]
    assert whys == [["số ghi năm 2025, ngày tháng ghi năm 2015"], []]


def test_what_the_opener_doubts_is_not_doubted_twice() -> None:
    layout = page("SỞ Y TẾ\nSố:      /BC-SYT\nHuế, ngày     tháng 3 năm 2024\n^*BÁO CÁO")
    seen = Doubt("header.number", "số viết tay", 1)
    assert [doubt.about for doubt in find_anatomy(layout).doubts] == ["header.number", "header.date"]
    assert [doubt.about for doubt in find_anatomy(replace(layout, doubts=(seen,))).doubts] == ["header.date"]


def test_an_empty_page_is_a_doubt() -> None:
    assert [doubt.about for doubt in build("").doubts] == ["text"]
