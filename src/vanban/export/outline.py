"""The outline of a document as a list that leads into its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from vanban.export.marks import anchor, settle
from vanban.export.markup import Markup, element
from vanban.export.pieces import Piece, all_divisions
from vanban.language.normal import squeeze
from vanban.model import Division, Document, Level, Span

_NAMED: Final = {
    Level.PHAN: "Phần",
    Level.CHUONG: "Chương",
    Level.MUC: "Mục",
    Level.TIEU_MUC: "Tiểu mục",
    Level.DIEU: "Điều",
}
_ROOTS: Final = (*_NAMED, Level.LA_MA, Level.SO, Level.PHU_LUC)
"""The levels that are shown; those of a list inside an article are not."""

_OPENING: Final = 70
"""How many letters of a division without a heading are shown."""


def print_outline(document: Document, pieces: Sequence[Piece]) -> Markup:
    """The divisions down to articles and numbered paragraphs; empty where there are none."""
    papers = [
        (paper.span, " ".join(filter(None, (paper.kind, paper.number))) or "Văn bản khác trong tệp")
        for paper in document.papers
    ]
    entries = [
        *_entries(document, document.body, pieces),
        *(_entry(*paper, Markup(), pieces) for paper in papers),
    ]
    return element("ol", *entries) if entries else Markup()


def anchors(document: Document) -> Iterator[int]:
    """The places to which the outline leads."""
    yield from (division.span.start for division in all_divisions(document.body) if division.level in _ROOTS)
    yield from (paper.span.start for paper in document.papers)


def _entries(document: Document, divisions: Sequence[Division], pieces: Sequence[Piece]) -> Iterator[Markup]:
    for division in divisions:
        if division.level in _ROOTS:
            below = list(_entries(document, division.children, pieces))
            inner = element("ol", *below) if below else Markup()
            yield _entry(division.span, _label(document, division), inner, pieces)


def _entry(span: Span, words: str, below: Markup, pieces: Sequence[Piece]) -> Markup:
    place = settle(span.start, pieces)
    title = words if place is None else element("a", words, href=f"#{anchor(place)}")
    return element("li", title, below)


def _label(document: Document, division: Division) -> str:
    words = squeeze(division.heading or "") or _opening(document, division)
    if division.heading and division.level in _NAMED:
        return f"{_NAMED[division.level]} {division.number}. {words}"
    if division.heading and not words.startswith(division.number):
        return f"{division.number}. {words}"
    return words


def _opening(document: Document, division: Division) -> str:
    """The first words of a division, down to its first child."""
    end = division.children[0].span.start if division.children else division.span.end
    start = division.span.start
    words = squeeze(document.text[start : max(start, min(end, start + 3 * _OPENING))])
    return words if len(words) <= _OPENING else words[:_OPENING].rsplit(" ", 1)[0] + "…"
