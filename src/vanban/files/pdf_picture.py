"""Draw a PDF page, or a corner of it, for the recogniser; never larger than memory allows."""

from __future__ import annotations

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Eye:
    """Who reads the pictures of one file, and how much that may cost."""

    recognise: Recogniser
    name: str
    limits: Limits

    def page(self, page: pdfium2.PdfPage, number: int) -> PageWords:
        """The words of the whole page as its picture shows them."""
        image, dpi = draw(page)
        return recognise_page(
            Picture(image, dpi, number, self.name), recognise=self.recognise, limits=self.limits
        )

    def part(self, page: pdfium2.PdfPage, number: int, box: Box) -> tuple[Word, ...]:
        """The words inside `box`, at their places on the page."""
        image, dpi = draw(page, box=box)
        picture = Picture(image, dpi, number, self.name)
        found = recognise_page(picture, recognise=self.recognise, limits=self.limits)
        return tuple(_moved(word, box) for word in found.words)

    def digits(self, page: pdfium2.PdfPage, box: Box) -> tuple[str, float, float, float] | None:
        """The one number inside `box`: its digits, left and right on the page, and the trust in it."""
        image, dpi = draw(page, box=box)
        limit = self.limits.ocr_page_s
        seen = self.recognise.digits([image.convert("L")], name=self.name, limit_s=limit)[0]
        if len(seen) != 1 or not seen[0].text.isdigit():
            return None
        left, right = (box.left + edge * 25.4 / dpi for edge in (seen[0].left, seen[0].right))
        return seen[0].text, left, right, seen[0].confidence


def _moved(word: Word, box: Box) -> Word:
    return word._replace(
        left=word.left + box.left,
        right=word.right + box.left,
        top=word.top + box.top,
        bottom=word.bottom + box.top,
    )
