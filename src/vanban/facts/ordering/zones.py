"""Say where orders may stand: everywhere in a directive, at the end of a normative text, never in quotes.

Điều 4. Điều kiện thu giữ        general rules: CLOSING
Điều 9. Tổ chức thi hành         who must carry it out: ALL
“2. Điều 13 được sửa đổi ...”    words of another text: NONE
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from vanban.facts.view import View
from vanban.language.normal import fold
from vanban.model import Division, Document, Level, Span


class Zone(Enum):
    """What may be an order in a stretch of text."""

    ALL = auto()
    """Whatever tells somebody to do something, a plain sentence too."""
    NAMED = auto()
    """What a word of order says: `giao`, `đề nghị`, `có trách nhiệm`."""
    CLOSING = auto()
    """What says who carries out the document itself: `chịu trách nhiệm thi hành`."""
    NONE = auto()


@dataclass(frozen=True, slots=True)
class Zones:
    """The zones of a text, from its beginning to its end."""

    starts: tuple[int, ...]
    zones: tuple[Zone, ...]

    def at(self, place: int) -> Zone:
        """The zone of the words at `place`."""
        return self.zones[bisect_right(self.starts, place) - 1]


_LAWS = ("luat", "bo luat", "hien phap", "phap lenh")
_NORMS = (
    *_LAWS,
    "nghi dinh",
    "thong tu",
    "thong tu lien tich",
    "quy che",
    "quy dinh",
    "dieu le",
    "noi quy",
    "che do",
)
_NORMS_BY_YEAR = ("nghi quyet", "quyet dinh", "nghi quyet lien tich", "quyet dinh lien tich")
_TOLD_KINDS = (
    "bao cao",
    "to trinh",
    "bien ban",
    "giay moi",
    "phieu",
    "giay",
    "de an",
    "du an",
    "hop dong",
    "ban ghi nho",
    "huong dan",
)
_YEAR = re.compile(r"\d/(?:19|20)\d\d/|/QH\d|/NQ-HĐND", re.IGNORECASE)

_IMPLEMENTS = re.compile(
    r"(?:de xuat|kien nghi|nhung kien nghi|to chuc (?:thuc hien|thi hanh|trien khai)"
    r"|trach nhiem (?:thi hanh|thuc hien|to chuc|trien khai|chap hanh)"
    r"|phan cong (?:thuc hien|nhiem vu|to chuc|trach nhiem)|hieu luc(?: thi hanh)?(?: va|,) (?:to chuc"
    r"|trach nhiem|thuc hien))"
)
_DUTIES = re.compile(
    r"(?:trach nhiem|nhiem vu)(?:,? (?:nhiem vu|quyen han|va)){0,3} cua (?:cac )?(?:bo|so|uy ban|ubnd"
    r"|chinh phu|co quan|thanh tra"
    r"|cong an|van phong|ngan hang nha nuoc|thu truong|chu tich|kiem toan|hoi dong nhan dan|don vi|cuc"
    r"|tong cuc|vu|chi cuc|trung tam|vien)\b"
)
_FORCE = re.compile(r"(?:hieu luc|dieu khoan (?:thi hanh|cuoi|chung)|thi hanh)")
_TELLS = re.compile(
    r"(?:muc dich|yeu cau$|muc tieu|quan diem|pham vi|doi tuong|can cu|tinh hinh|thuc trang|ket qua"
    r"|danh gia|ton tai"
    r"|han che|nguyen nhan|bai hoc|thanh phan|thoi gian|dia diem|kinh phi|co so phap ly|su can thiet"
    r"|dac diem|thuan loi"
    r"|kho khan|uu diem|khuyet diem|dien bien|du bao|giai thich|phu luc|nhan dinh|noi dung tuyen truyen"
    r"|khau hieu|ly do"
    r"|noi dung (?!thuc hien|cong viec|nhiem vu|va |trien khai|,|phan cong|chi dao|chu yeu|trong tam"
    r"|ket luan))"
)
_FORMS = re.compile(r"(?:mau|bieu|phieu|so do|don\b|giay\b|ban do)")
_PLANS = re.compile(
    r"(?:ke hoach|chuong trinh|phuong an|de an|huong dan|phan cong|nhiem vu|chi thi|cong dien|lich)"
)


def zones_of(view: View) -> Zones:
    """The zones of the view's text, by the document's kind, headings, attached texts and quotations."""
    document = view.document
    marks = [
        (0, 0, _default(document)),
        *_of_divisions(view, document.body, _Rule(_default(document), normative(document))),
    ]
    return _painted(marks, _quoted(view))


def zone_of(kind: str | None) -> Zone:
    """The zone of a document of this kind where nothing else is said."""
    return Zone.NAMED if not kind or fold(kind).startswith(_TOLD_KINDS) else Zone.ALL


def normative(document: Document) -> bool:
    """Whether a document lays down general rules, by its kind and the year inside its number."""
    kind = fold(document.header.kind.value) if document.header.kind else ""
    number = document.header.number.value if document.header.number else ""
    return kind in _NORMS or (kind in _NORMS_BY_YEAR and bool(_YEAR.search(number)))


def _default(document: Document) -> Zone:
    kind = document.header.kind.value if document.header.kind else None
    if normative(document):
        return Zone.NAMED if _only_issues(document) else Zone.CLOSING
    return zone_of(kind)


_FEW_ARTICLES = 6


def _only_issues(document: Document) -> bool:
    """Whether a decision of a few untitled articles puts something into force and says who sees to it."""
    kind = fold(document.header.kind.value) if document.header.kind else ""
    articles = [division for division in document.body if division.level is not Level.PHU_LUC]
    untitled = all(one.level is Level.DIEU and not one.heading for one in articles)
    return kind in _NORMS_BY_YEAR and untitled and 0 < len(articles) <= _FEW_ARTICLES


_TITLED = frozenset(Level) - {Level.KHOAN, Level.DIEM, Level.CHU, Level.GACH, Level.CONG}
"""Levels under which something with a title may stand."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """What holds in a division where its own title says nothing else."""

    zone: Zone
    is_norm: bool
    """Whether it lays down general rules."""


def _of_divisions(
    view: View, divisions: Sequence[Division], around: _Rule
) -> Iterator[tuple[int, int, Zone]]:
    """Where each division's zone begins, and where that of what is around it goes on."""
    for division in divisions:
        inside = _rule_of(view, division, around)
        place = view.within(division.span) if inside.zone is not around.zone else None
        if place:
            yield place.start, 1, inside.zone
        if division.children and division.level in _TITLED:
            yield from _of_divisions(view, division.children, inside)
        if place:
            yield place.end, 0, around.zone


