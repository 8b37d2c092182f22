"""Orders that begin with the one who is told: `Sở Y tế chủ trì ...`, `Trước ngày 15, các đơn vị gửi ...`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from vanban.facts.ordering.action_words import MODAL
from vanban.facts.ordering.assignees import Stop, read_names
from vanban.facts.ordering.speech import Order, Speech, same_body, told_to

OPENS = re.compile(
    r"(?:Trong|Sau|Trước|Kể từ|Từ|Khi|Định kỳ|Hằng|Hàng|Trên|Căn cứ|Để|Nếu|Trường hợp|Riêng"
    r"|Quá trình|Quá thời|Hết thời|Nhận được|Vì|Do|Theo"
    r"|Ngoài ra|Đồng thời|Chậm nhất|Đến|Ngay|Tùy|Tuỳ|Với|Qua|Nhằm|Tại|Vào)(?!\w)"
)
"""The first word of a sentence in which something stands before the subject."""
_CHARGED = re.compile(rf"{MODAL.pattern}|(?:chịu trách nhiệm|phụ trách|trực tiếp|chủ trì)\b")
"""What is said of a person who is told, and not told of."""
_PERSON = re.compile(r"(?:ông|bà|đồng chí|đ/c|thầy|cô)\s+[A-ZĐÀ-Ỹ]", re.IGNORECASE)
_SPEAKS = re.compile(
    r"(?:kết luận|chỉ đạo|có ý kiến|thông báo|báo cáo|đề xuất|trả lời|hướng dẫn|xây dựng|ban hành|yêu cầu"
    r"|giải trình|kính trình)\b[^.]*"
    r"(?:như sau|sau đây|sau)\s*:?$|(?:kết luận|quyết định|quyết nghị|chỉ thị|thông báo|báo cáo)\s*:?$"
)
"""The end of a sentence in which the issuer says that it will speak."""
_TOWARDS = re.compile(r"(?:Đối với|Riêng(?: đối với)?|Về phía)\s+")


def find_by_subject(speech: Speech, begin: int, close: int) -> Order | None:
    """The order of a sentence that begins with the one who is told; None where it is no order."""
    if _AS_THE_LAW_SAYS.match(speech.text, begin, close) or is_consequence(speech.text, begin, close):
        return None
    for place, towards in subject_places(speech.text, begin, close):
        order = told_first(speech, place, close)
        if order:
            return replace(order, start=begin) if towards else order
    return None


def is_consequence(text: str, begin: int, close: int) -> bool:
    """Whether a sentence says what holds where nobody answers: `Quá thời hạn trên, ... coi như đồng ý`."""
    return bool(_UNLESS.match(text, begin, close) and _HOLDS.search(text, begin, min(close, begin + _CLAUSE)))


_UNLESS = re.compile(r"(?:Nếu|Trường hợp|Quá|Hết|Sau|Đến)\b")
_HOLDS = re.compile(
    r"\b(?:thì\s+)?(?:được\s+)?(?:coi|xem)\s+(?:như|là)\b|\bmặc nhiên\b|\bkhông chịu trách nhiệm\b"
    r"|\bhoàn toàn chịu trách nhiệm\b|\bnào không\b|\bnào chưa\b"
)
_CLAUSE = 400
_OF_NAME, _ITSELF = 4, 20
"""Where the word stands that says so, read, it may be, as part of the name: `Tổ công tác tự | ...`."""


def told_first(speech: Speech, place: int, close: int) -> Order | None:
    """The order told to those named at `place`; None where nobody is, or the issuer speaks of itself."""
    text = speech.text
    names = read_names(text, place, close, plain=True)
    if names is None or names.stop in (Stop.TOLD, Stop.END):
        return None
    if len(names.fields) == 1 and same_body(names.fields[0].value, speech.issuer):
        return None
    is_charged = names.stop is Stop.COLON or _CHARGED.match(text, names.after)
    if _PERSON.match(text, place) and not is_charged:
        return None
    speaks = _SPEAKS.match(text, names.after, close) or _informs(speech, names.after, close)
    if speaks or OF_ITSELF.search(text, max(place, names.end - _OF_NAME), names.after + _ITSELF):
        return None
    return told_to(text, place, names, close, explicit=False)


_AS_THE_LAW_SAYS = re.compile(
    r"(?:Theo|Căn cứ)(?:\s+quy\s+định)?(?:\s+(?:tại|của))?\s+(?:các\s+)?(?:khoản|điểm|Điều|Luật"
    r"|Nghị\s+định|Thông\s+tư|quy\s+định|pháp)\b"
)
"""The beginning of a sentence that repeats the law."""
_INFORMS = re.compile(
    r"(?:trân trọng |xin )?(?:thông báo|phúc đáp|trả lời)\b[^.;]{0,200}\b(?:biết|được biết|thực hiện)\b"
)
"""What a sender says it does: `thông báo để các đơn vị biết, thực hiện`."""
OF_ITSELF = re.compile(r"\btự (?:giải thể|chấm dứt|kết thúc)\b|(?:không )?được hưởng\b")
"""What comes of itself, ordered by nobody."""
_PASSES_ON = re.compile(r"thông báo\s+(?:đến|tới|cho)\b")


def _informs(speech: Speech, place: int, close: int) -> bool:
    """Whether the sender informs; another body that the sender names is told to pass the news on."""
    is_other = bool(speech.issuer) and _PASSES_ON.match(speech.text, place)
    return bool(not is_other and _INFORMS.match(speech.text, place, close))


def subject_places(text: str, begin: int, close: int) -> Iterator[tuple[int, bool]]:
    """Where a sentence may name its subject: at its beginning, after an adverbial, after a topic."""
    towards = _TOWARDS.match(text, begin, close)
    if towards:
        yield towards.end(), True
        return
    yield begin, False
    topic = re.match(r"[^,;:.]{3,90}:\s+", text[begin : min(close, begin + 100)])
    if topic:
        yield begin + topic.end(), False
    if OPENS.match(text, begin, close):
        for comma in list(re.finditer(r",\s+", text[begin : min(close, begin + 400)]))[:8]:
            yield begin + comma.end(), False
