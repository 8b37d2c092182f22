"""What stands between the letterhead and the body: kind, subject, addressees.

             TỜ TRÌNH                          Kính gửi:
Về việc phê duyệt Điều lệ (sửa đổi)             - Các Sở, ban, ngành;
             --------                          - UBND các huyện, thành phố.
Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vanban.language.bodies import names_body, names_office
from vanban.language.dates import find_dates
from vanban.language.kinds import find_kind, kind_at_start
from vanban.language.normal import fold
from vanban.model import Align, Field, Part, PartKind, Span
from vanban.structure.rows import Row, as_one, field, is_separator
from vanban.structure.sorts import ABOUT


@dataclass(frozen=True, slots=True)
class Title:
    """What the title says, and where the body begins after it."""

    kind: Field | None
    subject: Field | None
    addressees: tuple[Field, ...]
    issuer: Field | None
    """Only where the title itself names the issuer: `QUYẾT ĐỊNH CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ ...`."""
    number: Field | None
    date: Field | None
    parts: tuple[Part, ...]
    end: int
    """The index of the first row of the body."""


_STARTS_BODY = re.compile(
    r"(?:can cu|kinh gui|kinh moi|thuc hien|xet|theo|de |nham|ngay \d|trong |tai |sau khi|tiep theo"
    r"|phuc dap|tra loi"
    r"|ap dung|noi nhan|quyet nghi|quyet dinh\s*:|dieu \d|chuong [ivx\d]|phan (?:thu )?\w+\b|muc \d"
    r"|[ivx]+\s*[.-]\s"
    r"|\d+\s*[.)]\s|[a-z]\)\s|[-+•*]\s)"
)
_KINH_GUI = re.compile(r"kinh\s*gui\s*[:;.]?\s*|(?!.{0,80}\d)\w[\w ,.-]{5,80} dien\s*:\s*$")
"""A công điện says `THỦ TƯỚNG CHÍNH PHỦ điện:` over its addressees."""
_SESSION = re.compile(
    r"(?:cua )?quoc hoi\b.*\bkhoa\b|\(?(?:da )?duoc .*thong qua|khoa [ivx]+\b.*ky hop|ky hop thu"
)
_IN_TITLE = re.compile(
    r"(?:c[uủ]a\s+(?P<issuer>[^\d]{3,80}?)\s+)?s[oố]\s*:?\s*(?P<number>\d[\w.]*\s*/\s*[\wĐđ&@./ -]+?)\s*,?\s*"
    r"(?P<date>ngày\s+\d{1,2}\s*(?:tháng|/|-)\s*\d{1,2}\s*(?:năm|/|-)\s*\d{4})\s*(?P<subject>.*)",
    re.IGNORECASE | re.DOTALL,
)


def find_title(rows: Sequence[Row], start: int, *, about: bool) -> Title:
    """The title that begins at `rows[start]`; with `about`, a letter whose subject was printed as `V/v`."""
    at = _skip_rules(rows, start)
    kind, subject_rows, at = _kind_and_subject(rows, at, about=about)
    addressees, gui, end = _addressees(rows, at)
    inside = _inside_title(kind, subject_rows)
    parts = list(_parts(kind, inside[3] if inside else field(subject_rows), gui))
    issuer, number, date, subject = inside or (None, None, None, field(subject_rows))
    return Title(kind, subject, addressees, issuer, number, date, tuple(parts), end)


def _skip_rules(rows: Sequence[Row], at: int) -> int:
    while at < len(rows) and (is_separator(rows[at]) or rows[at].folded.strip("()[] .") == "du thao"):
        at += 1
    return at


def _kind_and_subject(rows: Sequence[Row], at: int, *, about: bool) -> tuple[Field | None, list[Row], int]:
    """The kind with the rows of the subject under it, looked for in the next few rows."""
    for index in range(at, min(at + 8, len(rows))):
        row = rows[index]
        if _KINH_GUI.match(row.folded) or (_STARTS_BODY.match(row.folded) and not row.capitals):
            break
        kind, rest = _kind(row)
        if kind is not None:
            subject = _without_about(_subject(rows, index + 1, rest))
            after = index + 1 + len(subject) - (1 if rest is not None else 0)
            return kind, subject, _skip_rules(rows, after)
    if about or at >= len(rows):
        return None, [], at
    subject = _nameless_title(rows, at)
    return None, subject, _skip_rules(rows, at + len(subject))


_NUMBERED = re.compile(r"\s+(?:cua .{3,80}? )?so\s*:?\s*\d")
"""How the title of a gazette goes on after the kind: `của Chính phủ số 117/2003/NĐ-CP`."""


def _kind(row: Row) -> tuple[Field | None, Row | None]:
    """The kind that the row prints, and what the row says after it."""
    opening = kind_at_start(row.text)
    if opening is not None and _NUMBERED.search(row.folded, opening[1]):
        return Field(opening[0].name, row.cut(0, opening[1]).span), row.cut(opening[1])
    found = find_kind(row.text) if len(row.text) < 160 else None
    if found is not None:
        return Field(found.name, row.span), None
    if not (row.capitals or row.line.style.bold or row.line.align is Align.CENTRE):
        return None, None
    words = row.text.split()
    for count in range(min(4, len(words) - 1), 0, -1):
        head = " ".join(words[:count])
        found = find_kind(head)
        if found is not None and fold(head) == fold(found.name) and head.isupper():
            length = _length_of(row.text, count)
            return Field(found.name, row.cut(0, length).span), row.cut(length)
    return None, None


def _without_about(subject: list[Row]) -> list[Row]:
    """The subject without the `V/v` and the brackets that some print under a kind."""
    match = ABOUT.match(subject[0].folded) if subject else None
    if match is None:
        return subject
    first, last = subject[0], subject[-1]
    if first.text.startswith("(") and last.text.endswith(")"):
        subject = [*subject[:-1], last.cut(0, len(last.text) - 1)]
    return [subject[0].cut(match.end()), *subject[1:]]


def _length_of(text: str, count: int) -> int:
    match = re.match(rf"\s*(?:\S+\s+){{{count - 1}}}\S+", text)
    return match.end() if match else 0


def _subject(rows: Sequence[Row], at: int, rest: Row | None) -> list[Row]:
    """The rows of the trích yếu: printed alike, up to a drawn line or the first words of a body."""
    subject = [rest] if rest is not None else []
    while at < len(rows) and len(subject) < 14:
        row = rows[at]
        if is_separator(row):
            if subject:
                break
            at += 1
            continue
        if not subject and _names_whose(rows, at):
            at += 1
            continue
        if _ends_subject(row, rows, at, subject):
            break
        subject.append(row)
        at += 1
    return subject


def _ends_subject(row: Row, rows: Sequence[Row], at: int, subject: Sequence[Row]) -> bool:
    if _KINH_GUI.match(row.folded) or _SESSION.match(row.folded):
        return True
    if _names_authority(rows, at) and not (subject and _OPEN.search(subject[-1].folded)):
        return True
    starts = bool(_STARTS_BODY.match(row.folded))
    if not subject:
        return (starts and not _centred(row) and not _short_phrase(row)) or _is_prose(rows, at, least=160)
    if _differs(row, subject[0]) or (starts and _reads_on(row, subject[0])):
        return True
    return _is_prose(rows, at, least=0) and not _OPEN.search(subject[-1].folded)


def _is_prose(rows: Sequence[Row], at: int, *, least: int) -> bool:
    """Whether a paragraph of the body begins here: plainly printed, at least so long, ended as sentences are.

    A subject ends with no mark; its lines stand out or are centred.
    """
    row = rows[at]
    stands_out = _centred(row) or row.capitals or row.line.style.bold
    if stands_out or row.line.opens is False or not row.text[:1].isupper():
        return False
    if row.line.opens is None:  # nobody knows where paragraphs begin: one line must show it
        return len(row.text) >= max(least, _LONG_LINE) and row.text.endswith((".", ":", ";"))
    last, length = row, len(row.text)
    for below in rows[at + 1 :]:
        if below.line.opens is not False:
            break
        last, length = below, length + len(below.text)
    return length >= least and (last.text.endswith((".", ":", ";")) or length > _LONGEST_SUBJECT)


_LONG_LINE = 70
_LONGEST_SUBJECT = 400
"""Characters: no trích yếu in one paragraph is longer."""


def _names_whose(rows: Sequence[Row], at: int) -> bool:
    """Whether the row only says whose act it is, and the subject follows: `CỦA BAN THƯỜNG VỤ TỈNH ỦY`."""
    row = rows[at]
    whose = row.capitals and row.folded.startswith("cua ") and names_body(row.text[4:])
    return whose and at + 1 < len(rows) and re.match(r"(?:ve|v/v)\b", rows[at + 1].folded) is not None


_LAW_BEGINS = re.compile(
    r"(?:can cu|kinh|dieu|chuong|phan|muc|noi nhan|quyet|ngay)\b|[ivx]+\s*[.-]|\d+[.)]|[a-z]\)|[-+•*]"
)


def _short_phrase(row: Row) -> bool:
    """Whether the row may be a subject though it begins as bodies do: `Thực hiện công tác dân vận`."""
    fits = row.capitals or len(row.text) < 75
    return fits and not _LAW_BEGINS.match(row.folded) and not row.text.endswith((".", ":", ";", ","))


def _differs(row: Row, first: Row) -> bool:
    """Whether the row is printed in another manner than the first of the subject."""
    bold = row.line.style.bold
    if _centred(first) and row.line.align is not Align.UNKNOWN:
        return not _centred(row) and not (first.line.style.bold and bold)
    return (first.line.style.bold and not bold) or (
        first.capitals and len(first.text) > 12 and not row.capitals
    )


def _reads_on(row: Row, first: Row) -> bool:
    """Whether a row with the first words of a body is one: nothing shows that it goes on with the subject."""
    alike = (_centred(first) and _centred(row)) or (first.capitals and row.capitals)
    return not alike and not row.text[:1].islower() and row.line.opens is not False


def _centred(row: Row) -> bool:
    return row.line.align is Align.CENTRE


_OPEN = re.compile(r"(?:,|\b(?:o|cua|va|tai|cho|ve|thuoc|trong|tren|voi|do|den))$")
"""An end of a row that the next row must go on with."""
_BASES = re.compile(r"(?:[-–]\s*)?(?:can cu|xet|theo|thuc hien|chieu)\b")


def _names_authority(rows: Sequence[Row], at: int) -> bool:
    """Whether the row names, alone, who decides, and the legal bases follow: `BỘ TRƯỞNG BỘ TÀI CHÍNH`."""
    if not (names_body(rows[at].text) or names_office(rows[at].text)) or not rows[at].capitals:
        return False
    below = at + 1
    while below < len(rows) and below < at + 3 and (is_separator(rows[below]) or rows[below].capitals):
        below += 1
    return below < len(rows) and bool(_BASES.match(rows[below].folded))


def _nameless_title(rows: Sequence[Row], at: int) -> list[Row]:
    """A title that names no kind: centred rows, bold or in capitals."""
    subject: list[Row] = []
    for row in rows[at : at + 6]:
        stands_out = row.capitals or row.line.style.bold
        if is_separator(row) or not stands_out or _STARTS_BODY.match(row.folded):
            break
        if not _centred(row) and not row.capitals:
            break
        subject.append(row)
    return subject


def _inside_title(
    kind: Field | None, subject: Sequence[Row]
) -> tuple[Field | None, Field | None, Field | None, Field | None] | None:
    """Issuer, number, date and subject of a title in the gazette's form; None where it has another form."""
    if kind is None or not subject:
        return None
    base = subject[0].span.start
    text = as_one(subject, filling=" ").text
    match = _IN_TITLE.match(text)
    if match is None:
        return None

    def part(name: str) -> Field | None:
        words = match[name]
        if not words:
            return None
        start = base + match.start(name)
        return Field(" ".join(words.split()), Span(start, start + len(words.rstrip())))

    number, date = part("number"), part("date")
    iso = next((iso for _, _, iso in find_dates(match["date"])), None)
    return (
        part("issuer"),
        Field(re.sub(r"\s", "", number.value), number.span) if number else None,
        Field(iso, date.span) if date and iso else None,
        part("subject"),
    )


