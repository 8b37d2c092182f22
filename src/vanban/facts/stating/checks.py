"""Hold a statement against what its own sentence prints, and its day against the calendar.

271/320 khuyến nghị (84,7 %)        từ 18 phòng xuống 13, giảm 5 phòng        thứ Hai, ngày 24/11/2023
^ ratio                             ^ difference, direction                   ^ weekday

Each check says consistent, contradicted, or cannot tell; contradicted only where nothing else can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from vanban.facts.stating.comparisons import Stated
from vanban.facts.stating.happenings import Happening
from vanban.facts.stating.moods import Mood
from vanban.facts.stating.quantities import Quantity, shown
from vanban.facts.stating.statements import Sentence
from vanban.language.dates import day_of, is_day
from vanban.language.normal import fold
from vanban.model import Check, ClaimKind, Span, Verdict

_RATIO = re.compile(
    r"\s?(?P<words>(?:[^\W\d_]++\s?){0,20}+)(?P<link>[,(–-]\s?)(?P<verb>(?:tức\s"
    r"|tương\sđương\s)?(?:đạt|chiếm|bằng|là)?\s?(?:tỷ\slệ|tỉ\slệ)?)\s?$"
)
_ENDS = re.compile(
    r"\s?(?:[.;]|$|,(?!\s(?:do|tính|trên|so|theo|vì|nếu|không|chưa|kể|bao|trừ|riêng)(?!\w))"
    r"|\)(?!\s(?:tổng|số|của|so|trên|kế\shoạch|dự\stoán|chỉ\stiêu|tính|nếu)(?!\w)))"
)
"""Where a figure ends its clause, and nothing goes on to say of what or by what measure it is meant."""
_MOVE = re.compile(r"\s?[,(]\s?(?:(?P<way>tăng|giảm)|(?P<more>cao|thấp)\shơn)\s(?:thêm\s)?$")
_DOWN = re.compile(r"giảm|hạ|rút|cắt|thu\shẹp|xuống", re.IGNORECASE)
_UP = re.compile(r"tăng|nâng|mở\srộng|lên", re.IGNORECASE)
_SHOWN = 12
_NEAR = 140
_MOST_WORDS = 8
"""With more words between, a share may be of something else."""
_SCALES = {"nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9}
_DAYS = {
    "hai": 0,
    "ba": 1,
    "tu": 2,
    "nam": 3,
    "sau": 4,
    "bay": 5,
    "2": 0,
    "3": 1,
    "4": 2,
    "5": 3,
    "6": 4,
    "7": 5,
}
_DAY_NAMES = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def check_figures(sentence: Sentence, stated: Stated, printed: Sequence[Quantity]) -> Iterator[Check]:
    """Yield what comes of holding a stated figure against the words around it."""
    if stated.quantity is None:
        return
    if stated.kind is ClaimKind.PART_OF_WHOLE:
        yield from _ratio(sentence, stated, printed)
    elif stated.kind is ClaimKind.CHANGE and stated.against is not None:
        yield from _direction(sentence, stated, stated.quantity, stated.against)
        yield from _difference(sentence, stated, printed)
    yield from _in_words(sentence, stated.quantity)
    yield from _in_full(sentence, stated.quantity)


def check_day(sentence: Sentence, happening: Happening, issued: str | None) -> Iterator[Check]:
    """Yield what comes of holding a dated event against the calendar and the day of the document."""
    place = Span(sentence.start + happening.date.start, sentence.start + happening.date.end)
    printed = sentence.text[happening.date.start : happening.date.end]
    day = day_of(happening.date.iso)
    if happening.date.doubt is not None and day is None and _impossible(printed):
        yield Check("date", Verdict.CONTRADICTED, f"Không có ngày nào như in: {printed}", (place,))
    if day is None:
        return
    if happening.weekday is not None:
        yield _weekday(sentence, happening, day, place)
    signed = day_of(issued)
    if signed is not None and happening.past and sentence.mood is not Mood.RULES:
        verdict = Verdict.CONTRADICTED if day > signed else Verdict.CONSISTENT
        order = "sau" if day > signed else "không sau"
        why = f"Việc đã xảy ra ngày {_printed(day)}, {order} ngày văn bản {_printed(signed)}"
        yield Check("after_document", verdict, why, (place,))


def check_sum(total: Decimal, parts: Sequence[Decimal], spans: tuple[Span, ...], *, whole: bool) -> Check:
    """A printed total against its parts; where they need not be all (not `whole`), it cannot tell."""
    added = sum(parts, Decimal(0))
    printed = " + ".join(shown(part) for part in parts[:_SHOWN]) + (" + ..." if len(parts) > _SHOWN else "")
    why = f"{printed} = {shown(added)}" + ("" if added == total else f", in {shown(total)}")
    if added == total:
        return Check("sum", Verdict.CONSISTENT, why, spans)
    return Check("sum", Verdict.CONTRADICTED if whole else Verdict.CANNOT_TELL, why, spans)


def _ratio(sentence: Sentence, stated: Stated, printed: Sequence[Quantity]) -> Iterator[Check]:
    """A part of a whole against the share printed right behind it; without one, what share it would be."""
    here = stated.quantity
    whole = stated.against.value if stated.against else here and here.of
    if here is None or here.value is None or not whole:
        return
    share = here.value * 100 / whole
    said = f"{shown(here.value)}/{shown(whole)} = {shown(round(share, 2))} %"
    place = Span(sentence.start + stated.start, sentence.start + stated.end)
    following = _next(printed, stated.end, _NEAR)
    link = _RATIO.fullmatch(sentence.text[stated.end : following.start]) if following else None
    if following is None or link is None or following.value is None or following.unit != "%":
        near = following is not None and following.unit == "%"
        why = f"{said}; không rõ tỷ lệ in sau đó là của gì" if near else f"{said}; không in tỷ lệ để so"
        yield Check("ratio", Verdict.CANNOT_TELL, why, (place,))
        return
    near = abs(share - following.value) <= Decimal(1).scaleb(-following.decimals)
    sure = _is_share(sentence.text, link, following) and not here.about and _is_alike(following.value, share)
    verdict = Verdict.CONSISTENT if near else Verdict.CONTRADICTED if sure else Verdict.CANNOT_TELL
    spans = (place, *_spans(sentence, following))
    yield Check("ratio", verdict, f"{said}, in {shown(following.value)} %", spans)


def _is_share(text: str, link: re.Match[str], following: Quantity) -> bool:
    """Whether a figure behind a part can only be its share: `, chiếm 84,7 %.`, `(84,7 %)`."""
    if len(link["words"].split()) > _MOST_WORDS:
        return False
    named = link["link"][0] != "," or bool(link["verb"].strip())
    return named and not following.about and bool(_ENDS.match(text, following.end))


def _is_alike(one: Decimal, other: Decimal) -> bool:
    """Whether two figures are of one size: what is far off may be a share of something else."""
    return other / 2 <= one <= other * Decimal("1.5")


def _next(printed: Sequence[Quantity], place: int, reach: int) -> Quantity | None:
    """The first figure behind a place, no further than `reach`."""
    return next((each for each in printed if place <= each.start <= place + reach), None)


def _direction(sentence: Sentence, stated: Stated, to: Quantity, start: Quantity) -> Iterator[Check]:
    """`giảm từ 13 xuống 18` cannot be; only where both ends are printed in one unit."""
    words = sentence.text[stated.start : start.start] + sentence.text[start.end : to.start]
    down, up = bool(_DOWN.search(words)), bool(_UP.search(words))
    if (
        to.value is None
        or start.value is None
        or down == up
        or (to.unit and start.unit and to.unit != start.unit)
    ):
        return
    right = to.value == start.value or (to.value < start.value) == down
    spans = _spans(sentence, start, to)
    why = f"{'Giảm' if down else 'Tăng'} từ {shown(start.value)} đến {shown(to.value)}"
    if not right and (to.about or start.about):
        return
    yield Check("direction", Verdict.CONSISTENT if right else Verdict.CONTRADICTED, why, spans)


def _difference(sentence: Sentence, stated: Stated, printed: Sequence[Quantity]) -> Iterator[Check]:
    """The printed difference between two ends: `(giảm 5 phòng)`, in the unit of both or as a share."""
    moved = _next(printed, stated.end, 60)
    if moved is None or stated.quantity is None or stated.against is None:
        return
    move = _MOVE.fullmatch(sentence.text[stated.end : moved.start])
    if move and stated.quantity.unit == stated.against.unit:
        yield from _compared(sentence, moved, stated.quantity, stated.against)


def _compared(sentence: Sentence, moved: Quantity, to: Quantity, start: Quantity) -> Iterator[Check]:
    if moved.value is None or to.value is None or start.value is None:
        return
    apart = abs(to.value - start.value)
    slack = Decimal(1).scaleb(-min(moved.decimals, to.decimals, start.decimals))
    alike = moved.unit == to.unit or (moved.percent and to.percent)
    fits = [abs(apart - moved.value) <= (slack if moved.decimals else 0)] if alike else []
    if moved.percent and start.value:
        fits.append(abs(apart * 100 / start.value - moved.value) <= slack)
    if not fits:
        return
    about = moved.about or to.about or start.about or not _ENDS.match(sentence.text, moved.end)
    verdict = Verdict.CONSISTENT if any(fits) else Verdict.CANNOT_TELL if about else Verdict.CONTRADICTED
    printed = f"{shown(moved.value)} {moved.unit}"
    why = f"Từ {shown(start.value)} đến {shown(to.value)} là {shown(apart)}, in {printed}"
    yield Check("difference", verdict, why, _spans(sentence, start, to, moved))


def _in_words(sentence: Sentence, here: Quantity) -> Iterator[Check]:
    """A figure against the words in brackets behind it: `03 (ba)`."""
    if here.words is None or here.value is None:
        return
    same = here.value == here.words
    why = f"{shown(here.value)} và chữ «{shown(Decimal(here.words))}»"
    yield Check(
        "same_figure", Verdict.CONSISTENT if same else Verdict.CONTRADICTED, why, _spans(sentence, here)
    )


def _in_full(sentence: Sentence, here: Quantity) -> Iterator[Check]:
    """A rounded amount against the full one in brackets: `gần 16 tỷ đồng (15.931.788.195)`."""
    if here.value is None or not here.unit:
        return
    scale = sum(_SCALES.get(word, 0) for word in here.unit.split())
    bracket = re.match(
        r"\s\((?P<full>\d{1,3}(?:\.\d{3}){2,6})\s?(?:đồng|đ"
        r"|VNĐ)?\)",
        sentence.text[here.end : here.end + 50],
    )
    if not scale or bracket is None:
        return
    full = Decimal(bracket["full"].replace(".", ""))
    apart = abs(full.scaleb(-scale) - here.value)
    same = apart <= Decimal(1).scaleb(-here.decimals)
    if not same and (here.about or not _is_alike(full.scaleb(-scale), here.value)):
        return
    why = f"{shown(here.value)} {here.unit} và {shown(full)}"
    spans = (Span(sentence.start + here.start, sentence.start + here.end + bracket.end()),)
    yield Check("same_figure", Verdict.CONSISTENT if same else Verdict.CONTRADICTED, why, spans)


def _weekday(sentence: Sentence, happening: Happening, day: date, place: Span) -> Check:
    """The name of the day against the calendar."""
    assert happening.weekday is not None
    match = happening.weekday
    named = 6 if match["sunday"] else _DAYS[fold(match["name"]).replace("bẩy", "bay")]
    same = named == day.weekday()
    why = f"Ngày {_printed(day)} là {_DAY_NAMES[day.weekday()]}, in {_DAY_NAMES[named]}"
    name = match.span("sunday" if match["sunday"] else "name")
    spans = (Span(sentence.start + name[0], sentence.start + name[1]), place)
    return Check("weekday", Verdict.CONSISTENT if same else Verdict.CONTRADICTED, why, spans)


_WHOLE_DATE = re.compile(
    r"(?:ngay\s)?(\d{1,2})(?:\s?[/.-]\s?|\sthang\s)(\d{1,2})(?:\s?[/.-]\s?"
    r"|\snam\s)((?:19|20)\d\d)"
)


def _impossible(printed: str) -> bool:
    """Whether day, month and year are all printed and no calendar has them; figures near misprints count."""
    match = _WHOLE_DATE.fullmatch(fold(printed.strip()))
    return match is not None and not is_day(int(match[3]), int(match[2]), int(match[1]))


def _printed(day: date) -> str:
    return f"{day.day:02}/{day.month:02}/{day.year}"


def _spans(sentence: Sentence, *quantities: Quantity) -> tuple[Span, ...]:
    return tuple(Span(sentence.start + each.start, sentence.start + each.end) for each in quantities)
