"""Take the rings and letters of round seals off a page in black and white, where no colour tells them apart.

ink -> circles as large as seals are -> unrolled about the middle -> rings: ink that runs on around -> paper,
but for the places where a stroke of print crosses a ring; then the letters between two rings -> paper
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

from vanban.files.seal_stars import erase_star

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
_WORN = 0.3
"""The part of a ring that is left where the stamp was worn or pressed askew."""
_STROKE_MM = 2.4
"""No stroke of a letter runs so far along a ring."""


class Circle(NamedTuple):
    """In pixels of the page."""

    x: float
    y: float
    radius: float


def without_rings(grey: Grey, dpi: float) -> tuple[Grey, tuple[Circle, ...]]:
    """`grey` with the rings of seals as paper, and the space inside each; unchanged without seals."""
    ink = grey < 128
    cleaned = grey
    seals = []
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
        within = float(min(rings, default=circle.radius))
        erase_star(cleaned, ink, (circle.x, circle.y), within, dpi)
        seals.append(circle._replace(radius=within))
    return cleaned, tuple(seals)


def _find_circles(grey: Grey, dpi: float) -> Iterator[Circle]:
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
        yield Circle(float(x) / scale, float(y) / scale, float(radius) / scale)


def _centred(ink: Mask, rough: Circle, dpi: float) -> Circle | None:
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
    return Circle(x, y, rough.radius) if best >= _AROUND else None


def _sharpness(
    rows: NDArray[np.int64], columns: NDArray[np.int64], centre: tuple[float, float], radius: float
) -> float:
    """How much of its circle the most filled radius covers."""
    distance = np.hypot(columns - centre[0], rows - centre[1])
    counts = np.bincount(distance.astype(np.int64))
    radii = np.arange(len(counts))
    near = (radii > 0.8 * radius) & (radii < 1.2 * radius)
    return float((counts[near] / (2 * np.pi * (radii[near] + 0.5))).max(initial=0.0))


def _erase_rings(cleaned: Grey, ink: Mask, circle: Circle, dpi: float) -> list[int]:
    """Paint the rings in `cleaned` white; their radii, the smallest first."""
    bent = _bend(ink, circle, dpi)
    polar = _unrolled(ink, circle, bent)
    arcs = _arcs(polar, dpi)
    full = arcs.mean(axis=0) > _WORN
    full[: int(0.45 * circle.radius)] = False
    edges = np.flatnonzero(np.diff(np.concatenate(([0], full.astype(np.int8), [0]))))
    rings = list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))
    gone = np.zeros(polar.shape, np.bool_)
    for inner, outer in rings:
        _mark_ring(gone, polar, (inner, outer), dpi)
    _paint(cleaned, circle, bent, gone)
    return [(inner + outer) // 2 for inner, outer in rings]


def _bend(ink: Mask, circle: Circle, dpi: float) -> NDArray[np.float64]:
    """By how many pixels the sharpest ring is further from the middle than a circle is, at each turn.

    Its middle is known to a pixel only, and a page that was drawn in unevenly makes an oval of it.
    """
    turns = _turns(circle)
    waves = np.stack(
        [np.ones_like(turns), *(wave(n * turns) for n in (1, 2) for wave in (np.cos, np.sin))], 1
    )
    bent = np.zeros_like(turns)
    for reach in (round(dpi / 33), round(dpi / 66)):
        shifts, seen = _ring_shifts(_unrolled(ink, circle, bent), circle.radius, reach)
        for _ in range(3):
            if seen.sum() < len(turns) / 3:
                return bent
            fit = np.linalg.lstsq(waves[seen], shifts[seen], rcond=None)[0]
            if np.hypot(fit[3], fit[4]) < dpi / 200:  # as round as can be told
                fit = np.append(np.linalg.lstsq(waves[seen, :3], shifts[seen], rcond=None)[0], (0.0, 0.0))
            error = np.abs(shifts - waves @ fit)
            seen &= error < max(1.0, 2 * float(np.median(error[seen])))
        bent = bent + waves @ fit - fit[0]
    return bent


def _ring_shifts(polar: Mask, radius: float, reach: int) -> tuple[NDArray[np.float64], Mask]:
    """How far the ink near the sharpest ring lies outside it, at each turn, and where there is such ink."""
    filled = np.convolve(polar.mean(axis=0), np.ones(3), "same")
    near = slice(int(0.8 * radius), int(1.2 * radius))
    peak = near.start + int(filled[near].argmax())
    steps = np.arange(-reach, reach + 1)
    around = np.stack([polar[:, peak + step - 1 : peak + step + 2].sum(axis=1) for step in steps], 1)
    mass = around.sum(axis=1)
    shifts = (around * steps).sum(axis=1) / np.maximum(mass, 1)
    return shifts, (mass > 0) & (mass < 2.7 * len(steps))


def _turns(circle: Circle) -> NDArray[np.float64]:
    angles = int(2 * np.pi * circle.radius * 1.2)
    return np.linspace(0, 2 * np.pi, angles, endpoint=False, dtype=np.float64)


def _unrolled(ink: Mask, circle: Circle, bent: NDArray[np.float64]) -> Mask:
    """The ink around the middle: a row for each turn, a column for each pixel away from the middle."""
    turns = _turns(circle)
    away = np.arange(int(circle.radius * 1.25))[None, :] + bent[:, None]
    x = (circle.x + np.cos(turns)[:, None] * away).round().astype(np.int64)
    y = (circle.y + np.sin(turns)[:, None] * away).round().astype(np.int64)
    inside = (x >= 0) & (y >= 0) & (x < ink.shape[1]) & (y < ink.shape[0])
    unrolled: Mask = ink[np.clip(y, 0, ink.shape[0] - 1), np.clip(x, 0, ink.shape[1] - 1)] & inside
    return unrolled


def _arcs(polar: Mask, dpi: float) -> Mask:
    """Ink that runs on around the middle further than any stroke of a letter."""
    length = round(_STROKE_MM / 25.4 * dpi)
    around = np.concatenate((polar[-length:], polar, polar[:length])).astype(np.uint8)
    closed = cv2.morphologyEx(around, cv2.MORPH_CLOSE, np.ones((3, 1), np.uint8))
    opened = cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((length, 1), np.uint8))
    return (opened[length:-length] > 0) & polar


def _mark_ring(gone: Mask, polar: Mask, ring: tuple[int, int], dpi: float) -> None:
    """Mark in `gone` what of the band of a ring is no stroke of print that crosses it."""
    inner, outer = ring
    first, last = max(inner - 1, 2), min(outer + 1, polar.shape[1] - 2)
    # A stroke of print that meets a ring runs on at one of its edges, aslant a little further on; one that
    # crosses the ring is whole, one that ends in it is kept half way.
    within, without = polar[:, first - 1], polar[:, last]
    across = _widened(within, dpi) & _widened(without, dpi)
    outward = np.arange(first, last) * 2 >= first + last
    kept = across[:, None] | np.where(outward, without[:, None], within[:, None])
    gone[:, first:last] |= ~kept
    gone[:, first - 1] |= ~within  # where ink fades into paper
    gone[:, last] |= ~without


def _widened(met: Mask, dpi: float) -> Mask:
    reach = 2 * round(dpi / 100) + 1
    wide: Mask = cv2.dilate(met.astype(np.uint8)[:, None], np.ones((reach, 1), np.uint8))[:, 0] > 0
    return wide


def _paint(cleaned: Grey, circle: Circle, bent: NDArray[np.float64], gone: Mask) -> None:
    """Paint white in `cleaned` what is marked in `gone`."""
    reach = int(circle.radius * 1.25)
    top, left = max(int(circle.y) - reach, 0), max(int(circle.x) - reach, 0)
    window = cleaned[top : int(circle.y) + reach, left : int(circle.x) + reach]
    rows, columns = np.mgrid[top : top + window.shape[0], left : left + window.shape[1]]
    turn = np.arctan2(rows - circle.y, columns - circle.x) % (2 * np.pi)
    angle = np.minimum((turn / (2 * np.pi) * len(bent)).round().astype(np.int64), len(bent) - 1)
    away = (np.hypot(rows - circle.y, columns - circle.x) - bent[angle]).round().astype(np.int64)
    known = (away >= 0) & (away < gone.shape[1])
    window[known & gone[angle, np.clip(away, 0, gone.shape[1] - 1)]] = 255


def _erase_legend(cleaned: Grey, circle: Circle, rings: tuple[int, int], dpi: float) -> None:
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
