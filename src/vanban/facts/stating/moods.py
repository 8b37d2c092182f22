"""Tell where a document states what is and where it orders, plans or rules.

I. KẾT QUẢ THỰC HIỆN     states: bare figures are statements
II. NHIỆM VỤ, GIẢI PHÁP  orders: a figure is a target unless the words say that it was reached
Điều 5. Mức phạt         rules: figures are norms
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from vanban.facts.view import View
from vanban.language.normal import fold
from vanban.model import Division, Level, PartKind, Span


class Mood(IntEnum):
    """What a stretch of text does, the most factual last."""

    SILENT = 0
    """Heads, legal bases, recipients, tables: nothing is stated in sentences."""
    RULES = 1
    """Articles of a normative text."""
    ORDERS = 2
    OPEN = 3
    """Neither the heading nor the kind of document says."""
    STATES = 4


_STATES = re.compile(
    r"ket qua|tinh hinh|thuc trang|danh gia|thanh tuu|han che|ton tai|kho khan|nguyen nhan|uu diem"
    r"|khuyet diem"
    r"|kiem diem|dac diem|so lieu|boi canh|thuc hien nam|da thuc hien|tong ket|so ket|thuan loi|ket luan"
)
_ORDERS = re.compile(
    r"muc tieu|du bao|chi tieu|nhiem vu|giai phap|phuong huong|yeu cau|to chuc thuc hien|noi dung|kinh phi"
    r"|kien nghi"
    r"|de xuat|du kien|phan cong|tien do|lo trinh|dinh huong|chuong trinh|dieu kien|tieu chuan|tieu chi"
    r"|doi tuong"
    r"|quy dinh|nguyen tac|pham vi|che do|trach nhiem|ke hoach|thoi gian|muc dich|trien khai|thu tuc|ho so"
)
_LABEL = re.compile(r"\W*(?:(?:phan|chuong|muc)\s(?:thu\s)?\w+\W*|[ivxlc\d]+[.):\s-]+|[a-z][.)]\s*){0,3}")
_NEAR = 16
"""The word that makes a heading one of a report stands among its first: `Những kết quả đạt được`."""
_TELLS = re.compile(
    r"(?:tang cuong|day manh|tiep tuc|to chuc|tien hanh"
    r"|ra soat|xay dung|hoan thien"
    r"|nang cao|tuyen truyen|bao dam|dam bao|giao|de nghi|yeu cau|chi dao|trien khai|phoi hop"
    r"|thuc hien tot|tap trung"
    r"|chu dong|phat huy|khac phuc|quan triet)\b"
)
"""A heading that begins so tells somebody to do something."""
_TURNS = re.compile(
    r"muc tieu|du bao|du kien|chi tieu|phuong huong|giai phap|kien nghi|de xuat|dinh huong"
    r"|thoi gian toi|nam toi"
    r"|nhiem vu (?:trong tam|chu yeu|cu the|nam|va|\d|thoi)|ke hoach (?:nam|thoi|\d)"
)
"""Within a report only these turn from what was to what is to be; other headings name fields of work."""
_HEADED = (Level.PHAN, Level.CHUONG, Level.MUC, Level.TIEU_MUC, Level.LA_MA, Level.SO, Level.CHU)
_REPORTING = ("bao cao", "bien ban", "ket luan", "thong cao")
_ORDERING = (
    "ke hoach", "chi thi", "huong dan", "quy che", "quy dinh", "chuong trinh", "phuong an", "de an",
    "cong dien",
    "nghi quyet", "quyet dinh", "luat", "bo luat", "phap lenh", "nghi dinh", "thong tu", "dieu le",
    "giay moi",
)  # fmt: skip
_SILENT = tuple(
    kind for kind in PartKind if kind not in (PartKind.NOI_DUNG, PartKind.PHU_LUC, PartKind.CHU_THICH)
)
_ROMAN = re.compile(r"\n(?=(?:[IVX]{1,5}\s?[.)–-]|PHẦN|Phần thứ)\s?\S)")
_HEAD = 600
_HEADING = 160
"""A first line no longer than this is read as a heading."""


@dataclass(frozen=True, slots=True)
class Moods:
    """The mood of every place of a view."""

    places: tuple[int, ...]
    moods: tuple[Mood, ...]

    def at(self, place: int) -> Mood:
        """The mood of the text at a place."""
        return self.moods[bisect_right(self.places, place) - 1]


def find_moods(view: View) -> Moods:
    """The moods of a view, from its kind, its divisions and their headings."""
    kind = view.document.header.kind
    base = _of_kind(kind.value if kind else _title(view.text))
    changes: list[tuple[int, Mood]] = [(0, base)]
    _walk(view, view.document.body, base, changes)
    if all(division.level not in (Level.PHAN, Level.LA_MA) for division in view.document.body):
        changes += _headed(view.text, base)
    return _merged(changes, sorted(_silent_places(view)))


def _title(text: str) -> str:
    """The first line that begins with the name of a reporting kind, where the head was not understood."""
    lines = text[:_HEAD].split("\n")
    return next((line for line in lines if fold(line).startswith(_REPORTING)), "")


def _headed(text: str, base: Mood) -> Iterator[tuple[int, Mood]]:
    """Headings with roman figures that stand in no division: of a text that was torn or cut."""
    for match in _ROMAN.finditer(f"\n{text}"):  # where the line end is found, the line begins in `text`
        line = text[match.start() : match.start() + _HEADING + 1].split("\n")
        yield match.start(), _of_heading(line[0], base)


def _of_kind(kind: str | None) -> Mood:
    folded = fold(kind or "")
    if folded.startswith(_REPORTING):
        return Mood.STATES
    return Mood.ORDERS if folded.startswith(_ORDERING) else Mood.OPEN


def _of_heading(heading: str, above: Mood) -> Mood:
    """What a heading announces: the word that stands first decides."""
    if len(heading) > _HEADING or "%" in heading or heading.endswith(";"):
        return above
    if heading.endswith(".") and len(heading) > _HEADING // 2:
        return above
    folded = _LABEL.sub("", fold(heading), count=1)
    if above is Mood.STATES:
        return Mood.ORDERS if _turns(folded) else above
    if _TELLS.match(folded):
        return Mood.ORDERS
    states, orders = _STATES.search(folded), _ORDERS.search(folded)
    if states and states.start() <= _NEAR and (not orders or states.start() < orders.start()):
        return Mood.STATES
    return Mood.ORDERS if orders else above


def _turns(folded: str) -> bool:
    """Whether a heading within a report goes over to goals; `Kết quả thực hiện mục tiêu` does not."""
    turn, states = _TURNS.search(folded), _STATES.search(folded)
    if turn is None:
        return False
    return states is None or states.start() > _NEAR or turn.start() < states.start()


def _walk(view: View, divisions: tuple[Division, ...], above: Mood, changes: list[tuple[int, Mood]]) -> None:
    """Note where each division's mood begins, and where that of its parent comes back."""
    for division in divisions:
        place = view.within(division.span)
        if place is None:
            continue
        if division.level in (Level.DIEU, Level.KHOAN, Level.DIEM):
            changes += [(place.start, Mood.RULES), (place.end, above)]
            continue
        heading = _first_line(view.text, place)
        mood = _announced(division.level, heading, above)
        changes.append((place.start, mood))
        _walk(view, division.children, mood, changes)
        changes.append((place.end, above))


