"""Units inside bodies: names that end with a verb, or before one that no list holds."""

from __future__ import annotations

import pytest

from vanban.language.agencies import find_agencies
from vanban.language.register_rows import read_rows


def names(text: str) -> list[str]:
    return [mention.name for mention in find_agencies(text)]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Phòng Kế hoạch tổng hợp báo cáo Sở Y tế trước ngày 05", "Phòng Kế hoạch tổng hợp"),
        ("Phòng Kế hoạch tổng hợp tổng hợp số liệu", "Phòng Kế hoạch tổng hợp"),
        ("Phòng Kế hoạch tổng hợp, Khoa Dược rà soát", "Phòng Kế hoạch tổng hợp"),
        ("Phòng Kế hoạch tổng hợp, báo cáo Giám đốc", "Phòng Kế hoạch"),
        ("Phòng Kế hoạch tổng hợp số liệu của các khoa", "Phòng Kế hoạch"),
        ("Phòng Kế hoạch tổng hợp báo cáo của các khoa", "Phòng Kế hoạch"),
        ("Phòng Công tác sinh viên tổng hợp, báo cáo Hiệu trưởng", "Phòng Công tác sinh viên"),
        ("Phòng Hành chính quản trị tổng vệ sinh toàn bệnh viện", "Phòng Hành chính quản trị"),
        ("Khoa Kiểm soát nhiễm khuẩn giám sát việc rửa tay", "Khoa Kiểm soát nhiễm khuẩn"),
        ("Khoa Dược dự trù đủ thuốc", "Khoa Dược"),
        ("Phòng Quản trị Thiết bị vệ sinh phòng học", "Phòng Quản trị Thiết bị"),
        ("Phòng Tài chính kế toán thanh toán", "Phòng Tài chính kế toán"),
        ("Phòng Hậu cần, nhà bếp", "Phòng Hậu cần"),
        ("Phòng Xây dựng và Kiểm tra văn bản chủ trì", "Phòng Xây dựng và Kiểm tra văn bản"),
        ("Phòng Kiểm tra nghiệp vụ và Thi hành án tham mưu", "Phòng Kiểm tra nghiệp vụ và Thi hành án"),
        ("Phòng Quản lý nhà ở và thị trường bất động sản rà soát",) * 1
        + ("Phòng Quản lý nhà ở và thị trường bất động sản",),
        ("PHÒNG KẾ HOẠCH TỔNG HỢP\nbáo cáo", "PHÒNG KẾ HOẠCH TỔNG HỢP"),
        ("Đội Cảnh sát giao thông số 2 phân luồng", "Đội Cảnh sát giao thông số 2"),
        ("Đội Cảnh sát giao thông - trật tự Công an tỉnh", "Đội Cảnh sát giao thông - trật tự Công an tỉnh"),
    ],
)
def test_a_unit_ends_before_its_verb(text: str, unit: str) -> None:
    assert names(text)[0] == unit


@pytest.mark.parametrize(
    "text",
    [
        "Vườn quốc gia An Bình | tuần tra, canh gác",
        "Cục Thuế tỉnh Đắk Nông | hỏi về chính sách thuế",
        "Điện lực Tân Phú | trực vận hành",
        "Hiệp hội Doanh nghiệp nhỏ và vừa tỉnh | kiến nghị",
        "Trung tâm Phục vụ hành chính công phường | tiếp nhận hồ sơ",
        "Phòng Kinh tế, Hạ tầng và Đô thị | rà soát",
        "Ban nhân dân các khóm | tuyên truyền",
        "Ban nhân dân thôn 3 | họp dân",
        "các Lâm ngư trường | đào kênh",
        "Bảo hiểm xã hội cơ sở Tân Phú | cấp thẻ",
        "Thuế cơ sở 3 | hỗ trợ người nộp thuế",
        "Hạt Kiểm lâm liên huyện Tân Hòa - Phú Lộc | trực cháy",
        "Tòa án nhân dân khu vực 3 | thụ lý",
        "Bộ Chỉ huy Quân sự tỉnh | hiệp đồng",
        "Ban Chỉ huy Phòng thủ khu vực 2 - Tân Châu | sẵn sàng",
        "Phòng Cảnh sát giao thông Công an tỉnh | phân luồng",
        "Ngân hàng Nhà nước Chi nhánh Khu vực 14 | chỉ đạo",
        "Ban Thường vụ các huyện ủy, thành ủy trực thuộc Tỉnh ủy | lãnh đạo",
        "Viễn thông An Bình | lắp đặt đường truyền",
        "Trung tâm Khảo thí và Đảm bảo chất lượng | lập kế hoạch",
        "Trung tâm Cung ứng dịch vụ sự nghiệp công xã Hòa Phú | tổ chức",
        "Các bệnh viện trong và ngoài công lập | chuẩn bị thuốc",
        "Các cơ sở giáo dục ngoài công lập | báo cáo",
        "các Công ty Điện lực | trực sửa chữa",
        "Ngân hàng Nhà nước chi nhánh tỉnh, thành phố trực thuộc Trung ương | tham mưu",
    ],
)
def test_a_body_ends_before_its_verb(text: str) -> None:
    name, _, action = text.partition(" | ")
    assert names(f"{name} {action}")[0] == name


