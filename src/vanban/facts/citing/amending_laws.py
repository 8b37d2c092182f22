"""Say whose a number is that stands behind the name of a law that amends another: its own, or the other's.

Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Sở hữu trí tuệ số 50/2005/QH11 đã được sửa đổi
                  ^ this very document                  ^ amended law       ^ its number
Luật sửa đổi, bổ sung một số điều của Luật Viên chức số 52/2019/QH14
^ amending law                                       ^ its number, as nearly always

The number is the amending law's unless the document itself says otherwise: two numbers follow, the laws
before in the title bear theirs, the day is of another year, the same law is named with that number elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from vanban.language.normal import fold, one_line
from vanban.model import Citation, Span
from vanban.number import DocumentNumber

Known = frozenset[tuple[str, str | None]]
"""Titles of laws with the number, else the year, that the document prints with them."""
_LAWS = frozenset(("Luật", "Bộ luật", "Pháp lệnh"))
_ENACTS = re.compile(
    r"(?:Quốc\s+hội|Ủy\s+ban\s+[Tt]hường\s+vụ\s+Quốc\s+hội|Uỷ\s+ban\s+[Tt]hường\s+vụ\s+Quốc\s+hội"
    r"|Hội\s+đồng\s+Nhà\s+nước)(?:\s+nước\s+Cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+Việt\s+Nam)?"
    r"\s+ban\s+hành\s*$"
)
_DRAFT = re.compile(r"dự\s+(?:án|thảo)\s+$", re.I)
_AMENDED = re.compile(r"\s*,?\s*(?:\([^()]{0,60}\)\s*,?\s*)?(?:đã\s+)?được\s+(?:sửa\s+đổi|bổ\s+sung)", re.I)
_NEXT_NUMBER = re.compile(r"\s*,?\s*")
_REACH = 120


@dataclass(frozen=True, slots=True)
class _Titled:
    """An amending law with the laws that its title names, and the bare numbers behind it."""

    outer: Citation
    inner: tuple[Citation, ...]
    behind: tuple[Citation, ...]


def with_amended_numbers(
    text: str, citations: Sequence[Citation], *, own: DocumentNumber | None = None
) -> tuple[Citation, ...]:
    """The citations of `text`, each number with the law that it belongs to.

    `own` is the number of the document itself where it is a law or an ordinance: the law that it says to be
    enacted is then this very document, and no citation.
    """
    known = frozenset((fold(one_line(one.title)), one.number or one.year) for one in citations if one.title)
    told: list[Citation] = []
    place = 0
    while place < len(citations):
        titled = _titled_at(text, citations, place)
        if titled is None:
            one = citations[place]
            if one.number or one.kind not in _LAWS or not _is_enacted(text, one, own):
                told.append(one)
            place += 1
        else:
            told += _apportioned(text, titled, known, own)
            place += 1 + len(titled.inner) + len(titled.behind)
    return tuple(told)


def _titled_at(text: str, citations: Sequence[Citation], place: int) -> _Titled | None:
    """The amending law at a place of the list; None where the citation there is none."""
    outer = citations[place]
    if outer.kind not in _LAWS or outer.title is None:
        return None
    end = place + 1
    while end < len(citations) and citations[end].span.start < outer.span.end:
        end += 1
    inner = tuple(citations[place + 1 : end])
    behind: list[Citation] = []
    stop = outer.span.end
    while inner and end < len(citations) and _is_behind(text, stop, citations[end]):
        behind.append(citations[end])
        stop, end = citations[end].span.end, end + 1
    return _Titled(outer, inner, tuple(behind)) if inner else None


def _is_behind(text: str, stop: int, citation: Citation) -> bool:
    """Whether a citation is but a number of the Assembly right behind a title."""
    bare = citation.kind is None and citation.number is not None and "QH" in citation.number
    return bare and _NEXT_NUMBER.fullmatch(text, stop, citation.span.start) is not None


def _apportioned(text: str, titled: _Titled, known: Known, own: DocumentNumber | None) -> list[Citation]:
    """The amending law and the laws in its title, each with its number; bare numbers behind are taken up."""
    outer, inner, behind = titled.outer, list(titled.inner), list(titled.behind)
    before = text[max(0, outer.span.start - _REACH) : outer.span.start]
    enacted = outer.number != str(own) and _is_enacted(text, outer, own)
    numbered = any(law.number for law in inner[:-1])
    if not outer.number and behind and (numbered or len(behind) > 1 or enacted):
        inner[-1] = _numbered(inner[-1], behind.pop(0))
    elif outer.number and (
        behind or enacted or numbered or _DRAFT.search(before) or _is_amended(text, titled, known)
    ):
        number_end = _number_end(text, outer)
        inner[-1] = replace(inner[-1], number=outer.number, span=Span(inner[-1].span.start, number_end))
        dated = outer.date is not None and _year(outer.number) == outer.date[:4] and not behind
        if dated:
            inner[-1] = replace(inner[-1], date=outer.date, span=Span(inner[-1].span.start, outer.span.end))
        outer = replace(outer, number=None, date=None if dated else outer.date)
    if behind and outer.number is None:
        outer = _numbered(outer, behind.pop(0))
    if inner[-1].span.end > outer.span.end:
        outer = replace(outer, span=Span(outer.span.start, inner[-1].span.end))
    return [*([] if enacted else [outer]), *inner, *behind]


def _is_enacted(text: str, law: Citation, own: DocumentNumber | None) -> bool:
    """Whether the law is the one that this document enacts, `Quốc hội ban hành Luật Đất đai`."""
    before = text[max(0, law.span.start - _REACH) : law.span.start]
    return own is not None and _ENACTS.search(before) is not None


def _numbered(law: Citation, bare: Citation) -> Citation:
    """A law with the number that stands behind it, and what is printed with that."""
    return replace(
        law, number=bare.number, date=bare.date or law.date, span=Span(law.span.start, bare.span.end)
    )


def _number_end(text: str, outer: Citation) -> int:
    """Where the number of a law is printed to the end, its date left out."""
    printed = [re.escape(piece) for piece in re.split(r"[/-]", outer.number or "")]
    match = re.search(r"\s*[/\-\u2010-\u2014]\s*".join(printed), outer.span.of(text))
    return outer.span.start + match.end() if match else outer.span.end


def _is_amended(text: str, titled: _Titled, known: Known) -> bool:
    """Whether what is printed makes the number the amended law's."""
    outer, last = titled.outer, titled.inner[-1]
    year = _year(outer.number)
    if outer.date and year and outer.date[:4] != year:
        return True
    if _AMENDED.match(text, outer.span.end):
        return True
    if outer.year or last.title is None:
        return False
    title = fold(one_line(last.title))
    return (title, outer.number) in known or (year is not None and (title, year) in known)


def _year(number: str | None) -> str | None:
    """The year inside a number, four figures of it."""
    match = re.search(r"/((?:19|20)\d\d)/", number or "")
    return match[1] if match else None
