"""Say what each cited document is to the one that cites it, and which are related to each other.

Căn cứ Luật Công an nhân dân đã được sửa đổi, bổ sung bởi Luật số 21/2023/QH15 và Luật số 30/2023/QH15;
       ^ căn cứ                                           ^ sửa đổi the first     ^ goes on: the same

The words right before a mention say most; else the mention before it in a list; else the words that open the
clause, or the paragraph that a list hangs under; else the block it stands in.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from vanban.model import Citation, Relation, Span


def related(text: str, citations: Sequence[Citation], bases: Iterable[Span] = ()) -> tuple[Citation, ...]:
    """The citations of `text` with their relations; `bases` are the places of legal bases in it."""
    places = tuple(bases)
    done: list[Citation] = []
    for citation in citations:
        bond = _bond(text, citation, done, places)
        done.append(
            citation if bond == _NOTHING else replace(citation, relation=bond.relation, related_to=bond.to)
        )
    return tuple(done)


@dataclass(frozen=True, slots=True)
class _Bond:
    relation: Relation
    to: Span | None = None


_NOTHING = _Bond(Relation.NHAC_DEN)
_REACH = 320
_MOST_NEAR = 24
_BREAK = re.compile(r"[.!?…](?=\s|$)|\n|;")
_SENTENCE = re.compile(r"[.!?…](?=\s)|\n")


def overlaps(spans: Sequence[Span], span: Span) -> bool:
    """Whether one of `spans`, in order, shares a place with `span`; of nested ones the last two count."""
    place = bisect_left(spans, span.end, key=lambda one: one.start)
    return any(one.end > span.start for one in spans[max(0, place - 2) : place])


def _bond(text: str, citation: Citation, before: Sequence[Citation], bases: Sequence[Span]) -> _Bond:
    outer = next((one for one in before[-24:] if citation.span in one.span), None)
    if outer:
        return _Bond(Relation.SUA_DOI, outer.span)
    start = citation.span.start
    near = _near(text, before, start)
    lead = text[max(start - _REACH, near[-1].span.end if near else 0, _clause(text, start)) : start]
    based = overlaps(bases, Span(start, start + 1))
    told = _told(text, lead, near, citation)
    if told and told.to and " được " in f" {text[told.to.end : start]}":
        told = _Bond(told.relation, _numbered_inside(before, told.to))
    if told and told.relation == Relation.KEM_THEO:
        told = _Bond(Relation.CAN_CU) if based else _through_attachment(text, start, lead) or told
    if told:
        return told
    listed = _listed(text, near, citation, lead)
    if listed is None or listed.to is None:  # else it is told of what the list belongs to
        told = _told_after(text, citation.span.end)
    if told:
        return told
    if listed and not (based and ";" in text[near[-1].span.end : start]):
        return listed
    return _Bond(Relation.CAN_CU) if based else _opened(text, start, lead, near)


_IN_TITLE = re.compile(
    r"\s*(?:ban\s+hành|phê\s+duyệt|về(?:\s+việc)?)\s[^,.;:\n]*"
    r"(?:triển\s+khai|thực\s+hiện|thi\s+hành)(?:\s+thi\s+hành)?\s+(?:các\s+)?$",
    re.I,
)
"""In the title of a document named before: `Quyết định số 15 ban hành Kế hoạch thi hành Luật Đất đai`."""


def _numbered_inside(before: Sequence[Citation], to: Span) -> Span:
    """The law in an amending law's title, where the number that ends both is its own; else `to`."""
    ends = [one for one in before[-_MOST_NEAR:] if one.span in to and one.span.end == to.end]
    inner = ends[-1] if len(ends) > 1 and ends[0].number is None and ends[-1].number else None
    return inner.span if inner else to


