"""The whole build of a document, put together: head, title, body, foot, annexes, notes.

rows of the first paper:  [letterhead][title][ body ............ ][foot][annex 1][annex 2]
                           find_head   find_title  find_divisions   find_feet  find_annexes
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import pairwise

from vanban.language.dates import find_dates, is_whole
from vanban.language.kinds import kind_of_sign
from vanban.model import (
    Attachment,
    Division,
    Doubt,
    Field,
    Footer,
    Footnote,
    Header,
    Layout,
    Level,
    Line,
    Paper,
    Part,
    PartKind,
    Role,
    Span,
    Table,
)
from vanban.structure.annexes import Annex, find_annexes
from vanban.structure.foot import Foot, find_feet
from vanban.structure.head import Head, find_head
from vanban.structure.notes import find_footnotes, loose_notes
from vanban.structure.papers import kind_of, number_of, paper_starts
from vanban.structure.rows import Row, is_data, make_rows
from vanban.structure.title import Title, addressees_below, find_title
from vanban.structure.tree import find_divisions


@dataclass(frozen=True, slots=True)
class Anatomy:
    """What a document is made of."""

    header: Header
    footer: Footer
    body: tuple[Division, ...]
    footnotes: tuple[Footnote, ...]
    parts: tuple[Part, ...]
    tables: tuple[Table, ...]
    attachments: tuple[Attachment, ...]
    papers: tuple[Paper, ...]
    doubts: tuple[Doubt, ...]
    lines: tuple[Line, ...]
    """The lines, with the notes among them marked that only the words could tell."""


def find_anatomy(layout: Layout) -> Anatomy:
    """The build of the document in `layout`; what is not printed is None or empty, and a doubt is carried."""
    layout = loose_notes(layout)
    rows = make_rows(layout)
    starts = paper_starts(rows)
    first = rows[: starts[1]] if len(starts) > 1 else rows
    head = find_head(first)
    first, start = addressees_below(first, head.end)
    title = find_title(first, start, about=head.about is not None)
    foot, annexes = _foot_and_annexes(first, title.end)
    body, doubts = _body(first, title.end, foot, annexes)
    others, other_body = _other_papers(rows, starts)
    header = _header(first, head, title, foot)
    known = {doubt.about for doubt in (*layout.doubts, *head.doubts)}
    footnotes = find_footnotes(layout)
    parts = (*head.parts, *title.parts, *(foot.parts if foot else ()), *_edges(layout, footnotes))
    parts += _content(first, title.end, foot)
    return Anatomy(
        header=header,
        footer=foot.footer if foot else Footer(),
        body=(*body, *other_body),
        footnotes=footnotes,
        parts=tuple(sorted(parts, key=lambda part: (part.span, part.kind))),
        tables=_data_tables(layout.tables, head, foot),
        attachments=tuple(Attachment(_full_name(annex), annex.span(first)) for annex in annexes),
        papers=others,
        doubts=(*head.doubts, *_missing(header, rows, known), *doubts),
        lines=layout.lines,
    )


def _full_name(annex: Annex) -> str:
    return f"{annex.name}. {annex.heading}" if annex.heading else annex.name


def _foot_and_annexes(rows: Sequence[Row], start: int) -> tuple[Foot | None, list[Annex]]:
    """The document's own foot, the last before its first annex; annexes stand after a foot."""
    feet = find_feet(rows, start)
    if not feet:
        annexes = [
            annex
            for annex in find_annexes(rows, start)
            if annex.name.casefold().startswith(("phụ lục", "mẫu"))
        ]
        return None, annexes
    annexes = find_annexes(rows, feet[0].end)
    limit = annexes[0].start if annexes else len(rows)
    own = [foot for foot in feet if foot.start < limit]
    foot = max(own, key=lambda foot: (_weight(foot), foot.start))
    return foot, [annex for annex in annexes if annex.start >= foot.end]


def _weight(foot: Foot) -> int:
    """How much of a foot is there: a sample or a form has blanks where the real one has names."""
    footer = foot.footer
    return (footer.signer is not None) * 2 + bool(footer.recipients) + (footer.signer_title is not None)


def _body(
    rows: Sequence[Row], start: int, foot: Foot | None, annexes: Sequence[Annex]
) -> tuple[tuple[Division, ...], tuple[Doubt, ...]]:
    """The divisions of the body, then each attached text as a root with its own divisions."""
    limit = annexes[0].start if annexes else len(rows)
    main = rows[start : foot.start if foot else limit]
    divisions, doubts = find_divisions(main)
    for annex in annexes:
        inner, more = find_divisions(rows[annex.start + 1 : annex.end])
        divisions += (Division(Level.PHU_LUC, annex.name, annex.heading, annex.span(rows), inner),)
        doubts += more
    return divisions, doubts


def _other_papers(rows: list[Row], starts: Sequence[int]) -> tuple[tuple[Paper, ...], tuple[Division, ...]]:
    """The papers after the first, and their divisions."""
    papers: list[Paper] = []
    divisions: list[Division] = []
    for start, end in pairwise([*starts[1:], len(rows)]):
        own = rows[start:end]
        number = number_of(own[:20])
        pages = tuple(sorted({row.line.page for row in own}))
        span = Span(own[0].span.start, own[-1].span.end)
        papers.append(Paper(pages, kind_of(own), number.value if number else None, span))
        head = find_head(own)
        own, begin = addressees_below(own, head.end)
        after = find_title(own, begin, about=head.about is not None).end
        foot, annexes = _foot_and_annexes(own, after)
        divisions.extend(_body(own, after, foot, annexes)[0])
    return tuple(papers), tuple(divisions)


