"""Capitals of TCVN3: its bytes know only small letters with tones, the font draws them large or small.

«Céng hßa» in .VnTimeH      is drawn, and read, «CỘNG HÒA»
«CéNG HßA X·», font lost    was typed with the capitals held down, and is read «CỘNG HÒA XÃ»
"""

from __future__ import annotations

import re
from functools import lru_cache

from vanban.language.syllables import is_syllable

_SUBSET = re.compile(r"^[A-Z]{6}\+")
_FONT = re.compile(
    r"(?i:\.?vn)[\w .-]*(?:(?<=[a-z ])H|H(?=$|[,-]))(?:[ ,-]*(?:Bold|Italic|Regular|Normal|PS|MT))*$"
)
_SMALL_NAMED_FONT = re.compile(r"\.vn[\w .]+h$")
_SMALL = "[^\\W\\d_A-ZĂÂÊÔƠƯĐ]"
_SHOUTED = re.compile(rf"[A-Z].*[A-Z]|{_SMALL}[A-ZĂÂÊÔƠƯĐ]")


def is_capital_font(font: str | None) -> bool:
    """Whether a TCVN3 font draws small letters as capitals: `.VnTimeH`, `ABCDEF+VnArialHBold`."""
    if font is None:
        return False
    name = _SUBSET.sub("", font)
    return (_SMALL_NAMED_FONT if name.islower() else _FONT).match(name) is not None


def raised(text: str) -> str:
    """`text` in capitals, letter by letter: its length stays."""
    return "".join(letter.upper() if len(letter.upper()) == 1 else letter for letter in text)


@lru_cache(maxsize=2**14)
def is_shouted(word: str) -> bool:
    """Whether a word read from TCVN3 has its plain letters large, its marked ones small: `CộNG`, `ủY`."""
    return may_be_large(word) and _SHOUTED.search(word) is not None


@lru_cache(maxsize=2**14)
def may_be_large(word: str) -> bool:
    """Whether nothing in a word read from TCVN3 says that it is small: `CộNG`, but also `Xã`, `Bộ`, `ở`."""
    return not re.search("[a-z]", word) and re.search(_SMALL, word) is not None


def is_drowned(before: str, after: str) -> bool:
    """Whether a word between these two on its line, empty at the line's ends, stands among capitals."""
    beside = [neighbour for neighbour in (before, after) if neighbour]
    return bool(beside) and all(map(_is_loud, beside))


def _is_loud(word: str) -> bool:
    """Whether a word is in capitals; abbreviations are everywhere and do not count."""
    if is_shouted(word):
        return True
    letters = "".join(filter(str.isalpha, word))
    return len(letters) > 1 and letters == letters.upper() and is_syllable(letters)
