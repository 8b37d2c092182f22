"""Letters stored in the code pages before Unicode (TCVN3, VNI, VISCII, VPS), told by what they spell.

    «Céng hßa»  font Times New Roman   --TCVN3-->  «Cộng hòa»
    «Cộng hòa»  font .VnTime           unchanged: a font's name proves nothing, the spelling does

Each word that is not plain ASCII is read in all five ways. A reading costs little where it gives a word of
everyday Vietnamese, more where it gives a rare syllable, most where it gives none; a change of code page
inside a document costs too, least where the font changes. The cheapest way through the whole document decides
each word, so that a long paragraph needs no font, and a short cell follows what stands around it and what its
font says elsewhere.
"""

from __future__ import annotations

import math
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, groupby

from vanban.language.legacy_capitals import is_capital_font, is_drowned, is_shouted, raised
from vanban.language.legacy_hyphens import restored
from vanban.language.legacy_tables import TCVN3, UNICODE, VPS, WAYS, WINDOWS_1252, convert, strays
from vanban.language.normal import to_nfc
from vanban.language.spelling import spelling_cost

__all__ = [
    "MIXED",
    "TCVN3",
    "UNICODE",
    "VPS",
    "WAYS",
    "Decoded",
    "Piece",
    "decode_bytes",
    "decode_mapped",
    "decode_pieces",
    "decode_run",
    "is_capital_font",
]

MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Piece:
    r"""Characters in one font, as the file gives them.

    What separates words is part of the pieces too (`Piece("\n")` between paragraphs, cells): characters
    that follow one another without white space are taken for one word, even over pieces.
    """

    text: str
    font: str | None = None
    """As the file names it; a subset prefix does no harm. None = the file does not say."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A piece in Unicode, NFC."""

    text: str
    origins: tuple[int, ...] | None = None
    """For each character the index, in the piece, of the first character it was made of.
    None = one for one, in order."""


def decode_pieces(pieces: Sequence[Piece]) -> tuple[list[str], str]:
    """The text of each piece in Unicode (NFC), and the code page of all: one of `WAYS`, or `mixed`.

    Hand in a whole document in reading order: neighbours, and other words in the same font, decide what a
    short word cannot. A letter whose parts stand in two pieces is given to the first of them.
    """
    decoded, encoding = decode_mapped(pieces)
    return [piece.text for piece in decoded], encoding


def decode_mapped(pieces: Sequence[Piece]) -> tuple[list[Decoded], str]:
    """The same as `decode_pieces`, with the way back from each character to its source."""
    page = _Page.of(pieces)
    if not _worth_reading(page.text) and unicodedata.is_normalized("NFC", page.text):
        return [Decoded(piece.text) for piece in pieces], UNICODE
    words = _decide(page)
    mended = restored(page.text, _stretches(words, TCVN3, len(page.text)))
    if mended != page.text:
        page = replace(page, text=mended)
        words = _decide(page)
    return _cut(page, _louder(page, words)), _name(words)


def decode_run(text: str, encoding: str, *, upper: bool = False) -> tuple[str, list[int]]:
    """`text` read in `encoding` (one of `WAYS`), in NFC, and for each letter where its source begins.

    `upper` for the capital fonts of TCVN3: see `is_capital_font`.
    """
    letters, origins = convert(text, encoding)
    return (raised(letters) if upper else letters), origins


def decode_bytes(raw: bytes) -> tuple[str, str]:
    """The text of a plain file in Unicode (NFC, without byte order mark), and its code page as above.

    Asked in this order: a byte order mark; UTF-16 by its zero bytes; UTF-8 by its grammar, one damaged letter
    in a hundred forgiven; then what the words spell: Windows-1258, or Windows-1252 with the legacy pages in
    it. Control characters are letters in VISCII and VPS, so none is taken away.
    """
    text = _utf(raw)
    if text is not None:
        return _decode_text(text)
    western = raw.decode("latin-1").translate(WINDOWS_1252)
    combined = to_nfc(raw.decode("cp1258", errors="replace"))
    if _cost(_Page.of([Piece(combined)])) < _cost(_Page.of([Piece(western)])):
        return combined, UNICODE
    return _decode_text(western)


_PICTURE_FONT = re.compile(r"symbol|wingding|webding|dingbat", re.IGNORECASE)


