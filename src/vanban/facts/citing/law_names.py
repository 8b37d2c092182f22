"""Find where a text names a law, a code, an ordinance or the Constitution, and where its title ends.

Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức số 52/2019/QH14
^ outer law                           ^ inner law              ^ inner law  ^ both titles end

A title ends where a known one does (`language/law_titles.txt`); an unknown one reaches to the number, date or
year printed after it, else to the first word that no title holds. The numbers are the work of `citations.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from vanban.language.law_titles import end_of_title


@dataclass(frozen=True, slots=True)
class LawName:
    """One mention of a law by its name."""

    start: int
    """Where the word for the kind begins; in a list that shares it, where the title does."""
    end: int
    """Where the name ends, its year included."""
    kind: str
    title_start: int | None
    """None where a kind alone is named: `Hiến pháp`, `Luật số`."""
    title_end: int
    year: str | None = None
    short_for: str | None = None
    """The title that an abbreviation stands for: `Hình sự` of `BLHS`."""
    outer: int | None = None
    """Where the law begins in whose title this one is named; None where it stands alone."""


_ANCHORS = (
    "uật",
    "UẬT",
    "iến pháp",
    "iến Pháp",
    "IẾN PHÁP",
    "háp lệnh",
    "háp Lệnh",
    "HÁP LỆNH",
)
_HEAD = re.compile(
    r"(?P<code>bộ\s+luật)|(?P<law>luật)|(?P<ordinance>pháp\s+lệnh)|(?P<constitution>hiến\s+pháp)", re.I
)
_KINDS = {"code": "Bộ luật", "law": "Luật", "ordinance": "Pháp lệnh", "constitution": "Hiến pháp"}
_CODE_BEFORE = re.compile(r"(?<!\w)bộ\s+$", re.I)
_WORD_BEFORE = re.compile(r"(\w+)\s+$")
_NO_LAW_AFTER = frozenset(
    [
        "pháp",
        "kỷ",
        "quy",
        "học",
        "khoa",
        "ngành",
        "hội",
        "môn",
        "ty",
        "hãng",
        "viện",
        "sĩ",
        "phòng",
        "ban",
        "đoàn",
        "trường",
        "án",
    ]  # «dự án Luật» is spared below
)
_NO_TITLE = re.compile(
    r"(?:sư|gia|pháp|lệ|học|định|tục|khoa|chơi|này|đó|ấy|trên|cũ|mới|hiện|của|và|hoặc|được|đã|có|là|về|tại|khi|thì"
    r"|các|những|quy|ban|tnhh|hà|nêu|nói"
    r"|nghị|thông|quyết|chỉ|luật(?!\s+sư)|bộ|pháp|hiến|số|điều|khoản)(?!\w)",
    re.I,
)
_STATE = re.compile(
    r"\s+(?:của\s+)?(?:nước\s+)?(?:Cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+Việt\s+Nam|CHXHCN\s+Việt\s+Nam|Việt\s+Nam)",
    re.I,
)
_YEAR = re.compile(
    r"\s+năm\s+(?P<named>(?:19|20)\d\d)(?![\d/])"
    r"|\s+(?P<bare>(?:19|20)\d\d)(?![\w/.-]|,\d)"
    r"|\s*\(\s*(?:năm\s+)?(?P<bracketed>(?:19|20)\d\d)\s*\)",
    re.I,
)
_REVISED = re.compile(r"\s*\((?:sửa\s+đổi|sửa\s+đổi,?\s+bổ\s+sung)\)", re.I)
_AMENDING = re.compile(
    r"(?:sửa\s+đổi(?:\s*,|\s+và)?(?:\s+bổ\s+sung)?|bổ\s+sung|bãi\s+bỏ)(?P<what>[^.;:\n()“”\"]{0,120}?)\s+"
    r"(?=(?:(?:các|một\s+số|\d{1,3})\s+)?(?:bộ\s+luật|luật|pháp\s+lệnh|hiến\s+pháp)(?!\w))",
    re.I,
)
_ALSO = re.compile(
    r"\s*(?:,|\s+và|;)\s+(?:(?:một\s+số\s+điều|điều\s+\d+[a-zđ]?|khoản\s+\d+|điểm\s+[a-zđ])\s+(?:của\s+)?)*"
    r"(?=(?:bộ\s+luật|luật|pháp\s+lệnh)(?!\w))",
    re.I,
)
_OF_MANY = re.compile(r"(?:các|một\s+số|\d{1,3})\s+(?:bộ\s+luật|luật|pháp\s+lệnh)(?!\w)", re.I)
_OWN_NUMBER = re.compile(r"\s*,?\s*số\s*:?\s*\d{1,4}/\d{4}/[\w-]{2,20}")
_MANY_BEFORE = re.compile(r"(?<!\w)(?:các|những|hai|ba|bốn|năm|\d{1,2})\s+$", re.I)
_TOLD = re.compile(
    r"\s*,?\s+(?:số\s*:?\s*\d+[a-z]?/\d{4}/(?:QH|UBTVQH|PL|L|LCT|NQ|SL)|ngày\s*\d|năm\s+(?:19|20)\d\d(?!\d))",
    re.I,
)
"""What tells that the words before are a title to the last of them."""
_LONGEST = 200
_NOT_IN_TITLE = re.compile(
    r"(?<!\w)(?:được|đã|này|đó|trên|thì|nêu|theo|tại|luật|pháp\s+lệnh|hiến\s+pháp|nghị\s+định|nghị\s+quyết|thông\s+tư"
    r"|quyết\s+định\s+số|chỉ\s+thị|quốc\s+hội\s+(?:khóa|khoá|thông)|có\s+hiệu\s+lực|hết\s+hiệu\s+lực|căn\s+cứ|quy\s+định"
    r"|hiện\s+hành|các\s+văn\s+bản|số|ngày|kể\s+từ)(?!\w)|\d\s?/|-\d",
    re.I,
)
_END_WORD = re.compile(
    r"(?:được|đã|đang|sẽ|này|đó|kia|trên|dưới|thì|nêu|nói|theo|tại|trong|từ|đến|khi|nếu|để|nhằm|là|có|không|phải|chỉ"
    r"|quy|qui|của|các|những|mọi|cũng|cùng|với|do|bởi|như|bao|hiện|hết|còn|mà|nên|và|hoặc|hay|số|ngày|năm|nghị|thông"
    r"|chỉ|quyết|luật|bộ|pháp|ban|ra|sửa|bổ|thay|hướng|đối|cho|về|giao|căn|trước|sau|vào|gồm|thông|chính|đề|yêu|tuy"
    r"|vì|vẫn|mới|cũ|hôm|xác|tạo|nhưng|đồng|đảm|bảo|khoản|điều|điểm|chương|mục|quốc|trừ|ngoài)(?!\w)",
    re.I,
)
"""First syllables of what goes on after a title that is not known."""
_TITLE_WORD = re.compile(r"[^\W\d_]+(?:[&/-][^\W\d_]+)*(?!\w)")
_MOST_WORDS = 12
_BLANK = re.compile(r"\s+")
_TO_WORD = re.compile(r"\s+(?=\w)")
_NEXT_TITLE = re.compile(r"\s*(?:,|\s+và)\s+(?=[A-ZĐ])")
_CLAUSE_END = re.compile(r"[.;:()“”\"\n]")


def find_law_names(text: str) -> list[LawName]:
    """The laws that `text` names, in reading order; one named inside another's title follows it."""
    found: list[LawName] = []
    end = 0
    for place in _places(text):
        if place < end:
            continue
        head = _head_at(text, place)
        if head is None or head[0] < end:
            continue
        laws = _laws_at(text, *head)
        if laws:
            found.extend(laws)
            end = max(law.end for law in laws)
    short = list(_abbreviated(text))
    return sorted((*found, *short), key=lambda law: (law.start, -law.end)) if short else found


