"""The register of bodies, valid in time: which body a name or the letters of a sign mean on a day.

`agencies.csv`, `local_bodies.csv` and `provinces.csv` hold one row a body with the days between which it
existed (empty: before or after all that the register knows) and the source; `memory` marks what was written
down without one. Local bodies are kept once and joined with the place: Sở Tài chính + tỉnh Kon Tum.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from typing import TypeVar

from vanban.language.normal import fold


class Level(StrEnum):
    """Where a body stands."""

    CENTRAL = "central"
    """Organs of the State and what belongs to them: Quốc hội, Chính phủ, Tòa án nhân dân tối cao."""
    MINISTRY = "ministry"
    """Ministries and what has their rank."""
    GOVERNMENT = "government"
    """Other bodies under the Government or a ministry that are named without it."""
    PARTY = "party"
    UNION = "union"
    """Mass organisations and associations of the whole country."""
    ENTERPRISE = "enterprise"
    PLACE = "place"
    """A body that each province (and once each district, each commune) has, named without its place."""
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"
    DEPARTMENT = "department"
    """Sở and what has their rank."""
    DIVISION = "division"
    """Phòng of a district, since 01/7/2025 of a commune."""


@dataclass(frozen=True, slots=True)
class Agency:
    """One body, between the days on which it existed under its name."""

    key: str
    """Names it for ever: `bo-noi-vu`; of a province's body with the province after `@`: `so-y-te@kon-tum`."""
    name: str
    short_names: tuple[str, ...]
    """Other names in use: `UBND tỉnh`, `Thủ tướng`."""
    abbreviations: tuple[str, ...]
    """As in the signs of documents, the usual one first: `BNNPTNT`, `BNN`."""
    level: Level
    valid_from: date | None
    """The first day; None = before the register begins."""
    valid_to: date | None
    """The last day; None = still in being."""
    successors: tuple[str, ...]
    """The keys of the bodies that took over."""
    title_of_head: str | None
    """`Bộ trưởng`, `Giám đốc`; None where the register does not know."""
    source: str
    """Where the row comes from; `memory` = nowhere that could be shown."""

    def valid_on(self, day: date | None) -> bool:
        """Whether the body existed on the day; of None it is not asked."""
        after = self.valid_from is None or day is None or self.valid_from <= day
        return after and (self.valid_to is None or day is None or day <= self.valid_to)


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
        after = self.valid_from is None or day is None or self.valid_from <= day
        return after and (self.valid_to is None or day is None or day <= self.valid_to)


Kept = TypeVar("Kept", Agency, Province)


@cache
def agencies() -> dict[str, Agency]:
    """The bodies that have one name in the whole country, by key."""
    return {row["key"]: _agency(row) for row in _rows("agencies.csv")}


@cache
def local_bodies() -> dict[str, Agency]:
    """The bodies that each place has, without the place, by key."""
    return {row["key"]: _agency(row) for row in _rows("local_bodies.csv")}


@cache
def provinces() -> dict[str, Province]:
    """The provinces of all times that the register knows, by key."""
    return {row["key"]: _province(row) for row in _rows("provinces.csv")}


@lru_cache(maxsize=4096)  # a document names the same bodies again and again
def find_agency(name: str, *, on: date | None = None) -> Agency | None:
    """The body of this full or short name, place and all: `Sở TT&TT tỉnh Kon Tum`, `Bộ Nội vụ`.

    None where the register has no such name, none on that day, or several and the day leaves it open.
    """
    plain = plain_name(name)
    central = _only(_by_name().get(plain, ()), on)
    return central or _local(plain, on)


def agency_of_sign(letters: str, *, on: date | None = None) -> Agency | None:
    """The body whose letters stand in a sign: `BNNMT`, `TTg`, `UBND`, `QH15`, misprinted `BGDDT`.

    None where nobody signs so, nobody did on that day, or several do.
    """
    exact = [one for one in _by_sign().get(_sign(letters), ()) if letters in one.abbreviations]
    return _only(exact, on) or _only(_by_sign().get(_sign(letters), ()), on)


