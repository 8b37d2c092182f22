"""The code pages of the time before Unicode: which letter each byte stands for, and a text read through one.

Single-byte pages are drawn as sixteen letters a row, `.` where a byte bears no Vietnamese letter. VNI is
drawn as rows of one vowel with its marks.

Sources: TCVN3 (the ABC fonts) is TCVN 5712:1993; VISCII is RFC 1456; VPS after the chart of the Vietnamese
Unicode project; all three compared with the tables of viparse (MIT), the first two also with glibc. VNI after
viparse, completed by its own symmetry (ẳ) and by the one-letter form of ỵ.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from vanban.language.spelling import spelling_cost

UNICODE, TCVN3, VNI, VISCII, VPS = WAYS = ("unicode", "tcvn3", "vni", "viscii", "vps")

_TCVN3 = """
A0 .ĂÂÊÔƠƯĐăâêôơưđ.
B0 .....àảãáạ.ằẳẵắ.
C0 ......ặầẩẫấậè.ẻẽ
D0 éẹềểễếệìỉ...ĩíịò
E0 .ỏõóọồổỗốộờởỡớợù
F0 .ủũúụừửữứựỳỷỹýỵ.
"""

_VISCII = """
00 ..Ẳ..ẴẪ.........
10 ....Ỷ....Ỹ....Ỵ.
80 ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ
90 ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ
A0 Õắằặấầẩậẽẹếềểễệố
B0 ồổỗỠƠộờởịỰỨỪỬơớƯ
C0 ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ
D0 ĐứÒÓÔạỷừửÙÚỹỵÝỡư
E0 àáâãảăữẫèéêẻìíĩỉ
F0 đựòóôõỏọụùúũủýợỮ
"""

_VPS = """
00 ..ẠẬẶẸỆ.........
10 ỊỌỘỢỤỰ...Ỵ..ẪỮ..
80 ÀẢÃẤẦẨọỗĂếềểệẮẰẲ
90 Ế..ỀỂỄỐỒỔỖýỷỵỚỜỞ
A0 .ắằẳẵặỠớÙờởỡŨỨợỪ
B0 ổỬỲỸÍÌộỈĨÓửữÒỎÕự
C0 ầÁÂấẩẫậđẻÉÊẹỉễịỹ
D0 ƯỦồốÔỏơÈừứÚũưÝẺ.
E0 àáâãảạă.èéêẽìí.ĩ
F0 ẴĐòóôõ.Ơụùúủ.ỶẼỳ
"""

_VNI = """
aø à  aù á  aï ạ  aû ả  aõ ã  aê ă  aè ằ  aé ắ  aë ặ  aú ẳ  aü ẵ  aâ â  aà ầ  aá ấ  aä ậ  aå ẩ  aã ẫ
eø è  eù é  eï ẹ  eû ẻ  eõ ẽ  eâ ê  eà ề  eá ế  eä ệ  eå ể  eã ễ
oø ò  où ó  oï ọ  oû ỏ  oõ õ  oâ ô  oà ồ  oá ố  oä ộ  oå ổ  oã ỗ
ô ơ  ôø ờ  ôù ớ  ôï ợ  ôû ở  ôõ ỡ
uø ù  uù ú  uï ụ  uû ủ  uõ ũ
ö ư  öø ừ  öù ứ  öï ự  öû ử  öõ ữ
yø ỳ  yù ý  yï ỵ  yû ỷ  yõ ỹ  î ỵ
ì ì  í í  ò ị  æ ỉ  ó ĩ  iø ì  iù í  ñ đ
"""
"""Small letters; a capital is written with the capital vowel and the capital mark."""

WINDOWS_1252 = {
    byte: letter for byte in range(0x80, 0xA0) if (letter := bytes([byte]).decode("cp1252", errors="ignore"))
}
"""What Windows shows for the bytes between ASCII and Latin-1."""


def _single(rows: str) -> dict[str, str]:
    """The letters of a page by the character that its byte appears as, in Latin-1 and in Windows-1252."""
    table = {}
    for row in rows.split("\n")[1:-1]:
        first, letters = row.split()
        for byte, letter in enumerate(letters, int(first, 16)):
            if letter != ".":
                table[chr(byte)] = table[WINDOWS_1252.get(byte, chr(byte))] = letter
    return table


def _composed(rows: str) -> dict[str, str]:
    """The letters of VNI by their parts; a small mark on a capital letter is met too."""
    words = rows.split()
    small = dict(zip(words[::2], words[1::2], strict=True))
    capital = {parts.upper(): letter.upper() for parts, letter in small.items()}
    titled = {parts[0].upper() + parts[1:]: letter.upper() for parts, letter in small.items()}
    return {**titled, **small, **capital}


_HYPHENATED_U = {"\xad\xad": "ư"}  # ư before an optional hyphen of Word: office programs give both alike

PAGES = {
    "tcvn3": _single(_TCVN3) | _HYPHENATED_U,
    "vni": _composed(_VNI),
    "viscii": _single(_VISCII),
    "vps": _single(_VPS),
}
"""For each code page the Vietnamese letter by the characters that its bytes appear as."""

_LOST = re.compile("[\u2212\u2219\u03bc]")
_LOST_GLYPHS = str.maketrans("\u2212\u2219\u03bc", "\xad\xb7\xb5")  # as the text layer of a PDF may name them
_SIGNS = frozenset("“”\u2018’–—…•")
_CONSONANT = "[b-df-hj-np-tv-xzđ]"
_TORN = re.compile(
    rf"(?<![^\W_])(?i:{_CONSONANT}){{1,2}}(?=[“”\u2018’–—…•])|(?<=[“”\u2018’–—…•]){_CONSONANT}+(?![^\W_])"
)
_UNSPACED = re.compile(r"[^ \t\n\r\f\v]+")


def convert(text: str, way: str) -> tuple[str, list[int]]:
    """`text` read in `way` (one of `WAYS`), in NFC, with the index where the source of each letter begins."""
    if way == UNICODE:
        return _nfc(text, list(range(len(text))))
    if way in (VISCII, VPS) and not _SIGNS.isdisjoint(text):
        return _convert_by_words(text, way)
    return _nfc(*_replaced(_mended(text, way), *_reader(way)))


def strays(text: str, way: str) -> list[str]:
    """The letters beyond ASCII in `text` that the code page `way` does not have."""
    left = _reader(way)[0].sub("", _mended(text, way))
    return [letter for letter in left if letter > "\x7f" and letter.isalpha()]


@cache
def _reader(way: str, *, signs: bool = True) -> tuple[re.Pattern[str], dict[str, str]]:
    """What to look for in a text stored in `way`, and the letter that each find stands for."""
    table = {source: letter for source, letter in PAGES[way].items() if signs or source not in _SIGNS}
    single = "".join(re.escape(source) for source in table if len(source) == 1)
    double = "".join(re.escape(source) + "|" for source in table if len(source) > 1)
    return re.compile(f"{double}[{single}]"), table


def _replaced(text: str, pattern: re.Pattern[str], table: dict[str, str]) -> tuple[str, list[int]]:
    letters: list[str] = []
    origins: list[int] = []
    at = 0
    for match in pattern.finditer(text):
        letters += [text[at : match.start()], table[match[0]]]
        origins += range(at, match.start() + 1)
        at = match.end()
    return "".join([*letters, text[at:]]), [*origins, *range(at, len(text))]


def _convert_by_words(text: str, way: str) -> tuple[str, list[int]]:
    """The same where quotation marks and dashes stand: Windows shows letters of these pages as such signs.

    «B“» is «BỘ» with the sign read as a letter, but «“Bộ» is quoted: each word is taken as it spells better.
    """
    letters: list[str] = []
    origins: list[int] = []
    at = 0
    for match in _UNSPACED.finditer(text):
        word = match[0]
        readings = [_nfc(*_replaced(word, *_reader(way, signs=signs))) for signs in (False, True)]
        best, sources = min(readings, key=lambda reading: _sign_reading_cost(reading[0]))
        letters += [text[at : match.start()], best]
        origins += [*range(at, match.start()), *(match.start() + source for source in sources)]
        at = match.end()
    return "".join([*letters, text[at:]]), [*origins, *range(at, len(text))]


def _sign_reading_cost(word: str) -> float:
    """The cost of a word; one or two consonants before a sign («S—» for «SỞ») count as torn."""
    return spelling_cost(word) + 11.0 * len(_TORN.findall(word))


def _mended(text: str, way: str) -> str:
    """TCVN3 letters that a PDF gives as look-alikes, put back where a letter stands beside."""
    if way != TCVN3 or not _LOST.search(text):
        return text
    letters = list(text)
    for match in _LOST.finditer(text):
        beside = text[max(match.start() - 1, 0) : match.start()] + text[match.end() : match.end() + 1]
        if any(letter.isalpha() or letter in PAGES[TCVN3] for letter in beside):
            letters[match.start()] = match[0].translate(_LOST_GLYPHS)
    return "".join(letters)


def _nfc(text: str, origins: list[int]) -> tuple[str, list[int]]:
    """`text` composed, with the origin of each letter that is left."""
    if unicodedata.is_normalized("NFC", text):
        return text, origins
    letters: list[str] = []
    kept: list[int] = []
    for start, end in _clusters(text):
        composed = unicodedata.normalize("NFC", text[start:end])
        letters.append(composed)
        kept += [origins[min(start + step, end - 1)] for step in range(len(composed))]
    return "".join(letters), kept


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of `text` that compose on their own: a letter and its marks."""
    start = 0
    for at in range(1, len(text)):
        if not unicodedata.combining(text[at]) and unicodedata.is_normalized("NFC", text[at - 1 : at + 1]):
            yield start, at
            start = at
    yield start, len(text)
