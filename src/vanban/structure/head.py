"""The head of a document: who issues it, under which number, where and when.

    UBND TỈNH KON TUM                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    SỞ THÔNG TIN VÀ TRUYỀN THÔNG             Độc lập - Tự do - Hạnh phúc
    Số: 329/STTTT-TTBCXB                 Kon Tum, ngày 05 tháng 11 năm 2024
    V/v tăng cường thông tin             ^ place  ^ date

Each row is told by its own words, so the order in which a file holds the two columns does not matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vanban.language.bodies import group_bodies, names_body
from vanban.language.kinds import find_kind
from vanban.language.normal import fold
from vanban.model import Doubt, Field, Part, PartKind
from vanban.structure.rows import Row, apart, field
from vanban.structure.sorts import ABOUT, ABOUT_IN_FULL, FRAMED, Sort, date_on, number_on, sort_of, whole_rows


@dataclass(frozen=True, slots=True)
class Head:
    """The letterhead, and where the text goes on after it."""

    governing_body: Field | None
    issuer: Field | None
    number: Field | None
    place: Field | None
    date: Field | None
    about: Field | None
    """The subject of a letter, without `V/v`."""
    urgency: Field | None
    secrecy: Field | None
    parts: tuple[Part, ...]
    doubts: tuple[Doubt, ...]
    end: int
    """The index of the first row after the letterhead."""


SEARCHED = 60
"""Rows in which a letterhead is looked for."""


def find_head(rows: Sequence[Row]) -> Head:
    """The letterhead at the beginning of `rows`; fields are None where nothing of the kind is printed."""
    pieces = list(apart(rows[:SEARCHED]))
    pieces = whole_rows(pieces)
    sorts = [sort_of(piece) for piece in pieces]
    last = _last_anchor(pieces, sorts)
    about, about_rows = _about(pieces, sorts, last)
    pieces, sorts = pieces[: last + 1], sorts[: last + 1]
    place, date, doubts = _place_and_date(pieces, sorts)
    number, torn = _number(pieces, sorts)
    bodies = _bodies(pieces, sorts, about_rows)
    end = _index_after(rows, pieces, about_rows)
    fields = dict(zip(_FIELD_PARTS, (*bodies, number, place, date, about), strict=True))
    return Head(
        governing_body=bodies[0],
        issuer=bodies[1],
        number=number,
        place=place,
        date=date,
        about=about,
        urgency=_word(pieces, sorts, Sort.URGENCY),
        secrecy=_word(pieces, sorts, Sort.SECRECY),
        parts=tuple(_parts(pieces, sorts, fields)),
        doubts=(*torn, *doubts),
        end=end,
    )


_ANCHORS = frozenset({Sort.QUOC_HIEU, Sort.TIEU_NGU, Sort.DANG, Sort.NUMBER, Sort.DATE})
_BODY_BEGINS = re.compile(r"kinh gui\b|can cu\b|dieu 1\b|chuong i\b|kinh moi\b|i\. |1\. ")


def _last_anchor(pieces: Sequence[Row], sorts: Sequence[Sort]) -> int:
    """The index of the last row of the letterhead; -1 where there is none."""
    last = -1
    for index, piece in enumerate(pieces):
        begins = _BODY_BEGINS.match(piece.folded) or _names_kind(piece, sorts[:index])
        if last >= 0 and begins and not _motto_follows(sorts, index):
            break
        if _belongs_to_head(piece, sorts, index, last):
            last = index
    while 0 <= last < len(sorts) - 1 and sorts[last + 1] in _AROUND:
        last += 1
    return last


_AROUND = frozenset({Sort.URGENCY, Sort.SECRECY, Sort.RULE, Sort.DRAFT})


def _belongs_to_head(piece: Row, sorts: Sequence[Sort], index: int, last: int) -> bool:
    """Whether the row is a part that only letterheads have, near the last such part."""
    sort = sorts[index]
    if sort is Sort.ABOUT:
        return bool(ABOUT.match(piece.folded)) or _in_full(piece, sorts[:index])
    again = sort in sorts[: last + 1] and index - last > 6
    return sort in _ANCHORS and (last < 0 or index - last < 14) and not again


def _in_full(piece: Row, above: Sequence[Sort]) -> bool:
    """Whether `Về việc` stands in the place of `V/v`: under the number, and once."""
    return piece.text[:1].isupper() and Sort.NUMBER in above and Sort.ABOUT not in above


def _motto_follows(sorts: Sequence[Sort], index: int) -> bool:
    """Whether the right column of the head comes only now: the left one was long, and was read first."""
    motto = {Sort.QUOC_HIEU, Sort.DANG}
    return not motto & set(sorts[:index]) and bool(motto & set(sorts[index : index + 8]))


def _names_kind(piece: Row, above: Sequence[Sort]) -> bool:
    """Whether the title begins here: a kind alone on its row, under a motto, a number or a date."""
    return bool(_ANCHORS & set(above)) and piece.capitals and find_kind(piece.text) is not None


def _number(pieces: Sequence[Row], sorts: Sequence[Sort]) -> tuple[Field | None, list[Doubt]]:
    row = next((piece for piece, sort in zip(pieces, sorts, strict=True) if sort is Sort.NUMBER), None)
    found = number_on(row) if row else None
    if row is None or found is None:
        return None, []
    doubts = [_doubt("header.number", found.doubt, row)] if found.doubt else []
    return Field(str(found.number), row.cut(found.start, found.end).span), doubts


def read_number(row: Row) -> Field | None:
    """The sign on a row `Số: ...`, inner blanks left out; `/TB-UBND` where the serial is blank or torn."""
    return _number([row], [Sort.NUMBER])[0]


def _place_and_date(
    pieces: Sequence[Row], sorts: Sequence[Sort]
) -> tuple[Field | None, Field | None, list[Doubt]]:
    for piece, sort in zip(pieces, sorts, strict=True):
        found = date_on(piece) if sort is Sort.DATE else None
        if found is not None:
            printed = found.date
            place = (
                Field(found.place, piece.cut(*found.place_span).span)
                if found.place and found.place_span
                else None
            )
            date = Field(printed.iso, piece.cut(printed.start, printed.end).span) if printed.iso else None
            why = printed.doubt or (None if date else "ngày, tháng, năm để trống")
            return place, date, [_doubt("header.date", why, piece)] if why else []
    return None, None, []


def _doubt(about: str, why: str, row: Row) -> Doubt:
    return Doubt(about, why, row.line.page, row.line.box, row.span)


def _about(pieces: Sequence[Row], sorts: Sequence[Sort], last: int) -> tuple[Field | None, list[Row]]:
    """The subject under `V/v`: its rows go on in the same column until something else begins."""
    for index, sort in enumerate(sorts[: last + 1]):
        if sort is not Sort.ABOUT:
            continue
        match = ABOUT_IN_FULL.match(pieces[index].folded)
        rows = [pieces[index].cut(match.end() if match else 0)]
        for piece, kind in zip(pieces[index + 1 :], sorts[index + 1 :], strict=True):
            words = kind is Sort.OTHER or (kind is Sort.NUMBER and not piece.text.startswith("S"))
            same = piece.line.frame == rows[0].line.frame
            if not words or not same or _BODY_BEGINS.match(piece.folded):
                break
            rows.append(piece)
        rows = _unbracketed([row for row in rows if row.text], pieces[index].text)
        return field(rows), rows
    return None, []


def _unbracketed(rows: list[Row], printed: str) -> list[Row]:
    """The rows of a subject printed as `(V/v ...)` without its closing bracket."""
    if not rows or not printed.startswith("(") or not rows[-1].text.rstrip(" .").endswith(")"):
        return rows
    return [*rows[:-1], rows[-1].cut(0, rows[-1].text.rindex(")"))]


def _bodies(
    pieces: Sequence[Row], sorts: Sequence[Sort], about: Sequence[Row]
) -> tuple[Field | None, Field | None]:
    """The governing body, where two are printed, and the issuer."""
    rows = _body_rows(pieces, sorts, about)
    groups = [[rows[i] for i in group] for group in group_bodies([row.text for row in rows])]
    if len(groups) == 1:
        groups = _apart_by_style(groups[0])
    if len(groups) > 1 and all(_MINISTRY.match(group[0].folded) for group in groups):
        return None, field([row for group in groups for row in group])
    if not groups:
        return None, None
    above = [row for group in groups[:-1] for row in group]
    return field(above), field(groups[-1])


_MINISTRY = re.compile(r"bo (?!tu lenh|chi huy|doi\b|phan\b)")
"""Two ministries issue together (thông tư liên tịch); a command stands under its ministry."""


def _apart_by_style(rows: list[Row]) -> list[list[Row]]:
    """One name in two styles is two bodies: only the issuer is bold (Decree 30, Appendix I, II.2)."""
    bold = [row.line.style.bold for row in rows]
    first = bold.index(True) if True in bold else 0
    if (
        first
        and all(bold[first:])
        and len(rows[first].text) > 6
        and not re.match(r"(tinh|thanh pho|huyen|quan|xa|phuong|va)\b", rows[first].folded)
    ):
        return [rows[:first], rows[first:]]
    return [rows]


def _body_rows(pieces: Sequence[Row], sorts: Sequence[Sort], about: Sequence[Row]) -> list[Row]:
    """The rows that print the bodies' names: capitals, in one column, above the number."""
    taken = {row.span for row in about}
    motto = {
        piece.line.frame
        for piece, sort in zip(pieces, sorts, strict=True)
        if sort in (Sort.QUOC_HIEU, Sort.TIEU_NGU, Sort.DANG) and piece.line.frame
    }
    number = next((i for i, sort in enumerate(sorts) if sort is Sort.NUMBER), len(sorts))
    rows: list[Row] = []
    for index, (piece, sort) in enumerate(zip(pieces, sorts, strict=True)):
        if sort is not Sort.OTHER or piece.span in taken or piece.line.frame in motto:
            continue
        if index > number and rows:
            break
        piece = _without_noise(piece)
        below = pieces[index + 1] if index + 1 < len(pieces) else piece
        whole = f"{piece.text} {below.text}" if below.line.frame == piece.line.frame else piece.text
        if _prints_body(piece, rows, whole):
            rows.append(piece)
    return rows


