"""Serial, day, month and year in the head of a scan: kept where typed, left out where a hand wrote them.

    Số: 299 /UBND-TTHC          299 by hand  ->  Số: /UBND-TTHC          and a doubt with its place
    ngày 15 tháng 01 năm 2025   15 by hand   ->  ngày tháng 01 năm 2025  and a doubt with its place

No model that reads print can be trusted with a clerk's pen: it reads 01 as 04 and is sure of it. So digits
are believed only where they look like type (as high as the type beside them, on one baseline, each apart) and
were read surely: serial and day, which clerks write, twice alike from differently made pictures.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np
from PIL import Image

from vanban.files.recogniser import Seen
from vanban.language.normal import fold
from vanban.model import Box, Doubt

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vanban.files.cleaning import CleanPage
    from vanban.files.linefinding import LineBox

_NUMBER = re.compile(r"^\W{0,2}so{1,2}\s?[:.;]?(?P<serial>.{0,14}?)/\s?[a-zđ]")
_DATE = re.compile(
    r"\bng[a-z]y\s?(?P<day>.{0,8}?)\s?[a-z\d]h[a-z]ng(?P<month>.{0,9}?)[a-z]{1,2}m(?P<year>.{2,7})$"
)
_SURE = 0.75
"""Readings of digits below this count as none."""
_CERTAIN = 0.9
_HEAD = 0.4
"""The part of the page, from above, in which the head stands."""


class LineWord(NamedTuple):
    """A word of a line in pixels of the page."""

    text: str
    left: float
    right: float
    confidence: float


class Line(NamedTuple):
    """A line of print with its words from the left."""

    box: LineBox
    words: tuple[LineWord, ...]


class CheckedDigits(NamedTuple):
    """What becomes of the lines of a page."""

    lines: list[Line]
    doubts: tuple[Doubt, ...]


class _Field(NamedTuple):
    """A place for digits in a row."""

    about: str
    name: str
    start: int
    """Where it stands in the row's text."""
    end: int
    read: str
    confidence: float
    left: int
    top: int
    right: int
    bottom: int
    type_height: float | None = None
    """How high digits and capitals are where the row is typed for certain, in pixels; None = not known."""


DigitReader = Callable[[list[Image.Image]], list[tuple[Seen, ...]]]


def check_digits(
    page: CleanPage, lines: Sequence[Line], *, page_number: int, read_digits: DigitReader
) -> CheckedDigits:
    """`lines` with the digits of number and date kept, mended or left out; a doubt for each left out."""
    rest = list(lines)
    found: list[tuple[Line, list[_Field]]] = []
    for row, members in _rows(page, lines):
        fields = _fields(row)
        if fields and all(member in rest for member in members):
            rest = [line for line in rest if line not in members]
            found.append((row, fields))
    pictures = [picture for _, fields in found for field in fields for picture in _pictures(page, field)]
    readings = iter(read_digits(pictures) if pictures else [])
    doubts: list[Doubt] = []
    for row, plain in found:
        fields = _with_type(page, row, plain)
        decided = [(field, _decide(page, field, (next(readings), next(readings)))) for field in fields]
        doubts += [_doubt(page, field, page_number, digits) for field, digits in decided if not digits]
        rest.append(_rewritten(row, decided))
    return CheckedDigits(rest, tuple(doubts))


def _rows(page: CleanPage, lines: Sequence[Line]) -> Iterator[tuple[Line, list[Line]]]:
    """Up to three neighbours on one row of the head as one line; short rows first."""
    head = sorted((line for line in lines if line.box.bottom < _HEAD * page.grey.shape[0]), key=_left)
    for count in (1, 2, 3):
        for first in head:
            members = [first]
            for line in head:
                follows = line.box.left > members[-1].box.left
                if len(members) < count and follows and _goes_on(members[-1], line, page.dpi):
                    members.append(line)
            if len(members) == count:
                yield _joined(members), members


def _left(line: Line) -> int:
    return line.box.left


def _goes_on(line: Line, after: Line, dpi: float) -> bool:
    shared = min(line.box.bottom, after.box.bottom) - max(line.box.top, after.box.top)
    near = after.box.left - line.box.right < 1.2 * dpi
    return near and shared > 0.4 * min(line.box.bottom - line.box.top, after.box.bottom - after.box.top)


