"""A printed line before it has a place in the text: what the stages of the layout hand to each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from vanban.files.words import PageWords, Ruling, Word


class PrintedLine(NamedTuple):
    """The words of one line, from the left, and the box around them in millimetres."""

    words: tuple[Word, ...]
    left: float
    top: float
    right: float
    bottom: float
    frame: int = 0
    """0 is the page itself; columns and cells are counted from 1 on each page."""
    text: str = ""
    """The words with blanks between them, save where they are glued."""
    in_cell: bool = False


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """One page's lines in reading order; a table is by rows, by cells, `(first, past)` of a cell's lines."""

    number: int
    width: float
    height: float
    lines: tuple[PrintedLine, ...]
    tables: tuple[tuple[tuple[tuple[int, int], ...], ...], ...]
    rulings: tuple[Ruling, ...]
    """Those that belong to no table."""
    source: PageWords


def line_text(words: Sequence[Word]) -> str:
    """The words of one line as they are printed."""
    for word in words:
        if word[7] or word[8]:
            break
    else:
        return " ".join([word[0] for word in words])
    parts: list[str] = []
    for index, word in enumerate(words):
        if index and not word.glued and not _stamped_on(words[index - 1], word):
            parts.append(" ")
        parts.append(word.text)
    return "".join(parts)


def _stamped_on(last: Word, word: Word) -> bool:
    """Whether a stamped serial meets its sign: `Số: 329` and `/TB-UBND`."""
    return last.stamped and word.text[0] in "/-" and last.text[-1].isalnum()


def make_line(words: tuple[Word, ...], frame: int, *, in_cell: bool = False) -> PrintedLine:
    """The line of `words`, which are at least one."""
    top, bottom = min([word[2] for word in words]), max([word[4] for word in words])
    return PrintedLine(words, words[0][1], top, words[-1][3], bottom, frame, line_text(words), in_cell)
