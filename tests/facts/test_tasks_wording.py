"""Orders in every wording that directives have, and wordings that are no orders."""

from __future__ import annotations

import pytest
from tests.facts.directives import Told, tasks_in


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Giao Sở Tư pháp chủ trì, phối hợp với Công an tỉnh và các cơ quan liên quan rà soát văn bản.",
            [("Sở Tư pháp", "Công an tỉnh + các cơ quan liên quan", "rà soát văn bản", "")],
        ),
        (
            "Giao các Sở: Tài chính, Kế hoạch và Đầu tư thẩm định hồ sơ trước ngày 20/3/2025.",
            [
                (
                    "Sở Tài chính + Sở Kế hoạch và Đầu tư",
                    "",
                    "thẩm định hồ sơ trước ngày 20/3/2025",
                    "2025-03-20",
                )
            ],
        ),
        (
            "Giao cho Thanh tra tỉnh theo dõi, đôn đốc việc thực hiện.",
            [("Thanh tra tỉnh", "", "theo dõi, đôn đốc việc thực hiện", "")],
        ),
        (
            "Giao nhiệm vụ cho Chi cục Kiểm lâm cùng với Vườn quốc gia An Bình tuần tra rừng.",
            [("Chi cục Kiểm lâm", "Vườn quốc gia An Bình", "tuần tra rừng", "")],
        ),
        (
            "UBND tỉnh yêu cầu Giám đốc Sở Y tế, Chủ tịch UBND các huyện, thành phố tăng cường kiểm tra.",
            [("Giám đốc Sở Y tế + Chủ tịch UBND các huyện, thành phố", "", "tăng cường kiểm tra", "")],
        ),
        (
            "Yêu cầu Thủ trưởng các sở, ban, ngành phải báo cáo về Sở Nội vụ trước ngày 15 hằng tháng.",
            [
                (
                    "Thủ trưởng các sở, ban, ngành",
                    "",
                    "báo cáo về Sở Nội vụ trước ngày 15 hằng tháng",
                    "FREQ=MONTHLY;BYMONTHDAY=15",
                )
            ],
        ),
        (
            "Đề nghị Báo An Bình, Đài Phát thanh và Truyền hình tỉnh đăng tải Thông báo này.",
            [("Báo An Bình + Đài Phát thanh và Truyền hình tỉnh", "", "đăng tải Thông báo này", "")],
        ),
        (
            "Kính đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh quan tâm, phối hợp chỉ đạo.",
            [("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "", "quan tâm, phối hợp chỉ đạo", "")],
        ),
        (
            "Để bảo đảm tiến độ, Chủ tịch UBND tỉnh giao Sở Xây dựng hoàn thành thẩm tra trong tháng 4/2025.",
            [("Sở Xây dựng", "", "hoàn thành thẩm tra trong tháng 4/2025", "2025-04-30")],
        ),
        (
            "Thống nhất chủ trương; giao Sở Tài chính bố trí vốn; yêu cầu Công an tỉnh bảo đảm trật tự.",
            [("Sở Tài chính", "", "bố trí vốn", ""), ("Công an tỉnh", "", "bảo đảm trật tự", "")],
        ),
        (
            "Sở Nội vụ có trách nhiệm tổng hợp kết quả.",
            [("Sở Nội vụ", "", "tổng hợp kết quả", "")],
        ),
        (
            "Văn phòng UBND tỉnh chịu trách nhiệm theo dõi việc thực hiện.",
            [("Văn phòng UBND tỉnh", "", "chịu trách nhiệm theo dõi việc thực hiện", "")],
        ),
        (
            "Ban Chỉ đạo phòng, chống thiên tai tỉnh có nhiệm vụ xây dựng phương án.",
            [("Ban Chỉ đạo phòng, chống thiên tai tỉnh", "", "xây dựng phương án", "")],
        ),
        (
            "Các sở, ban, ngành căn cứ chức năng, nhiệm vụ được giao, xây dựng kế hoạch cụ thể.",
            [("Các sở, ban, ngành", "", "xây dựng kế hoạch cụ thể", "")],
        ),
        (
            "Trước ngày 05/4/2025, UBND các xã, phường gửi danh sách về Sở Nội vụ.",
            [("UBND các xã, phường", "", "gửi danh sách về Sở Nội vụ", "2025-04-05")],
        ),
        (
            "Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Sở Tư pháp.",
            [("các đơn vị", "", "phản ánh về Sở Tư pháp", "")],
        ),
        (
            "Đối với các bệnh viện, bố trí đủ thuốc.",
            [("các bệnh viện", "", "bố trí đủ thuốc", "")],
        ),
        (
            "Về an ninh: Công an tỉnh tăng cường tuần tra.",
            [("Công an tỉnh", "", "tăng cường tuần tra", "")],
        ),
        (
            "Nhận được Thông báo này, yêu cầu Hiệu trưởng các trường THPT triển khai thực hiện.",
            [("Hiệu trưởng các trường THPT", "", "triển khai thực hiện", "")],
        ),
        (
            "Các đơn vị không được tổ chức liên hoan.",
            [("Các đơn vị", "", "không được tổ chức liên hoan", "")],
        ),
        (
            "Phân công đồng chí Lê Thị Mai, Phó Giám đốc Sở Y tế trực tiếp chỉ đạo.",
            [("đồng chí Lê Thị Mai, Phó Giám đốc Sở Y tế", "", "trực tiếp chỉ đạo", "")],
        ),
        (
            "Ủy quyền cho Giám đốc Sở Công Thương ký văn bản trả lời; Chi cục Quản lý thị trường kiểm tra.",
            [
                ("Giám đốc Sở Công Thương", "", "ký văn bản trả lời", ""),
                ("Chi cục Quản lý thị trường", "", "kiểm tra", ""),
            ],
        ),
        (
            "UBND huyện Tân Hòa rà soát hồ sơ, phối hợp với Sở Xây dựng lập quy hoạch.",
            [
                (
                    "UBND huyện Tân Hòa",
                    "Sở Xây dựng",
                    "rà soát hồ sơ, phối hợp với Sở Xây dựng lập quy hoạch",
                    "",
                )
            ],
        ),
        (
            "Yêu cầu các công chứng viên chấp hành nghiêm giờ làm việc.",
            [("các công chứng viên", "", "chấp hành nghiêm giờ làm việc", "")],
        ),
        (
            "Hội Nông dân tỉnh, Tỉnh đoàn vận động hội viên, đoàn viên tham gia.",
            [("Hội Nông dân tỉnh + Tỉnh đoàn", "", "vận động hội viên, đoàn viên tham gia", "")],
        ),
        (
            "Tổ công tác liên ngành chủ trì tham mưu, báo cáo kết quả trước ngày 30 tháng 6 năm 2025.",
            [
                (
                    "Tổ công tác liên ngành",
                    "",
                    "chủ trì tham mưu, báo cáo kết quả trước ngày 30 tháng 6 năm 2025",
                    "2025-06-30",
                )
            ],
        ),
        (
            "Giao Công ty cổ phần Cấp nước An Bình lập phương án, báo cáo UBND tỉnh trong quý II năm 2025.",
            [
                (
                    "Công ty cổ phần Cấp nước An Bình",
                    "",
                    "lập phương án, báo cáo UBND tỉnh trong quý II năm 2025",
                    "2025-06-30",
                )
            ],
        ),
    ],
)
def test_an_order_names_who_is_told_and_what(body: str, expected: list[Told]) -> None:
    assert tasks_in(f"Chủ tịch UBND tỉnh có ý kiến như sau:\n1. {body}") == expected


