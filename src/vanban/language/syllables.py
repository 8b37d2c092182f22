"""How a Vietnamese syllable may be written: the test that tells Vietnamese from letters put wrongly together.

ngh + iê + ng, ngang   «nghiêng»   a syllable
c   + é  + ng          «céng»      none: `c` never stands before `e`, so this is TCVN3 for «cộng»
"""

from __future__ import annotations

import unicodedata
from functools import cache

_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_STOPPED_TONES = ("\u0301", "\u0323")  # before -c, -ch, -p, -t only sắc and nặng are spoken

# The rhymes of the written language without their tone, by the vowel they begin with.
_A = "a ac ach ai am an ang anh ao ap at au ay ak"  # -k: Đắk Lắk, Đak Pơ
_A_SHORT = "ăc ăm ăn ăng ăp ăt ăk"
_A_DARK = "âc âm ân âng âp ât âu ây"
_E = "e ec em en eng eo ep et"
_E_CLOSED = "ê êch êm ên ênh êp êt êu"
_I = "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu"
_Y = "y yêm yên yêng yêt yêu"
_O = "o oc oi om on ong ooc oong op ot oa oac oach oai oam oan oang oanh oao oap oat oay "
_O_MEDIAL = "oăc oăm oăn oăng oăt oe oen oeo oet"
_O_CLOSED = "ô ôc ôi ôm ôn ông ôp ôt"
_O_HORN = "ơ ơi ơm ơn ơp ơt"
_U = "u ua uc ui um un ung uôc uôi uôm uôn uông uôt up ut "
_U_MEDIAL = "uân uâng uât uây uê uêch uênh uơ uy uya uych uyên uyêt uynh uyp uyt uyu"
_U_HORN = "ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu"

_BACK = " ".join((_A, _A_SHORT, _A_DARK, _O, _O_MEDIAL, _O_CLOSED, _O_HORN, _U, _U_MEDIAL, _U_HORN)).split()
_FRONT = " ".join((_E, _E_CLOSED, _I)).split()
_QU = "i in it y ych yên yêt ynh yt ôc ơ ơi ơn"
_AFTER_QU = " ".join((_A, _A_SHORT, _A_DARK, _E, _E_CLOSED, _QU)).split()
_AFTER_GI = ["", *_BACK, *_E.split(), *_E_CLOSED.split(), "êng"]
_FREE_ONSETS = "b ch d đ h kh l m n nh p ph r s t th tr v x"
_RHYMES_BY_ONSET = (
    (_FREE_ONSETS.split(), [*_BACK, *_FRONT, "y"]),
    (["c", "g", "ng"], _BACK),
    (["k", "gh", "ngh"], [*_FRONT, "y"]),
    ([""], [*_BACK, *_FRONT, *_Y.split()]),
    (["qu"], _AFTER_QU),
    (["gi"], _AFTER_GI),
    (["g"], ["i", "in", "iêc", "iêng", "iêt"]),  # gì, gìn, giếng: one `i` for onset and rhyme
)


@cache
def syllables() -> frozenset[str]:
    """Every syllable that the spelling allows: small letters, NFC, the tone in its old and its new place."""
    return frozenset(
        written
        for onsets, rhymes in _RHYMES_BY_ONSET
        for rhyme in rhymes
        for toned in _toned(rhyme)
        for onset in onsets
        for written in (unicodedata.normalize("NFC", onset + toned),)
    )


def is_syllable(word: str) -> bool:
    """Whether `word` (NFC, capitals allowed) is spelt as one Vietnamese syllable."""
    return word.lower() in syllables()


def _toned(rhyme: str) -> list[str]:
    """`rhyme` with each tone that it can bear, at each letter where it may be written."""
    if not rhyme:
        return [""]
    stopped = rhyme.endswith(("c", "ch", "p", "t", "k"))
    tones = (*_STOPPED_TONES, "") if rhyme.endswith("k") else _STOPPED_TONES if stopped else _TONES
    return [rhyme[: at + 1] + tone + rhyme[at + 1 :] for at in _bearers(rhyme) for tone in tones]


def _bearers(rhyme: str) -> tuple[int, ...]:
    """The places of the letter that takes the tone: one, or two where old and new spelling differ."""
    if rhyme in ("oa", "oe", "uy"):  # hòa, hoà
        return 0, 1
    for marked in ("ê", "ơ", "ô", "â", "ă", "ư"):
        if marked in rhyme:
            return (rhyme.index(marked),)
    vowels = sum(letter in "aeiouy" for letter in rhyme)
    if vowels < len(rhyme):  # closed: loạn, uých
        return (vowels - 1,)
    return (1 if vowels == 3 else 0,)  # ngoài, chìa
