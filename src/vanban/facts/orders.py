"""Read the orders of one paragraph: who is told, with whom, and where the action begins.

Chủ tịch UBND tỉnh giao Sở Y tế chủ trì, phối hợp với Sở Tài chính rà soát ...; yêu cầu các địa phương báo cáo ...
                   ^ begins     ^ agency             ^ partner     ^ action     ^ the next one begins
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from vanban.facts.action_words import ADVERBIAL, ANNOUNCES, EMPTY, MODAL, NARRATIVE, VERB
from vanban.facts.assignees import Names, Stop, read_names
from vanban.model import Field


@dataclass(frozen=True, slots=True)
class Order:
    """Somebody told to do something, in one paragraph."""

    start: int
    """Where the words begin that make it an order."""
    agencies: tuple[Field, ...]
    """Empty where nobody is named: then those told by a heading or a lead, or the addressees."""
    partners: tuple[Field, ...]
    action: int
    """Where the action begins; the end of the paragraph's words where it only announces orders."""
    end: int
    empty: bool
    """Whether it only announces what comes below."""
    explicit: bool
    """Whether a word of order, or of duty, is printed: `giao`, `yêu cầu`, `có trách nhiệm`."""


@dataclass(frozen=True, slots=True)
class Action:
    """Where an action begins, and with whom it is done."""

    start: int
    partners: tuple[Field, ...]
    duty: bool
    """Whether `có trách nhiệm`, `phải` stood before it."""


