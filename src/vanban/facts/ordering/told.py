"""Who is told by the headings and leads above a paragraph, and what they are told in it.

2. UBND các huyện, thành phố:              a heading names who is told
- Tăng cường tuyên truyền ...              what they are told
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from vanban.facts.ordering.actions import Action, announces_more, only_announces, read_action
from vanban.facts.ordering.assignees import Stop, read_names
from vanban.facts.ordering.clauses import says_to_do
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
    announces = leads and not (announces_more(words) or (words.endswith(".") and len(words) > _HEADING))
    close = paragraph.start + len(words.rstrip(" .;:,/"))
    if is_topic or announces or close - paragraph.start < _LEAST or _NO_ACTION.match(words):
        return None
    action = read_action(text, paragraph.start, end)
    if action is None and end == paragraph.end and _says_to_do(text, paragraph, told):
        action = Action(paragraph.start, (), duty=False)
    if action is None or action.idle or action.start >= close or only_announces(text[action.start : end]):
        return None
    return Order(paragraph.start, (), action.partners, action.start, close, empty=False, explicit=action.duty)


def names_a_task(text: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph with others below it says itself what to do: `2. Tổ chức trực ban 24/24h:`."""
    words = text[paragraph.start : paragraph.end]
    if not words.endswith(":") or only_announces(words):
        return False
    return read_action(text, paragraph.start, paragraph.end) is not None


def _says_to_do(text: str, paragraph: Paragraph, told: Told) -> bool:
    """Whether a paragraph tells to do something by a verb that is in no list.

    Under a heading that names them any clause does; under a sentence that tells them, a labelled one that is
    long enough to be no heading.
    """
    end = paragraph.end
    if told.by_heading:
        least = _SHORT
    else:
        least = _SENTENCE if paragraph.level is not None and not paragraph.leads else 0
    return bool(least) and text[end - 1] in ".;/" and says_to_do(text, paragraph.start, end, least)


_SHORT, _SENTENCE = 12, 28
"""Characters of a clause that tells to do something, at the least: an item of a list, a sentence."""
_HEADING = 60
"""Characters of a heading, at the most, where what hangs below is what is told."""
_LEAST = 8
"""Characters in what somebody is told, at the least."""
_NO_ACTION = re.compile(
    r"(?:Quyết định|Thông báo|Báo cáo|Kế hoạch|Chỉ thị|Hướng dẫn|Quy định|Công điện|Văn bản)\s+(?:này"
    r"|có hiệu lực|nêu trên|trên)\b"
    r"|(?:Xin\s+)?(?:[Tt]rân trọng|[Cc]hân thành)?\s*(?:kính chào|[Cc]ảm ơn|[Cc]ám ơn)\b|Trân trọng\s*[.!/]*$"
    r"|(?:Lưu ý|Thông tin liên hệ|Yêu cầu|Thời gian|Địa điểm)\s*:|Chủ trì\s*:|Phối hợp\s*:|Hiệu lực"
)
"""Paragraphs that begin with a word that is else a verb."""
