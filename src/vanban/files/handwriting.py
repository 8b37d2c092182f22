"""Serial, day, month and year in the head of a scan: kept where typed, left out where a hand wrote them.

    Số: 299 /UBND-TTHC          299 by hand  ->  Số: /UBND-TTHC          and a doubt with its place
    ngày 15 tháng 01 năm 2025   15 by hand   ->  ngày tháng 01 năm 2025  and a doubt with its place

No model that reads print can be trusted with a clerk's pen: it reads 01 as 04 and is sure of it. So digits
are believed only where they look like type (as high as the type beside them, on one baseline, each apart) and
several readings agree: among the words around, and alone in differently made pictures. Serial and day, which
clerks write, must look like type however dark print is taken to be, where not all readings agree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image

from vanban.files.digit_ink import (
    DARKNESS,
    Band,
    Figure,
    Type,
    cut_pictures,
    end_of_word,
    find_figures,
    looks_typed,
    tell_type,
)
from vanban.files.recogniser import Seen
from vanban.language.normal import fold
from vanban.model import Box, Doubt

if TYPE_CHECKING:
    from vanban.files.cleaning import CleanPage
    from vanban.files.linefinding import LineBox

_NUMBER = re.compile(r"^\W{0,2}so{1,2}\s?[:.;]?(?P<serial>.{0,14}?)/\s?[a-zđ]")
_TORN = re.compile(
    r"^\W{0,2}(?:[sS5§$]\S{0,3}|\S{1,3}:)\s?[:.;,]{0,2}\s?(?P<serial>\S.{0,12}?|)\s?"
    r"['/|Irl1]?\s?(?:[A-ZĐ]{2,10}|TTr|CTr)\s?-\s?[A-ZĐ][A-ZĐa-z\d-]+\W{0,2}$"
)
"""The recogniser stumbles over the pen and tears what is printed beside it: the label, the sign's stroke."""
_DATE = re.compile(
    r"\b(?P<ngay>n[a-z]{1,3}[yu])\s?(?P<day>.{0,8}?)\s?(?P<thang>[a-z\d]h[a-z]n[a-z])(?P<month>.{0,9}?)"
    r"(?P<nam>[a-z]{1,2}m)(?P<year>.{2,7}?)[^\w]{0,2}$"
)
_SURE = 0.75
_CERTAIN = 0.9
_FAIR = 0.3
"""What was read among the words with less trust counts as not read."""
_UNSURE_VOTE, _ENOUGH, _LEAD = 0.6, 1.6, 1.4
"""What a reading that is not sure weighs, beside 1; what digits need in all; how far ahead they must be."""
_LIKE_DIGITS = str.maketrans("IlÍÌí!|iOoQDŠSsB§", "11111111000055588")
"""Letters as which digits are read among words."""
_LABELS = {"ngay": "ngày", "thang": "tháng", "nam": "năm"}
_SLASH = 0.93
"""A figure that leans so straight is the stroke between serial and sign."""
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
    band: Band


class _Drawn(NamedTuple):
    """A field and what is drawn there."""

    field: _Field
    figures: list[list[Figure]]
    """As they come apart at each darkness; none where the field is blank."""
    type: Type | None
    pictures: list[Image.Image]


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
    drawn = [_drawn(page, row, fields) for row, fields in found]
    pictures = [picture for places in drawn for place in places for picture in place.pictures]
    readings = iter(read_digits(pictures) if pictures else [])
    doubts: list[Doubt] = []
    for (row, _), places in zip(found, drawn, strict=True):
        decided = [
            (place.field, _decide(place, [next(readings) for _ in place.pictures])) for place in places
        ]
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
    found = _NUMBER.search(folded) or _TORN.search(text)
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
    opens = start - 1 if start and text[start - 1] == " " else start  # a blank day is the white before it
    left = places[opens - 1][1] if opens else row.box.left
    right = places[end][0] if end < len(places) else max(row.box.right, left + 1)
    within = [word.confidence for word in row.words if word.right > left and word.left < right]
    return _Field(
        about,
        name,
        start,
        end,
        re.sub(r"\s", "", text[start:end]),
        min(within, default=0.0),
        Band(round(left), row.box.top, round(max(right, left + 1)), row.box.bottom),
    )


def _drawn(page: CleanPage, row: Line, fields: list[_Field]) -> list[_Drawn]:
    """What is drawn in the fields of a row, beside type as it looks on that row."""
    known = _row_type(page, row, fields[-1])
    fields = [field if field.read else _opened(page, row, field) for field in fields]
    drawn = []
    for field in fields:
        figures = [_figures(page, field, known, darkness) for darkness in DARKNESS]
        pictures = cut_pictures(page.full, figures[0]) if figures[0] else []
        drawn.append(_Drawn(field, figures, known, pictures))
    return drawn


