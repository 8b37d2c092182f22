"""Make a scanned page ready to be recognised: upright, without seals, drawn rules and specks of dirt.

grey, colour or black and white, a little askew  ->  dark print on white paper, upright  +  the drawn lines
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np
from PIL import Image

from vanban.files.seals import Circle, without_rings

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Grey = NDArray[np.uint8]
    """Rows of pixels, 0 black to 255 white."""
    Mask = NDArray[np.bool_]

MAX_SKEW_DEG = 5.0
_WORKING_DPI = 300
"""Finer scans are made coarser: nothing is gained from more, and much time lost."""
_FAINT = 60
"""Difference from the paper, of 255, from which on something is ink."""


class CleanPage(NamedTuple):
    """An upright page."""

    grey: Grey
    """Print on white paper; coloured seals and specks are gone."""
    ink: Mask
    """Where print is; drawn rules are gone too."""
    full: Grey
    """The page upright with everything that is on it, for what is written by hand in coloured ink."""
    dpi: float
    rulings: tuple[tuple[int, int, int, int], ...]
    """Drawn lines: left, top, right, bottom in pixels."""
    seals: tuple[Circle, ...] = ()
    """The space inside each round seal in black."""


def clean(picture: Image.Image, *, dpi: float) -> CleanPage:
    """`picture` upright and clean. Its size may change with its `dpi`, the size of the sheet does not."""
    colours, dpi = _pixels(picture, dpi)
    full = _whiten(_grey(colours))
    grey = _without_colour(colours, full) if colours.ndim == 3 else full
    grey, seals = without_rings(grey, dpi)
    grey, letters = _without_specks(grey, dpi)
    skew = find_skew(letters)
    grey, full = turn(grey, skew), turn(full, skew)
    ink = grey < 255 - 2 * _FAINT
    ruled, rulings = find_rulings(ink, dpi)
    grey = np.where(ruled, np.uint8(255), grey)
    seals = tuple(_turned(seal, grey.shape, skew) for seal in seals)
    return CleanPage(grey, ink & ~ruled, full, dpi, rulings, seals)


def _pixels(picture: Image.Image, dpi: float) -> tuple[NDArray[np.uint8], float]:
    """The pixels of `picture`, grey or three colours, not finer than we can use."""
    mode = "RGB" if picture.mode not in ("1", "L", "LA", "I;16", "I", "F") else "L"
    pixels: NDArray[np.uint8] = np.asarray(picture.convert(mode))
    if dpi > _WORKING_DPI * 1.2:
        scale = _WORKING_DPI / dpi
        pixels = cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA).astype(np.uint8)
        dpi = _WORKING_DPI
    return pixels, dpi


def _grey(colours: NDArray[np.uint8]) -> Grey:
    return cv2.cvtColor(colours, cv2.COLOR_RGB2GRAY).astype(np.uint8) if colours.ndim == 3 else colours


def _whiten(grey: Grey) -> Grey:
    """`grey` with the paper made white: shadows, yellowed paper and the print of the back page fade."""
    small = cv2.resize(grey, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    paper = cv2.medianBlur(cv2.dilate(small, np.ones((7, 7), np.uint8)), 21)
    if int(paper.min()) >= 250:
        return grey
    paper = cv2.resize(paper, (grey.shape[1], grey.shape[0]), interpolation=cv2.INTER_LINEAR)
    return cv2.divide(grey, np.maximum(paper, 64), scale=255).astype(np.uint8)


def _without_colour(colours: NDArray[np.uint8], full: Grey) -> Grey:
    """`full` with red seals and blue ink as paper; what is dark under them is print and stays.

    A seal's red leaves its mark in every channel but red; black print is dark in all three.
    """
    red, green, blue = (colours[..., channel].astype(np.int16) for channel in range(3))
    brightest = np.maximum(np.maximum(red, green), blue)
    vivid = brightest - np.minimum(np.minimum(red, green), blue)
    coloured = (vivid > 45) & (brightest > 90)
    if not coloured.any():
        return full
    spread = cv2.dilate(coloured.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    faded = spread & (brightest > 110)
    return np.where(faded, np.uint8(255), full)


def _without_specks(grey: Grey, dpi: float) -> tuple[Grey, Mask]:
    """`grey` without specks, and where its letters are.

    A speck is smaller than the dot of an i, or as small and stands where no mark or stop of a letter could.
    """
    ink = (grey < 255 - _FAINT).astype(np.uint8)
    _, labels, boxes, centres = cv2.connectedComponentsWithStats(ink, connectivity=8)
    width, height, area = boxes.T[2:]
    size = np.maximum(width, height)
    letters = (size > dpi / 28) & (size < dpi * 0.8)
    places = np.zeros(grey.shape, np.uint8)
    above, beside = round(dpi / 12), round(dpi / 25)
    for x, y, w, h in boxes[letters & (height < dpi / 3), :4].tolist():
        places[max(y - above, 0) : y + h + above // 2, max(x - beside, 0) : x + w + beside] = 1
    columns, rows = np.nan_to_num(centres).round().astype(np.int64).T  # no paper has no centre
    keep = (size > dpi / 40) | (places[rows, columns] > 0)
    keep &= area > (dpi / 200) ** 2
    return np.where(keep[labels], grey, np.uint8(255)), letters[labels]


def find_skew(ink: Mask) -> float:
    """By how many degrees the lines of print fall to the right (negative: rise), at most `MAX_SKEW_DEG`.

    The angle at which rows of print and the white between them stand apart best.
    """
    small = cv2.resize(ink.astype(np.uint8) * 255, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    rows, columns = np.nonzero(small > 127)
    if len(rows) < 200:
        return 0.0
    height, width = small.shape

    def contrast(angle: float) -> float:
        sheared = (rows - columns * np.tan(np.radians(angle))).astype(np.int64) + width
        profile = np.bincount(sheared, minlength=height + 2 * width).astype(np.float64)
        return float((np.diff(profile) ** 2).sum())

    coarse = max(np.arange(-MAX_SKEW_DEG, MAX_SKEW_DEG + 0.01, 0.25), key=contrast)
    return float(max(np.arange(coarse - 0.25, coarse + 0.26, 0.05), key=contrast))


def turn(grey: Grey, degrees: float) -> Grey:
    """`grey` turned against the clock about its middle, on a sheet of the same size."""
    if abs(degrees) < 0.05:
        return grey
    height, width = grey.shape
    motion = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    return cv2.warpAffine(grey, motion, (width, height), flags=cv2.INTER_CUBIC, borderValue=255).astype(
        np.uint8
    )


def _turned(circle: Circle, shape: tuple[int, ...], degrees: float) -> Circle:
    """Where `circle` is on a page that was turned."""
    angle, middle_x, middle_y = np.radians(degrees), shape[1] / 2, shape[0] / 2
    sine, cosine = np.sin(angle), np.cos(angle)
    x, y = circle.x - middle_x, circle.y - middle_y
    return Circle(
        float(middle_x + x * cosine + y * sine), float(middle_y - x * sine + y * cosine), circle.radius
    )


def find_rulings(ink: Mask, dpi: float) -> tuple[Mask, tuple[tuple[int, int, int, int], ...]]:
    """Where straight lines are drawn, lying or standing: their pixels, and the box of each."""
    picture = ink.astype(np.uint8)
    found = np.zeros(ink.shape, np.bool_)
    boxes: list[tuple[int, int, int, int]] = []
    length = int(dpi * 0.35)
    for shape in ((length, 1), (1, length)):
        core = cv2.morphologyEx(picture, cv2.MORPH_OPEN, np.ones(shape[::-1], np.uint8))
        _, labels, stats, _ = cv2.connectedComponentsWithStats(core, connectivity=8)
        thin = np.minimum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]) <= dpi / 30
        thin[0] = False
        boxes += [(int(x), int(y), int(x + w), int(y + h)) for x, y, w, h in stats[thin, : cv2.CC_STAT_AREA]]
        found |= cv2.dilate(thin[labels].astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    return found, tuple(boxes)
