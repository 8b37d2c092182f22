"""Find dated events: what is said to have happened on a day.

Ngày 24/7/2024, Chủ tịch Ủy ban nhân dân tỉnh có Công văn      Nghị định số 30/2020/NĐ-CP ngày 05/3/2020
^ event, from the day to the verb                               no event: the date of a document
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vanban.facts.stating.moods import Mood
from vanban.facts.stating.statements import Sentence
from vanban.language.compounds import is_compound
from vanban.language.dates import PrintedDate, find_printed_dates


@dataclass(frozen=True, slots=True)
class Happening:
    """A dated event in a sentence; places are those of the sentence."""

    start: int
    end: int
    date: PrintedDate
    doer: tuple[int, int] | None = None
    """Who did it, between the day and the verb."""
    weekday: re.Match[str] | None = None
    """The name of the day printed with it."""
    past: bool = False
    """Said in so many words to have happened: `đã`."""


_DONE = (
    r"đã|được|bị|chủ\strì|chủ\stọa|tổ\schức|ký|khai\smạc|bế\smạc|tiếp\snhận|nhận\sđược|thông\squa"
    r"|công\sbố|trình|phê\sduyệt|phê\schuẩn"
    r"|quyết\sđịnh|khởi\scông|khánh\sthành|xảy\sra|diễn\sra|họp|làm\sviệc|kiểm\stra|thanh\stra"
    r"|tiến\shành|thành\slập|khởi\stố"
    r"|bắt\s(?:giữ|tạm\sgiam|khẩn\scấp)|tuyên|trả\slời|gửi|báo\scáo|phối\shợp|ban\shành|phát\shành"
    r"|kết\sluận|đề\snghị|đề\sxuất|phát\shiện"
    r"|thu\sgiữ|hoàn\sthành|bàn\sgiao|nghiệm\sthu|đăng\stải|phát\ssóng|ra\smắt|khám\sxét|xét\sxử"
    r"|mở\sphiên|tham\sdự|phát\sbiểu|có\s(?:ý\skiến"
    r"|công\svăn|tờ\strình|văn\sbản|báo\scáo|quyết\sđịnh|thông\sbáo|kết\sluận|chỉ\sthị|công\sđiện|đơn"
    r"|giấy|buổi|cuộc|kế\shoạch)"
)
_VERB = re.compile(
    rf"(?<!\w)(?:{_DONE})(?!\w)(?:\s(?:{_DONE})(?!\w)|(?<=đã)\s[^\W\d_]+){{0,2}}", re.IGNORECASE
)
_CLAUSE = re.compile(
    r"(?:^|[.;:(–+-]\s*|\d\)\s|[^\W\d_]\)\s)\s*(?:trước\sđó,?\s|sau\sđó,?\s|tiếp\sđó,?\s)?"
    r"(?:vào\s)?(?:(?:sáng|chiều|tối|trưa|đêm)\s)?(?:(?:thứ\s\w{1,3}|chủ\snhật),?\s)?$",
    re.IGNORECASE,
)
_COMMA = re.compile(r"[,;]\s(?:vào\s)?(?:(?:sáng|chiều|tối|trưa|đêm)\s)?$", re.IGNORECASE)
_NO_DOER = re.compile(
    r"\s?(?:của|về|do\s|để|được\ssửa|\)|;|\.|và\s(?:Nghị|Thông|Quyết|Công|Văn|Luật)|[,]?\s?(?:của|về"
    r"|quy\sđịnh))",
    re.IGNORECASE,
)
_CITED = re.compile(r"\d{1,6}\s?/[\w/-]{0,30}[A-ZĐ][\w./-]{0,30},?\s?$|\bsố\s[^;.\s]{0,30},?\s?$")
_FINISHED = re.compile(
    r"(?<!\w)(?P<verb>thông\squa|công\sbố|khai\smạc|bế\smạc|diễn\sra|xảy\sra|kết\sthúc|bắt\sđầu"
    r"|khởi\scông|khánh\sthành|thành\slập"
    r"|bị\sbắt|khởi\stố|tuyên\sán|qua\sđời|từ\strần|tổ\schức|hoàn\sthành|ký\skết|bàn\sgiao"
    r"|đi\svào\shoạt\sđộng|phê\schuẩn|tiếp\snhận|xét\sxử"
    r"|nhận\sbàn\sgiao|chấm\sdứt|giải\sthể|sáp\snhập|ra\smắt|phát\shành|đưa\svào\s(?:sử\sdụng"
    r"|vận\shành))\s(?:vào\s|từ\s|kể\stừ\s|lúc\s\S{1,8}\s)?$",
    re.IGNORECASE,
)
_PERFECT = re.compile(r"(?<!\w)(?:đã|được|bị|do|vừa)(?!\w)", re.IGNORECASE)
_TO_COME = re.compile(
    r"(?<!\w)(?:sẽ|dự\skiến|phải|chậm\snhất|hoàn\sthành\strước|trước|hạn(?!\schế)|cần|đề\snghị|yêu\scầu"
    r"|tổ\schức\svào|theo\squy\sđịnh|khi|nếu)(?!\w)",
    re.IGNORECASE,
)
_NOT_DOER = re.compile(rf"[.;:]\s|{_TO_COME.pattern}|^\W*(?:đến|tới|-|–)\s", re.IGNORECASE)
_SURELY = re.compile(
    r"(?<!\w)đã\s(?:(?:được|bị)\s(?:(?:Quốc|Hội|Ủy|Uỷ|Chính|Bộ|Ban|Sở|Đại|Tòa|Thủ"
    r"|Chủ)\s[^,.;:]{0,80}\s)?)?$",
    re.IGNORECASE,
)
"""`đã` governs the verb itself; in `đã thống nhất khai mạc ngày ...` it does not."""
_PLANNED = re.compile(r"(?<!\w)(?:theo|như|kế\shoạch|lịch|là|dự\skiến|thời\sđiểm)(?!\w)", re.IGNORECASE)
_SYLLABLE = re.compile(r"\s[^\W\d_]+(?!\w)")
_STOP = re.compile(r"[.;:]\s")
_ALREADY = re.compile(r"(?<!\w)đã(?!\w)", re.IGNORECASE)
_MEETING = re.compile(
    r"(?<!\w)[Tt]ại\s(?:đại\shội|cuộc\shọp|hội\snghị|kỳ\shọp|phiên\shọp|buổi\s(?:làm\sviệc"
    r"|họp))[^,.;]{0,80}?\s$"
)
_INCIDENT = re.compile(
    r"(?<!\w)(?:vụ|trận|cuộc)\s(?:án|tấn\scông|cháy|nổ|tai\snạn|lũ|bão|lụt|động\sđất|khủng\sbố"
    r"|bạo\sloạn|đánh\sbom|xả\ssúng|sạt\slở|tập\skích|biểu\stình|đình\scông)[^,.;:()]{0,60}\s$",
    re.IGNORECASE,
)
_WEEKDAY_BEFORE = re.compile(
    r"(?<!\w)(?:thứ\s(?P<name>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|(?P<sunday>chủ\snhật))\s?[,(]?\s?"
    r"(?:\(?\s?)$",
    re.IGNORECASE,
)
_DAY_FOLLOWS = re.compile(
    r"(?:^\W*|[,;:(–-]\s?|(?:vào|sáng|chiều|tối|trưa|đêm|từ|đến|ngày|hồi|giờ|phút|\d{1,2}h\d{0,2}|hết"
    r"|trước|là)\s)$",
    re.IGNORECASE,
)
_WEEKDAY_AFTER = re.compile(
    r"\s?[,(]\s?(?:tức\s)?(?:thứ\s(?P<name>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|(?P<sunday>chủ\snhật))(?!\w)",
    re.IGNORECASE,
)
_DAY = re.compile(r"(?:[Nn]gày|NGÀY|[Tt]háng)\s{0,3}\d|\d[/.-]\d{1,2}[/.-]\d{4}")
_NEAR, _REACH = 160, 220


def find_happenings(sentence: Sentence, issued: str | None) -> Iterator[Happening]:
    """Yield the dated events of a sentence in order; `issued` is the day of the document, cut where it is."""
    text = sentence.text
    if not _DAY.search(text) or (sentence.mood is Mood.RULES and "thông qua" not in text):
        return
    end = 0
    for date in find_printed_dates(text):
        happening = _happening(sentence, date, issued)
        if happening and happening.start >= end:
            end = happening.end
            yield happening


def _happening(sentence: Sentence, date: PrintedDate, issued: str | None) -> Happening | None:
    """The event that a date belongs to, None where it belongs to none."""
    text = sentence.text
    before = text[max(0, date.start - _NEAR) : date.start]
    weekday = _weekday(text, date)
    found = (
        _finished(text, date, before, issued)
        or (None if sentence.mood is Mood.RULES else _opening(sentence, date, before, issued))
        or (None if sentence.mood is Mood.RULES else _incident(date, before))
    )  # fmt: skip
    if found or weekday is None or sentence.mood is Mood.RULES or date.iso is None:
        return found and _with_weekday(found, weekday)
    start = min(weekday.start() if weekday.string is text else date.start, date.start)
    return Happening(start, max(date.end, weekday.end()), date, weekday=weekday)


def _with_weekday(found: Happening, weekday: re.Match[str] | None) -> Happening:
    start = min(found.start, weekday.start() if weekday else found.start)
    return Happening(start, found.end, found.date, found.doer, weekday, found.past)


def _weekday(text: str, date: PrintedDate) -> re.Match[str] | None:
    """The name of the day printed before or behind a date; `lần thứ hai` and a first `Thứ hai,` are none."""
    before = _WEEKDAY_BEFORE.search(text, max(0, date.start - 20), date.start)
    if before is None:
        return _WEEKDAY_AFTER.match(text, date.end, date.end + 20)
    ordinal = before["name"] is not None and before["name"].islower()
    lead = text[: before.start()]
    opens = not lead.strip(" -+•*(") or lead[-5:].casefold() == "ngày "  # «ngày thứ bảy» of several
    return before if _DAY_FOLLOWS.search(lead) and not (opens and ordinal) else None


def _finished(text: str, date: PrintedDate, before: str, issued: str | None) -> Happening | None:
    """`đã được Quốc hội thông qua ngày 18 tháng 6 năm 2009`: the verb stands before the day."""
    verb = _FINISHED.search(before)
    if verb is None:
        return None
    clause = re.split(r"[.;:]\s", before[: verb.start("verb")])[-1]
    if not _PERFECT.search(clause + verb["verb"]) or _TO_COME.search(clause[-60:]):
        return None
    past = bool(_SURELY.search(clause))
    if not _ALREADY.search(clause) and issued and _is_later(date, issued):
        return None
    start = date.start - len(before) + verb.start("verb")
    return Happening(start, date.end, date, None, None, past)


def _opening(sentence: Sentence, date: PrintedDate, before: str, issued: str | None) -> Happening | None:
    """`Ngày 24/7/2024, Chủ tịch ... có Công văn`: the day opens its clause."""
    text = sentence.text
    if not _opens_clause(text, date, before):
        return None
    verb = _done(text, date.end)
    doer = text[date.end : verb.start()] if verb else ""
    if verb is None or not doer.strip(" ,") or _NOT_DOER.search(doer):
        return None
    done = bool(_ALREADY.search(verb[0]))
    past = done and not _PLANNED.search(doer)
    if not done and (_is_later(date, issued) or (sentence.mood is Mood.ORDERS and issued is None)):
        return None
    opening = len(doer) - len(doer.lstrip(" ,:-–"))
    who = (date.end + opening, date.end + len(doer.rstrip()))
    return Happening(date.start, _word_end(text, verb), date, who, None, past)


def _word_end(text: str, verb: re.Match[str]) -> int:
    """The end of a verb, its second syllable included."""
    following = _SYLLABLE.match(text, verb.end())
    last = verb[0].split(" ")[-1]
    return following.end() if following and is_compound(last, following[0].strip()) else verb.end()


def _done(text: str, place: int) -> re.Match[str] | None:
    """The verb of what was done on a day: the one with `đã` where the clause has one, else the first."""
    clause = _STOP.search(text, place, place + _REACH)
    end = clause.start() if clause else min(len(text), place + _REACH)
    perfect = _ALREADY.search(text, place, end)
    return _VERB.search(text, perfect.start() if perfect else place, end)


def _opens_clause(text: str, date: PrintedDate, before: str) -> bool:
    """Whether a day stands at the head of its clause and is not the date of a document."""
    if _NO_DOER.match(text, date.end):
        return False
    if _MEETING.search(before):
        return True
    if not text[date.start : date.start + 4].lower().startswith("ngày"):
        return False
    if _CLAUSE.search(before):
        return True
    return bool(_COMMA.search(before)) and text[date.start].islower() and not _CITED.search(before[:-1])


def _incident(date: PrintedDate, before: str) -> Happening | None:
    """`vụ tấn công tại ... tháng 6/2023`, `vụ cháy ngày 12/9/2023`."""
    incident = _INCIDENT.search(before)
    return (
        Happening(date.start - len(before) + incident.start(), date.end, date)
        if incident and date.iso
        else None
    )


def _is_later(date: PrintedDate, issued: str | None) -> bool:
    """Whether a day lies after that of the document, as far as both are printed; True where none is known."""
    if date.iso is None:
        return False
    length = min(len(date.iso), len(issued or ""))
    return date.iso[:length] > (issued or "")[:length] if length else True
