"""Read what is printed round a number: the kind before it, the date and the issuer after it or before it.

Ngày 30/8/2024, Sở Nội vụ có Công văn số 2328/SNV-TCCC
     ^ said     ^ said       ^ kind      ^ number
Quyết định số: 1743/QĐ-BGTVT, 1744/QĐ-BGTVT ngày 31/12/2024 của Bộ trưởng Bộ Giao thông vận tải
                                            ^ date              ^ issuer
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from vanban.facts.citing.issuers import bodies_before, body_at, issuer_after
from vanban.language.dates import find_printed_dates, is_day
from vanban.language.kinds import KINDS
from vanban.language.normal import fold


@dataclass(frozen=True, slots=True)
class Place:
    """What was read and where: a kind, a date, an issuer."""

    start: int
    end: int
    value: str


_EXTRA_KINDS = ("Văn bản", "Thông báo kết luận", "Kết luận", "Thông tri", "Bản án", "Giấy phép", "Cáo trạng")
_NAMES = {fold(name): name for name in (*(kind.name for kind in KINDS), *_EXTRA_KINDS)}
_NAMES |= {
    "thong tu lien bo": "Thông tư liên bộ",
    "phieu chuyen": "Phiếu chuyển",
    "cong van hoa toc": "Công văn",
    "cong van khan": "Công văn",
    "cong dien khan": "Công điện",
    "bao cao tham tra": "Báo cáo",
    "bao cao tham dinh": "Báo cáo",
    "to trinh lien nganh": "Tờ trình",
    "quyet dinh ca biet": "Quyết định",
    "thong bao ket luan": "Thông báo",
    "chuong trinh hanh dong": "Chương trình",
}
_LETTERS = {
    "QĐ": "Quyết định",
    "QÐ": "Quyết định",
    "NĐ": "Nghị định",
    "NÐ": "Nghị định",
    "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch",
    "NQ": "Nghị quyết",
    "CT": "Chỉ thị",
    "CV": "Công văn",
    "VB": "Văn bản",
    "TB": "Thông báo",
    "KH": "Kế hoạch",
    "BC": "Báo cáo",
    "TTr": "Tờ trình",
    "KL": "Kết luận",
    "HD": "Hướng dẫn",
    "PL": "Pháp lệnh",
    "CĐ": "Công điện",
}
"""Kinds that clerks shorten before a number: `QĐ số 12/2001/QĐ-BTC`."""
_OPENING = "(“\"'-–[+*:•"
_MOST_WORDS = max(len(name.split()) for name in _NAMES)
_LAST_SYLLABLES = frozenset(name.split()[-1] for name in _NAMES) | {
    mark + name for name in _NAMES if " " not in name for mark in _OPENING
}
_WORD = re.compile(r"\S+")
Words = list[re.Match[str]]
_NUMBER_WORD = frozenset(("so", "s6"))
_NEAR = 46  # characters that the longest kind and «số» take, with room
_REACH = 110


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before a number on its left."""

    start: int
    """Where the mention begins: at the kind, else at the word `số`, else at the number itself."""
    kind: str | None
    called: bool
    """Whether the word `số` is printed."""
    issuer: Place | None = None
    """`Nghị định của Chính phủ số 24/2000/NĐ-CP`."""


def before_number(text: str, number: int) -> Before:
    """The kind, the word `số` and an issuer between them, read leftwards from where a number begins."""
    near = max(0, number - _NEAR)
    words = list(_WORD.finditer(text, near, number))
    start = _called_at(text, words, number)
    called = start < number
    if _opens_line(text, start):
        return Before(start, None, called)
    kind = _kind_ending(words)
    if kind:
        return Before(kind.start, kind.value, called)
    if called and near:
        words = list(_WORD.finditer(text, max(0, number - _REACH), start))
    far = (_kind_and_issuer(text, words) or _kind_further_on(text, words)) if called and words else None
    return Before(far[0].start, far[0].value, called, far[1]) if far else Before(start, None, called)


