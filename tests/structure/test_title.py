"""Where a subject ends and the body begins, in files that show paragraphs and nothing else."""

from __future__ import annotations

import pytest

import vanban

HEAD = "TỈNH ỦY AN BÌNH\n\nSố: 15/CT-UBND\n\nAn Bình, ngày 05 tháng 01 năm 2024\n\n{kind}\n\n{body}\n"
LONG = "Thời gian qua, trên địa bàn đã xảy ra 23 vụ cháy rừng. Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:"


@pytest.mark.parametrize(
    ("kind", "body", "subject"),
    [
        ("CHỈ THỊ", f"Về việc phòng cháy\n\n{LONG}\n\n1. Sở Y tế báo cáo.", "Về việc phòng cháy"),
        ("BÁO CÁO", "Kết quả năm 2025\n\n1. Toàn tỉnh có 148 xã.\n\n2. Thu ngân sách.", "Kết quả năm 2025"),
        ("GIẤY MỜI", "Dự họp\n\nỦy ban nhân dân phường trân trọng kính mời:\n\n- Trưởng khu phố.", "Dự họp"),
        (
            "CHỈ THỊ",
            f"CỦA BAN THƯỜNG VỤ TỈNH ỦY\n\nVề phòng, chống ma túy\n\n{LONG}",
            "Về phòng, chống ma túy",
        ),
        ("CHỈ THỊ", f"{LONG} {LONG}\n\n1. Sở Y tế báo cáo.", None),
        (
            "KẾ HOẠCH",
            "Triển khai Chương trình\nphát triển\n\nUBND tỉnh ban hành:",
            "Triển khai Chương trình phát triển",
        ),
    ],
)
def test_prose_is_no_subject(kind: str, body: str, subject: str | None) -> None:
    found = vanban.read(HEAD.format(kind=kind, body=body).encode()).header.subject
    assert (found.value if found else None) == subject


def test_an_urgent_telegram_names_its_addressees_without_kinh_gui() -> None:
    told = "THỦ TƯỚNG CHÍNH PHỦ điện:\n\n- Bộ trưởng Bộ Y tế;\n\n- Chủ tịch UBND tỉnh."
    told = f"Về việc khắc phục mưa lũ\n\n{told}"
    header = vanban.read(HEAD.format(kind="CÔNG ĐIỆN", body=f"{told}\n\n{LONG}").encode()).header
    assert [one.value for one in header.addressees] == ["Bộ trưởng Bộ Y tế", "Chủ tịch UBND tỉnh"]
    assert header.subject
    assert header.subject.value == "Về việc khắc phục mưa lũ"
