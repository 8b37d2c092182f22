"""Tell a page's running heads, page numbers and notes from its text, before anything is understood.

    - 2 -                       RUNNING   alone in the margin, or the same on most pages
    ... theo quy định¹ ...      BODY
    ________
    ¹ Điều 5 Luật số ...        NOTE      stands last, begins with a mark that the text calls

What is printed in the margin of one page only, and is no number, may be text: it stays BODY.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from vanban.files.printed import PrintedLine, PrintedPage
from vanban.files.words import Word
from vanban.language.normal import fold
from vanban.model import Role, Style

MARGIN_MM = 28.0
"""Decree 30, Appendix I: the margins above and below are 20 to 25 mm; the page number stands in them."""

_PAGE_NUMBER = re.compile(r"[-–—\s.]*(?:trang\s*)?\d{1,4}(?:\s*[/|]\s*\d{1,4})?[-–—\s.]*", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_MARK = re.compile(r"[\[(]?(\d{1,3}|\*{1,4})[\])]?(?=\D|$)")


def find_roles(pages: Sequence[PrintedPage]) -> list[list[Role]]:
    """The role of every line of every page, in the order of the lines."""
    repeated = _repeated(pages)
    size = _body_size(pages)
    called: set[str] = set()
    found: list[list[Role]] = []
    for page in pages:
        called |= _called(page)
        found.append(_page_roles(page, repeated, size, called))
    return found


def _page_roles(
    page: PrintedPage, repeated: set[tuple[str, int]], size: float, called: set[str]
) -> list[Role]:
    roles = [Role.BODY] * len(page.lines)
    for index, line in enumerate(page.lines):
        if _in_margin(line, page) and not line.in_cell:
            text = line.text
            alone = bool(_PAGE_NUMBER.fullmatch(text)) and _stands_alone(line, page)
            if alone or _key(text, line) in repeated:
                roles[index] = Role.RUNNING
    for index in _notes(page, roles, size, called):
        roles[index] = Role.NOTE
    return roles


def _in_margin(line: PrintedLine, page: PrintedPage) -> bool:
    return line.bottom < MARGIN_MM or line.top > page.height - MARGIN_MM


def _stands_alone(line: PrintedLine, page: PrintedPage) -> bool:
    """Whether nothing but the margin is on its outer side, or at its height."""
    above = line.bottom < page.height / 2
    return not any(
        (other.top < line.bottom - 0.5 if above else other.bottom > line.top + 0.5)
        for other in page.lines
        if other is not line
    )


def _key(text: str, line: PrintedLine) -> tuple[str, int]:
    return _DIGITS.sub("#", fold(text)), round(line.top / 4)


def _repeated(pages: Sequence[PrintedPage]) -> set[tuple[str, int]]:
    """What stands in the margin of most pages at the same height, numbers aside."""
    if len(pages) < 3:
        return set()
    seen: Counter[tuple[str, int]] = Counter()
    for page in pages:
        keys = {_key(line.text, line) for line in page.lines if _in_margin(line, page) and not line.in_cell}
        seen.update({(text, place + near) for text, place in keys for near in (-1, 0, 1)})
    return {key for key, count in seen.items() if count >= max(3, len(pages) / 2)}


def _body_size(pages: Sequence[PrintedPage]) -> float:
    """The size in which most letters are printed; 0 where no size is known."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[line.words[0].style.size_pt or 0] += len(line.words)
    return sizes.most_common(1)[0][0] if sizes else 0


def _notes(page: PrintedPage, roles: list[Role], size: float, called: set[str]) -> list[int]:
    """The lines of the notes: all below the first line that has a called mark at its head, raised or small.

    Small print is left as soon as a line is as large as the text; a raised mark at the head of a line is
    believed anywhere, for nothing else is printed so.
    """
    below = [i for i, line in enumerate(page.lines) if roles[i] is Role.BODY and not line.frame]
    below.sort(key=lambda index: page.lines[index].top)
    start, small = None, True
    for place in range(len(below) - 1, 0, -1):
        line = page.lines[below[place]]
        small = small and _is_small(line, size)
        mark = _MARK.match(line.text)
        if mark and mark[1] in called and (line.words[0].style.raised or small):
            start = place
    return below[start:] if start is not None else []


def _is_small(line: PrintedLine, size: float) -> bool:
    sizes = sorted(word.style.size_pt or 0 for word in line.words)
    return sizes[len(sizes) // 2] <= size - 0.9


def _has_raised(words: Iterable[Word]) -> bool:
    """Whether any word is; neighbours share their style, so that few are looked into."""
    style: Style | None = None
    for word in words:
        if word[5] is not style:
            style = word[5]
            if style.raised:
                return True
    return False


def _called(page: PrintedPage) -> set[str]:
    """The raised marks inside the lines of the page."""
    marks: set[str] = set()
    if not _has_raised(page.source.words):
        return marks
    for line in page.lines:
        for word in line.words[1:]:
            if word.style.raised:
                marks.update(re.findall(r"\d+|\*+", word.text))
    return marks
