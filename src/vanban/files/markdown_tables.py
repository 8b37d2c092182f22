"""Find the tables of a Markdown source: rows of bars, lone bars for borders, tables written as HTML.

| STT | Tên |        |            <table>
|-----|-----|        STT          <tr><td>STT</td> ...
| 1   | Sở  |        |
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vanban.files.chrome import BAR
from vanban.language.normal import fold

_MARKUP = re.compile(r"\s*<table\b", re.IGNORECASE)
_ROW = re.compile(r"\s*\|.*[^\\]\|\s*$")
_DELIMITER_ROW = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$")
_CELL_BORDER = re.compile(r"(?<!\\)\|")

# A cell that belongs to a head or a foot: these tables have two columns, one more for each further signer.
_SIGNS = re.compile(r"\b(?:tm|kt|tl|tuq|q)\s*[./]\s*\w|\bnoi nhan\b|\bbo truong\b|\bchu tich\b|\bgiam doc\b")
_HEADS = re.compile(r"cong\s+hoa\s+xa\s+hoi|doc\s+lap\s*-\s*tu\s+do|\bkinh\s+gui\b")


@dataclass(frozen=True, slots=True)
class Rows:
    """A table in the source: rows of cells of source lines."""

    rows: tuple[tuple[tuple[str, ...], ...], ...]
    layout: bool = False
    """A head or a foot set in columns, no table to a reader."""


@dataclass(frozen=True, slots=True)
class Markup:
    """A table that the source holds as HTML."""

    lines: tuple[str, ...]


def stretches_of(lines: Sequence[str]) -> Iterator[tuple[str, ...] | Rows | Markup]:
    """The source as prose and tables in turn."""
    at = begin = 0
    closed = max((number for number, line in enumerate(lines) if "</table" in line.lower()), default=-1)
    while at < len(lines):
        found = _markup(lines, at) if at <= closed and _MARKUP.match(lines[at]) else _table(lines, at)
        if found is None:
            at += 1
            continue
        rows, after = found
        if lines[begin:at]:
            yield tuple(lines[begin:at])
        yield rows
        at = begin = after
    yield tuple(lines[begin:])


def _markup(lines: Sequence[str], at: int) -> tuple[Markup, int]:
    """The table in HTML that begins at the line `at` and is closed somewhere, and the line after it."""
    end = next(end for end in range(at, len(lines)) if "</table" in lines[end].lower())
    return Markup(tuple(lines[at : end + 1])), end + 1


def _table(lines: Sequence[str], at: int) -> tuple[Rows, int] | None:
    """The table of bars that begins at the line `at`, if one does, and the line after it."""
    return _barred(lines, at) if lines[at].strip() == BAR else _piped(lines, at)


def _piped(lines: Sequence[str], at: int) -> tuple[Rows, int] | None:
    """A table whose rows are lines `| a | b |`, if one begins at `at`."""
    end = at
    while end < len(lines) and (_ROW.match(lines[end]) or (end > at and _DELIMITER_ROW.match(lines[end]))):
        end += 1
    if end == at and not (
        at + 1 < len(lines)
        and BAR in lines[at]
        and _DELIMITER_ROW.match(lines[at + 1])
        and BAR in lines[at + 1]
    ):
        return None
    while end < len(lines) and lines[end].strip() and BAR in lines[end]:
        end += 1
    rows = tuple(_cells(line) for line in lines[at:end] if not _DELIMITER_ROW.match(line))
    return Rows(rows, layout=_is_layout("\n".join(lines[at:end]))), end


def _cells(line: str) -> tuple[tuple[str, ...], ...]:
    inner = line.strip().removeprefix(BAR)
    inner = inner[:-1] if inner.endswith(BAR) else inner
    return tuple((cell.replace("\\|", BAR),) for cell in _CELL_BORDER.split(inner))


def _is_layout(words: str) -> bool:
    folded = fold(words)
    return _HEADS.search(folded) is not None or "noi nhan" in folded


def _barred(lines: Sequence[str], at: int) -> tuple[Rows, int]:
    """A table whose borders are lines of a lone bar; `at` stands on its first."""
    columns = _columns(lines, at)
    rows: list[tuple[tuple[str, ...], ...]] = []
    while True:
        row: list[tuple[str, ...]] = []
        for _ in range(columns):
            border = _next_bar(lines, at + 1)
            if border is None:
                break
            row.append(tuple(lines[at + 1 : border]))
            at = border
        rows.append(tuple(row))
        if len(row) < columns or at + 1 >= len(lines) or lines[at + 1].strip() != BAR:
            break
        at += 1
    words = "\n".join(line for row in rows for cell in row for line in cell)
    return Rows(tuple(row for row in rows if any(map("".join, row))), layout=_is_layout(words)), at + 1


def _columns(lines: Sequence[str], at: int) -> int:
    """How many cells a row has: the first row tells, which ends where two bars meet."""
    cells: list[str] = []
    while (border := _next_bar(lines, at + 1)) is not None:
        cells.append(fold("\n".join(lines[at + 1 : border])))
        at = border
        if len(cells) > 1 and not cells[-1].strip() and (cells[0].strip() or len(cells) > 2):
            break
        if len(cells) > 40:
            break
    for number, cell in enumerate(cells[:2]):
        if _HEADS.search(cell) or (_SIGNS.search(cell) and len(cell) < 4000):
            return _signers(cells, number)
    if cells and cells[-1].strip():
        return min(2, len(cells))
    return max(1, len(cells) - 1)


def _signers(cells: Sequence[str], first: int) -> int:
    """The columns of a head or foot: two, and as many more as sign beside."""
    end = max(first + 1, 2)
    while end < len(cells) and len(cells[end]) < 200 and _SIGNS.search(cells[end]):
        end += 1
    return min(end, max(len(cells), 1))


def _next_bar(lines: Sequence[str], at: int) -> int | None:
    for border in range(at, len(lines)):
        if lines[border].strip() == BAR:
            return border
    return None
