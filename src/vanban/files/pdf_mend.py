"""Set blanks where the page shows them and take away those it does not show.

    «Côngvăn»   the glyphs stand apart    ->  «Công văn»
    «Qu yết»    the glyphs stand together ->  «Quyết»

Only words that are no Vietnamese syllable are looked at, and only where the mended ones are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from vanban.files import pdf_calls as calls
from vanban.files.pdf_objects import MM, Frame
from vanban.files.words import Word
from vanban.language.syllables import is_syllable

_EDGES = "\"'“”()[]<>.,;:!?…"
_APART = 0.07
"""Of the size: what is set wider apart than the other letters of the word is parted by a blank. PDFium sees
blanks of an eighth and more by itself."""
_TOGETHER = 0.05
_OVER = 0.12


def mend_blanks(words: Sequence[Word], textpage: int | None, frame: Frame) -> list[Word]:
    """`words` with blanks as they are printed; `textpage` is the open page that they come from."""
    glyphs = calls.Glyph(textpage)
    parts = [part for word in words for part in _split(word, glyphs, frame)]
    return list(_joined(parts))


def _split(word: Word, glyphs: calls.Glyph, frame: Frame) -> list[Word]:
    """The words that a glued one is made of; the word itself where no white parts it."""
    size = (word.style.size_pt or 0) * MM
    core = word.text.strip(_EDGES)
    if not size or not frame.upright or len(core) < 4 or not core.isalpha() or is_syllable(core):
        return [word]
    edges = _edges(word, glyphs, frame)
    if len(edges) != len(word.text):
        return [word]
    gaps = [after[0] - before[1] for before, after in pairwise(edges)]
    usual = median(gaps)  # above 0 where letters are spaced out
    cuts = [at for at, gap in enumerate(gaps, 1) if gap - usual > _APART * size]
    if not cuts:
        return [word]
    parts = [
        word._replace(text=word.text[start:end], left=edges[start][0], right=edges[end - 1][1])
        for start, end in pairwise([0, *cuts, len(edges)])
    ]
    cores = [part.text.strip(_EDGES) for part in parts]
    return parts if all(is_syllable(core) or (core.isupper() and len(core) > 1) for core in cores) else [word]


def _edges(word: Word, glyphs: calls.Glyph, frame: Frame) -> list[tuple[float, float]]:
    """Left and right of each letter; fewer than there are letters where they cannot be found."""
    x, y = word.left / MM + frame.left, frame.top - (word.top + word.bottom) / 2 / MM
    first = glyphs.near(x + 1, y, 2)
    edges: list[tuple[float, float]] = []
    for offset, letter in enumerate(word.text):
        if first < 0 or glyphs.letter(first + offset) != letter:
            return edges
        left, right = glyphs.sides(first + offset)
        edges.append(((left - frame.left) * MM, (right - frame.left) * MM))
    return edges


def _joined(words: Sequence[Word]) -> Iterator[Word]:
    """`words`, those told to stand glued to the one before that no white parts from it."""
    last: Word | None = None
    for word in words:
        if last and _is_torn(last, word):
            yield word._replace(glued=True)
        else:
            yield word
        last = word


def _is_torn(last: Word, word: Word) -> bool:
    """Whether two words are the halves of one syllable with nothing between."""
    size = (word.style.size_pt or 0) * MM
    level = abs(last.bottom - word.bottom) < 0.1 * size
    if not level or not -_OVER * size < word.left - last.right < _TOGETHER * size:
        return False
    one, other = last.text.lstrip(_EDGES), word.text.rstrip(_EDGES)
    whole = is_syllable(one) and is_syllable(other)
    return not whole and is_syllable(one + other)