def _joined(members: list[Line]) -> Line:
    boxes = [line.box for line in members]
    box = type(boxes[0])(
        boxes[0].left, min(b.top for b in boxes), max(b.right for b in boxes), max(b.bottom for b in boxes)
    )
    return Line(box, tuple(word for line in members for word in line.words))


def _fields(row: Line) -> list[_Field]:
    """The places for digits in a row that is a number or a date; none in any other."""
    text, places = _spread(row)
    folded = fold(text)
    found = _NUMBER.search(folded)
    if found and len(text) < 50:
        return [_field(row, text, places, ("header.number", "serial", *found.span("serial")))]
    found = _DATE.search(folded)
    if found and len(text) < 60:
        return [
            _field(row, text, places, ("header.date", name, *found.span(name)))
            for name in ("day", "month", "year")
        ]
    return []


def _spread(row: Line) -> tuple[str, list[tuple[float, float]]]:
    """The row's text, words parted by a blank, and where each letter stands from left to right."""
    text = ""
    places: list[tuple[float, float]] = []
    for word in row.words:
        if text:
            text += " "
            places.append((places[-1][1], word.left))
        step = (word.right - word.left) / len(word.text)
        places += [(word.left + at * step, word.left + (at + 1) * step) for at in range(len(word.text))]
        text += word.text
    return text, places


def _field(
    row: Line, text: str, places: list[tuple[float, float]], where: tuple[str, str, int, int]
) -> _Field:
    about, name, start, end = where
    left = places[start - 1][1] if start else row.box.left
    right = places[end][0] if end < len(places) else max(row.box.right, left + 1)
    within = [word.confidence for word in row.words if word.right > left and word.left < right]
    return _Field(
        about,
        name,
        start,
        end,
        re.sub(r"\s", "", text[start:end]),
        min(within, default=0.0),
        round(left),
        row.box.top,
        round(max(right, left + 1)),
        row.box.bottom,
    )


def _blobs(page: CleanPage, field: _Field) -> NDArray[np.int32]:
    """What is drawn in the field, a row each: left, top, width, height; specks, dots and dashes left out."""
    height = field.bottom - field.top
    margin = height // 3
    top = max(field.top - margin, 0)
    window = page.full[top : field.bottom + margin, max(field.left, 0) : field.right]
    if not window.size:
        return np.zeros((0, 4), np.int32)
    # Halfway between paper and the darkest ink, for old prints are pale.
    ink = window < (float(np.percentile(window, 1)) + 250) / 2
    whole = cv2.morphologyEx(ink.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((5, 1), np.uint8))
    _, _, stats, centres = cv2.connectedComponentsWithStats(whole, connectivity=8)
    tall = stats[:, cv2.CC_STAT_HEIGHT] > 0.3 * height
    tall[0] = False
    inside = (centres[:, 1] > margin) & (centres[:, 1] < margin + height)
    kept: NDArray[np.int32] = stats[tall & inside, :4].astype(np.int32)
    return kept


def _with_type(page: CleanPage, row: Line, fields: list[_Field]) -> list[_Field]:
    """The fields, knowing the type of their row: the year's digits beside a day, the sign beside a serial."""
    last = fields[-1]
    if last.name == "serial":
        sign = last._replace(
            left=last.right, right=min(last.right + 6 * (last.bottom - last.top), row.box.right)
        )
    else:
        sign = last
    heights = _blobs(page, sign)[:, 3]
    known = float(np.median(heights)) if len(heights) > 1 else None
    return [field._replace(type_height=known) for field in fields]


def _pictures(page: CleanPage, field: _Field) -> list[Image.Image]:
    """The field twice: enlarged as it is, and larger, in black and white, a little fatter."""
    window = page.full[max(field.top - 4, 0) : field.bottom + 4, max(field.left, 0) : max(field.right, 1)]
    framed = cv2.copyMakeBorder(window, 8, 8, 16, 16, cv2.BORDER_CONSTANT, value=(255,))
    one = cv2.resize(framed, None, fx=1.3, fy=1.3, interpolation=cv2.INTER_CUBIC)
    other = cv2.resize(framed, None, fx=2.2, fy=2.2, interpolation=cv2.INTER_LANCZOS4)
    other = np.where(cv2.erode(other, np.ones((2, 2), np.uint8)) < 150, 0, 255).astype(np.uint8)
    return [Image.fromarray(one), Image.fromarray(other)]


