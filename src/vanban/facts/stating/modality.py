"""Tell a figure that is stated from one that is aimed at, allowed or ordered.

đạt 95,6 % kế hoạch        phấn đấu đạt 95,6 %        không quá 12 tháng        (kế hoạch là 15 %)
    ^ stated                       ^ aimed at                   ^ allowed                    ^ aimed at
"""

from __future__ import annotations

import re

from vanban.facts.stating.moods import Mood
from vanban.facts.stating.statements import Sentence

_AIMED = (
    r"phấn\sđấu|dự\sbáo\s(?!của)|(?:đặt|đề|xác\sđịnh|với)\s(?:ra\s)?(?:các\s)?mục\stiêu"
    r"|mục\stiêu\s(?:là|đến|năm|chung|cụ\sthể|tổng\squát)"
    r"|muốn\s(?:đạt|có)|dự\skiến|sẽ|hướng\s(?:tới|đến)|kế\shoạch\s(?:đến|năm\stới)|nhằm"
    r"|chỉ\stiêu\s(?:đến|tuyển\ssinh)"
    r"|phải|không\s(?:quá|vượt\squá|dưới|thấp\shơn|ít\shơn)|tối\s(?:đa|thiểu)|ít\snhất\s(?=\d|là)"
    r"|chậm\snhất"
    r"|phạt\stiền|mức\s(?:phạt|chi|thu|đóng|hưởng|phí|trợ\scấp|phụ\scấp)|thời\shạn|trong\svòng|từ\sđủ"
    r"|định\smức"
)
_ALWAYS = re.compile(rf"(?<!\w)(?:{_AIMED})(?!\w)", re.IGNORECASE)
_ASKED = re.compile(
    rf"(?<!\w)(?:{_AIMED}|cần(?!\s(?:thơ|giuộc|giờ|đước))|yêu\scầu|đề\snghị|bảo\sđảm|đảm\sbảo|kiến\snghị"
    rf"|đề\sxuất|giao(?!\s(?:thông|dịch|lưu|tiếp|ban|hàng|nộp))"
    rf"|(?<!độ\s)(?<!đường\s)(?<!đúng\s)quy\sđịnh"
    r"|mỗi|nếu|dự\sbáo|thống\snhất\sviệc|thông\sbáo\svề|kính\strình|bao\sgồm|chỉ\stiêu|đối\stượng"
    r"|(?<!sự\s)hỗ\strợ|được\shưởng"
    r"|tổ\schức\sthi|đăng\ský|nộp)(?!\w)",
    re.IGNORECASE,
)
_RESET = re.compile(
    r"so\svới|trong\skhi|năm\strước|cùng\skỳ|\)|tuy\snhiên|đến\snay"
    r"|hiện\snay",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"(?<!\w)(?:đã|đạt|hiện\scó|hiện\snay|chiếm|tính\sđến|đến\snay|so\svới\scùng\skỳ|năm\squa"
    r"|thời\sgian\squa|vừa\squa"
    r"|kết\squả(?=[:,]|\s(?:là|có|đạt|tổng|rà|thực\shiện|cho|đã|kiểm|khảo|thanh))|tổng\ssố"
    r"|thực\shiện\sđược|là|còn|ước\s(?:đạt|thực\shiện)|bình\squân)(?!\w)",
    re.IGNORECASE,
)
_PROVED = re.compile(
    r"(?<!\w)(?:đã|hiện\scó|hiện\snay|tính\sđến|đến\snay|so\svới\scùng\skỳ|năm\squa|thời\sgian\squa"
    r"|vừa\squa"
    r"|thực\shiện\sđược|đang\scó)(?!\w)",
    re.IGNORECASE,
)
"""What shows even among orders and goals that a figure was reached."""
_FACTUAL = re.compile(
    rf"{_DONE.pattern}|(?<!\w)(?:có|gồm|được|gần|hơn|xấp\sxỉ|báo\scáo|tăng|giảm|đang|hiện|cả\snước"
    rf"|khoảng|ước|trên|chỉ"
    rf"|toàn\s(?:tỉnh|quốc|ngành))(?!\w)",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"(?:kế\shoạch|dự\stoán|chỉ\stiêu|mục\stiêu|nghị\squyết|định\smức|yêu\scầu)"
    r"(?:(?:\s[\w–-]+){0,8}?\s?(?:là|giao|đề\sra|:)|(?:\s(?:năm|giao|cả\snăm|\d{1,4}))?)"
    r"\s?(?:là\s)?(?:dưới|trên|khoảng|từ|tăng|giảm)?\s?$"
    r"|(?:kế\shoạch|chỉ\stiêu|mục\stiêu|dự\stoán|trần|ngưỡng|giới\shạn|quy\sđịnh"
    r"|cho\sphép)[^,.;()%]{0,40}\(\s?$",
    re.IGNORECASE,
)
_PLAN = re.compile(r"\W*(?:kế\shoạch|chỉ\stiêu|mục\stiêu|dự\stoán|nghị\squyết)(?!\w)", re.IGNORECASE)
_GOVERNS = re.compile(
    r"(?<!\w)(?:phấn\sđấu|mục\stiêu|yêu\scầu|đề\snghị|giao(?!\s(?:thông|dịch|lưu))|bảo\sđảm|đảm\sbảo"
    r"|phải|nhiệm\svụ"
    r"|chỉ\stiêu|quy\sđịnh|mức)(?!\w)",
    re.IGNORECASE,
)
_REVIEWS = re.compile(
    r"(?<!\w)(?:đánh\sgiá|kết\squả|tình\shình|đã|tính\sđến"
    r"|báo\scáo)(?!\w)",
    re.IGNORECASE,
)
_SET = re.compile(r"(?<!\w)(?:là|giao|đề\sra)(?:\slà)?(?:\s(?:dưới|trên|khoảng|từ))?\s?$", re.IGNORECASE)
_REACHED = re.compile(r"(?:vượt|đạt|bằng|so\svới|so|hoàn\sthành)\s[^,.;(]{0,40}$", re.IGNORECASE)
_BOUND = re.compile(r"\s?(?:trở\s(?:lên|xuống)|/\s?\d)")
_TELLING = re.compile(
    r"(?:^|:)\W*(?:\(?[\da-zđ]{1,3}(?:\.\d{1,2})*[.)]\s?|\d{1,2}\.\s?)?(?i:giao|đề\snghị|yêu\scầu|tổ\schức"
    r"|tăng\scường|đẩy\smạnh|bảo\sđảm|đảm\sbảo"
    r"|phấn\sđấu|tiếp\stục|thực\shiện|xây\sdựng|hoàn\sthành|triển\skhai|rà\ssoát|chỉ\sđạo|phối\shợp"
    r"|hỗ\strợ|bố\strí|cử|mỗi"
    r"|thống\snhất|đồng\sý|xử\sphạt|điều\schỉnh|chấp\sthuận|trích|đơn\sgiá|thông\sbáo|kính|tuyển|cấp"
    r"|chi|mức|đối\stượng|hồ\ssơ|thời\sgian|địa\sđiểm|kinh\sphí"
    r"|số\slượng|lệ\sphí|học\sphí"
    r"|ngưỡng|điểm|thí\ssinh|thành\slập|cho\sphép|phê\sduyệt|ban\shành|tên|mã|địa\schỉ|số\sđiện"
    r"|điện\sthoại|chủ\strì|bổ\ssung|sửa\sđổi"
    r"|xét|đưa|lựa\schọn|ưu\stiên|duy\strì|nâng|mở|lập|chuẩn\sbị)(?!\w)"
)
_FORMULA = re.compile(r"[≥≤\u00d7=]")
_FORM = re.compile(r"\.{4}|…{2}")
_PREPOSITION = re.compile(r"(?<!\w)(?:của|đối\svới|cho|theo|giữa|với|trong)\s$", re.IGNORECASE)
_ALREADY = re.compile(r"(?<!\w)đã(?!\w)", re.IGNORECASE)
_JUST_DONE = re.compile(r"(?<!\w)đã(?!\w)[^;]{0,80}$", re.IGNORECASE)
_SUBJECT = re.compile(r"\W*(?:(?:tất\scả|toàn\sbộ|hiện|có|cả)\s){0,2}", re.IGNORECASE)
"""A figure that opens its sentence is who did what follows: `Tất cả 7 huyện đã thành lập`."""
_QUOTED, _SOON = 60, 30


