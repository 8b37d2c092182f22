"""Find the total row of a table and hold each of its figures against the column that it adds up.

| 1    | Sở Y tế  | 12 |
| 2    | Sở Xây dựng | 30 |
| Tổng cộng       | 42 |
                    ^ a sum; the label and the parts show what it is said of
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from vanban.facts.stating.checks import check_sum
from vanban.facts.stating.quantities import parse_number, plain
from vanban.facts.view import View
from vanban.language.normal import fold, squeeze
from vanban.model import Cell, Check, Claim, ClaimKind, Field, Table

_ADDS = re.compile(r"tổng|cộng", re.IGNORECASE)
_TOTAL = re.compile(r"(?:tong(?: cong| so)?|cong)\s*[:.]?\s*(?:\([^)]{0,40}\))?")
_NUMBERED = re.compile(r"(?:[ivx]{1,6}|[a-z]|\d{1,3}(?:\.\d{1,3}){0,3})\.?|[-+*]")
_NOT_ADDED = re.compile(
    r"ty le|ti le|%|binh quan|don gia|diem|\bnam\b|^s?tt\b|so tt|thu tu|\bma\b|he so|so hieu|ngay|thang"
    r"|mat do"
    r"|gia ban|luy ke|nang suat|muc|xep hang|so sanh|so voi|tang|giam|chenh lech"
)
_FEW = 2
_LABEL = 40


@dataclass(frozen=True, slots=True)
class _Grid:
    """A table with the words of its cells."""

    table: Table
    rows: tuple[tuple[str, ...], ...]

    def label(self, row: int) -> str:
        """The first words of a row, folded."""
        return fold(next((words for words in self.rows[row] if words), ""))

    def is_total(self, row: int) -> bool:
        """Whether a row is named a total."""
        label = self.label(row)
        return len(label) < _LABEL and bool(_TOTAL.fullmatch(label))

    def numbers(self, rows: Sequence[int], column: int) -> dict[int, Decimal]:
        """The figures of a column in these rows; what is no figure is left out."""
        read = {row: parse_number(self.rows[row][column]) for row in rows}
        return {row: number for row, number in read.items() if number is not None}


def find_table_sums(view: View, issuer: str | None) -> Iterator[Claim]:
    """Yield the printed totals of the tables' columns, each held against the cells that it adds up."""
    text = view.document.text
    for table in view.document.tables:
        if not _ADDS.search(text, table.span.start, table.span.end):
            continue
        grid = _Grid(table, tuple(tuple(squeeze(cell.span.of(text)) for cell in row) for row in table.rows))
        for row in range(len(grid.rows)):
            if grid.is_total(row):
                yield from _row_sums(view, grid, row, issuer)


def _row_sums(view: View, grid: _Grid, row: int, issuer: str | None) -> Iterator[Claim]:
    """The totals of one row."""
    label = next(column for column, words in enumerate(grid.rows[row]) if words)
    for column in range(label + 1, len(grid.rows[row])):
        total = parse_number(grid.rows[row][column])
        span = view.within(grid.table.rows[row][column].span)
        check = None if total is None or span is None else _check(view, grid, row, column, total)
        if check and total is not None and span:
            named = _named(view, grid.table.rows[row][label])
            yield Claim(span, ClaimKind.SUM, named, plain(total), attributed_to=issuer, checks=(check,))


def _named(view: View, cell: Cell) -> Field | None:
    span = view.within(cell.span)
    return Field(squeeze(cell.span.of(view.document.text)), span) if span else None


def _check(view: View, grid: _Grid, row: int, column: int, total: Decimal) -> Check | None:
    """What comes of adding up a column; None where it is none that is added, or too little can be read.

    Contradicted only where the rows are numbered from one on and each cell is a whole number: no row can then
    be a part of another.
    """
    added = _added(grid, row, column)
    known = grid.numbers(added, column)
    heading = " ".join(
        grid.rows[above][column] for above in range(row) if _reaches(grid, above, column, known)
    )
    if len(known) < _FEW or _NOT_ADDED.search(fold(heading)):
        return None
    places = [view.within(grid.table.rows[each][column].span) for each in (row, *known)]
    spans = tuple(place for place in places if place)
    ways = _ways(grid, list(known))
    for chosen in ways:
        if len(chosen) >= _FEW and sum((known[each] for each in chosen), Decimal(0)) == total:
            return check_sum(total, [known[each] for each in chosen], spans, whole=False)
    counted = [grid.label(each) for each in known] == [str(number) for number in range(1, len(known) + 1)]
    whole = not any(number % 1 for number in (total, *known.values()))
    sure = counted and whole and len(known) == len(added) and not _is_hedged(grid, row, known, total)
    return check_sum(total, list(known.values()), spans, whole=sure)


_HEDGED = re.compile(
    r"(?<!\w)(?:trừ|trong\sđó|riêng|tổng|cộng|kiêm|trùng|dùng\schung|giảm|lũy\skế|luỹ\skế|bình\squân|bao\sgồm|điều\schỉnh"
    r"|thu\shồi|hoàn\strả|chuyển)(?!\w)",
    re.IGNORECASE,
)
"""What tells that a row is taken off, is a sum itself or is counted within another."""


def _is_hedged(grid: _Grid, row: int, known: dict[int, Decimal], total: Decimal) -> bool:
    """Whether the rows may be no plain list of what is added: notes, parts of other rows, sums among them."""
    label = next(column for column, words in enumerate(grid.rows[row]) if words)
    notes = " ".join([*grid.rows[row][label + 1 :], *(words for each in known for words in grid.rows[each])])
    if _HEDGED.search(notes) or total in known.values():
        return True
    names = [next((words for words in grid.rows[each][1:] if words), "").casefold() for each in known]
    return any(one != other and other.startswith(f"{one} ") for one in names for other in names if one)


def _reaches(grid: _Grid, row: int, column: int, known: dict[int, Decimal]) -> bool:
    """Whether a row stands in the heading of a column."""
    return column < len(grid.rows[row]) and bool(known) and row < min(known) and bool(grid.rows[row][column])


def _added(grid: _Grid, row: int, column: int) -> list[int]:
    """The rows that a total adds up: those above it up to the heading or another total, else those below."""
    above = _run(grid, row, range(row - 1, -1, -1))[::-1]
    figures = grid.numbers(above, column)
    if figures:
        return [each for each in above if each >= min(figures)]
    below = _run(grid, row, range(row + 1, len(grid.rows)))
    return below if len(grid.numbers(below, column)) == len(below) else []


def _run(grid: _Grid, row: int, others: Sequence[int]) -> list[int]:
    """The rows of the same form as far as no other total interrupts them."""
    run: list[int] = []
    for other in others:
        if len(grid.rows[other]) != len(grid.rows[row]) or grid.is_total(other):
            break
        run.append(other)
    return run


def _ways(grid: _Grid, rows: list[int]) -> list[list[int]]:
    """The rows that may be the parts: all, or those of one rank where the rows are numbered in ranks."""
    ranks: dict[str, list[int]] = {}
    for row in rows:
        label = grid.label(row)
        ranks.setdefault(_rank(label) if _NUMBERED.fullmatch(label) else "", []).append(row)
    return [rows, *(ranks.values() if len(ranks) > 1 else ())]


def _rank(label: str) -> str:
    """The kind of number that a row bears: roman, letter, figure, figure with dots, dash."""
    label = label.rstrip(".")
    if re.fullmatch(r"[ivx]+", label):
        return "roman"
    return "letter" if label.isalpha() else f"figure{label.count('.')}" if label[0].isdigit() else "dash"
