"""Read the orders of one paragraph: who is told, with whom, and where the action begins.

UBND tỉnh giao Sở Y tế chủ trì, phối hợp với Sở Tài chính rà soát ...; yêu cầu các địa phương báo cáo ...
          ^ begins     ^ agency              ^ partner    ^ action     ^ the next one begins
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from vanban.facts.ordering.action_words import NARRATIVE
from vanban.facts.ordering.assignees import Stop, read_names
from vanban.facts.ordering.order_subjects import (
    OF_ITSELF,
    OPENS,
    find_by_subject,
    is_consequence,
    subject_places,
    told_first,
)
from vanban.facts.ordering.order_verbs import find_by_verb
from vanban.facts.ordering.speech import SENTENCE, Order, Speech, sentences

_NEAR = 80
_BACK = 1500


def read_orders(speech: Speech, start: int, end: int) -> Iterator[Order]:
    """Yield the orders of the paragraph `text[start:end]`; those that name nobody have no agencies."""
    found = sorted(_found(speech, start, end), key=lambda order: order.start)
    for number, order in enumerate(found):
        after = _sentence_of(speech.text, order, found[number + 1]) if number + 1 < len(found) else end
        limit = _stripped(speech.text, order.action, _told_from(speech.text, order.action, after))
        if limit > order.action or order.empty:
            yield replace(order, end=max(limit, order.action))


def _found(speech: Speech, start: int, end: int) -> Iterator[Order]:
    for begin, close in sentences(speech.text, start, end):
        orders = list(find_by_verb(speech, begin, close))
        if not orders:
            order = find_by_subject(speech, begin, close)
            orders = [order] if order and not _narrates(speech.text, start, order, end) else []
        yield from orders
        if orders:
            yield from _after_semicolons(speech, orders[-1].action, close)


def _narrates(text: str, start: int, order: Order, end: int) -> bool:
    """Whether a plain sentence stands where it is told how things are."""
    if order.explicit:
        return False
    return bool(NARRATIVE.search(text, max(start, order.action - _BACK), min(order.action + _NEAR, end)))


def _after_semicolons(speech: Speech, start: int, close: int) -> Iterator[Order]:
    """The orders of further parts that begin with another body: `...; Sở Tài chính bố trí kinh phí`."""
    for gap in _PART.finditer(speech.text, start, close):
        order = told_first(speech, gap.end(), close)
        if order:
            yield order


_PART = re.compile(r";\s+(?:đồng thời,?\s+)?(?=[A-ZĐỦ]|các\s)")


def _sentence_of(text: str, order: Order, after: Order) -> int:
    """Where the next order begins, with what stands before it: `Khi thực hiện, nếu có vướng mắc, ...`."""
    begins = [stop.end() for stop in SENTENCE.finditer(text, order.action, after.start)]
    return begins[-1] if begins and OPENS.match(text, begins[-1], after.start) else after.start


def _told_from(text: str, start: int, end: int) -> int:
    """Where a later sentence begins that orders nothing: `Bộ sẽ tổ chức kiểm tra`; else the end."""
    for stop in SENTENCE.finditer(text, start, end):
        if is_consequence(text, stop.end(), end) or _COURTEOUS.match(text, stop.end(), end):
            return stop.end()
        for place, _ in subject_places(text, stop.end(), end):
            names = read_names(text, place, end, plain=True)
            if names and (names.stop is Stop.TOLD or OF_ITSELF.match(text, names.after)):
                return stop.end()
    return end


_COURTEOUS = re.compile(
    r"Trân trọng (?:cảm|cám) ơn|(?:Rất )?[Mm]ong |Xin (?:trân trọng|chân thành|cảm|cám)"
    r"|Mọi (?:vướng mắc|chi tiết"
    r"|thông tin|thắc mắc)|[^.;]{0,140}\bliên (?:hệ|lạc)\s[^.;]{0,140}\bđể (?:được|biết)\b"
)
"""The beginning of a sentence that thanks, or says where to ask."""


def _stripped(text: str, start: int, end: int) -> int:
    """The end of the words there, closing marks and what leads to the next order left out."""
    words = text[start:end].rstrip()
    words = re.sub(r"(?:\s*[;,.:/]+|\s+(?:và|đồng thời))+$", "", words)
    return start + len(words)
