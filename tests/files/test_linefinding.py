"""Lines of print are found column by column, each with its own marks."""

from __future__ import annotations

import numpy as np
from PIL import ImageDraw
from tests.files.page_pictures import DPI, blank, draw_line, grey, page_of_lines

from vanban.files.linefinding import LineBox, cut_lines, find_lines


def test_every_line_of_a_page_is_found() -> None:
    found = find_lines(grey(page_of_lines(range(100, 700, 40))) < 128, DPI)
    assert sorted(box.top for box in found.boxes) == list(range(100, 700, 40))
    assert {box.left for box in found.boxes} == {100}


def test_columns_whose_lines_stand_at_different_heights_are_parted() -> None:
    page = blank()
    for top in (100, 140, 180):
        draw_line(page, 100, top, 15)
        draw_line(page, 600, top + 13, 15)
    found = find_lines(grey(page) < 128, DPI)
    assert sorted((box.left, box.top) for box in found.boxes) == [
        *((100, top) for top in (100, 140, 180)),
        *((600, top + 13) for top in (100, 140, 180)),
    ]


def test_a_mark_belongs_to_the_letter_under_it_and_a_dot_to_the_letter_above() -> None:
    page = page_of_lines((100, 140))
    pen = ImageDraw.Draw(page)
    pen.rectangle((101, 131, 107, 135), fill="black")
    pen.rectangle((143, 120, 146, 123), fill="black")
    found = find_lines(grey(page) < 128, DPI)
    first, second = (found.owners[top + 5, 105] for top in (100, 140))
    assert found.owners[133, 104] == second != first
    assert found.owners[121, 144] == first


def test_small_print_beside_large_keeps_its_lines_whole() -> None:
    page = page_of_lines(range(100, 500, 40))
    small = page.resize((750, 600)).crop((70, 70, 300, 170))
    page.paste(small, (100, 600))
    found = find_lines(grey(page) < 128, DPI)
    assert sorted(box.right for box in found.boxes if box.top > 550) == [330, 330, 330]


def test_a_ring_as_tall_as_several_lines_joins_none() -> None:
    page = page_of_lines((100, 140, 180, 220, 260))
    ImageDraw.Draw(page).ellipse((885, 90, 995, 290), outline="black", width=3)
    assert len(find_lines(grey(page) < 128, DPI).boxes) == 5


def test_pictures_of_lines_are_alike_in_height_and_lead_back_to_the_page() -> None:
    page = grey(page_of_lines((100, 200)))
    found = find_lines(page < 128, DPI)
    pictures = cut_lines(page, found)
    assert len({picture.height for picture in pictures}) == 1
    for box, picture in zip(found.boxes, pictures, strict=True):
        columns = np.nonzero((grey(picture) < 128).any(axis=0))[0]
        assert abs(box.page_x(columns[0]) - box.left) < 1.5
        assert abs(box.page_x(columns[-1]) - box.right) < 1.5


def test_a_blank_page_has_no_lines() -> None:
    assert find_lines(grey(blank()) < 128, DPI).boxes == ()


def test_the_scale_of_a_line_goes_by_its_height() -> None:
    assert LineBox(0, 0, 10, 20).scale > LineBox(0, 0, 10, 40).scale
