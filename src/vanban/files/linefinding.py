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
    """One row a letter: left, top, right, bottom."""

_LINE_PX = 48
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


def cut_line(grey: Grey, line: LineBox) -> Image.Image:
    """The picture of one line, as high as recognisers like it, with white around."""
    framed = cv2.copyMakeBorder(grey, _PAD, _PAD, _PAD, _PAD, cv2.BORDER_CONSTANT, value=(255,))
    crop = framed[line.top : line.bottom + 2 * _PAD, line.left : line.right + 2 * _PAD]
    size = (max(round(crop.shape[1] * line.scale), 1), _LINE_PX)
    large = cv2.resize(crop, size, interpolation=cv2.INTER_CUBIC)
    return Image.fromarray(
        cv2.copyMakeBorder(large, 4, 4, _MARGIN, _MARGIN, cv2.BORDER_CONSTANT, value=(255,))
    )


def find_lines(ink: Mask, dpi: float) -> list[LineBox]:
    """The lines of print, in no promised order; a row that a wide white parts gives several."""
    letters = _letters(ink, dpi)
    if not len(letters):
        return []
    heights = letters[:, 3] - letters[:, 1]
    height = float(np.median(heights[heights > dpi / 30])) if (heights > dpi / 30).any() else dpi / 12
    return [
        LineBox(*(int(edge) for edge in (*piece[:, :2].min(axis=0), *piece[:, 2:].max(axis=0))))
        for piece in _cut(letters, height)
        if (piece[:, 3] - piece[:, 1]).max() > 0.5 * height
    ]


def _letters(ink: Mask, dpi: float) -> Boxes:
    """The boxes of what may be letters and their marks."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink.astype(np.uint8), connectivity=8)
    left, top, width, height = (stats[1:, column].astype(np.int64) for column in range(4))
    fits = (height < dpi * 0.28) & (width < dpi * 0.8)
    return np.stack((left, top, left + width, top + height), axis=1)[fits]


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
    for left, upper, right, lower in bodies:
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
