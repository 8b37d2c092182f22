"""What to do in verbs that are in no list, and the nouns, figures and statements that stand beside it."""

from __future__ import annotations

import pytest
from tests.facts.directives import Told, tasks_in

ABOVE = "Chủ tịch UBND tỉnh có ý kiến như sau:\n"


@pytest.mark.parametrize(
    "clause",
    [
        "Nuôi dưỡng nguồn lợi thủy sản tại các hồ chứa.",
        "Rào các lối vào khu vực sạt lở.",
        "Học trực tuyến.",
        "Cọ rửa bể nước, thay bóng đèn các phòng học.",
        "Kích hoạt đội xung kích các cấp, trực 24/24 giờ.",
    ],
)
def test_any_clause_under_a_heading_that_names_a_body_is_its_task(clause: str) -> None:
    task = ("Công an phường", "", clause.rstrip("."), "")
    assert tasks_in(f"{ABOVE}1. Công an phường\n- {clause}\n2. Sở Y tế báo cáo.")[:1] == [task]
    assert tasks_in(f"{ABOVE}1. Công an phường\n{clause}\n2. Sở Y tế báo cáo.")[:1] == [task]


@pytest.mark.parametrize(
    "line",
    [
        "Kinh phí do ngân sách tỉnh bảo đảm.",
        "Mực nước các hồ đạt 80% dung tích.",
        "Cơ sở vật chất, trang thiết bị đầy đủ.",
        "Thời gian: từ ngày 01/6/2025.",
        "Mưa lớn đã gây ngập nhiều nơi.",
        "Nguyễn Văn An, đội trưởng.",
        "Nơi đây tập trung đông người.",
        "05 chiến sĩ trực ban.",
    ],
)
def test_a_noun_a_figure_or_a_statement_under_it_is_none(line: str) -> None:
    assert tasks_in(f"{ABOVE}1. Công an phường\n- Tuần tra ban đêm.\n- {line}") == [
        ("Công an phường", "", "Tuần tra ban đêm", "")
    ]


def test_a_list_under_an_order_takes_any_clause_that_is_no_noun() -> None:
    body = (
        "Yêu cầu các đơn vị thực hiện ngay các nội dung sau:\n"
        "1. Khởi động hệ thống bơm tiêu úng tại các trạm đầu mối.\n"
        "2. Mực nước báo động cấp III tại các sông.\n"
        "3. Hệ thống bơm dự phòng.\n"
        "4. Thời gian: từ ngày 01/6/2025.\n"
        "5. Giãn tiến độ các công trình chưa cấp bách."
    )
    assert [what for _, _, what, _ in tasks_in("Căn cứ Kế hoạch năm 2025;\n" + body)] == [
        "Khởi động hệ thống bơm tiêu úng tại các trạm đầu mối",
        "Giãn tiến độ các công trình chưa cấp bách",
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Phòng Quản trị: cọ rửa bể nước, thay bóng đèn.",
            [("Phòng Quản trị", "", "cọ rửa bể nước, thay bóng đèn", "")],
        ),
        (
            "Phòng Hậu cần, Phòng Kỹ thuật: Bảo đảm nơi ăn, ở.",
            [("Phòng Hậu cần + Phòng Kỹ thuật", "", "Bảo đảm nơi ăn, ở", "")],
        ),
        (
            "Phòng Quản trị Thiết bị: vệ sinh, khử khuẩn phòng học.",
            [("Phòng Quản trị Thiết bị", "", "vệ sinh, khử khuẩn phòng học", "")],
        ),
        ("Phòng Hậu cần phải kiểm tra kho.", [("Phòng Hậu cần", "", "kiểm tra kho", "")]),
        (
            "Đồng chí Lê Thị Lan: phụ trách nữ công;",
            [("Đồng chí Lê Thị Lan", "", "phụ trách nữ công", "")],
        ),
        (
            "Các phòng, đơn vị thuộc Sở nghiêm túc triển khai thực hiện Kế hoạch.",
            [("Các phòng, đơn vị thuộc Sở", "", "nghiêm túc triển khai thực hiện Kế hoạch", "")],
        ),
        (
            "Khoa Dược dự trù đủ thuốc, máu, dịch truyền.",
            [("Khoa Dược", "", "dự trù đủ thuốc, máu, dịch truyền", "")],
        ),
        (
            "Các cơ sở giáo dục công lập công khai mức thu.",
            [("Các cơ sở giáo dục công lập", "", "công khai mức thu", "")],
        ),
        (
            "Chi cục Kiểm lâm phối hợp với các Lâm ngư trường đào kênh.",
            [("Chi cục Kiểm lâm", "các Lâm ngư trường", "đào kênh", "")],
        ),
        (
            "Giao Công an tỉnh mật phục, đón lõng các đối tượng.",
            [("Công an tỉnh", "", "mật phục, đón lõng các đối tượng", "")],
        ),
        (
            "Yêu cầu Chi cục Thú y tỉnh tiêu trùng khử độc các ổ dịch.",
            [("Chi cục Thú y tỉnh", "", "tiêu trùng khử độc các ổ dịch", "")],
        ),
        (
            "Giám đốc Sở Y tế phải bám dân, bám địa bàn.",
            [("Giám đốc Sở Y tế", "", "bám dân, bám địa bàn", "")],
        ),
        ("Công an tỉnh phải là lá cờ đầu.", []),
        ("Giao Công an tỉnh theo quy định.", []),
        ("Phòng Đào tạo: 02 người.", []),
        ("Phòng Tổ chức: ông Nguyễn Văn An.", []),
        ("Ban Giám hiệu: điện thoại 024.3333333.", []),
        ("Đồng chí Hồ Văn Minh: tài chính;", []),
    ],
)
def test_a_name_and_its_colon_or_verb_give_a_task_and_a_bare_noun_does_not(
    line: str, expected: list[Told]
) -> None:
    assert tasks_in(f"{ABOVE}1. {line}") == expected


