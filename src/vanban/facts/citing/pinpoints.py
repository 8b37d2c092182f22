"""Read the divisions named before a cited document, whole and as printed.

theo điểm a, b khoản 2 và khoản 3 Điều 5 của Luật Đất đai
     ^ start                          ^ end  ^ the document
Điều 5 Thông tư này và mục 4, Điều 7, Thông tư số 03/2019/TT-BTTTT
                       ^ start     ^ end
"""

from __future__ import annotations

import re

_UNIT = (
    r"(?:điểm|khoản|điều|mục|tiểu\s+mục|chương|phần|phụ\s+lục|mẫu|biểu|biểu\s+mẫu|tiết|đoạn|gạch\s+đầu\s+dòng|ý|câu"
    r"|dòng|cột|phụ\s+biểu|bảng)"
)
_VALUE = (
    r"(?:(?:số\s+|thứ\s+)?(?:\d{1,4}(?:\.\d{1,3}){0,4}(?:[a-zđ]\d{0,2})?|[IVXLC]{1,7}|[A-HĐ]\d{0,2}|[a-zđ]\d{0,2}(?:\.\d{1,2})?"
    r"|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|cuối|đầu(?:\s+tiên)?)(?!\w|/\d)(?:\s?\)(?!\s*\())?)"
)
_AND = r"(?:\s*[,;]\s*(?:và\s+|hoặc\s+)?|\s+(?:và|hoặc|đến|tới|của|thuộc|tại|và/hoặc|hay)\s+|\s?[-–]\s?)"
_STEP = rf"(?:(?:các\s+|từ\s+|những\s+)*{_UNIT}\s+{_VALUE}(?:{_AND}{_VALUE})*)"
_FIRST = "CTNĐKMPBGÝDctnđkmpbgýd"
"""The first letters of these words: asked first, for they fail at once nearly everywhere."""
_CHAIN = re.compile(rf"(?<!\w)(?=[{_FIRST}])(?<!giai\s){_STEP}(?:(?:{_AND}|\s+){_STEP})*", re.I)
_JOINED = re.compile(
    r"[\s,]*(?:của|trong|tại|thuộc)?\s*|\s*[,(]?\s*(?:được\s+)?(?:ban\s+hành\s+)?(?:kèm\s+theo|đính\s+kèm)\s*(?:(?:tại|của)\s+)?",
    re.I,
)
"""What may stand between the last division and the document it is of."""
_BRACKET_BELOW = re.compile(r"\s*\n\s*\(")
"""`MẪU SỐ 01` over `(Ban hành kèm theo ...)` is a heading."""
_WINDOW = 320
_JOINTS = frozenset(("của", "theo", "trong", "tại", "thuộc", "kèm", "ban", "hành", "đính", "được"))
_SHORT_VALUES = frozenset(
    ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "cuối", "đầu", "tiên"]
)


def pinpoint_before(text: str, place: int) -> tuple[int, int] | None:
    """Start and end of the divisions right before `place`, where a document is named; None if none."""
    near = text[max(0, place - 40) : place].split()
    while near and near[-1].strip(",(").casefold() in _JOINTS:
        near.pop()
    if not near or not _may_be_value(near[-1].strip(",;).")):
        return None
    for chain in _CHAIN.finditer(text, max(0, place - _WINDOW), place):
        if _JOINED.fullmatch(text, chain.end(), place) and not _BRACKET_BELOW.match(text, chain.end()):
            return _without_lead(text, *chain.span())
    return None


def _may_be_value(word: str) -> bool:
    """Whether a word may be the number of a division; asked first, for most documents stand without one."""
    if word[:1].isdigit() or len(word) == 1 or word[1:].isdigit():
        return True
    return word.casefold() in _SHORT_VALUES or not word.strip("IVXLCivxlc")


_LEAD = re.compile(r"(?:các|từ|những)\s+", re.I)


def _without_lead(text: str, start: int, end: int) -> tuple[int, int]:
    """The divisions without `các`, which is none of their words, but with `từ ... đến`."""
    lead = _LEAD.match(text, start)
    return (lead.end(), end) if lead and lead[0].split()[0].casefold() != "từ" else (start, end)
