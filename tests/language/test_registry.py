"""The register of bodies: well formed, valid in time, the same from a key and from a name."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.language.places import Province, find_province, provinces
from vanban.language.registry import (
    Agency,
    Level,
    agencies,
    agency_of_key,
    agency_of_sign,
    find_agency,
    local_bodies,
    plain_name,
)

OLD, NEW = date(2025, 6, 30), date(2025, 7, 1)
KEYS = sorted(agencies())
LOCAL_KEYS = sorted(local_bodies())
PROVINCE_KEYS = sorted(provinces())


def a_day_of(entry: Agency | Province) -> date:
    """A day on which the entry was in being."""
    return entry.valid_from or entry.valid_to or date(2020, 1, 1)


def overlap(one: Agency | Province, other: Agency | Province) -> bool:
    first = max(one.valid_from or date.min, other.valid_from or date.min)
    last = min(one.valid_to or date.max, other.valid_to or date.max)
    return first <= last


def by_name(entries: list[Agency]) -> dict[str, list[Agency]]:
    names: dict[str, list[Agency]] = {}
    for one in entries:
        for name in {plain_name(name) for name in (one.name, *one.short_names)}:
            names.setdefault(name, []).append(one)
    return names


def test_every_row_has_a_source_and_days_in_order() -> None:
    entries: list[Agency | Province] = [
        *agencies().values(),
        *local_bodies().values(),
        *provinces().values(),
    ]
    for one in entries:
        assert one.source.strip(), one.key
        assert one.key == one.key.strip().lower()
        assert one.valid_from is None or one.valid_to is None or one.valid_from <= one.valid_to, one.key


def test_every_successor_is_in_the_register_and_was_there_the_next_day() -> None:
    for one in agencies().values():
        for key in one.successors:
            assert one.valid_to is not None
            assert agencies()[key].valid_on(one.valid_to + timedelta(days=1)), (one.key, key)


def test_one_name_means_one_body_on_a_day() -> None:
    for entries in (list(agencies().values()), list(local_bodies().values())):
        for name, bodies in by_name(entries).items():
            assert not any(overlap(*pair) for pair in combinations(bodies, 2)), name


def test_one_province_name_means_one_province_on_a_day() -> None:
    named: dict[str, list[Province]] = {}
    for one in provinces().values():
        named.setdefault(one.name, []).append(one)
    for name, units in named.items():
        assert not any(overlap(*pair) for pair in combinations(units, 2)), name


def test_there_were_sixty_three_provinces_and_are_thirty_four() -> None:
    def on(day: date) -> list[Province]:
        return [one for one in provinces().values() if one.valid_on(day)]

    assert [len(on(day)) for day in (date(2010, 1, 1), OLD, NEW, date(2026, 6, 1))] == [63, 63, 34, 34]
    cities = [sum(one.type == "thành phố" for one in on(day)) for day in (OLD, NEW, date(2026, 6, 1))]
    assert cities == [6, 6, 7]


def test_every_old_province_leads_to_one_new() -> None:
    for one in provinces().values():
        if one.valid_on(OLD):
            heirs = [provinces()[key] for key in one.successors] or [one]
            assert len(heirs) == 1, one.key
            assert heirs[0].valid_on(NEW), one.key


def test_successors_of_provinces_were_there_the_next_day() -> None:
    for one in provinces().values():
        for key in one.successors:
            assert one.valid_to is not None
            assert provinces()[key].valid_on(one.valid_to + timedelta(days=1)), (one.key, key)


@given(st.sampled_from(KEYS))
def test_a_central_body_is_found_by_its_key_and_each_of_its_names(key: str) -> None:
    body = agency_of_key(key)
    assert body is not None
    assert body.key == key
    assert {find_agency(name, on=a_day_of(body)) for name in (body.name, *body.short_names)} == {body}


@given(st.sampled_from(LOCAL_KEYS), st.sampled_from(PROVINCE_KEYS))
def test_a_local_body_is_found_by_its_key_and_its_name_with_the_place(local: str, place: str) -> None:
    body = agency_of_key(f"{local}@{place}")
    assert body is not None
    assert body.key == f"{local}@{place}"
    if body.valid_from and body.valid_to and body.valid_from > body.valid_to:
        return  # the province and that kind of body never met
    assert find_agency(body.name, on=a_day_of(body)) == body


@given(st.sampled_from(LOCAL_KEYS), st.sampled_from(PROVINCE_KEYS))
def test_what_followed_a_local_body_can_be_looked_up(local: str, place: str) -> None:
    body = agency_of_key(f"{local}@{place}")
    assert body is not None
    assert all(agency_of_key(key) for key in body.successors)


@pytest.mark.parametrize(
    ("letters", "key"),
    [
        ("BNNMT", "bo-nn-mt"),
        ("BNNPTNT", "bo-nn-ptnt"),
        ("BNN", "bo-nn-ptnt"),
        ("TTg", "thu-tuong"),
        ("CP", "chinh-phu"),
        ("UBND", "ubnd"),
        ("QH15", "quoc-hoi"),
        ("UBTVQH15", "ubtvqh"),
        ("STTTT", "so-tt-tt"),
        ("SGD&ĐT", "so-gd-dt"),
        ("SGDDT", "so-gd-dt"),
        ("BGDDT", "bo-gd-dt"),
        ("TW", "bch-tw"),
        ("VPCP", "vpcp"),
        ("TU", None),  # three committees of the Party sign so
        ("XYZ", None),
        ("", None),
    ],
)
def test_the_letters_of_a_sign_mean_a_body(letters: str, key: str | None) -> None:
    body = agency_of_sign(letters)
    assert (body.key if body else None) == key


def test_the_letters_of_a_ministry_that_is_no_more_mean_nobody() -> None:
    assert agency_of_sign("BTTTT", on=date(2026, 1, 1)) is None


@pytest.mark.parametrize(
    ("name", "day", "key"),
    [
        ("Bộ Nội vụ", None, "bo-noi-vu"),
        ("BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", None, "bo-nn-mt"),
        ("Sở TT&TT tỉnh Kon Tum", None, "so-tt-tt@kon-tum"),
        ("Sở GD&ĐT Kon Tum", None, "so-gd-dt@kon-tum"),
        ("UBND tỉnh", None, "ubnd@tinh"),
        ("UBND huyện", OLD, "ubnd@huyen"),
        ("UBND huyện", NEW, None),
        ("UBND xã", NEW, "ubnd@xa"),
        ("UBND tỉnh Bắc Ninh", None, None),
        ("UBND tỉnh Bắc Ninh", OLD, "ubnd@bac-ninh"),
        ("UBND tỉnh Bắc Ninh", NEW, "ubnd@bac-ninh-2025"),
        ("UBND TP. Hồ Chí Minh", NEW, "ubnd@ho-chi-minh-2025"),
        ("UBND thành phố Kon Tum", OLD, None),
        ("Sở Bay lượn", None, None),
        ("", None, None),
    ],
)
def test_a_name_is_looked_up_with_its_place_and_day(name: str, day: date | None, key: str | None) -> None:
    body = find_agency(name, on=day)
    assert (body.key if body else None) == key


def test_a_department_of_a_province_knows_what_became_of_it() -> None:
    body = agency_of_key("so-tt-tt@kon-tum")
    assert body is not None
    assert (body.valid_to, body.successors) == (date(2025, 2, 28), ("so-kh-cn@kon-tum",))
    heir = agency_of_key("so-kh-cn@kon-tum")
    assert heir is not None
    assert (heir.level, heir.valid_to, heir.successors) == (
        Level.DEPARTMENT,
        OLD,
        ("so-kh-cn@quang-ngai-2025",),
    )


@pytest.mark.parametrize("name", ["TP.HCM", "Hồ Chí Minh", "TPHCM", "Sài Gòn"])
def test_a_city_of_many_names_is_one(name: str) -> None:
    city = find_province(name, on=NEW)
    assert city is not None
    assert city.key == "ho-chi-minh-2025"
