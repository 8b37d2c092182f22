"""Read a printed day or period, and say which day is its last.

    ngày 20/10/2017      tháng 6/2025      quý II/2025      6 tháng đầu năm 2025      cuối năm 2025
    ^ 2017-10-20         ^ 2025-06-30      ^ 2025-06-30     ^ 2025-06-30              ^ 2025-12-31

A year that is not printed is taken from the day of signing where only one can be meant: in that year if the
day is still to come, in the next if one was signed at the end of a year and the other lies at its beginning.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from vanban.facts.timing.leads import gapped


@dataclass(frozen=True, slots=True)
class LastDay:
    """A day or period as printed."""

    end: int
    """Where the words end."""
    day: date | None
    """The last day meant; None where the year cannot be told or there is no such day."""
    first: date | None = None
    """The first day of a period; None for a day."""


_OF_YEAR = r"(?: (?: \s? [/-] \s? | ,?_ (?: cua_ )? nam_ ) (?:19|20)\d\d )"
_YEAR = rf"(?P<year> {_OF_YEAR} )?"
_STOP = r"(?! \d | [/.,-]\d | / )"
_EDGE = r"(?: (?: ngay_cuoi_ (?: cung_ )? (?: cua_ )? | het_ | cuoi_ ) )?"
_TO = r"\s{0,3} (?: - | den | va | , ) \s{0,3}"
_DAY = gapped(
    rf"""
    (?P<ngay> ngay \s{{0,3}} (?: m[ou]ng_ )? )? (?P<day> \d{{1,2}} )
    (?: \s? (?P<stroke> [/.-] ) \s? (?P<month> \d{{1,2}} ) \s? (?P=stroke) \s? (?P<year> (?:19|20)\d\d )
      | \s? (?: / | (?(ngay) - | (?!) ) ) \s? (?P<barely> \d{{1,2}} ) (?:_nam_ (?P<named> (?:19|20)\d\d ) )?
      |_thang \s{{0,3}} (?P<worded> \d{{1,2}} )
        (?: (?: ,?_nam \s{{0,3}} | \s? [/-] \s? ) (?P<spelt> (?:19|20)\d\d ) )?
    ) {_STOP} (?P<later> ,?_ (?: cua_ )? nam_ (?: sau | toi | tiep_theo | ke_tiep | lien_ke ) \b )?
    """
)
_MONTH_NUMBER = r"(?: (?: 1[0-2] | 0?[1-9] ) (?! \d ) )"
_MONTH = gapped(
    rf"""
    {_EDGE} thang \s{{0,3}} (?: (?P<first> {_MONTH_NUMBER} ) (?: {_TO} (?: thang_ )? {_MONTH_NUMBER} ){{0,4}}
      {_TO} (?: thang_ )? (?= {_MONTH_NUMBER} {_OF_YEAR} ) )? (?P<last> {_MONTH_NUMBER} ) {_YEAR} {_STOP}
    """
)
_QUARTER_NUMBER = r"(?: iv | i{1,3} | 0?[1-4] )"
_QUARTER = gapped(
    rf"""
    {_EDGE} quy_ (?P<first> {_QUARTER_NUMBER} ) (?: {_TO} (?: quy_ )? (?P<last> {_QUARTER_NUMBER} ) \b )? \b
    {_YEAR} {_STOP}
    """
)
_PART_OF_YEAR = gapped(
    r"""
    (?P<months> 0?[369] | ba | sau | chin )_thang_ (?P<part> dau | cuoi )_nam \b
    (?:_ (?P<year> (?:19|20)\d\d ) )? (?! \d )
    """
)
_WHOLE_YEAR = gapped(
    rf"{_EDGE} nam_ (?P<year> (?:19|20)\d\d ) (?: \s?-\s? (?P<last> (?:19|20)\d\d ) )? {_STOP}"
)
_THIS_YEAR = gapped(r"cuoi_nam (?:_nay )? \b (?!_hoc ) | nam_nay \b")
_THIS = gapped(rf"{_EDGE} (?P<what> thang | quy )_nay \b")
_SCHOOL_YEAR = gapped(r"nam_hoc_ (?:19|20)\d\d \s? - \s? (?:19|20)\d\d")
_SHARE = gapped(
    r"""
    (?P<half> nua_dau_ (?= thang_ ) ) | (?P<end> nua_cuoi_ )
    | (?P<vague> (?: dau | giua )_ (?= (?: thang | quy | nam )_ ) )
    | tuan_ (?: thu_ )? (?: (?P<last> cuoi ) (?:_cung )? | \d | nhat | hai | ba | tu | dau (?:_tien )? )
      (?: ,_ |_ (?: cua_ | trong_ )? ) (?= thang_ )
    """
)
"""A share of a period: its first half ends on the 15th, `đầu` and `giữa` and a week end on no sure day."""
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_MONTH_COUNTS = {"ba": 3, "sau": 6, "chin": 9}


def read_day(folded: str, start: int, signed: date | None) -> LastDay | None:
    """The day printed at `start` of a text without marks; None where none stands there."""
    match = _DAY.match(folded, start)
    if match is None:
        return None
    if match["later"]:  # the year after one that only the sentence knows
        return LastDay(match.end(), None)
    month = int(match["month"] or match["barely"] or match["worded"])
    year = match["year"] or match["named"] or match["spelt"]
    return LastDay(match.end(), in_year(int(year) if year else None, month, int(match["day"]), signed))


def read_period(folded: str, start: int, signed: date | None) -> LastDay | None:
    """The week, month, quarter, half or whole year printed at `start`; None where none stands there."""
    if match := _SHARE.match(folded, start):
        return _share(match, read_period(folded, match.end(), signed))
    if match := _SCHOOL_YEAR.match(folded, start):  # the ministry says each year when it ends
        return LastDay(match.end(), None)
    return _calendar_period(folded, start, signed) or _this_period(folded, start, signed)


def _share(match: re.Match[str], whole: LastDay | None) -> LastDay | None:
    """The last day of a share of a period."""
    if whole is None or whole.day is None or match["end"] or match["last"]:
        return whole
    return LastDay(whole.end, whole.day.replace(day=15) if match["half"] else None, whole.first)


def _calendar_period(folded: str, start: int, signed: date | None) -> LastDay | None:
    """A period that is named by its number."""
    if match := _PART_OF_YEAR.match(folded, start):
        printed = match["months"]
        months = _MONTH_COUNTS.get(printed) or int(printed)
        first, last = (1, months) if match["part"] == "dau" else (13 - months, 12)
        return _months(match, first, last, signed)
    if match := _MONTH.match(folded, start):
        return _months(match, int(match["first"] or match["last"]), int(match["last"]), signed)
    if match := _QUARTER.match(folded, start):
        first, last = _quarter(match["first"]), _quarter(match["last"] or match["first"])
        return _months(match, 3 * first - 2, 3 * last, signed)
    if match := _WHOLE_YEAR.match(folded, start):
        year = int(match["year"])
        return LastDay(match.end(), date(int(match["last"] or year), 12, 31), date(year, 1, 1))
    return None


def _this_period(folded: str, start: int, signed: date | None) -> LastDay | None:
    """The month, quarter or year of the signing: `tháng này`, `năm nay`."""
    if match := _THIS_YEAR.match(folded, start):
        return LastDay(match.end(), date(signed.year, 12, 31) if signed else None)
    match = _THIS.match(folded, start)
    if match is None or signed is None:
        return None
    month = signed.month if match["what"] == "thang" else (signed.month + 2) // 3 * 3
    return LastDay(match.end(), in_year(signed.year, month, None, None))


def in_year(year: int | None, month: int, day: int | None, signed: date | None) -> date | None:
    """The day, `day` None for the month's last; None where there is no such day or no sure year."""
    if not 1 <= month <= 12:
        return None
    if year is None:
        return _next(month, day, signed) if signed else None
    last = monthrange(year, month)[1]
    if day is not None and not 1 <= day <= last:
        return None
    return date(year, month, day or last)


def _next(month: int, day: int | None, signed: date) -> date | None:
    """The day as it comes next after the signing, if that is sure."""
    here = in_year(signed.year, month, day, None)
    if here and here >= signed:
        return here
    return in_year(signed.year + 1, month, day, None) if signed.month >= 10 and month <= 3 else None


def _months(match: re.Match[str], first: int, last: int, signed: date | None) -> LastDay:
    year = int(match["year"][-4:]) if match["year"] else None
    end = in_year(year, last, None, signed)
    begun = date(end.year, first, 1) if end and first <= last else None
    return LastDay(match.end(), end, begun)


def _quarter(printed: str) -> int:
    return _QUARTERS.get(printed) or int(printed)
