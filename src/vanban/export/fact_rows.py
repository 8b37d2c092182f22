"""Facts as rows of tables: what is cited, what is to be done, what is stated, each with its place.

What is said of a person has no row: it stays inside its document.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from vanban.export.grouping import deciding, listed_claims, verdict_of, words_of
from vanban.export.sheets import Cells, Column, Holds, Sheet
from vanban.export.titles import CLAIM_KINDS, VERDICTS
from vanban.model import Check, Citation, Claim, Document, Due, Field, Span, Task

_PLACE: Final = (
    Column("Tệp", 30),
    Column("Trang", 7, Holds.COUNT),
    Column("Từ ký tự", 9, Holds.COUNT),
    Column("Đến ký tự", 9, Holds.COUNT),
    Column("Nguyên văn", 60),
)
"""Where a fact stands: page from 1, code points of the document's text from 0, and the printed words."""

_CHECKED: Final = (Column("Tự đối chiếu", 14), Column("Giải thích", 45))

CITATIONS: Final = Sheet(
    "citations",
    (
        *_PLACE,
        Column("Tên loại", 14),
        Column("Số, ký hiệu", 20),
        Column("Ngày", 12, Holds.DAY),
        Column("Cơ quan ban hành", 25),
        Column("Tên", 35),
        Column("Năm", 7),
        Column("Điều, khoản, điểm", 25),
        Column("Quan hệ", 12),
        Column("Quan hệ với", 35),
        Column("Mã văn bản", 25),
        *_CHECKED,
    ),
)

TASKS: Final = Sheet(
    "tasks",
    (
        *_PLACE,
        Column("Cơ quan thực hiện", 35),
        Column("Phối hợp", 30),
        Column("Việc", 60),
        Column("Hạn", 12, Holds.DAY),
        Column("Hạn như in", 25),
        Column("Định kỳ (RRULE)", 25),
        Column("Sản phẩm", 25),
        Column("Báo cáo về", 25),
    ),
)

CLAIMS: Final = Sheet(
    "claims",
    (
        *_PLACE,
        Column("Loại", 16),
        Column("Đối tượng", 30),
        Column("Giá trị", 12),
        Column("Đơn vị", 14),
        Column("So với", 14),
        Column("Thời kỳ", 16),
        Column("Theo lời", 30),
        *_CHECKED,
    ),
)


def citation_rows(document: Document, file: str) -> Iterator[Cells]:
    """A row for each mention of another document, in the columns of `CITATIONS`."""
    place = _places(document, file)
    return (_citation(one, document, place(one.span)) for one in document.citations)


def task_rows(document: Document, file: str) -> Iterator[Cells]:
    """A row for each task, in the columns of `TASKS`."""
    place = _places(document, file)
    return (_task(one, place(one.span)) for one in document.tasks)


def claim_rows(document: Document, file: str) -> Iterator[Cells]:
    """A row for each claim that is about no person, in the columns of `CLAIMS`."""
    place = _places(document, file)
    return (_claim(one, place(one.span)) for one in listed_claims(document))


def _places(document: Document, file: str) -> Callable[[Span], Cells]:
    """What says where a fact of the document stands."""
    starts = [page.span.start for page in document.pages]

    def place(span: Span) -> Cells:
        page = document.pages[max(bisect_right(starts, span.start) - 1, 0)].number if starts else ""
        return (file, str(page), str(span.start), str(span.end), words_of(document, span))

    return place


def _citation(one: Citation, document: Document, place: Cells) -> Cells:
    related = words_of(document, one.related_to) if one.related_to else ""
    told = (one.kind, one.number, one.date, one.issuer, one.title, one.year, one.pinpoint, str(one.relation))
    return (*place, *(value or "" for value in told), related, one.target or "", *_checked(one.checks))


def _task(one: Task, place: Cells) -> Cells:
    due = one.due or Due(None, None)
    told = (due.date, due.text, due.recurring, _value(one.deliverable), _value(one.report_to))
    who = (_values(one.agencies), _values(one.partners), one.action.value)
    return (*place, *who, *(value or "" for value in told))


def _claim(one: Claim, place: Cells) -> Cells:
    told = (_value(one.subject), one.value, one.unit, one.of, one.period, one.attributed_to)
    return (*place, CLAIM_KINDS[one.kind], *(value or "" for value in told), *_checked(one.checks))


def _checked(checks: tuple[Check, ...]) -> Cells:
    """What the checks come to, and why; empty where nothing was checked."""
    verdict = verdict_of(checks)
    return (VERDICTS[verdict] if verdict else "", "; ".join(check.why for check in deciding(checks)))


def _value(field: Field | None) -> str:
    return "" if field is None else field.value


def _values(fields: Iterable[Field]) -> str:
    return "; ".join(field.value for field in fields)
