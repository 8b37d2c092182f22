"""Read the names of those who are told to do something: where they end, and who each of them is.

Giao các Sở: Tài chính, Y tế và Chủ tịch UBND các huyện chủ trì, phối hợp ...
     ^ Sở Tài chính     ^ Sở Y tế ^ Chủ tịch UBND các huyện ^ here the action begins
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from vanban.facts.ordering.action_words import (
    ADVERBIAL,
    DESCRIBED,
    MANNER,
    MODAL,
    NAME_ENDS,
    NAME_VERBS,
    TOLD,
    VERB,
)
from vanban.facts.ordering.heads import HEAD
from vanban.facts.ordering.name_lists import split_names
from vanban.language.agencies import AgencyMention, find_agencies
from vanban.language.normal import squeeze
from vanban.model import Field, Span


class Stop(Enum):
    """What stands where the names end."""

    ACTION = auto()
    """A verb, or what makes an order of it."""
    COLON = auto()
    TOLD = auto()
    """What tells of something instead of ordering it: `đã`, `sẽ`."""
    END = auto()


@dataclass(frozen=True, slots=True)
class Names:
    """Who is named one after the other, and what follows."""

    fields: tuple[Field, ...]
    start: int
    end: int
    """After the last name."""
    after: int
    """Where what follows begins."""
    stop: Stop


_WORD = re.compile(r"\S+")
_LONGEST = 1500
_BACK = 60
_BRACKETED = 120
_NEVER_AFTER = re.compile(
    r"\b(?:của|về|việc|công tác|cho|thuộc|do|tại|được|(?<!thiết )bị|chuyên|chức năng|nhiệm vụ|hoạt động"
    r"|lĩnh vực|trong|từ|bằng|liên|nhu cầu|nguyện vọng|chứng"
    r"|quá trình|kết quả|thẩm quyền|đang|mới|với|nghiệp vụ|tham gia|ở|đối tượng)$",
    re.IGNORECASE,
)
"""Words after which a verb belongs to a name or to what is said of it: `công tác`, `được`, `về việc`."""
_BEFORE_HEAD = (
    r"(?:^|[,;:]\s|\(|\b(?:các|những|mỗi|từng|của|thuộc|và|cùng|với|cho|đốc|trưởng|tịch|chánh|phó|ủy|viên"
    r"|lãnh đạo)\s)"
)
_SURE_NAME, _SOFT_NAME = (
    (re.compile(rf"{_BEFORE_HEAD}{heads}$", re.IGNORECASE), re.compile(verbs)) for heads, verbs in NAME_VERBS
)
_PLURAL_BEFORE = re.compile(
    r"(?:[Cc]ác|[Nn]hững|[Mm]ỗi|[Tt]ừng|[Tt]oàn thể)\s+(?:\S+(?:\s+\S+)?|[^;:A-ZĐ]*)$"
)
_ROOM = 45
"""How near the true verb must be for one before it to be part of the name."""
_NOUN_ORG = re.compile(
    r"tổ chức(?=\s*(?:[,;.)]|và\s|chính trị|cá nhân|có |liên quan|đảng|đoàn|xã hội|quốc tế|trong))"
)
_STRONG_ADVERBIAL = re.compile(
    r"(?:căn cứ|trên cơ sở|tùy theo|tuỳ theo|theo (?:chức năng|thẩm quyền|nhiệm vụ|phạm vi)|sau khi|trước khi"
    r"|định kỳ|(?:hằng|hàng) (?:năm|quý|tháng|tuần|ngày)|trước ngày|trong (?:tháng|quý|thời|quá|phạm|ngày"
    r"|năm)"
    r"|chậm nhất|khi|nếu|kể từ)(?!\w)"
)
_CLOSES = re.compile(
    r"(?:trong (?:công tác|việc|lĩnh vực)|về (?:việc|công tác|nội dung)|nhằm|đối với|để)(?!\w)"
)
"""Words after which no verb is an order to those named."""
_AND_PAPERS = re.compile(
    r"và\s+(?:các\s+)?(?:ý kiến|kết quả|tờ trình|công văn|văn bản|quy định|đề nghị của|tình hình|thực tế"
    r"|nội dung|kiến nghị của)(?!\w)"
)
"""What `và` joins with papers, not with a body: `của Ban Pháp chế và ý kiến thảo luận`."""
_NOTE_MARK = re.compile(r"(?:(?<=[^\W\dA-ZĐ])|(?<=[A-ZĐ]{3}))\d{1,2}$")


_ANYBODY = re.compile(
    r"(?:các|những|mỗi|từng|toàn thể)\s+"
    r"(?!(?:nội dung|văn bản|nhiệm vụ|chỉ tiêu|giải pháp|biện pháp|báo cáo|hồ sơ|quy định|dự án|công trình"
    r"|kế hoạch|vấn đề|việc|thủ tục|thông tin|phương tiện|hoạt động|trường hợp|tài liệu|ý kiến|khoản|điều"
    r"|chính sách|mục|phần|công việc|yêu cầu|chương trình|đề án|khó khăn|kiến nghị|số liệu|loại|bước)\b)"
    r"[a-zà-ỹ]\w*"
)
"""A group of people by a noun that is in no list: `các công chứng viên`."""


def read_names(
    text: str, start: int, limit: int, *, plain: bool = False, anybody: bool = False
) -> Names | None:
    """The names that begin at `start`; None where no name of a body, an office or a group does.

    `plain` is for a sentence that only its subject makes an order: then what describes the subject ends them.
    `anybody` is for what follows a verb of ordering: then any group of things that can act is told.
    """
    head = HEAD.match(text, start, limit) or (_ANYBODY.match(text, start, limit) if anybody else None)
    if head is None:
        return None
    known = _known(text, start, min(limit, start + _LONGEST))
    whole = frozenset(one.end for one in known if _is_whole(one))
    stretch = _Stretch(text, start, min(limit, start + _LONGEST), plain, whole)
    after, stop = _where_they_end(stretch, known, head.end())
    end = start + len(text[start:after].rstrip(" ,;:.–-"))
    mark = _NOTE_MARK.search(text[start:end])
    end -= len(mark[0]) if mark else 0
    if text.count("(", start, end) != text.count(")", start, end):
        return None
    fields = split_names(text, start, end, known)
    return Names(fields, start, end, after, stop) if fields else None


def read_list(text: str, start: int, end: int) -> tuple[Field, ...]:
    """The names that fill `text[start:end]`, a cell or what stands behind a label."""
    return split_names(text, start, end, _known(text, start, end))


def _known(text: str, start: int, limit: int) -> list[AgencyMention]:
    """The bodies named from `start` on, with places in `text`; none runs on into an action."""
    found = (
        replace(one, start=one.start + start, end=one.end + start) for one in find_agencies(text[start:limit])
    )
    return [_before_action(text, one) for one in found]


_AFTER_PLACE = re.compile(r"(?<=\s)[A-ZĐÀ-Ỹ]\w*\s[A-ZĐÀ-Ỹ]\w*\s+(?=[a-zà-ỹ]\w*\s[a-zà-ỹ])")


def _before_action(text: str, body: AgencyMention) -> AgencyMention:
    """A body that ends before a verb of two syllables after a name of two: `An Bình | tuần tra`."""
    for place in _AFTER_PLACE.finditer(text, body.start + 1, body.end):  # `Khoa Ngoại` is no place
        verb = VERB.match(text, place.end(), body.end)
        if verb and " " in verb[0] and "," not in verb[0] and not NAME_ENDS.match(text, place.end()):
            end = place.end() - len(place[0]) + len(place[0].rstrip())
            return replace(body, end=end, name=squeeze(text[body.start : end]))
    return body


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Where names are read."""

    text: str
    start: int
    limit: int
    plain: bool
    whole: frozenset[int]
    """Where names end that nothing but an action or what joins more can follow."""

    def before(self, place: int) -> str:
        """The words before a place, white space at their end left out."""
        return self.text[max(self.start, place - _BACK) : place].rstrip()

    def after_word(self, place: int) -> int:
        """Where the word before a place ends."""
        return (
            place - _BACK + len(self.text[place - _BACK : place].rstrip())
            if place > _BACK
            else len(self.text[:place].rstrip())
        )


