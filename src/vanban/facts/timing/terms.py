"""Read a term that runs from an event, and compute its last day where the event's day is known.

    trong thời hạn 05 ngày làm việc kể từ ngày ký            10 ngày, kể từ ngày nhận được văn bản này
                   ^ 5 working days ^ the day of signing             ^ nobody knows that day from here

Civil Code 2015, Articles 147 and 148: the first day does not count, a month ends on the day of the same
number or on its last, and a last day that is a day off moves to the next working day.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from vanban.facts.timing.days import read_day
from vanban.facts.timing.leads import gapped
from vanban.language.numerals import NUMBER_WORD, parse_words
from vanban.language.workdays import add_working_days, last_day_moved


@dataclass(frozen=True, slots=True)
class Term:
    """A length of time as printed, with the event it runs from where that is printed too."""

    end: int
    """Where the words end."""
    day: date | None
    """The last day; None where the first is not known or the calendar of its year is not."""
    begins: bool
    """Whether the event that it runs from is printed."""
    unit: str
    """The first word of what it is counted in, without marks: `gio`, `ngay`, `thang`."""


_LENGTH = gapped(
    rf"""
    (?P<count> \d{{1,3}} (?! [\d.,/] ) | {NUMBER_WORD} (?:_ {NUMBER_WORD} ){{0,3}} )
    (?: \s? \( [^()\n]{{1,30}} \) )?_
    (?P<unit> ngay (?:_lam_viec )? | tuan (?:_le )? | thang | quy | nam | gio (?:_lam_viec )? ) \b
    (?! \s* (?: \d | dau\b | cuoi_ | qua\b | gan_day | lien_tuc | lien_tiep | nay\b | truoc_do ) )
    """
)
_FROM = gapped(
    r"""
    [\s,(]{1,3} (?: ke | tinh )_tu_ (?: (?: ngay | khi | luc | sau_khi )_ | thoi_diem_ )?
    | [\s,]{1,3} (?: tu | sau )_ (?: ngay | khi | thoi_diem )_
    | [\s,]{1,3} (?P<back> truoc )_ (?: ngay | khi )_
    """
)
_EVENT = gapped(r"(?: (?! (?<! chi )_ (?: phai | thi )_ (?! hanh \b ) ) [^,;:.()\n] | [.,] (?= \d ) ){1,160}")
_THIS = r"""
    (?: van_ban | chi_thi | cong_van | thong_bao | quyet_dinh | ke_hoach | cong_dien | huong_dan | ket_luan
      | nghi_quyet | nghi_dinh | thong_tu )_nay
"""
_SIGN = r"(?: ky (?: (?:_ | ,_ ) ban_hanh )? | ban_hanh )"
_SIGNING = gapped(rf"{_SIGN} | (?: [\w\s]{{0,80}} \s )? {_SIGN}_ {_THIS} | {_THIS}_ (?: duoc_ )? {_SIGN}")


def read_term(folded: str, start: int, signed: date | None) -> Term | None:
    """The term printed at `start` of a text without marks; None where none stands there."""
    length = _LENGTH.match(folded, start)
    if length is None:
        return None
    unit = length["unit"].split()[0]
    opening = _FROM.match(folded, length.end())
    event = _EVENT.match(folded, opening.end()) if opening else None
    if opening is None or event is None:
        return Term(length.end(), None, begins=False, unit=unit)
    end = event.start() + len(event[0].rstrip())
    first = None if opening["back"] else _first_day(folded, event.start(), end, signed)
    return Term(end, _last_day(length, first) if first else None, begins=True, unit=unit)


def _first_day(folded: str, start: int, end: int, signed: date | None) -> date | None:
    """The day of the event, if it is a printed date or the signing of this document."""
    printed = read_day(folded, start, signed)
    if printed:
        return printed.day
    return signed if _SIGNING.fullmatch(folded, start, end) else None


def _last_day(length: re.Match[str], first: date) -> date | None:
    count, unit = _number(length["count"]), " ".join(length["unit"].split())
    if not count or "gio" in unit:
        return None
    if unit == "ngay lam viec":
        return add_working_days(first, count)
    if unit == "ngay" or unit.startswith("tuan"):
        return last_day_moved(first + timedelta(days=count if unit == "ngay" else 7 * count))
    return last_day_moved(_months_later(first, count * {"thang": 1, "quy": 3, "nam": 12}[unit]))


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _number(printed: str) -> int | None:
    if printed.isdecimal():
        return int(printed)
    try:
        return parse_words(printed)
    except ValueError:
        return None
