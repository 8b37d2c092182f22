"""Tell what was printed over a page afterwards: a serial, a day, a signature, a receipt.

    Số: [329]/TB-UBND    Ký bởi: ... Thời gian ký: ...    CÔNG VĂN ĐẾN Số: 12 Ngày: 3/4
        ^ into the text  ^ kept apart: signature          ^ kept apart: incoming

What says nothing of itself and fills no blank is kept apart as an annotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from vanban.files.columns import pieces_of, rows_of
from vanban.files.printed import line_text
from vanban.files.words import Word, box_of
from vanban.language.normal import fold, squeeze
from vanban.model import Box, Doubt, Stamp

_SIGNED = re.compile(
    r"\bky (?:boi|ngay|so)\b|\bnguoi ky\b|\bngay ky\b|\bthoi gian ky\b|\bdigitally signed\b"
    r"|\bsignature (?:not )?v|\bsigned by\b|@|[+-]\d\d[:']\d\d\b|\bco quan ?:"
)
_INCOMING = re.compile(r"\bden\b.*\b(?:so|ngay|chuyen|gio)\b|\b(?:cong|van) ?van den\b|\bcv den\b", re.DOTALL)
_BLANK_FILLER = re.compile(r"[\w./\-,: ]{1,40}")
_ROOM_MM = 2.0
"""So far above or below its line a stamp may be set."""


def kind_of(text: str) -> str:
    """`signature` or `incoming` by the words of a stamp, else `annotation`."""
    folded = squeeze(fold(text))
    if _SIGNED.search(folded):
        return "signature"
    return "incoming" if _INCOMING.search(folded) else "annotation"


def place_stamps(
    noted: Iterable[Sequence[Word]], printed: Sequence[Word], page: int, height: float
) -> tuple[list[Word], list[Stamp]]:
    """The words that fill the text's blanks, and the stamps kept apart.

    `noted` has the words of each annotation, `printed` those of the page itself. A blank is filled by few
    letters in the upper half of the page that say nothing of a signature: serial, day, urgency.
    Where an annotation has several lines, those with digits fill it that stand on a printed line.
    """
    fillers: list[Word] = []
    stamps: list[Stamp] = []
    for words in noted:
        rest = list(words)
        if kind_of(stamp_text(words)) == "annotation" and box_of(tuple(words)).bottom < height / 2:
            rows = rows_of(pieces_of(words))
            filling = [row for row in rows if _fills(row, printed, alone=len(rows) == 1)]
            fillers += (word._replace(stamped=True) for row in filling for word in row)
            rest = [word for row in rows if row not in filling for word in row]
        if rest:
            text = stamp_text(rest)
            stamps.append(Stamp(kind_of(text), text, page, box_of(tuple(rest))))
    return fillers, stamps


def without_filled(doubts: Sequence[Doubt], fillers: Sequence[Word]) -> tuple[Doubt, ...]:
    """`doubts` about blanks of one page, but for those that a stamp among `fillers` fills with a digit."""
    numbers = [word for word in fillers if any(letter.isdigit() for letter in word.text)]
    return tuple(
        doubt
        for doubt in doubts
        if doubt.box is None or not any(_within(word, doubt.box) for word in numbers)
    )


def _within(word: Word, box: Box) -> bool:
    across, down = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    return box.left < across < box.right and box.top - _ROOM_MM < down < box.bottom + _ROOM_MM


def _fills(row: Sequence[Word], printed: Sequence[Word], *, alone: bool) -> bool:
    """Whether a line of an annotation belongs into the text."""
    text = line_text(row)
    if not _BLANK_FILLER.fullmatch(text):
        return False
    if alone:
        return True
    level = (row[0].top + row[0].bottom) / 2
    return any(map(str.isdigit, text)) and any(word.top < level < word.bottom for word in printed)


def stamp_text(words: Sequence[Word]) -> str:
    """What a stamp says, line by line."""
    return "\n".join(line_text(row) for row in rows_of(pieces_of(words)))