def _abbreviated(text: str) -> Iterator[LawName]:
    """The codes that courts and prosecutors shorten: `Điều 51 BLHS`."""
    for match in _SHORT.finditer(text):
        law = LawName(
            match.start(), match.end(), "Bộ luật", None, match.end(), short_for=_SHORT_TITLES[match[1]]
        )
        if not text[match.start() - 1 : match.start()].isalnum():
            yield _with_year(text, law)


_SHORT_TITLES = {
    "HS": "Hình sự",
    "DS": "Dân sự",
    "LĐ": "Lao động",
    "TTHS": "Tố tụng hình sự",
    "TTDS": "Tố tụng dân sự",
}
_SHORT = re.compile(r"BL(TTHS|TTDS|HS|DS|LĐ)(?!\w)")


def _places(text: str) -> list[int]:
    """Where a word for a law may stand: places inside it, in order."""
    return sorted(place for anchor in _ANCHORS for place in _occurrences(text, anchor))


def _occurrences(text: str, words: str) -> Iterator[int]:
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + len(words))


def _head_at(text: str, place: int) -> tuple[int, int, str] | None:
    """Start, end and kind of the word for a law around `place`; None where it is part of something else."""
    start = place - 1
    if start < 0 or (start and text[start - 1].isalnum()):
        return None
    before = text[max(0, start - 12) : start]
    code = _CODE_BEFORE.search(before) if text[start] in "Ll" else None
    if code:
        start -= len(before) - code.start()
        before = before[: code.start()]
    match = _HEAD.match(text, start)
    if match is None or text[match.end() : match.end() + 1].isalnum() or _is_other(text, before, match):
        return None
    return start, match.end(), _KINDS[match.lastgroup or "law"]


