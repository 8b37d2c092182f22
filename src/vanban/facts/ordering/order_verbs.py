"""Orders that a verb of ordering opens: `giao`, `yêu cầu`, `đề nghị`, where it is the sentence's own verb.

Chủ tịch UBND tỉnh giao Sở Y tế ...      an order: the issuer is its subject
Bộ Y tế có Công văn số 12 đề nghị ...    none: it tells what another has asked
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from vanban.facts.ordering.action_words import PRESSING
from vanban.facts.ordering.actions import read_action
from vanban.facts.ordering.assignees import Names, Stop, as_field, read_names
from vanban.facts.ordering.order_subjects import OPENS
from vanban.facts.ordering.speech import Order, Speech, asked, same_body, told_to

TRIGGER = re.compile(
    r"""
    \b (?= [ĐđYyGgPpỦủUuKkRrMmCc] )  # first, for it fails at once nearly everywhere
    (?<!được\s)(?<!đã\s)(?<!thừa\s)(?<!theo\s)(?<!Theo\s) (?:
      (?:[Kk]ính\s+)? [Đđ]ề\s+nghị | [Yy]êu\s+cầu
    | (?<![Nn]goại\s)(?<!bàn\s)(?<!chuyển\s) [Gg]iao
        (?! \s+ (?:ban|dịch|lưu|thông|tiếp|nhận|hàng|kết|thoa|hữu)\b )
        (?: \s+ (?:nhiệm\s+vụ|trách\s+nhiệm) )? (?: \s+ cho )?
    | [Pp]hân\s+công | [Ủủ]y\s+quyền (?: \s+ cho )? | [Uu]ỷ\s+quyền (?: \s+ cho )?
    | (?:[Kk]ính\s+)? [Kk]iến\s+nghị | [Đđ]ề\s+xuất | [Kk]ính\s+trình
    | [Kk]ính\s+mong | [Rr]ất\s+mong | [Mm]ong
    | [Kk]ính\s+nhờ | [Cc]hỉ\s+đạo | [Kk]êu\s+gọi
    ) (?!\w) :? \s*
    """,
    re.VERBOSE,
)
"""The verbs by which one body tells or asks another."""
_WEAK = re.compile(r"(?:mong|rất\s+mong|đề\s+xuất|chỉ\s+đạo|kêu\s+gọi)", re.IGNORECASE)
"""Verbs that make an order only where a name follows, and not of themselves."""
_OF_ISSUER = re.compile(r"chỉ\s+đạo", re.IGNORECASE)
"""A verb that is itself an action told to somebody, unless the issuer is its subject."""

_LIGHT = re.compile(
    r"(?:\s|,|nay|vậy|vì\s+vậy|vì\s+thế|do\s+đó|do\s+vậy|theo\s+đó|trân\s+trọng|kính|đồng\s+thời|và|cũng"
    r"|tiếp\s+tục|xin"
    r"|một\s+lần\s+nữa|ngoài\s+ra|riêng|trước\s+mắt|cụ\s+thể|tạm\s+thời|bên\s+cạnh\s+đó|mặt\s+khác"
    r"|song\s+song|để"
    r"|văn\s+bản|công\s+văn|thống\s+nhất|trong\s+đó|chúng\s+tôi|thông\s+báo|nhất\s+trí)*",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"nhận\s+được\s+(?!(?:văn\s+bản|công\s+văn|thông\s+báo|kế\s+hoạch|công\s+điện|chỉ\s+thị|hướng\s+dẫn"
    r"|quyết\s+định)\s+này)|\bđã\b|có\s+(?:các\s+)?(?:công\s+văn|văn\s+bản|tờ\s+trình|báo\s+cáo"
    r"|công\s+điện|thông\s+báo|kết\s+luận"
    r"|chỉ\s+thị|quyết\s+định)\b|quy\s+định\s*:|cử\s+tri|theo\s+(?:đề\s+nghị|quy\s+định)"
    r"|trong\s+đó\s+(?:có|quy\s+định)",
    re.IGNORECASE,
)
_NO_SUBJECT = re.compile(
    r"\d/|về\s+việc|theo\s+đề|\bđã\b|\btại\b|\bsẽ\b|\bdo\b|\bđể\b|\bđược\b|\btheo\b|\bnhằm\b|\bcó\b"
    r"|\bcủa\s+các\b|\b(?:mà|khi|nếu)\b",
    re.IGNORECASE,
)
_LEFT = 1500
"""How far back the subject of a verb is looked for."""


def find_by_verb(speech: Speech, begin: int, close: int) -> Iterator[Order]:
    """Yield the orders of one sentence that a verb of ordering opens."""
    after = begin
    for trigger in TRIGGER.finditer(speech.text, begin, close):
        if trigger.start() < after:
            continue
        opens = max(begin, trigger.start() - _LEFT)
        subject = _subject_before(speech, opens, trigger.start())
        if subject is None or not _orders_here(speech, opens, trigger, subject, again=after > begin):
            continue
        order = _after_trigger(speech.text, trigger, close)
        if order and (order.agencies or not subject or same_body(subject, speech.issuer)):
            after = order.action
            yield order


def _orders_here(speech: Speech, begin: int, trigger: re.Match[str], subject: str, *, again: bool) -> bool:
    """Whether the verb orders something, and is no part of an action: `tham mưu, đề xuất UBND tỉnh ...`."""
    if _OF_ISSUER.match(trigger[0]):
        return bool(subject) and same_body(subject, speech.issuer)
    if subject or trigger.start() == begin or trigger[0][0].isupper():
        return True
    before = speech.text[begin : trigger.start()].rstrip()
    if _JOINED.search(before) and not _WEAK.match(trigger[0]):
        return not again or bool(_PARTED.search(before))
    return not again and bool(OPENS.match(speech.text, begin) or _LIGHT.fullmatch(before))


_JOINED = re.compile(r"(?:;|;\s*đồng thời,?|\bvà|đồng thời,?|:)$")
_PARTED = re.compile(r";(?:\s*đồng thời,?)?$")


def _after_trigger(text: str, trigger: re.Match[str], close: int) -> Order | None:
    place = trigger.end()
    for words in ("đối với ", "với ", "tất cả "):
        place += len(words) if text.startswith(words, place) else 0
    names = read_names(text, place, close, anybody=True)
    if names and names.stop is Stop.TOLD:
        names = _with_clause(text, names, close)
        return told_to(text, trigger.start(), names, close, explicit=True) if names else None
    if names:
        return told_to(text, trigger.start(), names, close, explicit=True)
    if _WEAK.match(trigger[0]) or ":" in trigger[0]:
        return None
    action = read_action(text, place, close)
    if action is None or _CONTACT.match(text, action.start, close):
        return None
    return asked(text, trigger.start(), action, close)


_CONTACT = re.compile(
    r"liên (?:hệ|lạc)\b(?=[^.;]*(?:để được|để biết|giải đáp|điện thoại|số máy|ĐT|\d{3}))", re.IGNORECASE
)
"""Where to ask: a courtesy to the reader, told to nobody by name."""


def _with_clause(text: str, names: Names, close: int) -> Names | None:
    """The names with what says which of them are meant: `các đơn vị chưa gửi báo cáo | khẩn trương ...`."""
    clause = _CLAUSE.match(text, names.after, close)
    if clause is None or not _GROUP.match(names.fields[-1].value):
        return None
    whole = as_field(text, names.fields[-1].span.start, clause.end("clause"))
    return replace(
        names, fields=(*names.fields[:-1], whole), end=whole.span.end, after=clause.end(), stop=Stop.ACTION
    )


_CLAUSE = re.compile(rf"(?P<clause>(?:chưa|đang|còn|đã|bị)\s[^,;.:\n]{{2,90}}?),?\s+(?=(?:{PRESSING})(?!\w))")
_GROUP = re.compile(
    r"(?:các|những|mỗi|từng|cơ quan|đơn vị|địa phương|cá nhân|tổ chức|doanh nghiệp)\b", re.IGNORECASE
)


def _subject_before(speech: Speech, begin: int, place: int) -> str | None:
    """Who tells, by the words before the verb: "" where nobody is named; None where it is no order."""
    left = speech.text[begin:place]
    for clause in _clauses(left):
        words = left[clause:].strip()
        light = _CONDITION.match(words) or _LIGHT.match(words)
        name = _COURTESY.sub("", words[light.end() :] if light else words).strip()
        if not name:
            anew = left[:clause].rstrip().endswith(";")
            return None if _REPORTED.search(left) and not anew else ""
        if len(name) < _LONGEST_SUBJECT and not _NO_SUBJECT.search(name) and _is_name(name):
            known = not speech.issuer or same_body(name, speech.issuer)
            return None if _REPORTED.search(left[:clause]) and not known else name
    return None


_CONDITION = re.compile(
    r"(?:nếu|trường hợp|khi|quá trình thực hiện,? nếu)\s+(?:có|còn|gặp|phát sinh|cần|thấy)\s+[^,;]{2,80}$",
    re.IGNORECASE,
)
"""What stands before the verb with no comma: `nếu có khó khăn | đề nghị`."""
_COURTESY = re.compile(
    r"\s+(?:trân trọng|kính|xin|tiếp tục|cũng|đồng thời|thống nhất|nhất trí|đã có ý kiến)\s*$"
)
_LONGEST_SUBJECT = 160


def _is_name(words: str) -> bool:
    """Whether words are the name of a body and nothing more."""
    names = read_names(words, 0, len(words))
    return names is not None and names.stop is Stop.END and names.after == len(words)


def _clauses(left: str) -> Iterator[int]:
    """Where the parts of the words before a verb begin, the last first."""
    yield from reversed([0, *(gap.end() for gap in re.finditer(r"[;,:]\s+|\s+và\s+|\)\s+", left))][-12:])
