"""The label with which a division begins, and which label may follow which.

Điều 5. Hiệu lực    1. Bộ Tài chính    a) Chủ trì    - Báo cáo    2.1. Ban hành    II. TỔ CHỨC
^ dieu 5            ^ arabic 1         ^ letter a    ^ dash       ^ decimal        ^ roman
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from vanban.language.normal import fold
from vanban.language.numerals import next_letter, parse_ordinal, parse_roman


class Style(IntEnum):
    """The shapes a label has, outermost first: the order in which they nest where nothing else decides."""

    PHAN = 0
    CHUONG = 1
    MUC = 2
    TIEU_MUC = 3
    DIEU = 4
    CAPITAL = 5
    ROMAN = 6
    ARABIC = 7
    DECIMAL = 8
    LETTER = 9
    BRACKET = 10
    DASH = 11
    PLUS = 12


FIXED = frozenset({Style.PHAN, Style.CHUONG, Style.MUC, Style.TIEU_MUC, Style.DIEU})
"""The levels of a legal text: their order is the law's (Law 64/2025/QH15, Article 7)."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label as printed at the beginning of a line."""

    style: Style
    closing: str
    """What closes it: `.`, `)`, `/`, `-`; two styles that differ here are not one sequence."""
    number: str
    """As printed, without word and closing mark."""
    order: tuple[int, ...]
    """Its place in its sequence: `(4,)`, `(4, 1)` for 4a and for 4.1; empty for dashes."""
    length: int
    """How many code points the label takes, with the white space after it."""

    @property
    def sequence(self) -> tuple[Style, str, int]:
        """What labels of one sequence share."""
        depth = len(self.order) if self.style is Style.DECIMAL else 0
        return self.style, "" if self.style in FIXED else self.closing, depth

    @property
    def first(self) -> bool:
        """Whether a sequence may begin with it."""
        return not self.order or self.order[-1] == 1

    def follows(self, other: Label) -> bool:
        """Whether it is the next in the sequence of `other`: 5 after 4, 4a after 4, 5 after 4a."""
        if not self.order:
            return True
        mine, theirs = self.order, other.order
        if self.style is Style.DECIMAL:
            return mine[:-1] == theirs[:-1] and mine[-1] == theirs[-1] + 1
        if len(mine) == 1 and self.closing != "i" and self.number.isalpha() and self.number.islower():
            return _next_letter(other.number[0], self.number)
        if len(mine) == 1:
            return mine[0] == theirs[0] + 1
        return mine[0] == theirs[0] and mine[1] == (theirs[1] + 1 if len(theirs) > 1 else 1)

    def leaps(self, other: Label) -> bool:
        """Whether it stands a little further on in that sequence: a number was left out or lost in print."""
        if not self.order or not other.order or len(self.order) != len(other.order):
            return False
        gap = self.order[-1] - other.order[-1]
        return self.order[:-1] == other.order[:-1] and 1 < gap <= (40 if self.style is Style.DIEU else 3)


_ALPHABET = "abcdđefghijklmnopqrstuvwxyz"


def _next_letter(before: str, after: str) -> bool:
    """Whether a series of letters may go on so: by the law's 23, by the English 26, or skipping d or đ."""
    if (before, after) in (("c", "đ"), ("d", "e")):
        return True
    if next_letter(before) == after:
        return True
    english = _ALPHABET.replace("đ", "")
    place = english.find(before)
    return place >= 0 and english[place + 1 : place + 2] == after


_DASHES = "-–—\N{MINUS SIGN}•●▪■*·○◦➢►✓"
_CITED = r"(?! \s* (?: ,|và\b|của\b|này\b|Luật\b|Nghị\b|Chương\b|chương\b|Phụ\b|Điều\b|Phần\b ) )"
"""What follows a division's name where a sentence speaks of it."""
_END = r"[\s.:–-]*"
_LABEL = re.compile(
    rf"""
    (?P<phan> (?:PHẦN|Phần) \s+
        (?P<phan_no> (?:THỨ|thứ) \s+ \w+ (?: \s+ (?:MƯỜI|mươi|mười) \s* \w* )? | [IVXLC]+ | \d+ ) \b
        {_CITED} {_END} )
  | (?P<chuong> (?:CHƯƠNG|Chương) \s+ (?P<chuong_no> [IVXLC]+[a-zđ]? | \d+[a-zđ]? ) \b {_CITED} {_END} )
  | (?P<tieu> (?:TIỂU\ MỤC|Tiểu\ mục) \s+ (?P<tieu_no> \d+[a-zđ]? | [IVX]+ ) \b {_CITED} {_END} )
  | (?P<muc> (?:MỤC|Mục) \s+ (?P<muc_no> \d+[a-zđ]? | [IVX]+ | [A-Z] ) \b {_CITED} {_END} )
  | (?P<dieu> (?:ĐIỀU|Điều|Ðiều|ÐIỀU) \s* (?P<dieu_no> \d{{1,4}} \s? [a-zđ]? )
        (?: \s* [.:] \s* | \s* $ | \s+ [-–] \s+ (?= [A-ZĐ] ) | \s+ (?= [A-ZĐÀ-Ỹ“"] ) ) )
  | (?P<decimal> (?P<decimal_no> \d{{1,2}} (?: \.\d{{1,2}} ){{1,4}} ) (?: [.)]? \s+ | [.)] ) (?= \S ) )
  | (?P<arabic> (?P<arabic_no> \d{{1,3}}[a-zđ]? ) \s? (?P<arabic_end> [.):] | [/-] (?= \s ) | - (?= [A-ZĐ] ) )
        (?: \s+ (?= \S ) | (?= [^\d\s] ) | $ ) )
  | (?P<bracket> \( (?P<bracket_no> \d{{1,2}} | [a-zđ] | [ivx]{{1,4}} ) \) \s* (?= \S ) )
  | (?P<roman> (?P<roman_no> [IVX]{{1,6}} ) \s? (?P<roman_end> [.)/:] | [-–] ) \s* (?= \S ) )
  | (?P<letter> (?P<letter_no> [a-zđ] \d? ) \s? (?P<letter_end> [)/] | [.-] (?= \s ) ) \s* (?= \S ) )
  | (?P<capital> (?P<capital_no> [A-HK-UĐ] ) (?P<capital_end> [.)/] | \s?- ) \s+ (?= \S ) )
  | (?P<dash> [{re.escape(_DASHES)}] \s* (?= [^\W_] | [“"(«'…] ) )
  | (?P<plus> \+ \s* (?= [^\W_] | [“"(«'] ) )
    """,
    re.VERBOSE,
)
_STYLES = {
    "phan": Style.PHAN, "chuong": Style.CHUONG, "muc": Style.MUC, "tieu": Style.TIEU_MUC, "dieu": Style.DIEU,
    "decimal": Style.DECIMAL, "arabic": Style.ARABIC, "bracket": Style.BRACKET, "roman": Style.ROMAN,
    "letter": Style.LETTER, "capital": Style.CAPITAL, "dash": Style.DASH, "plus": Style.PLUS,
}  # fmt: skip
_MAY_BEGIN = frozenset("PCTMĐÐ0123456789(IVXabcdefghijklmnopqrstuvwxyzđABCDEGHKLNOQRSU+" + _DASHES)


