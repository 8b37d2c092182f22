"""Find who must do what by when.

2. UBND các huyện, thành phố:              a heading names who is told
- Tăng cường tuyên truyền ...              each paragraph under it is a task of theirs
3. Giao Sở Y tế tổng hợp, báo cáo ...      an order names its own
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from vanban.facts.assignees import Stop, read_names
from vanban.facts.order_zones import Zone, Zones, zones_of
from vanban.facts.orders import Order, announces_more, only_announces, read_action, read_orders
from vanban.facts.paragraphs import Paragraph, paragraphs_of
from vanban.facts.task_details import deliverable_of, due_of, partners_within, report_to_of
from vanban.facts.task_labels import find_labelled, is_label
from vanban.facts.task_tables import find_table_tasks
from vanban.facts.view import View
from vanban.language.normal import squeeze
from vanban.model import Field, Span, Task


def find_tasks(view: View) -> Iterator[Task]:
    """Yield the tasks that a document gives, in reading order.

    Where an order names nobody, it is told to those whom a heading or a lead above names, or to the
    addressees; where there are none, it is no task.
    """
    signed = _signed(view)
    found = [*_in_prose(view, signed), *find_table_tasks(view, signed)]
    yield from sorted(found, key=lambda task: (task.span, task.action.span))


def _signed(view: View) -> date | None:
    """The document's day; None where it is not whole."""
    printed = view.document.header.date.value if view.document.header.date else ""
    try:
        return date.fromisoformat(printed)
    except ValueError:
        return None


@dataclass(slots=True)
class _Told:
    """Who is told by the headings and leads above, outermost first."""

    by_depth: list[tuple[float, tuple[Field, ...]]] = field(default_factory=list)

    def come_to(self, depth: float) -> None:
        """Forget what hangs as deep as, or deeper than, a paragraph that comes."""
        while self.by_depth and self.by_depth[-1][0] >= depth:
            self.by_depth.pop()

    def tell(self, depth: float, agencies: tuple[Field, ...]) -> None:
        """Whom the paragraphs below are told to; a lead before all divisions holds for all that follow."""
        if depth == 0:
            self.by_depth.clear()
        self.by_depth.append((depth or -1, agencies))

    @property
    def last(self) -> tuple[Field, ...]:
        """Who is told here; empty where nobody is."""
        return self.by_depth[-1][1] if self.by_depth else ()


def _in_prose(view: View, signed: date | None) -> Iterator[Task]:
    zones, told, text = zones_of(view), _Told(), view.text
    issuer = view.document.header.issuer.value if view.document.header.issuer else ""
    addressees = _addressees(view)
    paragraphs = list(paragraphs_of(view, wanted=lambda start, end: _may_order(text, start, end, zones)))
    labelled: set[int] = set()
    open_to_all = [paragraph for paragraph in paragraphs if zones.at(paragraph.start) is Zone.ALL]
    for task, places in find_labelled(text, open_to_all, signed):
        yield task
        labelled |= places
    for number, paragraph in enumerate(paragraphs):
        below = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        told.come_to(paragraph.depth)
        zone = zones.at(paragraph.start)
        if zone is Zone.NONE or paragraph.start in labelled or is_label(text, paragraph):
            continue
        leads = paragraph.leads or text[paragraph.end - 1] == ":"
        heads = leads or (below is not None and below.depth > paragraph.depth)
        named = _heading(text, paragraph) if heads else ()
        if named:
            told.tell(paragraph.depth, named)
            continue
        orders = [
            order
            for order in _orders(text, paragraph, zone, issuer, told, leads=leads)
            if zones.at(order.start) is not Zone.NONE
        ]
        for order in orders:
            agencies = order.agencies or told.last or addressees
            if agencies and not order.empty:
                yield _task(text, order, agencies, _end_with_term(text, order.end, paragraph, below), signed)
        if leads and orders and orders[-1].agencies:
            told.tell(paragraph.depth, orders[-1].agencies)


def _may_order(text: str, start: int, end: int, zones: Zones) -> bool:
    """Whether a line of the view can hold an order, by its zone and, in a law, by a word or two."""
    zone = zones.at(start)
    if zone is not Zone.CLOSING:
        return zone is not Zone.NONE
    return any(text.find(word, start, end) >= 0 for word in _CLOSING_WORDS)


_CLOSING_WORDS = ("thi hành", "giám sát", " này")


def _addressees(view: View) -> tuple[Field, ...]:
    placed = ((one, view.within(one.span)) for one in view.document.header.addressees)
    return tuple(Field(one.value, span) for one, span in placed if span)