_PLACED = re.compile(
    r"(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)(?:\s+(?:[A-ZĐÀ-Ỹ]\w*|\d+))*$"
)
_BEGINS_ACTION = re.compile(
    r"(?!(?:và|hoặc|hay|cùng|với|thuộc|trực|của|tại|ở|trên|trong|ngoài|có|được|liên|khác|nơi|sở|cấp(?!\s+(?:điện|nước|thẻ|phát|phép|đổi|giấy|bù|kinh))|các"
    r"|những|khóa|khoá|nhiệm|cũ|mới|hiện|phụ|theo|do|là|để|về|số|năm|ngày|tháng|từ|đến|gồm|giúp|nêu|nói"
    r"|trước|sau|khi|nếu|bằng|qua|quản|cũng|đều|này|kia|đó|mình|tương|đóng|chuyên|viên|kiêm|nhằm|đối|như|mà|vào"
    r"|lần|quý|tuần|đã|đang|sẽ|chưa|không|phải|cần|vẫn|rất|còn|luôn|bị|thì|cho|hằng|hàng|định|chậm|tùy"
    r"|tuỳ|căn|ngành|khu|quốc|trung|cơ)(?!\w))[a-zà-ỹ]"
)
"""A small word after a whole name that neither joins something to it nor says when or which."""


