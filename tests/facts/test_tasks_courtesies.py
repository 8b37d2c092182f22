"""Sentences of a directive that thank, warn, say where to ask, and how they end the order before them."""

from __future__ import annotations

import pytest
from tests.facts.directives import Told, tasks_in

ABOVE = "Chủ tịch UBND tỉnh có ý kiến như sau:\n1. "


@pytest.mark.parametrize(
    "body",
    [
        "Trân trọng./.",
        "Trân trọng cảm ơn sự phối hợp của quý cơ quan.",
        "Xin trân trọng cảm ơn sự quan tâm của các đồng chí.",
        "Trân trọng kính mời các đồng chí đến dự.",
        "Mọi chi tiết xin liên hệ bà Lê Thị Mai, điện thoại 0912.345.678.",
        "Đề nghị liên hệ Phòng Tổ chức (ĐT: 0251.3822501) để được giải đáp.",
        "Quá thời hạn trên, đơn vị nào không gửi báo cáo phải chịu trách nhiệm trước UBND tỉnh.",
        "Nếu quá thời hạn trên, cơ quan không có ý kiến thì được coi là đồng ý với dự thảo.",
        "Hết thời hạn lấy ý kiến, các cơ quan không trả lời thì xem như thống nhất với dự thảo.",
        "Trường hợp các sở không đăng ký thì mặc nhiên không được phân bổ kinh phí.",
        "Ban Tổ chức tự giải thể sau khi hoàn thành nhiệm vụ.",
        "Tổ công tác tự chấm dứt hoạt động sau khi bàn giao hồ sơ.",
        "Chủ trì, phối hợp với các sở, ngành liên quan.",
        "Giao Sở Y tế chủ trì, phối hợp với các sở, ngành liên quan.",
        "UBND các xã có báo cáo số 12/BC-UBND ngày 01/3/2025.",
        "Yêu cầu các đơn vị đã rà soát hồ sơ xong.",
    ],
)
def test_a_courtesy_a_warning_or_an_order_without_a_deed_is_no_task(body: str) -> None:
    assert tasks_in(ABOVE + body) == []


def test_the_close_of_a_letter_is_told_to_nobody() -> None:
    body = "UBND tỉnh yêu cầu các Công ty Điện lực:\n1. Lập phương thức vận hành.\nTrân trọng./."
    assert tasks_in("Để cấp điện an toàn, " + body) == [
        ("các Công ty Điện lực", "", "Lập phương thức vận hành", "")
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Nếu quá thời hạn trên, các đơn vị gửi bổ sung hồ sơ trước ngày 20/3/2025.",
            [("các đơn vị", "", "gửi bổ sung hồ sơ trước ngày 20/3/2025", "2025-03-20")],
        ),
        (
            "Đề nghị Công ty An Phú liên hệ với Cục Thuế tỉnh để được hướng dẫn cụ thể.",
            [("Công ty An Phú", "", "liên hệ với Cục Thuế tỉnh để được hướng dẫn cụ thể", "")],
        ),
        (
            "Văn phòng Công đoàn thông báo đến các tổ công đoàn biết, thực hiện.",
            [("Văn phòng Công đoàn", "", "thông báo đến các tổ công đoàn biết, thực hiện", "")],
        ),
        (
            "Giao Sở Y tế chủ trì, phối hợp với các sở, ngành liên quan tổ chức thực hiện.",
            [("Sở Y tế", "các sở, ngành liên quan", "tổ chức thực hiện", "")],
        ),
        (
            "UBND các xã có giải pháp bảo vệ rừng.",
            [("UBND các xã", "", "có giải pháp bảo vệ rừng", "")],
        ),
    ],
)
def test_what_only_looks_like_one_is_a_task(body: str, expected: list[Told]) -> None:
    assert tasks_in(ABOVE + body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Yêu cầu Hiệu trưởng các trường nghiêm túc triển khai thực hiện. Trong quá trình thực hiện, nếu "
            "có vướng mắc, đề nghị liên hệ bộ phận chuyên môn để được hướng dẫn./.",
            [("Hiệu trưởng các trường", "", "nghiêm túc triển khai thực hiện", "")],
        ),
        (
            "Yêu cầu Thủ trưởng các sở nghiêm túc triển khai thực hiện. Quá trình thực hiện nếu có khó khăn, "
            "vướng mắc, các đơn vị báo cáo về Sở Nội vụ để tổng hợp.",
            [
                ("Thủ trưởng các sở", "", "nghiêm túc triển khai thực hiện", ""),
                ("các đơn vị", "", "báo cáo về Sở Nội vụ để tổng hợp", ""),
            ],
        ),
        (
            "Đề nghị các sở góp ý trước ngày 12/3/2025. Nếu quá thời hạn trên, cơ quan không có ý kiến thì "
            "được coi là đồng ý với dự thảo.",
            [("các sở", "", "góp ý trước ngày 12/3/2025", "2025-03-12")],
        ),
        (
            "Sở Y tế theo dõi, tổng hợp. Quá thời hạn nêu trên, Chủ tịch UBND tỉnh sẽ xem xét trách nhiệm.",
            [("Sở Y tế", "", "theo dõi, tổng hợp", "")],
        ),
    ],
)
def test_an_action_ends_before_the_sentence_that_says_something_else(body: str, expected: list[Told]) -> None:
    assert tasks_in(ABOVE + body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Nếu có khó khăn đề nghị các đơn vị phản ánh về Sở Nội vụ để được hướng dẫn.",
            [("các đơn vị", "", "phản ánh về Sở Nội vụ để được hướng dẫn", "")],
        ),
        (
            "Trên đây là hướng dẫn thực hiện nhiệm vụ, trường hợp phát sinh khó khăn đề nghị Sở Xây dựng báo "
            "cáo kịp thời.",
            [("Sở Xây dựng", "", "báo cáo kịp thời", "")],
        ),
        (
            "Đề nghị Ủy ban nhân dân huyện Tân Hòa căn cứ quy định nêu trên chỉ đạo Phòng Nội vụ giải quyết.",
            [
                (
                    "Ủy ban nhân dân huyện Tân Hòa",
                    "",
                    "căn cứ quy định nêu trên chỉ đạo Phòng Nội vụ giải quyết",
                    "",
                )
            ],
        ),
        (
            "Đề nghị các đơn vị chưa gửi báo cáo khẩn trương gửi báo cáo trước ngày 18/3/2025.",
            [
                (
                    "các đơn vị chưa gửi báo cáo",
                    "",
                    "khẩn trương gửi báo cáo trước ngày 18/3/2025",
                    "2025-03-18",
                )
            ],
        ),
        (
            "Yêu cầu các địa phương còn tồn đọng hồ sơ tập trung giải quyết dứt điểm.",
            [("các địa phương còn tồn đọng hồ sơ", "", "tập trung giải quyết dứt điểm", "")],
        ),
        (
            "Đề nghị các hộ bị thiệt hại khẩn trương kê khai.",
            [("các hộ bị thiệt hại", "", "khẩn trương kê khai", "")],
        ),
    ],
)
def test_a_condition_before_the_verb_and_a_clause_behind_the_name_belong_to_the_order(
    body: str, expected: list[Told]
) -> None:
    assert tasks_in(ABOVE + body) == expected
