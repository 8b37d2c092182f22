"""Read tables that say who does what: plans with columns of work, of who leads, who helps, until when.

Nội dung        | Đơn vị chủ trì | Phối hợp   | Thời hạn
Rà soát hồ sơ   | Sở Nội vụ      | Sở Y tế    | Tháng 6/2025
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from vanban.facts.ordering.assignees import as_field, read_list
from vanban.facts.ordering.details import due_of
from vanban.facts.view import View
from vanban.language.normal import fold, squeeze
from vanban.model import Due, Field, Span, Table, Task


@dataclass(frozen=True, slots=True)
class Columns:
    """Which cell of a row says what."""

    width: int
    work: int
    who: int
    along: int | None
    due: int | None
    handed_in: int | None
    numbered: bool
    """Whether the first column counts the rows."""


_WHO = re.compile(
    r"chu tri|phu trach|(?:don vi|co quan|bo phan|nguoi|ca nhan|to chuc)[\w\s/,]*(?:thuc hien|phu trach"
    r"|chiu trach nhiem|chu tri|dam nhan"
    r"|bao cao|tham muu|trinh)|phan cong|chiu trach nhiem|thuc hien chinh"
)
_ALONG = re.compile(r"phoi hop")
_WORK = re.compile(
    r"noi dung|nhiem vu|cong viec|hoat dong|ten (?:nhiem|de an|van ban|du an|chuong trinh)|viec|chuyen de"
    r"|giai phap"
)
_DUE = re.compile(r"thoi (?:han|gian|diem)|hoan thanh|tien do|han |ngay|thang|ky han")
_HANDED_IN = re.compile(r"san pham|ket qua|dau ra")
_SHARED = re.compile(r"phan cong|thuc hien|don vi|co quan|trach nhiem|to chuc")
_PARTED = re.compile(r"chu tri|phoi hop|phu trach|thuc hien|giam sat|chi dao")
_HEAD_ROWS = 4
"""A table's head stands in its first rows: a title may be above it."""
_LONGEST_HEAD = 60
_DAY = re.compile(
    r"(?:ngày|NGÀY|Ngày)\s+\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?|(?:ngày|NGÀY"
    r"|Ngày) \d{1,2} tháng \d{1,2}(?: năm \d{4})?"
)


def find_table_tasks(view: View, signed: date | None) -> Iterator[Task]:
    """Yield one task a row of each table whose head names a column of work and one of who does it."""
    for table in view.document.tables:
        if any(
            _columns([cell.span.of(view.document.text) for cell in row]) for row in table.rows[:_HEAD_ROWS]
        ):
            yield from _of_table(view, table, signed)


def _of_table(view: View, table: Table, signed: date | None) -> Iterator[Task]:
    rows = [
        [view.within(cell.span) if cell.span.start < cell.span.end else None for cell in row]
        for row in table.rows
    ]
    heads: list[str] = []
    columns: Columns | None = None
    above: list[Span | None] = []
    day: Due | None = None
    for number, row in enumerate(rows):
        words = [cell.of(view.text) if cell else "" for cell in row]
        head = _columns(words) or _columns(_parted(heads, words))
        if head:
            columns, heads, above = head, words, []
            day = _day_above(view, rows, number, signed) or day
        elif columns and len([cell for cell in row if cell]) == 1:
            day = _day_in(view.text, next(cell for cell in row if cell), signed) or day
        elif columns:
            above = _whole_row(view.text, row, above, columns)
            task = _of_row(view.text, above, columns, day, signed)
            if task:
                yield task


def _parted(heads: list[str], below: list[str]) -> list[str]:
    """The head with its column of who does it parted as a second row says: `Chủ trì | Phối hợp`."""
    if (
        not heads
        or not below
        or not all(len(one) < _LONGEST_HEAD and _PARTED.search(fold(one)) for one in below)
    ):
        return []
    place = next((at for at, one in enumerate(heads) if _SHARED.search(fold(one))), None)
    return [] if place is None else [*heads[:place], *below, *heads[place + 1 :]]


def _whole_row(
    text: str, row: list[Span | None], above: list[Span | None], columns: Columns
) -> list[Span | None]:
    """A row with the cells merged with those above it; empty where it is not clear which they are."""
    missing = columns.width - len(row)
    if missing <= 0:
        return row if missing == 0 else []
    first = row[0].of(text) if row and row[0] else ""
    if not columns.numbered or len(above) != columns.width or re.fullmatch(r"[\s\dIVXa-zđ.)(]{0,6}", first):
        return []
    return [*above[:missing], *row]


