"""Read the picture of a page: clean it, have it recognised, and say what could not be made out.

The picture is set upright and freed of stamps and specks; what is recognised is mended where Vietnamese
allows one reading only; digits that no machine should guess at are left out, with a doubt.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vanban.files.words import PageWords, Ruling, Word
from vanban.model import Limits, Origin, Style

if TYPE_CHECKING:
    from PIL.Image import Image

    from vanban.files.linefinding import LineBox
    from vanban.files.recogniser import Recogniser, Seen


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


def recognise_page(picture: Picture, *, recognise: Recogniser, limits: Limits) -> PageWords:
    """What is printed on one page, the page turned upright; words line by line.

    Raises `Unreadable` where no recogniser is installed or the page takes longer than `limits.ocr_page_s`.
    """
    # OpenCV takes a quarter of a second to load; only scans need it.
    from vanban.files.cleaning import clean
    from vanban.files.linefinding import cut_line, find_lines

    page = clean(picture.image, dpi=picture.dpi)
    lines = find_lines(page.ink, page.dpi)
    pictures = [cut_line(page.grey, line) for line in lines]
    seen = recognise.lines(pictures, name=picture.name, limit_s=limits.ocr_page_s)
    mm = 25.4 / page.dpi
    height, width = page.grey.shape
    return PageWords(
        number=picture.page,
        width=width * mm,
        height=height * mm,
        words=tuple(_placed(lines, seen, mm)),
        rulings=tuple(Ruling(*(edge * mm for edge in ruling)) for ruling in page.rulings),
        origin=Origin.OCR,
    )


def _placed(lines: Sequence[LineBox], seen: Sequence[tuple[Seen, ...]], mm: float) -> Iterator[Word]:
    """The words at their places on the sheet."""
    for line, words in zip(lines, seen, strict=True):
        style = Style(size_pt=round((line.bottom - line.top) * mm / 25.4 * 72 * 2) / 2)
        for word in words:
            left, right = (line.page_x(edge) * mm for edge in (word.left, word.right))
            yield Word(word.text, left, line.top * mm, right, line.bottom * mm, style, word.confidence)
