"""The provinces and cities under the Government, each between the days on which it had its borders.

63 units till 30/6/2025, 34 from 01/7/2025 (Nghị quyết 202/2025/QH15); a name that stayed is another unit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from vanban.language.normal import fold
from vanban.language.register_rows import grouped, lasted, only, parse_day, parse_many, read_rows


@dataclass(frozen=True, slots=True)
class Province:
    """A province or a city under the Government, between the days on which it had its borders."""

    key: str
    """`bac-ninh` till 30/6/2025, `bac-ninh-2025` from 01/7/2025: the name stayed, the unit is another."""
    code: str
    """Of the General Statistics Office; empty where the unit ended before the register's list."""
    name: str
    type: str
    """`tỉnh` or `thành phố`."""
    valid_from: date | None
    valid_to: date | None
    successors: tuple[str, ...]
    source: str

    def valid_on(self, day: date | None) -> bool:
        """Whether the province had these borders on the day; of None it is not asked."""
        return lasted(self.valid_from, self.valid_to, day)


@cache
def provinces() -> dict[str, Province]:
    """The provinces of all times that the register knows, by key."""
    return {row["key"]: _province(row) for row in read_rows("provinces.csv")}


def find_province(name: str, *, on: date | None = None) -> Province | None:
    """The province of this name (`Kon Tum`, `TP.HCM`, without `tỉnh`); None as in `find_agency`."""
    return only(_provinces_by_name().get(_place_key(name), ()), on)


def _place_key(name: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", " ", fold(name)).strip()
    return _PLACES_SHORT.get(plain, plain)


_PLACES_SHORT = {
    "hcm": "ho chi minh",
    "tp hcm": "ho chi minh",
    "tphcm": "ho chi minh",
    "sai gon": "ho chi minh",
    "thua thien": "thua thien hue",
    "brvt": "ba ria vung tau",
    "br vt": "ba ria vung tau",
    "dac lac": "dak lak",
    "dak lac": "dak lak",
    "dac nong": "dak nong",
    "kontum": "kon tum",
    "bac can": "bac kan",
}


@cache
def _provinces_by_name() -> dict[str, tuple[Province, ...]]:
    return grouped((_place_key(one.name), one) for one in provinces().values())


def _province(row: dict[str, str]) -> Province:
    return Province(
        key=row["key"],
        code=row["code"],
        name=row["name"],
        type=row["type"],
        valid_from=parse_day(row["valid_from"]),
        valid_to=parse_day(row["valid_to"]),
        successors=parse_many(row["successors"]),
        source=row["source"],
    )
