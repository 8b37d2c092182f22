"""Read how often something is due, as a rule of RFC 5545.

    ngày 15 hằng tháng              FREQ=MONTHLY;BYMONTHDAY=15
    ngày 15 tháng 11 hàng năm       FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15
    ngày 05 của tháng cuối quý      FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=5
    định kỳ 6 tháng, hằng năm       FREQ=MONTHLY;INTERVAL=6      the finest of a list holds the others
    hàng tuần vào thứ Sáu           FREQ=WEEKLY;BYDAY=FR

A rule says no more than the page: `hằng quý` is every third month, of no particular day. Every reader takes a
text without marks and gives None where nothing of its kind stands at the place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from vanban.facts.timing.leads import CLOCK, WEEKDAY, gapped
from vanban.language.numerals import NUMBER_WORD, parse_words


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often, as printed."""

    end: int
    """Where the words end."""
    rule: str
    """As RFC 5545 writes it."""


_EVERY = r"(?: hang | moi )"
_UNIT = r"(?: ngay | tuan | thang | quy | nam )"
_NUMBER = rf"(?: \d{{1,2}} | {NUMBER_WORD} )"
_SPACE = rf"(?: (?: {_EVERY}_ )? (?: {_NUMBER}_ )? {_UNIT} \b )"
_ONCE = rf"(?: \s? / \s? (?: 0?1_ )? lan \b |_ (?: {_NUMBER}_ )? lan \b )"
_MORE = rf"(?: \s? (?: [,;/-] |_va |_hoac ) \s{{0,3}} (?: va_ )? {_SPACE} {_ONCE}? )"
_NO_DATE = r"(?! \s{0,3} (?: \d | (?: dau | cuoi | truoc | qua | hoc | tai_chinh ) \b | - \s? \d ) )"
_PERIODIC = gapped(rf"{_SPACE} {_ONCE}? {_MORE}{{0,4}} {_NO_DATE}")
_EACH = gapped(
    rf"""
    (?: {_EVERY}_ (?: {_NUMBER}_ )? {_UNIT} \b {_ONCE}? {_MORE}{{0,4}}
      | {_SPACE} (?: {_ONCE} {_MORE}{{0,4}} | {_MORE}{{1,4}} (?<= nam ) ) ) {_NO_DATE}
    """
)
_TIMES = gapped(
    rf"(?P<times> {_NUMBER} )_lan (?: \s? / \s? |_ (?: trong_ )? (?: mot_ | moi_ )? ) (?P<unit> {_UNIT} ) \b"
)
_ONE_SPACE = gapped(rf"(?: (?P<count> {_NUMBER} )_ )? (?P<unit> {_UNIT} ) \b")
_NEXT = r"(?: sau | tiep_theo | ke_tiep | lien_ke | bao_cao )"
_DAY_OF_MONTH = gapped(
    rf"""
    ngay_ (?: m[ou]ng_ )? (?P<day> \d{{1,2}} | cuoi (?:_cung )? )
    (?P<more> (?: (?: , |_va )_ (?: ngay_ )? \d{{1,2}} ){{0,3}} ) [\s,]{{1,3}} (?: cua_ )?
    (?: {_EVERY}_thang \b
      | thang_ (?: (?P<first> dau ) | (?P<last> cuoi ) ) (?:_cung )?_
        (?: (?: tien | cua | trong | {_EVERY} )_ ){{0,2}} quy \b (?:_ {_NEXT} \b |_ {_EVERY}_nam \b ){{0,2}}
      | thang_ (?P<following> {_NEXT} ) (?:_ {_NEXT} )? )
    """
)
_NEAR = 140
_MONTHLY = gapped(r"(?: hang | moi | dinh_ky | bao_cao )_ (?: thang | ky ) \b")
_YEARLY = gapped(r"(?: hang | moi | dinh_ky | bao_cao )_ (?: nam | ky ) \b | ky_bao_cao")
"""What shows that `tháng sau`, `năm sau` come again and again."""
_BETWEEN = r"(?: \s? [/-] \s? |_thang_ )"
_A_DAY = rf"(?: (?: ngay \s{{0,3}} )? \d{{1,2}} {_BETWEEN} \d{{1,2}} )"
_DAYS_OF_YEAR = gapped(
    rf"""
    {_A_DAY} (?: \s{{0,2}} (?: , | va | hoac )_ (?: truoc_ )? {_A_DAY} ){{0,3}}
    [\s,(]{{1,3}} (?: cua_ )? (?: {_EVERY}_nam | nam_ (?P<following> {_NEXT} ) ) \b
    """
)
_ONE_DAY = rf"(?P<day> \d{{1,2}} ) {_BETWEEN} (?P<month> \d{{1,2}} )"
_EACH_DAY = gapped(_ONE_DAY)
_MONTHS_OF_YEAR = gapped(
    rf"""
    (?: (?: cuoi | het )_ )? (?: thang_ (?P<month> \d{{1,2}} ) | quy_ (?P<quarter> i{{1,3}} | iv | [1-4] ) )
    [\s,]{{1,3}} (?: cua_ )? {_EVERY}_nam \b
    """
)
_OF_WEEK = gapped(rf"(?P<day> {WEEKDAY} ) [\s,]{{1,3}} {_EVERY}_tuan \b")
_FOLLOWING = gapped(r"[\s,(:]{1,3} (?: (?: vao | truoc | cham_nhat )_ (?: la_ )? (?: vao_ )? )?")
_ON_DAY = gapped(r"ngay_ (?: m[ou]ng_ )? (?P<day> \d{1,2} ) (?! \s? [\d/.-] |_thang )")
_ON_DAY_AND_MONTH = gapped(rf"ngay \s{{0,3}} {_ONE_DAY} (?! \s? [\d/-] | ,?_nam )")
_ON_WEEKDAY = gapped(WEEKDAY)
_WEEKDAYS = {"hai": "MO", "ba": "TU", "tu": "WE", "nam": "TH", "sau": "FR", "bay": "SA"}
_WEEKDAYS |= {"2": "MO", "3": "TU", "4": "WE", "5": "TH", "6": "FR", "7": "SA", "nhat": "SU"}
_MONTHS = {"thang": 1, "quy": 3, "nam": 12}
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def read_day_that_comes_again(folded: str, start: int) -> Rhythm | None:
    """A day with how often it comes: `ngày 15 hằng tháng`, `31/12 hằng năm`, `thứ Sáu hằng tuần`."""
    readers = (_day_of_month, _day_of_year, _month_of_year, _day_of_week)
    return next(filter(None, (read(folded, start) for read in readers)), None)