def _called_at(text: str, words: Words, number: int) -> int:
    """Where the word `số` stands before the number, taken from `words`; `number` if it does not."""
    start = number
    while words and not words[-1][0].strip("….,_"):
        words.pop()
    if words and (fold(words[-1][0]).strip(":.,;(") in _NUMBER_WORD or words[-1][0] == "ố"):
        start = words.pop().start()
        start += number - start - len(text[start:number].lstrip("(:.,;"))
    while words and words[-1][0] in (":", ",", "-", "–"):
        words.pop()
    return start


def _opens_line(text: str, start: int) -> bool:
    """Whether `Số` with its capital opens a line, as in a head: the line above is no part of it."""
    return text.startswith("Số", start) and "\n" in text[max(0, start - 3) : start]


def _kind_ending(words: Words) -> Place | None:
    """The kind that the last of `words` end with, the longest name first."""
    if not words:
        return None
    short = words[-1][0].strip(_OPENING + ",.")
    if short in _LETTERS:
        start = words[-1].start() + words[-1][0].index(short)
        return Place(start, words[-1].end(), _LETTERS[short])
    if fold(words[-1][0]).rstrip(",:") not in _LAST_SYLLABLES:
        return None
    folded = [fold(word[0]) for word in words[-_MOST_WORDS:]]
    folded[-1] = folded[-1].rstrip(",:")
    for count in range(len(folded), 0, -1):
        name = " ".join(folded[-count:])
        printed = name.lstrip(_OPENING)
        if printed in _NAMES:
            return Place(words[-count].start() + len(name) - len(printed), words[-1].end(), _NAMES[printed])
    return None


def _kind_and_issuer(text: str, words: Words) -> tuple[Place, Place | None] | None:
    """The kind in `Nghị định của Chính phủ số`, with the issuer."""
    for place in range(len(words) - 1, 0, -1):
        if words[place][0].casefold() not in ("của", "do"):
            continue
        kind = _kind_ending(words[:place])
        body = body_at(text, words[place + 1].start()) if kind and place + 1 < len(words) else None
        if kind and body and not text[body[1] : words[-1].end()].strip(" ,:"):
            return kind, Place(*body, text[slice(*body)])
        return None
    return None


_FAR = 7
_ANY_SIGN = frozenset(
    ("Công văn", "Văn bản", "Tờ trình", "Báo cáo", "Thông báo", "Quyết định", "Kế hoạch", "Công điện")
)


def _kind_further_on(text: str, words: Words) -> tuple[Place, None] | None:
    """The kind a few words before `số`: `Công văn chỉ đạo số`, `Quyết định phê duyệt số`."""
    for count in range(1, min(_FAR, len(words))):
        if (
            words[-count][0][-1] in '.,;:)”"'
            or words[-count][0][0] in '(“"'
            or fold(words[-count][0]) in _CLAUSE
        ):
            return None
        kind = _kind_ending(words[:-count])
        if kind and kind.value in _ANY_SIGN:
            return (kind, None) if "\n" not in text[kind.start : words[-1].end()] else None
    return None


_CLAUSE = frozenset(
    [
        "va",
        "cua",
        "theo",
        "tai",
        "ve",
        "ngay",
        "so",
        "nay",
        "kem",
        "den",
        "cho",
        "voi",
        "tu",
        "la",
        "duoc",
        "da",
    ]
)

_DATE = re.compile(
    r"\s*(?:,|(?P<open>\())?\s*(?:(?:được\s+)?(?:ký|ban\s+hành|thông\s+qua|đề)\s+)?[Nn](?:gày|GÀY)\s*"
    r"(?P<day>\d{1,2})\s*(?:(?P<stroke>[/.-])\s*(?P<month>\d{1,2})\s*(?P=stroke)\s*(?P<year>\d{4})"
    r"|[Tt](?:háng|HÁNG)\s*(?P<month_named>\d{1,2})\s*(?:,?\s*[Nn](?:ăm|ĂM)|/)\s*(?P<year_named>\d{4}))(?!\d)(?(open)\s*\))"
)
_ANY_DATE = re.compile(
    r"\s*(?:,|(?P<open>\())?\s*(?:(?:được\s+)?(?:ký|ban\s+hành|thông\s+qua|đề)\s+)?(?=[Nn](?:gày|GÀY)[\s.…\d])"
)
_MONTH_OR_YEAR = re.compile(
    r"\s*,?\s*(?:tháng\s*(?P<month>\d{1,2})\s*(?:/|năm)\s*(?P<year>\d{4})|năm\s*(?P<year_alone>(?:19|20)\d\d))(?![\d/-])",
    re.I,
)
_ADOPTED = re.compile(r"(?:\s+đã)?\s+(?:được\s+)?Quốc\s+hội[^.;:\n]{0,120}?thông\s+qua(?=\s+ngày)", re.I)


