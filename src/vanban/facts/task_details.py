"""What an action says of itself: who works along, what is handed in, who is told, by when.

phối hợp với Sở Y tế rà soát ..., báo cáo kết quả về Sở Nội vụ trước ngày 15/6/2025
             ^ partner            ^ deliverable      ^ told        ^ due
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from vanban.facts.assignees import HEAD, as_field, read_names
from vanban.facts.due import pick_due
from vanban.model import Due, Field, Span

_ALONG = re.compile(
    r"\bphối hợp(?:\s+(?:chặt chẽ|tốt|thường xuyên|đồng bộ))?\s+(?:với|cùng)\s+", re.IGNORECASE
)
_TOLD = re.compile(
    r"\b(?:báo cáo|gửi|trình|phản ánh|nộp|thông báo|tham mưu)\b(?:[^,;.\n]{0,90}?\s(?:về|cho|đến|tới))?\s+(?=[^\W\d_])|\bvề\s+(?=[A-ZĐ])",
    re.IGNORECASE,
)
_WHAT = re.compile(
    r"\b(?:(?:gửi|nộp|lập|có|trình|ban hành|xây dựng)\s+)?"
    r"(?P<what>(?:[Bb]áo cáo\s+(?:kết quả|tình hình|tiến độ|sơ kết|tổng kết|định kỳ|đánh giá|bằng văn bản|nhanh|chuyên đề|tổng hợp)"
    r"|danh sách|hồ sơ|văn bản (?:góp ý|tham gia|trả lời)|dự thảo|kế hoạch|ý kiến (?:góp ý|tham gia|bằng văn bản)|biểu mẫu"
    r"|số liệu|phương án|tờ trình|đề án|chữ ký mẫu)"
    r"(?:(?!\s(?:trước|về\s+(?:Sở|Bộ|UBND|Ủy|Văn|Phòng|Ban|Thanh|Hội)|gửi|chậm|hạn|đến ngày|cho)\b)[^,;.(\n]){0,120})"
)


def partners_within(text: str, start: int, end: int) -> tuple[Field, ...]:
    """Who is to work along by the words `phối hợp với` in an action; the first such words count."""
    along = _ALONG.search(text, start, end)
    names = read_names(text, along.end(), end) if along else None
    return names.fields if names else ()


def report_to_of(text: str, start: int, end: int) -> Field | None:
    """Who is to be told or to get what is handed in; None where nobody is named."""
    for told in _TOLD.finditer(text, start, end):
        names = (
            read_names(text, told.end(), min(end, told.end() + 200))
            if HEAD.match(text, told.end(), end)
            else None
        )
        if names:
            cut = re.search(
                r"\s*\((?:qua|thông qua)\b|,|;|\s(?:xem xét|để|theo|trước|về|kết quả|tình hình)\b",
                text[names.start : names.end],
            )
            last = names.start + cut.start() if cut else names.end
            return as_field(text, names.start, last) if last > names.start else None
    return None


def deliverable_of(text: str, start: int, end: int) -> Field | None:
    """What is to be handed in; None where the action does not say."""
    for what in _WHAT.finditer(text, start, end):
        last = what.start("what") + len(what["what"].rstrip())
        return as_field(text, what.start("what"), last)
    return None


_PUTS_OFF = re.compile(r"\b(?:gia hạn|kéo dài|lùi)\b[^.;]{0,160}$")
"""Words after which a day is what is decided, not when something must be done."""


def due_of(text: str, start: int, end: int, signed: date | None) -> Due | None:
    """By when, in the words there; None where no term is printed."""
    due = pick_due(text[start:end], signed=signed)
    if due is None or due.span is None:
        return due
    if _PUTS_OFF.search(text[start : start + due.span.start]):
        return None
    return replace(due, span=Span(due.span.start + start, due.span.end + start))
