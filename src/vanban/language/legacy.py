"""Letters stored in the code pages before Unicode (TCVN3, VNI, VISCII, VPS), told by what they spell.

    «Céng hßa»  font Times New Roman   --TCVN3-->  «Cộng hòa»
    «Cộng hòa»  font .VnTime           unchanged: a font's name proves nothing, the spelling does

What stands around a word and what its font says elsewhere help to decide it, so a whole document is decoded
at once. `legacy_ways` decides; `legacy_hyphens` and `legacy_capitals` know what TCVN3 loses on its way to us.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from vanban.language.legacy_capitals import is_capital_font, is_drowned, is_shouted, may_be_large, raised
from vanban.language.legacy_hyphens import restored
from vanban.language.legacy_tables import TCVN3, UNICODE, VPS, WAYS, WINDOWS_1252, convert
from vanban.language.legacy_ways import Page, Piece, Word, decide, is_picture, lowest_cost, worth_reading
from vanban.language.normal import to_nfc

__all__ = [
    "MIXED",
    "TCVN3",
    "UNICODE",
    "VPS",
    "WAYS",
    "Piece",
    "decode_bytes",
    "decode_pieces",
    "decode_run",
    "is_capital_font",
]

MIXED = "mixed"


def decode_pieces(pieces: Sequence[Piece]) -> tuple[list[str], str]:
    """The text of each piece in Unicode (NFC), and the code page of all: one of `WAYS`, or `mixed`.

    Hand in a whole document in reading order: neighbours, and other words in the same font, decide what a
    short word cannot. A letter whose parts stand in two pieces is given to the first of them.
    """
    page = Page.of(pieces)
    torn = any(piece.text and unicodedata.combining(piece.text[0]) for piece in pieces)
    if not torn and not worth_reading(page.text):
        return [to_nfc(piece.text) for piece in pieces], UNICODE
    words = decide(page)
    mended = restored(page.text, _stretches(words, TCVN3, len(page.text)))
    if mended != page.text:
        page = replace(page, text=mended)
        words = decide(page)
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
    if lowest_cost(Page.of([Piece(combined)])) < lowest_cost(Page.of([Piece(western)])):
        return combined, UNICODE
    return _decode_text(western)


def _stretches(words: Sequence[Word], way: str, length: int) -> list[tuple[int, int]]:
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


def _name(words: Iterable[Word]) -> str:
    """The code page of the whole: legacy pages that were used, and Unicode where it wrote Vietnamese."""
    used = {
        word.way for word in words if any(letter.isalpha() and letter > "\x7f" for letter in word.letters)
    }
    return used.pop() if len(used) == 1 else MIXED if used else UNICODE


def _cut(page: Page, words: Sequence[Word]) -> list[str]:
    """The pieces of `page` with the words in their places; all but the words is as it was."""
    chunks: list[str] = []
    at = 0
    for word in words:
        chunks += [page.text[at : word.start], word.letters]
        at = word.end
    text = "".join([*chunks, page.text[at:]])
    places = _places(page, words)
    capitals = _raised_fonts(page, words)
    return [
        _piece(piece, text[places[index] : places[index + 1]], capitals)
        for index, piece in enumerate(page.pieces)
    ]


def _places(page: Page, words: Sequence[Word]) -> list[int]:
    """Where each piece begins, and the last one ends, in the decoded text."""
    places = []
    shift, following = 0, iter([*words, None])
    word = next(following)
    for start in page.starts:
        while word is not None and word.end <= start:
            shift += len(word.letters) - (word.end - word.start)
            word = next(following)
        inside = word is not None and word.start < start
        places.append(
            word.start + shift + bisect_left(word.origins, start - word.start)
            if word is not None and inside
            else start + shift
        )
    return places


def _piece(piece: Piece, text: str, capitals: set[str | None]) -> str:
    if is_picture(piece.font):
        return to_nfc(piece.text)
    return raised(text) if piece.font in capitals else text


def _louder(page: Page, words: Sequence[Word]) -> list[Word]:
    """The words, those in capitals that were typed with the capitals held down and then lost their font."""
    louder = list(words)
    for at, word in enumerate(words):
        if word.way == TCVN3 and (
            is_shouted(word.letters) or (may_be_large(word.letters) and is_drowned(*_beside(page, words, at)))
        ):
            louder[at] = replace(word, letters=raised(word.letters))
    return louder


def _beside(page: Page, words: Sequence[Word], at: int) -> tuple[str, str]:
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


def _raised_fonts(page: Page, words: Sequence[Word]) -> set[str | None]:
    """The capital fonts whose words are TCVN3; words in plain ASCII follow the others of their font."""
    seen = Counter((page.pieces[page.piece_at(word.start)].font, word.way == TCVN3) for word in words)
    legacy = any(tcvn3 for _, tcvn3 in seen)
    fonts = {piece.font for piece in page.pieces if is_capital_font(piece.font)}
    return {font for font in fonts if legacy and seen[font, True] >= seen[font, False]}


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
