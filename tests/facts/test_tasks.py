"""Whole directives of many bodies and years, and every task that they give.

`directives/*.txt` is the page as it looks; `directives/*.tasks` has a line a task: who is told | who works
along | by when | what.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.facts.directives import tasks_in, tasks_of
from tests.facts.views import view_of

from vanban.facts.ordering.details import deliverable_of, due_of, report_to_of
from vanban.facts.ordering.tasks import find_tasks

PAGES = sorted((Path(__file__).parent / "directives_of_all_kinds").glob("*.txt"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_directive_gives_these_tasks_and_no_others(page: Path) -> None:
    given = tasks_of(page.read_text(encoding="utf-8").rstrip("\n"))
    lines = [f"{agencies} | {partners} | {due} | {action}" for agencies, partners, action, due in given]
    assert lines == page.with_suffix(".tasks").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_an_action_is_what_its_span_covers(page: Path) -> None:
    view = view_of(page.read_text(encoding="utf-8").rstrip("\n"))
    for task in find_tasks(view):
        assert " ".join(task.action.span.of(view.text).split()) == task.action.value
        assert task.action.span in task.span
        placed = view.placed(task)
        assert "".join(placed.action.span.of(view.document.text).split()) == "".join(
            task.action.value.split()
        )


def test_a_letter_that_names_nobody_asks_its_addressees() -> None:
    body = "Sở Tài chính đề nghị nghiên cứu, cho ý kiến bằng văn bản trước ngày 20/3/2025."
    to = "Kính gửi:\n- Sở Y tế;\n- Sở Nội vụ.\n\n"
    assert tasks_in(body, "", issuer="SỞ TÀI CHÍNH", number="Số: 12/STC-NS", to=to) == [
        (
            "Sở Y tế + Sở Nội vụ",
            "",
            "nghiên cứu, cho ý kiến bằng văn bản trước ngày 20/3/2025",
            "2025-03-20",
        )
    ]


def test_where_nobody_is_named_and_nobody_addressed_there_is_no_task() -> None:
    assert tasks_in("Đề nghị nghiên cứu, cho ý kiến bằng văn bản trước ngày 20/3/2025.") == []


def test_a_task_says_what_is_handed_in_and_who_is_told() -> None:
    body = "1. Giao Sở Y tế gửi báo cáo kết quả thực hiện về Văn phòng UBND tỉnh trước ngày 20/3/2025."
    view = view_of(
        "ỦY BAN NHÂN DÂN TỈNH AN BÌNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Số: 1/TB-UBND | Độc lập - Tự do - Hạnh phúc\n"
        f" | An Bình, ngày 10 tháng 3 năm 2025\n\nTHÔNG BÁO\nVề nhiệm vụ\n{body}"
    )
    (task,) = find_tasks(view)
    assert (task.deliverable and task.deliverable.value, task.report_to and task.report_to.value) == (
        "báo cáo kết quả thực hiện",
        "Văn phòng UBND tỉnh",
    )
    assert task.deliverable
    assert task.deliverable.span.of(view.text) == task.deliverable.value


@pytest.mark.parametrize(
    ("action", "deliverable", "told"),
    [
        ("báo cáo nhanh về Tổng công ty (qua Ban An toàn)", "báo cáo nhanh", "Tổng công ty"),
        ("báo cáo kết quả về VKSND tỉnh", "báo cáo kết quả", "VKSND tỉnh"),
        ("phản ánh kịp thời về Sở để được hướng dẫn", None, "Sở"),
        ("báo cáo nhanh khi có ca mắc", "báo cáo nhanh", None),
        ("rà soát sổ sách của Sở", None, None),
    ],
)
def test_what_is_handed_in_ends_where_it_is_said_to_whom(
    action: str, deliverable: str | None, told: str | None
) -> None:
    handed, to = deliverable_of(action, 0, len(action)), report_to_of(action, 0, len(action))
    assert (handed and handed.value, to and to.value) == (deliverable, told)


@pytest.mark.parametrize(
    ("action", "day"),
    [
        ("trình Chính phủ Nghị định gia hạn thời hạn nộp thuế trong tháng 5 năm 2025", "2025-05-31"),
        ("gia hạn hợp đồng, báo cáo Sở trước ngày 30/6/2025", "2025-06-30"),
        ("gia hạn thời gian tổ chức đại hội đến ngày 31/12/2025", None),
        ("kéo dài thời gian nộp của Hội Nông dân, Hội Phụ nữ đến hết ngày 31/12/2025", None),
        ("gia hạn thời gian nhận hồ sơ trước ngày 30/6/2025", None),
    ],
)
def test_a_day_to_which_something_is_put_off_is_no_term(action: str, day: str | None) -> None:
    due = due_of(action, 0, len(action), date(2025, 3, 10))
    assert (due and due.date) == day


def test_a_term_in_a_line_of_its_own_belongs_to_the_order_above() -> None:
    body = "Thí sinh xác nhận nhập học trực tuyến.\nThời gian thực hiện: trước ngày 20/3/2025."
    assert tasks_in(body) == [("Thí sinh", "", "xác nhận nhập học trực tuyến", "2025-03-20")]


def test_words_quoted_from_another_text_order_nothing() -> None:
    body = (
        "1. Sửa đổi Điều 4 như sau:\n“Điều 4. Kho bạc Nhà nước có trách nhiệm tổng hợp số liệu và báo cáo "
        "Bộ Tài chính trước ngày 20 hằng tháng.”"
    )
    assert tasks_in(body) == []


def test_an_action_ends_where_a_note_is_printed_inside_it() -> None:
    body = (
        "1. Giao Sở Y tế rà soát hồ sơ của các đơn vị trực thuộc; tổng hợp và báo cáo về\n"
        "#1 Theo Quyết định của Giám đốc Sở về việc ban hành quy chế làm việc của cơ quan Sở.\n"
        "~Sở Nội vụ trong quý II năm 2025."
    )
    assert tasks_in(body) == [("Sở Y tế", "", "rà soát hồ sơ của các đơn vị trực thuộc", "2025-06-30")]
