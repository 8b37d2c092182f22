"""Find the bodies that a text names, and say which body of the register each is on the day.

Giao Sở Nội vụ, Tài chính chủ trì, phối hợp với UBND các huyện, thành phố và các cơ quan có liên quan ...
     ^ Sở Nội vụ ^ Sở Tài chính                ^ a group                     ^ a group
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from vanban.language.body_names import free_end
from vanban.language.body_words import (
    AND,
    BLANK,
    GENERAL,
    KIND,
    KINDS,
    LEVELS,
    MANY,
    NAME,
    OFFICE,
    UNIT,
    UNITS,
    UPPER,
    WHICH,
    words,
)
from vanban.language.normal import squeeze
from vanban.language.registry import (
    Agency,
    Level,
    Province,
    agencies,
    agency_of_key,
    agency_of_sign,
    find_agency,
    find_province,
    local_bodies,
    provinces,
)

__all__ = [
    "Agency",
    "AgencyMention",
    "Level",
    "Province",
    "agency_of_key",
    "agency_of_sign",
    "find_agencies",
    "find_agency",
    "find_province",
]


@dataclass(frozen=True, slots=True)
class AgencyMention:
    """A place where the text names a body, or several of a kind."""

    start: int
    end: int
    """Where it is printed: `text[start:end]`."""
    name: str
    """As printed, white space folded; where a list shares its head noun, with the head: the second of
    `Sở Nội vụ, Tài chính` is `Sở Tài chính`, while its place is that of `Tài chính`."""
    agency: Agency | None
    """The register's body on the day; None for a group, a body that the register has not, or where the day
    leaves open which."""
    is_group: bool
    """Whether many bodies are meant: `các Sở, ban, ngành`."""
    office: str | None = None
    """The title of the head who is meant, as printed: `Chủ tịch` of `Chủ tịch UBND tỉnh`."""


@dataclass(frozen=True, slots=True)
class _Body:
    """A body's name as printed: where it ends, whether it means many, whether the head noun alone stands."""

    end: int
    is_group: bool = False
    is_bare: bool = False


def find_agencies(text: str, *, on: date | None = None) -> Iterator[AgencyMention]:
    """Yield the bodies that `text` names, in reading order; they never overlap. Of a line each, never over two.

    `on` is the day of the document: it decides which body a name means and whether it was in being.
    """
    place = 0
    anchor = _anchor()
    while found := anchor.search(text, place):
        place = found.end()
        for mention in _mentions(text, found.start(), on):
            yield mention
            place = mention.end


def _mentions(text: str, start: int, on: date | None) -> Iterator[AgencyMention]:
    """The body that begins at `start`, and those that share its head noun."""
    office = _patterns().office.match(text, start)
    if office:
        yield from _headed(text, start, office.end(), on)
        return
    shared = _patterns().shared.match(text, start)
    if shared and (names := _listed(text, shared.end(), shared["head"])):
        yield from _each(text, names, shared["head"], None, on)
        return
    body = _body(text, start)
    if body and not body.is_bare:
        yield from _with_list(text, start, start, body, on)


def _headed(text: str, start: int, end: int, on: date | None) -> Iterator[AgencyMention]:
    """Who stands at the head of a body, or of many."""
    own = _patterns().head_in_office.search(text, start, end)
    body_start = own.start("head") if own else _skip(text, end)
    shared = _patterns().shared.match(text, body_start)
    title = squeeze(text[start:end])
    if shared and (names := _listed(text, shared.end(), shared["head"])):
        yield from _each(text, names, f"{title} {shared['head']}", title, on)
        return
    body = _body(text, body_start)
    if body and body.end > end:
        yield from _with_list(text, start, body_start, body, on, title)
    elif text[start].isupper() and not text[start:end].isupper() and title in _ALONE:
        yield AgencyMention(start, end, title, None, is_group=False, office=title)


_ALONE = frozenset(
    ["Bộ trưởng", "Chánh Văn phòng", "Hiệu trưởng", "Phó Hiệu trưởng", "Trưởng đơn vị", "Chánh Thanh tra"]
    + [
        "Giám đốc",
        "Chủ tịch",
        "Trưởng phòng",
        "Thủ trưởng",
        "Cục trưởng",
        "Vụ trưởng",
        "Tổng Giám đốc",
        "Bí thư",
    ]
)


