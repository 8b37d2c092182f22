"""Read when something is due, and compute the day.

    gửi báo cáo về Sở Nội vụ trước ngày 15 tháng 11 hàng năm để tổng hợp
                             ^ lead     ^ day       ^ how often
    trước ngày 20/10/2017                          2017-10-20
    trong quý II/2025                              2025-06-30
    trong 05 ngày làm việc kể từ ngày ký           counted from the day of signing
    định kỳ 6 tháng, hằng năm                      a rule of recurrence
    Thời gian thực hiện: tháng 6/2025              what stands behind such a label, or fills a table's cell

Not a term: when something was done or takes effect, the day up to which figures are counted, a plan's period.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from vanban.facts.timing.days import LastDay, in_year, read_day, read_period
from vanban.facts.timing.leads import (
    AFTER_CELL,
    AND_THEN,
    BY_TURNS,
    CLOCK,
    DAY_NAME,
    FIRST_NUMBER,
    LEAD,
    MONTH_ALONE,
    OFTEN,
    OPENS_CLAUSE,
    PAY,
    RANGE_END,
    SESSION,
    SHARE_OF,
    SPELLINGS,
    SURE_DAY,
    says_when_it_was,
)
from vanban.facts.timing.rhythms import Rhythm, read_day_that_comes_again, read_rhythm
from vanban.facts.timing.terms import Term, read_term
from vanban.language.normal import fold, squeeze
from vanban.model import Due, Span


@dataclass(frozen=True, slots=True)
class _Time:
    """When, as printed, in the text without marks."""

    start: int
    end: int
    day: date | None
    weight: int
    """How plainly it is a deadline, 4 to 1."""
    recurring: str | None = None


_PLAIN, _COUNTED, _SPREAD, _LOOSE, _NOT_A_TERM = 4, 3, 2, 1, 0
_NEAR = 60
_SHORT = ("gio", "ngay", "tuan")
_DAY = timedelta(days=1)
_LATE_SIGNING = timedelta(days=31)
"""A document may be signed some weeks after the day it was drafted for; what lies further back is past."""


def find_dues(text: str, *, signed: date | None = None) -> Iterator[Due]:
    """Yield the terms printed in `text`, an order or a cell, in reading order; they never overlap.

    `signed` is the document's day: a year left out is taken from it, and terms that run from the signing are
    counted from it. What lies more than a month before it is no term. `date` is None where the day cannot be
    computed from what is printed.
    """
    for time in _find(text, signed):
        yield _due(time, text)


def pick_due(text: str, *, signed: date | None = None) -> Due | None:
    """The term that an order is under: of several the plainest, of equals the first; None where none is.

    `trước ngày ...` is plainer than `trong 05 ngày kể từ ...`, that than `hằng quý` or `trong năm 2025`.
    """
    plainest = max(_find(text, signed), key=lambda time: time.weight, default=None)
    return _due(plainest, text) if plainest else None


def _due(time: _Time, text: str) -> Due:
    words = text[time.start : time.end]
    closed = time.end + (words.count("(") > words.count(")") and text.startswith(")", time.end))
    day = time.day.isoformat() if time.day else None
    return Due(day, squeeze(text[time.start : closed]), time.recurring, Span(time.start, closed))


def _find(text: str, signed: date | None) -> Iterator[_Time]:
    folded = fold(text)
    if whole := _whole(text, folded, signed):
        yield whole
        return
    end = 0
    # A loop of its own and not `finditer`: where a lead comes to nothing, another may begin inside it.
    while lead := LEAD.search(folded, end):
        time = _READERS[lead.lastgroup or ""](folded, lead, signed)
        end = max(lead.end(), lead.start() + 1)
        if time:
            end = time.end
            if _stands(time, text, folded, signed):
                yield time


def _time(start: int, read: LastDay | Term | Rhythm, weight: int) -> _Time:
    if isinstance(read, Rhythm):
        return _Time(start, read.end, None, weight, read.rule)
    return _Time(start, read.end, read.day, weight)


def _after_clock(folded: str, start: int) -> int:
    """Where the day itself begins, behind half of the day, clock and name of the day."""
    clock = CLOCK.match(folded, start)
    name = DAY_NAME.match(folded, clock.end() if clock else start)
    return name.end() if name else start


def _on_day(folded: str, start: int, signed: date | None) -> LastDay | Rhythm | None:
    """The day or days at `start`, a clock before them or not."""
    at = _past_clocks(folded, start)
    name = DAY_NAME.match(folded, at)
    day = name.end() if name else at
    return (
        read_day_that_comes_again(folded, day)
        or read_day_that_comes_again(folded, at)
        or read_day(folded, day, signed)
        or (_every_day(folded, at) if at > start else None)
    )


def _past_clocks(folded: str, start: int) -> int:
    """Where the words go on behind a clock, or several: `06h00 và 15h00 | hằng ngày`."""
    clock = CLOCK.match(folded, start)
    at = clock.end() if clock else start
    for _ in range(_CLOCKS if clock else 0):
        joined = _JOINS.match(folded, at)
        clock = CLOCK.match(folded, joined.end()) if joined else None
        at = clock.end() if clock else at
    return at


_CLOCKS = 3
"""How many more clocks may be named."""
_JOINS = re.compile(r"(?<=,\s)|\s{0,3}(?:va|,|;)\s{1,3}")


def _every_day(folded: str, start: int) -> Rhythm | None:
    """`hằng ngày` behind a clock: `trước 16 giờ hằng ngày`."""
    rhythm = read_rhythm(folded, start, after_dinh_ky=False)
    return rhythm if rhythm and rhythm.rule == "FREQ=DAILY" else None


def _latest(folded: str, lead: re.Match[str], signed: date | None) -> _Time | None:
    if day := _on_day(folded, lead.end(), signed) or read_period(folded, lead.end(), signed):
        return _time(lead.start(), day, _PLAIN)
    term = read_term(folded, lead.end(), signed)
    return _time(lead.start(), term, _COUNTED) if term else None


def _before(folded: str, lead: re.Match[str], signed: date | None) -> _Time | None:
    if day := _on_day(folded, lead.end(), signed):
        return _time(lead.start(), day, _PLAIN)
    period = read_period(folded, lead.end(), signed)
    if period is None:
        return None
    to_its_end = folded.startswith(("cuoi", "het", "ngay cuoi"), lead.end())
    day_before = period.first - _DAY if period.first else None
    return _Time(lead.start(), period.end, period.day if to_its_end else day_before, _PLAIN)


def _until(folded: str, lead: re.Match[str], signed: date | None) -> _Time | None:
    day = _on_day(folded, lead.end(), signed) or read_period(folded, lead.end(), signed)
    return _time(lead.start(), day, _SPREAD) if day else None


def _within(folded: str, lead: re.Match[str], signed: date | None) -> _Time | None:
    if day := _on_day(folded, lead.end(), signed):
        return _time(lead.start(), day, _PLAIN)
    if period := read_period(folded, lead.end(), signed):
        return _time(lead.start(), period, _SPREAD)
    term = read_term(folded, lead.end(), signed)
    opens = lead["within"].startswith("trong")
    if term is None or not (term.begins or (opens and (lead["named"] or term.unit in _SHORT))):
        return None
    return _time(lead.start(), term, _COUNTED if term.begins else _SPREAD)


def _done(folded: str, lead: re.Match[str], signed: date | None) -> _Time | None:
    day = _on_day(folded, lead.end(), signed) or read_period(folded, lead.end(), signed)
    return _time(lead.end(), day, _SPREAD) if day else None


def _at(folded: str, lead: re.Match[str], signed: date | None) -> _Time | None:
    """`vào` a day that comes again, the end or another share of a period, or a day to come."""
    day = _on_day(folded, lead.end(), signed)
    if isinstance(day, Rhythm):
        return _time(lead.start(), day, _PLAIN)
    if day:
        is_to_come = signed and day.day and day.day >= signed
        return _time(lead.start(), day, _LOOSE) if is_to_come else None
    if session := SESSION.match(folded, lead.end()):  # its day is the assembly's to say
        return _Time(lead.start(), session.end(), None, _SPREAD)
    period = read_period(folded, lead.end(), signed) if SHARE_OF.match(folded, lead.end()) else None
    is_sure = period and (lead["at"] or SURE_DAY.search(folded, lead.end(), period.end))
    return _time(lead.start(), period, _SPREAD) if period and is_sure else None


def _label(folded: str, lead: re.Match[str], signed: date | None) -> _Time | None:
    time = _bare(folded, lead.end(), signed)
    # Behind «thời gian» a bare length is how long it lasts, and not how long one may take.
    return time if time and (time.day or time.recurring or "han" in lead["label"].split(":")[0]) else None


def _bare(folded: str, start: int, signed: date | None) -> _Time | None:
    """A term without any words before it, as it stands in a column of terms or behind a label."""
    if days := _days_to(folded, start, signed):
        return days
    day = _on_day(folded, start, signed)
    if isinstance(day, Rhythm) or (day and day.day):
        return _time(start, day, _PLAIN)
    if period := read_period(folded, start, signed):
        return _time(start, period, _PLAIN)
    if rhythm := read_rhythm(folded, start, after_dinh_ky=False):
        return _time(start, rhythm, _SPREAD)
    term = read_term(folded, start, signed)
    return _time(start, term, _COUNTED) if term and (term.begins or term.unit in _SHORT[1:]) else None


def _range(folded: str, lead: re.Match[str], signed: date | None) -> _Time | None:
    days = _days_to(folded, lead.end(), signed)
    return replace(days, start=lead.start()) if days else None


def _days_to(folded: str, start: int, signed: date | None) -> _Time | None:
    """The last of the days from the one at `start` to another; `_NOT_A_TERM` where it is past or none."""
    first = read_day(folded, _after_clock(folded, start), signed) or _first_number(folded, start)
    to = RANGE_END.match(folded, first.end) if first else None
    last = _on_day(folded, to.end(), signed) if to else None
    if to is None or last is None:
        return None
    if isinstance(last, Rhythm):
        return _time(start, last, _SPREAD)
    is_past = signed and last.day and last.day < signed
    # `từ 1/3 đến 1/2` of the width of a line is none
    is_none = not last.day or is_past or not SURE_DAY.search(folded, start, last.end)
    return _time(start, last, _NOT_A_TERM if is_none else _SPREAD if to["before"] else _LOOSE)


def _first_number(folded: str, start: int) -> LastDay | None:
    """The day that opens a range whose month stands at its end: `từ ngày 24 đến ngày 26/8/2026`."""
    match = FIRST_NUMBER.match(folded, start)
    return LastDay(match.end(), None) if match else None


def _periodic(folded: str, lead: re.Match[str], signed: date | None) -> _Time | None:
    if rhythm := read_rhythm(folded, _next_word(folded, lead.end()), after_dinh_ky=True):
        return _time(lead.start(), rhythm, _SPREAD)
    is_adverb = lead["periodic"].startswith("theo") or BY_TURNS.match(folded, lead.end())
    return _Time(lead.start(), lead.end(), None, _LOOSE) if is_adverb else None


def _next_word(folded: str, start: int) -> int:
    while start < len(folded) and folded[start] in " \n\t,:(":
        start += 1
    return start


def _rhythm(folded: str, lead: re.Match[str], signed: date | None) -> _Time | None:
    rhythm = read_rhythm(folded, lead.end(), after_dinh_ky=False)
    near = max(0, lead.start() - _NEAR)
    if rhythm is None or PAY.search(folded, near, lead.start()):
        return None
    if rhythm.rule == "FREQ=DAILY" and not OPENS_CLAUSE.search(folded, near, lead.start()):
        return None
    return _time(lead.start(), rhythm, _PLAIN if "BY" in rhythm.rule else _SPREAD)


def _again(folded: str, lead: re.Match[str], signed: date | None) -> _Time | None:
    day = read_day_that_comes_again(folded, lead.end())
    return _time(lead.start(), day, _PLAIN) if day else None


_READERS: dict[str, Callable[[str, re.Match[str], date | None], _Time | None]] = {
    "latest": _latest,
    "before": _before,
    "until": _until,
    "within": _within,
    "done": _done,
    "at": _at,
    "label": _label,
    "range": _range,
    "periodic": _periodic,
    "rhythm": _rhythm,
    "again": _again,
}


def _stands(time: _Time, text: str, folded: str, signed: date | None) -> bool:
    """Whether the words mean what they say without their marks, and speak of what is still to come."""
    if time.weight == _NOT_A_TERM or (signed and time.day and time.day < signed - _LATE_SIGNING):
        return False
    words = text[time.start : time.end]
    if any(
        fold(word) in SPELLINGS and word not in SPELLINGS[fold(word)] for word in words.casefold().split()
    ):
        return False
    return not says_when_it_was(folded, time.start, time.end)


def _whole(text: str, folded: str, signed: date | None) -> _Time | None:
    """The term that is all of `text`: a table's cell or its heading, a remark behind it or not."""
    if len(text) > _LONGEST_CELL:
        return None
    start = len(text) - len(text.lstrip(_EDGES))
    end = len(text.rstrip(_EDGES))
    time = _joined(folded, start, signed)
    if time and time.end >= end and _stands(time, text, folded, signed):
        return _Time(start, end, time.day, time.weight, time.recurring)
    if time and AFTER_CELL.match(folded, time.end) and _stands(time, text, folded, signed):
        return time
    if MONTH_ALONE.fullmatch(folded, start, end):
        return _month_alone(folded, start, end)
    return _Time(start, end, None, _LOOSE) if OFTEN.fullmatch(folded, start, end) else None


def _joined(folded: str, start: int, signed: date | None) -> _Time | None:
    """The terms that a cell joins as one, due with the last: `Quý IV/2025 và Quý I/2026`."""
    time = _bare(folded, start, signed)
    while time and time.day and (gap := AND_THEN.match(folded, time.end)):
        last = _bare(folded, gap.end(), signed)
        if last is None or last.day is None:
            break
        time = replace(last, start=start)
    return time


def _month_alone(folded: str, start: int, end: int) -> _Time | None:
    """`6/2025` in a column of terms."""
    month, year = folded[start:end].replace("-", "/").split("/")
    day = in_year(int(year), int(month), None, None)
    return _Time(start, end, day, _PLAIN) if day else None


_LONGEST_CELL = 80
_EDGES = " \t\n.,;:-–+*()"
