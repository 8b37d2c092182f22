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
from vanban.model import Stamp

_SIGNED = re.compile(
    r"\bky (?:boi|ngay|so)\b|\bnguoi ky\b|\bngay ky\b|\bthoi gian ky\b|\bdigitally signed\b"
    r"|\bsignature (?:not )?v|\bsigned by\b|@|[+-]\d\d[:']\d\d\b|\bco quan ?:"
)
_INCOMING = re.compile(r"\bden\b.*\b(?:so|ngay|chuyen|gio)\b|\b(?:cong|van) ?van den\b|\bcv den\b", re.DOTALL)
_BLANK_FILLER = re.compile(r"[\w./\-,: ]{1,40}")


def kind_of(text: str) -> str:
    """`signature` or `incoming` by the words of a stamp, else `annotation`."""
    folded = squeeze(fold(text))
    if _SIGNED.search(folded):
        return "signature"
    return "incoming" if _INCOMING.search(folded) else "annotation"


def place_stamps(noted: Iterable[Sequence[Word]], page: int, height: float) -> tuple[list[Word], list[Stamp]]:
    """The words that fill the text's blanks, and the stamps kept apart.

    `noted` has the words of each annotation. A blank is filled by a line of a few letters in the upper half
    of the page that says nothing of a signature: a serial, a day, a month, a whole date.
    """
    fillers: list[Word] = []
    stamps: list[Stamp] = []
    for words in noted:
        text = stamp_text(words)
        kind = kind_of(text)
        box = box_of(tuple(words))
        if (
            kind == "annotation"
            and "\n" not in text
            and _BLANK_FILLER.fullmatch(text)
            and box.bottom < height / 2
        ):
            fillers += (word._replace(stamped=True) for word in words)
        else:
            stamps.append(Stamp(kind, text, page, box))
    return fillers, stamps


def stamp_text(words: Sequence[Word]) -> str:
    """What a stamp says, line by line."""
    return "\n".join(line_text(row) for row in rows_of(pieces_of(words)))