def _with_list(
    text: str, start: int, body_start: int, body: _Body, on: date | None, title: str | None = None
) -> Iterator[AgencyMention]:
    name = squeeze(text[start : body.end])
    agency = None if body.is_group else find_agency(squeeze(text[body_start : body.end]), on=on)
    yield AgencyMention(start, body.end, name, agency, body.is_group, title)
    head = _patterns().fielded.match(text, body_start)
    comma = _patterns().comma.match(text, body.end)
    if head and comma and not body.is_group:
        prefix = f"{title} {head['head']}" if title else head["head"]
        yield from _each(text, _listed(text, comma.end(), head["head"]), prefix, title, on)


def _each(
    text: str, names: list[tuple[int, int]], prefix: str, title: str | None, on: date | None
) -> Iterator[AgencyMention]:
    """The bodies of a list that share the head noun at the end of `prefix`."""
    for start, end in names:
        name = f"{squeeze(prefix)} {squeeze(text[start:end])}"
        body = name[len(title) + 1 :] if title else name
        yield AgencyMention(start, end, name, find_agency(body, on=on), is_group=False, office=title)


def _listed(text: str, at: int, head: str) -> list[tuple[int, int]]:
    """Where the fields stand that are listed from `at` on: `Tài chính, Nội vụ và Tư pháp`."""
    field = _fields(head.casefold())
    names: list[tuple[int, int]] = []
    while True:
        found = field.match(text, at) if field else None
        if found is None or not text[at].isupper() or _own_body(text, at, found.end()):
            return names
        names.append((at, found.end()))
        comma = _patterns().comma.match(text, found.end())
        if comma is None:
            return names
        at = comma.end()


def _own_body(text: str, at: int, end: int) -> bool:
    """Whether the field is a body by itself: `Công an tỉnh` after `Bộ Quốc phòng,`."""
    body = _placed(text, at)
    return body is not None and body.end > end


def _body(text: str, start: int) -> _Body | None:
    """The body or group whose name begins at `start`."""
    body = (
        _group(text, start)
        or _central(text, start)
        or _fielded(text, start)
        or _placed(text, start)
        or _free(text, start)
    )
    return _within(text, body) if body else None


def _within(text: str, body: _Body) -> _Body:
    """The body with the one that it belongs to: `Phòng Nghiệp vụ Y` `Sở Y tế`, `Cục X`, `Bộ Y`; `thuộc Sở Y tế`."""
    for _ in range(3):
        link = _patterns().belongs.match(text, body.end)
        if link is None:
            break
        outer = _body_plain(text, link.end(), grouped=link["of"] is not None)
        if outer is None or (outer.is_bare and not link["of"]):
            break
        body = _Body(outer.end, body.is_group)
    return body


def _body_plain(text: str, start: int, *, grouped: bool) -> _Body | None:
    found = _central(text, start) or _fielded(text, start) or _placed(text, start) or _free(text, start)
    return found or (_group(text, start) if grouped else None)


def _group(text: str, start: int) -> _Body | None:
    """`các sở, ban, ngành tỉnh`, `cơ quan, tổ chức, cá nhân có liên quan`."""
    found = _patterns().many.match(text, start) or _patterns().kinds.match(text, start)
    return _Body(found.end(), is_group=True) if found else None


def _central(text: str, start: int) -> _Body | None:
    found = _names().match(text, start)
    return _Body(found.end()) if found and text[start].isupper() else None


def _fielded(text: str, start: int) -> _Body | None:
    """`Sở Tài chính tỉnh Kon Tum`, `Sở TT&TT`, `Phòng Tư pháp các huyện`."""
    head = _patterns().fielded.match(text, start)
    if head is None:
        return None
    field = _fields(head["head"].casefold())
    found = field.match(text, head.end()) if field else None
    if found is None or not text[head.end()].isupper():
        return None
    if head["head"].casefold() == "bộ":
        return _Body(found.end())
    return _placed_end(text, found.end())


def _placed(text: str, start: int) -> _Body | None:
    """`UBND tỉnh`, `Công an xã Đốc Binh Kiều`, `Hội đồng nhân dân các cấp`."""
    head = _local_names().match(text, start)
    if head is None:
        return None
    body = _placed_end(text, head.end())
    bare = body.end == head.end() and (
        not text[start].isupper() or head[0].casefold() in ("thanh tra", "bộ đội biên phòng")
    )
    return _Body(body.end, body.is_group, bare)


def _placed_end(text: str, end: int) -> _Body:
    """A body's name with the place after it."""
    found = _patterns().place.match(text, end) or _patterns().province.match(text, end)
    if found is None:
        return _Body(end)
    end = found.end()
    many = found.groupdict().get("units")
    group = bool(many and (re.search(r"[,/–-]|\b(?i:các|mọi|mỗi|và|cấp)\b", many)))
    if group:
        which = _patterns().which.match(text, end)
        end = which.end() if which else end
    return _Body(end, is_group=group)