_OPENS_HEADING = re.compile(
    r"(?:Đối với|Giao(?: cho)?|Trách nhiệm(?: thực hiện| tổ chức thực hiện)?(?: của)?|Nhiệm vụ của|Phân công|Về phía|Đề nghị|Yêu cầu)\s+",
    re.IGNORECASE,
)


def _heading(text: str, paragraph: Paragraph) -> tuple[Field, ...]:
    """Those whom a heading names and says nothing else of; empty where it is no such heading."""
    opening = _OPENS_HEADING.match(text, paragraph.start, paragraph.end)
    names = read_names(text, opening.end() if opening else paragraph.start, paragraph.end)
    if (
        names is None
        or names.stop not in (Stop.END, Stop.COLON)
        or text[names.after : paragraph.end].strip(" .:")
    ):
        return ()
    return names.fields


_CLOSING = re.compile(
    r"trách nhiệm\b[^.]{0,160}\bthi hành\b|giám sát (?:việc )?(?:thực hiện|thi hành)\b"
    r"|(?:tổ chức|triển khai|thực hiện|thi hành|đôn đốc|kiểm tra)\b(?:(?!\b(?:Điều|khoản|quy định)\b)[^.]){0,60}"
    r"\b(?:Luật|Nghị định|Nghị quyết|Quyết định|Thông tư|Pháp lệnh) này"
)
"""What says who carries out the document itself."""


def _orders(
    text: str, paragraph: Paragraph, zone: Zone, issuer: str, told: _Told, *, leads: bool
) -> Iterator[Order]:
    """The orders of a paragraph, before them what those named above are told."""
    if zone is Zone.CLOSING and not _CLOSING.search(text, paragraph.start, paragraph.end):
        return
    if zone is Zone.CLOSING and not _CLOSING.search(text, paragraph.start, paragraph.end):
        return  # most of a long law
    orders = list(read_orders(text, paragraph.start, paragraph.end, bare=True, issuer=issuer))
    if zone is not Zone.ALL:
        named = zone is Zone.NAMED
        orders = [
            order
            for order in orders
            if (named and order.explicit) or _CLOSING.search(text, order.start, order.end)
        ]
    if zone is Zone.ALL and told.last:
        inherited = _inherited(text, paragraph, orders[0].start if orders else paragraph.end, leads=leads)
        yield from [inherited] if inherited else []
    yield from orders


def _inherited(text: str, paragraph: Paragraph, end: int, *, leads: bool) -> Order | None:
    """What those named above are told in the words before `end`; None where no action begins them."""
    if _NO_ACTION.match(text, paragraph.start, end):
        return None
    action = read_action(text, paragraph.start, end)
    words = text[paragraph.start : end].rstrip(" .;:,/")
    if action is None or len(words) < 8 or only_announces(text[action.start : end]):
        return None
    if leads and not announces_more(text[paragraph.start : end]):
        return None
    close = paragraph.start + len(words)
    if action.start >= close:
        return None
    return Order(paragraph.start, (), action.partners, action.start, close, empty=False, explicit=action.duty)


_NO_ACTION = re.compile(
    r"(?:Quyết định|Thông báo|Báo cáo|Kế hoạch|Chỉ thị|Hướng dẫn|Quy định|Công điện|Văn bản)\s+(?:này|có hiệu lực|nêu trên|trên)\b"
    r"|(?:Lưu ý|Thông tin liên hệ|Yêu cầu|Thời gian|Địa điểm)\s*:|Chủ trì\s*:|Phối hợp\s*:|Hiệu lực"
)
"""Paragraphs that begin with a word that is else a verb."""
_TERM = re.compile(
    r"(?:Thời gian (?:thực hiện|hoàn thành)\b|Thời (?:gian|hạn)\s*:|Hoàn thành\b|Hạn (?:chót|cuối)\b)",
    re.IGNORECASE,
)


def _end_with_term(text: str, end: int, paragraph: Paragraph, below: Paragraph | None) -> int:
    """Where to look for the term until: the next paragraph too where it says nothing but the term."""
    if (
        below
        and end >= paragraph.end - 6
        and below.level is None
        and _TERM.match(text, below.start, below.end)
    ):
        return below.end
    return end


def _task(text: str, order: Order, agencies: Sequence[Field], term_end: int, signed: date | None) -> Task:
    start, end = order.action, order.end
    return Task(
        Span(min(order.start, start), end),
        agencies=tuple(agencies),
        action=Field(squeeze(text[start:end]), Span(start, end)),
        partners=order.partners or partners_within(text, start, end),
        due=due_of(text, order.start, term_end, signed),
        deliverable=deliverable_of(text, start, end),
        report_to=report_to_of(text, start, end),
    )
