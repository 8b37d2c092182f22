"""Read the body that issued a cited document: where its name begins and, above all, where it ends.

của Cục Thông tin đối ngoại, Bộ Thông tin và Truyền thông về việc ...
    ^ start                                              ^ end
Sở Nội vụ có Công văn số 2328/SNV-TCCC
^ start ^ end

A name is walked word by word from a word for a body or an office. Capitals go on with it; a small word goes on
with a ministry's or a council's name only if such names hold it, and with any other body's unless it begins a
new phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vanban.language.bodies import names_body, names_office
from vanban.language.normal import fold

_OF = re.compile(r"\s*,?\s+(?:của|CỦA|do|DO)\s+(?:liên\s+(?=[Bb]ộ)|LIÊN\s+(?=BỘ))?")
_OFTEN = re.compile(
    r"(?:Thủ\ tướng\ Chính\ phủ|Chính\ phủ|Quốc\ hội|Bộ\ Chính\ trị|Ban\ Bí\ thư|Chủ\ tịch\ nước)"
    r"(?=[;.)\n]|\ (?:về|quy|ban\ hành|sửa|phê|hướng)\b)",
    re.VERBOSE,
)
_TOKEN = re.compile(r"[^\W_]+(?:[&’'/][^\W_]+)*|[,\-–&/()]|\n")
_LONGEST = 200
_WINDOW = 48

_GOES_ON = frozenset(
    fold(
        "tỉnh thành phố huyện quận thị xã phường trấn đặc khu nhân dân nước trung ương trực thuộc cấp nhà phát triển nông"
        " thôn giáo dục đào tạo khoa học công nghệ tài nguyên môi trường lao động thương binh xã hội văn hóa thể thao du"
        " lịch thông tin truyền thông kế hoạch đầu tư giao vận tải xây dựng nội vụ ngoại y tế tư pháp dân tộc tôn nghiệp"
        " thanh tra kiểm toán bảo hiểm kho bạc ngân hàng quốc phòng công an quản lý bộ sở ủy ban hội đồng văn phòng"
        " phủ trưởng tướng chủ tịch giám đốc thứ phó thường vụ trực chính trị bí thư chấp hành đảng khóa khoá kỳ họp thứ"
        " nhiệm cách mạng lâm thời vật giá mại hải dầu khí thủy sản lợi sản điện lực bưu viễn hóa chất cơ yếu gia đình trẻ em"
        " số kiến trúc thẩm phán tòa án tối cao viện sát đốc tổng thống lãnh đạo mặt trận tổ hành kinh tế công thương"
        " đoàn đại biểu liên minh hợp tác lâm thực phẩm nhập khẩu chăm sóc việc làm bình đẳng giới sở hữu trí tuệ"
    ).split()
)
_FIELD_AFTER_COMMA = frozenset(
    fold(
        "thể thao thương binh công nghệ gia đình thông tin du lịch trẻ em văn hóa lao động xã hội phát triển"
    ).split()
)
_LEVELS = frozenset(("tinh", "pho", "huyen", "quan", "xa", "phuong", "tran", "khu", "tp"))
_STOP = frozenset(
    fold(
        "đã được đang sẽ có thì là để nhằm cho giao trình gửi do bởi khi nếu này nêu trên sau trước ngày như theo tại"
        " trong từ đến chỉ yêu đề kèm số hết còn mà nên hoặc hay phê hướng sửa bãi thay công-bố tuy vì cũng phải không"
        " đối với bằng qua vào gồm quyết điều-chỉnh v cùng"
    ).split()
)
_STOP_PAIRS = frozenset(
    (
        "ban hanh",
        "quy dinh",
        "qui dinh",
        "quy chuan",
        "cong bo",
        "cong nhan",
        "bo sung",
        "bo nhiem",
        "dieu chinh",
        "dieu dong",
        "thanh lap",
        "ve viec",
        "thong bao",
        "thong nhat",
        "thong qua",
        "chap thuan",
        "giai quyet",
        "giai the",
        "tra loi",
        "trien khai",
        "thuc hien",
        "tiep tuc",
        "tang cuong",
        "bao cao",
        "to chuc",
        "tham muu",
        "tham dinh",
        "xem xet",
        "chu tri",
        "phoi hop",
        "kiem tra",
        "kien nghi",
        "xac dinh",
        "xac nhan",
        "tinh hinh",
        "dinh chinh",
        "uy quyen",
        "mien nhiem",
        "cu the",
        "lien quan",
        "dong thoi",
        "dong y",
        "nhan duoc",
        "tinh den",
        "can cu",
        "bat dau",
        "nghi quyet",
        "nghi dinh",
        "thong tu",
        "chi thi",
        "cong van",
        "van ban",
        "to trinh",
        "ke hoach so",
        "cap giay",
        "cap nhat",
        "tong hop",
        "tong ket",
        "danh gia",
        "day manh",
        "khen thuong",
        "ra soat",
        "bai bo",
        "huy bo",
        "chuyen den",
        "hoi dap",
        "phuc dap",
        "nhat tri",
        "gop y",
        "xu ly",
        "ap dung",
        "dinh kem",
    )
)
"""First two syllables of what follows a body's name in a sentence."""
_OPEN = re.compile(
    r"(?:tong cuc|chi cuc|cuc|vu|vien|trung tam|hoi(?! dong nhan dan)|hiep hoi|truong|benh vien|ban|tieu ban|doan|lien doan"
    r"|lien hiep|lien minh|tong cong ty|cong ty|tap doan|ngan hang|hoc vien|dai hoc|quy|toa an|vien kiem sat|cong an|uy ban"
    r"(?! nhan dan| thuong vu)|hoi dong(?! nhan dan| bo truong)|co quan|bao|dai|chi bo|dang bo|dang uy|to)(?!\w)"
)
"""Bodies whose names are made of any words."""
_UNIT = re.compile(r"(?:tong cuc|chi cuc|cuc|vu|vien|trung tam|phong|chi nhanh|van phong|doan|ban)(?!\w)")
_ABOVE_UNIT = re.compile(
    r"(?:bo|so|uy ban|ubnd|tong cuc|van phong|ngan hang|thanh tra|tap doan|dai hoc|truong|cong an)(?!\w)"
)
_WITH_ABOUT = re.compile(r"(?:ban chi dao|tieu ban|uy ban|hoi dong|to cong tac)(?!\w)")
_SIGN_LIKE = re.compile(r"[A-ZĐ]{2,10}(?:[&-][A-ZĐ]{1,8})*(?!\w)")
_COLLECTIVE = re.compile(
    r"(?:trung ương|liên bộ|liên ngành|thường trực|bch|bcđ|btv|tw|ttcp|bộ|ban)(?!\w)", re.I
)