def _decide(page: CleanPage, field: _Field, readings: tuple[tuple[Seen, ...], ...]) -> str | None:
    """The digits of a field; empty where nothing is written there, None where they cannot be made sure of."""
    blobs = _blobs(page, field)
    if not len(blobs):
        return ""
    texts = [_sure_digits(reading) for reading in readings]
    within = field.read.strip(".,:;") if field.confidence >= _SURE else ""
    if field.name in ("month", "year") and field.confidence >= _CERTAIN:
        digits = within  # typed as a rule, and best read among the words around
    else:
        [(digits, votes), *_] = [*Counter(filter(None, [within, *texts])).most_common(1), ("", 0)]
        # A 5 cut out alone is read as 3, twice alike: one digit wants the reading among its neighbours too.
        backed = digits == within or (not field.read and len(digits) > 1)
        digits = digits if votes > 1 and backed else ""
    believed = digits and _looks_typed(blobs, field)
    return digits if believed and _is_possible(field.name, digits, len(blobs)) else None


def _sure_digits(reading: tuple[Seen, ...]) -> str:
    """What was read in a field alone; empty where not surely."""
    sure = min((seen.confidence for seen in reading), default=0.0) >= _SURE
    return "".join(seen.text for seen in reading) if sure else ""


def _looks_typed(blobs: NDArray[np.int32], field: _Field) -> bool:
    """Whether blobs are as high as each other, on one baseline, and as high as the type of the row."""
    top, height = blobs[:, 1], blobs[:, 3]
    bottom = top + height
    slack = 0.06 * float(height.max()) + 1
    level = max(np.ptp(height), np.ptp(bottom), np.ptp(top)) <= slack
    if field.type_height is None:
        return bool(level and len(blobs) > 1)
    alike = np.abs(height - field.type_height).max() <= slack
    return bool(level and alike)


def _is_possible(name: str, digits: str, blobs: int) -> bool:
    if len(digits) != blobs or not digits.isdecimal():
        return False
    if name == "year":
        return len(digits) == 4 and digits[:2] in ("19", "20")
    if name == "serial":
        return len(digits) <= 5
    return len(digits) <= 2 and 1 <= int(digits) <= {"day": 31, "month": 12}[name]


_NAMES = {"serial": "số", "day": "ngày", "month": "tháng", "year": "năm"}


def _doubt(page: CleanPage, field: _Field, page_number: int, digits: str | None) -> Doubt:
    state = "viết tay hoặc không rõ, không đoán" if digits is None else "để trống hoặc không đọc được"
    mm = 25.4 / page.dpi
    box = Box(field.left * mm, field.top * mm, field.right * mm, field.bottom * mm)
    return Doubt(field.about, f"{_NAMES[field.name]} {state}", page_number, box)


def _rewritten(row: Line, decided: list[tuple[_Field, str | None]]) -> Line:
    """The row with each field holding what was decided: digits, or nothing."""
    _, places = _spread(row)
    words: list[LineWord] = []
    at = 0
    for field, digits in decided:
        words += _between(row, at, field.start)
        if digits:
            words.append(LineWord(digits, field.left, field.right, _SURE))
        at = field.end
    words += _between(row, at, len(places))
    return Line(row.box, tuple(words))


def _between(row: Line, start: int, end: int) -> Iterator[LineWord]:
    """The words, and parts of words, that stand between two places of the row's text."""
    at = 0
    for word in row.words:
        first, last = max(start - at, 0), min(end - at, len(word.text))
        text = word.text[first:last] if first < last else ""
        if text.strip():
            step = (word.right - word.left) / len(word.text)
            yield LineWord(text, word.left + first * step, word.left + last * step, word.confidence)
        at += len(word.text) + 1
