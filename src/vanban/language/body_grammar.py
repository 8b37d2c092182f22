"""The grammar of names of bodies, compiled when the first text comes.

`_ANCHOR` finds where a name may begin, the others say at that place how far it goes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from vanban.language.body_words import (
    ALONE,
    AND,
    BLANK,
    FREE_STRONG,
    FREE_WEAK,
    GENERAL,
    KIND,
    KINDS,
    LEVELS,
    MANY,
    NAME,
    NO_HEAD,
    OFFICE,
    UNIT,
    UNITS,
    UPPER,
    WHICH,
    WHOLE,
    spelt,
    words,
)
from vanban.language.places import provinces
from vanban.language.register_rows import parse_many, read_rows
from vanban.language.registry import agencies, local_bodies


@dataclass(frozen=True, slots=True)
class Grammar:
    """Patterns to be matched at the place where a name may begin or go on."""

    office: re.Pattern[str]
    """A title, `Chủ tịch`."""
    alone: re.Pattern[str]
    """A title that needs no body."""
    own_head: re.Pattern[str]
    """The body's word in a title: `Văn phòng` in `Chánh Văn phòng`."""
    shared: re.Pattern[str]
    """A head noun for several names: `các Sở:`, `các Bộ`."""
    fielded: re.Pattern[str]
    """`Sở`, `Bộ`, `Phòng`, after which one field of a list stands."""
    under_party: re.Pattern[str]
    """The place of a Party committee: `Huyện ủy` `Lâm Hà`."""
    comma: re.Pattern[str]
    branch: re.Pattern[str]
    """The office of a bank or a fund in one place: `chi nhánh tỉnh Nghệ An`."""
    belongs: re.Pattern[str]
    """What joins a body with the one that it is part of."""
    many: re.Pattern[str]
    """A group with `các`."""
    kinds: re.Pattern[str]
    """A group without `các`."""
    some: re.Pattern[str]
    """A group or a single kind after a title: `Thủ trưởng` `đơn vị`."""
    ranks: re.Pattern[str]
    """The two classes under a ministry that formulas name in one breath."""
    place: re.Pattern[str]
    named_units: re.Pattern[str]
    """Units of one kind before their names: `các huyện:`, `các xã`."""
    unit_name: re.Pattern[str]
    which: re.Pattern[str]
    free: re.Pattern[str]
    whole: re.Pattern[str]
    inner: re.Pattern[str]
    """The head noun of a unit inside a body: `Phòng`, `Khoa`."""
    about: re.Pattern[str]
    """A name's theme in small words: `về nhân quyền`."""
    blank: re.Pattern[str]
    person: re.Pattern[str]


@cache
def grammar() -> Grammar:
    """All patterns."""
    return Grammar(
        office=re.compile(OFFICE),
        alone=re.compile(ALONE),
        own_head=re.compile(rf"(?<=\w)[^\S\n]+(?P<head>{_HEADS_IN_TITLES})$"),
        shared=re.compile(_SHARED),
        fielded=re.compile(rf"(?P<head>(?i:sở|bộ|phòng)){BLANK}"),
        under_party=re.compile(rf"{BLANK}{NAME}"),
        comma=re.compile(rf"[^\S\n]*[,;]?[^\S\n]*(?i:và){BLANK}|[^\S\n]*[,;][^\S\n]*"),
        branch=re.compile(rf"[^\S\n]*[-–]?[^\S\n]*(?i:chi{BLANK}nhánh)(?=[^\S\n])"),
        belongs=re.compile(_BELONGS),
        many=re.compile(rf"{MANY}{BLANK}{KINDS}(?:{WHICH}){{0,3}}"),
        kinds=re.compile(_KINDS_ALONE),
        some=re.compile(rf"(?:{MANY}{BLANK})?{KINDS}(?:{WHICH}){{0,3}}"),
        ranks=re.compile(
            rf"(?P<first>{words('cơ quan ngang bộ')}){AND}(?P<second>{words('cơ quan thuộc Chính phủ')})"
        ),
        place=re.compile(rf"{BLANK}(?:{_province()}|{_UNITS}|{_UNIT}|{_BARE_UNIT}|{_SCHOOL}|{_BASE})"),
        named_units=re.compile(
            rf"{BLANK}(?i:các|hai|ba){BLANK}(?P<kind>{UNIT})(?:[^\S\n]*:[^\S\n]*|{BLANK})(?=[{UPPER}])"
        ),
        unit_name=re.compile(rf"(?:(?P<kind>{UNIT}){BLANK})?(?P<name>{NAME})(?![^\W\d_])"),
        which=re.compile(WHICH),
        free=re.compile(rf"(?:(?P<strong>{FREE_STRONG})|(?P<weak>{FREE_WEAK}))"),
        whole=re.compile(WHOLE),
        inner=re.compile(rf"(?P<head>{words('phòng|khoa|ban|vụ|cục|đội|tổ|bộ phận|trung tâm|viện')}){BLANK}"),
        about=re.compile(_ABOUT),
        blank=re.compile(BLANK),
        person=re.compile(rf"{BLANK}(?P<name>[{UPPER}]\w+(?:{BLANK}[{UPPER}]\w*){{1,3}})(?!\w)"),
    )