def addressees_below(rows: list[Row], end: int) -> tuple[list[Row], int]:
    """The rows, and where the title begins in them after a head that ends at `end`.

    A `Kính gửi` that was read with the left column of the head is put back under the head.
    """
    at = next((index for index in range(end) if _KINH_GUI.match(rows[index].folded)), None)
    if at is None:
        return rows, end
    return [*rows[:at], *rows[at + 1 : end], rows[at], *rows[end:]], end - 1


_ITEM = re.compile(r"[-–•+*]\s*|\d{1,2}[.)]\s+")


def _addressees(rows: Sequence[Row], at: int) -> tuple[tuple[Field, ...], Span | None, int]:
    """The items of Kính gửi, the place of the whole, and the index of the first row after it."""
    for index in range(at, min(at + 6, len(rows))):
        match = _KINH_GUI.match(rows[index].folded)
        if match:
            items, end = _items(rows, index, match.end())
            last = items[-1][-1].span.end if items else rows[index].span.end
            values = tuple(value for item in items if (value := _addressee(item)))
            return values, Span(rows[index].span.start, last), end
    return (), None, at


def _addressee(item: Sequence[Row]) -> Field | None:
    last = item[-1]
    kept = last.cut(0, len(last.text.rstrip(" ;.,:")))
    return field([*item[:-1], kept]) if kept.text or len(item) > 1 else None


