"""Read where an action begins after the names of those who are told, and with whom it is done.

Sở Y tế   có trách nhiệm   chủ trì, phối hợp với Sở Tài chính   rà soát hồ sơ ...
          ^ makes it an order                    ^ partner      ^ the action
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from vanban.facts.ordering.action_words import ADVERBIAL, ANNOUNCES, EMPTY, MODAL, VERB
from vanban.facts.ordering.assignees import Stop, read_names
from vanban.model import Field


@dataclass(frozen=True, slots=True)
class Action:
    """Where an action begins, and with whom it is done."""

    start: int
    partners: tuple[Field, ...]
    duty: bool
    """Whether `có trách nhiệm`, `phải` stood before it."""
    idle: bool = False
    """Whether it says with whom to work, and nothing to do."""


_FAR = 320
_STEPS = 6
"""How many words that only lead to an action may stand before it."""


def read_action(text: str, start: int, close: int) -> Action | None:
    """The action that begins at `start` or after what only leads to it; None where no verb follows."""
    place, duty = _past(text, start, close), False
    for _ in range(_STEPS):
        words = _small(text, place, close)
        modal = MODAL.match(words)
        if modal:
            place, duty = _past(text, place + modal.end(), close), True
            if place >= close:
                return Action(close, (), duty)
        elif _ALONG.match(words) or VERB.match(words):
            return _with_partners(text, place, close, duty=duty)
        elif duty and _DOES.match(words):
            return Action(place, (), duty)
        else:
            onward = _past_adverbial(text, place, close) if ADVERBIAL.match(words) else None
            if onward is None or onward == place:
                return None if onward is None else Action(place, (), duty)
            place = onward
    return None


def _with_partners(text: str, place: int, close: int, *, duty: bool) -> Action:
    """The action at `place`; where it opens with `phối hợp với` and another verb follows, what follows."""
    along = _ALONG.match(_small(text, place, close))
    names = read_names(text, place + along.end(), close, anybody=True) if along else None
    onward = read_action(text, names.after, close) if names and names.stop is Stop.ACTION else None
    if names and onward:
        return replace(onward, partners=(*names.fields, *onward.partners), duty=duty or onward.duty)
    nothing = names is not None and not text[names.after : close].strip(" .:;,-–/")
    idle = nothing and along is not None and bool(_WITH.search(along[0]))
    return Action(place, names.fields if names else (), duty, idle)


_WITH = re.compile(r"(?:với|cùng)\s+$")


_ALONG = re.compile(
    r"(?:(?:chủ trì|chịu trách nhiệm|chủ động|trực tiếp|tích cực|tăng cường|thường xuyên|làm đầu mối"
    r"|là đầu mối)(?:,|\s+và|,\s+và)?\s+){0,3}"
    r"(?:phối hợp|cùng|kết hợp)(?:\s+(?:chặt chẽ|tốt|thường xuyên|đồng bộ))?(?:\s+(?:với|cùng|cùng với))?\s+"
)


def _past_adverbial(text: str, place: int, close: int) -> int | None:
    """Where the verb stands after an adverbial: after its comma, or within it (then its own beginning)."""
    for comma in re.finditer(r",\s+|\)\s+", text[place : min(close, place + _FAR)]):
        onward = place + comma.end()
        words = _small(text, onward, close)
        if text[onward : onward + 1].islower() and (
            (VERB.match(words) and not words.startswith(("yêu cầu", "báo cáo của"))) or MODAL.match(words)
        ):
            return onward
    inner = _WITHIN_GROUNDS if text.startswith("căn cứ", place) else _WITHIN
    return place if inner.search(text, place, min(close, place + _ROOM)) else None


_DOES = re.compile(
    r"(?!(?:là|được|bị|có|đúng|đủ|đạt|thuộc|như|nêu|nói|sau|trước|trên|dưới|liên|hoàn toàn|do|của|và|với|về"
    r"|đối|trong|cụ thể|chính|cao|lớn|ở|tại|từ|đến|theo|khi|nếu|để|nhằm|định kỳ|hằng|hàng|căn cứ|kể|cho"
    r"|bằng|qua|tùy|tuỳ|chậm nhất|riêng|trở|thì|mà|hoặc|tương|phù hợp|bảo mật|rõ|thật|hết|chung|pháp"
    r"|hành chính)(?!\w))"
    r"[a-zà-ỹđ]\w*\s+[^\W\d_]"
)
"""Any verb behind `phải`, `có trách nhiệm`: what it is not is said of a thing, or says when and how."""
_ROOM = 100
"""How far a verb may stand in words that no comma parts."""
_WITHIN = re.compile(
    r"(?<=\s)(?:thi hành|gửi|báo cáo|trình|hoàn thành|tổng hợp|lập|rà soát|nộp|tổ chức|thông báo)(?!\w)"
)
_WITHIN_GROUNDS = re.compile(
    rf"{_WITHIN.pattern}|(?<=\s)(?<!của )(?<!việc )(?<!được )(?<!kết quả )(?:chỉ đạo|hướng dẫn|giải quyết"
    r"|xem xét|xử lý|triển khai|thực hiện|xây dựng|ban hành|bố trí|phê duyệt|trả lời)(?!\w)"
)
"""A verb in the middle of grounds that no comma parts: `căn cứ quy định nêu trên chỉ đạo ...`."""


def _small(text: str, place: int, close: int) -> str:
    """The words there with the first letter small."""
    words = text[place : min(close, place + 90)]
    return words[:1].lower() + words[1:]


def _past(text: str, place: int, close: int) -> int:
    while place < close and text[place] in " ,:;–-\n":
        place += 1
    return place


def only_announces(words: str) -> bool:
    """Whether an action says nothing of its own: `thực hiện một số nhiệm vụ sau đây:`."""
    bare = words.strip(" .:;,-–").casefold()
    syllables = re.findall(r"\w+", bare)
    if all(one in EMPTY for one in syllables):
        return bool(_POINTS.search(words.strip().casefold())) or not syllables
    return words.rstrip().endswith(":") and "," not in bare and bool(ANNOUNCES.search(bare))


_POINTS = re.compile(r"sau|dưới|:$|như|^(?:tổ chức |phối hợp )?thực hiện$")
"""What points to words that follow."""


def announces_more(words: str) -> bool:
    """Whether an action ends by announcing its parts: `..., trọng tâm là các nội dung sau:`."""
    return words.rstrip().endswith(":") and "," in words and bool(ANNOUNCES.search(words.casefold()))
