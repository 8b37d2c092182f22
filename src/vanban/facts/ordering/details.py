"""What an action says of itself: who works along, what is handed in, who is told, by when.

phối hợp với Sở Y tế rà soát ..., báo cáo kết quả về Sở Nội vụ trước ngày 15/6/2025
             ^ partner            ^ deliverable      ^ told        ^ due
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from vanban.facts.ordering.assignees import as_field, read_names
from vanban.facts.ordering.heads import HEAD
from vanban.facts.timing.due import pick_due
from vanban.language.agencies import find_agencies
from vanban.model import Due, Field, Span

_ALONG = re.compile(
    r"\bphối hợp(?:\s+(?:chặt chẽ|tốt|thường xuyên|đồng bộ))?\s+(?:với|cùng)\s+", re.IGNORECASE
)
_TOLD = re.compile(
    r"\b(?:báo cáo|gửi|trình|phản ánh|nộp|kiến nghị|đề xuất)\b(?:[^,;.\n]{0,90}?\s(?:về|cho|đến|tới|với"
    r"|lên))?\s+(?=[^\W\d_])"
    r"|\bvề\s+(?=[A-ZĐỦ])",
    re.IGNORECASE,
)
_HANDS_IN = r"(?:gửi|nộp|lập|trình|xây dựng|ban hành|cung cấp|tham gia|có|dự thảo|hoàn thiện|đăng ký)"
_THINGS = (
    r"danh sách|hồ sơ|văn bản|dự thảo|kế hoạch|ý kiến|biểu mẫu|số liệu|phương án|tờ trình|đề án|chữ ký mẫu"
    r"|thông tin"
    r"|\d{1,2}(?:\s*\([^)]{1,12}\))?\s+(?:bộ|bản|chữ ký)"
)
_REPORTS = (
    r"báo cáo\s+(?:kết quả|tình hình|tiến độ|sơ kết|tổng kết|định kỳ|đánh giá|bằng văn bản|nhanh|chuyên đề"
    r"|tổng hợp|giải trình)"
)
_WHAT = re.compile(
    rf"\b(?:{_HANDS_IN}\s+)?(?P<report>{_REPORTS}{{rest}})|\b{_HANDS_IN}\s+(?P<thing>(?:{_THINGS})(?!\s+này){{rest}})".replace(
        "{rest}",
        r"(?:(?!\s(?:trước|chậm|hạn|đến ngày|cho|gửi|để|theo|trong|khi|hằng|hàng|về\s+(?:Sở|Bộ|UBND|Ủy|Uỷ|Văn"
        r"|Phòng|Ban|Thanh|Hội|Cục|Trung|Huyện|Tỉnh|Tổng|Tập|Công|Chi|Viện|Trường|Khoa|Kho|Ngân|Đảng|Thành|Liên"
        r"|Cơ quan|(?-i:[A-ZĐ]{2,}\w*)))\b)[^,;.(\n]){0,120}",
    ),
    re.IGNORECASE,
)


def partners_within(text: str, start: int, end: int) -> tuple[Field, ...]:
    """Who is to work along by the words `phối hợp với` in an action; the first such words count."""
    along = _ALONG.search(text, start, end)
    names = read_names(text, along.end(), end) if along else None
    return names.fields if names else ()


def report_to_of(text: str, start: int, end: int) -> Field | None:
    """Who is to be told or to get what is handed in: the first body named so; None where none is."""
    for told in _TOLD.finditer(text, start, end):
        place = told.end()
        if not HEAD.match(text, place, end):
            continue
        known = next(find_agencies(text[place : min(end, place + 160)]), None)
        if known and known.start == 0:
            return as_field(text, place, place + known.end)
        own = _OWN.match(text, place, end)
        if own:
            return as_field(text, place, own.end())
    return None


def deliverable_of(text: str, start: int, end: int) -> Field | None:
    """What is to be handed in; None where the action does not say."""
    what = _WHAT.search(text, start, end)
    if what is None:
        return None
    group = "report" if what["report"] else "thing"
    return as_field(text, what.start(group), what.start(group) + len(what[group].rstrip()))


_OWN = re.compile(
    r"(?:Tổng công ty|Tập đoàn|Công ty|Sở|Bộ|Nhà trường|Trường|Phòng|Khoa|Cục|Chi cục|Ban|Viện|Văn phòng"
    r"|Trung tâm|Hội)(?=\s*(?:[,;.(/]|$)|\s+(?:trước|để|theo|qua|chậm|tổng hợp|xem xét)\b)"
)
"""How a body calls itself, or the one above it, with no name: `báo cáo về Sở để tổng hợp`."""

_PUTS_OFF = re.compile(r"\b(?:gia hạn|kéo dài|lùi)\b(?P<what>[^.;]{0,160})$")
_PUT_OFF_TO = re.compile(r"(?:đến|tới|sang|hết|từ|thêm)\b", re.IGNORECASE)


_YEARLY = re.compile(r"(?:định kỳ )?(?:hằng|hàng) năm\b", re.IGNORECASE)


def due_of(text: str, start: int, end: int, signed: date | None) -> Due | None:
    """By when, in the words there; None where no term is printed."""
    words = text[start:end]
    due = pick_due(words, signed=signed)
    if due and due.date and _YEARLY.match(words) and not re.search(r"\d{4}", due.text or ""):
        day = date.fromisoformat(due.date)
        due = replace(due, date=None, recurring=f"FREQ=YEARLY;BYMONTH={day.month};BYMONTHDAY={day.day}")
    if due is None or due.span is None:
        return due
    if _is_put_off(text[start : start + due.span.start], due.text or ""):
        return None
    return replace(due, span=Span(due.span.start + start, due.span.end + start))


def _is_put_off(above: str, words: str) -> bool:
    """Whether a day is what is decided, and not when it must be done: `gia hạn thời gian nộp đến ngày ...`.

    `gia hạn thời hạn nộp thuế trong tháng 5` says when to do it.
    """
    put_off = _PUTS_OFF.search(above)
    if put_off is None:
        return False
    return bool(_PUT_OFF_TO.match(words)) or ("," not in put_off["what"] and not words.startswith(_WITHIN))


_WITHIN = ("trong", "Trong", "chậm nhất", "hoàn thành", "xong")
"""Words that say when a thing must be done."""
