"""The ink of digits in the head of a scan: each drawn figure apart, and whether type or a pen made it.

Type stands on one baseline, all of one height, that of the digits and capitals beside it, in strokes as thick
as theirs. A clerk's digits, however neat, do not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Grey = NDArray[np.uint8]
    Mask = NDArray[np.bool_]

DARKNESS = (0.5, 0.65, 0.38)
"""How far from ink to paper print still counts as ink: halfway; paler, for thin strokes; darker, for fat."""
_WIDEST = 0.78
"""Of its height: wider is no printed digit; digits that stand side by side are a whole pitch wider."""
_READ_PX = 32
"""Digits of about this height are read best."""


class Figure(NamedTuple):
    """One drawn figure, in pixels of the page."""

    left: int
    top: int
    right: int
    bottom: int
    stroke: float
    """How thick its strokes are."""
    lean: float
    """How straight it leans to the right, 0 to 1: a slash nears 1."""

    @property
    def height(self) -> int:
        """From its highest to its lowest ink."""
        return self.bottom - self.top


class Type(NamedTuple):
    """What type looks like on a row."""

    height: float
    """Of digits and capitals, in pixels."""
    stroke: float
    baseline: float
    """Where digits and capitals stand, in pixels of the page."""

    def is_near(self, figure: Figure) -> bool:
        """Whether a figure stands on this row and not on the one above or below."""
        middle = self.baseline - (figure.top + figure.bottom) / 2
        return -0.5 * self.height < middle < 1.5 * self.height


class Band(NamedTuple):
    """A piece of a row, in pixels of the page."""

    left: int
    top: int
    right: int
    bottom: int


def find_figures(page: Grey, band: Band, darkness: float = DARKNESS[0]) -> list[Figure]:
    """What is drawn in `band`, from the left; what only reaches into it, specks, dots and dashes left out."""
    height = band.bottom - band.top
    margin = height // 2
    top, left = max(band.top - margin, 0), max(band.left - margin, 0)
    window = page[top : band.bottom + margin, left : band.right + margin]
    if not window.size:
        return []
    # Between paper and the darkest ink, for old prints are pale.
    dark = float(np.percentile(window, 1))
    ink = (window < dark + (250 - dark) * darkness).astype(np.uint8)
    whole = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((5, 1), np.uint8))
    count, labels, stats, centres = cv2.connectedComponentsWithStats(whole, connectivity=8)
    depth = cv2.distanceTransform(ink, cv2.DIST_L2, 3)
    pieces = []
    for at in range(1, count):
        x, y, w, h, area = stats[at].tolist()
        middle_x, middle_y = centres[at] + (left, top)
        inside = band.left <= middle_x <= band.right and band.top <= middle_y <= band.bottom
        if inside and area > 4 and w <= 2.5 * height:
            own = labels[y : y + h, x : x + w] == at
            stroke = 2 * float(np.percentile(depth[y : y + h, x : x + w][own], 90))
            pieces.append(Figure(x + left, y + top, x + left + w, y + top + h, stroke, _lean(own)))
    return [figure for figure in _mended(sorted(pieces)) if figure.height > max(0.22 * height, 6)]


def end_of_word(page: Grey, band: Band) -> int:
    """Where the word ends that opens `band`: at its first white as wide as between words."""
    window = page[band.top : band.bottom, band.left : band.right]
    if not window.size:
        return band.left
    dark = float(np.percentile(window, 1))
    inked = window.min(axis=0) < (dark + 250) / 2
    white, begun = 0, False
    for at, column in enumerate(inked.tolist()):
        begun = begun or column
        white = 0 if column or not begun else white + 1
        if white > 0.16 * (band.bottom - band.top):
            return band.left + at - white + 1
    return band.right


def _mended(pieces: list[Figure]) -> list[Figure]:
    """Figures whose thin strokes broke are made whole: pieces that together are no wider than one digit."""
    tallest = max((piece.height for piece in pieces), default=0)
    whole: list[Figure] = []
    for piece in pieces:
        joined = _joined(whole[-1], piece) if whole else piece
        touching = whole and piece.left - whole[-1].right <= 0.12 * tallest
        if touching and joined.right - joined.left <= _WIDEST * tallest and joined.height <= tallest * 1.1:
            whole[-1] = joined
        else:
            whole.append(piece)
    return whole


def _joined(one: Figure, other: Figure) -> Figure:
    left, top = min(one.left, other.left), min(one.top, other.top)
    right, bottom = max(one.right, other.right), max(one.bottom, other.bottom)
    return Figure(left, top, right, bottom, max(one.stroke, other.stroke), 0.0)


def _lean(own: Mask) -> float:
    rows, columns = np.nonzero(own)
    if np.ptp(columns) < 3 or np.ptp(rows) < 3:
        return 0.0
    return float(-np.corrcoef(columns, rows)[0, 1])


def tell_type(figures: Sequence[Figure]) -> Type | None:
    """The type of figures known to be printed digits or capitals; None where they are too few or uneven."""
    if len(figures) < 2:
        return None
    height = float(np.median([figure.height for figure in figures]))
    alike = [figure for figure in figures if abs(figure.height - height) <= 0.1 * height + 1]
    if len(alike) < max(2, 0.5 * len(figures)):
        return None
    stroke, baseline = np.median([(figure.stroke, figure.bottom) for figure in alike], axis=0).tolist()
    return Type(height, stroke, baseline)


def looks_typed(figures: Sequence[Figure], known: Type | None) -> bool:
    """Whether figures are as high as each other, on one baseline, and like the type of the row."""
    heights = np.array([figure.height for figure in figures])
    slack = 0.06 * float(heights.max()) + 1
    level = max(np.ptp(edge) for edge in np.array([(f.top, f.bottom, f.height) for f in figures]).T) <= slack
    if known is None:
        return bool(level and len(figures) > 1)
    strokes = np.median([figure.stroke for figure in figures])
    thick = 0.6 * known.stroke - 1 <= strokes <= 1.5 * known.stroke + 1
    stands = max(abs(figure.bottom - known.baseline) for figure in figures) <= 1.5 * slack
    return bool(level and thick and stands and np.abs(heights - known.height).max() <= slack)


def cut_pictures(page: Grey, figures: Sequence[Figure]) -> list[Image.Image]:
    """Figures alone on white paper, twice: as they are, and larger, in black and white, a little fatter."""
    left, top = min(f.left for f in figures), min(f.top for f in figures)
    right, bottom = max(f.right for f in figures), max(f.bottom for f in figures)
    edge = 3
    window = page[max(top - edge, 0) : bottom + edge, max(left - edge, 0) : right + edge]
    scale = _READ_PX / (bottom - top)
    return [_prepared(window, scale), _fat(_prepared(window, scale * 1.4))]


def _prepared(window: Grey, scale: float) -> Image.Image:
    drawn = cv2.resize(window, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    pad = round(_READ_PX * 0.4)
    framed = cv2.copyMakeBorder(drawn, pad, pad, 2 * pad, 2 * pad, cv2.BORDER_CONSTANT, value=(255,))
    return Image.fromarray(framed.astype(np.uint8))


def _fat(picture: Image.Image) -> Image.Image:
    pixels = cv2.erode(np.asarray(picture), np.ones((2, 2), np.uint8))
    dark = float(np.percentile(pixels, 2))
    return Image.fromarray(np.where(pixels < (dark + 255) / 2, 0, 255).astype(np.uint8))
