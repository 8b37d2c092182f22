"""Read the picture of a page: clean it, have it recognised, and say what could not be made out.

The picture is set upright and freed of stamps and specks; what is recognised is mended where Vietnamese
allows one reading only; digits that no machine should guess at are left out, with a doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from vanban.files.turning import ON_HEAD, ON_SIDE, find_turn, may_lie_on_head, may_lie_on_side
from vanban.files.words import PageWords, Ruling, Word
from vanban.language.mending import Reading, mend
from vanban.language.syllables import is_syllable
from vanban.model import Doubt, Limits, Origin, Style

if TYPE_CHECKING:
    from PIL.Image import Image

    from vanban.files.cleaning import CleanPage
    from vanban.files.handwriting import Line
    from vanban.files.linefinding import FoundLines, LineBox
    from vanban.files.recogniser import Recogniser, Seen
    from vanban.files.seals import Circle


_SOME_TRUST = 0.3
_DIRT = "_\u02c6`~"
"""What no word ends in: bits of seals and signatures."""
_STOPS = ".,:;()[]\"'“”/-+"
_TELLING = re.compile(r"\d|[^\W\d_]{3}|[A-ZĐ]{2}")
"""What a word that is no syllable must have to be one: a digit, letters enough."""
_SIGN = re.compile(r"/[A-ZĐ]{2}")
_SAMPLE = 6
"""Lines enough to tell whether a page can be read as it lies."""
_SMALLEST_PX = 16
"""No letter can be told in less."""


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
    """What is printed on one page, words line by line; their places are those on the page set upright.

    Raises `Unreadable` where no recogniser is installed or the page takes longer than `limits.ocr_page_s`.
    """
    if min(picture.image.size) < _SMALLEST_PX:
        mm = 25.4 / picture.dpi
        width, height = picture.image.size
        return PageWords(picture.page, width * mm, height * mm, (), origin=Origin.OCR)
    # OpenCV takes a quarter of a second to load; only scans need it.
    from vanban.files.handwriting import check_digits
    from vanban.files.incoming import take_incoming

    turn, page, found, seen = _read_upright(picture, recognise, limits)
    mm = 25.4 / page.dpi
    read = [
        line
        for line in map(_mended, found.boxes, seen)
        if _is_print(line) and not any(_is_sealed(line, seal) for seal in page.seals)
    ]
    printed, stamps = take_incoming(read, page_number=picture.page, mm=mm)
    lines, doubts = check_digits(
        page,
        printed,
        page_number=picture.page,
        read_digits=partial(recognise.digits, name=picture.name, limit_s=limits.ocr_page_s),
    )
    height, width = page.grey.shape
    return PageWords(
        number=picture.page,
        width=width * mm,
        height=height * mm,
        words=tuple(word for line in lines for word in _placed(line, mm)),
        rulings=tuple(Ruling(*(edge * mm for edge in ruling)) for ruling in page.rulings),
        origin=Origin.OCR,
        stamps=stamps,
        doubts=(*_turn_doubt(turn, picture.page), *doubts),
    )


class _Read(NamedTuple):
    """A page and what is on it."""

    turn: int
    """By how many degrees against the clock the picture was turned."""
    page: CleanPage
    found: FoundLines
    seen: list[tuple[Seen, ...]]
    """For each found line its words."""


def _read_upright(picture: Picture, recognise: Recogniser, limits: Limits) -> _Read:
    """The page as it lies, or turned where it lies on its side or head."""
    from vanban.files.cleaning import clean
    from vanban.files.linefinding import cut_lines, find_lines

    def read_some(image: Image) -> list[tuple[Seen, ...]]:
        page = clean(image, dpi=picture.dpi)
        lines = cut_lines(page.grey, find_lines(page.ink, page.dpi))
        longest = sorted(lines, key=lambda line: -line.width)[:_SAMPLE]
        return recognise.lines(longest, name=picture.name, limit_s=limits.ocr_page_s)

    def read(turn: int) -> _Read:
        page = clean(picture.image.rotate(turn, expand=True) if turn else picture.image, dpi=picture.dpi)
        found = find_lines(page.ink, page.dpi)
        if (
            not turn
            and may_lie_on_side(found.boxes)
            and (turn := find_turn(picture.image, ON_SIDE, read_some))
        ):
            return read(turn)
        seen = recognise.lines(cut_lines(page.grey, found), name=picture.name, limit_s=limits.ocr_page_s)
        if not turn and may_lie_on_head(seen) and (turn := find_turn(picture.image, ON_HEAD, read_some)):
            return read(turn)
        return _Read(turn, page, found, seen)

    return read(0)


def _turn_doubt(turn: int, page: int) -> tuple[Doubt, ...]:
    if not turn:
        return ()
    return (
        Doubt("text", f"trang nằm ngang hoặc ngược, đã xoay {turn}° ngược chiều kim đồng hồ để đọc", page),
    )


def _mended(box: LineBox, seen: tuple[Seen, ...]) -> Line:
    """A line's words in pixels of the page, their marks mended."""
    from vanban.files.handwriting import Line, LineWord

    texts = mend([Reading(word.text.rstrip(_DIRT) or word.text, word.confidence) for word in seen])
    # Tesseract at times draws a word's box to the end of its line.
    ends = [*(after.left for after in seen[1:]), *(word.right for word in seen[-1:])]
    return Line(
        box,
        tuple(
            LineWord(text, box.page_x(word.left), box.page_x(min(word.right, end)), word.confidence)
            for text, word, end in zip(texts, seen, ends, strict=True)
        ),
    )


def _is_print(line: Line) -> bool:
    """Whether anything on a line was read with some trust: bits of seals and signatures look like no word."""
    return any(
        _SIGN.search(word.text)  # «/BGDĐT-GDĐH»: no word, so Tesseract trusts it little
        or (
            word.confidence >= _SOME_TRUST
            and (is_syllable(word.text.strip(_STOPS)) or _TELLING.search(word.text))
        )
        for word in line.words
    )


def _is_sealed(line: Line, seal: Circle) -> bool:
    """Whether a line is the name in the middle of a seal: in capitals, right in the middle of its ring."""
    box = line.box
    x, y = (box.left + box.right) / 2 - seal.x, (box.top + box.bottom) / 2 - seal.y
    inside = max(box.right - seal.x, seal.x - box.left) < seal.radius
    small = "".join(word.text for word in line.words if len(word.text) > 1 and not word.text.isupper())
    return inside and abs(x) < 0.3 * seal.radius and abs(y) < 0.7 * seal.radius and not small.isalpha()


def _placed(line: Line, mm: float) -> Iterator[Word]:
    """The words of a line at their places on the sheet."""
    box = line.box
    style = Style(size_pt=round((box.bottom - box.top) * mm / 25.4 * 72 * 2) / 2)
    for text, left, right, confidence in line.words:
        yield Word(text, left * mm, box.top * mm, right * mm, box.bottom * mm, style, confidence)
