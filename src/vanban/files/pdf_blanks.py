"""Read the serial and the day where a stamp's picture, and no letters, fills the blank left for them.

Số: [picture] /TB-UBND      Quảng Ngãi, ngày [picture] tháng 3 năm 2024
    ^ blank                                  ^ blank
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2 as pdfium2

from vanban.files.columns import pieces_of, rows_of
from vanban.files.words import PageWords, Word
from vanban.language.normal import fold
from vanban.model import Box, Doubt

if TYPE_CHECKING:
    from vanban.files.pdf_picture import Eye

_WHITE_MM = 3.0
"""A blank left for a stamp is wider than this; a blank between words is not."""
_MARGIN_MM = 1.5
_TRUST = 0.7
"""Digits that are recognised with less are a doubt, not a number."""


class Blank(NamedTuple):
    """A place left open in the text."""

    about: str
    """What it is for: `header.number`, `header.date`."""
    box: Box


def fill_blanks(
    digital: PageWords, pictures: Sequence[Box], page: pdfium2.PdfPage, eye: Eye | None
) -> PageWords:
    """`digital` with what the pictures in its blanks show; a doubt where that cannot be made out."""
    words: list[Word] = []
    doubts: list[Doubt] = []
    for blank in _blanks(digital):
        if not any(_covers(picture, blank.box) for picture in pictures):
            continue
        word = _recognised(blank, page, eye) if eye else None
        if word:
            words.append(word)
        else:
            why = "ở đây có ảnh đóng dấu, không đọc được"
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
            box = Box(word.right + 0.3, word.top - _MARGIN_MM, following.left - 0.3, word.bottom + _MARGIN_MM)
            if label.endswith("so") and text.startswith(("/", "-")):
                yield Blank("header.number", box)
            elif label == "ngay" and text == "thang":
                yield Blank("header.date", box)


def _covers(picture: Box, blank: Box) -> bool:
    """Whether enough of `blank` lies under `picture`, and the picture is not the whole page."""
    wide = min(picture.right, blank.right) - max(picture.left, blank.left)
    high = min(picture.bottom, blank.bottom) - max(picture.top, blank.top)
    return wide > 2 and high > 2 and picture.bottom - picture.top < 60


def _recognised(blank: Blank, page: pdfium2.PdfPage, eye: Eye) -> Word | None:
    """The number that the picture of `blank` shows; None where it cannot be made out."""
    found = eye.digits(page, blank.box)
    if not found or found[3] < _TRUST:
        return None
    text, left, right, confidence = found
    top, bottom = blank.box.top + _MARGIN_MM, blank.box.bottom - _MARGIN_MM
    return Word(text, left, top, right, bottom, confidence=confidence, stamped=True)
