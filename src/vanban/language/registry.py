"""The register of bodies, valid in time: which body a name or the letters of a sign mean on a day.

`agencies.csv`, `local_bodies.csv` and `provinces.csv` hold one row a body with the days between which it
existed (empty: before or after all that the register knows) and the source; `memory` marks what was written
down without one. Local bodies are kept once and joined with the place: Sở Tài chính + tỉnh Kon Tum.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache

from vanban.language.normal import fold
from vanban.language.places import Province, find_province, provinces
from vanban.language.register_rows import grouped, lasted, only, parse_day, parse_many, read_rows


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
        return lasted(self.valid_from, self.valid_to, day)


@cache
def agencies() -> dict[str, Agency]:
    """The bodies that have one name in the whole country, by key."""
    return {row["key"]: _agency(row) for row in read_rows("agencies.csv")}


@cache
def local_bodies() -> dict[str, Agency]:
    """The bodies that each place has, without the place, by key."""
    return {row["key"]: _agency(row) for row in read_rows("local_bodies.csv")}


_LONGEST = 300  # no name is longer; what is cut is none


@lru_cache(maxsize=4096)  # a document names the same bodies again and again
def find_agency(name: str, *, on: date | None = None) -> Agency | None:
    """The body of this full or short name, place and all: `Sở TT&TT tỉnh Kon Tum`, `Bộ Nội vụ`.

    None where the register has no such name, none on that day, or several and the day leaves it open.
    """
    plain = plain_name(name[:_LONGEST])
    central = only(_by_name().get(plain, ()), on)
    return central or _local(plain, on)


def agency_of_sign(letters: str, *, on: date | None = None) -> Agency | None:
    """The body whose letters stand in a sign: `BNNMT`, `TTg`, `UBND`, `QH15`, misprinted `BGDDT`.

    None where nobody signs so, nobody did on that day, or several do.
    """
    exact = [one for one in _by_sign().get(_sign(letters), ()) if letters in one.abbreviations]
    return only(exact, on) or only(_by_sign().get(_sign(letters), ()), on)


_BETWEEN = re.compile(r"\s*(?:[,&/-]|\bva\b)\s*|\s+")


def plain_name(name: str) -> str:
    """A name for looking up: folded, `và`, commas and hyphens away, so that `VĂN HÓA, THỂ THAO` is one."""
    return _BETWEEN.sub(" ", _BETWEEN.sub(" ", fold(name))).strip()


def _sign(letters: str) -> str:
    return re.sub(r"[^a-z]", "", fold(letters))


@cache
def _by_name() -> dict[str, tuple[Agency, ...]]:
    return grouped((plain_name(name), one) for one in agencies().values() for name in _names(one))


@cache
def _local_by_name() -> dict[str, tuple[Agency, ...]]:
    return grouped((plain_name(name), one) for one in local_bodies().values() for name in _names(one))


@cache
def _by_sign() -> dict[str, tuple[Agency, ...]]:
    known = (*agencies().values(), *local_bodies().values())
    return grouped((_sign(letters), one) for one in known for letters in one.abbreviations)


def _names(agency: Agency) -> tuple[str, ...]:
    return tuple(dict.fromkeys((agency.name, *agency.short_names)))


_TYPE = re.compile(
    r" (?P<type>tinh|thanh pho|t\.?p\b\.?|huyen|quan|thi xa|thi tran|xa|phuong|dac khu)"
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
    found = _typed_anywhere(plain, on)
    if found:
        return found
    words = plain.split()
    for at in range(len(words) - 1, max(len(words) - 5, 0), -1):
        province, body = (
            find_province(" ".join(words[at:]), on=on),
            _department(" ".join(words[:at]), on),
        )
        if province and body:
            return _of_province(body, province)
    return None


def _typed_anywhere(plain: str, on: date | None) -> Agency | None:
    """The body before a word for a type of place; `quân` is folded as `quận`, so each such word is tried."""
    at = 0
    while typed := _TYPE.search(plain, at):
        found = _typed(plain[: typed.start()], typed["type"].rstrip("."), typed["place"], on)
        if found:
            return found
        at = typed.start() + 1
    return None


def _department(plain: str, on: date | None) -> Agency | None:
    """A local body named without its place; `so tttt` is read by the letters of its sign."""
    found = only(_local_by_name().get(plain, ()), on)
    head, _, letters = plain.partition(" ")
    if found or head not in ("so", "phong", "bo") or not letters:
        return found
    signed = _by_sign().get(head[0] + _sign(letters), ())
    return only([one for one in signed if fold(one.name).startswith(head + " ")], on)


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
        short_names=parse_many(row["short_names"]),
        abbreviations=parse_many(row["abbreviations"]),
        level=Level(row["level"]),
        valid_from=parse_day(row["valid_from"]),
        valid_to=parse_day(row["valid_to"]),
        successors=parse_many(row["successors"]),
        title_of_head=row["title_of_head"] or None,
        source=row["source"],
    )