def issuer_after(text: str, place: int, *, joint: bool = False) -> tuple[int, int] | None:
    """The body named after `của` at `place`; None where none is. `joint`: several may have issued it together."""
    of = _OF.match(text, place)
    return None if of is None else body_at(text, of.end(), joint=joint)


def body_at(text: str, start: int, *, joint: bool = False) -> tuple[int, int] | None:
    """Start and end of the body whose name begins at `start`; None where none does."""
    often = _OFTEN.match(text, start)
    if often:
        return often.span()
    if not _begins(text, start):
        return None
    end = _Walk(text, start, joint).end()
    return (start, end) if end > start else None


def bodies_before(text: str, start: int, end: int) -> Iterator[int]:
    """Where a body's name may begin in `text[start:end]`, from the left."""
    for word in re.compile(r"(?<!\w)[A-ZĐÂÊÔƯƠĂ]\w*").finditer(text, start, end):
        if _begins(text, word.start()):
            yield word.start()


def _begins(text: str, start: int) -> bool:
    words = text[start : start + _WINDOW]
    if not words[:1].isalpha():
        return False
    if _SIGN_LIKE.match(words) and len(words.split()[0].strip(",;.")) > 2:
        return True
    return words[0].isupper() and (names_body(words) or names_office(words) or bool(_COLLECTIVE.match(words)))