_HEADS_IN_TITLES = words("""
văn phòng|phòng|ban|khoa|đoàn|công an|thi hành án dân sự|thanh tra|đơn vị|bộ môn
""")
_COLON = r"[^\S\n]*:[^\S\n]*"
_SHARED = (
    rf"(?i:các|hai){BLANK}(?P<head>(?i:sở|bộ|phòng|ban|cục|vụ|hội|khoa|viện|trường|tổ))"
    rf"(?:{_COLON}|{BLANK}(?=[{UPPER}]))"
    rf"|(?:(?i:các){BLANK})?(?i:sở),{BLANK}(?i:ban),?{BLANK}(?i:ngành)(?:{BLANK}(?i:tỉnh|thành phố))?{_COLON}"
)
_PARTY_BODY = rf"(?i:tỉnh|thành|huyện|quận|thị|đảng){BLANK}(?i:ủy|uỷ)(?!\w)"
_BELONGS = (
    rf"(?P<next>{BLANK}(?=[{UPPER}]|{_PARTY_BODY}))"
    rf"|(?P<ministry>(?:,|[^\S\n]+[-–]){BLANK}(?=Bộ{BLANK}[{UPPER}]))"
    rf"|(?P<of>{BLANK}{words('thuộc|trực thuộc|của|cho')}{BLANK})"
)
_KINDS_ALONE = (
    rf"(?={GENERAL})(?!(?i:ban){BLANK}(?i:chỉ|quản|cán))"
    rf"(?:{KIND}(?:{AND}{KIND}){{1,14}}(?:{WHICH}){{0,3}}|{KIND}(?:{WHICH}){{1,3}})"
)
_UNITS = rf"(?P<units>{LEVELS}|{UNITS}(?!{BLANK}[{UPPER}\d])|{words('các|mỗi')}{BLANK}{KINDS})"
_UNIT = rf"(?!(?i:tỉnh)(?!\w)){UNIT}(?:{BLANK}|(?<=\.)){NAME}"
_BARE_UNIT = words("tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|TP") + (
    rf"(?!{BLANK}(?i:ủy|uỷ|đoàn|hội|hợp)(?!\w))"
)
_SCHOOL = rf"{words('trường|nhà trường')}(?!{BLANK}[{UPPER}])"
_BASE = rf"(?i:cơ{BLANK}sở){BLANK}{NO_HEAD}(?!\d){NAME}"
"""The office of several communes, since 2025: `Bảo hiểm xã hội` `cơ sở Tân Phú`."""
_NO_THEME = (
    r"(?:kết|tình|việc|những|các|tiến|nội|số|một|công tác|dự thảo|chủ trương|phương án|danh sách|hồ sơ"
    r"|chỉ tiêu|thời|ngày|mức|sở|bộ|ủy|uỷ|ubnd|văn phòng|kế hoạch)(?!\w)"
)
"""What after `về` tells what is reported, not what the body is for."""
_THEME = rf"(?:{BLANK}(?!(?i:tỉnh|thành|huyện)(?!\w))[^\W\d_]+)"
_ORDERS = words("""
chủ trì|phối hợp|ban hành|báo cáo|thông báo|yêu cầu|đề nghị|có trách nhiệm|có nhiệm vụ|đã|họp|tham mưu
tiếp tục|khẩn trương|tổ chức họp|tổ chức kiểm tra|chỉ đạo các
""")
_ABOUT = (
    rf"{BLANK}(?i:về(?!{BLANK}{_NO_THEME})|phòng, chống|phòng chống){_THEME}{{1,6}}?(?={BLANK}{_ORDERS})"
    rf"|{BLANK}(?i:phòng, chống){_THEME}{{1,6}}(?:,{_THEME}{{1,4}}){{1,3}}"
    rf"(?={BLANK}(?i:tỉnh|thành phố)(?!\w))"
    rf"|{BLANK}(?i:về(?!{BLANK}{_NO_THEME})|phòng, chống|phòng chống)"
    rf"{_THEME}{{1,6}}"
    rf"(?={BLANK}(?i:tỉnh|thành phố|huyện|các cấp)(?!\w)|[^\S\n]*[,.;:)\n]|$)"
)