def date_after(text: str, place: int) -> Place | None:
    """The date printed right after `place`, ISO, cut where the page is blank; None where none is."""
    date = _DATE.match(text, place)
    if date:
        return Place(date.start("day"), date.end(), _iso(date))
    if _ANY_DATE.match(text, place):
        return _torn_date(text, place) or _unreadable_date(text, place)
    part = _MONTH_OR_YEAR.match(text, place)
    if part is None:
        return None
    month = f"-{int(part['month']):02d}" if part["month"] and 1 <= int(part["month"]) <= 12 else ""
    return Place(part.start(), part.end(), f"{part['year'] or part['year_alone']}{month}")


def _iso(date: re.Match[str]) -> str:
    """The date, or its year alone where there is no such day."""
    day, month = int(date["day"]), int(date["month"] or date["month_named"])
    year = int(date["year"] or date["year_named"])
    return f"{year:04d}-{month:02d}-{day:02d}" if is_day(year, month, day) else f"{year}"


_LEADERS = re.compile(
    r"\s*,?\s*ngày[\s.…_]*(?P<day>\d{0,2})[\s.…_]*/[\s.…_]*(?P<month>\d{0,2})[\s.…_]*/\s*(?P<year>\d{4})(?!\d)",
    re.I,
)
_UNREADABLE = re.compile(
    r"\s*,?\s*(?:ngày)\s+(?P<day>[^\s,;]{1,4})\s+tháng\s+(?P<month>[^\s,;]{1,4})\s+năm\s+(?P<year>\d{4})(?!\d)",
    re.I,
)


def _unreadable_date(text: str, place: int) -> Place | None:
    """What a recogniser or a blank left of a date: `ngày 2l tháng 02 năm 2012` is in February 2012."""
    date = _LEADERS.match(text, place) or _UNREADABLE.match(text, place)
    if date is None:
        return None
    month = date["month"]
    known = month.isdecimal() and 1 <= int(month) <= 12
    return Place(date.start("day"), date.end(), f"{date['year']}-{int(month):02d}" if known else date["year"])


def _torn_date(text: str, place: int) -> Place | None:
    """A date with blanks, in words, or broken over lines."""
    for printed in find_printed_dates(text[place : place + 110]):
        if text[place : place + printed.start].strip(" ,(\xa0\n") not in (
            "",
            "ký",
            "ban hành",
            "được ban hành",
        ):
            return None
        return Place(place + printed.start, place + printed.end, printed.iso) if printed.iso else None
    return None


def adopted_after(text: str, place: int) -> Place | None:
    """The day in `được Quốc hội khóa XI thông qua ngày 26 tháng 11 năm 2003`."""
    adopted = _ADOPTED.match(text, place)
    return date_after(text, adopted.end()) if adopted else None


def issuer_of(text: str, place: int, *, joint: bool, dated: bool) -> Place | None:
    """The issuer printed after `place`; without `của` only right after a date and before a title."""
    body = issuer_after(text, place, joint=joint)
    if body is None and dated:
        bare = re.compile(r"\s+").match(text, place)
        body = body_at(text, bare.end(), joint=joint) if bare and bare.end() < len(text) else None
        if body and not _TITLE_FOLLOWS.match(text, body[1]):
            body = None
    return Place(*body, text[slice(*body)]) if body else None


_TITLE_FOLLOWS = re.compile(
    r"\s*(?:$|[;)]|về|v/v|quy\s+định|hướng\s+dẫn|ban\s+hành|phê\s+duyệt|sửa\s+đổi|công\s+bố)", re.I
)
_SAYS = re.compile(r"(?<!\w)(?:có|ban\s+hành|gửi|ký|tại|theo|chuyển|trình|bằng)(?!\w)", re.I)
_FARTHEST = 170
_BREAK = re.compile(r"[.;:\n“”](?=\s|$)")
_DAY_BEFORE = re.compile(r"(?:[Nn]gày\s+)(?=\d)")


