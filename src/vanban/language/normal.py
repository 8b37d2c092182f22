"""The one place where text is changed: to NFC, to one blank, to letters without marks.

«QUYẾT  ĐỊNH»  --squeeze-->  «QUYẾT ĐỊNH»  --fold-->  «quyet dinh»
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache


def to_nfc(text: str) -> str:
    """`text` with every letter and its marks as one code point, as Vietnamese keyboards write it."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def squeeze(text: str) -> str:
    """`text` on one line: every stretch of white space is one blank, none at either end."""
    return " ".join(text.split())  # what `\s` matches, and three times as fast


class _Folding(dict[int, str]):
    """The letter without marks and capitals, worked out when first met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        base = unicodedata.normalize("NFD", letter)[0].lower()
        folded = "d" if base in "đðɖ" else base if len(base) == 1 else letter
        self[code] = folded
        return folded


_FOLDING = _Folding({ord("Ð"): "d", ord("–"): "-", ord("—"): "-", 0x2010: "-", 0x2011: "-", 0x2212: "-"})


def fold(text: str) -> str:
    """`text` in small letters without marks, `đ` as `d`, long dashes as hyphens; never longer or shorter."""
    return text.translate(_FOLDING)


@cache
def bare(word: str) -> str:
    """A word folded and freed of everything but letters and digits: for comparing what OCR may have torn."""
    return "".join(letter for letter in fold(word) if letter.isalnum())


_BROKEN_HYPHEN = re.compile(r"(?<=\w)([-/])\s*\n\s*(?=\w)")


def one_line(text: str) -> str:
    """Words that a page breaks over lines on one line: `UBND-⏎KGVX` is `UBND-KGVX`."""
    return squeeze(_BROKEN_HYPHEN.sub(r"\1", text))


def capital_share(text: str) -> float:
    """How many of the letters are capitals, 0 to 1; 0 where there is no letter."""
    letters = sum(map(str.isalpha, text))
    return sum(map(str.isupper, text)) / letters if letters else 0.0
