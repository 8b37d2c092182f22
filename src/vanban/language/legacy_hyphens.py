r"""TCVN3's `ư` where a PDF gives it as a hyphen, found again by what it spells.

    «Thñ t-íng ChÝnh phñ nh- sau»  -->  «Thñ t\xadíng ChÝnh phñ nh\xad sau»

The letter has the place of the soft hyphen. The usual encoding of PDF fonts draws it as any hyphen, and so it
comes out of the text layer; at a line's end some readers give a sign of their own in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.language.legacy_tables import PAGES, TCVN3, convert
from vanban.language.syllables import is_syllable

_LETTER = "[A-Za-z" + "".join(re.escape(source) for source in PAGES[TCVN3] if len(source) == 1) + "]"
_HYPHEN = "[-\u2010\x02\ufffe]"
_HYPHENED = re.compile(
    rf"(?<!{_LETTER})(?P<left>{_LETTER}*){_HYPHEN}(?P<right>{_LETTER}*)(?!{_LETTER}|{_HYPHEN}{_LETTER})"
)
_ONSET = re.compile(r"(?:[bcdhlmnrstvx]|ch|kh|ng|nh|ph|th|tr)", re.IGNORECASE)
_LONE = re.compile(r"(?:ch|kh|nh|ph|th|tr|[st])", re.IGNORECASE)
_LABEL = re.compile(r"[cdhl]", re.IGNORECASE)


def restored(text: str, stretches: list[tuple[int, int]]) -> str:
    """`text` with the soft hyphens of TCVN3 put back inside `stretches`, as long as before.

    Words that spell nothing with a hyphen are taken first («t-íng»). Only where there are such words does
    a hyphen count as the letter too in words that would do without («nh-», «ch-a»).
    """
    certain, likely = [], []
    for match in _hyphened(text, stretches):
        if _is_certain(match["left"], match["right"]):
            certain.append(match.end("left"))
        elif _is_likely(match, text):
            likely.append(match.end("left"))
    if not certain:
        return text
    letters = list(text)
    for at in certain + likely:
        letters[at] = "\xad"
    return "".join(letters)


def _hyphened(text: str, stretches: list[tuple[int, int]]) -> Iterator[re.Match[str]]:
    for start, end in stretches:
        yield from _HYPHENED.finditer(text, start, end)


def _is_certain(left: str, right: str) -> bool:
    """Whether the word is a syllable with the letter, while the sides of the hyphen are not both words."""
    if (left + right).isascii():
        return False
    before, after = convert(left, TCVN3)[0], convert(right, TCVN3)[0]
    apart = (not before or is_syllable(before)) and (not after or is_syllable(after))
    return is_syllable(before + "ư" + after) and not apart


def _is_likely(match: re.Match[str], text: str) -> bool:
    """Whether plain letters around a hyphen, which prove nothing, are rather one word with the letter."""
    left, right = match["left"], match["right"]
    if not (left + right).isascii() or not is_syllable(left + "ư" + right) or right != right.lower():
        return False
    if right:
        return _ONSET.fullmatch(left) is not None or (not left and right == "u")
    if _LABEL.fullmatch(left):  # «d©n c-» is a word, «; c- Néi dung» counts
        return re.search(r"[^\s.,;:] $", text[: match.start()][-2:]) is not None
    return _LONE.fullmatch(left) is not None
