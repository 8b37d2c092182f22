"""Words at their places in, lines in reading order out: the same way for glyphs and for recognised words.

pages of words -> tables cut out -> columns -> lines -> roles, paragraphs -> one text with spans
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vanban.files.columns import reading_frames
from vanban.files.paragraphs import Margins, Setting, margins_of, set_lines
from vanban.files.printed import PrintedLine, PrintedPage, make_line
from vanban.files.roles import find_roles
from vanban.files.tables import Grid, cut_tables
from vanban.files.weaving import Weaver
from vanban.files.words import PageWords, Word
from vanban.model import Doubt, Encoding, Layout, Role, Signature, Stamp


@dataclass(frozen=True, slots=True)
class Found:
    """What the opener of a file knows beside its words."""

    media_type: str
    encoding: Encoding = Encoding.UNICODE
    stamps: tuple[Stamp, ...] = ()
    signatures: tuple[Signature, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def make_layout(pages: Iterable[PageWords], found: Found) -> Layout:
    """The one text of `pages`, with its lines and tables; pages are taken one by one, in order.

    A page's running heads, page number and notes stand before the paragraph that crosses its end.
    """
    printed = [print_page(page) for page in pages]
    roles = find_roles(printed)
    weaver = Weaver()
    settings = _settings(printed, roles)
    for index, page in enumerate(printed):
        crossing = _crosses(
            printed[index + 1 : index + 2], roles[index + 1 : index + 2], settings[index + 1 :]
        )
        weaver.add(page, roles[index], settings[index], crossing=crossing)
    return Layout(
        text=weaver.text(),
        lines=tuple(weaver.lines),
        pages=tuple(weaver.pages),
        media_type=found.media_type,
        encoding=found.encoding,
        tables=tuple(weaver.tables),
        stamps=(*found.stamps, *(stamp for page in printed for stamp in page.source.stamps)),
        signatures=found.signatures,
        doubts=(*found.doubts, *(doubt for page in printed for doubt in page.source.doubts)),
    )


def print_page(page: PageWords) -> PrintedPage:
    """The lines of one page in reading order, tables cell by cell."""
    grids, words = cut_tables(page.words, page.rulings)
    lines: list[PrintedLine] = []
    tables: list[tuple[tuple[tuple[int, int], ...], ...]] = []
    frame = 0
    for grid in grids:
        above = [word for word in words if word.top + word.bottom < 2 * grid.top]
        words = [word for word in words if word.top + word.bottom >= 2 * grid.top]
        frame = _print_flow(above, lines, frame)
        table, frame = _print_table(grid, lines, frame)
        tables.append(table)
    _print_flow(words, lines, frame)
    free = (
        tuple(page.rulings)
        if not grids
        else tuple(r for r in page.rulings if not _within(r.top, r.left, grids))
    )
    return PrintedPage(page.number, page.width, page.height, tuple(lines), tuple(tables), free, page)


def _within(top: float, left: float, grids: Sequence[Grid]) -> bool:
    return any(g.top - 1 <= top <= g.bottom + 1 and g.left - 1 <= left <= g.right + 1 for g in grids)


def _print_flow(words: Sequence[Word], lines: list[PrintedLine], frame: int) -> int:
    """Add the lines of text outside of tables; gives the last frame's number."""
    for is_column, rows in reading_frames(words):
        if is_column:
            frame += 1
        lines.extend(make_line(row, frame if is_column else 0) for row in rows)
    return frame


def _print_table(
    grid: Grid, lines: list[PrintedLine], frame: int
) -> tuple[tuple[tuple[tuple[int, int], ...], ...], int]:
    """Add the lines of a table, cell by cell; gives its rows of cells and the last frame's number."""
    rows: list[tuple[tuple[int, int], ...]] = []
    for cells in grid.rows:
        row: list[tuple[int, int]] = []
        for cell in cells:
            frame += 1
            first = len(lines)
            for _, found in reading_frames(cell):
                lines.extend(make_line(words, frame, in_cell=True) for words in found)
            row.append((first, len(lines)))
        rows.append(tuple(row))
    return tuple(rows), frame


def _settings(pages: Sequence[PrintedPage], roles: Sequence[Sequence[Role]]) -> list[dict[int, Setting]]:
    """How each line is set, page by page, by its place among the page's lines."""
    settings: list[dict[int, Setting]] = []
    before: tuple[PrintedLine, Margins] | None = None
    for page, page_roles in zip(pages, roles, strict=True):
        frames: dict[tuple[int, Role], list[int]] = {}
        for place, line in enumerate(page.lines):
            frames.setdefault((line.frame, page_roles[place]), []).append(place)
        found: dict[int, Setting] = {}
        for (frame, role), places in frames.items():
            lines = [page.lines[place] for place in places]
            runs_on = before if frame == 0 and role is Role.BODY and places[0] == _first(page_roles) else None
            found.update(zip(places, set_lines(lines, runs_on), strict=True))
        settings.append(found)
        before = _end(page, page_roles)
    return settings


def _first(roles: Sequence[Role]) -> int | None:
    return next((place for place, role in enumerate(roles) if role is Role.BODY), None)


def _end(page: PrintedPage, roles: Sequence[Role]) -> tuple[PrintedLine, Margins] | None:
    """The last line of the page's own text, with its margins; None where a column or table ends the page."""
    body = [line for line, role in zip(page.lines, roles, strict=True) if role is Role.BODY]
    if not body or body[-1].frame:
        return None
    return body[-1], margins_of([line for line in body if not line.frame])


def _crosses(
    page: Sequence[PrintedPage], roles: Sequence[Sequence[Role]], settings: Sequence[dict[int, Setting]]
) -> bool:
    """Whether the next page begins in the middle of a paragraph."""
    if not page:
        return False
    first = _first(roles[0])
    return first is not None and settings[0][first].opens is False
