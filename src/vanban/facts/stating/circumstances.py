"""Find what a statement is said of and when: the words of its clause before the verb, the nearest time.

Trong năm 2023, tỷ lệ bao phủ bảo hiểm y tế đạt 93,35% dân số
^ period        ^ subject                   ^ verb ^ figure
"""

from __future__ import annotations

import re

from vanban.facts.stating.comparisons import Stated
from vanban.facts.stating.statements import Sentence
from vanban.language.normal import squeeze
from vanban.model import ClaimKind, Field, Span


def span_in(sentence: Sentence, start: int, end: int) -> Span:
    """A stretch of a sentence as a place in the view."""
    return Span(sentence.start + start, sentence.start + end)


def field_in(sentence: Sentence, start: int, end: int) -> Field | None:
    """The words of a stretch of a sentence with their place; None where there are none."""
    words = sentence.text[start:end]
    start += len(words) - len(words.lstrip())
    value = squeeze(words)
    return Field(value, span_in(sentence, start, start + len(words.strip()))) if value else None


def find_doer(sentence: Sentence, start: int, end: int) -> Field | None:
    """Who did it, without the place before; None where only a place shows."""
    if _AT.match(sentence.text, start, end):
        comma = sentence.text.rfind(", ", start, end)
        start = comma + 2 if comma >= 0 else end
    return field_in(sentence, start, end)


_DAY = (
    r"ngày\s\d{1,2}(?:\s?(?:đến|[-–])\s?(?:ngày\s)?\d{1,2})?\stháng\s\d{1,2}(?:\snăm\s\d{4})?"
    r"|ngày\s\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?"
)
_PERIOD = re.compile(
    rf"""
    (?<!\w) (?:(?:[Tt]rong|[Tt]ừ|[Tt]ính\sđến|[Đđ]ến|[Cc]ả|[Gg]iai\sđoạn|[Vv]ào|[Qq]ua|[Hh]ết|[Ss]au
        |[Tt]ính\sgộp)\s(?:hết\s)?){{0,2}}
    (?: (?:\d{{1,2}}|hai|ba|bốn|sáu|chín)\s tháng (?:\s(?:đầu|cuối))? (?:\snăm(?:\s(?:\d{{4}}|học|nay))?)?
      | (?:[Tt]háng\s\d{{1,2}} | [Qq]uý\s[IVX\d]{{1,3}}) (?:\s?/\s?\d{{4}}|\snăm\s\d{{4}})?
      | [Nn]ăm\s(?:học\s)?\d{{4}} (?:\s?[-–]\s?\d{{4}}|\sđến\s(?:nay|năm\s\d{{4}}))?
      | {_DAY} | [Gg]iai\sđoạn\s\d{{4}}\s?[-–]\s?\d{{4}}
      | (?<!tháng\s)\d{{1,2}}\s(?:năm(?!\s\d{{4}})|chu\skỳ|tháng|quý|kỳ|nhiệm\skỳ)
        (?:\s(?:qua|gần\sđây|nay|liên\stục))?
      | năm\squa | thời\sgian\squa
      | [Hh]ằng\snăm | [Hh]àng\s(?:năm|tháng) | đến\snay | hiện\snay | nhiệm\skỳ\s[^\s,;]{{1,12}} )
    (?!\w|[/-]\d)
    """,
    re.VERBOSE,
)


_OF_DOCUMENT = re.compile(r"\d[^\s,;]{0,12}[/-][A-ZĐ][^\s,;]{0,20},?\s$")
"""A document's number: the day behind it is that document's and no time of a figure."""
_NEAR = 40
_LONGEST = 120
_YEAR = re.compile(r"(?:19|20)\d\d")


def first_year(period: str) -> str | None:
    """The first year that a time names."""
    match = _YEAR.search(period)
    return match[0] if match else None


def find_period(sentence: Sentence, stated: Stated) -> str | None:
    """The time that a figure belongs to: the one printed right behind it, else the last before it."""
    behind = (
        _PERIOD.match(sentence.text.lstrip(" ") and sentence.text, stated.end + 1)
        if stated.end + 1 < len(sentence.text)
        else None
    )
    if behind and sentence.text[stated.end : stated.end + 1] in " (":
        return squeeze(behind[0])
    inside = (
        _PERIOD.search(sentence.text, stated.start, stated.end) if stated.kind is ClaimKind.RANKING else None
    )
    if inside:
        return squeeze(inside[0])
    found = None
    whole = sentence.lead + sentence.text[: stated.start]
    for match in _PERIOD.finditer(whole):
        if not _OF_DOCUMENT.search(whole, max(0, match.start() - _NEAR), match.start()):
            found = match
    return squeeze(found[0]) if found else None