def _near(text: str, before: Sequence[Citation], start: int) -> list[Citation]:
    """The mentions before `start` in the same sentence, those inside titles left out, the nearest last."""
    near: list[Citation] = []
    for one in reversed(before):
        if one.span.end < start - _REACH * 2 or _SENTENCE.search(text, one.span.end, start):
            break
        near.append(one)
        if len(near) == _MOST_NEAR:
            break
    return [
        one for one in near[::-1] if not any(one.span in other.span for other in near if other is not one)
    ]


def _clause(text: str, start: int) -> int:
    """Where the clause begins that `start` stands in."""
    place = max(0, start - _REACH)
    for match in _BREAK.finditer(text, place, start):
        place = match.end()
    return place


_TRIGGERS = re.compile(
    r"""
    (?= [đtbhsqcgk] ) (?:  # first, for it fails at once nearly everywhere
    (?P<passive> được\s+(?:sửa\s+đổi|bổ\s+sung|điều\s+chỉnh|thay\s+thế|đính\s+chính)
      [^;]{0,60}? \s(?:bởi|theo|tại|bằng) )
  | (?P<thay> thay\s+thế(?:\s+(?:cho|bởi|bằng))? )
  | (?P<bai> bãi\s+bỏ | (?:hủy|huỷ)\s+bỏ | thu\s+hồi )
  | (?P<sua> sửa\s+đổi(?:\s*(?:,|và)\s*bổ\s+sung|\s+bổ\s+sung)?
      | (?:bổ\s+sung|điều\s+chỉnh)(?!\s+(?:quy|theo|tại)\b) | đính\s+chính )
  | (?P<huong> (?:quy|qui)\s+định\s+chi\s+tiết | chi\s+tiết\s+(?:một\s+số\s+điều|thi\s+hành)
      | (?<!theo\ )hướng\s+dẫn(?!\s+(?:tại|của|này))
      | biện\s+pháp\s+thi\s+hành )
  | (?P<kem> (?:ban\s+hành\s+|gửi\s+)?kèm\s+theo | ban\s+hành\s+theo | (?:đính|gửi)\s+kèm(?:\s+theo)? )
  | (?P<can> (?<!các\ )(?<!những\ )căn\s+cứ(?:\s+vào)? )
    )
    """,
    re.VERBOSE,
)
_RELATIONS = {
    "passive": Relation.SUA_DOI,
    "thay": Relation.THAY_THE,
    "bai": Relation.BAI_BO,
    "sua": Relation.SUA_DOI,
    "huong": Relation.HUONG_DAN,
    "kem": Relation.KEM_THEO,
    "can": Relation.CAN_CU,
}
_COMPLEMENT = re.compile(
    r"(?:[\s,:(]|một\s+số|điều|khoản|điểm|nội\s+dung|(?:quy|qui)\s+định|của|tại|theo|trong|và|hoặc|các|những|toàn\s+bộ"
    r"|một\s+phần|biện\s+pháp|để|tổ\s+chức|hướng\s+dẫn|thi\s+hành|thực\s+hiện|triển\s+khai|áp\s+dụng|việc|cho|bằng|bởi|tên"
    r"|cụ\s+thể|ban\s+hành|văn\s+bản|đối\s+với|hiệu\s+lực|phụ\s+lục|mẫu|tất\s+cả|sau|đây|là|gồm|chi\s+tiết|chương|mục|\d{1,3}"
    r"|sửa\s+đổi|bổ\s+sung|\w{1,2}\))*+"
)
"""What may stand between the words that tell and the document that they tell of."""
_CHANGES = ("thay", "bai", "sua")
_PROPOSED = re.compile(
    r"(?<!\w)(?:kiến\s+nghị|đề\s+nghị|đề\s+xuất|nghiên\s+cứu|xem\s+xét|cần)\s*,?\s+(?:(?:việc|để|sớm|rà\s+soát|phải)\s*,?\s+)*$"
)
_GUIDES = re.compile(
    r"thông\s+tư(?:\s+liên\s+tịch)?(?:\s+này)?\s+hướng\s+dẫn\s[^.;\n]{0,250}?\s(?:tại|của)\s+$", re.I
)
_STRONG = ("thay", "bai", "sua", "huong", "can")
_ATTACHED = re.compile(
    r"(?:quy\s+(?:chế|định|trình|hoạch|chuẩn)|điều\s+lệ|danh\s+mục|phụ\s+lục|kế\s+hoạch|đề\s+án|chương\s+trình|bảng"
    r"|nội\s+quy|hướng\s+dẫn|biểu|mẫu|định\s+mức|tiêu\s+chuẩn|phương\s+án|chế\s+độ|tiêu\s+chí|quy\s+tắc|danh\s+sách)"
)
_WORDS_CHANGED = re.compile(
    r"(?:thay(?:\s+thế)?|bỏ|bổ\s+sung|sửa(?:\s+đổi)?)\s+(?:các\s+|một\s+số\s+)?(?:cụm\s+)?từ\b"
)