def _province() -> str:
    """A province's name, with or without its type."""
    names = sorted({one.name for one in provinces().values()}, key=lambda name: (-len(name), name))
    listed = "|".join(map(flexible, (*names, "HCM")))
    return rf"(?:(?i:tỉnh|thành phố|tp\.?|t\.p){BLANK}?)?(?:{listed})(?!\w)"


_END = r"(?![^\W\d_])"
"""A name's end; a note's mark may be glued to it."""
_LOOSE = rf"(?:[^\S\n]*[,&–-][^\S\n]*(?:và{BLANK})?|{BLANK}và{BLANK}|{BLANK})"


def flexible(name: str) -> str:
    """A name as a pattern: any case and blanks, either place of the tone, `và`, commas, hyphens or none."""
    parts = [
        "&" if word in (",", "và", "-", "–", "&") else spelt(word) for word in re.findall(r"[^\s,]+|,", name)
    ]
    return f"(?i:{BLANK.join(parts).replace(f'{BLANK}&{BLANK}', _LOOSE)})"


def _any_of(names: set[str]) -> str:
    by_first: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda name: (-len(name), name)):
        first, blank, rest = name.partition(" ")
        by_first.setdefault(spelt(first.lower()), []).append(blank and f"{BLANK}{flexible(rest)}")
    return "|".join(f"(?i:{first})(?:{'|'.join(rests)})" for first, rests in sorted(by_first.items()))


@cache
def central_names() -> re.Pattern[str]:
    """Every name of the bodies that the country has once, ministries apart."""
    names = {name for one in agencies().values() for name in (one.name, *one.short_names)}
    names -= {name for name in names if name.startswith("Bộ ") and name != "Bộ Chính trị"}
    return re.compile(rf"(?:{_any_of(names)}){_END}")


@cache
def local_names() -> re.Pattern[str]:
    """Every name of the bodies that each place has, Sở and Phòng apart."""
    names = {name for one in local_bodies().values() for name in (one.name, *one.short_names)}
    names -= {name for name in names if name.startswith(("Sở ", "Phòng "))}
    return re.compile(rf"(?:{_any_of(names)}){_END}(?!{BLANK}(?i:nhân dân)(?!\w))")


@cache
def fields(head: str) -> re.Pattern[str] | None:
    """What may follow `sở`, `bộ`, `phòng`: a field of the register, or letters for one; None after others."""
    heads = {"sở": ("Sở",), "bộ": ("Bộ",), "phòng": ("Sở", "Phòng")}.get(head)
    if heads is None:
        return None
    names = {
        one.name.split(" ", 1)[1]
        for one in (*agencies().values(), *local_bodies().values())
        if one.name.split(" ", 1)[0] in heads
    }
    names -= {"Chính trị", "Chỉ huy Quân sự", "đội Biên phòng"}
    letters = r"[A-ZĐ]{2,}(?:[^\S\n]?[&-][^\S\n]?[A-ZĐ]+|,[A-ZĐ]+)*(?!\w)"
    letters += rf"(?:{BLANK}và{BLANK}(?:PTNT|TT|DL|MT|CN|ĐT|XH)(?!\w))?"
    return re.compile(rf"(?:{_any_of(names)}){_END}|{letters}")