@dataclass(slots=True)
class _Walk:
    """A walk along a body's name; `end` is asked once."""

    text: str
    start: int
    joint: bool

    def end(self) -> int:
        words = list(_TOKEN.finditer(self.text, self.start, min(len(self.text), self.start + _LONGEST)))
        head = fold(self.text[self.start : self.start + _WINDOW])
        self._free, self._about = bool(_OPEN.match(head)), bool(_WITH_ABOUT.match(head))
        self._unit = bool(_UNIT.match(head))
        self._capitals = (
            len(words) > 1 and words[0][0].isupper() and words[1][0].isupper() and len(words[1][0]) > 1
        )
        end, place = self.start, 0
        while place < len(words):
            step = self._step(words, place, end)
            if not step:
                break
            place += step
            end = words[place - 1].end()
        return end

    _free: bool = False
    _about: bool = False
    _unit: bool = False
    _capitals: bool = False

    def _step(self, words: list[re.Match[str]], place: int, end: int) -> int:
        """How many tokens from `place` on belong to the name; 0 where it ends before them."""
        token = words[place]
        gap = self.text[end : token.start()]
        if (place and gap.strip(" \xa0")) or ("\n" in token[0] and not self._runs_on(words, place)):
            return 0
        if token[0] == "\n":
            return 1
        if not token[0][0].isalnum():
            return self._over_mark(words, place)
        word = fold(token[0])
        if place == 0:
            return 1
        pair = f"{word} {fold(words[place + 1][0])}" if place + 1 < len(words) else word
        if word == fold(words[place - 1][0]) and word in _LEVELS:
            return 0
        return self._over_word(words, place, word, pair)

    def _over_word(self, words: list[re.Match[str]], place: int, word: str, pair: str) -> int:
        printed = words[place][0]
        if word == "va":
            return self._over_and(words, place)
        if word == "cua":
            return 0
        if word == "ve":
            about = self._about and fold(words[place - 1][0]) in ("dao", "ban") and pair not in _STOP_PAIRS
            return int(about)
        small = printed.islower() or self._capitals
        if small and (word in _STOP or pair in _STOP_PAIRS):
            return 0
        if not small or word.isdigit():
            return 1
        return int(self._free or word in _GOES_ON or self._after_level(words, place))

    def _after_level(self, words: list[re.Match[str]], place: int) -> bool:
        """Whether the word may still be a place's name: `tỉnh Kiên giang`, `TỈNH KIÊN GIANG`."""
        before = [fold(word[0]) for word in words[max(0, place - 3) : place]]
        return any(word in _LEVELS for word in (before if self._capitals else before[-2:]))

    def _over_and(self, words: list[re.Match[str]], place: int) -> int:
        """`và` goes on with a field (`Giáo dục và Đào tạo`), with another body only where several issued it."""
        if place + 1 >= len(words):
            return 0
        start = words[place + 1].start()
        if _begins(self.text, start) and not _is_field(self.text, start):
            return 2 if self.joint else 0
        following = words[place + 1][0]
        known = fold(following) in _GOES_ON or (following[0].isupper() and following.lower() != following)
        return 2 if known and fold(following) not in _STOP and not _is_kind(self.text, start) else 0

    def _over_mark(self, words: list[re.Match[str]], place: int) -> int:
        mark = words[place][0]
        if place + 1 >= len(words) or mark in "()":
            return self._over_bracket(words, place) if mark == "(" else 0
        start = words[place + 1].start()
        following = fold(words[place + 1][0])
        if mark in ("-", "–", "&", "/"):
            return (
                2
                if self.joint or (words[place + 1][0][0].isupper() and not _is_kind(self.text, start))
                else 0
            )
        if fold(words[place - 1][0]) == "truong" and names_office(self.text[start : start + _WINDOW]):
            return 2  # «Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc»
        if _begins(self.text, start) and not _is_field(self.text, start):
            return 2 if self.joint or self._parent(start, following) else 0
        return 2 if following in _FIELD_AFTER_COMMA and self._is_department() else 0

    def _over_bracket(self, words: list[re.Match[str]], place: int) -> int:
        """A bracket that is part of a name: `Ban Chấp hành Trung ương Đảng (khóa XII)`."""
        close = re.compile(r"\(\s*(?:khóa|khoá|nhiệm kỳ|trước sắp xếp|cũ)[^()]{0,20}\)", re.I)
        match = close.match(self.text, words[place].start())
        if match is None:
            return 0
        return sum(1 for word in words[place:] if word.start() < match.end())

    def _parent(self, start: int, following: str) -> bool:
        """Whether the body after a comma is the one above: it is, if a title or nothing comes after it."""
        head = fold(self.text[start : start + _WINDOW])
        if not (self._unit and _ABOVE_UNIT.match(head)):
            return False
        end = _Walk(self.text, start, joint=False).end()
        return _NO_PREDICATE.match(self.text, end) is not None

    def _is_department(self) -> bool:
        return (
            re.match(
                r"(?:bo|so|phong|uy ban|truong phong|giam doc|vu|ban|chu nhiem|pho)\b",
                fold(self.text[self.start : self.start + 20]),
            )
            is not None
        )

    def _runs_on(self, words: list[re.Match[str]], place: int) -> bool:
        """Whether a name goes on in the next line: it does with a small letter, or after a word that needs more."""
        if place + 1 >= len(words) or place == 0:
            return False
        return words[place + 1][0][0].islower() or fold(words[place - 1][0]) in (
            *_LEVELS,
            "va",
            "bo",
            "so",
            "cua",
        )


_NO_PREDICATE = re.compile(
    r"\s*(?:$|[;.)”\"\n]|về|v/v|quy\s+định|hướng\s+dẫn|ban\s+hành|phê\s+duyệt|sửa\s+đổi|công\s+bố)", re.I
)
_KIND = re.compile(
    r"(?:nghị\s+(?:định|quyết)|quyết\s+định|thông\s+(?:tư|báo|tri)|chỉ\s+thị|công\s+(?:văn|điện)|văn\s+bản|kế\s+hoạch\s+số"
    r"|báo\s+cáo|tờ\s+trình|luật|bộ\s+luật|pháp\s+lệnh|kết\s+luận|quy\s+(?:định|chế)|hướng\s+dẫn|hiến\s+pháp|các|những)(?!\w)",
    re.I,
)


def _is_kind(text: str, start: int) -> bool:
    """Whether the name of a kind of document begins there."""
    return _KIND.match(text, start) is not None


_FIELD = re.compile(r"(?:đào\s+tạo|thể\s+thao|báo\s+chí|quỹ\s+tích|hội\s+nhập|trẻ\s+em)(?!\w)", re.I)


def _is_field(text: str, start: int) -> bool:
    """Whether what reads as a word for a body is but a field."""
    return _FIELD.match(text, start) is not None
