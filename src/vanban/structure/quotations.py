"""Texts quoted whole inside another: the new articles that an amending law prints between quotation marks.

2. Điều 13 được sửa đổi như sau:
“Điều 13. Ban điều hành Quỹ         quoted
1. Ủy thác cho Quỹ hỗ trợ;          quoted
2. Giao cho Quỹ tài chính.”         quoted
3. Bãi bỏ khoản 2 Điều 14.
"""

from __future__ import annotations

from collections.abc import Sequence

from vanban.structure.rows import Row

_OPENING, _CLOSING, _STRAIGHT = "“«", "”»", '"'
_TAIL = " .;,:/)"
LONGEST = 600
"""Rows after which an opened quotation is taken for a mark that somebody forgot to close."""


def quoted_rows(rows: Sequence[Row], starts: Sequence[bool]) -> set[int]:
    """The indices of rows inside a quotation that begins a paragraph and is closed at a row's end."""
    quoted: set[int] = set()
    index = 0
    while index < len(rows):
        end = _end_of_quotation(rows, index) if starts[index] and _opens(rows[index].text) else None
        if end is not None:
            quoted.update(range(index, end + 1))
            index = end
        index += 1
    return quoted


def _opens(text: str) -> bool:
    return text[:1] in _OPENING or text[:1] == _STRAIGHT


def _end_of_quotation(rows: Sequence[Row], first: int) -> int | None:
    """The index of the row that closes the quotation opened at `rows[first]`; None where none does."""
    straight = rows[first].text[0] == _STRAIGHT
    depth = 0
    for index in range(first, min(len(rows), first + LONGEST)):
        text = rows[index].text
        if straight:
            depth += text.count(_STRAIGHT)
            if depth % 2 == 0 and text.rstrip(_TAIL).endswith((_STRAIGHT, "”")):
                return index
            continue
        depth += sum(text.count(mark) for mark in _OPENING) - sum(text.count(mark) for mark in _CLOSING)
        if depth <= 0 and text.rstrip(_TAIL).endswith((*_CLOSING, _STRAIGHT)):
            return index
    return None