def _is_whole(body: AgencyMention) -> bool:
    """Whether a body's name ends surely where it was read: with its place, or as the register has it."""
    if body.is_group or body.name == body.office:
        return False
    known = body.agency is not None and body.name.count(" ") > 1
    return known or bool(_PLACED.search(body.name))


def _where_they_end(stretch: _Stretch, known: Sequence[AgencyMention], head: int) -> tuple[int, Stop]:
    """Where the first word stands that is no part of the names."""
    text, limit = stretch.text, stretch.limit
    duty = _duty_after(text, stretch.start, limit) if stretch.plain else stretch.start
    soft: int | None = None
    skipped = stretch.start
    for place, is_body in _words(stretch, known, head):
        if place < skipped:
            continue
        stop = _stop_at(stretch, place, duty, is_body=is_body)
        if soft is not None and (stop or place - soft > _ROOM or text[place - 2] in ",;"):
            return (place, stop) if stop is Stop.ACTION else (soft, Stop.ACTION)
        if stop is not None:
            return place, stop
        verb = None if is_body else VERB.match(text, place, limit)
        if verb is None:
            continue
        above = stretch.before(place)
        if _part_of_name(text, above, place, skipped) or (place < duty and "," not in text[place:duty]):
            skipped = verb.end()
        elif soft is None and _may_be_named(above, text, place):
            soft, skipped = place, verb.end()
        else:
            return place, Stop.ACTION
    return (soft, Stop.ACTION) if soft is not None else (limit, Stop.END)


_DRAWS_UP = re.compile(
    r"xây dựng\s+(?:kế hoạch|phương án|đề án|báo cáo|dự toán|chương trình|quy chế|nội quy|quy trình)\b"
)


def _may_be_named(above: str, text: str, place: int) -> bool:
    """Whether a verb may say which bodies are meant, and not what they do: `cơ quan chủ trì`."""
    if _DRAWS_UP.match(text, place):
        return False
    return bool(_SOFT_NAME[0].search(above) and _SOFT_NAME[1].match(text, place))


def _words(stretch: _Stretch, known: Sequence[AgencyMention], head: int) -> Iterator[tuple[int, bool]]:
    """Where each word begins that is not inside a known body, and whether one begins there."""
    bodies = {one.start: one.end for one in known}
    inside = head
    for word in _WORD.finditer(stretch.text, stretch.start, stretch.limit):
        place = word.start()
        if place > stretch.start and place >= inside:
            yield place, place in bodies
        closing = stretch.text.find(")", place, place + _BRACKETED) if word[0][0] == "(" else -1
        inside = max(inside, bodies.get(place, 0), closing)


_DUTY = re.compile(r"[^.;:]*?\s(?=(?:có|chịu) trách nhiệm(?!\s+liên)|có nhiệm vụ)")


def _duty_after(text: str, start: int, limit: int) -> int:
    """Where words of duty stand in the clause: a verb before them only says who is meant; else `start`."""
    duty = _DUTY.match(text, start, min(limit, start + 300))
    return duty.end() if duty else start