@pytest.mark.parametrize(
    "body",
    [
        "Ngày 05/3/2025, Bộ Y tế có Công văn số 12/BYT-DP đề nghị các tỉnh báo cáo kết quả.",
        "Thực hiện Công văn số 15/UBND-TH của UBND tỉnh về việc giao Sở Y tế lập kế hoạch.",
        "Theo đề nghị của Sở Tài chính tại Tờ trình số 12/TTr-STC ngày 01/3/2025.",
        "Sở Y tế đã chỉ đạo các bệnh viện rà soát trang thiết bị.",
        "Các địa phương đang triển khai thực hiện Kế hoạch.",
        "Sở Công Thương sẽ tổ chức hội chợ vào tháng 9 năm 2025.",
        "Thời gian qua, các đơn vị thực hiện nghiêm túc chỉ đạo của tỉnh.",
        "Chính phủ quy định chi tiết Điều này.",
        "Theo quy định tại Điều 5 Luật Đất đai, Ủy ban nhân dân cấp tỉnh có trách nhiệm quản lý đất đai.",
        "Cuộc họp giao ban có đại diện lãnh đạo Sở Tài chính tham dự.",
        "Bộ Ngoại giao và Bộ Công an là hai cơ quan dự họp.",
        "Ủy ban nhân dân tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện.",
        "Cử tri đề nghị UBND tỉnh sớm sửa chữa đường liên xã.",
        "Hội đồng gồm các ông: Nguyễn Văn An, Chủ tịch; Lê Văn Bình, Thư ký.",
        "Rất mong nhận được sự quan tâm của Quý cơ quan.",
        "“Đề nghị Bộ Giao thông vận tải nâng cấp quốc lộ, yêu cầu các đơn vị thi công đẩy nhanh tiến độ.”",
        "Sở Tài chính nhận được kiến nghị của Công ty An Phú, theo đó đề nghị có ý kiến về thuế.",
        "Đề nghị các nội dung nêu trên được thực hiện đúng quy định.",
        "Kinh phí thực hiện do ngân sách nhà nước bảo đảm.",
    ],
)
def test_what_is_told_repeated_or_planned_is_no_order(body: str) -> None:
    assert tasks_in(f"Chủ tịch UBND tỉnh có ý kiến như sau:\n1. {body}") == []
