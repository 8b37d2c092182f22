"""Read the figures of a sentence: what they count, how finely they are printed; leave out what only names.

chấp thuận 271/320 khuyến nghị         hơn 3.346,9 triệu đồng/năm          theo Điều 5, năm 2024, lớp 12
           ^ 271 of 320, unit              ^ 3346.9, unit, about                ^ names, years: no figures
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from vanban.language.compounds import is_compound
from vanban.language.numerals import parse_words

_NUMBER = r"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}|\d{1,15}(?:[.,]\d{1,9})?)"
FIGURE = re.compile(
    rf"""
    (?<![\w.,/:@#%’'\u00d7=–-]) (?P<first>{_NUMBER})
    (?: \s? % (?=\s?[-–]) )?
    (?: \s?(?P<joint>[/–-])\s?(?P<second>{_NUMBER}) )?
    (?! [\w–:/] | [.,]\d | -[\w] )
    (?P<percent> \s?[%‰](?![\w]) | \s(?:điểm\s)?phần\s(?:trăm|nghìn)\b )?
    """,
    re.VERBOSE,
)
_SCALE = r"(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ|trăm)(?:\s(?:nghìn|ngàn|triệu|tỷ|tỉ))?"
_MEASURE = (
    r"(?:đồng|VNĐ|VND|đ|USD|EUR|euro|đô\sla(?:\sMỹ)?|yên|nhân\sdân\stệ|ha|hecta|héc\sta|km2|km|m2|m3|m"
    r"|cm|mm"
    r"|kg|gam|tấn|tạ|yến|lít|kWh|kwh|Kwh|KWh|MWh|MW|kW|KW|kV|GB|TB|Mbps|điểm\sphần\străm)(?![\w])"
)
_PAIRS = (
    r"văn\sbản|doanh\snghiệp|trường\shợp|cơ\squan|đơn\svị|thành\sviên|sinh\sviên|học\ssinh|giáo\sviên"
    r"|cán\sbộ"
    r"|công\schức|viên\schức|nhân\sviên|đảng\sviên|đoàn\sviên|hội\sviên|chi\sbộ|đảng\sbộ|khuyến\snghị"
    r"|kiến\snghị"
    r"|hội\snghị|hội\sthảo|chỉ\stiêu|tiêu\schí|nhiệm\svụ|sản\sphẩm|dự\sán|đề\sán|đề\stài|công\strình|hồ\ssơ"
    r"|thủ\stục|dịch\svụ|tổ\schức|cá\snhân|tập\sthể|lao\sđộng|người\sdân|nhân\skhẩu|hộ\sdân|hộ\snghèo"
    r"|thí\ssinh"
    r"|bệnh\snhân|đại\sbiểu|cử\stri|ý\skiến|quyết\sđịnh|báo\scáo|tin\sbài|chỉ\svàng|vị\strí|tác\sphẩm"
    r"|mô\shình"
    r"|di\stích|lễ\shội|hợp\stác|phương\stiện|máy\stính|sáng\skiến|ngày\shội|cuộc\shọp|khu\svực"
    r"|lĩnh\svực|mặt\shàng"
    r"|đối\stượng|nạn\snhân|bị\scan|bị\scáo|địa\sphương|trạm\sy|cơ\ssở|tổ\shợp|trang\strại|hợp\stác\sxã"
    r"|tổ\sdân"
)
_NOUN = rf"(?:(?i:{_PAIRS})(?![\w])|[^\W\d_]+)"
UNIT = re.compile(
    rf"\s?(?P<scale>{_SCALE})?(?(scale)\s|\s?)(?P<noun>{_MEASURE}|{_NOUN})"
    r"(?P<per>(?:/\s?(?:sinh\sviên|[^\W\d_]{1,12}[23]?)){0,2})"
)
_SECOND = re.compile(r"\s(?P<word>[^\W\d_]+)(?!\w)")
_FINE = re.compile(rf"[%‰]|điểm\sphần|phần\s|{_SCALE}(?![\w])|{_MEASURE}")
_ONLY_SCALE = re.compile(rf"\s{_SCALE}(?![\w])")
_NO_UNIT = re.compile(
    r"(?:mỗi|mọi|từng|và|hoặc|hay|của|theo|từ|đến|tới|là|có|được|thì|này|đó|trở|nêu|tại|ở|trong|ngoài|do|bởi|về|với"
    r"|cho|để|khi|nếu"
    r"|mà|như|các|những|một|hai|ba|bốn|năm|tháng|ngày|giờ|phút|giây|tuần|quý|tuổi|h|g|x|so|trên|dưới"
    r"|điều|khoản|mục|chương|phần|phụ|kỳ|khóa|khoá|nhiệm|đã|đang|sẽ|bị|còn|không|phải|cần|kèm|nay"
    r"|sau|trước|cũng"
    r"|nhưng|song|đối|thuộc|gồm|đều|rất|đồng\sthời|trừ|kể|hiện|thay|bằng|tăng|giảm|đạt|chiếm|tương|nói"
    r"|liên|qua|vừa)(?![\w])",
    re.IGNORECASE,
)
_TIME = re.compile(r"(?:năm|tháng|ngày|giờ|phút|giây|tuần|quý|tuổi)(?![\w])", re.IGNORECASE)
_NAMES = re.compile(
    r"(?<!\w)(?:điều|khoản|điểm|mục|chương|phần|(?<!tổng\s)(?<!trong\s)số|phụ\slục|mẫu|biểu|bảng|hình"
    r"|trang|năm|tháng"
    r"|ngày|mùng|mồng|quý|thứ|kỳ|khóa|khoá|kì|nhiệm\skỳ|giai\sđoạn|lớp|quận|phường|khu\sphố|ấp|thôn|đường"
    r"|quốc\slộ|QL|ĐT|tỉnh\slộ|đề\sán|chương\strình|phương\sthức|hạng|vòng|đợt|hệ\ssố|mã|câu|dòng|cột|quyển"
    r"|chuyên\sđề|công\svăn|nghị\sđịnh|quyết\sđịnh|nghị\squyết|thông\stư|chỉ\sthị|luật|NĐ|QĐ|NQ|TT|KH"
    r"|BC|môn|bậc"
    r"|ngạch|thửa|tầng|ngõ|ngách|hẻm|kiệt|điện\sthoại|fax|tel|tài\skhoản|block|zone|lúc|hội\snghị\stw"
    r"|(?:hội\snghị|nghị\squyết)\strung\sương|trung\sđoàn|sư\sđoàn|quân\skhu|iso|tcvn|qcvn|covid|windows|thế\skỷ)\s?[:.]?\s?$",
    re.IGNORECASE,
)
"""Words after which a number is part of a name or of a date: `Điều 5`, `lớp 12`, `Chương trình 1125`."""
_NAMES_FEW = re.compile(
    r"(?<!\w)(?:cấp|nhà|phòng|đoàn|đội|bước|loại|nhóm|tổ|lô|ô|tờ|vùng|tập|mức|chu\skỳ)\s$", re.IGNORECASE
)
"""Words after which one figure alone names and more of them count: `cấp 3`, `cấp 05 giấy phép`."""
_ABOUT = re.compile(
    r"(?:hơn|trên|gần|khoảng|xấp\sxỉ|chừng|dưới|ước|ngót|non|cỡ|tầm|vượt|quá|lên\stới|lên\sđến|tới"
    r"|[~\u2248><≥≤±])\s?$",
    re.IGNORECASE,
)
_START = 4
"""The number of an item stands no further from the beginning of its sentence."""
_BROKEN = re.compile(r"(?<![\w.,/:])\d{1,3}[.,]\s$")
_GOES_ON = re.compile(r"(?:,\s|\s)\d")
_CLOCK = re.compile(r"\d\s?(?:giờ|h|g)\s?$", re.IGNORECASE)
"""Before minutes: `8 giờ 00`."""
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_WORDED = re.compile(r"\((?P<words>[^\W\d_]{2,}(?:\s[^\W\d_]{2,}){0,15})\)\s?")


_DIGIT = r"(?:hai|ba|bốn|sáu|bảy|tám|chín)"
_WRITTEN = re.compile(
    rf"(?<!\w)(?<!thứ\s)(?<!lần\s)(?<!\d\s)(?<!tháng\s)(?<!cả\s)(?<!trăm\s)(?<!nghìn\s)"
    rf"(?<!ngàn\s)(?<!mươi\s)(?<!triệu\s)(?<!linh\s)(?<!lẻ\s)(?P<words>(?:{_DIGIT}|mười"
    rf"|năm(?=\s(?:mươi|trăm|nghìn|ngàn))|một(?=\s(?:trăm|nghìn|ngàn)))"
    rf"(?:\s(?:mươi|trăm|nghìn|ngàn|mười|không|linh|lẻ|một|mốt|tư|lăm|năm|{_DIGIT})){{0,8}})"
    r"\s(?P<unit>người|vụ|cháu|em|trường\shợp|hộ|đối\stượng|nạn\snhân|chiến\ssĩ|bị\scan|bị\scáo"
    r"|ngôi\snhà|căn\snhà|xã|huyện|tỉnh"
    r"|đơn\svị|cơ\squan|doanh\snghiệp|dự\sán|tàu|xe)(?!\w)",
    re.IGNORECASE,
)
"""Figures in words; `năm` alone is a year as often as five."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure that is printed in a sentence; places are those of the sentence."""

    start: int
    number_end: int
    end: int
    """After its unit."""
    value: Decimal | None
    """None where the print leaves it open: a range, a comma that may be either mark."""
    decimals: int
    """How many figures are printed after the decimal mark."""
    unit: str | None
    """As printed, scale included: `triệu đồng/năm`, `%`."""
    of: Decimal | None = None
    """The whole, where the figure is printed as `a/b`."""
    about: bool = False
    """Printed as not exact: `hơn`, `gần`, `khoảng`."""
    words: int | None = None
    """What the words in brackets behind it say: `03 (ba)`."""
    time: bool = False
    """It counts years, months, days: a stretch of time."""

    @property
    def percent(self) -> bool:
        """Whether it is a share of a hundred or a thousand."""
        return self.unit is not None and (
            self.unit[0] in "%‰" or self.unit.endswith(("phần trăm", "phần nghìn"))
        )


def find_quantities(sentence: str) -> Iterator[Quantity]:
    """Yield the figures of a sentence in order; numbers that name, date or cite something are left out."""
    words = list(_in_words(sentence))
    for match in FIGURE.finditer(sentence):
        before = sentence[max(0, match.start() - 24) : match.start()]
        if _is_figure(match, before):
            quantity = _quantity(match, sentence, before)
            while words and words[0].start < quantity.start:
                yield words.pop(0)
            yield quantity
    yield from words


def _in_words(sentence: str) -> Iterator[Quantity]:
    """Figures that are written out before what counts people and cases: `bảy người`, `hai mươi ba hộ`."""
    for match in _WRITTEN.finditer(sentence):
        value = _said(match["words"])
        if value is not None and value > 1:
            end = match.end("words")
            yield Quantity(match.start("words"), end, match.end(), Decimal(value), 0, match["unit"])


def parse_number(printed: str, *, exact: bool = True) -> Decimal | None:
    """What a printed number says, by the Vietnamese marks: dots between thousands, a comma before decimals.

    A dot before other than three figures is a decimal point (`90.6`); a comma before three figures may be
    either mark and gives None, unless `exact` is False: then it is the decimal comma.

    >>> parse_number("3.346,9"), parse_number("717.130"), parse_number("90.6"), parse_number("1,234")
    (Decimal('3346.9'), Decimal('717130'), Decimal('90.6'), None)
    """
    if not re.fullmatch(_NUMBER, printed):
        return None
    if re.fullmatch(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?", printed):
        return Decimal(printed.replace(".", "").replace(",", "."))
    if re.fullmatch(r"\d{1,3}(?:,\d{3}){2,}", printed):
        return Decimal(printed.replace(",", ""))
    if exact and re.fullmatch(r"[1-9]\d{0,2},\d{3}", printed):
        return None
    if printed.count(".") + printed.count(",") > 1:
        return None
    return Decimal(printed.replace(",", "."))


def plain(value: Decimal) -> str:
    """A value with a decimal point and no other marks, no zeros at its end: `84.7`."""
    return f"{value.normalize():f}"


def shown(value: Decimal) -> str:
    """A value as Vietnamese print it: `1.234,5`."""
    return f"{value:,f}".translate(str.maketrans(",.", ".,"))


def _is_figure(match: re.Match[str], before: str) -> bool:
    """Whether the number neither names nor dates something and is not torn by blanks."""
    if _is_torn(match, before) or _numbers_item(match, before) or _CLOCK.search(before):
        return False
    if match["joint"] and _YEAR.fullmatch(match["first"]) and _YEAR.fullmatch(match["second"]):
        return False
    if match["percent"]:
        return True
    few = len(match["first"]) == 1 and not match["second"]
    return not _NAMES.search(before) and not (few and _NAMES_FEW.search(before))


def _is_torn(match: re.Match[str], before: str) -> bool:
    """Whether blanks may divide one number, as in `1 66,9` and `21, 8%`; days in a row look so too."""
    if before[-1:].isspace() and before.rstrip()[-1:].isdigit():
        return True
    if match.start() > _START and _BROKEN.search(before):
        return True
    return not match["percent"] and bool(_GOES_ON.match(match.string, match.end()))


def _numbers_item(match: re.Match[str], before: str) -> bool:
    """Whether the number opens an item of a list: `3. Đề nghị ...`."""
    opens = not before.strip(" -+•*“(") and match.start() < _START
    return opens and match.string[match.end() : match.end() + 1] in (".", ")")


def _quantity(match: re.Match[str], sentence: str, before: str) -> Quantity:
    """The figure with its unit."""
    start, number_end = match.start(), match.end("second" if match["second"] else "first")
    words = None
    after = match.end()
    if worded := _WORDED.match(sentence, after + 1) if sentence[after : after + 2] == " (" else None:
        words = _said(worded["words"])
        after = worded.end() - 1 if words is not None else after
    unit, end, time = match["percent"] and match["percent"].strip(), match.end(), False
    if not unit:
        unit, end, time = _unit(sentence, after)
    fine = bool(unit and _FINE.match(unit))
    first, second = match["first"], match["second"]
    value = parse_number(first, exact=not fine)
    whole = parse_number(second) if match["joint"] == "/" and second else None
    if match["joint"] and match["joint"] != "/":
        value = None
    decimals = len(re.split(r"[.,]", first)[-1]) if value is not None and value % 1 else 0
    if not decimals and re.search(r",\d{1,2}$", first):
        decimals = len(first.rpartition(",")[2])
    return Quantity(
        start, number_end, end, value, decimals, unit, whole, bool(_ABOUT.search(before)), words, time
    )


def _unit(sentence: str, place: int) -> tuple[str | None, int, bool]:
    """The unit printed at a place, where it ends, and whether it counts time; None where none is printed."""
    match = UNIT.match(sentence, place)
    blank = sentence[place : place + 1].isspace()
    if match is None or not (match["scale"] or blank or re.match(_MEASURE, match["noun"])):
        return None, place, False
    noun = match["noun"]
    if _TIME.fullmatch(noun):
        return noun, match.end("noun"), True
    if _NO_UNIT.fullmatch(noun) or (noun[0].isupper() and not _counts(noun)):
        only = _ONLY_SCALE.match(sentence, place)
        return (only[0].strip(), only.end(), False) if only else (None, place, False)
    start = match.start("scale") if match["scale"] else match.start("noun")
    end = match.end()
    second = _SECOND.match(sentence, end)
    if second and " " not in noun and not match["per"] and is_compound(noun, second["word"]):
        end = second.end()
    return sentence[start:end], end, False


def _counts(noun: str) -> bool:
    """Whether a word with a capital counts something: letters that stand for a noun, `Ngày hội`."""
    return noun.isupper() or bool(re.match(_MEASURE, noun)) or " " in noun or noun.startswith(("NV", "CB"))


def _said(words: str) -> int | None:
    """The number that words in brackets say; None where they say something else."""
    try:
        return parse_words(words)
    except ValueError:
        return None
