"""A document as Markdown for people: what it is, what it says, and what the reader is not sure of.

It has, in this order: the title, a table of the fields, the body with its headings and tables, the
recipients, the footnotes, and the doubts.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from vanban.export.pieces import all_divisions, find_headings, printed_lines
from vanban.export.titles import TITLES, print_doubt
from vanban.joined import join_lines, paragraph_starts
from vanban.language.normal import squeeze
from vanban.model import Division, Document, Footnote, Line, PartKind, Recipient, Role, Span, Table

_HEADER: Final = ("governing_body", "issuer", "number", "place", "date", "urgency", "secrecy", "not_before")
_FOOTER: Final = ("authority", "signer_title", "signer")

_BODY: Final = frozenset((PartKind.CAN_CU, PartKind.NOI_DUNG, PartKind.PHU_LUC, PartKind.CHU_THICH))
"""Parts that are printed as text; the others stand in the table of fields and in the lists."""

_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>|#~])")
_LIST_LIKE: Final = re.compile(r"^(\d+)([.)])(?=\s)")
_DASH_LIKE: Final = re.compile(r"^([-+])(?=\s)")
_LONGEST_HEADING: Final = 12
"""In lines. A heading that is not found within them is printed elsewhere."""


def to_markdown(document: Document) -> str:
    """The document as Markdown: fields, body by divisions, tables, recipients, notes and doubts."""
    blocks = chain(
        (f"# {_escape(_title(document))}", _fields_table(document)),
        _body(document),
        _listed(TITLES["recipients"], [_recipient(one) for one in document.footer.recipients]),
        _notes(document),
        _listed("Điều còn ngờ", [print_doubt(doubt) for doubt in document.doubts]),
    )
    return "\n\n".join(block for block in blocks if block) + "\n"


def _title(document: Document) -> str:
    header = document.header
    found = (header.kind, header.number, header.subject)
    return " ".join(field.value for field in found if field is not None) or document.source.name


def _fields_table(document: Document) -> str:
    header, footer = document.header, document.footer
    rows = (
        *((name, getattr(header, name)) for name in _HEADER),
        *(("addressees", addressee) for addressee in header.addressees),
        *((name, getattr(footer, name)) for name in _FOOTER),
    )
    found = [(TITLES[name], _escape(field.value)) for name, field in rows if field is not None]
    return _pipes([("", ""), *found]) if found else ""


def _pipes(rows: Sequence[Sequence[str]]) -> str:
    """A table of cells that are escaped. Its first row is the head; short rows are filled up."""
    wide = max(len(row) for row in rows)
    head, *rest = ([*row, *[""] * (wide - len(row))] for row in rows)
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * wide, *rest))


def _recipient(one: Recipient) -> str:
    return one.value if one.purpose is None else f"{one.value} ({one.purpose})"


def _listed(title: str, entries: Sequence[str]) -> Iterator[str]:
    if entries:
        yield f"**{title}**"
        yield "\n".join(f"- {_escape(squeeze(entry))}" for entry in entries)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A line of the body, or what stands of it between the beginnings of two divisions."""

    span: Span
    opens: bool


def _body(document: Document) -> Iterator[str]:
    """The blocks of the body, in the order of the text."""
    pieces = deque(_pieces(document))
    headed = dict(find_headings(document.body))
    tables = deque(table for table in document.tables if any(table.rows))
    calls = {
        note.called_at.start: (note.called_at.end, number)
        for number, note in enumerate(document.footnotes, 1)
        if note.called_at is not None
    }
    while pieces:
        first = pieces[0].span
        while tables and tables[0].span.end <= first.start:
            tables.popleft()
        if tables and first in tables[0].span:
            _take_while(pieces, tables[0].span)
            yield _table(document, tables.popleft(), calls)
        elif first.start in headed and (heading := _take_heading(document, *headed[first.start], pieces)):
            yield heading
        else:
            yield _print(document.text, _take_paragraph(pieces), calls)