def _is_other(text: str, before: str, head: re.Match[str]) -> bool:
    """Whether the word is no law's: `pháp luật`, `Khoa Luật`, `pháp lệnh` in small letters."""
    if head.lastgroup in ("ordinance", "constitution") and text[head.start()].islower():
        return True
    word = _WORD_BEFORE.search(before)
    if word is None or head.lastgroup == "code":
        return False
    draft = re.search(r"dự\s+án\s+$", before, re.I)
    return word[1].casefold() in _NO_LAW_AFTER and not draft


def _laws_at(text: str, start: int, end: int, kind: str) -> list[LawName]:
    """The law named at a head with those inside its title; none where no name follows."""
    if kind == "Hiến pháp":
        state = _STATE.match(text, end)
        return [_with_year(text, LawName(start, state.end() if state else end, kind, None, end))]
    blank = _BLANK.match(text, end)
    if blank is None:
        return []
    amending = _AMENDING.match(text, blank.end())
    if amending:
        return _amending_law(text, start, blank.end(), amending.end(), kind)
    laws = _one_law(text, start, blank.end(), kind)
    many = bool(laws) and _MANY_BEFORE.search(text, max(0, start - 10), start) is not None
    return [*laws, *_sharing(text, laws[-1])] if many else laws


def _one_law(text: str, start: int, title: int, kind: str) -> list[LawName]:
    end = _title_end(text, title, kind, capital=text[start].isupper())
    if end is None:
        return []
    revised = _REVISED.match(text, end)
    end = revised.end() if revised else end
    return [_with_year(text, LawName(start, end, kind, title, end))]


def _sharing(text: str, first: LawName) -> list[LawName]:
    """The laws after the first of `các Luật Đất đai, Nhà ở và Đầu tư`, which share its kind."""
    more: list[LawName] = []
    end = first.end
    while gap := _NEXT_TITLE.match(text, end):
        title_end = end_of_title(text, gap.end())
        if title_end is None:
            break
        more.append(_with_year(text, LawName(gap.end(), title_end, first.kind, gap.end(), title_end)))
        end = more[-1].end
    return more


