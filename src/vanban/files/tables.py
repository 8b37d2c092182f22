"""Cut ruled tables out of a page: which words stand in which cell.

drawn lines -> clusters that touch -> a grid of edges -> cells, merged where no line parts them
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from vanban.files.words import Ruling, Word

NEAR_MM = 1.2
"""Edges closer than this are one edge: a border is drawn as two hair lines, or as a thin box."""


class Grid(NamedTuple):
    """A ruled table: its place, and the words of each cell, by rows."""

    left: float
    top: float
    right: float
    bottom: float
    rows: tuple[tuple[tuple[Word, ...], ...], ...]


def cut_tables(words: Sequence[Word], rulings: Sequence[Ruling]) -> tuple[list[Grid], list[Word]]:
    """The ruled tables from the top, and the words outside of them in their old order."""
    if len(rulings) < 4:
        return [], list(words)
    grids: list[Grid] = []
    rest = list(words)
    for cluster in _clusters(rulings):
        grid = _grid(cluster, rest)
        if grid:
            grids.append(grid)
            rest = [word for word in rest if not _inside(word, grid)]
    grids.sort(key=lambda grid: grid.top)
    return grids, rest


def _inside(word: Word, grid: Grid) -> bool:
    x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    return grid.left <= x <= grid.right and grid.top <= y <= grid.bottom


def _clusters(rulings: Sequence[Ruling]) -> list[list[Ruling]]:
    """Rulings that touch each other, directly or through others."""
    waiting = sorted(rulings, key=lambda ruling: ruling.top)
    clusters: list[tuple[list[float], list[Ruling]]] = []
    for ruling in waiting:
        touched = [entry for entry in clusters if _touches(entry, ruling)]
        box = list(ruling)
        members = [ruling]
        for entry in touched:
            members += entry[1]
            box = [
                min(box[0], entry[0][0]),
                min(box[1], entry[0][1]),
                max(box[2], entry[0][2]),
                max(box[3], entry[0][3]),
            ]
            clusters.remove(entry)
        clusters.append((box, members))
    return [members for _, members in clusters if len(members) >= 4]


def _touches(entry: tuple[list[float], list[Ruling]], ruling: Ruling) -> bool:
    left, top, right, bottom = entry[0]
    return (
        ruling.left <= right + NEAR_MM
        and ruling.right >= left - NEAR_MM
        and ruling.top <= bottom + NEAR_MM
        and ruling.bottom >= top - NEAR_MM
    )


def _edges(places: Sequence[float]) -> list[float]:
    """`places` with near ones made one, in order."""
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > NEAR_MM:
            edges.append(place)
    return edges


def _grid(cluster: list[Ruling], words: Sequence[Word]) -> Grid | None:
    """The table that `cluster` draws; None where it draws fewer than two cells."""
    lying = [r for r in cluster if r.right - r.left >= r.bottom - r.top]
    standing = [r for r in cluster if r.right - r.left < r.bottom - r.top]
    xs = _edges([(r.left + r.right) / 2 for r in standing])
    ys = _edges([(r.top + r.bottom) / 2 for r in lying])
    if len(xs) < 2 or len(ys) < 2 or len(xs) + len(ys) < 5:
        return None
    roots = _merge(xs, ys, lying, standing)
    cells: dict[int, list[Word]] = {root: [] for root in sorted(set(roots))}
    if len(cells) < 2:
        return None
    wide = len(xs) - 1
    for word in words:
        column = _slot(xs, (word.left + word.right) / 2)
        row = _slot(ys, (word.top + word.bottom) / 2)
        if column is not None and row is not None:
            cells[roots[row * wide + column]].append(word)
    if sum(1 for cell in cells.values() if cell) < 2:
        return None
    rows = [[tuple(cells[root]) for root in cells if root // wide == row] for row in range(len(ys) - 1)]
    return Grid(xs[0], ys[0], xs[-1], ys[-1], tuple(tuple(row) for row in rows if row))


def _slot(edges: list[float], place: float) -> int | None:
    """Between which two edges `place` lies; None outside of all."""
    index = bisect_right(edges, place) - 1
    return index if 0 <= index < len(edges) - 1 else None


def _merge(xs: list[float], ys: list[float], lying: list[Ruling], standing: list[Ruling]) -> list[int]:
    """For each field of the grid, by rows, the first field of the cell it belongs to."""
    wide, high = len(xs) - 1, len(ys) - 1
    upright = [((r.left + r.right) / 2, r.top, r.bottom) for r in standing]
    walls = _walls(upright, xs, ys)
    floors = _walls([((r.top + r.bottom) / 2, r.left, r.right) for r in lying], ys, xs)
    roots = list(range(wide * high))
    for row in range(high):
        for column in range(wide):
            here = row * wide + column
            if column + 1 < wide and (column + 1, row) not in walls:
                _join(roots, here, here + 1)
            if row + 1 < high and (row + 1, column) not in floors:
                _join(roots, here, here + wide)
    return [_root(roots, field) for field in range(wide * high)]


def _walls(
    rulings: list[tuple[float, float, float]], edges: list[float], across: list[float]
) -> set[tuple[int, int]]:
    """Which edge is drawn along which field; `rulings` are place, start, end.

    A ruling is drawn along a field where it passes the field's middle.
    """
    middles = [(one + other) / 2 for one, other in pairwise(across)]
    walls: set[tuple[int, int]] = set()
    for place, start, end in rulings:
        edge = bisect_right(edges, place + 0.01) - 1
        if edge + 1 < len(edges) and edges[edge + 1] - place < place - edges[max(edge, 0)]:
            edge += 1
        fields = range(bisect_left(middles, start), bisect_right(middles, end))
        walls.update((edge, field) for field in fields)
    return walls


def _root(roots: list[int], field: int) -> int:
    while roots[field] != field:
        field = roots[field]
    return field


def _join(roots: list[int], one: int, other: int) -> None:
    first, second = sorted((_root(roots, one), _root(roots, other)))
    roots[second] = first
