"""Tables that say who does what: columns by the words of their head, days by the lines above them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.facts.directives import Told, told

from vanban.facts.ordering.tasks import find_tasks
from vanban.facts.view import make_view
from vanban.read import read

HEAD = (
    "<table><tr><td>SỞ Y TẾ AN BÌNH</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc"
    "</td></tr><tr><td>Số: 55/KH-SYT</td><td>An Bình, ngày 10 tháng 02 năm 2025</td></tr></table>"
    "<p>KẾ HOẠCH</p><p>Cải cách hành chính năm 2025</p><p>Sở Y tế ban hành kế hoạch như sau:</p>"
)


def row(*cells: str) -> str:
    """One row of a table; a cell that begins with a tag's marks keeps them: `rowspan=2|words`."""
    made = (cell.split("|", 1) if "|" in cell else ("", cell) for cell in cells)
    return "<tr>" + "".join(f"<td {marks}>{words}</td>" for marks, words in made) + "</tr>"


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            row(
                "STT",
                "Nội dung công việc",
                "Sản phẩm",
                "Đơn vị chủ trì",
                "Đơn vị phối hợp",
                "Thời gian hoàn thành",
            )
            + row("colspan=6|I. CẢI CÁCH THỂ CHẾ")
            + row(
                "1", "Rà soát văn bản", "Báo cáo", "Phòng Pháp chế", "Các phòng; Thanh tra Sở", "Quý II/2025"
            )
            + row("2", "Kiểm tra thủ tục", "Kế hoạch", "Văn phòng Sở", "", "Trước 30/6/2025"),
            [
                ("Phòng Pháp chế", "Các phòng + Thanh tra Sở", "Rà soát văn bản", "2025-06-30"),
                ("Văn phòng Sở", "", "Kiểm tra thủ tục", "2025-06-30"),
            ],
        ),
        (
            row("TT", "Nhiệm vụ", "Chủ trì", "Thời hạn")
            + row("rowspan=2|1", "rowspan=2|Tập huấn chuyển đổi số", "Văn phòng Sở", "Tháng 3/2025")
            + row("Trung tâm Y tế các huyện", "Hằng quý"),
            [
                ("Văn phòng Sở", "", "Tập huấn chuyển đổi số", "2025-03-31"),
                ("Trung tâm Y tế các huyện", "", "Tập huấn chuyển đổi số", "FREQ=MONTHLY;INTERVAL=3"),
            ],
        ),
        (
            row("rowspan=2|TT", "rowspan=2|Nhiệm vụ", "colspan=2|Phân công thực hiện", "rowspan=2|Thời hạn")
            + row("Chủ trì", "Phối hợp")
            + row("1", "Lập hồ sơ dự toán", "Phòng Tài chính", "Văn phòng Sở", "31/3/2025"),
            [("Phòng Tài chính", "Văn phòng Sở", "Lập hồ sơ dự toán", "2025-03-31")],
        ),
        (
            row("Thời gian", "Nội dung", "Người thực hiện")
            + row("colspan=3|Thứ Hai, ngày 17/02/2025")
            + row("7h30", "Họp giao ban", "Giám đốc Sở")
            + row("14h00", "Kiểm tra phòng khám tư nhân", "Thanh tra Sở, Phòng Nghiệp vụ Y"),
            [
                ("Giám đốc Sở", "", "Họp giao ban", "2025-02-17"),
                ("Thanh tra Sở + Phòng Nghiệp vụ Y", "", "Kiểm tra phòng khám tư nhân", "2025-02-17"),
            ],
        ),
        (
            row("Ngày", "Công việc", "Bộ phận thực hiện")
            + row("03/3/2025", "Tổng vệ sinh cơ quan", "Tất cả các phòng"),
            [("Tất cả các phòng", "", "Tổng vệ sinh cơ quan", "2025-03-03")],
        ),
        (
            row("TT", "Chỉ tiêu", "Đơn vị tính", "Năm 2025") + row("1", "Tỷ lệ hồ sơ trực tuyến", "%", "80"),
            [],
        ),
        (
            row("TT", "Tên thủ tục", "Thời hạn giải quyết", "Địa điểm thực hiện")
            + row("1", "Cấp giấy phép", "03 ngày", "Trung tâm Phục vụ hành chính công"),
            [],
        ),
        (
            row("TT", "Nhiệm vụ", "Đơn vị thực hiện")
            + row("1", "Lập danh sách", "")
            + row("2", "", "Văn phòng"),
            [],
        ),
    ],
)
def test_a_row_is_a_task_where_the_head_names_work_and_who_does_it(
    tmp_path: Path, table: str, expected: list[Told]
) -> None:
    page = tmp_path / "ke-hoach.html"
    page.write_text(f"<html><body>{HEAD}<table>{table}</table></body></html>", encoding="utf-8")
    assert [told(task) for task in find_tasks(make_view(read(page)))] == expected


def test_the_line_above_a_table_may_name_its_day(tmp_path: Path) -> None:
    page = tmp_path / "ke-hoach.html"
    table = row("Nội dung", "Đơn vị phụ trách") + row("Khai mạc", "Đoàn trường")
    page.write_text(
        f"<html><body>{HEAD}<p>NGÀY 1: THỨ HAI, NGÀY 24/3/2025</p><table>{table}</table></body></html>",
        encoding="utf-8",
    )
    assert [told(task) for task in find_tasks(make_view(read(page)))] == [
        ("Đoàn trường", "", "Khai mạc", "2025-03-24")
    ]