def _without_noise(piece: Row) -> Row:
    """The row without the specks that a recogniser took for letters before a body's name."""
    if piece.line.confidence is None or names_body(piece.text):
        return piece
    for speck in re.finditer(r"\S{1,2}\s+", piece.text[:12]):
        rest = piece.text[speck.end() :]
        if names_body(rest) or _PLACE_NAME.match(fold(rest)):
            return piece.cut(speck.end())
    return piece


_PLACE_NAME = re.compile(r"(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong) \w")


def _prints_body(piece: Row, rows: Sequence[Row], whole: str) -> bool:
    words = piece.text.split()
    if any(letter in piece.text for letter in "@:;") or len(piece.text) > 90:
        return False
    if not rows:
        return (names_body(piece.text) or names_body(whole)) and (piece.capitals or len(words) < 9)
    same = piece.line.frame == rows[-1].line.frame
    return same and (piece.capitals or (names_body(piece.text) and not rows[-1].capitals)) and len(words) > 0


def _word(pieces: Sequence[Row], sorts: Sequence[Sort], wanted: Sort) -> Field | None:
    """The framed word alone, without `Độ mật:` before it."""
    pattern = {sort: pattern for pattern, sort in FRAMED}[wanted]
    for piece, sort in zip(pieces, sorts, strict=True):
        match = pattern.search(piece.folded) if sort is wanted else None
        if match is not None:
            return field([piece.cut(match.start(1), match.end(1))])
    return None


