"""The text of a document as HTML: head and foot in two columns, headings, tables, notes."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from vanban.export.marks import Painter
from vanban.export.markup import Markup, element, join
from vanban.export.pieces import (
    FOOT_LEFT,
    FOOT_RIGHT,
    HEAD_LEFT,
    HEAD_RIGHT,
    Paragraph,
    Piece,
    all_divisions,
    find_headings,
    join_pieces,
)
from vanban.language.normal import squeeze
from vanban.model import Align, Division, Document, Footnote, PartKind, Role, Table

_LONGEST_HEADING: Final = 12
"""In paragraphs. A heading that is not found within them is printed elsewhere."""

_WIDEST_GAP: Final = 3
"""How many lines of no part (a rule, `(đã ký)`) may stand between two lines of a head or a foot."""

Zone = tuple[str, str]
"""`head` or `foot`, and on its `left` or `right` side."""

_ZONES: Final[Mapping[PartKind, Zone]] = {
    **dict.fromkeys(HEAD_LEFT, ("head", "left")),
    **dict.fromkeys(HEAD_RIGHT, ("head", "right")),
    **dict.fromkeys(FOOT_LEFT, ("foot", "left")),
    **dict.fromkeys(FOOT_RIGHT, ("foot", "right")),
}


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph with where it stands."""

    pieces: Paragraph
    zone: Zone | None
    """None in the body."""
    table: int | None
    """The number of the table that it stands in."""

    @property
    def start(self) -> int:
        return self.pieces[0].span.start

    @property
    def group(self) -> tuple[str, int | None]:
        """What it is printed together with."""
        if self.table is not None:
            return ("table", self.table)
        return (self.zone[0] if self.zone else "flow", None)


@dataclass(frozen=True, slots=True)
class _Titles:
    """The headings of divisions by where they begin."""

    text: str
    headed: Mapping[int, tuple[Division, int]]
    """Those that are headings of the page, and how deep they stand."""
    others: Mapping[int, str]
    """Those of numbered paragraphs, where the file does not say in which type they are printed."""


def print_article(document: Document, pieces: Sequence[Piece], painter: Painter) -> Markup:
    """Every printed character once: the body in reading order, then the notes.

    Notes are painted first, for a call leads only to a note that is there.
    """
    paragraphs = join_pieces(pieces)
    notes = _notes(document, [one for one in paragraphs if one[0].role is Role.NOTE], painter)
    tables = _outer(document.tables)
    blocks = _blocks(document, [one for one in paragraphs if one[0].role is not Role.NOTE], tables)
    printed: list[Markup] = []
    titles = _find_titles(document)
    for (kind, number), group in groupby(blocks, key=lambda block: block.group):
        if kind == "table":
            printed.append(_table(tables[number or 0], list(group), painter))
        elif kind == "flow":
            printed.extend(_flow(group, titles, painter))
        else:
            printed.append(_columns(kind, list(group), painter))
    return element("article", *printed, notes, class_="paper", id="van-ban")


def _find_titles(document: Document) -> _Titles:
    is_plain = not any(line.runs or line.style.bold for line in document.lines)
    divisions = all_divisions(document.body) if is_plain else ()
    others = {one.span.start: squeeze(one.heading) for one in divisions if one.heading}
    return _Titles(document.text, dict(find_headings(document.body)), others)


def _outer(tables: Sequence[Table]) -> list[Table]:
    """The tables that stand in no other, in order."""
    outer: list[Table] = []
    for table in sorted(tables, key=lambda table: (table.span.start, -table.span.end)):
        if any(table.rows) and (not outer or table.span.start >= outer[-1].span.end):
            outer.append(table)
    return outer


def _blocks(document: Document, paragraphs: Sequence[Paragraph], tables: Sequence[Table]) -> list[_Block]:
    is_letter = all(part.kind is not PartKind.TEN_LOAI for part in document.parts)
    zones = [_zone(one[0].part, is_letter=is_letter) for one in paragraphs]
    starts = [table.span.start for table in tables]
    blocks = []
    for one, zone in zip(paragraphs, _filled(zones), strict=True):
        above = bisect_right(starts, one[0].span.start) - 1
        is_in = above >= 0 and one[0].span.start < tables[above].span.end
        blocks.append(_Block(one, zone, above if is_in else None))
    return blocks


def _zone(part: PartKind | None, *, is_letter: bool) -> Zone | None:
    """Where a part is printed; the subject of a letter stands under its number."""
    if part is PartKind.TRICH_YEU and is_letter:
        return ("head", "left")
    return _ZONES.get(part) if part else None


def _filled(zones: Sequence[Zone | None]) -> list[Zone | None]:
    """The zones, where a line between two of one head or foot stands with the one above it."""
    filled = list(zones)
    last: int | None = None
    for number, zone in enumerate(zones):
        if zone is None:
            continue
        above = zones[last] if last is not None else None
        if last is not None and above and above[0] == zone[0] and number - last - 1 <= _WIDEST_GAP:
            filled[last + 1 : number] = [above] * (number - last - 1)
        last = number
    return filled