def find_province(name: str, *, on: date | None = None) -> Province | None:
    """The province of this name (`Kon Tum`, `TP.HCM`, without `tỉnh`); None as in `find_agency`."""
    return _only(_provinces_by_name().get(_place_key(name), ()), on)


def _only(found: Iterable[Kept], on: date | None) -> Kept | None:
    valid = [one for one in found if one.valid_on(on)]
    return valid[0] if len(valid) == 1 else None


_BETWEEN = re.compile(r"\s*(?:[,&/-]|\bva\b)\s*|\s+")


def plain_name(name: str) -> str:
    """A name for looking up: folded, `và`, commas and hyphens away, so that `VĂN HÓA, THỂ THAO` is one."""
    return _BETWEEN.sub(" ", _BETWEEN.sub(" ", fold(name))).strip()


def _sign(letters: str) -> str:
    return re.sub(r"[^a-z]", "", fold(letters))


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
def _by_name() -> dict[str, tuple[Agency, ...]]:
    return _grouped((plain_name(name), one) for one in agencies().values() for name in _names(one))


@cache
def _local_by_name() -> dict[str, tuple[Agency, ...]]:
    return _grouped((plain_name(name), one) for one in local_bodies().values() for name in _names(one))


@cache
def _by_sign() -> dict[str, tuple[Agency, ...]]:
    known = (*agencies().values(), *local_bodies().values())
    return _grouped((_sign(letters), one) for one in known for letters in one.abbreviations)


@cache
def _provinces_by_name() -> dict[str, tuple[Province, ...]]:
    return _grouped((_place_key(one.name), one) for one in provinces().values())


def _names(agency: Agency) -> tuple[str, ...]:
    return tuple(dict.fromkeys((agency.name, *agency.short_names)))


def _grouped(pairs: Iterable[tuple[str, Kept]]) -> dict[str, tuple[Kept, ...]]:
    groups: dict[str, dict[str, Kept]] = {}
    for name, one in pairs:
        groups.setdefault(name, {})[one.key] = one
    return {name: tuple(found.values()) for name, found in groups.items()}


_TYPED = re.compile(
    r"(?P<body>.+?) (?P<type>tinh|thanh pho|tp\.?|huyen|quan|thi xa|thi tran|xa|phuong|dac khu)"
    r"(?:[ .]+(?P<place>.+))?$"
)
_LEVELS = {
    "tinh": Level.PROVINCE,
    "thanh pho": Level.PROVINCE,
    "huyen": Level.DISTRICT,
    "quan": Level.DISTRICT,
    "thi xa": Level.DISTRICT,
    "xa": Level.COMMUNE,
    "phuong": Level.COMMUNE,
    "thi tran": Level.COMMUNE,
    "dac khu": Level.COMMUNE,
}
_PRINTED = {
    "tinh": "tỉnh",
    "thanh pho": "thành phố",
    "huyen": "huyện",
    "quan": "quận",
    "thi xa": "thị xã",
    "xa": "xã",
    "phuong": "phường",
    "thi tran": "thị trấn",
    "dac khu": "đặc khu",
}
_LAST_DAY_OF_DISTRICTS = date(2025, 6, 30)  # Nghị quyết 203/2025/QH15, Luật 72/2025/QH15


def _local(plain: str, on: date | None) -> Agency | None:
    """A body of a place: the place's type and name after the body's name, or the province's name alone."""
    kind = _department(plain, on)
    if kind:
        return kind
    typed = _TYPED.fullmatch(plain)
    if typed:
        return _typed(typed["body"], typed["type"].rstrip("."), typed["place"], on)
    words = plain.split()
    for at in range(len(words) - 1, max(len(words) - 5, 0), -1):
        province, body = (
            find_province(" ".join(words[at:]), on=on),
            _department(" ".join(words[:at]), on),
        )
        if province and body:
            return _of_province(body, province)
    return None


