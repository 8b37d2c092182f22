"""Rings of black seals go; print that crosses them stays."""

from __future__ import annotations

import numpy as np
from PIL import ImageDraw, ImageFont
from tests.files.page_pictures import DPI, blank, grey, page_of_lines

from vanban.files.seals import without_rings


def test_a_ring_goes_and_a_stroke_that_crosses_it_stays() -> None:
    page = blank()
    pen = ImageDraw.Draw(page)
    pen.ellipse((360, 260, 640, 540), outline="black", width=5)
    pen.rectangle((340, 396, 400, 404), fill="black")
    cleaned, _ = without_rings(grey(page), DPI)
    ring = (grey(page) < 128).sum()
    assert (cleaned < 128).sum() < 0.2 * ring
    assert (cleaned[396:404, 345:395] < 128).mean() > 0.9


def test_a_page_without_a_seal_is_left_alone() -> None:
    page = grey(page_of_lines())
    cleaned, seals = without_rings(page, DPI)
    assert cleaned is page
    assert not seals


def test_a_square_frame_is_no_seal() -> None:
    page = blank()
    ImageDraw.Draw(page).rectangle((360, 260, 640, 540), outline="black", width=5)
    assert (without_rings(grey(page), DPI)[0] == grey(page)).all()


def test_letters_of_a_seal_go_and_letters_of_a_line_between_its_rings_stay() -> None:
    page = blank()
    pen = ImageDraw.Draw(page)
    for radius, width in ((136, 5), (126, 2), (84, 2)):
        pen.ellipse((500 - radius, 400 - radius, 500 + radius, 400 + radius), outline="black", width=width)
    letters = ImageFont.load_default(26)
    pen.text((395, 430), "U", fill="black", font=letters, anchor="mm")
    for x in range(300, 720, 30):  # a line right through the seal
        pen.text((x, 400), "o", fill="black", font=letters, anchor="ms")
    cleaned = without_rings(grey(page), DPI)[0] < 128
    assert not np.any(cleaned[418:445, 385:407])
    assert all(cleaned[380:402, x - 8 : x + 8].any() for x in range(300, 720, 30))


def test_a_worn_ring_goes_where_it_is_left() -> None:
    page = blank()
    pen = ImageDraw.Draw(page)
    for start in range(0, 360, 60):
        pen.arc((360, 260, 640, 540), start, start + 46, fill="black", width=4)
        pen.arc((416, 316, 584, 484), start + 10, start + 40, fill="black", width=2)
    cleaned, [seal] = without_rings(grey(page), DPI)
    assert (cleaned < 128).sum() < 0.1 * (grey(page) < 128).sum()
    assert np.hypot(seal.x - 500, seal.y - 400) < 3
    assert abs(seal.radius - 83) < 4


def test_a_thin_stroke_across_a_thin_ring_is_whole() -> None:
    page = blank()
    pen = ImageDraw.Draw(page)
    pen.ellipse((360, 260, 640, 540), outline="black", width=3)
    pen.line((480, 240, 500, 290), fill="black", width=3)
    cleaned, _ = without_rings(grey(page), DPI)
    assert all((cleaned[y, 475:505] < 128).any() for y in range(245, 288))
    assert not (cleaned[520:545] < 128).any()