def _stop_at(stretch: _Stretch, place: int, duty: int, *, is_body: bool) -> Stop | None:
    """What ends the names at a word that is no verb of doing; None where nothing does.

    What stands before words of `duty` only says who is meant: `cán bộ được giao soạn thảo có trách nhiệm`.
    """
    text, limit = stretch.text, stretch.limit
    above = stretch.before(place)
    if above.endswith(":"):
        return None if _opens_list(text, stretch.start, place, limit) else Stop.COLON
    if is_body:
        return None
    closes = _CLOSES.match(text, place, limit) or _AND_PAPERS.match(text, place, limit)
    if closes or (above.endswith(";") and not HEAD.match(text, place, limit)):
        return Stop.END
    if TOLD.match(text, place, limit) or (stretch.plain and DESCRIBED.match(text, place, limit)):
        return Stop.TOLD
    leads = above.endswith(",") and ADVERBIAL.match(text, place, limit)
    modal = MODAL.match(text, place, limit) and not (place < duty and text.startswith("được giao", place))
    acts = stretch.after_word(place) in stretch.whole and place >= duty and _BEGINS_ACTION.match(text, place)
    return Stop.ACTION if leads or modal or acts or _STRONG_ADVERBIAL.match(text, place, limit) else None


_OF_LAND = re.compile(r"(?:quản lý|phụ trách|hoạt động|đóng|kinh doanh|sản xuất)(?!\w)")
"""What says of whose land, or who on it, is meant: `trên địa bàn quản lý`."""
_CHOSEN = re.compile(r"\bđược (?:phân công|cử|chỉ định|bổ nhiệm)$")


def _later_verb(text: str, place: int) -> bool:
    """Whether another verb follows in the clause: `được phân công giải quyết vụ án | tổ chức đối thoại`."""
    verb, clause = VERB.match(text, place), _CLAUSE.match(text, place)
    if verb is None or clause is None:
        return False
    later = list(_WORD.finditer(text, verb.end(), clause.end()))
    return any(VERB.match(text, word.start()) for word in later[1:])


_CLAUSE = re.compile(r"[^,;:.]{0,60}")
_VERB_IN_NAME = re.compile(
    r"\b(?:Hội đồng|Ban|Tổ|Cục|Trung tâm|Đoàn)\s+(?:Xét|Thi|Bình|Chấm|Nghiệm|Thẩm|Giám|Tuyển)$"
)
"""A name in the middle of its verb: `Hội đồng Xét | công nhận`."""
_PRESS = ("thông tin,", "thông tin và", "thông tấn")


def _part_of_name(text: str, above: str, place: int, skipped: int) -> bool:
    """Whether the verb at `place` is no order: part of a name, or of what is said of the one named."""
    if _NEVER_AFTER.search(above):
        return not above.endswith("trực thuộc")
    if MANNER.match(text, place):
        return False
    is_press = above.endswith("cơ quan") and text.startswith(_PRESS, place)
    if (
        is_press
        or (above.endswith("địa bàn") and _OF_LAND.match(text, place))
        or _VERB_IN_NAME.search(above)
        or (_CHOSEN.search(above) and _later_verb(text, place))
        or (_SURE_NAME[0].search(above) and not _PLURAL_BEFORE.search(above))
    ):
        return True
    if skipped > 0 and text[skipped:place].strip() in ("và", ",") and skipped < place:
        return True
    ends = NAME_ENDS.match(text, place)
    if ends and not _PLURAL_BEFORE.search(above) and VERB.match(text, ends.end() + 1):
        return True
    return bool(_NOUN_ORG.match(text, place)) or (
        text.startswith("tổ chức", place) and above.casefold().endswith(("các", "những", "mỗi", "từng"))
    )


_LIST_HEAD = re.compile(
    r"\b(?:các|những)\s+(?:sở|bộ|hội|phòng|vụ|cục|ban|ngành|trường|đơn vị|cơ quan|tỉnh|huyện|công ty"
    r"|trung tâm|khoa"
    r"|xã|phường|chi cục|đồng chí|ông|bà|tổ chức|doanh nghiệp|địa phương)[^:;]{0,60}:\s*$",
    re.IGNORECASE,
)


def _opens_list(text: str, start: int, place: int, limit: int) -> bool:
    """Whether the colon before `place` opens a list of names: `các Sở: Tài chính, Y tế`."""
    if not _LIST_HEAD.search(text, max(start, place - 100), place):
        return False
    if HEAD.match(text, place, limit):
        return True
    words = text[place : min(limit, place + 60)]
    return words[:1].isupper() and (
        not VERB.match(words.lower()) or bool(re.match(r"[^,;:.]{2,40}(?:,| và) [A-ZĐ]", words))
    )


def as_field(text: str, start: int, end: int) -> Field:
    """The words there as a field."""
    return Field(squeeze(text[start:end]), Span(start, end))
