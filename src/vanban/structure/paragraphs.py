"""Where paragraphs begin, for files that say it and for those that do not.

«... cho báo chí về công tác nhân quyền,»      goes on
«thông tin đối ngoại.»                         ends: short, with a full stop
«I. Nội dung tuyên truyền»                     begins
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import quantiles

from vanban.structure.rows import Row, is_separator

_ENDS = (".", ";", ":", "!", "?", "./.", ".”", '."', "”;", '";', ".)", "…", "/.")


def paragraph_starts(rows: Sequence[Row]) -> list[bool]:
    """For each row, whether a paragraph begins with it: as the file says, else by the row above it."""
    if not rows:
        return []
    width = _full_width(rows)
    starts = [True]
    for above, row in pairwise(rows):
        starts.append(_starts(above, row, width))
    return starts


def _starts(above: Row, row: Row, width: float) -> bool:
    if row.line.frame != above.line.frame or is_separator(above):
        return True
    if row.line.opens is not None:
        return row.line.opens
    if above.text.endswith(_ENDS):
        return True
    return len(above.text) < 0.7 * width and row.text[:1].isupper()


def _full_width(rows: Sequence[Row]) -> float:
    """How many characters a full line has: what nine lines of ten do not exceed."""
    lengths = [len(row.text) for row in rows[:: max(1, len(rows) // 500)]]
    return quantiles(lengths, n=10)[-1] if len(lengths) > 1 else 0.0
