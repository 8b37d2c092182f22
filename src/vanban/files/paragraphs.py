"""See from indents, short lines and gaps where paragraphs begin, and how lines stand between their margins.

|     Căn cứ Luật Tổ chức Chính phủ     opens: indented
| ngày 19 tháng 6 năm 2015;             goes on: at the margin, the line before is full
|           QUYẾT ĐỊNH:                 opens: centred
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from vanban.files.printed import PrintedLine
from vanban.language.labels import opens_paragraph
from vanban.model import Align

INDENT_MM = 3.0
"""Decree 30 asks for 10 or 12.7 mm; less than this is the play of a justified line."""

_ENDS = (".", ";", ":", "!", "?", "./.", ".”", "”")


class Margins(NamedTuple):
    """Where the lines of one frame begin and end, and how far apart they stand."""

    left: float
    right: float
    leading: float
    """From top to top, the usual case; 0 where there is one line."""
    indents: tuple[float, ...]
    """Left edges of lines that begin inside the margin and are not centred."""
    centred: bool
    """All lines stand on one axis: a column of a head or foot."""


class Setting(NamedTuple):
    """How a line is set."""

    opens: bool | None
    align: Align


def set_lines(lines: Sequence[PrintedLine], before: tuple[PrintedLine, Margins] | None) -> list[Setting]:
    """How each line of one frame is set; `before` is the last line of the text that may run on here."""
    if len(lines) == 1 and lines[0].frame:  # a cell of one line: nothing to compare it with
        return [Setting(opens=True, align=Align.UNKNOWN)]
    margins = margins_of(lines)
    settings: list[Setting] = []
    last = before[0] if before else None
    aligned = Align.BOTH if before else Align.UNKNOWN
    for place, line in enumerate(lines):
        align = _align(line, margins, aligned)
        if last is None:
            opens: bool | None = True
        elif place == 0 and before:
            opens = _opens_page(line, align, last, before[1], margins)
        else:
            opens = _opens(line, align, last, aligned, margins)
        settings.append(Setting(opens, align))
        last, aligned = line, align
    return settings


def margins_of(lines: Sequence[PrintedLine]) -> Margins:
    """The margins that the lines of one frame show; `lines` are at least one."""
    lefts = sorted(line.left for line in lines)
    rights = sorted((line.right for line in lines), reverse=True)
    left = next((a for a, b in pairwise(lefts) if b - a < 1.5), lefts[0])
    right = next((a for a, b in pairwise(rights) if a - b < 2), rights[0])
    steps = [below.top - line.top for line, below in pairwise(lines) if below.top > line.top]
    axis = bool(lines[0].frame) and _on_axis(lines)
    indents = tuple(
        line.left
        for line in lines
        if line.left - left > INDENT_MM and abs((line.left - left) - (right - line.right)) > 4
    )
    return Margins(left, right, median(steps) if steps else 0, indents, axis)


def _on_axis(lines: Sequence[PrintedLine]) -> bool:
    """Whether most of the lines stand around one middle, while their edges do not meet."""
    centres = [(line.left + line.right) / 2 for line in lines]
    axis = median(centres)
    near = [line for line, centre in zip(lines, centres, strict=True) if abs(centre - axis) < 4]
    lefts = [line.left for line in near]
    return len(near) > max(1, 0.6 * len(lines)) and max(lefts) - min(lefts) > 0.8


def _align(line: PrintedLine, margins: Margins, last: Align) -> Align:
    """`last` is how the line before stands: a line of a centred title may begin where paragraphs begin."""
    before, after = line.left - margins.left, margins.right - line.right
    if margins.centred:
        return Align.CENTRE
    if 1 < before <= 2.5 and abs(before - after) < 0.8:
        return Align.CENTRE
    if before > 2.5 and abs(before - after) < 5:
        indented = any(abs(line.left - x) < 1 for x in margins.indents)
        if not indented or (last is Align.CENTRE and abs(before - after) < 2.5):
            return Align.CENTRE
    if abs(after) < 2:
        return Align.BOTH if before < 20 else Align.RIGHT
    return Align.LEFT


def _same_print(line: PrintedLine, last: PrintedLine) -> bool:
    one, other = line.words[0].style, last.words[-1].style
    return (one.bold, one.italic) == (other.bold, other.italic) and abs(
        (one.size_pt or 0) - (other.size_pt or 0)
    ) < 0.6


def _opens(
    line: PrintedLine, align: Align, last: PrintedLine, aligned: Align, margins: Margins
) -> bool | None:
    far = margins.leading > 0 and line.top - last.top > 1.5 * margins.leading
    if align is Align.CENTRE or aligned is Align.CENTRE:
        if far or align is not aligned or not _same_print(line, last):
            return True
        return None if _had_room(line, last, margins) else False
    if far:
        return True
    return _opens_by_edges(line, last, margins)


def _opens_by_edges(line: PrintedLine, last: PrintedLine, margins: Margins) -> bool:
    room = _had_room(line, last, margins)
    labelled = opens_paragraph(line.text)
    ended = last.text.endswith(_ENDS)
    if line.left - margins.left > INDENT_MM and line.left - last.left > INDENT_MM:
        return True
    if line.left - margins.left > INDENT_MM and abs(line.left - last.left) <= INDENT_MM:
        return room or ended or labelled
    if labelled and ended:
        return True
    return room


def _had_room(line: PrintedLine, last: PrintedLine, margins: Margins) -> bool:
    """Whether the first word of `line` would have fitted behind `last`: then that paragraph was ended."""
    word = line.words[0]
    return last.right + (word.right - word.left) + 0.25 * (word.bottom - word.top) < margins.right - 1.5


def _opens_page(line: PrintedLine, align: Align, last: PrintedLine, old: Margins, margins: Margins) -> bool:
    """Whether the first line of a page begins a paragraph of its own."""
    if align is Align.CENTRE or line.left - margins.left > INDENT_MM:
        return True
    return _had_room(line, last, old) or (opens_paragraph(line.text) and last.text.endswith(_ENDS))
