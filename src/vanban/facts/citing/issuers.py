"""Read the body that issued a cited document: where its name begins and, above all, where it ends.

của Cục Thông tin đối ngoại, Bộ Thông tin và Truyền thông về việc ...
    ^ start                                              ^ end
Sở Nội vụ có Công văn số 2328/SNV-TCCC
^ start ^ end

A name is walked word by word from a word for a body or an office. Capitals go on with it; a small word goes
on with a ministry's or a council's name only if such names hold it, and with any other body's unless it
begins a new phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vanban.language.bodies import names_body, names_office
from vanban.language.normal import fold

Words = list[re.Match[str]]

_OF = re.compile(r"\s*,?\s+(?:của|CỦA|do|DO)\s+(?:(?:liên|LIÊN)\s+(?=[Bb]ộ|BỘ))?")
_OFTEN = re.compile(
    r"(?:Thủ\ tướng\ Chính\ phủ|Chính\ phủ|Quốc\ hội|Bộ\ Chính\ trị|Ban\ Bí\ thư|Chủ\ tịch\ nước)"
    r"(?=[;.)\n]|$|\ (?:về|quy|ban\ hành|sửa|phê|hướng)\b)",
    re.VERBOSE,
)
_TOKEN = re.compile(r"[^\W_]+(?:[&’'/][^\W_]+)*|[,\-–&/()]|\n")
_LONGEST = 200
_WINDOW = 48


def _words(lines: str) -> frozenset[str]:
    return frozenset(lines.split())


_IN_NAMES = _words(
    fold(
        """
        tỉnh thành phố huyện quận thị xã phường trấn đặc khu nhân dân nước trung ương trực thuộc cấp nhà
        phát triển nông thôn giáo dục đào tạo khoa học công nghệ tài nguyên môi trường lao động thương
        binh xã hội văn hóa thể thao du lịch thông tin truyền thông kế hoạch đầu tư giao vận tải xây
        dựng nội vụ ngoại y tế tư pháp dân tộc tôn nghiệp thanh tra kiểm toán bảo hiểm kho bạc ngân hàng
        quốc phòng công an quản lý bộ sở ủy ban hội đồng văn phòng phủ trưởng tướng chủ tịch giám đốc
        thứ phó thường vụ trực chính trị bí thư chấp hành đảng khóa kỳ họp nhiệm cách mạng lâm thời vật
        giá mại hải dầu khí thủy sản lợi điện lực bưu viễn hóa chất cơ yếu gia đình trẻ em số kiến trúc
        thẩm phán tòa án tối cao viện sát tổng thống lãnh đạo mặt trận tổ chức cán hành kinh đoàn đại
        biểu nghĩa liên minh hợp tác nhập khẩu sở hữu trí tuệ
        """
    )
)
"""Syllables that the names of councils, ministries and departments hold."""
_AFTER_COMMA = _words(fold("thể thương công gia thông du trẻ văn lao xã phát kỳ"))
"""First syllables of a department's second field: `Văn hóa, Thể thao và Du lịch`."""
_SHORT_FIELDS = _words("PTNT MT ĐT CN TT TBXH XH DL TTDL TT&DL QHXH")
"""Second fields of a department that are shortened: `Bộ Nông nghiệp và PTNT`."""
_LEVELS = frozenset(("tinh", "pho", "huyen", "quan", "xa", "phuong", "tran", "khu", "tp"))
_STOP = _words(
    """
    đã được bị vẫn chưa đang sẽ có thì là để nhằm cho trình gửi do bởi khi nếu này nêu trên sau trước
    hỏi ngày như theo tại trong từ đến chỉ kèm hết còn mà nên hoặc hay phê hướng sửa bãi thay tuy vì cũng
    phải không với bằng qua vào gồm quyết v cùng đề xét đưa nhưng cần nay
    """
)
_STOP_PAIRS = frozenset(
    pair.strip()
    for pair in """
    ban hành, quy định, qui định, quy chuẩn, công bố, công nhận, bổ sung, bổ nhiệm, điều chỉnh
    điều động, thành lập, về việc, thông báo, thống nhất, thông qua, chấp thuận, giải quyết, giải thể
    trả lời, triển khai, thực hiện, tiếp tục, tăng cường, báo cáo, tổ chức, tham mưu, thẩm định, xem xét
    chủ trì, phối hợp, kiểm tra, kiến nghị, xác định, xác nhận, tình hình, đính chính, ủy quyền
    miễn nhiệm, cụ thể, liên quan, đồng thời, đồng ý, nhận được, tính đến, căn cứ, bắt đầu, nghị quyết
    nghị định, thông tư, chỉ thị, công văn, văn bản, tờ trình, kế hoạch số, cấp giấy, cấp ngày, cấp phép
    cấp cho, cập nhật, tổng hợp, tổng kết, đánh giá, đẩy mạnh, khen thưởng, rà soát, hủy bỏ, chuyển đến
    phúc đáp, nhất trí, góp ý, xử lý, áp dụng, đính kèm, đối với, đôn đốc, nghiêm túc, hỗ trợ, tạo điều
    yêu cầu, giao cho, giao nhiệm, nhiệm kỳ
    """.replace("\n", ",").split(",")
    if pair.strip()
)
"""First two syllables of what follows a body's name in a sentence."""
_TITLE_OPENS = frozenset(
    ("quy định", "qui định", "ban hành", "phê duyệt", "sửa đổi", "hướng dẫn", "quyết định", "về việc")
)
"""Pairs that open the cited document's title, even where they are printed with a capital."""
_FREE = re.compile(
    r"(?:tong cuc|chi cuc|cuc|vu|vien|trung tam|hoi(?! dong nhan dan)|hiep hoi|truong|benh vien|ban|tieu ban"
    r"|doan|lien doan|lien hiep|lien minh|tong cong ty|cong ty|tap doan|ngan hang|hoc vien|dai hoc|quy|toa an"
    r"|vien kiem sat|cong an|uy ban(?! nhan dan| thuong vu)|hoi dong(?! nhan dan| bo truong)|co quan|bao|dai"
    r"|chi bo|dang bo|dang uy|to)(?!\w)"
)
"""Bodies whose names are made of any words."""
_UNIT = re.compile(r"(?:tong cuc|chi cuc|cuc|vu|vien|trung tam|phong|chi nhanh|van phong|doan|ban)(?!\w)")
_ABOVE_UNIT = re.compile(
    r"(?:bo|so|uy ban|ubnd|tong cuc|van phong|ngan hang|thanh tra|tap doan|dai hoc|truong|cong an)(?!\w)"
)
_NAMED_BY_TASK = re.compile(r"(?:ban chi dao|tieu ban|uy ban|hoi dong|to cong tac)(?!\w)")
_TASK_FIELD = re.compile(
    r"\s+(?:(?:vệ\s+sinh\s+)?an\s+toàn\s+(?:thực\s+phẩm|giao\s+thông|thông\s+tin)|chuyển\s+đổi\s+số|nhân\s+quyền"
    r"|biến\s+đổi\s+khí\s+hậu|hội\s+nhập|trẻ\s+em|người\s+cao\s+tuổi|người\s+khuyết\s+tật)(?!\w)",
    re.I,
)
"""What committees of all offices are named after: `Ban Chỉ đạo Trung ương về an toàn thực phẩm`."""
_SIGN_LIKE = re.compile(r"[A-ZĐ]{3,10}(?:[&-][A-ZĐ]{1,8})*(?!\w)")
_COLLECTIVE = re.compile(
    r"(?:trung ương|liên bộ|liên ngành|thường trực|bch|bcđ|btv|tw|bộ|ban(?!\s+hành))(?!\w)", re.I
)
_DEPARTMENT = re.compile(
    r"(?:bo|so|phong|uy ban|truong phong|giam doc|vu|ban|chu nhiem|pho|hoi dong nhan dan|hdnd|quoc hoi)\b"
)
_FIELD = re.compile(r"(?:đào\s+tạo|thể\s+thao|báo\s+chí|hội\s+nhập|trẻ\s+em)(?!\w)", re.I)
"""What reads as a word for a body and is but a field."""
_NO_PREDICATE = re.compile(
    r"\s*(?:$|[;.)”\"\n]|về|v/v|quy\s+định|hướng\s+dẫn|ban\s+hành|phê\s+duyệt|sửa\s+đổi|công\s+bố)", re.I
)
_KIND = re.compile(
    r"(?:nghị\s+(?:định|quyết)|quyết\s+định|thông\s+(?:tư|báo|tri)|chỉ\s+thị|công\s+(?:văn|điện)|văn\s+bản"
    r"|kế\s+hoạch\s+số|báo\s+cáo|tờ\s+trình|luật|bộ\s+luật|pháp\s+lệnh|kết\s+luận|quy\s+(?:định|chế)|hướng\s+dẫn"
    r"|hiến\s+pháp|các|những)(?!\w)",
    re.I,
)
_BRACKETED = re.compile(r"\(\s*(?:khóa|khoá|nhiệm kỳ|trước sắp xếp|cũ)[^()]{0,20}\)", re.I)
_NEW_PARAGRAPH = re.compile(
    r"(?:kính|căn|theo|điều|nơi|số|các|thực|đề|ngày|v/v|trên|phụ|mục|chương|để|nay)(?!\w)", re.I
)