def _through_attachment(text: str, start: int, lead: str) -> _Bond | None:
    """What a clause tells that opens with what is attached: `Căn cứ Quy chế ... kèm theo Thông tư số`."""
    clause = _clause(text, start)
    opener = _OPENERS.match(text, _past_label(text, clause))
    if opener is None or opener.end() > start or _leaves(text[opener.end() : start].replace("kèm theo", "")):
        return None
    named = _ATTACHED.match(text[opener.end() : start].strip().lower())
    return _opening(opener) if named else None


def _told(text: str, lead: str, near: Sequence[Citation], citation: Citation) -> _Bond | None:
    """What the words right before the mention tell, or those inside its pinpoint: `Mẫu số 09 kèm theo`."""
    words = lead.lower()
    found = list(_TRIGGERS.finditer(words))
    if found and found[-1].lastgroup in _CHANGES and _PROPOSED.search(words[: found[-1].start()]):
        return _NOTHING  # nothing is changed yet
    if found and _COMPLEMENT.fullmatch(words, found[-1].end()):
        told = _stronger(words, found)
        relation = (
            _passive_relation(told) if told.lastgroup == "passive" else _RELATIONS[told.lastgroup or "can"]
        )
        return _Bond(
            relation, _subject(text, citation.span.start - len(words) + told.start(), near, relation)
        )
    start = citation.span.start
    if citation.pinpoint and "kèm theo" in text[start : start + len(citation.pinpoint) + 30].lower():
        return _Bond(Relation.KEM_THEO)
    changed = _WORDS_CHANGED.search(words)
    place = words.rfind(" tại ")
    if changed and place > 0 and _COMPLEMENT.fullmatch(words, place):
        return _Bond(
            Relation.SUA_DOI, _subject(text, start - len(words) + changed.start(), near, Relation.SUA_DOI)
        )
    return None


def _passive_relation(told: re.Match[str]) -> Relation:
    return Relation.THAY_THE if "thay" in told[0] else Relation.SUA_DOI


def _stronger(words: str, found: Sequence[re.Match[str]]) -> re.Match[str]:
    """The last telling words, or those before them that act on what is attached to the document.

    `Sửa đổi một số điều của Quy chế ... ban hành kèm theo Quyết định số` amends the decision.
    """
    told = found[-1]
    if told.lastgroup in ("huong", "sua"):
        return _chained(words, found)
    if told.lastgroup != "kem":
        return told
    for earlier in reversed(found[:-1]):
        rest = words[earlier.end() : told.start()]
        complement = _COMPLEMENT.match(rest)
        if earlier.lastgroup in _STRONG and _ATTACHED.match(rest, complement.end() if complement else 0):
            return earlier
    return told


def _chained(words: str, found: Sequence[re.Match[str]]) -> re.Match[str]:
    """The first of telling words that follow each other: `quy định chi tiết và hướng dẫn thi hành`."""
    told = found[-1]
    for earlier in reversed(found[:-1]):
        if earlier.lastgroup not in ("huong", "sua", "bai", "thay"):
            break
        if not _COMPLEMENT.fullmatch(words, earlier.end(), told.start()):
            break
        told = earlier
    return told