@lru_cache(maxsize=2**16)
def _costs(word: str) -> tuple[float, ...]:
    """What `word` costs in each of `WAYS`."""
    return tuple(_cost_in(word, way) for way in WAYS)


def _cost_in(word: str, way: str) -> float:
    if way == UNICODE:
        return spelling_cost(to_nfc(word))
    letters = "".join(convert(word, way)[0])
    return spelling_cost(letters, alien=3.0) + sum(map(_stray_cost, strays(word, way)))


def _stray_cost(letter: str) -> float:
    """What a letter costs that the code page does not have; beyond Windows-1252 no byte can stand for it."""
    return 12.0 if letter <= "\xff" or letter in WINDOWS_1252.values() else 30.0


_BLANK = " \\t\\n\\r\\f\\v"
_WORD = re.compile(rf"(?<![^{_BLANK}])[!-~]*+[^{_BLANK}]++")
_SUSPECT = re.compile(
    "[\x02-\x06\x10-\x15\x19\x1c-\x1e\x7f-\x9f\xa1-\xbf\xc4-\xc7\xcb\xce-\xd1\xd6-\xd8\xdb\xdc\xde\xdf"
    "\xe4-\xe7\xeb\xee-\xf1\xf6-\xf8\xfb\xfc\xfe\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u201a\u201e\u2020\u2021\u2030]"
)
_START = (0.0, 5.0, 5.0, 8.0, 20.0)
_CHANGE_IN_LINE, _CHANGE_OF_LINE, _CHANGE_OF_PIECE, _CHANGE_OF_FONT = 14.0, 8.0, 7.0, 5.0
_CHANGE_TO_VPS = 15.0  # its bytes are those of VISCII: asks for more than a few words
_LEAN = {
    # what each word costs more in each way, by what the font's name promises
    "vn": (1.0, 0.0, 1.5, 2.0, 3.0),
    "vni": (1.0, 1.5, 0.0, 2.0, 3.0),
    "vps": (1.0, 2.0, 2.0, 2.0, 0.0),
    "": (0.0, 0.5, 0.5, 1.0, 3.0),
}
_FAMILY = re.compile(r"(?:[A-Z]{6}\+)?\.?(vni|vps|vn)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Page:
    """The pieces as one text, with the places where each begins."""

    pieces: Sequence[Piece]
    text: str
    starts: Sequence[int]

    @classmethod
    def of(cls, pieces: Sequence[Piece]) -> _Page:
        shown = [" " * len(piece.text) if _is_picture(piece.font) else piece.text for piece in pieces]
        return cls(pieces, "".join(shown), [0, *accumulate(map(len, shown))])

    def piece_at(self, at: int) -> int:
        """The index of the piece in which the character `at` stands."""
        return bisect_right(self.starts, at) - 1


@dataclass(frozen=True, slots=True)
class _Word:
    """A word that is not plain ASCII, and the way it is to be read."""

    start: int
    end: int
    way: str
    letters: str
    """As read, in NFC."""
    origins: tuple[int, ...]
    """For each of them, where its source begins in the word as it stands in the file."""


@lru_cache(maxsize=1024)
def _is_picture(font: str | None) -> bool:
    return font is not None and _PICTURE_FONT.search(font) is not None


@lru_cache(maxsize=1024)
def _lean(font: str | None) -> tuple[float, ...]:
    match = _FAMILY.match(font) if font else None
    return _LEAN[match[1].lower() if match else ""]


def _worth_reading(text: str) -> bool:
    """Whether any word spells better in a legacy page; quick where no letter raises the question."""
    if text.isascii() and not _SUSPECT.search(text):
        return False
    seen = -1
    for match in _SUSPECT.finditer(text):
        if match.start() < seen:
            continue
        start, seen = _word_around(text, match.start())
        unicode_cost, *legacy = _costs(text[start:seen])
        if min(legacy) < unicode_cost:
            return True
    return False


def _word_around(text: str, at: int) -> tuple[int, int]:
    start, end = at, at + 1
    while start and text[start - 1] not in " \t\n\r\f\v":
        start -= 1
    while end < len(text) and text[end] not in " \t\n\r\f\v":
        end += 1
    return start, end


def _decide(page: _Page) -> list[_Word]:
    """Every word of `page` that is not plain ASCII, with the way to read it."""
    spans = _spans(page)
    leans = {piece.font: _lean(piece.font) for piece in page.pieces}
    named = any(lean is _LEAN["vps"] for lean in leans.values())
    ways, _ = _cheapest(page, spans, leans, 0.0 if named else _CHANGE_TO_VPS)
    if len(set(ways)) > 1:
        seen = ways.count(WAYS.index(VPS)) > 20
        leans = _experience(page, spans, ways)
        ways, _ = _cheapest(page, spans, leans, 0.0 if named or seen else _CHANGE_TO_VPS)
    return [
        _Word(start, end, WAYS[way], *_read(page.text[start:end], WAYS[way]))
        for (start, end), way in zip(spans, ways, strict=True)
    ]


def _cost(page: _Page) -> float:
    return _cheapest(page, _spans(page), {None: _lean(None)}, _CHANGE_TO_VPS)[1]


def _spans(page: _Page) -> list[tuple[int, int]]:
    return [match.span() for match in _WORD.finditer(page.text)]


def _experience(
    page: _Page, spans: Sequence[tuple[int, int]], ways: Sequence[int]
) -> dict[str | None, tuple[float, ...]]:
    """What each word costs more in each way, now that it is known how the words of its font were read."""
    seen = Counter(
        (page.pieces[page.piece_at(start)].font, way) for (start, _), way in zip(spans, ways, strict=True)
    )
    leans = {}
    for font in {piece.font for piece in page.pieces}:
        counts = [seen[font, way] + 0.5 for way in range(len(WAYS))]
        total = sum(counts)
        leans[font] = tuple(
            lean - 0.5 * math.log(count / total) for lean, count in zip(_lean(font), counts, strict=True)
        )
    return leans


def _cheapest(
    page: _Page, spans: Sequence[tuple[int, int]], leans: dict[str | None, tuple[float, ...]], to_vps: float
) -> tuple[list[int], float]:
    """The way of each word, as an index into `WAYS`, on the cheapest road, and its cost (Viterbi)."""
    entry = (0.0, 0.0, 0.0, 0.0, to_vps)
    totals = list(_START)
    roads: list[tuple[int, ...]] = []
    before, last_end = 0, 0
    for start, end in spans:
        here = page.piece_at(start)
        change = _change(page, before, here, last_end, start)
        nearest = min(range(len(WAYS)), key=totals.__getitem__)
        moved = totals[nearest] + change
        lean = leans[page.pieces[here].font]
        costs = _costs(page.text[start:end])
        road = tuple(way if totals[way] <= moved + entry[way] else nearest for way in range(len(WAYS)))
        totals = [min(totals[way], moved + entry[way]) + costs[way] + lean[way] for way in range(len(WAYS))]
        roads.append(road)
        before, last_end = here, end
    return _walked_back(roads, totals), min(totals)


def _change(page: _Page, before: int, here: int, last_end: int, start: int) -> float:
    """What it costs to change the way between two words."""
    if here != before:
        same = page.pieces[here].font == page.pieces[before].font
        return _CHANGE_OF_PIECE if same else _CHANGE_OF_FONT
    return _CHANGE_OF_LINE if "\n" in page.text[last_end:start] else _CHANGE_IN_LINE


def _walked_back(roads: Sequence[tuple[int, ...]], totals: Sequence[float]) -> list[int]:
    way = min(range(len(WAYS)), key=totals.__getitem__)
    ways = []
    for road in reversed(roads):
        ways.append(way)
        way = road[way]
    return ways[::-1]


def _stretches(words: Sequence[_Word], way: str, length: int) -> list[tuple[int, int]]:
    """Where `way` reigns: its words and the plain ASCII around them, up to words that are read otherwise."""
    stretches: list[tuple[int, int]] = []
    start = 0
    for is_way, group in groupby(words, key=lambda word: word.way == way):
        end = [word.end for word in group][-1]
        if is_way:
            stretches.append((start, end))
        start = end
    if stretches and words[-1].way == way:
        stretches[-1] = (stretches[-1][0], length)
    return stretches


def _name(words: Iterable[_Word]) -> str:
    """The code page of the whole: legacy pages that were used, and Unicode where it wrote Vietnamese."""
    used = {
        word.way for word in words if any(letter.isalpha() and letter > "\x7f" for letter in word.letters)
    }
    return used.pop() if len(used) == 1 else MIXED if used else UNICODE


def _cut(page: _Page, words: Sequence[_Word]) -> list[Decoded]:
    letters: list[str] = []
    origins: list[int] = []
    at = 0
    for word in words:
        letters += [*page.text[at : word.start], *word.letters]
        origins += [*range(at, word.start), *(word.start + origin for origin in word.origins)]
        at = word.end
    letters += page.text[at:]
    origins += range(at, len(page.text))
    capitals = _raised_fonts(page, words)
    return [
        _piece(page.pieces[index], letters, origins, page.starts[index : index + 2], capitals)
        for index in range(len(page.pieces))
    ]


def _louder(page: _Page, words: Sequence[_Word]) -> list[_Word]:
    """The words, those in capitals that were typed with the capitals held down and then lost their font."""
    louder = list(words)
    for at, word in enumerate(words):
        if word.way == TCVN3 and (
            is_shouted(word.letters) or is_drowned(word.letters, *_beside(page, words, at))
        ):
            louder[at] = replace(word, letters=raised(word.letters))
    return louder


def _beside(page: _Page, words: Sequence[_Word], at: int) -> tuple[str, str]:
    """The words before and after on the same line, as read; empty at the line's ends."""
    gap = page.text[words[at - 1].end if at else 0 : words[at].start]
    *_, line = gap.split("\n")
    plain = [word for word in line.split() if any(map(str.isalpha, word))]
    before = plain[-1] if plain else words[at - 1].letters if at and line == gap else ""
    gap = page.text[words[at].end : words[at + 1].start if at + 1 < len(words) else None]
    line, *_ = gap.split("\n")
    plain = [word for word in line.split() if any(map(str.isalpha, word))]
    after = plain[0] if plain else words[at + 1].letters if at + 1 < len(words) and line == gap else ""
    return before, after


@lru_cache(maxsize=2**14)
def _read(word: str, way: str) -> tuple[str, tuple[int, ...]]:
    letters, origins = decode_run(word, way)
    return letters, tuple(origins)


def _raised_fonts(page: _Page, words: Sequence[_Word]) -> set[str | None]:
    """The capital fonts whose words are TCVN3; words in plain ASCII follow the others of their font."""
    seen = Counter((page.pieces[page.piece_at(word.start)].font, word.way == TCVN3) for word in words)
    legacy = any(tcvn3 for _, tcvn3 in seen)
    fonts = {piece.font for piece in page.pieces if is_capital_font(piece.font)}
    return {font for font in fonts if legacy and seen[font, True] >= seen[font, False]}


def _piece(
    piece: Piece,
    letters: Sequence[str],
    origins: Sequence[int],
    bounds: Sequence[int],
    capitals: set[str | None],
) -> Decoded:
    if _is_picture(piece.font):
        return Decoded(to_nfc(piece.text))
    start, end = bounds
    first, last = bisect_left(origins, start), bisect_left(origins, end)
    text = "".join(letters[first:last])
    sources = tuple(origin - start for origin in origins[first:last])
    same = len(sources) == end - start and sources == tuple(range(len(sources)))
    return Decoded(raised(text) if piece.font in capitals else text, None if same else sources)


_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


def _decode_text(text: str) -> tuple[str, str]:
    decoded, encoding = decode_pieces([Piece(text)])
    return decoded[0], encoding


def _utf(raw: bytes) -> str | None:
    """`raw` in the Unicode form that it shows, or None where it shows none."""
    for mark, codec in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(codec, errors="replace")
    even, odd = raw[:4096:2].count(0), raw[1:4096:2].count(0)
    if max(even, odd) * 5 > len(raw[:4096]) and min(even, odd) * 4 < max(even, odd):
        return raw.decode("utf-16-be" if even > odd else "utf-16-le", errors="replace")
    text = raw.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd") - raw.count(b"\xef\xbf\xbd")
    letters = sum(map(text.count, _LATER_LETTERS)) if damaged else 0
    return text if damaged * 100 <= letters else None


_LATER_LETTERS = "ạảấầậếềệộốồớờợụủứừựđươăĐ"
