"""Tell whose words a stretch of text is: the document's own, or those of another text that it prints.

2. Điều 13 được sửa đổi như sau:               the amended text is spoken of
“Điều 13. Luật này quy định ...                 the amended text speaks
3. Bãi bỏ khoản 2 Điều 14.                     the amended text is spoken of
Điều 2. Luật này có hiệu lực ...               the document speaks of itself
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from vanban.facts.pointing.divisions import Place
from vanban.model import Span

_MARK = re.compile(r"[“”«»\"]")
_TAIL = re.compile(r"[\s.;,:/)]*(?:\n|\Z)")
LONGEST = 60_000
"""Characters after which an opened quotation is taken for a mark that somebody forgot to close."""


def find_quotations(text: str, stops: Iterable[int] = ()) -> list[Span]:
    """The stretches between quotation marks, in order; none reaches over a place in `stops`, which go up.

    A quotation of several paragraphs may open each of them anew; it ends where it is closed.
    """
    found: list[Span] = []
    bounds = [*stops, len(text)]
    opened: list[int] = []
    for match in _MARK.finditer(text):
        mark, place = match[0], match.start()
        if opened and (place > opened[0] + LONGEST or place >= bounds[bisect_right(bounds, opened[0])]):
            opened = []
        straight = bool(opened) and text[opened[0]] == '"'
        if not opened and mark in '“«"':
            opened = [place]
        elif opened and not straight and mark in "“«" and not _begins_paragraph(text, place):
            opened.append(place)
        elif opened and _closes(text, opened[0], place, straight=straight):
            first = opened.pop()
            if not opened:
                found.append(Span(first, place + 1))
    return found


def _begins_paragraph(text: str, place: int) -> bool:
    return place == 0 or text[place - 1] == "\n"


def _closes(text: str, first: int, place: int, *, straight: bool) -> bool:
    """Whether a mark closes; a straight one that opened a paragraph is closed at the end of one."""
    if not straight:
        return text[place] in "”»"
    return text[place] == '"' and (not _begins_paragraph(text, first) or bool(_TAIL.match(text, place + 1)))


_CHANGE = r"(?:[Ss]ửa đổi|[Bb]ổ sung|[Bb]ãi bỏ|[Hh]ủy bỏ|[Hh]uỷ bỏ|[Tt]hay thế|[Đđ]ính chính)"
_LABEL = r"(?:Điều \d+\w?|\d+(?:\.\d+)*|[a-zđ]|[IVXLC]+)?[\s.:)/-]*"
_CHANGED = (
    r".{0,40}?(?:một số|[Kk]hoản|[Đđ]iểm|Điều \d|điều, khoản|[Cc]hương|[Mm]ục|[Pp]hụ lục|[Mm]ẫu|[Bb]iểu"
    r"|cụm từ|đoạn|tiêu đề|tên|như sau|số \d|[Ll]uật|Pháp lệnh|từ [“\"])"
)
"""What is changed; `Sửa đổi, bổ sung Quy chế` alone says how the regulation itself will be changed."""
_CHANGES = re.compile(
    rf"{_LABEL}(?:{_CHANGE}|Thay|Bỏ){_CHANGED}"
    rf"|.*{_CHANGE}.{{0,60}}như sau\b"
    r"|.*[Tt]hay (?:thế )?(?:các )?(?:cụm )?từ [“\"]"
    r"|.*\b(?:Điều|[Kk]hoản|[Đđ]iểm|Chương|Mục|Phụ lục) (?:(?!này)[\w ,]){1,60}"
    r" được (?:sửa đổi|bổ sung|thay thế|bãi bỏ)\b"
)
_CHANGE_WORDS = (
    "ửa đổi",
    "ổ sung",
    "ãi bỏ",
    "ủy bỏ",
    "uỷ bỏ",
    "hay thế",
    "ính chính",
    "SỬA ĐỔI",
    "hay ",
    "Bỏ ",
)
"""Words without which there is no change: quick to look for, as most divisions change nothing."""
_OPENING = 300
"""Characters of a division's first paragraph that say what it does."""


@lru_cache(maxsize=64)  # many mentions stand in one division
def _changes(opening: str) -> bool:
    """Whether a division that opens so changes another text."""
    return any(word in opening for word in _CHANGE_WORDS) and _CHANGES.match(opening) is not None


@dataclass(frozen=True, slots=True)
class Voices:
    """Whose words the places of a text are."""

    text: str
    quotations: Sequence[Span]
    others: Sequence[Span] = ()
    """Other documents in the same file."""

    def quoted(self, place: int) -> bool:
        """Whether the words stand between quotation marks, or in another document."""
        if self.others and any(other.start <= place < other.end for other in self.others):
            return True
        index = bisect_right(self.quotations, place, key=lambda span: span.start) - 1
        return index >= 0 and place < self.quotations[index].end

    def amending(self, chain: Sequence[Place]) -> bool:
        """Whether one of the divisions around the words begins by changing another text."""
        return any(_changes(self._opening(place)) for place in chain)

    def unmarked(self, chain: Sequence[Place]) -> bool:
        """Whether the divisions around the words change another text without quotation marks."""
        changing = [place for place in chain if _changes(self._opening(place))]
        return bool(changing) and not self._quotes(changing[0].span)

    def _opening(self, place: Place) -> str:
        start = place.span.start
        end = min(place.span.end, start + _OPENING)
        line_end = self.text.find("\n", start, end)
        return self.text[start : line_end if line_end >= 0 else end]

    def _quotes(self, span: Span) -> bool:
        """Whether a quotation begins in a stretch."""
        index = bisect_right(self.quotations, span.start, key=lambda quoted: quoted.start)
        return index < len(self.quotations) and self.quotations[index].start < span.end
