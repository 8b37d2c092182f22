"""The cheapest way through a document: for each word the code page in which the whole spells best.

    «Sè» = Unicode 13, TCVN3 5 ...   «của» = Unicode 4, TCVN3 34 ...   a change between them 5 to 14

Each word that is not plain ASCII is read in all five ways. A reading costs little where it gives a word of
everyday Vietnamese, more where it gives a rare syllable, most where it gives none; a change of code page
inside a document costs too, least where the font changes (Viterbi's algorithm).
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from vanban.language.legacy_tables import UNICODE, VPS, WAYS, WINDOWS_1252, convert, strays
from vanban.language.normal import to_nfc
from vanban.language.spelling import spelling_cost


@dataclass(frozen=True, slots=True)
class Piece:
    r"""Characters in one font, as the file gives them.

    What separates words is part of the pieces too (`Piece("\n")` between paragraphs, cells): characters
    that follow one another without white space are taken for one word, even over pieces.
    """

    text: str
    font: str | None = None
    """As the file names it; a subset prefix does no harm. None = the file does not say."""


_PICTURE_FONT = re.compile(r"symbol|wingding|webding|dingbat", re.IGNORECASE)


@lru_cache(maxsize=2**16)
def _costs(word: str) -> tuple[float, ...]:
    """What `word` costs in each of `WAYS`."""
    return tuple(_cost_in(word, way) for way in WAYS)


@lru_cache(maxsize=2**16)
def _leaning(word: str) -> tuple[int, ...]:
    """For each of `WAYS` the one whose leaning counts: a word read as in Unicode says nothing of its font."""
    plain = to_nfc(word)
    return tuple(0 if convert(word, way)[0] == plain else index for index, way in enumerate(WAYS))


def _cost_in(word: str, way: str) -> float:
    if way == UNICODE:
        return spelling_cost(to_nfc(word))
    letters = convert(word, way)[0]
    return spelling_cost(letters, alien=3.0) + sum(map(_stray_cost, strays(word, way)))


def _stray_cost(letter: str) -> float:
    """What a letter costs that the code page does not have; beyond Windows-1252 no byte can stand for it."""
    return 12.0 if letter <= "\xff" or letter in WINDOWS_1252.values() else 30.0


_BLANK = " \\t\\n\\r\\f\\v"
_LONG = 100  # characters: what is longer is no word of a language
_UNSPACED = re.compile(rf"[^{_BLANK}]+")
_WORD = re.compile(rf"(?<![^{_BLANK}])[!-~]*+[^{_BLANK}]++")
_SUSPECT = re.compile(
    "[\x02-\x06\x10-\x15\x19\x1c-\x1e\x7f-\x9f\xa1-\xbf\xc4-\xc7\xcb\xce-\xd1\xd6-\xd8\xdb\xdc\xde\xdf"
    "\xe4-\xe7\xeb\xee-\xf1\xf6-\xf8\xfb\xfc\xfe\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u201a\u201e\u2020\u2021\u2030]"
)
_START = (0.0, 5.0, 5.0, 8.0, 5.0)
_CHANGE_IN_LINE, _CHANGE_OF_LINE, _CHANGE_OF_FONT = 14.0, 7.0, 5.0
_CHANGE_TO_VPS, _ENOUGH_VPS = 15.0, 20  # its bytes are those of VISCII: a few words do not prove it
_LEAN = {
    # what each word costs more in each way, by what the font's name promises
    "vn": (1.0, 0.0, 1.5, 2.0, 3.0),
    "vni": (1.0, 1.5, 0.0, 2.0, 3.0),
    "vps": (1.0, 2.0, 2.0, 2.0, 0.0),
    "": (0.0, 0.5, 0.5, 1.0, 1.5),
}
_FAMILY = re.compile(r"(?:[A-Z]{6}\+)?\.?(vni|vps|vn)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """The pieces as one text, with the places where each begins."""

    pieces: Sequence[Piece]
    text: str
    starts: Sequence[int]

    @classmethod
    def of(cls, pieces: Sequence[Piece]) -> Page:
        """The page of `pieces`; what fonts of pictures hold is blank in its text."""
        shown = [" " * len(piece.text) if is_picture(piece.font) else piece.text for piece in pieces]
        return cls(pieces, "".join(shown), [0, *accumulate(map(len, shown))])

    def piece_at(self, at: int) -> int:
        """The index of the piece in which the character `at` stands."""
        return bisect_right(self.starts, at) - 1


@dataclass(frozen=True, slots=True)
class Word:
    """A word that is not plain ASCII, and the way it is to be read."""

    start: int
    end: int
    way: str
    letters: str
    """As read, in NFC."""
    origins: tuple[int, ...]
    """For each of them, where its source begins in the word as it stands in the file."""


@lru_cache(maxsize=1024)
def is_picture(font: str | None) -> bool:
    """Whether a font draws signs, not letters: Symbol, Wingdings."""
    return font is not None and _PICTURE_FONT.search(font) is not None


@lru_cache(maxsize=1024)
def _lean(font: str | None) -> tuple[float, ...]:
    match = _FAMILY.match(font) if font else None
    return _LEAN[match[1].lower() if match else ""]


def worth_reading(text: str) -> bool:
    """Whether words spell so much better in a legacy page that it may change; quick where none does."""
    gain, end = 0.0, 0
    for match in _SUSPECT.finditer(text):
        if match.start() >= end:
            start, end = _word_around(text, match.start())
            unicode_cost, *legacy = _costs(text[start:end])
            gain += max(0.0, unicode_cost - min(legacy))
            if gain >= _CHANGE_OF_FONT:
                return True
    return False


def _word_around(text: str, at: int) -> tuple[int, int]:
    """Where the word begins and ends in which `at` stands; of one too long to be a word, the middle."""
    before, after = text[max(at - _LONG, 0) : at], _UNSPACED.match(text, at, at + _LONG)
    start = at - len(before) + max(before.rfind(blank) for blank in " \t\n\r\f\v") + 1
    return start, after.end() if after else at + 1


def decide(page: Page) -> list[Word]:
    """Every word of `page` that is not plain ASCII, with the way to read it."""
    found = _found(page)
    leans = {piece.font: _lean(piece.font) for piece in page.pieces}
    allowed = any(lean is _LEAN["vps"] for lean in leans.values())
    ways, _ = _cheapest(found, leans, vps=allowed)
    if len(set(ways)) > 1:
        allowed = allowed or ways.count(WAYS.index(VPS)) > _ENOUGH_VPS
        ways, _ = _cheapest(found, _experience(found, leans, ways), vps=allowed)
    return [
        Word(word.start, word.start + len(word.text), WAYS[way], *_read(word.text, WAYS[way]))
        for word, way in zip(found, ways, strict=True)
    ]


def lowest_cost(page: Page) -> float:
    """What the cheapest way through `page` costs."""
    return _cheapest(_found(page), {None: _lean(None)}, vps=False)[1]


@dataclass(frozen=True, slots=True)
class _Found:
    """A word before it is decided."""

    text: str
    start: int
    font: str | None
    change: float
    """What it costs to change the way before it."""


def _found(page: Page) -> list[_Found]:
    found = []
    font, end = page.pieces[0].font if page.pieces else None, 0
    for match in _WORD.finditer(page.text):
        start = match.start()
        before, font = font, page.pieces[page.piece_at(start)].font
        on_line = "\n" not in page.text[end:start]
        change = _CHANGE_OF_FONT if font != before else _CHANGE_IN_LINE if on_line else _CHANGE_OF_LINE
        found.append(_Found(match[0], start, font, change))
        end = match.end()
    return found


def _experience(
    found: Sequence[_Found], leans: dict[str | None, tuple[float, ...]], ways: Sequence[int]
) -> dict[str | None, tuple[float, ...]]:
    """What each word costs more in each way, now that it is known how the words of its font were read."""
    seen = Counter((word.font, way) for word, way in zip(found, ways, strict=True))
    learned = {}
    for font, lean in leans.items():
        counts = [seen[font, way] + 0.5 for way in range(len(WAYS))]
        learned[font] = tuple(
            extra - 0.5 * math.log(count / sum(counts)) for extra, count in zip(lean, counts, strict=True)
        )
    return learned


def _cheapest(
    found: Sequence[_Found], leans: dict[str | None, tuple[float, ...]], *, vps: bool
) -> tuple[list[int], float]:
    """The way of each word, as an index into `WAYS`, on the cheapest road, and what the road costs."""
    tolls = (0.0, 0.0, 0.0, 0.0, 0.0 if vps else _CHANGE_TO_VPS)
    totals = [start + toll for start, toll in zip(_START, tolls, strict=True)]
    roads: list[list[int]] = []
    for word in found:
        low = min(totals)
        nearest, low = totals.index(low), low + word.change
        road, reached = [], []
        lean, short = leans[word.font], word.text[:_LONG]
        extras = zip(totals, tolls, _costs(short), _leaning(short), strict=True)
        for way, (stay, toll, cost, leaning) in enumerate(extras):
            move = low + toll
            road.append(way if stay <= move else nearest)
            reached.append((stay if stay <= move else move) + cost + lean[leaning])
        roads.append(road)
        totals = reached
    return _walked_back(roads, totals.index(min(totals))), min(totals)


def _walked_back(roads: Sequence[Sequence[int]], way: int) -> list[int]:
    ways = []
    for road in reversed(roads):
        ways.append(way)
        way = road[way]
    return ways[::-1]


@lru_cache(maxsize=2**14)
def _read(word: str, way: str) -> tuple[str, tuple[int, ...]]:
    letters, origins = convert(word, way)
    return letters, tuple(origins)
