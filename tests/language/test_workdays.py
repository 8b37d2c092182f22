"""The working calendar, its table held against the moon and against the law."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from importlib.resources import files
from math import floor, pi, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.language.workdays import add_working_days, is_working_day, last_day_moved

ROWS = list(csv.DictReader(files("vanban.language").joinpath("workdays.csv").read_text("utf-8").splitlines()))
YEARS = sorted({int(row["day"][:4]) for row in ROWS})
known_days = st.dates(date(YEARS[0], 1, 1), date(YEARS[-1], 12, 31))


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2025, 4, 10), True),
        (date(2025, 4, 12), False),  # a Saturday
        (date(2025, 1, 29), False),  # Tết
        (date(2025, 4, 7), False),  # Giỗ Tổ
        (date(2025, 5, 2), False),  # exchanged
        (date(2025, 4, 26), True),  # for this Saturday
        (date(2022, 9, 1), False),  # joined to Quốc khánh
        (date(2022, 9, 3), False),
        (date(2025, 11, 24), True),  # a day off from 2026 on
        (date(2026, 11, 24), False),
        (date(2009, 4, 7), None),
        (date(2100, 1, 1), None),
    ],
)
def test_offices_work_on_working_days(day: date, *, works: bool | None) -> None:
    assert is_working_day(day) is works


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (date(2025, 4, 10), 5, date(2025, 4, 17)),
        (date(2025, 4, 29), 1, date(2025, 5, 5)),  # four days off and a Sunday between
        (date(2025, 4, 25), 1, date(2025, 4, 26)),  # a worked Saturday
        (date(2025, 4, 10), 0, date(2025, 4, 10)),
        (date(2026, 12, 30), 5, None),  # leads into a year that is not announced
    ],
)
def test_working_days_are_counted_from_the_next_day(start: date, count: int, end: date | None) -> None:
    assert add_working_days(start, count) == end


@pytest.mark.parametrize(
    ("day", "moved"),
    [
        (date(2025, 4, 10), date(2025, 4, 10)),
        (date(2025, 4, 12), date(2025, 4, 14)),
        (date(2025, 4, 30), date(2025, 5, 5)),
        (date(2026, 2, 14), date(2026, 2, 23)),  # nine days of Tết
        (date(2009, 4, 10), None),
    ],
)
def test_a_last_day_off_moves_to_the_next_working_day(day: date, moved: date | None) -> None:
    assert last_day_moved(day) == moved


@given(known_days, st.integers(1, 60))
def test_between_a_day_and_the_last_working_day_lie_as_many_as_were_counted(start: date, count: int) -> None:
    end = add_working_days(start, count)
    if end is not None:
        days = [start + timedelta(days=one) for one in range(1, (end - start).days + 1)]
        assert sum(bool(is_working_day(day)) for day in days) == count
        assert is_working_day(end)


def test_every_year_of_the_table_is_whole() -> None:
    assert list(range(YEARS[0], YEARS[-1] + 1)) == YEARS
    for year in YEARS:
        off = {row["day"] for row in ROWS if row["kind"] == "off"}
        assert {f"{year}-{day}" for day in ("01-01", "04-30", "05-01", "09-02")} <= off


def test_every_exchanged_day_off_is_worked_on_a_saturday_and_both_rows_say_so() -> None:
    swapped = {}
    worked = {}
    for row in ROWS:
        day = date.fromisoformat(row["day"])
        if "hoán đổi" in row["why"]:
            swapped[day] = row["why"].rpartition(" ")[2]
        elif row["kind"] == "worked":
            assert day.weekday() == 5
            worked[row["why"].rpartition(" ")[2]] = f"{day:%d/%m/%Y}"
    assert worked == {f"{day:%d/%m/%Y}": saturday for day, saturday in swapped.items()}


@pytest.mark.parametrize("year", YEARS)
def test_lunar_holidays_stand_where_the_moon_says(year: int) -> None:
    off = {date.fromisoformat(row["day"]): row["why"] for row in ROWS if row["kind"] == "off"}
    tet = _lunar_month(year, degrees=330)
    assert [off[tet + timedelta(days=one)] for one in (-1, 0, 1, 2)] == ["Tết Nguyên đán"] * 4
    assert off[_lunar_month(year, degrees=30) + timedelta(days=9)] == "Giỗ Tổ Hùng Vương"


@pytest.mark.parametrize("year", YEARS)
def test_a_holiday_on_a_weekend_gives_a_day_off_in_its_stead(year: int) -> None:
    """As many days of the working week are off as there are holidays (Labour Code 2019, Article 111)."""
    rows = [row for row in ROWS if row["kind"] == "off" and "hoán đổi" not in row["why"]]
    off = [date.fromisoformat(row["day"]) for row in rows]
    holidays = 10 + (year >= 2021) + (year >= 2026)
    assert sum(day.year == year and day.weekday() < 5 for day in off) == holidays


def _lunar_month(year: int, *, degrees: int) -> date:
    """The first day of the month in which the sun reaches so many degrees: 330 the first, 30 the third."""
    moon = _new_moon_after(date(year, 1, 18))
    while True:
        following = _new_moon_after(moon + timedelta(days=20))
        travelled = (_sun(following) - _sun(moon)) % 360
        if 0 < (degrees - _sun(moon)) % 360 <= travelled:
            return moon
        moon = following


def _new_moon_after(day: date) -> date:
    """The first day of a lunar month in Hà Nội on or after `day` (Meeus, Astronomical Algorithms, 47)."""
    lunation = floor((day - date(1900, 1, 1)).days / 29.530588853) - 1
    while _new_moon(lunation) < day:
        lunation += 1
    return _new_moon(lunation)


def _new_moon(lunation: int) -> date:
    century = lunation / 1236.85
    sun = _radians(359.2242 + 29.10535608 * lunation)
    moon = _radians(306.0253 + 385.81691806 * lunation + 0.0107306 * century**2)
    latitude = _radians(21.2964 + 390.67050646 * lunation - 0.0016528 * century**2)
    julian = 2415020.75933 + 29.53058868 * lunation + 0.0001178 * century**2
    julian += 0.00033 * sin(_radians(166.56 + 132.87 * century))
    julian += (0.1734 - 0.000393 * century) * sin(sun) + 0.0021 * sin(2 * sun) - 0.4068 * sin(moon)
    julian += 0.0161 * sin(2 * moon) - 0.0004 * sin(3 * moon) + 0.0104 * sin(2 * latitude)
    julian += -0.0051 * sin(sun + moon) - 0.0074 * sin(sun - moon) + 0.0004 * sin(2 * latitude + sun)
    julian += -0.0004 * sin(2 * latitude - sun) - 0.0006 * sin(2 * latitude + moon)
    julian += 0.001 * sin(2 * latitude - moon) + 0.0005 * sin(2 * moon + sun)
    earth = -0.000278 + 0.000265 * century + 0.000262 * century**2  # the slowing of the earth, in days
    return date.fromordinal(floor(julian - earth + 0.5 + 7 / 24) - 1721425)


def _sun(day: date) -> float:
    """The longitude of the sun at midnight in Hà Nội, in degrees."""
    century = (day.toordinal() + 1721424.5 - 7 / 24 - 2451545) / 36525
    anomaly = _radians(357.5291 + 35999.0503 * century)
    centre = (1.9146 - 0.004817 * century) * sin(anomaly) + 0.019993 * sin(2 * anomaly)
    return (280.46645 + 36000.76983 * century + centre) % 360


def _radians(degrees: float) -> float:
    return degrees * pi / 180