def _rule_of(view: View, division: Division, around: _Rule) -> _Rule:
    title = fold(division.heading or "").strip(" .:")
    if division.level is Level.PHU_LUC:
        return _rule_of_annex(fold(f"{division.number} {division.heading or ''}"), around)
    if around.is_norm and division.level is Level.SO and _tells_state_body(view, division):
        return replace(around, zone=Zone.ALL)
    if not title:
        return around
    if _IMPLEMENTS.match(title):
        return replace(around, zone=Zone.ALL)
    if around.is_norm:
        return replace(around, zone=_zone_in_norm(view, division, title, around.zone))
    return replace(around, zone=Zone.NAMED) if _TELLS.match(title) and around.zone is Zone.ALL else around


_STATE_BODY = re.compile(
    r"\s*\d{1,2}(?:\.\d{1,2})*[.)-]?\s*(?:Các\s+)?(?:Bộ|Sở|UBND|(?:Ủy|Uỷ) ban nhân dân|Ngân hàng Nhà nước"
    r"|Kho bạc|Tổng cục|Cục|Chi cục|Vụ|Công an|Thanh tra|Bảo hiểm xã hội|Hải quan|Cơ quan [Tt]huế"
    r"|Tòa án|Toà án|Viện [Kk]iểm sát|Văn phòng)\b[^.;:\n]{0,160}:\s*$",
    re.MULTILINE | re.IGNORECASE,
)


def _tells_state_body(view: View, division: Division) -> bool:
    """Whether an item of a text without articles names a body of the state, and below it what it must do."""
    place = view.within(division.span) if division.children else None
    return place is not None and bool(_STATE_BODY.match(view.text, place.start, place.end))


def _zone_in_norm(view: View, division: Division, title: str, around: Zone) -> Zone:
    """The zone of a titled division of a normative text."""
    if _DUTIES.match(title) and around in (Zone.ALL, Zone.NAMED) and fold(_kind(view)) not in _LAWS:
        return Zone.ALL
    if _FORCE.match(title):
        return Zone.NAMED
    return Zone.CLOSING if division.level is Level.DIEU else around


def _rule_of_annex(name: str, around: _Rule) -> _Rule:
    if _FORMS.match(name):
        return replace(around, zone=Zone.NONE)
    if name.startswith(_NORMS):
        return _Rule(Zone.CLOSING, is_norm=True)
    if _PLANS.match(name):
        return _Rule(Zone.ALL, is_norm=False)
    return replace(around, zone=Zone.NONE if around.is_norm else Zone.NAMED)


def _kind(view: View) -> str:
    return view.document.header.kind.value if view.document.header.kind else ""


_QUOTES = re.compile(r"“[^“”]{80,}”")
_STRAIGHT = re.compile(r'"(?<![^\n]")[^"]{80,}"')  # at a line's begin, looked for by its mark: that is quick


def _quoted(view: View) -> list[Span]:
    """Where whole sentences of another text are quoted."""
    found = [*_QUOTES.finditer(view.text), *_STRAIGHT.finditer(view.text)]
    return sorted(Span(*one.span()) for one in found)


def _painted(marks: Sequence[tuple[int, int, Zone]], quoted: Sequence[Span]) -> Zones:
    """The marks in order, the last at one place counting, with the quotations painted over."""
    starts: list[int] = []
    zones: list[Zone] = []
    for place, _, zone in sorted(marks, key=lambda mark: (mark[0], mark[1])):
        starts.append(place)
        zones.append(zone)
    plain = Zones(tuple(starts), tuple(zones))
    for span in quoted:
        after = plain.at(span.end)
        low, high = bisect_right(starts, span.start), bisect_right(starts, span.end)
        starts[low:high] = [span.start, span.end]
        zones[low:high] = [Zone.NONE, after]
    return Zones(tuple(starts), tuple(zones))
