"""Weave the lines of pages into the one text, so that every line, table and page gets its span."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from vanban.files.paragraphs import Setting
from vanban.files.printed import PrintedLine, PrintedPage
from vanban.files.words import Word
from vanban.language.normal import to_nfc
from vanban.model import Box, Cell, Line, Page, Role, Run, Span, Style, Table


class Weaver:
    """Collects the pages of one document, from the first to the last."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.pages: list[Page] = []
        self.tables: list[Table] = []
        self._parts: list[str] = []
        self._at = 0
        self._frames = 0

    def text(self) -> str:
        """Everything that was added; lines end with a newline."""
        return "".join(self._parts)

    def add(
        self, page: PrintedPage, roles: Sequence[Role], settings: Mapping[int, Setting], *, crossing: bool
    ) -> None:
        """Add one page; `crossing` = its last paragraph runs on over its end."""
        start = self._at
        spans: dict[int, Span] = {}
        cells = _empty_cells(page)
        for place in _order(roles, settings, crossing=crossing):
            line = page.lines[place]
            frame = line.frame + self._frames if line.frame else 0
            spans[place] = self._line(line, page.number, frame, roles[place], settings[place])
        self._frames += max((line.frame for line in page.lines), default=0) + len(cells)
        self.tables += (_table(rows, spans) for rows in page.tables if spans)
        self.pages.append(
            Page(page.number, page.width, page.height, Span(start, self._at), page.source.origin)
        )

    def _line(self, line: PrintedLine, page: int, frame: int, role: Role, setting: Setting) -> Span:
        text = to_nfc(line.text)
        span = Span(self._at, self._at + len(text))
        self._parts += (text, "\n")
        # Letters and marks that come in glued words may become one: then the words cannot be found again.
        runs = _runs(line.words, text, self._at) if text == line.text else (Run(span, line.words[0].style),)
        self._at = span.end + 1
        self.lines.append(
            Line(
                span,
                page,
                Box(line.left, line.top, line.right, line.bottom),
                _main_style(runs),
                runs,
                setting.opens,
                setting.align,
                frame,
                role,
                _confidence(line.words),
            )
        )
        return span


def _order(roles: Sequence[Role], settings: Mapping[int, Setting], *, crossing: bool) -> list[int]:
    """A page's lines: its text, but heads, numbers and notes before the paragraph that crosses its end."""
    body = [place for place, role in enumerate(roles) if role is Role.BODY]
    aside = [place for place, role in enumerate(roles) if role is Role.RUNNING]
    aside += (place for place, role in enumerate(roles) if role is Role.NOTE)
    cut = len(body)
    if crossing and aside:
        while cut > 0 and settings[body[cut - 1]].opens is False:
            cut -= 1
        cut = max(0, cut - 1)
    return body[:cut] + aside + body[cut:]


def _empty_cells(page: PrintedPage) -> list[tuple[int, int]]:
    return [cell for rows in page.tables for row in rows for cell in row if cell[0] == cell[1]]


def _table(rows: Sequence[Sequence[tuple[int, int]]], spans: Mapping[int, Span]) -> Table:
    """The table over the spans of its lines; an empty cell stands where the next filled one begins."""
    filled = [
        span for row in rows for first, past in row for span in map(spans.__getitem__, range(first, past))
    ]
    at = filled[0].start
    cells: list[tuple[Cell, ...]] = []
    for row in rows:
        made: list[Cell] = []
        for first, past in row:
            if first < past:
                made.append(Cell(Span(spans[first].start, spans[past - 1].end)))
                at = spans[past - 1].end
            else:
                made.append(Cell(Span(at, at)))
        cells.append(tuple(made))
    return Table(Span(filled[0].start, filled[-1].end), tuple(cells))


def _runs(words: Sequence[Word], text: str, at: int) -> tuple[Run, ...]:
    """The stretches of one style, each from its first letter to its last."""
    style = words[0].style
    for word in words:  # written out: every word of a document passes here
        if word[5] is not style and word[5] != style:
            break
    else:
        return (Run(Span(at, at + len(text)), style),)
    runs: list[Run] = []
    start = end = 0
    for word in words:
        begin = text.index(word.text, end)
        if word.style is not style and word.style != style:
            runs.append(Run(Span(at + start, at + end), style))
            start, style = begin, word.style
        end = begin + len(word.text)
    runs.append(Run(Span(at + start, at + end), style))
    return tuple(runs)


def _main_style(runs: Sequence[Run]) -> Style:
    if len(runs) == 1:
        return runs[0].style
    letters: dict[Style, int] = {}
    for run in runs:
        letters[run.style] = letters.get(run.style, 0) + run.span.end - run.span.start
    return max(letters, key=letters.__getitem__)


def _confidence(words: Sequence[Word]) -> float | None:
    if words[0].confidence is None and words[-1].confidence is None:
        return None
    known = [(word.confidence, len(word.text)) for word in words if word.confidence is not None]
    return sum(trust * size for trust, size in known) / sum(size for _, size in known) if known else None
