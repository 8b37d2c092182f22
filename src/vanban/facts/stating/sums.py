"""Find sums: a total with the parts of it that its sentence lists.

744 văn bản, trong đó hết hiệu lực 345 văn bản, còn hiệu lực 378 văn bản và sửa đổi 21 văn bản
^ total               ^ part                    ^ part                   ^ part
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from vanban.facts.stating.checks import check_sum
from vanban.facts.stating.comparisons import Stated
from vanban.facts.stating.quantities import Quantity, find_quantities, plain
from vanban.facts.stating.statements import Sentence
from vanban.model import Check, ClaimKind, Span

_CUE = re.compile(r"(?<!\w)(?:trong\sđó|bao\sgồm|gồm(?:\scó)?|chia\s(?:ra|thành)|cụ\sthể|\()", re.IGNORECASE)
_PARTITION = re.compile(r"(?<!\w)(?:bao\sgồm|gồm(?:\scó)?|chia\s(?:ra|thành))\s?:?\s*$", re.IGNORECASE)
_OPEN = re.compile(
    r"trong\sđó|riêng|khác|một\ssố|ngoài\sra|các\s|nhiều|còn\slại|%|\d\s?[-–]\s?\d"
    r"|\.\.\.|…|v\.v",
    re.IGNORECASE,
)
_DIVIDED = re.compile(r"chia\s(?:ra|thành)\s?:?\s*$", re.IGNORECASE)
_MEASURED = re.compile(r"(?:\S+\s){0,2}(?:đồng|VNĐ|VND|USD|ha|m2|m3|km2|km|tấn|kg|tạ|lít|kWh)$")
_EXCLUSIVE = tuple(
    re.compile(rf"\s(?:{labels})(?!\w)")
    for labels in (
        r"nam|nữ",
        r"cấp\stỉnh|cấp\shuyện|cấp\sxã|cấp\strung\sương",
        r"trực\stuyến|trực\stiếp|qua\sbưu\schính",
        r"còn\shiệu\slực|hết\shiệu\slực(?!\smột\sphần)|ngưng\shiệu\slực",
        r"đúng\shạn|quá\shạn|trước\shạn",
        r"tán\sthành|không\stán\sthành|không\sbiểu\squyết",
    )
)
"""What is the one is not the other; all else that is counted may be counted twice: `30 nữ, 20 đảng viên`."""
_ITEMS = re.compile(r"[,;]\s|\svà\s|\scùng\s")
_COUNTED = re.compile(r"\d")
_FEW = 2
_CUE_WITHIN = 90
"""A cue stands no further behind the total than so many characters."""


@dataclass(frozen=True, slots=True)
class Addition:
    """A total and the parts of it that its sentence lists."""

    total: Stated
    parts: tuple[Quantity, ...]
    check: Check


def find_additions(
    sentence: Sentence, found: Sequence[Stated], printed: Sequence[Quantity]
) -> Iterator[Addition]:
    """Yield the totals of a sentence whose listed parts add up, or should and do not."""
    quantities = [each for each in printed if not each.percent and not each.time]
    for stated in found:
        total = stated.quantity
        if stated.kind is not ClaimKind.QUANTITY or total is None or total.value is None or total.about:
            continue
        cue = _CUE.search(sentence.text, total.end, min(len(sentence.text), total.end + _CUE_WITHIN))
        if cue is None or any(total.end <= each.start < cue.start() for each in quantities):
            continue
        parts = _alike(total, [each for each in quantities if each.start >= cue.end()])
        yield from _addition(sentence, stated, total, parts, cue)


def _alike(total: Quantity, listed: Sequence[Quantity]) -> list[Quantity]:
    """The listed figures that count what the total counts, up to the first that counts something else."""
    parts: list[Quantity] = []
    for each in listed:
        if each.value is None or each.of is not None or (each.unit is not None and each.unit != total.unit):
            break
        parts.append(each)
    return parts


def _addition(
    sentence: Sentence, stated: Stated, total: Quantity, parts: Sequence[Quantity], cue: re.Match[str]
) -> Iterator[Addition]:
    added = Decimal(0)
    assert total.value is not None
    for count, part in enumerate(parts, 1):
        added += part.value or 0
        if added == total.value and count > 1:
            yield Addition(
                stated, tuple(parts[:count]), _checked(sentence, total, parts[:count], whole=False)
            )
            return
    if _is_partition(sentence.text, total, parts, cue):
        whole = _are_apart(sentence.text, total, parts, cue)
        yield Addition(stated, tuple(parts), _checked(sentence, total, parts, whole=whole))


def _is_partition(text: str, total: Quantity, parts: Sequence[Quantity], cue: re.Match[str]) -> bool:
    """Whether the list is all there is: `gồm`, one unit throughout, nothing else counted or left open."""
    if len(parts) < _FEW or not _PARTITION.search(text[: cue.end()]):
        return False
    if any(part.about or part.unit != total.unit for part in parts) or _OPEN.search(text, cue.end()):
        return False
    if any(not _COUNTED.search(piece) for piece in _ITEMS.split(text[cue.end() :])):
        return False
    rest = list(find_quantities(text[cue.end() :]))
    return len(rest) == len(parts) and text.rstrip()[-1:] in (".", ";", ")")


def _are_apart(text: str, total: Quantity, parts: Sequence[Quantity], cue: re.Match[str]) -> bool:
    """Whether no part can be counted within another one: money and measures, what is divided, opposites."""
    if any(part.decimals for part in (total, *parts)):
        return False  # each may be rounded
    if _DIVIDED.search(text[: cue.end()]) or _MEASURED.fullmatch(total.unit or ""):
        return True
    labels = [[label.match(text, part.end) for part in parts] for label in _EXCLUSIVE]
    return any(all(found) and len({one[0] for one in found if one}) == len(parts) for found in labels)


def _checked(sentence: Sentence, total: Quantity, parts: Sequence[Quantity], *, whole: bool) -> Check:
    spans = tuple(Span(sentence.start + each.start, sentence.start + each.end) for each in (total, *parts))
    assert total.value is not None
    return check_sum(
        total.value, [part.value for part in parts if part.value is not None], spans, whole=whole
    )


def with_additions(found: Sequence[Stated], additions: Sequence[Addition]) -> list[Stated]:
    """What a sentence states, its sums named as such and their bare parts with it, in order."""
    totals = {id(addition.total) for addition in additions if len(addition.parts) > 1}
    stated = [replace(each, kind=ClaimKind.SUM) if id(each) in totals else each for each in found]
    taken = [(each.start, each.end) for each in stated]
    for addition in additions:
        for part in addition.parts:
            if (
                not any(start < part.end and part.start < end for start, end in taken)
                and part.value is not None
            ):
                stated.append(
                    Stated(ClaimKind.QUANTITY, part.start, part.end, plain(part.value), part.unit, None, part)
                )
    return sorted(stated, key=lambda each: each.start)