def said_before(text: str, start: int) -> tuple[Place | None, Place | None]:
    """Issuer and date in the words before a mention: `ngày 10/01/2025, Bộ Tài chính đã có Văn bản số`."""
    near = text[max(0, start - 24) : start]
    if near.endswith("("):
        return _reported_by(text, start), None
    if not _SAYS.search(near):
        return None, None
    first = max(
        [
            max(0, start - _FARTHEST),
            *(match.end() for match in _BREAK.finditer(text, max(0, start - _FARTHEST), start)),
        ]
    )
    for body in bodies_before(text, first, start):
        end = (body_at(text, body) or (body, body))[1]
        if end > body and _CONNECTS.fullmatch(text, end, start) and _is_author(text, first, body, end, start):
            return Place(body, end, text[body:end]), _day_before(text, body)
    return None, None


def _is_author(text: str, first: int, body: int, end: int, start: int) -> bool:
    """Whether the body wrote what is cited: not in `thu hồi đất của Công ty theo Quyết định số`."""
    joint = text[end:start].strip().casefold().split()
    if not joint or joint[0] not in ("theo", "tại", "bằng"):
        return True
    if _AFTER_OF.search(text[first:body]) or joint[0] == "theo":
        return _WORD_OF.search(text[first:body]) is not None
    return True


_AFTER_OF = re.compile(r"(?<!\w)(?:của|cho)\s+$")
_WORD_OF = re.compile(
    r"(?:báo\s+cáo|ý\s+kiến|đề\s+nghị|kiến\s+nghị|đề\s+xuất|tờ\s+trình|tham\s+mưu|phản\s+ánh|yêu\s+cầu|văn\s+bản"
    r"|công\s+văn|thông\s+báo|kết\s+luận|chỉ\s+đạo|thẩm\s+định|thẩm\s+tra|hướng\s+dẫn|trả\s+lời|phúc\s+đáp|chấp\s+thuận"
    r"|phê\s+duyệt|góp\s+ý|giải\s+trình|thông\s+tin|nội\s+dung|chủ\s+trương|thống\s+nhất|phân\s+công|quyết\s+định|quy\s+định"
    r"|nghị\s+quyết|công\s+điện|ủy\s+quyền|xác\s+nhận|đồng\s+ý)\s+của\s+$",
    re.I,
)


def _reported_by(text: str, start: int) -> Place | None:
    """The body in `báo cáo của UBND tỉnh Lâm Đồng (Báo cáo số`: whose report it is."""
    first = max(0, start - _FARTHEST)
    for body in bodies_before(text, first, start):
        end = (body_at(text, body) or (body, body))[1]
        if end > body and not text[end:start].strip(" (\xa0") and _WORD_OF.search(text[first:body]):
            return Place(body, end, text[body:end])
    return None


_CONNECTS = re.compile(
    r"(?:\s*\([^()]{0,60}\))?(?:\s+(?:đã|cũng|vừa|mới))?\s+"
    r"(?:có|ban\s+hành|gửi|ký|ký\s+ban\s+hành|chuyển\s+đến|trình|(?:(?:có\s+)?ý\s+kiến[\w\s]{0,30}|nêu|đề\s+nghị|kiến\s+nghị"
    r"|chuyển\s+đến|báo\s+cáo|trả\s+lời|chỉ\s+đạo)?\s*(?:tại|theo|bằng))"
    r"(?:\s+(?:các|những|nội\s+dung))*\s*(?:Điều\s+\d+\s*|(?:khoản\s+\d+\s+)?)?",
    re.I,
)


def _day_before(text: str, place: int) -> Place | None:
    """The date in `Ngày 24/7/2024, Chủ tịch ... có`: it ends where the body's name begins."""
    first = max(0, place - 40)
    days = list(_DAY_BEFORE.finditer(text, first, place))
    date = date_after(text, days[-1].start()) if days else None
    return date if date and not text[date.end : place].strip(" ,") else None