def _first_line(text: str, place: Span) -> str:
    """The heading: the first line, and the second where the first is a label alone."""
    first, *others = text[place.start : min(place.end, place.start + 3 * _HEADING)].split("\n", 2)
    return f"{first} {others[0]}" if others and not _LABEL.sub("", fold(first), count=1).strip() else first


def _announced(level: Level, heading: str, above: Mood) -> Mood:
    if level is Level.PHU_LUC:
        return _attached(heading)
    return _of_heading(heading, above) if level in _HEADED else above


def _attached(heading: str) -> Mood:
    """The mood of an attached text, by its name."""
    mood = _of_kind(heading)
    return mood if mood is not Mood.OPEN else _of_heading(heading, Mood.OPEN)


def _silent_places(view: View) -> Iterator[Span]:
    """Heads, bases, feet and tables."""
    yield from view.parts(*_SILENT)
    for table in view.document.tables:
        place = view.within(table.span)
        if place:
            yield place


def _merged(changes: list[tuple[int, Mood]], silent: list[Span]) -> Moods:
    """Moods with the silent stretches laid over them."""
    changes.sort(key=lambda change: change[0])
    places, moods = [place for place, _ in changes], [mood for _, mood in changes]
    laid: list[tuple[int, Mood]] = []
    end = 0
    for span in silent:
        if span.end <= end:
            continue
        first, last = bisect_right(places, end), bisect_right(places, max(span.start, end) - 1)
        laid += zip(
            places[first:last] if end else places[:last],
            moods[first:last] if end else moods[:last],
            strict=True,
        )
        laid.append((max(span.start, end), Mood.SILENT))
        end = span.end
        laid.append((end, moods[bisect_right(places, end) - 1]))
    rest = bisect_right(places, end) if end else 0
    laid += zip(places[rest:], moods[rest:], strict=True)
    return Moods(tuple(place for place, _ in laid) or (0,), tuple(mood for _, mood in laid) or (Mood.OPEN,))
