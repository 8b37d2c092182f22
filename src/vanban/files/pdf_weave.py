"""Weave together words that a PDF draws in two fonts, one after the other.

    font A «UBND T   NH LÂM Đ   NG»   then, in the gaps,   font B «Ỉ» «Ồ»   ->  «UBND TỈNH LÂM ĐỒNG»

So prints a program whose font lacks some Vietnamese letters: it borrows them from another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from vanban.files.words import Word

_TOUCHING = 0.06
"""Of a line's height: letters of one word stand no further apart."""


def weave_fonts(words: Sequence[Word]) -> list[Word]:
    """`words` with those joined that touch on a line which was drawn font by font; the others as they are."""
    if len({word.style.font for word in words}) < 2:
        return list(words)
    lines: dict[tuple[int, int], list[int]] = defaultdict(list)
    line = (0, 0)
    for index, word in enumerate(words):
        if not word.glued:  # a raised mark stays with the word that it hangs on
            line = round(word.top * 5), round(word.bottom * 5)
        lines[line].append(index)
    woven: dict[int, list[Word]] = {}
    for indices in lines.values():
        printed = [words[index] for index in indices]
        if _font_by_font(printed):
            woven[indices[0]] = _joined(sorted(printed, key=lambda word: word.left))
            woven.update((index, []) for index in indices[1:])
    if not woven:
        return list(words)
    return [word for index, one in enumerate(words) for word in woven.get(index, [one])]


def _font_by_font(line: Sequence[Word]) -> bool:
    """Whether a word of another font goes back to a gap of the line, and touches what stands there."""
    rights = {round(word.right, 1) for word in line}
    return any(
        word.left < before.left and word.style.font != before.style.font and _near(word.left, rights)
        for before, word in pairwise(line)
    )


def _near(place: float, places: set[float]) -> bool:
    return any(round(place + step, 1) in places for step in (-0.1, 0.0, 0.1))


def _joined(line: Sequence[Word]) -> list[Word]:
    """The words of a line, from the left, those that touch as one in the style of its longer part."""
    joined = [line[0]]
    for word in line[1:]:
        last = joined[-1]
        alone = word.stamped or word.glued or last.glued
        if not alone and word.left - last.right < _TOUCHING * (word.bottom - word.top):
            style = last.style if len(last.text) >= len(word.text) else word.style
            joined[-1] = last._replace(text=last.text + word.text, right=word.right, style=style)
        else:
            joined.append(word)
    return joined
