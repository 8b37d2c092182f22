"""Take the five-pointed star in the middle of a seal off a page: its outline, or the whole of a full one.

ink inside the rings -> stars of every size and turn that a seal may hold -> the one whose edges ink follows
-> paper, but for the places where a stroke of print crosses an edge
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Grey = NDArray[np.uint8]
    Mask = NDArray[np.bool_]
    Points = NDArray[np.float64]

_FOLLOWED = 0.75
"""The part of its edges that must be ink for a star to be seen: print alone covers half of some star."""
_FULL = 0.85
_NOTCH = 0.4
"""How far from the middle the inner corners are, the points being 1; a true pentagram's are at 0.38."""
_SLANT_DEG = 14
_SIZES = (0.3, 0.75)
"""The points, from the middle, as parts of the innermost ring's radius."""


class _Star(NamedTuple):
    x: float
    y: float
    size: float
    slant: float
    """In degrees with the clock."""


def erase_star(cleaned: Grey, ink: Mask, middle: tuple[float, float], radius: float, dpi: float) -> None:
    """Paint the star in the middle of a ring of `radius` pixels white in `cleaned`; nothing where is none."""
    near = cv2.dilate(ink.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    star = _find(near, middle, radius, dpi)
    if star is None:
        return
    inside = np.zeros(cleaned.shape, np.uint8)
    cv2.fillPoly(inside, [_corners(star).round().astype(np.int32)], 1)
    if ink[inside > 0].mean() > _FULL:
        cleaned[cv2.dilate(inside, np.ones((3, 3), np.uint8)) > 0] = 255
        return
    for start, end in _edges(star):
        _erase_edge(cleaned, ink, start, end, dpi)


def _find(near: Mask, middle: tuple[float, float], radius: float, dpi: float) -> _Star | None:
    """The star whose edges ink follows best; None where it does too little."""
    step = max(round(dpi / 100), 1)
    sizes = np.arange(_SIZES[0] * radius, _SIZES[1] * radius, step)
    coarse = (
        _Star(middle[0] + x, middle[1] + y, size, slant)
        for size in sizes[::-1].tolist()  # smaller ones lie inside a full star as well
        for slant in range(-_SLANT_DEG, _SLANT_DEG + 1, 2)
        for x in (-step, 0, step)
        for y in (-step, 0, step)
    )
    best = max(coarse, key=lambda star: _followed(near, star), default=None)
    return best if best and _followed(near, best) >= _FOLLOWED else None


def _followed(near: Mask, star: _Star) -> float:
    """The part of a star's edges that is ink."""
    x, y = (_UNIT @ _turn(star.slant) * star.size + (star.x, star.y)).round().astype(np.int64).T
    known = (x >= 0) & (y >= 0) & (x < near.shape[1]) & (y < near.shape[0])
    return float(near[y[known], x[known]].sum()) / len(x)


def _turn(degrees: float) -> Points:
    angle = np.radians(degrees)
    return np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])


def _unit_corners() -> Points:
    turns = np.arange(10) * np.pi / 5
    away = np.where(np.arange(10) % 2, _NOTCH, 1.0)
    corners: Points = np.stack((away * np.sin(turns), -away * np.cos(turns)), axis=1)
    return corners


def _unit_edges() -> Points:
    corners = _unit_corners()
    along = np.linspace(0, 1, 15, endpoint=False)[:, None]
    return np.concatenate(
        [a + (b - a) * along for a, b in zip(corners, np.roll(corners, -1, 0), strict=True)]
    )


_UNIT = _unit_edges()


def _corners(star: _Star) -> Points:
    corners: Points = _unit_corners() @ _turn(star.slant) * star.size + (star.x, star.y)
    return corners


def _edges(star: _Star) -> list[tuple[Points, Points]]:
    corners = _corners(star)
    return list(zip(corners, np.roll(corners, -1, axis=0), strict=True))


def _erase_edge(cleaned: Grey, ink: Mask, start: Points, end: Points, dpi: float) -> None:
    """Paint one edge white where no stroke of print crosses it."""
    length = float(np.hypot(*(end - start)))
    ahead = (end - start) / length
    aside = np.array([-ahead[1], ahead[0]])
    half = max(dpi / 66, 2.0)
    across = np.arange(-half - 1, half + 1.01, 0.5)
    along = np.arange(-half, length + half, 0.5)
    places = start + along[:, None, None] * ahead + across[None, :, None] * aside
    x, y = places.round().astype(np.int64).transpose(2, 0, 1)
    x, y = np.clip(x, 0, ink.shape[1] - 1), np.clip(y, 0, ink.shape[0] - 1)
    unrolled = ink[y, x]
    met = cv2.dilate(unrolled[:, [0, -1]].astype(np.uint8), np.ones((round(dpi / 40), 1), np.uint8)) > 0
    gone = ~met.all(axis=1)
    cleaned[y[gone, 2:-2], x[gone, 2:-2]] = 255
