"""How far a body's name goes: its own words, its place, what it is part of.

Phòng Nghiệp vụ Y  Sở Y tế  tỉnh Kiên Giang
^ its own words    ^ part of ^ of this place
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from vanban.language.body_endings import AFTER_NAMES, ENDINGS, GRAMMAR, MAY_BEGIN
from vanban.language.body_grammar import central_names, fields, grammar, inner_units, local_names
from vanban.language.body_names import begins_body, free_end


@dataclass(frozen=True, slots=True)
class Body:
    """A body's name as it is printed."""

    end: int
    is_group: bool = False
    """Whether many bodies are meant: `UBND các huyện`."""
    takes_outer: bool = False
    """Whether the name of the body that it belongs to may follow: `Phòng X` `Sở Y`."""
    is_bare: bool = False
    """Whether the head noun stands alone, which names no body by itself: `Sở`, `Trung tâm`."""


_FIRST_HALVES = (
    *(
        "cơ ",
        "cán ",
        "nội ",
        "toàn ",
        "tiến ",
        "đồng ",
        "cục ",
        "ủy ",
        "uỷ ",
        "bãi ",
        "tiểu ",
        "lạc ",
        "thị ",
    ),
    *(
        "Chi ",
        "chi ",
        "Tổng ",
        "tổng ",
        "hiện ",
        "môi ",
        "phân ",
        "CƠ ",
        "CÁN ",
        "NỘI ",
        "TOÀN ",
        "TIẾN ",
        "XÃ ",
        "ĐẠI ",
    ),
)
"""Words that make one word with a head after them: `cơ sở`, `cán bộ`, `thị trường`, `XÃ HỘI`."""


def body_at(text: str, start: int, *, titled: bool = False) -> Body | None:
    """The body or group whose name begins at `start`; None where none does.

    After a title (`titled`) the head noun is enough: `Giám đốc` `Sở`.
    """
    if text.endswith(_FIRST_HALVES, max(start - 6, 0), start):
        return None
    body = _group(text, start) or _plain(text, start)
    if body is None:
        return None
    body = _with_outer(text, body)
    return body if titled or not body.is_bare else None


def group_after_title(text: str, start: int) -> Body | None:
    """A kind of bodies whose heads are meant: `Thủ trưởng` `cơ quan ngang bộ`, `đơn vị thuộc cơ quan Bộ`."""
    found = grammar().some.match(text, start)
    return _with_outer(text, Body(found.end(), is_group=True, takes_outer=True)) if found else None


def field_at(text: str, at: int, head: str) -> int | None:
    """Where the name ends that shares the head noun with those before it; None where the list is over."""
    if at >= len(text) or not text[at].isupper():
        return None
    known = _known_field(text, at, head)
    if known is None:
        if head.casefold() in ("sở", "bộ") or grammar().office.match(text, at):
            return None
        end = free_end(text, at, listed=True)
        return _of_place(text, end).end if end else None
    own = _placed(text, at)  # `Công an tỉnh` after `Bộ Quốc phòng,` is a body by itself
    if own and own.end > known:
        return None
    return known if head.casefold() == "bộ" else _of_place(text, known).end


def _known_field(text: str, at: int, head: str) -> int | None:
    """Where the longest field ends that a list holds for this head; None where none begins there."""
    ends = [
        found.end()
        for names in (fields(head.casefold()), inner_units(head.casefold()))
        if names and (found := names.match(text, at))
    ]
    return max(ends, default=None)


def is_known_field(text: str, at: int, end: int, head: str) -> bool:
    """Whether `text[at:end]` is a name that a list holds for this head."""
    return _known_field(text, at, head) == end


def _plain(text: str, start: int) -> Body | None:
    """One body; a bare head noun only where it begins no whole name."""
    bare = None
    for find in (_central, _inner, _fielded, _placed, _free):
        body = find(text, start)
        if body and not body.is_bare:
            return body
        bare = bare or body
    return bare


