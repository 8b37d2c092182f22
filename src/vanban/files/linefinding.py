"""Find the lines of print on a clean page: where each runs, column by column, cell by cell.

    ink -> letters -> cut by white rows and white corridors, in turn -> one box a line

What is as tall as several lines (a seal's ring, a signature) is no letter: it parts no lines and joins none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Grey = NDArray[np.uint8]
    Mask = NDArray[np.bool_]
    Boxes = NDArray[np.int64]
    """One row a letter: left, top, right, bottom, number."""

_LINE_PX = 64
"""Tesseract's model looks at lines of about this height."""
_PAD = 6
_MARGIN = 10
_GAP = 1.6
"""White wider than so many letter heights parts two pieces of a row."""


class LineBox(NamedTuple):
    """One line of print, in pixels of the page."""

    left: int
    top: int
    right: int
    bottom: int

    def page_x(self, x: float) -> float:
        """The column of the page that stands at column `x` of the line's picture."""
        return (x - _MARGIN) / self.scale + self.left - _PAD

    @property
    def scale(self) -> float:
        """How much larger the line's picture is than the line on the page."""
        return _LINE_PX / (self.bottom - self.top + 2 * _PAD)


class FoundLines(NamedTuple):
    """The lines of a page."""

    boxes: tuple[LineBox, ...]
    """In no promised order; a row that a wide white parts gives several."""
    owners: NDArray[np.int16]
    """For each pixel of ink the line it belongs to, from 1; 0 on paper and where it belongs to none."""


