"""Tasks in texts that lay down rules: who carries them out, and rules that are none."""

from __future__ import annotations

from tests.facts.directives import tasks_in


def _norm(kind: str, number: str, body: str) -> list[tuple[str, str]]:
    return [(who, what) for who, _, what, _ in tasks_in(body, kind, number=number)]


def test_a_council_is_told_to_watch_and_to_carry_out_without_this() -> None:
    body = (
        "Điều 1. Thông qua phương án.\n"
        "Điều 2. Thường trực Hội đồng nhân dân tỉnh có trách nhiệm giám sát.\n"
        "Điều 3. Giao trách nhiệm Ủy ban nhân dân tỉnh tổ chức triển khai thực hiện Nghị quyết."
    )
    assert _norm("NGHỊ QUYẾT", "Số: 12/2020/NQ-HĐND", body) == [
        ("Thường trực Hội đồng nhân dân tỉnh", "giám sát"),
        ("Ủy ban nhân dân tỉnh", "tổ chức triển khai thực hiện Nghị quyết"),
    ]


def test_duties_of_ministries_in_the_closing_chapter_are_tasks_and_rules_before_it_are_not() -> None:
    body = (
        "Điều 4. Lãi suất\n"
        "1. Bộ Tài chính có trách nhiệm hướng dẫn cách tính lãi.\n"
        "Chương III\nĐIỀU KHOẢN THI HÀNH\n"
        "Điều 5. Trách nhiệm của các Bộ, ngành\n"
        "1. Bộ Tài chính có trách nhiệm:\n"
        "a. Tổ chức triển khai việc phát hành công trái giáo dục;\n"
        "b. Giao kế hoạch vận động mua công trái cho các tỉnh.\n"
        "2. Ngân hàng nhà nước Việt Nam có trách nhiệm vận động các tổ chức tín dụng./."
    )
    assert _norm("NGHỊ ĐỊNH", "Số: 12/2003/NĐ-CP", body) == [
        ("Bộ Tài chính", "Tổ chức triển khai việc phát hành công trái giáo dục"),
        ("Bộ Tài chính", "Giao kế hoạch vận động mua công trái cho các tỉnh"),
        ("Ngân hàng nhà nước Việt Nam", "vận động các tổ chức tín dụng"),
    ]


def test_a_circular_without_articles_tells_the_bodies_of_the_state_that_it_lists() -> None:
    body = (
        "Thống đốc Ngân hàng Nhà nước hướng dẫn một số nội dung như sau:\n"
        "1. Ngân hàng Nhà nước chi nhánh tỉnh, thành phố trực thuộc Trung ương:\n"
        "a) Phối hợp với các ban, ngành tại địa phương, tham mưu thành lập Quỹ.\n"
        "b) Cử đại diện tham gia Ban trù bị thành lập Quỹ.\n"
        "2. Tổ chức tín dụng:\n"
        "a) Mức vốn góp của một tổ chức tín dụng không được vượt quá 11% vốn điều lệ.\n"
        "b) Tổ chức tín dụng gửi hồ sơ góp vốn."
    )
    told = "Ngân hàng Nhà nước chi nhánh tỉnh, thành phố trực thuộc Trung ương"
    assert _norm("THÔNG TƯ", "Số: 02/2006/TT-NHNN", body) == [
        (told, "tham mưu thành lập Quỹ"),
        (told, "Cử đại diện tham gia Ban trù bị thành lập Quỹ"),
    ]


def test_a_decision_that_only_issues_a_text_says_who_sees_to_it() -> None:
    body = (
        "Điều 1. Ban hành kèm theo Quyết định này Chương trình công tác.\n"
        "Điều 2. Văn phòng Ủy ban nhân dân thành phố có trách nhiệm theo dõi, đôn đốc việc thực hiện.\n"
        "Điều 3. Quyết định này có hiệu lực kể từ ngày ký."
    )
    assert _norm("QUYẾT ĐỊNH", "Số: 409/1999/QĐ-UB", body) == [
        ("Văn phòng Ủy ban nhân dân thành phố", "theo dõi, đôn đốc việc thực hiện")
    ]
