"""Read the dates that documents print, cut where the page is blank or torn, never guessed.

What is printed, and what is read:

    Kon Tum, ngày     tháng 12 năm 2024        ngày 05/3/2020        ngày 31 tháng 02 năm 2020
    ^^^^^^^ place           ^^^^^^^^ 2024-12         ^ 2020-03-05                         ^ 2020, in doubt
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from vanban.language.normal import fold, squeeze
from vanban.language.numerals import NUMBER_WORD, parse_words


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as it stands on the page."""

    start: int
    """Where `ngày` begins, or the first figure."""
    end: int
    iso: str | None
    """`2020-03-05`, cut to `2020-03` or `2020` where the rest is blank or torn; None without a sure year."""
    doubt: str | None = None
    """What was printed but cannot be right; None where nothing was."""


@dataclass(frozen=True, slots=True)
class PlaceAndDate:
    """The line over the right half of the page: địa danh, ngày tháng năm."""

    place: str | None
    """As printed, white space folded; None where none stands before the date."""
    place_span: tuple[int, int] | None
    date: PrintedDate


_GAP = r"(?: [\x20\t\xa0.…_,:]{0,60} (?: \n [\x20\t\xa0]* )? )"  # blanks, dotted leaders, one line's end
_WORDS = rf"{NUMBER_WORD} (?: \s+ {NUMBER_WORD} )*?"
_FORMULA = re.compile(
    rf"""
    (?<!\w) ngay {_GAP} (?: m[uo]ng \s+ )? (?P<day> \d{{1,4}} | [0-3]\x20\d | {_WORDS} )? {_GAP}
    (?: thang {_GAP} (?P<month> \d{{1,4}} | [01]\x20\d | {_WORDS} | gieng | chap )? {_GAP}
        (?: nam (?! [^\W\d_] ) | [/.-] (?= \s?\d{{4}} ) )
      | [/.-] \s? (?P<month_after_stroke> \d{{1,4}} ) \s? (?: [/.-] (?= \s?\d\d ) | nam \b ) )
    (?P<year> \s* (?: \d{{4}} (?!\d) | (?:19|20) \x20 \d\d (?! [\d.,/] ) )
            | [\x20\t\xa0.…_]* \d{{1,9}}
            | {_GAP} {NUMBER_WORD} (?: \s+ {NUMBER_WORD} )+ )?
    """,
    re.VERBOSE,
)
_FIGURES = re.compile(
    r"""
    (?<! [\w/.,] ) (?: (?<! - ) | (?= \d{1,2} / ) )
    (?P<day> \d{1,2} ) (?P<stroke> [/-] | \. (?= \d\d\. ) ) (?P<month> \d{1,2} ) (?P=stroke)
    (?P<year> \d{4} ) (?! [\w/] | [.,]\d | - [^\W\d] )
    """,
    re.VERBOSE,
)
_MONTH = re.compile(
    r"(?<!\w) thang \s* (?P<month> \d{1,2} ) (?: \s* nam \s* | \s?[/-]\s? ) (?P<year> \d{4} ) (?! [\w/] )",
    re.VERBOSE,
)
_TORN = re.compile(
    r"""
    (?<!\w) n[gq]a[yv] (?P<day> .{0,50}? ) t[hb]an[gq] (?P<month> .{0,50}? ) n[aq][mn] (?! [^\W\d_] )
    (?P<year> [\s.…_]{0,50} (?= \w{0,9}\d ) \w{1,9} )?
    """,
    re.VERBOSE,
)
"""The formula as a recogniser tears it; for a line that can hold nothing else."""
_TORN_YEAR = re.compile(
    r"""
    (?<!\w) n[gq]a[yv] (?P<day> .{0,50}? ) t[hb]an[gq] (?P<month> .{1,10}? )\s(?P<year> (?:19|20)\d\d ) \W*$
    """,
    re.VERBOSE,
)
"""The same where even the word `năm` is torn: the year stands last."""
_MONTH_NAMES = {"gieng": 1, "chap": 12}
_FILLING = " \t\n\xa0.…_,:"