def _free(text: str, start: int) -> _Body | None:
    """A body whose name no list holds: `Hiệp hội Nước mắm Phan Thiết`, `Ban Chỉ đạo về nhân quyền tỉnh`."""
    head = _patterns().free.match(text, start)
    if head is None:
        return None
    blank = _skip(text, head.end())
    about = _patterns().about.match(text, head.end())
    end = free_end(text, blank) or (about.end() if about else None)
    if end is None:
        body = _placed_end(text, head.end())
        strong = head["strong"] is not None and body.end > head.end()
        return _Body(body.end, body.is_group, is_bare=not strong)
    return _placed_end(text, end)


def _skip(text: str, at: int) -> int:
    blank = _patterns().blank.match(text, at)
    return blank.end() if blank else at


@dataclass(frozen=True, slots=True)
class _Patterns:
    """Compiled when the first text comes."""

    office: re.Pattern[str]
    shared: re.Pattern[str]
    head_in_office: re.Pattern[str]
    fielded: re.Pattern[str]
    comma: re.Pattern[str]
    belongs: re.Pattern[str]
    many: re.Pattern[str]
    kinds: re.Pattern[str]
    place: re.Pattern[str]
    province: re.Pattern[str]
    which: re.Pattern[str]
    free: re.Pattern[str]
    about: re.Pattern[str]
    blank: re.Pattern[str]


_STRONG = (
    "Ủy ban|Uỷ ban|Văn phòng|Chi cục|Tổng cục|Tổng công ty|Công ty|Trung tâm|Học viện|Bệnh viện|Công đoàn|Bộ Tư lệnh|Bộ Chỉ huy"
    "|Ngân hàng|Kho bạc|Kho bạc Nhà nước|Bảo hiểm xã hội|Đảng bộ|Đảng ủy|Đảng uỷ|Chi bộ|Đảng đoàn|Ban cán sự đảng|Liên đoàn|Liên hiệp"
    "|Liên minh|Liên minh Hợp tác xã|Hiệp hội|Tập đoàn|Tạp chí|Nhà xuất bản|Đại học|Ban Quản lý|Ban Chỉ đạo|Ban Chấp hành|Ban Thường vụ"
    "|Ban Thường trực|Thường trực|Ban Giám hiệu|Ban Giám đốc|Ban Tổ chức|Cảng vụ|Thư viện|Bảo tàng|Hợp tác xã|Tiểu ban|Hội đồng|Tỉnh đoàn"
    "|Thành đoàn|Huyện đoàn|Đoàn trường|Đoàn Thanh niên|Tổ công tác|Đoàn công tác|Đoàn kiểm tra|Đoàn thanh tra|Đoàn giám sát|Đoàn Luật sư"
    "|Cổng Thông tin điện tử|Cổng TTĐT|Trang Thông tin điện tử|Trang TTĐT|Đài Phát thanh|Đài Phát thanh - Truyền hình|Đài Phát thanh và Truyền hình"
    "|Đài PT-TH|Đài PTTH|Đài PT&TH|Đài Truyền thanh|Quản lý thị trường|Hạt Kiểm lâm|Chi cục Kiểm lâm|Hội đồng quản trị|Hội đồng thành viên"
    "|Hội LHPN|Hội LHTN|Hội CCB|Hội Nông dân|Hội Phụ nữ|Hội Cựu chiến binh|Hội Chữ thập đỏ|Hội Liên hiệp Phụ nữ|Tỉnh Đoàn|Thành Đoàn"
    "|Bộ phận giúp việc|Bộ phận Một cửa|Điện lực|Bưu điện|Cục Thuế|Cục Thống kê|Cục Hải quan|Chi nhánh|Ban Dân tộc|Ban Tuyên giáo|Ban Dân vận|Ban Nội chính"
    "|Ban Tổ chức|Trung tâm Y tế|Trường Chính trị|Báo"
)
_WEAK = "Sở|Bộ|Ban|Phòng|Cục|Vụ|Viện|Hội|Đoàn|Đài|Tổ|Đội|Trạm|Quỹ|Hạt|Khoa|Trường|Cổng|Nhà|Câu lạc bộ"
_NOT_WEAK = (
    r"(?:Ban(?= hành| Mai)|Phòng(?= chống|, chống| ngừa| cháy)|Cục(?= bộ)|Vụ(?= việc| án)|Viện(?= trợ| dẫn| phí)|Bộ(?= luật)"
    r"|Hội(?= nghị| thảo| An\b| họp| viên| chợ| Chủ)|Đoàn(?= kết| viên| Văn| Thị| thể)|Đài(?= Loan)|Tổ(?= chức| quốc| Quốc)|Đội(?= ngũ)"
    r"|Khoa(?= học)|Trường(?= hợp| Sa\b| Sơn\b| Chinh)|Quỹ(?= đất| lương)|Báo(?= cáo)|Nhà(?= nước|(?! [Vv]ăn hóa| [Tt]hiếu nhi| khách| hát| xuất bản))"
    r"|Sở(?= hữu)|Cổng(?! [Tt]hông| TT))"
)