def _department(plain: str, on: date | None) -> Agency | None:
    """A local body named without its place; `so tttt` is read by the letters of its sign."""
    found = _only(_local_by_name().get(plain, ()), on)
    head, _, letters = plain.partition(" ")
    if found or head not in ("so", "phong", "bo") or not letters:
        return found
    signed = _by_sign().get(head[0] + _sign(letters), ())
    return _only([one for one in signed if fold(one.name).startswith(head + " ")], on)


def _typed(body: str, kind: str, place: str | None, on: date | None) -> Agency | None:
    """`uy ban nhan dan` + `tinh` + `kon tum`."""
    kind = {"tp": "thanh pho", "t.p": "thanh pho"}.get(kind, kind)
    local = _department(body, on)
    if local is None:
        return None
    level = _LEVELS[kind]
    if level is Level.PROVINCE and place:
        province = find_province(place, on=on)
        return _of_province(local, province) if province and fold(province.type) == kind else None
    if place or (level is Level.DISTRICT and on and on > _LAST_DAY_OF_DISTRICTS):
        return None
    return _of_type(local, kind, level)


def _of_type(local: Agency, kind: str, level: Level) -> Agency:
    """The body of some province, district or commune that the context must name."""
    suffix = f" {_PRINTED[kind]}"
    last = _LAST_DAY_OF_DISTRICTS if level is Level.DISTRICT else local.valid_to
    return replace(
        local,
        key=f"{local.key}@{kind.replace(' ', '-')}",
        name=local.name + suffix,
        short_names=tuple(name + suffix for name in local.short_names),
        level=level if local.level is Level.PLACE else local.level,
        valid_to=last,
    )


def _of_province(local: Agency, province: Province) -> Agency:
    """The body of this province, in being while both the kind of body and the province are."""
    suffix = f" {province.type} {province.name}"
    starts = [day for day in (local.valid_from, province.valid_from) if day]
    ends = [day for day in (local.valid_to, province.valid_to) if day]
    kinds = local.successors or (local.key,)
    last = min(ends, default=None)
    places = province.successors if province.valid_to and province.valid_to == last else (province.key,)
    if local.valid_to != last:
        kinds = (local.key,)
    return replace(
        local,
        key=f"{local.key}@{province.key}",
        name=local.name + suffix,
        short_names=tuple(name + suffix for name in local.short_names),
        level=Level.PROVINCE if local.level is Level.PLACE else local.level,
        valid_from=max(starts, default=None),
        valid_to=last,
        successors=tuple(f"{kind}@{place}" for kind in kinds for place in places) if ends else (),
        source=f"{local.source}; {province.source}",
    )


def agency_of_key(key: str) -> Agency | None:
    """The body of a key, `bo-noi-vu` or `so-y-te@kon-tum`; None where the register has none."""
    body, _, place = key.partition("@")
    if not place:
        return agencies().get(body) or local_bodies().get(body)
    local, province = local_bodies().get(body), provinces().get(place)
    if local and province:
        return _of_province(local, province)
    kind = place.replace("-", " ")
    return _of_type(local, kind, _LEVELS[kind]) if local and kind in _LEVELS else None


def _agency(row: dict[str, str]) -> Agency:
    return Agency(
        key=row["key"],
        name=row["name"],
        short_names=_many(row["short_names"]),
        abbreviations=_many(row["abbreviations"]),
        level=Level(row["level"]),
        valid_from=_day(row["valid_from"]),
        valid_to=_day(row["valid_to"]),
        successors=_many(row["successors"]),
        title_of_head=row["title_of_head"] or None,
        source=row["source"],
    )


def _province(row: dict[str, str]) -> Province:
    return Province(
        key=row["key"],
        code=row["code"],
        name=row["name"],
        type=row["type"],
        valid_from=_day(row["valid_from"]),
        valid_to=_day(row["valid_to"]),
        successors=_many(row["successors"]),
        source=row["source"],
    )


def _many(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None


def _rows(name: str) -> list[dict[str, str]]:
    text = files("vanban.language").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
