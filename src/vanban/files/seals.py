"""Take the rings and letters of round seals off a page in black and white, where no colour tells them apart.

ink -> circles as large as seals are -> rings: radii at which ink runs nearly all around -> paper,
but for the places where a stroke of print crosses a ring; then the letters between two rings -> paper
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Grey = NDArray[np.uint8]
    Mask = NDArray[np.bool_]

_RADIUS_MM = (12.0, 22.0)
"""Seals of state bodies are 34 to 40 mm wide, those of units inside them from 28 on."""
_ARC_MM = 10.0
"""What is smaller is no ring nor piece of one, but letters."""
_AROUND = 0.6
"""The part of a circle that must be ink for it to be a ring."""
_LEGEND_MM = 2.0
"""Rings that stand further apart have letters between them."""
_SEARCH_DPI = 75


class _Circle(NamedTuple):
    x: float
    y: float
    radius: float


def without_rings(grey: Grey, dpi: float) -> Grey:
    """`grey` with the rings of seals as paper; the same picture where there is none."""
    ink = grey < 128
    cleaned = grey
    for rough in _find_circles(grey, dpi):
        circle = _centred(ink, rough, dpi)
        if circle is None:
            continue
        if cleaned is grey:
            cleaned = grey.copy()
        rings = _erase_rings(cleaned, ink, circle, dpi)
        for inner, outer in pairwise(rings):
            if outer - inner > _LEGEND_MM / 25.4 * dpi:
                _erase_legend(cleaned, circle, (inner, outer), dpi)
    return cleaned


def _find_circles(grey: Grey, dpi: float) -> Iterator[_Circle]:
    """Where circles of a seal's size may be, the likeliest first."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats((grey < 128).astype(np.uint8), connectivity=8)
    large = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]) > _ARC_MM / 25.4 * dpi
    large[0] = False
    if not large.any():
        return
    scale = _SEARCH_DPI / dpi
    arcs = np.where(large[labels], grey, np.uint8(255))
    small = cv2.resize(arcs, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    least, most = (round(radius / 25.4 * _SEARCH_DPI) for radius in _RADIUS_MM)
    found = cv2.HoughCircles(
        small, cv2.HOUGH_GRADIENT, dp=2, minDist=least, param1=120, param2=60, minRadius=least, maxRadius=most
    )
    for x, y, radius in found.reshape(-1, 3)[:4] if found is not None else ():
        yield _Circle(float(x) / scale, float(y) / scale, float(radius) / scale)


def _centred(ink: Mask, rough: _Circle, dpi: float) -> _Circle | None:
    """The circle moved to where its ring is sharpest; None where there is no ring."""
    reach = rough.radius * 1.25
    top, left = max(int(rough.y - reach), 0), max(int(rough.x - reach), 0)
    rows, columns = np.nonzero(ink[top : int(rough.y + reach), left : int(rough.x + reach)])
    rows, columns = rows + top, columns + left
    best, x, y = 0.0, rough.x, rough.y
    for step in (4 * dpi / 200, 1.5 * dpi / 200, 0.5 * dpi / 200):
        places = [(x + i * step, y + j * step) for i in range(-3, 4) for j in range(-3, 4)]
        scores = [_sharpness(rows, columns, place, rough.radius) for place in places]
        best = max(scores)
        x, y = places[scores.index(best)]
    return _Circle(x, y, rough.radius) if best >= _AROUND else None


def _sharpness(
    rows: NDArray[np.int64], columns: NDArray[np.int64], centre: tuple[float, float], radius: float
) -> float:
    """How much of its circle the most filled radius covers."""
    distance = np.hypot(columns - centre[0], rows - centre[1])
    counts = np.bincount(distance.astype(np.int64))
    radii = np.arange(len(counts))
    near = (radii > 0.8 * radius) & (radii < 1.2 * radius)
    return float((counts[near] / (2 * np.pi * (radii[near] + 0.5))).max(initial=0.0))


def _erase_rings(cleaned: Grey, ink: Mask, circle: _Circle, dpi: float) -> list[int]:
    """Paint the rings in `cleaned` white; their radii, the smallest first."""
    angles = int(2 * np.pi * circle.radius * 1.2)
    turns = np.arange(angles) * (2 * np.pi / angles)
    radii = np.arange(int(circle.radius * 1.25))
    x = (circle.x + np.outer(np.cos(turns), radii)).round().astype(np.int64)
    y = (circle.y + np.outer(np.sin(turns), radii)).round().astype(np.int64)
    inside = (x >= 0) & (y >= 0) & (x < ink.shape[1]) & (y < ink.shape[0])
    x, y = np.clip(x, 0, ink.shape[1] - 1), np.clip(y, 0, ink.shape[0] - 1)
    polar = ink[y, x] & inside
    full = polar.mean(axis=0) > 0.45
    full[: int(0.45 * circle.radius)] = False
    edges = np.flatnonzero(np.diff(np.concatenate(([0], full.astype(np.int8), [0]))))
    beyond = max(round(dpi / 60), 2)
    for inner, outer in zip(edges[::2], edges[1::2], strict=True):
        first, last = max(inner, beyond), min(outer, len(radii) - beyond)
        # A stroke of print that meets a ring runs on at one of its edges.
        within, without = (
            polar[:, first - beyond : first + 1].all(axis=1),
            polar[:, last - 1 : last + beyond].all(axis=1),
        )
        met = within | without
        gone = inside[:, first:last] & ~met[:, None]
        cleaned[y[:, first:last][gone], x[:, first:last][gone]] = 255
    return [int(inner + outer) // 2 for inner, outer in zip(edges[::2], edges[1::2], strict=True)]


def _erase_legend(cleaned: Grey, circle: _Circle, rings: tuple[int, int], dpi: float) -> None:
    """Paint the letters between two rings white, but for those that stand in a line of print.

    A line runs on outside the ring, so that the feet of its letters say where it stands; letters of a seal
    stand anywhere.
    """
    reach = circle.radius * 3
    top, left = max(int(circle.y - circle.radius * 1.1), 0), max(int(circle.x - reach), 0)
    window = cleaned[top : int(circle.y + circle.radius * 1.1), left : int(circle.x + reach)]
    _, labels, boxes, _ = cv2.connectedComponentsWithStats((window < 128).astype(np.uint8), connectivity=8)
    x, y, width, height = boxes[1:, :4].T
    letters = (height > dpi / 18) & (height < dpi / 7) & (width < dpi / 8)
    across = np.stack((x, x + width)) + left - circle.x
    down = np.stack((y, y + height)) + top - circle.y
    far = np.hypot(np.abs(across).max(axis=0), np.abs(down).max(axis=0))
    nearest = np.hypot(
        *(np.where(edge[0] * edge[1] <= 0, 0, np.abs(edge).min(axis=0)) for edge in (across, down))
    )
    between = (nearest > rings[0] - 2) & (far < rings[1] + 2)
    feet, rows = across.mean(axis=0), (y + height).astype(np.float64)
    slope = _slope(feet[letters & ~between], rows[letters & ~between])
    level = rows - slope * feet
    lines = np.sort(level[letters & ~between])
    near = dpi / 80
    for number in np.flatnonzero(letters & between):
        company = np.searchsorted(lines, level[number] + near) - np.searchsorted(lines, level[number] - near)
        if company < 3:
            window[labels == number + 1] = 255


def _slope(x: NDArray[np.float64], y: NDArray[np.float64]) -> float:
    """By how many pixels a pixel the lines fall on which the points stand."""
    slopes = np.tan(np.radians(np.arange(-5, 5.01, 0.1)))
    spread = [
        np.sum(np.bincount(np.maximum(((y - s * x) / 2 + 2000), 0).astype(np.int64)) ** 2) for s in slopes
    ]
    return float(slopes[int(np.argmax(spread))])
