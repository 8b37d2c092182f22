"""Feet: who signs for whom, and who receives."""

from __future__ import annotations

import pytest
from tests.structure.pages import rows_of

from vanban.model import Footer
from vanban.structure.foot import find_feet


def foot_of(printed: str) -> Footer:
    (foot,) = find_feet(rows_of(printed), 0)
    return foot.footer


def signing(footer: Footer) -> tuple[str | None, str | None, str | None]:
    return tuple(value and value.value for value in (footer.authority, footer.signer_title, footer.signer))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("GIÁM ĐỐC\nĐỗ Văn Chung", (None, "GIÁM ĐỐC", "Đỗ Văn Chung")),
        ("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nMai Thoan", ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Mai Thoan")),
        (
            "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nTrần Báu Hà",
            ("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Báu Hà"),
        ),
        (
            "TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nNguyễn Phước Bình",
            ("TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "Nguyễn Phước Bình"),
        ),
        (
            "TL. BỘ TRƯỞNG\nVỤ TRƯỞNG VỤ GIÁO DỤC\nĐẠI HỌC\nNguyễn Tiến Thảo",
            ("TL. BỘ TRƯỞNG", "VỤ TRƯỞNG VỤ GIÁO DỤC ĐẠI HỌC", "Nguyễn Tiến Thảo"),
        ),
        (
            "TM. ỦY BAN NHÂN DÂN\nTHÀNH PHỐ CẦN THƠ\nCHỦ TỊCH\nVõ Thanh Tòng",
            ("TM. ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ", "CHỦ TỊCH", "Võ Thanh Tòng"),
        ),
        (
            "K/T CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nBùi Văn Thạch",
            ("K/T CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "Bùi Văn Thạch"),
        ),
        (
            "KT.BỘ TRƯỞNG BỘ TÀI CHÍNH\nThứ trưởng\nTrần Văn Tá",
            ("KT.BỘ TRƯỞNG BỘ TÀI CHÍNH", "Thứ trưởng", "Trần Văn Tá"),
        ),
        ("HIỆU TRƯỞNG\nPGS.TS. Trần Bá Tiến", (None, "HIỆU TRƯỞNG", "Trần Bá Tiến")),
        ("BỘ TRƯỞNG\nĐại tướng Lương Tam Quang", (None, "BỘ TRƯỞNG", "Lương Tam Quang")),
        ("KT.\nCHỦ TỊCH\nPHÓ CHỦ TỊCH\nHoàng Xuân Tân", ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Hoàng Xuân Tân")),
    ],
)
def test_authority_office_and_name_are_told_apart(block: str, expected: tuple[str | None, ...]) -> None:
    assert signing(foot_of(block)) == expected


def test_a_name_without_the_degree_stands_where_it_is_printed() -> None:
    rows = rows_of("HIỆU TRƯỞNG\nPGS.TS. Trần Bá Tiến")
    (foot,) = find_feet(rows, 0)
    assert foot.footer.signer is not None
    text = "HIỆU TRƯỞNG\nPGS.TS. Trần Bá Tiến"
    assert foot.footer.signer.span.of(text) == "Trần Bá Tiến"


@pytest.mark.parametrize(
    ("item", "name", "purpose"),
    [
        ("- Cục Thông tin đối ngoại (b/c);", "Cục Thông tin đối ngoại", "b/c"),
        ("- Vụ Pháp chế (để tổng hợp, theo dõi);", "Vụ Pháp chế", "để tổng hợp, theo dõi"),
        ("- Trung tâm CNTT (đăng trang TTĐT);", "Trung tâm CNTT", "đăng trang TTĐT"),
        ("- Các thành viên BGĐ để biết;", "Các thành viên BGĐ", "để biết"),
        ("- Bộ Tư pháp (Cục KTVB);", "Bộ Tư pháp (Cục KTVB)", None),
        ("- Lưu: VT, NC(Vi16).", "Lưu: VT, NC(Vi16)", None),
        ("- Chủ tịch, các PCT UBND tỉnh;", "Chủ tịch, các PCT UBND tỉnh", None),
    ],
)
def test_a_recipient_has_its_purpose_apart(item: str, name: str, purpose: str | None) -> None:
    footer = foot_of(f"Nơi nhận:\n{item}\nGIÁM ĐỐC\nĐỗ Văn Chung")
    assert [(one.value, one.purpose) for one in footer.recipients] == [(name, purpose)]


def test_recipients_stand_in_their_column_beside_the_signing() -> None:
    footer = foot_of(
        "Nơi nhận: | TL. CHỦ TỊCH\n"
        "- Như trên; | CHÁNH VĂN PHÒNG\n"
        "- Các Sở: Tài chính, |\n"
        "Nội vụ, Tư pháp; | Nguyễn Quốc Việt\n"
        "- Lưu: VT, NC. | "
    )
    assert [one.value for one in footer.recipients] == [
        "Như trên",
        "Các Sở: Tài chính, Nội vụ, Tư pháp",
        "Lưu: VT, NC",
    ]
    assert signing(footer) == ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Nguyễn Quốc Việt")


def test_a_list_that_goes_on_under_the_signing_is_whole() -> None:
    footer = foot_of("Nơi nhận: | CHỦ TỊCH\n- Bộ Nội vụ; | Võ Thanh Tòng\n- UBND các huyện;\n- Lưu VT.")
    assert [one.value for one in footer.recipients] == ["Bộ Nội vụ", "UBND các huyện", "Lưu VT"]


def test_a_page_that_ends_inside_the_foot_loses_no_recipient() -> None:
    footer = foot_of("Nơi nhận: | KT. GIÁM ĐỐC\n- Như trên; | PHÓ GIÁM ĐỐC\n\f- Lưu: VT.\nMai Thoan")
    assert [one.value for one in footer.recipients] == ["Như trên", "Lưu: VT"]
    assert signing(footer) == ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Mai Thoan")


def test_two_recipients_on_one_line_are_two() -> None:
    footer = foot_of("Nơi nhận:\n- Công báo; Website Chính phủ;\n- Lưu VT.\nTỔNG THANH TRA\nTrần Văn Truyền")
    assert [one.value for one in footer.recipients] == ["Công báo", "Website Chính phủ", "Lưu VT"]


def test_a_sentence_about_recipients_is_no_foot() -> None:
    assert find_feet(rows_of("Nơi nhận hồ sơ là bộ phận một cửa.\nGiám đốc chịu trách nhiệm."), 0) == []
