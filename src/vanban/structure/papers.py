"""Several papers in one file: a page after the first opens with a letterhead and a number of its own."""

from __future__ import annotations

from collections.abc import Sequence

from vanban.language.kinds import find_kind
from vanban.model import Field
from vanban.structure.head import read_number
from vanban.structure.rows import Row, apart
from vanban.structure.sorts import Sort, is_motto, sort_of

HEAD_ROWS = 16
"""Rows at the top of a page in which its letterhead must stand."""


def paper_starts(rows: Sequence[Row]) -> list[int]:
    """The index of the first row of every paper; always begins with 0."""
    starts = [0]
    first = number_of(rows[:HEAD_ROWS])
    for index in range(1, len(rows)):
        if rows[index].line.page != rows[index - 1].line.page and _opens_paper(rows[index:], first):
            starts.append(index)
    return starts


def _opens_paper(rows: Sequence[Row], first: Field | None) -> bool:
    """Whether a page begins a paper: quốc hiệu, and a number that is not the first one's again."""
    page = rows[0].line.page
    top = [row for row in rows[: HEAD_ROWS * 2] if row.line.page == page][:HEAD_ROWS]
    if not any(is_motto(row) for row in apart(top)):
        return False
    number = number_of(top)
    if number is None or any("kem theo" in row.folded for row in top):
        return False
    return first is None or number.value != first.value


def number_of(rows: Sequence[Row]) -> Field | None:
    """The number printed in some rows; None where none is."""
    for row in apart(rows):
        if sort_of(row) is Sort.NUMBER:
            return read_number(row)
    return None


def kind_of(rows: Sequence[Row]) -> str | None:
    """The kind that a paper's first rows print; None where they print none."""
    for row in rows[: HEAD_ROWS + 8]:
        kind = find_kind(row.text) if row.capitals else None
        if kind is not None:
            return kind.name
    return None
