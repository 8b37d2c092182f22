"""The star of a seal goes; print that crosses it, and print that is no star, stays."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PIL import Image, ImageDraw
from tests.files.page_pictures import DPI, blank, grey, page_of_lines

from vanban.files.seal_stars import erase_star

MIDDLE, RADIUS = (500.0, 400.0), 90.0


def star(*, full: bool = False, slant: float = 0.0) -> Image.Image:
    page = blank()
    points = [
        (500 + size * math.sin(turn), 400 - size * math.cos(turn))
        for step in range(10)
        for size, turn in [(50 * (1, 0.4)[step % 2], step * math.pi / 5 + math.radians(slant))]
    ]
    ImageDraw.Draw(page).polygon(points, outline="black", width=3, fill="black" if full else None)
    return page


@pytest.mark.parametrize("full", [False, True], ids=["outline", "full"])
@pytest.mark.parametrize("slant", [0.0, -9.0])
def test_a_star_goes_full_or_not_upright_or_slanting(*, full: bool, slant: float) -> None:
    picture = grey(star(full=full, slant=slant))
    cleaned = picture.copy()
    erase_star(cleaned, picture < 128, MIDDLE, RADIUS, DPI)
    assert (cleaned < 128).sum() < 0.1 * (picture < 128).sum()


def test_a_stroke_across_an_edge_stays() -> None:
    page = star()
    ImageDraw.Draw(page).line((470, 370, 470, 396), fill="black", width=4)
    picture = grey(page)
    cleaned = picture.copy()
    erase_star(cleaned, picture < 128, MIDDLE, RADIUS, DPI)
    assert (cleaned[373:391, 469:471] < 128).mean() > 0.95
    assert (cleaned[:, 492:] < 128).sum() < 0.1 * (picture[:, 492:] < 128).sum()


def test_print_without_a_star_stays() -> None:
    picture = grey(page_of_lines(range(300, 500, 30)))
    cleaned = picture.copy()
    erase_star(cleaned, picture < 128, MIDDLE, RADIUS, DPI)
    assert np.array_equal(cleaned, picture)
