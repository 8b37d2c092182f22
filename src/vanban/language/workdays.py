"""Vietnam's working calendar: which days offices of the state work, and how terms are counted in them.

    nghỉ   Saturdays, Sundays, public holidays with the days off in their stead, days off by exchange
    làm    Saturdays worked in exchange for a day off

Only the years of `workdays.csv` are known. The law fixes the holidays, but each year the Government says
which day is joined to Quốc khánh and which are exchanged: nothing is said of a year not announced yet.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

_DAY = timedelta(days=1)
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days that differ from the plain week."""

    years: frozenset[int]
    """The years that are known whole."""
    off: frozenset[date]
    """Public holidays, days off in their stead and by exchange."""
    worked: frozenset[date]
    """Saturdays and Sundays that are worked in exchange."""


def is_working_day(day: date) -> bool | None:
    """Whether offices of the state work on that day; None where the year is not in the table."""
    calendar = _calendar()
    if day.year not in calendar.years:
        return None
    return day in calendar.worked or (day.weekday() < _SATURDAY and day not in calendar.off)


def add_working_days(start: date, count: int) -> date | None:
    """The last of `count` working days after `start`, which does not count (Civil Code 2015, Article 147).

    None where the way there leads through a year that is not in the table. With a count of 0, `start` itself.
    """
    day = start
    while count > 0:
        day += _DAY
        works = is_working_day(day)
        if works is None:
            return None
        count -= works
    return day


def last_day_moved(day: date) -> date | None:
    """The day on which a term ends whose last day is `day`: a day off moves to the next working day.

    Civil Code 2015, Article 148. None where the year, or the next one if it leads there, is not in the table.
    """
    while not (works := is_working_day(day)):
        if works is None:
            return None
        day += _DAY
    return day


@cache
def _calendar() -> Calendar:
    """The table, read when first asked for."""
    table = files("vanban.language").joinpath("workdays.csv").read_text(encoding="utf-8")
    rows = [(row["kind"], date.fromisoformat(row["day"])) for row in csv.DictReader(table.splitlines())]
    return Calendar(
        years=frozenset(day.year for _, day in rows if (day.month, day.day) == (1, 1)),
        off=frozenset(day for kind, day in rows if kind == "off"),
        worked=frozenset(day for kind, day in rows if kind == "worked"),
    )
