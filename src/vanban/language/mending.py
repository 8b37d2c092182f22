"""Mend the marks that a recogniser misread, where Vietnamese leaves little doubt what is printed.

«sửa đôi, bô sung»  ->  «sửa đổi, bổ sung»

Every syllable may stand for those that differ from it in their marks alone. Chosen is the row of syllables
that official documents make likeliest, weighed against what misreadings cost: a lost hook little, a change of
the vowel much, and the more the surer the recogniser was. What no frequency speaks for stays as it was read.

The frequencies (`syllables.txt`: a syllable, its count, then syllables that follow it with theirs) were
counted in public official documents by `bench/frequencies.py`. Beside them stand words of two syllables that
officials use, whether or not those documents did (`compounds.txt`: a syllable, then those that may follow).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from math import log
from typing import NamedTuple

from vanban.language.normal import fold
from vanban.language.set_phrases import mend_set_phrases
from vanban.language.syllables import is_syllable

_SPOKEN = re.compile(r"^([\W_]*)([^\W\d_]+)([\W_]*)$")
_SPECKED = re.compile(r"(?<=[^\W\d_]{2})[.:;,'`\u00b7]+(?=[^\W\d_A-ZĐ]{2})")
"""What stands where a blank should: specks between two words."""
_PRIOR = 6.0
"""How many unseen sightings the frequency of a syllable alone is worth beside those of its pairs."""
_LANGUAGE = 0.5
"""The weight of likelihood against the cost of misreading."""
_SHAPE, _BELOW, _ON_HAT, _ON_LETTER = 3.0, 10.0, 2.2, 3.0
"""The costs of misreading a hat or horn, a dot below, a tone on a hat, a tone on a letter without one."""
_DOUBTED, _TRUSTED, _STEEP = 0.25, 1.75, 12.0
"""What those costs are worth for a word that the recogniser doubts, what more where it is sure."""
_HOOK_LOST, _HOOK_SEEN = 0.7, 1.1
_COMPOUND, _COMPOUND_PART = 8, 2
"""How many sightings a compound word of the language is worth, and each of its syllables."""
_IMPOSSIBLE = 12.0
"""What it costs to leave something standing that no Vietnamese word is."""


class Reading(NamedTuple):
    """One word as a recogniser read it."""

    text: str
    confidence: float
    """0 to 1."""


class _Frequencies(NamedTuple):
    single: dict[str, int]
    pairs: dict[str, dict[str, int]]
    alike: dict[str, tuple[str, ...]]
    """The syllables that share their letters but for marks, by those letters."""
    total: int


class _Step(NamedTuple):
    """The cheapest way to a candidate."""

    cost: float
    words: tuple[str, ...]


def mend(words: Sequence[Reading]) -> list[str]:
    """The words of one line, from the left, with their marks mended; as many as came in.

    Capitals, stops and brackets stay; so does every word with a digit or a slash in it. Two words that specks
    of dirt tie together come out as one with a blank in it.
    """
    split = [_split(word) for word in words]
    words = [word for parts in split for word in parts]
    spelt = mend_set_phrases([word.text for word in words])
    sure = [
        word if word.text == text else Reading(text, 1.0) for word, text in zip(words, spelt, strict=True)
    ]
    mended: list[str] = []
    for run in _runs(sure):
        mended += _mended(run) if _SPOKEN.match(run[0].text) else [run[0].text]
    each = iter(mended)
    return [" ".join(next(each) for _ in parts) for parts in split]


def _split(word: Reading) -> list[Reading]:
    """The words that specks of dirt tie together: «tổ.chức»."""
    parts = _SPECKED.split(word.text)
    cores = [_core(part) for part in parts]
    tied = len(parts) > 1 and all(map(is_syllable, cores))
    if not tied or all(map(str.isascii, cores)):  # an address is no Vietnamese
        return [word]
    return [Reading(part, word.confidence) for part in parts]


def _runs(words: Sequence[Reading]) -> Iterator[list[Reading]]:
    """Stretches of words that are letters only; every other word alone."""
    run: list[Reading] = []
    for word in words:
        if _SPOKEN.match(word.text):
            run.append(word)
            continue
        if run:
            yield run
        yield [word]
        run = []
    if run:
        yield run


def _mended(run: list[Reading]) -> list[str]:
    """The cheapest row of candidates, dressed as the words were."""
    steps = {"": _Step(0.0, ())}
    for word in run:
        core = _core(word.text)
        candidates = _candidates(core, word)
        steps = {
            candidate: min(
                _Step(step.cost + cost + _LANGUAGE * _rarity(last, candidate), (*step.words, candidate))
                for last, step in steps.items()
            )
            for candidate, cost in candidates
        }
    best = min(steps.values())
    return [_dressed(word.text, chosen) for word, chosen in zip(run, best.words, strict=True)]


def _core(text: str) -> str:
    match = _SPOKEN.match(text)
    return unicodedata.normalize("NFC", match[2]).lower() if match else ""


def _candidates(core: str, word: Reading) -> list[tuple[str, float]]:
    """What `core` may stand for, with what each costs; itself first."""
    stands = 0.0 if is_syllable(core) or not _is_vietnamese_at_all(core) else _IMPOSSIBLE
    candidates = [(core, stands)]
    if len(core) == 1:  # the letter of a division: the order of letters tells d from đ, no frequency
        return candidates
    trust = _DOUBTED + _TRUSTED * word.confidence**_STEEP
    # A capital inside a line begins a name, and names are rare by nature.
    name = 1.5 if word.text[:1].isupper() and not word.text.isupper() else 1.0
    for other in _frequencies().alike.get(fold(core), ()):
        if other != core:
            candidates.append((other, _misreading(core, other) * trust * name))
    return candidates


def _is_vietnamese_at_all(core: str) -> bool:
    """Whether a word wants to be Vietnamese: it bears marks, which abbreviations and foreign words do not."""
    return core != fold(core)


_TONES = "\u0300\u0301\u0303\u0309\u0323"
_HOOK, _DOT = "\u0309", "\u0323"


def _misreading(seen: str, meant: str) -> float:
    """What it costs to believe that `meant` was misread as `seen`, letters being the same but for marks."""
    return sum(_letter_cost(one, other) for one, other in zip(seen, meant, strict=True) if one != other)


@cache
def _letter_cost(seen: str, meant: str) -> float:
    (shape, tone), (true_shape, true_tone) = _taken_apart(seen), _taken_apart(meant)
    cost = 0.0 if shape == true_shape else _SHAPE
    if tone == true_tone:
        return cost
    if _DOT in (tone, true_tone):  # seldom lost, seldom invented
        return cost + _BELOW
    above = _ON_HAT if shape in "âêôăơư" else _ON_LETTER
    # The hook has the fewest pixels: it is lost, or taken for another tone, but nothing is taken for it.
    return cost + (
        above * _HOOK_LOST if true_tone == _HOOK else above * _HOOK_SEEN if tone == _HOOK else above
    )


def _taken_apart(letter: str) -> tuple[str, str]:
    """The letter with its hat or horn, and its tone."""
    parts = unicodedata.normalize("NFD", letter)
    tone = next((mark for mark in parts[1:] if mark in _TONES), "")
    return unicodedata.normalize("NFC", parts.replace(tone, "") if tone else parts), tone


def _rarity(last: str, word: str) -> float:
    """How unlikely `word` is after `last`, as a negative logarithm."""
    counts = _frequencies()
    alone = (counts.single.get(word, 0) + 0.2) / (counts.total + 1000)
    if last not in counts.single:
        return -log(alone)
    together = counts.pairs.get(last, {}).get(word, 0)
    return -log((together + _PRIOR * alone) / (counts.single[last] + _PRIOR))


def _dressed(text: str, core: str) -> str:
    """`core` with the capitals and stops of `text`."""
    match = _SPOKEN.match(text)
    if not match or _core(text) == core:
        return text
    before, letters, after = match.groups()
    cased = "".join(
        letter.upper() if model.isupper() else letter for letter, model in zip(core, letters, strict=True)
    )
    return f"{before}{cased}{after}"


@cache
def _frequencies() -> _Frequencies:
    single: dict[str, int] = {}
    pairs: dict[str, dict[str, int]] = {}
    for word, count, *after in (row.split("\t") for row in _rows("syllables.txt")):
        single[word] = int(count)
        pairs[word] = {second: int(times) for second, times in zip(after[::2], after[1::2], strict=True)}
    for first, *seconds in (row.split() for row in _rows("compounds.txt")):
        for second in seconds:
            for word in (first, second):
                single[word] = single.get(word, 0) + _COMPOUND_PART
            after_first = pairs.setdefault(first, {})
            after_first[second] = after_first.get(second, 0) + _COMPOUND
    alike: dict[str, list[str]] = {}
    for word in single:
        alike.setdefault(fold(word), []).append(word)
    return _Frequencies(
        single, pairs, {letters: tuple(words) for letters, words in alike.items()}, sum(single.values())
    )


def _rows(name: str) -> list[str]:
    return files("vanban.language").joinpath(name).read_text(encoding="utf-8").splitlines()