def issuer_after(text: str, place: int, *, joint: bool = False) -> tuple[int, int] | None:
    """The body named after `của` at `place`, or None. `joint`: several may have issued it together."""
    of = _OF.match(text, place)
    return None if of is None else body_at(text, of.end(), joint=joint)


def body_at(text: str, start: int, *, joint: bool = False) -> tuple[int, int] | None:
    """Start and end of the body whose name begins at `start`; None where none does."""
    often = None if joint else _OFTEN.match(text, start)
    if often:
        return often.span()
    if not _begins(text, start):
        return None
    end = _name_end(text, start, joint=joint)
    return (start, end) if end > start else None


def bodies_before(text: str, start: int, end: int) -> Iterator[int]:
    """Where a body's name may begin in `text[start:end]`, from the left."""
    for word in _CAPITAL.finditer(text, start, end):
        if _begins(text, word.start()):
            yield word.start()


_CAPITAL = re.compile(r"(?<!\w)[A-ZĐÂÊÔƯƠĂỦ]\w*")


def _begins(text: str, start: int) -> bool:
    words = text[start : start + _WINDOW]
    if not words[:1].isupper():
        return False
    known = names_body(words) or names_office(words) or _COLLECTIVE.match(words) or _SIGN_LIKE.match(words)
    return bool(known) and not _is_kind(text, start)


