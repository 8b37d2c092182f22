"""Judge whether the text layer of a page says what is printed on it, by whether its words can be Vietnamese.

«Độc lập - Tự do - Hạnh phúc»   trusted
«Dgc l$p - Tg do - H4nh phric»  not: what a scanner took an English text to be
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum

from vanban.language.syllables import is_syllable

_EDGES = "\"'“”«»()[]{}<>.,;:!?…/*•-–—+"
_LOST = re.compile("[\ufffd\ue000-\uf8ff]")
_TORN = re.compile(r"[^\W\d_][$@#%^&|\\~=§£¢¥§©®°<>{}\[\]]+[^\W_]?|[^\W\d_]\d[^\W\d_]")
_ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "is",
        "for",
        "on",
        "with",
        "by",
        "that",
        "as",
        "are",
        "be",
        "this",
        "from",
        "or",
        "at",
        "it",
        "an",
        "which",
    ]
)

_SAMPLE = 100
_SHORT = 6
"""Capitals up to this length may be an abbreviation."""
ENOUGH_WORDS = 12
"""Fewer words than this prove nothing."""


class Verdict(StrEnum):
    """What may be done with the words of a page."""

    GOOD = "good"
    UNKNOWN = "unknown"
    """Too few words, or no Vietnamese: taken as they are."""
    LIES = "lies"
    """Letters are missing or wrong: the picture of the page must be read instead."""


def judge(words: Sequence[str], *, pictured: bool) -> Verdict:
    """Whether `words`, as they stand on one page, are Vietnamese with all its letters and marks.

    `pictured` says that an image lies over the page: then the words are what a scanner made of it. Where none
    does they are printed themselves, and lists of foreign names are no reason for doubt.
    """
    if len(words) < ENOUGH_WORDS:
        return Verdict.UNKNOWN
    words = sample(words)
    plain = [word.strip(_EDGES).lower() for word in words]
    lost = sum(1 for word in words if _LOST.search(word))
    torn = sum(1 for word in plain if _TORN.search(word))
    if lost > 0.04 * len(words) or torn > 0.08 * len(words):
        return Verdict.LIES
    return _judge_spelling([word for word in plain if word.isalpha()], pictured=pictured)


def _judge_spelling(words: Sequence[str], *, pictured: bool) -> Verdict:
    """What the spelling of `words`, small letters only, says of their page."""
    foreign = sum(1 for word in words if word in _ENGLISH)
    if len(words) < ENOUGH_WORDS or foreign > 0.12 * len(words):
        return Verdict.UNKNOWN
    share = spelt_share(words)
    marked = sum(1 for word in words if not word.isascii()) / len(words)
    if share < (0.75 if pictured else 0.4) or (pictured and marked < 0.25 and share < 0.9):
        return Verdict.LIES
    return Verdict.GOOD if share >= 0.85 else Verdict.UNKNOWN


def spelt_share(words: Iterable[str]) -> float:
    """The share of `words` that are spelt as a Vietnamese syllable; 1 where there are none.

    Only words of letters count, and no abbreviations.
    """
    plain = [word.strip(_EDGES) for word in words]
    counted = [word for word in plain if word.isalpha() and not (word.isupper() and len(word) <= _SHORT)]
    spelt = [is_syllable(word) for word in counted]
    return sum(spelt) / len(spelt) if spelt else 1.0


def sample(words: Sequence[str]) -> Sequence[str]:
    """Some hundred of `words` from all over: as telling as all, and every page of a long file is judged."""
    return words[:: len(words) // _SAMPLE] if len(words) > 2 * _SAMPLE else words
