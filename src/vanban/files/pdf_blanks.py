"""Read the serial and the day where a stamp's picture, and no letters, fills the blank left for them.

Số: [picture] /TB-UBND      Quảng Ngãi, ngày [picture] tháng 3 năm 2024
    ^ blank                                  ^ blank
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2 as pdfium2

from vanban.files.columns import pieces_of, rows_of
from vanban.files.words import PageWords, Word
from vanban.language.normal import fold
from vanban.model import Box, Doubt, Limits

if TYPE_CHECKING:
    from vanban.files.recogniser import Recogniser

_WHITE_MM = 3.0
"""A blank left for a stamp is wider than this; a blank between words is not."""
_TRUST = 0.7
"""Digits that are recognised with less are a doubt, not a number."""


class Blank(NamedTuple):
    """A place left open in the text."""

    about: str
    """What it is for: `header.number`, `header.date`."""
    box: Box


@dataclass(frozen=True, slots=True)
class Reading:
    """What is needed to recognise a part of a page; no recogniser where None is given."""

    page: pdfium2.PdfPage
    name: str
    limits: Limits
    recognise: Recogniser | None


def fill_blanks(digital: PageWords, pictures: Sequence[Box], reading: Reading) -> PageWords:
    """`digital` with what the pictures in its blanks show; a doubt where that cannot be made out."""
    words: list[Word] = []
    doubts: list[Doubt] = []
    for blank in _blanks(digital):
        if not any(_covers(picture, blank.box) for picture in pictures):
            continue
        word = _recognised(blank, reading) if reading.recognise else None
        if word:
            words.append(word)
        else:
            why = "filled with a picture that could not be read"
            doubts.append(Doubt(blank.about, why, digital.number, blank.box))
    if not words and not doubts:
        return digital
    return replace(digital, words=(*digital.words, *words), doubts=(*digital.doubts, *doubts))


def _blanks(page: PageWords) -> Iterator[Blank]:
    """The places for serial and day that are left open in the upper half of the page."""
    upper = [word for word in page.words if word.bottom < page.height / 2]
    for row in rows_of(pieces_of(upper)):
        for word, following in pairwise(row):
            if following.left - word.right < _WHITE_MM:
                continue
            label, text = fold(word.text).rstrip(":."), fold(following.text)
            box = Box(word.right + 0.3, word.top - 1.5, following.left - 0.3, word.bottom + 1.5)
            if label.endswith("so") and text.startswith(("/", "-")):
                yield Blank("header.number", box)
            elif label == "ngay" and text == "thang":
                yield Blank("header.date", box)


def _covers(picture: Box, blank: Box) -> bool:
    """Whether enough of `blank` lies under `picture`, and the picture is not the whole page."""
    wide = min(picture.right, blank.right) - max(picture.left, blank.left)
    high = min(picture.bottom, blank.bottom) - max(picture.top, blank.top)
    return wide > 2 and high > 2 and picture.bottom - picture.top < 60


def _recognised(blank: Blank, reading: Reading) -> Word | None:
    """The digits that the picture of `blank` shows; None where they cannot be made out."""
    # Brings in the picture libraries.
    from vanban.files.pdf_picture import draw

    if reading.recognise is None:
        return None
    image, dpi = draw(reading.page, box=blank.box)
    limit = reading.limits.ocr_page_s
    seen = reading.recognise.digits([image.convert("L")], name=reading.name, limit_s=limit)[0]
    if len(seen) != 1 or seen[0].confidence < _TRUST or not seen[0].text.isdigit():
        return None
    mm = 25.4 / dpi
    left, right = (blank.box.left + edge * mm for edge in (seen[0].left, seen[0].right))
    top, bottom = blank.box.top + 1.5, blank.box.bottom - 1.5
    return Word(seen[0].text, left, top, right, bottom, confidence=seen[0].confidence, stamped=True)