def _is_kind(text: str, start: int) -> bool:
    """Whether the name of a kind of document begins there."""
    return _KIND.match(text, start) is not None


@dataclass(frozen=True, slots=True)
class _Name:
    """A body's name as far as its first words tell how the rest is to be read."""

    text: str
    words: Words
    joint: bool
    free: bool
    """Whether the name is made of any words."""
    by_task: bool
    """Whether the name may go on with `về`: `Ban Chỉ đạo về nhân quyền`."""
    unit: bool
    """Whether it may be followed by the body above it: `Cục ..., Bộ ...`."""
    department: bool
    capitals: bool

    def begins(self, place: int) -> bool:
        """Whether another body begins with the token at `place`."""
        start = self.words[place].start()
        return _begins(self.text, start) and not _FIELD.match(self.text, start)


def _name_end(text: str, start: int, *, joint: bool) -> int:
    """Where the name ends that begins at `start`."""
    words = list(_TOKEN.finditer(text, start, min(len(text), start + _LONGEST)))
    head = fold(text[start : start + _WINDOW])
    capitals = len(words) > 1 and words[0][0].isupper() and words[1][0].isupper() and len(words[1][0]) > 1
    name = _Name(
        text,
        words,
        joint,
        _FREE.match(head) is not None,
        _NAMED_BY_TASK.match(head) is not None,
        _UNIT.match(head) is not None,
        _DEPARTMENT.match(head) is not None,
        capitals,
    )
    place, end = 1, words[0].end() if words else start
    while place < len(words) and (step := _step(name, place, end)):
        place += step
        end = words[place - 1].end()
    return end


def _step(name: _Name, place: int, end: int) -> int:
    """How many tokens from `place` on belong to the name; 0 where it ends before them."""
    token = name.words[place]
    if name.text[end : token.start()].strip(" \xa0\t"):
        return 0
    if token[0] == "\n":
        return int(_runs_on(name.words, place))
    if not token[0][0].isalnum():
        return _over_mark(name, place)
    word = token[0].casefold()
    if word == "và":
        return _over_and(name, place)
    return int(_holds(name, place, word))


def _holds(name: _Name, place: int, word: str) -> bool:
    """Whether a word goes on with the name."""
    printed, above = name.words[place][0], name.words[place - 1][0]
    pair = f"{word} {name.words[place + 1][0].casefold()}" if place + 1 < len(name.words) else word
    if word in ("của", "v/v") or pair in _TITLE_OPENS or (word == above.casefold() and fold(word) in _LEVELS):
        return False
    if word == "số" and place + 1 < len(name.words) and name.words[place + 1][0][0].isdigit():
        return False
    if word == "về":
        return name.by_task and pair not in _STOP_PAIRS and _is_field(name, place, fold(above))
    small = printed.islower() or name.capitals
    if small and _is_past_place(name, place):
        return fold(word) in _AFTER_PLACE
    if small and (word in _STOP or pair in _STOP_PAIRS or _orders(name, place, word)):
        return False
    return not small or word.isdigit() or name.free or fold(word) in _IN_NAMES or _may_end_name(name, place)