_OWN_BODY = re.compile(r"(?:Bộ|Sở|Cục|Tổng cục|Chi cục|Trường|Viện)(?!\w)")
"""The body that a text means where it says no more: `Văn phòng Bộ`, `Phòng Đào tạo Sở`."""
_OUTER = 3  # Phòng X thuộc Cục Y, Bộ Z


def _with_outer(text: str, body: Body) -> Body:
    """The body with those that it belongs to: `Phòng X` `Sở Y`; `Cục X, Bộ Y`; `đơn vị thuộc UBND tỉnh`."""
    for _ in range(_OUTER):
        link = grammar().belongs.match(text, body.end) if body.takes_outer else None
        if link is None or (link["ministry"] and not body.takes_outer):
            break
        outer = _plain(text, link.end())
        if link["of"]:
            outer = outer or _group(text, link.end())
        if outer is None or (outer.is_bare and not link["of"] and not _OWN_BODY.match(text, link.end())):
            break
        body = Body(outer.end, body.is_group, outer.takes_outer)
    return body


def _group(text: str, start: int) -> Body | None:
    """`các sở, ban, ngành tỉnh`; `cơ quan, tổ chức, cá nhân có liên quan`."""
    found = grammar().many.match(text, start) or grammar().kinds.match(text, start)
    return Body(found.end(), is_group=True, takes_outer=True) if found else None


_TITLES_OF_LAWS = (
    *("Luật ", "Luật Tổ chức ", "Luật tổ chức ", "Luật Hoạt động giám sát của ", "Luật Thanh tra của "),
    *("Luật Tổ chức Hội đồng nhân dân và ", "Luật tổ chức Hội đồng nhân dân và ", "Luật Bầu cử đại biểu "),
)
"""Before a body's name they make a law's title of it: `Luật Tổ chức Chính phủ`."""


def _central(text: str, start: int) -> Body | None:
    """`Ngân hàng Nhà nước Việt Nam`, `Mặt trận Tổ quốc Việt Nam các cấp`."""
    found = central_names().match(text, start) if text[start : start + 1].isupper() else None
    if found is None or text.endswith(_TITLES_OF_LAWS, max(start - 50, 0), start):
        return None
    local = local_names().match(text, start)
    if local and local.end() > found.end():
        return None
    placed = _of_place(text, found.end())
    return placed if placed.end > found.end() else Body(found.end())


_UNIT_BEGINS = ("phòn", "khoa", "ban ", "vụ", "cục ", "đội ", "tổ ", "bộ p", "trun", "viện")


def _inner(text: str, start: int) -> Body | None:
    """A unit whose usual name is known: `Phòng Kế hoạch tổng hợp`, `Khoa Kiểm soát nhiễm khuẩn`."""
    head = grammar().inner.match(text, start)
    if (
        head is None
        or not text[head.end() : head.end() + 1].isupper()
        or _shouted_inside(text, start, head.end())
    ):
        return None
    known = inner_units(head["head"].casefold())
    found = known.match(text, head.end()) if known else None
    if found is None:
        return None
    end = free_end(text, head.end(), known=_without_verb(text, head.end(), found.end()))
    body = _with_place(text, end or found.end())
    field = _fielded(text, start)
    return body if field is None or field.end <= body.end else field


_SUMS_UP = re.compile(r"[^\S\n]+tổng[^\S\n]+hợp$")
_NEXT_TWO = re.compile(r"(,?)[^\S\n]*([^\W_]+)[^\S\n]+([^\W_]+)(?:[^\S\n]+(của|từ|do)(?!\w))?")


def _without_verb(text: str, start: int, end: int) -> int:
    """The end of a known name without `tổng hợp` where that is the sentence's verb.

    It is the name's before another verb (`Phòng Kế hoạch tổng hợp | báo cáo Sở Y tế`) and where a list goes
    on; it is the verb before an object, and before a comma with a further verb (`| tổng hợp, báo cáo Sở`).
    """
    last, after = _SUMS_UP.search(text, start, end), _NEXT_TWO.match(text, end)
    if last is None or after is None or not after[2][0].islower():
        return end
    is_verb = f"{after[2]} {after[3]}" in ENDINGS and after[4] is None
    is_object = not is_verb and after[2] not in GRAMMAR and after[2] not in AFTER_NAMES
    return last.start() if (is_verb if after[1] else is_object) else end


