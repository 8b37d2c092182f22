"""The text as a reader has it in mind: printed lines joined into paragraphs, each place mapped back.

theo Công văn số 2769/UBND-      ->   theo Công văn số 2769/UBND-NCKSTTHC, tính đến ngày 26/11
NCKSTTHC, tính đến ngày 26/11
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import quantiles

from vanban.language.labels import opens_paragraph
from vanban.model import Line, Role, Span


@dataclass(frozen=True, slots=True)
class Joined:
    """A text of whole paragraphs, one a line, each stretch of which knows where it stands in the document."""

    text: str
    places: tuple[int, ...]
    """Where in `text` each printed line begins, in order."""
    origins: tuple[int, ...]
    """Where in the document's text the same line begins."""

    def span(self, start: int, end: int) -> Span:
        """The place in the document of `text[start:end]`, with what stands between two of its lines.

        Raises:
            ValueError: the stretch is empty or lies outside the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no words from {start} to {end}")
        places, origins = self.places, self.origins
        first = bisect_right(places, start) - 1
        last = bisect_right(places, end - 1, first) - 1
        return Span(origins[first] + start - places[first], origins[last] + end - places[last])


def join_lines(lines: Sequence[Line], text: str, *, role: Role = Role.BODY) -> Joined:
    """The lines of one role joined into paragraphs: of the body, unless said otherwise."""
    body = [line for line in lines if line.role is role]
    printed = [line.span.of(text) for line in body]
    starts = paragraph_starts(body, printed)
    pieces: list[str] = []
    places: list[int] = []
    length = 0
    for words, opens in zip(printed, starts, strict=True):
        gap = _between(pieces[-1], words, opens=opens) if pieces else ""
        pieces.append(gap + words)
        places.append(length + len(gap))
        length += len(gap) + len(words)
    return Joined("".join(pieces), tuple(places), tuple(line.span.start for line in body))


_SIGN_BROKEN = re.compile(r"[\w)][-/]$")


def _between(above: str, words: str, *, opens: bool) -> str:
    """What stands between two lines: a line end, a blank, or nothing where a sign is broken."""
    if opens:
        return "\n"
    return "" if _SIGN_BROKEN.search(above) and words[:1].isalnum() else " "


NARROWEST = 60.0
"""Characters in a full line of a page, at the least: A4 in size 14 holds about 75."""
_ARTICLE = re.compile(r"Điều\s+\d+[a-zđ]?\.\s")
"""A line that begins an article; the label under it is the article's first khoản."""
_ENDS = (".", ";", ":", "!", "?", "./.", ".”", '."', "”;", '";', ".)", "…", "/.")


def paragraph_starts(lines: Sequence[Line], printed: Sequence[str]) -> list[bool]:
    """For each line with its words, whether a paragraph begins with it.

    It is as the file says. Where the file tells nothing, a line begins a paragraph after one that ends a
    sentence, and after a short one if it begins with a capital.
    """
    if not lines:
        return []
    width = _full_width(printed)
    pairs = pairwise(zip(lines, printed, strict=True))
    return [True, *(_starts(above, words, line, begin, width) for (above, words), (line, begin) in pairs)]


def _starts(above: Line, words: str, line: Line, begin: str, width: float) -> bool:
    if line.frame != above.frame:
        return True
    if line.opens is not None:
        return line.opens
    if words.endswith(_ENDS) or not any(letter.isalnum() for letter in words):
        return True
    if (words.isupper() or _ARTICLE.match(words)) and opens_paragraph(begin):  # a heading, or under one
        return True
    return len(words) < 0.7 * width and (not begin[:1].islower() or begin[1:2] == ")")


def _full_width(printed: Sequence[str]) -> float:
    """How many characters a full line has: what nine lines of ten do not exceed."""
    lengths = [len(words) for words in printed[:: max(1, len(printed) // 500)]]
    return max(NARROWEST, quantiles(lengths, n=10)[-1] if len(lengths) > 1 else 0.0)