def is_stated(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the figure at `start:end` of a sentence is said to be so."""
    if sentence.mood in (Mood.SILENT, Mood.RULES) or _BOUND.match(sentence.text, end):
        return False
    before = _governing(sentence.text[:start])
    bracket = before is not sentence.text[:start] and len(before) < start
    if (
        (bracket and _PLAN.match(before))
        or is_planned(before)
        or _FORMULA.search(before)
        or _FORM.search(sentence.text)
    ):
        return False
    before = _since_reset(before)
    if sentence.mood is Mood.STATES:
        return not _ALWAYS.search(before) and not _leads(sentence.lead)
    if _ASKED.search(before) or _leads(sentence.lead):
        return sentence.mood is Mood.OPEN and bool(_JUST_DONE.search(before)) and not _ALWAYS.search(before)
    did = _SUBJECT.fullmatch(sentence.text[:start]) and _ALREADY.search(sentence.text, end, end + _SOON)
    return bool(did) or _is_shown(sentence, start, before)


def _is_shown(sentence: Sentence, start: int, before: str) -> bool:
    """Whether words before a figure show that it was reached, where neither heading nor kind of text does."""
    if _PREPOSITION.search(sentence.text[max(0, start - 12) : start]):
        return bool(_ALREADY.search(before))
    colon = max(0, sentence.text.rfind(":", 0, start))
    telling = _TELLING.match(sentence.text) or _TELLING.match(sentence.text, colon)
    if sentence.mood is Mood.OPEN and not telling:
        return bool(_FACTUAL.search(sentence.lead + sentence.text[:start]))
    goes_on = ":" not in sentence.lead and _ALREADY.search(sentence.lead)
    return bool(goes_on or _PROVED.search(sentence.text[:start]))


def is_aimed(sentence: Sentence, start: int) -> bool:
    """Whether what stands at `start` is wished for, ruled or only possible: for words that else are facts."""
    before = _since_reset(_governing(sentence.text[:start]))
    planned = sentence.text[start : start + 1].isdigit() and is_planned(before)
    return sentence.mood in (Mood.SILENT, Mood.RULES) or planned or bool(_ALWAYS.search(before))


def is_planned(before: str) -> bool:
    """Whether the words lead up to the figure of a plan: `(kế hoạch là`, and not to what was made of it."""
    planned = _PLANNED.search(before[-_QUOTED:])
    if planned is None or before[-1:] == "(" or _SET.search(before[-_QUOTED:]):
        return planned is not None
    return not _REACHED.search(before[-_QUOTED:])


def _governing(before: str) -> str:
    """What governs a figure: the words in its own bracket, or all before where the bracket holds it alone."""
    opening = before.rfind("(")
    if opening > before.rfind(")") and before[opening + 1 :].strip():
        return before[opening + 1 :]
    return before


def _since_reset(before: str) -> str:
    """The words since the last that set what was against what is to be."""
    place = 0
    for match in _RESET.finditer(before):
        place = match.end()
    return before[place:]


def _leads(lead: str) -> bool:
    """Whether the beginning of a divided sentence, or the words with a colon before a list, aim or order."""
    colon = lead.rfind(":")
    words = lead[: colon + 1] if colon >= 0 else lead[:_QUOTED]
    return bool(_GOVERNS.search(words)) and not _REVIEWS.search(words)