@cache
def inner_units(head: str) -> re.Pattern[str] | None:
    """The usual names of units inside bodies after `phòng`, `khoa`, `ban` ...; None after other heads."""
    rows = read_rows("inner_units.csv")
    names = {row["name"] for row in rows if head in parse_many(row["heads"])}
    return re.compile(rf"(?:{_any_of(names)}){_END}") if names else None


_STARTS = """
bộ sở ban phòng cục vụ viện hội đoàn đài tổ đội trạm quỹ hạt khoa trường cổng nhà ủy uỷ văn chi tổng công
trung học bệnh ngân kho bảo đảng liên hiệp tập tạp đại thường cảng thư hợp tiểu tỉnh thành huyện quản điện
bưu báo trang mặt chính thủ chủ tòa toà thanh kiểm thống chánh vườn viễn binh sư lữ tiểu xí ubkt bql khu
giám hiệu bí bch bcđ btv bgh câu hải thi lãnh thị quận xã phó trưởng người thứ gvcn giáo kế tư chỉ vp các cơ
đơn địa cá doanh mọi mỗi ttyt tt cụm khối tất toàn một
"""
"""First words of heads, titles and groups; those of the register's names are added to them."""
_SMALL = (
    (r"\s(?=[bsncđvhtpkuủxqgBSNCĐVHTPKLXQGUỦ])", "các"),
    (
        r",\s",
        "cơ quan|đơn vị|tổ chức|doanh nghiệp|địa phương|ban ngành|cá nhân|sở|bộ|ban|ngành",
    ),
    (
        r"\s(?=có\sliên|liên\squan|trực\sthuộc|thuộc|chức\snăng|chuyên\smôn|và\s)",
        "cơ quan|đơn vị|tổ chức|cá nhân|địa phương|doanh nghiệp",
    ),
    (
        r"\b",
        "thủ trưởng|chủ tịch|giám đốc|lãnh đạo|người đứng|đại biểu|đại diện|bí thư|hiệu trưởng|trưởng phòng"
        "|bộ trưởng|giáo viên chủ|phó giám|phó chủ|phó hiệu|phó trưởng",
    ),
    (
        rf"\s(?=[{UPPER}])",
        "sở|bộ|phòng|ban|cục|trung tâm|công ty|bệnh viện|ngân hàng|chi cục|tập đoàn|tổng công ty|hiệp hội",
    ),
    (r"\s(?=Đại|Cao|THPT|THCS|Tiểu|Mầm|Trung|Chính|PT|TH)", "trường"),
    (
        r"\s",
        "công an|ủy ban|uỷ ban|tòa án|toà án|mặt trận|văn phòng|tỉnh ủy|tỉnh uỷ|huyện ủy|huyện uỷ|thành ủy"
        "|đảng ủy|đảng uỷ|hội đồng nhân|viện kiểm",
    ),
    (r"\s(?=[bsncđtdhpBSNCĐTDHP])", "mỗi|mọi|một số|tất cả|toàn thể|những"),
)
"""What small words may begin a name, and what must follow them."""


@cache
def anchor() -> re.Pattern[str]:
    """Where a name may begin: one quick look, of which the other patterns make sure."""
    by_letter: dict[str, list[str]] = {}
    kept = (*agencies().values(), *local_bodies().values())
    registered = {name.split()[0].lower() for one in kept for name in (one.name, *one.short_names)}
    for word in sorted(registered.union(_STARTS.split())):
        for form in (word.capitalize(), word.upper()):
            by_letter.setdefault(form[0], []).append(re.escape(form[1:]) + r"\b")
    for after, phrases in _SMALL:
        for phrase in phrases.split("|"):
            by_letter.setdefault(phrase[0], []).append(phrase[1:].replace(" ", r"\s") + after)
    heads = (f"{letter}(?<![\\w-]{letter})(?:{'|'.join(rest)})" for letter, rest in sorted(by_letter.items()))
    return re.compile("|".join(heads))
