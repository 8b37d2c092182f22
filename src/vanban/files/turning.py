"""Find out whether a scanned page lies on its side or on its head: by what can be read of it when turned.

    most print in short pieces   -> perhaps on its side: lines of the picture cut across those of the text
    read, and hardly a syllable  -> perhaps on its head

Of an upright page, however worn, two thirds of the letters stand in Vietnamese syllables that the recogniser
is sure of; of a page that lies wrongly, one in fifty. So an upright page costs nothing here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from vanban.language.syllables import is_syllable

if TYPE_CHECKING:
    from PIL.Image import Image

    from vanban.files.linefinding import LineBox
    from vanban.files.recogniser import Seen

ON_SIDE, ON_HEAD = (90, 270), (180, 90, 270)
"""The turns, in degrees against the clock, that may set such a page upright."""
_SURE = 0.75
_STOPS = ".,:;()[]\"'“”-"
_FEW_PIECES, _FEW_LETTERS = 40, 60
_LONG = 6
"""A piece of print that is so many times as long as high is a line."""
_IN_LINES, _READABLE, _UNREADABLE = 0.5, 0.4, 0.15

LineReader = Callable[["Image"], "list[tuple[Seen, ...]]"]
"""Reads a few long lines of a picture."""


def may_lie_on_side(boxes: Sequence[LineBox]) -> bool:
    """Whether print stands in so many short pieces as letters do that are stacked."""
    long = sum(
        box.right - box.left for box in boxes if box.right - box.left >= _LONG * (box.bottom - box.top)
    )
    return len(boxes) >= _FEW_PIECES and long < _IN_LINES * sum(box.right - box.left for box in boxes)


def may_lie_on_head(lines: Sequence[Sequence[Seen]]) -> bool:
    """Whether there is much print and hardly a syllable in what was read."""
    return _letters(lines) >= _FEW_LETTERS and readable_share(lines) < _UNREADABLE


def find_turn(image: Image, turns: Sequence[int], read_lines: LineReader) -> int:
    """The turn, of `turns`, that makes `image` readable; 0 where none does, or where it is readable now."""
    for turn in (0, *turns):
        lines = read_lines(image.rotate(turn, expand=True))
        if readable_share(lines) >= _READABLE:
            return turn
    return 0


def readable_share(lines: Sequence[Sequence[Seen]]) -> float:
    """The part of all letters, 0 to 1, that stand in syllables of which the recogniser was sure."""
    sure = sum(
        len(word.text)
        for line in lines
        for word in line
        if word.confidence >= _SURE and len(word.text) > 1 and is_syllable(word.text.strip(_STOPS))
    )
    return sure / max(_letters(lines), 1)


def _letters(lines: Sequence[Sequence[Seen]]) -> int:
    return sum(len(word.text) for line in lines for word in line)
