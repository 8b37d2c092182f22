"""The words that every official document prints alike: known by their letters, whatever their marks became.

«CONG HÒA XÃ HỘI CHÚ NGHĨA VIỆT NAM»  ->  «CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM»
«Nghị định số 30/2020/ND-CP»          ->  «Nghị định số 30/2020/NĐ-CP»
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from vanban.language.kinds import KINDS
from vanban.language.normal import bare

_ANYWHERE = (
    "cộng hòa xã hội chủ nghĩa việt nam",
    "độc lập tự do hạnh phúc",
    "đảng cộng sản việt nam",
    "ủy ban nhân dân",
    "hội đồng nhân dân",
    "kính gửi",
    "nơi nhận",
    "phó chủ tịch",
    "giám đốc",
    "phó giám đốc",
    "chánh văn phòng",
)
"""Each has letters enough to be nothing else."""
_ALONE = (
    *(kind.name.lower() for kind in KINDS if " " in kind.name or kind.name == "Luật"),
    "chủ tịch",
    "tổng giám đốc",
    "bộ trưởng",
    "thứ trưởng",
    "hiệu trưởng",
    "phó hiệu trưởng",
    "thủ tướng",
    "phó thủ tướng",
)
"""Sure only where they fill a line in capitals."""
_SPELT = {
    tuple(bare(word) for word in phrase.split()): tuple(phrase.split()) for phrase in _ANYWHERE + _ALONE
}
_EVERYWHERE = {tuple(bare(word) for word in phrase.split()) for phrase in _ANYWHERE}
_FIRST_WORDS = {letters[0] for letters in _SPELT}
_OLD_TONE = {"hoà": "hòa", "uỷ": "ủy"}
_ON_BEHALF = re.compile(r"^(?:KT|TL|TM|TUQ|Q)(?:\.|$)")
"""Before an office: «KT.GIÁM ĐỐC»; no part of its name."""
_ONLY_WITH_D = "NĐ QĐ HĐND HĐQT BGDĐT SGDĐT PGDĐT GDĐT GDĐH LĐTBXH BLĐTBXH SLĐTBXH ĐHQG ĐHQGHN"
_WITH_D = {bare(letters).upper(): letters for letters in _ONLY_WITH_D.split()}
"""Letters of numbers that exist with Đ alone."""
_CLERKS = re.compile(r"^V[TFI1l7Ư](?=[,;.:]?$)")
"""Who keeps a copy: after «Lưu:» always VT, văn thư."""
_PORTAL = re.compile(r"^TT[ĐDÐ]T\b")
"""«Cổng TTĐT», the portal."""
_SIGN = re.compile(r"(?<=[/-])[A-ZĐ]{2,8}(?![\w])")


def mend_set_phrases(words: Sequence[str]) -> list[str]:
    """The words of one line with the set phrases among them spelt right; as many as came in."""
    words = [_eth_as_d(word) for word in words]
    mended = [_SIGN.sub(lambda sign: _WITH_D.get(bare(sign[0]).upper(), sign[0]), word) for word in words]
    spelt_out = [bare(_ON_BEHALF.sub("", word)) for word in words]
    places = [place for place, letters_there in enumerate(spelt_out) if letters_there]
    letters = [spelt_out[place] for place in places]
    for start, length in _found(letters, words):
        right = _SPELT[tuple(letters[start : start + length])]
        for place, spelt in zip(places[start : start + length], right, strict=True):
            mended[place] = _dressed(words[place], spelt)
    for place, (first, second) in enumerate(pairwise(words)):
        if bare(first) == "luu" and _CLERKS.match(second):
            mended[place : place + 2] = _dressed(first, "lưu"), _CLERKS.sub("VT", second)
        elif bare(first) == "cong" and _PORTAL.match(second):
            mended[place] = _dressed(first, "cổng")
    return mended


def _eth_as_d(word: str) -> str:
    """No Vietnamese word has an eth: so a recogniser sees a D with a stroke, at times one letter twice."""
    return (
        word.replace("\u0110\u00d0", "\u0110").replace("\u00d0\u0110", "\u0110").replace("\u00d0", "\u0110")
    )


def _found(letters: list[str], words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where phrases begin among the words that have letters, and how many words each has."""
    capitals = "".join(words).isupper()
    for start, first in enumerate(letters):
        if first not in _FIRST_WORDS:
            continue
        for phrase in _SPELT:
            if tuple(letters[start : start + len(phrase)]) != phrase:
                continue
            if phrase in _EVERYWHERE or (capitals and len(phrase) == len(letters)):
                yield start, len(phrase)


def _dressed(word: str, spelt: str) -> str:
    """`spelt` with the capitals and stops of `word`; the place of its tone too, where both are right."""
    core = re.search(r"[^\W\d_]+(?=[\W\d_]*$)", word)
    if core is None or len(core[0]) != len(spelt) or _OLD_TONE.get(core[0].lower()) == spelt:
        return word
    cased = "".join(
        letter.upper() if seen.isupper() else letter for letter, seen in zip(spelt, core[0], strict=True)
    )
    return word[: core.start()] + cased + word[core.end() :]