def _day_of_month(folded: str, start: int) -> Rhythm | None:
    match = _DAY_OF_MONTH.match(folded, start)
    if match is None or (match["following"] and not _MONTHLY.search(folded, max(0, start - _NEAR), start)):
        return None
    day = int(match["day"]) if match["day"].isdecimal() else -1
    days = [day, *map(int, re.findall(r"\d+", match["more"]))]
    months = "1,4,7,10" if match["first"] else "3,6,9,12" if match["last"] else ""
    which = f"FREQ=YEARLY;BYMONTH={months}" if months else "FREQ=MONTHLY"
    if not all(-1 <= one <= 31 and one for one in days):
        return None
    return Rhythm(match.end(), f"{which};BYMONTHDAY={','.join(map(str, days))}")


def _day_of_year(folded: str, start: int) -> Rhythm | None:
    match = _DAYS_OF_YEAR.match(folded, start)
    if match is None or (match["following"] and not _YEARLY.search(folded, max(0, start - _NEAR), start)):
        return None
    return _days_of_year(match)


def _month_of_year(folded: str, start: int) -> Rhythm | None:
    match = _MONTHS_OF_YEAR.match(folded, start)
    if match is None:
        return None
    month = int(match["month"]) if match["month"] else 3 * _QUARTERS[match["quarter"]]
    return Rhythm(match.end(), f"FREQ=YEARLY;BYMONTH={month}") if 1 <= month <= 12 else None


def _day_of_week(folded: str, start: int) -> Rhythm | None:
    match = _OF_WEEK.match(folded, start)
    return Rhythm(match.end(), f"FREQ=WEEKLY;BYDAY={_weekday(match['day'])}") if match else None