def _columns(heads: list[str]) -> Columns | None:
    """The columns that the words of a head row name; None where it is no head of such a table."""
    heads = [fold(squeeze(head)) for head in heads]
    if len(heads) < 2 or any(len(head) > _LONGEST_HEAD for head in heads):
        return None
    along = _first(heads, _ALONG, ())
    taken = () if along is None or _WHO.search(heads[along].replace("phoi hop", "")) else (along,)
    who = _first(heads, _WHO, taken)
    work = _first(heads, _WORK, (who, *taken)) if who is not None else None
    if who is None or work is None:
        return None
    handed_in = _first(heads, _HANDED_IN, (who, work, *taken))
    due = _first(heads, _DUE, tuple(one for one in (who, work, handed_in, *taken) if one is not None))
    numbered = bool(re.match(r"s?tt\b|so tt|so thu tu|#|no\b", heads[0]))
    return Columns(len(heads), work, who, along if along != who else None, due, handed_in, numbered)


def _first(heads: list[str], pattern: re.Pattern[str], taken: tuple[int | None, ...]) -> int | None:
    return next(
        (place for place, head in enumerate(heads) if place not in taken and pattern.search(head)), None
    )


def _of_row(
    text: str, row: list[Span | None], columns: Columns, day: Due | None, signed: date | None
) -> Task | None:
    """The task of one row; None where it names nobody or nothing."""
    if not row:
        return None
    work, who = _cell(text, row, columns.work), _cell(text, row, columns.who)
    if work is None or who is None or not re.search(r"[^\W\d]{2}", who.of(text)):
        return None
    due = _due_of(text, row, columns, signed) or day
    return Task(
        Span(min(work.start, who.start), max(work.end, who.end)),
        agencies=_names_in(text, who),
        action=as_field(text, work.start, work.end),
        partners=_names_in(text, _cell(text, row, columns.along)),
        due=due,
        deliverable=_field(text, _cell(text, row, columns.handed_in)),
    )


def _due_of(text: str, row: list[Span | None], columns: Columns, signed: date | None) -> Due | None:
    cell = _cell(text, row, columns.due)
    return due_of(text, cell.start, cell.end, signed) if cell else None


def _cell(text: str, row: list[Span | None], column: int | None) -> Span | None:
    """The words of a cell, white space and closing marks left out; None where it is empty."""
    cell = row[column] if column is not None else None
    if cell is None:
        return None
    words = cell.of(text)
    start = cell.start + len(words) - len(words.lstrip(" \n\t-–+•"))
    end = cell.start + len(words.rstrip(" \n\t.;,"))
    return Span(start, end) if start < end else None


def _field(text: str, cell: Span | None) -> Field | None:
    return as_field(text, cell.start, cell.end) if cell and re.search(r"\w", cell.of(text)) else None


def _names_in(text: str, cell: Span | None) -> tuple[Field, ...]:
    """The names in a cell, one a paragraph or parted by marks."""
    if cell is None:
        return ()
    lines = re.finditer(r"[^\n]+", text[cell.start : cell.end])
    found: list[Field] = []
    for line in lines:
        start, end = cell.start + line.start(), cell.start + line.end()
        start += len(line[0]) - len(line[0].lstrip(" -–+•"))
        end = start + len(text[start:end].rstrip(" .;,"))
        found += read_list(text, start, end) if start < end else ()
    return tuple(found)


def _day_above(view: View, rows: list[list[Span | None]], number: int, signed: date | None) -> Due | None:
    """The day that the line right above a table names: `NGÀY 1: THỨ HAI, NGÀY 24/8/2026`."""
    first = next((cell for cell in rows[number] if cell), None)
    if first is None or first.start < 2:
        return None
    start = view.text.rfind("\n", 0, first.start - 1) + 1
    return _day_in(view.text, Span(start, first.start - 1), signed) if start < first.start - 1 else None


def _day_in(text: str, place: Span, signed: date | None) -> Due | None:
    """The day that a heading names, as a term; None where it names none."""
    day = _DAY.search(text, place.start, place.end) if place.end - place.start < 160 else None
    return due_of(text, day.start(), day.end(), signed) if day else None
