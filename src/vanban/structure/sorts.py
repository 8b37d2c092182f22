"""What one row of a head says, told by its words alone.

«Số: 11 /TB-UBND»  number      «Kon Tum, ngày 05 tháng 3 năm 2024»  date      «V/v báo cáo»  about
"""

from __future__ import annotations

import re
from dataclasses import replace
from enum import Enum, auto

from rapidfuzz import fuzz

from vanban.language.dates import PlaceAndDate, PrintedDate, parse_place_and_date
from vanban.number import NumberLine, parse_number_line
from vanban.structure.rows import Row, as_one, is_separator


class Sort(Enum):
    """What one row of a head says."""

    QUOC_HIEU = auto()
    TIEU_NGU = auto()
    DANG = auto()
    NUMBER = auto()
    DATE = auto()
    ABOUT = auto()
    """`V/v ...`"""
    URGENCY = auto()
    SECRECY = auto()
    DRAFT = auto()
    RULE = auto()
    OTHER = auto()


_URGENCY = re.compile(r"(?:do khan\s*:?\s*)?(hoa toc(?: hen gio)?|thuong khan|khan)[\s.]*")
_SECRECY = re.compile(r"(?:do mat\s*:?\s*)?(tuyet mat|toi mat|mat)[\s.]*")
_DRAFT = re.compile(r"\(?\s*(?:ban )?du thao(?: lan \d+)?\s*\)?[\s.\d/]*")
ABOUT = re.compile(r"\(?\s*v\s*/?\s*v\b\s*[:.]?\s*")
ABOUT_IN_FULL = re.compile(rf"{ABOUT.pattern}|\w{{1,3}} viec\b\s*[:.]?\s*")
"""`V/v`, and `Về việc` printed in its place."""
_QUOC_HIEU = "cong hoa xa hoi chu nghia viet nam"
_DANG = "dang cong san viet nam"
_PHRASES = (
    (_QUOC_HIEU, Sort.QUOC_HIEU),
    ("doc lap - tu do - hanh phuc", Sort.TIEU_NGU),
    (_DANG, Sort.DANG),
)
FRAMED = ((_URGENCY, Sort.URGENCY), (_SECRECY, Sort.SECRECY), (_DRAFT, Sort.DRAFT))
_TRIMMED = " .,:;*_-–|[](){}'\"“”"


def sort_of(row: Row) -> Sort:
    """What the row says, by its words alone."""
    words = row.folded.strip(_TRIMMED)
    if not words or is_separator(row):
        return Sort.RULE
    for pattern, sort in FRAMED:
        if pattern.fullmatch(words) and (row.capitals or sort is Sort.DRAFT or words.startswith("do ")):
            return sort
    for phrase, sort in _PHRASES:
        if _like(words, phrase):
            return sort
    tests = ((Sort.ABOUT, _is_about), (Sort.NUMBER, _is_number), (Sort.DATE, is_place_and_date))
    return next((sort for sort, is_sort in tests if is_sort(row)), Sort.OTHER)


def is_motto(row: Row) -> bool:
    """Whether the row is the quốc hiệu or the Party's title; quicker than `sort_of`."""
    words = row.folded.strip(_TRIMMED)
    return (_like(words, _QUOC_HIEU) or _like(words, _DANG)) and sort_of(row) in (Sort.QUOC_HIEU, Sort.DANG)


def _is_about(row: Row) -> bool:
    return bool(ABOUT_IN_FULL.match(row.folded))


_PLACE = re.compile(
    r"(?:[^,;:\d]{2,40}[,.;:]?\s*)?ngay\b(?:[^a-z]{0,14}(?:thang|/|-)|.{0,14}\bthang\b.{0,12}\bnam\b)"
)


def is_place_and_date(row: Row) -> bool:
    """Whether the row is địa danh and ngày tháng năm, and no sentence that names a day."""
    if len(row.text) > 80 or row.text.endswith((";", ",")):
        return False
    if re.search(r"\bso\b.*/", row.folded):  # a number and its day: the title of a gazette
        return False
    return date_on(row) is not None


_TORN_DAY = re.compile(
    r"(?P<place>[^,:;\d]{2,40}),\s*(?P<date>ng\S{0,4}.{0,8}?\S?hang\s+(?P<month>\d{1,2})\s+nam\s+(?P<year>\d{4}))"
)


def date_on(row: Row) -> PlaceAndDate | None:
    """Place and date on the row; on a recognised one also where a day by hand runs into `tháng`."""
    if _PLACE.match(row.folded):
        return parse_place_and_date(row.text)
    torn = _TORN_DAY.fullmatch(row.folded) if row.line.confidence is not None else None
    if torn is None or not 1 <= int(torn["month"]) <= 12:
        return None
    iso = f"{torn['year']}-{int(torn['month']):02}"
    date = PrintedDate(*torn.span("date"), iso, "ngày viết tay hoặc không rõ")
    return PlaceAndDate(row.text[slice(*torn.span("place"))], torn.span("place"), date)


def _like(words: str, phrase: str) -> bool:
    """Whether `words` are the phrase as printed, misprinted or torn by a scanner."""
    return abs(len(words) - len(phrase)) < 9 and fuzz.ratio(words, phrase) > (72 if phrase != _DANG else 88)


def _is_number(row: Row) -> bool:
    found = number_on(row) if len(row.text) < 90 else None
    return found is not None and len(row.text) - found.end < 12


_TORN_LABEL = re.compile(r"[Ss]\w{1,3}\s*[:;.]")


def number_on(row: Row) -> NumberLine | None:
    """The number on the row; on a recognised one also where `Số:` was torn: `Sốó: /KH-SYT`."""
    found = parse_number_line(row.text)
    torn = _TORN_LABEL.match(row.text) if found is None and row.line.confidence is not None else None
    if torn is None:
        return found
    found = parse_number_line(f"Số:{row.text[torn.end() :]}")
    shift = torn.end() - len("Số:")
    return found and replace(found, start=found.start + shift, end=found.end + shift)


def whole_rows(pieces: list[Row]) -> list[Row]:
    """The pieces with a quốc hiệu, a number or a date that is broken over two lines made whole again."""
    whole: list[Row] = []
    for piece in pieces:
        above = whole[-1] if whole else None
        if above is not None and above.line.frame == piece.line.frame and _belongs(above, piece):
            whole[-1] = as_one([above, piece], filling=" ")
        else:
            whole.append(piece)
    return whole


_DAY_BROKEN = re.compile(r"(?:[^,;:\d]{2,40},?\s*)?ngay\b[\s\d.…]*thang[\s\d.…]*nam[\s\d.…]*")


def _belongs(above: Row, below: Row) -> bool:
    """Whether two rows of one column are one phrase that the file breaks: a motto, a date, a number."""
    both = f"{above.folded} {below.folded}"
    if _like(both, _QUOC_HIEU) and not _like(above.folded, _QUOC_HIEU):
        return True
    if _DAY_BROKEN.fullmatch(both) and not re.search(r"\bnam\s*\d{4}$", above.folded):
        torn = "ngay" in above.folded or (below.line.opens is False and len(above.text) < 20)
        return torn and not re.search(r"\d\s*[/-]|:", above.folded)
    if re.fullmatch(r"(?:[a-z]+ ){0,2}so\s*:?", above.folded.strip()) and re.match(r"[\d/-]", below.text):
        return True
    return bool(
        re.match(r"so\s*:", above.folded) and above.text.endswith(("-", "/")) and len(below.text) < 30
    )
