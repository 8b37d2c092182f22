"""Find every number that the text prints of a document, whole or as a serial alone.

30/2020/NĐ-CP      Quyết định số 15 ngày 03/4/2020      Nghị định 63 của Chính phủ     công văn số TDV/01-2020
^ whole            ^ a serial with its day              ^ as people speak of it        ^ a firm's
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from vanban.facts.citing.mentions import before_number, date_after, issuer_of
from vanban.language.dates import is_whole
from vanban.number import DocumentNumber, find_numbers


@dataclass(frozen=True, slots=True)
class Number:
    """A number printed in the text, be it only a serial."""

    start: int
    end: int
    printed: str
    sign: str = ""
    """Empty in a bare serial; `NO_SIGN` in a firm's number."""
    joint: bool = False
    """Whether several bodies issued the document together."""
    year: int | None = None


def numbers_in(text: str) -> list[Number]:
    """Every number in the text in order, bare serials after a kind with them."""
    full = [_as_number(text, *found) for found in find_numbers(text)]
    weak = [number for number in _weak_numbers(text) if not _covered(number, full)]
    return sorted((*full, *weak), key=lambda number: number.start) if weak else full


def _covered(number: Number, full: Sequence[Number]) -> bool:
    place = bisect_left(full, number.end, key=lambda one: one.start)
    return place > 0 and full[place - 1].end > number.start


_JOINT_SIGN = re.compile(r"(?:TTLT|TTLB|TTLN|NQLT|LT|LB|HDLN|KHLT|CTPH|QCPH|HDLT)")


def _as_number(text: str, start: int, end: int, number: DocumentNumber) -> Number:
    printed = _LEADERS.sub("", _BLANKS.sub("", text[start:end])).translate(_AS_TYPED)
    printed = _MISREAD_TERM.sub("1", _NOTE_MARK.sub("", printed))
    year = number.year if number.year is None or 1900 <= number.year <= 2100 else None
    return Number(start, end, printed, number.sign, _JOINT_SIGN.match(number.sign) is not None, year)


_AS_TYPED = {0x2010: "-", 0x2011: "-", 0xD0: "Đ", 0x189: "Đ"}
"""Letters and hyphens that look the same on the page."""
_NOTE_MARK = re.compile(r"(?<=-CP|TTg|BND|ĐND|BTC|BTP|BNV|BCA|BYT)\d{1,2}$")
"""The mark of a note that is stuck to a sign: `30/2020/NĐ-CP1`."""
_MISREAD_TERM = re.compile(r"(?<=QH)[Il|](?=\d$)")
"""A recogniser's letter for the 1 of a term of the Assembly: `QHI5`; no sign has a letter there."""
_LEADERS = re.compile(r"[._…]+(?=/)|(?<=/)[._…]+")
_BLANKS = re.compile(r"[\s\xa0]+")
_SERIAL = r"\s*:?\s*(?P<serial>\d{1,5}[a-zđ]?(?:/(?P<year>(?:19|20)\d\d))?)(?![\w/]|\s?[-–]\s?\w|[.,]\d)"
_WEAK = (re.compile(rf"ố{_SERIAL}"), re.compile(rf"Ố{_SERIAL}"))  # a letter first: it is found fast
_UNCALLED = re.compile(r"/(?P<year>(?:19|20)\d\d)(?![\w/]|\s?[-–]\s?\w|[.,]\d)")
_SERIAL_BEFORE = re.compile(r"(?<![\w/.-])\d{1,4}$")
_SERIAL_ENOUGH = frozenset(
    (
        "Nghị định",
        "Nghị quyết",
        "Quyết định",
        "Chỉ thị",
        "Thông tư",
        "Thông tư liên tịch",
        "Công điện",
        "Kết luận",
        "Sắc lệnh",
    )
)
_SERIAL_WITH_DATE = frozenset(
    ("Công văn", "Văn bản", "Tờ trình", "Thông báo", "Báo cáo", "Kế hoạch", "Hướng dẫn", "Quy định")
)
_NORMATIVE = frozenset(("Nghị định", "Thông tư", "Thông tư liên tịch", "Pháp lệnh", "Luật", "Nghị quyết"))


def _weak_numbers(text: str) -> Iterator[Number]:
    """Serials without a sign, where the kind and a date, an issuer or a year say what they are."""
    for match in chain.from_iterable(weak.finditer(text) for weak in _WEAK):
        if text[match.start() - 1 : match.start()] in ("s", "S") and _is_cited(
            text, match, before_number(text, match.start("serial")).kind
        ):
            yield _serial(match)
    for match in _UNCALLED.finditer(text):
        serial = _SERIAL_BEFORE.search(text[max(0, match.start() - 6) : match.start()])
        if serial is None:
            continue
        start = match.start() - len(serial[0])
        before = before_number(text, start)
        if before.kind in _NORMATIVE and not before.called and before.kind != "Nghị quyết":
            yield Number(start, match.end(), text[start : match.end()], year=int(match["year"]))
    yield from _spoken_numbers(text)
    yield from _firms_numbers(text)


_OF_BODY = re.compile(r" của (?=[CTBQUHỦ])")
_SPOKEN = re.compile(r"(?<=\s)\d{1,4}[a-zđ]?$")


def _spoken_numbers(text: str) -> Iterator[Number]:
    """Serials as people speak of them: `Nghị định 63 của Chính phủ`."""
    for match in _OF_BODY.finditer(text):
        serial = _SPOKEN.search(text[max(0, match.start() - 7) : match.start()])
        if serial is None or issuer_of(text, match.start(), joint=False, dated=False) is None:
            continue
        start = match.start() - len(serial[0])
        before = before_number(text, start)
        if before.kind in _SERIAL_ENOUGH and not before.called and text[before.start].isupper():
            yield Number(start, match.start(), serial[0])


def _firms_numbers(text: str) -> Iterator[Number]:
    """Numbers of firms, which follow no rule, where a letter's kind stands before and its day behind them."""
    for match in _FIRM.finditer(text):
        if before_number(text, match.start("number")).kind in ("Công văn", "Văn bản", "Tờ trình"):
            date = date_after(text, match.end())
            if date and is_whole(date.value):
                yield Number(*match.span("number"), match["number"], NO_SIGN)


NO_SIGN = "?"
"""In place of a sign that tells nothing of who issued a document."""


_FIRM = re.compile(
    r"ố:?\s(?=[A-ZĐ0-9]{1,8}[-./])(?P<number>(?=[\w.&+/-]*\d)(?=[\w.&+/-]*[A-ZĐ])"
    r"[A-ZĐ0-9]{1,8}(?:[-./][A-ZĐ0-9&+]{1,10}){1,4})(?=\s*,?\s*\(?(?:đề\s+|ký\s+)?ngày\s)"
)
"""The number of a firm, which follows no rule: `công văn số TDV/01-2020 ngày 22/9/2020`."""


def _serial(match: re.Match[str]) -> Number:
    year = match["year"]
    return Number(*match.span("serial"), match["serial"], year=int(year) if year else None)


def _is_cited(text: str, match: re.Match[str], kind: str | None) -> bool:
    if match["year"]:
        return kind in _NORMATIVE or kind in ("Quyết định", "Chỉ thị")
    if kind not in _SERIAL_ENOUGH and kind not in _SERIAL_WITH_DATE:
        return False
    date = date_after(text, match.end())
    if date and len(date.value) > 4:
        return True
    return kind in _SERIAL_ENOUGH and issuer_of(text, match.end(), joint=False, dated=False) is not None
