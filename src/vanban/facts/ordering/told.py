"""Who is told by the headings and leads above a paragraph, and what they are told in it.

2. UBND các huyện, thành phố:              a heading names who is told
- Tăng cường tuyên truyền ...              what they are told
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from vanban.facts.ordering.actions import Action, announces_more, only_announces, read_action
from vanban.facts.ordering.assignees import HEAD, Stop, read_names
from vanban.facts.ordering.paragraphs import Paragraph
from vanban.facts.ordering.speech import Order
from vanban.model import Field


@dataclass(slots=True)
class Told:
    """Who is told by the headings and leads above, outermost first."""

    by_depth: list[tuple[float, tuple[Field, ...], bool]] = field(default_factory=list)
    """How deep those stand who tell, whom they tell, and whether they are headings that say nothing else."""

    def come_to(self, depth: float) -> None:
        """Forget what hangs as deep as, or deeper than, a paragraph that comes."""
        while self.by_depth and self.by_depth[-1][0] >= depth:
            self.by_depth.pop()

    def tell(self, depth: float, agencies: tuple[Field, ...], *, by_heading: bool) -> None:
        """Whom the paragraphs below are told to; a lead before all divisions holds for all that follow."""
        if depth == 0:
            self.by_depth.clear()
        self.by_depth.append((depth or -1, agencies, by_heading))

    @property
    def last(self) -> tuple[Field, ...]:
        """Who is told here; empty where nobody is."""
        return self.by_depth[-1][1] if self.by_depth else ()

    @property
    def by_heading(self) -> bool:
        """Whether a heading that names them and nothing else stands right above."""
        return bool(self.by_depth) and self.by_depth[-1][2]


_OPENS_HEADING = re.compile(
    r"(?:Đối với|Giao(?: cho)?|Trách nhiệm(?: thực hiện| tổ chức thực hiện)?(?: của)?|Nhiệm vụ của"
    r"|Phân công|Về phía|Đề nghị|Yêu cầu)\s+",
    re.IGNORECASE,
)


_TAIL = 40
_SPEAKS = re.compile(
    r"\b(?:chỉ thị|yêu cầu|quyết định|quyết nghị|kết luận|đề nghị|thông báo|chỉ đạo|giao|điện|nhận thấy"
    r"|cho rằng"
    r"|báo cáo|ý kiến|thống nhất|kính mời|kính trình|như sau|sau đây)\s*:?$"
)
"""The end of a line in which somebody begins to speak, and is not told."""


def read_heading(text: str, paragraph: Paragraph) -> tuple[Field, ...]:
    """Those whom a heading names and says nothing else of; empty where it is no such heading."""
    if _SPEAKS.search(text[max(paragraph.start, paragraph.end - _TAIL) : paragraph.end]):
        return ()
    opening = _OPENS_HEADING.match(text, paragraph.start, paragraph.end)
    names = read_names(text, opening.end() if opening else paragraph.start, paragraph.end)
    if (
        names is None
        or names.stop not in (Stop.END, Stop.COLON)
        or text[names.after : paragraph.end].strip(" .:")
    ):
        return ()
    return names.fields


def read_inherited(text: str, paragraph: Paragraph, end: int, told: Told, *, leads: bool) -> Order | None:
    """What those named above are told in the words before `end`; None where no action begins them."""
    words = text[paragraph.start : end].rstrip()
    is_topic = end < paragraph.end and words.endswith(":")
    announces = leads and not announces_more(words)
    close = paragraph.start + len(words.rstrip(" .;:,/"))
    if is_topic or announces or close - paragraph.start < _LEAST or _NO_ACTION.match(words):
        return None
    action = read_action(text, paragraph.start, end)
    if action is None and told.by_heading and end == paragraph.end and _says_to_do(text, paragraph):
        action = Action(
            paragraph.start, (), duty=False
        )  # a verb that is in no list, under a heading that tells
    if action is None or action.start >= close or only_announces(text[action.start : end]):
        return None
    return Order(paragraph.start, (), action.partners, action.start, close, empty=False, explicit=action.duty)


_NOUNS = re.compile(
    r"(?:Thời|Địa điểm|Thành phần|Kinh phí|Số|Hồ sơ|Nội dung|Đối tượng|Điều kiện|Mức|Tỷ lệ|Tổng|Về|Theo"
    r"|Tài liệu|Trang phục"
    r"|Phương tiện|Lý do|Danh sách|Chức|Email|Điện thoại|Website|Ghi chú|Mục|Yêu cầu|Khen|Quyền|Việc"
    r"|Công tác|Là |Có |Được "
    r"|Tình hình|Kết quả|Ưu điểm|Hạn chế|Nguyên nhân|Trường hợp|Hình thức|Phạm vi|Từ |Đã |Đang |Mọi "
    r"|Tất cả|Riêng |Không )"
)


def _says_to_do(text: str, paragraph: Paragraph) -> bool:
    """Whether a labelled line is a clause that begins with no noun, no name and no figure."""
    start, end = paragraph.start, paragraph.end
    is_clause = text[start].isupper() and text[end - 1] in ".;" and end - start > _CLAUSE
    return (
        is_clause
        and paragraph.level is not None
        and not (HEAD.match(text, start) or _NOUNS.match(text, start) or ":" in text[start : start + _CLAUSE])
    )


_CLAUSE = 30
"""Characters in a clause, at the least."""
_LEAST = 8
"""Characters in what somebody is told, at the least."""
_NO_ACTION = re.compile(
    r"(?:Quyết định|Thông báo|Báo cáo|Kế hoạch|Chỉ thị|Hướng dẫn|Quy định|Công điện|Văn bản)\s+(?:này"
    r"|có hiệu lực|nêu trên|trên)\b"
    r"|(?:Lưu ý|Thông tin liên hệ|Yêu cầu|Thời gian|Địa điểm)\s*:|Chủ trì\s*:|Phối hợp\s*:|Hiệu lực"
)
"""Paragraphs that begin with a word that is else a verb."""