@cache
def _patterns() -> _Patterns:
    """The grammar, compiled."""
    start = r"(?<![\w-])"
    fielded = r"(?P<head>(?i:sở|bộ|phòng))"
    last = rf"(?:(?P<lastplace>{UNIT}{BLANK}{NAME}))"
    units = rf"(?P<units>{LEVELS}|{UNITS}(?!{BLANK}[{UPPER}]))"
    no_weak = _NOT_WEAK
    upper_weak = words(_WEAK)
    return _Patterns(
        office=re.compile(rf"{start}{OFFICE}"),
        shared=re.compile(
            rf"{start}(?i:các|hai|liên){BLANK}{fielded}(?:[^\S\n]*:[^\S\n]*|{BLANK}(?=[{UPPER}]))"
        ),
        head_in_office=re.compile(
            r"(?i:\b(?:chánh|trưởng|phó trưởng|phó)\s+)(?P<head>(?i:văn phòng|phòng|ban|khoa|đoàn|công an|thi hành án dân sự))$"
        ),
        fielded=re.compile(rf"{start}{fielded}{BLANK}"),
        comma=re.compile(rf"[^\S\n]*[,;]?[^\S\n]*(?i:và){BLANK}|[^\S\n]*[,;][^\S\n]*"),
        belongs=re.compile(
            rf"(?:{BLANK}|,{BLANK}(?=Bộ{BLANK}[{UPPER}]))(?=[{UPPER}])(?P<none>)|(?P<of>{BLANK}(?i:thuộc|trực thuộc|của){BLANK})"
        ),
        many=re.compile(rf"{start}{MANY}{BLANK}{KINDS}(?:{WHICH}){{0,3}}"),
        kinds=re.compile(
            rf"{start}(?={GENERAL})(?:{KIND}(?:{AND}{KIND})+(?:{WHICH}){{0,3}}|{KIND}(?:{WHICH}){{1,3}})"
        ),
        place=re.compile(
            rf"{BLANK}(?:{units}|{last}|{words('tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|trường|nhà trường')})"
        ),
        province=re.compile(rf"{BLANK}(?:(?i:tỉnh|thành phố|tp\.?){BLANK}?)?(?:{_province_names()})(?!\w)"),
        which=re.compile(WHICH),
        free=re.compile(rf"{start}(?!{no_weak})(?:(?P<strong>{words(_STRONG)})|(?P<weak>{upper_weak}))"),
        about=re.compile(
            rf"{BLANK}(?i:về|phòng, chống|phòng chống)(?:{BLANK}[^\W\d_]+){{1,6}}?(?={BLANK}(?i:tỉnh|thành phố|huyện)|[,.;:\n])"
        ),
        blank=re.compile(BLANK),
    )


def _province_names() -> str:
    return "|".join(
        dict.fromkeys(_flexible(one.name) for one in sorted(provinces().values(), key=lambda p: -len(p.name)))
    )


_TONES = (("óa", "(?:óa|oá)"), ("òa", "(?:òa|oà)"), ("ủy", "(?:ủy|uỷ)"), ("úy", "(?:úy|uý)"))


def _flexible(name: str) -> str:
    """A name as a pattern: any case, any blank, either place of the tone, `và`, commas and hyphens or none."""
    parts: list[str] = []
    for word in re.findall(r"[^\s,]+|,", name):
        if word in (",", "và", "-", "–", "&"):
            parts.append("&")
        else:
            parts.append(_toned(re.escape(word)))
    pattern = BLANK.join(parts)
    return "(?i:" + pattern.replace(f"{BLANK}&{BLANK}", _LOOSE) + ")"


_LOOSE = rf"(?:[^\S\n]*[,&–-][^\S\n]*(?:và{BLANK})?|{BLANK}và{BLANK}|{BLANK})"


