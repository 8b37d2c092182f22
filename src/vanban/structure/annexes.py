"""Texts printed with a document, after its signature: annexes, lists, the regulation that a decision issues.

                PHỤ LỤC I                                 QUY CHẾ
DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH      Tuyển sinh trình độ đại học
(Kèm theo Quyết định số 2827/QĐ-UBND ...)     (Ban hành kèm theo Quyết định số ...)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vanban.language.normal import one_line
from vanban.model import Align, Span
from vanban.structure.rows import Row, is_separator


@dataclass(frozen=True, slots=True)
class Annex:
    """An attached text."""

    name: str
    """As printed: `Phụ lục I`, `Quy chế`."""
    heading: str | None
    """Its title, on one line; None where none is printed."""
    start: int
    """The index of its first row."""
    end: int
    """The index of the first row after it."""

    def span(self, rows: Sequence[Row]) -> Span:
        """From its name to its last word."""
        return Span(rows[self.start].span.start, rows[self.end - 1].span.end)


_COUNTED = r"(?:\s+so)?\s*[:.]?\s*(?:[ivx]+|\d+[a-z]?|[a-z])(?:[./-][a-z0-9]{1,4})*(?!\w)"
_NAMED = re.compile(
    rf"(?P<name>(?:phu luc|phu bieu)(?:{_COUNTED})?|(?:bieu mau|mau|bieu){_COUNTED})(?=$|[\s.:(–-])"
)
"""An annex may be the only one; a form or a table is named by its number, or it is only spoken of."""
_ISSUED = re.compile(
    r"(?P<name>quy che|quy dinh|quy trinh|dieu le|noi quy|de an|chuong trinh|ke hoach|phuong an"
    r"|huong dan|danh muc"
    r"|danh sach|che do|bang|bieu|bo tieu chi|tieu chuan|dinh muc|quy tac|chien luoc|quy hoach|du an|bao cao"
    r"|thuyet minh|de cuong|tieu chi)\b"
)
_ATTACHED = re.compile(
    r"\(?\s*(?:ban hanh |duoc ban hanh |dinh )?(?:kem theo|theo|ban hanh theo)\s+(?:cong van|cv|van ban"
    r"|thong bao|quyet dinh"
    r"|qd|thong tu|nghi dinh|nghi quyet|ke hoach|to trinh|bao cao|huong dan|chi thi|giay moi|cong dien"
    r"|du thao)"
)
REACH = 14
"""Rows under an annex's name in which the words `kèm theo` are looked for."""


def find_annexes(rows: Sequence[Row], start: int) -> list[Annex]:
    """The attached texts from `rows[start]` on, in order; each reaches to the next, the last to the end."""
    heads = []
    index = start
    while index < len(rows):
        name = _name_at(rows, index)
        if name is not None:
            heads.append((index, name))
            index += 1
        index += 1
    ends = [*(at for at, _ in heads[1:]), len(rows)]
    return [
        Annex(name, _heading(rows, at, end), at, end) for (at, name), end in zip(heads, ends, strict=False)
    ]


def _name_at(rows: Sequence[Row], index: int) -> str | None:
    """The name of the annex that begins with the row; None where none does."""
    row = rows[index]
    if row.tabled or is_separator(row):
        return None
    named = _NAMED.match(row.folded)
    if named and _stands_alone(row, named.end("name")):
        return one_line(row.text[: named.end("name")]).strip(" .:-–")
    issued = _ISSUED.match(row.folded)
    if issued and (row.capitals or _set_apart(row)) and _attached_below(rows, index):
        return one_line(row.text[: issued.end("name")])
    return None


def _stands_alone(row: Row, end: int) -> bool:
    """Whether the row is the annex's own heading: alone, centred, or in capitals; never a mention."""
    rest = row.folded[end:].strip(" .:-–()")
    if not rest:
        return len(row.text) < 30 and (row.text[:1].isupper())
    if not row.text[:1].isupper() or row.text.endswith((";", ",")):
        return False
    head = row.text[:end]
    return (head.isupper() and len(row.text) < 160) or (_set_apart(row) and len(row.text) < 120)


def _set_apart(row: Row) -> bool:
    return row.line.align in (Align.CENTRE, Align.RIGHT) or (row.line.style.bold and len(row.text) < 80)


def _attached_below(rows: Sequence[Row], index: int) -> bool:
    """Whether the rows under the name say to which document the text is attached."""
    for row in rows[index + 1 : index + 1 + REACH]:
        if _ATTACHED.match(row.folded):
            return True
        if re.match(r"(?:dieu|chuong) [1i]\b|can cu\b|noi nhan\b", row.folded):
            return False
    return False


def _heading(rows: Sequence[Row], start: int, end: int) -> str | None:
    """The title under the name, on one line; `(Kèm theo ...)` may stand above it or below it."""
    words: list[str] = []
    attached = False
    for row in rows[start + 1 : min(end, start + 8)]:
        attached = attached or bool(_ATTACHED.match(row.folded))
        if attached and not words:
            attached = not row.text.endswith(")")
            continue
        if attached or row.tabled or is_separator(row) or not (row.capitals or _set_apart(row)):
            break
        words.append(row.text)
    return one_line("\n".join(words)) or None