def _items(rows: Sequence[Row], at: int, label: int) -> tuple[list[list[Row]], int]:
    inline = rows[at].cut(label)
    items: list[list[Row]] = [[inline]] if inline.text else []
    dashed = bool(inline.text and _ITEM.match(inline.text))
    if dashed:
        items = [[_undashed(inline)]]
    index = at + 1
    while index < len(rows) and index < at + 40:
        row = rows[index]
        if is_separator(row) and not _ITEM.match(row.text):
            index += 1
            continue
        item = _ITEM.match(row.text)
        if item and (dashed or not items):
            dashed = True
            items.append([_undashed(row)])
        elif not _goes_on(row, rows[index - 1], items, dashed=dashed):
            break
        elif items and not _closed(items[-1][-1]):
            items[-1].append(row)
        else:
            items.append([row])
        index += 1
    return items, index


def _undashed(row: Row) -> Row:
    match = _ITEM.match(row.text)
    return row.cut(match.end()) if match else row


def _closed(row: Row) -> bool:
    return row.text.endswith((";", ".", ":", "./."))


def _goes_on(row: Row, above: Row, items: Sequence[Sequence[Row]], *, dashed: bool) -> bool:
    """Whether the row still belongs to Kính gửi: goes on with an item, or is one without a dash."""
    if not items:
        return len(row.text) < 120 and not _STARTS_BODY.match(row.folded)
    last = items[-1][-1]
    if _closed(last):
        return not dashed and _is_listed(row, last) and row.line.frame == above.line.frame
    if row.line.opens is False or row.text[:1].islower() or row.text[:1] in "(,&":
        return True
    if _STARTS_BODY.match(row.folded) and row.text[:1].isupper():
        return False
    if row.line.opens:
        return _centred(row) and _centred(last)
    return last.text.endswith(",") or (row.line.frame != 0 and row.line.frame == last.line.frame)


def _is_listed(row: Row, last: Row) -> bool:
    """Whether the row is another item of a list without dashes; a recogniser takes `;` for `:`."""
    more = last.text.endswith(";") or (last.text.endswith(":") and last.line.confidence is not None)
    return more and len(row.text) < 120 and not _STARTS_BODY.match(row.folded)


def _parts(kind: Field | None, subject: Field | None, gui: Span | None) -> list[Part]:
    parts = []
    if kind is not None:
        parts.append(Part(PartKind.TEN_LOAI, kind.span))
    if subject is not None:
        parts.append(Part(PartKind.TRICH_YEU, subject.span))
    if gui is not None:
        parts.append(Part(PartKind.KINH_GUI, gui))
    return parts
