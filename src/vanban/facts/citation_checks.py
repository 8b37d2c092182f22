"""Compare each citation with itself, with the other mentions of the same document, and with the document's date.

03/2019/TT-BTTTT ngày 06/5/2024        the year in the number is not the date's
^^^^^^^^^^^^^^^^      ^^^^^^^^^

Nothing is compared with the world. `contradicted` is said only where the law of numbering leaves no way out: a
number without a year comes again each year and with each body, so two mentions are held to be of one document
only where year and issuer are known (Nghị định 30/2020/NĐ-CP, Điều 15: numbers run by the year).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from vanban.language.law_titles import is_title
from vanban.language.normal import fold, squeeze
from vanban.model import Check, Citation, Field, Span, Verdict
from vanban.number import DocumentNumber

_FULL = 10  # characters of an ISO date that is whole
_PRINTED = re.compile(
    r"ngày\s*(?P<day>\d{1,2})\s*(?:[/.-]|tháng)\s*(?P<month>\d{1,2})\s*(?:[/.-]|,?\s*năm)\s*(?P<year>\d{4})(?!\d)",
    re.I,
)


def with_checks(
    text: str, citations: Sequence[Citation], *, own: Field | None = None
) -> tuple[Citation, ...]:
    """The citations of `text` with what the comparisons come to; `own` is the citing document's date, if sure.

    The mentions of one document that disagree all bear the check, with the spans of all that disagree.
    """
    twins = _twins(citations)
    return tuple(
        replace(
            citation,
            checks=(
                *_number_year(citation),
                *_calendar(text, citation),
                *_same_date(citation, twins),
                *_same_title(citation, twins),
                *_not_later(citation, own),
            ),
        )
        for citation in citations
    )


def contradicts_its_number(citation: Citation) -> bool:
    """Whether the printed date is of another year than the number says."""
    return any(
        check.kind == "number_year" and check.verdict == Verdict.CONTRADICTED for check in citation.checks
    )


def _number(citation: Citation) -> DocumentNumber | None:
    try:
        return DocumentNumber.parse(citation.number) if citation.number else None
    except ValueError:  # a bare serial
        return None


def _number_year(citation: Citation) -> tuple[Check, ...]:
    number = _number(citation)
    if number is None or number.year is None or not citation.date or len(citation.date) < _FULL:
        return ()
    if not 1945 <= number.year <= 2100:
        return ()
    same = number.year == int(citation.date[:4])
    why = f"Số {citation.number} ghi năm {number.year}, ngày ban hành in năm {citation.date[:4]}"
    return (Check("number_year", _verdict(agree=same), why, (citation.span,)),)


def _verdict(*, agree: bool) -> Verdict:
    return Verdict.CONSISTENT if agree else Verdict.CONTRADICTED


_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _calendar(text: str, citation: Citation) -> tuple[Check, ...]:
    """Whether the printed day is one of the calendar; nothing where it is, for every date is then."""
    printed = _PRINTED.search(text, citation.span.start, citation.span.end)
    if printed is None or (citation.date and len(citation.date) == _FULL):
        return ()
    day, month, year = int(printed["day"]), int(printed["month"]), int(printed["year"])
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    last = 0 if not 1 <= month <= 12 else 28 if month == 2 and not leap else _DAYS[month - 1]
    if 1 <= day <= last:
        return ()
    why = f"Không có ngày {day} tháng {month} năm {year}"
    return (Check("date", Verdict.CONTRADICTED, why, (Span(*printed.span()),)),)


Twins = dict[str, list[Citation]]


def _twins(citations: Sequence[Citation]) -> Twins:
    """The mentions of each document that is known by number, year and issuer."""
    known = [(key, citation) for citation in citations if (key := _key(citation))]
    known.sort(key=lambda pair: (pair[0], pair[1].span))
    return {key: [one for _, one in group] for key, group in groupby(known, key=lambda pair: pair[0])}


def _key(citation: Citation) -> str | None:
    """Number, issuer and year with the kind; None where one of them is not known."""
    number = _number(citation)
    if number is None or not number.serial:
        return None
    year = int(citation.date[:4]) if citation.date and number.year is None else None
    key = number.key(_without_office(citation.issuer), year)
    _, issuer, when = key.rsplit("_", 2)
    return f"{fold(citation.kind or '')} {key}" if issuer and when else None


_OFFICE = re.compile(
    r"(?:phó\s+)?(?:quyền\s+)?(?:chủ tịch|bộ trưởng|giám đốc|cục trưởng|hiệu trưởng)\s+", re.I
)


def _without_office(issuer: str | None) -> str | None:
    """The body alone: a chairman's decisions and his committee's bear numbers of one row."""
    return _OFFICE.sub("", issuer, count=1) if issuer else None


def _same_date(citation: Citation, twins: Twins) -> tuple[Check, ...]:
    dated = [one for one in twins.get(_key(citation) or "", ()) if one.date and len(one.date) == _FULL]
    if citation not in dated or len(dated) < 2:
        return ()
    others = [one for one in dated if one.date != citation.date]
    number, day = citation.number, _day(citation.date or "")
    if not others:
        return (Check("same_document", Verdict.CONSISTENT, f"{number} đều in ngày {day}"),)
    why = f"{number} in ngày {day}, nơi khác in ngày {_day(others[0].date or '')}"
    spans = tuple(sorted({citation.span, *(one.span for one in others)}))
    return (Check("same_document", Verdict.CONTRADICTED, why, spans),)


def _day(date: str) -> str:
    year, month, day = date.split("-")
    return f"{day}/{month}/{year}"


def _same_title(citation: Citation, twins: Twins) -> tuple[Check, ...]:
    """Whether a law's number stands with two titles, both of which are laws' titles."""
    if not citation.title or not is_title(citation.title):
        return ()
    titled = [one for one in twins.get(_key(citation) or "", ()) if one.title and is_title(one.title)]
    others = [one for one in titled if _plain(one) != _plain(citation)]
    if others:
        why = f"Số {citation.number} đi với tên «{citation.title}», nơi khác đi với tên «{others[0].title}»"
        spans = tuple(sorted({citation.span, *(one.span for one in others)}))
        return (Check("same_title", Verdict.CONTRADICTED, why, spans),)
    return ()


def _plain(citation: Citation) -> str:
    return squeeze(re.sub(r"\W+", " ", fold(citation.title or "")))


def _not_later(citation: Citation, own: Field | None) -> tuple[Check, ...]:
    """Whether the cited document is later than the citing one; nothing where it is not, as all are not."""
    if own is None or len(own.value) < _FULL or not citation.date or len(citation.date) < _FULL:
        return ()
    if citation.date <= own.value:
        return ()
    why = f"Văn bản được dẫn in ngày {_day(citation.date)}, sau ngày {_day(own.value)} của văn bản này"
    return (Check("later_than_document", Verdict.CONTRADICTED, why, (own.span, citation.span)),)
