"""The foot of a document: who signs, on whose authority, and who receives it.

Nơi nhận:                                  KT. GIÁM ĐỐC        authority
- Như trên;                               PHÓ GIÁM ĐỐC         office of who signs
- Cục Thông tin đối ngoại (b/c);
- Lưu: VT, TTBCXB.                          Mai Thoan          signer
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vanban.language.bodies import names_office, names_person, without_degree
from vanban.model import Field, Footer, Part, PartKind, Recipient, Span
from vanban.structure.rows import Row, field, is_separator


@dataclass(frozen=True, slots=True)
class Foot:
    """A foot found in the rows."""

    footer: Footer
    parts: tuple[Part, ...]
    start: int
    """The index of its first row: the body ends before it."""
    end: int
    """The index of the first row after it."""


_NOI_NHAN = re.compile(r"n[oơ]i\s*(?:nhan|gui)\b\s*[:.;]*\s*")
_AUTHORITY = re.compile(
    r"(?:t\s*[./]?\s*m|k\s*[./]?\s*t|t\s*[./]?\s*l|t\s*[./]?\s*u\s*[.]?\s*q|t[./]?u[./]?n|q)\s*(?:[./,:]\s*|\s+)(?=\S)"
)
_SIGNED = re.compile(r"\(?\s*(?:da ky|ky ten|ky, dong dau|ky va ghi ro ho ten|ky)\b.*|\[?\s*daky\s*\]?")
_DASH = re.compile(r"[-–—•+*¬]+\s*")
_PURPOSE_WORDS = (
    r"(?:de |thay )?(?:b[/ ]?c(?:ao)?|bao cao|t[/ ]?h(?:ien)?|thuc hien|p[/ ]?h(?:op)?|phoi hop|chi dao|biet|theo doi|t[/ ]?d|dang\b.*"
    r"|tong hop.*|giam sat|kiem tra|g/s|k/t|c/d|d/b|bc|th|ph|trien khai.*|t/hien|b/c[,;]? .*|p/h .*|luu|l/d|lanh dao.*|xin y kien)"
)
_PURPOSE = re.compile(rf"\s*\(\s*(?P<purpose>(?:{_PURPOSE_WORDS}|de\b.*))\s*\)\s*$")
_LOOSE_PURPOSE = re.compile(
    r"[\s,]+(?P<purpose>(?:de|thay) (?:biet|bc|b/c|bao cao|thuc hien|t/h|phoi hop|p/h|chi dao|theo doi)\b[^;()]*)$"
)


def find_feet(rows: Sequence[Row], start: int) -> list[Foot]:
    """Every foot from `rows[start]` on, in order: a block of signing, with its recipients where it has them."""
    feet: list[Foot] = []
    at = start
    while at < len(rows):
        foot = _foot_at(rows, at)
        if foot is None:
            at += 1
        else:
            feet.append(foot)
            at = max(foot.end, at + 1)
    return feet


def _foot_at(rows: Sequence[Row], at: int) -> Foot | None:
    """The foot that begins at `rows[at]`, or None."""
    match = _NOI_NHAN.match(rows[at].folded)
    if (
        match
        and (match.end() >= len(rows[at].text) or ":" in match[0])
        and not rows[at].text[match.end() :][:1].islower()
    ):
        return _with_recipients(rows, at, match.end())
    return _signature_only(rows, at)


def _with_recipients(rows: Sequence[Row], at: int, label: int) -> Foot | None:
    items, taken = _recipient_rows(rows, at, label)
    recipients = tuple(recipient for item in items if (recipient := _recipient(item)))
    used = {index for index in taken}
    block = _signature(rows, [i for i in range(at, min(len(rows), max(taken) + 25)) if i not in used])
    if block is None:
        block = _signature_before(rows, at)
    if not recipients and block is None:
        return None
    signed, indices, parts = block or (Footer(), [], [])
    last = max([*taken, *indices])
    first = min([at, *indices])
    span = Span(rows[at].span.start, max(rows[index].span.end for index in taken))
    footer = Footer(signed.authority, signed.signer_title, signed.signer, recipients)
    return Foot(footer, (Part(PartKind.NOI_NHAN, span), *parts), first, last + 1)


def _recipient_rows(rows: Sequence[Row], at: int, label: int) -> tuple[list[list[Row]], list[int]]:
    """The items of Nơi nhận as rows, and the indices of all rows that belong to it."""
    inline = rows[at].cut(label)
    items: list[list[Row]] = [[_undashed(inline)]] if inline.text else []
    taken = [at]
    frame = rows[at].line.frame
    dashed = None
    for index in range(at + 1, min(len(rows), at + 90)):
        row = rows[index]
        if row.line.frame != frame and (frame or items):
            break
        if _begins_signature(row) or _NOI_NHAN.match(row.folded) and items:
            break
        if is_separator(row):
            if items:
                break
            continue
        item = bool(_DASH.match(row.text))
        dashed = item if dashed is None else dashed
        if items and _stored(items[-1]) and not item and not _unfinished(items[-1][-1], row):
            break
        if (
            not item
            and dashed
            and items
            and names_person(row.text)
            and items[-1][-1].text.endswith((".", ";"))
        ):
            break
        if item or not items or (not dashed and items[-1][-1].text.endswith((";", "."))):
            items.append([_undashed(row)])
        else:
            items[-1].append(row)
        taken.append(index)
    return items, taken


def _stored(item: Sequence[Row]) -> bool:
    """Whether the item is the last by law: `Lưu: VT, ...` (Appendix I, II.9)."""
    return item[0].folded.startswith("luu")


def _unfinished(row: Row, below: Row) -> bool:
    if row.text.endswith(","):
        return True
    return (
        not row.text.endswith((".", ";", ")"))
        and len(below.text) < 45
        and below.line.frame == row.line.frame
        and bool(re.match(r"[A-ZĐ&(][\w&(.]*[,.)(]|[a-zđ(]|[A-ZĐ]{2,}[^\s]*\s*\.?$", below.text))
    )


def _undashed(row: Row) -> Row:
    match = _DASH.match(row.text)
    return row.cut(match.end()) if match else row


def _recipient(item: Sequence[Row]) -> Recipient | None:
    rows = [row for row in item if row.text]
    if not rows:
        return None
    last = rows[-1]
    last = last.cut(0, len(last.text.rstrip(" ;.,/")))
    match = _PURPOSE.search(last.folded) or _LOOSE_PURPOSE.search(last.folded)
    purpose = None
    if match:
        purpose = " ".join(last.text[match.start("purpose") : match.end("purpose")].split())
        last = last.cut(0, match.start())
    elif last.text.count("(") < last.text.count(")") and len(rows) > 1:
        return _broken_purpose(rows)
    value = field([*rows[:-1], last])
    value = value and Field(value.value.strip(" ;,-–"), value.span)
    return Recipient(value.value, purpose, value.span) if value and value.value else None


def _broken_purpose(rows: Sequence[Row]) -> Recipient | None:
    """A recipient whose purpose is broken over two rows."""
    whole = field(rows)
    if whole is None:
        return None
    name, _, rest = whole.value.rpartition("(")
    from vanban.language.normal import fold

    if name and re.fullmatch(rf"(?:{_PURPOSE_WORDS}|de\b.*)", fold(rest.rstrip(" ;.,)"))):
        length = sum(len(row.text) for row in rows[:-1])
        del length
        opening = next(i for i in range(len(rows) - 1, -1, -1) if "(" in rows[i].text)
        kept = [*rows[:opening], rows[opening].cut(0, rows[opening].text.rindex("("))]
        value = field([row for row in kept if row.text])
        if value:
            return Recipient(value.value, rest.rstrip(" ;.,)"), value.span)
    value = Field(whole.value.rstrip(" ;.,"), whole.span)
    return Recipient(value.value, None, value.span)


def _begins_signature(row: Row) -> bool:
    if _AUTHORITY.match(row.folded) and row.text[:1].isupper() and names_rest(row):
        return True
    return row.capitals and names_office(row.text)


def names_rest(row: Row) -> bool:
    """Whether what follows TM., KT., TL. ... names an office or a body, as a signing line does."""
    match = _AUTHORITY.match(row.folded)
    if match is None:
        return False
    rest = row.text[match.end() :]
    return bool(rest) and rest[:1].isupper() and (names_office(rest) or rest.isupper()) and len(rest) < 90


def _signature_only(rows: Sequence[Row], at: int) -> Foot | None:
    """A block of signing without recipients; it must print both office and name."""
    if not _begins_signature(rows[at]) or rows[at].tabled and rows[at].line.frame == 0:
        return None
    block = _signature(rows, list(range(at, min(len(rows), at + 16))))
    if block is None or block[0].signer is None or min(block[1]) != at:
        return None
    after = max(block[1]) + 1
    for index in range(after, min(len(rows), after + 3)):
        match = _NOI_NHAN.match(rows[index].folded)
        if match:
            return _with_recipients_below(rows, index, match.end(), block)
    return Foot(block[0], tuple(block[2]), min(block[1]), after)


def _with_recipients_below(
    rows: Sequence[Row], at: int, label: int, block: tuple[Footer, list[int], list[Part]]
) -> Foot:
    """A block of signing whose recipients are printed, or stored, below it."""
    items, taken = _recipient_rows(rows, at, label)
    recipients = tuple(recipient for item in items if (recipient := _recipient(item)))
    signed, indices, parts = block
    span = Span(rows[at].span.start, max(rows[index].span.end for index in taken))
    footer = Footer(signed.authority, signed.signer_title, signed.signer, recipients)
    return Foot(footer, (Part(PartKind.NOI_NHAN, span), *parts), min(indices), max(*taken, *indices) + 1)


def _signature_before(rows: Sequence[Row], at: int) -> tuple[Footer, list[int], list[Part]] | None:
    """The block of signing that stands just above Nơi nhận."""
    for first in range(max(0, at - 12), at):
        if _begins_signature(rows[first]):
            return _signature(rows, list(range(first, at)))
    return None


def _signature(rows: Sequence[Row], indices: Sequence[int]) -> tuple[Footer, list[int], list[Part]] | None:
    """Authority, office and name among the given rows; None where no office or authority is printed."""
    first = next((n for n, index in enumerate(indices) if _begins_signature(rows[index])), None)
    if first is None or first > 6:
        return None
    authority: list[list[Row]] = []
    title: list[Row] = []
    name: Row | None = None
    used: list[int] = []
    for index in indices[first : first + 14]:
        row = rows[index]
        if is_separator(row) or _SIGNED.fullmatch(row.folded):
            used.append(index)
            continue
        if _NOI_NHAN.match(row.folded):
            break
        if _AUTHORITY.match(row.folded) and names_rest(row) and not title:
            authority.append([row])
        elif (
            not title
            and not authority
            or names_office(row.text)
            and not title
            and (row.capitals or authority)
        ):
            title.append(row)
        elif (title or authority) and names_person(row.text):
            name = row
            used.append(index)
            break
        elif (
            title
            and (row.capitals or row.line.frame == title[-1].line.frame)
            and len(title) < 4
            and len(row.text) < 60
        ):
            title.append(row)
        elif authority and not title and row.capitals:
            authority[-1].append(row)
        else:
            continue
        used.append(index)
    return _signed(authority, title, name), used, list(_signed_parts(authority, title, name))


def _signed(authority: Sequence[Sequence[Row]], title: Sequence[Row], name: Row | None) -> Footer:
    above = None
    if authority:
        values = [value.value for rows in authority if (value := field(rows))]
        above = Field(" / ".join(values), Span(authority[0][0].span.start, authority[-1][-1].span.end))
    return Footer(above, field(title), _signer(name))


def _signer(row: Row | None) -> Field | None:
    if row is None:
        return None
    name = without_degree(row.text).rstrip(" .,;")
    start = row.text.index(name)
    return field([row.cut(start, start + len(name))])


def _signed_parts(authority: Sequence[Sequence[Row]], title: Sequence[Row], name: Row | None) -> list[Part]:
    parts = [
        Part(kind, Span(rows[0].span.start, rows[-1].span.end))
        for kind, rows in (
            (PartKind.QUYEN_HAN, [row for rows in authority for row in rows]),
            (PartKind.CHUC_VU, title),
        )
        if rows
    ]
    return [*parts, Part(PartKind.HO_TEN, name.span)] if name is not None else parts
