"""A page is set upright and freed of what is not print."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw
from tests.files.page_pictures import DPI, blank, draw_line, grey, page_of_lines

from vanban.files.cleaning import clean, find_rulings, find_skew


@pytest.mark.parametrize("degrees", [-4.0, -1.3, 0.0, 0.4, 2.0, 4.9])
def test_the_angle_of_the_lines_is_found(degrees: float) -> None:
    askew = page_of_lines().rotate(-degrees, Image.Resampling.BICUBIC, fillcolor="white")
    assert find_skew(grey(askew) < 128) == pytest.approx(degrees, abs=0.11)


def test_a_page_askew_comes_out_upright() -> None:
    askew = page_of_lines().rotate(2.5, Image.Resampling.BICUBIC, fillcolor="white")
    assert find_skew(clean(askew, dpi=DPI).ink) == pytest.approx(0, abs=0.11)


def test_specks_far_from_letters_go_and_dots_over_letters_stay() -> None:
    page = page_of_lines()
    pen = ImageDraw.Draw(page)
    pen.rectangle((500, 30, 502, 32), fill="black")
    pen.rectangle((103, 90, 106, 93), fill="black")
    cleaned = clean(page, dpi=DPI).grey
    assert cleaned[25:40, 490:510].min() == 255
    assert cleaned[88:96, 100:110].min() < 100


def test_a_red_seal_goes_and_the_black_print_under_it_stays() -> None:
    page = page_of_lines()
    pen = ImageDraw.Draw(page)
    pen.ellipse((300, 200, 560, 460), outline=(220, 40, 50), width=6)
    draw_line(page, 100, 300, 50)
    cleaned = clean(page, dpi=DPI)
    assert cleaned.grey[325:345, 296:310].min() > 200
    assert cleaned.grey[303:315, 103:107].max() < 60
    assert cleaned.full[325:345, 296:310].min() < 160


def test_yellowed_paper_with_a_shadow_becomes_white() -> None:
    paper = np.linspace(150, 235, 1000).astype(np.uint8)[None, :].repeat(800, axis=0)
    pixels = np.where(grey(page_of_lines()) < 128, 30, paper).astype(np.uint8)
    cleaned = clean(Image.fromarray(pixels), dpi=DPI).grey
    assert cleaned[20:80, 20:980].min() > 230
    assert cleaned[105:112, 102:108].max() < 90


def test_drawn_lines_are_told_from_letters() -> None:
    page = page_of_lines()
    pen = ImageDraw.Draw(page)
    pen.line((100, 140, 700, 140), fill="black", width=2)
    pen.line((60, 100, 60, 600), fill="black", width=2)
    ruled, rulings = find_rulings(grey(page) < 128, DPI)
    assert sorted((right - left > bottom - top) for left, top, right, bottom in rulings) == [False, True]
    assert not ruled[100:118, 100:800].any()


def test_a_fine_scan_is_made_coarser_and_the_sheet_keeps_its_size() -> None:
    cleaned = clean(page_of_lines().resize((3000, 2400)), dpi=600)
    assert cleaned.dpi == 300
    assert cleaned.grey.shape == (1200, 1500)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK"])
def test_pictures_of_every_mode_are_cleaned(mode: str) -> None:
    cleaned = clean(page_of_lines().convert(mode), dpi=DPI)
    assert cleaned.ink.any()


def test_an_empty_page_stays_empty() -> None:
    assert not clean(blank(), dpi=DPI).ink.any()
