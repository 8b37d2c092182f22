"""Where the names of those who are told end, and what the list of them holds."""

from __future__ import annotations

import pytest

from vanban.facts.ordering.assignees import read_names


def told(text: str) -> tuple[list[str], str]:
    read = read_names(text, 0, len(text), plain=True)
    return ([one.value for one in read.fields], text[read.after :]) if read else ([], text)


@pytest.mark.parametrize(
    "text",
    [
        "Công an phường | cắm biển cảnh báo tại các ngầm tràn",
        "Cục Thuế tỉnh Đắk Nông | hỏi về chính sách thuế",
        "UBND xã Hòa Phú | phát quang hai bên đường",
        "Khoa Dược | dự trù đủ thuốc",
        "Phòng Kế hoạch tổng hợp | báo cáo Sở Y tế",
        "Lãnh đạo Sở | trực chỉ huy",
        "Lãnh đạo các phòng | báo cáo",
        "Các Lâm ngư trường | đào kênh ngăn lửa",
        "Thẩm phán được phân công giải quyết vụ án | tổ chức đối thoại theo đúng quy định",
        "Sinh viên thuộc diện F0, F1 | học trực tuyến",
        "Vườn quốc gia An Bình | tuần tra, canh gác",
        "Khoa Ngoại tổng hợp | bố trí giường",
        "các ngân hàng thương mại trên địa bàn | giảm lãi suất",
        "Các trường | xây dựng kế hoạch dạy học phù hợp",
        "Cơ quan chủ trì | báo cáo kết quả",
    ],
)
def test_the_action_begins_after_a_whole_name(text: str) -> None:
    name, _, action = text.partition(" | ")
    assert told(f"{name} {action}") == ([name], action)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Phòng Hậu cần, Phòng Kỹ thuật: Bảo đảm nơi ăn, ở", ["Phòng Hậu cần", "Phòng Kỹ thuật"]),
        (
            "Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ, Ủy ban nhân dân các tỉnh thực hiện",
            ["Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ", "Ủy ban nhân dân các tỉnh"],
        ),
        (
            "Phòng Tổ chức cán bộ, Kế toán trưởng chịu trách nhiệm thi hành",
            ["Phòng Tổ chức cán bộ", "Kế toán trưởng"],
        ),
        (
            "Văn phòng UBND xã, các ban, ngành, đoàn thể, Ban nhân dân các thôn và các ông (bà) có tên"
            " tại Điều 1"
            " chịu trách nhiệm thi hành",
            [
                "Văn phòng UBND xã",
                "các ban, ngành, đoàn thể",
                "Ban nhân dân các thôn",
                "các ông (bà) có tên tại Điều 1",
            ],
        ),
        (
            "Trưởng các phòng: Khoa học Công nghệ và Hợp tác quốc tế, Kế hoạch - Tài chính,"
            " các đơn vị liên quan chịu trách nhiệm",
            [
                "Trưởng phòng Khoa học Công nghệ và Hợp tác quốc tế",
                "Trưởng phòng Kế hoạch - Tài chính",
                "các đơn vị liên quan",
            ],
        ),
        (
            "Thường trực Hội đồng nhân dân tỉnh và ý kiến thảo luận của đại biểu",
            ["Thường trực Hội đồng nhân dân tỉnh"],
        ),
    ],
)
def test_a_list_of_names_is_parted(text: str, expected: list[str]) -> None:
    assert told(text)[0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Lãnh đạo làm tốt công tác nhân sự",
        "Lãnh đạo trực theo đúng quy định",
        "Lãnh đạo các nhiệm vụ trọng tâm",
        "cấp ủy viên theo dõi, chỉ đạo",
    ],
)
def test_words_that_tell_nobody_are_no_names(text: str) -> None:
    assert told(text)[0] == []