_PARTS = re.compile(r"(?:Căn cứ\b|Nơi nhận\b|Kính gửi\b|Phụ lục\s+\w{1,5}(?:[\s.:]|$)|PHỤ LỤC\b)")
_PARTS_BEGIN = frozenset("CNKP")


def opens_paragraph(words: str) -> bool:
    """Whether a line begins as paragraphs of official documents do: with a label, `Căn cứ`, `Kính gửi`."""
    first = words[:1]
    if first in _PARTS_BEGIN and _PARTS.match(words):
        return True
    return first in _MAY_BEGIN and _LABEL.match(words) is not None


def label_of(text: str) -> Label | None:
    """The label with which `text` begins, or None."""
    if not text or text[0] not in _MAY_BEGIN:
        return None
    match = _LABEL.match(text)
    if match is None or match.lastgroup is None:
        return None
    name = next(group for group in _STYLES if match[group] is not None)
    style = _STYLES[name]
    if style in (Style.DASH, Style.PLUS):
        mark = "+" if style is Style.PLUS else "-" if match[0][0] in _DASHES[:4] else match[0][0]
        return Label(style, mark, mark, (), match.end())
    number = match[f"{name}_no"].strip()
    order = _order(style, number)
    closing = match[f"{name}_end"].strip() if f"{name}_end" in match.groupdict() else ""
    closing = "i" if style is Style.BRACKET and _in_small_roman(number) else closing
    return (
        Label(
            style, closing, re.sub(r"\s", "", number) if style is Style.DIEU else number, order, match.end()
        )
        if order
        else None
    )


def _order(style: Style, number: str) -> tuple[int, ...]:
    """The place of `number` in its sequence; empty where it is in none."""
    if style is Style.DECIMAL:
        return tuple(int(step) for step in number.split("."))
    if style is Style.LETTER or (style is Style.BRACKET and number.isalpha() and not _in_small_roman(number)):
        return _letter_order(number)
    if style is Style.CAPITAL or (style in FIXED and number in _CAPITALS):
        return (_ALPHABET.index(number.lower()) + 1,)
    if number[0].isdigit():
        return _digits_order(number)
    return _words_order(number)


_CAPITALS = frozenset("ABCDĐEGH")
"""Letters that count `Mục A`, `Phần B`; the others are Roman figures there."""


def _in_small_roman(number: str) -> bool:
    """Whether `(ii)` counts in Roman figures; `(a)` and `(đ)` do not."""
    return all(letter in "ivx" for letter in number)


def _words_order(number: str) -> tuple[int, ...]:
    """The place of `thứ ba`, `IV` or `IVa`."""
    if fold(number).startswith("thu "):
        return _or_none(parse_ordinal, number)
    if len(number) > 1 and number[-1].islower() and number[:-1].isupper():
        return (*_or_none(parse_roman, number[:-1]), *_letter_order(number[-1]))
    return _or_none(parse_roman, number.upper())


def _or_none(parse: Callable[[str], int], number: str) -> tuple[int, ...]:
    try:
        return (parse(number),)
    except ValueError:
        return ()


def _digits_order(number: str) -> tuple[int, ...]:
    match = re.fullmatch(r"(\d+)\s?([a-zđ]?)", number)
    if match is None:
        return ()
    return (int(match[1]), *_letter_order(match[2])) if match[2] else (int(match[1]),)


def _letter_order(number: str) -> tuple[int, ...]:
    """`a` is 1, `đ` 5, `g` 8: the alphabet with đ, and with the letters of lists in English order."""
    place = _ALPHABET.find(number[0])
    if place < 0:
        return ()
    return (place + 1, int(number[1])) if len(number) > 1 else (place + 1,)
