"""Rings of black seals go; print that crosses them stays."""

from __future__ import annotations

from PIL import ImageDraw
from tests.files.page_pictures import DPI, blank, grey, page_of_lines

from vanban.files.seals import without_rings


def test_a_ring_goes_and_a_stroke_that_crosses_it_stays() -> None:
    page = blank()
    pen = ImageDraw.Draw(page)
    pen.ellipse((360, 260, 640, 540), outline="black", width=5)
    pen.rectangle((340, 396, 400, 404), fill="black")
    cleaned = without_rings(grey(page), DPI)
    ring = (grey(page) < 128).sum()
    assert (cleaned < 128).sum() < 0.2 * ring
    assert (cleaned[396:404, 345:395] < 128).mean() > 0.9


def test_a_page_without_a_seal_is_left_alone() -> None:
    page = grey(page_of_lines())
    assert without_rings(page, DPI) is page


def test_a_square_frame_is_no_seal() -> None:
    page = blank()
    ImageDraw.Draw(page).rectangle((360, 260, 640, 540), outline="black", width=5)
    assert (without_rings(grey(page), DPI) == grey(page)).all()