def find_dates(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and ISO date of every date in `text`, in reading order, if its year is sure.

    A blank or impossible day gives `2024-12`, a month alone too; `ngày   tháng   năm 2025` gives `2025`.
    """
    for printed in find_printed_dates(text):
        if printed.iso:
            yield printed.start, printed.end, printed.iso


def find_printed_dates(text: str) -> Iterator[PrintedDate]:
    """Yield every date in `text` in reading order, the blank and the torn with them; they never overlap."""
    folded = fold(text)
    matches = [match for pattern in (_FORMULA, _FIGURES, _MONTH) for match in pattern.finditer(folded)]
    end = 0
    for match in sorted(matches, key=lambda match: (match.start(), -match.end())):
        if match.start() >= end:
            end = match.end()
            yield _printed(match, text)


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has this day."""
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def is_whole(iso: str | None) -> bool:
    """Whether an ISO date is known to its day, and not cut to `2024-12` or `2024`."""
    return iso is not None and len(iso) == len("2024-12-31")


def day_of(iso: str | None) -> date | None:
    """The day of an ISO date; None where there is none, or it is cut."""
    try:
        return date.fromisoformat(iso) if iso is not None and is_whole(iso) else None
    except ValueError:  # words that others put into a date's place
        return None


def parse_place_and_date(line: str) -> PlaceAndDate | None:
    """Place and date of the line `Kon Tum, ngày 05 tháng 3 năm 2020`, blanks and tears allowed.

    None where the line holds no such formula or goes on after it, as a sentence does. What stands far to the
    left of the place, such as the number in the other column, is left out.
    """
    folded = fold(line)
    tries = (_ending(pattern.search(folded), folded) for pattern in (_FORMULA, _TORN, _TORN_YEAR))
    match = next(filter(None, tries), None)
    if match is None or any(_is_prose(match[part]) for part in ("day", "month")):
        return None
    span = _place_span(line[: match.start()])
    place = None if span is None else squeeze(line[slice(*span)])
    return PlaceAndDate(place, span, _printed(match, line))


_WORD = re.compile(r"[^\W\d_]")
_LONGEST_TEAR = 8


def _ending(match: re.Match[str] | None, line: str) -> re.Match[str] | None:
    """The match, if no word stands behind it."""
    return match if match and not _WORD.search(line, match.end()) else None


def _is_prose(part: str | None) -> bool:
    """Whether words too long for a torn figure stand where the day or the month should."""
    words = (part or "").strip(_FILLING)
    return len(words) > _LONGEST_TEAR and isinstance(_part(words), str)


def _printed(match: re.Match[str], text: str) -> PrintedDate:
    """The date that a pattern matched in `text`, folded."""
    names = match.re.groupindex
    spans = {name: match.span(name) for name in names if match[name] is not None}
    day, month, year = (
        _part(text[slice(*spans[name])]) if name in spans else None
        for name in ("day", "month_after_stroke" if "month_after_stroke" in spans else "month", "year")
    )
    iso, doubt = _cut(day, month, year)
    return PrintedDate(match.start(), match.end(), iso, doubt)


def _part(printed: str) -> int | str | None:
    """The number that was printed; None for a blank, the words themselves where they are no number."""
    words = printed.strip(_FILLING)
    figures = words.replace(" ", "")
    if not words:
        return None
    if figures.isdecimal():
        return int(figures) if len(figures) <= 4 else words
    name = _MONTH_NAMES.get(fold(words))
    try:
        return name or parse_words(words)
    except ValueError:
        return words


def _cut(
    day: int | str | None, month: int | str | None, year: int | str | None
) -> tuple[str | None, str | None]:
    """The ISO date as far as it is sure, and what is wrong with the rest."""
    if year is None or isinstance(year, str) or not 1800 <= year <= 2100:
        return None, None if year is None else f"không thể là năm: «{year}»"
    if month is None or isinstance(month, str) or not 1 <= month <= 12:
        return f"{year}", None if month is None else f"không thể là tháng: «{month}»"
    if day is None or isinstance(day, str) or not 1 <= day <= 31:
        return f"{year}-{month:02d}", None if day is None else f"không thể là ngày: «{day}»"
    if not is_day(year, month, day):  # the day or the month is misprinted, nobody knows which
        return f"{year}", f"không có ngày {day} tháng {month} năm {year}"
    return f"{year}-{month:02d}-{day:02d}", None


_FAR_LEFT = re.compile(r".*(?:\t|[\x20\xa0]{3})", re.DOTALL)
_SMALL_WORDS = frozenset(
    ("thành", "phố", "tỉnh", "huyện", "quận", "xã", "phường", "thị", "trấn", "đặc", "khu", "nội", "-", "–")
)
_LONGEST_PLACE = 8
_PLACE_WORD = re.compile(r"[^\s*_|>()]+")  # Markdown and tables leave their marks


def _place_span(before: str) -> tuple[int, int] | None:
    """Where the name of a place stands that ends the line so far; None where none does."""
    near = before.rstrip(_FILLING + ";")
    far = _FAR_LEFT.match(near)
    first = far.end() if far else 0
    place: list[re.Match[str]] = []
    for word in reversed(list(_PLACE_WORD.finditer(near[first:]))):
        if len(place) == _LONGEST_PLACE or not _is_of_place(word[0]):
            break
        place.append(word)
    while place and not _opens_place(place[-1][0], place[-2][0] if len(place) > 1 else ""):
        place.pop()
    return (first + place[-1].start(), first + place[0].end()) if place else None


def _opens_place(word: str, following: str) -> bool:
    """Whether the name may begin with `word`: no dash, no figure, no end of a sign, `KSTTHC Phú Thọ`."""
    is_sign = len(word) > 2 and word.isalpha() and word.isupper() and not (following or word).isupper()
    return word[0].isalpha() and not is_sign


def _is_of_place(word: str) -> bool:
    """Whether a word may stand in a place's name: a name, `thành phố`, the figure of `Phường 5`."""
    if "/" in word or word.endswith(":"):
        return False
    return word[0].isupper() or word.rstrip(",.;").isdecimal() or word.lower() in _SMALL_WORDS