def _is_field(name: _Name, place: int, above: str) -> bool:
    """Whether `về` opens what a committee is for: right after its kind, or a field of all offices."""
    if above in ("dao", "ban"):
        return True
    return above in ("uong", "gia") and bool(_TASK_FIELD.match(name.text, name.words[place].end()))


_AFTER_PLACE = frozenset(
    ("tinh", "thanh", "huyen", "quan", "xa", "phuong", "thi", "dac", "khoa", "ky", "nhiem")
)


def _is_past_place(name: _Name, place: int) -> bool:
    """Whether a council's name has come to the end of its place's: `UBND tỉnh Quảng Nam` + `vận động`."""
    if name.free or name.capitals or not name.words[place - 1][0][0].isupper():
        return False
    before = [fold(word[0]) for word in name.words[max(0, place - 4) : place]]
    return any(word in _LEVELS for word in before[:-2]) and before[-2] not in _LEVELS


def _orders(name: _Name, place: int, word: str) -> bool:
    """Whether `giao` is the verb: `UBND tỉnh giao Sở Tài chính`, but not `Bộ Ngoại giao`."""
    if word != "giao" or place + 1 >= len(name.words) or name.words[place - 1][0].casefold() == "ngoại":
        return False
    return name.words[place + 1][0][0].isupper() and not name.capitals


def _may_end_name(name: _Name, place: int) -> bool:
    """Whether a small word is the second syllable of a name: `Kiên giang`, `TỈNH KIÊN GIANG`."""
    before = [word[0] for word in name.words[max(0, place - 3) : place]]
    levels = [fold(word) in _LEVELS for word in before]
    near_level = any(levels) if name.capitals else levels[-2:-1] == [True] and before[-1][0].isupper()
    return near_level or (not name.capitals and before[-1][0].isupper() and not any(levels))


def _over_and(name: _Name, place: int) -> int:
    """`và` goes on with a field (`Giáo dục và Đào tạo`), with another body only where several issued it."""
    if place + 1 >= len(name.words):
        return 0
    if name.department and name.words[place + 1][0] in _SHORT_FIELDS:
        return 2
    if name.begins(place + 1):
        return 2 if name.joint else 0
    following = name.words[place + 1]
    if following[0][0] in "ýÝ":  # «và ý kiến thảo luận»
        return 0
    if _is_kind(name.text, following.start()) or following[0].casefold() in _STOP:
        return 0
    return 2 if fold(following[0]) in _IN_NAMES or following[0][0].isupper() else 0


def _over_mark(name: _Name, place: int) -> int:
    mark = name.words[place][0]
    if mark in "()" or place + 1 >= len(name.words):
        return _over_bracket(name, place) if mark == "(" else 0
    following = name.words[place + 1]
    if mark != ",":
        fits = name.joint or (following[0][0].isupper() and not _is_kind(name.text, following.start()))
        return 2 if fits else 0
    if fold(name.words[place - 1][0]) == "truong" and names_office(name.text[following.start() :][:_WINDOW]):
        return 2  # «Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc»
    if name.begins(place + 1):
        return 2 if name.joint or _is_above(name, following.start()) else 0
    return 2 if fold(following[0]) in _AFTER_COMMA and name.department else 0


def _over_bracket(name: _Name, place: int) -> int:
    """A bracket that is part of a name: `Ban Chấp hành Trung ương Đảng (khóa XII)`."""
    match = _BRACKETED.match(name.text, name.words[place].start())
    return sum(1 for word in name.words[place:] if word.start() < match.end()) if match else 0


def _is_above(name: _Name, start: int) -> bool:
    """Whether the body after a comma is the one above: it is, if a title or nothing comes after it."""
    if not (name.unit and _ABOVE_UNIT.match(fold(name.text[start : start + _WINDOW]))):
        return False
    return _NO_PREDICATE.match(name.text, _name_end(name.text, start, joint=False)) is not None


def _runs_on(words: Words, place: int) -> bool:
    """Whether a name goes on in the next line: with a small letter, or after a word that wants another."""
    if place + 1 >= len(words) or not words[place + 1][0][0].isalnum():
        return False
    following, above = words[place + 1][0], fold(words[place - 1][0])
    return following[0].islower() or (
        above in (*_LEVELS, "va", "bo", "so") and not _NEW_PARAGRAPH.match(following)
    )