def _pieces(document: Document) -> Iterator[_Piece]:
    """The lines of the body, cut where a division begins inside one."""
    starts = sorted(one.span.start for one in all_divisions(document.body))
    told = _told_elsewhere(document)
    lines = [line for line in document.lines or printed_lines(document.text) if line.role is Role.BODY]
    begins = paragraph_starts(lines, [line.span.of(document.text) for line in lines])
    for line, opens in zip(lines, begins, strict=True):
        span = line.span
        if any(span.start < part.end and part.start < span.end for part in told):
            continue
        cuts = starts[bisect_right(starts, span.start) : bisect_left(starts, span.end)]
        for start, end in zip((span.start, *cuts), (*cuts, span.end), strict=True):
            yield _Piece(Span(start, end), opens or start in starts)


def _told_elsewhere(document: Document) -> list[Span]:
    """What the fields and the notes say already. Heads and feet of attached texts are part of the body."""
    attached = [one.span for one in document.attachments]
    parts = [part.span for part in document.parts if part.kind not in _BODY]
    notes = [note.span for note in document.footnotes]
    return [span for span in parts if not any(span in text for text in attached)] + notes


def _take_while(pieces: deque[_Piece], within: Span) -> None:
    while pieces and pieces[0].span in within:
        pieces.popleft()


def _take_heading(document: Document, division: Division, depth: int, pieces: deque[_Piece]) -> str | None:
    """The heading that begins here, with the label before it; None where it is not printed here."""
    seen = ""
    for count in range(min(_LONGEST_HEADING, len(pieces))):
        seen = squeeze(f"{seen} {pieces[count].span.of(document.text)}")
        if division.heading and seen.endswith(division.heading):
            for _ in range(count + 1):
                pieces.popleft()
            return f"{'#' * depth} {_escape(seen)}"
    return None


def _take_paragraph(pieces: deque[_Piece]) -> list[Span]:
    """The next piece with those that continue it."""
    taken = [pieces.popleft().span]
    while pieces and not pieces[0].opens:
        taken.append(pieces.popleft().span)
    return taken


def _print(text: str, spans: Sequence[Span], calls: Mapping[int, tuple[int, int]]) -> str:
    """Stretches of the text joined to one paragraph, each call of a note as `[^1]`."""
    joined = join_lines([Line(span, opens=False) for span in spans], text)
    printed, at = "", 0
    for span, place in zip(spans, joined.places, strict=True):
        for start in sorted(start for start in calls if span.start <= start < span.end):
            end, number = calls[start]
            here = place + start - span.start
            if here >= at:
                printed += f"{_special(joined.text[at:here])}[^{number}]"
                at = here + end - start
    return _unlisted(squeeze(printed + _special(joined.text[at:])))


def _table(document: Document, table: Table, calls: Mapping[int, tuple[int, int]]) -> str:
    return _pipes([[_print(document.text, [cell.span], calls) for cell in row] for row in table.rows if row])


def _notes(document: Document) -> Iterator[str]:
    """The notes under their numbers; a list of those that nothing in the text calls."""
    for number, note in enumerate(document.footnotes, 1):
        if note.called_at is not None:
            yield f"[^{number}]: {_escape(_without_mark(document, note))}"
    uncalled = [note.span.of(document.text) for note in document.footnotes if note.called_at is None]
    yield from _listed(TITLES["footnotes"], uncalled)


def _without_mark(document: Document, note: Footnote) -> str:
    words = squeeze(note.span.of(document.text))
    return re.sub(rf"^[\[(]?{re.escape(note.mark)}[\])]?[.:]?\s*", "", words)


def _escape(text: str) -> str:
    """Text in which nothing is taken for Markdown."""
    return _unlisted(_special(text))


def _special(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _unlisted(text: str) -> str:
    """A paragraph that begins like an item of a list, and stays the paragraph that was printed."""
    return _DASH_LIKE.sub(r"\\\1", _LIST_LIKE.sub(r"\1\\\2", text))
