"""Draw a PDF page, or a corner of it, for the recogniser; never larger than memory allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2 as pdfium2

from vanban.files.scan import Picture, recognise_page
from vanban.files.words import PageWords, Word
from vanban.model import Box, Limits

if TYPE_CHECKING:
    from PIL.Image import Image

    from vanban.files.recogniser import Recogniser

DPI = 300
"""What Tesseract was trained on."""
PIXELS = 40_000_000
"""The largest picture drawn: twice an A3 sheet at 300 dpi."""


def draw(page: pdfium2.PdfPage, *, box: Box | None = None) -> tuple[Image, float]:
    """The page as a person sees it, annotations too, and its dots per inch; `box` cuts a part out."""
    width, height = page.get_size()
    dpi = min(DPI, (PIXELS / max(1.0, width * height)) ** 0.5 * 72)
    crop = (0.0, 0.0, 0.0, 0.0)
    if box:
        points = 72 / 25.4
        crop = (
            max(0.0, box.left * points),
            max(0.0, height - box.bottom * points),
            max(0.0, width - box.right * points),
            max(0.0, box.top * points),
        )
    bitmap = page.render(scale=dpi / 72, crop=crop, may_draw_forms=True)
    try:
        return bitmap.to_pil().copy(), dpi
    finally:
        bitmap.close()


def read_picture(
    page: pdfium2.PdfPage, number: int, *, name: str, recognise: Recogniser, limits: Limits
) -> PageWords:
    """The words of the whole page as its picture shows them."""
    image, dpi = draw(page)
    return recognise_page(Picture(image, dpi, number, name), recognise=recognise, limits=limits)


def read_part(
    page: pdfium2.PdfPage, number: int, box: Box, *, name: str, recognise: Recogniser, limits: Limits
) -> tuple[Word, ...]:
    """The words inside `box`, at their places on the page."""
    image, dpi = draw(page, box=box)
    found = recognise_page(Picture(image, dpi, number, name), recognise=recognise, limits=limits)
    return tuple(
        word._replace(
            left=word.left + box.left,
            right=word.right + box.left,
            top=word.top + box.top,
            bottom=word.bottom + box.top,
        )
        for word in found.words
    )
