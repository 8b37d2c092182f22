"""Find what a sentence says in figures: parts of wholes, shares, changes, ranks, plain quantities.

giảm từ 18 phòng xuống còn 13 ban        271/320 khuyến nghị        đứng thứ 37 trên tổng số 63 tỉnh
^ change to 13, of 18                    ^ part 271 of 320          ^ rank 37 of 63
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vanban.facts.stating.modality import is_aimed, is_stated
from vanban.facts.stating.moods import Mood
from vanban.facts.stating.quantities import Quantity, plain
from vanban.facts.stating.statements import Sentence
from vanban.language.numerals import parse_ordinal
from vanban.model import ClaimKind


@dataclass(frozen=True, slots=True)
class Stated:
    """What is stated at a place of a sentence, before subject, period and speaker are looked for."""

    kind: ClaimKind
    start: int
    end: int
    value: str | None = None
    unit: str | None = None
    of: str | None = None
    quantity: Quantity | None = None
    """The figure itself."""
    against: Quantity | None = None
    """The figure that a change starts from."""


_ABOUT = (
    r"(?:thêm|bình\squân|khoảng|gần|hơn|trên|tới|đến|nhẹ|mạnh|được|là|lên|chừng|xấp\sxỉ|dưới|từ"
    r"|ở\smức|còn|xuống|ước)\s"
)
_CHANGE = re.compile(
    r"(?<!\w)(?:tăng|giảm|vượt|hụt|gấp|(?:cao|thấp|nhiều|ít|lớn|nhỏ)\shơn)\s"
    rf"(?:{_ABOUT}){{0,3}}$|(?<!\w)xuống\scòn\s(?:khoảng\s|dưới\s)?$",
    re.IGNORECASE,
)
_SHARE_CHANGE = re.compile(
    rf"{_CHANGE.pattern}|(?<!\w)(?:tăng|giảm)\s(?:bình\squân|trung\sbình)[^,.;:%]{{0,45}}$"
    r"|(?<!\w)(?:tăng|giảm|hạ|nâng)\s(?:xuống|lên)[^,.;:%\d]{0,12}$",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"(?<!\w)(?:(?P<verb>tăng|giảm|nâng|hạ|rút|rút\sngắn|tăng\slên|cắt\sgiảm)\s)?từ\s(?:mức\s|khoảng\s"
    r"|trên\s|gần\s|hơn\s)?$",
    re.IGNORECASE,
)
_TO = re.compile(
    r"(?<!\w)(?P<way>xuống|lên|còn|đến|tới|thành)\s(?:(?:còn|đến|tới|mức|khoảng|gần|hơn|trên"
    r"|dưới)\s){0,3}$",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"(?<!\w)(?:tăng|giảm|nâng|hạ|rút\sngắn|cắt\sgiảm|thu\shẹp|mở\srộng)(?!\w)[^.;]{0,100}$", re.IGNORECASE
)
_UP_TO = (" đến ", " tới ", " - ", " – ")
_FAR = 60
_WHOLE = re.compile(r"\s(?:trên|trong|/)\s(?:tổng\ssố\s|tổng\s|số\s)?$")
_COMPARED = re.compile(
    r"\s?(?:\([^()]{0,40}\)\s)?(?:so(?:\svới)?\s(?P<with>[^,.;:()]{2,60}?)(?=[,.;:()]|\svà\s"
    r"|\strong\sđó|\s(?:đạt|tăng|giảm)\s|$)"
    r"|(?P<plain>(?:năm|cùng\skỳ)(?:\s[^,.;:()]{2,30}?)?)(?=[,.;:()]|\svà\s|$)"
    r"|(?P<plan>(?:dự\stoán|kế\shoạch)(?:\s(?:năm|giao|đề\sra|tỉnh|trung\sương))?))"
)
_PLACE_OF_DAY = re.compile(r"(?:ngày|dịp|lễ|quốc\skhánh|tết)\s$", re.IGNORECASE)
_ASSERTED_TIME = re.compile(r"(?<!\w)(?:đủ|tròn|kéo\sdài|đạt)\s(?:gần\s|hơn\s|khoảng\s)?$", re.IGNORECASE)
_ALL = re.compile(r"(?<!\w)(?:(?<!tất\s)cả|hai|các|những|mỗi)\s$", re.IGNORECASE)
_LISTED = re.compile(r"[^.;,%]{0,40}\s(?:sau(?:\sđây)?|như\ssau|dưới\sđây)\s?[:,.]")

_AREA = r"(?:cả\snước|toàn\squốc|thế\sgiới|toàn\stỉnh|khu\svực|Đông\sNam\sÁ|Việt\sNam)"
_GRADE = r"(?:cao|thấp|lớn|nhỏ|nhiều|ít|tốt|kém|nhanh|chậm|mạnh|dài|ngắn|sớm|muộn|nặng|nghiêm\strọng)"
_RANK = re.compile(
    rf"""
    (?<!\w) (?:
      (?: (?:đứng|xếp|giữ|ở|đạt) \s (?:ở\s|vào\s)? )? (?: (?:vị\strí|hạng) \s )?
      (?:thứ|hạng|vị\strí\s(?:thứ\s)?|top) \s
      (?P<place> \d{{1,3}} | nhất | nhì | ba | tư | năm | sáu | bảy | tám | chín | mười )
      (?P<slash> \s?/\s?\d{{1,3}} )?
      (?P<among> \s (?:trên|trong) \s (?:tổng\s)? (?:số\s)? \d{{1,3}} (?:\s[^\W\d_]+){{0,3}}
               | \s (?:trong\s)? (?:vùng|tỉnh|ngành|toàn\sngành|{_AREA}) )?
    | (?:đứng|dẫn) \s đầu (?:\s (?:cả\snước|toàn\squốc|khu\svực|toàn\stỉnh|thế\sgiới|về) )
    | {_GRADE} \s nhất \s (?:
        (?:là\s)? (?:trong|trên|từ|kể\stừ|so\svới|của|tại|ở) \s (?:
            tổng(?:\ssố)?\s[^\W\d_]+\s[^\W\d_]+ |
            \d{{1,3}}\s(?:(?:chu|nhiệm)\skỳ|[^\W\d_]+) (?:\s(?:qua|gần\sđây|nay|trở\slại\sđây))? | \d{{4}}
          | (?:nhiều|những|mấy|các)\snăm (?:\s(?:qua|nay|gần\sđây))? | trước\s(?:đến|tới)\snay
          | vòng\s\d{{1,3}}\snăm | lịch\ssử | năm\s\d{{4}} | vùng | tỉnh | {_AREA} )
      | {_AREA} )
    | (?:lần|năm|tỉnh|địa\sphương|đơn\svị|nước|quốc\sgia) \s đầu \s tiên
    ) (?!\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_RANKS = re.compile(r"nhất|đầu|hạng|thứ|vị trí|top|Top|ĐẦU|NHẤT|THỨ|HẠNG")
_STANDS = re.compile(r"đứng|xếp", re.IGNORECASE)
_RANKED = re.compile(r"^(?:đứng|xếp|giữ|ở|đạt|hạng|vị\strí|top)", re.IGNORECASE)
_AMONG = re.compile(r"\d{1,3}")


def find_stated(sentence: Sentence, quantities: Sequence[Quantity]) -> Iterator[Stated]:
    """Yield what a sentence with these quantities states in figures and ranks, not overlapping, in order."""
    ranks = list(_ranks(sentence))
    figures = [
        figure
        for figure in _figures(sentence, quantities)
        if not any(rank.start < figure.end and figure.start < rank.end for rank in ranks)
    ]
    yield from sorted((*ranks, *figures), key=lambda stated: stated.start)


def _figures(sentence: Sentence, quantities: Sequence[Quantity]) -> Iterator[Stated]:
    """The figures of a sentence as parts, changes, shares and quantities."""
    place = 0
    while place < len(quantities):
        here = quantities[place]
        following = quantities[place + 1] if place + 1 < len(quantities) else None
        start = _moves_from(sentence.text, here, following) if following else None
        if following and start is not None:
            yield from _moved(sentence, start, here, following)
        elif following and _is_range(sentence.text, here, following):
            stated = _single(sentence, replace(following, start=here.start, value=None))
            if stated:
                yield stated
        elif following and _is_whole(sentence.text, here, following):
            if not is_aimed(sentence, here.start):
                yield _part(here, following)
        else:
            stated = _single(sentence, here)
            if stated:
                yield stated
            place += 1
            continue
        place += 2


def _moves_from(text: str, here: Quantity, following: Quantity) -> int | None:
    """Where a change with both its ends begins, `giảm từ 18 phòng xuống còn 13 ban`; None for no change."""
    start = _FROM.search(text, max(0, here.start - _FAR), here.start)
    if start is None or following.start - here.end > _FAR or (here.unit or following.unit) is None:
        return None
    way = _TO.search(text, here.end, following.start)
    if way is None:
        return None
    directed = start["verb"] or way["way"].lower() in ("xuống", "lên", "còn")
    return start.start() if directed or _MOVED.search(text[: start.start()]) else None


def _is_range(text: str, here: Quantity, following: Quantity) -> bool:
    """Whether two figures are the ends of one: `từ 25 đến 30 học viên`."""
    opens = text[max(0, here.start - 3) : here.start].lower() == "từ "
    return opens and here.unit in (None, following.unit) and text[here.end : following.start] in _UP_TO


def _moved(sentence: Sentence, start: int, here: Quantity, following: Quantity) -> Iterator[Stated]:
    """A change with both its ends, where it is said to have been."""
    if not is_aimed(sentence, start) and is_stated(sentence, here.start, here.end):
        yield Stated(
            ClaimKind.CHANGE, start, following.end, _value(following), following.unit,
            _value(here), following, here,
        )  # fmt: skip


def _is_whole(text: str, here: Quantity, following: Quantity) -> bool:
    """Whether the second figure is the whole of the first: `15 trên 20 xã`, `07 trong tổng số 09 sở`."""
    between = text[here.end : following.start]
    if not _WHOLE.search(between) or len(between) > _FAR or here.percent or following.percent:
        return False
    if (
        here.value is None
        or following.value is None
        or here.value > following.value
        or here.of
        or following.of
    ):
        return False
    return here.unit is None or here.unit == following.unit


def _part(here: Quantity, following: Quantity) -> Stated:
    return Stated(
        ClaimKind.PART_OF_WHOLE, here.start, following.end, _value(here), following.unit or here.unit,
        _value(following), here, following,
    )  # fmt: skip


def _single(sentence: Sentence, here: Quantity) -> Stated | None:
    """One figure by itself."""
    if here.of is not None:
        return _fraction(sentence, here)
    if here.unit is None or not is_stated(sentence, here.start, here.end):
        return None
    pattern = _SHARE_CHANGE if here.percent else _CHANGE
    change = pattern.search(sentence.text, max(0, here.start - _FAR), here.start)
    if change and not here.time:
        compared = _COMPARED.match(sentence.text, here.end)
        of = (compared["with"] or compared["plan"] or compared["plain"]).strip() if compared else None
        return Stated(ClaimKind.CHANGE, change.start(), here.end, _value(here), here.unit, of, here)
    if here.percent:
        return Stated(ClaimKind.PERCENTAGE, here.start, here.end, _value(here), here.unit, None, here)
    if not _is_counted(sentence.text, here):
        return None
    return Stated(ClaimKind.QUANTITY, here.start, here.end, _value(here), here.unit, None, here)


def _is_counted(text: str, here: Quantity) -> bool:
    """Whether a figure says how many there are: no stretch of time, no number of what is listed next."""
    if here.time:
        return bool(_ASSERTED_TIME.search(text, max(0, here.start - _FAR), here.start))
    return not _ALL.search(text, max(0, here.start - 12), here.start) and not _LISTED.match(text, here.end)


def _fraction(sentence: Sentence, here: Quantity) -> Stated | None:
    """A part of a whole printed as `271/320 khuyến nghị`; a day and a month are none."""
    if here.value is None or here.of is None or here.value > here.of or here.of == 0 or here.unit is None:
        return None
    if _PLACE_OF_DAY.search(sentence.text, max(0, here.start - 12), here.start) or is_aimed(
        sentence, here.start
    ):
        return None
    if (
        sentence.mood is Mood.ORDERS
        and not is_stated(sentence, here.start, here.end)
        and here.value * 10 < here.of * 2
    ):
        return None
    return Stated(
        ClaimKind.PART_OF_WHOLE, here.start, here.end, _value(here), here.unit, plain(here.of), here
    )


def _ranks(sentence: Sentence) -> Iterator[Stated]:
    """Ranks and superlatives with what they are held against."""
    if not _RANKS.search(sentence.text):
        return
    for match in _RANK.finditer(sentence.text):
        if is_aimed(sentence, match.start()):
            continue
        if match["place"] is None:
            if sentence.mood is not Mood.ORDERS or not match[0].lower().endswith("đầu tiên"):
                yield Stated(ClaimKind.RANKING, match.start(), match.end())
        elif match["among"] or (_RANKED.match(match[0]) and (match["slash"] or _STANDS.match(match[0]))):
            among = _AMONG.search(match["slash"] or match["among"] or "")
            yield Stated(
                ClaimKind.RANKING,
                match.start(),
                match.end(),
                _ordinal(match["place"]),
                None,
                among and among[0],
            )


def _ordinal(printed: str) -> str | None:
    if printed.isdigit():
        return str(int(printed))
    try:
        return str(parse_ordinal(printed))
    except ValueError:
        return None


def _value(quantity: Quantity) -> str | None:
    return None if quantity.value is None else plain(quantity.value)
