"""The paragraphs of a view with their place in the tree of divisions.

1. Sở Y tế:                      depth 1, opens its division
a) Chủ trì ...                   depth 2, opens its division
Báo cáo trước ngày 15.           depth 2.5: hangs under a), opens nothing
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from vanban.facts.view import View
from vanban.language.labels import label_of
from vanban.model import Division, Level, PartKind, Span


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the body, without its label and without the white space round it."""

    start: int
    """In the view's text, after the label."""
    end: int
    depth: float
    """How deep it hangs: 0 outside every division; half a step below its division where it opens none."""
    level: Level | None
    """The kind of division that it opens; None where it opens none."""
    leads: bool
    """Whether divisions hang under it."""
    heading: bool
    """Whether its division has this line as a heading."""


_LINE = re.compile(r"[^\n]+")
_LOOSE_LABEL = re.compile(r"(?:[-–—+•*]|(?:[^\W\d]|[ivx]{2,4})\)|\d{1,2}[.)])\s*(?=\S)")


_DANGLES = re.compile(
    r"(?:\b(?:Giám đốc|Chủ tịch|Thủ trưởng|Trưởng|Chánh|Bộ trưởng|Hiệu trưởng|Viện trưởng|Cục trưởng"
    r"|Bí thư|Tổng"
    r"|và|của|các|với|cho|thuộc|tại|theo|về|trong|có|số|là)|[,(])$"
)
"""The end of words that go on in the next line, whatever the line break says."""


def paragraphs_of(view: View, *, wanted: Callable[[int, int], bool]) -> Iterator[Paragraph]:
    """Yield the paragraphs of the body in reading order: heads, foots, notes and tables left out.

    One that is broken in the middle of a name (`Giám đốc` / `Sở Y tế`) is one again. Lines of the view that
    are not `wanted`, by where they begin and end, are left out unread: a law has thousands.
    """
    above: Paragraph | None = None
    for paragraph in _paragraphs(view, wanted):
        if (
            above
            and paragraph.level is None
            and _DANGLES.search(view.text, max(above.start, above.end - 12), above.end)
        ):
            above = replace(above, end=paragraph.end)
            continue
        if above:
            yield above
        above = paragraph
    if above:
        yield above


def _paragraphs(view: View, wanted: Callable[[int, int], bool]) -> Iterator[Paragraph]:
    """The paragraphs as they are printed."""
    body, tables = _body(view), _tables(view)
    divisions = _in_order(view.document.body)
    under: list[tuple[int, int]] = []  # where the divisions that are open end, and how deep they are
    coming = 0
    for line in _LINE.finditer(view.text, 0, view.notes_from):
        start, end = line.span()
        if not wanted(start, end):
            continue
        printed = view.joined.span(start, end)
        opened: Division | None = None
        while coming < len(divisions) and divisions[coming][0].span.start < printed.end:
            division, depth = divisions[coming]
            coming += 1
            if division.span.start >= printed.start:
                opened = division
            while under and under[-1][1] >= depth:
                under.pop()
            under.append((division.span.end, depth))
        while under and under[-1][0] <= printed.start:
            under.pop()
        words = _after_label(view.text, start, end)
        last = start + len(line[0].rstrip())
        if words < last and _inside(start, body) and not _inside(start, tables):
            depth = under[-1][1] if under else 0
            yield (
                _paragraph(words, last, depth, opened) if divisions else _loose(view.text, start, words, last)
            )


def _paragraph(start: int, end: int, depth: int, opened: Division | None) -> Paragraph:
    if opened is None:
        return Paragraph(start, end, depth + 0.5 if depth else 0, None, leads=False, heading=False)
    return Paragraph(start, end, depth, opened.level, bool(opened.children), bool(opened.heading))


def _loose(text: str, line: int, start: int, end: int) -> Paragraph:
    """A paragraph of a text whose divisions are not known: as deep as its label is wont to stand."""
    label = label_of(text[line : min(end, line + 60)]) if start > line else None
    return Paragraph(start, end, float(label.style) if label else 0, None, leads=False, heading=False)


def _after_label(text: str, start: int, end: int) -> int:
    label = label_of(text[start : min(end, start + 60)].lstrip())
    if label:
        return start + label.length
    loose = _LOOSE_LABEL.match(text, start, end)
    return loose.end() if loose else start + len(text[start:end]) - len(text[start:end].lstrip())


def _in_order(divisions: Sequence[Division]) -> list[tuple[Division, int]]:
    """Every division with its depth, in reading order; `2.1` stands beside `2` and hangs below it."""
    found: list[tuple[Division, int]] = []
    stack = [(division, 1) for division in reversed(divisions)]
    while stack:
        division, depth = stack.pop()
        depth += division.number.count(".") if division.level is Level.SO else 0
        found.append((division, depth))
        stack += [(child, depth + 1) for child in reversed(division.children)]
    return found


def _body(view: View) -> list[Span]:
    """Where the body and the attached texts stand; everything where no part is known."""
    spans = view.parts(PartKind.NOI_DUNG)
    attached = [view.within(one.span) for one in view.document.attachments]
    known = sorted([*spans, *(span for span in attached if span)])
    return known or [Span(0, view.notes_from)]


def _tables(view: View) -> list[Span]:
    places = [view.within(table.span) for table in view.document.tables]
    return sorted(place for place in places if place)


def _inside(place: int, spans: Sequence[Span]) -> bool:
    """Whether a place lies in one of these spans, which are in order."""
    last = bisect_right(spans, place, key=lambda span: span.start) - 1
    return any(place < span.end for span in spans[max(0, last - 2) : last + 1])