def _amending_law(text: str, start: int, title: int, place: int, kind: str) -> list[LawName]:
    """A law that amends others: the whole, then those in its title."""
    many = _OF_MANY.match(text, place)
    if many:
        end = _told_end(text, many.end()) or _walked_end(text, many.end())
        return [_with_year(text, LawName(start, end, kind, title, end))]
    inner: list[LawName] = []
    end = place
    while law := _inner_law(text, end, start):
        inner.append(law)
        also = _ALSO.match(text, _past_number(text, law.end))
        end = law.title_end
        if also is None or _head_at(text, _anchor_in(text, also.end())) is None:
            break
        end = also.end()
    if not inner:
        return []
    last = inner[-1] = replace(inner[-1], end=inner[-1].title_end, year=None)
    inner[:-1] = [replace(law, end=law.end) for law in inner[:-1]]
    return [_with_year(text, LawName(start, last.title_end, kind, title, last.title_end)), *inner]


def _anchor_in(text: str, start: int) -> int:
    """A place inside the head that begins at `start`, as `_head_at` wants it."""
    match = _HEAD.match(text, start)
    if match is None:
        return start + 1
    return match.end() - len("uật") if match.lastgroup in ("code", "law") else start + 1


def _inner_law(text: str, start: int, outer: int) -> LawName | None:
    head = _HEAD.match(text, start)
    blank = _BLANK.match(text, head.end()) if head else None
    if head is None or blank is None:
        return None
    kind = _KINDS[head.lastgroup or "law"]
    end = _title_end(text, blank.end(), kind, capital=True)
    if end is None:
        return None
    return replace(_with_year(text, LawName(start, end, kind, blank.end(), end)), outer=outer)


def _past_number(text: str, place: int) -> int:
    number = _OWN_NUMBER.match(text, place)
    return number.end() if number else place


def _with_year(text: str, law: LawName) -> LawName:
    match = _YEAR.match(text, law.end)
    if match is None:
        return law
    return replace(law, end=match.end(), year=match["named"] or match["bare"] or match["bracketed"])


def _title_end(text: str, start: int, kind: str, *, capital: bool) -> int | None:
    """Where the title ends that begins at `start`; None where no title begins there."""
    known = end_of_title(text, start)
    if known is not None and (capital or known - start > _LONG_ENOUGH) and not _goes_on(text, start, known):
        return known
    is_name = text[start : start + 1].isupper() or kind == "Pháp lệnh"
    if not capital or not is_name or _NO_TITLE.match(text, start):
        return None
    told = _told_end(text, start)
    if told is not None:
        return told if known is None or told > known else known
    return (
        _walked_end(text, start)
        if text[start : start + 1].isupper() and not _in_capitals(text, start)
        else None
    )


_LONG_ENOUGH = 6  # letters that make a title sure after «luật» in small letters


def _goes_on(text: str, start: int, known: int) -> bool:
    """Whether a known title is but the beginning of the one printed: `Giá` of `Giá trị gia tăng`."""
    word = _TO_WORD.match(text, known)
    if word is None or _TOLD.match(text, known) or _END_WORD.match(text, word.end()):
        return False
    told = _told_end(text, start)
    return (told is not None and told > known) or (
        " " not in text[start:known] and text[word.end()].islower() and bool(_walked_end(text, start))
    )


def _told_end(text: str, start: int) -> int | None:
    """The end of the words that a number, a date or a year closes as the title of a law."""
    limit = min(len(text), start + _LONGEST)
    stop = _CLAUSE_END.search(text, start, limit)
    limit = stop.start() if stop else limit
    told = _TOLD.search(text, start, min(len(text), limit + 30))
    if told is None or told.start() > limit or told.start() <= start:
        return None
    return None if _NOT_IN_TITLE.search(text, start, told.start()) else told.start()


def _walked_end(text: str, start: int) -> int:
    """The end of the words that may all belong to a title."""
    end = start
    for _ in range(_MOST_WORDS):
        place = end + (text[end : end + 1] in (" ", "\xa0"))
        word = _TITLE_WORD.match(text, place)
        if word is None or (end > start and (place == end or _END_WORD.match(text, place))):
            break
        end = word.end()
    return end


def _in_capitals(text: str, start: int) -> bool:
    """Whether the line goes on in capitals, where nothing tells a name from what follows."""
    words = text[start : start + 30].split()[:3]
    return len(words) > 1 and all(word.isupper() for word in words[:2])