def _index_after(rows: Sequence[Row], pieces: Sequence[Row], about: Sequence[Row]) -> int:
    """The index of the first row that is not of the letterhead."""
    end = max([piece.span.end for piece in pieces] + [row.span.end for row in about], default=0)
    return next((i for i, row in enumerate(rows) if row.span.start >= end), len(rows))


_OF_SORT = {
    Sort.QUOC_HIEU: PartKind.QUOC_HIEU,
    Sort.TIEU_NGU: PartKind.TIEU_NGU,
    Sort.DANG: PartKind.QUOC_HIEU,
    Sort.URGENCY: PartKind.DO_KHAN,
    Sort.SECRECY: PartKind.DO_MAT,
}


_FIELD_PARTS = (
    PartKind.CO_QUAN_CHU_QUAN,
    PartKind.CO_QUAN_BAN_HANH,
    PartKind.SO_KY_HIEU,
    PartKind.DIA_DANH,
    PartKind.NGAY_THANG,
    PartKind.TRICH_YEU,
)


def _parts(
    pieces: Sequence[Row], sorts: Sequence[Sort], fields: dict[PartKind, Field | None]
) -> Iterator[Part]:
    for piece, sort in zip(pieces, sorts, strict=True):
        if sort in _OF_SORT:
            yield Part(_OF_SORT[sort], piece.span)
    for kind, value in fields.items():
        if value is not None:
            yield Part(kind, value.span)
