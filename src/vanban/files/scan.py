"""Read the picture of a page: clean it, have it recognised, and say what could not be made out.

picture of a page -> upright, without stamps and specks -> words -> mended words, doubts, stamps
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vanban.model import Box, Doubt, Limits, Stamp

if TYPE_CHECKING:
    from PIL.Image import Image

    from vanban.files.recogniser import Recogniser


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture of one page, as it stands in the file."""

    image: Image
    dpi: float
    """Its true resolution on the sheet, so that boxes come out in millimetres."""
    page: int
    """From 1, as the file counts."""
    name: str
    """The file's name, for what cannot be read."""


@dataclass(frozen=True, slots=True)
class Word:
    """One recognised word at its place on the page."""

    text: str
    box: Box
    confidence: float
    """The recogniser's trust in it, 0 to 1."""
    line: int
    """Words of one line as the recogniser saw it share this number, from 1 in its reading order."""
    block: int
    """Lines of one stretch of text share this number, from 1 in the recogniser's reading order."""


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """What was read on one page's picture."""

    words: tuple[Word, ...]
    """In the recogniser's reading order, incoming stamps and specks left out."""
    doubts: tuple[Doubt, ...]
    """With page and box; no spans, for the text is not made yet."""
    stamps: tuple[Stamp, ...]


def recognise_page(picture: Picture, *, recognise: Recogniser, limits: Limits) -> ScannedPage:
    """What is printed on one page.

    Raises `Unreadable` where no recogniser is installed or the page takes longer than `limits.ocr_page_s`.
    """
    mm = 25.4 / picture.dpi
    seen = recognise.page(picture.image, dpi=round(picture.dpi), name=picture.name, limit_s=limits.ocr_page_s)
    words = (
        Word(
            word.text,
            Box(word.left * mm, word.top * mm, word.right * mm, word.bottom * mm),
            word.confidence,
            word.line,
            word.block,
        )
        for word in seen
    )
    return ScannedPage(tuple(words), (), ())