def test_items_under_an_order_in_a_list_are_the_tasks() -> None:
    body = (
        "Để cấp điện an toàn, UBND tỉnh yêu cầu các Công ty Điện lực:\n"
        "1. Lập phương thức vận hành.\n"
        "2. Tổ chức trực ban 24/24h:\n"
        "a. Lãnh đạo trực theo đúng quy định;\n"
        "b. Trực vận hành, trực sửa chữa.\n"
        "3. Báo cáo nhanh về Tổng công ty."
    )
    assert [(who, what) for who, _, what, _ in tasks_in(body)] == [
        ("các Công ty Điện lực", "Lập phương thức vận hành"),
        ("các Công ty Điện lực", "Lãnh đạo trực theo đúng quy định"),
        ("các Công ty Điện lực", "Trực vận hành, trực sửa chữa"),
        ("các Công ty Điện lực", "Báo cáo nhanh về Tổng công ty"),
    ]


def test_those_who_are_told_appoint_their_own_men() -> None:
    body = (
        "Để chuẩn bị đại hội, Ban Thường vụ Huyện ủy yêu cầu các chi bộ, đảng bộ cơ sở:\n"
        "1. Phân công cấp ủy viên theo dõi đại hội.\n"
        "2. Lãnh đạo làm tốt công tác nhân sự.\n"
        "Giao Văn phòng Huyện ủy theo dõi, đôn đốc."
    )
    assert [(who, what) for who, _, what, _ in tasks_in(body)] == [
        ("các chi bộ, đảng bộ cơ sở", "Phân công cấp ủy viên theo dõi đại hội"),
        ("các chi bộ, đảng bộ cơ sở", "Lãnh đạo làm tốt công tác nhân sự"),
        ("Văn phòng Huyện ủy", "theo dõi, đôn đốc"),
    ]


def test_an_item_that_only_says_with_whom_leads_to_those_below() -> None:
    body = "1. Sở Y tế chủ trì, phối hợp với Sở Tài chính:\na) Rà soát hồ sơ.\nb) Cập nhật số liệu."
    assert [(who, what) for who, _, what, _ in tasks_in(ABOVE + body)] == [
        ("Sở Y tế", "Rà soát hồ sơ"),
        ("Sở Y tế", "Cập nhật số liệu"),
    ]
