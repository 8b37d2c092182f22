"""Set right the letters of a PDF's words: legacy code pages, and look-alikes of Vietnamese letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from vanban.files.words import PageWords, Word
from vanban.language.legacy import Piece, decode_pieces
from vanban.language.normal import to_nfc
from vanban.model import Encoding, Origin

_ETH = str.maketrans({"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ", "\u00ad": "-"})
_STRANGE = re.compile("[ÐðƉɖ\u00ad]")


def right_letters(pages: Sequence[PageWords]) -> tuple[list[PageWords], Encoding]:
    """`pages` with every word in Unicode, and the code page their letters were stored in."""
    words = [word for page in pages if page.origin is not Origin.OCR for word in page.words]
    # One piece first: it costs little where no letter raises the question, and most files are Unicode.
    whole = "\n".join([word[0] for word in words])
    encoding = decode_pieces([Piece(whole)])[1]
    if encoding == Encoding.UNICODE and not _STRANGE.search(whole):
        return list(pages), Encoding.UNICODE
    texts = [word.text for word in words]
    if encoding != Encoding.UNICODE:
        texts, encoding = _decode_by_font(words)
    given = iter([_mended(text) for text in texts])
    return [page if page.origin is Origin.OCR else _reworded(page, given) for page in pages], Encoding(
        encoding
    )


def _decode_by_font(words: Sequence[Word]) -> tuple[list[str], str]:
    pieces = list(_pieces(words))
    texts, encoding = decode_pieces(pieces)
    return [text for text, piece in zip(texts, pieces, strict=True) if piece.text != " "], encoding


def _pieces(words: Iterable[Word]) -> Iterator[Piece]:
    """The words in their fonts with blanks between, so that neighbours can vouch for each other."""
    for index, word in enumerate(words):
        if index and not word.glued:
            yield Piece(" ", word.style.font)
        yield Piece(word.text, word.style.font)


def _mended(text: str) -> str:
    """`text` with đ for the eth that looks like it; in Vietnamese no eth is ever meant."""
    return to_nfc(text.translate(_ETH)) if _STRANGE.search(text) else text


def _reworded(page: PageWords, texts: Iterator[str]) -> PageWords:
    words = []
    changed = False
    for word in page.words:
        text = next(texts)
        if text is not word.text and text != word.text:
            changed = True
            word = word._replace(text=text)
        if text:
            words.append(word)
    return replace(page, words=tuple(words)) if changed else page
