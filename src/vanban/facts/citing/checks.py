"""Compare each citation with itself, with other mentions of the same document, and with the document's date.

03/2019/TT-BTTTT ngày 06/5/2024        the year in the number is not the date's
^^^^^^^^^^^^^^^^      ^^^^^^^^^

Nothing is compared with the world. `contradicted` is said only where the law of numbering leaves no way out:
a number without a year comes again each year and with each body, so two mentions are held to be of one
document only where year and issuer are known (numbers run by the year: Nghị định 30/2020/NĐ-CP, Điều 15).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from vanban.language.dates import is_day, is_whole
from vanban.language.law_titles import is_title
from vanban.language.normal import fold, squeeze
from vanban.model import Check, Citation, Field, Span, Verdict
from vanban.number import DocumentNumber

_PRINTED = re.compile(
    r"ngày\s*(?P<day>\d{1,2})\s*(?:[/.-]|tháng)\s*(?P<month>\d{1,2})\s*(?:[/.-]|,?\s*năm)\s*(?P<year>\d{4})(?!\d)",
    re.I,
)
_MOST_PLACES = 8
"""So many places at the most are shown for one disagreement."""


def with_checks(
    text: str, citations: Sequence[Citation], *, own: Field | None = None
) -> tuple[Citation, ...]:
    """The citations of `text` with what the comparisons come to; `own` is the citing document's sure date.

    The mentions of one document that disagree all bear the check, with the spans of those that disagree.
    """
    numbers = [_number(citation.number) for citation in citations]
    keys = [_key(citation, number) for citation, number in zip(citations, numbers, strict=True)]
    known = _known(citations, keys)
    checked: list[Citation] = []
    for citation, number, key in zip(citations, numbers, keys, strict=True):
        checks = (
            *_number_year(citation, number),
            *_calendar(text, citation),
            *(_same(citation, known[key]) if key else ()),
            *_not_later(citation, own),
        )
        checked.append(replace(citation, checks=checks) if checks else citation)
    return tuple(checked)


def contradicts_its_number(citation: Citation) -> bool:
    """Whether the printed date is of another year than the number says."""
    return any(
        check.kind == "number_year" and check.verdict != Verdict.CONSISTENT for check in citation.checks
    )


@lru_cache(maxsize=4096)
def _number(printed: str | None) -> DocumentNumber | None:
    """The number as a value; one document is named again and again."""
    try:
        return DocumentNumber.parse(printed) if printed else None
    except ValueError:  # a bare serial
        return None


def _number_year(citation: Citation, number: DocumentNumber | None) -> Iterator[Check]:
    """The year inside the number against the date's, where both are printed with four figures."""
    date = citation.date
    if (
        number is None
        or number.year is None
        or not date
        or not is_whole(date)
        or not 1945 <= number.year <= 2100
    ):
        return
    differs = Verdict.CONTRADICTED if citation.kind in _NUMBERED_WHEN_SIGNED else Verdict.CANNOT_TELL
    verdict = Verdict.CONSISTENT if number.year == int(date[:4]) else differs
    why = f"Số {citation.number} ghi năm {number.year}, ngày ban hành in năm {date[:4]}"
    yield Check("number_year", verdict, why, (citation.span,))


_NUMBERED_WHEN_SIGNED = frozenset(
    (
        None,
        *(
            "Bộ luật",
            "Luật",
            "Pháp lệnh",
            "Lệnh",
            "Nghị quyết",
            "Nghị quyết liên tịch",
            "Nghị định",
            "Quyết định",
        ),
        *("Thông tư", "Thông tư liên tịch", "Chỉ thị", "Văn bản", "Công văn"),
    )
)
"""Kinds whose number is given on the day they are signed; a contract or a judgment may be numbered before."""


def _calendar(text: str, citation: Citation) -> Iterator[Check]:
    """Whether the printed day is one of the calendar; nothing where it is, for nearly every date is."""
    if is_whole(citation.date):
        return
    printed = _PRINTED.search(text, citation.span.start, citation.span.end) if citation.date else None
    if printed is None:
        return
    day, month, year = int(printed["day"]), int(printed["month"]), int(printed["year"])
    if not is_day(year, month, day):
        why = f"Không có ngày {day} tháng {month} năm {year}"
        yield Check("date", Verdict.CONTRADICTED, why, (Span(*printed.span()),))


@dataclass(frozen=True, slots=True)
class _Known:
    """What the mentions of one document print of it: each date and each law's title with its places."""

    dates: dict[str, list[Span]] = field(default_factory=dict)
    titles: dict[str, list[Citation]] = field(default_factory=dict)


def _known(citations: Sequence[Citation], keys: Sequence[str | None]) -> Mapping[str, _Known]:
    known: dict[str, _Known] = {}
    for citation, key in zip(citations, keys, strict=True):
        if key is None:
            continue
        document = known.setdefault(key, _Known())
        if citation.date and is_whole(citation.date):
            document.dates.setdefault(citation.date, []).append(citation.span)
        if citation.title and is_title(citation.title):
            document.titles.setdefault(_plain(citation.title), []).append(citation)
    return known


def _key(citation: Citation, number: DocumentNumber | None) -> str | None:
    """Number, issuer and year with the kind; None where one of them is not known."""
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


def _same(citation: Citation, document: _Known) -> Iterator[Check]:
    """The citation against the other mentions of its document."""
    date, number = citation.date, citation.number
    other = next((one for one in document.dates if one != date), None)
    if date in document.dates and other:
        why = f"{number} in ngày {_day(date)}, nơi khác in ngày {_day(other)}"
        places = [span for one, spans in document.dates.items() if one != date for span in spans]
        yield Check("same_document", Verdict.CONTRADICTED, why, _places(citation, places))
    elif date in document.dates and len(document.dates[date]) > 1:
        yield Check("same_document", Verdict.CONSISTENT, f"{number} đều in ngày {_day(date)}")
    title = _plain(citation.title or "")
    another = next((one for name, one in document.titles.items() if name != title), None)
    if title in document.titles and another:
        why = f"Số {number} đi với tên «{citation.title}», nơi khác đi với tên «{another[0].title}»"
        yield Check("same_title", Verdict.CONTRADICTED, why, _places(citation, [one.span for one in another]))


def _places(citation: Citation, others: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(sorted({citation.span, *others[: _MOST_PLACES - 1]}))


def _plain(title: str) -> str:
    return squeeze(re.sub(r"\W+", " ", fold(title)))


def _day(date: str) -> str:
    year, month, day = date.split("-")
    return f"{day}/{month}/{year}"


def _not_later(citation: Citation, own: Field | None) -> Iterator[Check]:
    """Whether the cited document is later than the citing one; nothing where it is not, as all are not."""
    if own is None or not is_whole(own.value) or not citation.date or not is_whole(citation.date):
        return
    if citation.date > own.value:
        why = f"Văn bản được dẫn in ngày {_day(citation.date)}, sau ngày {_day(own.value)} của văn bản này"
        yield Check("later_than_document", Verdict.CONTRADICTED, why, (own.span, citation.span))
