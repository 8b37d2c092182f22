"""Words at their places: what a page is before anything is known of its lines.

glyphs of a PDF, words of a recogniser  ->  PageWords  ->  lines
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from vanban.model import PLAIN, Box, Doubt, Origin, Stamp, Style


class Word(NamedTuple):
    """Letters printed without a blank, in one style. Millimetres from the page's top left corner."""

    text: str
    left: float
    top: float
    """Of the line of type, not of the ink: words of one line share top and bottom, or nearly so."""
    right: float
    bottom: float
    style: Style = PLAIN
    confidence: float | None = None
    """The recogniser's trust in it, 0 to 1; None where nothing had to be recognised."""
    glued: bool = False
    """Stands against the word before it, without a blank: the raised mark of a footnote."""
    stamped: bool = False
    """Put on the page after printing: the serial in `Số: 329/TB-UBND`."""


class Ruling(NamedTuple):
    """A straight line drawn on the page; lying where it is wider than high, standing otherwise."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class PageWords:
    """One page: its words in any order, its drawn lines, and what is kept apart from its text."""

    number: int
    """From 1, as the file counts."""
    width: float
    """Millimetres, as the page is seen."""
    height: float
    words: tuple[Word, ...]
    rulings: tuple[Ruling, ...] = ()
    origin: Origin = Origin.DIGITAL
    stamps: tuple[Stamp, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def box_of(words: list[Word] | tuple[Word, ...]) -> Box:
    """The smallest box around `words`, which are at least one."""
    return Box(
        min(word.left for word in words),
        min(word.top for word in words),
        max(word.right for word in words),
        max(word.bottom for word in words),
    )