def read_rhythm(folded: str, start: int, *, after_dinh_ky: bool) -> Rhythm | None:
    """How often: `hằng tháng`, `06 tháng một lần`, `quý, 6 tháng, năm`; after `định kỳ` also `6 tháng`.

    A day that follows at once belongs to it: `hằng tháng (trước ngày 25)`, `hàng tuần vào thứ Sáu`.
    """
    match = (_PERIODIC if after_dinh_ky else _EACH).match(folded, start)
    if match is None:
        return _so_many_times(folded, start)
    rule = _finest(match[0])
    if rule is None:
        return None
    return _with_day(folded, match.end(), rule) or Rhythm(match.end(), rule)


def _so_many_times(folded: str, start: int) -> Rhythm | None:
    """`02 lần/năm` is every six months; None where the unit cannot be shared out so."""
    match = _TIMES.match(folded, start)
    if match is None:
        return None
    times, months = _number(match["times"]), _MONTHS.get(match["unit"])
    if times == 1:
        rule = _finest(match["unit"])
    else:
        rule = _every("MONTHLY", months // times) if months and times and months % times == 0 else None
    return Rhythm(match.end(), rule) if rule else None


def _with_day(folded: str, start: int, rule: str) -> Rhythm | None:
    """The rhythm with the day that is printed behind it; None where none is."""
    opening = _FOLLOWING.match(folded, start)
    if opening is None:
        return None
    at = clock.end() if (clock := CLOCK.match(folded, opening.end())) else opening.end()
    if rule == "FREQ=WEEKLY":
        weekday = _ON_WEEKDAY.match(folded, at)
        return Rhythm(weekday.end(), f"{rule};BYDAY={_weekday(weekday[0])}") if weekday else None
    if rule == "FREQ=MONTHLY" and (match := _ON_DAY.match(folded, at)):
        day = int(match["day"])
        return Rhythm(match.end(), f"{rule};BYMONTHDAY={day}") if 1 <= day <= 31 else None
    if rule == "FREQ=MONTHLY;INTERVAL=3" and (match := _DAY_OF_MONTH.match(folded, at)):
        return read_day_that_comes_again(folded, at) if match["first"] or match["last"] else None
    if rule == "FREQ=YEARLY" and (match := _ON_DAY_AND_MONTH.match(folded, at)):
        return _days_of_year(match)
    return None


def _days_of_year(match: re.Match[str]) -> Rhythm | None:
    """Days that come every year; one rule holds several only where they have one number."""
    days = [(int(one["day"]), int(one["month"])) for one in _EACH_DAY.finditer(match[0])]
    if any(not (1 <= day <= 31 and 1 <= month <= 12) for day, month in days) or len({d for d, _ in days}) > 1:
        return None
    months = ",".join(str(month) for _, month in days)
    return Rhythm(match.end(), f"FREQ=YEARLY;BYMONTH={months};BYMONTHDAY={days[0][0]}")


def _finest(words: str) -> str | None:
    """The rule of the shortest space in a list that goes into all the others."""
    spaces = [(_count(part), part["unit"]) for part in _ONE_SPACE.finditer(words)]
    for unit, name in (("ngay", "DAILY"), ("tuan", "WEEKLY")):
        counts = [count for count, printed in spaces if printed == unit]
        if counts:
            return _every(name, min(counts))
    months = [count * _MONTHS[unit] for count, unit in spaces]
    shortest = min(months, default=0)
    if not shortest or any(space % shortest for space in months):
        return None
    return _every("YEARLY", shortest // 12) if shortest % 12 == 0 else _every("MONTHLY", shortest)


def _every(name: str, count: int) -> str | None:
    return None if count < 1 else f"FREQ={name}" if count == 1 else f"FREQ={name};INTERVAL={count}"


def _count(part: re.Match[str]) -> int:
    return _number(part["count"]) if part["count"] else 1


def _number(printed: str) -> int:
    return int(printed) if printed.isdecimal() else parse_words(printed)


def _weekday(printed: str) -> str:
    return _WEEKDAYS[printed.split()[-1]]