_PREDICATE = re.compile(
    r"(?:\s|^)(?:ước\s|chỉ\s|mới\s|đều\s|cũng\s|hiện\s|vẫn\s|tiếp\stục\s)*(?:đạt|là|có|đã|chiếm|tăng"
    r"|giảm|còn|gồm"
    r"|bằng|đứng|xếp|lên\stới|khoảng|vượt|ước|duy\strì)(?!\w)"
)
_CLAUSE = re.compile(r";\s|:\s|\s[-–]\s|\strong\sđó,?\s|^Trong\sđó,?\s", re.IGNORECASE)
_LISTED = re.compile(
    r"\W*(?!(?:trong|năm|đến|tính|theo|qua|ngoài|tuy|đồng|tại|với|bên|hiện|riêng|từ|đặc|đã|nhờ|do"
    r"|cụ)(?!\w))[^\W\d_]+"
    r"(?:\s(?!(?:đạt|là|có|đã|chiếm|tăng|giảm|còn|gồm|bằng|được|bị)(?!\w))[^\W\d_]+){0,7},\s?",
    re.IGNORECASE,
)
"""A noun that a list goes on after: `cán bộ, công chức hiện có`."""
_BULLET = re.compile(
    r"\W{0,4}(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-zđ]|[IVX]{1,4})[.):]\s?|[-+*•]\s?){0,2}", re.IGNORECASE
)
_AUXILIARY = re.compile(
    r"(?:\s|^)(?:ước\s|chỉ\s|mới\s|đều\s|cũng\s|vẫn\s|tiếp\stục\s)*(?:đạt|đã|chiếm|còn|bằng|ước|chỉ|vẫn"
    r"|tiếp\stục|cũng|đều)(?!\w)"
)
"""What parts the subject of a change from it; `có` and `là` may stand within that subject."""
_AT = re.compile(r"(?:tại|ở|trong|sau|trước)\s", re.IGNORECASE)
_ADVERB = re.compile(
    r"(?:đặc\sbiệt|riêng|cụ\sthể|tuy\snhiên|trong\skhi\sđó|ngoài\sra|đồng\sthời|bên\scạnh\sđó"
    r"|nhìn\schung),?\s",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\([^()]*\)")
_NO_SUBJECT = re.compile(
    r"(?:đã|được|và|với|có|trong|tại|từ|đến|theo|do|cho|của|là|để|mà|nhưng|còn|đạt|tăng|giảm|các"
    r"|năm\s\d+|ngày\s\d+|chỉ|tuy|dù|mặc|qua|về"
    r"|trên|đây|này|đó|nay|so|bằng|chiếm|gồm|gấp|vẫn|làm|bị|vượt|hiện|tháng\s\d|\d|ước|xếp|đứng"
    r"|tính)(?:\s|$)",
    re.IGNORECASE,
)


def find_subject(sentence: Sentence, stated: Stated) -> Field | None:
    """What a figure is said of: the words of its clause before the verb; None where they do not show."""
    before = sentence.text[: stated.start]
    opening = before.rfind("(")
    first = opening + 1 if opening > before.rfind(")") else 0
    first += max((match.end() for match in _CLAUSE.finditer(before[first:])), default=0)
    start = first
    for comma in reversed(list(re.finditer(r",\s", before[first:]))):
        start = first + comma.end()
        if not _LISTED.fullmatch(
            before[max(first, before.rfind(",", first, first + comma.start()) + 1) : start]
        ):
            break
        start = first
    bullet = _BULLET.match(before, start)
    start = bullet.end() if bullet else start
    adverb = _ADVERB.match(before, start)
    start = adverb.end() if adverb else start
    verb = (_AUXILIARY if stated.kind is ClaimKind.CHANGE else _PREDICATE).search(before, start)
    end = verb.start() if verb else len(before) if stated.kind is ClaimKind.CHANGE else start
    words = before[start:end].strip()
    if not 3 <= len(words) <= _LONGEST or _NO_SUBJECT.match(words) or not words[0].isalpha():
        return None
    if re.search(r"\d", _YEAR.sub("", words)):
        return None
    inner = _BRACKET.sub("", words)
    if (_AUXILIARY if stated.kind is ClaimKind.CHANGE else _PREDICATE).search(inner):
        return None
    return field_in(sentence, start, end)
