"""Set lines into the one text of a layout: where text files, Markdown and saved pages come together.

Setting(pieces, opens, frame ...)  ...   what an opener saw, line by line
Grid(rows of line ranges)                which of them stand in a table
             |
          set_layout  ->  Layout         one NFC text, spans, runs, tables
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vanban.language.normal import to_nfc
from vanban.model import (
    PLAIN,
    Align,
    Cell,
    Doubt,
    Encoding,
    Layout,
    Line,
    Page,
    Role,
    Run,
    Span,
    Style,
    Table,
)

# Characters that nobody sees: zero-width blanks, direction and byte order marks, soft hyphens.
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]")
CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ud800-\udfff]")
_BREAKS = re.compile("[\n\r\x0b\x0c\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Setting:
    """One line as an opener saw it, not yet placed in a text."""

    pieces: tuple[tuple[str, Style], ...]
    opens: bool | None = None
    align: Align = Align.UNKNOWN
    frame: int = 0
    role: Role = Role.BODY

    @property
    def words(self) -> str:
        """The line without its styles."""
        return "".join(words for words, _ in self.pieces)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table over settings: rows of cells, each the half-open range of its lines (empty = no print)."""

    rows: tuple[tuple[tuple[int, int], ...], ...]

    def moved(self, by: int) -> Grid:
        """The table where `by` lines more stand before it."""
        return Grid(tuple(tuple((begin + by, end + by) for begin, end in row) for row in self.rows))


@dataclass(frozen=True, slots=True)
class Galley:
    """What an opener saw in a file, before it is made up into a layout."""

    settings: tuple[Setting, ...]
    grids: tuple[Grid, ...] = ()

    def cut(self, first: int, last: int) -> Galley:
        """The lines from `first` up to `last`, with the tables that lie wholly among them."""
        kept = (grid.moved(-first) for grid in self.grids if _lies_in(grid, first, last))
        return Galley(self.settings[first:last], tuple(kept))


def _lies_in(grid: Grid, first: int, last: int) -> bool:
    return all(first <= begin and end <= last for row in grid.rows for begin, end in row)


def clean(words: str) -> str:
    """`words` as they are seen on one line: NFC, blanks for tabs and breaks, nothing that is not seen."""
    if words.isprintable():  # nothing unseen, no break, no other blank than the usual
        return to_nfc(words)
    words = _BREAKS.sub(" ", words)
    return to_nfc(CONTROLS.sub("", UNSEEN.sub("", words))).replace("\xa0", " ").replace("\t", " ")


def set_layout(
    galley: Galley,
    *,
    media_type: str,
    encoding: Encoding = Encoding.UNICODE,
    doubts: Iterable[Doubt] = (),
) -> Layout:
    """The layout of one page that holds the lines of `galley`; lines without a letter to see are left out."""
    chunks: list[str] = []
    lines: list[Line] = []
    places: list[int] = []  # where in the text each setting begins, and its end at once after
    ends: list[int] = []
    at = 0
    for setting in galley.settings:
        pieces = _seen(setting.pieces)
        places.append(at)
        if pieces:
            lines.append(_line(setting, pieces, at))
            words = "".join(word for word, _ in pieces)
            chunks += (words, "\n")
            at += len(words) + 1
        ends.append(max(places[-1], at - 1) if pieces else at)
    text = "".join(chunks)
    return Layout(
        text=text,
        lines=tuple(lines),
        pages=(Page(1, 0, 0, Span(0, len(text))),),
        media_type=media_type,
        encoding=encoding,
        tables=tuple(_tables(galley.grids, places, ends, at)),
        doubts=tuple(doubts),
    )


def _seen(pieces: Sequence[tuple[str, Style]]) -> list[tuple[str, Style]]:
    """The pieces cleaned, trimmed, neighbours of one style joined; empty where nothing is seen."""
    joined: list[tuple[str, Style]] = []
    for raw, style in pieces:
        words = clean(raw)
        if joined and words and (unicodedata.combining(words[0]) or joined[-1][1] == style):
            # A mark belongs to the letter before it, whatever its own style.
            joined[-1] = (to_nfc(joined[-1][0] + words), joined[-1][1])
        elif words:
            joined.append((words, style))
    while joined and not (head := joined[0][0].lstrip()):
        del joined[0]
    while joined and not (tail := joined[-1][0].rstrip()):
        del joined[-1]
    if joined:
        joined[0] = (head, joined[0][1])
        tail = joined[-1][0].rstrip()
        joined[-1] = (tail, joined[-1][1])
    return _composed(joined)


def _composed(joined: list[tuple[str, Style]]) -> list[tuple[str, Style]]:
    """The pieces, or one piece where letters compose across their border (Hangul does)."""
    whole = "".join(words for words, _ in joined)
    if len(joined) < 2 or unicodedata.is_normalized("NFC", whole):
        return joined
    return [(to_nfc(whole), joined[0][1])]


def _line(setting: Setting, pieces: Sequence[tuple[str, Style]], at: int) -> Line:
    weights: Counter[Style] = Counter()
    runs: list[Run] = []
    end = at
    for words, style in pieces:
        weights[style] += len(words.strip())
        runs.append(Run(Span(end, end + len(words)), style))
        end += len(words)
    style = weights.most_common(1)[0][0]
    plain = len(runs) == 1 and style == PLAIN
    return Line(
        span=Span(at, end),
        style=style,
        runs=() if plain else tuple(runs),
        opens=setting.opens,
        align=setting.align,
        frame=setting.frame,
        role=setting.role,
    )


def _tables(
    grids: Iterable[Grid], places: Sequence[int], ends: Sequence[int], length: int
) -> Iterable[Table]:
    starts = [*places, length]

    def cell(begin: int, end: int) -> Cell:
        if begin == end:
            return Cell(Span(starts[begin], starts[begin]))
        return Cell(Span(starts[begin], max(starts[begin], ends[end - 1])))

    for grid in grids:
        rows = tuple(tuple(cell(*place) for place in row) for row in grid.rows)
        spans = [each.span for row in rows for each in row]
        if any(span.start < span.end for span in spans):
            yield Table(Span(min(s.start for s in spans), max(s.end for s in spans)), rows)