_ANOTHER_SUBJECT = re.compile(r"\bnày\b|;|\n|,\s*(?:đề\s+nghị|yêu\s+cầu|giao|ubnd|sở|bộ)\b", re.I)


def _subject(text: str, told: int, near: Sequence[Citation], relation: Relation) -> Span | None:
    """The mention that acts, where it is not this document: that whose title the telling words belong to."""
    if not near or relation in (Relation.CAN_CU, Relation.KEM_THEO):
        return None
    return None if _ANOTHER_SUBJECT.search(text, near[-1].span.end, told) else near[-1].span


_PASSED = re.compile(
    r"(?P<huong>\s*(?:\([^()]{0,40}\)\s*)?được\s+(?:quy\s+định\s+chi\s+tiết|hướng\s+dẫn)\s+(?:như\s+sau|tại\s+\w+\s+\w+\s+này))"
    r"|(?P<thay>[^.;\n]{0,300}?hết\s+hiệu\s+lực[^.;\n]{0,80}?này\s+có\s+hiệu\s+lực)"
    r"|(?P<bai>[^.;\n]{0,300}?(?:(?:bị|được)\s+bãi\s+bỏ|hết\s+hiệu\s+lực\s+(?:thi\s+hành\s+)?(?:kể\s+)?từ))",
    re.I,
)


def _told_after(text: str, end: int) -> _Bond | None:
    """What the words after it tell: `... được quy định chi tiết như sau`, `... hết hiệu lực kể từ`."""
    if (
        "hiệu lực" not in text[end : end + 400]
        and "được" not in text[end : end + 60]
        and "bị " not in text[end : end + 300]
    ):
        return None
    passed = _PASSED.match(text, end)
    return _Bond(_RELATIONS[passed.lastgroup or "bai"]) if passed else None


_JOIN_END = re.compile(
    r"(?:[,;]|(?<!\w)(?:và|hoặc|cùng\s+với))\s*(?:và\s+)?(?:[-–+*]\s*|[a-zđ]\)\s*|\d{1,2}[.)]\s*)?(?:các\s+|tại\s+|những\s+)*$",
    re.I,
)


def _listed(text: str, near: Sequence[Citation], citation: Citation, lead: str) -> _Bond | None:
    """What the mention before it in a list is, where this one goes on with the list."""
    if not near:
        return None
    gap = text[near[-1].span.end : citation.span.start]
    if not _JOIN_END.search(gap):
        return None
    if ";" in gap:
        own = [one for one in near if one.related_to is None]
        return _Bond(own[-1].relation) if own else None
    alike = [one for one in near if one.kind == citation.kind]
    if not alike and near[-1].relation == Relation.SUA_DOI:
        alike = [one for one in near if one.related_to is None]  # an act amends acts of its own kind
    nearest = (alike or near)[-1]
    return _Bond(nearest.relation, nearest.related_to)