def _columns(kind: str, blocks: Sequence[_Block], painter: Painter) -> Markup:
    """A head or a foot: what stands left beside what stands right."""
    sides = (
        (side, [block for block in blocks if block.zone and block.zone[1] == side])
        for side in ("left", "right")
    )
    columns = [
        element("div", *(_paragraph(block, painter) for block in own), class_=side)
        for side, own in sides
        if own
    ]
    return element("div", *columns, class_=f"columns {kind}")


def _flow(blocks: Iterator[_Block], titles: _Titles, painter: Painter) -> Iterator[Markup]:
    queue = deque(blocks)
    while queue:
        start = queue[0].start
        division, depth = titles.headed.get(start, (None, 0))
        count = _heading_length(queue, division.heading, titles.text) if division and division.heading else 0
        if division and count:
            yield _heading([queue.popleft() for _ in range(count)], division, depth, painter)
        else:
            is_title = start in titles.others and bool(
                _heading_length([queue[0]], titles.others[start], titles.text)
            )
            yield _paragraph(queue.popleft(), painter, kind="titled" if is_title else "")


def _heading_length(queue: Sequence[_Block], heading: str, text: str) -> int:
    """How many paragraphs the heading takes, its label included; 0 where it is not printed here."""
    seen = ""
    for count in range(min(_LONGEST_HEADING, len(queue))):
        pieces = queue[count].pieces
        seen = squeeze(f"{seen} {' '.join(piece.span.of(text) for piece in pieces)}")
        if seen.endswith(heading):
            return count + 1
        if len(seen) > 2 * len(heading) + 80:
            break
    return 0


def _heading(blocks: Sequence[_Block], division: Division, depth: int, painter: Painter) -> Markup:
    name = painter.take_anchor(blocks[0].start)
    lines = join([painter.paint(block.pieces) for block in blocks], element("br"))
    return element(f"h{depth}", lines, id=name, class_=division.level)


def _paragraph(block: _Block, painter: Painter, *, kind: str = "") -> Markup:
    name = painter.take_anchor(block.start)
    classes = f"{_classes(block.pieces[0])} {kind}".strip()
    return element("p", painter.paint(block.pieces), id=name, class_=classes or None)


def _classes(piece: Piece) -> str:
    """How a paragraph is set: by its part of the page, by its role, by where its lines stand."""
    if piece.role is not Role.BODY:
        return str(piece.role)
    align = {Align.CENTRE: "centre", Align.RIGHT: "right"}.get(piece.align, "")
    return f"{(piece.part or '').replace('_', '-')} {align}".strip()


def _table(table: Table, blocks: Sequence[_Block], painter: Painter) -> Markup:
    """The table by rows; what stands in it before its first cell stands in that cell."""
    places = sorted(
        (cell.span.start, row, column)
        for row, cells in enumerate(table.rows)
        for column, cell in enumerate(cells)
        if cell.span.start < cell.span.end
    )
    held: dict[tuple[int, int], list[_Block]] = {}
    for block in blocks:
        before = bisect_right(places, (block.start, len(table.rows), 0))
        _, row, column = places[max(before - 1, 0)] if places else (0, *_first(table))
        held.setdefault((row, column), []).append(block)
    wide = max(map(len, table.rows))
    rows = (
        element(
            "tr", *(_cell(held.get((row, column), ()), wide, cells, painter) for column in range(len(cells)))
        )
        for row, cells in enumerate(table.rows)
        if cells
    )
    grid = element("table", element("tbody", *rows))
    return element("div", grid, class_="grid", tabindex="0", role="region", aria_label="Bảng")


def _first(table: Table) -> tuple[int, int]:
    """The first cell there is."""
    return next(row for row, cells in enumerate(table.rows) if cells), 0


def _cell(blocks: Sequence[_Block], wide: int, row: Sequence[object], painter: Painter) -> Markup:
    """A cell; one that has a row to itself goes over its whole width."""
    span = str(wide) if len(row) == 1 < wide else None
    return element("td", *(_paragraph(block, painter) for block in blocks), colspan=span)


def _notes(document: Document, paragraphs: Sequence[Paragraph], painter: Painter) -> Markup:
    """The notes, each with the way back to where it is called; below them lines that belong to none."""
    notes = sorted(enumerate(document.footnotes, 1), key=lambda numbered: numbered[1].span)
    starts = [note.span.start for _, note in notes]
    held: dict[int, list[Paragraph]] = {}
    for one in paragraphs:
        above = bisect_right(starts, one[0].span.start) - 1
        is_in = above >= 0 and one[0].span in notes[above][1].span
        held.setdefault(notes[above][0] if is_in else 0, []).append(one)
    if not held:
        return Markup()
    loose = [element("p", painter.paint(one)) for one in held.pop(0, [])]
    entries = [
        _note(number, document.footnotes[number - 1], held[number], painter) for number in sorted(held)
    ]
    return element("section", *entries, *loose, class_="notes", aria_label="Chú thích")


def _note(number: int, note: Footnote, paragraphs: Sequence[Paragraph], painter: Painter) -> Markup:
    lines = join([painter.paint(one) for one in paragraphs], element("br"))
    is_called = note.called_at is not None and painter.is_printed(note.called_at)
    back = element("a", class_="back", href=f"#goi-{number}", aria_label=f"Về chỗ gọi chú thích {number}")
    painter.landed.add(f"chu-thich-{number}")
    return element("p", lines, back if is_called else "", class_="note", id=f"chu-thich-{number}")
