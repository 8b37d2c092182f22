"""Small directives to try the extractor of tasks on, and tasks in a form that a table can hold."""

from __future__ import annotations

from tests.facts.views import view_of

from vanban.facts.ordering.tasks import find_tasks
from vanban.model import Task

Told = tuple[str, str, str, str]
"""Who is told, who works along, what (its first words), by when: lists parted by ` + `."""


def page_of(body: str, kind: str, *, issuer: str, number: str, to: str = "") -> str:
    """A document of one page of that kind with that body; a letter where `kind` is empty."""
    title = f"{kind}\nVề việc thực hiện nhiệm vụ\n" if kind else ""
    subject = " | " if kind else "V/v thực hiện nhiệm vụ | "
    return (
        f"{issuer} | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        f"{number} | Độc lập - Tự do - Hạnh phúc\n"
        f"{subject}An Bình, ngày 10 tháng 3 năm 2025\n\n"
        f"{title}{to}{body}\n\n"
        " | GIÁM ĐỐC\n | Nguyễn Văn An"
    )


def tasks_in(
    body: str,
    kind: str = "THÔNG BÁO",
    *,
    issuer: str = "ỦY BAN NHÂN DÂN TỈNH AN BÌNH",
    number: str = "Số: 12/TB-UBND",
    to: str = "",
) -> list[Told]:
    """What a small document orders."""
    return tasks_of(page_of(body, kind, issuer=issuer, number=number, to=to))


def tasks_of(printed: str) -> list[Told]:
    """What a printed document orders, in reading order."""
    return [told(task) for task in find_tasks(view_of(printed))]


def told(task: Task) -> Told:
    """A task in the form of a table."""
    due = (task.due.date or task.due.recurring or task.due.text or "") if task.due else ""
    return (
        " + ".join(agency.value for agency in task.agencies),
        " + ".join(partner.value for partner in task.partners),
        task.action.value,
        due,
    )