_LABEL = re.compile(
    r"[\s\-–+*•(\[“\"]*(?:(?:\(?\d{1,3}(?:\.\d{1,3})*[.)/]?\s|\(?[a-zđ]{1,2}\)|[IVXLC]{1,5}[.)]\s|(?:V/v|Về\s+việc|Về)\s"
    r"|Điều\s+\d+[a-z]?\.\s)[\s\-–+*•(:]*){0,3}",
    re.I,
)
_OPENERS = re.compile(
    r"(?P<bai>bãi\s+bỏ|(?:hủy|huỷ)\s+bỏ|thu\s+hồi)(?!\w)|(?P<thay>thay\s+thế)(?!\w)"
    r"|(?P<sua>sửa\s+đổi|bổ\s+sung|đính\s+chính)(?!\w)"
    r"|(?P<can>(?:xét\s+và\s+)?căn\s+cứ(?:\s+vào)?|trên\s+cơ\s+sở)(?!\w)"
    r"|(?P<thuc>(?:để\s+)?(?:(?:tiếp\s+tục|tổ\s+chức|tích\s+cực|nghiêm\s+túc|chủ\s+động|khẩn\s+trương)\s+)*"
    r"(?:triển\s+khai|thực\s+hiện|thi\s+hành|theo|phúc\s+đáp|trả\s+lời|tiếp\s+theo|tiếp\s+tục|quán\s+triệt|chấp\s+hành"
    r"|hưởng\s+ứng))(?!\w)",
    re.I,
)
_AWAY = re.compile(
    r",\s+[a-zđ]"
    r"|,\s+(?:\w+\s+){1,12}(?:đã|có|ban\s+hành|nhận|xây\s+dựng|báo\s+cáo|đề\s+nghị|giao|trình|yêu\s+cầu|tham\s+mưu"
    r"|xử\s+lý|quyết\s+định|thực\s+hiện|tổ\s+chức)(?!\w)"
    r"|(?<!\w)theo\s+(?:đúng\s+)?(?:(?:quy|qui)\s+định|hướng\s+dẫn)(?!\w)"
)
_ANOTHERS = re.compile(r":\s+[^:]{0,120}(?<!\w)(?:có|gửi|ký|ban\s+hành|nhận\s+được)\s+$")
"""Behind a colon another's document: `Về việc thay thế hóa đơn: Tổng cục Thuế có công văn số`."""
_ASKED = re.compile(
    r"(?<!\w)(?:ý\s+kiến|chỉ\s+đạo|đề\s+nghị|yêu\s+cầu|kết\s+luận|nội\s+dung|văn\s+bản)(?!\w)", re.I
)


def _opened(text: str, start: int, lead: str, near: Sequence[Citation]) -> _Bond:
    """What the words tell that open the clause of the mention, or the paragraph its list hangs under."""
    if near and _IN_TITLE.match(text[near[-1].span.end : start]):
        return _NOTHING
    clause = _clause(text, start)
    opener = _OPENERS.match(text, _past_label(text, clause))
    if _GUIDES.search(text[max(0, start - _REACH) : start]):
        return _Bond(Relation.HUONG_DAN)
    if opener and opener.end() <= start and not _leaves(text[opener.end() : start]):
        return _opening(opener)
    return _hung(text, clause, start)


def _opening(opener: re.Match[str]) -> _Bond:
    return _Bond(_RELATIONS.get(opener.lastgroup or "thuc", Relation.THUC_HIEN))


def _past_label(text: str, place: int) -> int:
    label = _LABEL.match(text, place, min(len(text), place + 60))
    return label.end() if label else place


def _leaves(words: str) -> bool:
    """Whether the clause has gone on to something else before it names the document."""
    asked = _ASKED.search(words) is not None
    return (
        len(words) > _REACH
        or _AWAY.search(words) is not None
        or _ANOTHERS.search(words) is not None
        or (not asked and " theo " in f"{words.rstrip()} ")
    )


_INTRODUCES = re.compile(
    r"(?P<thay>hết\s+hiệu\s+lực|thay\s+thế)|(?P<bai>bãi\s+bỏ|(?:hủy|huỷ)\s+bỏ)|(?P<sua>sửa\s+đổi|bổ\s+sung)|(?P<can>căn\s+cứ)",
    re.I,
)
_MOST_ITEMS = 40


def _hung(text: str, clause: int, start: int) -> _Bond:
    """What the paragraph tells that introduces the list of which the mention is an item: `bãi bỏ:`."""
    if _past_label(text, clause) < start - 2 or text[clause - 1 : clause] != "\n":
        return _NOTHING
    end = clause - 1
    for _ in range(_MOST_ITEMS):
        first = text.rfind("\n", 0, end) + 1
        paragraph = text[first:end].rstrip()
        if paragraph.endswith(":"):
            told = list(_INTRODUCES.finditer(paragraph[-200:]))
            return _Bond(_RELATIONS[told[-1].lastgroup or "can"]) if told else _NOTHING
        if first == 0 or not paragraph.endswith((";", ",")):
            return _NOTHING
        end = first - 1
    return _NOTHING
