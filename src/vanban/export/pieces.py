"""The text of a document cut into what stands together on its pages: pieces, and paragraphs of pieces."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from vanban.joined import paragraph_starts
from vanban.model import Align, Division, Document, Level, Line, Part, PartKind, Role, Span

HEADED: Final = frozenset((Level.PHU_LUC, Level.PHAN, Level.CHUONG, Level.MUC, Level.TIEU_MUC, Level.DIEU))
"""Levels whose heading is a heading of the page. The others are paragraphs, as they are printed."""

HEAD_LEFT: Final = frozenset((PartKind.CO_QUAN_CHU_QUAN, PartKind.CO_QUAN_BAN_HANH, PartKind.SO_KY_HIEU))
HEAD_RIGHT: Final = frozenset((PartKind.QUOC_HIEU, PartKind.TIEU_NGU, PartKind.DIA_DANH, PartKind.NGAY_THANG))
FOOT_LEFT: Final = frozenset((PartKind.NOI_NHAN,))
FOOT_RIGHT: Final = frozenset((PartKind.QUYEN_HAN, PartKind.CHUC_VU, PartKind.HO_TEN))
HEAD_AND_FOOT: Final = HEAD_LEFT | HEAD_RIGHT | FOOT_LEFT | FOOT_RIGHT
"""Parts that stand beside one another, in two columns (Decree 30/2020/NĐ-CP, Appendix I, layout)."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A printed line, or what stands of it between the beginnings of two divisions."""

    span: Span
    opens: bool
    """Begins a paragraph."""
    role: Role = Role.BODY
    page: int = 1
    align: Align = Align.UNKNOWN
    part: PartKind | None = None
    """The narrowest part of the page that it has a share in."""


def cut_pieces(document: Document) -> list[Piece]:
    """Every printed character of the document, in the order of its text."""
    starts = sorted({division.span.start for division in all_divisions(document.body)})
    notes = sorted((note.span for note in document.footnotes), key=lambda span: span.start)
    printed = document.lines or printed_lines(document.text)
    lines = [(line, _role(line, notes)) for line in sorted(printed, key=lambda line: line.span)]
    begins = _begins(lines, document.text)
    parts = _parts(document.parts, [line.span for line, _ in lines])
    cuts, borders = sorted({*starts, *_cells(document)}), _borders(document, starts)
    pieces: list[Piece] = []
    for (line, role), opens, part in zip(lines, begins, parts, strict=True):
        for span in _cut(line.span, cuts):
            above = pieces[-1].span.start if pieces else -1
            is_first = span.start == line.span.start and not _crosses(borders, above, span.start)
            pieces.append(Piece(span, opens or not is_first, role, line.page, line.align, part))
    return pieces


def _cells(document: Document) -> Iterator[int]:
    """Where the cells of tables begin in which something is printed."""
    for table in document.tables:
        yield from (cell.span.start for row in table.rows for cell in row if cell.span.start < cell.span.end)


def _borders(document: Document, starts: Sequence[int]) -> list[int]:
    """The places over which no paragraph goes."""
    tables = (place for table in document.tables for place in (table.span.start, table.span.end))
    notes = (note.span.start for note in document.footnotes)
    return sorted({*starts, *_cells(document), *tables, *notes})


def _crosses(borders: Sequence[int], above: int, start: int) -> bool:
    return bisect_right(borders, above) < bisect_right(borders, start)


def printed_lines(text: str) -> tuple[Line, ...]:
    """The lines of the text itself, for a reading that was kept without its own."""
    found = re.finditer(r"\S.*", text)
    return tuple(Line(Span(match.start(), match.start() + len(match[0].rstrip()))) for match in found)


def all_divisions(divisions: Sequence[Division]) -> Iterator[Division]:
    """Every division with all that hang under it, each before its children."""
    for division in divisions:
        yield division
        yield from all_divisions(division.children)


def find_headings(
    divisions: Sequence[Division], depth: int = 2
) -> Iterator[tuple[int, tuple[Division, int]]]:
    """Where each heading begins, with its division and how deep it stands, from `depth` down to 6."""
    for division in divisions:
        below = depth
        if division.level in HEADED and division.heading:
            yield division.span.start, (division, min(depth, 6))
            below += 1
        yield from find_headings(division.children, below)


def _cut(span: Span, starts: Sequence[int]) -> Iterator[Span]:
    cuts = starts[bisect_right(starts, span.start) : bisect_left(starts, span.end)]
    for start, end in zip((span.start, *cuts), (*cuts, span.end), strict=True):
        yield Span(start, end)


def _role(line: Line, notes: Sequence[Span]) -> Role:
    """What the line is; it is a note's where the file does not say so but a note was found in it."""
    before = bisect_right(notes, line.span.start, key=lambda span: span.start)
    return Role.NOTE if before and line.span.end <= notes[before - 1].end else line.role


def _begins(lines: Sequence[tuple[Line, Role]], text: str) -> list[bool]:
    """For each line whether a paragraph begins with it, as if the lines of other roles were not there."""
    begins = [True] * len(lines)
    for role in (Role.BODY, Role.NOTE):
        own = [number for number, (_, is_of) in enumerate(lines) if is_of is role]
        found = [lines[number][0] for number in own]
        starts = paragraph_starts(found, [line.span.of(text) for line in found])
        for number, opens in zip(own, starts, strict=True):
            begins[number] = opens
    return begins


def _parts(parts: Sequence[Part], spans: Sequence[Span]) -> Iterator[PartKind | None]:
    """For each span, which are in order, the kind of the narrowest part that shares a place with it."""
    coming = sorted(parts, key=lambda part: part.span, reverse=True)
    live: list[Part] = []
    for span in spans:
        while coming and coming[-1].span.start < span.end:
            live.append(coming.pop())
        live = [part for part in live if part.span.end > span.start]
        shared = [part for part in live if part.span.start < span.end]
        yield min(shared, key=lambda part: part.span.end - part.span.start).kind if shared else None


Paragraph = tuple[Piece, ...]


def join_pieces(pieces: Sequence[Piece]) -> list[Paragraph]:
    """The paragraphs, in the order in which they begin; one that a page's end divides is whole."""
    paragraphs: list[list[Piece]] = []
    last: dict[Role, list[Piece]] = {}
    for piece in pieces:
        above = last.get(piece.role)
        if above is None or piece.opens or _stand_apart(above[-1], piece):
            above = last[piece.role] = []
            paragraphs.append(above)
        above.append(piece)
    return [tuple(paragraph) for paragraph in paragraphs]


def _stand_apart(above: Piece, below: Piece) -> bool:
    """Head and foot of a document are set line by line, each part by itself."""
    return above.part is not below.part and not {above.part, below.part}.isdisjoint(HEAD_AND_FOOT)