def _toned(word: str) -> str:
    for old, both in _TONES:
        word = word.replace(old, both)
    return word


@cache
def _names() -> re.Pattern[str]:
    """Every name of the bodies that the country has once, the longest first."""
    names = {name for one in agencies().values() for name in (one.name, *one.short_names)}
    names -= {name for name in names if name.startswith("Bộ ") and name not in ("Bộ Chính trị",)}
    longest = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(_flexible, longest)) + r")(?!\w)")


@cache
def _local_names() -> re.Pattern[str]:
    """Every name of the bodies that each place has, without Sở and Phòng."""
    names = {
        name
        for one in local_bodies().values()
        for name in (one.name, *one.short_names)
        if not name.startswith(("Sở ", "Phòng "))
    }
    longest = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(_flexible, longest)) + r")(?!\w)(?!\s+nhân dân)")


@cache
def _fields(head: str) -> re.Pattern[str] | None:
    """What may follow Sở, Bộ, Phòng: every field of the register, or letters for one."""
    kept = [one.name for one in (*agencies().values(), *local_bodies().values())]
    heads = ("sở", "phòng") if head == "phòng" else (head,)
    fields = {
        name.partition(" ")[2] for name in kept if name.partition(" ")[0].casefold() in heads and " " in name
    }
    fields -= {"Chính trị", "Chỉ huy Quân sự", "đội Biên phòng"}
    if not fields:
        return None
    longest = sorted(fields, key=lambda name: (-len(name), name))
    letters = rf"[A-ZĐ]{{2,}}(?:[^\S\n]?[&,-][^\S\n]?[A-ZĐ]+|[^\S\n]?[&-][^\S\n]?[A-ZĐ]+)*(?!\w)"
    return re.compile("(?:" + "|".join(map(_flexible, longest)) + rf")(?!\w)|{letters}")


_STARTS = (
    "bộ sở ban phòng cục vụ viện hội đoàn đài tổ đội trạm quỹ hạt khoa trường cổng nhà ủy uỷ ubnd hđnd ubmttq văn chi tổng công trung học"
    " bệnh ngân kho bảo đảng liên hiệp tập tạp đại thường cảng thư hợp tiểu tỉnh thành huyện quản điện bưu báo trang mặt mttq quốc chính thủ"
    " chủ tòa toà tand vksnd vks thanh kiểm thông thống chánh giám hiệu bí bch ldld lđlđ câu quân hải thi nhà lãnh thị quận xã tổ evn vnpt ttxvn vov vtv"
    " vpcp nhnn ttcp bhxh kbnn ktnn vptw petrovietnam viettel vcci pvn tkv phó trưởng người thứ gvcn giáo kế tư chỉ vp ub ca trợ hđtp"
)


@cache
def _anchor() -> re.Pattern[str]:
    """Where a name may begin: a quick look that `_mentions` makes sure of."""
    capital = {form for word in _STARTS.split() for form in (word.capitalize(), word.upper())}
    small = (
        r"các\s(?=[bsncđvhtpkdBSNCĐVHTPKDLlqQxXGg])|(?:cơ\squan|đơn\svị|tổ\schức|sở|ban|bộ|ngành|doanh\snghiệp|địa\sphương),\s"
        r"|(?:cơ\squan|đơn\svị|tổ\schức|cá\snhân|địa\sphương)\s(?=có\sliên|liên\squan|trực|thuộc)"
        r"|(?:thủ\strưởng|chủ\stịch|giám\sđốc|lãnh\sđạo|người\sđứng|đại\sbiểu|đại\sdiện|bí\sthư|hiệu\strưởng|trưởng\sphòng|bộ\strưởng)\b"
        rf"|(?:sở|bộ|phòng|ban|cục|vụ|viện|trường|trung\stâm|công\sty|bệnh\sviện|ngân\shàng|chi\scục|tập\sđoàn)\s(?=[{UPPER}])"
        r"|(?:công\san|ủy\sban|uỷ\sban|hội\sđồng|tòa\sán|toà\sán|mặt\strận|văn\sphòng|tỉnh\sủy|huyện\sủy|thành\sủy|đảng\sủy|mỗi|mọi|một\ssố|tất\scả|toàn\sthể|những)\s"
    )
    by_letter: dict[str, list[str]] = {}
    for word in sorted(capital):
        by_letter.setdefault(word[0], []).append(word[1:])
    heads = "|".join(f"{letter}(?:{'|'.join(rest)})\\b" for letter, rest in sorted(by_letter.items()))
    return re.compile(rf"(?<![\w-])(?:{heads}|{small})")
