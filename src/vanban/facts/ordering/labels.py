"""Read assignments that stand as labels under or behind the work: who leads, who helps, until when.

1. Phát triển nền tảng học trực tuyến.            the work
- Đơn vị chủ trì: Sở Khoa học và Công nghệ.       who
- Thời gian hoàn thành: Tháng 12/2025.            when
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from vanban.facts.ordering.assignees import as_field, read_list
from vanban.facts.ordering.details import due_of
from vanban.facts.ordering.paragraphs import Paragraph
from vanban.model import Field, Span, Task

_LABEL = re.compile(
    r"(?:(?:cơ quan|đơn vị|bộ phận|người|cấp|tổ chức|cá nhân)(?:,\s*(?:đơn vị|cá nhân|bộ phận))?\s+)?"
    r"(?:(?P<lead>chủ trì|thực hiện|phụ trách|chịu trách nhiệm|đầu mối|phân công)|(?P<along>phối hợp))"
    r"(?:\s+(?:thực hiện|chính|tham mưu|triển khai|chủ trì))?\s*:\s*"
    r"|(?P<when>(?:thời (?:gian|hạn)|tiến độ)(?:\s+(?:thực hiện|hoàn thành))?)\s*:\s*"
    r"|(?P<handed>(?:sản phẩm|kết quả)(?:\s+(?:đầu ra|dự kiến|thực hiện|đạt được))?)\s*:\s*",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?:^|[;.,(]\s*)$")
_LEAST = 12
"""Characters of work, at the least."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A label with the words after it."""

    role: str
    start: int
    end: int


def find_labelled(
    text: str, paragraphs: Sequence[Paragraph], signed: date | None
) -> Iterator[tuple[Task, set[int]]]:
    """Yield each task so printed, with the beginnings of the paragraphs that it is printed in."""
    work: Paragraph | None = None
    under: list[_Part] = []
    held: set[int] = set()
    for paragraph in [*paragraphs, None]:
        parts = list(_parts(text, paragraph)) if paragraph else []
        if paragraph and parts and parts[0].start == paragraph.start:
            under += parts
            held.add(paragraph.start)
            continue
        task = _task(text, work.start, work.end, under, signed) if work and under else None
        if task and work:
            yield task, held | {work.start}
        work, under, held = paragraph, [], set()
        if paragraph and parts:
            task = _task(text, paragraph.start, parts[0].start, parts, signed)
            if task:
                yield task, {paragraph.start}
                work = None


def is_label(text: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph begins with such a label and tells nobody anything of itself."""
    return bool(_LABEL.match(text, paragraph.start, paragraph.end))


def _parts(text: str, paragraph: Paragraph) -> Iterator[_Part]:
    """The labels of a paragraph with what they say; none where nobody leads."""
    if text.find(":", paragraph.start, paragraph.end) < 0:
        return
    found = [
        label
        for label in _LABEL.finditer(text, paragraph.start, paragraph.end)
        if _BEFORE.search(
            text[paragraph.start : label.start()][-3:] if label.start() > paragraph.start else ""
        )
    ]
    for number, label in enumerate(found):
        role = next(name for name, words in label.groupdict().items() if words)
        close = found[number + 1].start() if number + 1 < len(found) else paragraph.end
        yield _Part(role, label.start(), close)


def _task(text: str, start: int, end: int, parts: Sequence[_Part], signed: date | None) -> Task | None:
    """The task of the work in `text[start:end]`; None where no label names who leads."""
    end = start + len(text[start:end].rstrip(" .;:,(-–/"))
    agencies = _names(text, parts, "lead")
    if not agencies or end - start < _LEAST:
        return None
    when = next((part for part in parts if part.role == "when"), None)
    handed = next((part for part in parts if part.role == "handed"), None)
    return Task(
        Span(start, end),
        agencies=agencies,
        action=as_field(text, start, end),
        partners=_names(text, parts, "along"),
        due=due_of(text, when.start, when.end, signed) if when else due_of(text, start, end, signed),
        deliverable=_said(text, handed) if handed else None,
    )


def _names(text: str, parts: Sequence[_Part], role: str) -> tuple[Field, ...]:
    said = [_said(text, part) for part in parts if part.role == role]
    return tuple(name for one in said if one for name in read_list(text, one.span.start, one.span.end))


def _said(text: str, part: _Part) -> Field | None:
    """The words after a label; None where there are none."""
    start = text.index(":", part.start) + 1
    start += len(text[start : part.end]) - len(text[start : part.end].lstrip())
    end = start + len(text[start : part.end].rstrip(" .;,()/-–"))
    return as_field(text, start, end) if start < end else None