TRIGGER = re.compile(
    r"""
    (?<!được\s)(?<!đã\s)(?<!thừa\s)(?<!theo\s)(?<!Theo\s) \b(?:
      (?:[Kk]ính\s+)? [Đđ]ề\s+nghị | [Yy]êu\s+cầu
    | (?<![Nn]goại\s)(?<!bàn\s)(?<!chuyển\s)(?<!được\s)(?<!đã\s) [Gg]iao (?!\s+(?:ban|dịch|lưu|thông|tiếp|nhận|hàng|kết|thoa|hữu)\b) (?: \s+ (?:nhiệm\s+vụ|trách\s+nhiệm) )? (?: \s+ cho )?
    | [Pp]hân\s+công | [Ủủ]y\s+quyền (?: \s+ cho )? | [Uu]ỷ\s+quyền (?: \s+ cho )?
    | (?:[Kk]ính\s+)? [Kk]iến\s+nghị | [Đđ]ề\s+xuất | [Kk]ính\s+trình | [Kk]ính\s+mong | [Rr]ất\s+mong | [Mm]ong
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

_SENTENCE = re.compile(
    r"(?<=[^\s\d.A-ZĐ])[.!?](?:\s+|$)(?=[“\"(]?[A-ZĐÀ-Ỹ])|(?<=\))\.\s+(?=[A-ZĐÀ-Ỹ])|(?<=\d)\.\s+(?=[A-ZĐÀ-Ỹ])"
)
_LIGHT = re.compile(
    r"(?:\s|,|nay|vậy|vì\s+vậy|vì\s+thế|do\s+đó|do\s+vậy|theo\s+đó|trân\s+trọng|kính|đồng\s+thời|và|cũng|tiếp\s+tục|xin"
    r"|một\s+lần\s+nữa|ngoài\s+ra|riêng|trước\s+mắt|cụ\s+thể|tạm\s+thời|bên\s+cạnh\s+đó|mặt\s+khác|song\s+song|để"
    r"|văn\s+bản|công\s+văn|thống\s+nhất|trong\s+đó|chúng\s+tôi|thông\s+báo|nhất\s+trí)*",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"nhận\s+được\s+(?!(?:văn\s+bản|công\s+văn|thông\s+báo|kế\s+hoạch|công\s+điện|chỉ\s+thị|hướng\s+dẫn|quyết\s+định)\s+này)|\bđã\b|có\s+(?:các\s+)?(?:công\s+văn|văn\s+bản|tờ\s+trình|báo\s+cáo|công\s+điện|thông\s+báo|kết\s+luận"
    r"|chỉ\s+thị|quyết\s+định)\b|quy\s+định\s*:|cử\s+tri|theo\s+(?:đề\s+nghị|quy\s+định)|trong\s+đó\s+(?:có|quy\s+định)",
    re.IGNORECASE,
)
_NO_SUBJECT = re.compile(
    r"\d/|về\s+việc|theo\s+đề|\bđã\b|\btại\b|\bsẽ\b|\bdo\b|\bđể\b|\bđược\b|\btheo\b|\bnhằm\b|\bcó\b|\bcủa\s+các\b|\b(?:mà|khi|nếu)\b",
    re.IGNORECASE,
)
_FAR = 320
_NEAR = 80


def read_orders(text: str, start: int, end: int, *, bare: bool, issuer: str = "") -> Iterator[Order]:
    """Yield the orders of the paragraph `text[start:end]` that say whom they tell, or tell the addressees.

    With `bare`, a plain sentence whose subject is a body is an order too: `Sở Y tế hướng dẫn ...`.
    """
    found = sorted(_found(text, start, end, bare=bare, issuer=issuer), key=lambda order: order.start)
    for number, order in enumerate(found):
        after = found[number + 1].start if number + 1 < len(found) else end
        limit = _stripped(text, order.action, _told_from(text, order.action, after))
        if limit > order.action or order.empty:
            yield Order(
                order.start,
                order.agencies,
                order.partners,
                order.action,
                max(limit, order.action),
                order.empty,
                order.explicit,
            )


def _told_from(text: str, start: int, end: int) -> int:
    """Where a sentence begins, after the first one, that tells of somebody: `Bộ sẽ tổ chức kiểm tra`; else the end."""
    for stop in _SENTENCE.finditer(text, start, end):
        names = read_names(text, stop.end(), end, plain=True)
        if names and names.stop is Stop.TOLD:
            return stop.end()
    return end


def _found(text: str, start: int, end: int, *, bare: bool, issuer: str) -> Iterator[Order]:
    taken = start
    for begin, close in sentences(text, start, end):
        begin = max(begin, taken)
        orders = list(_triggered(text, begin, close, issuer))
        if not orders:
            order = _subject_first(text, begin, close, end, bare=bare, issuer=issuer)
            if order and not order.explicit and NARRATIVE.search(text, start, min(order.action + _NEAR, end)):
                continue
            orders = [order] if order else []
        yield from orders
        if orders:
            yield from _after_semicolons(text, orders[-1].action, close, bare=bare, issuer=issuer)


def _after_semicolons(text: str, start: int, close: int, *, bare: bool, issuer: str) -> Iterator[Order]:
    """The orders of a sentence's further parts that begin with another body: `...; Sở Tài chính bố trí kinh phí`."""
    for gap in _PART.finditer(text, start, close):
        order = _told_first(text, gap.end(), False, close, close, issuer)
        if order and (order.explicit or bare):
            yield order


_PART = re.compile(r";\s+(?:đồng thời,?\s+)?(?=[A-ZĐỦ]|các\s)")


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a paragraph begins and ends."""
    begin = start
    for stop in _SENTENCE.finditer(text, start, end):
        yield begin, stop.start()
        begin = stop.end()
    if begin < end:
        yield begin, end


def _triggered(text: str, begin: int, close: int, issuer: str) -> Iterator[Order]:
    """The orders of one sentence that a verb of ordering opens."""
    after = begin
    for trigger in TRIGGER.finditer(text, begin, close):
        if trigger.start() < after:
            continue
        subject = _subject_before(text, begin, trigger.start(), issuer)
        if subject is None or not _orders_here(text, begin, trigger, subject, issuer, again=after > begin):
            continue
        order = _after_trigger(text, trigger, close)
        if order:
            after = order.action
            yield order


def _orders_here(
    text: str, begin: int, trigger: re.Match[str], subject: str, issuer: str, *, again: bool
) -> bool:
    """Whether the verb orders something here, and is no part of an action: `tham mưu, đề xuất UBND tỉnh ...`."""
    if _OF_ISSUER.match(trigger[0]):
        return bool(subject) and same_body(subject, issuer)
    if subject or trigger.start() == begin or trigger[0][0].isupper():
        return True
    before = text[begin : trigger.start()].rstrip()
    if re.search(r"(?:;|;\s*đồng thời,?|\bvà|đồng thời,?|:)$", before) and not _WEAK.match(trigger[0]):
        return not again or bool(re.search(r";(?:\s*đồng thời,?)?$", before))
    return not again and bool(_OPENS.match(text, begin) or _LIGHT.fullmatch(before))


def _after_trigger(text: str, trigger: re.Match[str], close: int) -> Order | None:
    place = trigger.end()
    for words in ("đối với ", "với ", "tất cả "):
        place += len(words) if text.startswith(words, place) else 0
    names = read_names(text, place, close)
    if names is None:
        action = None if _WEAK.match(trigger[0]) else read_action(text, place, close)
        if action is None or ":" in trigger[0]:
            return None
        return _order(text, trigger.start(), (), action, close, explicit=True)
    if names.stop is Stop.TOLD:
        return None
    return _with_names(text, trigger.start(), names, close, explicit=True)


def _with_names(text: str, start: int, names: Names, close: int, *, explicit: bool) -> Order | None:
    """The order told to `names`; None where nothing to do follows, and nothing is announced."""
    action = read_action(text, names.after, close, after_colon=names.stop is Stop.COLON)
    if action is None:
        nothing = not text[names.after : close].strip(" .:;,-–")
        if names.stop in (Stop.END, Stop.COLON) and nothing and explicit:
            return Order(start, names.fields, (), close, close, empty=True, explicit=explicit)
        return None
    duty = action.duty or text.startswith(("chịu trách nhiệm", "thi hành "), action.start)
    return _order(text, start, names.fields, action, close, explicit=explicit or duty)


def _order(
    text: str, start: int, names: tuple[Field, ...], action: Action, close: int, *, explicit: bool
) -> Order:
    empty = only_announces(text[action.start : close])
    return Order(start, names, action.partners, action.start, close, empty, explicit)


def only_announces(words: str) -> bool:
    """Whether an action says nothing of its own: `thực hiện một số nhiệm vụ sau đây:`."""
    bare = words.strip(" .:;,-–").casefold()
    syllables = re.findall(r"\w+", bare)
    if all(one in EMPTY for one in syllables):
        return bool(re.search(r"sau|dưới|:$|như|thực hiện$", words.strip().casefold())) or not syllables
    return words.rstrip().endswith(":") and "," not in bare and bool(ANNOUNCES.search(bare))


def announces_more(words: str) -> bool:
    """Whether words with an action of their own end by announcing its parts: `..., trọng tâm là các nội dung sau:`."""
    return words.rstrip().endswith(":") and "," in words and bool(ANNOUNCES.search(words.casefold()))


def read_action(text: str, start: int, close: int, *, after_colon: bool = False) -> Action | None:
    """The action that begins at `start` or after what only leads to it; None where no verb of doing follows."""
    place = _past(text, start, close)
    partners: tuple[Field, ...] = ()
    duty = False
    for _ in range(6):
        words = _small(text, place, close)
        if MODAL.match(words):
            place = _past(text, place + MODAL.match(words).end(), close)  # type: ignore[union-attr]
            duty = True
            if place >= close:
                return Action(close, partners, duty)
            continue
        along = _ALONG.match(words)
        if along:
            names = read_names(text, place + along.end(), close)
            if names and names.stop is Stop.ACTION:
                onward = read_action(text, names.after, close)
                if onward:
                    return Action(onward.start, (*names.fields, *onward.partners), duty or onward.duty)
            return Action(place, names.fields if names else (), duty)
        if VERB.match(words):
            return Action(place, partners, duty)
        if not ADVERBIAL.match(words):
            return None
        onward = _past_adverbial(text, place, close)
        if onward is None:
            return None
        if onward == place:
            return Action(place, partners, duty)
        place = onward
    return None


_ALONG = re.compile(
    r"(?:(?:chủ trì|chịu trách nhiệm|chủ động|trực tiếp|tích cực|tăng cường|thường xuyên|làm đầu mối|là đầu mối)(?:,|\s+và|,\s+và)?\s+){0,3}"
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
    inner = re.search(
        r"(?<=\s)(?:thi hành|gửi|báo cáo|trình|hoàn thành|tổng hợp|lập|rà soát|nộp|tổ chức|thông báo)(?!\w)",
        text[place : min(close, place + 80)],
    )
    return place if inner else None


def _small(text: str, place: int, close: int) -> str:
    """The words there with the first letter small."""
    words = text[place : min(close, place + 90)]
    return words[:1].lower() + words[1:]


def _past(text: str, place: int, close: int) -> int:
    while place < close and text[place] in " ,:;–-\n":
        place += 1
    return place


def _subject_before(text: str, begin: int, place: int, issuer: str) -> str | None:
    """Who tells, by the words before the verb: "" where nobody is named; None where it is no order."""
    left = text[begin:place]
    for clause in _clauses(left):
        words = left[clause:].strip()
        if _LIGHT.fullmatch(words):
            return None if _REPORTED.search(left) and not _is_order_after_report(left, clause) else ""
        light = _LIGHT.match(words)
        name = words[light.end() :].strip() if light else words
        if len(name) < 160 and not _NO_SUBJECT.search(name) and _is_name(name):
            if _REPORTED.search(left[:clause]) and issuer and not same_body(name, issuer):
                return None
            return name
    return None


def _is_name(words: str) -> bool:
    """Whether words are the name of a body and nothing more."""
    names = read_names(words, 0, len(words))
    return names is not None and names.stop is Stop.END and names.after == len(words)


def _is_order_after_report(left: str, clause: int) -> bool:
    """Whether a new part of the sentence begins there: after a semicolon."""
    return left[:clause].rstrip().endswith(";")


def _clauses(left: str) -> Iterator[int]:
    """Where the parts of the words before a verb begin, the last first."""
    yield from reversed([0, *(gap.end() for gap in re.finditer(r"[;,:]\s+|\s+và\s+|\)\s+", left))][-12:])


def same_body(name: str, issuer: str) -> bool:
    """Whether a body is the issuer, or who speaks for it: `Chủ tịch UBND tỉnh` where the people's committee writes."""
    mine, theirs = _plain(name), _plain(issuer)
    if not mine or not theirs:
        return False
    if " " not in mine:  # `Sở`, `Trường`, said by the Sở itself
        return theirs.startswith(mine)
    if mine == "nhà trường" or mine.startswith("ban giám hiệu"):
        return theirs.startswith(("trường", "đại học", "học viện")) and mine == "nhà trường"
    return theirs.startswith(mine) or mine.startswith(theirs) or _base(mine) == _base(theirs) != ""


def _base(name: str) -> str:
    """A people's committee or council without the name of its place; "" for other bodies."""
    found = re.match(
        r"(?:ủy ban nhân dân|hội đồng nhân dân)\s+(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)(?=\s|$)(?! cấp)",
        name,
    )
    return found[0] if found else ""


def _plain(name: str) -> str:
    words = re.sub(r"\s+", " ", name.casefold()).strip(" .,;:")
    words = words.replace("ubnd", "ủy ban nhân dân").replace("uỷ", "ủy").replace("hđnd", "hội đồng nhân dân")
    return re.sub(
        r"^(?:phó )?(?:chủ tịch|giám đốc|bộ trưởng bộ|hiệu trưởng|lãnh đạo|thủ trưởng)(?: thường trực)?\s+(?=\S)",
        "",
        words,
    )


_OPENS = re.compile(
    r"(?:Trong|Sau|Trước|Kể từ|Từ|Khi|Định kỳ|Hằng|Hàng|Trên cơ sở|Căn cứ|Để|Nếu|Trường hợp|Riêng|Quá trình|Nhận được|Vì|Do|Theo"
    r"|Ngoài ra|Đồng thời|Chậm nhất|Đến|Ngay|Tùy|Tuỳ|Với|Qua|Nhằm|Tại|Vào)(?!\w)"
)
_CHARGED = re.compile(rf"{MODAL.pattern}|(?:chịu trách nhiệm|phụ trách|trực tiếp|chủ trì)\b")
"""What is said of a person who is told, and not told of."""
_PERSON = re.compile(r"(?:ông|bà|đồng chí|đ/c|thầy|cô)\s+[A-ZĐÀ-Ỹ]", re.IGNORECASE)
_SPEAKS = re.compile(
    r"(?:kết luận|chỉ đạo|có ý kiến|thông báo|báo cáo|đề xuất|trả lời|hướng dẫn|xây dựng|ban hành|yêu cầu|giải trình|kính trình)\b[^.]*"
    r"(?:như sau|sau đây|sau)\s*:?$|(?:kết luận|quyết định|quyết nghị|chỉ thị|thông báo|báo cáo)\s*:?$"
)
"""The end of a sentence in which the issuer says that it will speak."""
_TOWARDS = re.compile(r"(?:Đối với|Riêng(?: đối với)?|Về phía)\s+")


def _subject_first(text: str, begin: int, close: int, end: int, *, bare: bool, issuer: str) -> Order | None:
    """The order of a sentence that begins with the one who is told."""
    if _AS_THE_LAW_SAYS.match(text, begin, close):
        return None
    for place, towards in _subject_places(text, begin, close):
        order = _told_first(text, place, towards, close, end, issuer)
        if order and (order.explicit or bare):
            return replace(order, start=begin) if towards else order
    return None


def _told_first(text: str, place: int, towards: bool, close: int, end: int, issuer: str) -> Order | None:
    """The order told to those named at `place`; None where nobody is, or the issuer speaks of itself."""
    names = read_names(text, place, close, plain=True)
    if names is None or names.stop in (Stop.TOLD, Stop.END):
        return None
    if len(names.fields) == 1 and same_body(names.fields[0].value, issuer):
        return None
    if _PERSON.match(text, place) and not _CHARGED.match(text, names.after):
        return None
    if _SPEAKS.match(text, names.after, close) or _INFORMS.match(text, names.after, close):
        return None
    return _with_names(text, place, names, close, explicit=False)


_AS_THE_LAW_SAYS = re.compile(
    r"(?:Theo|Căn cứ)(?:\s+quy\s+định)?(?:\s+(?:tại|của))?\s+(?:các\s+)?(?:khoản|điểm|Điều|Luật|Nghị\s+định|Thông\s+tư|quy\s+định|pháp)\b"
)
"""The beginning of a sentence that repeats the law."""
_INFORMS = re.compile(r"(?:trân trọng |xin )?thông báo\b[^.;]{0,200}\b(?:biết|được biết|thực hiện)\b")
"""What a sender says it does: `thông báo để các đơn vị biết, thực hiện`."""


def _subject_places(text: str, begin: int, close: int) -> Iterator[tuple[int, bool]]:
    """Where a sentence may name its subject: at its beginning, after an adverbial, after a topic."""
    towards = _TOWARDS.match(text, begin, close)
    if towards:
        yield towards.end(), True
        return
    yield begin, False
    topic = re.match(r"[^,;:.]{3,90}:\s+", text[begin : min(close, begin + 100)])
    if topic:
        yield begin + topic.end(), False
    if _OPENS.match(text, begin, close):
        for comma in list(re.finditer(r",\s+", text[begin : min(close, begin + 400)]))[:8]:
            yield begin + comma.end(), False


def _stripped(text: str, start: int, end: int) -> int:
    """The end of the words there, closing marks and what leads to the next order left out."""
    words = text[start:end].rstrip()
    words = re.sub(r"(?:\s*[;,.:/]+|\s+(?:và|đồng thời))+$", "", words)
    return start + len(words)
