"""Read the numerals of Vietnamese law: Roman figures, number words, ordinals, the letters of điểm.

What is printed, and what it counts:

    Chương IV        Phần thứ ba      điểm đ        hai nghìn không trăm hai mươi
           ^ 4            ^ 3              ^ 5th    ^ 2020
"""

from __future__ import annotations

import re

from vanban.language.normal import fold, squeeze

DIEM_LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The letters that number điểm, in order: đ right after d; no f, j, w, z (Law 64/2025/QH15, Article 7)."""

_FIGURES = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_WORTH = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_TO_TWELVE = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
# What recognisers and careless typists put for I, V and X; the last row is Cyrillic.
_LOOKALIKES = str.maketrans(
    {"l": "I", "1": "I", "|": "I", "!": "I", "í": "I", "ì": "I", "Í": "I", "Ì": "I", "ị": "I", "Ị": "I"}
    | {"\u0406": "I", "\u0425": "X"}
    | {chr(0x2160 + place): figure for place, figure in enumerate(_TO_TWELVE)}
)

_UNITS = {
    "khong": 0,
    "mot": 1,
    "hai": 2,
    "ba": 3,
    "bon": 4,
    "tu": 4,
    "nam": 5,
    "lam": 5,
    "nham": 5,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
}
_SCALES = {"nghin": 10**3, "ngan": 10**3, "trieu": 10**6, "ty": 10**9, "ti": 10**9}
_UNIT = "|".join(_UNITS)
_HUNDRED = re.compile(
    rf"""
    (?: (?P<hundreds> {_UNIT} ) \ tram \  (?! (?: {_UNIT} ) \ $ ) )?
    (?: (?: (?P<tens> {_UNIT} ) \  )? (?P<ten> muoi ) \  | (?: linh | le ) \  (?= . ) )?
    (?: (?P<ones> {_UNIT} ) \  )?
    """,
    re.VERBOSE,
)
"""A number below a thousand in folded words, a blank after each; `một trăm hai` is none: it may be 120."""
_WORDS = sorted({*_UNITS, *_SCALES, "muoi", "tram", "linh", "le"}, key=len, reverse=True)
NUMBER_WORD = rf"(?:{'|'.join(_WORDS)})"
"""A pattern for one number word in folded text."""


def roman(value: int) -> str:
    """`value` in Roman figures: 4 is `IV`. ValueError outside 1..3999."""
    if not 0 < value < 4000:
        raise ValueError(f"no Roman figures for {value}")
    figures = ""
    for worth, figure in _FIGURES:
        count, value = divmod(value, worth)
        figures += figure * count
    return figures


def parse_roman(text: str) -> int:
    """What `IV` is worth; capitals in the one right spelling, else ValueError."""
    value = _sum(text) if text and set(text) <= _WORTH.keys() else 0
    if not 0 < value < 4000 or roman(value) != text:
        raise ValueError(f"not a Roman numeral: {text!r}")
    return value


def guess_roman(text: str) -> int | None:
    """What a torn `lV`, `ii`, `X1`, `Ⅳ` is worth, or None; for places where only Roman figures stand."""
    figures = text.strip(" .").translate(_LOOKALIKES).upper()
    try:
        return parse_roman(figures)
    except ValueError:
        return 4 if figures == "IIII" else None


def _sum(figures: str) -> int:
    """The worth of figures, each taken off where a greater one follows."""
    worths = [_WORTH[figure] for figure in figures]
    follow = [*worths[1:], 0]
    return sum(
        -worth if worth < following else worth for worth, following in zip(worths, follow, strict=True)
    )


def next_letter(letter: str) -> str | None:
    """The letter of the điểm after `letter`: `đ` after `d`; None after `y` and for no letter of điểm."""
    place = DIEM_LETTERS.find(letter) if len(letter) == 1 else -1
    return DIEM_LETTERS[place + 1] if 0 <= place < len(DIEM_LETTERS) - 1 else None


def letter_place(letter: str) -> int | None:
    """The place of a điểm's letter, from 1; None for what is no letter of điểm."""
    place = DIEM_LETTERS.find(letter) if len(letter) == 1 else -1
    return place + 1 if place >= 0 else None


def parse_words(text: str) -> int:
    """The number that the words say: `hai nghìn không trăm hai mươi` is 2020.

    Capitals and marks do not matter. ValueError for figures and for all but one number below a thousand tỷ.
    """
    total, group, ceiling = 0, "", 10**12
    for word in squeeze(fold(text)).split(" "):
        scale = _SCALES.get(word)
        if scale is None:
            group += word + " "
        elif scale < ceiling:
            total, group, ceiling = total + scale * _below_thousand(group), "", scale
        else:
            raise ValueError(f"not a number in words: {text!r}")
    if total and group.count(" ") == 1 and group != "muoi ":
        raise ValueError(f"not a number in words: {text!r}")
    return total + (_below_thousand(group) if group or not total else 0)


def _below_thousand(words: str) -> int:
    match = _HUNDRED.fullmatch(words)
    if match is None or not any(match.groups()):
        raise ValueError(f"not a number in words: {words!r}")
    tens = _UNITS[match["tens"] or "mot"] if match["ten"] else 0
    return 100 * _UNITS[match["hundreds"] or "khong"] + 10 * tens + _UNITS[match["ones"] or "khong"]


def parse_ordinal(text: str) -> int:
    """What `thứ nhất`, `thứ ba`, `thứ mười hai` count; `thứ` may be left out. ValueError for no ordinal."""
    words = re.sub(r"^thu ", "", squeeze(fold(text)))
    if words in ("nhat", "nhi"):
        return 1 if words == "nhat" else 2
    value = parse_words(words)
    if value == 0:
        raise ValueError(f"not an ordinal: {text!r}")
    return value