def _fielded(text: str, start: int) -> Body | None:
    """`Sở Tài chính tỉnh Kon Tum`, `Sở TT&TT`, `Phòng Tư pháp các huyện`, `Bộ Y tế`."""
    head = grammar().fielded.match(text, start)
    field = fields(head["head"].casefold()) if head else None
    if head is None or field is None or not text[head.end() : head.end() + 1].isupper():
        return None
    found = field.match(text, head.end())
    if found is None:
        return None
    kind = head["head"].casefold()
    if kind == "bộ":
        return Body(found.end())
    end = _joined_on(text, head.end(), found.end()) if kind == "phòng" else found.end()
    body = _of_place(text, end)
    return Body(body.end, body.is_group, takes_outer=kind == "phòng")


_AND_MORE = re.compile(r"[^\S\n]+và[^\S\n]+(?=[^\W\d_a-zà-ỹ])")


def _joined_on(text: str, start: int, end: int) -> int:
    """Where a unit's name ends that `và` joins with what is no field: `Phòng X và Kiểm tra văn bản`."""
    more = _AND_MORE.match(text, end)
    if more is None:
        return end
    for names in (fields("phòng"), inner_units("phòng")):
        if names is None or names.match(text, more.end()):
            return end
    return max(free_end(text, start, known=end) or end, end)


def head_of_place(text: str, start: int) -> int | None:
    """Where the name ends of a body that each place has, its place left out: `UBND`; None where none is."""
    head = local_names().match(text, start)
    return head.end() if head else None


_PARTY = re.compile(r"(?i:tỉnh|thành|huyện|quận|thị)\s+(?i:ủy|uỷ)")


def _two(name: str) -> tuple[str, str]:
    first, _, rest = name.strip().partition(" ")
    return first, rest.partition(" ")[0]


def _placed(text: str, start: int) -> Body | None:
    """`UBND tỉnh`, `Công an xã Đốc Binh Kiều`, `Hội đồng nhân dân các cấp`."""
    head = local_names().match(text, start)
    if head is None or _shouted_inside(text, start, head.end()):
        return None
    if text.endswith(_TITLES_OF_LAWS, max(start - 50, 0), start):
        return None
    body = _of_place(text, head.end())
    if body.end == head.end() and _PARTY.fullmatch(head[0]) and not head[0].isupper():
        named = grammar().under_party.match(text, head.end())
        body = body if named is None or begins_body(*_two(named[0])) else Body(named.end())
    alone = body.end == head.end()
    weak = not text[start].isupper() or head[0].casefold() in (
        "thanh tra",
        "bộ đội biên phòng",
        "ca",
        "ub",
        "thuế",
        "thống kê",
    )
    outer = head[0].casefold() in ("thanh tra", "đảng ủy", "đảng uỷ", "đoàn đại biểu quốc hội") or (
        head[0].casefold().startswith(("văn phòng", "vp"))
    )
    return Body(body.end, body.is_group, takes_outer=outer and alone, is_bare=alone and weak)


_MANY_UNITS = re.compile(r"[,/–-]|(?<!\w)(?i:các|mọi|mỗi|và|hoặc|cấp|cùng)(?!\w)")


def _of_place(text: str, end: int) -> Body:
    """A name that ends at `end`, with the place or level after it."""
    branch = grammar().branch.match(text, end)
    found = grammar().place.match(text, branch.end() if branch else end)
    if found is None:
        return Body(end)
    group = bool(found["units"] and _MANY_UNITS.search(found["units"]))
    which = grammar().which.match(text, found.end()) if group else None
    return Body(which.end() if which else found.end(), is_group=group)


