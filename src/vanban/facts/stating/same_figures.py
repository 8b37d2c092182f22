"""Compare claims of a document with each other; trust no contradiction that a recogniser may have made."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from vanban.facts.view import View
from vanban.language.normal import fold
from vanban.model import Check, Claim, ClaimKind, Origin, Span, Verdict

_MEASURED = re.compile(
    r"(?:tong|ty le|ti le|so luong|so |dien tich|dan so|kim ngach|gia tri|san luong|nang suat|thu nhap"
    r"|toc do|doanh thu)"
)
_WHOSE = re.compile(
    r"\s(?:toàn\s(?:tỉnh|quốc|ngành|thành\sphố)|cả\snước"
    r"|(?:tỉnh|thành\sphố|huyện|quận|xã|phường)\s[^\W\d_a-zà-ỹđ])"
)
"""Only where the subject says of whom can the same words not be said of another, the next in a list."""
_SHORTEST = 12


_QUALIFIED = re.compile(
    r"(?<!\w)(?:ước|sơ\sbộ|chính\sthức|đính\schính|điều\schỉnh|theo|số\sliệu|không\s(?:bao\s)?(?:gồm|tính|kể)|chưa\s(?:kể|tính|bao)"
    r"|tính\scả|kể\scả|nếu\stính|trừ|loại\strừ|cập\snhật|thống\skê|rà\ssoát|sau\skhi|trước\skhi|cũ|mới)(?!\w)",
    re.IGNORECASE,
)
"""What tells that one measure was taken in another way, by others, or again."""
_AROUND = 60
_STOP = re.compile(r"[.;\n](?=\s|$)")


def with_same_figures(claims: Sequence[Claim], text: str = "") -> list[Claim]:
    """The claims, those that print the same measure of the same time twice with what comes of it.

    Strict: the subject names a measure (`Tổng số ...`, `Tỷ lệ ...`) in the same words, unit, time and speaker
    are the same, and the figure follows its subject at once. Else nothing is said.
    """
    groups: dict[tuple[str | None, ...], list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        key = _key(claim)
        if key:
            groups[key].append(index)
    compared = list(claims)
    for indices in groups.values():
        if len(indices) > 1:
            for index in indices:
                compared[index] = _with_check(claims[index], [claims[other] for other in indices], text)
    return compared


def _is_qualified(claim: Claim, text: str) -> bool:
    """Whether words of the same clause tell how the figure was taken."""
    first, last = max(0, claim.span.start - 3 * _AROUND), claim.span.end + _AROUND
    start = max((match.end() for match in _STOP.finditer(text, first, claim.span.start)), default=first)
    stop = _STOP.search(text, claim.span.end, last)
    around = text[max(0, start - _AROUND // 3) : stop.start() if stop else last]
    return _QUALIFIED.search(around) is not None


def _is_rounded(values: set[str | None]) -> bool:
    """Whether the figures are one, printed more and less finely."""
    figures = [Decimal(value) for value in values if value]
    coarsest = max(int(figure.as_tuple().exponent) for figure in figures)
    fine = min(int(figure.as_tuple().exponent) for figure in figures)
    return fine < coarsest and max(figures) - min(figures) <= Decimal(1).scaleb(coarsest)


def _key(claim: Claim) -> tuple[str | None, ...] | None:
    if claim.kind not in (ClaimKind.QUANTITY, ClaimKind.PERCENTAGE, ClaimKind.SUM) or claim.subject is None:
        return None
    subject = fold(claim.subject.value)
    near = 0 <= claim.span.start - claim.subject.span.end <= len(" ước đạt ")
    if (
        claim.value is None
        or claim.period is None
        or not near
        or len(subject) < _SHORTEST
        or not _MEASURED.match(subject)
    ):
        return None
    return subject, claim.unit, fold(claim.period), claim.attributed_to


def _with_check(claim: Claim, group: Sequence[Claim], text: str) -> Claim:
    values = {other.value for other in group}
    whose = claim.subject is not None and _WHOSE.search(claim.subject.value) is not None
    sure = whose and not _is_rounded(values) and not any(_is_qualified(one, text) for one in group)
    differs = Verdict.CONTRADICTED if sure else Verdict.CANNOT_TELL
    verdict = Verdict.CONSISTENT if len(values) == 1 else differs
    printed = ", ".join(sorted(value for value in values if value))
    why = f"In {len(group)} lần cho cùng một chỉ số, cùng kỳ: {printed}"
    check = Check("same_figure", verdict, why, tuple(other.span for other in group))
    return replace(claim, checks=(*claim.checks, check))


def as_read(view: View, claim: Claim) -> Claim:
    """The claim; what disagrees on a page recognised from a picture may be misread: it cannot tell."""
    if all(check.verdict is not Verdict.CONTRADICTED for check in claim.checks):
        return claim
    return replace(claim, checks=tuple(_softened(view, check) for check in claim.checks))


def _softened(view: View, check: Check) -> Check:
    if check.verdict is not Verdict.CONTRADICTED or all(_is_digital(view, span) for span in check.spans):
        return check
    return replace(check, verdict=Verdict.CANNOT_TELL, why=f"{check.why} (chữ nhận dạng từ ảnh)")


def _is_digital(view: View, span: Span) -> bool:
    pages = view.document.pages
    place = view.joined.span(span.start, span.end).start
    page = bisect_right([page.span.start for page in pages], place) - 1
    return pages[max(0, page)].origin is Origin.DIGITAL