def _opened(page: CleanPage, row: Line, field: _Field) -> _Field:
    """A field that holds no word, from the true end of the word before: Tesseract at times draws that on."""
    if field.band.right - field.band.left > 0.5 * (field.band.bottom - field.band.top):
        return field
    before = max((word.left for word in row.words if word.left < field.band.left), default=field.band.left)
    return field._replace(
        band=field.band._replace(left=end_of_word(page.full, field.band._replace(left=round(before))))
    )


def _row_type(page: CleanPage, row: Line, last: _Field) -> Type | None:
    """The type of a row: of the year's digits beside a day, of the sign beside a serial."""
    band = last.band
    if last.name == "serial":
        reach = band.right + 7 * (band.bottom - band.top)
        band = band._replace(left=band.right, right=min(reach, row.box.right))
    return tell_type([figure for figure in find_figures(page.full, band) if figure.lean < _SLASH])


def _figures(page: CleanPage, field: _Field, known: Type | None, darkness: float) -> list[Figure]:
    """What is drawn in a field, up to the stroke that ends a serial."""
    kept: list[Figure] = []
    for figure in find_figures(page.full, field.band, darkness):
        if known and not known.is_near(figure):
            continue
        if field.name == "serial" and figure.lean >= _SLASH:
            break
        kept.append(figure)
    return kept[1:] if field.name == "serial" and known and _is_colon(kept, known) else kept


def _is_colon(figures: list[Figure], known: Type) -> bool:
    """Whether the first of `figures` is the colon before a serial: narrow and less high than digits."""
    if len(figures) < 2:
        return False
    first = figures[0]
    return first.height < 0.9 * known.height and first.right - first.left < 0.4 * known.height


def _decide(place: _Drawn, readings: list[tuple[Seen, ...]]) -> str | None:
    """The digits of a field; empty where nothing is written there, None where they cannot be made sure of."""
    if not place.pictures:
        return ""
    field = place.field
    within = field.read.strip(".,:;")
    if field.name in ("month", "year"):  # typed as a rule, and best read among the words around
        certain = field.confidence >= _CERTAIN and within.isdecimal()
        digits = within if certain else _voted(_as_digits(field), readings)
        needed = 1
    else:
        within = _as_digits(field)
        digits = _voted(within, readings)
        agreed = all(read == digits for read in (within, *(read for read, _ in map(_vote, readings))))
        needed = 1 if agreed else len(DARKNESS)
    typed = sum(
        _is_possible(field.name, digits, len(figures)) and looks_typed(figures, place.type)
        for figures in place.figures
    )
    return digits if typed >= needed else None


def _as_digits(field: _Field) -> str:
    """What was read in a field among the words around, l being 1; empty where with too little trust."""
    return field.read.strip(".,:;").translate(_LIKE_DIGITS) if field.confidence >= _FAIR else ""


def _voted(within: str, readings: list[tuple[Seen, ...]]) -> str:
    """The digits that readings agree on, among the words around and alone; empty where they do not.

    Tesseract says of many digits that it read well that it is not sure at all, so that agreement counts more.
    """
    votes: dict[str, float] = {}
    for read, weight in ((within, 1.0), *map(_vote, readings)):
        if read.isdecimal():
            votes[read] = votes.get(read, 0.0) + weight
    [(most, digits), (second, _), *_] = [
        *sorted(((weight, read) for read, weight in votes.items()), reverse=True),
        (0.0, ""),
        (0.0, ""),
    ]
    # A 5 cut out alone is read as 3, twice alike: the reading among its neighbours may not say otherwise.
    other = within.isdecimal() and within != digits and len(within) == len(digits)
    alone = len(digits) == 1 and within != digits
    return "" if most < _ENOUGH or most < _LEAD * second or other or alone else digits


def _vote(reading: tuple[Seen, ...]) -> tuple[str, float]:
    sure = min((seen.confidence for seen in reading), default=0.0) >= _SURE
    return "".join(seen.text for seen in reading), 1.0 if sure else _UNSURE_VOTE


def _is_possible(name: str, digits: str, figures: int) -> bool:
    if len(digits) != figures or not digits.isdecimal():
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
    box = Box(*(edge * mm for edge in field.band))
    return Doubt(field.about, f"{_NAMES[field.name]} {state}", page_number, box)


def _rewritten(row: Line, decided: list[tuple[_Field, str | None]]) -> Line:
    """The row with each field holding what was decided: digits, or nothing; a date's labels spelt right."""
    text, places = _spread(row)
    words: list[LineWord] = []
    at = 0
    for field, digits in decided:
        words += _between(row, at, field.start)
        if digits:
            words.append(LineWord(digits, field.band.left, field.band.right, _SURE))
        at = field.end
    words += _between(row, at, len(places))
    date = _DATE.search(fold(text)) if decided[0][0].name == "day" else None
    spelt = {text[slice(*date.span(label))]: right for label, right in _LABELS.items()} if date else {}
    return Line(row.box, tuple(word._replace(text=spelt.get(word.text, word.text)) for word in words))


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