def find_lines(ink: Mask, dpi: float) -> FoundLines:
    """The lines of print on a page."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink.astype(np.uint8), connectivity=8)
    letters = _letters(stats.astype(np.int64), dpi)
    owner = np.zeros(len(stats), np.int16)
    boxes = []
    height = _height(letters, dpi)
    for piece in _with_marks(letters, list(_cut(letters, height)), height) if len(letters) else ():
        boxes.append(LineBox(*(int(edge) for edge in (*piece[:, :2].min(0), *piece[:, 2:4].max(0)))))
        owner[piece[:, 4]] = len(boxes)
    return FoundLines(tuple(boxes), owner[labels])


def cut_lines(grey: Grey, lines: FoundLines) -> list[Image.Image]:
    """The picture of each line, as high as recognisers like it, white around, its neighbours left out."""
    framed, owners = np.pad(grey, _PAD, constant_values=255), np.pad(lines.owners, _PAD)
    return [_cut_line(framed, owners, number, box) for number, box in enumerate(lines.boxes, 1)]


def _cut_line(grey: Grey, owners: NDArray[np.int16], number: int, line: LineBox) -> Image.Image:
    window = np.s_[line.top : line.bottom + 2 * _PAD, line.left : line.right + 2 * _PAD]
    strange = (owners[window] > 0) & (owners[window] != number)
    crop = grey[window]
    if strange.any():
        strange = cv2.dilate(strange.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
        crop = np.where(strange & (owners[window] != number), np.uint8(255), crop)
    size = (max(round(crop.shape[1] * line.scale), 1), _LINE_PX)
    large = cv2.resize(crop, size, interpolation=cv2.INTER_LINEAR)
    return Image.fromarray(
        cv2.copyMakeBorder(large, 4, 4, _MARGIN, _MARGIN, cv2.BORDER_CONSTANT, value=(255,))
    )


def _letters(stats: Boxes, dpi: float) -> Boxes:
    """The boxes of what may be letters and their marks, each with its number."""
    left, top, width, height, _ = stats.T
    fits = (height < dpi * 0.28) & (width < dpi * 0.8)
    fits[0] = False  # the paper
    number = np.arange(len(stats))
    boxes: Boxes = np.stack((left, top, left + width, top + height, number), axis=1)[fits]
    return boxes


def _height(letters: Boxes, dpi: float) -> float:
    """The height of a usual letter in pixels."""
    heights = letters[:, 3] - letters[:, 1]
    heights = heights[heights > dpi / 30]
    return float(np.median(heights)) if len(heights) else dpi / 12


def _cut(letters: Boxes, height: float) -> Iterator[Boxes]:
    """The pieces of lines that `letters` make up."""
    for band in _bands(letters, axis=1, gap=1):
        tall = band[:, 3].max() - band[:, 1].min() > 1.9 * height
        columns = list(_bands(band, axis=0, gap=_GAP * height))
        if len(columns) > 1:
            for column in columns:
                yield from _cut(column, height) if tall else (column,)
        elif tall:
            yield from _parted(band, height)
        else:
            yield band


def _with_marks(letters: Boxes, pieces: list[Boxes], height: float) -> list[Boxes]:
    """The pieces that are lines, each with the marks, dots and stops nearest to the bodies of its letters.

    Marks go by the bodies, for a hook above a circumflex touches the feet of the line above it.
    """
    lines = [bodies for piece in pieces if len(bodies := _bodies(piece, height))]
    if not lines:
        return []
    marks = letters[~np.isin(letters[:, 4], np.concatenate(lines)[:, 4])]
    left, right = (np.array([pick(line[:, at]) for line in lines]) for pick, at in ((np.min, 0), (np.max, 2)))
    top, bottom = (np.array([np.median(line[:, at]) for line in lines]) for at in (1, 3))
    x, y = ((marks[:, at] + marks[:, at + 2])[:, None] / 2 for at in (0, 1))
    aside = np.maximum(np.maximum(left - x, x - right), 0) > 1.5 * height
    # A dot or a comma hangs close under its letter; a hook on a circumflex stands high over its own.
    away = np.where(aside, np.inf, np.maximum(np.maximum(top - y, 2 * (y - bottom)), 0))
    home, near = away.argmin(axis=1), away.min(axis=1) < 1.5 * height
    return [np.concatenate((line, marks[near & (home == number)])) for number, line in enumerate(lines)]


def _bodies(piece: Boxes, height: float) -> Boxes:
    """The letters of a piece without marks; small print has small letters."""
    heights = _tall(piece)
    letters = heights[heights > 0.5 * height]
    usual = min(float(np.median(letters)), height) if len(letters) else height
    return piece[heights > 0.85 * usual]


def _tall(letters: Boxes) -> NDArray[np.int64]:
    return letters[:, 3] - letters[:, 1]


def _bands(letters: Boxes, *, axis: int, gap: float) -> Iterator[Boxes]:
    """`letters` in groups parted by white of `gap` pixels or more, along the rows (1) or the columns (0)."""
    order = np.argsort(letters[:, axis], kind="stable")
    ordered = letters[order]
    reach = np.maximum.accumulate(ordered[:, axis + 2])
    starts = np.nonzero(ordered[1:, axis] - reach[:-1] >= gap)[0] + 1
    yield from np.split(ordered, starts)


def _parted(band: Boxes, height: float) -> Iterator[Boxes]:
    """The lines of a band in which no white row parts them: each letter goes to the nearest row of print.

    Marks above capitals and feet of letters reach into the neighbour's band; the bodies of letters do not.
    """
    bodies = band[(band[:, 3] - band[:, 1]) > 0.6 * height]
    if not len(bodies):
        yield band
        return
    top, bottom = int(band[:, 1].min()), int(band[:, 3].max())
    profile = np.zeros(bottom - top + 1)
    for left, upper, right, lower, _ in bodies:
        profile[upper - top : lower - top] += right - left
    rows = _peaks(profile, height)
    if len(rows) < 2:
        yield band
        return
    middles = (band[:, 1] + band[:, 3]) / 2 - top
    nearest = np.abs(middles[:, None] - np.array(rows)[None, :]).argmin(axis=1)
    for row in range(len(rows)):
        members = band[nearest == row]
        if len(members):
            yield from _bands(members, axis=0, gap=_GAP * height)


def _peaks(profile: NDArray[np.float64], height: float) -> list[int]:
    """The middles of the rows of print in a profile of ink by rows."""
    smooth = np.convolve(profile, np.hanning(max(int(height), 3)), mode="same")
    peaks: list[int] = []
    for place in np.argsort(-smooth):
        if smooth[place] < 0.25 * smooth.max():
            break
        if all(abs(place - other) > 1.2 * height for other in peaks):
            peaks.append(int(place))
    return sorted(peaks)
