"""The foot of a document: who signs, on whose authority, and who receives it.

Nơi nhận:                                  KT. GIÁM ĐỐC        authority
- Như trên;                               PHÓ GIÁM ĐỐC         office of who signs
- Cục Thông tin đối ngoại (b/c);
- Lưu: VT, TTBCXB.                          Mai Thoan          signer
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vanban.language.bodies import folded_names_office, names_office, names_person, without_degree
from vanban.language.normal import one_line
from vanban.model import Field, Footer, Part, PartKind, Recipient, Span
from vanban.structure.rows import Row, as_one, field, is_separator, span_of


@dataclass(frozen=True, slots=True)
class Foot:
    """A foot found in the rows."""

    footer: Footer
    parts: tuple[Part, ...]
    start: int
    """The index of its first row: the body ends before it."""
    end: int
    """The index of the first row after it."""


_NOI_NHAN = re.compile(r"[*_]*n[oơ]i\s*(?:nhan|gui)\b\s*[:.;*_]*\s*")
_AUTHORITY = re.compile(
    r"(?:t\s*[./]?\s*m|k\s*[./]?\s*t|t\s*[./]?\s*l|t\s*[./]?\s*u\s*[.]?\s*q|t[./]?u[./]?n"
    r"|q)\s*(?:[./,:]\s*|\s+)(?=\S)"
)
_BARE = re.compile(r"(?:TM|T/M|KT|K/T|TL|T/L|TUQ|T/UQ|Q)\s*\.?")
_SIGNED = re.compile(
    r"[(\[]?\s*(?:da\s*ky|ky ten|ky, dong dau|ky va ghi ro ho ten|ky)\b.*"
    r"|(?:ky boi|nguoi ky|email|co quan|thoi gian ky|ngay ky)\s*:.*"
)
"""Words on the place of a signature that name nobody; the appearance of a digital one."""
_DASH = re.compile(r"[-–—•+*¬]+\s*")
_PURPOSE_WORDS = (
    r"(?:de|thay|biet|bao cao|thuc hien|phoi hop|chi dao|theo doi|dang|tong hop|giam sat|kiem tra"
    r"|trien khai|luu|lanh dao"
    r"|xin y kien|tham muu|chuan bi|xem xet|quan ly|don doc|thong bao|nghien cuu|dua tin|thi hanh"
    r"|gui thay|tuyen truyen|cap nhat|giai quyet|bc|th|ph)\b.*"
    r"|(?!d/c|o/b)[a-z]{1,3}/[a-z]{1,6}\b.*"
)
_PURPOSE = re.compile(rf"\s*\(\s*(?P<purpose>{_PURPOSE_WORDS})\s*\)\s*$")
_LOOSE_PURPOSE = re.compile(
    r"[\s,]+(?P<purpose>(?:de|thay) (?:biet|bc|b/c|bao cao|thuc hien|t/h|phoi hop|p/h|chi dao"
    r"|theo doi)\b[^;()]*)$"
)


def find_feet(rows: Sequence[Row], start: int) -> list[Foot]:
    """Every foot from `rows[start]` on, in order: a block of signing with its recipients."""
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
    own = set(taken)
    below = [index for index in range(at, min(len(rows), max(taken) + 25)) if index not in own]
    block = _signature(rows, below) or _signature_before(rows, at)
    signed, indices, parts = block or (Footer(), [], [])
    more, beyond = _rest_beside(rows, items, taken, indices)
    if not more:
        more, beyond = _rest_below(rows, items, max([*taken, *indices]) + 1)
    return _foot(rows, [*items, *more], [*taken, *beyond], (signed, indices, parts))


_Block = tuple[Footer, list[int], list[Part]]


def _foot(
    rows: Sequence[Row], items: Sequence[Sequence[Row]], taken: Sequence[int], block: _Block
) -> Foot | None:
    """Recipients and signing put together; None where neither holds anything."""
    recipients = tuple(recipient for item in items for recipient in _recipients(item))
    signed, indices, parts = block
    if not recipients and not indices:
        return None
    span = Span(rows[taken[0]].span.start, max(rows[index].span.end for index in taken))
    footer = Footer(signed.authority, signed.signer_title, signed.signer, recipients)
    every = [*taken, *indices]
    return Foot(footer, (Part(PartKind.NOI_NHAN, span), *parts), min(every), max(every) + 1)


def _rest_beside(
    rows: Sequence[Row], items: Sequence[Sequence[Row]], taken: Sequence[int], signing: Sequence[int]
) -> tuple[list[list[Row]], list[int]]:
    """The items that stand among the rows of the signing, where a page ends inside both columns."""
    if not signing or any(_stored(item) for item in items):
        return [], []
    between = sorted(set(range(max(taken) + 1, max(signing))) - set(signing))
    dashed = [index for index in between if _DASH.match(rows[index].text)]
    return [[_undashed(rows[index])] for index in dashed], dashed


def _rest_below(
    rows: Sequence[Row], items: Sequence[Sequence[Row]], start: int
) -> tuple[list[list[Row]], list[int]]:
    """The items that go on under the signing, where the left column was too short for them."""
    if not items or any(_stored(item) for item in items) or start >= len(rows):
        return [], []
    if not _DASH.match(rows[start].text):
        return [], []
    return _listed(rows, range(start, min(len(rows), start + 30)), [], frame=rows[start].line.frame)


def _recipient_rows(rows: Sequence[Row], at: int, label: int) -> tuple[list[list[Row]], list[int]]:
    """The items of Nơi nhận as rows, and the indices of all rows that belong to it."""
    inline = _undashed(rows[at].cut(label))
    found = [[inline]] if inline.text else []
    items, taken = _listed(rows, range(at + 1, min(len(rows), at + 90)), found, frame=rows[at].line.frame)
    return items, [at, *taken]


def _listed(
    rows: Sequence[Row], indices: range, items: list[list[Row]], *, frame: int
) -> tuple[list[list[Row]], list[int]]:
    """The items in the rows, after those already found; a row without a dash goes on with the last."""
    taken: list[int] = []
    dashed: bool | None = None
    for index in indices:
        row = rows[index]
        if is_separator(row) and not items:
            continue
        if _ends_list(row, frame, items, dashed=dashed):
            break
        item = bool(_DASH.match(row.text))
        dashed = item if dashed is None else dashed
        if item or not items or (not dashed and items[-1][-1].text.endswith((";", "."))):
            items.append([_undashed(row)])
        else:
            items[-1].append(row)
        taken.append(index)
    return items, taken


def _ends_list(row: Row, frame: int, items: Sequence[Sequence[Row]], *, dashed: bool | None) -> bool:
    """Whether the list of recipients has ended before the row."""
    if row.line.frame != frame and (frame or items):
        return True
    if is_separator(row) or _begins_signature(row) or (_NOI_NHAN.match(row.folded) and items):
        return True
    if not items or _DASH.match(row.text):
        return False
    last = items[-1][-1]
    if _stored(items[-1]):
        return not _unfinished(last, row)
    return bool(dashed) and names_person(row.text) and last.text.endswith((".", ";"))


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


def _recipients(item: Sequence[Row]) -> list[Recipient]:
    """The recipients in one item: most often one; `Công báo; Website Chính phủ` on one line are two."""
    rows = [row for row in item if row.text]
    if not rows:
        return []
    whole = as_one(rows)
    found = []
    start = 0
    for end in [match.start() for match in re.finditer(r";(?![^(]*\))", whole.text)] + [len(whole.text)]:
        recipient = _recipient(whole, start, end)
        found += [recipient] if recipient else []
        start = end + 1
    return found


def _recipient(whole: Row, start: int, end: int) -> Recipient | None:
    """The recipient between two places of an item, its purpose apart."""
    part = whole.cut(start, end)
    part = part.cut(0, len(part.text.rstrip(" ;.,/\n")))
    words = part.folded.replace("\n", " ")
    match = _PURPOSE.search(words) or _LOOSE_PURPOSE.search(words)
    purpose = one_line(part.text[match.start("purpose") : match.end("purpose")]) if match else None
    name = part.cut(0, match.start() if match else None)
    name = name.cut(0, len(name.text.rstrip(" ;,-–\n")))
    return Recipient(one_line(name.text), purpose, name.span) if name.text else None


def _bare_authority(row: Row) -> bool:
    """Whether the row is `KT.` alone: a saved page broke the line after it."""
    return bool(_BARE.fullmatch(row.text))


def _begins_signature(row: Row) -> bool:
    if row.text[:1] in "TKQ" and _bare_authority(row):
        return True
    if _AUTHORITY.match(row.folded) and row.text[:1].isupper() and names_rest(row):
        return True
    return folded_names_office(row.folded) and row.capitals and not names_person(row.text)


def names_rest(row: Row) -> bool:
    """Whether what follows TM., KT., TL. ... names an office or a body, as a signing line does."""
    match = _AUTHORITY.match(row.folded)
    if match is None:
        return False
    rest = row.text[match.end() :]
    return bool(rest) and rest[:1].isupper() and (names_office(rest) or rest.isupper()) and len(rest) < 90


def _signature_only(rows: Sequence[Row], at: int) -> Foot | None:
    """A block of signing without recipients; it must print both office and name."""
    if not _begins_signature(rows[at]) or (rows[at].tabled and rows[at].line.frame == 0):
        return None
    block = _signature(rows, list(range(at, min(len(rows), at + 16))))
    if block is None or block[0].signer is None or min(block[1]) != at:
        return None
    after = max(block[1]) + 1
    for index in range(after, min(len(rows), after + 3)):
        match = _NOI_NHAN.match(rows[index].folded)
        if match:
            items, taken = _recipient_rows(rows, index, match.end())
            return _foot(rows, items, taken, block)
    return Foot(block[0], tuple(block[2]), min(block[1]), after)


def _signature_before(rows: Sequence[Row], at: int) -> _Block | None:
    """The block of signing that stands just above Nơi nhận."""
    for first in range(max(0, at - 12), at):
        if _begins_signature(rows[first]):
            return _signature(rows, list(range(first, at)))
    return None


def _signature(rows: Sequence[Row], indices: Sequence[int]) -> _Block | None:
    """Authority, office and name among the given rows; None where no office or authority is printed."""
    first = next((n for n, index in enumerate(indices[:7]) if _begins_signature(rows[index])), None)
    if first is None:
        return None
    block = _Signing([], [], None)
    used: list[int] = []
    for index in indices[first : first + 14]:
        row = rows[index]
        if _NOI_NHAN.match(row.folded) or block.name is not None:
            break
        if is_separator(row) or _SIGNED.fullmatch(row.folded) or _takes(block, row):
            used.append(index)
    return _signed(block), used, list(_signed_parts(block))


@dataclass(slots=True)
class _Signing:
    """A block of signing while it is being read, from the top."""

    authority: list[list[Row]]
    title: list[Row]
    name: Row | None


def _takes(block: _Signing, row: Row) -> bool:
    """Whether the row belongs to the block, which then has it in its place."""
    if not block.title and _is_authority(block, row):
        return True
    if (block.title or block.authority) and names_person(row.text):
        block.name = row
    elif _is_title(block, row):
        block.title.append(row)
    elif block.authority and not block.title and row.capitals:
        block.authority[-1].append(row)
    else:
        return False
    return True


def _is_authority(block: _Signing, row: Row) -> bool:
    both = _BOTH.match(row.text)
    if both and names_rest(row) and names_office(row.text[both.end() :]):
        block.authority.append([row.cut(0, both.end(1))])
        block.title.append(row.cut(both.end()))
        return True
    if block.authority and _bare_authority(block.authority[-1][-1]):
        block.authority[-1].append(row)
    elif _bare_authority(row) or names_rest(row):
        block.authority.append([row])
    else:
        return False
    return True


_BOTH = re.compile(r"(.{4,40}?)\s+[-–]\s+(?=\S)")
"""Authority and office on one line: `KT. GIÁM ĐỐC - PHÓ GIÁM ĐỐC`."""


def _is_title(block: _Signing, row: Row) -> bool:
    if _DASH.match(row.text):
        return False
    if not block.title:
        return not block.authority or names_office(row.text)
    same = row.capitals or row.line.frame == block.title[-1].line.frame
    return same and len(block.title) < 4 and len(row.text) < 60 and _close_below(row, block.title[-1])


SURE = 0.6
"""Trust below which a recognised row under an office is taken for the seal that is stamped there."""


def _close_below(row: Row, above: Row) -> bool:
    """Whether the row stands on the page of the one above and, where recognised, is print under it."""
    if row.line.page != above.line.page:
        return False
    upper, lower = above.line.box, row.line.box
    if row.line.confidence is None or upper is None or lower is None:
        return True
    return row.line.confidence > SURE and lower.top - upper.bottom < upper.bottom - upper.top


def _signed(block: _Signing) -> Footer:
    above = None
    if block.authority:
        values = [value.value for rows in block.authority if (value := field(rows))]
        above = Field(" / ".join(values), span_of([row for rows in block.authority for row in rows]))
    return Footer(above, field(block.title), _signer(block.name))


def _signer(row: Row | None) -> Field | None:
    if row is None:
        return None
    name = without_degree(row.text).rstrip(" .,;")
    start = row.text.index(name)
    return field([row.cut(start, start + len(name))])


def _signed_parts(block: _Signing) -> Iterator[Part]:
    authority = [row for rows in block.authority for row in rows]
    name = [block.name] if block.name else []
    for kind, rows in (
        (PartKind.QUYEN_HAN, authority),
        (PartKind.CHUC_VU, block.title),
        (PartKind.HO_TEN, name),
    ):
        if rows:
            yield Part(kind, span_of(rows))
