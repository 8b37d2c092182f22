"""Find the sums whose parts stand in the pieces after a colon: behind semicolons, in the items of a list.

Toàn tỉnh có 450 trường học, trong đó:
             ^ a sum
- Mầm non: 150 trường;
- Tiểu học: 300 trường.

Such a list need not be all there is, so it only ever agrees: where nothing adds up, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from vanban.facts.stating.checks import check_sum
from vanban.facts.stating.quantities import Quantity, find_quantities, plain
from vanban.model import Claim, ClaimKind, Span

_OPENS = re.compile(
    r"\s?,?\s?(?:(?:trong\sđó|gồm|bao\sgồm|chia\sra|cụ\sthể)(?:\scó)?\s?)?:\s?", re.IGNORECASE
)
_LISTED = re.compile(r"[^\n]*(?:\n\s*(?:[-–+*•]|\(?(?:\d{1,2}|[a-zđ])[.)])[^\n]*){0,30}")
_REACH = 1500
_FEW = 2
_MOST = 30


def with_listed_sums(claims: Sequence[Claim], text: str) -> list[Claim]:
    """The claims; a quantity that the figures listed after it add up to is a sum, and they are claims too."""
    told: list[Claim] = []
    for claim in claims:
        parts = _parts(claim, text)
        if not parts:
            told.append(claim)
            continue
        assert claim.value is not None
        spans = tuple(Span(part.start, part.end) for part in parts)
        values = [part.value for part in parts if part.value is not None]
        check = check_sum(Decimal(claim.value), values, (claim.span, *spans), whole=False)
        told.append(replace(claim, kind=ClaimKind.SUM, checks=(*claim.checks, check)))
        told += _bare_parts(claim, parts, claims)
    return told


def _parts(claim: Claim, text: str) -> list[Quantity]:
    """The figures behind a total that add up to it, placed in the text; none where they do not."""
    opens = _OPENS.match(text, claim.span.end) if claim.kind is ClaimKind.QUANTITY and claim.value else None
    listed = _LISTED.match(text, opens.end(), opens.end() + _REACH) if opens else None
    if listed is None or claim.value is None:
        return []
    added, parts = Decimal(0), list[Quantity]()
    for part in find_quantities(listed[0]):
        if part.time or part.percent:
            continue
        if part.value is None or part.of is not None or not _counts_alike(part, claim) or len(parts) == _MOST:
            return []
        added += part.value
        parts.append(replace(part, start=listed.start() + part.start, end=listed.start() + part.end))
        if added == Decimal(claim.value) and len(parts) >= _FEW:
            return parts
    return []


def _counts_alike(part: Quantity, claim: Claim) -> bool:
    """Whether a part counts what the total counts: in the same unit, its first word, or in none."""
    return part.unit is None or claim.unit == part.unit or (claim.unit or "").startswith(f"{part.unit} ")


def _bare_parts(total: Claim, parts: Sequence[Quantity], claims: Sequence[Claim]) -> Iterator[Claim]:
    """The parts that are no claims yet, said by whom and of when the total is."""
    taken = [claim.span for claim in claims]
    for part in parts:
        span = Span(part.start, part.end)
        if part.value is not None and not any(one.start < span.end and span.start < one.end for one in taken):
            yield Claim(
                span, ClaimKind.QUANTITY, None, plain(part.value), part.unit or total.unit,
                period=total.period, attributed_to=total.attributed_to, about_person=total.about_person,
            )  # fmt: skip
