"""The tables of the register as they are kept: rows of cells, days in ISO form, lists parted by `|`."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import date
from importlib.resources import files
from typing import Protocol, TypeVar


class Kept(Protocol):
    """What the register keeps: something that was in being between two days."""

    @property
    def key(self) -> str:
        """Its name for ever."""

    def valid_on(self, day: date | None) -> bool:
        """Whether it was in being on the day; of None it is not asked."""


Entry = TypeVar("Entry", bound=Kept)


def read_rows(name: str) -> list[dict[str, str]]:
    """The rows of a table, in its order."""
    text = files("vanban.language").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def parse_many(cell: str) -> tuple[str, ...]:
    """The values of a cell that holds several."""
    return tuple(cell.split("|")) if cell else ()


def parse_day(cell: str) -> date | None:
    """The day of a cell; None where it is empty.

    Raises:
        ValueError: it holds no day in ISO form.
    """
    return date.fromisoformat(cell) if cell else None


def lasted(first: date | None, last: date | None, day: date | None) -> bool:
    """Whether the day lies between two others, both included; None is open, and of no day it is not asked."""
    return day is None or ((first is None or first <= day) and (last is None or day <= last))


def only(found: Iterable[Entry], on: date | None) -> Entry | None:
    """The one entry that was in being on the day; None where none was, or several were."""
    valid = [one for one in found if one.valid_on(on)]
    return valid[0] if len(valid) == 1 else None


def grouped(pairs: Iterable[tuple[str, Entry]]) -> dict[str, tuple[Entry, ...]]:
    """The entries of each name."""
    groups: dict[str, dict[str, Entry]] = {}
    for name, one in pairs:
        groups.setdefault(name, {})[one.key] = one
    return {name: tuple(found.values()) for name, found in groups.items()}