def _free(text: str, start: int) -> Body | None:
    """A body whose name no list holds: `Hiệp hội Nước mắm Phan Thiết`, `Ban Chỉ đạo về nhân quyền tỉnh`."""
    head = grammar().free.match(text, start)
    whole = grammar().whole.match(text, start)
    if head is None or _another_word(text, head) or _shouted_inside(text, start, head.end()):
        if whole is None:
            return None
        return _with_place(text, whole.end())
    head_end = max(head.end(), whole.end() if whole else 0)
    blank = grammar().blank.match(text, head_end)
    about = grammar().about.match(text, head_end)
    begins = MAY_BEGIN.get(head[0].casefold(), frozenset())
    end = (blank and free_end(text, blank.end(), begins=begins)) or (about and about.end())
    if end:
        return _with_theme(text, head[0], _with_place(text, end))
    body = _with_theme(text, head[0], _of_place(text, head_end))
    strong = head["strong"] is not None
    named = whole is not None or (strong and (body.end > head_end or _says_enough(head[0])))
    return Body(body.end, body.is_group, takes_outer=True, is_bare=not named or not text[start].isupper())


_COMMITTEES = frozenset(["ban chỉ đạo", "bcđ", "tiểu ban", "tổ công tác", "ban chỉ huy"])


def _with_theme(text: str, head: str, body: Body) -> Body:
    """A committee's name with what it is for: `Ban Chỉ đạo liên ngành Trung ương` `về an toàn thực phẩm`."""
    theme = grammar().about.match(text, body.end) if head.casefold() in _COMMITTEES else None
    return _with_place(text, theme.end()) if theme else body


_HALF_NAMES = frozenset(
    [
        "nhà xuất bản",
        "hợp tác xã",
        "tổng công ty",
        "câu lạc bộ",
        "vườn quốc gia",
        "khu bảo tồn",
        "ban chỉ huy",
    ]
)


def _says_enough(head: str) -> bool:
    """Whether the head is a whole name where the place is known: `Chi cục Kiểm lâm`, never `Trung tâm`."""
    return head.count(" ") > 1 and head.casefold() not in _HALF_NAMES


def _with_place(text: str, end: int) -> Body:
    body = _of_place(text, end)
    return Body(body.end, body.is_group, takes_outer=True)


_PLACE_BEFORE = re.compile(r"(?<!\w)(?i:phường|xã|huyện|quận|phố|đường|thôn|ấp|trấn|núi|sông)[^\S\n]+$")
_SECOND = re.compile(r"[^\S\n]+([^\W_]+)")


def _another_word(text: str, head: re.Match[str]) -> bool:
    """Whether the head is the first syllable of another word: `Báo cáo`, `Ban hành`, `BAN HÀNH`."""
    second = _SECOND.match(text, head.end())
    first = head[0].casefold()
    if first in ("sở", "bộ") and head[0].islower():  # `cơ sở Hà Nội`, `toàn bộ Quyết định`
        return True
    if _PLACE_BEFORE.search(text, max(head.start() - 8, 0), head.start()):  # `phường Trường Vinh`
        return True
    return second is not None and begins_body(first, "") and not begins_body(first, second[1])


_WORD_BEFORE = re.compile(r"([^\W\d_]{2,})[^\S\n]+$")
_MAY_PRECEDE = frozenset(
    [
        "CỦA",
        "VÀ",
        "TRƯỞNG",
        "TỊCH",
        "ĐỐC",
        "THƯ",
        "ÁN",
        "TRA",
        "GIAO",
        "TỈNH",
        "UỶ",
        "ỦY",
        "SỰ",
        "DO",
        "CHO",
        "VỚI",
    ]
)
_VOWEL = re.compile(r"[^BCDĐÐGHKLMNPQRSTVXFJWZU]")


def _shouted_inside(text: str, start: int, end: int) -> bool:
    """Whether a head in capitals stands inside a heading: `CƠ` `SỞ VẬT CHẤT`, `ĐẠI` `HỘI ĐẠI BIỂU`."""
    if not text[start:end].isupper():
        return False
    before = _WORD_BEFORE.search(text, max(start - 12, 0), start)
    if before is None or not before[1].isupper() or before[1] in _MAY_PRECEDE:
        return False
    return bool(_VOWEL.search(before[1]))  # letters without a vowel are a sign: `PCT UBND`
