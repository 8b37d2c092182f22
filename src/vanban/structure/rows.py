"""Lines as the finders of parts want them: a stretch of text beside its folded form.

    Line «Số: 11 /TB-UBND»  ->  Row(«Số: 11 /TB-UBND», «so: 11 /tb-ubnd»)

A line of the file may hold two rows: where the head was not laid out as two columns, the issuer and the
quốc hiệu stand in one line, and each is a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vanban.language.normal import capital_share, fold, one_line
from vanban.model import Field, Layout, Line, Role, Span


@dataclass(frozen=True, slots=True)
class Row:
    """A printed line, or a part of one that stands for itself."""

    span: Span
    text: str
    folded: str
    """In small letters without marks, as long as `text`."""
    line: Line
    tabled: bool = False
    """Stands in a table of data."""

    @property
    def capitals(self) -> bool:
        """Printed in capitals, as bodies, kinds and offices are."""
        return capital_share(self.text) > 0.7

    def cut(self, start: int, end: int | None = None) -> Row:
        """The part from `start` to `end`, counted in the row's text, without white space at either end."""
        text = self.text[start:end]
        lead = len(text) - len(text.lstrip())
        text = text.strip()
        begin = start + lead
        span = Span(self.span.start + begin, self.span.start + begin + len(text))
        return Row(span, text, self.folded[begin : begin + len(text)], self.line, self.tabled)


def make_rows(layout: Layout) -> list[Row]:
    """The rows of the page's own text, in order: no running heads, notes or stamps."""
    text, folded = layout.text, fold(layout.text)
    tables = [table.span for table in layout.tables if is_data(table.rows)]
    rows: list[Row] = []
    waiting = 0
    for line in layout.lines:
        if line.role is not Role.BODY:
            continue
        start, end = line.span.start, line.span.end
        while waiting < len(tables) and tables[waiting].end <= start:
            waiting += 1
        tabled = waiting < len(tables) and tables[waiting].start <= start
        row = Row(line.span, text[start:end], folded[start:end], line, tabled)
        rows.append(row if line.confidence is None else _without_specks(row))
    return rows


_SPECKS = re.compile(r"[|'`.,:;_~^*!\\\u2018\u2019\u00a1]+\s*(?=[^\W_])")


_TRAIL = re.compile(r"[\s_^~`|*\\\u02c6\u00b7]+$")


def _without_specks(row: Row) -> Row:
    """The row without the marks that a recogniser saw in dust before its first letter and after its last."""
    specks, trail = _SPECKS.match(row.text), _TRAIL.search(row.text)
    if not specks and not trail:
        return row
    start, end = specks.end() if specks else 0, trail.start() if trail else None
    return row.cut(start, end) if end is None or end > start else row


def is_data(rows: Sequence[Sequence[object]]) -> bool:
    """Whether a table holds data: at least two columns in at least two rows."""
    return sum(len(row) > 1 for row in rows) > 1


_SEPARATOR = re.compile(r"[\W_o0]*", re.ASCII)


def is_separator(row: Row) -> bool:
    """Whether the row is a drawn line (`-----`, `* * *`, `_____`) and holds no word."""
    if row.folded[:1].isalnum() and row.folded[0] not in "o0":
        return False
    return not any(map(str.isalnum, row.text)) or bool(_SEPARATOR.fullmatch(row.folded))


def field(rows: Sequence[Row]) -> Field | None:
    """The value that some rows print together, on one line, with its place; None where there are none."""
    value = one_line("\n".join(row.text for row in rows))
    return Field(value, span_of(rows)) if value else None


def span_of(rows: Sequence[Row]) -> Span:
    """From the first row, of at least one, to the end of the last."""
    return Span(rows[0].span.start, rows[-1].span.end)


def as_one(rows: Sequence[Row], *, filling: str = "\n") -> Row:
    """The rows, at least one, as one, as long as the stretch of text from the first to the last."""
    text, folded = rows[0].text, rows[0].folded
    for row in rows[1:]:
        gap = filling * (row.span.start - rows[0].span.start - len(text))
        text, folded = text + gap + row.text, folded + gap + row.folded
    return replace(rows[0], span=span_of(rows), text=text, folded=folded)


_NEIGHBOURS = re.compile(
    r"c[o0]ng\s+h[o0]a\s+xa\s+h[o0]i\s+chu|d[o0]c\s+lap\s*\W+\s*tu\s+d[o0]"
    r"|dang\s+cong\s+san\s+viet\s+nam|(?<=\s)so\s*:\s*\d*\s*[/-]"
)


def apart(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows of a head, each holding one part: `SỞ Y TẾ    CỘNG HÒA XÃ HỘI ...` is two."""
    for row in rows:
        places = [match.start() for match in _NEIGHBOURS.finditer(row.folded) if match.start() > 0]
        date = _date_beside(row)
        if not places and not date and row.text == row.text.strip() != "":  # as most rows are
            yield row
            continue
        cuts = sorted({0, *places, *([date] if date else [])})
        for start, end in zip(cuts, [*cuts[1:], len(row.text)], strict=True):
            piece = row.cut(start, end)
            if piece.text:
                yield piece


def _date_beside(row: Row) -> int | None:
    """Where place and date begin on the line of a number or a subject; None where they do not."""
    label = re.match(r"(?:\w+\s+)?so\s*[:.]?\s*[\d/-]|v/v", row.folded)
    date = re.search(r"[^,]{2,40},\s*ngay\b.*\bthang\b", row.folded) if label else None
    if date is None:
        return None
    gap = None
    for gap in re.finditer(r"\s{2,}|(?<=\S)\s(?=[A-ZĐ])", row.text[: date.end()]):
        if "," in row.text[gap.end() : gap.end() + 25]:
            break
    return gap.end() if gap else None
