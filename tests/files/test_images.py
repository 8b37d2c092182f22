"""PNG, JPEG and TIFF open into pages, or say in one line why not."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from tests.files.page_pictures import DPI, Says, page_of_lines
from tests.laws import assert_layout_laws

from vanban.files.images import open_image
from vanban.model import Layout, Limits, Origin, Unreadable


def saved(*pages: Image.Image, kind: str, **options: object) -> bytes:
    stream = io.BytesIO()
    more = {"save_all": True, "append_images": list(pages[1:])} if len(pages) > 1 else {}
    pages[0].save(stream, kind, **more, **options)
    return stream.getvalue()


def opened(content: bytes, limits: Limits | None = None) -> Layout:
    made = open_image(content, name="anh", limits=limits or Limits(), recognise=Says())
    assert_layout_laws(made)
    return made


@pytest.mark.parametrize(
    ("kind", "media_type"), [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("TIFF", "image/tiff")]
)
def test_each_kind_of_picture_is_one_recognised_page(kind: str, media_type: str) -> None:
    made = opened(saved(page_of_lines(), kind=kind, dpi=(DPI, DPI)))
    assert made.media_type == media_type
    assert [(page.number, page.origin) for page in made.pages] == [(1, Origin.OCR)]
    assert made.text.count("chữ in") == 12
    assert made.pages[0].width == pytest.approx(127, abs=1)


def test_a_tiff_of_several_pictures_has_as_many_pages() -> None:
    made = opened(saved(page_of_lines(), page_of_lines((100,)), kind="TIFF", dpi=(DPI, DPI)))
    assert [page.number for page in made.pages] == [1, 2]
    assert made.lines[-1].page == 2


def test_a_picture_without_resolution_is_as_wide_as_a4() -> None:
    made = opened(saved(page_of_lines().resize((1654, 2339)), kind="PNG"))
    assert made.pages[0].width == pytest.approx(210, abs=0.5)


def test_a_picture_that_claims_a_senseless_resolution_is_not_believed() -> None:
    made = opened(saved(page_of_lines().resize((1654, 2339)), kind="PNG", dpi=(10, 10)))
    assert made.pages[0].width == pytest.approx(210, abs=0.5)


def test_a_picture_lying_on_its_side_is_turned_as_its_camera_says() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    lying = page_of_lines().rotate(90, expand=True)
    made = opened(saved(lying, kind="JPEG", exif=exif, dpi=(DPI, DPI), quality=95))
    assert made.pages[0].width > made.pages[0].height
    assert made.text.count("chữ in") == 12


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_a_picture_cut_off_is_unreadable(kind: str) -> None:
    whole = saved(page_of_lines(), kind=kind)
    with pytest.raises(Unreadable, match=r"^anh: "):
        opened(whole[: len(whole) // 3])


def test_a_picture_too_large_to_unpack_is_unreadable() -> None:
    with pytest.raises(Unreadable, match=r"^anh: "):
        opened(saved(Image.new("1", (20000, 15000)), kind="PNG"))


def test_more_pages_than_allowed_are_unreadable() -> None:
    two = saved(page_of_lines(), page_of_lines(), kind="TIFF")
    with pytest.raises(Unreadable, match="giới hạn là 1"):
        opened(two, Limits(pages=1))


def test_a_picture_of_a_few_pixels_is_unreadable() -> None:
    with pytest.raises(Unreadable, match="điểm ảnh"):
        opened(saved(Image.new("L", (8, 8)), kind="PNG"))


WHOLE = saved(page_of_lines((100,)).resize((200, 160)), kind="TIFF")


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=6))
def test_a_damaged_picture_opens_or_says_why(damage: list[tuple[int, int]]) -> None:
    content = bytearray(WHOLE)
    for place, value in damage:
        content[place] = value
    try:
        opened(bytes(content))
    except Unreadable as reason:
        seen = str(reason)
    else:
        seen = ""
    assert "\n" not in seen