def test_every_usual_name_of_a_unit_is_read_whole() -> None:
    for row in read_rows("inner_units.csv"):
        for head in row["heads"].split("|"):
            name = f"{head.capitalize()} {row['name']}"
            assert names(f"{name} chủ trì thực hiện")[0].startswith(name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trưởng các phòng: Khoa học Công nghệ và Hợp tác quốc tế, Kế hoạch - Tài chính,"
            " các đơn vị liên quan",
            [
                "Trưởng phòng Khoa học Công nghệ và Hợp tác quốc tế",
                "Trưởng phòng Kế hoạch - Tài chính",
                "các đơn vị liên quan",
            ],
        ),
        ("Trưởng các khoa: Nội, Ngoại và Sản", ["Trưởng khoa Nội", "Trưởng khoa Ngoại", "Trưởng khoa Sản"]),
        ("Trưởng các phòng chuyên môn", ["Trưởng các phòng chuyên môn"]),
        ("các phòng: Nội vụ và Tư pháp, Y tế", ["Phòng Nội vụ", "Phòng Tư pháp", "Phòng Y tế"]),
        ("Phòng Tổ chức cán bộ, Kế toán trưởng", ["Phòng Tổ chức cán bộ", "Kế toán trưởng"]),
        (
            "các ban, ngành, đoàn thể, Ban nhân dân các thôn",
            ["các ban, ngành, đoàn thể", "Ban nhân dân các thôn"],
        ),
        (
            "Hiệu trưởng các trường Mầm non, Tiểu học, Trung học cơ sở trên địa bàn huyện",
            ["Hiệu trưởng các trường Mầm non, Tiểu học, Trung học cơ sở trên địa bàn huyện"],
        ),
        (
            "Hiệu trưởng các trường Tiểu học Hòa Bình, Tiểu học Tân An",
            ["Hiệu trưởng Trường Tiểu học Hòa Bình", "Hiệu trưởng Trường Tiểu học Tân An"],
        ),
        (
            "Chánh Văn phòng Bộ, Cục trưởng Cục Quản lý dược",
            ["Chánh Văn phòng Bộ", "Cục trưởng Cục Quản lý dược"],
        ),
        ("UBND các huyện Tân Hòa, Phú Lộc", ["UBND huyện Tân Hòa", "UBND huyện Phú Lộc"]),
    ],
)
def test_a_list_of_units_is_parted_where_another_begins(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ban Chỉ đạo liên ngành Trung ương về an toàn thực phẩm | ban hành kế hoạch",
        "Ban Chỉ đạo tỉnh về chuyển đổi số | họp phiên thứ hai",
        "Tổ công tác về cải cách thủ tục hành chính, | ",
    ],
)
def test_what_a_committee_is_for_is_in_its_name(text: str) -> None:
    name, _, action = text.partition(" | ")
    assert names(f"{name} {action}")[0] == name.rstrip(",")


def test_what_a_committee_reports_about_is_not_in_its_name() -> None:
    assert names("của Ban Chỉ đạo tỉnh về kết quả thực hiện") == ["Ban Chỉ đạo tỉnh"]