def _header(rows: Sequence[Row], head: Head, title: Title, foot: Foot | None) -> Header:
    """Head and title as one; a letter that prints no kind is a Công văn (Decree 30, Article 7)."""
    number = head.number or title.number
    kind = title.kind
    if kind is None and (head.about or title.addressees) and not _sign_names_kind(number):
        evidence = head.about or title.addressees[0]
        kind = Field("Công văn", evidence.span)
    return Header(
        governing_body=head.governing_body,
        issuer=head.issuer or title.issuer,
        number=number,
        place=head.place,
        date=head.date or title.date or _passed(rows, foot),
        kind=kind,
        subject=head.about if head.about and not title.subject else title.subject,
        urgency=head.urgency,
        secrecy=head.secrecy,
        addressees=title.addressees,
    )


def _sign_names_kind(number: Field | None) -> bool:
    """Whether the number's letters name a kind that is printed as a title, as a letter (`CV`) is not."""
    sign = number.value.partition("/")[2] if number else ""
    kind = kind_of_sign(sign) if sign else None
    return kind is not None and kind.name != "Công văn"


_PASSED = re.compile(r"(?:duoc|da)\b.*\bthong qua\s+(?=ngay)")


def _passed(rows: Sequence[Row], foot: Foot | None) -> Field | None:
    """The day on which an assembly passed the text, printed in its last paragraph."""
    last = foot.start if foot else len(rows)
    near = rows[max(0, last - 6) : last]
    text = "\n".join(row.text for row in near)
    match = _PASSED.search("\n".join(row.folded for row in near).replace("\n", " "))
    if match is None:
        return None
    for start, end, iso in find_dates(text):
        if start >= match.end() - 1 and iso:
            return Field(iso, _place_of(near, start, end))
    return None


def _place_of(rows: Sequence[Row], start: int, end: int) -> Span:
    """The span of `start` to `end`, counted in the rows' text joined by line ends."""
    points = []
    for wanted in (start, end):
        base = 0
        for row in rows:
            if wanted <= base + len(row.text):
                break
            base += len(row.text) + 1
        points.append(row.span.start + wanted - base)
    return Span(points[0], points[1])


def _edges(layout: Layout, footnotes: Sequence[Footnote]) -> tuple[Part, ...]:
    """Page numbers and running heads, and the notes."""
    running = [Part(PartKind.SO_TRANG, line.span) for line in layout.lines if line.role is Role.RUNNING]
    return (*running, *(Part(PartKind.CHU_THICH, note.span) for note in footnotes))


def _content(rows: Sequence[Row], start: int, foot: Foot | None) -> tuple[Part, ...]:
    """The body as a part, its legal bases apart."""
    own = rows[start : foot.start if foot else len(rows)]
    if not own:
        return ()
    bases = []
    for row in own[:40]:
        if re.match(r"(?:[-–]\s*)?can cu\b", row.folded):
            bases.append(Part(PartKind.CAN_CU, row.span))
        elif re.match(r"(?:dieu|chuong|phan|quyet dinh)\b", row.folded):
            break
    return (Part(PartKind.NOI_DUNG, Span(own[0].span.start, own[-1].span.end)), *bases)


def _data_tables(tables: Sequence[Table], head: Head, foot: Foot | None) -> tuple[Table, ...]:
    """The tables that hold data: not the two columns of a head or a foot."""
    layout_parts = [part.span for part in (*head.parts, *(foot.parts if foot else ()))]
    return tuple(
        table
        for table in tables
        if is_data(table.rows) and not any(span in table.span for span in layout_parts)
    )


def _missing(header: Header, rows: Sequence[Row], known: Container[str]) -> list[Doubt]:
    """A doubt for each field that every document has and that is missing or cut here, unless one is known."""
    if not rows:
        return [Doubt("text", "không có chữ nào trong tệp")]
    wanted = {"issuer": header.issuer, "number": header.number, "date": header.date, "kind": header.kind}
    doubts = [
        Doubt(f"header.{name}", "không tìm thấy trên văn bản", rows[0].line.page)
        for name, value in wanted.items()
        if not value
    ]
    if header.number and header.number.value.startswith(("/", "-")):
        doubts.append(Doubt("header.number", "số để trống hoặc không đọc được", span=header.number.span))
    if header.date and not is_whole(header.date.value):
        doubts.append(Doubt("header.date", "ngày để trống hoặc không đọc được", span=header.date.span))
    doubts += _years_apart(header)
    return [doubt for doubt in doubts if doubt.about not in known]


_YEAR_INSIDE = re.compile(r"/((?:19|20)\d\d)/")


def _years_apart(header: Header) -> list[Doubt]:
    """A doubt where the number bears another year than the date: one of the two is misprinted."""
    inside = _YEAR_INSIDE.search(header.number.value) if header.number else None
    if inside is None or header.date is None or header.date.value.startswith(inside[1]):
        return []
    why = f"số ghi năm {inside[1]}, ngày tháng ghi năm {header.date.value[:4]}"
    return [Doubt("header.date", why, span=header.date.span)]
